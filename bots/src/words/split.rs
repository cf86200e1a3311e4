//! Long text in several parts, each within a platform's limit.

use unicode_segmentation::UnicodeSegmentation;

use super::rich::{Rich, Run};

/// Returns a text in parts of at most so much, by what `measure` says of each of their runs with its markup. Parts end
/// behind a paragraph, a line or a word where they can, and never within what a person sees as one character, unless it
/// alone is too large. Joined they are the text; those that show nothing are left out, as platforms take none.
pub fn split(rich: &Rich, most: usize, measure: fn(&Run) -> usize) -> Vec<Rich> {
    let mut parts = Vec::new();
    let mut rest = rich.clone();
    while !rest.is_empty() {
        let (part, behind) = rest.split_at(end(&rest, most, measure));
        if !part.is_blank() {
            parts.push(part);
        }
        rest = behind;
    }
    parts
}

/// Returns where the first part of a text ends, in bytes; behind its first character at least.
fn end(rest: &Rich, most: usize, measure: fn(&Run) -> usize) -> usize {
    let fits = |end: &usize| {
        let (part, _) = rest.split_at(*end);
        part.runs.iter().map(measure).sum::<usize>() <= most
    };
    let text = rest.text();
    if fits(&text.len()) {
        return text.len();
    }
    let mut ends: Vec<usize> = text
        .grapheme_indices(true)
        .take(most)
        .map(|(at, grapheme)| at + grapheme.len())
        .collect();
    ends.truncate(ends.partition_point(fits));
    let Some(furthest) = ends.last().copied() else {
        let mut ends = text.char_indices().map(|(at, char)| at + char.len_utf8());
        let first = ends.next().unwrap_or(text.len());
        return ends.take_while(fits).last().unwrap_or(first);
    };
    let behind = |from: usize, is_good: fn(&str) -> bool| {
        let late = ends.iter().rev().copied().take_while(|end| *end >= from);
        late.into_iter()
            .find(|end| text.get(..*end).is_some_and(is_good))
    };
    // A break that leaves half of the room empty is worse than one within a paragraph.
    behind(furthest / 2, |text| text.ends_with("\n\n"))
        .or_else(|| behind(furthest / 2, |text| text.ends_with('\n')))
        .or_else(|| behind(0, |text| text.ends_with(char::is_whitespace)))
        .unwrap_or(furthest)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::*;
    use crate::words::Style;

    fn letters(run: &Run) -> usize {
        run.text.chars().count()
    }

    /// As in a platform with tags around what is bold and references for what would be a tag.
    fn tagged(run: &Run) -> usize {
        let tags = if run.style == Style::Plain { 0 } else { 7 };
        tags + run.text.encode_utf16().count() + 4 * run.text.matches('&').count()
    }

    fn rich() -> impl Strategy<Value = Rich> {
        let style = prop_oneof![Just(Style::Plain), Just(Style::Bold), Just(Style::Code)];
        let text = prop_oneof![
            "\\PC{0,60}",
            "[a-z&<\n ]{0,60}",
            "[e\u{301}\u{200d}👩🏽🇩🇪नि \n]{0,60}"
        ];
        prop::collection::vec((text, style), 0..8).prop_map(|runs| {
            let mut rich = Rich::default();
            for (text, style) in runs {
                rich.push(&text, style);
            }
            rich
        })
    }

    #[test]
    fn parts_end_behind_paragraphs_lines_and_words() {
        let parts = |text: &str, most| -> Vec<String> {
            let parts = split(&Rich::plain(text), most, letters);
            parts.iter().map(Rich::text).collect()
        };
        assert_eq!(parts("one two", 20), ["one two"]);
        assert_eq!(
            parts("a b\n\nc d\ne f g", 10),
            ["a b\n\n", "c d\ne f g"],
            "a paragraph before a line"
        );
        assert_eq!(parts("a b\nc d e", 6), ["a b\n", "c d e"]);
        assert_eq!(parts("one two", 6), ["one ", "two"]);
        assert_eq!(parts("abcdef", 4), ["abcd", "ef"]);
        assert_eq!(parts(" \n ", 4), [""; 0]);
        assert_eq!(parts("🇩🇪🇮🇳", 3), ["🇩🇪", "🇮🇳"]);
        assert_eq!(
            parts("e\u{301}\u{301}\u{301}", 2),
            ["e\u{301}", "\u{301}\u{301}"]
        );
    }

    #[test]
    fn emphasis_goes_on_in_the_next_part() {
        let parts = split(&Rich::marked("<b>one two</b> end"), 12, tagged);
        let shown: Vec<_> = parts
            .iter()
            .map(|part| (part.text(), part.runs.first().unwrap().style))
            .collect();
        let expected = [
            ("one ", Style::Bold),
            ("two ", Style::Bold),
            ("end", Style::Plain),
        ];
        assert_eq!(
            shown,
            expected.map(|(text, style)| (text.to_owned(), style))
        );
    }

    proptest! {
        #[test]
        fn parts_fit_and_nothing_is_lost(rich in rich(), most in 12_usize..80) {
            let parts = split(&rich, most, tagged);
            let visible = |text: &str| text.split_whitespace().collect::<String>();
            let mut joined = Rich::default();
            for part in &parts {
                prop_assert!(part.runs.iter().map(tagged).sum::<usize>() <= most, "{part:?}");
                prop_assert!(!part.is_blank());
                joined.append(part);
            }
            prop_assert_eq!(visible(&joined.text()), visible(&rich.text()));
            let graphemes: Vec<String> = rich.text().graphemes(true).map(str::to_owned).collect();
            let largest = graphemes.iter().map(|grapheme| grapheme.len() * 4 + 14).max();
            if largest.is_some_and(|largest| largest <= most) {
                let parted: Vec<String> = parts
                    .iter()
                    .flat_map(|part| part.text().graphemes(true).map(str::to_owned).collect::<Vec<_>>())
                    .collect();
                let seen = |all: Vec<String>| -> Vec<String> {
                    all.into_iter().filter(|one| !one.trim().is_empty()).collect()
                };
                prop_assert_eq!(seen(parted), seen(graphemes));
            }
        }
    }
}
