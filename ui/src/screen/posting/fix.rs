//! Making a fix to the resume, and taking the last change back.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use upward_desk::posting::{CorrectPosting, Correction};
use upward_desk::resume::{Reason, Resume, SaveResume};
use upward_engine::date::Date;
use upward_engine::error::{Error, Kind};
use upward_engine::score::{Change, Fix, Tenths};
use uuid::Uuid;

use super::Answer;
use super::report::Side;
use crate::effect::Effect;
use crate::overlay::Prompt;

/// A change that can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The person said otherwise how strongly terms count.
    Corrections {
        /// Of which posting.
        posting: Uuid,
        /// What they had said before.
        before: Vec<Correction>,
    },
    /// A fix was made.
    Fix {
        /// To which resume.
        resume: Uuid,
        /// Which version it made.
        version: u64,
    },
}

/// A fix that was made, before the report is.
#[derive(Debug)]
pub struct Fixed {
    /// The resume as it is now.
    pub resume: Resume,
    /// What the fix was to gain.
    pub promise: Promise,
}

/// What a fix was to gain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// Which side of the report.
    pub side: Side,
    /// Its score before.
    pub before: Tenths,
    /// How much the fix was to add.
    pub gain: Tenths,
}

impl Promise {
    /// Returns what became of it, for people.
    pub fn kept(self, after: Tenths) -> String {
        let name = match self.side {
            Side::Match => "match",
            Side::Health => "parse health",
        };
        let gain = after - self.before;
        let word = match gain == self.gain {
            true => "as the report said".to_owned(),
            false => format!("the report said +{}", self.gain),
        };
        let sign = if gain.0 < 0 { "" } else { "+" };
        let before = self.before;
        format!("{name} {before} → {after}: {sign}{gain}, {word}. u takes it back")
    }
}

/// Makes a fix to a version of a resume, asking first where the change leaves something for the person to say. Nothing
/// is returned for a fix to the document itself.
pub fn make(
    fix: &Fix,
    promise: Promise,
    (resume, version): (Uuid, u64),
    now: Timestamp,
) -> Option<Effect> {
    let (text, today) = (fix.text.clone(), today(now));
    let fix = fix.clone();
    match fix.change.clone() {
        Change::Document => None,
        Change::Set { .. } => Some(apply(fix, String::new(), promise, (resume, version), today)),
        Change::Fill => Some(ask("What belongs there?", text, move |said| {
            apply(fix, said, promise, (resume, version), today)
        })),
        Change::Add { words } => {
            let help = format!("{text} Only what is true. The posting's words: {words}.");
            Some(ask("In your own words", help, move |said| {
                apply(fix, said, promise, (resume, version), today)
            }))
        }
    }
}

fn ask(title: &str, help: String, then: impl FnOnce(String) -> Effect + Send + 'static) -> Effect {
    Effect::open(Prompt::line(title, help, "", move |said| {
        match said.trim() {
            "" => Vec::new(),
            said => vec![then(said.to_owned())],
        }
    }))
}

fn apply(
    fix: Fix,
    said: String,
    promise: Promise,
    (resume, version): (Uuid, u64),
    today: Date,
) -> Effect {
    Effect::ask("make the fix", move |client| async move {
        let kept = client.resume(resume).await?;
        if kept.resume.version != version {
            return Err(moved("the resume was changed since this report was made")
                .hint("press r for the report on it as it is now, then make the fix"));
        }
        let content = fix.applied(&kept.content, &said, today).ok_or_else(|| {
            Error::refused("fix", "the resume does not take this there")
                .hint("dates are written 2024, 2024-03 or 2024-03-15")
                .hint("or press i, and write it in the resume yourself")
        })?;
        let change = SaveResume {
            revision: kept.resume.revision,
            name: None,
            state: None,
            content: Some(content),
            reason: Reason::Saved,
        };
        let saved = client.save_resume(resume, &change).await?;
        Ok(Answer::Fixed(Box::new(Fixed {
            resume: saved.resume,
            promise,
        })))
    })
}

/// Takes a change back.
pub fn undo(step: Step) -> Effect {
    Effect::ask("take it back", move |client| async move {
        match step {
            Step::Corrections { posting, before } => {
                let change = CorrectPosting {
                    revision: client.posting(posting).await?.posting.revision,
                    title: None,
                    company: None,
                    corrections: Some(before),
                };
                let shown = client.correct_posting(posting, &change).await?;
                Ok(Answer::Corrected(Box::new(shown)))
            }
            Step::Fix { resume, version } => {
                let kept = client.resume(resume).await?.resume;
                if kept.version != version {
                    return Err(moved("the resume was changed since the fix was made")
                        .hint("take it back on the screen Resume, where all its versions are"));
                }
                let back = client.undo_resume(resume, kept.revision).await?;
                Ok(Answer::Unfixed(Box::new(back.resume)))
            }
        }
    })
}

fn moved(message: &str) -> Error {
    Error::new(Kind::Conflict, "changed", message)
}

/// Returns the day by Coordinated Universal Time, as the desk counts them.
fn today(now: Timestamp) -> Date {
    let day = now.to_zoned(TimeZone::UTC).date();
    Date {
        year: day.year().unsigned_abs(),
        month: Some(day.month().unsigned_abs()),
        day: Some(day.day().unsigned_abs()),
    }
}
