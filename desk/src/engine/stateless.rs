//! The engine's steps for callers who keep nothing.

use bytes::Bytes;
use serde_json::Value;
use upward_engine::error::Result;
use upward_engine::posting::Keywords;
use upward_engine::score::Report;

use super::Engine;
use crate::caller::{Caller, Scope};
use crate::stateless::{self, Noted, Page, Preview, Rendering, Scoring};

impl Engine {
    /// Returns the fields of a resume's document.
    ///
    /// # Errors
    /// Refuses what cannot be read, and what is no resume.
    pub async fn parse(&self, caller: &Caller, document: Bytes) -> Result<Noted<Value>> {
        self.compute(caller, Scope::Read, move |tools| {
            stateless::parse(tools, &document)
        })
        .await
    }

    /// Returns what a posting's document asks for.
    ///
    /// # Errors
    /// Refuses what cannot be read, and what is no job description.
    pub async fn keywords(&self, caller: &Caller, document: Bytes) -> Result<Noted<Keywords>> {
        self.compute(caller, Scope::Read, move |tools| {
            stateless::keywords(tools, &document)
        })
        .await
    }

    /// Returns the report on a resume.
    ///
    /// # Errors
    /// Refuses what cannot be read, and what is no resume or no job description.
    pub async fn score(&self, caller: &Caller, scoring: Scoring) -> Result<Noted<Report>> {
        let today = self.inner.world.today();
        self.compute(caller, Scope::Read, move |tools| {
            stateless::score(tools, &scoring, today)
        })
        .await
    }

    /// Returns a resume as a document.
    ///
    /// # Errors
    /// Refuses what cannot be read or set, and what is no resume; not available without the typesetter.
    pub async fn render(&self, caller: &Caller, rendering: Rendering) -> Result<Bytes> {
        let today = self.inner.world.today();
        self.compute(caller, Scope::Read, move |tools| {
            stateless::render(tools, &rendering, today).map(|file| file.bytes.into())
        })
        .await
    }

    /// Returns a picture of one page of a resume.
    ///
    /// # Errors
    /// Refuses what cannot be set; not available without the typesetter.
    pub async fn preview(&self, caller: &Caller, preview: Preview) -> Result<Page> {
        self.compute(caller, Scope::Read, move |tools| {
            stateless::preview(tools, &preview)
        })
        .await
    }
}
