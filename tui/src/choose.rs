//! What to take where a person did not say: the look, the language, the tools.

use clap::Args;
use upward_engine::error::Result;
use upward_engine::pipeline::{Target, Tools};
use upward_engine::render::{Output, Renderer};
use upward_engine::skills::Lexicon;

use crate::session::Session;

/// The locale of a resume whose language is unknown, or has no locale yet.
const LOCALE: &str = "en";

/// How a document looks.
#[derive(Debug, Args)]
pub struct Look {
    /// The look: see upward themes
    #[arg(long, default_value = "classic")]
    theme: String,
    /// The language of headings and dates: see upward locales [default: the resume's own, a letter's the posting's]
    #[arg(long)]
    locale: Option<String>,
}

impl Look {
    /// Returns what is to be written, in `language` where no locale was asked for and there is one for it.
    ///
    /// # Errors
    /// Not found, where the theme or the locale does not exist.
    pub fn target<'a>(
        &self,
        renderer: &'a Renderer,
        output: Output,
        language: Option<&str>,
    ) -> Result<Target<'a>> {
        let locale = match (&self.locale, language) {
            (Some(code), _) => renderer.locale(code)?,
            (None, Some(code)) => renderer.locale(code).or_else(|_| renderer.locale(LOCALE))?,
            (None, None) => renderer.locale(LOCALE)?,
        };
        Ok(Target {
            output,
            theme: renderer.theme(&self.theme)?,
            locale,
        })
    }

    /// Loads what the steps need; a theme or locale that does not exist is refused before any work.
    ///
    /// # Errors
    /// Not found, where the theme or the locale does not exist.
    pub fn tools(&self, session: &Session) -> Result<Tools> {
        let renderer = Renderer::new()?;
        renderer.theme(&self.theme)?;
        if let Some(code) = &self.locale {
            renderer.locale(code)?;
        }
        Ok(Tools {
            lexicon: Lexicon::embedded().into(),
            renderer: renderer.into(),
            today: session.today,
        })
    }
}
