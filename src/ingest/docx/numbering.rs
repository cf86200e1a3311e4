//! Which numbering definitions make a list, and how far their levels are indented.

use std::collections::HashMap;

use super::props::{number, points};
use crate::ingest::xml::Element;

/// One level of a list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Level {
    /// Whether a mark or number is shown.
    pub marked: bool,
    /// Indent of its text in points.
    pub indent: f32,
}

/// The numbering definitions of a document (ECMA-376-1, 17.9).
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// Abstract definition by definition.
    abstracts: HashMap<u32, u32>,
    /// By abstract definition and level.
    levels: HashMap<(u32, u32), Level>,
}

impl Numbering {
    /// Reads a numbering part.
    pub fn read(root: &Element<'_>) -> Self {
        let mut numbering = Self::default();
        let id = |element: &Element<'_>, name: &str| number(element, name).map(|n| n as u32);
        for element in root.elements() {
            match element.name {
                "num" => {
                    let target = element
                        .child("abstractNumId")
                        .and_then(|child| id(child, "val"));
                    if let (Some(num), Some(target)) = (id(element, "numId"), target) {
                        numbering.abstracts.insert(num, target);
                    }
                }
                "abstractNum" => {
                    let Some(definition) = id(element, "abstractNumId") else {
                        continue;
                    };
                    for level in element.elements().filter(|child| child.name == "lvl") {
                        if let Some(depth) = id(level, "ilvl") {
                            numbering
                                .levels
                                .insert((definition, depth), read_level(level));
                        }
                    }
                }
                _ => {}
            }
        }
        numbering
    }

    /// Returns a level of a definition. A definition that the document does not hold is taken for a list.
    pub fn level(&self, definition: u32, depth: u32) -> Level {
        self.abstracts
            .get(&definition)
            .and_then(|target| self.levels.get(&(*target, depth)))
            .copied()
            .unwrap_or(Level {
                marked: definition > 0,
                indent: 0.0,
            })
    }
}

fn read_level(element: &Element<'_>) -> Level {
    let format = element
        .child("numFmt")
        .and_then(|child| child.attribute("val"));
    let indent = element
        .child("pPr")
        .and_then(|props| props.child("ind"))
        .and_then(|ind| points(ind, "left").or_else(|| points(ind, "start")));
    Level {
        marked: format.as_deref() != Some("none"),
        indent: indent.unwrap_or(0.0),
    }
}
