//! What stands around a name: the words beside it, and whether it is an item or starts a sentence.

use super::cues::{
    AFTER, BEFORE, CLOSERS, LABELS, LEVELS, MAKERS, MASTERY, OPENERS, TERMS, WISHES, WRITTEN,
};
use super::listing::is_separator;
use crate::text::Span;

/// How far from a name its label, or writing in small letters, may stand, in characters.
const LINE_REACH: usize = 200;

/// Longest number of an item, with what parts it from the item, in characters.
const LONGEST_NUMBER: usize = 6;

/// Longest number of a version's first part: "Node 18", but not "Spring 2024".
const LONGEST_VERSION: usize = 2;

/// Whether the word behind the name speaks of a skill.
pub(super) fn cue_after(chars: &[char], span: Span) -> bool {
    let word = word_after(chars, span.end);
    AFTER.contains(&word.to_lowercase().as_str())
}

/// Whether the words before the name speak of a skill.
pub(super) fn cue_before(chars: &[char], span: Span) -> bool {
    if starts_sentence(chars, span) {
        return false;
    }
    let (word, start) = word_before(chars, span.start);
    let word = word.to_lowercase();
    let name_goes_on = word_after(chars, span.end)
        .chars()
        .next()
        .is_some_and(char::is_uppercase);
    if BEFORE.contains(&word.as_str()) {
        return !name_goes_on;
    }
    let (earlier, start) = word_before(chars, start);
    if word == "as" && earlier == "such" {
        let (kind, _) = word_before(chars, start);
        return LABELS.contains(&kind.to_lowercase().as_str());
    }
    matches!(word.as_str(), "of" | "von" | "de" | "d" | "for")
        && MASTERY.contains(&earlier.to_lowercase().as_str())
}

/// Whether the words beside the name speak of a program so plainly that its writing does not matter ("rust developer",
/// "written in go").
pub(super) fn plain_cue(chars: &[char], span: Span) -> bool {
    let after = word_after(chars, span.end).to_lowercase();
    if MAKERS.contains(&after.as_str()) || matches!(after.as_str(), "programming" | "codebase") {
        return true;
    }
    let (word, start) = word_before(chars, span.start);
    let (earlier, _) = word_before(chars, start);
    word == "in" && WRITTEN.contains(&earlier.to_lowercase().as_str())
}

/// Whether the title of somebody who makes programs stands before the name ("Software Engineer (Go)", "Developer - Rust").
pub(super) fn title_before(chars: &[char], span: Span) -> bool {
    let before = chars.get(..span.start).unwrap_or_default();
    let parted =
        |c: &&char| **c == ' ' || matches!(**c, '(' | '-' | '–' | '—' | ',' | '|' | ':' | '/');
    let gap = before.iter().rev().take_while(parted).count();
    let (word, _) = word_before(chars, span.start - gap);
    MAKERS.contains(&word.to_lowercase().as_str())
}

/// Whether a version stands behind the name ("Go 1.22", "Node 18+"), and no word goes on from its number ("Word 2 pages").
///
/// One or two letters are more often the name of something else ("appendix C 2", "95% CI 0.8"), so that they must start an item,
/// and the number behind a single one have two parts ("R 4.2").
pub(super) fn version_after(chars: &[char], span: Span) -> bool {
    let rest = chars.get(span.end..).unwrap_or_default();
    let Some((' ', rest)) = rest.split_first().map(|(first, rest)| (*first, rest)) else {
        return false;
    };
    let digits = |part: &[char]| part.iter().take_while(|c| c.is_ascii_digit()).count();
    let major = digits(rest);
    if major == 0 || major > LONGEST_VERSION {
        return false;
    }
    let behind = rest.get(major..).unwrap_or_default();
    let minor = match behind.split_first() {
        Some(('.', part)) => digits(part),
        _ => 0,
    };
    let length = span.end - span.start;
    if length <= 2 && !item_start(chars, span) || length == 1 && minor == 0 {
        return false;
    }
    let end = behind.iter().find(|c| **c != ' ');
    let next: String = behind
        .iter()
        .skip_while(|c| **c == ' ')
        .take_while(|c| c.is_alphanumeric())
        .collect();
    let goes_on = end.is_some_and(|c| c.is_alphanumeric());
    let next = next.to_lowercase();
    minor > 0 || !goes_on || CLOSERS.contains(&next.as_str()) || AFTER.contains(&next.as_str())
}

/// Whether it is said behind the item how well or how long somebody knows it ("C (expert)", "Go: 3 years").
pub(super) fn rated_after(chars: &[char], span: Span) -> bool {
    let rest = chars.get(span.end..).unwrap_or_default();
    let parted = |c: &&char| matches!(**c, ' ' | ':' | '(' | '-' | '–' | '—' | '|' | ',');
    let gap = rest.iter().take_while(parted).count();
    let number = |c: &&char| c.is_ascii_digit() || matches!(**c, '+' | ' ' | '.');
    let digits = rest.iter().skip(gap).take_while(number).count();
    let word = word_after(chars, span.end + gap + digits).to_lowercase();
    let signs = rest.iter().take(gap).any(|c| *c != ' ');
    signs
        && match digits {
            0 => LEVELS.contains(&word.as_str()),
            _ => TERMS.contains(&word.as_str()),
        }
}

/// Whether the words behind the name ask for it ("Rust is a plus").
pub(super) fn wished(chars: &[char], span: Span) -> bool {
    let rest = chars.get(span.end..).unwrap_or_default();
    let words: String = rest
        .iter()
        .take(20)
        .flat_map(|c| c.to_lowercase())
        .collect();
    words
        .strip_prefix(' ')
        .is_some_and(|words| WISHES.iter().any(|wish| words.starts_with(wish)))
}

/// Whether a number stands before the name, which then may be a unit ("16 Go").
pub(super) fn counted(chars: &[char], span: Span) -> bool {
    let (word, _) = word_before(chars, span.start);
    !word.is_empty() && word.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// Whether the line that holds the name is in capitals throughout, so that they prove nothing about it.
pub(super) fn shouted(chars: &[char], span: Span) -> bool {
    let before = chars.get(..span.start).unwrap_or_default();
    let after = chars.get(span.end..).unwrap_or_default();
    let on_line = |c: &&char| **c != '\n';
    let mut others = before
        .iter()
        .rev()
        .take_while(on_line)
        .take(LINE_REACH)
        .chain(after.iter().take_while(on_line).take(LINE_REACH));
    let mut capitals = 0;
    let calm = others.any(|c| {
        capitals += usize::from(c.is_uppercase());
        c.is_lowercase()
    });
    !calm && capitals > 2
}

/// Whether the line starts with a label that introduces skills ("Languages: R").
pub(super) fn label_before(chars: &[char], span: Span) -> bool {
    let nearby = &chars[span.start.saturating_sub(LINE_REACH)..span.start];
    let line_start = nearby
        .iter()
        .rposition(|c| *c == '\n')
        .map_or(0, |at| at + 1);
    let line = &nearby[line_start..];
    let Some(colon) = line.iter().position(|c| *c == ':') else {
        return false;
    };
    let label: String = line[..colon].iter().collect();
    label
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| LABELS.contains(&word.to_lowercase().as_str()))
}

/// Whether a phrase that means something else only begins by chance with the name: it is written as a name, small words follow,
/// and the word before speaks of a skill ("services in Go on AWS"). Single letters are never so sure ("in C minor").
pub(super) fn begins_by_chance(chars: &[char], name: Span, phrase: Span) -> bool {
    let rest = chars.get(name.end..phrase.end).unwrap_or_default();
    let small = |c: &char| c.is_lowercase() || *c == ' ';
    name.end - name.start > 1 && rest.iter().all(small) && cue_before(chars, name)
}

/// Whether the word before the name is written as one too, so that both may name a person or a place ("Sonny Rust").
pub(super) fn name_before(chars: &[char], span: Span) -> bool {
    let parted = chars
        .get(..span.start)
        .unwrap_or_default()
        .ends_with(&[' ']);
    let (word, _) = word_before(chars, span.start);
    parted && word.chars().next().is_some_and(char::is_uppercase)
}

/// Whether what stands before the name lets it be an item by itself.
pub(super) fn item_start(chars: &[char], span: Span) -> bool {
    let before = chars.get(..span.start).unwrap_or_default();
    if numbered(before) {
        return true;
    }
    let before = chars[..span.start]
        .iter()
        .rev()
        .find(|c| **c == '\n' || !c.is_whitespace());
    match before {
        None | Some('\n') => true,
        Some(c) if is_separator(*c) => true,
        Some(_) => OPENERS.contains(&word_before(chars, span.start).0.to_lowercase().as_str()),
    }
}

/// Whether a line so far is nothing but the number of an item ("2. ").
pub(super) fn numbered(before: &[char]) -> bool {
    let number = |c: &&char| c.is_ascii_digit() || matches!(**c, '.' | ')' | ' ');
    let line = before.iter().rev().take(LONGEST_NUMBER).take_while(number);
    let (length, signs) = line.fold((0, 0), |(length, signs), c| {
        (length + 1, signs + usize::from(matches!(*c, '.' | ')')))
    });
    let starts = before.len() == length || before.get(before.len() - length - 1) == Some(&'\n');
    let digit = before
        .get(before.len() - length)
        .is_some_and(char::is_ascii_digit);
    length < LONGEST_NUMBER && starts && digit && signs == 1
}

/// Whether what stands behind the name lets it be an item by itself.
pub(super) fn item_end(chars: &[char], span: Span) -> bool {
    let after = chars[span.end..]
        .iter()
        .find(|c| **c == '\n' || !c.is_whitespace());
    match after {
        None | Some('\n' | '.') => true,
        Some(c) if is_separator(*c) => true,
        Some(_) => {
            let word = word_after(chars, span.end).to_lowercase();
            CLOSERS.contains(&word.as_str()) || AFTER.contains(&word.as_str())
        }
    }
}

/// Whether a sentence starts at the name, so that its capital proves nothing.
pub(super) fn starts_sentence(chars: &[char], span: Span) -> bool {
    let before = chars[..span.start]
        .iter()
        .rev()
        .find(|c| **c == '\n' || !c.is_whitespace());
    matches!(
        before,
        None | Some('\n' | '.' | '!' | '?' | '•' | '·' | '*' | '"' | '“')
    )
}

/// Returns the word behind `at`, if only spaces or a hyphen stand between.
fn word_after(chars: &[char], at: usize) -> String {
    let rest = chars.get(at..).unwrap_or_default();
    rest.iter()
        .skip_while(|c| **c == ' ' || **c == '-' || **c == '\n')
        .take_while(|c| c.is_alphanumeric())
        .take(24)
        .collect()
}

/// Returns the word before `at`, if only spaces or an apostrophe ("d'Excel") stand between, and where it starts.
fn word_before(chars: &[char], at: usize) -> (String, usize) {
    let before = chars.get(..at).unwrap_or_default();
    let end = before
        .iter()
        .rposition(|c| !c.is_whitespace() && !matches!(c, '\'' | '’'))
        .map_or(0, |last| last + 1);
    let start = before[..end]
        .iter()
        .rposition(|c| !(c.is_alphanumeric() || *c == '.'))
        .map_or(0, |last| last + 1);
    (before[start..end].iter().take(24).collect(), start)
}
