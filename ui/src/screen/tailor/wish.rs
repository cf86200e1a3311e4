//! How documents are to look, and how many pages they may fill.

use std::num::NonZeroU8;

use upward_desk::typeset::Wish as Look;

use super::Answer;
use crate::effect::Effect;
use crate::overlay::{Choice, Choose};
use crate::themes;

/// How documents are to look, and how many pages they may fill.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// The look.
    pub look: Look,
    /// Most pages; none for as many as it needs.
    pub pages: Option<NonZeroU8>,
}

/// The most pages that one can choose here.
const MOST: u8 = 5;

impl Wish {
    /// Returns the wish in a few words.
    pub fn words(&self) -> String {
        let theme = self.look.theme.as_deref().unwrap_or(themes::USUAL);
        format!("{theme}, {}", pages(self.pages))
    }

    /// Asks for the look.
    pub fn ask_theme(&self) -> Effect {
        Effect::open(themes::choose(&self.look, |theme| {
            vec![Effect::Hand(Answer::Theme(theme).into())]
        }))
    }

    /// Asks for the number of pages.
    pub fn ask_pages(&self) -> Effect {
        let offered: Vec<Option<NonZeroU8>> = (0..=MOST).map(NonZeroU8::new).collect();
        let choices = offered.iter().map(|offered| Choice {
            label: pages(*offered),
            detail: match offered {
                None => "nothing is left out".to_owned(),
                Some(_) => "a new draft says what to leave out".to_owned(),
            },
        });
        let at = offered.iter().position(|offered| *offered == self.pages);
        let choose = Choose::new("How many pages?", choices.collect(), move |number| {
            let chosen = offered.get(number).copied().flatten();
            vec![Effect::Hand(Answer::Pages(chosen).into())]
        });
        Effect::open(choose.at(at.unwrap_or_default()))
    }
}

/// Returns a number of pages in words.
pub fn pages(most: Option<NonZeroU8>) -> String {
    match most.map(NonZeroU8::get) {
        None => "any number of pages".to_owned(),
        Some(1) => "1 page".to_owned(),
        Some(most) => format!("at most {most} pages"),
    }
}
