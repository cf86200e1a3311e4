//! Operations that keep nothing.

use bytes::Bytes;
use http::Method;
use serde_json::Value;
use upward_engine::error::Result;
use upward_engine::posting::Keywords;
use upward_engine::score::Report;

use super::{Client, json, read};
use crate::stateless::{Noted, Page, Preview, Rendering, Scoring};

const DOCUMENT: &str = "application/octet-stream";

impl Client {
    /// Returns the fields of a resume's document.
    ///
    /// # Errors
    /// As [`crate::Engine::parse`].
    pub async fn parse(&self, document: Bytes) -> Result<Noted<Value>> {
        let sent = self.send_as(Method::POST, "/parse", DOCUMENT, document);
        read(&sent.await?)
    }

    /// Returns what a posting's document asks for.
    ///
    /// # Errors
    /// As [`crate::Engine::keywords`].
    pub async fn keywords(&self, document: Bytes) -> Result<Noted<Keywords>> {
        let sent = self.send_as(Method::POST, "/keywords", DOCUMENT, document);
        read(&sent.await?)
    }

    /// Returns the report on a resume.
    ///
    /// # Errors
    /// As [`crate::Engine::score`].
    pub async fn score(&self, scoring: &Scoring) -> Result<Noted<Report>> {
        self.with(Method::POST, "/score", scoring).await
    }

    /// Returns a resume as a document.
    ///
    /// # Errors
    /// As [`crate::Engine::render`].
    pub async fn render(&self, rendering: &Rendering) -> Result<Bytes> {
        self.send(Method::POST, "/render", json(rendering)?).await
    }

    /// Returns a picture of one page of a resume.
    ///
    /// # Errors
    /// As [`crate::Engine::preview`].
    pub async fn preview(&self, preview: &Preview) -> Result<Page> {
        self.with(Method::POST, "/preview", preview).await
    }
}
