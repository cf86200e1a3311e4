//! Importing a resume: from a document, from text, or by filling the form.

/// Where a resume comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportFrom {
    /// A document, which is asked for by its path.
    Path,
    /// Text, which is typed or pasted.
    Paste,
    /// The form, filled by hand.
    Form,
}
