//! The looks of documents that one can choose, as `upward themes` lists them. What sets the pages may be another process,
//! so only their files are read here.

use serde::Deserialize;
use upward_desk::typeset::Wish;

use crate::effect::Effect;
use crate::overlay::{Choice, Choose};

/// The look that documents have where nobody says.
pub const USUAL: &str = "classic";

/// A look of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Its name, such as `classic`.
    pub name: &'static str,
    file: &'static str,
}

/// The looks, in the order in which they are listed.
pub const THEMES: [Theme; 3] = [
    Theme {
        name: "classic",
        file: include_str!("../../templates/themes/classic.toml"),
    },
    Theme {
        name: "compact",
        file: include_str!("../../templates/themes/compact.toml"),
    },
    Theme {
        name: "modern",
        file: include_str!("../../templates/themes/modern.toml"),
    },
];

#[derive(Deserialize)]
struct File {
    description: String,
}

impl Theme {
    /// Returns one sentence about it; empty where its file holds none.
    pub fn description(&self) -> String {
        toml::from_str::<File>(self.file).map_or_else(|_| String::new(), |file| file.description)
    }
}

/// Returns the list to choose a look from, with the cursor on the one that is wished for; `then` is given its name.
pub fn choose(
    wish: &Wish,
    then: impl FnOnce(&'static str) -> Vec<Effect> + Send + 'static,
) -> Choose {
    let choices = THEMES.iter().map(|theme| Choice {
        label: theme.name.to_owned(),
        detail: theme.description(),
    });
    let chosen = wish.theme.as_deref().unwrap_or(USUAL);
    let at = THEMES.iter().position(|theme| theme.name == chosen);
    let choose = Choose::new("Which look?", choices.collect(), move |number| {
        THEMES
            .get(number)
            .map_or_else(Vec::new, |theme| then(theme.name))
    });
    choose.at(at.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_look_that_is_shipped_is_listed_and_described() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../templates/themes");
        assert_eq!(std::fs::read_dir(folder).unwrap().count(), THEMES.len());
        assert!(THEMES.iter().any(|theme| theme.name == USUAL));
        for theme in THEMES {
            assert!(!theme.description().is_empty(), "{}", theme.name);
        }
    }
}
