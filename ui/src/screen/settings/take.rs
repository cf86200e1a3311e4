//! What becomes of what the settings asked for.

use super::section::Section;
use super::{Answer, Once, Settings, documents, everything, look, programs};
use crate::command::Everywhere;
use crate::desk::{self, Desk};
use crate::effect::{Effect, Outside};

impl Settings {
    /// Takes an answer.
    pub(super) fn take(&mut self, answer: Answer, desk: &Desk) -> Vec<Effect> {
        let reload = || Effect::Run(Everywhere::Reload.into());
        match answer {
            Answer::Code(code) => {
                self.once = Some(Once::Code(code));
                Vec::new()
            }
            Answer::Joined(shown) => {
                self.once = None;
                let account = desk::Answer::Account(shown);
                let told = "joined: this is the other account now, with all that both kept";
                vec![Effect::Hand(account.into()), reload(), Effect::tell(told)]
            }
            Answer::Answers(server) => {
                self.keys = None;
                self.asked = false;
                let told = format!("connected to {}", server.url);
                vec![
                    Effect::Outside(Outside::Connect(server)),
                    Effect::tell(told),
                ]
            }
            Answer::Tracks(tracks) => documents::choose_track(&tracks),
            Answer::Keys(keys) => {
                self.keys = Some(keys);
                self.asked = false;
                Vec::new()
            }
            Answer::Made(made) => {
                self.go(Section::Programs);
                self.once = Some(Once::Key(made));
                vec![programs::ask()]
            }
            Answer::Revoked(id) => {
                if let Some(keys) = &mut self.keys {
                    keys.retain(|key| key.id != id);
                }
                vec![Effect::tell("revoked")]
            }
            Answer::Edited(text) => self.with_config(|config| look::edited(config, text)),
            Answer::Written(told) => vec![Effect::tell(told)],
            Answer::Exported(path) => {
                vec![Effect::tell(format!("everything is in {}", path.display()))]
            }
            Answer::Imported(records) => {
                let told = format!("{records} records are back");
                vec![reload(), Effect::tell(told)]
            }
            Answer::Asked(asked, kept) => everything::confirm_deletion(asked, &kept, desk),
            Answer::Deleted => {
                self.keys = None;
                let told = "the account is deleted, with all that it kept: you begin anew";
                vec![reload(), Effect::tell(told)]
            }
        }
    }
}
