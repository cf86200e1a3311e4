//! Reading a file of the interface line by line: what is wrong is told with its line, and the rest counts.

use std::ops::Range;

use ratatui::style::Color;
use ratatui_image::picker::ProtocolType;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::command::Command;
use crate::keys::{Chord, Keys};
use crate::look::{Colours, Pictures, Tone};

/// What the files read so far say.
#[derive(Debug)]
pub struct Draft {
    pub keys: Keys,
    pub tone: Option<Tone>,
    pub pictures: Option<Pictures>,
    pub mouse: bool,
    pub colours: Vec<(Tone, String, Color)>,
    pub faults: Vec<String>,
    text: String,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            keys: Keys::default(),
            tone: None,
            pictures: None,
            mouse: true,
            colours: Vec::new(),
            faults: Vec::new(),
            text: String::new(),
        }
    }
}

impl Draft {
    /// Reads a file over what was read before.
    pub fn read(&mut self, text: &str) {
        text.clone_into(&mut self.text);
        let table = match DeTable::parse(text) {
            Ok(table) => table.into_inner(),
            Err(error) => {
                let span = error.span().unwrap_or_default();
                return self.fault(span, error.message());
            }
        };
        for (name, value) in &table {
            match (name.get_ref().as_ref(), value.get_ref()) {
                ("look", DeValue::Table(look)) => self.look(look),
                ("colours", DeValue::Table(tones)) => self.tones(tones),
                ("keys", DeValue::Table(sections)) => self.sections(sections),
                (other, _) => self.fault(name.span(), &format!("there is no table `{other}`")),
            }
        }
    }

    fn look(&mut self, look: &DeTable<'_>) {
        for (name, value) in look {
            let word = value.get_ref().as_str();
            let known = match (name.get_ref().as_ref(), value.get_ref()) {
                ("tone", _) => word.and_then(tone).map(|tone| self.tone = tone).is_some(),
                ("pictures", _) => word
                    .and_then(pictures)
                    .map(|drawn| self.pictures = drawn)
                    .is_some(),
                ("mouse", DeValue::Boolean(mouse)) => {
                    self.mouse = *mouse;
                    true
                }
                (other @ "mouse", _) => {
                    self.fault(value.span(), &format!("`{other}` is true or false"));
                    continue;
                }
                (other, _) => {
                    self.fault(name.span(), &format!("there is no setting `{other}`"));
                    continue;
                }
            };
            if !known {
                let name = name.get_ref();
                self.fault(value.span(), &format!("`{name}` has no such value"));
            }
        }
    }

    fn tones(&mut self, tones: &DeTable<'_>) {
        for (name, value) in tones {
            match (tone(name.get_ref()).flatten(), value.get_ref()) {
                (Some(tone), DeValue::Table(colours)) if tone != Tone::None => {
                    self.colours(tone, colours);
                }
                _ => {
                    let name_of = name.get_ref();
                    self.fault(name.span(), &format!("there is no tone `{name_of}`"));
                }
            }
        }
    }

    fn colours(&mut self, tone: Tone, colours: &DeTable<'_>) {
        let mut known = Colours::of(tone);
        for (name, value) in colours {
            let said = value
                .get_ref()
                .as_str()
                .and_then(|text| text.parse::<Color>().ok());
            let Some(colour) = said else {
                self.fault(
                    value.span(),
                    "a colour is written as \"#6cb6ff\", \"cyan\" or \"12\"",
                );
                continue;
            };
            let name_of = name.get_ref().to_string();
            if known.set(&name_of, colour) {
                self.colours.push((tone, name_of, colour));
            } else {
                self.fault(name.span(), &format!("there is no colour `{name_of}`"));
            }
        }
    }

    fn sections(&mut self, sections: &DeTable<'_>) {
        let all = Command::all();
        for (name, value) in sections {
            let section = name.get_ref();
            let of: Vec<Command> = all
                .iter()
                .copied()
                .filter(|c| c.section() == section.as_ref())
                .collect();
            match value.get_ref() {
                DeValue::Table(verbs) if !of.is_empty() => self.verbs(&of, verbs),
                _ => self.fault(name.span(), &format!("there is no table `keys.{section}`")),
            }
        }
    }

    fn verbs(&mut self, of: &[Command], verbs: &DeTable<'_>) {
        for (name, value) in verbs {
            let Some(command) = of
                .iter()
                .find(|command| command.words().1 == name.get_ref().as_ref())
            else {
                let name_of = name.get_ref();
                self.fault(name.span(), &format!("there is no command `{name_of}`"));
                continue;
            };
            let chords = self.chords(value);
            if let Err(other) = self.keys.bind(*command, chords) {
                let message = format!(
                    "a key of `{}` is that of `{}` already",
                    command.words().1,
                    other.words().1
                );
                self.fault(value.span(), &message);
            }
        }
    }

    fn chords(&mut self, value: &Spanned<DeValue<'_>>) -> Vec<Chord> {
        let listed = match value.get_ref() {
            DeValue::Array(array) => array.iter().collect(),
            _ => vec![value],
        };
        let mut chords = Vec::new();
        for item in listed {
            match item.get_ref().as_str().map(str::parse::<Chord>) {
                Some(Ok(chord)) => chords.push(chord),
                _ => self.fault(
                    item.span(),
                    "a key is written as \"x\", \"ctrl-x\", \"enter\" or \"f1\"",
                ),
            }
        }
        chords
    }

    fn fault(&mut self, span: Range<usize>, message: &str) {
        let before = self.text.get(..span.start).unwrap_or(&self.text);
        let line = before.matches('\n').count() + 1;
        self.faults.push(format!("line {line}: {message}"));
    }
}

/// Returns the tone of a word: `auto` is the terminal's.
pub fn tone(word: &str) -> Option<Option<Tone>> {
    Some(match word {
        "auto" => None,
        "dark" => Some(Tone::Dark),
        "light" => Some(Tone::Light),
        "ansi" => Some(Tone::Ansi),
        "none" => Some(Tone::None),
        _ => return None,
    })
}

/// Returns how pictures are drawn by a word: `auto` is as the terminal is known to.
fn pictures(word: &str) -> Option<Option<Pictures>> {
    Some(match word {
        "auto" => None,
        "kitty" => Some(Pictures::By(ProtocolType::Kitty)),
        "iterm2" => Some(Pictures::By(ProtocolType::Iterm2)),
        "sixel" => Some(Pictures::By(ProtocolType::Sixel)),
        "blocks" => Some(Pictures::By(ProtocolType::Halfblocks)),
        "none" => Some(Pictures::None),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::Everywhere;
    use crate::config::DEFAULT;

    fn read(own: &str) -> Draft {
        let mut draft = Draft::default();
        draft.read(DEFAULT);
        assert_eq!(draft.faults, [""; 0]);
        draft.read(own);
        draft
    }

    #[test]
    fn the_default_file_names_every_command() {
        let draft = read("");
        let table: toml::Table = DEFAULT.parse().unwrap();
        for command in Command::all() {
            let (section, name, title) = command.words();
            assert!(
                table["keys"][section].get(name).is_some(),
                "keys.{section}.{name}"
            );
            assert!(!title.is_empty());
        }
        let quit = Command::Everywhere(Everywhere::Quit);
        assert_eq!(draft.keys.chord(quit), "q");
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line_and_the_rest_counts() {
        let own = "[look]\ntone = \"light\"\nshade = 1\n\n[keys.everywhere]\nquit = \"ctrl-q\"\nfly = \"f\"\nhelp = [\"hyper-x\", \"f2\"]\n[colours.light]\naccent = \"mauve-ish\"\n[moon]\n";
        let draft = read(own);
        assert_eq!(draft.tone, Some(Tone::Light));
        assert_eq!(
            draft.keys.chord(Command::Everywhere(Everywhere::Quit)),
            "ctrl-q"
        );
        assert_eq!(
            draft.keys.chord(Command::Everywhere(Everywhere::Help)),
            "f2"
        );
        let mut lines: Vec<&str> = draft.faults.iter().map(|fault| &fault[..8]).collect();
        lines.sort_unstable();
        assert_eq!(
            lines,
            ["line 10:", "line 11:", "line 3: ", "line 7: ", "line 8: "]
        );
    }

    #[test]
    fn a_key_means_one_thing() {
        let draft = read("[keys.everywhere]\nhelp = \"q\"\n");
        assert_eq!(
            draft.faults,
            ["line 2: a key of `help` is that of `quit` already"]
        );
    }

    #[test]
    fn a_broken_file_is_told_with_its_line() {
        let draft = read("[look]\ntone = \n");
        assert!(
            draft.faults[0].starts_with("line 2: "),
            "{:?}",
            draft.faults
        );
    }
}
