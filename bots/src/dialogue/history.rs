//! What was made, to get it again: files, and how the scores went.

mod files;
mod scores;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::input::Command;
use super::reply::{Choice, Reply};
use super::turn::Turn;
use crate::words::{Say, gap, say};

/// How many things a page lists: as many as can be read at once on a phone.
const PAGE: usize = 8;

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {
    /// Show a page of the files, counted from 0.
    Files(usize),
    /// Show a page of the scores, counted from 0.
    Scores(usize),
    /// Send a document again.
    Document {
        /// Which one.
        id: Uuid,
        /// What its file is called.
        name: String,
    },
    /// Send a certificate again.
    Certificate(String),
    /// Show a report again.
    Report(Uuid),
}

/// Shows the newest files.
pub fn begin(turn: &mut Turn<'_>, _command: &Command) {
    files::list(turn, 0, Reply::default());
}

/// Goes on with a button.
pub fn picked(turn: &mut Turn<'_>, pick: Pick) {
    match pick {
        Pick::Files(page) => files::list(turn, page, Reply::default().here()),
        Pick::Scores(page) => scores::list(turn, page, Reply::default().here()),
        Pick::Document { id, name } => files::document(turn, id, name),
        Pick::Certificate(code) => files::certificate(turn, &code),
        Pick::Report(id) => scores::report(turn, id),
    }
}

/// Something that is listed.
struct Item {
    line: Say,
    label: Say,
    pick: Pick,
}

/// Shows one page of items, each with a number and a button, and buttons that lead to the pages beside it.
fn shown(
    turn: &mut Turn<'_>,
    reply: Reply,
    items: Vec<Item>,
    page: usize,
    to: impl Fn(usize) -> Pick,
) -> Reply {
    let pages = items.len().div_ceil(PAGE).max(1);
    let page = page.min(pages - 1);
    let mut reply = reply.line(gap());
    for (place, item) in items.into_iter().enumerate().skip(page * PAGE).take(PAGE) {
        let number = (place + 1).to_string();
        reply = reply.line(item.line.text("number", &number));
        let label = item.label.text("number", &number);
        reply = reply.choice(turn.choice(label, item.pick));
    }
    let mut turns: Vec<Choice> = Vec::new();
    if let Some(newer) = page.checked_sub(1) {
        turns.push(turn.choice(say("history-button-newer"), to(newer)));
    }
    if page + 1 < pages {
        turns.push(turn.choice(say("history-button-older"), to(page + 1)));
    }
    if let Some(first) = turns.first_mut() {
        first.below = true;
    }
    reply.choices(turns)
}
