//! Publications.

use std::ops::Range;

use super::Basis;
use super::body::Body;
use super::entry::entries;
use super::flow::Flow;
use super::links::Links;
use super::part::{Dated, Head};
use super::period::periods;
use super::projects::name_and_rest;
use super::record::Record;
use super::row::Row;
use super::words::Words;
use crate::resume::Publication;

/// Reads publications.
pub(super) fn publications(rows: Vec<Row>, words: &Words, links: &Links, record: &mut Record) {
    if rows.iter().any(|row| citation(row.flow().text()).is_some()) {
        return cited(&rows, words, record);
    }
    for entry in entries(rows, words) {
        let path = format!("publications[{}]", record.resume.publications.len());
        let head = Head::of(&entry.head, words);
        let (mut name, publisher) = name_and_rest(&head);
        let mut summary =
            Body::of(&entry)
                .into_items()
                .iter()
                .fold(Flow::default(), |mut all, item| {
                    all.wrap(item, |_| false);
                    all
                });
        if name.is_empty() {
            std::mem::swap(&mut name, &mut summary);
        }
        let publication = Publication {
            name: record.take(format!("{path}.name"), &name, Basis::Position),
            publisher: record.take(format!("{path}.publisher"), &publisher, Basis::Position),
            release_date: record.date(format!("{path}.releaseDate"), head.period().as_ref()),
            url: head.url(&path, &name, links, record),
            summary: record.take(format!("{path}.summary"), &summary, Basis::Section),
        };
        record.resume.publications.push(publication);
    }
}

/// Reads a list of citations: a row that is none goes on with the one above it.
fn cited(rows: &[Row], words: &Words, record: &mut Record) {
    let mut texts: Vec<Flow> = Vec::new();
    for row in rows {
        let flow = row.flow();
        match texts.last_mut() {
            Some(above) if citation(flow.text()).is_none() && !row.bullet && !row.apart => {
                above.wrap(&flow, |_| false);
            }
            _ => texts.push(flow),
        }
    }
    for flow in texts {
        let path = format!("publications[{}]", record.resume.publications.len());
        let text = flow.text();
        let title = citation(text).unwrap_or(0..text.len());
        let behind = flow.slice(title.end..text.len());
        let release = periods(text, words);
        let release = release.first().map(|period| Dated::of(period, &flow));
        let publication = Publication {
            name: record.take(
                format!("{path}.name"),
                &flow.slice(title.clone()).trim(&MARKS),
                Basis::Pattern,
            ),
            publisher: record.take(
                format!("{path}.publisher"),
                &behind.trim(&MARKS),
                Basis::Position,
            ),
            release_date: record.date(format!("{path}.releaseDate"), release.as_ref()),
            url: String::new(),
            summary: record.take(
                format!("{path}.summary"),
                &flow.slice(0..title.start).trim(&MARKS),
                Basis::Section,
            ),
        };
        record.resume.publications.push(publication);
    }
}

/// What may stand around the title in a citation.
const MARKS: [char; 9] = [',', '.', '"', '“', '”', '„', '{', '}', '='];

/// Returns where the title stands in a citation: in quotation marks behind the authors, or between the year in brackets and the
/// next full stop.
fn citation(text: &str) -> Option<Range<usize>> {
    let quoted = text.find(['"', '“', '„']).and_then(|open| {
        let from = open + text[open..].chars().next()?.len_utf8();
        let close = from + text[from..].find(['"', '”', '“'])?;
        (open > 3 && text[from..close].split(' ').count() > 2).then_some(from..close)
    });
    let dated = || {
        let open = text.find("(19").or_else(|| text.find("(20"))?;
        let from = open + text[open..].find(')')? + 1;
        let authors = &text[..open];
        let rest = text[from..].trim_start_matches(['.', ',', ':', ' ']);
        let start = text.len() - rest.len();
        let end = start
            + rest
                .find(". ")
                .or_else(|| rest.strip_suffix('.').map(str::len))?;
        let names = authors.contains(',') && authors.contains('.');
        (names && text[start..end].contains(' ')).then_some(start..end)
    };
    quoted.or_else(dated)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_titles_in_citations() {
        for (text, title) in [
            (
                "Hale, A., & Moreau, T. (2021). Kelp after storms. Coastal Ecology, 12(3).",
                Some("Kelp after storms"),
            ),
            (
                "[2] A. Hale, \"Counting urchins by drone,\" in Proc. Imaging, 2019.",
                Some("Counting urchins by drone,"),
            ),
            ("Kelp after storms, Coastal Ecology, 2021", None),
        ] {
            assert_eq!(citation(text).map(|range| &text[range]), title, "{text}");
        }
    }
}
