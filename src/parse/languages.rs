//! Spoken languages.

use super::Basis;
use super::flow::Flow;
use super::fold::fold;
use super::heading::recognise;
use super::list;
use super::record::Record;
use super::row::Row;
use super::words::{Hint, Topic, Words};
use crate::resume::Language;

/// Reads spoken languages.
pub(super) fn languages(rows: Vec<Row>, words: &Words, record: &mut Record) {
    let mut found: Vec<(Flow, Flow)> = Vec::new();
    for row in rows {
        for cell in row.cells {
            let (shared, list) = shared_level(&cell.flow, words);
            for item in items(&list) {
                let (name, mut level) = split_level(&item, words);
                if level.is_empty() && !name.is_empty() {
                    level = shared.clone();
                }
                match found.last_mut().filter(|_| name.is_empty()) {
                    Some((_, above)) if above.is_empty() => *above = level,
                    Some((_, above)) => above.append(&level),
                    None => found.push(if name.is_empty() {
                        (level, Flow::default())
                    } else {
                        (name, level)
                    }),
                }
            }
        }
    }
    for (name, level) in found {
        let path = format!("languages[{}]", record.resume.languages.len());
        let basis = match words.any(level.text(), Hint::Fluency) {
            true => Basis::Words,
            false => Basis::Position,
        };
        let language = Language {
            language: record.take(format!("{path}.language"), &name, Basis::Section),
            fluency: record.take(format!("{path}.fluency"), &level, basis),
        };
        record.resume.languages.push(language);
    }
}

/// Parts the languages of a line; in a line of one language, a dash parts it from its level.
fn items(flow: &Flow) -> Vec<Flow> {
    match flow
        .text()
        .contains([',', ';', '|', '、', '،', '•', '·', '/'])
    {
        true => list::split(flow),
        false => vec![flow.clone()],
    }
}

/// Parts the level before a colon from the languages behind it: `Mother tongue: Welsh, English`.
fn shared_level(flow: &Flow, words: &Words) -> (Flow, Flow) {
    let text = flow.text();
    let labelled = text.find([':', '：']).map(|colon| {
        (
            flow.slice(0..colon),
            flow.slice(colon..text.len()).trim(&[':', '：']),
        )
    });
    match labelled.filter(|(_, rest)| !rest.is_empty()) {
        Some((label, rest))
            if recognise(label.text(), words).is_some() || is_others(label.text(), words) =>
        {
            (Flow::default(), rest)
        }
        Some((label, rest)) if words.any(label.text(), Hint::Fluency) => (label, rest),
        _ => (Flow::default(), flow.clone()),
    }
}

/// Whether a label names languages in general (`Other languages`).
fn is_others(label: &str, words: &Words) -> bool {
    let last = fold(label.rsplit(' ').next().unwrap_or_default());
    label.contains(' ')
        && words
            .heading(&last)
            .is_some_and(|heading| heading.topic == Topic::Languages)
}

/// Parts `German (native)`, `German: native`, `German – native` and `German native`; a level alone has no name.
fn split_level(item: &Flow, words: &Words) -> (Flow, Flow) {
    let text = item.text();
    let two: Vec<&str> = text.split([' ', '(', '（', ':', '：']).take(2).collect();
    if words.any(two.first().unwrap_or(&""), Hint::Fluency)
        || words.is(&fold(&two.join(" ")), Hint::Fluency)
    {
        return (Flow::default(), item.trim(&['(', ')']));
    }
    if let Some(i) = text
        .find(['(', ':', '（', '：'])
        .or_else(|| text.find(" - "))
        .or_else(|| text.find(['–', '—']))
    {
        return (
            item.slice(0..i),
            item.slice(i..text.len())
                .trim(&['(', ')', ':', '–', '—', '-', '（', '）', '：']),
        );
    }
    let split = text
        .char_indices()
        .filter(|&(_, c)| c == ' ')
        .map(|(i, _)| i)
        .find(|&i| {
            words.any(
                text[i..].split(' ').nth(1).unwrap_or_default(),
                Hint::Fluency,
            )
        });
    match split {
        Some(i) => (item.slice(0..i), item.slice(i..text.len())),
        None => (item.clone(), Flow::default()),
    }
}
