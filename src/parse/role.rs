//! Heads of jobs: which part is the title, which the employer, which the place.

use super::flow::Flow;
use super::fold::fold;
use super::label::{Evidence, LABELS, NONE, basis, label};
use super::part::{Head, Joint, Part, is_share};
use super::place;
use super::record::Reading;
use super::words::{Hint, Words};

/// The fields of a job's head.
#[derive(Debug, Default, Clone)]
pub(super) struct Role {
    pub(super) title: Reading,
    pub(super) employer: Reading,
    pub(super) place: Reading,
    pub(super) rest: Flow,
}

/// What a label such as `Employer:` adds to the evidence of words.
const STATED: f32 = 3.0;

const TITLE: usize = 0;
const EMPLOYER: usize = 1;
const PLACE: usize = 2;

/// Reads the heads of a section's entries. What most of them show by their words (that titles stand first, or in
/// italics) decides for the others.
pub(super) fn roles(heads: &[Head], words: &Words) -> Vec<Role> {
    let evidence: Vec<Vec<Evidence>> = heads.iter().map(|head| evidence(head, words)).collect();
    let first: Vec<Vec<usize>> = heads
        .iter()
        .zip(&evidence)
        .map(|(head, own)| label(&head.parts, own, &[]))
        .collect();
    let habits = Habits::of(heads, &evidence, &first);
    let lines = heads.iter().zip(&first);
    let apart = lines
        .clone()
        .filter(|(head, labels)| stand_apart(head, labels) == Some(true));
    let together = lines.filter(|(head, labels)| stand_apart(head, labels) == Some(false));
    let apart = apart.count() > together.count();
    heads
        .iter()
        .zip(&evidence)
        .map(|(head, own)| {
            let informed: Vec<Evidence> = head
                .parts
                .iter()
                .zip(own)
                .enumerate()
                .map(|(i, (part, own))| {
                    let mut informed = habits.inform(part, *own);
                    if apart && is_behind_title(head, i, words) {
                        informed[TITLE] += 1.2;
                        informed[EMPLOYER] -= 1.2;
                    }
                    informed
                })
                .collect();
            role(head, &label(&head.parts, &informed, &[]), own, &informed)
        })
        .collect()
}

fn evidence(head: &Head, words: &Words) -> Vec<Evidence> {
    let parts = &head.parts;
    parts
        .iter()
        .enumerate()
        .map(|(i, part)| {
            let text = head.text(part);
            let next = parts
                .get(i + 1)
                .filter(|next| next.piece == part.piece)
                .map(|next| head.text(next));
            let firm = is_firm(text, words);
            let title = words.any(text, Hint::Title) && !firm;
            let organisation =
                firm || words.any(text, Hint::Organisation) || words.any(text, Hint::School);
            let sector = words.any(text, Hint::Sector);
            let mut own = [f32::NEG_INFINITY; LABELS];
            own[TITLE] = match (title, organisation) {
                (true, false) => 2.0,
                (true, true) => 1.0,
                (false, true) => -1.0,
                (false, false) => 0.1,
            };
            own[EMPLOYER] = match (title, organisation) {
                (false, true) => 2.0,
                (true, true) => 0.8,
                (true, false) => -1.0,
                (false, false) if sector => 0.7,
                (false, false) => 0.5,
            };
            own[PLACE] = place::rate(text, next, words) + if part.aside { 0.7 } else { 0.0 };
            if place::is_known(text, words) {
                own[TITLE] -= 1.0;
                own[EMPLOYER] -= 1.0;
            }
            if place::follows_name(head, i, words) {
                own[PLACE] += 1.3;
            }
            if place::is_code(text) && part.joint == Joint::Comma {
                own[TITLE] -= 1.0;
                own[EMPLOYER] -= 1.0;
            }
            if is_department(head, i, words) {
                own[TITLE] += 1.5;
                own[EMPLOYER] -= 1.5;
            }
            own[NONE] = -0.3;
            let label = match part.label {
                Some(Hint::LabelOrganisation) => Some(EMPLOYER),
                Some(Hint::LabelLabel) => Some(TITLE),
                Some(Hint::LabelLocation) => Some(PLACE),
                _ => None,
            };
            if let Some(own) = label.and_then(|label| own.get_mut(label)) {
                *own += STATED;
            }
            let bare = text.trim_matches(['(', ')']);
            if words.is(&fold(bare), Hint::Employment) || is_share(bare) {
                own = [-2.0; LABELS];
                own[NONE] = 2.0;
            }
            own
        })
        .collect()
}

/// Whether `text` names a firm after its people: `Kessel & Partner`, where no other word is a title's.
fn is_firm(text: &str, words: &Words) -> bool {
    text.rsplit_once(" & ").is_some_and(|(people, last)| {
        !last.contains(' ') && words.hints(last, Hint::Title) && !words.any(people, Hint::Title)
    })
}

/// Whether the title and the employer of a head stand in different pieces; none where one is missing.
fn stand_apart(head: &Head, labels: &[usize]) -> Option<bool> {
    let piece = |wanted: usize| {
        let mut parts = head.parts.iter().zip(labels);
        parts
            .find(|(_, label)| **label == wanted)
            .map(|(part, _)| part.piece)
    };
    Some(piece(TITLE)? != piece(EMPLOYER)?)
}

/// Whether part `i` stands behind the comma after a title.
fn is_behind_title(head: &Head, i: usize, words: &Words) -> bool {
    let before = i.checked_sub(1).and_then(|before| head.parts.get(before));
    head.parts.get(i).zip(before).is_some_and(|(part, before)| {
        part.joint == Joint::Comma
            && part.piece == before.piece
            && words.any(head.text(before), Hint::Title)
            && !is_organised(head, before, words)
    })
}

/// Whether part `i` stands behind the comma after a title, while another piece names the organisation (`Intern,
/// Faculty of Law` above `City of Brno`), or the piece goes on behind "at" or in another style.
fn is_department(head: &Head, i: usize, words: &Words) -> bool {
    let (Some(part), true) = (head.parts.get(i), is_behind_title(head, i, words)) else {
        return false;
    };
    let next = head
        .parts
        .get(i + 1)
        .filter(|next| next.piece == part.piece);
    let goes_on = next.is_some_and(|next| match next.joint {
        Joint::Word => true,
        Joint::Style => !place::is_known(head.text(next), words),
        _ => false,
    });
    let mut others = head.parts.iter().filter(|other| other.piece != part.piece);
    goes_on || others.any(|other| is_organised(head, other, words))
}

fn is_organised(head: &Head, part: &Part, words: &Words) -> bool {
    let text = head.text(part);
    words.any(text, Hint::Organisation) || words.any(text, Hint::School)
}

/// How often each kind of part bore each label.
struct Habits(Vec<(Slot, [f32; 3])>);

/// What makes parts of different entries comparable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Slot {
    line: usize,
    aside: bool,
    bold: bool,
    italic: bool,
    first: bool,
}

impl Slot {
    fn of(part: &Part) -> Self {
        Self {
            line: part.line,
            aside: part.aside,
            bold: part.style.bold,
            italic: part.style.italic,
            first: part.range.start == 0,
        }
    }
}

impl Habits {
    fn of(heads: &[Head], evidence: &[Vec<Evidence>], labels: &[Vec<usize>]) -> Self {
        let mut habits = Self(Vec::new());
        for ((head, evidence), labels) in heads.iter().zip(evidence).zip(labels) {
            for ((part, own), &label) in head.parts.iter().zip(evidence).zip(labels) {
                let sure = own.get(label).copied().unwrap_or_default().clamp(0.0, 2.0);
                let slot = Slot::of(part);
                let index = habits
                    .0
                    .iter()
                    .position(|(known, _)| *known == slot)
                    .unwrap_or_else(|| {
                        habits.0.push((slot, [0.0; 3]));
                        habits.0.len() - 1
                    });
                if let Some(count) = habits
                    .0
                    .get_mut(index)
                    .and_then(|(_, counts)| counts.get_mut(label))
                {
                    *count += sure;
                }
            }
        }
        habits
    }

    fn inform(&self, part: &Part, own: Evidence) -> Evidence {
        let slot = Slot::of(part);
        let Some((_, counts)) = self.0.iter().find(|(known, _)| *known == slot) else {
            return own;
        };
        let total: f32 = counts.iter().sum::<f32>().max(1.0);
        let mut informed = own;
        for (value, count) in informed.iter_mut().zip(counts) {
            *value += 1.2 * count / total;
        }
        informed
    }
}

fn role(head: &Head, labels: &[usize], own: &[Evidence], informed: &[Evidence]) -> Role {
    let run = |wanted: usize| {
        let parts: Vec<&Part> = head
            .parts
            .iter()
            .zip(labels)
            .filter(|(_, label)| **label == wanted)
            .map(|(part, _)| part)
            .collect();
        head.flow(&parts)
    };
    let reading = |wanted: usize| Reading {
        flow: run(wanted),
        basis: basis(&head.parts, labels, wanted, own, informed),
    };
    Role {
        title: reading(TITLE),
        employer: reading(EMPLOYER),
        place: reading(PLACE),
        rest: run(NONE),
    }
}
