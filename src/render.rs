//! Resume and letter to documents: PDF, PNG, DOCX, Markdown, text, JSON.
//!
//! Typst is embedded with a world of its own that serves only the files shipped in `templates/`.
//! The resume travels as data, never as markup.

use serde::Serialize;
use typst_layout::PagedDocument;

use crate::certificate::Signed;
use crate::error::{Error, Kind, Result};
use crate::letter::Letter;
use crate::resume::Resume;
use crate::warned::Warned;

pub(crate) mod certificate;
mod coverage;
mod docx;
mod fonts;
mod locale;
mod markdown;
mod outline;
mod paged;
#[cfg(test)]
mod tests;
mod text;
mod theme;
mod world;

pub(crate) use fonts::SANS;
pub use locale::Locale;
pub use theme::Theme;
use world::{Shipped, Template};

/// A kind of document that can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Output {
    /// Tagged PDF.
    Pdf,
    /// Office Open XML.
    Docx,
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
    /// JSON Resume.
    Json,
    /// A picture of the first page.
    Png,
}

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The file.
    pub bytes: Vec<u8>,
    /// Number of pages; 1 for formats without pages.
    pub pages: usize,
}

/// Everything that is loaded once: Typst's library, fonts, themes, locales. Cheap to keep, made in milliseconds.
#[derive(Debug)]
pub struct Renderer {
    shipped: Shipped,
    themes: Vec<Theme>,
    locales: Vec<Locale>,
}

/// The themes by name, in the order in which they are listed.
const THEMES: [(&str, &str); 3] = [
    ("classic", include_str!("../templates/themes/classic.toml")),
    ("compact", include_str!("../templates/themes/compact.toml")),
    ("modern", include_str!("../templates/themes/modern.toml")),
];

/// The locales, in the order in which they are listed.
const LOCALES: [&str; 2] = [
    include_str!("../templates/locales/de.toml"),
    include_str!("../templates/locales/en.toml"),
];

impl Renderer {
    /// Loads what Upward ships.
    ///
    /// # Errors
    /// Only when a shipped file is broken.
    pub fn new() -> Result<Self> {
        let design = include_str!("../templates/design.toml");
        let theme = |(name, file): &(&str, &str)| Theme::read(name, file, design);
        Ok(Self {
            shipped: Shipped::load(fonts::embedded()?)?,
            themes: THEMES.iter().map(theme).collect::<Result<_>>()?,
            locales: LOCALES
                .iter()
                .map(|file| Locale::read(file))
                .collect::<Result<_>>()?,
        })
    }

    /// Returns the themes, by name.
    pub fn themes(&self) -> &[Theme] {
        &self.themes
    }

    /// Returns the locales, by code.
    pub fn locales(&self) -> &[Locale] {
        &self.locales
    }

    /// Returns the theme of that name.
    ///
    /// # Errors
    /// Not found, with the names there are.
    pub fn theme(&self, name: &str) -> Result<&Theme> {
        let names = || self.themes.iter().map(|theme| theme.name.as_str());
        self.themes
            .iter()
            .find(|theme| theme.name == name)
            .ok_or_else(|| not_found("theme", name, names()))
    }

    /// Returns the locale of that code.
    ///
    /// # Errors
    /// Not found, with the codes there are.
    pub fn locale(&self, code: &str) -> Result<&Locale> {
        let codes = || self.locales.iter().map(|locale| locale.code.as_str());
        self.locales
            .iter()
            .find(|locale| locale.code == code)
            .ok_or_else(|| not_found("locale", code, codes()))
    }

    /// Returns how many pages the resume fills, without making a file.
    ///
    /// # Errors
    /// As [`Renderer::resume`].
    pub fn pages(&self, resume: &Resume, theme: &Theme, locale: &Locale) -> Result<usize> {
        let outline = outline::resume::outline(resume, locale);
        let laid = paged::layout(&self.shipped, Template::Resume, &outline, theme, locale)?;
        Ok(laid.value.pages().len())
    }

    /// Returns the resume as a document. The same input gives the same bytes.
    ///
    /// # Errors
    /// Refuses scripts that no embedded font covers, by name.
    pub fn resume(
        &self,
        resume: &Resume,
        output: Output,
        theme: &Theme,
        locale: &Locale,
    ) -> Result<Warned<Document>> {
        let outline = outline::resume::outline(resume, locale);
        let laid = || paged::layout(&self.shipped, Template::Resume, &outline, theme, locale);
        match output {
            Output::Pdf => exported(laid()?, paged::pdf),
            Output::Png => exported(laid()?, |document| paged::png(document, 1)),
            Output::Docx => Ok(unpaged(docx::resume(&outline, theme, locale)?)),
            Output::Markdown => Ok(unpaged(markdown::resume(&outline).into_bytes())),
            Output::Text => Ok(unpaged(text::resume(&outline).into_bytes())),
            Output::Json => Ok(unpaged(json(resume)?)),
        }
    }

    /// Returns a picture of one page of the resume, from 1, and how many pages there are; of the last one where there are
    /// fewer. It is drawn for somebody who looks, and not read back.
    ///
    /// # Errors
    /// As [`Renderer::resume`].
    pub fn page(
        &self,
        resume: &Resume,
        page: usize,
        theme: &Theme,
        locale: &Locale,
    ) -> Result<Document> {
        let outline = outline::resume::outline(resume, locale);
        let laid = paged::layout(&self.shipped, Template::Resume, &outline, theme, locale)?;
        Ok(exported(laid, |document| paged::png(document, page))?.value)
    }

    /// Returns the letter as a document. The same input gives the same bytes.
    ///
    /// # Errors
    /// As [`Renderer::resume`].
    pub fn letter(
        &self,
        letter: &Letter,
        output: Output,
        theme: &Theme,
        locale: &Locale,
    ) -> Result<Warned<Document>> {
        let sheet = outline::letter::outline(letter, locale);
        let laid = || paged::layout(&self.shipped, Template::Letter, &sheet, theme, locale);
        match output {
            Output::Pdf => exported(laid()?, paged::pdf),
            Output::Png => exported(laid()?, |document| paged::png(document, 1)),
            Output::Docx => Ok(unpaged(docx::letter(&sheet, theme, locale)?)),
            Output::Markdown => Ok(unpaged(markdown::letter(&sheet).into_bytes())),
            Output::Text => Ok(unpaged(text::letter(&sheet).into_bytes())),
            Output::Json => Ok(unpaged(json(letter)?)),
        }
    }

    /// Returns a certificate as a PDF with the signed data attached. Its QR holds `address`, where it is shown, else the
    /// certificate itself. The same input gives the same bytes.
    ///
    /// # Errors
    /// Refuses letters and symbols that no embedded font has.
    pub fn certificate(
        &self,
        signed: &Signed,
        address: Option<&str>,
        locale: &Locale,
    ) -> Result<Document> {
        let sheet = certificate::Sheet::of(signed, address, locale)?;
        let attached = String::from_utf8(json(signed)?)
            .map_err(|error| Error::internal("render-data", error.to_string()))?;
        let laid = paged::certificate(&self.shipped, &sheet, &attached, locale)?;
        Ok(exported(Warned::clean(laid), paged::pdf)?.value)
    }

    /// Checks that a certificate can bear a text.
    ///
    /// # Errors
    /// Refuses letters and symbols that no embedded font has.
    pub fn prints(&self, text: &str) -> Result<()> {
        coverage::whole(text, self.shipped.fonts())
    }
}

/// Turns pages into a file.
fn exported(
    laid: Warned<PagedDocument>,
    export: impl FnOnce(&PagedDocument) -> Result<Vec<u8>>,
) -> Result<Warned<Document>> {
    let document = Document {
        bytes: export(&laid.value)?,
        pages: laid.value.pages().len(),
    };
    Ok(Warned {
        value: document,
        warnings: laid.warnings,
    })
}

/// Returns a file of a format without pages.
fn unpaged(bytes: Vec<u8>) -> Warned<Document> {
    Warned::clean(Document { bytes, pages: 1 })
}

fn json<T: Serialize>(value: &T) -> Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(value)
        .map_err(|error| Error::internal("render-data", error.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn not_found<'a>(what: &str, name: &str, there: impl Iterator<Item = &'a str>) -> Error {
    let there: Vec<&str> = there.collect();
    Error::new(
        Kind::NotFound,
        &format!("no-such-{what}"),
        format!("There is no {what} called '{name}'."),
    )
    .hint(format!("Choose one of: {}.", there.join(", ")))
}
