//! Decides whether a spelling stands in the text as a word of its own: "C" does not stand in "C++", "C-level" or "R&D".

use super::context::cue_after;
use super::fold::{Folded, is_wordy};
use super::index::{Form, Rule};
use crate::text::Span;

/// Top-level domains that mark a token as a web address, where a skill's name proves nothing.
const DOMAINS: &[&str] = &[
    "ai", "app", "co", "com", "de", "dev", "edu", "eu", "gov", "in", "info", "io", "me", "org",
    "uk",
];

/// Returns where `form` stands if it is found at byte `start` of the folded text as a word of its own, and the byte
/// behind it.
///
/// A plural "s" and a version number glued to the name ("APIs", "Python3", "C++17") belong to the word, for spellings of three
/// letters and more that are not ambiguous.
pub(super) fn word(folded: &Folded, form: &Form, start: usize) -> Option<(Span, usize)> {
    let rest = folded.text.get(start..)?.strip_prefix(form.text)?;
    let first = folded.origin(start);
    let mut end = start + form.text.len();
    if form.rule != Rule::Not && form.inflects {
        end += suffix(rest);
    }
    let span = Span {
        start: first,
        end: folded.origin(end - 1) + 1,
    };
    let after = folded.text.get(end..)?;
    let before = folded.text.get(..start)?;
    let stands = opens(form, before, folded, span) && closes(form, after, folded, span);
    (stands && !in_address(&folded.chars, span)).then_some((span, end))
}

/// Returns the length of a plural or version ending at the start of `rest`.
fn suffix(rest: &str) -> usize {
    let digits = rest
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(rest.len());
    let version = rest[..digits].trim_end_matches('.');
    if version.starts_with(|c: char| c.is_ascii_digit()) {
        return version.len();
    }
    usize::from(rest.starts_with('s'))
}

/// Whether nothing before the match makes it the end of a longer word.
fn opens(form: &Form, before: &str, folded: &Folded, span: Span) -> bool {
    let Some(last) = before.chars().next_back() else {
        return true;
    };
    let original = span
        .start
        .checked_sub(1)
        .and_then(|i| folded.chars.get(i))
        .copied()
        .unwrap_or(' ');
    let joined = || before.trim_end_matches(last).ends_with(is_wordy);
    match last {
        _ if is_wordy(last) => false,
        '.' | '@' => !joined(),
        '&' | '\'' if form.short => false,
        _ => !(original == '-' && form.rule == Rule::Context),
    }
}

/// Whether nothing after the match makes it the start of a longer word.
fn closes(form: &Form, after: &str, folded: &Folded, span: Span) -> bool {
    let mut next = after.chars();
    let Some(first) = next.next() else {
        return true;
    };
    let second = next.next();
    match first {
        _ if is_wordy(first) => false,
        '#' => false,
        '+' => !form.short && second != Some('+'),
        '.' => {
            !form.text.ends_with(is_wordy)
                || !second.is_some_and(|c| c.is_lowercase() || c.is_ascii_digit())
                || sentence(folded, span)
        }
        '&' | '\'' if form.short => false,
        _ => {
            let hyphen = folded.chars.get(span.end) == Some(&'-');
            let part = hyphen && form.short && form.rule == Rule::Context;
            !part || cue_after(&folded.chars, span)
        }
    }
}

/// Whether the dot behind the match ends a sentence whose successor lost its space ("Java.Experience").
fn sentence(folded: &Folded, span: Span) -> bool {
    folded
        .chars
        .get(span.end + 1)
        .is_some_and(|c| c.is_uppercase())
}

/// Whether the match is part of a web or mail address.
fn in_address(chars: &[char], span: Span) -> bool {
    let token_end = chars[span.end..]
        .iter()
        .take(200)
        .position(|c| c.is_whitespace())
        .map_or(chars.len().min(span.end + 200), |n| span.end + n);
    let token_start = chars[..span.start]
        .iter()
        .rev()
        .take(200)
        .position(|c| c.is_whitespace())
        .map_or(span.start.saturating_sub(200), |n| span.start - n);
    let token = &chars[token_start..token_end];
    if !token.iter().any(|c| matches!(c, '/' | '?' | '#' | '@')) && !token.starts_with(&['w', 'w'])
    {
        return false;
    }
    let token: String = token.iter().collect();
    if token.contains("://") || token.starts_with("www.") {
        return true;
    }
    let host = token.split(['/', '?', '#']).next().unwrap_or_default();
    let domain = host
        .rsplit_once('.')
        .is_some_and(|(_, end)| DOMAINS.contains(&end));
    let mail = host
        .split_once('@')
        .is_some_and(|(_, end)| end.contains('.'));
    (domain && token.len() > host.len()) || mail
}
