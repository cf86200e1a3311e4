//! The file of the interface: its look and its keys. The default one is documented and names everything.

mod read;

use crate::keys::Keys;
use crate::look::{Colours, Look, Sense};

/// The default file: every setting, colour and key, with what it means.
pub const DEFAULT: &str = include_str!("../../templates/interface.toml");

/// What the file says.
#[derive(Debug, Clone)]
pub struct Config {
    /// Which key does what.
    pub keys: Keys,
    /// How it looks.
    pub look: Look,
    /// Whether the mouse is listened to.
    pub mouse: bool,
    /// What is wrong in the person's file, each with its line; what is wrong says nothing.
    pub faults: Vec<String>,
}

impl Config {
    /// Returns the default file under the person's own, in a terminal of which this is known.
    pub fn new(own: &str, sense: Sense) -> Self {
        let mut draft = read::Draft::default();
        draft.read(DEFAULT);
        draft.read(own);
        let sense = Sense {
            tone: draft.tone.unwrap_or(sense.tone),
            pictures: draft.pictures.unwrap_or(sense.pictures),
        };
        let mut colours = Colours::of(sense.tone);
        for (tone, name, colour) in &draft.colours {
            if *tone == sense.tone {
                colours.set(name, *colour);
            }
        }
        Self {
            keys: draft.keys,
            look: Look::new(sense, &colours),
            mouse: draft.mouse,
            faults: draft.faults,
        }
    }
}
