//! The parts around a DOCX's text: page, list, properties, and the archive itself, with no time in it.

use std::io::Cursor;

use docx_rs::{
    AbstractNumbering, Docx, Level, LevelJc, LevelText, NumberFormat, Numbering, PageMargin,
    Paragraph, SpecialIndentType, Start,
};

use super::{quoted, styles};
use crate::error::{Error, Result};
use crate::render::locale::Locale;
use crate::render::theme::Theme;

/// Number of the bulleted list.
pub(super) const LIST: usize = 2;

/// The properties name no date of making: the same resume must give the same bytes. The date is the first that an
/// archive can hold.
const MADE: &str = "1980-01-01T00:00:00Z";

/// Returns the file.
///
/// # Errors
/// Only by a fault of Upward's own.
pub(super) fn pack(
    paragraphs: Vec<Paragraph>,
    title: &str,
    author: &str,
    theme: &Theme,
    locale: &Locale,
) -> Result<Vec<u8>> {
    let page = &theme.design.page;
    let (width, height) = paper(&locale.words.paper);
    let side = twips(page.side_mm);
    let docx = Docx::new()
        .page_size(width, height)
        .page_margin(
            PageMargin::new()
                .left(side)
                .right(side)
                .top(twips(page.top_mm))
                .bottom(twips(page.bottom_mm)),
        )
        .default_fonts(styles::fonts(theme))
        .default_size(styles::half_points(theme.design.text.size))
        .default_line_spacing(styles::spacing(0.0, 1.0))
        .add_abstract_numbering(AbstractNumbering::new(LIST).add_level(bullet(theme)))
        .add_numbering(Numbering::new(LIST, LIST));
    let docx = styles::all(theme).into_iter().fold(docx, Docx::add_style);
    let mut parts = paragraphs
        .into_iter()
        .fold(docx, Docx::add_paragraph)
        .build();
    parts.document_rels = ordered(&String::from_utf8_lossy(&parts.document_rels));
    parts.styles = proofed(
        &String::from_utf8_lossy(&parts.styles),
        &locale.words.proofing,
    );
    parts.doc_props.core = properties(title, author, &locale.code);
    let mut file = Cursor::new(Vec::new());
    parts
        .pack(&mut file)
        .map_err(|error| Error::internal("docx", format!("The DOCX was not written: {error}.")))?;
    Ok(file.into_inner())
}

/// Returns relationships in the order of their text: docx-rs writes those of links in the order of a hash map.
fn ordered(relationships: &str) -> Vec<u8> {
    const START: &str = "<Relationship ";
    const END: &str = "</Relationships>";
    let mut parts = relationships.trim_end_matches(END).split(START);
    let head = parts.next().unwrap_or_default();
    let mut rest: Vec<&str> = parts.collect();
    rest.sort_unstable();
    let joined: String = rest.iter().flat_map(|part| [START, part]).collect();
    format!("{head}{joined}{END}").into_bytes()
}

/// Returns styles whose default language is `language` (ECMA-376 part 1, section 17.3.2.20), which docx-rs cannot state:
/// without it a word processor checks the spelling in the reader's own language.
fn proofed(styles: &str, language: &str) -> Vec<u8> {
    const END: &str = "</w:rPr></w:rPrDefault>";
    let language = quoted(language);
    let stated = format!(r#"<w:lang w:val="{language}" w:eastAsia="{language}" />{END}"#);
    styles.replacen(END, &stated, 1).into_bytes()
}

/// Returns the mark of a list item, indented as in the theme.
fn bullet(theme: &Theme) -> Level {
    let list = &theme.design.list;
    let hanging = ((list.body_indent + 4.0) * 20.0).round() as i32;
    let left = hanging + (list.indent * 20.0).round() as i32;
    Level::new(
        0,
        Start::new(1),
        NumberFormat::new("bullet"),
        LevelText::new("•"),
        LevelJc::new("left"),
    )
    .indent(
        Some(left),
        Some(SpecialIndentType::Hanging(hanging)),
        None,
        None,
    )
}

/// Returns width and height in twentieths of a point of a paper by its name in Typst.
fn paper(name: &str) -> (u32, u32) {
    match name {
        "us-letter" => (12_240, 15_840),
        _ => (11_906, 16_838),
    }
}

/// Returns millimetres in twentieths of a point.
fn twips(millimetres: f64) -> i32 {
    (millimetres / 25.4 * 1440.0).round() as i32
}

/// Returns the core properties (ECMA-376 part 2, section 11), which docx-rs leaves at `unknown`.
fn properties(title: &str, author: &str, language: &str) -> Vec<u8> {
    format!(
        concat!(
            r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
            r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" "#,
            r#"xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" "#,
            r#"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#,
            r#"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><dc:language>{language}</dc:language>"#,
            r#"<dcterms:created xsi:type="dcterms:W3CDTF">{made}</dcterms:created>"#,
            r#"<dcterms:modified xsi:type="dcterms:W3CDTF">{made}</dcterms:modified></cp:coreProperties>"#
        ),
        title = quoted(title),
        author = quoted(author),
        language = quoted(language),
        made = MADE,
    )
    .into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_stated_once() {
        let styles = Docx::new().default_size(20).build().styles;
        let proofed = proofed(&String::from_utf8_lossy(&styles), "de-DE");
        let stated = String::from_utf8_lossy(&proofed);
        assert_eq!(stated.matches(r#"<w:lang w:val="de-DE""#).count(), 1);
    }
}
