//! Rows to sections, by their headings.

use super::address::{is_email, is_url};
use super::flow::Flow;
use super::fold::{digit, fold, is_letter};
use super::heading::Found;
use super::period::periods;
use super::row::{Cell, Row};
use super::words::{Hint, Topic, Words};

/// Level of a heading of skills below another: it names a group.
const GROUP_LEVEL: u8 = 6;

/// The rows under one heading; the first section has no heading and holds what stands above all.
#[derive(Debug, Default)]
pub(super) struct Section {
    pub(super) topic: Option<Topic>,
    pub(super) title: Flow,
    pub(super) rows: Vec<Row>,
}

impl Section {
    /// Puts the heading above the rows, as the name of a group of skills.
    pub(super) fn name_group(&mut self) {
        let above = self.rows.first().cloned().unwrap_or_default();
        let cell = Cell {
            flow: self.title.clone(),
            x: above.x(),
            right: above.x(),
        };
        let title = Row {
            cells: vec![cell],
            heading: GROUP_LEVEL,
            bullet: false,
            ..above
        };
        self.rows.insert(0, title);
    }
}

/// Parts `rows` at the headings `found`.
///
/// What stands above the first heading of a column of the first page, such as a name above the main column
/// beside a sidebar, belongs to the first section.
pub(super) fn sections(rows: Vec<Row>, found: &[Found]) -> Vec<Section> {
    let mut sections = vec![Section::default()];
    let mut found = found.iter().peekable();
    let mut column = None;
    let mut on_top = true;
    for (i, mut row) in rows.into_iter().enumerate() {
        let fresh = column != Some((row.page, row.column));
        column = Some((row.page, row.column));
        if fresh {
            on_top = row.page == 0
                && (sections.len() == 1 || is_larger(&row, &sections) || is_contact(&row));
        }
        if let Some(heading) = found.next_if(|heading| heading.row == i) {
            on_top = false;
            let topic = heading.known.map(|h| h.topic);
            if topic == Some(Topic::Skills)
                && sections.last().is_some_and(|last| last.topic == topic)
            {
                row.heading = row.heading.max(GROUP_LEVEL);
                sections
                    .last_mut()
                    .into_iter()
                    .for_each(|last| last.rows.push(row.clone()));
                continue;
            }
            let title = if row.cells.is_empty() {
                Flow::default()
            } else {
                row.cells.remove(0).flow
            };
            sections.push(Section {
                topic,
                title,
                rows: Vec::new(),
            });
            if row.cells.is_empty() {
                continue;
            }
        }
        let target = if on_top {
            sections.first_mut()
        } else {
            sections.last_mut()
        };
        if let Some(section) = target {
            section.rows.push(row);
        }
    }
    sections
}

/// Parts the lines that close a document, such as a consent, the offer of references or place and date, from a last section
/// that lists something.
pub(super) fn with_closing_apart(mut sections: Vec<Section>, words: &Words) -> Vec<Section> {
    let listed = [
        Topic::Skills,
        Topic::Languages,
        Topic::Interests,
        Topic::Certificates,
        Topic::Awards,
        Topic::Education,
    ];
    let Some(last) = sections.last_mut().filter(|last| {
        last.topic
            .map_or(!last.title.is_empty(), |topic| listed.contains(&topic))
    }) else {
        return sections;
    };
    let start = last
        .rows
        .iter()
        .rposition(|row| row.apart)
        .filter(|&i| i > 0);
    let closes = |rows: &[Row]| {
        rows.first().is_some_and(|row| {
            let flow = row.flow();
            !row.bullet && row.heading == 0 && is_closing(flow.text(), words)
        })
    };
    if let Some(start) = start.filter(|&i| closes(last.rows.get(i..).unwrap_or_default())) {
        let rows = last.rows.split_off(start);
        sections.push(Section {
            rows,
            ..Section::default()
        });
    }
    sections
}

/// Whether a line is a sentence, or a place and a day.
fn is_closing(text: &str, words: &Words) -> bool {
    let sentence = text.ends_with('.') && text.split(' ').count() > 3;
    let day = periods(text, words).into_iter().any(|period| {
        let day = period.start.is_some_and(|date| date.day.is_some());
        day && period.single && period.range.end == text.len() && period.range.start > 0
    });
    sentence || (day && text.split(' ').count() <= 5)
}

/// Whether `row` is set larger than the headings so far: only a name is.
fn is_larger(row: &Row, sections: &[Section]) -> bool {
    sections
        .iter()
        .skip(1)
        .all(|section| section.title.style().size < row.size())
}

/// Whether `row` says nothing but an e-mail address, a telephone number or an address on the web.
fn is_contact(row: &Row) -> bool {
    let flow = row.flow();
    let text = flow.text();
    let phone = text.starts_with(['+', '('])
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')' | '.' | ' ' | '/'));
    phone || (!text.contains(' ') && (is_email(text) || is_url(text)))
}

/// Parts page numbers, running names and dates of last change from the rows that say something.
pub(super) fn without_furniture(rows: Vec<Row>, words: &Words) -> (Vec<Row>, Vec<Row>) {
    let known: Vec<String> = rows.iter().map(|row| fold(row.flow().text())).collect();
    let extremes: Vec<(u32, f32, f32)> =
        rows.iter()
            .fold(Vec::new(), |mut pages: Vec<(u32, f32, f32)>, row| {
                match pages.iter_mut().find(|page| page.0 == row.page) {
                    Some(page) => *page = (page.0, page.1.min(row.y), page.2.max(row.y)),
                    None => pages.push((row.page, row.y, row.y)),
                }
                pages
            });
    let mut index = 0;
    rows.into_iter().partition(|row| {
        let text = known.get(index).map_or("", String::as_str);
        index += 1;
        let at_edge = extremes.iter().any(|&(page, top, bottom)| {
            page == row.page && (row.y <= top || row.y >= bottom) && top < bottom
        });
        let repeated = row.page > 0
            && (row.y <= first_rows(&extremes, row.page))
            && known.iter().take(index - 1).any(|above| above == text);
        !((at_edge && !row.bullet && is_furniture(text, &known, words)) || repeated)
    })
}

/// Returns how far down from the first baseline of `page` a running header may reach.
fn first_rows(extremes: &[(u32, f32, f32)], page: u32) -> f32 {
    extremes
        .iter()
        .find(|extreme| extreme.0 == page)
        .map_or(
            0.0,
            |(_, top, bottom)| if top < bottom { top + 30.0 } else { 0.0 },
        )
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
