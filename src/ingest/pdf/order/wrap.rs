//! Cells of several lines: what a narrow cell broke is joined again.

use crate::ingest::pdf::chars::divided;
use crate::ingest::pdf::lines::Cell;
use crate::ingest::pdf::words::Word;

/// Largest distance of baselines within a cell, in ems.
const LEADING: f32 = 1.6;
/// Farthest that two edges lie apart to count as one, in points.
const EDGE: f32 = 1.5;
/// Narrowest gap between two cells, in ems.
const GAP: f32 = 0.5;

/// Widest cell whose lines are joined, as a share of its row: in a wider one they are sentences, or items of a list.
const WIDEST: f32 = 0.7;
/// Most rows above a line in which its cell may begin.
const HIGH: usize = 4;

/// Joins to each cell of `rows` the lines below it that were drawn right behind it and had no room in it. `edge` is
/// where the rows may end.
pub(super) fn join(rows: Vec<Vec<Cell>>, edge: f32) -> Vec<Vec<Cell>> {
    let mut joined: Vec<Vec<Cell>> = Vec::with_capacity(rows.len());
    for row in rows {
        let near = joined.len().saturating_sub(HIGH);
        let above = joined.get_mut(near..).unwrap_or_default();
        let (mut rest, mut goes_on) = (Vec::new(), false);
        for cell in parted(row, above) {
            let last = goes_on && rest.is_empty();
            let mut uppers = above.iter_mut().rev();
            match uppers.find_map(|upper| owner(upper, &cell, last, edge)) {
                Some(owner) => {
                    goes_on = true;
                    take(owner, cell);
                }
                None => rest.push(cell),
            }
        }
        if !rest.is_empty() {
            joined.push(rest);
        }
    }
    joined
}

/// Cuts the cells of a row where a cell of the rows above begins that was drawn between their words: a gap that is too
/// narrow to be seen as one.
fn parted(row: Vec<Cell>, above: &[Vec<Cell>]) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::with_capacity(row.len());
    for mut cell in row {
        let begins = |before: &Word, word: &Word| {
            above
                .iter()
                .flat_map(|row| row.iter().skip(1))
                .any(|other| {
                    (other.x - word.x).abs() <= EDGE
                        && before.order < other.order
                        && other.order < word.order
                })
        };
        let cut = cell
            .words
            .windows(2)
            .position(|pair| matches!(pair, [before, word] if begins(before, word)));
        if let Some(cut) = cut {
            let words = cell.words.split_off(cut + 1);
            let rest = Cell {
                x: words.first().map_or(cell.x, |word| word.x),
                order: words.first().map_or(cell.order, |word| word.order),
                words,
                ..cell.clone()
            };
            cell.right = cell.words.last().map_or(cell.right, |word| word.right);
            cells.extend([cell, rest]);
        } else {
            cells.push(cell);
        }
    }
    cells
}

/// Returns the cell that `cell`, of the row below, goes on with. The last of a row is one only where `last` says that
/// all cells before it go on as well: else it is a line of its own.
fn owner<'a>(above: &'a mut [Cell], cell: &Cell, last: bool, edge: f32) -> Option<&'a mut Cell> {
    let at = above
        .iter()
        .position(|owner| (owner.x - cell.x).abs() <= EDGE)?;
    let limit = match above.get(at + 1) {
        Some(next) if next.order < cell.order => return None,
        Some(next) => next.x - GAP * cell.size,
        None if last || above.get(at).is_some_and(is_joined) => edge,
        None => return None,
    };
    let order = above.get(at)?.order;
    let between = |other: &Cell| order < other.order && other.order < cell.order;
    let start = above.first()?.x;
    let narrow = limit - cell.x <= WIDEST * (edge - start);
    if above.len() < 2 || !narrow || above.iter().any(between) {
        return None;
    }
    let owner = above.get_mut(at)?;
    let (before, after) = (owner.words.last()?, cell.words.first()?);
    let step = after.y - before.y;
    let below = step > 0.0 && step <= LEADING * cell.size.max(owner.size);
    let room = limit - before.right - 0.25 * cell.size;
    let goes_on = before.bold == after.bold
        && before.italic == after.italic
        && below
        && owner.order < cell.order
        && (after.right - after.x > room || is_broken(before));
    goes_on.then_some(owner)
}

/// Whether a cell holds more than one line.
fn is_joined(cell: &Cell) -> bool {
    let ends = cell.words.first().zip(cell.words.last());
    ends.is_some_and(|(first, last)| last.y - first.y > 0.5 * cell.size)
}

/// Whether a word ends in the hyphen of its first part.
fn is_broken(word: &Word) -> bool {
    word.text
        .strip_suffix(['-', '\u{AD}'])
        .is_some_and(|start| start.ends_with(char::is_alphanumeric))
}

/// Appends the words of the line below.
fn take(owner: &mut Cell, below: Cell) {
    let mut words = below.words.into_iter();
    let (Some(before), Some(mut after)) = (owner.words.last_mut(), words.next()) else {
        return;
    };
    if let Some(start) = divided(&before.text) {
        before.text = format!("{start}{}", after.text);
        before.right = before.right.max(after.right);
    } else {
        after.space = !is_broken(before);
        owner.words.push(after);
    }
    owner.words.extend(words);
    owner.right = owner.right.max(below.right);
}
