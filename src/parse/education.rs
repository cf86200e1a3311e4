//! Schools and degrees.

use super::Basis;
use super::body::Body;
use super::degree::degree;
use super::entry::{Entry, entries, is_prose};
use super::flow::Flow;
use super::fold::{fold, is_ideograph};
use super::grade::{is_score, score};
use super::label::{Evidence, LABELS, NONE, basis, label};
use super::links::Links;
use super::part::{Head, Joint, Part};
use super::place;
use super::record::{Reading, Record};
use super::row::Row;
use super::words::{Hint, Words};
use crate::resume::Education;

const SCHOOL: usize = 0;
const DEGREE: usize = 1;
const PLACE: usize = 2;
const AREA: usize = 3;

/// Reads schools and degrees.
pub(super) fn education(rows: Vec<Row>, words: &Words, links: &Links, record: &mut Record) {
    for mut entry in entries(rows, words) {
        take_degree(&mut entry, words);
        let grade = take_grade(&mut entry, words);
        let path = format!("education[{}]", record.resume.education.len());
        let head = Head::of(&entry.head, words);
        let mut course = course(&entry, &head, words);
        if let Some(grade) = grade {
            course.score = grade;
        }
        let mut dated = head.period();
        if let Some(single) = dated.as_mut().filter(|dated| dated.single) {
            single.start = None;
        }
        let (start_date, end_date) = record.dates(&path, dated.as_ref());
        let education = Education {
            institution: record.read(format!("{path}.institution"), &course.school),
            location: record.read(format!("{path}.location"), &course.place),
            url: head.url(&path, &course.school.flow, links, record),
            area: record.read(format!("{path}.area"), &course.area),
            study_type: record.read(format!("{path}.studyType"), &course.degree),
            start_date,
            end_date,
            score: record.take(format!("{path}.score"), &course.score, Basis::Words),
            courses: record.take_all(&format!("{path}.courses"), &course.items, Basis::Section),
        };
        record.resume.education.push(education);
    }
}

/// Most words of a line that states a degree and its subject.
const LONGEST_DEGREE: usize = 10;

/// Gives the head the degree that the first line of the body states, where no line of the head states one: some
/// designs set it below the school as a list item or indented.
fn take_degree(entry: &mut Entry, words: &Words) {
    let states = |row: &Row| words.any(row.flow().text(), Hint::Degree);
    if entry.head.iter().any(states) {
        return;
    }
    let first = entry.body.first().is_some_and(|row| {
        let flow = row.flow();
        states(row)
            && flow.text().split(' ').count() <= LONGEST_DEGREE
            && !is_prose(flow.text(), words)
    });
    if first {
        let row = entry.body.remove(0);
        entry.head.push(Row {
            bullet: false,
            ..row
        });
    }
}

/// Takes the grade from the line that states nothing else; in a list item it stays what it is.
fn take_grade(entry: &mut Entry, words: &Words) -> Option<Flow> {
    let rows = [&mut entry.head, &mut entry.body];
    rows.into_iter().find_map(|rows| {
        let at = rows.iter().skip(1).position(|row| {
            !row.bullet && row.cells.len() == 1 && is_score(row.flow().text(), words)
        })? + 1;
        score(&rows.remove(at).flow(), words)
    })
}

#[derive(Default)]
struct Course {
    school: Reading,
    degree: Reading,
    area: Reading,
    place: Reading,
    score: Flow,
    items: Vec<Flow>,
}

fn course(entry: &Entry, head: &Head, words: &Words) -> Course {
    let evidence: Vec<Evidence> = (0..head.parts.len())
        .map(|i| evidence(head, i, words))
        .collect();
    let mut labels = label(&head.parts, &evidence, &[DEGREE]);
    with_whole_subjects(&mut labels, head, words);
    with_whole_names(&mut labels, head, words);
    let runs = |wanted: usize| -> Vec<Flow> {
        let parts: Vec<&Part> = head
            .parts
            .iter()
            .zip(&labels)
            .filter(|(_, label)| **label == wanted)
            .map(|(part, _)| part)
            .collect();
        parts
            .chunk_by(|a, b| a.piece == b.piece)
            .map(|run| head.flow(run))
            .collect()
    };
    let basis = |wanted| basis(&head.parts, &labels, wanted, &evidence, &evidence);
    let reading = |wanted| Reading {
        flow: join(runs(wanted)),
        basis: basis(wanted),
    };
    let mut course = Course {
        school: reading(SCHOOL),
        place: reading(PLACE),
        area: reading(AREA),
        ..Course::default()
    };
    (course.degree.flow, course.school.flow) = leading_degree(&course.school.flow, words);
    course.degree.basis = basis(DEGREE).min(Basis::Words);
    let leading = !course.degree.is_empty();
    let mut told = Flow::default();
    for run in runs(DEGREE) {
        let (degree, area) = if leading {
            (Flow::default(), run)
        } else {
            degree(&run, words)
        };
        if !degree.is_empty() && degree.text().len() > course.degree.flow.text().len() {
            course.degree.flow = degree;
        }
        if told.is_empty() {
            told = area;
        }
    }
    if !told.is_empty() && course.place.is_empty() && may_be_town(course.area.flow.text(), words) {
        course.place = std::mem::take(&mut course.area);
    }
    if course.area.is_empty() {
        course.area.flow = told;
        course.area.basis = course.degree.basis;
    }
    let mut items = Body::of(entry).into_items();
    for rest in runs(NONE) {
        match score(&rest, words) {
            Some(score) if course.score.is_empty() => course.score = score,
            _ => items.insert(0, rest),
        }
    }
    course.items = items;
    course
}

/// Gives back to a degree that states its subject what goes on behind a comma: `BSc in Botany, Minor in Art`.
fn with_whole_subjects(labels: &mut [usize], head: &Head, words: &Words) {
    for (i, pair) in head.parts.windows(2).enumerate() {
        let [part, next] = pair else { continue };
        let listed = next.joint == Joint::Comma && next.piece == part.piece;
        let goes_on = labels.get(i) == Some(&DEGREE) && labels.get(i + 1) == Some(&AREA);
        let whole = listed && goes_on && !degree(&head.flow(&[part]), words).1.is_empty();
        if let Some(label) = labels.get_mut(i + 1).filter(|_| whole) {
            *label = DEGREE;
        }
    }
}

/// Gives a school whose kind stands alone on a line (`University`) the line before it, where its name was broken.
fn with_whole_names(labels: &mut [usize], head: &Head, words: &Words) {
    for (i, pair) in head.parts.windows(2).enumerate() {
        let [before, part] = pair else { continue };
        let text = head.text(part);
        let kind = words.is(&fold(text), Hint::School) && !text.chars().any(is_ideograph);
        let named = matches!(labels.get(i..i + 2), Some([label, SCHOOL]) if *label != DEGREE);
        let broken = kind && named && before.piece != part.piece;
        if let Some(label) = labels.get_mut(i).filter(|_| broken) {
            *label = SCHOOL;
        }
    }
}

/// Whether a text read as a subject beside one that the degree states may be a town: a few words that name no subject.
fn may_be_town(text: &str, words: &Words) -> bool {
    !text.is_empty() && text.split(' ').count() <= 3 && !words.any(text, Hint::Subject)
}

/// Parts a degree that stands before the school without a sign between them (`M.Sc. Technische Universität`); what is
/// told as a degree behind the school is then its subject.
fn leading_degree(school: &Flow, words: &Words) -> (Flow, Flow) {
    let text = school.text();
    let Some((first, rest)) = text.split_once(' ') else {
        return (Flow::default(), school.clone());
    };
    let abbreviated = first.contains('.') || first.chars().filter(|c| c.is_uppercase()).count() > 1;
    let degree =
        words.is(&fold(first), Hint::Degree) || abbreviated && words.hints(first, Hint::Degree);
    if degree && words.any(rest, Hint::School) {
        return (
            school.slice(0..first.len()),
            school.slice(first.len()..text.len()),
        );
    }
    (Flow::default(), school.clone())
}

fn join(runs: Vec<Flow>) -> Flow {
    runs.iter().fold(Flow::default(), |mut whole, run| {
        whole.append(run);
        whole
    })
}

fn evidence(head: &Head, i: usize, words: &Words) -> Evidence {
    let mut own: Evidence = [0.0; LABELS];
    let Some(part) = head.parts.get(i) else {
        return own;
    };
    let text = head.text(part);
    let next = head
        .parts
        .get(i + 1)
        .filter(|next| next.piece == part.piece)
        .map(|next| head.text(next));
    let school = words.any(text, Hint::School);
    let degree = words.any(text, Hint::Degree);
    let subject = words.any(text, Hint::Subject);
    let firm = ends_as_firm(text, words);
    let organisation = words.any(text, Hint::Organisation);
    own[SCHOOL] = match (school, degree || subject) {
        (true, false) => 2.5,
        (true, true) => 1.8,
        (false, _) if firm && !degree => 2.0,
        (false, true) => -1.0,
        (false, false) if organisation => 1.5,
        (false, false) => 0.2,
    };
    let elsewhere = head.parts.iter().enumerate().any(|(other, part)| {
        let text = head.text(part);
        other != i && words.any(text, Hint::School) && !words.any(text, Hint::Degree)
    });
    if school && degree && elsewhere {
        own[SCHOOL] = 0.5;
    }
    own[DEGREE] = match (degree, school) {
        (true, true) if elsewhere => 1.8,
        (true, false) => 2.0,
        (true, true) => 0.5,
        (false, _) => -1.5,
    };
    own[AREA] = match (subject, school || degree || firm) {
        (true, false) => 2.0,
        (false, false) => 0.3,
        (_, true) => -1.0,
    };
    own[PLACE] = place::rate(text, next, words) + if part.aside { 0.7 } else { 0.0 };
    if place::is_known(text, words) {
        own[AREA] -= 1.0;
        own[SCHOOL] -= if part.joint == Joint::Comma { 0.3 } else { 1.0 };
    }
    if place::follows_name(head, i, words) {
        own[PLACE] += 1.3;
    }
    own[NONE] = -0.3;
    if is_score(text, words) {
        own = [-2.0; LABELS];
        own[NONE] = 2.0;
    }
    own
}

/// Whether `text` ends in the legal form of a firm, as those of employers that train do (`Hillmann AG`).
fn ends_as_firm(text: &str, words: &Words) -> bool {
    text.rsplit_once(' ')
        .is_some_and(|(_, form)| form.chars().count() <= 4 && words.hints(form, Hint::Organisation))
}
