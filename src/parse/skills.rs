//! Skills in named groups.

use super::Basis;
use super::flow::Flow;
use super::fold::{is_ideograph, is_letter, tokens};
use super::level;
use super::list;
use super::record::Record;
use super::row::{Row, SAME_EDGE};
use super::words::{Hint, Words};
use crate::resume::Skill;

/// A group of skills.
#[derive(Debug, Default)]
pub(super) struct Group {
    pub(super) name: Flow,
    pub(super) level: Flow,
    pub(super) items: Vec<Flow>,
}

/// Reads skills.
pub(super) fn skills(rows: Vec<Row>, words: &Words, record: &mut Record) {
    let groups = groups(rows, words);
    for group in groups.into_iter().flat_map(|group| by_level(group, words)) {
        let path = format!("skills[{}]", record.resume.skills.len());
        let skill = Skill {
            name: record.take(format!("{path}.name"), &group.name, Basis::Position),
            level: record.take(format!("{path}.level"), &group.level, Basis::Words),
            keywords: record.take_all(&format!("{path}.keywords"), &group.items, Basis::Section),
        };
        record.resume.skills.push(skill);
    }
}

/// Parts a list without a name into its items with a level, which stand for themselves, and lists of those without; a named group
/// of nothing but a level is a skill.
fn by_level(group: Group, words: &Words) -> Vec<Group> {
    let mut parted: Vec<Group> = Vec::new();
    if group.items.is_empty() {
        return vec![group];
    }
    let levels = group.items.len() == 1 && !group.name.is_empty() && group.level.is_empty();
    if levels
        && group
            .items
            .iter()
            .all(|item| level::is_level(item.text(), words))
    {
        let level = group.items.into_iter().next().unwrap_or_default();
        return vec![Group {
            level,
            items: Vec::new(),
            ..group
        }];
    }
    if !group.name.is_empty() {
        return vec![group];
    }
    for item in group.items {
        let (name, level) = level::part(&item, words);
        match parted
            .last_mut()
            .filter(|last| level.is_empty() && last.name.is_empty())
        {
            Some(list) => list.items.push(item),
            None if level.is_empty() => parted.push(Group {
                items: vec![item],
                ..Group::default()
            }),
            None => parted.push(Group {
                name,
                level,
                items: Vec::new(),
            }),
        }
    }
    parted
}

/// Reads rows into groups: `Name: a, b`, a bold name before or above its items, names side by side above theirs,
/// a name above a level.
pub(super) fn groups(rows: Vec<Row>, words: &Words) -> Vec<Group> {
    if let Some(groups) = table(&rows) {
        return groups;
    }
    let styled = rows.iter().any(is_title) && rows.iter().any(|row| !is_title(row));
    let sized = if styled { None } else { title_size(&rows) };
    let mut reader = Reader::default();
    let mut rows = rows.into_iter().peekable();
    while let Some(row) = rows.next() {
        let level =
            rows.next_if(|next| !row.bullet && is_level(next, words) && !is_level(&row, words));
        let title = (styled && is_title(&row)) || sized.is_some_and(|size| row.size() >= size);
        if level.is_some() || title {
            reader.titles(row);
        } else if reader.columns.len() > 1 {
            reader.below_titles(row);
        } else {
            reader.line(row, words);
        }
        if let (Some(level), Some(group)) = (level, reader.groups.last_mut()) {
            group.level = level.flow();
        }
    }
    reader.flush();
    reader
        .groups
        .retain(|group| !group.name.is_empty() || !group.items.is_empty());
    reader.groups
}

/// Reads a table whose rows are a name and a list each, under a bold row of titles or none.
fn table(rows: &[Row]) -> Option<Vec<Group>> {
    let titled = rows
        .first()
        .is_some_and(|first| first.is_bold() && !rows.iter().skip(1).all(Row::is_bold));
    let rows = rows.get(usize::from(titled)..)?;
    let pair = |row: &Row| match row.cells.as_slice() {
        [name, items] if !row.bullet && row.heading == 0 => {
            Some((name.flow.trim(&[':']), items.flow.clone()))
        }
        _ => None,
    };
    let pairs: Vec<(Flow, Flow)> = rows.iter().map(pair).collect::<Option<_>>()?;
    let lists = pairs
        .iter()
        .filter(|(_, items)| items.text().contains(SEPARATORS));
    let named = pairs
        .iter()
        .all(|(name, _)| !name.text().contains(SEPARATORS));
    (named && pairs.len() > 1 && lists.count() * 2 >= pairs.len()).then(|| {
        let group = |(name, items): (Flow, Flow)| Group {
            name,
            items: list::split(&items),
            ..Group::default()
        };
        pairs.into_iter().map(group).collect()
    })
}

/// What parts the items of a list.
const SEPARATORS: [char; 6] = [',', ';', '|', '·', '•', '、'];

/// The groups so far, the left edges of the last row of titles, and the list that may go on in the next line.
#[derive(Default)]
struct Reader {
    groups: Vec<Group>,
    columns: Vec<(f32, usize)>,
    open: Option<Flow>,
}

impl Reader {
    fn titles(&mut self, row: Row) {
        self.flush();
        let first = self.groups.len();
        self.columns = row
            .cells
            .iter()
            .enumerate()
            .map(|(i, cell)| (cell.x, first + i))
            .collect();
        let named = row.cells.into_iter().map(|cell| Group {
            name: cell.flow.trim(&[':']),
            ..Group::default()
        });
        self.groups.extend(named);
    }

    fn below_titles(&mut self, row: Row) {
        for cell in row.cells {
            let above = self
                .columns
                .iter()
                .rev()
                .find(|(x, _)| *x <= cell.x + SAME_EDGE);
            let group = above
                .or(self.columns.first())
                .and_then(|&(_, i)| self.groups.get_mut(i));
            if let Some(group) = group {
                group.items.extend(list::split(&cell.flow));
            }
        }
    }

    fn line(&mut self, row: Row, words: &Words) {
        let whole = row.flow();
        let (name, level) = level::part(&whole, words);
        let open = self
            .open
            .as_ref()
            .is_some_and(|open| open.text().contains([',', ';', '、']));
        let single = !name.text().contains([',', ';', '|', '、', ':']);
        if !level.is_empty() && single && !open {
            self.flush();
            self.columns.clear();
            self.groups.push(Group {
                items: vec![whole],
                ..Group::default()
            });
            return;
        }
        if let Some((name, rest)) = label(&row) {
            self.flush();
            self.columns.clear();
            self.groups.push(Group {
                name,
                ..Group::default()
            });
            self.open = Some(rest);
            return;
        }
        if row.bullet {
            self.flush();
        }
        match &mut self.open {
            Some(text) => {
                if !text.text().contains([',', ';', '、']) {
                    text.push('|', row.lead().span().start, row.lead().style());
                }
                text.wrap(&cells(&row), |_| false);
            }
            None => self.open = Some(cells(&row)),
        }
    }

    /// Ends the list that is open: its items go to the last group, or to one without a name.
    fn flush(&mut self) {
        let Some(text) = self.open.take().filter(|text| !text.is_empty()) else {
            return;
        };
        let last = self.groups.last();
        let takes = self.columns.len() == 1
            || last.is_some_and(|group| group.items.is_empty() || group.name.is_empty());
        if self.groups.is_empty() || !takes {
            self.groups.push(Group::default());
        }
        if let Some(group) = self.groups.last_mut() {
            group.items.extend(list::split(&text));
        }
    }
}

/// Whether a row says nothing but how well something is known.
fn is_level(row: &Row, words: &Words) -> bool {
    let text = row.lead().text();
    row.cells.len() == 1
        && text.split(' ').count() <= 2
        && tokens(text).all(|word| words.hints(word, Hint::Fluency))
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

/// Whether the colon with which `rest` begins stands inside a name or an address (`1С:Підприємство`).
fn is_inside_word(rest: &str) -> bool {
    rest.starts_with(':')
        && rest
            .chars()
            .nth(1)
            .is_some_and(|c| c == '/' || (is_letter(c) && !is_ideograph(c)))
}

/// Returns the size from which on rows hold names of groups: every larger row stands above smaller ones, its items.
fn title_size(rows: &[Row]) -> Option<u16> {
    let size = rows.first()?.size();
    let smallest = rows.iter().map(Row::size).min()?;
    let title = |row: &Row| row.size() == size;
    let plain = |row: &Row| row.size() == smallest && !row.bullet;
    let alternate = rows
        .windows(2)
        .all(|pair| matches!(pair, [a, b] if !(title(a) && title(b))));
    let named = |row: &Row| !row.bullet && !row.flow().text().contains([',', '|', '•', ';', ':']);
    let told = rows
        .iter()
        .all(|row| plain(row) || title(row) && named(row));
    let below = rows.last().is_some_and(plain);
    (size >= smallest + SMALLER && alternate && told && below).then_some(size)
}

/// How much smaller the items below the name of a group are at least, in tenths of a point.
const SMALLER: u16 = 5;

/// Whether a row holds nothing but names of groups.
fn is_title(row: &Row) -> bool {
    let text = row.flow();
    (row.is_bold() || row.heading > 0)
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
            && !is_inside_word(&text[colon..])
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::flow::Style;
    use crate::parse::row::Cell;

    fn row(size: u16, cells: &[(&str, f32)]) -> Row {
        let cells = cells.iter().map(|&(text, x)| {
            let mut flow = Flow::default();
            for (at, c) in text.chars().enumerate() {
                flow.push(
                    c,
                    at,
                    Style {
                        size,
                        ..Style::default()
                    },
                );
            }
            Cell {
                flow,
                x,
                right: x + 30.0,
            }
        });
        Row {
            cells: cells.collect(),
            ..Row::default()
        }
    }

    #[test]
    fn larger_names_side_by_side_own_the_smaller_items_below_them() {
        let rows = vec![
            row(97, &[("Teaching", 40.0), ("IT", 366.0)]),
            row(
                88,
                &[("Phonics", 46.0), ("Planning", 95.0), ("SIMS", 373.0)],
            ),
        ];
        let read: Vec<(String, usize)> = groups(rows, &Words::load())
            .iter()
            .map(|group| (group.name.text().to_owned(), group.items.len()))
            .collect();
        assert_eq!(read, [("Teaching".to_owned(), 2), ("IT".to_owned(), 1)]);
    }

    #[test]
    fn rows_of_one_size_name_no_groups() {
        assert_eq!(
            title_size(&[row(90, &[("Rust", 40.0)]), row(90, &[("Go", 40.0)])]),
            None
        );
    }
}
