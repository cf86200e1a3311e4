//! Ending what is under way.

use super::flow::Flow;
use super::input::Command;
use super::reply::Reply;
use super::resume;
use super::turn::Turn;
use crate::words::say;

/// Calls off what runs, and leaves what the person was in the middle of.
pub fn begin(turn: &mut Turn<'_>, _command: &Command) {
    if turn.session.works.is_empty() && resume::is_correcting(&turn.session) {
        return resume::correct_no_more(turn);
    }
    let works = std::mem::take(&mut turn.session.works);
    let flow = std::mem::take(&mut turn.session.flow);
    let draft = turn.session.draft.take();
    for running in &works {
        turn.call_off(running.id);
    }
    turn.say(match (works.len(), flow) {
        (0, Flow::Idle) if draft.is_none() => say("cancel-nothing"),
        (0, _) => say("cancel-left"),
        (count, _) => say("cancel-works").count("count", count),
    });
    for running in works {
        // What said that it is being done says so no longer.
        turn.reply(Reply::of(say("cancel-stopped")).at(running.id));
    }
}
