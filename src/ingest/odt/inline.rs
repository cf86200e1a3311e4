//! A paragraph: its spans, line breaks, links, fields and what floats at it.

use std::sync::Arc;

use super::body::{Place, Walker};
use crate::ingest::block::{self, Block, RunProps, Setting};
use crate::ingest::xml::{Element, Node};

/// Most blanks that one element states; more say nothing that these do not.
const MAX_BLANKS: usize = 64;

/// A paragraph in the making.
struct Paragraph<'p, 'x> {
    lines: block::Paragraph,
    shaded: bool,
    /// Whether a page number stands in it.
    numbered: bool,
    /// Drawings that are anchored in it.
    drawings: Vec<&'p Element<'x>>,
    /// Notes that are called in it.
    notes: Vec<&'p Element<'x>>,
}

impl Walker<'_> {
    /// Adds the lines of a paragraph or heading to `out`, and behind them those of its text boxes.
    pub(super) fn paragraph(
        &mut self,
        element: &Element<'_>,
        place: Place<'_>,
        out: &mut Vec<Block>,
    ) {
        let style = element.attribute("style-name");
        let props = self.styles.props("paragraph", style.as_deref());
        let mut paragraph = Paragraph {
            lines: block::Paragraph::default(),
            shaded: place.shaded || props.shaded == Some(true),
            numbered: false,
            drawings: Vec::new(),
            notes: Vec::new(),
        };
        self.inline(element, props.run, None, &mut paragraph);
        let Paragraph {
            mut lines,
            numbered,
            drawings,
            notes,
            ..
        } = paragraph;
        if place.margin && numbered {
            lines.drop_furniture();
        }
        let stated = element
            .attribute("outline-level")
            .and_then(|level| level.parse::<u8>().ok());
        let (marked, indent) = self.styles.list_level(place.list, place.level);
        let setting = Setting {
            heading: match element.name {
                "h" => stated.unwrap_or(1).clamp(1, 6),
                _ => props.heading.unwrap_or(0).min(6),
            },
            marked: place.level > 0 && place.marked && marked,
            column: place.column,
            x: props
                .indent
                .unwrap_or(if place.level > 0 { indent } else { 0.0 }),
            space: self.gaps.before(&props, style),
        };
        lines.finish(setting, out, &mut self.layout.hidden);
        for drawing in drawings {
            self.drawing(drawing, place, out);
        }
        for note in notes {
            let mut inside = Vec::new();
            self.blocks(note, Place::default(), &mut inside);
            self.notes.append(&mut inside);
        }
    }

    /// Reads what stands in a paragraph, or in an element that wraps text.
    fn inline<'p, 'x>(
        &mut self,
        element: &'p Element<'x>,
        props: RunProps,
        link: Option<&Arc<str>>,
        paragraph: &mut Paragraph<'p, 'x>,
    ) {
        for node in element.nodes() {
            let child = match node {
                Node::Text(text) => {
                    paragraph
                        .lines
                        .text(&collapsed(text), props, paragraph.shaded, link);
                    continue;
                }
                Node::Element(child) => child,
            };
            match child.name {
                "span" => {
                    let style = child.attribute("style-name");
                    let own = self.styles.props("text", style.as_deref()).run;
                    self.inline(child, own.over(props), link, paragraph);
                }
                "a" => {
                    let target: Option<Arc<str>> = child
                        .attribute("href")
                        .filter(|target| !target.starts_with('#'))
                        .map(Into::into);
                    self.inline(child, props, target.as_ref().or(link), paragraph);
                }
                "s" => {
                    let count = child.attribute("c").and_then(|count| count.parse().ok());
                    let blanks = " ".repeat(count.unwrap_or(1).min(MAX_BLANKS));
                    paragraph.lines.text(&blanks, props, paragraph.shaded, link);
                }
                "tab" => paragraph.lines.text("\t", props, paragraph.shaded, link),
                "line-break" => paragraph.lines.end_line(),
                "page-number" | "page-count" => paragraph.numbered = true,
                "hidden-text" => {
                    let vanish = RunProps {
                        vanish: Some(true),
                        ..props
                    };
                    self.inline(child, vanish, link, paragraph);
                }
                "frame" | "custom-shape" | "rect" | "g" => paragraph.drawings.push(child),
                "note" => paragraph.notes.extend(child.child("note-body")),
                // Comments, hints that a form shows until it is filled in, and reading aids are no text of the document.
                "annotation" | "placeholder" | "ruby-text" | "tracked-changes" => {}
                "content-control"
                    if child.attribute("showing-place-holder").as_deref() == Some("true") => {}
                _ => self.inline(child, props, link, paragraph),
            }
        }
    }
}

/// Returns a text in which any white space is one blank: line breaks and tabs are elements (6.1.2).
fn collapsed(text: &str) -> String {
    let mut collapsed = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ' ' | '\t' | '\r' | '\n' if collapsed.ends_with(' ') => {}
            ' ' | '\t' | '\r' | '\n' => collapsed.push(' '),
            _ => collapsed.push(c),
        }
    }
    collapsed
}
