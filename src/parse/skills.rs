//! Skills in named groups.

use super::flow::Flow;
use super::list;
use super::record::Record;
use super::row::{Row, SAME_EDGE};
use crate::resume::Skill;

/// A group of skills.
#[derive(Debug, Default)]
pub(super) struct Group {
    pub(super) name: Flow,
    pub(super) items: Vec<Flow>,
}

/// Reads skills.
pub(super) fn skills(rows: Vec<Row>, record: &mut Record) {
    for group in groups(rows) {
        let path = format!("skills[{}]", record.resume.skills.len());
        let skill = Skill {
            name: record.take(format!("{path}.name"), &group.name),
            level: String::new(),
            keywords: record.take_all(&format!("{path}.keywords"), &group.items),
        };
        record.resume.skills.push(skill);
    }
}

/// Reads rows into groups: `Name: a, b`, a bold name before or above its items, names side by side above theirs.
pub(super) fn groups(rows: Vec<Row>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut columns: Vec<(f32, usize)> = Vec::new();
    let mut open: Option<Flow> = None;
    let styled = rows.iter().any(is_title) && rows.iter().any(|row| !is_title(row));
    for row in rows {
        if styled && is_title(&row) {
            flush(&mut open, &mut groups, &columns);
            columns = row
                .cells
                .iter()
                .enumerate()
                .map(|(i, cell)| (cell.x, groups.len() + i))
                .collect();
            groups.extend(row.cells.into_iter().map(|cell| Group {
                name: cell.flow.trim(&[':']),
                items: Vec::new(),
            }));
            continue;
        }
        if columns.len() > 1 {
            for cell in row.cells {
                let group = columns
                    .iter()
                    .rev()
                    .find(|(x, _)| *x <= cell.x + SAME_EDGE)
                    .or(columns.first());
                if let Some(group) = group.and_then(|&(_, i)| groups.get_mut(i)) {
                    group.items.extend(list::split(&cell.flow));
                }
            }
            continue;
        }
        let label = label(&row);
        let continues = label.is_none() && !row.bullet && open.is_some();
        if !continues {
            flush(&mut open, &mut groups, &columns);
        }
        if let Some((name, rest)) = label {
            columns.clear();
            groups.push(Group {
                name,
                items: Vec::new(),
            });
            open = Some(rest);
        } else if let Some(text) = open.as_mut().filter(|_| continues) {
            if !text.text().contains([',', ';', '、']) {
                text.push('|', row.lead().span().start, row.lead().style());
            }
            text.wrap(&cells(&row), |_| false);
        } else {
            open = Some(cells(&row));
        }
        if row.bullet
            && columns.is_empty()
            && groups.last().is_none_or(|group| group.name.is_empty())
        {
            flush(&mut open, &mut groups, &columns);
        }
    }
    flush(&mut open, &mut groups, &columns);
    groups.retain(|group| !group.name.is_empty() || !group.items.is_empty());
    groups
}

/// Returns the cells of a row as one list.
fn cells(row: &Row) -> Flow {
    let mut flow = Flow::default();
    for cell in &row.cells {
        if !flow.is_empty() && !flow.text().ends_with([',', ';', '|', '·', '•']) {
            flow.push('|', cell.flow.span().start, cell.flow.style());
        }
        flow.append(&cell.flow);
    }
    flow
}

/// Ends the text that is open: its items go to the last group, or to one without a name.
fn flush(open: &mut Option<Flow>, groups: &mut Vec<Group>, columns: &[(f32, usize)]) {
    let Some(text) = open.take().filter(|text| !text.is_empty()) else {
        return;
    };
    let named = columns.len() == 1
        || groups
            .last()
            .is_some_and(|group| group.items.is_empty() || group.name.is_empty());
    if groups.is_empty() || !named {
        groups.push(Group::default());
    }
    if let Some(group) = groups.last_mut() {
        group.items.extend(list::split(&text));
    }
}

/// Whether a row holds nothing but names of groups.
fn is_title(row: &Row) -> bool {
    let text = row.flow();
    row.is_bold()
        && !row.bullet
        && !text.text().contains([',', '|', '•', ';'])
        && label(row).is_none()
}

/// Returns the name of a group and what follows it on the same line.
fn label(row: &Row) -> Option<(Flow, Flow)> {
    let flow = row.flow();
    let text = flow.text();
    if let Some(colon) = text.find([':', '：']) {
        let (name, rest) = (
            flow.slice(0..colon),
            flow.slice(colon..text.len()).trim(&[':', '：']),
        );
        let whole = name.text().matches('(').count() == name.text().matches(')').count();
        if whole
            && !name.text().contains(',')
            && name.text().split(' ').count() <= 6
            && !text[colon..].starts_with("://")
        {
            return Some((name, rest));
        }
    }
    let change = flow
        .style_changes()
        .into_iter()
        .next()
        .filter(|_| flow.style().bold)?;
    let name = flow.slice(0..change).trim(&['–', '—', '-', '|', '·']);
    (!name.text().contains(',')).then(|| {
        (
            name,
            flow.slice(change..text.len())
                .trim(&['–', '—', '-', '|', '·']),
        )
    })
}
