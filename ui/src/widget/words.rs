//! Text by the columns that it takes, and not by its characters: wide ones take two, and marks on others none.

use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Returns how many columns text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// Returns text in at most so many columns; what was cut ends with an ellipsis.
pub fn cut(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let Some(room) = columns.checked_sub(1) else {
        return String::new();
    };
    let mut kept = String::new();
    let mut taken = 0;
    for grapheme in text.graphemes(true) {
        taken += grapheme.width();
        if taken > room {
            break;
        }
        kept.push_str(grapheme);
    }
    kept + "…"
}

/// Returns text in exactly so many columns: cut, or filled up with blanks.
pub fn fill(text: &str, columns: usize) -> String {
    let mut text = cut(text, columns);
    let blanks = columns.saturating_sub(text.width());
    text.extend(std::iter::repeat_n(' ', blanks));
    text
}

/// Returns the lines of text, each in at most so many columns, broken between words.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let options = textwrap::Options::new(columns.max(1)).break_words(true);
    let lines = text.lines().flat_map(|line| textwrap::wrap(line, &options));
    lines.map(|line| line.into_owned()).collect()
}

/// Returns a line of which the left part gives way, so that the right part stands at the end of so many columns.
pub fn spread<'a>(left: Vec<Span<'a>>, right: Vec<Span<'a>>, columns: usize) -> Line<'a> {
    let right_width: usize = right.iter().map(Span::width).sum();
    let mut room = columns.saturating_sub(right_width);
    let mut spans = Vec::with_capacity(left.len() + right.len() + 1);
    for span in left {
        let kept = cut(&span.content, room);
        room = room.saturating_sub(kept.width());
        spans.push(Span::styled(kept, span.style));
    }
    spans.push(Span::raw(" ".repeat(room)));
    spans.extend(right);
    Line::from(spans)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_text_takes_more_columns_than_it_is_given(text in "\\PC*", columns in 0_usize..40) {
            prop_assert!(width(&cut(&text, columns)) <= columns);
            prop_assert_eq!(width(&fill(&text, columns)), columns);
        }
    }

    #[test]
    fn wide_characters_are_not_cut_in_two() {
        assert_eq!(cut("日本語", 4), "日…");
        assert_eq!(fill("日本語", 4), "日… ");
        assert_eq!(cut("👩‍💻👩‍💻", 3), "👩‍💻…");
    }
}
