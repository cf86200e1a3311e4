//! Answering a module's quiz.

use upward_engine::error::{Error, Kind, Result};
use upward_engine::progress::{Evidence, EvidenceKind};
use upward_engine::track::Library;

use super::attach::add;
use super::{Answered, QuizAnswers, QuizResult};
use crate::work::Work;

/// The share of right answers that passes, in percent.
const PASSED: usize = 80;

/// Marks the answers to a module's quiz, and attaches the result where it was passed.
pub fn answer(
    work: &mut Work<'_, '_>,
    library: &Library,
    module: &str,
    given: &QuizAnswers,
) -> Result<QuizResult> {
    let quiz = &library.module(module)?.quiz;
    if quiz.is_empty() {
        return Err(Error::new(
            Kind::NotFound,
            "no-quiz",
            format!("\"{module}\" has no quiz"),
        ));
    }
    if quiz.len() != given.answers.len() {
        return Err(Error::new(
            Kind::Usage,
            "answers",
            format!(
                "the quiz of \"{module}\" has {} questions, and {} were answered",
                quiz.len(),
                given.answers.len()
            ),
        ));
    }
    let questions = quiz.iter().zip(&given.answers).map(|(question, number)| {
        let options = question.options();
        let at = usize::from(*number).checked_sub(1);
        let answer = at.and_then(|at| options.get(at)).ok_or_else(|| {
            Error::new(
                Kind::Usage,
                "answers",
                format!("an answer is 1 to {}, not {number}", options.len()),
            )
        })?;
        Ok(Answered {
            question: question.question.clone(),
            answer: (*answer).to_owned(),
            right: *answer == question.right,
            solution: question.right.clone(),
            why: question.why.clone(),
        })
    });
    let questions: Vec<Answered> = questions.collect::<Result<_>>()?;
    let right = questions.iter().filter(|question| question.right).count();
    let of = questions.len();
    let passed = 100 * right >= PASSED * of;
    if passed {
        let evidence = Evidence {
            kind: EvidenceKind::Quiz,
            title: format!("{right} of {of}"),
            url: String::new(),
            on: work.day(),
        };
        add(work, module, evidence)?;
    }
    Ok(QuizResult {
        right,
        of,
        passed,
        questions,
    })
}
