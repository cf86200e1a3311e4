//! What is done to the resume as a whole: back and forth over sessions, its name, its state, new ones and old ones.

use upward_desk::resume::{NewResume, Origin, Reason, Resume as Kept, SaveResume, State};
use upward_engine::error::{Error, Kind};
use upward_engine::resume::Resume as Content;
use uuid::Uuid;

use super::document::Document;
use super::open::Open;
use super::{Answer, Resume};
use crate::desk::Desk;
use crate::effect::Effect;
use crate::overlay::{Confirm, Prompt};

/// How many versions that say the same are passed over at a time.
const ALIKE: usize = 50;

/// What is to be done once everything is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// Go back to the version before.
    Back,
    /// Go forth to the version behind.
    Forth,
    /// Bring an older version back.
    Restore(u64),
}

/// The desk went to another version.
#[derive(Debug)]
pub struct Gone {
    id: Uuid,
    wish: Wish,
    /// What it says there, and how many versions it went; none where there is no other.
    to: Option<(Kept, Document, usize)>,
}

impl Resume {
    /// Goes a step back: one of this session, and behind the first one a version of the desk.
    pub(super) fn undo(&mut self) -> Vec<Effect> {
        self.end_typing();
        match self.open.as_mut().map(Open::back) {
            Some(true) => self.touched(),
            Some(false) => {
                self.wish = Some(Wish::Back);
                self.wished()
            }
            None => Vec::new(),
        }
    }

    /// Goes a step forth.
    pub(super) fn redo(&mut self) -> Vec<Effect> {
        self.end_typing();
        match self.open.as_mut().map(Open::forth) {
            Some(true) => self.touched(),
            Some(false) => {
                self.wish = Some(Wish::Forth);
                self.wished()
            }
            None => Vec::new(),
        }
    }

    /// Does what was wished for, once everything is saved.
    pub(super) fn wished(&mut self) -> Vec<Effect> {
        let (Some(open), Some(wish)) = (self.open.as_ref(), self.wish) else {
            return Vec::new();
        };
        if open.unsaved() || open.saving.sending.is_some() {
            return self.save();
        }
        self.wish = None;
        let (id, mut revision) = (open.kept.id, open.kept.revision);
        let before = open.base.clone();
        let what = match wish {
            Wish::Back => "undo",
            Wish::Forth => "redo",
            Wish::Restore(_) => "bring the version back",
        };
        vec![Effect::ask(what, move |client| async move {
            let mut to = None;
            for steps in 1..=ALIKE {
                let went = match wish {
                    Wish::Back => client.undo_resume(id, revision).await,
                    Wish::Forth => client.redo_resume(id, revision).await,
                    Wish::Restore(number) => client.restore_version(id, revision, number).await,
                };
                let shown = match went {
                    Ok(shown) => shown,
                    Err(error) if error.code == "no-version" => break,
                    Err(error) => return Err(error),
                };
                revision = shown.resume.revision;
                let document = Document::read(&shown.content)?;
                let same = document == before && !matches!(wish, Wish::Restore(_));
                to = Some((shown.resume, document, steps));
                // A version that says the same would be a step that nobody sees.
                if !same {
                    break;
                }
            }
            Ok(Answer::Version(Box::new(Gone { id, wish, to })))
        })]
    }

    /// The desk went to another version.
    pub(super) fn version(&mut self, gone: Gone, desk: &Desk) -> Vec<Effect> {
        let Some(open) = self.open.as_mut().filter(|open| open.kept.id == gone.id) else {
            return Vec::new();
        };
        let Some((kept, document, steps)) = gone.to else {
            let none = match gone.wish {
                Wish::Back => "there is nothing to undo: this is its first version",
                Wish::Forth | Wish::Restore(_) => "there is nothing to do again",
            };
            return vec![Effect::tell(none)];
        };
        let number = kept.version;
        if open.unsaved() {
            // Something was typed meanwhile: it stays, above that version.
            let base = open.base.clone();
            open.take_in(kept, &base, document);
        } else {
            if matches!(gone.wish, Wish::Restore(_)) {
                open.begin_step();
            }
            open.become_version(kept, document);
        }
        let versions = &mut open.history.versions;
        *versions = match gone.wish {
            Wish::Back => *versions + steps,
            Wish::Forth => versions.saturating_sub(steps),
            Wish::Restore(_) => 0,
        };
        let mut effects = vec![Effect::tell(match gone.wish {
            Wish::Back => format!("back at version {number}, from before this session"),
            Wish::Forth => format!("forth at version {number}"),
            Wish::Restore(old) => {
                format!("version {old} is back, as version {number}: u in the form undoes it")
            }
        })];
        effects.extend(self.follow(desk));
        effects.extend(self.score_soon());
        effects
    }

    /// What the desk knows of the resume besides its text is another now.
    pub(super) fn kept(&mut self, kept: Kept) -> Vec<Effect> {
        let Some(open) = self.open.as_mut().filter(|open| open.kept.id == kept.id) else {
            return Vec::new();
        };
        if open.saving.sending.is_none() && kept.revision == open.kept.revision + 1 {
            open.kept = kept;
            return Vec::new();
        }
        // Somebody may have changed its text too.
        self.read_anew(kept.id)
    }

    /// The person deleted a resume here.
    pub(super) fn removed(&mut self, id: Uuid) -> Vec<Effect> {
        if self.open.as_ref().is_some_and(|open| open.kept.id == id) {
            self.open = None;
        }
        vec![Effect::tell("the resume is deleted")]
    }

    /// Asks what the resume is to be called.
    pub(super) fn rename(&self) -> Vec<Effect> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        let id = open.kept.id;
        let help = "How lists and files call it. Nobody else sees this name.";
        let prompt = Prompt::line("Rename the resume", help, &open.kept.name, move |name| {
            vec![change(id, "rename the resume", Some(name), None)]
        });
        vec![Effect::open(prompt)]
    }

    /// Says that the resume is ready to be sent, or a draft again.
    pub(super) fn mark_final(&self) -> Vec<Effect> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        let (state, told) = match open.kept.state {
            State::Draft => (State::Final, "marked as final"),
            State::Final => (State::Draft, "a draft again"),
        };
        let mark = change(open.kept.id, "mark the resume", None, Some(state));
        vec![mark, Effect::tell(told)]
    }

    /// Asks how a new resume is to be called, and makes it.
    pub(super) fn begin_new(&self) -> Vec<Effect> {
        let help = "How lists and files call it, such as \"Backend 2026\". It begins empty.";
        let prompt = Prompt::line("New resume", help, "", |name| {
            vec![Effect::ask("make a resume", |client| async move {
                let new = NewResume {
                    name,
                    origin: Origin::Master,
                    reason: Reason::Saved,
                    content: Content::default(),
                };
                let shown = client.add_resume(&new).await?;
                Ok(Answer::Made(shown.resume.id))
            })]
        });
        vec![Effect::open(prompt)]
    }

    /// Asks whether the resume is really to go.
    pub(super) fn remove_resume(&self) -> Vec<Effect> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        let id = open.kept.id;
        let remove = Effect::ask("delete the resume", move |client| async move {
            client.remove_resume(id).await?;
            Ok(Answer::Removed(id))
        });
        let text = format!(
            "\"{}\" goes with all its versions, drafts and reports. Documents that were made of it stay. This cannot be undone.",
            open.kept.name
        );
        vec![Effect::open(Confirm::new(
            "Delete the resume?",
            text,
            vec![remove],
        ))]
    }
}

/// Changes a resume's name or state, at whatever revision it is.
fn change(id: Uuid, what: &'static str, name: Option<String>, state: Option<State>) -> Effect {
    Effect::ask(what, move |client| async move {
        loop {
            let change = SaveResume {
                revision: client.resume(id).await?.resume.revision,
                name: name.clone(),
                state,
                content: None,
                reason: Reason::Saved,
            };
            match client.save_resume(id, &change).await {
                Err(Error {
                    kind: Kind::Conflict,
                    ..
                }) => {}
                saved => return saved.map(|shown| Answer::Kept(Box::new(shown.resume))),
            }
        }
    })
}
