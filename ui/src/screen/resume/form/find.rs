//! Finding a text of the resume by a few of its letters.

use std::sync::Arc;

use crate::effect::Effect;
use crate::overlay::{Choice, Choose};
use crate::screen::resume::at::{At, Slot};
use crate::screen::resume::document::{Cell, Document, called};
use crate::screen::resume::schema::{SECTIONS, Section};
use crate::screen::resume::{Answer, Resume};

impl Resume {
    /// Lists every text of the resume, to go to one.
    pub(super) fn search(&mut self) -> Vec<Effect> {
        self.end_typing();
        let Some(open) = &self.open else {
            return Vec::new();
        };
        let texts = texts(&open.document);
        if texts.is_empty() {
            return vec![Effect::tell("this resume says nothing yet")];
        }
        let mut places = Vec::with_capacity(texts.len());
        let mut choices = Vec::with_capacity(texts.len());
        for (at, section, text) in texts {
            places.push(at);
            choices.push(Choice {
                label: text.to_string(),
                detail: match section.one {
                    Some(_) => called(&open.document, at.section, at.entry),
                    None => section.title.to_owned(),
                },
            });
        }
        let choose = Choose::new("Find in this resume", choices, move |number| {
            let at: Option<&At> = places.get(number);
            let jump = at.map(|at| Answer::Jump {
                path: at.path(),
                span: None,
            });
            jump.map(|jump| Effect::Hand(jump.into()))
                .into_iter()
                .collect()
        });
        vec![Effect::open(choose)]
    }
}

/// Returns every text that says something, with its place.
fn texts(document: &Document) -> Vec<(At, &'static Section, Arc<str>)> {
    let mut found = Vec::new();
    for (number, section) in SECTIONS.iter().enumerate() {
        for (entry, cells) in document.entries(number).iter().enumerate() {
            for (field, cell) in cells.cells.iter().enumerate() {
                let at = |slot| At {
                    section: number,
                    entry,
                    slot,
                };
                match cell {
                    Cell::Text(text) => found.push((at(Slot::Field(field)), section, text.clone())),
                    Cell::List(list) => {
                        let items = list.iter().enumerate();
                        found.extend(items.map(|(item, text)| {
                            (at(Slot::Item(field, item)), section, text.clone())
                        }));
                    }
                }
            }
        }
    }
    found.retain(|(_, _, text)| !text.trim().is_empty());
    found
}
