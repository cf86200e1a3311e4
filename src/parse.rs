//! Text to resume: sections, entries and fields, by words, typography and position.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::resume::Resume;
use crate::text::{Format, Span, Text};
use crate::warned::Warned;

mod address;
mod awards;
mod basics;
mod block;
mod body;
mod certificates;
mod closing;
mod column;
mod contact;
mod date;
mod degree;
mod education;
mod email;
mod entry;
mod enumerator;
mod flow;
mod fold;
mod found;
mod furniture;
mod genre;
mod given;
mod grade;
mod grid;
mod heading;
mod interests;
mod job;
mod json;
mod label;
mod languages;
mod leftover;
mod level;
mod limit;
mod links;
mod list;
mod literals;
mod location;
mod name;
mod network;
mod other;
mod part;
mod period;
mod phone;
mod place;
mod projects;
mod publications;
mod record;
mod references;
mod role;
mod row;
mod schema;
mod section;
mod size;
mod skills;
#[cfg(test)]
mod tests;
mod told;
mod typed;
mod volunteer;
mod words;
mod work;
mod wrap;

pub use found::{Basis, Found};
pub(crate) use place::is_place;

use links::Links;
use record::Record;
use row::Page;
use section::Section;
use words::{Topic, Words};

/// Where each field of a resume stands in its source text and how sure it is, by path, such as
/// `work[0].highlights[2]`.
pub type Fields = BTreeMap<String, Found>;

/// A resume as read from a text, and where each field came from.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Parsed {
    /// The resume. Texts stand as the document writes them; dates are normalised.
    pub resume: Resume,
    /// Where each field stands in the text, and what tells that it is this field.
    pub fields: Fields,
    /// Section headings that were recognised by their words, in the order of the document.
    pub headings: Vec<Span>,
    /// Language of the headings, as BCP 47 (`en`, `de`), where one prevails.
    pub language: Option<String>,
}

impl Parsed {
    /// Returns the resume as JSON. Under `meta.upward`, `fields` tells where each field stands and how sure it is, and
    /// `headings` where the headings stand that were recognised.
    pub fn annotated(&self) -> serde_json::Value {
        // A resume and the places of its fields are plain data, and always can be written as JSON.
        let json = |value: serde_json::Result<_>| value.unwrap_or_default();
        let mut resume = json(serde_json::to_value(&self.resume));
        let own = &mut resume["meta"]["upward"];
        own["fields"] = json(serde_json::to_value(&self.fields));
        own["headings"] = json(serde_json::to_value(&self.headings));
        resume
    }
}

/// Reads the resume that a text holds.
///
/// # Errors
/// Refuses a text that is no resume or far larger than one, and JSON that is no JSON Resume.
pub fn parse(text: &Text) -> Result<Warned<Parsed>> {
    let words = Words::load();
    if text.format == Format::JsonResume {
        return json::read(text, &words);
    }
    size::check(text)?;
    let links = Links(&text.links);
    let mut page = Page::new(text, &words);
    let rows = column::without_false_columns(std::mem::take(&mut page.rows), &words);
    let (rows, furniture) = furniture::without_furniture(rows, &words);
    page.rows = typed::with_headings_apart(rows, &words);
    let found = heading::headings(&page.rows, &words);
    let known: Vec<words::Heading> = found.iter().filter_map(|heading| heading.known).collect();
    let headings = found
        .iter()
        .filter(|heading| heading.known.is_some())
        .filter_map(|heading| page.rows.get(heading.row))
        .map(|row| row.lead().span())
        .collect();
    page.language = words::prevailing_language(&known);
    let sections = section::sections(page.rows.clone(), &found);
    let sections = section::with_closing_apart(sections, &words);
    let sections = block::told_by_content(sections, &words);
    let mut record = Record::default();
    record.left_out(&furniture);
    read(sections, &page, &words, &links, &mut record);
    leftover::keep(&page.rows, &words, &mut record);
    let topics: Vec<Topic> = known.iter().map(|heading| heading.topic).collect();
    genre::check(&record.resume, &topics, &text.content, &words)?;
    Ok(Warned {
        value: Parsed {
            resume: record.resume,
            fields: record.fields,
            headings,
            language: page.language,
        },
        warnings: record.warnings,
    })
}

/// Reads each section by its own rules.
fn read(sections: Vec<Section>, page: &Page, words: &Words, links: &Links, record: &mut Record) {
    let mut header = Vec::new();
    let mut contact = Vec::new();
    let mut rest = Vec::new();
    for (i, mut section) in sections.into_iter().enumerate() {
        record.pass(&section.title);
        let mut strays = Vec::new();
        if section.topic == Some(Topic::Summary) {
            strays = contact::take_strays(&mut section.rows, links, words);
        }
        if i > 0 && section.topic != Some(Topic::References) {
            let lines = section
                .rows
                .extract_if(.., |row| contact::is_line(row, words));
            contact.extend(lines);
        }
        section.rows = wrap::unwrap(section.rows, section.topic, page, words);
        match section.topic {
            Some(Topic::Work | Topic::Education | Topic::Skills | Topic::Languages) => {
                strays = contact::take_strays(&mut section.rows, links, words);
            }
            Some(Topic::Summary) if !strays.is_empty() => {
                strays.extend(section.rows.extract_if(.., |row| contact::is_brief(row)));
            }
            _ => {}
        }
        contact.extend(strays);
        match section.topic {
            None if i == 0 => header = section.rows,
            Some(Topic::Contact) => contact.extend(section.rows),
            _ => rest.push(section),
        }
    }
    let announced = [&mut header, &mut contact]
        .into_iter()
        .flat_map(|rows| typed::announced_sections(rows, words));
    rest.extend(announced.map(|(topic, title, row)| Section {
        topic: Some(topic),
        title,
        rows: vec![row],
    }));
    basics::basics(
        header,
        contact,
        page.language.as_deref(),
        words,
        links,
        record,
    );
    for section in rest {
        match section.topic {
            Some(Topic::Summary) => basics::summary(&section.rows, record),
            Some(Topic::Work) => work::work(section.rows, words, links, record),
            Some(Topic::Volunteer) => volunteer::volunteer(section.rows, words, links, record),
            Some(Topic::Education) => education::education(section.rows, words, links, record),
            Some(Topic::Skills) => skills::skills(section.rows, words, record),
            Some(Topic::Languages) => languages::languages(section.rows, words, record),
            Some(Topic::Projects) => projects::projects(section.rows, words, links, record),
            Some(Topic::Certificates) => {
                certificates::certificates(section.rows, words, links, record)
            }
            Some(Topic::Awards) => awards::awards(section.rows, words, record),
            Some(Topic::Publications) => {
                publications::publications(section.rows, words, links, record)
            }
            Some(Topic::Interests) => interests::interests(section.rows, words, record),
            Some(Topic::References) => references::references(section.rows, words, record),
            Some(Topic::Contact | Topic::Other) | None => other::other(&section, record),
        }
    }
}
