//! JSON Resume as a text: its own characters, line by line.

use crate::error::Result;
use crate::text::{Format, Layout, Line, Segment, Span, Text};
use crate::warned::Warned;

/// Returns the JSON as it stands, with its lines.
///
/// # Errors
/// None of its own; that it is JSON was found before.
pub(super) fn read(json: &str) -> Result<Warned<Text>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in json.split('\n') {
        let chars = line.chars().count();
        let inner = line.trim();
        if !inner.is_empty() {
            let begin = start + line.chars().take_while(|c| c.is_whitespace()).count();
            let span = Span {
                start: begin,
                end: begin + inner.chars().count(),
            };
            lines.push(Line {
                span,
                segments: vec![Segment {
                    span,
                    ..Segment::default()
                }],
                ..Line::default()
            });
        }
        start += chars + 1;
    }
    Ok(Warned::clean(Text {
        format: Format::JsonResume,
        content: json.to_owned(),
        lines,
        links: Vec::new(),
        layout: Layout {
            pages: 1,
            columns: 1,
            ..Layout::default()
        },
    }))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn lines_point_into_the_json() {
        let json = "{\n  \"basics\": {\"name\": \"Žofie\"},\n\n  \"work\": []\r\n}";
        let text = read(json).unwrap().value;
        assert_eq!(text.content, json);
        let lines: Vec<_> = text.lines.iter().map(|l| text.slice(l.span)).collect();
        assert_eq!(
            lines,
            [
                "{",
                "\"basics\": {\"name\": \"Žofie\"},",
                "\"work\": []",
                "}"
            ]
        );
    }
}
