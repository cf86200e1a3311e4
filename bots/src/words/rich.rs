//! Text with emphasis, before any platform's markup.
//!
//! Messages write it as `<b>bold</b>`, `<i>italic</i>` and `<code>as typed</code>`. What stands in a message's places
//! is put in afterwards, so that nothing a person wrote is read as markup.

use serde::{Deserialize, Serialize};

/// Text with emphasis.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rich {
    /// Its parts in order; none is empty.
    pub runs: Vec<Run>,
}

/// A part of a text that looks the same throughout.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// What it says.
    pub text: String,
    /// How it looks.
    pub style: Style,
}

/// How a part of a text looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Style {
    /// Like the rest.
    #[default]
    Plain,
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// As it is typed.
    Code,
}

const TAGS: [(&str, &str, Style); 3] = [
    ("<b>", "</b>", Style::Bold),
    ("<i>", "</i>", Style::Italic),
    ("<code>", "</code>", Style::Code),
];

impl Rich {
    /// Returns text without emphasis.
    pub fn plain(text: &str) -> Self {
        let mut rich = Self::default();
        rich.push(text, Style::Plain);
        rich
    }

    /// Returns what a message's markup says. A tag that is not closed holds to the end.
    pub fn marked(mut text: &str) -> Self {
        let mut rich = Self::default();
        loop {
            let next = TAGS
                .iter()
                .filter_map(|tag| {
                    text.split_once(tag.0)
                        .map(|(before, after)| (before, after, tag))
                })
                .min_by_key(|(before, _, _)| before.len());
            let Some((before, after, (_, close, style))) = next else {
                rich.push(text, Style::Plain);
                return rich;
            };
            rich.push(before, Style::Plain);
            let (inside, rest) = after.split_once(close).unwrap_or((after, ""));
            rich.push(inside, *style);
            text = rest;
        }
    }

    /// Adds text behind.
    pub fn push(&mut self, text: &str, style: Style) {
        if text.is_empty() {
            return;
        }
        match self.runs.last_mut() {
            Some(last) if last.style == style => last.text.push_str(text),
            _ => self.runs.push(Run {
                text: text.to_owned(),
                style,
            }),
        }
    }

    /// Adds another text behind.
    pub fn append(&mut self, other: &Self) {
        for run in &other.runs {
            self.push(&run.text, run.style);
        }
    }

    /// Returns what it says, without emphasis.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// Returns its first so many bytes, and the rest; where that is within a character, it stays with the rest.
    pub fn split_at(&self, mut at: usize) -> (Self, Self) {
        let (mut front, mut rest) = (Self::default(), Self::default());
        for run in &self.runs {
            let here = run.text.floor_char_boundary(at);
            let (before, behind) = run.text.split_at_checked(here).unwrap_or((&run.text, ""));
            front.push(before, run.style);
            rest.push(behind, run.style);
            at = if behind.is_empty() {
                at.saturating_sub(here)
            } else {
                0
            };
        }
        (front, rest)
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// Whether it shows nothing.
    pub fn is_blank(&self) -> bool {
        let shows = |char: char| !char.is_whitespace() && !char.is_control();
        !self.runs.iter().any(|run| run.text.contains(shows))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_become_styles() {
        let rich = Rich::marked("a <b>bold</b> <i>one</i>, <code>x</code><b>open");
        let runs: Vec<_> = rich
            .runs
            .iter()
            .map(|run| (run.text.as_str(), run.style))
            .collect();
        assert_eq!(
            runs,
            [
                ("a ", Style::Plain),
                ("bold", Style::Bold),
                (" ", Style::Plain),
                ("one", Style::Italic),
                (", ", Style::Plain),
                ("x", Style::Code),
                ("open", Style::Bold),
            ]
        );
    }
}
