//! What a posting asks for.

use upward_engine::posting::{Demand, Posting, Quote, Term};

use crate::ink::{Ink, bold, muted};
use crate::page::Page;

/// Columns of a label.
const LABELS: usize = 14;

/// Shows the position and its terms, each once, the required ones first.
pub fn show(page: &mut Page, posting: &Posting) {
    let quoted = [
        ("Title", posting.title.as_ref()),
        ("Company", posting.company.as_ref()),
        ("Years", posting.years.as_ref().map(|years| &years.quote)),
        (
            "Degree",
            posting.degree.as_ref().map(|degree| &degree.quote),
        ),
    ];
    for (label, quote) in quoted {
        let text = match quote {
            Some(quote) => Ink::from(&quote.text),
            None => muted("not stated"),
        };
        page.hanging(bold(label).padded(LABELS), text);
    }
    let stated = [
        ("Seniority", posting.seniority.as_ref().map(|s| &s.quote)),
        ("Location", posting.location.as_ref()),
        ("Remote", posting.remote.as_ref().map(|r| &r.quote)),
        ("Type", posting.employment.as_ref().map(|e| &e.quote)),
        ("Salary", posting.salary.as_ref().map(|s| &s.quote)),
    ];
    let languages = posting.languages.iter().map(|spoken| &spoken.quote);
    for (label, words) in [
        ("Languages", joined(languages)),
        ("Certificates", joined(posting.certificates.iter())),
    ]
    .into_iter()
    .filter(|(_, words)| !words.is_empty())
    .chain(
        stated
            .into_iter()
            .filter_map(|(label, quote)| Some((label, quote?.text.clone()))),
    ) {
        page.hanging(bold(label).padded(LABELS), Ink::from(&words));
    }
    for (demand, label) in [
        (Demand::Must, "Required"),
        (Demand::Nice, "Preferred"),
        (Demand::Other, "Mentioned"),
    ] {
        let terms = distinct(&posting.terms, demand);
        if !terms.is_empty() {
            page.heading(format!("{label} ({})", terms.len()));
            page.paragraph(terms.join(", "));
        }
    }
}

/// The words of several quotes, parted by semicolons.
fn joined<'a>(quotes: impl Iterator<Item = &'a Quote>) -> String {
    let words: Vec<&str> = quotes.map(|quote| quote.text.as_str()).collect();
    words.join("; ")
}

/// Terms of one kind, alternatives together: `Rust or Go`.
fn distinct(terms: &[Term], demand: Demand) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    let mut shown: Vec<String> = Vec::new();
    for (at, term) in terms.iter().enumerate() {
        let key = term
            .skill
            .clone()
            .unwrap_or_else(|| term.text.to_lowercase());
        if term.kind != demand || seen.contains(&key) {
            continue;
        }
        seen.push(key);
        let words: Vec<&str> = term.text.split_whitespace().collect();
        let words = words.join(" ");
        let joins = at
            .checked_sub(1)
            .and_then(|before| terms.get(before))
            .is_some_and(|before| term.group.is_some() && before.group == term.group);
        match shown.last_mut() {
            Some(last) if joins => *last = format!("{last} or {words}"),
            _ => shown.push(words),
        }
    }
    shown
}
