//! The person's own editor: on a field, on a list with an item a line, or on a whole entry.

use std::sync::Arc;

use toml::{Table, Value};
use upward_engine::error::Error;
use uuid::Uuid;

use crate::effect::{Effect, Outside};
use crate::overlay::Confirm;
use crate::screen::resume::at::{At, Slot};
use crate::screen::resume::document::{Cell, Entry};
use crate::screen::resume::open::Open;
use crate::screen::resume::open::cursor::Side;
use crate::screen::resume::schema::{Section, Shape, section};
use crate::screen::resume::{Answer, Resume};

/// What came back from the person's editor.
#[derive(Debug)]
pub struct Edited {
    resume: Uuid,
    what: What,
    text: String,
}

/// What was opened.
#[derive(Debug, Clone)]
enum What {
    /// A text.
    Text(At),
    /// A list, an item a line.
    List(At),
    /// An entry.
    Entry {
        section: usize,
        entry: usize,
        before: Arc<Entry>,
    },
}

impl Resume {
    /// Opens what is under the cursor in the person's editor.
    pub(super) fn edit_outside(&mut self) -> Vec<Effect> {
        self.end_typing();
        let Some(open) = &self.open else {
            return Vec::new();
        };
        let chosen = match open.cursor.side {
            Side::Fields => of_field(open),
            Side::Outline | Side::Score => of_entry(open),
        };
        match chosen {
            Some((what, text)) => vec![outside(open.kept.id, what, text)],
            None => vec![Effect::tell("go to an entry or a field first")],
        }
    }

    /// The editor was left: what it says is taken, or asked about where it cannot be read.
    pub(in crate::screen::resume) fn edited(&mut self, edited: Edited) -> Vec<Effect> {
        let Edited { resume, what, text } = edited;
        if self.open.as_ref().is_none_or(|open| open.kept.id != resume) {
            return vec![Effect::Warn(
                Error::refused("another-resume", "Another resume is open by now.")
                    .hint("the text is in your editor's file; choose the resume with R"),
            )];
        }
        match what {
            What::Text(at) => {
                let prose = section(at.section)
                    .and_then(|section| section.field(at.slot.field()))
                    .is_some_and(|spec| spec.shape == Shape::Prose);
                let text = match prose {
                    true => text.trim_end().to_owned(),
                    false => text.split_whitespace().collect::<Vec<_>>().join(" "),
                };
                self.change(|open| open.replace(|document| document.set(at, &text)))
            }
            What::List(at) => {
                let items: Vec<Arc<str>> = text
                    .lines()
                    .map(str::trim)
                    .filter(|line| !line.is_empty())
                    .map(Into::into)
                    .collect();
                self.change(|open| {
                    open.replace(|document| match document.list_mut(at) {
                        Some(list) if *list != items => {
                            *list = items;
                            true
                        }
                        _ => false,
                    });
                })
            }
            What::Entry {
                section: number,
                entry,
                before,
            } => {
                let read = section(number).ok_or(String::new()).and_then(|section| {
                    let table: Table = text.parse().map_err(|error| format!("{error}"))?;
                    Ok(read(section, &table))
                });
                match read {
                    Ok(now) => self.change(|open| {
                        open.replace(|document| {
                            let Some(entries) = document.entries_mut(number) else {
                                return false;
                            };
                            // Others may have moved it meanwhile.
                            let same = entries.iter().position(|known| *known == before);
                            match entries.get_mut(same.unwrap_or(entry)) {
                                Some(known) if **known == now => false,
                                Some(known) => {
                                    *known = Arc::new(now);
                                    true
                                }
                                None => {
                                    entries.push(Arc::new(now));
                                    true
                                }
                            }
                        });
                    }),
                    Err(why) => {
                        let what = What::Entry {
                            section: number,
                            entry,
                            before,
                        };
                        let again = outside(resume, what, text);
                        let text = format!("{why} Open the editor again with your text?");
                        vec![Effect::open(Confirm::new(
                            "This cannot be read as it is",
                            text,
                            vec![again],
                        ))]
                    }
                }
            }
        }
    }
}

impl Open {
    /// Makes a change as one step.
    fn replace(
        &mut self,
        change: impl FnOnce(&mut crate::screen::resume::document::Document) -> bool,
    ) {
        self.begin_step();
        if change(&mut self.document) {
            self.edition += 1;
        }
        self.end_step();
        self.keep_cursor();
    }
}

fn outside(resume: Uuid, what: What, text: String) -> Effect {
    let ending = match what {
        What::Entry { .. } => ".toml",
        What::Text(_) | What::List(_) => ".md",
    };
    Effect::Outside(Outside::Edit {
        text,
        ending,
        then: Box::new(move |text| Answer::Edited(Box::new(Edited { resume, what, text })).into()),
    })
}

fn of_field(open: &Open) -> Option<(What, String)> {
    let at = open.at()?;
    if let Some(text) = open.document.text(at) {
        return Some((What::Text(at), text.to_string()));
    }
    let entry = open.document.entry(at.section, at.entry)?;
    match (at.slot, entry.cells.get(at.slot.field())?) {
        (Slot::Item(..), Cell::List(list)) => {
            let lines: Vec<&str> = list.iter().map(|item| &**item).collect();
            Some((What::List(at), lines.join("\n")))
        }
        _ => None,
    }
}

fn of_entry(open: &Open) -> Option<(What, String)> {
    let number = open.cursor.section;
    let at = open.cursor.shown()?;
    let entry = open.document.entry(number, at)?;
    let text = write(section(number)?, entry)?;
    let what = What::Entry {
        section: number,
        entry: at,
        before: Arc::clone(entry),
    };
    Some((what, text))
}

/// Returns an entry as TOML, also what it does not say.
fn write(section: &Section, entry: &Entry) -> Option<String> {
    let rows = section.fields.iter().zip(&entry.cells);
    let parts: Option<Vec<String>> = rows
        .map(|(spec, cell)| {
            let value = match cell {
                Cell::Text(text) => Value::String(text.to_string()),
                Cell::List(list) => {
                    let items = list.iter().map(|item| Value::String(item.to_string()));
                    Value::Array(items.collect())
                }
            };
            let table = Table::from_iter([(key(spec.path), value)]);
            toml::to_string_pretty(&table).ok()
        })
        .collect();
    Some(parts?.concat())
}

fn read(section: &Section, table: &Table) -> Entry {
    let cells = section.fields.iter().map(|spec| {
        let value = table.get(&key(spec.path));
        match (spec.shape, value) {
            (Shape::List(_), Some(Value::Array(items))) => {
                let items = items.iter().map(plain);
                Cell::List(items.map(Into::into).collect())
            }
            (Shape::List(_), _) => Cell::List(Vec::new()),
            (_, value) => Cell::Text(value.map(plain).unwrap_or_default().trim_end().into()),
        }
    });
    Entry {
        cells: cells.collect(),
    }
}

/// Returns the name of a field in the editor.
fn key(path: &str) -> String {
    path.rsplit('.').next().unwrap_or(path).to_owned()
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
