//! Every finding cites words that stand where it says.

use super::material::{documents, postings, resumes};
use super::*;

#[test]
fn findings_cite_the_words_at_their_spans() {
    let postings = postings();
    let mut cited = 0;
    for source in resumes().into_iter().chain(documents()) {
        for asking in &postings {
            let report = report(
                &source.text,
                &source.parsed,
                Some(&asking.posting),
                &LEXICON,
                TODAY,
            );
            let pair = format!("{} for {}", source.name, asking.name);
            for finding in report.fit.criteria.iter().flat_map(|c| &c.findings) {
                let posting = finding.posting.as_ref();
                let citation = posting.unwrap_or_else(|| panic!("{}: {pair}", finding.term));
                assert_eq!(asking.text.slice(citation.span), citation.text, "{pair}");
                let shown = finding.kind == FindingKind::Match;
                assert!(
                    !(shown && finding.resume.is_empty()),
                    "{} of {pair}",
                    finding.term
                );
            }
            let parts = [&report.parse_health, &report.fit];
            let findings = parts.iter().flat_map(|part| &part.criteria);
            for finding in findings.flat_map(|criterion| &criterion.findings) {
                for evidence in &finding.resume {
                    assert_eq!(
                        source.text.slice(evidence.span),
                        evidence.text,
                        "{} at {} of {pair}",
                        finding.term,
                        evidence.path
                    );
                    cited += 1;
                }
            }
        }
    }
    assert!(cited > 1500, "{cited}");
}
