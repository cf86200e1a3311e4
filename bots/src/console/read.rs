//! What a line of the terminal means.

use std::path::{Path, PathBuf};

use crate::dialogue::{Command, Given, Input, Place, Token, Unreadable, Verb};

/// Returns the input of a line; none for an empty one. `buttons` are those of the newest message that has any.
pub fn input(line: &str, buttons: &[Token]) -> Option<Input> {
    let line = line.trim();
    if line.is_empty() {
        return None;
    }
    if let Some(command) = line.strip_prefix('/') {
        let (name, words) = command.split_once(' ').unwrap_or((command, ""));
        match Verb::named(name) {
            Some(verb) => {
                return Some(Input::Command(Command {
                    words: words.trim().to_owned(),
                    ..Command::of(verb)
                }));
            }
            None if Path::new(line).is_file() => {}
            None => return Some(Input::Unreadable(Unreadable::Command)),
        }
    }
    let pressed = line
        .parse::<usize>()
        .ok()
        .and_then(|number| number.checked_sub(1));
    if let Some(token) = pressed.and_then(|place| buttons.get(place)) {
        return Some(Input::Tap(token.clone()));
    }
    // A line of several words may be a path and what is said beside it.
    let path = PathBuf::from(line);
    if path.is_file() {
        return Some(Input::File {
            file: given(path),
            words: String::new(),
        });
    }
    Some(Input::Text(line.replace("\\n", "\n")))
}

fn given(path: PathBuf) -> Given {
    let name = path.file_name().unwrap_or_default();
    Given {
        name: name.to_string_lossy().into_owned(),
        size: path.metadata().map_or(0, |about| about.len()),
        place: Place::Disk(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_commands_buttons_and_words() {
        let buttons = [Token("a.0".into()), Token("a.1".into())];
        assert!(input("  ", &buttons).is_none());
        assert!(matches!(
            input("/job https://example.org/1", &buttons),
            Some(Input::Command(Command { verb: Verb::Job, words, .. })) if words == "https://example.org/1"
        ));
        assert!(matches!(input("2", &buttons), Some(Input::Tap(Token(name))) if name == "a.1"));
        assert!(matches!(input("3", &buttons), Some(Input::Text(text)) if text == "3"));
        assert!(matches!(input("a\\nb", &[]), Some(Input::Text(text)) if text == "a\nb"));
        assert!(matches!(
            input("/frobnicate", &[]),
            Some(Input::Unreadable(Unreadable::Command))
        ));
    }
}
