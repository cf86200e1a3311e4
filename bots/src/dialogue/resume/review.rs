//! Showing what was read, and setting it right.

use upward_engine::resume::Resume;
use uuid::Uuid;

use super::draft::{Draft, Origin};
use super::part::{Detail, List, Part};
use super::show;
use super::value::{count, remove, set, value};
use super::{Act, Pick, State, build, keep};
use crate::dialogue::command::Verb;
use crate::dialogue::flow::Flow;
use crate::dialogue::reply::{Choice, Reply};
use crate::dialogue::turn::Turn;
use crate::words::{Say, gap, say};

/// How much of what a part says now is repeated when it is asked for, in characters.
const NOW: usize = 300;

/// Shows the draft, to be saved or set right.
pub fn show(turn: &mut Turn<'_>) {
    if let Some(reply) = reply(turn) {
        turn.session.flow = Flow::Resume(State::Shown);
        turn.reply(reply.here());
    }
}

/// Returns the message that shows the draft.
pub fn reply(turn: &mut Turn<'_>) -> Option<Reply> {
    let draft = turn.session.draft.clone()?;
    let shown = show::lines(&draft);
    let heading = match draft.origin {
        Origin::Read { .. } => "read-heading",
        Origin::Built | Origin::Kept(_) => "read-heading-yours",
    };
    let reply = Reply::of(say(heading)).lines(shown).line(gap());
    let reply = reply.line(say("read-right"));
    Some(reply.choices(answers(turn, &draft)))
}

/// Returns the buttons below a draft.
pub fn answers(turn: &mut Turn<'_>, draft: &Draft) -> Vec<Choice> {
    let save = match turn.session.unanswered {
        Some(_) => say("button-save-go"),
        None => say("button-save"),
    };
    let mut choices = vec![
        act(turn, save, draft.id, Act::Save).main(),
        act(turn, say("button-correct"), draft.id, Act::Correct),
    ];
    if matches!(draft.origin, Origin::Read { kept: Some(_) }) {
        choices.push(act(
            turn,
            say("button-save-apart"),
            draft.id,
            Act::SaveApart,
        ));
    }
    let leave = match draft.origin {
        Origin::Read { .. } => say("button-not-mine"),
        Origin::Built | Origin::Kept(_) => say("button-discard"),
    };
    choices.push(act(turn, leave, draft.id, Act::Discard).below());
    choices
}

/// Does what a button below a draft stands for. What is over says so.
pub fn acted(turn: &mut Turn<'_>, id: Uuid, act: Act) {
    let Some(draft) = turn.session.draft.as_mut().filter(|draft| draft.id == id) else {
        return turn.say(say("read-over"));
    };
    match act {
        Act::Save => keep::save(turn, false),
        Act::SaveApart => keep::save(turn, true),
        Act::Show => show(turn),
        Act::Correct => menu(turn),
        Act::Entry(list, at) => entry(turn, list, at),
        Act::Remove(list, at) => {
            remove(&mut draft.content, list, at);
            show(turn);
        }
        Act::Discard => {
            turn.session.draft = None;
            turn.session.flow = Flow::Resume(State::Awaited);
            let build = turn.choice(say("button-build-resume"), Pick::Build);
            let reply = Reply::of(say("read-discarded")).lines(turn.how(Verb::Resume));
            turn.reply(reply.choice(build));
        }
        Act::Skip(part) => build::after(turn, part, true),
        Act::Back(part) => build::before(turn, part),
    }
}

/// Takes what was written for a part.
pub fn wrote(turn: &mut Turn<'_>, id: Uuid, part: Part, building: bool, text: &str) {
    let Some(draft) = turn.session.draft.as_mut().filter(|draft| draft.id == id) else {
        return turn.say(say("read-over"));
    };
    // A dash is how people leave a line of a form empty.
    if building && text.trim() == "-" {
        return build::after(turn, part, true);
    }
    match set(&mut draft.content, part, text) {
        Ok(()) if building => build::after(turn, part, false),
        Ok(()) => show(turn),
        Err(why) => again(turn, id, part, building, why),
    }
}

/// Says what is wrong with what was written, and asks for it again.
fn again(turn: &mut Turn<'_>, draft: Uuid, part: Part, building: bool, why: Say) {
    let state = State::Asked {
        draft,
        part,
        building,
    };
    let write = turn.writing(
        say("button-again"),
        part.asks(),
        Flow::Resume(state.clone()),
    );
    let leave = match building {
        true => act(turn, say("button-skip"), draft, Act::Skip(part)),
        false => act(turn, say("button-as-it-was"), draft, Act::Show),
    };
    turn.session.flow = Flow::Resume(state);
    turn.reply(Reply::of(why).choice(write.typed()).choice(leave));
}

/// Offers everything that can be set right.
fn menu(turn: &mut Turn<'_>) {
    let Some(draft) = turn.session.draft.clone() else {
        return;
    };
    let mut choices: Vec<Choice> = Part::SINGLE
        .into_iter()
        .map(|part| part_choice(turn, &draft, part))
        .collect();
    for list in List::ALL {
        for at in 0..count(&draft.content, list) {
            let detail = Detail::Title;
            let title = value(&draft.content, Part::Entry { list, at, detail });
            let detail = Detail::Place;
            let place = value(&draft.content, Part::Entry { list, at, detail });
            let name = if title.is_empty() { place } else { title };
            let label = say(&format!("entry-{}", list.name())).text("name", short(&name));
            let entry = act(turn, label, draft.id, Act::Entry(list, at));
            choices.push(entry.below().listed());
        }
    }
    for list in List::ALL {
        let at = count(&draft.content, list);
        let detail = Detail::Title;
        let label = say(&format!("add-{}", list.name()));
        let state = State::Asked {
            draft: draft.id,
            part: Part::Entry { list, at, detail },
            building: false,
        };
        let asks = say(&format!("ask-{}-title", list.name()));
        choices.push(turn.writing(label, asks, Flow::Resume(state)));
    }
    choices.push(
        act(turn, say("button-correct-done"), draft.id, Act::Show)
            .below()
            .main(),
    );
    let reply = Reply::of(say("correct-what")).choices(choices);
    turn.reply(reply.here());
}

/// Offers what can be set right about an entry.
fn entry(turn: &mut Turn<'_>, list: List, at: usize) {
    let Some(draft) = turn.session.draft.clone() else {
        return;
    };
    let mut reply = Reply::of(say("correct-entry"));
    for detail in list.details() {
        let part = Part::Entry {
            list,
            at,
            detail: *detail,
        };
        let says = now(&draft.content, part);
        if !says.is_empty() {
            reply = reply.line(
                say("correct-says")
                    .say("part", part.label())
                    .text("text", says),
            );
        }
        reply = reply.choice(part_choice(turn, &draft, part));
    }
    let remove = act(turn, say("button-remove"), draft.id, Act::Remove(list, at));
    let back = act(turn, say("button-back"), draft.id, Act::Correct);
    turn.reply(reply.choice(remove.grave().below()).choice(back).here());
}

fn part_choice(turn: &mut Turn<'_>, draft: &Draft, part: Part) -> Choice {
    let now = now(&draft.content, part);
    let asks = if now.is_empty() {
        part.asks()
    } else {
        say("ask-now").say("ask", part.asks()).text("now", now)
    };
    let state = State::Asked {
        draft: draft.id,
        part,
        building: false,
    };
    turn.writing(part.label(), asks, Flow::Resume(state))
}

/// Returns what a part says, as far as a message has room for it.
fn now(content: &Resume, part: Part) -> String {
    value(content, part).chars().take(NOW).collect()
}

/// Returns a button below a draft.
pub fn act(turn: &mut Turn<'_>, label: Say, draft: Uuid, act: Act) -> Choice {
    turn.choice(label, Pick::Draft(draft, act))
}

/// Returns a name as it fits a button.
pub fn short(name: &str) -> String {
    const MOST: usize = 30;
    if name.chars().count() <= MOST {
        return name.to_owned();
    }
    let cut: String = name.chars().take(MOST - 1).collect();
    format!("{}…", cut.trim_end())
}
