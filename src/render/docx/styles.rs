//! Styles of a DOCX, from the theme.

use docx_rs::{
    BorderType, LineSpacing, LineSpacingType, ParagraphBorder, ParagraphBorderPosition,
    ParagraphBorders, RunFonts, Style, StyleType,
};

use crate::render::theme::Theme;

/// The person's name.
pub(super) const NAME: &str = "Title";
/// Professional title.
pub(super) const LABEL: &str = "Subtitle";
/// Ways to reach the person.
pub(super) const CONTACT: &str = "Contact";
/// Heading of a section.
pub(super) const SECTION: &str = "Heading1";
/// Title of an entry.
pub(super) const ENTRY: &str = "Heading2";
/// An entry of one line.
pub(super) const INLINE: &str = "Entry";
/// An item of a list.
pub(super) const LIST: &str = "ListBullet";
/// A paragraph of a letter.
pub(super) const LETTER: &str = "BodyText";

/// Returns every style that the documents use beside `Normal`, which follows the document's defaults.
pub(super) fn all(theme: &Theme) -> Vec<Style> {
    let design = &theme.design;
    let gap = entry_gap(theme);
    let sized = |id: &str, name: &str, size: f64, before: f64, after: f64| {
        Style::new(id, StyleType::Paragraph)
            .name(name)
            .based_on("Normal")
            .next("Normal")
            .q_format(true)
            .size(half_points(size))
            .line_spacing(spacing(before, after))
    };
    let body = design.text.size;
    let accent = design.text.accent.trim_start_matches('#');
    let muted = design.text.muted.trim_start_matches('#');
    vec![
        sized(NAME, "Title", design.name.size, 0.0, 1.0)
            .bold()
            .color(accent),
        sized(LABEL, "Subtitle", design.name.label_size, 0.0, 2.0).color(muted),
        sized(CONTACT, "Contact", design.name.contact_size, 0.0, 2.0),
        sized(
            SECTION,
            "heading 1",
            design.heading.size,
            design.heading.above * 0.8,
            2.0,
        )
        .bold()
        .color(accent)
        .outline_lvl(0),
        sized(ENTRY, "heading 2", design.entry.title_size, gap, 0.0)
            .bold()
            .outline_lvl(1),
        sized(INLINE, "Entry", body, 2.0, 1.0),
        sized(LIST, "List Bullet", body, 0.0, 1.0),
        sized(LETTER, "Body Text", body, 0.0, body),
    ]
}

/// Returns the space between entries, in points; smaller than on our own pages, since Word adds that of its lines.
pub(super) fn entry_gap(theme: &Theme) -> f64 {
    theme.design.entry.gap * 0.6
}

/// Returns the line below a section's heading, half a point wide.
pub(super) fn rule(theme: &Theme) -> ParagraphBorders {
    let color = theme.design.text.accent.trim_start_matches('#');
    let below = ParagraphBorder::new(ParagraphBorderPosition::Bottom)
        .val(BorderType::Single)
        .size(4)
        .space(1)
        .color(color);
    ParagraphBorders::with_empty().set(below)
}

/// Returns the fonts of the reader's system.
pub(super) fn fonts(theme: &Theme) -> RunFonts {
    let name = &theme.design.text.office;
    RunFonts::new()
        .ascii(name)
        .hi_ansi(name)
        .cs(name)
        .east_asia(name)
}

/// Returns `points` in half points, as DOCX counts sizes of letters.
pub(super) fn half_points(points: f64) -> usize {
    (points * 2.0).round() as usize
}

/// Returns space before and after a paragraph, given in points; DOCX counts twentieths.
pub(super) fn spacing(before: f64, after: f64) -> LineSpacing {
    LineSpacing::new()
        .line_rule(LineSpacingType::Auto)
        .line(254)
        .before((before * 20.0).round() as u32)
        .after((after * 20.0).round() as u32)
}
