//! PDF: the text of a file as a person reads it, by hayro-syntax and, over a rebuilt document, pdf-extract.
//!
//! ```text
//! bytes -> load -> flatten (plain streams, rebuilt fonts) -> glyphs -> sight -> words -> lines -> columns -> Text
//! ```

use std::panic::catch_unwind;

use crate::error::{Error, Result};
use crate::text::{Format, Layout, Text};
use crate::warned::{Warned, Warning};

mod assemble;
mod bytes;
mod chars;
mod cmap;
mod columns;
mod direction;
mod dots;
mod flatten;
mod font;
mod glyphs;
mod layers;
mod lines;
mod links;
mod load;
mod order;
mod scan;
mod sight;
mod spaced;
mod state;
mod unpack;
mod words;

use assemble::Assembly;
use direction::Balance;
use flatten::Flat;
use layers::Layers;

/// Reads a PDF.
///
/// # Errors
/// Refuses with `damaged`, `encrypted`, `too-many-pages`, `bomb`, `scanned` (pages that hold only
/// pictures), `unmapped` (fonts without meaning) or `empty`.
pub(crate) fn read(bytes: &[u8]) -> Result<Warned<Text>> {
    // hayro-syntax may panic on what it does not expect.
    catch_unwind(|| text(bytes)).unwrap_or_else(|_| Err(load::damaged()))
}

fn text(bytes: &[u8]) -> Result<Warned<Text>> {
    let file = load::file(bytes)?;
    let repaired = !load::is_sound(bytes);
    let pages = load::pages(&file)?;
    let mut flat = flatten::flatten(&pages, Layers::of(&file));
    if flat.exceeded {
        return Err(load::bomb());
    }
    let glyphs = glyphs::draw(&mut flat);
    let mut text = Assembly::default();
    let mut layout = Layout {
        pages: u32::try_from(pages.len()).unwrap_or(u32::MAX),
        images: flat.images,
        ..Layout::default()
    };
    let mut links = Vec::new();
    let page_of = |show: usize| flat.shows.get(show).map_or(usize::MAX, |show| show.page);
    let mut rest = glyphs.list.as_slice();
    for (index, page) in pages.iter().enumerate() {
        let count = rest.partition_point(|glyph| page_of(glyph.show) <= index);
        let (own, behind) = rest.split_at(count);
        rest = behind;
        let number = u32::try_from(index).unwrap_or(u32::MAX);
        let sight = sight::sort(&flat, &glyphs, own, index, page);
        layout.hidden.extend(sight.hidden);
        let first = text.words.len();
        let mut drawn = Vec::new();
        let paints = flat.paints.get(index).map_or(&[][..], Vec::as_slice);
        text.dots = dots::Dots::of(paints, page);
        for placed in &sight.seen {
            let words = words::words(&flat, &glyphs, placed, &mut layout.unmapped);
            let reversed = Balance::of(words.iter()).is_reversed();
            let (blocks, columns) = columns::blocks(lines::cells(words), reversed);
            layout.columns = layout.columns.max(columns);
            for block in blocks {
                let mut lines = order::lines(block.cells);
                drawn.extend(
                    lines
                        .iter()
                        .flat_map(|line| line.first())
                        .map(|cell| cell.order),
                );
                lines
                    .iter_mut()
                    .for_each(|line| direction::arrange(line, reversed));
                text.block(number, block.column, &lines);
            }
            // Shapes are not turned with the lines that run otherwise.
            text.dots = dots::Dots::default();
        }
        layout.reordered |= order::is_reordered(&drawn);
        let own = text.words.get(first..).unwrap_or_default();
        links.extend(links::links(page, own));
    }
    if text.lines.is_empty() {
        return Err(without_text(&flat, &layout, repaired));
    }
    let value = Text {
        format: Format::Pdf,
        content: text.content,
        lines: text.lines,
        links,
        layout,
    };
    Ok(Warned {
        warnings: warnings(&flat, repaired),
        value,
    })
}

fn warnings(flat: &Flat, repaired: bool) -> Vec<Warning> {
    let repaired = repaired.then(|| {
        let message = "This PDF is damaged; what could be found of its text was read.";
        Warning::new("repaired", message)
    });
    let broken = flat.broken.iter().map(|page| {
        let message = format!(
            "Page {} is damaged; only part of its text could be read.",
            page + 1
        );
        Warning::new("damaged-page", message)
    });
    repaired.into_iter().chain(broken).collect()
}

/// Says why a file without text is refused.
fn without_text(flat: &Flat, layout: &Layout, repaired: bool) -> Error {
    if repaired || !flat.broken.is_empty() {
        return load::damaged();
    }
    if layout.unmapped > 0 {
        return Error::refused(
            "unmapped",
            "The fonts of this PDF do not say which letters their shapes are.",
        )
        .hint("Export it again, with text kept as text and fonts embedded with their characters.")
        .hint("Run it through text recognition (OCR) and use the result.");
    }
    let painted = flat.paints.iter().any(|paints| !paints.is_empty());
    if layout.images > 0 || painted {
        return Error::refused("scanned", "This PDF holds pictures of text, but no text.")
            .hint("Run it through text recognition (OCR) and use the result.")
            .hint("Export the resume as a PDF from the program in which it was written.");
    }
    Error::refused("empty", "This PDF holds no text.")
        .hint("Check that it is the right file, and export it again.")
}

#[cfg(test)]
mod tests;
