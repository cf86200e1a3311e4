//! The posting's text in blocks that can be walked through, and the characters in it that are marked.

use unicode_segmentation::UnicodeSegmentation;
use upward_engine::text::Span;

use crate::widget::words::width;

/// A paragraph longer than this many characters is parted at the next end of a sentence, so that one can walk through it.
const LONG: usize = 240;
/// One without such an end is parted at a blank after so many.
const LONGEST: usize = 400;

/// A line of the text, or a part of a long one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The character of the text that it begins with.
    pub start: usize,
    /// What it says.
    pub text: String,
}

/// What marked characters mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A term that is required.
    Required,
    /// A term that is preferred.
    Preferred,
    /// A term that is only mentioned.
    Mentioned,
    /// The resume shows it.
    Shown,
    /// The resume does not show it.
    Missing,
}

/// Returns the blocks of a text.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut block = Block {
        start: 0,
        text: String::new(),
    };
    let mut count = 0;
    let mut last = ' ';
    for (number, char) in text.chars().enumerate() {
        let ends = char == ' ' && (count >= LONGEST || (count >= LONG && last == '.'));
        if char != '\n' {
            block.text.push(char);
            count += 1;
            last = char;
        }
        if char == '\n' || ends {
            let next = Block {
                start: number + 1,
                text: String::new(),
            };
            blocks.push(std::mem::replace(&mut block, next));
            count = 0;
        }
    }
    blocks.push(block);
    blocks
}

/// Returns the number of the block that holds a character.
pub fn block_of(blocks: &[Block], character: usize) -> usize {
    blocks
        .partition_point(|block| block.start <= character)
        .saturating_sub(1)
}

/// Returns the rows of a block in so many columns, as ranges of its bytes, broken between words where that is possible.
pub fn rows(text: &str, columns: usize) -> Vec<(usize, usize)> {
    let columns = columns.max(2);
    let mut rows = Vec::new();
    let (mut start, mut taken, mut end) = (0, 0, 0);
    for word in text.split_inclusive(' ') {
        let wide = width(word.trim_end());
        if taken > 0 && taken + wide > columns {
            rows.push((start, end));
            (start, taken) = (end, 0);
        }
        if wide > columns {
            for grapheme in word.graphemes(true) {
                if taken + width(grapheme) > columns {
                    rows.push((start, end));
                    (start, taken) = (end, 0);
                }
                taken += width(grapheme);
                end += grapheme.len();
            }
        } else {
            taken += width(word);
            end += word.len();
        }
    }
    rows.push((start, end));
    rows
}

/// Returns the marks that hold a character of a range, in order.
pub fn within(
    marks: &[(Span, Mark)],
    from: usize,
    to: usize,
) -> impl Iterator<Item = (Span, Mark)> {
    marks
        .iter()
        .copied()
        .filter(move |(span, _)| span.start < to && span.end > from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_begin_where_their_characters_stand() {
        let long = "Wörter über Wörter. ".repeat(40);
        let text = format!("Titel\n\n{long}\nEnde");
        let blocks = blocks(&text);
        for block in &blocks {
            let stands: String = text.chars().skip(block.start).collect();
            assert!(stands.starts_with(&block.text), "{block:?}");
            assert!(block.text.chars().count() <= LONGEST + 1);
        }
        assert_eq!(blocks.last().map(|block| block.text.as_str()), Some("Ende"));
        assert_eq!(block_of(&blocks, 0), 0);
        assert_eq!(block_of(&blocks, text.chars().count()), blocks.len() - 1);
    }

    #[test]
    fn rows_hold_the_whole_block_and_fit() {
        for text in [
            "",
            "one two three",
            "日本語のテキストを読む",
            "averyverylongwordindeed x",
            "👩‍💻 Zoë أحمد",
        ] {
            for columns in [2, 5, 9, 40] {
                let rows = rows(text, columns);
                let joined: String = rows
                    .iter()
                    .map(|(start, end)| &text[*start..*end])
                    .collect();
                assert_eq!(joined, text);
                for (start, end) in rows {
                    assert!(
                        width(text[start..end].trim_end()) <= columns,
                        "{text} in {columns}"
                    );
                }
            }
        }
    }
}
