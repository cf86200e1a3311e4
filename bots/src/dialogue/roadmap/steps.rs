//! A module's plan of study, step by step.

use super::{Pick, Subject, to_module};
use crate::dialogue::reply::Reply;
use crate::dialogue::turn::Turn;
use crate::words::{brief, gap, say};

/// Shows a step in place of what was shown.
pub fn show(turn: &mut Turn<'_>, subject: Subject, at: usize) {
    let id = subject.module.clone();
    turn.ask(
        "module",
        |client| async move { client.module(&id).await },
        move |turn, module| {
            let at = at.min(module.steps.len().saturating_sub(1));
            let Some(step) = module.steps.get(at) else {
                return super::module::show(turn, subject, None);
            };
            let mut reply = Reply::of(
                say("step-head")
                    .text("title", brief(&module.summary.title, 80))
                    .count("step", at + 1)
                    .count("steps", module.steps.len()),
            )
            .line(gap())
            .line(say("roadmap-text").text("title", step.as_str()));
            let to = |at: usize| Pick::Step {
                subject: subject.clone(),
                at,
            };
            if let Some(before) = at.checked_sub(1) {
                reply = reply.choice(turn.choice(say("button-step-before"), to(before)));
            }
            if at + 1 < module.steps.len() {
                reply = reply.choice(turn.choice(say("button-step-after"), to(at + 1)).main());
            }
            let back = to_module(turn, &subject).below();
            turn.reply(reply.choice(back).here());
        },
    );
}
