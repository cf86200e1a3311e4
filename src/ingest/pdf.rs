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
mod attached;
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
mod sheets;
mod sight;
mod spaced;
mod state;
mod unpack;
mod words;

use assemble::Assembly;
use columns::Zone;
use direction::Balance;
use dots::Dots;
use flatten::Flat;
use layers::Layers;
use sheets::{Piece, Sheet};

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
        certificate: attached::certificate(&file),
        ..Layout::default()
    };
    let page_of = |show: usize| flat.shows.get(show).map_or(usize::MAX, |show| show.page);
    let mut rest = glyphs.list.as_slice();
    let mut sheets: Vec<Sheet> = Vec::with_capacity(pages.len());
    for (index, page) in pages.iter().enumerate() {
        let count = rest.partition_point(|glyph| page_of(glyph.show) <= index);
        let (own, behind) = rest.split_at(count);
        rest = behind;
        let sight = sight::sort(&flat, &glyphs, own, index, page);
        layout.hidden.extend(sight.hidden);
        let mut sheet = Sheet::default();
        let mut drawn = Vec::new();
        for (turn, placed) in sight.seen.iter().enumerate() {
            let words = words::words(&flat, &glyphs, placed, &mut layout.unmapped);
            let reversed = Balance::of(words.iter()).is_reversed();
            let upright = turn == 0;
            let open = sheets.last().and_then(Sheet::open).filter(|_| upright);
            let cut = columns::blocks(lines::cells(words), reversed, open);
            layout.columns = layout.columns.max(cut.columns);
            if upright {
                sheet.gutter = cut.gutter;
            }
            for block in cut.blocks {
                let mut lines = order::lines(block.cells);
                let starts = lines.iter().flat_map(|line| line.first());
                drawn.extend(starts.map(|cell| cell.order));
                for line in &mut lines {
                    direction::arrange(line, reversed);
                }
                sheet.pieces.push(Piece {
                    page: index,
                    column: block.column,
                    zone: if upright { block.zone } else { Zone::Below },
                    lines,
                    upright,
                });
            }
        }
        layout.reordered |= order::is_reordered(&drawn);
        sheets.push(sheet);
    }
    let dots: Vec<Dots> = flat
        .paints
        .iter()
        .zip(&pages)
        .map(|(paints, page)| Dots::of(paints, page))
        .collect();
    // Shapes are not turned with the lines that run otherwise.
    let none = Dots::default();
    for piece in sheets::in_order(sheets) {
        let dots = dots.get(piece.page).filter(|_| piece.upright);
        let number = u32::try_from(piece.page).unwrap_or(u32::MAX);
        text.block(number, piece.column, &piece.lines, dots.unwrap_or(&none));
    }
    let links = (0..).zip(&pages);
    let links = links.flat_map(|(number, page)| links::links(page, number, &text.words));
    let links = links.collect();
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
