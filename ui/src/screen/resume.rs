//! The resume: edited as a form, with its live score, its versions and its pages.

mod at;
mod check;
mod document;
mod form;
mod generate;
pub mod import;
mod keep;
mod open;
mod parts;
mod preview;
mod read;
mod save;
mod schema;
mod score;
#[cfg(test)]
mod tests;
pub mod verb;
mod versions;
mod view;

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;
use upward_desk::change::News;
use upward_desk::track::TrackSummary;
use upward_engine::error::Error;
use uuid::Uuid;

pub use import::ImportFrom;
pub use verb::Verb;

use super::Screen;
use crate::command::Command;
use crate::desk::Desk;
use crate::effect::Effect;
use crate::view::canvas::{Canvas, Spot};
use import::Import;
use open::Open;
use preview::Preview;
use versions::Versions;

/// What the screen asked for.
#[derive(Debug)]
pub enum Answer {
    /// Another screen leads here: the cursor goes to a path such as `work[0].highlights[2]`, and to these characters.
    Jump {
        /// The path.
        path: String,
        /// The characters of its text that stand out, from and to.
        span: Option<(usize, usize)>,
    },
    /// Another screen leads here to bring in a resume.
    Import(ImportFrom),
    /// A resume was read.
    Read(Box<read::Reading>),
    /// It is time to save.
    Save,
    /// It was saved.
    Saved(Box<save::Saved>),
    /// It could not be saved.
    Unsaved(Uuid, Error),
    /// What the desk knows of the resume besides its text is another now.
    Kept(Box<upward_desk::resume::Resume>),
    /// The desk went to another version.
    Version(Box<keep::Gone>),
    /// A resume was made, to be shown.
    Made(Uuid),
    /// A resume was deleted here.
    Removed(Uuid),
    /// What was asked about is to be pasted.
    Paste(String),
    /// The person's editor was left.
    Edited(Box<form::Edited>),
    /// It is time to score.
    ScoreDue,
    /// What a posting asks for was read.
    Wanted(Box<score::Asked>),
    /// The resume was scored.
    Scored(Box<score::Scored>),
    /// An import goes on.
    Importing(import::Told),
    /// What the versions asked for.
    Versions(versions::Told),
    /// What the page asked for.
    Preview(preview::Told),
    /// The tracks that a resume can be made from.
    Tracks(Vec<TrackSummary>),
    /// A resume was made from the roadmap.
    Generated(Box<upward_desk::resume::Resume>),
}

impl From<Answer> for crate::answer::Answer {
    fn from(answer: Answer) -> Self {
        Self::Resume(answer)
    }
}

/// What of the screen is in front.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Part {
    /// The form.
    #[default]
    Form,
    /// What is imported.
    Import,
    /// The versions.
    Versions,
}

/// The screen's state.
#[derive(Debug, Default)]
pub struct Resume {
    /// What is in front.
    pub part: Part,
    /// The resume at work; none before it was read, and where there is none.
    pub open: Option<Open>,
    /// Whether it was ever in front: before that, nothing is read or scored for it.
    entered: bool,
    /// What is being read.
    reading: Option<Uuid>,
    /// Where another screen leads, once the resume is there.
    awaited: Option<(String, Option<(usize, usize)>)>,
    /// What is to be done once everything is saved.
    wish: Option<keep::Wish>,
    /// The score while one types.
    live: score::Live,
    /// The import that goes on.
    import: Option<Import>,
    /// Counts the imports.
    turn: u64,
    /// The versions, while they are looked at.
    versions: Option<Versions>,
    /// The page beside the form.
    pub(crate) preview: Preview,
}

impl Screen for Resume {
    fn enter(&mut self, desk: &Desk) -> Vec<Effect> {
        self.entered = true;
        let mut effects = self.follow(desk);
        effects.extend(self.ask_wanted(desk));
        effects.extend(self.follow_page(desk));
        effects
    }

    fn commands(&self, desk: &Desk) -> Vec<Command> {
        match self.part {
            Part::Form => self.form_commands(desk),
            Part::Import => self.import.as_ref().map_or_else(Vec::new, Import::commands),
            Part::Versions => self.versions_commands(),
        }
    }

    fn run(&mut self, command: Command, desk: &Desk) -> Vec<Effect> {
        match self.part {
            Part::Form => self.run_form(command, desk),
            Part::Import => match self.import.as_mut() {
                Some(import) => import.run(command),
                None => Vec::new(),
            },
            Part::Versions => self.run_versions(command),
        }
    }

    fn answered(&mut self, answer: crate::answer::Answer, desk: &Desk) -> Vec<Effect> {
        let crate::answer::Answer::Resume(answer) = answer else {
            return Vec::new();
        };
        match answer {
            Answer::Jump { path, span } => self.jump(path, span),
            Answer::Import(from) => self.import(from),
            Answer::Read(reading) => self.read(*reading, desk),
            Answer::Save => self.save(),
            Answer::Saved(saved) => self.saved(*saved, desk),
            Answer::Unsaved(id, error) => self.unsaved(id, error),
            Answer::Kept(kept) => self.kept(*kept),
            Answer::Version(gone) => self.version(*gone, desk),
            Answer::Made(id) => vec![Effect::ChooseResume(id)],
            Answer::Removed(id) => self.removed(id),
            Answer::Paste(text) => self.paste_text(&text),
            Answer::Edited(edited) => self.edited(*edited),
            Answer::ScoreDue => self.score(desk),
            Answer::Wanted(asked) => self.wanted(*asked),
            Answer::Scored(scored) => self.scored(*scored),
            Answer::Importing(told) => self.importing(told),
            Answer::Versions(told) => self.versions_told(told),
            Answer::Preview(told) => self.page_told(told, desk),
            Answer::Tracks(tracks) => vec![generate::choose(&tracks)],
            Answer::Generated(kept) => self.generated(kept),
        }
    }

    fn failed(&mut self, error: &Error, _desk: &Desk) -> Vec<Effect> {
        self.parts_failed(error);
        self.reading = None;
        self.wish = None;
        self.live.asking = None;
        Vec::new()
    }

    fn changed(&mut self, news: &News, _desk: &Desk) -> Vec<Effect> {
        match news {
            News::Reset => self.save(),
            News::Change(_) => Vec::new(),
        }
    }

    fn refreshed(&mut self, desk: &Desk) -> Vec<Effect> {
        if !self.entered {
            return Vec::new();
        }
        let mut effects = self.follow(desk);
        effects.extend(self.ask_wanted(desk));
        effects.extend(self.follow_versions(desk));
        effects.extend(self.follow_page(desk));
        effects
    }

    fn typing(&self) -> bool {
        match self.part {
            Part::Form => self.open.as_ref().is_some_and(|open| open.typing.is_some()),
            Part::Import => self.import.as_ref().is_some_and(Import::typing),
            Part::Versions => false,
        }
    }

    fn key(&mut self, key: KeyEvent, _desk: &Desk) -> Vec<Effect> {
        match self.part {
            Part::Form => self.key_form(key),
            Part::Import => match self.import.as_mut() {
                Some(import) => import.key(key),
                None => Vec::new(),
            },
            Part::Versions => Vec::new(),
        }
    }

    fn paste(&mut self, text: &str, _desk: &Desk) -> Vec<Effect> {
        match self.part {
            Part::Form if self.open.is_none() => self.paste_first(text),
            Part::Form => self.paste_text(text),
            Part::Import => {
                if let Some(import) = self.import.as_mut() {
                    import.paste(text);
                }
                Vec::new()
            }
            Part::Versions => Vec::new(),
        }
    }

    fn point(&mut self, spot: Spot, _desk: &Desk) -> Vec<Effect> {
        match self.part {
            Part::Form => self.point_form(spot),
            Part::Import => match self.import.as_mut() {
                Some(import) => import.point(spot),
                None => Vec::new(),
            },
            Part::Versions => match self.versions.as_mut() {
                Some(versions) => versions.point(spot),
                None => Vec::new(),
            },
        }
    }

    fn leave(&mut self, _desk: &Desk) -> Vec<Effect> {
        self.save_at_last()
    }

    fn view(&self, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
        match (self.part, &self.import, &self.versions) {
            (Part::Import, Some(import), _) => import::view(import, canvas, area),
            (Part::Versions, _, Some(versions)) => versions::view(versions, canvas, area, desk),
            _ => view::view(self, canvas, area, desk),
        }
    }
}
