//! What is given on a date: certificates and prizes have a name, a giver and a date.

use super::entry::{is_dated, is_prose};
use super::flow::Flow;
use super::part::{Dated, EDGES, Head, Joint, Part};
use super::row::Row;
use super::words::{Hint, Words};

/// A thing that was given on a date.
pub(super) struct Given {
    pub(super) name: Flow,
    pub(super) giver: Flow,
    pub(super) dated: Option<Dated>,
    pub(super) prose: Flow,
    pub(super) head: Head,
}

/// Every line is an entry, unless its style or lack of a date makes it a detail of the one above.
pub(super) fn given(rows: Vec<Row>, words: &Words) -> Vec<Given> {
    let groups = groups(rows, words);
    groups
        .into_iter()
        .map(|rows| {
            let (prose, head): (Vec<Row>, Vec<Row>) = rows.into_iter().enumerate().fold(
                (Vec::new(), Vec::new()),
                |mut split, (i, row)| {
                    let is_head = i == 0 || (!row.bullet && !is_prose(row.flow().text(), words));
                    if is_head {
                        split.1.push(row)
                    } else {
                        split.0.push(row)
                    };
                    split
                },
            );
            let head = Head::of(&head, words);
            let (name, giver) = name_and_giver(&head, words);
            let prose = prose.iter().fold(Flow::default(), |mut all, row| {
                all.wrap(&row.flow(), |_| false);
                all
            });
            Given {
                name,
                giver,
                dated: head.period(),
                prose,
                head,
            }
        })
        .filter(|given| !given.name.is_empty())
        .collect()
}

/// Parts a head at the first of the signs that part its fields most: a dash, a bar or a change of style, or else at the
/// comma before what may be the giver.
fn name_and_giver(head: &Head, words: &Words) -> (Flow, Flow) {
    let parts: Vec<&Part> = head.parts.iter().collect();
    let Some(first) = parts.first() else {
        return (Flow::default(), Flow::default());
    };
    let own = parts
        .iter()
        .take_while(|part| part.piece == first.piece)
        .count();
    let joints = parts.iter().take(own).skip(1).map(|part| part.joint);
    let loose = joints
        .filter(|joint| !matches!(joint, Joint::Space | Joint::Comma | Joint::Word))
        .max()
        .and_then(|joint| parts.iter().skip(1).position(|part| part.joint == joint))
        .map(|at| at + 1);
    let comma = || {
        (1..own).find(|&i| {
            parts.get(i).is_some_and(|part| {
                let text = head.text(part);
                part.joint == Joint::Comma && may_give(text, words)
            })
        })
    };
    let (name, rest) = parts.split_at(loose.or_else(comma).unwrap_or(own));
    (head.flow(name), head.flow(rest).trim(&EDGES))
}

/// Whether what stands behind a comma may be who gave something: a name that is no title, degree, number or single letter.
fn may_give(text: &str, words: &Words) -> bool {
    text.chars().count() > 1
        && !text.starts_with(char::is_lowercase)
        && !text.chars().any(|c| c.is_ascii_digit())
        && !words.any(text, Hint::Degree)
        && (!words.any(text, Hint::Title) || words.any(text, Hint::Organisation))
}

/// Parts rows into one group for each thing given. A row goes on with the group above where it looks different from
/// the first rows of groups, stands closer to it than groups do, or brings the date that the group lacks.
fn groups(rows: Vec<Row>, words: &Words) -> Vec<Vec<Row>> {
    let dates = rows.iter().filter(|row| has_date(row, words)).count();
    let first = rows.first().map(|row| (row.lead().style(), row.bullet));
    let spaces: Vec<f32> = rows
        .iter()
        .skip(1)
        .map(|row| row.above)
        .filter(|&above| above > 0.0)
        .collect();
    let narrow = spaces.iter().copied().fold(f32::INFINITY, f32::min);
    let spread = spaces.iter().any(|&space| space > narrow * 1.25);
    let mut groups: Vec<Vec<Row>> = Vec::new();
    for row in rows {
        let alike = first
            .is_some_and(|(style, bullet)| row.lead().style() == style && row.bullet == bullet);
        let close =
            spread && !row.apart && row.above > 0.0 && row.above <= narrow * 1.15 && !row.bullet;
        let undated = groups
            .last()
            .is_some_and(|group| dates > 1 && !group.iter().any(|above| has_date(above, words)));
        match groups.last_mut() {
            Some(group) if !alike || close || (undated && has_date(&row, words)) => group.push(row),
            _ => groups.push(vec![row]),
        }
    }
    groups
}

fn has_date(row: &Row, words: &Words) -> bool {
    row.cells
        .iter()
        .any(|cell| is_dated(cell.flow.text(), words))
}
