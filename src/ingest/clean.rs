//! Characters as they enter a text: normalised, with what nobody reads taken out and counted.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// What was taken out of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Removed {
    /// Private-use characters (icons) dropped and replacement characters met.
    pub unmapped: u32,
    /// Characters that turn the reading direction around or carry invisible text.
    pub deceptive: u32,
}

/// Returns `text` in NFKC without control characters, soft hyphens, zero-width spaces, icons and
/// characters that turn the reading direction. Tabs and line breaks stay.
pub(super) fn clean<'a>(text: &'a str, removed: &mut Removed) -> Cow<'a, str> {
    if text
        .bytes()
        .all(|byte| matches!(byte, b' '..=b'~' | b'\t' | b'\n'))
    {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .filter_map(|c| keep(c, removed))
            .nfkc()
            .map(plain_hyphen)
            .collect(),
    )
}

/// Returns what stands for `c`, or nothing where it is dropped.
fn keep(c: char, removed: &mut Removed) -> Option<char> {
    match c {
        '\t' | '\n' => Some(c),
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        // Symbol font's bullet and Wingdings' small square, which Word writes as private-use characters.
        '\u{f0b7}' | '\u{f0a7}' => Some('•'),
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}' => {
            removed.deceptive += 1;
            None
        }
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' => {
            removed.unmapped += 1;
            None
        }
        '\u{fffd}' => {
            removed.unmapped += 1;
            Some(c)
        }
        _ if c.is_control() => None,
        _ => Some(c),
    }
}

/// NFKC leaves the two typographic hyphens, which no search term is written with.
fn plain_hyphen(c: char) -> char {
    match c {
        '\u{2010}' | '\u{2011}' => '-',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_words_and_drops_what_nobody_reads() {
        for (text, expected) in [
            ("C++ / C# & R&D", "C++ / C# & R&D"),
            ("Zu\u{ad}ver\u{200b}lässig", "Zuverlässig"),
            ("ﬁrst\u{a0}of all", "first of all"),
            ("e\u{301}clair", "éclair"),
            ("full\u{2011}stack", "full-stack"),
            ("a\0b\u{7}c", "abc"),
            ("\u{f0b7} done", "• done"),
            ("one\r\ntwo", "one\n\ntwo"),
        ] {
            assert_eq!(clean(text, &mut Removed::default()), expected);
        }
    }

    #[test]
    fn counts_icons_and_direction_marks() {
        let mut removed = Removed::default();
        assert_eq!(
            clean("\u{f095} 12 \u{202e}gnp\u{202c} \u{fffd}", &mut removed),
            " 12 gnp \u{fffd}"
        );
        assert_eq!(
            removed,
            Removed {
                unmapped: 2,
                deceptive: 2
            }
        );
    }
}
