//! Finds lists: runs of skills with nothing but separators, or one unknown item, between them.

use super::ambiguity::Candidate;

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

/// Whether candidate `i` stands between two others with nothing but spaces, as in a line of tags ("php go python"), and one
/// of them is certain.
pub(super) fn packed(chars: &[char], candidates: &[Candidate], i: usize) -> bool {
    let touches = |left: &Candidate, right: &Candidate| {
        let gap = chars
            .get(left.span.end..right.span.start)
            .unwrap_or_default();
        gap.iter().all(|c| *c == ' ')
    };
    let before = i.checked_sub(1).and_then(|before| candidates.get(before));
    match (before, candidates.get(i), candidates.get(i + 1)) {
        (Some(before), Some(own), Some(after)) => {
            (before.certain || after.certain) && touches(before, own) && touches(own, after)
        }
        _ => false,
    }
}

/// Whether the characters between two candidates only part items of one list.
fn linked(chars: &[char], from: usize, to: usize) -> bool {
    let gap = chars.get(from..to).unwrap_or_default();
    if gap.len() > LONGEST_GAP {
        return false;
    }
    let gap: String = gap.iter().collect();
    let breaks = gap.contains("\n\n") || gap.contains(". ") || gap.contains(['!', '?']);
    !breaks && starts_with_separator(&gap) && ends_with_separator(&gap)
}

fn starts_with_separator(gap: &str) -> bool {
    let word = gap.trim_start();
    gap.starts_with('\n')
        || word.starts_with(is_separator)
        || JOINERS.contains(&word.split_whitespace().next().unwrap_or_default())
}

fn ends_with_separator(gap: &str) -> bool {
    let word = gap.trim_end();
    gap.ends_with('\n')
        || word.ends_with(is_separator)
        || JOINERS.contains(&word.split_whitespace().next_back().unwrap_or_default())
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
