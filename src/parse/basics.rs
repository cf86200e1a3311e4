//! Who the person is: what stands above the sections, and in a section on contact.

use super::Basis;
use super::contact::{Contact, labelled, with_whole_addresses};
use super::flow::Flow;
use super::fold::{fold, is_ideograph, is_letter};
use super::links::Links;
use super::location;
use super::name;
use super::network;
use super::period::periods;
use super::phone::Home;
use super::place;
use super::record::{Reading, Record};
use super::row::Row;
use super::words::{Hint, Words};
use crate::date::Date;
use crate::resume::Profile;

/// Reads the rows above the sections and those of contact sections.
pub(super) fn basics(
    header: Vec<Row>,
    contact_rows: Vec<Row>,
    language: Option<&str>,
    words: &Words,
    links: &Links,
    record: &mut Record,
) {
    let mut contact = Contact::default();
    let header = with_whole_addresses(header, links);
    let name = name::find(&header, words)
        .or_else(|| name::find_labelled(&contact_rows, words))
        .or_else(|| name::find(&contact_rows, words).filter(|_| header.is_empty()));
    let mut texts: Vec<Flow> = Vec::new();
    let cells = header
        .iter()
        .chain(&contact_rows)
        .flat_map(|row| &row.cells);
    let text: Vec<&str> = cells.clone().map(|cell| cell.flow.text()).collect();
    let text = text.join("\n");
    let home = Home::of(&text, language);
    for cell in cells {
        if name
            .as_ref()
            .is_some_and(|name| overlaps(&name.flow, &cell.flow))
        {
            let beside = name
                .as_ref()
                .map(|name| beyond(&cell.flow, &name.flow, words));
            for rest in beside.into_iter().flatten() {
                contact.read(&rest, links, &home, words);
            }
        } else {
            contact.read(&cell.flow, links, &home, words);
        }
        for text in contact.rest.drain(..) {
            texts.extend(title_and_place(text, words));
        }
    }
    if let Some(name) = &name {
        record.resume.basics.name = record.read("basics.name", name);
    }
    write_contact(&contact, record);
    let stated = contact.places.drain(..).map(|flow| Reading {
        flow,
        basis: Basis::Label,
    });
    let mut places: Vec<Reading> = stated.collect();
    let mut left = Vec::new();
    let mut prose = Flow::default();
    for text in texts {
        let label_of = labelled(&text).filter(|(label, _)| words.is(label, Hint::LabelLabel));
        if let Some((_, label)) = label_of.filter(|_| record.resume.basics.label.is_empty()) {
            record.resume.basics.label = record.take("basics.label", &label, Basis::Label);
        } else if is_prose(text.text()) {
            prose.wrap(&text, |_| false);
        } else if places.is_empty() && is_place(text.text(), words) {
            let basis = match place::is_known(text.text(), words) {
                true => Basis::Words,
                false => Basis::Position,
            };
            places.push(Reading { flow: text, basis });
        } else if record.resume.basics.label.is_empty() && is_label(text.text(), words) {
            record.resume.basics.label = record.take("basics.label", &text, Basis::Words);
        } else {
            left.push(text);
        }
    }
    let first_contact = contact.first_span_start();
    if record.resume.basics.label.is_empty()
        && let Some(i) = left
            .iter()
            .position(|text| may_be_label(text, first_contact, words))
    {
        record.resume.basics.label = record.take("basics.label", &left.remove(i), Basis::Guess);
    }
    if places.is_empty()
        && let Some(i) = left.iter().position(|text| may_be_city(text.text(), words))
    {
        places.push(Reading {
            flow: left.remove(i),
            basis: Basis::Guess,
        });
    }
    if let Some(place) = places.first() {
        for (field, flow) in location::location(&place.flow, words) {
            let text = record.take(format!("basics.location.{field}"), &flow, place.basis);
            location::fill(&mut record.resume.basics.location, field, text);
        }
    }
    if !prose.is_empty() {
        record.resume.basics.summary = record.take("basics.summary", &prose, Basis::Position);
    }
}

/// Reads a summary, which may be prose or a list.
pub(super) fn summary(rows: &[Row], record: &mut Record) {
    let mut prose = Flow::default();
    for row in rows {
        prose.wrap(&row.flow(), |_| false);
    }
    if record.resume.basics.summary.is_empty() {
        record.resume.basics.summary = record.take("basics.summary", &prose, Basis::Section);
    } else {
        record.keep(&Flow::EMPTY, &[prose]);
    }
}

fn write_contact(contact: &Contact, record: &mut Record) {
    if let Some((address, text)) = contact.emails.first() {
        record.take("basics.email", text, Basis::Pattern);
        record.resume.basics.email.clone_from(address);
    }
    if let Some((number, text)) = contact.phones.first() {
        record.take("basics.phone", text, Basis::Pattern);
        record.resume.basics.phone.clone_from(number);
    }
    for (target, text) in &contact.sites {
        match network::network(target) {
            None if record.resume.basics.url.is_empty() => {
                record.take("basics.url", text, Basis::Pattern);
                record.resume.basics.url.clone_from(target);
            }
            network => {
                let username = network.map(|_| network::username(target));
                let profile = Profile {
                    network: network.unwrap_or_default().to_owned(),
                    username: username.unwrap_or_default().to_owned(),
                    url: target.clone(),
                };
                record.profile(profile, text, Basis::Pattern);
            }
        }
    }
    for (network, handle) in &contact.handles {
        let profile = Profile {
            network: (*network).to_owned(),
            username: handle.text().to_owned(),
            url: String::new(),
        };
        record.profile(profile, handle, Basis::Label);
    }
}

fn overlaps(name: &Flow, flow: &Flow) -> bool {
    let (a, b) = (name.span(), flow.span());
    a.start < b.end && b.start < a.end
}

/// Returns what stands in `flow` before and behind `name`.
fn beyond(flow: &Flow, name: &Flow, words: &Words) -> Vec<Flow> {
    match flow.text().find(name.text()) {
        Some(at) => flow
            .without(std::slice::from_ref(&(at..at + name.text().len())))
            .into_iter()
            .filter(|rest| {
                let label = fold(rest.text().trim_end_matches([':', '：', ' ']));
                let document = label.split(' ').next().unwrap_or_default();
                rest.text().chars().any(char::is_alphanumeric)
                    && !words.is(&label, Hint::LabelName)
                    && !words.is(document, Hint::NotAName)
            })
            .collect(),
        None => Vec::new(),
    }
}

fn is_prose(text: &str) -> bool {
    text.split(' ').count() > 14
        || (text.ends_with(['.', '。', '।']) && text.split(' ').count() > 7)
        || (text.ends_with('。') && text.chars().count() > 15)
}

/// Parts `Accountant, Toronto`: a title, and behind a comma or dash a place that the word files know.
fn title_and_place(text: Flow, words: &Words) -> Vec<Flow> {
    const SIGNS: [char; 5] = [',', '–', '—', '-', '|'];
    let whole = text.text();
    let sign = [" – ", " — ", " - ", ", "]
        .iter()
        .filter_map(|sign| whole.find(sign))
        .min();
    let Some(at) = sign.filter(|&at| words.any(&whole[..at], Hint::Title)) else {
        return vec![text];
    };
    let place = text.slice(at..whole.len()).trim(&SIGNS);
    let town = place
        .text()
        .rsplit_once(' ')
        .map_or(place.text(), |(town, code)| {
            if place::is_code(code) {
                town
            } else {
                place.text()
            }
        });
    let known = town
        .split(',')
        .all(|part| place::is_known(part, words) || place::is_code(part.trim()));
    if known {
        vec![text.slice(0..at), place]
    } else {
        vec![text]
    }
}

fn is_place(text: &str, words: &Words) -> bool {
    let parts: Vec<&str> = place::breaks(text)
        .into_iter()
        .filter_map(|range| text.get(range))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let known = parts.iter().any(|part| {
        place::is_known(part, words)
            || (parts.len() > 1 && place::is_code(part))
            || part
                .split(' ')
                .any(|word| place::is_known(word, words) && parts.len() > 1)
    });
    let title = words.any(text, Hint::Title);
    let dated = periods(text, words).iter().any(|period| {
        let month = |date: Option<Date>| date.is_some_and(|date| date.month.is_some());
        month(period.start) || month(period.end)
    });
    let postal = !dated
        && text.split([' ', ',']).any(|word| {
            word.len() >= 4 && word.len() <= 6 && word.bytes().all(|b| b.is_ascii_digit())
        });
    location::has_mixed_code(text)
        || (!title && (known || postal))
        || (parts.len() == 2
            && !title
            && parts.iter().all(|part| {
                part.split(' ').count() <= 3
                    && part.starts_with(|c: char| is_letter(c) && !c.is_lowercase())
            }))
}

/// Whether a text of no known title is one by its place: it stands before the contact details, and is more than a city.
fn may_be_label(text: &Flow, first_contact: usize, words: &Words) -> bool {
    let plain = !text.text().chars().any(|c| c.is_ascii_digit()) && !text.text().contains(':');
    plain
        && !words.is(&fold(text.text()), Hint::NotAName)
        && text.text().chars().count() > 2
        && text.span().start < first_contact
        && (text.text().contains(' ')
            || text.text().chars().count() > 14
            || text.text().contains(is_ideograph))
}

/// Whether a text among contact details may name a city that no list knows.
fn may_be_city(text: &str, words: &Words) -> bool {
    text.split(' ').count() <= 2
        && !words.is(&fold(text), Hint::NotAName)
        && text.starts_with(|c: char| !c.is_lowercase())
        && text
            .chars()
            .all(|c| is_letter(c) || matches!(c, ' ' | '-' | '\''))
}

fn is_label(text: &str, words: &Words) -> bool {
    words.any(text, Hint::Title) && text.split(' ').count() <= 14
}

#[cfg(test)]
mod tests;
