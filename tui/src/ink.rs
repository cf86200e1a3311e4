//! Text that is safe to print: styled by us, and never by what a document or a file name holds.

use std::ops::Add;

use anstyle::{AnsiColor, Style};

const GOOD: Style = AnsiColor::Green.on_default();
const BAD: Style = AnsiColor::Red.on_default();
const BOLD: Style = Style::new().bold();
const MUTED: Style = Style::new().dimmed();

/// Text with styles. Made from plain text, it holds no control characters but line breaks, so that a document
/// cannot steer the terminal.
#[derive(Debug, Clone, Default)]
pub struct Ink(String);

impl Ink {
    /// Returns the text with its styles as escape sequences.
    pub fn into_string(self) -> String {
        self.0
    }

    /// Returns the text with its styles as escape sequences.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the width on a terminal, in columns.
    pub fn width(&self) -> usize {
        textwrap::core::display_width(&self.0)
    }

    /// Adds spaces behind, up to `width` columns.
    #[must_use]
    pub fn padded(self, width: usize) -> Self {
        let missing = width.saturating_sub(self.width());
        Self(self.0 + &" ".repeat(missing))
    }
}

impl From<&str> for Ink {
    fn from(text: &str) -> Self {
        Self(clean(text))
    }
}

impl From<&String> for Ink {
    fn from(text: &String) -> Self {
        Self(clean(text))
    }
}

impl From<String> for Ink {
    fn from(text: String) -> Self {
        Self(clean(&text))
    }
}

impl<T: Into<Ink>> Add<T> for Ink {
    type Output = Ink;

    fn add(self, other: T) -> Ink {
        Ink(self.0 + other.into().as_str())
    }
}

/// Returns text that reports something good.
pub fn good(text: impl AsRef<str>) -> Ink {
    styled(GOOD, text.as_ref())
}

/// Returns text that reports something bad.
pub fn bad(text: impl AsRef<str>) -> Ink {
    styled(BAD, text.as_ref())
}

/// Returns text that stands out.
pub fn bold(text: impl AsRef<str>) -> Ink {
    styled(BOLD, text.as_ref())
}

/// Returns text of less weight.
pub fn muted(text: impl AsRef<str>) -> Ink {
    styled(MUTED, text.as_ref())
}

fn styled(style: Style, text: &str) -> Ink {
    Ink(format!("{style}{}{style:#}", clean(text)))
}

/// Returns `text` without control characters and without the marks that turn the direction of writing.
pub fn clean(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
        .map(|c| if c.is_control() && c != '\n' { ' ' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_cannot_steer_the_terminal() {
        let ink = Ink::from("a\u{1b}[31mb\u{7}\u{202e}c\td\n");
        assert_eq!(ink.as_str(), "a [31mb c d\n");
    }

    #[test]
    fn styles_take_no_width() {
        assert_eq!((good("ab") + "c").width(), 3);
        assert_eq!(bold("ab").padded(4).width(), 4);
    }
}
