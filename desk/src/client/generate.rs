//! Making resumes from the roadmap.

use http::Method;
use upward_engine::error::Result;

use super::Client;
use crate::generate::{Generate, Generated};

impl Client {
    /// Makes a resume from the roadmap.
    ///
    /// # Errors
    /// As [`crate::Engine::generate`].
    pub async fn generate(&self, asked: &Generate) -> Result<Generated> {
        self.with(Method::POST, "/resume/generate", asked).await
    }
}
