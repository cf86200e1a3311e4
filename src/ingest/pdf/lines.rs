//! Words to rows: what stands on one baseline, cut into cells at wide gaps.

use super::chars::divided;
use super::spaced;
use super::words::{WORD_GAP, Word, widest_gap};

/// Narrowest gap that parts two cells, in ems.
const CELL_GAP: f32 = 1.3;
/// The same where a stated space stands in it, which justified text stretches.
const SPACED_CELL_GAP: f32 = 2.2;
/// The same on a page that states its spaces and sets them all alike, as between the chips of a list of skills.
const EVEN_CELL_GAP: f32 = 0.65;
/// The same where no space is stated on a page that states its spaces.
const STATED_CELL_GAP: f32 = 0.6;
/// How many times as wide as the usual space a stated one is there at least that parts two cells.
const EVEN_SPACES: f32 = 1.8;
/// Share of the spaces between words that are stated, or of the usual width, on such a page. A wider gap without a
/// stated space, as between chips, is no space.
const EVEN: f32 = 0.8;
/// The same before a word that stands where many rows begin, as behind a narrow column of labels.
const EDGE_GAP: f32 = 0.45;
/// Farthest that two edges lie apart to count as one, in points.
const EDGE: f32 = 0.6;
/// Fewest rows that make an edge by beginning there.
const EDGE_ROWS: usize = 4;
/// Largest distance of baselines in one row, in ems of the smaller font.
const SAME_BASELINE: f32 = 0.25;
/// Largest raise or drop of a smaller run beside its neighbour, in ems of the larger font.
const SCRIPT: f32 = 0.5;

/// Words with no wide gap between them.
#[derive(Debug, Clone, Default)]
pub(super) struct Cell {
    /// The words from left to right.
    pub words: Vec<Word>,
    /// Left edge.
    pub x: f32,
    /// Right edge.
    pub right: f32,
    /// Baseline of its row.
    pub y: f32,
    /// Its own baseline.
    pub base: f32,
    /// Largest font size.
    pub size: f32,
    /// Index of its row in the page.
    pub row: usize,
    /// Place of its first word in the order of drawing.
    pub order: usize,
}

/// Groups the words of one page into rows from top to bottom and cuts these into cells.
pub(super) fn cells(mut words: Vec<Word>) -> Vec<Cell> {
    words.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut rows: Vec<Row> = Vec::new();
    for word in words {
        // Rows are opened from top to bottom, so only the last few can hold the word.
        let near = rows.iter_mut().rev().take(6).find(|row| row.takes(&word));
        match near {
            Some(row) => row.add(word),
            None => rows.push(Row::new(word)),
        }
    }
    rows.sort_by(|a, b| a.y.total_cmp(&b.y));
    for row in &mut rows {
        row.words.sort_by(|a, b| a.x.total_cmp(&b.x));
    }
    let edges = edges(&rows);
    let gaps = Gaps::of(&rows);
    rows.into_iter()
        .enumerate()
        .flat_map(|(index, row)| row.cells(index, &edges, &gaps))
        .collect()
}

/// Narrowest gaps that part two cells, in ems.
struct Gaps {
    /// Where no space is stated.
    unspaced: f32,
    /// Where one is.
    spaced: f32,
}

impl Gaps {
    fn of(rows: &[Row]) -> Self {
        let gaps = rows.iter().flat_map(|row| row.words.windows(2));
        let gaps = gaps.filter_map(|pair| match pair {
            [a, b] => Some((b.space, (b.x - a.right) / a.size.min(b.size).max(1.0))),
            _ => None,
        });
        let (mut spaces, mut unstated) = (Vec::new(), 0);
        for (stated, gap) in gaps {
            if stated {
                spaces.push(gap);
            } else if (WORD_GAP..STATED_CELL_GAP).contains(&gap) {
                unstated += 1;
            }
        }
        spaces.sort_by(f32::total_cmp);
        let words = spaces.len() + unstated;
        let stated = spaces.len() as f32 > EVEN * words as f32;
        // Spaces too wide for any text say nothing about how the others are set.
        let narrow = spaces.partition_point(|&space| space < CELL_GAP);
        let alike = |count: usize| {
            let usual = spaces.get(count / 2).copied().unwrap_or_default();
            let like = |space: &&f32| (*space - usual).abs() < 0.2 * usual;
            let alike = spaces.iter().filter(like).count() as f32;
            (alike > EVEN * count as f32).then_some(EVEN_SPACES * usual)
        };
        let even = alike(spaces.len()).filter(|_| stated);
        let parted = alike(narrow).filter(|_| stated && narrow > 0);
        Self {
            unspaced: if stated { STATED_CELL_GAP } else { CELL_GAP },
            spaced: match (even, parted) {
                (Some(limit), _) => EVEN_CELL_GAP.max(limit),
                (None, Some(limit)) => CELL_GAP.max(limit),
                (None, None) => SPACED_CELL_GAP,
            },
        }
    }
}

/// Returns the places at which many rows begin, from left to right.
fn edges(rows: &[Row]) -> Vec<f32> {
    let mut starts: Vec<f32> = rows
        .iter()
        .filter_map(|row| row.words.first().map(|word| word.x))
        .collect();
    starts.sort_by(f32::total_cmp);
    starts
        .chunk_by(|a, b| b - a <= EDGE)
        .filter(|alike| alike.len() >= EDGE_ROWS)
        .filter_map(|alike| alike.get(alike.len() / 2).copied())
        .collect()
}

struct Row {
    words: Vec<Word>,
    y: f32,
    size: f32,
}

impl Row {
    fn new(word: Word) -> Self {
        Self {
            y: word.y,
            size: word.size,
            words: vec![word],
        }
    }

    fn takes(&self, word: &Word) -> bool {
        let distance = (word.y - self.y).abs();
        if distance <= SAME_BASELINE * self.size.min(word.size) {
            return true;
        }
        let (small, large) = if self.size < word.size {
            (self.size, word.size)
        } else {
            (word.size, self.size)
        };
        small < 0.85 * large
            && distance <= SCRIPT * large
            && self.words.iter().any(|other| {
                let gap = (word.x - other.right).max(other.x - word.right);
                gap <= 0.3 * small && gap >= -0.5 * small
            })
    }

    fn add(&mut self, word: Word) {
        if word.size > self.size {
            self.size = word.size;
            self.y = word.y;
        }
        self.words.push(word);
    }

    fn cells(self, index: usize, edges: &[f32], gaps: &Gaps) -> Vec<Cell> {
        let mut cells: Vec<Cell> = Vec::new();
        for word in spaced::close(self.words) {
            if let Some(cell) = cells.last_mut() {
                if cell.repeats(&word) {
                    continue;
                }
                let last = cell.words.last().map_or(word.size, |last| last.size);
                let em = word.size.min(last);
                let on_edge = edges.iter().any(|edge| (edge - word.x).abs() <= EDGE);
                // Only the end of a line divides a word.
                let ends = cell
                    .words
                    .last()
                    .is_some_and(|last| divided(&last.text).is_some());
                let limit = match (on_edge, word.space) {
                    _ if ends => 0.0,
                    (true, _) => EDGE_GAP,
                    (false, true) => gaps.spaced,
                    (false, false) => gaps.unspaced,
                };
                if word.x - cell.right <= limit * em {
                    cell.add(word);
                    continue;
                }
            }
            let mut cell = Cell {
                x: word.x,
                y: self.y,
                base: word.y,
                row: index,
                order: word.order,
                right: word.right,
                ..Cell::default()
            };
            cell.add(word);
            cells.push(cell);
        }
        cells
    }
}

impl Cell {
    /// Whether `word` is drawn over an equal one, as programs do for bold; makes that one bold.
    fn repeats(&mut self, word: &Word) -> bool {
        let near = 0.2 * word.size;
        let twin = self.words.iter_mut().rev().take(3).find(|other| {
            other.text == word.text
                && (other.x - word.x).abs() < near
                && (other.right - word.right).abs() < near
                && (other.y - word.y).abs() < near
        });
        match twin {
            Some(twin) => {
                twin.bold = true;
                true
            }
            None => false,
        }
    }

    fn add(&mut self, mut word: Word) {
        if self.words.is_empty() {
            word.space = false;
        } else if !word.space {
            let (last, size) = self
                .words
                .last()
                .map_or(("", word.size), |last| (last.text.as_str(), last.size));
            word.space = word.x - self.right > widest_gap(last, &word.text) * word.size.min(size);
        }
        self.right = self.right.max(word.right);
        self.size = self.size.max(word.size);
        self.order = self.order.min(word.order);
        self.words.push(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(before: &str, after: &str, gap: f32) -> Cell {
        let mut cell = Cell::default();
        for (text, x, right) in [(before, 0.0, 50.0), (after, 50.0 + gap, 90.0)] {
            cell.add(Word {
                text: text.to_owned(),
                x,
                right,
                size: 10.0,
                ..Word::default()
            });
        }
        cell
    }

    fn row(gaps: &[f32]) -> Row {
        let mut x = 0.0;
        let words = gaps.iter().map(|gap| {
            x += gap + 30.0;
            Word {
                x: x - 30.0,
                right: x,
                size: 10.0,
                space: *gap > 0.0,
                ..Word::default()
            }
        });
        Row {
            words: words.collect(),
            y: 0.0,
            size: 10.0,
        }
    }

    #[test]
    fn chips_are_parted_where_other_spaces_are_alike_and_justified_words_are_not() {
        let chips = row(&[0.0, 2.8, 18.0, 18.0, 2.8, 18.0]);
        assert_eq!(Gaps::of(&[chips]).spaced, CELL_GAP);
        let justified = row(&[0.0, 2.8, 18.0, 8.0, 5.0, 11.0]);
        assert_eq!(Gaps::of(&[justified]).spaced, SPACED_CELL_GAP);
    }

    #[test]
    fn a_date_pushed_against_a_word_stays_apart() {
        let spaced = |before, after, gap| cell(before, after, gap).words[1].space;
        assert!(spaced("Elektrotechnik", "2011-10", 1.3));
        assert!(!spaced("Elektro", "technik", 1.3));
        assert!(!spaced("Win", "32", 0.4));
        assert!(spaced("Elektro", "technik", 1.6));
    }

    #[test]
    fn chips_are_cells_where_spaces_are_stated() {
        let row = |y: f32, gap: f32, space: bool| {
            (0..5u8).map(move |i| Word {
                text: "word".to_owned(),
                x: f32::from(i) * (20.0 + gap),
                right: f32::from(i) * (20.0 + gap) + 20.0,
                y,
                size: 10.0,
                space: space && i > 0,
                ..Word::default()
            })
        };
        for (stated, expected) in [(true, [1, 5, 5]), (false, [1, 1, 1])] {
            let words = row(10.0, 2.6, stated)
                .chain(row(30.0, 10.0, false))
                .chain(row(50.0, 10.0, false));
            let cells = cells(words.collect());
            let counts = [0, 1, 2].map(|row| cells.iter().filter(|cell| cell.row == row).count());
            assert_eq!(counts, expected, "{stated}");
        }
    }
}
