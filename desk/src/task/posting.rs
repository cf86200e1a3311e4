//! A document becomes a posting.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use upward_engine::error::Result;
use utoipa::IntoParams;
use uuid::Uuid;

use super::{Context, Procedure};
use crate::posting::{self, Naming, Posting, Source, Understood};
use crate::work::Work;

/// How a document is to become a posting; the document itself is attached.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ImportPosting {
    /// Title of the position; by default as read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who offers it; by default as read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
}

impl ImportPosting {
    fn naming(&self) -> Naming<'_> {
        Naming {
            title: self.title.as_deref().unwrap_or_default(),
            company: self.company.as_deref().unwrap_or_default(),
        }
    }
}

impl Procedure for ImportPosting {
    type Product = Understood;
    type Made = Posting;
    const NAME: &'static str = "posting";
    const VERSION: u16 = 1;
    /// Three times what the reader of documents allows itself, see [`upward_engine::sandbox::Limits`].
    const DEADLINE: Duration = Duration::from_secs(24);

    fn check(&self, _work: &mut Work<'_, '_>) -> Result<()> {
        self.naming().check()
    }

    fn run(&self, context: &Context<'_>) -> Result<Understood> {
        context.step("read", 1, 1)?;
        let tools = context.tools();
        posting::understand(tools, tools.reader.read(context.attachment())?)
    }

    fn keep(&self, work: &mut Work<'_, '_>, understood: &Understood) -> Result<Uuid> {
        let shown = posting::add(work, self.naming(), &Source::Document, understood)?;
        Ok(shown.posting.id)
    }
}
