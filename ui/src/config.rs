//! The file of the interface: its look and its keys. The default one is documented and names everything.

mod own;
mod read;
mod write;

use crate::keys::Keys;
use crate::look::{Colours, Look, Sense, Tone};

pub use own::Own;
pub use write::with_tone;

/// The default file: every setting, colour and key, with what it means.
pub const DEFAULT: &str = include_str!("../../templates/interface.toml");

/// What the file says.
#[derive(Debug, Clone)]
pub struct Config {
    /// Which key does what.
    pub keys: Keys,
    /// How it looks.
    pub look: Look,
    /// The tone that the files name; none where they leave it to the terminal.
    pub tone: Option<Tone>,
    /// Whether the mouse is listened to.
    pub mouse: bool,
    /// What is wrong in the person's file, each with its line; what is wrong says nothing.
    pub faults: Vec<String>,
    /// The person's file.
    pub own: Own,
}

impl Config {
    /// Returns the default file under that of whoever runs this process, in a terminal of which this is known.
    pub fn here(sense: Sense) -> Self {
        Own::here(sense).config()
    }

    /// Returns the default file under the person's own, in a terminal of which this is known.
    pub fn new(own: &str, sense: Sense) -> Self {
        Own {
            path: None,
            text: Some(own.to_owned()),
            unread: None,
            sense,
        }
        .config()
    }

    /// Returns in a sentence that the person's file has faults; none where it has none.
    pub fn notice(&self) -> Option<String> {
        match self.faults.len() {
            0 => None,
            1 => Some("1 line of your interface.toml says nothing: see Settings, Look".to_owned()),
            lines => Some(format!(
                "{lines} lines of your interface.toml say nothing: see Settings, Look"
            )),
        }
    }

    fn read(own: Own) -> Self {
        let sense = own.sense;
        let mut draft = read::Draft::default();
        draft.read(DEFAULT);
        draft.read(own.text.as_deref().unwrap_or_default());
        draft.faults.extend(own.unread.clone());
        let colourless = (sense.tone == Tone::None).then_some(Tone::None);
        let sense = Sense {
            tone: colourless.or(draft.tone).unwrap_or(sense.tone),
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
            tone: draft.tone,
            mouse: draft.mouse,
            faults: draft.faults,
            own,
        }
    }
}
