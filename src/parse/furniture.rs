//! Page furniture: numbers, running headers and footers, which say nothing of their own.

use super::fold::{digit, fold, is_letter};
use super::row::Row;
use super::words::{Hint, Words};

/// How far from the first or last baseline of a page a running header or footer may reach, in points.
const REACH: f32 = 30.0;
/// Farthest that the same line stands from where it stood on another page, in points.
const SAME_HEIGHT: f32 = 3.0;
/// Rows at the head of the document that a running header may repeat.
const HEAD: usize = 2;
/// Fewest figures of a phone number.
const PHONE: usize = 7;

/// Parts page numbers, running names and dates of last change from the rows that say something. A running line with
/// an address or a number stays where it is met first, in the head of the document.
pub(super) fn without_furniture(rows: Vec<Row>, words: &Words) -> (Vec<Row>, Vec<Row>) {
    let known: Vec<String> = rows.iter().map(|row| fold(row.flow().text())).collect();
    let extremes = extremes(&rows);
    let lines: Vec<Line> = rows
        .iter()
        .zip(&known)
        .map(|(row, text)| Line::new(row, text, &extremes))
        .collect();
    let (mut kept, mut left_out, mut contacts) = (Vec::new(), Vec::new(), Vec::new());
    for ((row, line), text) in rows.into_iter().zip(&lines).zip(&known) {
        let numbered = line.is_extreme && !row.bullet && is_furniture(text, &known, words);
        let mut others = lines.iter().filter(|other| line.runs_with(other));
        let runs = others.clone().next().is_some();
        let again = others.any(|other| other.page < line.page);
        let named =
            line.page > 0 && line.is_high && known.iter().take(HEAD).any(|head| head == text);
        if numbered || named || (runs && (again || (line.is_low && !has_contact(text)))) {
            left_out.push(row);
        } else if runs && line.is_low {
            contacts.push(row);
        } else {
            kept.push(row);
        }
    }
    let head = kept.len().min(1);
    kept.splice(head..head, contacts);
    (kept, left_out)
}

/// Returns the first and the last baseline of each page.
fn extremes(rows: &[Row]) -> Vec<(u32, f32, f32)> {
    let mut pages: Vec<(u32, f32, f32)> = Vec::new();
    for row in rows {
        match pages.iter_mut().find(|page| page.0 == row.page) {
            Some(page) => *page = (page.0, page.1.min(row.y), page.2.max(row.y)),
            None => pages.push((row.page, row.y, row.y)),
        }
    }
    pages
}

/// Where a row stands in its page, and what it says but for the figures.
struct Line {
    page: u32,
    y: f32,
    text: String,
    /// The first or the last of its page.
    is_extreme: bool,
    /// Near the first or the last of its page.
    is_high: bool,
    is_low: bool,
}

impl Line {
    fn new(row: &Row, text: &str, extremes: &[(u32, f32, f32)]) -> Self {
        let page = extremes.iter().find(|page| page.0 == row.page);
        let (top, bottom) = page.map_or((row.y, row.y), |&(_, top, bottom)| (top, bottom));
        let spread = top < bottom;
        Self {
            page: row.page,
            y: row.y,
            text: text
                .chars()
                .map(|c| if digit(c).is_some() { '0' } else { c })
                .collect(),
            is_extreme: spread && (row.y <= top || row.y >= bottom),
            is_high: spread && row.y <= top + REACH,
            is_low: spread && row.y > bottom - REACH && row.y > top + REACH,
        }
    }

    /// Whether it is the same line on another page.
    fn runs_with(&self, other: &Self) -> bool {
        (self.is_high || self.is_low)
            && self.page != other.page
            && (self.y - other.y).abs() <= SAME_HEIGHT
            && self.text == other.text
    }
}

fn has_contact(text: &str) -> bool {
    let figures = text.chars().filter(|c| digit(*c).is_some()).count();
    figures >= PHONE || ["@", "http", "www."].iter().any(|sign| text.contains(sign))
}

fn is_furniture(text: &str, known: &[String], words: &Words) -> bool {
    let short = text.split(' ').count() <= 7;
    let announced = (1..=2).any(|n| {
        let phrase = text.split(' ').take(n).collect::<Vec<_>>().join(" ");
        words.is(phrase.trim_end_matches(':'), Hint::Furniture)
    });
    if short && announced && text.chars().any(|c| digit(c).is_some()) {
        return true;
    }
    let mut rest = text;
    let mut numbered = false;
    while let Some(word) = rest
        .rsplit([' ', '/'])
        .next()
        .filter(|word| !word.is_empty())
    {
        // A longer number is a year.
        let number = word.chars().count() <= 3 && word.chars().all(|c| digit(c).is_some());
        let between = numbered
            && (matches!(word, "of" | "von" | "de" | "di" | "van" | "z")
                || words.is(word, Hint::Furniture));
        if !number && !between {
            break;
        }
        numbered = true;
        rest = rest[..rest.len() - word.len()].trim_end_matches([' ', '/', '|']);
    }
    let rest = rest.trim_matches(|c: char| !c.is_alphanumeric() && !is_letter(c));
    numbered
        && text.len() - rest.len() <= 20
        && (rest.is_empty() || known.iter().any(|row| row == rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::flow::tests::flow;
    use crate::parse::row::Cell;

    fn row(page: u32, y: f32, text: &str) -> Row {
        let flow = flow(text);
        Row {
            cells: vec![Cell {
                flow,
                ..Cell::default()
            }],
            page,
            y,
            ..Row::default()
        }
    }

    fn texts(rows: &[Row]) -> Vec<String> {
        rows.iter()
            .map(|row| row.flow().text().to_owned())
            .collect()
    }

    #[test]
    fn running_lines_are_left_out_and_contacts_stay_once() {
        let rows = vec![
            row(0, 50.0, "Ada Example"),
            row(0, 70.0, "Engineer"),
            row(0, 400.0, "Built a ledger"),
            row(0, 800.0, "ada@example.org · 1"),
            row(1, 50.0, "Ada Example"),
            row(1, 70.0, "Built a ledger"),
            row(1, 400.0, "Built a bridge"),
            row(1, 800.0, "ada@example.org · 2"),
        ];
        let (kept, left_out) = without_furniture(rows, &Words::load());
        assert_eq!(
            texts(&kept),
            [
                "Ada Example",
                "ada@example.org · 1",
                "Engineer",
                "Built a ledger",
                "Built a ledger",
                "Built a bridge"
            ]
        );
        assert_eq!(texts(&left_out), ["Ada Example", "ada@example.org · 2"]);
    }

    #[test]
    fn years_are_no_page_numbers() {
        let words = Words::load();
        let known = ["jane doe".to_owned()];
        for text in ["3", "page 3 of 4", "jane doe - 1/2"] {
            assert!(is_furniture(text, &known, &words), "{text}");
        }
        for text in ["2013", "2013 – 2015"] {
            assert!(!is_furniture(text, &known, &words), "{text}");
        }
    }
}
