//! Phrases found in sentences of our own, and what must hold for any sentence.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::ingest::ingest;

/// Sentences with the phrases in them in square brackets, labelled before the tagger read them.
const SENTENCES: &str = include_str!("../../../tests/data/phrases.txt");

/// Returns the text of a labelled sentence and its phrases.
fn labelled(line: &str) -> (String, Vec<Span>) {
    let (mut text, mut spans, mut start) = (String::new(), Vec::new(), 0);
    for c in line.chars() {
        let at = text.chars().count();
        match c {
            '[' => start = at,
            ']' => spans.push(Span { start, end: at }),
            _ => text.push(c),
        }
    }
    (text, spans)
}

fn read(text: &str, asking: bool) -> Vec<Span> {
    let lexicon = Lexicon::embedded();
    let text = ingest(text.as_bytes()).unwrap().value;
    let mentions = lexicon.find(&text.content);
    let source = Source::new(&text);
    let mut tagger = Tagger::new(&source, &mentions, &lexicon);
    let end = source.chars.len();
    tagger.read(Span { start: 0, end }, asking).likely
}

#[test]
fn finds_what_a_person_would_mark() {
    let (mut right, mut touched, mut found, mut wanted) = (0, 0, 0, 0);
    for line in SENTENCES.lines().filter(|line| !line.starts_with('#')) {
        let (text, spans) = labelled(line);
        let ours: BTreeSet<Span> = read(&text, true).into_iter().collect();
        right += spans.iter().filter(|span| ours.contains(span)).count();
        touched += spans
            .iter()
            .filter(|span| ours.iter().any(|other| touches(&[*other], **span)))
            .count();
        found += ours.len();
        wanted += spans.len();
    }
    let f1 = 2.0 * right as f64 / (found + wanted) as f64;
    let recall = touched as f64 / wanted as f64;
    assert!(f1 >= 0.5 && recall >= 0.8, "F1 {f1:.3}, recall {recall:.3}");
}

#[test]
fn words_stand_free_of_marks() {
    for (text, words) in [
        ("C++, C# (and .NET).", "C++|,C#|,and|.NET"),
        (
            "Client/server - it's \"on-call\"",
            "Client|server|,it's|,on-call",
        ),
        ("left   right\nhand", "left|,right|hand"),
        ("Rust or Go", "Rust|or|,Go"),
        ("", ""),
    ] {
        let chars: Vec<char> = text.chars().collect();
        let mut tokens = Vec::new();
        let end = chars.len();
        token::tokens(&chars, Span { start: 0, end }, &mut tokens);
        let shown: Vec<String> = tokens
            .iter()
            .enumerate()
            .map(|(at, token)| {
                let word: String = chars[token.span.start..token.span.end].iter().collect();
                format!("{}{word}", if token.fresh && at > 0 { "," } else { "" })
            })
            .collect();
        assert_eq!(shown.join("|"), words, "{text}");
    }
}

proptest! {
    #[test]
    fn phrases_lie_apart_and_in_order(text in r"a(\PC|[ ,./()+-]|Docker |experience with |cloud tools |and ){0,40}", asking: bool) {
        let read_as = ingest(text.as_bytes());
        prop_assume!(read_as.is_ok());
        let length = read_as.unwrap().value.content.chars().count();
        let mut last = 0;
        for span in read(&text, asking) {
            prop_assert!(last <= span.start && span.start < span.end && span.end <= length);
            last = span.end;
        }
    }
}
