//! Why an edit is proposed.

use upward_desk::draft::Edit;
use upward_engine::posting::Demand;
use upward_engine::tailor::{Answers, Spelling, Wanted, Why};

use crate::words::{Say, as_is, gap, list, say};

/// Returns why an edit is proposed; what was kept before there were other languages is told as it is, in English.
pub(super) fn told(edit: &Edit) -> Say {
    edit.why.as_ref().map_or_else(|| as_is(&edit.reason), why)
}

/// Returns what a reason says.
pub(super) fn why(why: &Why) -> Say {
    match why {
        Why::Headline { gain } => say("why-headline").tenths("gain", gain.0.into()),
        Why::Summary { gain } => say("why-summary").tenths("gain", gain.0.into()),
        Why::Spelling { spellings } => {
            say("why-spelling").say("spellings", list(spellings.iter().map(spelt)))
        }
        Why::First { answers } => answering(say("why-first"), answers.as_ref()),
        Why::Idle => say("why-idle"),
        Why::Repeated { answers } => answering(say("why-repeated"), Some(answers)),
        Why::Weaker { answers } => answering(say("why-weaker"), Some(answers)),
    }
}

/// Returns a message with what something answers.
fn answering(message: Say, answers: Option<&Answers>) -> Say {
    let (kind, answered) = match answers {
        None => ("none", gap()),
        Some(Answers::Skills { skills }) => ("skills", list(skills.iter().map(skill))),
        Some(Answers::Duties { words }) => {
            let word = |word: &String| say("why-word").text("word", word);
            ("duties", list(words.iter().map(word)))
        }
    };
    message.word("answers", kind).say("list", answered)
}

fn spelt(spelling: &Spelling) -> Say {
    say("why-spelt")
        .text("posting", &spelling.posting)
        .text("own", &spelling.own)
}

fn skill(wanted: &Wanted) -> Say {
    let demand = match wanted.demand {
        Demand::Must => "must",
        Demand::Nice => "nice",
        Demand::Other => "other",
    };
    say("why-skill")
        .text("name", &wanted.name)
        .word("demand", demand)
}
