//! Markdown (CommonMark), in which every character of the text stands for itself.

use super::outline::{Block, Entry, Header, Line, Outline, Piece, SEPARATOR, Sheet};

/// Returns a resume.
pub(super) fn resume(outline: &Outline) -> String {
    let mut parts = head(&outline.header);
    for section in &outline.sections {
        parts.push(format!("## {}", escaped(&section.heading)));
        for block in &section.blocks {
            match block {
                Block::Prose { text } => parts.push(escaped(text)),
                Block::Line(item) => parts.push(line(item)),
                Block::Entry(item) => entry(item, &mut parts),
            }
        }
    }
    finished(&parts)
}

/// Returns a letter.
pub(super) fn letter(sheet: &Sheet) -> String {
    let mut parts = head(&sheet.header);
    let recipient: Vec<String> = sheet.recipient.iter().map(|text| escaped(text)).collect();
    parts.push(recipient.join("\\\n"));
    parts.push(escaped(&sheet.dateline));
    parts.push(strong(&sheet.subject));
    parts.push(escaped(&sheet.greeting));
    parts.extend(sheet.paragraphs.iter().map(|text| escaped(text)));
    parts.push(escaped(&sheet.closing));
    parts.push(escaped(&sheet.header.name));
    finished(&parts)
}

fn head(header: &Header) -> Vec<String> {
    let name = if header.name.is_empty() {
        String::new()
    } else {
        format!("# {}", escaped(&header.name))
    };
    vec![name, escaped(&header.label), pieces(&header.contact)]
}

fn entry(entry: &Entry, parts: &mut Vec<String>) {
    if entry.inline {
        let title = Some(strong(&entry.title)).filter(|title| !title.is_empty());
        let rest = Some(pieces(&entry.details)).filter(|rest| !rest.is_empty());
        let line: Vec<String> = title.into_iter().chain(rest).collect();
        parts.push(line.join(SEPARATOR));
    } else {
        parts.push(format!("### {}", escaped(&entry.title)));
        parts.push(pieces(&entry.details));
    }
    parts.extend(entry.prose.iter().map(|text| escaped(text)));
    parts.push(bullets(&entry.bullets));
    parts.extend(entry.lines.iter().map(line));
}

fn line(line: &Line) -> String {
    if line.label.is_empty() {
        escaped(&line.text)
    } else {
        format!(
            "{} {}",
            strong(&format!("{}:", line.label)),
            escaped(&line.text)
        )
    }
}

fn bullets(items: &[String]) -> String {
    let items: Vec<String> = items
        .iter()
        .map(|item| format!("- {}", escaped(item)))
        .collect();
    items.join("\n")
}

fn pieces(pieces: &[Piece]) -> String {
    let texts: Vec<String> = pieces.iter().map(piece).collect();
    texts.join(SEPARATOR)
}

fn piece(piece: &Piece) -> String {
    if piece.link.is_empty() {
        return escaped(&piece.text);
    }
    let mut target = String::with_capacity(piece.link.len());
    for c in piece.link.chars() {
        match c {
            '(' | ')' | '<' | '>' | '\\' => target.push_str(&format!("%{:02X}", u32::from(c))),
            c => target.push(c),
        }
    }
    format!("[{}]({target})", escaped(&piece.text))
}

fn strong(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!("**{}**", escaped(text))
    }
}

fn finished(parts: &[String]) -> String {
    let said: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    said.join("\n\n") + "\n"
}

/// Returns `text` so that Markdown prints it as it stands: marks of emphasis, code, links, HTML and lists lose their
/// meaning by a backslash.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = None;
    let mut number = true;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let after = rest.peek().copied();
        let inside_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let marks = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '~' => true,
            '_' => !(inside_word(before) && inside_word(after)),
            '&' => after.is_some_and(|c| c.is_ascii_alphanumeric() || c == '#'),
            '#' => before.is_none_or(|c| c == ' '),
            '-' | '+' => before.is_none() && after.is_none_or(|next| next == ' ' || next == c),
            '>' | '=' => before.is_none(),
            '.' | ')' => number && before.is_some(),
            _ => false,
        };
        if marks {
            out.push('\\');
        }
        // Some readers take braces at the end of a heading for its attributes, even behind a backslash.
        if c == '}' && after.is_none() {
            out.push_str("&#125;");
        } else {
            out.push(c);
        }
        number = number && c.is_ascii_digit();
        before = Some(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use pulldown_cmark::{Event, Options, Parser};

    /// What a reader of Markdown shows of a paragraph.
    fn shown(markdown: &str) -> String {
        Parser::new_ext(
            markdown,
            Options::all() - Options::ENABLE_SMART_PUNCTUATION - Options::ENABLE_MATH,
        )
        .filter_map(|event| match event {
            Event::Text(text) => Some(text.into_string()),
            Event::Start(_) | Event::End(_) => None,
            other => Some(format!("{other:?}")),
        })
        .collect()
    }

    #[test]
    fn every_text_reads_back_as_it_stands() {
        for text in [
            "# not a heading",
            "C# and F #",
            "- not a list",
            "1. not a number",
            "2023) either",
            "+49 30",
            "> quote",
            "2*3*4 = 24",
            "snake_case and _emphasis_",
            "`code`",
            "[link](http://x)",
            "![image](y)",
            "<b>bold</b>",
            "R&D &amp; &#35;",
            "a ~~struck~~ ~50 ~60",
            "back\\slash\\*",
            "---",
            "===",
            "http://x#y",
            "{#id} {x}",
            "| a | b |",
            "**",
            "*",
            "\\",
            "1.5 % of 2.",
            "<https://x.org>",
        ] {
            assert_eq!(shown(&escaped(text)), text);
            assert_eq!(shown(&format!("### {}", escaped(text))), text);
            assert_eq!(shown(&format!("- {}", escaped(text))), text);
        }
    }
}
