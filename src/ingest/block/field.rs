//! Fields: text that a word processor computes, of which only the result is read.

use std::sync::Arc;

/// Deepest nesting of fields; Word itself allows 20.
const MAX_DEPTH: usize = 32;

/// The fields that are open at some point of a paragraph, innermost last.
#[derive(Debug, Default)]
pub(in crate::ingest) struct Fields {
    open: Vec<Field>,
    /// Whether one of them gave a page number.
    numbered: bool,
}

/// One open field.
#[derive(Debug, Default)]
struct Field {
    instruction: String,
    /// Whether its result has begun, and is to be read.
    shown: bool,
    link: Option<Arc<str>>,
}

impl Fields {
    /// Opens a field.
    pub fn begin(&mut self) {
        if self.open.len() < MAX_DEPTH {
            self.open.push(Field::default());
        }
    }

    /// Adds to the innermost field's instruction.
    pub fn instruct(&mut self, text: &str) {
        if let Some(field) = self.open.last_mut() {
            field.instruction.push_str(text);
        }
    }

    /// Begins the innermost field's result.
    pub fn separate(&mut self) {
        if let Some(field) = self.open.last_mut() {
            let number = is_number(&field.instruction);
            field.shown = !number;
            field.link = address(&field.instruction);
            self.numbered |= number;
        }
    }

    /// Closes the innermost field.
    pub fn end(&mut self) {
        if let Some(field) = self.open.pop() {
            self.numbered |= is_number(&field.instruction);
        }
    }

    /// Whether what comes now is read: it is in no field, or in results only.
    pub fn shown(&self) -> bool {
        self.open.iter().all(|field| field.shown)
    }

    /// Whether a page number was among the fields since this was last asked.
    pub fn take_numbered(&mut self) -> bool {
        std::mem::take(&mut self.numbered)
    }

    /// Returns the address that the innermost link field points to.
    pub fn link(&self) -> Option<&Arc<str>> {
        self.open.iter().rev().find_map(|field| field.link.as_ref())
    }
}

/// Whether a field gives a page number, which is no part of the text.
fn is_number(instruction: &str) -> bool {
    let name = instruction.split_whitespace().next().unwrap_or_default();
    ["PAGE", "NUMPAGES", "SECTIONPAGES"]
        .iter()
        .any(|known| name.eq_ignore_ascii_case(known))
}

/// Returns the address of `HYPERLINK "address" \o "hint"` (ECMA-376-1, 17.16.5.25). A link into the document has none.
fn address(instruction: &str) -> Option<Arc<str>> {
    let rest = instruction.trim_start();
    let (name, rest) = rest.split_at_checked("HYPERLINK".len())?;
    if !name.eq_ignore_ascii_case("HYPERLINK") {
        return None;
    }
    let rest = rest.trim_start();
    let target = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => rest.split_whitespace().next()?,
    };
    (!target.is_empty() && !target.starts_with('\\')).then(|| target.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_link_fields() {
        for (instruction, expected) in [
            (
                " HYPERLINK \"https://example.org/a b\" \\o \"hint\" ",
                Some("https://example.org/a b"),
            ),
            (
                "hyperlink mailto:a@example.org",
                Some("mailto:a@example.org"),
            ),
            ("HYPERLINK \\l \"bookmark\"", None),
            ("HYPERLINK", None),
            ("ÄÖÜHYPER", None),
            ("PAGE", None),
        ] {
            assert_eq!(address(instruction).as_deref(), expected);
        }
    }

    #[test]
    fn only_results_are_shown() {
        let mut fields = Fields::default();
        assert!(fields.shown());
        fields.begin();
        fields.instruct("PAGE");
        assert!(!fields.shown());
        fields.separate();
        assert!(!fields.shown());
        fields.end();
        fields.end();
        assert!(fields.shown() && fields.take_numbered());
    }
}
