//! Pages, set by the engine's typesetter.

use std::num::NonZeroU8;
use std::sync::Arc;

use upward_engine::certificate::{self, Signed};
use upward_engine::chart::Svg;
use upward_engine::date::Date;
use upward_engine::error::{Error, Result};
use upward_engine::letter::Letter;
use upward_engine::pipeline::{self, Target};
use upward_engine::posting::Posting;
use upward_engine::render::{Document, Output};
use upward_engine::resume::Resume;
use upward_engine::tailor::Draft;
use upward_engine::warned::Warned;

use super::{File, Format, Look, Wish};
use crate::certificate::InLocale;
use crate::tools::Tools;

/// The theme of whoever asked for none.
const THEME: &str = "classic";
/// The locale of a language that has none.
const LOCALE: &str = "en";

/// Returns the look that was asked for, in `language` where no locale was and there is one for it.
///
/// # Errors
/// Not found, where there is no such theme or locale, with the names there are.
pub fn look(tools: &Tools, wish: &Wish, language: &str) -> Result<Look> {
    let renderer = &tools.renderer;
    let theme = renderer.theme(wish.theme.as_deref().unwrap_or(THEME))?;
    let locale = match &wish.locale {
        Some(code) => renderer.locale(code)?,
        None => renderer
            .locale(language)
            .or_else(|_| renderer.locale(LOCALE))?,
    };
    Ok(Look {
        theme: theme.name.clone(),
        locale: locale.code.clone(),
    })
}

/// Returns the edits for a posting, with as many drops as `pages` asks for.
///
/// # Errors
/// As [`pipeline::fitted`].
pub fn propose(
    tools: &Tools,
    resume: &Resume,
    posting: &Posting,
    look: &Look,
    pages: NonZeroU8,
    today: Date,
) -> Result<Draft> {
    let target = target(tools, look, Format::Pdf)?;
    let tools = engines(tools, today);
    pipeline::fitted(resume, posting, target, usize::from(pages.get()), &tools)
}

/// Writes a resume and reads it back.
///
/// # Errors
/// As [`pipeline::write`].
pub fn resume(
    tools: &Tools,
    resume: &Resume,
    look: &Look,
    format: Format,
    today: Date,
) -> Result<Warned<File>> {
    let target = target(tools, look, format)?;
    let written = pipeline::write(resume, target, &engines(tools, today))?;
    Ok(Warned {
        value: file(written.value.document),
        warnings: written.warnings,
    })
}

/// Draws a page of a resume, from 1.
///
/// # Errors
/// As [`upward_engine::render::Renderer::page`].
pub fn page(tools: &Tools, resume: &Resume, look: &Look, page: usize) -> Result<File> {
    let Target { theme, locale, .. } = target(tools, look, Format::Png)?;
    let drawn = tools.renderer.page(resume, page, theme, locale);
    drawn.map(file)
}

/// Returns a resume as plain text.
///
/// # Errors
/// As [`upward_engine::render::Renderer::resume`].
pub fn plain(tools: &Tools, resume: &Resume) -> Result<String> {
    let look = look(tools, &Wish::default(), LOCALE)?;
    let Target {
        output,
        theme,
        locale,
    } = target(tools, &look, Format::Txt)?;
    let document = tools.renderer.resume(resume, output, theme, locale)?.value;
    String::from_utf8(document.bytes)
        .map_err(|error| Error::internal("resume", format!("a text is no text: {error}")))
}

/// Writes a letter and reads it back.
///
/// # Errors
/// As [`pipeline::write_letter`].
pub fn letter(
    tools: &Tools,
    letter: &Letter,
    look: &Look,
    format: Format,
    today: Date,
) -> Result<Warned<File>> {
    let target = target(tools, look, format)?;
    let written = pipeline::write_letter(letter, target, &engines(tools, today))?;
    Ok(Warned {
        value: file(written.value),
        warnings: written.warnings,
    })
}

/// Writes a certificate and reads it back; in English where no locale is asked for.
///
/// # Errors
/// As [`certificate::document`]; not found, where there is no such locale.
pub fn certificate(
    tools: &Tools,
    signed: &Signed,
    address: Option<&str>,
    wish: &InLocale,
) -> Result<File> {
    let renderer = &tools.renderer;
    let locale = renderer.locale(wish.locale.as_deref().unwrap_or(LOCALE))?;
    certificate::document(renderer, signed, address, locale).map(file)
}

/// Checks that a certificate can bear a text.
///
/// # Errors
/// Refuses letters and symbols that no embedded font has.
pub fn prints(tools: &Tools, text: &str) -> Result<()> {
    tools.renderer.prints(text)
}

/// Returns a chart as PNG.
///
/// # Errors
/// As [`Svg::png`].
pub fn picture(chart: &Svg) -> Result<Vec<u8>> {
    chart.png()
}

fn engines(tools: &Tools, today: Date) -> pipeline::Tools {
    pipeline::Tools {
        lexicon: Arc::clone(&tools.lexicon),
        renderer: Arc::clone(&tools.renderer),
        today,
    }
}

fn target<'a>(tools: &'a Tools, look: &Look, format: Format) -> Result<Target<'a>> {
    Ok(Target {
        output: match format {
            Format::Pdf => Output::Pdf,
            Format::Docx => Output::Docx,
            Format::Md => Output::Markdown,
            Format::Txt => Output::Text,
            Format::Json => Output::Json,
            Format::Png => Output::Png,
        },
        theme: tools.renderer.theme(&look.theme)?,
        locale: tools.renderer.locale(&look.locale)?,
    })
}

fn file(document: Document) -> File {
    File {
        bytes: document.bytes,
        pages: document.pages,
    }
}
