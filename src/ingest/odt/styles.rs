//! Styles, named and automatic, with what they inherit, and the marks of lists.

use std::collections::HashMap;

use crate::ingest::block::ParaProps;
use crate::ingest::css;
use crate::ingest::xml::Element;

/// Longest chain of styles that inherit from one another.
const MAX_CHAIN: usize = 16;

/// The styles of a part (OpenDocument 1.3 part 3, 16).
#[derive(Debug, Clone, Default)]
pub(super) struct Styles {
    /// By family and name; the name of a family's defaults is empty.
    styles: HashMap<(String, String), Style>,
    /// Whether the items of a list are marked and their indents in points, by the list's style and level.
    lists: HashMap<(String, u32), (bool, f32)>,
    /// Whether a colour or a drawing may lie behind the page.
    backdrop: bool,
}

/// One style as it stands.
#[derive(Debug, Clone, Default)]
struct Style {
    parent: Option<String>,
    props: ParaProps,
    columns: u32,
}

impl Styles {
    /// Adds the styles inside `parent`; those of the same name replace earlier ones.
    pub fn add(&mut self, parent: Option<&Element<'_>>) {
        for element in parent.iter().flat_map(|parent| parent.elements()) {
            let name = element.attribute("name").unwrap_or_default();
            match element.name {
                "style" | "default-style" => {
                    let family = element.attribute("family").unwrap_or_default();
                    let style = self.style(element, &name);
                    self.styles.insert((family, name), style);
                }
                "list-style" => self.list(element, &name),
                "page-layout" => {
                    self.backdrop |= self.style(element, "").props.shaded == Some(true)
                }
                _ => {}
            }
        }
    }

    /// Whether a colour or a drawing may lie behind the page, so that white letters are seen.
    pub fn backdrop(&self) -> bool {
        self.backdrop
    }

    /// Returns the properties of a style and of those that it inherits from.
    pub fn props(&self, family: &str, name: Option<&str>) -> ParaProps {
        let mut props = ParaProps::default();
        let mut next = name.map(str::to_owned);
        for _ in 0..MAX_CHAIN {
            let Some(style) = next.and_then(|name| self.styles.get(&(family.to_owned(), name)))
            else {
                break;
            };
            props = props.over(&style.props);
            next = style.parent.clone();
        }
        match self.styles.get(&(family.to_owned(), String::new())) {
            Some(defaults) => props.over(&defaults.props),
            None => props,
        }
    }

    /// Returns whether items of a list of that style and level are marked, and their indent in points.
    pub fn list_level(&self, name: Option<&str>, level: u32) -> (bool, f32) {
        name.and_then(|name| self.lists.get(&(name.to_owned(), level)))
            .copied()
            .unwrap_or((true, 0.0))
    }

    /// Returns the number of columns of text in a section of that style.
    pub fn columns(&self, name: Option<String>) -> u32 {
        name.and_then(|name| self.styles.get(&("section".to_owned(), name)))
            .map_or(1, |style| style.columns)
    }

    fn style(&mut self, element: &Element<'_>, name: &str) -> Style {
        let mut style = Style {
            parent: element.attribute("parent-style-name"),
            columns: 1,
            ..Style::default()
        };
        style.props.heading = element
            .attribute("default-outline-level")
            .and_then(|level| level.parse().ok())
            .or_else(|| heading(name));
        for inner in element.elements() {
            for (name, value) in inner.attributes() {
                match inner.name {
                    "text-properties" => css::letters(&mut style.props.run, name, &value),
                    "graphic-properties" => {
                        self.backdrop |= name == "run-through" && value == "background";
                    }
                    _ => css::paragraph(&mut style.props, name, &value),
                }
            }
            if let Some(columns) = inner.child("columns") {
                let count = columns.attribute("column-count");
                style.columns = count.and_then(|count| count.parse().ok()).unwrap_or(1);
            }
        }
        style
    }

    fn list(&mut self, element: &Element<'_>, name: &str) {
        for level in element.elements() {
            let depth = level
                .attribute("level")
                .and_then(|level| level.parse().ok());
            // Numbers without a format are not shown.
            let marked = level.name == "list-level-style-bullet"
                || level
                    .attribute("num-format")
                    .is_some_and(|format| !format.is_empty());
            let mut indent = 0.0;
            level.visit(&mut |inner| {
                for attribute in ["margin-left", "space-before"] {
                    let length = inner.attribute(attribute);
                    indent = length
                        .and_then(|length| css::points(&length))
                        .unwrap_or(indent);
                }
                true
            });
            if let Some(depth) = depth {
                self.lists
                    .insert((name.to_owned(), depth), (marked, indent));
            }
        }
    }
}

/// Returns the heading level that the name of a built-in style states; blanks are written `_20_`.
fn heading(name: &str) -> Option<u8> {
    match name {
        "Title" => Some(1),
        "Subtitle" => Some(0),
        _ => {
            let level: u8 = name.strip_prefix("Heading_20_")?.parse().ok()?;
            (1..=10).contains(&level).then_some(level.min(6))
        }
    }
}
