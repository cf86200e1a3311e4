//! Styled text, broken between words.

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use similar::{ChangeTag, TextDiff};

use crate::look::Look;
use crate::widget::words::{width, wrap};

/// Returns the lines of styled words, each in at most so many columns, behind an indent of so many.
pub fn flow(words: Vec<Span<'static>>, columns: usize, indent: &'static str) -> Vec<Line<'static>> {
    let room = columns.saturating_sub(indent.len()).max(1);
    let mut lines = vec![Line::from(indent)];
    let mut taken = 0;
    for span in words {
        for word in span.content.split_inclusive(' ') {
            let said = width(word.trim_end());
            if taken > 0 && taken + said > room {
                lines.push(Line::from(indent));
                taken = 0;
            }
            for (number, piece) in pieces(word, said, room).into_iter().enumerate() {
                if number > 0 {
                    lines.push(Line::from(indent));
                    taken = 0;
                }
                taken += width(&piece);
                if let Some(line) = lines.last_mut() {
                    line.push_span(Span::styled(piece, span.style));
                }
            }
        }
    }
    lines
}

/// Returns a word in pieces that each fit a line.
fn pieces(word: &str, said: usize, room: usize) -> Vec<String> {
    match said > room {
        true => wrap(word, room),
        false => vec![word.to_owned()],
    }
}

/// Returns two texts with the words marked in which they differ: those that go, and those that come.
pub fn differ(look: &Look, before: &str, after: &str) -> [Vec<Span<'static>>; 2] {
    let (before, after) = (before.replace('\n', " "), after.replace('\n', " "));
    let gone = look.bad.add_modifier(Modifier::CROSSED_OUT);
    let come = look.good.add_modifier(Modifier::UNDERLINED);
    let (mut old, mut new) = (Vec::new(), Vec::new());
    for change in TextDiff::from_words(before.as_str(), after.as_str()).iter_all_changes() {
        let said = |style: Style| Span::styled(change.value().to_owned(), style);
        match change.tag() {
            ChangeTag::Delete => old.push(said(gone)),
            ChangeTag::Insert => new.push(said(come)),
            ChangeTag::Equal => {
                old.push(said(look.text));
                new.push(said(look.text));
            }
        }
    }
    [old, new]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_line_is_wider_than_it_may_be(text in "[a-z日👩 ]{0,80}", columns in 4_usize..30) {
            for line in flow(vec![Span::raw(text)], columns, "  ") {
                let blanks = line.spans.last().map_or(0, |last| last.content.len() - last.content.trim_end().len());
                prop_assert!(line.width() <= columns + blanks);
            }
        }
    }
}
