//! The field of study in a sentence about a degree: "a degree in computer science, mathematics or a related field".

use super::degree::levels;
use super::sentence::Sentence;
use super::source::{places, stands_at};
use crate::posting::Level;
use crate::skills::{Lexicon, Mention};
use crate::text::Span;

/// Words for those who study, where a requirement begins with them ("student of mathematics", but not "teach students").
const STUDENTS: &[&str] = &[
    "student",
    "students",
    "estudiante",
    "estudiantes",
    "étudiant",
    "étudiante",
    "enrolled",
    "studierende",
    "studierender",
    "studentin",
];

/// Words between a degree and its field.
const JOINTS: &[&str] = &[
    "in",
    "of",
    "der",
    "des",
    "im",
    "en",
    "de",
    "der fachrichtung",
    "with a major in",
];

/// Words that end the field.
const STOPS: &[&str] = &[
    "with",
    "plus",
    "experience",
    "years",
    "year",
    "knowledge",
    "skills",
    "proficiency",
    "familiarity",
    "and at least",
    "mit",
    "sowie",
    "erfahrung",
    "jahre",
    "jahren",
    "kenntnisse",
    "con",
    "experiencia",
    "avec",
    "expérience",
];

/// Categories of skills that are tools.
const TOOLS: &[&str] = &[
    "programming-language",
    "query-language",
    "markup",
    "backend",
    "frontend",
    "database",
    "cloud",
    "devops",
    "office",
    "business-system",
    "content-management",
    "spoken-language",
];

/// Most characters between a degree and the word that joins its field ("estudiante activo de séptimo ciclo en").
const REACH: usize = 40;

/// Returns where `sentence` names a degree and its field; only the words for the degree where no field follows, and none
/// where there is no degree.
///
/// The field of vocational training is the occupation itself ("Ausbildung als Elektriker"), so that it is none.
pub(super) fn field(sentence: &Sentence) -> Option<Span> {
    let text = sentence.small.as_str();
    let named = levels(sentence);
    if named.iter().any(|(level, ..)| *level == Level::Vocational) {
        return None;
    }
    let degrees = named.iter().map(|(_, at, word)| (*at, at + word.len()));
    let students = STUDENTS
        .iter()
        .filter(|word| stands_at(text, 0, word))
        .map(|word| (0, word.len()));
    let all: Vec<(usize, usize)> = degrees.chain(students).collect();
    let start = all.iter().map(|(start, _)| *start).min()?;
    let end = all.iter().map(|(_, end)| *end).max()?;
    let stop = STOPS
        .iter()
        .filter(|word| sentence.pairs.may_hold(word))
        .flat_map(|word| places(&text[start..], word).map(|at| start + at))
        .filter(|at| *at >= end)
        .min()
        .unwrap_or(text.len());
    let reach = text[start..stop]
        .char_indices()
        .nth(end - start + REACH)
        .map_or(stop, |(at, _)| start + at);
    let joined = JOINTS
        .iter()
        .any(|word| places(&text[start..reach], word).next().is_some());
    Some(Span {
        start: sentence.offset(start),
        end: sentence.offset(if joined { stop } else { end }),
    })
}

/// Whether `mention` is part of the `field` of study, or stands directly beside it ("a computer science degree"); tools are
/// studied nowhere, so that they are demands of their own ("degree in mathematics, Python").
pub(super) fn belongs(
    sentence: &Sentence,
    mention: &Mention,
    field: Span,
    lexicon: &Lexicon,
) -> bool {
    let span = mention.span;
    let gap = |from: usize, to: usize| {
        let gap = sentence.byte(from)..sentence.byte(to);
        sentence.small.get(gap).is_some_and(|gap| gap == " ")
    };
    let within = field.start <= span.start && span.end <= field.end;
    let tool = lexicon
        .category(&mention.skill)
        .is_some_and(|category| TOOLS.contains(&category));
    !tool && (within || gap(span.end, field.start) || gap(field.end, span.start))
}
