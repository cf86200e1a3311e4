//! What stands in place of the form, or beside it: the import, the versions, the page, and resumes from the roadmap.

use upward_engine::error::Error;

use super::import::{self, Import, ImportFrom, Source};
use super::keep::Wish;
use super::preview;
use super::versions::{self, Versions};
use super::{Part, Resume, Verb};
use crate::command::{Command, Move};
use crate::desk::{self, Desk};
use crate::effect::Effect;
use crate::screen::Place;
use crate::themes;

impl Resume {
    /// Begins an import.
    pub(super) fn import(&mut self, from: ImportFrom) -> Vec<Effect> {
        self.end_typing();
        let mut effects = self.save();
        effects.push(Effect::Go(Place::Resume));
        match from {
            ImportFrom::Path => effects.push(import::ask_path("")),
            ImportFrom::Paste => effects.push(import::ask_text("")),
            ImportFrom::Form => effects.extend(self.begin_new()),
        }
        effects
    }

    /// Goes on with an import.
    pub(super) fn importing(&mut self, told: import::Told) -> Vec<Effect> {
        match told {
            import::Told::From(source) => self.read_source(source),
            import::Told::Read(turn, source, read) => {
                let reading =
                    matches!(&self.import, Some(Import::Reading { turn: now, .. }) if *now == turn);
                if !reading {
                    return Vec::new();
                }
                let (shown, effects) = import::shown(source, read);
                self.part = match shown {
                    Some(_) => Part::Import,
                    None => Part::Form,
                };
                self.import = shown;
                effects
            }
            import::Told::Corrected(at, text) => {
                if let Some(Import::Correct(correct)) = self.import.as_mut() {
                    correct.set(at, &text);
                }
                Vec::new()
            }
            import::Told::Left => {
                self.import = None;
                self.part = Part::Form;
                Vec::new()
            }
            import::Told::Kept(Ok(kept)) => {
                self.import = None;
                self.part = Part::Form;
                let told = format!("kept as \"{}\"", kept.name);
                vec![
                    Effect::Hand(desk::Answer::Resume(kept.id, Some(kept.clone())).into()),
                    Effect::ChooseResume(kept.id),
                    Effect::tell(told),
                ]
            }
            import::Told::Kept(Err(error)) => vec![Effect::Warn(error)],
        }
    }

    fn read_source(&mut self, source: Source) -> Vec<Effect> {
        self.turn += 1;
        let (import, effects) = Import::read(source, self.turn);
        self.import = Some(import);
        self.part = Part::Import;
        effects
    }

    /// Takes what is pasted where there is no resume yet: it is one, or the path of one.
    pub(super) fn paste_first(&mut self, text: &str) -> Vec<Effect> {
        match Source::pasted(text) {
            Some(source) => self.read_source(source),
            None => Vec::new(),
        }
    }

    /// Opens the versions, once everything is saved.
    pub(super) fn open_versions(&mut self) -> Vec<Effect> {
        self.end_typing();
        let mut effects = self.save();
        let Some(open) = &self.open else {
            return effects;
        };
        let (versions, asked) = Versions::open(&open.kept);
        self.versions = Some(versions);
        self.part = Part::Versions;
        effects.extend(asked);
        effects
    }

    /// Returns the verbs that mean something among the versions.
    pub(super) fn versions_commands(&self) -> Vec<Command> {
        vec![
            Verb::Restore.into(),
            Verb::Compare.into(),
            Command::Move(Move::NextPart),
            Command::Move(Move::Leave),
        ]
    }

    /// Does what a verb says among the versions.
    pub(super) fn run_versions(&mut self, command: Command) -> Vec<Effect> {
        let Some(versions) = self.versions.as_mut() else {
            return Vec::new();
        };
        match command {
            Command::Move(Move::Leave) if versions.in_diff => {
                versions.in_diff = false;
                Vec::new()
            }
            Command::Move(Move::Leave) | Command::Resume(Verb::Versions) => {
                self.versions = None;
                self.part = Part::Form;
                Vec::new()
            }
            Command::Move(Move::Open) => {
                versions.in_diff = true;
                Vec::new()
            }
            Command::Move(movement) => versions.go(movement),
            Command::Resume(Verb::Compare) => versions.turn(),
            Command::Resume(Verb::Restore) => self.restore(),
            _ => Vec::new(),
        }
    }

    /// Brings the version back that is looked at, once everything is saved.
    fn restore(&mut self) -> Vec<Effect> {
        let Some(versions) = &self.versions else {
            return Vec::new();
        };
        match versions.version() {
            Some(version) if version.number == versions.present => {
                vec![Effect::tell("this is the version that counts already")]
            }
            Some(version) => {
                self.wish = Some(Wish::Restore(version.number));
                self.wished()
            }
            None => Vec::new(),
        }
    }

    /// Reads the versions anew where the resume is another, and leaves them where it is gone.
    pub(super) fn follow_versions(&mut self, desk: &Desk) -> Vec<Effect> {
        let Some(versions) = self.versions.as_mut() else {
            return Vec::new();
        };
        let known = desk.resume().filter(|known| known.id == versions.resume);
        match known {
            Some(known) => versions.refresh(known),
            None => {
                self.versions = None;
                if self.part == Part::Versions {
                    self.part = Part::Form;
                }
                Vec::new()
            }
        }
    }

    /// Takes what the versions asked for.
    pub(super) fn versions_told(&mut self, told: versions::Told) -> Vec<Effect> {
        let versions = self.versions.as_mut();
        versions.map_or_else(Vec::new, |versions| versions.told(told))
    }

    /// Does what a verb of the page says.
    pub(super) fn run_page(&mut self, verb: Verb, desk: &Desk) -> Vec<Effect> {
        let document = self.open.as_ref().map(|open| &open.document);
        let preview = &mut self.preview;
        match verb {
            Verb::Page => preview.toggle(document, desk),
            Verb::AsText => preview.turn_text(document, desk),
            Verb::NextPage => preview.go(true, document, desk),
            Verb::PreviousPage => preview.go(false, document, desk),
            Verb::Theme => {
                let choose = themes::choose(&preview.look, |name| {
                    let told = super::Answer::Preview(preview::Told::Look(name));
                    vec![Effect::Hand(told.into())]
                });
                vec![Effect::open(choose)]
            }
            _ => Vec::new(),
        }
    }

    /// Takes what the page asked for.
    pub(super) fn page_told(&mut self, told: preview::Told, desk: &Desk) -> Vec<Effect> {
        let document = self.open.as_ref().map(|open| &open.document);
        self.preview.told(told, document, desk)
    }

    /// Draws the page anew where the terminal is another.
    pub(super) fn follow_page(&mut self, desk: &Desk) -> Vec<Effect> {
        let document = self.open.as_ref().map(|open| &open.document);
        self.preview.refresh(document, desk)
    }

    /// What one of the parts asked for failed.
    pub(super) fn parts_failed(&mut self, error: &Error) {
        self.preview.failed();
        if let Some(versions) = self.versions.as_mut() {
            versions.failed();
        }
        if import::is_lost(error) && matches!(self.import, Some(Import::Reading { .. })) {
            self.import = None;
            self.part = Part::Form;
        }
    }

    /// Shows a resume that was made from the roadmap.
    pub(super) fn generated(&mut self, kept: Box<upward_desk::resume::Resume>) -> Vec<Effect> {
        self.part = Part::Form;
        let told = format!("\"{}\" is made from what you have learned", kept.name);
        vec![
            Effect::Go(Place::Resume),
            Effect::ChooseResume(kept.id),
            Effect::Hand(desk::Answer::Resume(kept.id, Some(kept)).into()),
            Effect::tell(told),
        ]
    }
}
