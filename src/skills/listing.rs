//! Finds lists: runs of skills with nothing but separators, or one unknown item, between them.

use super::ambiguity::Candidate;
use super::context::numbered;

/// Longest gap between two members of a list, in characters; it may hold one unknown item.
const LONGEST_GAP: usize = 40;

/// Words that join the items of a list.
const JOINERS: &[&str] = &[
    "and", "or", "und", "oder", "sowie", "et", "ou", "y", "o", "e",
];

/// Returns for each candidate whether it stands in a list that vouches for its members: one of them is certain, or two of
/// them are written as names and at least one is longer than two letters.
pub(super) fn runs(chars: &[char], candidates: &[Candidate]) -> Vec<bool> {
    let mut vouched = vec![false; candidates.len()];
    let mut start = 0;
    while start < candidates.len() {
        let mut end = start + 1;
        while end < candidates.len()
            && linked(
                chars,
                candidates[end - 1].span.end,
                candidates[end].span.start,
            )
        {
            end += 1;
        }
        let run = &candidates[start..end];
        let names = run.iter().filter(|c| c.exact).count();
        let good = run.iter().any(|c| c.certain)
            || (names > 1 && run.iter().any(|c| c.exact && !c.form.short));
        vouched[start..end].fill(good && run.len() > 1);
        start = end;
    }
    vouched
}

/// Whether candidate `i` stands in a line of tags ("php go python"): between two others with nothing but spaces, or before or
/// behind two that do; and one of those is certain, or both are where it is the first or the last.
pub(super) fn packed(chars: &[char], candidates: &[Candidate], i: usize) -> bool {
    let touch = |left: usize, right: usize| {
        let (Some(left), Some(right)) = (candidates.get(left), candidates.get(right)) else {
            return false;
        };
        let gap = chars.get(left.span.end..right.span.start);
        gap.is_some_and(|gap| gap.iter().all(|c| *c == ' '))
    };
    let certain = |at: usize| candidates.get(at).is_some_and(|c| c.certain);
    let between = |i: usize| i > 0 && touch(i - 1, i) && touch(i, i + 1);
    (between(i) && (certain(i - 1) || certain(i + 1)))
        || (between(i + 1) && certain(i + 1) && certain(i + 2))
        || (i > 1 && between(i - 1) && certain(i - 1) && certain(i - 2))
}

/// Whether the characters between two candidates only part items of one list.
fn linked(chars: &[char], from: usize, to: usize) -> bool {
    let gap = chars.get(from..to).unwrap_or_default();
    if gap.len() > LONGEST_GAP {
        return false;
    }
    if gap.contains(&'\n') && numbered(gap) {
        return true;
    }
    let gap: String = gap.iter().collect();
    let breaks = gap.contains("\n\n") || gap.contains(". ") || gap.contains(['!', '?']);
    !breaks && starts_with_separator(&gap) && ends_with_separator(&gap)
}

fn starts_with_separator(gap: &str) -> bool {
    let rest = gap.trim_start();
    let word = rest.split(|c: char| !c.is_alphanumeric()).next();
    gap.starts_with('\n')
        || rest.starts_with(is_separator)
        || word.is_some_and(|word| JOINERS.contains(&word))
}

fn ends_with_separator(gap: &str) -> bool {
    let rest = gap.trim_end();
    let word = rest.rsplit(|c: char| !c.is_alphanumeric()).next();
    gap.ends_with('\n')
        || rest.ends_with(is_separator)
        || word.is_some_and(|word| JOINERS.contains(&word))
}

/// Whether `c` parts the items of a list.
pub(super) fn is_separator(c: char) -> bool {
    matches!(
        c,
        ',' | ';'
            | '/'
            | '|'
            | '&'
            | '+'
            | '('
            | ')'
            | '['
            | ']'
            | ':'
            | '•'
            | '·'
            | '‣'
            | '▪'
            | '●'
            | '–'
            | '—'
            | '、'
            | '，'
            | '*'
            | '-'
    )
}
