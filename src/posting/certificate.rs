//! Certificates, licences and registrations asked for.

use super::cue::Cue;
use super::demand::Demands;
use super::heading::Section;
use super::sentence::Sentence;
use super::source::Source;
use crate::posting::{Demand, Quote, Term};
use crate::text::Span;

/// Skills of the table that are certificates, licences or registrations, whatever words name them.
const CERTIFICATES: &[&str] = &[
    "acca",
    "acls",
    "adr",
    "aws-certification",
    "bls",
    "ccna",
    "cfa",
    "cipd",
    "cism",
    "cissp",
    "comptia",
    "cpa",
    "driver-qualification",
    "driving-licence",
    "driving-licence-c",
    "food-handler",
    "food-hygiene",
    "gcp-certification",
    "hcpc",
    "microsoft-certification",
    "nursing-licence",
    "pals",
    "pmp",
    "qts",
    "shrm",
    "six-sigma-belt",
    "smsts",
    "sssts",
    "tefl",
    "terraform-certification",
    "togaf",
    "trade-card",
    "welding-certificate",
    "wiring-regulations",
];
/// Most words before "certificate" or "licence" that name it.
const WORDS: usize = 4;
/// Words that do not belong to the name of what stands behind them.
const LEADS: &[&str] = &[
    "a",
    "an",
    "the",
    "and",
    "or",
    "of",
    "with",
    "have",
    "has",
    "hold",
    "holds",
    "must",
    "current",
    "valid",
    "clean",
    "full",
    "your",
    "required",
    "relevant",
    "any",
    "gültiger",
    "gültigen",
    "und",
    "oder",
    "ein",
    "einen",
    "der",
    "die",
    "den",
    "professional",
    "in",
    "for",
    "industry",
    "appropriate",
    "evidence",
];

/// Returns the certificates that sentences ask for: skills that are such, and words such as "licence" with the name before
/// them; each once, in order.
pub(super) fn certificates(source: &Source, sentences: &[Sentence], terms: &[Term]) -> Vec<Quote> {
    let known = terms.iter().filter(|term| {
        let known = term
            .skill
            .as_deref()
            .is_some_and(|id| CERTIFICATES.contains(&id));
        term.kind != Demand::Other && known
    });
    let mut found: Vec<Span> = known.map(|term| term.span).collect();
    for sentence in sentences {
        if matches!(sentence.section, Section::Silent | Section::Duties) {
            continue;
        }
        let demands = Demands::new(sentence);
        for (_, head) in sentence.cues.each(&[Cue::Certificate], sentence.span) {
            let asked = matches!(
                demands.of(sentence, head),
                Some(Demand::Must | Demand::Nice)
            );
            let span = named(source, sentence, head);
            let apart = |other: &Span| other.end <= span.start || span.end <= other.start;
            let whole =
                head.start < span.start || span.start < head.start || head.end - head.start > 12;
            if asked && whole {
                found.retain(apart);
                found.push(span);
            }
        }
    }
    found.sort();
    let mut seen: Vec<String> = Vec::new();
    let quotes = found.into_iter().filter_map(|span| source.quote(span));
    quotes
        .filter(|quote| {
            let small = quote.text.to_lowercase();
            let new = !seen.contains(&small);
            seen.push(small);
            new
        })
        .collect()
}

/// Returns `head` with the words before it that name it: the capitalised ones and their neighbours up to a mark.
fn named(source: &Source, sentence: &Sentence, head: Span) -> Span {
    let before = source
        .chars
        .get(sentence.span.start..head.start)
        .unwrap_or_default();
    let mark = before
        .iter()
        .rposition(|c| matches!(c, ',' | ';' | '(' | ':' | '.' | '\n' | '\t'));
    let mut start = head.start;
    let own = sentence.span.start + mark.map_or(0, |at| at + 1);
    let words = source.chars.get(own..head.start).unwrap_or_default();
    for word in words
        .rsplit(|c| c.is_whitespace())
        .filter(|word| !word.is_empty())
        .take(WORDS)
    {
        let small: String = word.iter().flat_map(|c| c.to_lowercase()).collect();
        if LEADS.contains(&small.as_str()) {
            break;
        }
        start -= word.len() + usize::from(start > own);
    }
    Span {
        start: start.max(own),
        ..head
    }
}

#[cfg(test)]
mod tests {
    use super::CERTIFICATES;
    use crate::skills::Lexicon;

    #[test]
    fn the_table_has_every_certificate() {
        let lexicon = Lexicon::embedded();
        let unknown: Vec<&&str> = CERTIFICATES
            .iter()
            .filter(|id| lexicon.name(id).is_none())
            .collect();
        assert!(unknown.is_empty(), "{unknown:?}");
        assert!(CERTIFICATES.is_sorted());
    }
}
