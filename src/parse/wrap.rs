//! Lines that belong together: wrapped text is joined again.

use super::entry::{is_dated, names_entry};
use super::flow::Flow;
use super::fold::{digit, fold};
use super::limit::{Limits, fits};
use super::period::{is_period, periods};
use super::place;
use super::row::{Cell, Page, Row, SAME_EDGE};
use super::words::{Hint, Topic, Words};
use crate::text::Format;

/// Joins the lines of `rows`, a section about `topic`, that a full line broke; `page` is the document they stand in.
pub(super) fn unwrap(rows: Vec<Row>, topic: Option<Topic>, page: &Page, words: &Words) -> Vec<Row> {
    if page.format.is_unwrapped() {
        return rows;
    }
    let section = Section {
        limits: Limits::of(&page.rows),
        margin: rows.iter().map(Row::x).fold(f32::INFINITY, f32::min),
        leadings: leadings(&rows),
        topic,
        format: page.format,
        words,
    };
    let whole = |word: &str| page.vocabulary.contains(word);
    let mut joined: Vec<Row> = Vec::with_capacity(rows.len());
    let mut last = End::default();
    for mut row in rows {
        if let Some(above) = joined.last_mut() {
            complete_degree(above, &mut row, topic, words);
            complete_date(above, &mut row, words);
        }
        if row.cells.is_empty() {
            continue;
        }
        let edge = match row.bullet {
            true => row.cells.first(),
            false => row.cells.last(),
        };
        let end = edge.map_or(End::default(), |cell| End {
            right: cell.right,
            length: cell.flow.text().chars().count(),
        });
        match joined.last_mut() {
            Some(above) if continues_narrow(above, &row) => join_narrow(above, row, whole),
            Some(above) if section.continues(above, last, &row) => {
                let at = continued_cell(above, &row);
                let mut cells = row.cells.into_iter();
                if let (Some(cell), Some(next)) = (above.cells.get_mut(at), cells.next()) {
                    cell.flow.wrap(&next.flow, whole);
                }
                above.cells.extend(cells);
            }
            _ => joined.push(row),
        }
        last = end;
    }
    joined
}

/// Length of a typed line in characters from which on its end is taken for wrapping: people and programs that
/// wrap text do it at 72 or 80, and the end of a shorter line means something.
const WRAPPED: usize = 60;

/// Where a line ends.
#[derive(Clone, Copy, Default)]
struct End {
    /// Right edge in points.
    right: f32,
    /// Characters of its last cell.
    length: usize,
}

/// The smallest line spacing of rows at one left edge and of one font size.
struct Leading {
    x: f32,
    size: u16,
    space: f32,
}

impl Leading {
    fn is(&self, row: &Row) -> bool {
        (self.x - row.x()).abs() < SAME_EDGE && self.size == row.lead().style().size
    }
}

fn leadings(rows: &[Row]) -> Vec<Leading> {
    let mut leadings: Vec<Leading> = Vec::new();
    for pair in rows.windows(2) {
        let [above, row] = pair else { continue };
        let (size, space) = (row.lead().style().size, row.above);
        if space <= 0.0
            || (above.x() - row.x()).abs() >= SAME_EDGE
            || above.lead().style().size != size
        {
            continue;
        }
        match leadings.iter_mut().find(|leading| leading.is(row)) {
            Some(leading) => leading.space = leading.space.min(space),
            None => leadings.push(Leading {
                x: row.x(),
                size,
                space,
            }),
        }
    }
    leadings
}

/// What is known of the lines of a section.
struct Section<'a> {
    limits: Limits,
    margin: f32,
    leadings: Vec<Leading>,
    topic: Option<Topic>,
    format: Format,
    words: &'a Words,
}

impl Section<'_> {
    /// Whether `row` goes on with the text of `above`, whose last line ended at `last`.
    fn continues(&self, above: &Row, last: End, row: &Row) -> bool {
        let at = continued_cell(above, row);
        let (Some(cell), Some(next)) = (above.cells.get(at), row.cells.first()) else {
            return false;
        };
        let (upper, lower) = (cell.flow.text(), next.flow.text());
        if row.bullet
            || row.heading != above.heading
            || row.column != above.column
            || row.page > above.page + 1
        {
            return false;
        }
        if names_entry(&next.flow, self.words) {
            return false;
        }
        let alone = row.cells.len() == 1 && !row.apart;
        if above.bullet && alone && self.is_in_item(above, row) {
            return !is_period(lower, self.words);
        }
        let asides = row.cells.iter().skip(1).all(|cell| cell.x > next.right);
        let hanging = above.bullet
            && above.x() > self.margin + SAME_EDGE
            && (next.x - above.x()).abs() < SAME_EDGE;
        if hanging && asides && (row.page == above.page || lower.starts_with(char::is_lowercase)) {
            return !is_period(lower, self.words);
        }
        if row.cells.len() == 1 && is_divided(upper) {
            return lower.starts_with(char::is_lowercase);
        }
        if row.cells.len() > 1
            || !self.is_next_line(above, &cell.flow, row)
            || (next.x - cell.x).abs() >= SAME_EDGE
        {
            return false;
        }
        if dangles(upper) || both_years(upper, lower, self.words) {
            return true;
        }
        let dated = is_period(upper, self.words)
            || periods(lower, self.words)
                .first()
                .is_some_and(|p| p.range.start == 0);
        let placed = place::is_whole(lower, self.words) && !upper.ends_with(',');
        let entries = is_dated(upper, self.words)
            && is_dated(lower, self.words)
            && !lower.starts_with(char::is_lowercase)
            && !upper.ends_with([',', '&', '/', '(']);
        if dated || placed || entries || !self.may_flow(upper) {
            return false;
        }
        let limit = self.limits.right(above, cell.x, last.right);
        let filled = match self.format {
            Format::Markdown => last.length > WRAPPED / 2,
            _ => last.right - cell.x > 0.5 * (limit - cell.x),
        };
        match (filled && self.is_prose())
            .then(|| flows_on(upper, lower, self.words))
            .flatten()
        {
            Some(decided) => decided,
            None if self.format != Format::Pdf && last.length < WRAPPED => false,
            None => !fits(last.right, lower, next.right - next.x, limit),
        }
    }

    /// Whether `row`, in a typed text, stands inside the list item `above`: in plain text deeper than its mark,
    /// in Markdown right behind it.
    fn is_in_item(&self, above: &Row, row: &Row) -> bool {
        match self.format {
            Format::Plain => row.x() > above.x() + SAME_EDGE,
            Format::Markdown => self.is_next_line(above, above.lead(), row),
            _ => false,
        }
    }

    /// Whether `row` is set like the end of `flow` and follows it at the usual distance.
    fn is_next_line(&self, above: &Row, flow: &Flow, row: &Row) -> bool {
        let (before, after) = (flow.last_style(), row.lead().style());
        let alike = before.size.abs_diff(after.size) <= 3
            && before.bold == after.bold
            && before.italic == after.italic;
        let leading = self
            .leadings
            .iter()
            .find(|leading| leading.is(row))
            .map_or(f32::INFINITY, |leading| leading.space * 1.2);
        let size = f32::from(after.size.max(before.size)).max(50.0);
        let near = row.above <= 0.0 || (row.above < 0.19 * size && row.above <= leading);
        alike && near && (!row.apart || row.page != above.page)
    }

    /// In a section of skills or languages, lines of single words are a list, not text.
    fn may_flow(&self, text: &str) -> bool {
        !matches!(self.topic, Some(Topic::Skills | Topic::Languages))
            || text.contains([',', ':', ';', '|', '·', '•', '、', '，'])
    }

    fn is_prose(&self) -> bool {
        !matches!(self.topic, None | Some(Topic::Contact | Topic::Skills))
    }
}

/// Whether sentences tell that `lower` goes on with `upper`, or that it does not.
fn flows_on(upper: &str, lower: &str, words: &Words) -> Option<bool> {
    if upper.ends_with(['.', '!', '?', '。', '।']) && lower.starts_with(|c: char| !c.is_lowercase())
    {
        return Some(false);
    }
    let open = upper.ends_with([',', '&', '/', '(']);
    let word = upper.rsplit(' ').next().unwrap_or_default();
    let ties = [Hint::To, Hint::Connective, Hint::DegreeLink];
    let open = open || ties.into_iter().any(|hint| words.is(word, hint));
    (open || lower.starts_with(char::is_lowercase)).then_some(true)
}

/// Returns the number of the cell of `above` that `row` goes on with: the one that ends in a divided word,
/// that of a list item, or the last.
fn continued_cell(above: &Row, row: &Row) -> usize {
    match above
        .cells
        .iter()
        .position(|cell| is_divided(cell.flow.text()))
    {
        Some(divided) if row.cells.len() == 1 => divided,
        _ if above.bullet => 0,
        _ => above.cells.len().saturating_sub(1),
    }
}

/// Whether a text ends inside a word that the typesetter divided.
fn is_divided(text: &str) -> bool {
    text.ends_with('\u{ad}')
}

/// Whether two lines hold one date each: the first and last year of a period.
fn both_years(above: &str, below: &str, words: &Words) -> bool {
    let single = |text: &str| {
        is_period(text, words) && periods(text, words).iter().all(|period| period.single)
    };
    single(above) && single(below)
}

/// Whether a text breaks off at the sign between two dates or an open bracket.
fn dangles(text: &str) -> bool {
    let text = text.trim_end();
    let open = text.matches('(').count() > text.matches(')').count();
    let dash = text.ends_with(['–', '—', '-']) && text.chars().any(|c| c.is_ascii_digit());
    open || dash
}

/// Joins the rest of a degree (`Bach`, below it `elor`) that a column narrower than the words broke off. It is known
/// for one by the word it makes, by a hyphen, or in a section of education by the change of style behind it.
fn complete_degree(above: &mut Row, row: &mut Row, topic: Option<Topic>, words: &Words) {
    let (Some(rest), Some(first)) = (row.cells.first(), above.cells.first()) else {
        return;
    };
    let text = first.flow.text();
    let below = topic == Some(Topic::Education)
        && (rest.x - first.x).abs() < SAME_EDGE
        && rest.flow.style() == first.flow.style()
        && rest.flow.style_changes().is_empty()
        && !is_period(text, words)
        && !row.bullet
        && !above.bullet;
    if !below {
        return;
    }
    let change = first.flow.style_changes().first().copied();
    let word = text.find(' ').unwrap_or(text.len());
    let own = |length: usize| text[..length].trim_end();
    let narrow = |length: usize| {
        let share = own(length).chars().count() as f32 / text.chars().count().max(1) as f32;
        let width = (first.right - first.x) * share;
        let size = f32::from(first.flow.style().size) / 10.0;
        let beside = above
            .cells
            .get(1)
            .is_some_and(|next| rest.right <= next.x + size && next.x - first.x < 7.0 * size);
        match length == text.len() {
            true => beside,
            false => rest.right - rest.x < 1.6 * width.max(3.0 * size),
        }
    };
    let hyphened = |length: usize| own(length).ends_with(['\u{ad}', '-']);
    let end = rest.flow.text();
    let made = format!("{}{end}", own(word).trim_end_matches('\u{ad}'));
    let whole = words.hints(&made, Hint::Degree)
        && (hyphened(word) || !words.hints(end, Hint::Degree))
        && !end.contains(' ');
    let length = match change {
        _ if whole => word,
        Some(change) if narrow(change) && own(change).len() < MOST_OF_DEGREE => change,
        None if narrow(text.len()) => text.len(),
        _ => return,
    };
    let divided = hyphened(length) || whole;
    let lower = end.starts_with(char::is_lowercase);
    let sign = |c: char| c == '\u{ad}' || (c == '-' && lower);
    let cut = own(length).trim_end_matches(sign).len();
    let mut degree = Cell {
        flow: first.flow.slice(0..cut),
        ..first.clone()
    };
    let share = length as f32 / text.len().max(1) as f32;
    let behind = Cell {
        flow: first.flow.slice(length..text.len()),
        x: first.x + (first.right - first.x) * share,
        right: first.right,
    };
    if divided {
        degree.flow.glue(&rest.flow);
    } else {
        degree.flow.append(&rest.flow);
    }
    degree.right = rest.right;
    row.cells.remove(0);
    above.cells.splice(
        0..1,
        [degree, behind]
            .into_iter()
            .filter(|cell| !cell.flow.is_empty()),
    );
}

/// Most bytes of what a narrow column of degrees holds in one line.
const MOST_OF_DEGREE: usize = 24;

/// Moves the rest of a date that a narrow column broke off from `row` to `above`.
fn complete_date(above: &mut Row, row: &mut Row, words: &Words) {
    if row.bullet || (above.cells.len() < 2 && row.cells.len() > 1) {
        return;
    }
    let alone = row.cells.len() == 1;
    for cell in above
        .cells
        .iter_mut()
        .filter(|cell| !periods(cell.flow.text(), words).is_empty())
    {
        let text = cell.flow.text();
        let broken = text.ends_with(DASHES);
        let last = fold(text.rsplit(' ').next().unwrap_or_default());
        let yearless = text.contains(DASHES) && words.month(&last).is_some();
        let rest = row.cells.iter().position(|next| {
            let text = next.flow.text();
            let below = alone || overlaps(cell, next);
            let year = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
            below && (broken || text.starts_with(DASHES)) && is_rest_of_date(text, words)
                || yearless && year && (next.x - cell.x).abs() < SAME_EDGE
                || yearless && year && alone && overlaps(cell, next)
        });
        if let Some(rest) = rest {
            let next = row.cells.remove(rest);
            cell.flow.wrap(&next.flow, |_| false);
            cell.right = cell.right.max(next.right);
            return;
        }
    }
}

const DASHES: [char; 4] = ['–', '—', '-', '‐'];

/// Whether a text is short and a date, "present", or a piece of one.
fn is_rest_of_date(text: &str, words: &Words) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    let piece = bare.len() <= 4 && bare.chars().all(|c| digit(c).is_some());
    piece
        || words.is(&fold(bare), Hint::Present)
        || periods(text, words)
            .first()
            .is_some_and(|p| p.range.end == text.len() || is_period(text, words))
            && text.split(' ').count() <= 4
}

fn overlaps(upper: &Cell, lower: &Cell) -> bool {
    upper.x < lower.right && lower.x < upper.right
}

/// Whether `row` goes on with a cell of `above` that the next cell left no room for.
fn continues_narrow(above: &Row, row: &Row) -> bool {
    let (Some(first), Some(second), [next]) = (
        above.cells.first(),
        above.cells.get(1),
        row.cells.as_slice(),
    ) else {
        return false;
    };
    let (before, after) = (first.flow.last_style(), next.flow.style());
    let alike = before.bold == after.bold
        && before.italic == after.italic
        && before.size.abs_diff(after.size) <= 3;
    let width = next.right - next.x;
    let inside = next.right < second.x && (next.x - first.x).abs() < SAME_EDGE;
    let near = row.above > 0.0 && row.above < 0.17 * f32::from(after.size.max(50));
    alike
        && near
        && inside
        && !row.bullet
        && !above.bullet
        && !fits(first.right, next.flow.text(), width, second.x)
}

fn join_narrow(above: &mut Row, row: Row, whole: impl Fn(&str) -> bool + Copy) {
    if let (Some(cell), Some(next)) = (above.cells.first_mut(), row.cells.into_iter().next()) {
        cell.flow.wrap(&next.flow, whole);
    }
}
