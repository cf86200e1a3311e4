//! What the tagger looks at in a sentence. The trainer prints the same values (`tests/scripts/phrases.rs`), so that what was
//! learned and what is read cannot differ.

use super::kind::Kind;

/// How a word lies in a mention of the skills table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hit {
    /// In none.
    None,
    /// It begins one of a skill of this category.
    Begins(&'static str),
    /// It goes on with one.
    Inside(&'static str),
}

/// A value of one kind.
#[derive(Debug, Clone, Copy)]
pub(super) enum Value<'a> {
    /// These characters.
    Letters(&'a [char]),
    /// The classes of these characters, no class more than twice in a row.
    Shape(&'a [char]),
    /// A name.
    Name(&'static str),
}

impl Value<'_> {
    /// Gives each character of the value to `take`.
    pub(super) fn each(&self, mut take: impl FnMut(char)) {
        match self {
            Self::Letters(letters) => letters.iter().for_each(|c| take(*c)),
            Self::Name(name) => name.chars().for_each(take),
            Self::Shape(letters) => {
                let (mut last, mut run) = (' ', 0);
                for class in letters.iter().map(|c| class(*c)) {
                    run = if class == last { run + 1 } else { 1 };
                    last = class;
                    if run <= 2 {
                        take(class);
                    }
                }
            }
        }
    }
}

/// What the tagger looks at in a sentence as a whole.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    crowd: &'static str,
    length: &'static str,
}

impl Frame {
    /// Takes a sentence of so many `words`, of which `hits` lie in mentions.
    pub(super) fn new(words: usize, hits: usize) -> Self {
        let crowd = match hits {
            0 => "none",
            _ if hits * 3 >= words => "many",
            _ if hits * 8 >= words => "some",
            _ => "few",
        };
        let length = match words {
            0..=1 => "1",
            2 => "2",
            3 => "3",
            4 => "4",
            5..=7 => "5",
            8..=15 => "8",
            16..=31 => "16",
            32..=63 => "32",
            _ => "64",
        };
        Self { crowd, length }
    }

    /// Returns the values that each word of the sentence has.
    pub(super) fn aspects(self) -> [(Kind, Value<'static>); 2] {
        [
            (Kind::Crowd, Value::Name(self.crowd)),
            (Kind::Length, Value::Name(self.length)),
        ]
    }
}

/// Returns the values of a word: `word` its characters, `lower` the same in small letters; `first` tells that the sentence
/// begins with it.
pub(super) fn aspects<'a>(
    word: &'a [char],
    lower: &'a [char],
    first: bool,
    hit: Hit,
) -> [(Kind, Value<'a>); 6] {
    let ending = lower.get(lower.len().saturating_sub(3)..);
    let (state, category) = match hit {
        Hit::None => ("none", ""),
        Hit::Begins(category) => ("begins", category),
        Hit::Inside(category) => ("inside", category),
    };
    [
        (Kind::Word, Value::Letters(lower)),
        (Kind::Ending, Value::Letters(ending.unwrap_or_default())),
        (Kind::Shape, Value::Shape(word)),
        (Kind::First, Value::Shape(if first { word } else { &[] })),
        (Kind::Hit, Value::Name(state)),
        (Kind::Category, Value::Name(category)),
    ]
}

/// Returns what stands for `c` in a word's shape.
fn class(c: char) -> char {
    if c.is_uppercase() {
        'X'
    } else if c.is_alphabetic() {
        'x'
    } else if c.is_numeric() {
        'd'
    } else {
        c
    }
}
