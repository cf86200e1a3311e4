//! The order of what floats beside the text: text boxes, and contact blocks that stand at the end.

use super::Block;

/// Most lines of a contact block.
const CONTACT_LINES: usize = 10;
/// Longest line of a contact block, in characters.
const CONTACT_WIDTH: usize = 160;
/// As many lines in front of a contact block are more than the head of a document.
const HEAD_LINES: usize = 10;

/// What was taken out of the order of the document, to stand before or behind its body.
#[derive(Debug, Default)]
pub(in crate::ingest) struct Floats {
    /// Contact blocks met behind other text.
    contact: Vec<Block>,
    /// A long text box that stands before all else: the side column of a page.
    side: Vec<Block>,
}

impl Floats {
    /// Adds the lines of a text box, or of a column beside `out`, to `out`: a contact block that comes late
    /// stands before the body, as a person would look for it.
    pub fn beside(&mut self, mut inside: Vec<Block>, out: &mut Vec<Block>) {
        if is_long(out) {
            let contact = contact(&inside);
            self.contact.extend(inside.drain(..contact));
        }
        out.append(&mut inside);
    }

    /// Adds the lines of a text box to `out`.
    pub fn text_box(&mut self, inside: Vec<Block>, out: &mut Vec<Block>) {
        if lines(&inside) == 0 {
            return;
        }
        let first = out.iter().all(|block| block.row().is_none());
        if first && self.side.is_empty() && is_long(&inside) {
            self.side = inside;
            return;
        }
        out.push(Block::Blank);
        self.beside(inside, out);
        out.push(Block::Blank);
    }

    /// Returns the body with what belongs before and behind it. The side column goes where its letters say:
    /// a name is what is set largest, and the name comes first.
    pub fn place(mut self, mut body: Vec<Block>) -> Vec<Block> {
        let mut side = std::mem::take(&mut self.side);
        if largest(&side) < largest(&body) {
            body.push(Block::Blank);
            self.beside(side, &mut body);
        } else if !side.is_empty() {
            side.push(Block::Blank);
            side.append(&mut body);
            body = side;
        }
        if self.contact.is_empty() {
            return body;
        }
        self.contact.push(Block::Blank);
        self.contact.append(&mut body);
        self.contact
    }
}

/// Returns how many blocks at the start of `blocks` are a contact block; 0 where they are none.
pub(super) fn contact(blocks: &[Block]) -> usize {
    let end = blocks.iter().position(|block| {
        block
            .row()
            .is_some_and(|row| row.heading > 0 || row.text().chars().count() > CONTACT_WIDTH)
    });
    let head = blocks.get(..end.unwrap_or(blocks.len())).unwrap_or(blocks);
    let address = head.iter().rposition(|block| {
        block.row().is_some_and(|row| {
            let mailed = |link: &str| link.starts_with("mailto:");
            row.runs
                .iter()
                .any(|run| run.text.contains('@') || run.link.as_deref().is_some_and(mailed))
        })
    });
    let Some(address) = address else {
        return 0;
    };
    let rest = head.iter().skip(address);
    let length = address + rest.take_while(|block| is_address(block)).count();
    let short = lines(head.get(..length).unwrap_or_default()) <= CONTACT_LINES;
    if short { length } else { 0 }
}

/// Whether a line that stands right behind an address belongs to it: a site, a number or a place.
fn is_address(block: &Block) -> bool {
    block.row().is_some_and(|row| {
        let signs = |c: char| c.is_ascii_digit() || matches!(c, '@' | '/' | '.' | ',');
        row.runs.iter().any(|run| run.link.is_some()) || row.text().contains(signs)
    })
}

/// Whether there are more lines than the head of a document has. Stops at the first that is too many, for this is
/// asked before each text box.
fn is_long(blocks: &[Block]) -> bool {
    let mut lines = blocks.iter().filter(|block| block.row().is_some());
    lines.nth(HEAD_LINES).is_some()
}

/// Returns the number of lines among `blocks`.
fn lines(blocks: &[Block]) -> usize {
    blocks.iter().filter(|block| block.row().is_some()).count()
}

/// Returns the largest size of letters in points.
fn largest(blocks: &[Block]) -> f32 {
    let runs = blocks
        .iter()
        .filter_map(Block::row)
        .flat_map(|row| &row.runs);
    runs.map(|run| run.style.size).fold(0.0, f32::max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::row::{Row, Run, Style};

    fn line(text: &str, size: f32) -> Block {
        let run = Run {
            text: text.into(),
            style: Style {
                size,
                ..Style::default()
            },
            link: None,
        };
        Block::Line {
            row: Row {
                runs: vec![run],
                ..Row::default()
            },
            space: None,
        }
    }

    fn texts(blocks: &[Block]) -> Vec<String> {
        blocks
            .iter()
            .filter_map(Block::row)
            .map(|row| row.text())
            .collect()
    }

    #[test]
    fn a_late_contact_block_comes_first() {
        let mut out: Vec<Block> = (0..12).map(|_| line("x", 10.0)).collect();
        let mut floats = Floats::default();
        let late = vec![
            line("+44 20 7946 0123", 9.0),
            line("ada@ada.example", 9.0),
            Block::Blank,
            line("Rust", 9.0),
        ];
        floats.beside(late, &mut out);
        let placed = texts(&floats.place(out));
        assert_eq!(placed.first().map(String::as_str), Some("+44 20 7946 0123"));
        assert_eq!(placed.last().map(String::as_str), Some("Rust"));
        assert_eq!(contact(&[line("Rust", 9.0)]), 0);
    }

    #[test]
    fn a_side_column_follows_the_name() {
        for (size, first) in [(9.0, "Ada"), (30.0, "side")] {
            let mut floats = Floats::default();
            let mut out = Vec::new();
            floats.text_box((0..12).map(|_| line("side", size)).collect(), &mut out);
            out.push(line("Ada", 20.0));
            assert_eq!(
                texts(&floats.place(out)).first().map(String::as_str),
                Some(first)
            );
        }
    }
}
