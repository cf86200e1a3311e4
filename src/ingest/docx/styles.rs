//! Named styles, with what they inherit.

use std::collections::HashMap;

use super::props::{self, is_shade};
use crate::ingest::block::{ParaProps, RunProps};
use crate::ingest::xml::Element;

/// Longest chain of styles that inherit from one another; Word itself allows 10.
const MAX_CHAIN: usize = 16;

/// The styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    /// What everything inherits.
    defaults: ParaProps,
    /// The style of paragraphs that name none.
    normal: Option<String>,
}

/// One style as it stands.
#[derive(Debug, Default)]
struct Style {
    base: Option<String>,
    para: ParaProps,
    run: RunProps,
    /// A table style that lays a colour behind some of its cells.
    shaded: bool,
}

impl Styles {
    /// Reads a styles part (ECMA-376-1, 17.7).
    pub fn read(root: &Element<'_>) -> Self {
        let mut styles = Self::default();
        if let Some(defaults) = root.child("docDefaults") {
            let inner = |outer: &str, name: &str| defaults.child(outer).and_then(|d| d.child(name));
            styles.defaults = inner("pPrDefault", "pPr")
                .map(props::paragraph)
                .unwrap_or_default();
            styles.defaults.run = inner("rPrDefault", "rPr")
                .map(props::run)
                .unwrap_or_default();
        }
        for element in root.elements().filter(|element| element.name == "style") {
            let Some(id) = element.attribute("styleId") else {
                continue;
            };
            if element.attribute("type").as_deref() == Some("paragraph")
                && element
                    .attribute("default")
                    .is_some_and(|value| matches!(value.as_str(), "1" | "true" | "on"))
            {
                styles.normal = Some(id.clone());
            }
            styles.styles.insert(id, style(element));
        }
        styles
    }

    /// Returns the properties of a paragraph of that style, or of one that names none.
    pub fn paragraph(&self, id: Option<&str>) -> ParaProps {
        let chain = self.chain(
            id.filter(|id| self.styles.contains_key(*id))
                .or(self.normal.as_deref()),
        );
        let inherited = chain.fold(ParaProps::default(), |props, style| {
            let own = ParaProps {
                run: style.run,
                ..style.para.clone()
            };
            props.over(&own)
        });
        inherited.over(&self.defaults)
    }

    /// Returns the properties that a character style states.
    pub fn run(&self, id: &str) -> RunProps {
        self.chain(Some(id))
            .fold(RunProps::default(), |props, style| props.over(style.run))
    }

    /// Whether a table style lays a colour behind cells.
    pub fn shades(&self, id: &str) -> bool {
        self.chain(Some(id)).any(|style| style.shaded)
    }

    /// Returns a style and those that it inherits from, nearest first.
    fn chain(&self, id: Option<&str>) -> impl Iterator<Item = &Style> {
        let first = id.and_then(|id| self.styles.get(id));
        std::iter::successors(first, |style| self.styles.get(style.base.as_ref()?)).take(MAX_CHAIN)
    }
}

fn style(element: &Element<'_>) -> Style {
    let value = |name: &str| element.child(name).and_then(|child| child.attribute("val"));
    let mut para = element
        .child("pPr")
        .map(props::paragraph)
        .unwrap_or_default();
    if let Some(level) = value("name").as_deref().and_then(heading) {
        para.heading = Some(level);
    }
    let mut shaded = false;
    if element.attribute("type").as_deref() == Some("table") {
        element.visit(&mut |inner| {
            shaded |= inner.name == "shd" && is_shade(inner);
            true
        });
    }
    Style {
        base: value("basedOn"),
        para,
        run: element.child("rPr").map(props::run).unwrap_or_default(),
        shaded,
    }
}

/// Returns the heading level that a style's name states. The names of built-in styles are English in
/// every language of Word (17.7.4.9).
fn heading(name: &str) -> Option<u8> {
    let name = name.to_ascii_lowercase();
    match name.as_str() {
        "title" => Some(1),
        "subtitle" => Some(0),
        _ => {
            let level: u8 = name.strip_prefix("heading ")?.trim().parse().ok()?;
            (1..=9).contains(&level).then_some(level.min(6))
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::ingest::xml;

    #[test]
    fn styles_inherit() {
        let root = xml::parse(
            "styles",
            "<w:styles xmlns:w='w'>\
             <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='22'/></w:rPr></w:rPrDefault></w:docDefaults>\
             <w:style w:type='paragraph' w:default='1' w:styleId='N'><w:name w:val='Normal'/><w:pPr><w:spacing w:after='160'/></w:pPr></w:style>\
             <w:style w:type='paragraph' w:styleId='berschrift1'><w:name w:val='heading 1'/><w:basedOn w:val='N'/><w:rPr><w:b/><w:sz w:val='32'/></w:rPr></w:style>\
             <w:style w:type='paragraph' w:styleId='Own'><w:name w:val='My Section'/><w:basedOn w:val='berschrift1'/><w:rPr><w:b w:val='0'/></w:rPr></w:style>\
             <w:style w:type='paragraph' w:styleId='Loop'><w:basedOn w:val='Loop'/></w:style>\
             </w:styles>",
        )
        .unwrap();
        let styles = Styles::read(&root);
        let own = styles.paragraph(Some("Own"));
        assert_eq!(
            (own.heading, own.run.bold, own.run.size),
            (Some(1), Some(false), Some(16.0))
        );
        assert_eq!(own.after, Some(8.0));
        assert_eq!(styles.paragraph(None).run.size, Some(11.0));
        assert_eq!(styles.paragraph(Some("no such")).after, Some(8.0));
        assert_eq!(styles.paragraph(Some("Loop")).heading, None);
    }
}
