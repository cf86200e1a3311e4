//! Going through a draft's edits one by one, in one message.

use upward_desk::Client;
use upward_desk::draft::{DecideEdits, Decision, Draft, Edit, EditKind, ShownDraft};
use upward_desk::typeset::Format;
use upward_engine::error::Result;
use uuid::Uuid;

use super::super::reply::Reply;
use super::super::turn::Turn;
use super::super::{document, place};
use super::{Pick, why};
use crate::words::{Say, as_is, gap, say};
use crate::work::Work;
use crate::work::answer::{Answer, Goal, Posting, Resume};
use crate::work::document::Subject;

/// Takes back what was decided, and shows the first edit.
pub(super) fn begin(turn: &mut Turn<'_>, draft: Uuid) {
    turn.ask(
        "draft",
        move |client| async move {
            let shown = client.draft(draft).await?;
            let decided = |edit: &Edit| edit.decision != Decision::Proposed;
            let numbers = numbers(&shown, decided);
            set(&client, shown, numbers, Decision::Proposed).await
        },
        move |turn, shown| show(turn, shown, false),
    );
}

/// Decides about an edit, and shows the next. Pressed twice, it is decided once.
pub(super) fn decide(turn: &mut Turn<'_>, draft: Uuid, number: usize, decision: Decision) {
    turn.ask(
        "decide",
        move |client| async move {
            let shown = client.draft(draft).await?;
            let other = |edit: &Edit| edit.number == number && edit.decision != decision;
            let numbers = numbers(&shown, other);
            set(&client, shown, numbers, decision).await
        },
        move |turn, shown| show(turn, shown, true),
    );
}

/// Accepts what is not decided, and finishes.
pub(super) fn rest(turn: &mut Turn<'_>, draft: Uuid) {
    turn.ask(
        "decide",
        move |client| async move {
            let shown = client.draft(draft).await?;
            let open = |edit: &Edit| edit.decision == Decision::Proposed;
            let numbers = numbers(&shown, open);
            set(&client, shown, numbers, Decision::Accepted).await
        },
        |turn, shown| end(turn, &shown),
    );
}

/// Finishes with what is decided.
pub(super) fn finish(turn: &mut Turn<'_>, draft: Uuid) {
    turn.ask(
        "draft",
        move |client| async move { client.draft(draft).await },
        |turn, shown| end(turn, &shown),
    );
}

fn numbers(shown: &ShownDraft, which: impl Fn(&Edit) -> bool) -> Vec<usize> {
    let edits = shown.edits.iter().filter(|edit| which(edit));
    edits.map(|edit| edit.number).collect()
}

/// Decides about edits, if any.
async fn set(
    client: &Client,
    shown: ShownDraft,
    numbers: Vec<usize>,
    decision: Decision,
) -> Result<ShownDraft> {
    if numbers.is_empty() {
        return Ok(shown);
    }
    let decided = DecideEdits {
        revision: shown.draft.revision,
        decision,
        numbers: Some(numbers),
        kind: None,
    };
    client.decide_edits(shown.draft.id, &decided).await
}

/// Shows the first edit that is not decided; where all are, finishes.
fn show(turn: &mut Turn<'_>, shown: ShownDraft, here: bool) {
    let open = |edit: &&Edit| edit.decision == Decision::Proposed;
    let Some(edit) = shown.edits.iter().find(open).cloned() else {
        return end(turn, &shown);
    };
    let basis = shown.draft.basis;
    turn.ask(
        "version",
        move |client| async move { client.version(basis.resume, basis.version).await },
        move |turn, version| {
            let sources = place::places(&version.content, &edit.sources);
            let path = std::slice::from_ref(&edit.path);
            let place = place::places(&version.content, path).pop();
            let reply = tell(turn, &shown, &edit, place, sources);
            turn.reply(if here { reply.here() } else { reply });
        },
    );
}

fn tell(
    turn: &mut Turn<'_>,
    shown: &ShownDraft,
    edit: &Edit,
    place: Option<Say>,
    sources: Vec<Say>,
) -> Reply {
    let kind = match edit.kind {
        EditKind::Select => "select",
        EditKind::Order => "order",
        EditKind::Rewrite => "rewrite",
        EditKind::Drop => "drop",
    };
    let head = say("review-head")
        .count("number", edit.number)
        .count("of", shown.edits.len())
        .word("kind", kind)
        .say("place", place.unwrap_or_else(gap));
    let mut reply = Reply::of(head)
        .line(gap())
        .line(say("review-original"))
        .line(as_is(&edit.original));
    if !edit.proposed.is_empty() {
        reply = reply
            .line(gap())
            .line(say("review-proposed"))
            .line(as_is(&edit.proposed));
    }
    reply = reply
        .line(gap())
        .line(say("review-reason").say("reason", why::told(edit)));
    // A new order rests on just what it puts in order.
    if !sources.is_empty() && edit.kind != EditKind::Order {
        reply = reply.line(say("review-sources"));
        reply = reply.lines(
            sources
                .into_iter()
                .map(|source| say("review-source").say("item", source)),
        );
    }
    let draft = shown.draft.id;
    let decide = |decision| Pick::Decide {
        draft,
        number: edit.number,
        decision,
    };
    reply.choices([
        turn.choice(say("answer-button-accept"), decide(Decision::Accepted))
            .main(),
        turn.choice(say("answer-button-refuse"), decide(Decision::Refused)),
        turn.choice(say("answer-button-accept-rest"), Pick::Rest(draft))
            .below(),
        turn.choice(say("answer-button-finish"), Pick::Finish(draft)),
    ])
}

/// Makes the document with what was accepted; where nothing was, the resume stays as it is.
fn end(turn: &mut Turn<'_>, shown: &ShownDraft) {
    let accepted = |edit: &&Edit| edit.decision == Decision::Accepted;
    let count = shown.edits.iter().filter(accepted).count();
    let of = shown.edits.len();
    let Draft { id, basis, .. } = &shown.draft;
    let reply = Reply::of(match count {
        0 => say("review-none"),
        _ => say("review-over").count("accepted", count).count("of", of),
    });
    match (count, basis.posting) {
        (1.., Some(posting)) => {
            turn.reply(reply.here());
            let look = document::look(turn);
            turn.start(Work::Answer(Answer {
                resume: Resume::Kept(basis.resume),
                posting: Posting::Kept(posting),
                goal: Goal::Reviewed(*id),
                look,
            }));
        }
        _ => {
            let again = turn.choice(say("answer-button-review-again"), Pick::Review(*id));
            let forms = document::forms(turn, Subject::Resume(basis.resume), &[Format::Pdf]);
            turn.reply(reply.choice(again).choices(forms).here());
        }
    }
}
