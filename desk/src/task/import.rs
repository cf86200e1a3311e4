//! A document becomes a resume.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use upward_engine::error::Result;
use upward_engine::parse::parse;
use upward_engine::resume::Resume as Content;
use utoipa::IntoParams;
use uuid::Uuid;

use super::{Context, Procedure};
use crate::resume::{self, NewResume, Origin, Reason, Resume};
use crate::work::Work;

/// How a document is to become a resume; the document itself is attached.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Import {
    /// What to call the resume; by default as the person and title that it names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl Procedure for Import {
    type Product = Content;
    type Made = Resume;
    const NAME: &'static str = "import";
    const VERSION: u16 = 1;
    /// Three times what the reader of documents allows itself, see [`upward_engine::sandbox::Limits`].
    const DEADLINE: Duration = Duration::from_secs(24);

    fn check(&self, _work: &mut Work<'_, '_>) -> Result<()> {
        self.name
            .as_deref()
            .map_or(Ok(()), |name| resume::named(name).map(|_| ()))
    }

    fn run(&self, context: &Context<'_>) -> Result<Content> {
        context.step("read", 1, 2)?;
        let text = context.tools().reader.read(context.attachment())?;
        context.warn(text.warnings)?;
        context.step("parse", 2, 2)?;
        let parsed = parse(&text.value)?;
        context.warn(parsed.warnings)?;
        Ok(parsed.value.resume)
    }

    fn keep(&self, work: &mut Work<'_, '_>, content: &Content) -> Result<Uuid> {
        let new = NewResume {
            name: self.name.clone().unwrap_or_default(),
            origin: Origin::Master,
            reason: Reason::Imported,
            content: content.clone(),
        };
        resume::add(work, &new).map(|shown| shown.resume.id)
    }
}
