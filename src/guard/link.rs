//! Addresses on the web and of e-mail, and handles.

use super::evidence::Text;
use super::{Breach, BreachKind};

/// Returns the addresses of a text that no source holds, and the text without all of its addresses.
pub(super) fn check(proposed: &str, held: &[Text], found: &mut Vec<Breach>) -> String {
    let mut rest = String::with_capacity(proposed.len());
    for piece in proposed.split_inclusive(char::is_whitespace) {
        if !is_link(piece) {
            rest.push_str(piece);
            continue;
        }
        let known = held
            .iter()
            .flat_map(|held| held.text.split_whitespace())
            .any(|other| bare(other) == bare(piece));
        if !known {
            found.push(Breach {
                kind: BreachKind::Link,
                words: piece.trim().to_owned(),
            });
        }
        rest.push(' ');
    }
    rest
}

/// Whether a piece without spaces is an address or a handle.
fn is_link(piece: &str) -> bool {
    let piece = piece.trim_matches(|c: char| !c.is_alphanumeric() && c != '@' && c != '/');
    let domain = piece.split_once('/').is_some_and(|(host, _)| {
        host.rsplit_once('.').is_some_and(|(name, ending)| {
            !name.is_empty() && ending.len() > 1 && ending.chars().all(|c| c.is_ascii_lowercase())
        })
    });
    piece.contains("://") || piece.contains('@') || piece.starts_with("www.") || domain
}

/// Returns an address without what does not tell it from others.
fn bare(piece: &str) -> String {
    let lower = piece.to_lowercase();
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric() && c != '@');
    let bare = bare
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_start_matches("mailto:");
    bare.trim_start_matches("www.").to_owned()
}
