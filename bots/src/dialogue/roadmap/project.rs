//! What to build in a module, and when that is finished.

use super::{Subject, to_module};
use crate::dialogue::reply::Reply;
use crate::dialogue::turn::Turn;
use crate::words::{brief, gap, say};

/// Shows a module's project in place of what was shown.
pub fn show(turn: &mut Turn<'_>, subject: Subject) {
    let id = subject.module.clone();
    turn.ask(
        "module",
        |client| async move { client.module(&id).await },
        move |turn, module| {
            let Some(project) = &module.project else {
                return super::module::show(turn, subject, None);
            };
            let criteria = project
                .criteria
                .iter()
                .map(|criterion| say("project-criterion").text("criterion", brief(criterion, 260)));
            let head = say("project-head").text("title", brief(&project.title, 80));
            let back = to_module(turn, &subject);
            let reply = Reply::of(head)
                .line(say("roadmap-text").text("title", brief(&project.brief, 600)))
                .line(gap())
                .line(say("project-criteria"))
                .lines(criteria)
                .choice(back);
            turn.reply(reply.here());
        },
    );
}
