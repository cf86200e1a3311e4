//! Interview practice.

use upward_desk::analytics::Practised;
use upward_engine::interview::Kind;
use upward_engine::progress::Streak;

use super::{counted, in_a_row, spark};
use crate::ink::Ink;
use crate::page::Page;
use crate::view::draft::change;
use crate::view::score::points;

/// Columns of a bar.
const BAR: usize = 14;

/// Shows how answers went, in all and by the kind of question.
pub fn show(page: &mut Page, practised: &Practised, streak: Option<Streak>) {
    let practice = &practised.practice;
    page.heading("Interview practice");
    let mut told = format!(
        "{}, {} of 100.0 on average",
        counted(practice.answers, "answer"),
        points(practice.mean)
    );
    if let Some(streak) = streak {
        told += &format!("; {}", in_a_row(streak));
    }
    page.paragraph(told);
    if practised.due > 0 {
        page.paragraph(format!(
            "{} due: upward interview next",
            counted(practised.due, "question")
        ));
    }
    page.line(Ink::from("    all           ") + spark::trend(page, &practice.trend));
    for kind in &practice.kinds {
        let bar = page.bar(kind.mean.0, 1000, BAR);
        let first = format!(
            "    {:<12}{:>4}  {:>5}  ",
            word(kind.kind),
            kind.answers,
            points(kind.mean)
        );
        let went = change(kind.first, kind.last);
        page.line(Ink::from(first) + bar + "  " + went);
    }
}

fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Algorithms => "algorithms",
        Kind::Design => "design",
        Kind::Technical => "technical",
        Kind::Behavioural => "behavioural",
        Kind::Hr => "hr",
    }
}
