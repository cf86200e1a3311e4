//! Tailoring: edits to accept or refuse, the documents, and the letter.

mod answers;
mod apply;
mod drafts;
mod export;
mod filing;
mod letter;
mod open;
mod place;
#[cfg(test)]
mod tests;
pub mod verb;
mod verbs;
mod view;
mod wish;

use std::num::NonZeroU8;
use std::path::PathBuf;
use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;
use upward_desk::change::{Action, Change, Kind, News};
use upward_desk::draft::{AppliedDraft, Draft, ShownDraft};
use upward_desk::letter::{Letter as KeptLetter, ShownLetter};
use upward_desk::typeset::Format;
use upward_engine::error::Error;
use upward_engine::resume::Resume as Content;
use upward_engine::score::Tenths;
use uuid::Uuid;

pub use verb::Verb;

use super::Screen;
use crate::command::Command;
use crate::desk::Desk;
use crate::effect::Effect;
use crate::view::canvas::{Canvas, Spot};
use crate::widget::field::Field;
use drafts::Drafts;
use export::{Made, Saved, Source};
use filing::Filing;
use letter::Letter;
use letter::conflict::Side;
use open::{Open, Opened};
use wish::Wish;

/// What the screen asked for.
#[derive(Debug)]
pub enum Answer {
    /// Another screen leads here: the chosen resume is tailored to the chosen posting.
    Begin,
    /// The drafts that there are.
    Drafts(Vec<Draft>),
    /// A draft was made.
    Made(Uuid),
    /// A draft to work on.
    Opened(Box<Opened>),
    /// A draft was changed, here or elsewhere.
    Changed(Box<ShownDraft>),
    /// A draft is gone.
    Gone(Uuid),
    /// The desk took what was decided.
    Decided(Box<ShownDraft>),
    /// Somebody else decided first.
    Overtaken(Box<ShownDraft>),
    /// The match with what is accepted so far.
    Scored(Uuid, Option<Tenths>),
    /// The resume with the accepted edits was made.
    Applied(Box<AppliedDraft>),
    /// A look was chosen.
    Theme(&'static str),
    /// A number of pages was chosen; none for as many as it needs.
    Pages(Option<NonZeroU8>),
    /// A kind of file was chosen.
    Export(Source, Format),
    /// A document is to be made of what is there.
    Make(Source, Format),
    /// The tailored resume is to be made anew, and a document of it.
    Anew(Format),
    /// The document was made.
    Written(Box<Made>),
    /// A file is there already.
    There(Box<Made>, PathBuf),
    /// The file was saved.
    Saved(Saved),
    /// What is to be added to the applications is known.
    Gathered(Box<Filing>),
    /// It was added, as this tells.
    Filed(String),
    /// The letters for a posting, the newest first.
    Letters(Uuid, Vec<KeptLetter>),
    /// A letter, and the resume that it was written of.
    Letter(Box<ShownLetter>, Option<Arc<Content>>),
    /// A letter is gone.
    LetterGone {
        /// Which.
        id: Uuid,
        /// Whether it was removed here.
        mine: bool,
    },
    /// A letter was written.
    LetterWritten(Uuid),
    /// The letter is to be in front.
    LetterPart,
    /// It is time to save the letter.
    LetterDue,
    /// The letter was saved.
    LetterSaved(Box<ShownLetter>),
    /// Somebody else changed the letter first.
    LetterOvertaken(Box<ShownLetter>),
    /// What becomes of a letter that was changed here and elsewhere.
    LetterDecided(Uuid, Side),
    /// What the person's own editor made of a letter.
    LetterEdited(Uuid, String),
}

impl From<Answer> for crate::answer::Answer {
    fn from(answer: Answer) -> Self {
        Self::Tailor(answer)
    }
}

/// A part of the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Part {
    /// The drafts that there are.
    #[default]
    Drafts,
    /// The edits of one.
    Edits,
    /// The letter.
    Letter,
}

/// The screen's state.
#[derive(Debug, Default)]
pub struct Tailor {
    part: Part,
    drafts: Drafts,
    open: Option<Open>,
    letter: Letter,
    wish: Wish,
    saved: Option<Saved>,
    /// What is searched for, while it is typed.
    search: Option<Field>,
    /// Whether the screen was in front already.
    entered: bool,
    /// Whether a draft is to be made once the lists are known.
    begins: bool,
    /// The draft that is being opened.
    opening: Option<Uuid>,
    /// Whether the resume is to be made once the desk knows all decisions.
    applies: bool,
    /// What is exported once the resume is made.
    exports: Option<Format>,
    /// What the person had chosen when a draft was last opened for it.
    chosen: Option<(Option<Uuid>, Option<Uuid>)>,
}

impl Tailor {
    /// Returns the posting of the draft, or else the one that is chosen.
    fn posting(&self, desk: &Desk) -> Option<Uuid> {
        match &self.open {
            Some(open) => open.draft().basis.posting,
            None => desk.posting().map(|posting| posting.id),
        }
    }

    /// Returns the resume that is exported: the one that was made of the draft, else the one that it changes, else the one
    /// that is chosen.
    fn subject(&self, desk: &Desk) -> Option<Uuid> {
        let Some(open) = &self.open else {
            return desk.resume().map(|resume| resume.id);
        };
        let variant = apply::variant(open.draft(), desk).map(|resume| resume.id);
        Some(variant.unwrap_or(open.draft().basis.resume))
    }

    /// Opens the newest draft of what counts, at first and where the person chose otherwise since. What others change
    /// while somebody decides or types leads nowhere.
    fn follow(&mut self, desk: &Desk) -> Option<Effect> {
        let counts = (desk.resume()?.id, desk.posting()?.id);
        let all = self.drafts.all.as_deref()?;
        let chosen = (desk.resume, desk.posting);
        if self.chosen == Some(chosen) || self.typing() {
            return None;
        }
        self.chosen = Some(chosen);
        let fits = |draft: &&Draft| {
            let of = draft.basis.resume == counts.0 || draft.variant == Some(counts.0);
            of && draft.basis.posting == Some(counts.1)
        };
        let draft = all.iter().find(fits)?.id;
        self.drafts.point_to(Some(draft), desk);
        self.open(draft)
    }

    /// Opens a draft, unless it is open.
    fn open(&mut self, id: Uuid) -> Option<Effect> {
        self.part = Part::Edits;
        self.letter.typing = false;
        let is_open = self.open.as_ref().is_some_and(|open| open.id() == id);
        if is_open || self.opening == Some(id) {
            return None;
        }
        self.opening = Some(id);
        Some(Open::ask(id))
    }

    /// Tells the desk and the score what was decided.
    fn decided(&mut self, changed: bool, desk: &Desk) -> Vec<Effect> {
        let Some(open) = self.open.as_mut().filter(|_| changed) else {
            return Vec::new();
        };
        let score = open.score(desk);
        open.send().into_iter().chain(score).collect()
    }

    /// Reads what a change made untrue.
    fn reread(&mut self, change: &Change) -> Vec<Effect> {
        let gone = change.action == Action::Removed;
        let hand = |answer: Answer| vec![Effect::Hand(answer.into())];
        match change.kind {
            Kind::Draft if gone => hand(Answer::Gone(change.id)),
            Kind::Draft if self.drafts.all.is_some() => vec![drafts::reread(change.id)],
            Kind::Letter if gone => hand(Answer::LetterGone {
                id: change.id,
                mine: false,
            }),
            Kind::Letter if change.action == Action::Added => {
                self.letter.list_again().into_iter().collect()
            }
            Kind::Letter if self.letter.shows(change.id) => vec![letter::read(change.id)],
            _ => Vec::new(),
        }
    }
}

impl Screen for Tailor {
    fn enter(&mut self, desk: &Desk) -> Vec<Effect> {
        self.entered = true;
        let mut effects: Vec<Effect> = self.drafts.ask().into_iter().collect();
        effects.extend(self.refreshed(desk));
        effects
    }

    fn commands(&self, desk: &Desk) -> Vec<Command> {
        self.verbs(desk).into_iter().map(Command::Tailor).collect()
    }

    fn run(&mut self, command: Command, desk: &Desk) -> Vec<Effect> {
        match command {
            Command::Tailor(verb) => self.act(verb, desk),
            Command::Move(movement) => self.go(movement, desk),
            _ => Vec::new(),
        }
    }

    fn answered(&mut self, answer: crate::answer::Answer, desk: &Desk) -> Vec<Effect> {
        match answer {
            crate::answer::Answer::Tailor(answer) => self.take(answer, desk),
            _ => Vec::new(),
        }
    }

    fn failed(&mut self, error: &Error, desk: &Desk) -> Vec<Effect> {
        self.drafts.failed();
        self.letter.failed();
        self.opening = None;
        self.applies = false;
        self.exports = None;
        let Some(open) = &mut self.open else {
            return Vec::new();
        };
        match open.failed(error) {
            true => open.score(desk).into_iter().collect(),
            false => Vec::new(),
        }
    }

    fn changed(&mut self, news: &News, _desk: &Desk) -> Vec<Effect> {
        if let News::Change(change) = news {
            return self.reread(change);
        }
        self.drafts.forget();
        let draft = self.open.as_ref().map(|open| drafts::reread(open.id()));
        let sent = self.open.as_mut().and_then(Open::send);
        let saved = self.letter.save();
        let listed = self.letter.list_again();
        let page = self
            .letter
            .page
            .as_ref()
            .map(|page| letter::read(page.id()));
        [draft, sent, saved, listed, page]
            .into_iter()
            .flatten()
            .collect()
    }

    fn refreshed(&mut self, desk: &Desk) -> Vec<Effect> {
        if self.begins && desk.resumes.is_some() && desk.postings.is_some() {
            return self.take(Answer::Begin, desk);
        }
        if !self.entered {
            return Vec::new();
        }
        let followed = self.follow(desk);
        // The letters are those of the draft that is being opened.
        let letters = match self.opening {
            None if self.drafts.all.is_some() => self.letter.ask(self.posting(desk)),
            _ => Vec::new(),
        };
        followed.into_iter().chain(letters).collect()
    }

    fn typing(&self) -> bool {
        self.search.is_some() || self.letter.typing
    }

    fn key(&mut self, key: KeyEvent, desk: &Desk) -> Vec<Effect> {
        let Some(field) = &mut self.search else {
            return match self.letter.typing {
                true => self.letter.key(key),
                false => Vec::new(),
            };
        };
        let wanted = match key.code {
            KeyCode::Enter => return self.end_search(),
            KeyCode::Esc => {
                self.search = None;
                String::new()
            }
            _ => {
                field.key(key);
                field.text()
            }
        };
        self.find(wanted, desk);
        Vec::new()
    }

    fn paste(&mut self, text: &str, desk: &Desk) -> Vec<Effect> {
        if let Some(field) = &mut self.search {
            field.paste(text);
            let wanted = field.text();
            self.find(wanted, desk);
            return Vec::new();
        }
        match self.letter.typing {
            true => self.letter.paste(text),
            false => Vec::new(),
        }
    }

    fn point(&mut self, spot: Spot, desk: &Desk) -> Vec<Effect> {
        self.pointed(spot, desk)
    }

    fn leave(&mut self, _desk: &Desk) -> Vec<Effect> {
        self.letter.save().into_iter().collect()
    }

    fn view(&self, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
        view::screen(self, canvas, area, desk);
    }
}
