//! Characters: what is normalised, dropped or taken for a list mark.

use unicode_normalization::{UnicodeNormalization, is_nfkc};

/// The mark that stands for every list mark of a symbol font.
pub(super) const BULLET: char = '•';

const SOFT_HYPHEN: char = '\u{AD}';

/// Returns `text` normalised by NFKC, without what has no width. Soft hyphens stay, for whoever knows
/// whether they are drawn.
pub(super) fn normalised(text: &str) -> String {
    let kept = text.chars().filter(|c| !is_invisible(*c));
    let kept: String = kept.map(symbol).map(plain_hyphen).collect();
    if kept.is_ascii() || is_nfkc(&kept) {
        return kept;
    }
    kept.nfkc().collect()
}

/// Returns a drawn word with plain hyphens for the soft ones that people see in it. One at its end stays, because there
/// a line may have divided it.
pub(super) fn with_hyphens(word: String) -> String {
    if !word.contains(SOFT_HYPHEN) {
        return word;
    }
    let divided = word
        .strip_suffix(SOFT_HYPHEN)
        .filter(|start| !start.is_empty());
    match divided {
        Some(start) => format!("{}{SOFT_HYPHEN}", start.replace(SOFT_HYPHEN, "-")),
        None => word.replace(SOFT_HYPHEN, "-"),
    }
}

/// Returns the start of a word that ends in a soft hyphen.
pub(super) fn divided(word: &str) -> Option<&str> {
    word.strip_suffix(SOFT_HYPHEN)
}

/// Whether a character is of private use, so that only its font knows what it shows.
pub(super) fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}')
}

/// Whether a text is nothing but a list mark.
pub(super) fn is_bullet(text: &str) -> bool {
    let mut chars = text.chars();
    matches!((chars.next(), chars.next()), (Some(c), None) if is_mark(c))
}

/// Whether a character marks list items and nothing else at the start of a line.
pub(super) fn is_mark(c: char) -> bool {
    matches!(
        c,
        '•' | '‣'
            | '⁃'
            | '∙'
            | '●'
            | '○'
            | '◦'
            | '■'
            | '□'
            | '▪'
            | '▫'
            | '◆'
            | '◇'
            | '❖'
            | '➢'
            | '➤'
            | '➔'
            | '►'
            | '▶'
            | '▸'
            | '✓'
            | '✔'
            | '✦'
            | '★'
            | '·'
            | '»'
            | '›'
            | '→'
            | '⇒'
            | '*'
            | '-'
            | '–'
            | '—'
            | '−'
            | '‐'
            | '‑'
            | '⦿'
            | '⚫'
            | '⬤'
            | '◼'
            | '◾'
            | '∗'
            | '⋅'
            | '🞄'
    )
}

/// Maps the list marks of symbol fonts, which have private codes, to [`BULLET`].
///
/// Source: the encodings of Symbol (B7) and Wingdings (6C, 6E, 71, 75, 76, 77, 9F, A1, A7, A8, D8, E0, FC)
/// at U+F000, where Windows programs put symbol fonts.
fn symbol(c: char) -> char {
    match c {
        // Fonts may call a glyph a line break, but a glyph breaks no line.
        '\u{2028}' | '\u{2029}' => ' ',
        c if c.is_control() && c.is_whitespace() => ' ',
        '\u{F0B7}' | '\u{F0A7}' | '\u{F0A8}' | '\u{F0D8}' | '\u{F076}' | '\u{F0FC}'
        | '\u{F06C}' | '\u{F06E}' | '\u{F071}' | '\u{F075}' | '\u{F077}' | '\u{F09F}'
        | '\u{F0A1}' | '\u{F0E0}' => BULLET,
        other => other,
    }
}

/// NFKC leaves the typographic hyphens, for which nobody searches.
fn plain_hyphen(c: char) -> char {
    match c {
        '\u{2010}' | '\u{2011}' => '-',
        other => other,
    }
}

fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{E0000}'..='\u{E007F}'
    ) || (c.is_control() && !c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn soft_hyphens_that_are_drawn_are_hyphens() {
        assert_eq!(with_hyphens("multi\u{AD}account".into()), "multi-account");
        assert_eq!(with_hyphens("\u{AD}".into()), "-");
        assert_eq!(with_hyphens("soft\u{AD}".into()), "soft\u{AD}");
    }

    #[test]
    fn normalises() {
        for (from, to) in [
            ("\u{FB01}nance", "finance"),
            ("e\u{301}", "é"),
            ("\u{F0B7}", "•"),
            ("a\u{200B}b\u{FEFF}", "ab"),
            ("a\nb\u{2028}c\u{85}d", "a b c d"),
            ("Anne\u{2010}Marie\u{2011}Lou", "Anne-Marie-Lou"),
            ("plain", "plain"),
        ] {
            assert_eq!(normalised(from), to);
        }
    }
}
