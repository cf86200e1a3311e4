//! Numbers that count headings, entries and items: `1.`, `2)`, `(3)`, `IV.`, `a)`, `二、`.

use super::row::Row;

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Digits,
    Roman,
    Letter,
    Ideograph,
}

/// A number at the start of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Enumerator {
    pub(super) style: Style,
    pub(super) number: usize,
    /// Bytes to what follows it.
    pub(super) length: usize,
}

/// The ideographs for one to ten.
const IDEOGRAPHS: &str = "一二三四五六七八九十";
/// The Roman numbers from one to twelve: no resume has more sections.
const ROMAN: [&str; 12] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
];

/// Returns the number that counts `text`, if one stands before it.
pub(super) fn enumerator(text: &str) -> Option<Enumerator> {
    let open = text.strip_prefix(['(', '（']);
    let from = open.unwrap_or(text);
    let count = from
        .find(|c: char| !c.is_ascii_alphanumeric() && !IDEOGRAPHS.contains(c))
        .filter(|&end| end > 0)?;
    let (label, rest) = from.split_at(count);
    let (style, number) = value(label)?;
    let close = rest.chars().next()?;
    let closed = match close {
        ')' | '）' => true,
        '.' | '、' | '．' | ':' => open.is_none() && (close != ':' || style != Style::Letter),
        _ => false,
    };
    let behind = rest.get(close.len_utf8()..)?;
    let text_behind = behind.trim_start();
    let spaced = behind.len() > text_behind.len() || style == Style::Ideograph || close != '.';
    let starts = text_behind.starts_with(|c: char| c.is_alphabetic() || c == '"' || c == '*');
    (closed && spaced && starts).then_some(Enumerator {
        style,
        number,
        length: text.len() - text_behind.len(),
    })
}

/// Takes the numbers off rows that are counted: those in letters are items of a list, and so are others that stand
/// right below each other; others count entries.
pub(super) fn taken_off(mut rows: Vec<Row>) -> Vec<Row> {
    let own = |row: &Row| {
        (!row.bullet)
            .then(|| enumerator(row.lead().text()))
            .flatten()
    };
    let counts: Vec<Option<Enumerator>> = rows.iter().map(own).collect();
    let counted = |i: usize, by: Enumerator| {
        counts.iter().enumerate().any(|(j, other)| {
            other.is_some_and(|other| {
                other.style == by.style
                    && other.number.abs_diff(by.number) == 1
                    && i.abs_diff(j) > 0
            })
        })
    };
    let next_to = |i: usize, by: Enumerator| {
        let at = |j: Option<usize>| j.and_then(|j| counts.get(j).copied().flatten());
        let near = [at(i.checked_sub(1)), at(Some(i + 1))];
        near.into_iter()
            .flatten()
            .any(|other| other.style == by.style)
    };
    for (i, row) in rows.iter_mut().enumerate() {
        let Some(count) = counts
            .get(i)
            .copied()
            .flatten()
            .filter(|&by| counted(i, by))
        else {
            continue;
        };
        let listed = count.style == Style::Letter || (i > 0 && next_to(i, count));
        if let Some(cell) = row.cells.first_mut() {
            cell.flow = cell.flow.slice(count.length..cell.flow.text().len());
        }
        row.bullet = listed;
        row.apart |= !listed;
    }
    rows
}

fn value(label: &str) -> Option<(Style, usize)> {
    if label.bytes().all(|b| b.is_ascii_digit()) {
        let number = label.parse().ok().filter(|&n| (1..=30).contains(&n))?;
        return Some((Style::Digits, number));
    }
    if let Some(at) = ROMAN.iter().position(|roman| *roman == label) {
        return Some((Style::Roman, at + 1));
    }
    let mut chars = label.chars();
    match (chars.next()?, chars.next()) {
        (c @ ('a'..='h' | 'A'..='H'), None) => {
            let first = if c.is_lowercase() { 'a' } else { 'A' };
            Some((Style::Letter, c as usize - first as usize + 1))
        }
        (c, None) => {
            let at = IDEOGRAPHS.chars().position(|known| known == c)?;
            Some((Style::Ideograph, at + 1))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers_that_count() {
        for (text, number, rest) in [
            ("1. Experience", 1, "Experience"),
            ("2) Praxis", 2, "Praxis"),
            ("(3) Skills", 3, "Skills"),
            ("IV. Education", 4, "Education"),
            ("a) Reconciling", 1, "Reconciling"),
            ("二、工作经历", 2, "工作经历"),
            ("（三）教育", 3, "教育"),
        ] {
            let found = enumerator(text).map(|e| (e.number, &text[e.length..]));
            assert_eq!(found, Some((number, rest)), "{text}");
        }
        for text in [
            "2020 Census",
            "1.5 million",
            "A. Hale",
            "Section 5",
            "3D",
            "5 Mio.",
            "",
        ] {
            let letter = enumerator(text).is_some_and(|e| e.style != Style::Letter);
            assert!(!letter, "{text}");
        }
    }
}
