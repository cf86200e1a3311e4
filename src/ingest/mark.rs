//! List marks typed at the start of a line.

/// Glyphs that are a list mark wherever they start a line.
const GLYPHS: &str = "•‣⁃◦∙●○■□▪▫◆◇❖➢➤►▶▸✓✔✦➔➜・»›";

/// Returns the length in bytes of the list mark that `line` starts with, if it starts with one and
/// text follows. Numbers are no marks: `1.` may as well be a fact.
pub(super) fn list_mark(line: &str) -> Option<usize> {
    let mark = line.chars().next()?;
    let rest = line.get(mark.len_utf8()..)?;
    let first = rest.trim_start().chars().next()?;
    let spaced = rest.starts_with(char::is_whitespace);
    let is_mark = match mark {
        '*' | '·' | '+' | '>' => spaced,
        // "-5 %" is a figure, "-Designed" a hasty list.
        '-' => spaced || first.is_alphabetic(),
        // A dash before a figure continues a range of dates.
        '–' | '—' => !first.is_numeric() && (spaced || first.is_alphabetic()),
        _ => GLYPHS.contains(mark),
    };
    is_mark.then_some(mark.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_marks_from_text() {
        for (line, expected) in [
            ("- Built it", Some(1)),
            ("-Built it", Some(1)),
            ("-5 % cost", None),
            ("* Built it", Some(1)),
            ("*not closed", None),
            ("+ Viết kiểm thử", Some(1)),
            ("+49 170", None),
            ("・設計", Some(3)),
            ("» Supervision", Some(2)),
            ("•Built it", Some(3)),
            ("– Led four", Some(3)),
            ("–Led four", Some(3)),
            ("– 2019", None),
            ("1. First", None),
            ("-", None),
            ("", None),
            ("C++", None),
        ] {
            assert_eq!(list_mark(line), expected, "{line}");
        }
    }
}
