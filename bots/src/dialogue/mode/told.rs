//! What a resume from the roadmap holds.

use upward_desk::generate::Generated;
use upward_desk::resume::Mode;
use upward_desk::typeset::Format;
use upward_engine::generate::Suggestion;

use super::super::command::Verb;
use super::super::document;
use super::super::reply::Reply;
use super::super::turn::Turn;
use crate::words::{Say, gap, say};
use crate::work::document::Subject;

/// Most modules that are told at once: what is read on a phone.
const MODULES: usize = 6;

/// Says what was made, and offers it as a document.
pub(super) fn tell(turn: &mut Turn<'_>, mode: Mode, made: &Generated) {
    let key = match mode {
        Mode::Study => "mode-made-study",
        Mode::Fast => "mode-made-fast",
        Mode::Analyzer => "mode-made-analyzer",
    };
    let mut reply = Reply::of(say(key));
    if let Some(score) = made.score {
        reply = reply.line(score_line(made, score.0));
    }
    reply = reply.lines(modules(made));
    if let Some(suggested) = &made.suggested_modules {
        reply = reply.lines(suggestions(made, suggested));
    }
    if let Some(id) = made.resume_id {
        reply = reply.line(gap());
        if made.resume.basics.name.is_empty() {
            reply = reply.line(say("mode-no-name"));
        }
        reply = reply.line(say("mode-kept"));
        let forms = [Format::Pdf, Format::Docx, Format::Txt];
        reply = reply.choices(document::forms(turn, Subject::Resume(id), &forms));
    }
    let roadmap = turn
        .choice(say("mode-button-roadmap"), Verb::Roadmap)
        .below();
    turn.reply(reply.choice(roadmap));
}

fn score_line(made: &Generated, score: i32) -> Say {
    match made.uploaded_score {
        Some(before) if before.0 != score => say("mode-score-since")
            .tenths("before", before.0.into())
            .tenths("score", score.into()),
        _ => say("mode-score").tenths("score", score.into()),
    }
}

fn modules(made: &Generated) -> Vec<Say> {
    if made.modules.is_empty() {
        return Vec::new();
    }
    let told = made.modules.iter().take(MODULES).map(|module| {
        say("mode-module")
            .text("title", &module.title)
            .count("evidence", module.evidence.len())
    });
    let more = made.modules.len().saturating_sub(MODULES);
    let more = (more > 0).then(|| say("mode-more").count("count", more));
    [
        gap(),
        say("mode-modules").count("count", made.modules.len()),
    ]
    .into_iter()
    .chain(told)
    .chain(more)
    .collect()
}

fn suggestions(made: &Generated, suggested: &[Suggestion]) -> Vec<Say> {
    if suggested.is_empty() {
        return vec![gap(), say("mode-no-suggestions")];
    }
    let told = suggested.iter().take(MODULES).map(|module| {
        say("mode-suggestion")
            .text("title", &module.title)
            .count("hours", module.hours.into())
            .tenths("gain", module.gain.0.into())
    });
    let all = made.projected.map(|projected| {
        say("mode-projected")
            .count("count", suggested.len())
            .tenths("score", projected.0.into())
    });
    [gap(), say("mode-suggestions")]
        .into_iter()
        .chain(told)
        .chain(all)
        .collect()
}
