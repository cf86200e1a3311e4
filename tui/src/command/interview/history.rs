//! `upward interview history`: the answers so far, how they went, and what is due again.

use serde_json::json;
use upward_desk::interview::ToQuestion;
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::{pick, view};

/// Show your answers, how they went, and what is due again
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only the answers to this question
    #[arg(long, value_name = "ID")]
    question: Option<String>,
}

/// Runs `upward interview history`.
///
/// # Errors
/// When the desk cannot be reached.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let to = ToQuestion {
        question: args.question.clone(),
    };
    let (trend, answers) = desk.call(async |client| {
        let answers = pick::every(async |page| client.interview_answers(&to, page).await).await?;
        Ok((client.interview_trend().await?, answers))
    })?;
    let value = json!({ "trend": trend, "answers": answers });
    desk.session.console.show(&value, |page| {
        view::interview::history(page, &trend, &answers);
    })
}
