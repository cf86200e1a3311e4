//! The same document in other forms: PDF, DOCX, Markdown, text, JSON.

use serde::{Deserialize, Serialize};
use upward_desk::typeset::{Format, Wish};
use upward_engine::error::{Error, Result};
use uuid::Uuid;

use super::reply::{Choice, Reply, Source};
use super::trouble;
use super::turn::Turn;
use crate::words::{Say, say};
use crate::work::document::{Document, Subject};
use crate::work::{Outcome, Work};

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {
    /// Make a document.
    Make {
        /// Of what.
        of: Subject,
        /// What kind of file.
        format: Format,
    },
    /// Offer all forms.
    Offer(Subject),
}

/// Returns buttons for forms of a resume or letter.
pub fn forms(turn: &mut Turn<'_>, of: Subject, formats: &[Format]) -> Vec<Choice> {
    let formats = formats.iter().enumerate();
    formats
        .map(|(at, format)| {
            let pick = Pick::Make {
                of,
                format: *format,
            };
            let label = say("document-button-form").word("format", format.ending());
            let choice = turn.choice(label, pick);
            if at == 0 { choice.below() } else { choice }
        })
        .collect()
}

/// Returns the look of the person's documents.
pub fn look(turn: &Turn<'_>) -> Wish {
    let settings = &turn.context.account.account.settings;
    Wish {
        theme: settings.theme.clone(),
        locale: None,
    }
}

/// Returns what to say where a document could not be made.
pub fn trouble(error: &Error) -> Vec<Say> {
    match error.code.as_str() {
        "not-verified" => vec![say("document-not-verified")],
        _ => trouble::lines(error),
    }
}

/// Goes on with a button.
pub fn picked(turn: &mut Turn<'_>, pick: Pick) {
    match pick {
        Pick::Make { of, format } => {
            let look = look(turn);
            turn.start(Work::Document(Document { of, format, look }));
        }
        Pick::Offer(of) => {
            let all = [
                Format::Pdf,
                Format::Docx,
                Format::Md,
                Format::Txt,
                Format::Json,
            ];
            let forms = forms(turn, of, &all);
            turn.reply(Reply::of(say("document-which")).choices(forms));
        }
    }
}

/// Goes on when the work has ended.
pub fn ended(turn: &mut Turn<'_>, id: Uuid, work: Document, outcome: Result<Outcome>) {
    let reply = match outcome {
        Ok(Outcome::Document(made)) => {
            let document = made.document;
            let more = turn.choice(say("document-button-forms"), Pick::Offer(work.of));
            Reply::of(say("document-made").word("format", work.format.ending()))
                .enclose(Source::Document(document.id), document.name)
                .choice(more)
        }
        Ok(_) => return,
        Err(error) => Reply::default().lines(trouble(&error)),
    };
    turn.reply(reply.at(id));
}

#[cfg(test)]
mod tests;
