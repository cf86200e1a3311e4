//! Text in which some words stand out.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use super::words::width;

/// Returns the lines of text, each in at most so many columns and broken between words, in which the characters of
/// `marks` have another style. Ranges count characters from the beginning of the text.
pub fn marked(
    text: &str,
    marks: &[Range<usize>],
    columns: usize,
    plain: Style,
    mark: Style,
) -> Vec<Line<'static>> {
    let mut page = Page {
        columns: columns.max(1),
        lines: Vec::new(),
        line: Vec::new(),
        taken: 0,
    };
    let mut at = 0;
    let style = |at: usize| match marks.iter().any(|range| range.contains(&at)) {
        true => mark,
        false => plain,
    };
    for paragraph in text.split('\n') {
        for word in paragraph.split_word_bounds() {
            page.room(word);
            for grapheme in word.graphemes(true) {
                page.put(grapheme, style(at));
                at += grapheme.chars().count();
            }
        }
        page.turn();
        at += 1;
    }
    page.lines
}

struct Page {
    columns: usize,
    lines: Vec<Line<'static>>,
    line: Vec<Span<'static>>,
    taken: usize,
}

impl Page {
    /// Begins a line where a word has no room in this one.
    fn room(&mut self, word: &str) {
        let blank = word.trim().is_empty();
        if !blank && self.taken > 0 && self.taken + width(word) > self.columns {
            self.turn();
        }
    }

    fn put(&mut self, grapheme: &str, style: Style) {
        let wide = width(grapheme);
        if self.taken + wide > self.columns {
            self.turn();
            if grapheme.trim().is_empty() {
                return;
            }
        }
        self.taken += wide;
        match self.line.last_mut().filter(|span| span.style == style) {
            Some(span) => span.content.to_mut().push_str(grapheme),
            None => self.line.push(Span::styled(grapheme.to_owned(), style)),
        }
    }

    fn turn(&mut self) {
        self.lines.push(Line::from(std::mem::take(&mut self.line)));
        self.taken = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_out_wherever_lines_are_broken() {
        let mark = Style::new().bold();
        let lines = marked("one two\nthrée four", &[4..7, 8..13], 9, Style::new(), mark);
        let said: Vec<String> = lines.iter().map(Line::to_string).collect();
        assert_eq!(said, ["one two", "thrée ", "four"]);
        let out = lines.iter().flat_map(|line| &line.spans);
        let out: String = out
            .filter(|span| span.style == mark)
            .map(|span| span.content.as_ref())
            .collect();
        assert_eq!(out, "twothrée");
    }

    #[test]
    fn no_line_is_longer_than_it_may_be() {
        for text in ["日本語日本語", "👩‍💻👩‍💻👩‍💻 a", "aaaaaaaaaaaaaaa bb"]
        {
            for line in marked(text, &[], 5, Style::new(), Style::new()) {
                assert!(line.width() <= 5, "{line}");
            }
        }
    }
}
