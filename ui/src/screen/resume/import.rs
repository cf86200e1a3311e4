//! Importing a resume: from a document, from text, or by filling the form. What was read is shown for correction before
//! anything is kept.

pub mod correct;
mod rows;
mod view;

use bytes::Bytes;
use crossterm::event::KeyEvent;
use upward_desk::resume::{NewResume, Origin, Reason, Resume as Kept};
use upward_engine::error::{Error, Kind};
use upward_engine::resume::Resume as Content;
use upward_engine::warned::Warning;

use super::Answer;
use super::at::At;
use super::document::Document;
use crate::command::{Command, Move};
use crate::effect::Effect;
use crate::overlay::{Confirm, Overlay, Prompt};
use crate::screen::resume::Verb;
use crate::view::canvas::Spot;
use correct::Correct;

pub use view::view;

/// The longest line that is taken for a path when it is pasted: what is longer is a resume.
const LONGEST_PATH: usize = 4096;
/// How the names of documents end that are read.
const ENDINGS: [&str; 6] = [".pdf", ".docx", ".txt", ".md", ".json", ".text"];

/// Where a resume comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportFrom {
    /// A document, which is asked for by its path.
    Path,
    /// Text, which is typed or pasted.
    Paste,
    /// The form, filled by hand.
    Form,
}

/// What a resume is read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// The document at a path, as the person wrote it.
    Path(String),
    /// Text.
    Text(String),
}

/// An import that goes on.
#[derive(Debug)]
pub enum Import {
    /// It is being read.
    Reading {
        /// Which attempt: what an attempt brings that was left is not looked at.
        turn: u64,
        /// From what, for people.
        name: String,
    },
    /// What was read is shown for correction.
    Correct(Box<Correct>),
}

/// What the import asked for.
#[derive(Debug)]
pub enum Told {
    /// What to read.
    From(Source),
    /// It was read, or not.
    Read(u64, Source, Result<Box<Read>, Error>),
    /// A longer text was corrected.
    Corrected(At, String),
    /// The person leaves without keeping it.
    Left,
    /// It is kept, or not.
    Kept(Result<Box<Kept>, Error>),
}

/// What was read.
#[derive(Debug)]
pub struct Read {
    document: Document,
    warnings: Vec<Warning>,
}

/// Whether an error means that what keeps the data cannot be reached: nothing was wrong with what was asked then.
pub fn is_lost(error: &Error) -> bool {
    error.kind == Kind::Unavailable && ["server", "owner"].contains(&error.code.as_str())
}

/// Asks for the path of a document.
pub fn ask_path(text: &str) -> Effect {
    let help = "The path of a PDF, DOCX, TXT, MD or JSON file, such as ~/Documents/resume.pdf. You can also drop the \
        file on this window. Nothing is kept before you have seen what was read.";
    let prompt = Prompt::line("Open a resume", help, text, |text| {
        match text.trim().is_empty() {
            true => Vec::new(),
            false => vec![hand(Told::From(Source::Path(text)))],
        }
    });
    Effect::open(prompt)
}

/// Asks for the text of a resume.
pub fn ask_text(text: &str) -> Effect {
    let help = "Paste or type the whole text of a resume. Nothing is kept before you have seen what was read.";
    let prompt = Prompt::lines("Paste a resume", help, text, |text| {
        match text.trim().is_empty() {
            true => Vec::new(),
            false => vec![hand(Told::From(Source::Text(text)))],
        }
    });
    Effect::open(prompt)
}

fn hand(told: Told) -> Effect {
    Effect::Hand(Answer::Importing(told).into())
}

impl Source {
    /// Returns what pasted text is: the path of a document that was dropped on the terminal, or a resume.
    pub fn pasted(text: &str) -> Option<Self> {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return None;
        }
        let bare = trimmed.trim_matches(['\'', '"']).to_lowercase();
        let is_path = trimmed.len() <= LONGEST_PATH
            && !trimmed.contains('\n')
            && ENDINGS.iter().any(|ending| bare.ends_with(ending));
        Some(match is_path {
            true => Self::Path(trimmed.to_owned()),
            false => Self::Text(text.to_owned()),
        })
    }

    /// Returns what it is called while it is read.
    fn name(&self) -> String {
        match self {
            Self::Path(text) => {
                let path = crate::file::path(text);
                let name = path.file_name().unwrap_or(path.as_os_str());
                name.to_string_lossy().into_owned()
            }
            Self::Text(_) => "what you pasted".to_owned(),
        }
    }

    /// Asks for it again, where it could not be read.
    fn again(self) -> Effect {
        match self {
            Self::Path(text) => ask_path(&text),
            Self::Text(text) => ask_text(&text),
        }
    }
}

impl Import {
    /// Reads a resume: the process that keeps the data does it, in its sandbox, and keeps nothing.
    pub fn read(source: Source, turn: u64) -> (Self, Vec<Effect>) {
        let reading = Self::Reading {
            turn,
            name: source.name(),
        };
        let ask = Effect::ask("read the resume", move |client| async move {
            let read = async {
                let bytes = match &source {
                    Source::Path(text) => crate::file::read(&crate::file::path(text)).await?,
                    Source::Text(text) => Bytes::from(text.clone()),
                };
                let noted = client.parse(bytes).await?;
                let content: Content = serde_json::from_value(noted.value).map_err(|error| {
                    Error::internal("import", format!("what was read is no resume: {error}"))
                })?;
                Ok(Box::new(Read {
                    document: Document::read(&content)?,
                    warnings: noted.warnings,
                }))
            };
            let read = read.await;
            if let Err(error) = &read
                && is_lost(error)
            {
                return Err(error.clone());
            }
            Ok(Answer::Importing(Told::Read(turn, source, read)))
        });
        (reading, vec![ask])
    }

    /// Returns the verbs that mean something now.
    pub fn commands(&self) -> Vec<Command> {
        match self {
            Self::Reading { .. } => vec![Command::Move(Move::Leave)],
            Self::Correct(_) => vec![
                Verb::Keep.into(),
                Command::Move(Move::Open),
                Verb::Delete.into(),
                Verb::Undo.into(),
                Command::Move(Move::NextPart),
                Command::Move(Move::Leave),
            ],
        }
    }

    /// Does what a verb says.
    pub fn run(&mut self, command: Command) -> Vec<Effect> {
        let Self::Correct(correct) = self else {
            return match command {
                Command::Move(Move::Leave) => vec![hand(Told::Left)],
                _ => Vec::new(),
            };
        };
        match command {
            Command::Resume(Verb::Keep) => correct
                .end_typing()
                .map_or_else(Vec::new, |()| keep(correct)),
            Command::Move(Move::Leave) if correct.corrected() => {
                let text = "What you corrected is lost with it. The document stays as it is.";
                let yes = vec![hand(Told::Left)];
                let confirm = Confirm::new("Leave without keeping it?", text, yes);
                vec![Effect::open(confirm)]
            }
            Command::Move(Move::Leave) => vec![hand(Told::Left)],
            Command::Move(Move::Open) => correct.open().into_iter().collect(),
            Command::Move(movement) => {
                correct.go(movement);
                Vec::new()
            }
            Command::Resume(Verb::Delete) => correct.drop_entry().into_iter().collect(),
            Command::Resume(Verb::Undo) => {
                correct.undo();
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// Whether keys are text.
    pub fn typing(&self) -> bool {
        matches!(self, Self::Correct(correct) if correct.typing.is_some())
    }

    /// Takes a key while one types.
    pub fn key(&mut self, key: KeyEvent) -> Vec<Effect> {
        match self {
            Self::Correct(correct) => correct.key(key).into_iter().collect(),
            Self::Reading { .. } => Vec::new(),
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        if let Self::Correct(correct) = self
            && let Some((_, field)) = correct.typing.as_mut()
        {
            field.paste(text);
        }
    }

    /// A row was clicked.
    pub fn point(&mut self, spot: Spot) -> Vec<Effect> {
        match self {
            Self::Correct(correct) if spot.part == correct::ROWS => {
                correct.point(spot.row).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }
}

/// Returns what is shown after a reading, and what is to be done besides; none where it failed, which is told, and what
/// was to be read is asked for again.
pub fn shown(source: Source, read: Result<Box<Read>, Error>) -> (Option<Import>, Vec<Effect>) {
    match read {
        Ok(read) => {
            let name = source.name();
            let correct = Correct::new(name, read.document, read.warnings);
            (Some(Import::Correct(Box::new(correct))), Vec::new())
        }
        Err(mut error) => {
            error.message = format!("Could not read {}: {}", source.name(), error.message);
            let effects = vec![source.again(), Effect::Open(Overlay::from(error))];
            (None, effects)
        }
    }
}

/// Keeps what was read, as corrected.
fn keep(correct: &Correct) -> Vec<Effect> {
    let document = correct.document.clone();
    vec![Effect::ask("keep the resume", move |client| async move {
        let kept = async {
            let new = NewResume {
                name: String::new(),
                origin: Origin::Master,
                reason: Reason::Imported,
                content: document.content()?,
            };
            client.add_resume(&new).await
        };
        let kept = kept.await.map(|shown| Box::new(shown.resume));
        Ok(Answer::Importing(Told::Kept(kept)))
    })]
}

#[cfg(test)]
mod tests;
