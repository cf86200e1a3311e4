//! The strings of a JSON text, in order, with their places.

use std::str::CharIndices;

use crate::text::Span;

/// Walks over the string literals of a JSON text.
pub(super) struct Literals<'a> {
    json: &'a str,
    chars: CharIndices<'a>,
    /// Number of characters walked over.
    at: usize,
}

impl<'a> Literals<'a> {
    /// Starts at the beginning of `json`, which is valid.
    pub(super) fn new(json: &'a str) -> Self {
        Self {
            json,
            chars: json.char_indices(),
            at: 0,
        }
    }

    /// Returns where the next string that reads `text` stands, without its quotes; strings before it are passed over.
    pub(super) fn find(&mut self, text: &str) -> Option<Span> {
        while let Some((value, span)) = self.next_literal() {
            if value == text {
                return Some(span);
            }
        }
        None
    }

    /// Returns where the number or other value without quotes stands that comes next.
    pub(super) fn bare(&mut self) -> Option<Span> {
        let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
        while !part(self.step()?.1) {}
        let start = self.at - 1;
        while self.chars.clone().next().is_some_and(|(_, c)| part(c)) {
            self.step();
        }
        Some(Span {
            start,
            end: self.at,
        })
    }

    fn next_literal(&mut self) -> Option<(String, Span)> {
        let open = loop {
            let (i, c) = self.step()?;
            if c == '"' {
                break i;
            }
        };
        let start = self.at;
        let close = loop {
            match self.step()? {
                (_, '\\') => {
                    self.step();
                }
                (i, '"') => break i,
                _ => {}
            }
        };
        let literal = self.json.get(open..=close)?;
        let value = serde_json::from_str(literal).ok()?;
        Some((
            value,
            Span {
                start,
                end: self.at - 1,
            },
        ))
    }

    fn step(&mut self) -> Option<(usize, char)> {
        let next = self.chars.next();
        self.at += usize::from(next.is_some());
        next
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn finds_strings_in_order_and_by_their_meaning() {
        let json = r#"{"ä": "b\"c", "d": "\u00e9"}"#;
        let mut literals = Literals::new(json);
        assert_eq!(literals.find("b\"c"), Some(Span { start: 7, end: 11 }));
        assert_eq!(literals.find("é"), Some(Span { start: 20, end: 26 }));
        assert_eq!(literals.find("d"), None);
    }
}
