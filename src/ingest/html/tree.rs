//! HTML as a tree, with limits on depth and size: what is nested deeper stands in the deepest element allowed.

use html5gum::Tokenizer;
use html5gum::emitters::default::{DefaultEmitter, StartTag, Token};

use crate::error::Result;
use crate::ingest::package::too_complex;

/// Deepest nesting of elements; browsers stop at 512, and a resume's pages need about 40.
const MAX_DEPTH: usize = 160;
/// Most elements and texts of a page. A saved page of a social network has about 20,000.
const MAX_NODES: usize = 200_000;
/// Longest value of an attribute that is kept, in bytes: longer ones hold pictures.
const MAX_VALUE: usize = 4096;

/// Attributes that say something about the text.
const ATTRIBUTES: &[&str] = &["align", "class", "hidden", "href", "id", "style", "title"];
/// Elements without content.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];
/// Elements that end a paragraph which was not closed (HTML Living Standard, 13.1.2.4).
const ENDS_PARAGRAPH: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "div",
    "dl",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
];

/// What stands directly in an element.
#[derive(Debug)]
pub(super) enum Node {
    /// An element.
    Element(Element),
    /// Characters, with references resolved.
    Text(String),
}

/// An element with what is inside it.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// Its name in small letters.
    pub name: String,
    /// Names and values of the attributes that say something about the text.
    attributes: Vec<(String, String)>,
    /// What is inside, in order.
    pub children: Vec<Node>,
}

impl Element {
    /// Returns the value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(found, _)| found == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Returns its classes.
    pub fn classes(&self) -> impl Iterator<Item = &str> {
        self.attribute("class")
            .unwrap_or_default()
            .split_ascii_whitespace()
    }
}

/// A page.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// All its elements.
    pub root: Element,
    /// Its style sheets, one after another.
    pub styles: String,
}

/// Returns the tokens of HTML, with scripts and styles as texts of their own.
pub(in crate::ingest) fn tokens(source: &str) -> impl Iterator<Item = Token> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(source, emitter).flatten()
}

/// Returns the tree of a page.
///
/// # Errors
/// Refuses a page of far more elements than a document has.
pub(super) fn parse(source: &str) -> Result<Tree> {
    let mut builder = Builder {
        open: vec![Element::default()],
        ..Builder::default()
    };
    let mut count = 0;
    for token in tokens(source) {
        match token {
            Token::StartTag(tag) => builder.start(&tag),
            Token::EndTag(tag) => builder.end(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => builder.text(&String::from_utf8_lossy(&text)),
            _ => continue,
        }
        count += 1;
        if count > MAX_NODES {
            return Err(too_complex(format!(
                "The web page holds more than {MAX_NODES} elements."
            )));
        }
    }
    builder.close(1);
    Ok(Tree {
        root: builder.open.pop().unwrap_or_default(),
        styles: builder.styles,
    })
}

/// A tree in the making.
#[derive(Debug, Default)]
struct Builder {
    /// The elements that are open, the root first.
    open: Vec<Element>,
    /// Elements beyond the deepest level that are open.
    beyond: usize,
    styles: String,
}

impl Builder {
    fn start(&mut self, tag: &StartTag<()>) {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        self.imply_ends(&name);
        let kept = |key: &str| ATTRIBUTES.contains(&key);
        let mut attributes = Vec::new();
        for (key, value) in &tag.attributes {
            if let Ok(key) = str::from_utf8(key)
                && kept(key)
                && value.len() <= MAX_VALUE
            {
                attributes.push((key.to_owned(), String::from_utf8_lossy(value).into_owned()));
            }
        }
        let is_void = VOID.contains(&name.as_str());
        let element = Element {
            name,
            attributes,
            children: Vec::new(),
        };
        if is_void || tag.self_closing && element.name.contains(':') {
            self.add(Node::Element(element));
        } else if self.open.len() > MAX_DEPTH {
            self.beyond += 1;
        } else {
            self.open.push(element);
        }
    }

    fn end(&mut self, name: &str) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        let is_table = matches!(
            name,
            "table" | "tbody" | "thead" | "tfoot" | "tr" | "td" | "th"
        );
        let boundary = |open: &str| !is_table && matches!(open, "td" | "th" | "table");
        if let Some(at) = self.innermost(&[name], boundary) {
            self.close(at);
        }
    }

    fn text(&mut self, text: &str) {
        if self.open.last().is_some_and(|open| open.name == "style") {
            self.styles.push_str(text);
        }
        self.add(Node::Text(text.to_owned()));
    }

    /// Closes the elements that the start of one called `name` ends.
    fn imply_ends(&mut self, name: &str) {
        let ended: (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "table"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl", "table"]),
            "tr" => (&["tr"], &["table"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot"], &["table"]),
            _ if ENDS_PARAGRAPH.contains(&name) => (&["p"], &["td", "th", "table", "button"]),
            _ => return,
        };
        if let Some(at) = self.innermost(ended.0, |open| ended.1.contains(&open)) {
            self.close(at);
        }
    }

    /// Returns the place of the innermost open element of one of these names, inside the innermost boundary.
    fn innermost(&self, names: &[&str], boundary: impl Fn(&str) -> bool) -> Option<usize> {
        for (at, open) in self.open.iter().enumerate().skip(1).rev() {
            if names.contains(&open.name.as_str()) {
                return Some(at);
            }
            if boundary(&open.name) {
                return None;
            }
        }
        None
    }

    /// Closes the open elements from the one at `from` on; never the root.
    fn close(&mut self, from: usize) {
        self.beyond = 0;
        while self.open.len() > from.max(1) {
            if let Some(element) = self.open.pop() {
                self.add(Node::Element(element));
            }
        }
    }

    fn add(&mut self, node: Node) {
        if let Some(parent) = self.open.last_mut() {
            parent.children.push(node);
        }
    }
}
