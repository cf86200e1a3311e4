//! What the tagger looks at in a word. The trainer prints the same values (`tests/scripts/phrases.rs`), so that what was
//! learned and what is read cannot differ.

use super::kind::Kind;

/// How a word lies in a mention of the skills table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hit<'a> {
    /// In none.
    None,
    /// It begins one of a skill of this category.
    Begins(&'a str),
    /// It goes on with one.
    Inside(&'a str),
}

/// A value of one kind.
#[derive(Debug, Clone, Copy)]
pub(super) enum Value<'a> {
    /// These characters.
    Letters(&'a [char]),
    /// The characters' classes, no class more than twice in a row.
    Shape(&'a [char]),
    /// A name.
    Name(&'a str),
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

/// Returns what the tagger looks at in a word: `word` its characters, `lower` the same in small letters.
pub(super) fn aspects<'a>(
    word: &'a [char],
    lower: &'a [char],
    hit: Hit<'a>,
) -> [(Kind, Value<'a>); 7] {
    let start = |n: usize| &lower[..n.min(lower.len())];
    let end = |n: usize| &lower[lower.len().saturating_sub(n)..];
    let (state, category) = match hit {
        Hit::None => ("none", ""),
        Hit::Begins(category) => ("begins", category),
        Hit::Inside(category) => ("inside", category),
    };
    [
        (Kind::Word, Value::Letters(lower)),
        (Kind::Ending, Value::Letters(end(3))),
        (Kind::ShortEnding, Value::Letters(end(2))),
        (Kind::Beginning, Value::Letters(start(3))),
        (Kind::Shape, Value::Shape(word)),
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
