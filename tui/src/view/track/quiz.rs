//! The quiz of a module, and how it went.

use upward_desk::progress::QuizResult;
use upward_desk::track::Asked;

use crate::ink::{bad, bold, good, muted};
use crate::page::Page;

/// Shows a question with the answers to choose from, by number.
pub fn question(page: &mut Page, number: usize, asked: &Asked) {
    page.hanging(format!("{number:>3}. "), bold(&asked.question));
    for (at, option) in asked.options.iter().enumerate() {
        page.hanging(format!("     {}) ", at + 1), option.as_str());
    }
}

/// Shows all questions, and how to answer them.
pub fn questions(page: &mut Page, module: &str, quiz: &[Asked]) {
    if quiz.is_empty() {
        page.line("This module has no quiz.");
        return;
    }
    for (at, asked) in quiz.iter().enumerate() {
        question(page, at + 1, asked);
    }
    page.gap();
    let numbers = vec!["N"; quiz.len()].join(",");
    page.hanging(
        "",
        format!("Answer with: upward track quiz {module} --answers {numbers}"),
    );
}

/// Shows how a quiz went, with the right answers and why they are.
pub fn result(page: &mut Page, result: &QuizResult) {
    let count = format!("{} of {} are right", result.right, result.of);
    page.line(match result.passed {
        true => good(count + ": passed, and attached to the module"),
        false => bad(count + ": not passed; four of five are needed"),
    });
    for (at, answered) in result.questions.iter().enumerate() {
        page.gap();
        page.hanging(format!("{:>3}. ", at + 1), bold(&answered.question));
        if answered.right {
            page.hanging("     ", good("right: ") + answered.solution.as_str());
        } else {
            page.hanging("     ", bad("you said: ") + answered.answer.as_str());
            page.hanging("     ", good("it is: ") + answered.solution.as_str());
        }
        page.hanging("     ", muted(&answered.why));
    }
}
