//! What the rows and verbs of the settings do.

use super::row::{Act, Mark};
use super::section::Section;
use super::{Once, Settings, data, documents, everything, look, programs, you};
use crate::config::Config;
use crate::desk::Desk;
use crate::effect::{Effect, Outside};

impl Settings {
    /// Does what enter does on the row under the cursor.
    pub(super) fn open(&mut self, desk: &Desk) -> Vec<Effect> {
        self.rows.keep(self.shown(desk).len());
        let row = self.shown(desk).into_iter().nth(self.rows.at);
        row.map_or_else(Vec::new, |row| self.act(row.act, desk))
    }

    fn act(&mut self, act: Act, desk: &Desk) -> Vec<Effect> {
        match act {
            Act::None => Vec::new(),
            Act::Name => you::name(desk),
            Act::Unlink(identity) => you::unlink(identity),
            Act::Code => you::code(),
            Act::Redeem => you::redeem(),
            Act::Connect => data::connect(),
            Act::Language => documents::language(),
            Act::Theme => documents::theme(),
            Act::Track => documents::track(),
            Act::Model => documents::model(desk),
            Act::NewKey => programs::new(),
            Act::Revoke(id, name) => programs::revoke(id, &name),
            Act::Tone(tone) => self.with_config(|config| look::tone(config, tone)),
            Act::File => self.with_config(look::edit),
            Act::Export => everything::export(desk),
            Act::Import => everything::import(),
            Act::Delete => everything::ask_deletion(),
        }
    }

    /// Does what enter does where there is something to choose.
    pub(super) fn toggle(&mut self, desk: &Desk) -> Vec<Effect> {
        let row = self.shown(desk).into_iter().nth(self.rows.at);
        match row {
            Some(row) if matches!(row.mark, Mark::Chosen(_)) => self.act(row.act, desk),
            _ => Vec::new(),
        }
    }

    pub(super) fn with_config(&self, act: impl FnOnce(&Config) -> Vec<Effect>) -> Vec<Effect> {
        self.config.as_ref().map(act).unwrap_or_default()
    }

    /// Goes where something stands, and does it.
    pub(super) fn at(&mut self, section: Section, act: Act, desk: &Desk) -> Vec<Effect> {
        let mut effects = self.go(section);
        effects.extend(self.act(act, desk));
        effects
    }

    pub(super) fn remove(&mut self, desk: &Desk) -> Vec<Effect> {
        let row = self.shown(desk).into_iter().nth(self.rows.at);
        match row.map(|row| row.act) {
            Some(act @ (Act::Unlink(_) | Act::Revoke(..))) => self.act(act, desk),
            _ => Vec::new(),
        }
    }

    pub(super) fn copy(&self) -> Vec<Effect> {
        let text = match &self.once {
            Some(Once::Code(code)) => code.code.clone(),
            Some(Once::Key(made)) => String::from(made.token.clone()),
            None => return Vec::new(),
        };
        vec![Effect::Outside(Outside::Copy(text)), Effect::tell("copied")]
    }
}
