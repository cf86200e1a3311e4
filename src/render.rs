//! Resume and letter to documents: PDF, PNG, DOCX, Markdown, text, JSON.
//!
//! Typst is embedded with a world of its own that serves only the files shipped in `templates/`.
//! The resume travels as data, never as markup.

use crate::error::Result;
use crate::letter::Letter;
use crate::resume::Resume;
use crate::warned::Warned;

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

/// A look, as data over the one shared Typst library (`templates/themes/*.toml`).
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// Its name, such as `classic`.
    pub name: String,
    /// One sentence about it.
    pub description: String,
}

/// A language of headings and dates (`templates/locales/*.toml`).
#[derive(Debug, Clone, PartialEq)]
pub struct Locale {
    /// BCP 47 code, such as `de`.
    pub code: String,
    /// Its own name, such as `Deutsch`.
    pub name: String,
}

/// Everything that is loaded once: Typst's library, fonts, themes, locales. Cheap to keep, made in milliseconds.
#[derive(Debug)]
pub struct Renderer {}

impl Renderer {
    /// Loads what Upward ships.
    ///
    /// # Errors
    /// Only when a shipped file is broken.
    pub fn new() -> Result<Self> {
        todo!()
    }

    /// Returns the themes, by name.
    pub fn themes(&self) -> &[Theme] {
        todo!()
    }

    /// Returns the locales, by code.
    pub fn locales(&self) -> &[Locale] {
        todo!()
    }

    /// Returns the theme of that name.
    ///
    /// # Errors
    /// Not found, with the names there are.
    pub fn theme(&self, name: &str) -> Result<&Theme> {
        let _ = name;
        todo!()
    }

    /// Returns the locale of that code.
    ///
    /// # Errors
    /// Not found, with the codes there are.
    pub fn locale(&self, code: &str) -> Result<&Locale> {
        let _ = code;
        todo!()
    }

    /// Returns how many pages the resume fills, without making a file.
    ///
    /// # Errors
    /// As [`Renderer::resume`].
    pub fn pages(&self, resume: &Resume, theme: &Theme, locale: &Locale) -> Result<usize> {
        let _ = (resume, theme, locale);
        todo!()
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
        let _ = (resume, output, theme, locale);
        todo!()
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
        let _ = (letter, output, theme, locale);
        todo!()
    }
}
