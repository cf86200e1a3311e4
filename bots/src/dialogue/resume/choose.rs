//! The resumes that are kept: choosing one, and correcting it.

use jiff::tz::TimeZone;
use upward_desk::paging::PageQuery;
use upward_desk::resume::Resume;
use uuid::Uuid;

use super::draft::{Draft, Origin};
use super::review::{self, short};
use super::{Pick, State};
use crate::dialogue::command::Verb;
use crate::dialogue::flow::Flow;
use crate::dialogue::reply::Reply;
use crate::dialogue::turn::Turn;
use crate::words::say;

/// Offers the kept resumes, and the ways to a new one.
pub fn offer(turn: &mut Turn<'_>) {
    turn.session.flow = Flow::Resume(State::Awaited);
    turn.ask(
        "resumes",
        |client| async move { client.resumes(&PageQuery::default()).await },
        |turn, page| {
            let mut reply = match page.items.as_slice() {
                [] => Reply::of(say("resume-send")),
                _ => Reply::of(say("resume-choose")),
            };
            for kept in &page.items {
                let label = say("line").text("text", label(kept, &page.items));
                let choice = turn.choice(label, Pick::Choose(kept.id));
                reply = reply.choice(choice.below().listed());
            }
            let build = turn.choice(say("button-build-resume"), Pick::Build);
            turn.reply(reply.choice(build.below()));
        },
    );
}

/// Returns what a button calls a resume: its name, and where another is called the same, the day of its last change.
fn label(kept: &Resume, all: &[Resume]) -> String {
    let name = short(&kept.name);
    let is_alone = all.iter().filter(|other| other.name == kept.name).count() < 2;
    if is_alone {
        return name;
    }
    let changed = kept.updated.to_zoned(TimeZone::UTC);
    format!("{} · {name}", changed.strftime("%Y-%m-%d %H:%M"))
}

/// Means a kept resume from now on.
pub fn choose(turn: &mut Turn<'_>, id: Uuid) {
    turn.ask(
        "resume",
        move |client| async move { client.resume(id).await },
        move |turn, shown| {
            turn.session.resume = Some(id);
            turn.session.flow = Flow::Idle;
            let tailor = turn.choice(say("button-tailor"), Verb::Tailor).main();
            let edit = turn.choice(say("button-see-correct"), Pick::Edit(id));
            let line = say("resume-chosen").text("name", shown.resume.name);
            turn.reply(Reply::of(line).choice(tailor).choice(edit).here());
        },
    );
}

/// Shows a kept resume, to be set right.
pub fn edit(turn: &mut Turn<'_>, id: Uuid) {
    let draft = Uuid::new_v5(&Uuid::NAMESPACE_OID, turn.context.name.as_bytes());
    turn.ask(
        "resume",
        move |client| async move { client.resume(id).await },
        move |turn, shown| {
            turn.session.draft = Some(Box::new(Draft {
                id: draft,
                content: shown.content,
                origin: Origin::Kept(id),
                noticed: Vec::new(),
            }));
            review::show(turn);
        },
    );
}
