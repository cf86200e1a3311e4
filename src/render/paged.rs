//! Pages: layout by Typst, and from it PDF and PNG.

use serde::Serialize;
use serde_json::{Value, json};
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;
use typst_render::RenderOptions;

use super::certificate::Sheet;
use super::coverage;
use super::fonts::FAMILIES;
use super::locale::Locale;
use super::theme::Theme;
use super::world::{Shipped, Template};
use crate::certificate::ATTACHED;
use crate::error::{Error, Result};
use crate::warned::Warned;

/// How many renders a memoised result of Typst outlives without being used. Enough for a person's edits and for trying
/// what fits on a page; what a long-lived service keeps stays small.
const KEPT_RENDERS: usize = 10;

/// Lays `sheet` out.
///
/// # Errors
/// Refuses what the embedded fonts cannot print and what is far too long.
pub(super) fn layout<T: Serialize>(
    shipped: &Shipped,
    template: Template,
    sheet: &T,
    theme: &Theme,
    locale: &Locale,
) -> Result<Warned<PagedDocument>> {
    let mut sheet = serde_json::to_value(sheet).map_err(faulty)?;
    let warnings = coverage::fit(&mut sheet, shipped.fonts())?;
    let (lang, region) = locale.parts();
    let data = json!({
        "design": theme.design,
        "paper": locale.words.paper,
        "lang": lang,
        "region": region,
        "families": FAMILIES,
        "sheet": sheet,
    });
    let value = compiled(shipped, template, &data)?;
    Ok(Warned { value, warnings })
}

/// Lays a certificate out, which is attached to its page too.
///
/// # Errors
/// Refuses what the embedded fonts cannot print.
pub(super) fn certificate(
    shipped: &Shipped,
    sheet: &Sheet,
    attached: &str,
    locale: &Locale,
) -> Result<PagedDocument> {
    let mut sheet = serde_json::to_value(sheet).map_err(faulty)?;
    coverage::fit(&mut sheet, shipped.fonts())?;
    let (lang, region) = locale.parts();
    let data = json!({
        "paper": locale.words.paper,
        "lang": lang,
        "region": region,
        "families": FAMILIES,
        "sheet": sheet,
        "attached": {"name": ATTACHED, "text": attached},
    });
    compiled(shipped, Template::Certificate, &data)
}

fn compiled(shipped: &Shipped, template: Template, data: &Value) -> Result<PagedDocument> {
    let world = shipped.world(template, serde_json::to_vec(data).map_err(faulty)?);
    let value = typst::compile::<PagedDocument>(&world).output;
    comemo::evict(KEPT_RENDERS);
    value.map_err(|errors| fault(&errors))
}

fn faulty(error: serde_json::Error) -> Error {
    Error::internal("render-data", error.to_string())
}

/// Returns a tagged PDF. It holds no time and no random number.
///
/// # Errors
/// Only by a fault of Upward's own.
pub(super) fn pdf(document: &PagedDocument) -> Result<Vec<u8>> {
    let options = PdfOptions {
        creator: Smart::Custom(Some("Upward".into())),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| fault(&errors))
}

/// Returns a picture of a page, from 1, two pixels per point; of the last one where there are fewer.
///
/// # Errors
/// Only by a fault of Upward's own.
pub(super) fn png(document: &PagedDocument, page: usize) -> Result<Vec<u8>> {
    let blank = || Error::internal("render", "The document has no page.");
    let pages = document.pages();
    let page = pages.get(page.saturating_sub(1)).or(pages.last());
    let page = page.ok_or_else(blank)?;
    typst_render::render(page, &RenderOptions::default())
        .encode_png()
        .map_err(|error| Error::internal("render", error.to_string()))
}

/// Returns Typst's complaint about our own template.
fn fault(errors: &[SourceDiagnostic]) -> Error {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    Error::internal(
        "render",
        format!("The page could not be set: {}.", messages.join("; ")),
    )
}
