//! Changing how far a module is, and saying what that changes.

use serde::{Deserialize, Serialize};
use upward_desk::Client;
use upward_desk::progress::{SetState, Ticked};
use upward_engine::error::Result;
use upward_engine::progress::State;

use super::{Pick, Subject, module, week};
use crate::dialogue::turn::Turn;
use crate::words::{Say, brief, say};

/// From which state to which a module is brought. The former is what the person saw, so that it can be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The state that was shown.
    pub from: State,
    /// The state that it gets.
    pub to: State,
}

/// Where a change is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum View {
    /// In its week.
    Week,
    /// On its own page.
    Module,
}

/// What has just changed.
#[derive(Debug, Clone)]
pub struct Notice {
    /// What is said of it.
    pub lines: Vec<Say>,
    /// What takes it back.
    pub undo: Pick,
}

/// What the desk says of a change, and the titles of modules that it names by id.
#[derive(Debug, Clone)]
pub struct Told {
    /// What it says.
    pub ticked: Ticked,
    /// The titles of the modules that should have come first.
    pub unmet: Vec<String>,
}

impl Change {
    /// Returns what pressing a check box does.
    pub fn toggling(from: State) -> Self {
        let to = match from {
            State::Pending | State::Learning => State::Done,
            State::Done | State::Skipped => State::Pending,
        };
        Self { from, to }
    }

    fn back(self) -> Self {
        Self {
            from: self.to,
            to: self.from,
        }
    }
}

/// Changes how far a module is. Pressed twice, or done elsewhere meanwhile, it comes to the same.
pub fn mark(turn: &mut Turn<'_>, subject: Subject, change: Change, view: View) {
    let module = subject.module.clone();
    turn.ask(
        "mark",
        move |client| async move { set(&client, &module, change.to).await },
        move |turn, told| {
            let notice = Notice {
                lines: lines(&told, change.to),
                undo: Pick::Mark {
                    subject: subject.clone(),
                    change: change.back(),
                    view,
                },
            };
            match (view, subject.back.clone()) {
                (View::Week, Some(place)) => week::show(turn, place, Some(notice)),
                _ => module::show(turn, subject, Some(notice)),
            }
        },
    );
}

/// Sets how far a module is.
///
/// # Errors
/// As [`Client::mark_module`].
pub async fn set(client: &Client, module: &str, state: State) -> Result<Told> {
    let set = SetState { state, on: None };
    let ticked = client.mark_module(module, &set).await?;
    let names = match ticked.unmet.as_slice() {
        [] => Vec::new(),
        _ => client.modules().await?.items,
    };
    let title = |id: &String| {
        let module = names.iter().find(|module| module.id == *id)?;
        Some(brief(&module.title, 60))
    };
    let unmet = ticked.unmet.iter().filter_map(title).collect();
    Ok(Told { ticked, unmet })
}

/// Returns what a change means, for the resume before all.
pub fn lines(told: &Told, to: State) -> Vec<Say> {
    let ticked = &told.ticked;
    let title = brief(&ticked.module.title, 60);
    let head = |key: &str| say(key).text("title", title.clone());
    let mut lines = match to {
        State::Done => vec![head("ticked-done")],
        State::Pending => vec![head("ticked-open")],
        State::Skipped => vec![head("ticked-skipped")],
        State::Learning => vec![head("ticked-learning")],
    };
    if to != State::Done {
        return lines;
    }
    let skills = || brief(&ticked.module.skills.join(", "), 120);
    match &ticked.resume {
        Some(material) => {
            let says = material.highlights.first().unwrap_or(&material.summary);
            lines.push(
                say("ticked-resume")
                    .text("line", brief(says, 200))
                    .count("more", material.highlights.len().saturating_sub(1)),
            );
        }
        None if !ticked.module.skills.is_empty() => {
            lines.push(say("ticked-skills").text("skills", skills()));
        }
        None => {}
    }
    let besides: Vec<String> = ticked
        .besides
        .iter()
        .map(|other| brief(&other.title, 60))
        .collect();
    if !besides.is_empty() {
        lines.push(
            say("ticked-besides")
                .count("count", besides.len())
                .text("modules", besides.join("; ")),
        );
    }
    if !told.unmet.is_empty() {
        lines.push(
            say("ticked-unmet")
                .count("count", told.unmet.len())
                .text("modules", told.unmet.join("; ")),
        );
    }
    lines
}
