//! Resumes from the roadmap: study, fast and analyzer.

mod told;

use serde::{Deserialize, Serialize};
use upward_desk::generate::Generate;
use upward_desk::resume::Mode;
use uuid::Uuid;

use super::command::{Field, Verb};
use super::input::{Command, Filled};
use super::limit::Action;
use super::reply::Reply;
use super::turn::Turn;
use super::{chosen, roadmap};
use crate::words::{gap, say};

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {
    /// Make a resume.
    Make {
        /// In which mode.
        mode: Mode,
        /// Of which track, where one was named.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        track: Option<String>,
    },
}

/// The modes, by the words for them.
const MODES: [(&str, Mode); 3] = [
    ("study", Mode::Study),
    ("fast", Mode::Fast),
    ("analyzer", Mode::Analyzer),
];

/// Begins with a command; what is typed behind it is a mode.
pub fn begin(turn: &mut Turn<'_>, command: &Command) {
    let mode = command.words.trim().to_lowercase();
    match command.text(Field::Track) {
        Some(track) => roadmap::meant(turn, track, move |turn, track| {
            offer(turn, &mode, Some(track.id.clone()));
        }),
        None => offer(turn, &mode, None),
    }
}

/// Makes a resume in the mode that was named; where none was, asks for one.
fn offer(turn: &mut Turn<'_>, named: &str, track: Option<String>) {
    if let Some((_, mode)) = MODES.into_iter().find(|(key, _)| *key == named) {
        return picked(turn, Pick::Make { mode, track });
    }
    let mut reply = Reply::of(say("mode"));
    for (key, mode) in MODES {
        let track = track.clone();
        let button = turn.choice(
            say(&format!("mode-button-{key}")),
            Pick::Make { mode, track },
        );
        reply = reply
            .line(gap())
            .line(say(&format!("mode-{key}")))
            .choice(button);
    }
    turn.reply(reply);
}

/// Goes on with a button.
pub fn picked(turn: &mut Turn<'_>, pick: Pick) {
    let Pick::Make { mode, track } = pick;
    match (mode, track) {
        (Mode::Study, track) => make(turn, mode, track, None),
        (Mode::Fast, Some(track)) => make(turn, mode, Some(track), None),
        (Mode::Fast, None) => choose(turn),
        (Mode::Analyzer, track) => {
            let named = track.clone().map(Filled::Text);
            let command = Command {
                words: "analyzer".to_owned(),
                fields: named
                    .map(|track| (Field::Track, track))
                    .into_iter()
                    .collect(),
                ..Command::of(Verb::Mode)
            };
            chosen::both(turn, &command, move |turn, resume, posting| {
                make(turn, mode, track, Some((resume, posting)));
            });
        }
    }
}

/// Goes on with the track that is meant; where that is not clear, asks.
fn choose(turn: &mut Turn<'_>) {
    turn.ask(
        "tracks",
        |client| async move { client.tracks().await },
        |turn, page| {
            let mut tracks = page.items;
            let settings = &turn.context.account.account.settings;
            let mut started = tracks.iter().filter(|track| track.started.is_some());
            let only = match (started.next(), started.next()) {
                (Some(only), None) => Some(only.id.clone()),
                _ => None,
            };
            let set = settings.track.clone();
            let set = set.filter(|set| tracks.iter().any(|track| track.id == *set));
            if let Some(track) = set.or(only) {
                return make(turn, Mode::Fast, Some(track), None);
            }
            tracks.sort_by_key(|track| track.started.is_none());
            let choices: Vec<_> = tracks
                .into_iter()
                .map(|track| {
                    let pick = Pick::Make {
                        mode: Mode::Fast,
                        track: Some(track.id),
                    };
                    let label = say("mode-button-track").text("title", track.title);
                    turn.choice(label, pick).listed()
                })
                .collect();
            turn.reply(Reply::of(say("mode-which-track")).choices(choices));
        },
    );
}

/// Makes it.
fn make(turn: &mut Turn<'_>, mode: Mode, track: Option<String>, pair: Option<(Uuid, Uuid)>) {
    if !turn.may(Action::Make) {
        return;
    }
    let asked = Generate {
        user_id: turn.context.account.account.id,
        mode,
        roadmap_id: track,
        completed_modules: None,
        existing_resume: None,
        resume_id: pair.map(|(resume, _)| resume),
        job_description: None,
        posting_id: pair.map(|(_, posting)| posting),
    };
    turn.ask(
        "generate",
        move |client| async move { client.generate(&asked).await },
        move |turn, made| told::tell(turn, mode, &made),
    );
}

#[cfg(test)]
mod tests;
