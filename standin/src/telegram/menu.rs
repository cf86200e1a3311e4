//! The menus of commands that the bot registered.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A command in a menu.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Command {
    /// Its name without the slash.
    pub command: String,
    /// What the menu says about it.
    pub description: String,
}

/// The menus by scope and language; an empty language is for all who have no menu of their own.
#[derive(Debug, Default)]
pub(crate) struct Menus(pub(crate) BTreeMap<(String, String), Vec<Command>>);

impl Menus {
    pub(crate) fn of(&self, scope: &str, language: &str) -> Option<&Vec<Command>> {
        self.0.get(&(scope.to_owned(), language.to_owned()))
    }

    /// Returns the menu that somebody with this language sees: the narrowest scope counts more than the language.
    pub(crate) fn seen(&self, room: i64, language: &str) -> Vec<Command> {
        let wide = if room < 0 {
            "all_group_chats"
        } else {
            "all_private_chats"
        };
        let scopes = [
            format!("chat:{room}"),
            wide.to_owned(),
            "default".to_owned(),
        ];
        let found = scopes
            .iter()
            .find_map(|scope| self.of(scope, language).or_else(|| self.of(scope, "")));
        found.cloned().unwrap_or_default()
    }
}
