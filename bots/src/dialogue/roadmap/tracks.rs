//! The tracks that there are.

use upward_desk::track::TrackSummary;
use upward_engine::track::find;

use super::{Pick, State, start, week};
use crate::dialogue::flow::Flow;
use crate::dialogue::posting;
use crate::dialogue::reply::{Choice, Reply};
use crate::dialogue::turn::Turn;
use crate::words::{Say, brief, gap, say};

/// How many tracks are described; people may have imported many.
const DESCRIBED: usize = 5;
/// The longest description, in characters.
const SUMMARY: usize = 170;
/// The longest label.
const LABEL: usize = 26;
/// Longer words than this are no track's name, but something else that the person sends.
const NAME: usize = 120;

/// Shows the tracks in place of what was shown.
pub fn list(turn: &mut Turn<'_>) {
    turn.ask(
        "tracks",
        |client| async move { client.tracks().await },
        |turn, tracks| {
            let reply = among(turn, say("tracks-all"), &tracks.items);
            turn.reply(reply.here());
        },
    );
}

/// Shows tracks to choose from, below a line that says why.
pub fn choose(turn: &mut Turn<'_>, why: Say, tracks: &[TrackSummary]) {
    let reply = among(turn, why, tracks);
    turn.reply(reply);
}

/// Goes on with the track that words mean: a started one is opened, another one described.
pub fn named(turn: &mut Turn<'_>, words: &str) {
    if words.chars().count() > NAME {
        return posting::offered(turn, words);
    }
    meant(turn, words, |turn, track| match track.started {
        Some(_) => week::present_of(turn, track.id.clone()),
        None => start::show(turn, track.id.clone()),
    });
}

/// Goes on with the track that words mean; where they mean none, offers those that there are.
pub fn meant(
    turn: &mut Turn<'_>,
    words: &str,
    then: impl FnOnce(&mut Turn<'_>, &TrackSummary) + Send + 'static,
) {
    let words = words.to_owned();
    turn.ask(
        "tracks",
        |client| async move { client.tracks().await },
        move |turn, tracks| match called(&tracks.items, &words) {
            Some(track) => then(turn, track),
            None => {
                let why = say("track-unknown").text("name", brief(&words, 40));
                choose(turn, why, &tracks.items);
            }
        },
    );
}

/// Returns the track that words mean.
pub fn called<'t>(tracks: &'t [TrackSummary], words: &str) -> Option<&'t TrackSummary> {
    let names = tracks
        .iter()
        .map(|track| (track.id.as_str(), track.title.as_str()));
    let id = find(&names.collect::<Vec<_>>(), words, "track").ok()?;
    tracks.iter().find(|track| track.id == id)
}

fn among(turn: &mut Turn<'_>, why: Say, tracks: &[TrackSummary]) -> Reply {
    turn.session.flow = Flow::Roadmap(State::Tracks);
    let lines = tracks
        .iter()
        .take(DESCRIBED)
        .flat_map(|track| [gap(), title(track), about(track)]);
    let choices: Vec<Choice> = tracks
        .iter()
        .map(|track| {
            let label = say("roadmap-text").text("title", brief(&track.title, LABEL));
            let pick = match track.started {
                Some(_) => Pick::Present(track.id.clone()),
                None => Pick::Track(track.id.clone()),
            };
            turn.choice(label, pick).below().listed()
        })
        .collect();
    Reply::of(why).lines(lines).choices(choices)
}

fn title(track: &TrackSummary) -> Say {
    let line = match track.started {
        Some(_) => say("track-started").tenths("percent", track.share.percent.0.into()),
        None => say("track-open"),
    };
    line.text("title", brief(&track.title, 60))
        .count("weeks", track.weeks)
        .number("hours", track.hours)
}

fn about(track: &TrackSummary) -> Say {
    match track.summary.as_str() {
        "" => say("track-modules").count("modules", track.modules),
        summary => say("roadmap-text").text("title", brief(summary, SUMMARY)),
    }
}
