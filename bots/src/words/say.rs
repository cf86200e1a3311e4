//! Something to be said: a message's key and what it is about. Which words that is, the language decides.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A message of the files under `templates/chat`, with what it is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Say {
    /// Key of the message.
    pub key: String,
    /// What stands in its places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<(String, About)>,
}

/// What stands in a place of a message.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum About {
    /// Anything, as it is: names, titles, what a person wrote. It is never read as markup.
    Text(String),
    /// A count, by which the message chooses its form.
    Count(i64),
    /// Points, in whole tenths: 724 is 72.4.
    Tenths(i64),
    /// One of several words that the message chooses among.
    Word(String),
    /// A day.
    Day(Date),
    /// Another message.
    Say(Say),
}

/// Returns a message that is about nothing yet.
pub fn say(key: &str) -> Say {
    Say {
        key: key.to_owned(),
        about: Vec::new(),
    }
}

/// Returns an empty line.
pub fn gap() -> Say {
    say("")
}

/// Returns what a person wrote, or a name, as it is.
pub fn as_is(text: impl Into<String>) -> Say {
    say("as-is").text("text", text)
}

/// Returns things one behind the other; an empty line where there are none.
pub fn list(things: impl IntoIterator<Item = Say>) -> Say {
    let mut things = things.into_iter();
    let first = things.next().unwrap_or_else(gap);
    things.fold(first, |before, next| {
        say("list").say("before", before).say("next", next)
    })
}

impl Say {
    /// Adds what a person wrote, or a name.
    #[must_use]
    pub fn text(self, place: &str, text: impl Into<String>) -> Self {
        self.about(place, About::Text(text.into()))
    }

    /// Adds a count.
    #[must_use]
    pub fn count(self, place: &str, count: usize) -> Self {
        self.about(
            place,
            About::Count(i64::try_from(count).unwrap_or(i64::MAX)),
        )
    }

    /// Adds a count as the desk tells it.
    #[must_use]
    pub fn number(self, place: &str, count: impl Into<i64>) -> Self {
        self.about(place, About::Count(count.into()))
    }

    /// Adds points, given in tenths.
    #[must_use]
    pub fn tenths(self, place: &str, tenths: i64) -> Self {
        self.about(place, About::Tenths(tenths))
    }

    /// Adds a word that the message chooses by.
    #[must_use]
    pub fn word(self, place: &str, word: &str) -> Self {
        self.about(place, About::Word(word.to_owned()))
    }

    /// Adds a day.
    #[must_use]
    pub fn day(self, place: &str, day: Date) -> Self {
        self.about(place, About::Day(day))
    }

    /// Adds another message.
    #[must_use]
    pub fn say(self, place: &str, say: Say) -> Self {
        self.about(place, About::Say(say))
    }

    fn about(mut self, place: &str, about: About) -> Self {
        self.about.push((place.to_owned(), about));
        self
    }
}
