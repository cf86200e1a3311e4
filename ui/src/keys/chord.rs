//! A key with its modifiers, as the file of keys writes it: `ctrl-p`, `shift-tab`, `G`, `space`, `f1`.

use std::fmt;
use std::str::FromStr;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// The names of keys that are no characters.
const NAMED: [(&str, KeyCode); 16] = [
    ("backspace", KeyCode::Backspace),
    ("backtab", KeyCode::BackTab),
    ("delete", KeyCode::Delete),
    ("down", KeyCode::Down),
    ("end", KeyCode::End),
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("home", KeyCode::Home),
    ("insert", KeyCode::Insert),
    ("left", KeyCode::Left),
    ("page-down", KeyCode::PageDown),
    ("page-up", KeyCode::PageUp),
    ("right", KeyCode::Right),
    ("space", KeyCode::Char(' ')),
    ("tab", KeyCode::Tab),
    ("up", KeyCode::Up),
];

/// The names of modifiers, in the order in which they are written.
const MODIFIERS: [(&str, KeyModifiers); 3] = [
    ("ctrl", KeyModifiers::CONTROL),
    ("alt", KeyModifiers::ALT),
    ("shift", KeyModifiers::SHIFT),
];

/// A key with its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Chord {
    code: KeyCode,
    modifiers: KeyModifiers,
}

impl Chord {
    /// Whether the key alone would change the text of a field.
    pub fn is_text(self) -> bool {
        let keys = matches!(
            self.code,
            KeyCode::Char(_) | KeyCode::Backspace | KeyCode::Delete
        );
        keys && !self
            .modifiers
            .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT)
    }
}

impl From<KeyEvent> for Chord {
    /// Shift is part of a character already, and of `backtab`.
    fn from(key: KeyEvent) -> Self {
        let known = KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT;
        let mut modifiers = key.modifiers & known;
        if matches!(key.code, KeyCode::Char(_) | KeyCode::BackTab) {
            modifiers -= KeyModifiers::SHIFT;
        }
        Self {
            code: key.code,
            modifiers,
        }
    }
}

impl From<Chord> for KeyEvent {
    fn from(chord: Chord) -> Self {
        Self::new(chord.code, chord.modifiers)
    }
}

impl FromStr for Chord {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut modifiers = KeyModifiers::NONE;
        let mut rest = text;
        while let Some((name, after)) = rest.split_once('-') {
            let known = MODIFIERS.iter().find(|(known, _)| *known == name);
            let Some((_, modifier)) = known.filter(|_| !after.is_empty()) else {
                break;
            };
            modifiers |= *modifier;
            rest = after;
        }
        let code = code(rest).ok_or(())?;
        Ok(Self::from(KeyEvent::new(code, modifiers)))
    }
}

fn code(name: &str) -> Option<KeyCode> {
    if name == "shift-tab" {
        return Some(KeyCode::BackTab);
    }
    let mut chars = name.chars();
    if let (Some(only), None) = (chars.next(), chars.next()) {
        return Some(KeyCode::Char(only)).filter(|_| !only.is_control() && only != ' ');
    }
    let named = NAMED.iter().find(|(known, _)| *known == name);
    let function = || {
        name.strip_prefix('f')?
            .parse()
            .ok()
            .filter(|n| (1..=24).contains(n))
    };
    named
        .map(|(_, code)| *code)
        .or_else(|| function().map(KeyCode::F))
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, modifier) in MODIFIERS {
            if self.modifiers.contains(modifier) {
                write!(f, "{name}-")?;
            }
        }
        let named = NAMED.iter().find(|(_, code)| *code == self.code);
        match (named, self.code) {
            (Some((name, _)), _) => f.write_str(name),
            (None, KeyCode::Char(char)) => write!(f, "{char}"),
            (None, KeyCode::F(number)) => write!(f, "f{number}"),
            (None, _) => f.write_str("?"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        text.parse::<Chord>().ok().map(|chord| chord.to_string())
    }

    #[test]
    fn chords_read_back_as_they_are_written() {
        for text in [
            "a",
            "G",
            "?",
            "-",
            "ctrl-p",
            "ctrl--",
            "alt-enter",
            "shift-up",
            "f12",
            "space",
            "ctrl-alt-x",
            "backtab",
        ] {
            assert_eq!(read(text).as_deref(), Some(text));
        }
        for text in ["", "ctrl-", "hyper-x", "f25", "enterr", "ctrl-ab"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn shift_is_part_of_a_character() {
        let typed = KeyEvent::new(KeyCode::Char('?'), KeyModifiers::SHIFT);
        assert_eq!(Chord::from(typed), "?".parse().unwrap());
        assert!(Chord::from(typed).is_text());
        assert!(!"ctrl-p".parse::<Chord>().unwrap().is_text());
        assert!("backspace".parse::<Chord>().unwrap().is_text());
    }
}
