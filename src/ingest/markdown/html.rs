//! The HTML that Markdown may hold: its words and the few tags that shape them.

use html5gum::Token;
use html5gum::emitters::default::StartTag;

use crate::ingest::html::tokens;

/// What a stretch of HTML says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// Text, with its character references resolved.
    Text(String),
    /// The end of a line.
    Break,
    /// The start of a heading of that level.
    Heading(u8),
    /// Bold letters begin or end.
    Bold(bool),
    /// A link begins, or ends.
    Link(Option<String>),
    /// A picture.
    Picture,
}

/// Elements that stand on lines of their own.
const BLOCKS: &[&str] = &[
    "br", "p", "div", "li", "ul", "ol", "tr", "table", "hr", "section", "details", "summary", "h1",
    "h2", "h3", "h4", "h5", "h6",
];

/// Returns what `source` says, in order. Comments, scripts and styles say nothing.
pub(super) fn pieces(source: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut silent = false;
    for token in tokens(source) {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                silent = matches!(name.as_str(), "script" | "style");
                begin(&mut pieces, &name, &tag);
            }
            Token::EndTag(tag) => {
                silent = false;
                end(&mut pieces, &String::from_utf8_lossy(&tag.name));
            }
            Token::String(text) if !silent => {
                let text = String::from_utf8_lossy(&text).replace('\n', " ");
                pieces.push(Piece::Text(text));
            }
            _ => {}
        }
    }
    pieces
}

fn begin(pieces: &mut Vec<Piece>, name: &str, tag: &StartTag<()>) {
    if BLOCKS.contains(&name) {
        pieces.push(Piece::Break);
    }
    let level = name.strip_prefix('h').and_then(|level| level.parse().ok());
    match name {
        "b" | "strong" => pieces.push(Piece::Bold(true)),
        "a" => {
            let target = tag.attributes.get(b"href".as_slice());
            let target = target.map(|target| String::from_utf8_lossy(target).into_owned());
            pieces.push(Piece::Link(target));
        }
        "img" => pieces.push(Piece::Picture),
        "td" | "th" => pieces.push(Piece::Text("\t".into())),
        _ => pieces.extend(
            level
                .filter(|level| (1..=6).contains(level))
                .map(Piece::Heading),
        ),
    }
}

fn end(pieces: &mut Vec<Piece>, name: &str) {
    if BLOCKS.contains(&name) {
        pieces.push(Piece::Break);
    }
    match name {
        "b" | "strong" => pieces.push(Piece::Bold(false)),
        "a" => pieces.push(Piece::Link(None)),
        _ => {}
    }
}
