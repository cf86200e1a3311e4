//! What a letter cites word for word, which may stand whatever language the letter is in.

use super::evidence::Text;

/// Fewest words of a line that counts as cited: a shorter one may stand there by chance.
const FEWEST_WORDS: usize = 3;

/// Returns a letter's text without the whole lines of its sources that stand behind a colon.
pub(super) fn without(text: &str, texts: &[Text]) -> String {
    let mut rest = text.to_owned();
    for held in texts {
        let words: Vec<&str> = held.text.split_whitespace().collect();
        let line = words.join(" ");
        let line = line.trim_end_matches(['.', ';', ',']);
        if words.len() < FEWEST_WORDS {
            continue;
        }
        let cited = format!(": {line}");
        let whole = |(at, _): &(usize, &str)| {
            let behind = rest.get(at + cited.len()..).unwrap_or_default();
            behind.is_empty() || behind.starts_with('.')
        };
        let found = rest.match_indices(&cited).find(whole).map(|(at, _)| at);
        if let Some(at) = found {
            rest.replace_range(at..at + cited.len(), "");
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(text: &str) -> Vec<Text> {
        vec![Text {
            path: "work[0].highlights[0]".to_owned(),
            text: text.to_owned(),
        }]
    }

    #[test]
    fn only_whole_lines_behind_a_colon_are_cited() {
        let texts = held("Helped to build the ledger.");
        for (text, rest) in [
            (
                "At Acme: Helped to build the ledger. More.",
                "At Acme. More.",
            ),
            ("At Acme: Helped to build the ledger", "At Acme"),
            (
                "At Acme: Helped to build the ledger alone.",
                "At Acme: Helped to build the ledger alone.",
            ),
            (
                "I Helped to build the ledger.",
                "I Helped to build the ledger.",
            ),
        ] {
            assert_eq!(without(text, &texts), rest);
        }
        assert_eq!(
            without("Led: the ledger.", &held("the ledger")),
            "Led: the ledger."
        );
    }
}
