//! What people type where buttons are: a button's label, its number, or a word as good as that.

use crate::dialogue::{Command, Input, Session, Token, Verb};
use crate::words::{Language, Say, Words, say};

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

/// What else can be typed for a button, by the keys of its label and of those words.
const WORDS: [(&str, &str); 6] = [
    ("button-save", "typed-yes"),
    ("button-save-go", "typed-yes"),
    ("button-correct", "typed-no"),
    ("no-more-work", "typed-none"),
    ("no-more-project", "typed-none"),
    ("no-more-education", "typed-none"),
];

/// Takes words for the newest button that they name, or for the command that they are as good as.
pub fn read(words: &Words, language: Language, session: &Session, input: Input) -> Input {
    let Input::Text(text) = &input else {
        return input;
    };
    let typed = plain(text);
    if typed.is_empty() {
        return input;
    }
    let reader = Reader { words, language };
    if let Some(token) = reader.button(session, &typed) {
        return Input::Tap(token);
    }
    for (key, verb) in [("typed-cancel", Verb::Cancel), ("typed-help", Verb::Help)] {
        if reader.names(key, &typed) {
            return Input::Command(Command::of(verb));
        }
    }
    input
}

struct Reader<'a> {
    words: &'a Words,
    language: Language,
}

impl Reader<'_> {
    /// Returns the only newest button that words name.
    fn button(&self, session: &Session, typed: &str) -> Option<Token> {
        let fits = |test: &dyn Fn(&Say) -> bool| {
            let mut found = session.newest().filter(|(_, label)| test(label));
            let (token, _) = found.next()?;
            found.next().is_none().then_some(token)
        };
        fits(&|label| self.says(label, typed))
            .or_else(|| fits(&|label| self.is_numbered(label, typed)))
            .or_else(|| fits(&|label| self.stands_for(label, typed)))
    }

    fn says(&self, label: &Say, typed: &str) -> bool {
        self.languages()
            .any(|language| plain(&self.words.plain(language, label)) == typed)
    }

    /// Whether words are the number with which a label begins.
    fn is_numbered(&self, label: &Say, typed: &str) -> bool {
        let label = self.words.plain(self.language, label);
        let first = label.split_whitespace().next().unwrap_or_default();
        typed.chars().all(|char| char.is_ascii_digit()) && plain(first) == typed
    }

    fn stands_for(&self, label: &Say, typed: &str) -> bool {
        let mut keys = WORDS.iter().filter(|(key, _)| label.key == *key);
        keys.any(|(_, key)| self.names(key, typed))
    }

    /// Whether words are among those of a message.
    fn names(&self, key: &str, typed: &str) -> bool {
        self.languages().any(|language| {
            let all = self.words.plain(language, &say(key));
            all.split(',').any(|one| plain(one) == typed)
        })
    }

    /// The person's language, and English, which many type in.
    fn languages(&self) -> impl Iterator<Item = Language> {
        [self.language, Language::En].into_iter()
    }
}

/// Returns words without case, and without the signs around them.
fn plain(text: &str) -> String {
    let text = text.replace('’', "'").to_lowercase();
    let text = text.trim_matches(|char: char| !char.is_alphanumeric());
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
