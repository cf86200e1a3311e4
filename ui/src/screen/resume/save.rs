//! Keeping what is typed: soon after the first letter, again and again while the desk cannot be reached, and beside what
//! others have changed meanwhile.

use std::time::Duration;

use upward_desk::Client;
use upward_desk::resume::{NewResume, Reason, Resume as Kept, SaveResume};
use upward_engine::error::{Error, Kind, Result};
use uuid::Uuid;

use super::document::Document;
use super::document::merge::merge;
use super::open::Open;
use super::{Answer, Resume};
use crate::desk::Desk;
use crate::effect::Effect;

/// How long after the first unsaved letter it is saved.
const SOON: Duration = Duration::from_millis(600);
/// How long until it is tried again.
const AGAIN: Duration = Duration::from_secs(1);
/// How often what others change meanwhile is read and joined before a save counts as failed.
const TRIES: usize = 5;

/// How far a resume is saved.
#[derive(Debug, Default)]
pub struct Saving {
    /// The edition that the desk holds.
    pub edition: u64,
    /// The edition that is on its way.
    pub sending: Option<u64>,
    /// Whether the time to save is set.
    pub due: bool,
    /// Whether that time came while a save was on its way.
    pub late: bool,
    /// Why the last save failed.
    pub trouble: Option<Error>,
}

/// A resume to be saved.
#[derive(Debug)]
struct Job {
    id: Uuid,
    name: String,
    revision: u64,
    base: Document,
    document: Document,
    reason: Reason,
    /// Whether another save is on its way, which must come first.
    behind: bool,
}

/// A resume that was saved.
#[derive(Debug)]
pub struct Saved {
    /// What it was before: it may be another now.
    pub id: Uuid,
    /// The edition that was sent.
    pub edition: u64,
    /// What was sent.
    pub sent: Document,
    /// What the desk says of it.
    pub kept: Kept,
    /// What the desk holds.
    pub now: Document,
    /// Whether somebody else had changed the same.
    pub overlap: bool,
}

impl Resume {
    /// Returns what a change asks for: it is to be saved soon, and scored.
    pub(super) fn touched(&mut self) -> Vec<Effect> {
        let mut effects: Vec<Effect> = self.open.as_mut().and_then(due).into_iter().collect();
        effects.extend(self.score_soon());
        effects
    }

    /// Saves what is not kept yet; what is on its way already is waited for.
    pub(super) fn save(&mut self) -> Vec<Effect> {
        let Some(open) = self.open.as_mut() else {
            return Vec::new();
        };
        open.saving.due = false;
        if !open.unsaved() {
            return Vec::new();
        }
        if open.saving.sending.is_some() {
            open.saving.late = true;
            return Vec::new();
        }
        self.send(false)
    }

    fn send(&mut self, behind: bool) -> Vec<Effect> {
        let Some(open) = self.open.as_mut().filter(|open| open.unsaved()) else {
            return Vec::new();
        };
        open.saving.sending = Some(open.edition);
        open.saving.late = false;
        let (edition, sent) = (open.edition, open.document.clone());
        let job = Job {
            id: open.kept.id,
            name: open.kept.name.clone(),
            revision: open.kept.revision,
            base: open.base.clone(),
            document: open.document.clone(),
            reason: Reason::Autosaved,
            behind,
        };
        vec![Effect::ask("save your resume", move |client| async move {
            let id = job.id;
            Ok(match keep(&client, job).await {
                Ok((kept, now, overlap)) => Answer::Saved(Box::new(Saved {
                    id,
                    edition,
                    sent,
                    kept,
                    now,
                    overlap,
                })),
                Err(error) => Answer::Unsaved(id, error),
            })
        })]
    }

    /// Saves what is not kept yet before the interface ends, behind what is on its way.
    pub(super) fn save_at_last(&mut self) -> Vec<Effect> {
        let Some(open) = self.open.as_mut() else {
            return Vec::new();
        };
        open.end_typing();
        let behind = open.saving.sending.take().is_some();
        self.send(behind)
    }

    /// It was saved.
    pub(super) fn saved(&mut self, saved: Saved, desk: &Desk) -> Vec<Effect> {
        let Some(open) = self.open.as_mut().filter(|open| open.kept.id == saved.id) else {
            return Vec::new();
        };
        open.saving.sending = None;
        open.saving.trouble = None;
        open.saving.edition = saved.edition;
        let (was, again) = (open.kept.id, open.saving.late);
        let is_new = saved.kept.id != was;
        let overlap = open.take_in(saved.kept, &saved.sent, saved.now) || saved.overlap;
        let id = open.kept.id;
        let mut effects = Vec::new();
        if overlap {
            effects.push(Effect::tell(
                "you and another terminal changed the same: yours counts, theirs is in the versions",
            ));
        }
        if is_new {
            effects.push(Effect::ChooseResume(id));
            effects.push(Effect::tell(
                "this resume was deleted elsewhere: your text is kept as a new one",
            ));
        }
        if again {
            effects.extend(self.save());
        }
        effects.extend(self.wished());
        effects.extend(self.follow(desk));
        effects
    }

    /// It could not be saved: it is tried again until it can.
    pub(super) fn unsaved(&mut self, id: Uuid, error: Error) -> Vec<Effect> {
        let Some(open) = self.open.as_mut().filter(|open| open.kept.id == id) else {
            return Vec::new();
        };
        let known = open.saving.trouble.replace(error.clone());
        open.saving.sending = None;
        open.saving.due = true;
        let mut effects = vec![Effect::after("resume-save", AGAIN, Answer::Save)];
        let told = known.is_some_and(|known| known.code == error.code);
        if error.kind != Kind::Unavailable && !told {
            effects.push(Effect::Warn(error));
        }
        effects
    }
}

/// Sets the time to save, unless it is set: counted from the first unsaved letter, not from the last.
fn due(open: &mut Open) -> Option<Effect> {
    if !open.unsaved() || open.saving.due {
        return None;
    }
    open.saving.due = true;
    Some(Effect::after("resume-save", SOON, Answer::Save))
}

/// Saves a resume over the revision that it was made from; what others have changed since is joined with it. What was
/// deleted meanwhile is kept as a new resume.
async fn keep(client: &Client, mut job: Job) -> Result<(Kept, Document, bool)> {
    let mut overlap = false;
    for _ in 0..TRIES {
        if !job.behind || client.resume(job.id).await?.resume.revision != job.revision {
            break;
        }
        tokio::time::sleep(AGAIN / 2).await;
    }
    for _ in 0..TRIES {
        let change = SaveResume {
            revision: job.revision,
            name: None,
            state: None,
            content: Some(job.document.content()?),
            reason: job.reason,
        };
        match client.save_resume(job.id, &change).await {
            Ok(shown) => return Ok((shown.resume, job.document, overlap)),
            Err(error) if error.kind == Kind::NotFound => {
                let new = NewResume {
                    name: job.name.clone(),
                    origin: upward_desk::resume::Origin::Master,
                    reason: Reason::Saved,
                    content: job.document.content()?,
                };
                let shown = client.add_resume(&new).await?;
                return Ok((shown.resume, job.document, overlap));
            }
            Err(error) if error.kind == Kind::Conflict && error.code == "changed" => {
                let theirs = client.resume(job.id).await?;
                let now = Document::read(&theirs.content)?;
                let merged = merge(&job.base, &now, &job.document);
                job.revision = theirs.resume.revision;
                (job.base, job.document) = (now, merged.document);
                if merged.overlap {
                    overlap = true;
                    // What is autosaved takes the place of what was just before: theirs is to stay.
                    job.reason = Reason::Saved;
                }
            }
            Err(error) => return Err(error),
        }
    }
    Err(Error::new(
        Kind::Unavailable,
        "changing",
        "another terminal keeps changing this resume",
    ))
}
