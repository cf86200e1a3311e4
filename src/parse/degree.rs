//! Degrees: `MSc in Computer Science` is a degree and a subject.

use super::flow::Flow;
use super::fold::{fold, is_ideograph};
use super::part::EDGES;
use super::words::{Hint, Words};

/// What stands behind "Bachelor of" and "Master of" and belongs to the degree's name.
const DISCIPLINES: [&str; 16] = [
    "arts",
    "science",
    "sciences",
    "engineering",
    "technology",
    "business",
    "laws",
    "education",
    "commerce",
    "fine",
    "music",
    "philosophy",
    "administration",
    "medicine",
    "surgery",
    "applied",
];

/// Parts `flow` into degree and subject.
pub(super) fn degree(flow: &Flow, words: &Words) -> (Flow, Flow) {
    let text = flow.text();
    if let Some(at) = ideographic(text) {
        return (flow.slice(at..text.len()), flow.slice(0..at));
    }
    let ends: Vec<(usize, usize)> = spans(text);
    let folded: Vec<String> = ends
        .iter()
        .map(|&(start, end)| fold(&text[start..end]))
        .collect();
    if let Some(i) = (1..folded.len()).find(|&i| is_link(&folded, i, words)) {
        let (Some(&(_, end)), Some(&(_, before))) = (ends.get(i), ends.get(i - 1)) else {
            return (flow.clone(), Flow::default());
        };
        let head = flow.slice(0..before).trim(&EDGES);
        if words.any(head.text(), Hint::Degree) {
            return (head, flow.slice(end..text.len()).trim(&EDGES));
        }
    }
    if let Some(split) = text
        .match_indices([',', ':', '–', '—', '，'])
        .map(|(at, _)| at)
        .find(|&at| !text[..at].ends_with(|c: char| c.is_ascii_digit()))
        .or_else(|| text.find(" - "))
    {
        let (left, right) = (
            flow.slice(0..split).trim(&EDGES),
            flow.slice(split..text.len()).trim(&EDGES),
        );
        let of = |flow: &Flow| words.any(flow.text(), Hint::Degree);
        match (of(&left), of(&right)) {
            (true, false) => return (left, right),
            (false, true) => return (right, left),
            _ => {}
        }
    }
    let is_degree = |i: usize| {
        ends.get(i).is_some_and(|&(start, end)| {
            let word = &text[start..end];
            let bracket =
                word.starts_with('(') && word.ends_with(')') && !words.any(word, Hint::Subject);
            (!word.starts_with('(') || word.ends_with(')')) && words.any(word, Hint::Degree)
                || bracket
        })
    };
    let word = |i: usize| folded.get(i).map_or("", String::as_str);
    let ranked = |i: usize| {
        let number = word(i).bytes().all(|b| b.is_ascii_digit());
        let year = number && word(i).len() == 1 && i == 1 && ends.len() > 2;
        word(i) == "level" || year || (number && word(i.saturating_sub(1)) == "level")
    };
    let tied = |i: usize| matches!(word(i), "of" | "de") || word(i).starts_with("d'") || ranked(i);
    let named = |i: usize| {
        i > 1
            && DISCIPLINES.contains(&word(i))
            && (word(i - 1) == "of" || DISCIPLINES.contains(&word(i - 1)))
    };
    let leading = (0..ends.len())
        .take_while(|&i| is_degree(i) || (i > 0 && tied(i)) || named(i))
        .count();
    if leading > 0
        && leading < ends.len()
        && !folded
            .iter()
            .skip(leading)
            .any(|word| word == "of" || word == "de")
        && !matches!(word(leading - 1), "of" | "de")
        && let Some(&(_, end)) = ends.get(leading - 1)
    {
        let linked = words.is(word(leading), Hint::DegreeLink);
        let link = ends
            .get(leading)
            .filter(|_| linked && leading + 1 < ends.len());
        let start = link.map_or(end, |&(_, end)| end);
        return (
            flow.slice(0..end),
            flow.slice(start..text.len()).trim(&['(', ')']),
        );
    }
    let trailing = (0..ends.len()).rev().take_while(|&i| is_degree(i)).count();
    if trailing > 0
        && trailing < ends.len()
        && leading == 0
        && let Some(&(start, _)) = ends.get(ends.len() - trailing)
    {
        return (
            flow.slice(start..text.len()),
            flow.slice(0..start).trim(&EDGES),
        );
    }
    (flow.clone(), Flow::default())
}

/// Returns where the degree begins that ends a text without spaces: `工商管理學士`.
fn ideographic(text: &str) -> Option<usize> {
    let degree = ["学士", "學士", "硕士", "碩士", "博士", "修士"]
        .into_iter()
        .find(|degree| text.ends_with(degree))?;
    let at = text.len() - degree.len();
    (at > 0 && text.chars().all(is_ideograph)).then_some(at)
}

/// Returns the byte ranges of the words of `text`.
fn spans(text: &str) -> Vec<(usize, usize)> {
    let mut at = 0;
    text.split(' ')
        .map(|word| {
            let start = at;
            at += word.len() + 1;
            (start, start + word.len())
        })
        .filter(|(start, end)| start < end)
        .collect()
}

/// Whether word `i` ties a degree to its subject: "in" always does, "of" only behind a degree that is no "Bachelor of".
fn is_link(folded: &[String], i: usize, words: &Words) -> bool {
    folded.get(i).is_some_and(|word| {
        words.is(word, Hint::DegreeLink) && !matches!(word.as_str(), "of" | "de" | "d'" | "di")
    })
}
