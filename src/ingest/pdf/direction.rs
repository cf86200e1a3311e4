//! Lines that run from right to left, which files hold as they look: the last letter first.

use super::lines::Cell;
use super::words::Word;

/// Puts the cells of a line, which come from left to right, into the order of reading.
///
/// This is the part of the bidirectional algorithm (UAX 9) that lines of a resume need: a line is of the
/// direction of most of its letters, and runs of the other direction keep theirs.
pub(super) fn arrange(line: &mut [Cell]) {
    let words = || line.iter().flat_map(|cell| &cell.words);
    let reversed = words().map(|word| letters(word).1).sum::<usize>();
    if reversed == 0 {
        return;
    }
    let forward = words().map(|word| letters(word).0).sum::<usize>();
    let whole = reversed > forward;
    for cell in line.iter_mut() {
        for word in &mut cell.words {
            if is_reversed(word) && !word.logical {
                word.text = word.text.chars().rev().map(mirrored).collect();
            }
        }
        if whole {
            turn(&mut cell.words);
        }
        // Numbers and signs go with the line.
        let is_other = |word: &Word| {
            if whole {
                is_forward(word)
            } else {
                is_reversed(word)
            }
        };
        for run in cell.words.chunk_by_mut(|a, b| is_other(a) && is_other(b)) {
            if run.len() > 1 {
                turn(run);
            }
        }
    }
    if whole {
        line.reverse();
    }
}

/// Reverses words; the spaces between them stay between them.
fn turn(words: &mut [Word]) {
    let before = words.first().is_some_and(|word| word.space);
    words.reverse();
    let mut spaces: Vec<bool> = words.iter().map(|word| word.space).collect();
    spaces.rotate_right(1);
    for (word, space) in words.iter_mut().zip(spaces) {
        word.space = space;
    }
    if let Some(first) = words.first_mut() {
        first.space = before;
    }
}

/// Counts the letters of a word by direction: those that run to the right, and those that run to the left.
fn letters(word: &Word) -> (usize, usize) {
    let reversed = word.text.chars().filter(|c| is_from_right(*c)).count();
    let alphabetic = word
        .text
        .chars()
        .filter(|c| c.is_alphabetic() && !is_from_right(*c));
    (alphabetic.count(), reversed)
}

fn is_forward(word: &Word) -> bool {
    let (forward, reversed) = letters(word);
    forward > reversed
}

fn is_reversed(word: &Word) -> bool {
    let (forward, reversed) = letters(word);
    reversed > forward
}

/// Whether a character belongs to a script that is written from right to left
/// (Hebrew, Arabic, Syriac, Thaana, NKo; Unicode's blocks U+0590 to U+08FF).
fn is_from_right(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{65F}' | '\u{66A}'..='\u{6EF}' | '\u{6FA}'..='\u{8FF}')
}

fn mirrored(c: char) -> char {
    match c {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the text of a line whose words, drawn from left to right, are `words`.
    fn read(words: &[&str]) -> String {
        let words = words.iter().enumerate().map(|(index, text)| Word {
            text: (*text).to_owned(),
            space: index > 0,
            ..Word::default()
        });
        let mut line = [Cell {
            words: words.collect(),
            ..Cell::default()
        }];
        arrange(&mut line);
        let [cell] = line;
        let space = |word: &Word| if word.space { " " } else { "" };
        cell.words
            .iter()
            .map(|word| format!("{}{}", space(word), word.text))
            .collect()
    }

    #[test]
    fn turns_lines_and_keeps_what_runs_the_other_way() {
        for (drawn, expected) in [
            (
                vec![
                    "\u{5DD}\u{5DC}\u{5D5}\u{5E2}",
                    "\u{5DD}\u{5D5}\u{5DC}\u{5E9}",
                ],
                "\u{5E9}\u{5DC}\u{5D5}\u{5DD} \u{5E2}\u{5D5}\u{5DC}\u{5DD}",
            ),
            (
                vec![
                    "Visual",
                    "Studio",
                    "\u{5D3}\u{5D2}\u{5D1}\u{5D0}\u{5D3}\u{5D2}\u{5D1}\u{5D0}\u{5D3}\u{5D2}\u{5D1}\u{5D0}\u{5D0}",
                ],
                "\u{5D0}\u{5D0}\u{5D1}\u{5D2}\u{5D3}\u{5D0}\u{5D1}\u{5D2}\u{5D3}\u{5D0}\u{5D1}\u{5D2}\u{5D3} Visual Studio",
            ),
            (vec!["plain", "text"], "plain text"),
        ] {
            assert_eq!(read(&drawn), expected);
        }
    }
}
