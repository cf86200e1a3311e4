//! A module's quiz: one question after another, and how it went.

use crossterm::event::{KeyCode, KeyEvent};
use upward_desk::progress::{QuizAnswers, QuizResult};
use upward_desk::track::Asked;

use super::piece::{Piece, Tone};
use super::view::{OPTIONS, RESULT};
use super::{Answer, Roadmap};
use crate::command::Move;
use crate::effect::Effect;
use crate::widget::rows::Rows;

/// A quiz that is being answered.
#[derive(Debug)]
pub struct Quiz {
    module: String,
    /// The name of the module.
    pub title: String,
    questions: Vec<Asked>,
    given: Vec<u8>,
    /// The answer under the cursor, or the piece of the result.
    pub rows: Rows,
    /// How it went, piece by piece; none before it is marked.
    pub result: Option<Vec<Piece>>,
}

impl Quiz {
    /// Returns the question at hand, its number from 1, and how many there are; none once all are answered.
    pub fn question(&self) -> Option<(&Asked, usize, usize)> {
        let asked = self.questions.get(self.given.len())?;
        Some((asked, self.given.len() + 1, self.questions.len()))
    }

    /// Takes how it went.
    pub fn graded(&mut self, result: QuizResult) {
        self.rows = Rows::default();
        self.result = Some(told(&result));
    }

    /// It could not be marked: the last question is asked again.
    pub fn failed(&mut self) {
        if self.result.is_none() && self.given.len() == self.questions.len() {
            self.given.pop();
        }
    }

    fn len(&self) -> usize {
        match (&self.result, self.question()) {
            (Some(pieces), _) => pieces.len(),
            (None, Some((asked, ..))) => asked.options.len(),
            (None, None) => 0,
        }
    }

    /// Takes an answer to the question at hand, by its number from 0.
    fn choose(&mut self, option: usize) -> Vec<Effect> {
        let Some((asked, ..)) = self.question() else {
            return Vec::new();
        };
        let number = u8::try_from(option + 1).ok();
        let Some(number) = number.filter(|_| option < asked.options.len()) else {
            return Vec::new();
        };
        self.given.push(number);
        self.rows = Rows::default();
        if self.given.len() < self.questions.len() {
            return Vec::new();
        }
        let module = self.module.clone();
        let given = QuizAnswers {
            answers: self.given.clone(),
        };
        vec![Effect::ask("mark the quiz", move |client| async move {
            let result = client.answer_quiz(&module, &given).await?;
            Ok(Answer::Graded(Box::new(result)))
        })]
    }

    /// Goes back to the question before.
    fn back(&mut self) {
        if self.question().is_some() {
            let given = self.given.pop();
            self.rows.at = given.map_or(0, |number| usize::from(number).saturating_sub(1));
        }
    }
}

impl Roadmap {
    /// Begins the quiz of the module under the cursor.
    pub(super) fn begin_quiz(&mut self) -> Vec<Effect> {
        let known = self
            .module()
            .and_then(|m| self.details.get(&m.standing.module));
        let Some(known) = known.filter(|module| !module.quiz.is_empty()) else {
            return vec![Effect::tell("this module has no quiz")];
        };
        self.quiz = Some(Quiz {
            module: known.summary.standing.module.clone(),
            title: known.summary.title.clone(),
            questions: known.quiz.clone(),
            given: Vec::new(),
            rows: Rows::default(),
            result: None,
        });
        Vec::new()
    }

    /// Takes a key of the quiz.
    pub(super) fn quiz_key(&mut self, key: KeyEvent) -> Vec<Effect> {
        let Some(quiz) = &mut self.quiz else {
            return Vec::new();
        };
        let movement = match key.code {
            KeyCode::Esc | KeyCode::Char('q') => {
                self.quiz = None;
                return Vec::new();
            }
            KeyCode::Enter | KeyCode::Char(' ') if quiz.result.is_some() => {
                self.quiz = None;
                return Vec::new();
            }
            KeyCode::Enter | KeyCode::Char(' ') => return quiz.choose(quiz.rows.at),
            KeyCode::Char(digit @ '1'..='9') => {
                let number = digit.to_digit(10).unwrap_or(1);
                return quiz.choose(number as usize - 1);
            }
            KeyCode::Backspace | KeyCode::Left | KeyCode::Char('h') => {
                quiz.back();
                return Vec::new();
            }
            KeyCode::Up | KeyCode::Char('k') => Move::Up,
            KeyCode::Down | KeyCode::Char('j') => Move::Down,
            KeyCode::PageUp => Move::PageUp,
            KeyCode::PageDown => Move::PageDown,
            KeyCode::Home | KeyCode::Char('g') => Move::First,
            KeyCode::End | KeyCode::Char('G') => Move::Last,
            _ => return Vec::new(),
        };
        quiz.rows.go(movement, quiz.len());
        Vec::new()
    }

    /// Takes a click in the quiz.
    pub(super) fn quiz_click(&mut self, part: &str, row: usize) -> Vec<Effect> {
        match &mut self.quiz {
            Some(quiz) if part == OPTIONS => quiz.choose(row),
            Some(quiz) if part == RESULT => {
                quiz.rows.at = row;
                Vec::new()
            }
            _ => Vec::new(),
        }
    }
}

fn told(result: &QuizResult) -> Vec<Piece> {
    let count = format!("{} of {} are right", result.right, result.of);
    let mut pieces = vec![match result.passed {
        true => Piece::new(Tone::Good, count + ": passed, and attached to the module"),
        false => Piece::new(Tone::Warn, count + ": not passed, four of five are needed"),
    }];
    for (at, answered) in result.questions.iter().enumerate() {
        let number = format!("{}. ", at + 1);
        pieces.push(Piece::new(Tone::Heading, &answered.question).lead(number));
        if answered.right {
            pieces.push(Piece::new(Tone::Good, &answered.solution).lead("   right: "));
        } else {
            pieces.push(Piece::new(Tone::Bad, &answered.answer).lead("   you said: "));
            pieces.push(Piece::new(Tone::Good, &answered.solution).lead("   it is: "));
        }
        pieces.push(Piece::new(Tone::Dim, &answered.why).lead("   "));
    }
    pieces
}
