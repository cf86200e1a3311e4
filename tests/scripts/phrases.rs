//! Prints what the tagger of phrases looks at in each line of standard input, for `phrases.py` to learn from: a JSON array
//! a line, of words with their start and end (characters in the line), and the values of each kind.

#![allow(missing_docs, dead_code, clippy::print_stdout)]

use std::error::Error;
use std::io::Read;

use serde_json::{Value as Json, json};
use upward_engine::skills;
use upward_engine::text::{self, Span};

#[path = "../../src/posting/phrase/aspect.rs"]
mod aspect;
#[path = "../../src/posting/phrase/hits.rs"]
mod hits;
#[path = "../../src/posting/phrase/kind.rs"]
mod kind;
#[path = "../../src/posting/phrase/token.rs"]
mod token;

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
        let words: Vec<Json> = tokens
            .iter()
            .map(|word| {
                let range = word.span.start..word.span.end;
                let hit = hits.of(word.span);
                let values: Vec<String> =
                    aspect::aspects(&chars[range.clone()], &lower[range], hit)
                        .iter()
                        .map(|(_, value)| {
                            let mut letters = String::new();
                            value.each(|c| letters.push(c));
                            letters
                        })
                        .collect();
                json!([
                    word.span.start - start,
                    word.span.end - start,
                    word.fresh,
                    values
                ])
            })
            .collect();
        println!("{}", Json::from(words));
        start = end + 1;
    }
    Ok(())
}
