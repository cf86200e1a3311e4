//! Headings of typed text that no list of words knows: by what sets them apart, and headings with their text behind
//! a colon.

use super::address::is_url;
use super::enumerator::{Enumerator, enumerator};
use super::flow::Flow;
use super::heading::{MOST_WORDS, recognise};
use super::period::periods;
use super::row::{Cell, Row, SAME_EDGE};
use super::words::{Hint, Topic, Words};

/// What sets a heading apart where type has one size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// It ends in a colon.
    Colon,
    /// Empty lines stand before and behind it.
    Alone,
    /// It begins with a pictogram.
    Picture,
    /// It is counted.
    Number,
    /// It stands to the left of what is below it.
    Outdent,
}

const SIGNS: [Sign; 5] = [
    Sign::Number,
    Sign::Picture,
    Sign::Colon,
    Sign::Alone,
    Sign::Outdent,
];

/// Returns the rows that are set apart like the headings `known`; where none is known, like the most headings could be.
pub(super) fn headings(rows: &[Row], known: &[usize], words: &Words) -> Vec<usize> {
    SIGNS
        .into_iter()
        .filter_map(|sign| {
            let signed = known.iter().filter(|&&i| has(sign, rows, i)).count();
            let enough = signed > 0 && signed * 3 >= known.len() * 2;
            if !known.is_empty() && !enough {
                return None;
            }
            let found = signed_rows(rows, known, sign, words);
            let few = found.len() * 5 <= rows.len() * 2;
            let many = !known.is_empty() || found.len() > 1;
            (few && many).then_some(found)
        })
        .max_by_key(Vec::len)
        .unwrap_or_default()
}

fn signed_rows(rows: &[Row], known: &[usize], sign: Sign, words: &Words) -> Vec<usize> {
    let mut count: Option<Enumerator> = None;
    (1..rows.len())
        .filter(|&i| {
            let own = rows.get(i).and_then(|row| enumerator(row.lead().text()));
            if known.contains(&i) {
                count = own.or(count);
                return false;
            }
            let next = sign != Sign::Number
                || own.is_some_and(|own| match count {
                    Some(last) => own.style == last.style && own.number == last.number + 1,
                    None => own.number == 1,
                });
            let is = next && has(sign, rows, i) && may_be_heading(rows, i, words);
            if is && sign == Sign::Number {
                count = own;
            }
            is
        })
        .collect()
}

fn has(sign: Sign, rows: &[Row], i: usize) -> bool {
    let Some(row) = rows.get(i) else { return false };
    let text = row.lead().text();
    match sign {
        Sign::Colon => text.ends_with([':', '：']),
        Sign::Alone => row.apart && rows.get(i + 1).is_some_and(|next| next.apart),
        Sign::Picture => text.starts_with(is_picture),
        Sign::Number => enumerator(text).is_some(),
        Sign::Outdent => {
            let below = rows.get(i + 1).map_or(0.0, Row::x);
            row.apart && row.x() + SAME_EDGE < below
        }
    }
}

/// Whether `c` is a pictogram, as people put before headings.
pub(super) fn is_picture(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{1f300}'..='\u{1faff}' | '\u{2b00}'..='\u{2bff}')
}

/// Whether row `i` may be a heading by what it says: few words, no date, no address, no sentence, no job title, and
/// something below it.
fn may_be_heading(rows: &[Row], i: usize, words: &Words) -> bool {
    let (Some(row), Some(_)) = (rows.get(i), rows.get(i + 1)) else {
        return false;
    };
    let text = row.lead().text();
    row.cells.len() == 1
        && !row.bullet
        && text.split(' ').count() <= MOST_WORDS
        && text.chars().count() <= 60
        && text.chars().any(char::is_alphabetic)
        && !text.contains(['@', ',', '|', '·', '–', '—', '،', '、'])
        && !text.ends_with(['.', '!', ';', '。'])
        && text.chars().filter(char::is_ascii_digit).nth(1).is_none()
        && periods(text, words).is_empty()
        && !is_url(text)
        && !is_label(text, words)
        && ![Hint::Title, Hint::Organisation, Hint::School, Hint::Degree]
            .into_iter()
            .any(|hint| words.any(text, hint))
}

/// Whether a text is the label of a field or of a list within an entry (`Responsibilities:`).
fn is_label(text: &str, words: &Words) -> bool {
    let folded = super::fold::fold(text.trim_end_matches([':', '：', ' ']));
    [
        Hint::LabelHighlights,
        Hint::LabelKeywords,
        Hint::LabelDate,
        Hint::LabelName,
        Hint::Course,
        Hint::NotAName,
    ]
    .into_iter()
    .any(|hint| words.is(&folded, hint))
}

/// Parts headings from the text behind their colon (`Languages: English, French`), where the line stands apart from
/// those above it, so that they are headings like others.
pub(super) fn with_headings_apart(rows: Vec<Row>, words: &Words) -> Vec<Row> {
    let mut topic = None;
    rows.into_iter()
        .map(|mut row| {
            let whole = recognise(row.lead().text(), words);
            if whole.is_some() && !row.bullet {
                topic = whole.map(|heading| heading.topic);
                return row;
            }
            if !row.apart {
                return row;
            }
            let Some((found, title, rest)) = announced(&row, words) else {
                return row;
            };
            let group = topic == Some(Topic::Skills)
                && (found != Topic::Languages || !words.any(rest.text(), Hint::Fluency));
            if group {
                return row;
            }
            topic = Some(found);
            let x = row.x();
            let right = row.cells.first().map_or(x, |cell| cell.right);
            row.cells = vec![
                Cell {
                    flow: title,
                    x,
                    right: x,
                },
                Cell {
                    flow: rest,
                    x,
                    right,
                },
            ];
            row
        })
        .collect()
}

/// Whether `row` is a heading parted from the text behind its colon: such a heading has no width of its own.
pub(super) fn is_parted(row: &Row) -> bool {
    let heading = row
        .cells
        .first()
        .filter(|_| row.cells.len() == 2 && row.size() == 0);
    let text = row.cells.get(1).filter(|text| text.right > text.x);
    heading.zip(text).is_some_and(|(heading, text)| {
        heading.right <= heading.x && (heading.x - text.x).abs() < f32::EPSILON
    })
}

/// Takes the lines out of `rows`, personal data, that announce a section of their own (`Languages: Tamil, English`).
pub(super) fn announced_sections(rows: &mut Vec<Row>, words: &Words) -> Vec<(Topic, Flow, Row)> {
    let mut sections = Vec::new();
    rows.retain(|row| match announced(row, words) {
        Some((topic @ (Topic::Languages | Topic::Interests | Topic::Skills), title, rest)) => {
            let cell = row.cells.first().cloned().unwrap_or_default();
            let row = Row {
                cells: vec![Cell { flow: rest, ..cell }],
                ..row.clone()
            };
            sections.push((topic, title, row));
            false
        }
        _ => true,
    });
    sections
}

/// Returns what a line announces before its first colon, that heading, and what follows.
fn announced(row: &Row, words: &Words) -> Option<(Topic, Flow, Flow)> {
    let flow = row.lead();
    let text = flow.text();
    let colon = text.find([':', '：'])?;
    let (title, rest) = (
        flow.slice(0..colon),
        flow.slice(colon..text.len()).trim(&[':', '：']),
    );
    let plain = row.cells.len() == 1 && row.heading == 0 && row.size() == 0 && !row.bullet;
    let address = rest.text().contains("://") || rest.text().contains('@');
    if !plain || address || rest.is_empty() || text[colon..].starts_with("://") {
        return None;
    }
    let topic = recognise(title.text(), words)?.topic;
    (topic != Topic::Contact).then_some((topic, title, rest))
}
