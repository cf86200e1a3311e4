//! Making texts short: what a person or a roadmap calls something may be longer than a button or a line.

use unicode_segmentation::UnicodeSegmentation;

/// Returns a text of at most so many characters as people count them, on one line: what is longer ends at a word, with
/// an ellipsis.
pub fn brief(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = line.graphemes(true).nth(most).is_none();
    if fits {
        return line;
    }
    let head: String = line.graphemes(true).take(most.saturating_sub(1)).collect();
    let whole = head
        .rsplit_once(' ')
        .map_or(head.as_str(), |(words, _)| words);
    // One long word is cut where it must be: its beginning says more than nothing.
    let kept = if 2 * whole.len() < head.len() {
        head.as_str()
    } else {
        whole
    };
    format!("{}…", kept.trim_end_matches([' ', ',', ';', ':', '.']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_end_at_a_word() {
        assert_eq!(
            brief("Git and working together", 24),
            "Git and working together"
        );
        assert_eq!(brief("Git and working together", 23), "Git and working…");
        assert_eq!(brief("two\n lines", 20), "two lines");
        assert_eq!(
            brief("Donaudampfschifffahrtsgesellschaft", 10),
            "Donaudamp…"
        );
        assert!(!brief("नमस्ते दुनिया", 3).contains('द'));
        assert_eq!(brief("", 5), "");
    }
}
