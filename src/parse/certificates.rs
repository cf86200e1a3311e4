//! Certificates and prizes: a name, who gave it, and when.

use super::entry::{is_dated, is_prose};
use super::flow::Flow;
use super::links::Links;
use super::part::Head;
use super::period::Period;
use super::projects::name_and_rest;
use super::record::Record;
use super::row::Row;
use super::words::Words;
use crate::resume::{Award, Certificate};

/// A thing that was given on a date.
struct Given {
    name: Flow,
    giver: Flow,
    period: Option<Period>,
    prose: Flow,
    head: Head,
}

/// Reads certificates.
pub(super) fn certificates(rows: Vec<Row>, words: &Words, links: &Links, record: &mut Record) {
    for given in given(rows, words) {
        let path = format!("certificates[{}]", record.resume.certificates.len());
        let mut issuer = given.giver;
        issuer.wrap(&given.prose, |_| false);
        let url = given.head.url(&path, &given.name, links, record);
        let certificate = Certificate {
            name: record.take(format!("{path}.name"), &given.name),
            date: given.period.and_then(|period| period.start.or(period.end)),
            issuer: record.take(format!("{path}.issuer"), &issuer),
            url,
        };
        record.resume.certificates.push(certificate);
    }
}

/// Reads prizes and honours.
pub(super) fn awards(rows: Vec<Row>, words: &Words, record: &mut Record) {
    for given in given(rows, words) {
        let path = format!("awards[{}]", record.resume.awards.len());
        let award = Award {
            title: record.take(format!("{path}.title"), &given.name),
            date: given.period.and_then(|period| period.start.or(period.end)),
            awarder: record.take(format!("{path}.awarder"), &given.giver),
            summary: record.take(format!("{path}.summary"), &given.prose),
        };
        record.resume.awards.push(award);
    }
}

/// Every line is an entry, unless its style or lack of a date makes it a detail of the one above.
fn given(rows: Vec<Row>, words: &Words) -> Vec<Given> {
    let mut groups: Vec<Vec<Row>> = Vec::new();
    let dates = rows.iter().filter(|row| has_date(row, words)).count();
    let first = rows.first().map(|row| (row.lead().style(), row.bullet));
    for row in rows {
        let alike = first
            .is_some_and(|(style, bullet)| row.lead().style() == style && row.bullet == bullet);
        let open = groups
            .last()
            .is_some_and(|group| dates > 1 && !group.iter().any(|above| has_date(above, words)));
        match groups.last_mut() {
            Some(group) if !alike || (open && has_date(&row, words)) => group.push(row),
            _ => groups.push(vec![row]),
        }
    }
    groups
        .into_iter()
        .map(|rows| {
            let (prose, head): (Vec<Row>, Vec<Row>) = rows.into_iter().enumerate().fold(
                (Vec::new(), Vec::new()),
                |mut split, (i, row)| {
                    let is_head = i == 0 || (!row.bullet && !is_prose(row.flow().text(), words));
                    if is_head {
                        split.1.push(row)
                    } else {
                        split.0.push(row)
                    };
                    split
                },
            );
            let head = Head::of(&head, words);
            let (name, giver) = name_and_rest(&head);
            let prose = prose.iter().fold(Flow::default(), |mut all, row| {
                all.wrap(&row.flow(), |_| false);
                all
            });
            Given {
                name,
                giver,
                period: head.period(),
                prose,
                head,
            }
        })
        .filter(|given| !given.name.is_empty())
        .collect()
}

fn has_date(row: &Row, words: &Words) -> bool {
    row.cells
        .iter()
        .any(|cell| is_dated(cell.flow.text(), words))
}
