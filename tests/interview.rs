//! The interview bank: every question is fit to be asked and marked, and the marks separate answers.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use upward_engine::interview::{Bank, Kind, State, mark};
use upward_engine::score::Tenths;
use upward_engine::skills::Lexicon;
use upward_engine::track::Library;

/// So many questions the bank has at least.
const LEAST: usize = 200;

#[test]
fn the_bank_is_large_and_has_every_kind_for_every_track_and_level() {
    let bank = Bank::embedded().unwrap();
    assert!(
        bank.questions().len() >= LEAST,
        "{}",
        bank.questions().len()
    );
    for kind in Kind::ALL {
        let of_kind = bank
            .questions()
            .iter()
            .filter(|question| question.kind == kind);
        assert!(of_kind.count() >= 15, "{kind:?}");
    }
}

#[test]
fn skills_and_tracks_are_known() {
    let bank = Bank::embedded().unwrap();
    let lexicon = Lexicon::embedded();
    let library = Library::embedded().unwrap();
    for question in bank.questions() {
        for skill in &question.skills {
            assert!(lexicon.name(skill).is_some(), "{}: {skill}", question.id);
        }
        for track in &question.tracks {
            assert!(library.track(track).is_ok(), "{}: {track}", question.id);
        }
    }
}

#[test]
fn the_question_is_no_answer_to_itself_and_its_rubric_is_one() {
    let bank = Bank::embedded().unwrap();
    let lexicon = Lexicon::embedded();
    let mut wrong = Vec::new();
    for question in bank.questions() {
        let id = &question.id;
        let repeated = mark(
            question,
            &format!("{} {}", question.ask, question.ask),
            &lexicon,
        );
        if repeated.score > Tenths::points(25) {
            wrong.push(format!("{id}: the question itself gets {}", repeated.score));
        }
        let says: Vec<&str> = question
            .points
            .iter()
            .map(|point| point.says.as_str())
            .collect();
        let feedback = mark(question, &(says.join(". ") + "."), &lexicon);
        let missing: Vec<&str> = feedback
            .points
            .iter()
            .filter(|point| point.state == State::Missing)
            .map(|point| point.says.as_str())
            .collect();
        if missing.len() > 1 {
            wrong.push(format!("{id}: the rubric itself misses {missing:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Three answers to a question: well prepared, half prepared, and fluent without substance.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Answers {
    question: String,
    strong: String,
    middling: String,
    empty: String,
}

#[derive(serde::Deserialize)]
struct File {
    answer: Vec<Answers>,
}

/// Marks a file of answers, and returns a line for each question whose answers do not rank, and how many there are.
fn ranked(file: &str) -> (Vec<String>, usize) {
    let bank = Bank::embedded().unwrap();
    let lexicon = Lexicon::embedded();
    let answers: File = toml::from_str(file).unwrap();
    let mut wrong = Vec::new();
    let mut sums = [0; 3];
    for answer in &answers.answer {
        let question = bank.get(&answer.question).expect(&answer.question);
        let scores = [&answer.strong, &answer.middling, &answer.empty]
            .map(|text| mark(question, text, &lexicon).score);
        println!("{}: {} {} {}", question.id, scores[0], scores[1], scores[2]);
        if !scores.is_sorted_by(|a, b| a > b) {
            wrong.push(format!(
                "{}: {} {} {}",
                question.id, scores[0], scores[1], scores[2]
            ));
        }
        for (sum, score) in sums.iter_mut().zip(scores) {
            *sum += score.0;
        }
    }
    let count = answers.answer.len();
    let means = sums.map(|sum| Tenths(sum / i32::try_from(count).unwrap()).to_string());
    println!(
        "mean {means:?}, {} of {count} in order",
        count - wrong.len()
    );
    (wrong, count)
}

/// Written before the scorer was, by others; the scorer was tuned on these.
#[test]
fn answers_rank_as_they_were_meant() {
    let (wrong, count) = ranked(include_str!("data/interview/answers-a.toml"));
    assert!(wrong.len() * 20 <= count, "{}", wrong.join("\n"));
}

/// Written before the scorer was, by others; the scorer was not tuned on these.
#[test]
fn answers_that_were_kept_back_rank_too() {
    let (wrong, count) = ranked(include_str!("data/interview/answers-b.toml"));
    assert!(wrong.len() * 20 <= count, "{}", wrong.join("\n"));
}
