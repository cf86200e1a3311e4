//! Prints what the tagger of phrases looks at in each line of standard input, for `phrases.py` to learn from: a JSON array
//! a line, of words with their start and end (characters in the line), and the values of each kind.

#![allow(dead_code, clippy::print_stdout)]

use std::error::Error;
use std::io::Read;

use aspect::{Frame, Hit, Value, aspects};
use kind::Kind;
use name::KINDS;
use serde_json::{Map, Value as Json, json};
use upward_engine::skills;
use upward_engine::text::{self, Span};

#[path = "../../src/posting/phrase/aspect.rs"]
mod aspect;
#[path = "../../src/posting/phrase/hits.rs"]
mod hits;
#[path = "../../src/posting/phrase/kind.rs"]
mod kind;
#[path = "../../build/phrases/name.rs"]
mod name;
#[path = "../../src/posting/phrase/token.rs"]
mod token;

/// Returns the name of a kind, and how many words away its values count.
fn named(kind: Kind) -> String {
    let name = KINDS.iter().find(|(other, _)| *other == kind);
    let name = name.map_or("", |(_, name)| name);
    format!("{name} {}", kind.reach())
}

fn letters(value: Value) -> String {
    let mut letters = String::new();
    value.each(|c| letters.push(c));
    letters
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut content = String::new();
    std::io::stdin().read_to_string(&mut content)?;
    let lexicon = skills::Lexicon::embedded();
    let mentions = lexicon.find(&content);
    let mut hits = hits::Hits::new(&mentions, &lexicon);
    let chars: Vec<char> = content.chars().collect();
    let lower: Vec<char> = chars.iter().map(|c| text::lower(*c)).collect();
    let mut tokens = Vec::new();
    let mut start = 0;
    for line in chars.split(|c| *c == '\n') {
        let end = start + line.len();
        token::tokens(&chars, Span { start, end }, &mut tokens);
        let hits: Vec<Hit> = tokens.iter().map(|word| hits.of(word.span)).collect();
        let known = hits.iter().filter(|hit| **hit != Hit::None).count();
        let frame = Frame::new(hits.len(), known);
        let words: Vec<Json> = tokens
            .iter()
            .zip(hits)
            .enumerate()
            .map(|(at, (word, hit))| {
                let range = word.span.start..word.span.end;
                let own = aspects(&chars[range.clone()], &lower[range], at == 0, hit);
                let values: Map<String, Json> = own
                    .into_iter()
                    .chain(frame.aspects())
                    .map(|(kind, value)| (named(kind), Json::from(letters(value))))
                    .collect();
                let Span { start: first, end } = word.span;
                json!([first - start, end - start, word.fresh, values])
            })
            .collect();
        println!("{}", Json::from(words));
        start = end + 1;
    }
    Ok(())
}
