//! How well a skill is known: `Python (expert)`, `Java 5 years`, `Linux ★★★★☆`.

use super::flow::Flow;
use super::fold::{fold, tokens};
use super::period::is_duration;
use super::words::{Hint, Words};

/// Signs of which people draw scales.
const SIGNS: &str = "★☆●○⚫⚪■□▮▯◆◇⬤✩✭✮";

/// Parts `item` into a skill and its level; the level is empty where none is stated.
pub(super) fn part(item: &Flow, words: &Words) -> (Flow, Flow) {
    let text = item.text();
    let whole = || (item.clone(), Flow::default());
    if let Some(at) = scale(text) {
        return (
            item.slice(0..at).trim(&[':', '-', '–']),
            item.slice(at..text.len()),
        );
    }
    if let Some(open) = text.find(['(', '（']).filter(|&open| open > 0) {
        let inner = text[open..].trim_matches(['(', ')', '（', '）']);
        let closes = text.ends_with([')', '）']);
        return match closes && is_level(inner, words) {
            true => (
                item.slice(0..open),
                item.slice(open..text.len()).trim(&['(', ')', '（', '）']),
            ),
            false => whole(),
        };
    }
    let dash = [" – ", " — ", " - "]
        .iter()
        .filter_map(|sign| text.find(sign))
        .min();
    let number = text
        .match_indices(' ')
        .map(|(at, _)| at)
        .find(|&at| is_duration(text[at..].trim_start(), words));
    match dash
        .filter(|&at| is_level(text[at..].trim_start_matches([' ', '–', '—', '-']), words))
        .or(number)
    {
        Some(at) => (
            item.slice(0..at),
            item.slice(at..text.len()).trim(&['–', '—', '-']),
        ),
        None => whole(),
    }
}

/// Whether a text says how well something is known and nothing else.
pub(super) fn is_level(text: &str, words: &Words) -> bool {
    let folded = fold(text);
    !folded.is_empty()
        && (words.is(&folded, Hint::Fluency)
            || is_duration(text, words)
            || scale(text) == Some(0)
            || (tokens(text).count() <= 3
                && tokens(text).all(|word| words.hints(word, Hint::Fluency))))
}

/// Returns where the scale begins that ends `text`.
fn scale(text: &str) -> Option<usize> {
    let rest = text.trim_end_matches(|c| SIGNS.contains(c));
    let signs = text.get(rest.len()..).unwrap_or_default().chars().count();
    (signs > 1).then_some(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::flow::tests::flow;

    #[test]
    fn parts_skills_from_levels() {
        let words = Words::load();
        for (text, name, level) in [
            ("Python (expert)", "Python", "expert"),
            ("SAP SD (gut)", "SAP SD", "gut"),
            ("Linux ★★★★☆", "Linux", "★★★★☆"),
            ("Java 5 years", "Java", "5 years"),
            ("Excel – advanced", "Excel", "advanced"),
            ("AWS (EC2, S3)", "AWS (EC2, S3)", ""),
            ("R", "R", ""),
            ("Working Capital", "Working Capital", ""),
        ] {
            let flow = flow(text);
            let (found, stated) = part(&flow, &words);
            assert_eq!((found.text(), stated.text()), (name, level), "{text}");
        }
    }
}
