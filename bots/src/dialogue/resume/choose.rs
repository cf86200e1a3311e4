//! The resumes that are kept: choosing one, and correcting it.

use jiff::tz::TimeZone;
use upward_desk::paging::PageQuery;
use upward_desk::resume::{Origin as Made, Resume};
use uuid::Uuid;

use super::draft::{Draft, Origin};
use super::review::{self, short};
use super::{Pick, State};
use crate::dialogue::command::Verb;
use crate::dialogue::flow::Flow;
use crate::dialogue::reply::Reply;
use crate::dialogue::turn::Turn;
use crate::words::{Say, brief, say};

/// Offers the kept resumes, and the ways to a new one.
pub fn offer(turn: &mut Turn<'_>) {
    turn.ask(
        "resumes",
        |client| async move { client.resumes(&PageQuery::default()).await },
        |turn, page| {
            let own = own(&page.items);
            let heading = match own.as_slice() {
                [] => say("resume-send"),
                _ => say("resume-choose"),
            };
            ask(turn, heading, &own);
        },
    );
}

/// Asks which resume words mean: one of those that were found, else of all that are kept.
pub fn which(turn: &mut Turn<'_>, words: &str, found: &[&Resume], kept: &[Resume]) {
    let (key, offered) = match found {
        [] => ("resume-unknown", own(kept)),
        several => ("done-several", several.to_vec()),
    };
    ask(turn, say(key).text("name", brief(words, 40)), &offered);
}

/// Returns the resumes to begin with: what was tailored to a job is none, and `/history` has it.
fn own(kept: &[Resume]) -> Vec<&Resume> {
    let is_own = |kept: &&Resume| !matches!(kept.origin, Made::Variant { .. });
    kept.iter().filter(is_own).collect()
}

fn ask(turn: &mut Turn<'_>, heading: Say, offered: &[&Resume]) {
    turn.session.flow = Flow::Resume(State::Awaited);
    let mut reply = Reply::of(heading).lines(turn.how(Verb::Resume));
    for kept in offered {
        let label = say("line").text("text", label(kept, offered));
        let choice = turn.choice(label, Pick::Choose(kept.id));
        reply = reply.choice(choice.below().listed());
    }
    let build = turn.choice(say("button-build-resume"), Pick::Build);
    turn.reply(reply.choice(build.below()));
}

/// Returns what a button calls a resume: its name, and where another is called the same, the day of its last change.
fn label(kept: &Resume, all: &[&Resume]) -> String {
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
