//! A part's XML as a tree that borrows from the part, with limits on depth and size.
//!
//! Elements and attributes are known by their local names: generators choose their own prefixes,
//! and the strict and the transitional form of the format differ in their namespaces only.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::Event;
use quick_xml::events::attributes::Attributes;

use super::package::{damaged, too_complex};
use crate::error::{Error, Result};

/// Deepest nesting of elements. A text box in a group in a table in a table needs about 60.
const MAX_DEPTH: usize = 256;
/// Most elements of one part; a page of Word needs about 1,000.
const MAX_ELEMENTS: usize = 400_000;

/// An element with what is inside it.
#[derive(Debug, Default)]
pub(super) struct Element<'a> {
    /// Its name without prefix.
    pub name: &'a str,
    /// Its attributes as written.
    attributes: &'a str,
    children: Vec<Node<'a>>,
}

/// What stands directly in an element.
#[derive(Debug)]
pub(super) enum Node<'a> {
    /// An element.
    Element(Element<'a>),
    /// Characters.
    Text(Cow<'a, str>),
}

impl<'a> Element<'a> {
    /// Returns what stands directly inside, in order.
    pub fn nodes(&self) -> impl Iterator<Item = &Node<'a>> {
        self.children.iter()
    }

    /// Returns the elements directly inside.
    pub fn elements(&self) -> impl Iterator<Item = &Element<'a>> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// Returns the first element of that name directly inside.
    pub fn child(&self, name: &str) -> Option<&Element<'a>> {
        self.elements().find(|element| element.name == name)
    }

    /// Returns the value of the attribute of that local name.
    pub fn attribute(&self, name: &str) -> Option<String> {
        Attributes::new(self.attributes, 0)
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().as_ref() == name)
            .and_then(|attribute| {
                attribute
                    .normalized_value(XmlVersion::Implicit1_0)
                    .ok()
                    .map(Cow::into_owned)
            })
    }

    /// Returns the local names and values of its attributes.
    pub fn attributes(&self) -> impl Iterator<Item = (&'a str, String)> {
        let mut attributes = Attributes::new(self.attributes, 0);
        attributes.with_checks(false);
        attributes.flatten().filter_map(|attribute| {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
            Some((attribute.key.local_name().into_inner(), value.into_owned()))
        })
    }

    /// Returns the characters directly inside.
    pub fn text(&self) -> String {
        self.children
            .iter()
            .filter_map(|node| match node {
                Node::Text(text) => Some(text.as_ref()),
                Node::Element(_) => None,
            })
            .collect()
    }

    /// Calls `visit` for every element inside, in order; where it returns false, not for those inside that one.
    pub fn visit<'b>(&'b self, visit: &mut dyn FnMut(&'b Element<'a>) -> bool) {
        for element in self.elements() {
            if visit(element) {
                element.visit(visit);
            }
        }
    }
}

/// Returns the root element of the part called `name`.
///
/// # Errors
/// Refuses XML that is malformed, declares a document type, or is nested or filled beyond the limits.
pub(super) fn parse<'a>(name: &str, xml: &'a str) -> Result<Element<'a>> {
    let mut reader = Reader::from_str(xml);
    let mut open: Vec<Element<'a>> = vec![Element::default()];
    let mut count = 0;
    let mut from = 0;
    loop {
        let event = reader.read_event().map_err(|_| malformed(name))?;
        let to = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let source = xml.get(from..to).unwrap_or_default();
        from = to;
        match event {
            Event::Start(_) => {
                if open.len() > MAX_DEPTH {
                    return Err(too_complex(format!(
                        "The part {name} of the document is nested more than {MAX_DEPTH} levels deep."
                    )));
                }
                open.push(element(source));
                count += 1;
            }
            Event::Empty(_) => {
                add(&mut open, Node::Element(element(source)));
                count += 1;
            }
            Event::End(_) => {
                let done = open.pop().ok_or_else(|| malformed(name))?;
                add(&mut open, Node::Element(done));
            }
            Event::Text(_) => add(&mut open, Node::Text(Cow::Borrowed(source))),
            Event::CData(data) => add(&mut open, Node::Text(data.into_inner())),
            Event::GeneralRef(reference) => {
                let text = match reference.resolve_char_ref() {
                    Ok(Some(c)) => c.to_string(),
                    Ok(None) => resolve_xml_entity(&reference)
                        .ok_or_else(|| malformed(name))?
                        .to_owned(),
                    Err(_) => return Err(malformed(name)),
                };
                add(&mut open, Node::Text(Cow::Owned(text)));
            }
            Event::DocType(_) => return Err(document_type(name)),
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
        if count > MAX_ELEMENTS {
            return Err(too_complex(format!(
                "The part {name} of the document holds more than {MAX_ELEMENTS} elements."
            )));
        }
    }
    match (open.pop(), open.is_empty()) {
        (Some(document), true) => document
            .children
            .into_iter()
            .find_map(|node| match node {
                Node::Element(element) => Some(element),
                Node::Text(_) => None,
            })
            .ok_or_else(|| malformed(name)),
        _ => Err(malformed(name)),
    }
}

fn add<'a>(open: &mut [Element<'a>], node: Node<'a>) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(node);
    }
}

/// Returns the element that a start or empty tag opens.
fn element(tag: &str) -> Element<'_> {
    let tag = tag
        .trim_start_matches('<')
        .trim_end_matches('>')
        .trim_end_matches('/');
    let end = tag.find(char::is_whitespace).unwrap_or(tag.len());
    let (name, attributes) = tag.split_at(end);
    Element {
        name: name.split_once(':').map_or(name, |(_, local)| local),
        attributes,
        children: Vec::new(),
    }
}

fn malformed(name: &str) -> Error {
    damaged(format!(
        "The part {name} of the document is not well-formed XML."
    ))
}

fn document_type(name: &str) -> Error {
    Error::refused(
        "unsafe",
        format!(
            "The part {name} of the document declares a document type, which Word never writes."
        ),
    )
    .hint("Save the document anew from a word processor.")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn reads_names_attributes_and_text() {
        let xml = "<?xml version='1.0'?><w:a xmlns:w='x'><w:b w:val='R&amp;D'/><w:t>1 &lt; 2<![CDATA[ & 3]]> &#x41;</w:t></w:a>";
        let root = parse("p", xml).unwrap();
        assert_eq!(root.name, "a");
        assert_eq!(root.child("b").unwrap().attribute("val").unwrap(), "R&D");
        assert_eq!(root.child("t").unwrap().text(), "1 < 2 & 3 A");
    }

    #[test]
    fn refuses_what_word_never_writes() {
        let deep = format!("{}{}", "<a>".repeat(300), "</a>".repeat(300));
        let wide = format!("<a>{}</a>", "<b/>".repeat(MAX_ELEMENTS + 1));
        for (xml, code) in [
            (
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d>&x;</d>",
                "unsafe",
            ),
            ("<a>&x;</a>", "damaged"),
            ("<a><b></a>", "damaged"),
            ("<a>", "damaged"),
            ("", "damaged"),
            (deep.as_str(), "too-complex"),
            (wide.as_str(), "too-complex"),
        ] {
            assert_eq!(parse("p", xml).unwrap_err().code, code);
        }
    }
}
