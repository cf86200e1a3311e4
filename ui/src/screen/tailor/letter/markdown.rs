//! A letter as Markdown, and back: the subject as a heading, then greeting, paragraphs and closing with an empty line
//! between.

use upward_engine::letter::{Letter, Paragraph};

/// The longest closing formula, in characters.
const LONGEST: usize = 60;

/// Returns a letter as Markdown.
pub fn write(letter: &Letter) -> String {
    let subject = match letter.subject.as_str() {
        "" => String::new(),
        subject => format!("# {subject}"),
    };
    let paragraphs = letter.paragraphs.iter().map(|one| one.text.clone());
    let blocks = [subject, letter.greeting.clone()].into_iter();
    let blocks: Vec<String> = blocks
        .chain(paragraphs)
        .chain([letter.closing.clone()])
        .filter(|block| !block.is_empty())
        .collect();
    blocks.join("\n\n")
}

/// Returns a letter that says what stands in Markdown; what that does not hold (names, places, the day) stays as it was
/// before, and so do the sources of paragraphs that stay.
pub fn read(text: &str, before: &Letter) -> Letter {
    let mut subject = String::new();
    let mut blocks = Vec::new();
    for block in blocks_of(text) {
        match block.strip_prefix("# ") {
            Some(heading) if subject.is_empty() => subject = heading.trim().to_owned(),
            _ => blocks.push(block),
        }
    }
    let greets = |block: &String| *block == before.greeting || is_greeting(block);
    let greeting = match blocks.first() {
        Some(first) if greets(first) => blocks.remove(0),
        _ => String::new(),
    };
    let closes = |block: &String| *block == before.closing || is_closing(block);
    let closing = match blocks.last() {
        Some(last) if closes(last) => blocks.pop().unwrap_or_default(),
        _ => String::new(),
    };
    let sources = |text: &String| {
        let mut known = before.paragraphs.iter();
        known
            .find(|known| known.text == *text)
            .map(|known| known.sources.clone())
    };
    let paragraphs = blocks.into_iter().map(|text| Paragraph {
        sources: sources(&text).unwrap_or_default(),
        text,
    });
    Letter {
        subject,
        greeting,
        paragraphs: paragraphs.collect(),
        closing,
        ..before.clone()
    }
}

/// Returns the blocks of text between empty lines, each as one line.
fn blocks_of(text: &str) -> Vec<String> {
    let mut blocks = vec![Vec::new()];
    for line in text.lines().map(str::trim) {
        // A heading stands alone, whether or not an empty line follows.
        let heading = line.starts_with("# ");
        if line.is_empty() || heading {
            blocks.push(Vec::new());
        }
        if let Some(block) = blocks.last_mut().filter(|_| !line.is_empty()) {
            block.push(line);
        }
        if heading {
            blocks.push(Vec::new());
        }
    }
    let said = blocks.into_iter().filter(|block| !block.is_empty());
    said.map(|block| block.join(" ")).collect()
}

fn is_greeting(block: &str) -> bool {
    block.chars().count() <= LONGEST && block.ends_with([',', ':', '!'])
}

fn is_closing(block: &str) -> bool {
    block.chars().count() <= LONGEST && !block.ends_with(['.', '!', '?', ':'])
}

/// Returns the number of the paragraph, from 0, in which a line of Markdown stands; none for the other parts.
pub fn paragraph_at(text: &str, line: usize, letter: &Letter) -> Option<usize> {
    let lines: Vec<&str> = text.lines().collect();
    let until = lines.get(..=line).unwrap_or(&lines).join("\n");
    let here = blocks_of(&until).len().checked_sub(1)?;
    let above = [&letter.subject, &letter.greeting];
    let above = above.iter().filter(|part| !part.is_empty()).count();
    let at = here.checked_sub(above)?;
    (at < letter.paragraphs.len()).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter() -> Letter {
        let paragraph = |text: &str, source: &str| Paragraph {
            text: text.to_owned(),
            sources: vec![source.to_owned()],
        };
        Letter {
            name: "Mira Lindqvist".to_owned(),
            subject: "Application as Backend Engineer".to_owned(),
            greeting: "Dear hiring team,".to_owned(),
            paragraphs: vec![
                paragraph("I built a ledger.", "work[0].highlights[0]"),
                paragraph("I would like to meet you.", "work[1].highlights[0]"),
            ],
            closing: "Yours sincerely,".to_owned(),
            ..Letter::default()
        }
    }

    #[test]
    fn a_letter_comes_back_as_it_was() {
        let letter = letter();
        assert_eq!(read(&write(&letter), &letter), letter);
        let bare = Letter {
            subject: String::new(),
            closing: "Mit freundlichen Grüßen".to_owned(),
            ..letter
        };
        assert_eq!(read(&write(&bare), &bare), bare);
    }

    #[test]
    fn what_is_changed_rests_on_nothing_and_the_rest_stays() {
        let before = letter();
        let text = write(&before).replace("I built", "We built") + "\n\n\n";
        let after = read(&text, &before);
        let sources: Vec<usize> = after
            .paragraphs
            .iter()
            .map(|one| one.sources.len())
            .collect();
        assert_eq!(sources, [0, 1]);
        assert_eq!((after.name, after.closing), (before.name, before.closing));
    }

    #[test]
    fn parts_may_be_missing_and_lines_broken() {
        let before = letter();
        let after = read("# New\nHello Ada,\n\nOne\ntwo.\n\nThree.", &before);
        assert_eq!(
            (after.subject.as_str(), after.greeting.as_str()),
            ("New", "Hello Ada,")
        );
        let texts: Vec<&str> = after
            .paragraphs
            .iter()
            .map(|one| one.text.as_str())
            .collect();
        assert_eq!(
            (texts, after.closing.as_str()),
            (vec!["One two.", "Three."], "")
        );
        let empty = read("", &before);
        assert!(empty.paragraphs.is_empty() && empty.greeting.is_empty());
    }

    #[test]
    fn each_line_knows_its_paragraph() {
        let letter = letter();
        let text = write(&letter);
        let at: Vec<Option<usize>> = (0..9)
            .map(|line| paragraph_at(&text, line, &letter))
            .collect();
        let (one, two) = (Some(0), Some(1));
        assert_eq!(at, [None, None, None, None, one, one, two, two, None]);
    }
}
