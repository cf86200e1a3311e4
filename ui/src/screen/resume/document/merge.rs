//! Joining what two have changed.

use std::sync::Arc;

use super::{Cell, Document, Entry};

/// What came of joining.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// What both have changed, joined.
    pub document: Document,
    /// Whether both have changed the same: then it says what the second wrote.
    pub overlap: bool,
}

/// Joins what two have made of `base`. Where both have changed the same, `mine` counts.
pub fn merge(base: &Document, theirs: &Document, mine: &Document) -> Merged {
    let mut overlap = false;
    let sections = zip(&base.sections, &theirs.sections, &mine.sections)
        .map(|(base, theirs, mine)| {
            either(
                base,
                theirs,
                mine,
                &mut overlap,
                |base, theirs, mine, overlap| {
                    if base.len() != theirs.len() || base.len() != mine.len() {
                        return None;
                    }
                    let entries = zip(base, theirs, mine).map(|(base, theirs, mine)| {
                        either(
                            base,
                            theirs,
                            mine,
                            overlap,
                            |base, theirs, mine, overlap| {
                                Some(Arc::new(entry(base, theirs, mine, overlap)))
                            },
                        )
                    });
                    Some(Arc::new(entries.collect()))
                },
            )
        })
        .collect();
    let rest = either(
        &base.rest,
        &theirs.rest,
        &mine.rest,
        &mut overlap,
        |_, _, _, _| None,
    );
    Merged {
        document: Document { sections, rest },
        overlap,
    }
}

fn entry(base: &Entry, theirs: &Entry, mine: &Entry, overlap: &mut bool) -> Entry {
    let cells = zip(&base.cells, &theirs.cells, &mine.cells).map(|(base, theirs, mine)| {
        either(
            base,
            theirs,
            mine,
            overlap,
            |base, theirs, mine, overlap| {
                let (Cell::List(base), Cell::List(theirs), Cell::List(mine)) = (base, theirs, mine)
                else {
                    return None;
                };
                if base.len() != theirs.len() || base.len() != mine.len() {
                    return None;
                }
                let items = zip(base, theirs, mine).map(|(base, theirs, mine)| {
                    either(base, theirs, mine, overlap, |_, _, _, _| None)
                });
                Some(Cell::List(items.collect()))
            },
        )
    });
    Entry {
        cells: cells.collect(),
    }
}

/// Returns the one that was changed; where both were, what `within` makes of them, or else mine.
fn either<T: Clone + PartialEq>(
    base: &T,
    theirs: &T,
    mine: &T,
    overlap: &mut bool,
    within: impl FnOnce(&T, &T, &T, &mut bool) -> Option<T>,
) -> T {
    if mine == base || mine == theirs {
        return theirs.clone();
    }
    if theirs == base {
        return mine.clone();
    }
    within(base, theirs, mine, overlap).unwrap_or_else(|| {
        *overlap = true;
        mine.clone()
    })
}

fn zip<'a, T>(
    base: &'a [T],
    theirs: &'a [T],
    mine: &'a [T],
) -> impl Iterator<Item = (&'a T, &'a T, &'a T)> {
    let pairs = base.iter().zip(theirs).zip(mine);
    pairs.map(|((base, theirs), mine)| (base, theirs, mine))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screen::resume::at::At;

    fn said(document: &Document, path: &str) -> String {
        let at = At::read(path).unwrap();
        document.text(at).unwrap().to_string()
    }

    fn with(document: &Document, path: &str, text: &str) -> Document {
        let mut document = document.clone();
        assert!(document.set(At::read(path).unwrap(), text));
        document
    }

    #[test]
    fn what_two_have_changed_is_joined() {
        let base = Document::read(&upward_desk::testing::sample()).unwrap();
        let theirs = with(&base, "work[0].highlights[1]", "theirs");
        let mine = with(&base, "work[0].highlights[2]", "mine");
        let mine = with(&mine, "basics.name", "Mine");
        let merged = merge(&base, &theirs, &mine);
        assert!(!merged.overlap);
        let both = merged.document;
        assert_eq!(said(&both, "work[0].highlights[1]"), "theirs");
        assert_eq!(said(&both, "work[0].highlights[2]"), "mine");
        assert_eq!(said(&both, "basics.name"), "Mine");
    }

    #[test]
    fn where_both_have_changed_the_same_mine_counts_and_it_is_told() {
        let base = Document::read(&upward_desk::testing::sample()).unwrap();
        let theirs = with(&base, "basics.name", "Theirs");
        let theirs = with(&theirs, "basics.label", "Theirs");
        let mine = with(&base, "basics.name", "Mine");
        let merged = merge(&base, &theirs, &mine);
        assert!(merged.overlap);
        assert_eq!(said(&merged.document, "basics.name"), "Mine");
        assert_eq!(said(&merged.document, "basics.label"), "Theirs");
    }
}
