//! What an answer says: the report in short, and the tailored document.

use upward_desk::posting::Posting;
use upward_desk::typeset::Format;
use upward_engine::score::{Change, Criterion, Fix, Tenths};
use uuid::Uuid;

use super::super::reply::{Choice, Reply, Source};
use super::super::turn::Turn;
use super::super::{advice, document, letter};
use super::{Pick, topic};
use crate::words::{Say, gap, say};
use crate::work::answer::{Found, Outcome, Tailored};
use crate::work::document::Subject;

/// How many blocks a bar has.
const BAR: i32 = 10;

/// Says what the work came to, in place of how far it was.
pub(super) fn tell(turn: &mut Turn<'_>, work: Uuid, answer: &Outcome) {
    let Outcome {
        resume,
        posting,
        found,
        tailored,
    } = answer;
    if let Some(found) = found {
        let mut reply = Reply::of(called(posting)).at(work);
        reply = reply.lines(scores(found, tailored.as_ref()));
        if tailored.is_none() {
            reply = reply.lines(criteria(&found.criteria));
        }
        reply = reply
            .lines(fixes(found, tailored.as_ref()))
            .lines(gaps(found));
        if tailored.is_none() {
            reply = reply.choices(next(turn, *resume, posting.id));
        }
        let all = turn.choice(
            say("answer-button-findings"),
            Pick::AllFindings(found.report),
        );
        turn.reply(reply.choice(all));
    }
    if let Some(tailored) = tailored {
        let reply = finished(turn, *resume, posting.id, tailored);
        turn.reply(match (found, tailored.before.fit) {
            (None, Some(before)) if tailored.applied > 0 => {
                reply.line(matched(before, tailored.after.fit)).at(work)
            }
            (None, _) => reply.at(work),
            (Some(_), _) => reply,
        });
    }
}

/// Returns what a score is followed by.
fn next(turn: &mut Turn<'_>, resume: Uuid, posting: Uuid) -> [Choice; 2] {
    let tailor = Pick::Tailor {
        resume,
        posting,
        pages: None,
    };
    [
        turn.choice(say("answer-button-tailor"), tailor).main(),
        turn.choice(say("answer-button-letter"), letter::write(resume, posting)),
    ]
}

/// Returns what a posting is called.
fn called(posting: &Posting) -> Say {
    let known = |text: &str| if text.is_empty() { "no" } else { "yes" };
    say("answer-for")
        .word("titled", known(&posting.title))
        .word("offered", known(&posting.company))
        .text("title", &posting.title)
        .text("company", &posting.company)
}

fn scores(found: &Found, tailored: Option<&Tailored>) -> Vec<Say> {
    let after = tailored.and_then(|tailored| tailored.after.fit);
    let mut lines = vec![gap()];
    lines.push(match found.scores.fit {
        Some(fit) => matched(fit, after),
        None => say("answer-match-none"),
    });
    let health = found.scores.parse_health;
    lines.extend(health.map(|health| say("answer-health").tenths("points", health.0.into())));
    lines
}

fn matched(before: Tenths, after: Option<Tenths>) -> Say {
    let before_points = i64::from(before.0);
    match after {
        Some(after) if after > before => say("answer-match-better")
            .tenths("before", before_points)
            .tenths("after", after.0.into()),
        Some(after) if after < before => say("answer-match-less")
            .tenths("before", before_points)
            .tenths("after", after.0.into()),
        Some(_) => say("answer-match-same").tenths("before", before_points),
        None => say("answer-match").tenths("before", before_points),
    }
}

/// Returns what the match is made of, each criterion with a bar.
fn criteria(criteria: &[Criterion]) -> Vec<Say> {
    let judged = criteria
        .iter()
        .filter_map(|criterion| Some((criterion, criterion.score?)));
    let lines: Vec<Say> = judged
        .map(|(criterion, score)| {
            say("answer-criterion")
                .text("bar", bar(score, criterion.weight))
                .say("name", criterion_name(criterion))
                .tenths("points", score.0.into())
                .tenths("most", criterion.weight.0.into())
        })
        .collect();
    match lines.is_empty() {
        true => lines,
        false => [vec![gap()], lines].concat(),
    }
}

/// Returns what a criterion is called.
pub(super) fn criterion_name(criterion: &Criterion) -> Say {
    say("criterion")
        .word("id", &criterion.id)
        .text("label", &criterion.label)
}

fn bar(score: Tenths, most: Tenths) -> String {
    let full = (score.0 * BAR + most.0 / 2) / most.0.max(1);
    let full = usize::try_from(full.clamp(0, BAR)).unwrap_or(0);
    let empty = usize::try_from(BAR).unwrap_or(0).saturating_sub(full);
    "▰".repeat(full) + &"▱".repeat(empty)
}

fn fixes(found: &Found, tailored: Option<&Tailored>) -> Vec<Say> {
    if found.fixes.is_empty() {
        return vec![gap(), say("answer-no-fixes")];
    }
    let fixes = found.fixes.iter().enumerate().map(|(at, fix)| {
        say("answer-fix")
            .text("number", (at + 1).to_string())
            .say("fix", advice::told(fix))
            .word("part", &fix.part)
            .word("done", if is_done(fix, tailored) { "yes" } else { "no" })
            .tenths("gain", fix.gain.0.into())
    });
    [gap(), say("answer-fixes")]
        .into_iter()
        .chain(fixes)
        .collect()
}

/// Whether the edits of a tailored resume make a fix, which is then nobody's task any more.
fn is_done(fix: &Fix, tailored: Option<&Tailored>) -> bool {
    let undone = tailored.and_then(|tailored| tailored.undone.as_ref());
    let same = |other: &Fix| (&other.path, &other.change) == (&fix.path, &fix.change);
    matches!(fix.change, Change::Set { .. })
        && undone.is_some_and(|undone| !undone.iter().any(same))
}

fn gaps(found: &Found) -> Vec<Say> {
    if found.gaps.is_empty() {
        return match found.scores.fit {
            Some(_) => vec![gap(), say("answer-no-gaps")],
            None => Vec::new(),
        };
    }
    let gaps = found.gaps.iter().map(|gap| {
        let required = if gap.required { "yes" } else { "no" };
        let line = say("answer-gap")
            .say("term", topic::asked(gap.topic.as_ref(), &gap.term))
            .word("required", required)
            .tenths("gain", gap.gain.0.into());
        let mut closing = found.closing.iter();
        line.say(
            "way",
            match closing.find(|module| module.term == gap.term) {
                Some(module) => say("answer-gap-module")
                    .text("module", &module.title)
                    .count("hours", module.hours.into()),
                None => say("answer-gap-alone"),
            },
        )
    });
    let more = (found.more > 0).then(|| say("answer-gaps-more").count("count", found.more));
    [gap(), say("answer-gaps")]
        .into_iter()
        .chain(gaps)
        .chain(more)
        .collect()
}

/// Returns the message with the document.
fn finished(turn: &mut Turn<'_>, master: Uuid, posting: Uuid, tailored: &Tailored) -> Reply {
    let line = match (tailored.proposed, tailored.applied) {
        (0, _) => say("answer-nothing"),
        (_, 0) => say("answer-kept"),
        (proposed, applied) => say("answer-tailored")
            .count("applied", applied)
            .count("proposed", proposed),
    };
    let mut reply = Reply::of(line)
        .line(say("answer-pages").count("pages", tailored.document.pages))
        .enclose(
            Source::Document(tailored.document.id),
            &tailored.document.name,
        );
    if tailored.proposed > 0 {
        let review = turn.choice(say("answer-button-review"), Pick::Review(tailored.draft));
        reply = reply.choice(review.main());
    }
    let letter = turn.choice(say("answer-button-letter"), letter::write(master, posting));
    reply = reply.choice(letter);
    if tailored.document.pages > 1 {
        let shorter = Pick::Tailor {
            resume: master,
            posting,
            pages: std::num::NonZeroU8::new(1),
        };
        reply = reply.choice(turn.choice(say("answer-button-one-page"), shorter));
    }
    let of = Subject::Resume(tailored.resume);
    let forms = [Format::Docx, Format::Md, Format::Txt];
    reply = reply.choices(document::forms(turn, of, &forms));
    let done = turn.choice(say("answer-button-done"), Pick::Done).below();
    reply.choice(done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_that_fell_is_not_told_as_the_same() {
        let key = |after| matched(Tenths(916), Some(Tenths(after))).key;
        assert_eq!(key(902), "answer-match-less");
        assert_eq!(key(916), "answer-match-same");
        assert_eq!(key(930), "answer-match-better");
    }
}
