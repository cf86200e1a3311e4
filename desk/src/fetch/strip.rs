//! HTML to plain, well-nested HTML of few kinds of elements: no scripts, styles, pictures or links. A page can be made such
//! that building its tree takes time and memory without end (elements nested by the ten thousand, formatting that is
//! opened and never closed); of what comes out here it cannot.

use std::fmt::Write;

use html5gum::Tokenizer;
use html5gum::emitters::default::{DefaultEmitter, StartTag, Token};
use upward_engine::error::Result;

use super::refusal;

/// Deepest nesting of elements: browsers stop at 512, and job boards nest some 40.
const DEPTH: usize = 160;
/// Most elements: the page of one posting has some 3,000 with all that surrounds it.
const ELEMENTS: usize = 50_000;
/// Longest value of an attribute in bytes; longer ones hold no names.
const VALUE: usize = 1024;

/// Elements that hold others and are closed by a tag of their own.
const NESTING: &[&str] = &[
    "a",
    "address",
    "article",
    "aside",
    "b",
    "blockquote",
    "caption",
    "details",
    "div",
    "dl",
    "em",
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
    "i",
    "main",
    "nav",
    "ol",
    "pre",
    "section",
    "span",
    "strong",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "ul",
];
/// Elements that the next of their kind closes.
const CLOSING: &[&str] = &["dd", "dt", "li", "p", "td", "th", "tr"];
/// Elements without content.
const VOID: &[&str] = &["br", "hr"];
/// Elements whose content is no text of the page.
const DROPPED: &[&str] = &[
    "audio", "button", "canvas", "datalist", "iframe", "math", "noscript", "object", "script",
    "select", "style", "svg", "template", "textarea", "title", "video",
];
/// Elements that are opened again in every paragraph until they are closed. Without attributes, at most three of a kind are
/// (HTML Living Standard, 13.2.4.3).
const FORMATTING: &[&str] = &["a", "b", "em", "i", "strong"];
/// Attributes by which junk is told.
const ATTRIBUTES: &[&str] = &["aria-hidden", "class", "hidden", "id", "role", "style"];

/// What stands for `&` and `<` of the text until it is written out: characters for private use, which no text needs. A page
/// of a million of them would otherwise take the parser seconds for their references, and more to write them again.
const AMPERSAND: char = '\u{f8f0}';
/// See [`AMPERSAND`].
const LESS: char = '\u{f8f1}';

/// A page without all that is no text.
#[derive(Debug, Default)]
pub(super) struct Stripped {
    /// What is left, as HTML; it becomes a document by [`whole`].
    pub html: String,
    /// What the page states for machines: its blocks of JSON-LD.
    pub data: Vec<String>,
    /// Whether it asks for a password.
    pub password: bool,
}

/// Returns a page without all that is no text.
///
/// # Errors
/// Refuses a page of too many elements.
pub(super) fn strip(source: &str) -> Result<Stripped> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut stripper = Stripper::default();
    for token in Tokenizer::new_with_emitter(source, emitter).flatten() {
        match token {
            Token::StartTag(tag) => stripper.start(&tag)?,
            Token::EndTag(tag) => stripper.end(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => stripper.text(&String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    stripper.close(0);
    Ok(stripper.out)
}

/// Returns the document whose body is what was stripped, or a part of it.
pub(super) fn whole(body: &str) -> String {
    let body = body.replace(AMPERSAND, "&amp;").replace(LESS, "&lt;");
    format!("<!DOCTYPE html><html><body>{body}</body></html>")
}

/// A page on its way.
#[derive(Debug, Default)]
struct Stripper {
    out: Stripped,
    /// Elements that are open.
    open: Vec<&'static str>,
    /// Elements beyond the deepest level that are open.
    beyond: usize,
    elements: usize,
    /// The element that is left out with its content, and how many of its kind are open.
    dropped: Option<(String, usize)>,
    /// Whether the content left out is a block of JSON-LD.
    is_data: bool,
}

impl Stripper {
    fn start(&mut self, tag: &StartTag<()>) -> Result<()> {
        let name = String::from_utf8_lossy(&tag.name);
        if let Some((dropped, open)) = &mut self.dropped {
            *open += usize::from(*dropped == name);
            return Ok(());
        }
        let attribute = |key: &str| {
            let value = tag.attributes.get(key.as_bytes())?;
            Some(String::from_utf8_lossy(value).into_owned())
        };
        if name == "input" {
            self.out.password |= attribute("type").is_some_and(|kind| kind == "password");
        }
        if DROPPED.contains(&name.as_ref()) {
            if !tag.self_closing || name != "svg" {
                self.is_data = attribute("type").is_some_and(|kind| kind.contains("ld+json"));
                self.dropped = Some((name.into_owned(), 1));
            }
            return Ok(());
        }
        let Some(name) = known(&name) else {
            return Ok(());
        };
        self.elements += 1;
        if self.elements > ELEMENTS {
            return Err(refusal::too_complex());
        }
        if NESTING.contains(&name) {
            if self.open.len() >= DEPTH {
                self.beyond += 1;
                return Ok(());
            }
            self.open.push(name);
        }
        let html = &mut self.out.html;
        html.push('<');
        html.push_str(name);
        if !FORMATTING.contains(&name) {
            for key in ATTRIBUTES {
                if let Some(value) = attribute(key).filter(|value| value.len() <= VALUE) {
                    let value = value.replace(['&', '"'], " ");
                    // Writing to a string does not fail.
                    let _ = write!(html, " {key}=\"{value}\"");
                }
            }
        }
        html.push('>');
        Ok(())
    }

    fn end(&mut self, name: &str) {
        if let Some((dropped, open)) = &mut self.dropped {
            if dropped == name {
                *open -= 1;
                if *open == 0 {
                    self.dropped = None;
                }
            }
            return;
        }
        let Some(name) = known(name) else {
            return;
        };
        if CLOSING.contains(&name) {
            let _ = write!(self.out.html, "</{name}>");
        } else if NESTING.contains(&name) {
            if self.beyond > 0 {
                self.beyond -= 1;
            } else if let Some(at) = self.open.iter().rposition(|open| *open == name) {
                self.close(at);
            }
        }
    }

    fn text(&mut self, text: &str) {
        match &self.dropped {
            None => {
                let kept = text.chars().filter(|c| !matches!(*c, AMPERSAND | LESS));
                self.out.html.extend(kept.map(|c| match c {
                    '&' => AMPERSAND,
                    '<' => LESS,
                    c => c,
                }));
            }
            Some(_) if self.is_data => self.out.data.push(text.to_owned()),
            Some(_) => {}
        }
    }

    /// Closes the open elements from the one at `from` on.
    fn close(&mut self, from: usize) {
        self.beyond = 0;
        for name in self.open.drain(from..).rev() {
            let _ = write!(self.out.html, "</{name}>");
        }
    }
}

/// Returns the element that one called `name` is taken for; none for one that is only looked through. Names with a hyphen
/// are those of a page's own making, which mostly stand where a `div` would.
fn known(name: &str) -> Option<&'static str> {
    let lists = [NESTING, CLOSING, VOID];
    let found = lists.into_iter().flatten().find(|known| **known == name);
    found.copied().or(match name {
        "center" | "legend" | "figcaption" | "body" => Some("div"),
        name if name.contains('-') => Some("div"),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use proptest::prelude::*;

    #[test]
    fn keeps_text_and_its_structure() {
        let page = r#"<!DOCTYPE html><html><head><title>T</title><style>p{}</style>
            <script type="application/ld+json">{"a":"<p>"}</script></head>
            <body class=x onload=y><p>A &amp; B &lt; C<li><font size=2>one</font></li><svg><p>no</p></svg>
            <job-text data-x=1>two</div><script>if (a<b) {}</script><input type=password>"#;
        let stripped = strip(page).unwrap();
        let html: String = whole(&stripped.html).split_whitespace().collect();
        assert_eq!(
            html,
            "<!DOCTYPEhtml><html><body><divclass=\"x\"><p>A&amp;B&lt;C<li>one</li><div>two</div></div></body></html>"
        );
        assert_eq!(stripped.data, [r#"{"a":"<p>"}"#]);
        assert!(stripped.password);
    }

    #[test]
    fn bounds_depth_and_number_of_elements() {
        let deep = strip(&"<div><b>".repeat(10_000)).unwrap();
        assert_eq!(deep.html.matches("</").count(), DEPTH);
        let many = strip(&"<p>".repeat(ELEMENTS + 1)).unwrap_err();
        assert_eq!(many.code, "too-complex");
    }

    proptest! {
        #[test]
        fn any_page_is_closed(page in "(<(/|)(p|div|b|a|script|table|td|svg|x-y)( class=\"&\"|)>|\\PC{0,3}){0,80}") {
            let html = strip(&page).unwrap().html;
            for name in NESTING {
                let opened = html.matches(&format!("<{name}>")).count() + html.matches(&format!("<{name} ")).count();
                prop_assert_eq!(opened, html.matches(&format!("</{name}>")).count(), "{}", name);
            }
        }
    }
}
