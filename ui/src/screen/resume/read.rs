//! Reading the resume that counts, and what others make of it.

use upward_desk::resume::Resume as Kept;
use upward_engine::error::Kind;
use uuid::Uuid;

use super::at::At;
use super::document::Document;
use super::open::Open;
use super::{Answer, Resume};
use crate::desk::Desk;
use crate::effect::Effect;

/// A resume that was read; none when it is gone.
#[derive(Debug)]
pub struct Reading {
    id: Uuid,
    found: Option<(Kept, Document)>,
}

impl Resume {
    /// Reads the resume that counts where another is shown, or it was changed elsewhere. What is not kept yet is saved
    /// first.
    pub(super) fn follow(&mut self, desk: &Desk) -> Vec<Effect> {
        let Some(chosen) = desk.resume() else {
            let nothing = desk.resumes.is_some();
            if nothing && self.open.as_ref().is_some_and(|open| !open.unsaved()) {
                self.open = None;
            }
            return Vec::new();
        };
        if self.reading == Some(chosen.id) {
            return Vec::new();
        }
        match &self.open {
            Some(open)
                if open.kept.id == chosen.id
                    && (open.saving.sending.is_some() || chosen.revision <= open.kept.revision) =>
            {
                return Vec::new();
            }
            // What others have changed is joined with it.
            Some(open) if open.unsaved() => return self.save(),
            _ => {}
        }
        self.read_anew(chosen.id)
    }

    /// Reads a resume.
    pub(super) fn read_anew(&mut self, id: Uuid) -> Vec<Effect> {
        self.reading = Some(id);
        vec![Effect::ask("read your resume", move |client| async move {
            let found = match client.resume(id).await {
                Ok(shown) => Some((shown.resume, Document::read(&shown.content)?)),
                Err(error) if error.kind == Kind::NotFound => None,
                Err(error) => return Err(error),
            };
            Ok(Answer::Read(Box::new(Reading { id, found })))
        })]
    }

    /// It was read: what is not kept yet stays above it, and the cursor where it is.
    pub(super) fn read(&mut self, reading: Reading, desk: &Desk) -> Vec<Effect> {
        if self.reading == Some(reading.id) {
            self.reading = None;
        }
        let Some((kept, document)) = reading.found else {
            return Vec::new();
        };
        if desk.resume().is_none_or(|chosen| chosen.id != kept.id) {
            return self.follow(desk);
        }
        let mut effects = Vec::new();
        match self.open.as_mut().filter(|open| open.kept.id == kept.id) {
            Some(open) if open.saving.sending.is_some() || kept.revision < open.kept.revision => {}
            Some(open) => {
                let base = open.base.clone();
                if open.take_in(kept, &base, document) {
                    effects.push(Effect::tell(
                        "another terminal changed what you are changing: yours counts",
                    ));
                }
            }
            None => {
                self.open = Some(Open::new(kept, document));
                self.live.forget();
                self.preview.forget();
            }
        }
        if let Some((path, span)) = self.awaited.take() {
            effects.extend(self.jump(path, span));
        }
        effects.extend(self.ask_wanted(desk));
        effects.extend(self.score_soon());
        effects
    }

    /// Leads the cursor to a path, now or once the resume is there.
    pub(super) fn jump(&mut self, path: String, span: Option<(usize, usize)>) -> Vec<Effect> {
        self.end_typing();
        match (self.open.as_mut(), At::read(&path)) {
            (Some(open), Some(at)) if self.reading.is_none() => {
                open.jump(at);
                open.marked = span;
                self.part = super::Part::Form;
            }
            (_, Some(_)) => self.awaited = Some((path, span)),
            (_, None) => {}
        }
        Vec::new()
    }
}
