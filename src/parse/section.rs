//! Rows to sections, by their headings.

use super::address::{is_email, is_url};
use super::flow::Flow;
use super::heading::Found;
use super::period::periods;
use super::row::{Cell, Row};
use super::words::{Topic, Words};

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
