//! What is different between two versions, as people tell it: entry by entry, field by field, word by word.

use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use similar::{Algorithm, ChangeTag, DiffOp, TextDiff, capture_diff_slices};

use crate::screen::resume::document::{Cell, Document, Entry};
use crate::screen::resume::schema::{SECTIONS, Section, Shape};

/// How long the words of one text may be compared; after that they count as all different.
const LONGEST: Duration = Duration::from_millis(200);

/// A difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Where, by what the section, the entry and the field are called.
    pub place: Vec<String>,
    /// What.
    pub what: What,
}

/// What is different.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It was not there before.
    Added(String),
    /// It is not there any more.
    Removed(String),
    /// It stands elsewhere.
    Moved,
    /// It says something else.
    Changed {
        /// What it said.
        old: Vec<Piece>,
        /// What it says.
        new: Vec<Piece>,
    },
}

/// A piece of a text that was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What it says.
    pub text: String,
    /// Whether the other side does not say it.
    pub differs: bool,
}

/// Returns what is different in `new`.
pub fn diff(old: &Document, new: &Document) -> Vec<Change> {
    let mut changes = Vec::new();
    for (number, section) in SECTIONS.iter().enumerate() {
        let (old, new) = (old.entries(number), new.entries(number));
        match section.one {
            Some(_) => entries(section, old, new, &mut changes),
            None => {
                for (old, new) in old.iter().zip(new) {
                    cells(
                        section,
                        vec![section.title.to_owned()],
                        old,
                        new,
                        &mut changes,
                    );
                }
            }
        }
    }
    changes
}

/// Compares lists of entries, which are known by what they are called.
fn entries(section: &Section, old: &[Arc<Entry>], new: &[Arc<Entry>], changes: &mut Vec<Change>) {
    let names = |entries: &[Arc<Entry>]| -> Vec<String> {
        entries.iter().map(|entry| entry.called(section)).collect()
    };
    let (old_names, new_names) = (names(old), names(new));
    let place = |name: Option<&String>| {
        let name = name.filter(|name| !name.is_empty());
        let one = section.one.unwrap_or_default();
        vec![
            section.title.to_owned(),
            name.map_or_else(|| one.to_owned(), String::clone),
        ]
    };
    for op in capture_diff_slices(Algorithm::Myers, &old_names, &new_names) {
        let (olds, news) = (op.old_range(), op.new_range());
        let pairs = match op {
            DiffOp::Equal { .. } => olds.len(),
            _ => similar_pairs(old, new, &olds, &news),
        };
        for (before, after) in olds.clone().zip(news.clone()).take(pairs) {
            if let (Some(was), Some(is)) = (old.get(before), new.get(after)) {
                cells(section, place(new_names.get(after)), was, is, changes);
            }
        }
        for before in olds.skip(pairs) {
            let Some(entry) = old.get(before) else {
                continue;
            };
            if !new.contains(entry) {
                changes.push(Change {
                    place: place(old_names.get(before)),
                    what: What::Removed(text(entry)),
                });
            }
        }
        for after in news.skip(pairs) {
            let Some(entry) = new.get(after) else {
                continue;
            };
            let what = match old.contains(entry) {
                true => What::Moved,
                false => What::Added(text(entry)),
            };
            let place = place(new_names.get(after));
            changes.push(Change { place, what });
        }
    }
}

/// Returns how many entries of two stretches are the same ones under other names: those that still have something in
/// common.
fn similar_pairs(
    old: &[Arc<Entry>],
    new: &[Arc<Entry>],
    olds: &Range<usize>,
    news: &Range<usize>,
) -> usize {
    let pairs = olds.clone().zip(news.clone());
    let alike = pairs.take_while(|(before, after)| {
        let (Some(was), Some(is)) = (old.get(*before), new.get(*after)) else {
            return false;
        };
        let mut cells = was.cells.iter().zip(&is.cells);
        cells.any(|(was, is)| was == is && !says_nothing(was))
    });
    alike.count()
}

/// Compares the fields of an entry.
fn cells(
    section: &Section,
    place: Vec<String>,
    old: &Entry,
    new: &Entry,
    changes: &mut Vec<Change>,
) {
    for ((spec, old), new) in section.fields.iter().zip(&old.cells).zip(&new.cells) {
        let named = |name: String| [place.clone(), vec![name]].concat();
        match (old, new) {
            (Cell::Text(old), Cell::Text(new)) => {
                changes.extend(texts(old, new).map(|what| Change {
                    place: named(spec.title.to_owned()),
                    what,
                }));
            }
            (Cell::List(old), Cell::List(new)) => {
                let one = match spec.shape {
                    Shape::List(one) => one,
                    _ => spec.title,
                };
                items(old, new, |number, what| {
                    let place = named(format!("{one} {}", number + 1));
                    changes.push(Change { place, what });
                });
            }
            _ => {}
        }
    }
}

/// Compares the items of a list.
fn items(old: &[Arc<str>], new: &[Arc<str>], mut tell: impl FnMut(usize, What)) {
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let (olds, news) = (op.old_range(), op.new_range());
        let pairs = olds.len().min(news.len());
        for (before, after) in olds.clone().zip(news.clone()) {
            if let (Some(was), Some(is)) = (old.get(before), new.get(after))
                && let Some(what) = texts(was, is)
            {
                tell(after, what);
            }
        }
        for before in olds.skip(pairs) {
            if let Some(item) = old.get(before) {
                tell(before, What::Removed(item.to_string()));
            }
        }
        for after in news.skip(pairs) {
            if let Some(item) = new.get(after) {
                tell(after, What::Added(item.to_string()));
            }
        }
    }
}

/// Compares texts by their words.
fn texts(old: &str, new: &str) -> Option<What> {
    match (old, new) {
        (old, new) if old == new => None,
        ("", new) => Some(What::Added(new.to_owned())),
        (old, "") => Some(What::Removed(old.to_owned())),
        (old, new) => {
            let words = TextDiff::configure().timeout(LONGEST).diff_words(old, new);
            let side = |other: ChangeTag| {
                let mut pieces: Vec<Piece> = Vec::new();
                for change in words.iter_all_changes() {
                    if change.tag() == other {
                        continue;
                    }
                    let differs = change.tag() != ChangeTag::Equal;
                    match pieces.last_mut().filter(|last| last.differs == differs) {
                        Some(last) => last.text.push_str(change.value()),
                        None => pieces.push(Piece {
                            text: change.value().to_owned(),
                            differs,
                        }),
                    }
                }
                pieces
            };
            Some(What::Changed {
                old: side(ChangeTag::Insert),
                new: side(ChangeTag::Delete),
            })
        }
    }
}

fn says_nothing(cell: &Cell) -> bool {
    match cell {
        Cell::Text(text) => text.trim().is_empty(),
        Cell::List(list) => list.is_empty(),
    }
}

/// Returns all that an entry says, a line for each text.
fn text(entry: &Entry) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for cell in &entry.cells {
        match cell {
            Cell::Text(text) => lines.push(text),
            Cell::List(list) => lines.extend(list.iter().map(|item| &**item)),
        }
    }
    lines.retain(|line| !line.trim().is_empty());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use upward_desk::testing::sample;
    use upward_engine::resume::{Resume, Work};

    use super::*;

    fn changes(change: impl FnOnce(&mut Resume)) -> Vec<(String, String)> {
        let old = sample();
        let mut new = old.clone();
        change(&mut new);
        let read = |content| Document::read(content).unwrap();
        let found = diff(&read(&old), &read(&new)).into_iter();
        let told = found.map(|change| {
            let what = match change.what {
                What::Added(text) => format!("+{}", text.replace('\n', "|")),
                What::Removed(text) => format!("-{}", text.replace('\n', "|")),
                What::Moved => "moved".to_owned(),
                What::Changed { old, new } => {
                    let marked = |pieces: Vec<Piece>| -> String {
                        let said = pieces.iter().map(|piece| match piece.differs {
                            true => format!("[{}]", piece.text),
                            false => piece.text.clone(),
                        });
                        said.collect()
                    };
                    format!("{} > {}", marked(old), marked(new))
                }
            };
            (change.place.join(" / "), what)
        });
        told.collect()
    }

    #[test]
    fn words_fields_and_entries_are_told_as_such() {
        assert!(changes(|_| {}).is_empty());
        let told = changes(|resume| {
            resume.basics.label = "Lead".to_owned();
            resume.work[0].highlights.push("New".to_owned());
            resume.work.push(Work {
                name: "Second Ltd".to_owned(),
                position: "Tester".to_owned(),
                ..Work::default()
            });
            resume.education.clear();
        });
        let places: Vec<&str> = told.iter().map(|(place, _)| place.as_str()).collect();
        assert!(places.contains(&"Basics / Title"), "{told:?}");
        assert!(
            told.iter()
                .any(|(place, what)| place == "Work / Tester, Second Ltd"
                    && what == "+Tester|Second Ltd"),
            "{told:?}"
        );
        assert!(told.iter().any(|(_, what)| what == "+New"), "{told:?}");
    }

    #[test]
    fn an_entry_of_another_name_is_the_same_one_and_one_that_moved_is_not_new() {
        let told = changes(|resume| resume.work[0].position = "Chief".to_owned());
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].0.ends_with("/ Position"), "{told:?}");
        let mut two = sample();
        two.work.push(Work {
            name: "Second Ltd".to_owned(),
            ..Work::default()
        });
        let old = Document::read(&two).unwrap();
        two.work.rotate_left(1);
        let found = diff(&old, &Document::read(&two).unwrap());
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].what, What::Moved);
    }
}
