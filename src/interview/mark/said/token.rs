//! The words and sentences of a text.

use std::ops::Range;

use rust_stemmers::Stemmer;

use super::Word;
use super::stem::stem;
use crate::text::Span;

/// Longest bound of a running time, between its brackets: `O(n log n)`.
const LONGEST_BOUND: usize = 20;
/// Longest sentence, in words: what has no full stop is a list.
const LONGEST_SENTENCE: usize = 80;

/// Returns the words of a text, and its sentences as ranges of them.
pub fn tokens(text: &str, stemmer: &Stemmer) -> (Vec<Word>, Vec<Range<usize>>) {
    let chars: Vec<char> = text.chars().map(plain).collect();
    let mut words: Vec<Word> = Vec::new();
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut at = 0;
    let mut parted = false;
    while let Some(&c) = chars.get(at) {
        let length = bound(&chars, at).unwrap_or_else(|| word(&chars, at));
        let sign = matches!(c, '%' | '=' | '^' | '*' | '<' | '>' | '&');
        if length == 0 && !sign {
            if ends(&chars, at) && words.len() > start {
                sentences.push(start..words.len());
                start = words.len();
            }
            parted |= matches!(c, ',' | ':' | '/' | '|' | '•' | '·');
            at += 1;
            continue;
        }
        let end = at + length.max(1);
        let written = chars.get(at..end).unwrap_or_default();
        let small = written
            .iter()
            .filter(|c| !c.is_whitespace())
            .flat_map(|c| c.to_lowercase());
        let small = small.collect::<String>().replace('²', "^2");
        if words.len() - start >= LONGEST_SENTENCE {
            sentences.push(start..words.len());
            start = words.len();
        }
        words.push(Word {
            stem: stem(&small, stemmer),
            small,
            span: Span { start: at, end },
            capital: c.is_uppercase(),
            sentence: sentences.len(),
            parted: std::mem::take(&mut parted),
        });
        at = end;
    }
    if words.len() > start {
        sentences.push(start..words.len());
    }
    (words, sentences)
}

/// Returns a character as it is compared.
fn plain(c: char) -> char {
    match c {
        '’' | '‘' => '\'',
        '–' | '—' => '-',
        _ => c,
    }
}

/// Returns the length of a bound of running time that stands there.
fn bound(chars: &[char], at: usize) -> Option<usize> {
    let rest = chars.get(at..)?;
    let before = at.checked_sub(1).and_then(|before| chars.get(before));
    if before.is_some_and(|c| c.is_alphanumeric())
        || !matches!(rest, ['o' | 'O' | 'θ' | 'Θ', '(', ..])
    {
        return None;
    }
    let end = rest.iter().take(LONGEST_BOUND).position(|c| *c == ')')?;
    Some(end + 1)
}

/// Returns the length of the word that stands there; 0 where there is none. Full stops and apostrophes belong to it where a
/// letter or digit follows, plus signs and hashes where none does.
fn word(chars: &[char], at: usize) -> usize {
    let is = |ahead: usize, test: fn(char) -> bool| chars.get(at + ahead).is_some_and(|c| test(*c));
    let mut length = 0;
    loop {
        let inner = is(length, |c| matches!(c, '.' | '\'' | '&' | '_' | ','))
            && is(length + 1, char::is_alphanumeric)
            && !(is(length, |c| c == ',') && is(length + 1, char::is_alphabetic));
        let sign = is(length, |c| matches!(c, '+' | '#')) && !is(length + 1, char::is_alphanumeric);
        if is(length, char::is_alphanumeric) || (length > 0 && (inner || sign)) {
            length += 1;
        } else {
            return length;
        }
    }
}

/// Whether a sentence ends at a sign between words.
fn ends(chars: &[char], at: usize) -> bool {
    let next = chars.get(at + 1);
    match chars.get(at) {
        Some('\n' | '!' | '?' | ';') => true,
        Some('.') => next.is_none_or(|c| c.is_whitespace() || matches!(c, '"' | ')' | '\'')),
        _ => false,
    }
}
