//! Which names of a sentence are alternatives: "Rust or Go", "AWS, GCP or Azure", "Java/Kotlin", "such as Jenkins, GitLab CI".

use super::sentence::Sentence;
use super::source::stands_at;
use crate::posting::Term;
use crate::skills::Lexicon;

/// Words that make the names around them alternatives.
const OR: &[&str] = &[
    "or",
    "oder",
    "ou",
    "o",
    "u",
    "and/or",
    "und/oder",
    "bzw.",
    "alternatively",
    "respektive",
];

/// Words that add the next name to the last one.
const AND: &[&str] = &[
    "and",
    "und",
    "sowie",
    "et",
    "y",
    "e",
    "plus",
    "as well as",
    "&",
];

/// Phrases that introduce examples, of which one is enough.
const EXAMPLES: &[&str] = &[
    "such as",
    "e.g.",
    "e.g",
    "for example",
    "for instance",
    "like",
    "z.b.",
    "zum beispiel",
    "wie z.b.",
    "beispielsweise",
    "par exemple",
    "tales como",
    "por ejemplo",
    "tels que",
    "telles que",
];

/// Words that introduce examples if several follow; before one name they mean "as" ("trabajando como desarrollador").
const EXAMPLES_IF_SEVERAL: &[&str] = &["como", "comme", "wie"];

/// Phrases that introduce a choice.
const CHOICE: &[&str] = &[
    "one of",
    "any of",
    "at least one of",
    "one or more of",
    "either",
    "mindestens eine",
    "mindestens einer",
    "mindestens einem",
    "eine der",
    "einer der",
    "entweder",
];

/// Phrases behind a list that make its names alternatives.
const OPEN_END: &[&str] = &[
    "or similar",
    "or equivalent",
    "or other",
    "or another",
    "or comparable",
    "or the like",
    "or related",
    "oder ähnlich",
    "oder ähnliche",
    "oder ähnlichen",
    "oder vergleichbar",
    "oder vergleichbare",
    "oder vergleichbaren",
    "o.ä",
    "o. ä",
    "or any other",
    "or something similar",
];

/// How two neighbouring names are joined.
#[derive(Clone, Copy, PartialEq)]
enum Joint {
    Comma,
    Slash,
    Or,
    And,
    Apart,
}

/// Numbers the groups of alternatives among `terms`, the names of one sentence in order, from `next` on; returns the next
/// free number. Examples are alternatives to the name that they stand for ("a data warehouse such as Snowflake").
pub(super) fn group(
    sentence: &Sentence,
    terms: &mut [Term],
    lexicon: &Lexicon,
    mut next: u32,
) -> u32 {
    let mut start = 0;
    while start < terms.len() {
        let mut end = start + 1;
        let mut joints = Vec::new();
        let introduced = introduction(sentence, &terms[start]);
        let examples = matches!(
            introduced,
            Some(Introduction::Examples | Introduction::Several)
        );
        while end < terms.len() {
            match joint(sentence, &terms[end - 1], &terms[end]) {
                Joint::Apart => break,
                Joint::And if !examples || introduces(sentence, terms, end) => break,
                joint => joints.push(joint),
            }
            end += 1;
        }
        let introduced = introduced.filter(|i| *i != Introduction::Several || end - start > 1);
        let open_end = opens(sentence, &terms[end - 1]);
        let comma_list = joints.last() != Some(&Joint::Comma);
        let slashes = joints.iter().all(|joint| *joint == Joint::Slash);
        let either = joints.contains(&Joint::Or) && comma_list;
        if end - start > 1 && (either || slashes || open_end || introduced.is_some()) {
            let alike = if either && !slashes && introduced.is_none() {
                start + first_alike(&terms[start..end], &joints, lexicon)
            } else {
                start
            };
            for term in &mut terms[alike..end] {
                term.group = Some(next);
            }
            next += 1;
        }
        let named = start.checked_sub(1).filter(|at| {
            let kind = terms.get(*at);
            kind.is_some_and(|kind| {
                kind.group.is_none() && exemplified(sentence, kind, &terms[start])
            })
        });
        if let Some(named) = named.filter(|_| examples && introduced.is_some()) {
            if terms[start].group.is_none() {
                next += 1;
            }
            let group = terms[start].group.unwrap_or(next - 1);
            for term in &mut terms[named..end] {
                term.group = Some(group);
            }
        }
        start = end;
    }
    next
}

/// Returns the index of the first name that is an alternative: in "documentation, Vitest or Jest" the comma does not make
/// the first name one, for its category is none of those that the "or" joins.
fn first_alike(terms: &[Term], joints: &[Joint], lexicon: &Lexicon) -> usize {
    let category = |term: &Term| term.skill.as_deref().and_then(|id| lexicon.category(id));
    let first_or = joints
        .iter()
        .position(|joint| *joint == Joint::Or)
        .unwrap_or_default();
    let joined: Vec<_> = terms[first_or..].iter().map(category).collect();
    let alike = terms[..first_or]
        .iter()
        .rev()
        .take_while(|term| joined.contains(&category(term)))
        .count();
    first_or - alike
}

/// What stands before a list.
#[derive(Clone, Copy, PartialEq)]
enum Introduction {
    Examples,
    /// Examples, if more than one name follows.
    Several,
    Choice,
}

/// Most words between a name and its examples ("cloud computing frameworks, for example").
const INTRODUCED: usize = 4;
/// Most words behind a comma, where more would name something else ("Java, including frameworks such as Spring").
const INTRODUCED_ANEW: usize = 2;

/// Whether the examples that start with `first` are examples of `kind`, the name before them.
fn exemplified(sentence: &Sentence, kind: &Term, first: &Term) -> bool {
    let between = &sentence.small[sentence.byte(kind.span.end)..sentence.byte(first.span.start)];
    let (before, after) = between
        .trim_end_matches([',', ' '])
        .rsplit_once(',')
        .unwrap_or((between, ""));
    let words = |text: &str| text.split_whitespace().count();
    words(before) <= INTRODUCED && words(after) <= INTRODUCED_ANEW
}

/// Returns how the words directly before the first name introduce it.
fn introduction(sentence: &Sentence, first: &Term) -> Option<Introduction> {
    let before = &sentence.small[..sentence.byte(first.span.start)];
    let before = before.trim_end_matches([' ', '(', ':', ',', '\n']);
    let stands = |phrases: &[&str]| {
        phrases.iter().any(|phrase| {
            let at = before.len().checked_sub(phrase.len());
            at.is_some_and(|at| stands_at(before, at, phrase))
        })
    };
    let following = before
        .strip_suffix("the following")
        .or(before.strip_suffix("following"))
        .map(|rest| rest.trim_end());
    let chosen = following.is_some_and(|rest| CHOICE.iter().any(|phrase| rest.ends_with(phrase)));
    if stands(EXAMPLES) {
        return Some(Introduction::Examples);
    }
    if stands(EXAMPLES_IF_SEVERAL) {
        return Some(Introduction::Several);
    }
    (chosen || stands(CHOICE)).then_some(Introduction::Choice)
}

/// Whether the name at `at` has examples of its own ("databases like PostgreSQL and queues such as Kafka").
fn introduces(sentence: &Sentence, terms: &[Term], at: usize) -> bool {
    let next = terms.get(at + 1);
    next.is_some_and(|next| introduction(sentence, next).is_some())
}

/// Whether the words directly behind the last name leave the list open.
fn opens(sentence: &Sentence, last: &Term) -> bool {
    let after = &sentence.small[sentence.byte(last.span.end)..];
    let after = after.trim_start_matches([' ', ',', '\n']);
    OPEN_END.iter().any(|phrase| after.starts_with(phrase))
}

/// Returns how two neighbouring names are joined by the words between them.
fn joint(sentence: &Sentence, left: &Term, right: &Term) -> Joint {
    let between = &sentence.small[sentence.byte(left.span.end)..sentence.byte(right.span.start)];
    let words = between.trim_matches(|c: char| c.is_whitespace() || c == ',');
    let comma = between.trim_start().starts_with(',');
    match words {
        "" if comma => Joint::Comma,
        "/" => Joint::Slash,
        _ if OR.contains(&words) => Joint::Or,
        _ if AND.contains(&words) => Joint::And,
        _ => {
            let one_word = |word: &str| {
                OR.iter()
                    .any(|or| word.starts_with(or) && word[or.len()..].starts_with(' '))
            };
            let short = words.split_whitespace().count() <= 3;
            if short && one_word(words) {
                Joint::Or
            } else {
                Joint::Apart
            }
        }
    }
}
