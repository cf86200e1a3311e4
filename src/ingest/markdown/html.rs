//! The HTML that Markdown may hold: its words and the few tags that shape them.

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
    let mut rest = source;
    while let Some(start) = rest.find('<') {
        let (text, tagged) = rest.split_at(start);
        push_text(&mut pieces, text);
        let (end, closer) = match tagged {
            _ if tagged.starts_with("<!--") => ("-->", 3),
            _ if starts_tag(tagged, "script") => ("</script>", 9),
            _ if starts_tag(tagged, "style") => ("</style>", 8),
            _ => (">", 1),
        };
        let Some(at) = tagged.find(end) else {
            return pieces;
        };
        let (tag, behind) = tagged.split_at(at + closer);
        if closer == 1 {
            push_tag(&mut pieces, tag.trim_matches(['<', '>']));
        }
        rest = behind;
    }
    push_text(&mut pieces, rest);
    pieces
}

fn starts_tag(source: &str, name: &str) -> bool {
    source
        .get(1..=name.len())
        .is_some_and(|found| found.eq_ignore_ascii_case(name))
}

fn push_text(pieces: &mut Vec<Piece>, text: &str) {
    if !text.is_empty() {
        pieces.push(Piece::Text(resolve(&text.replace('\n', " "))));
    }
}

fn push_tag(pieces: &mut Vec<Piece>, tag: &str) {
    let (closes, tag) = match tag.strip_prefix('/') {
        Some(tag) => (true, tag),
        None => (false, tag),
    };
    let name: String = tag
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    if BLOCKS.contains(&name.as_str()) {
        pieces.push(Piece::Break);
    }
    match name.as_str() {
        "b" | "strong" => pieces.push(Piece::Bold(!closes)),
        "a" if closes => pieces.push(Piece::Link(None)),
        "a" => pieces.push(Piece::Link(attribute(tag, "href"))),
        "img" => pieces.push(Piece::Picture),
        "td" | "th" if !closes => pieces.push(Piece::Text("\t".into())),
        _ if closes => {}
        _ => {
            let level = name.strip_prefix('h').and_then(|level| level.parse().ok());
            pieces.extend(
                level
                    .filter(|level| (1..=6).contains(level))
                    .map(Piece::Heading),
            );
        }
    }
}

/// Returns the value of an attribute of a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(name)?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let value = match rest.chars().next()? {
        quote @ ('"' | '\'') => rest.get(1..)?.split(quote).next()?,
        _ => rest.split_whitespace().next()?,
    };
    Some(resolve(value))
}

/// Resolves the character references that people type.
fn resolve(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    [
        "&nbsp;| ",
        "&lt;|<",
        "&gt;|>",
        "&quot;|\"",
        "&#39;|'",
        "&bull;|•",
        "&middot;|·",
        "&ndash;|–",
        "&mdash;|—",
        "&amp;|&",
    ]
    .iter()
    .filter_map(|pair| pair.split_once('|'))
    .fold(text.to_owned(), |text, (reference, character)| {
        text.replace(reference, character)
    })
}
