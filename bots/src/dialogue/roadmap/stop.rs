//! Leaving a track: asked twice.

use super::Pick;
use crate::dialogue::command::Verb;
use crate::dialogue::reply::Reply;
use crate::dialogue::turn::Turn;
use crate::words::{brief, say};

/// Asks whether the person is sure, and then leaves the track.
pub fn stop(turn: &mut Turn<'_>, track: String, sure: bool) {
    if !sure {
        return turn.ask(
            "track",
            |client| async move { client.track(&track).await },
            |turn, track| {
                let id = track.summary.id;
                let yes = Pick::Stop {
                    track: id.clone(),
                    sure: true,
                };
                let yes = turn.choice(say("button-stop-sure"), yes).grave();
                let no = turn.choice(say("button-stop-not"), Pick::Present(id));
                let asked = say("stop-ask").text("title", brief(&track.summary.title, 60));
                turn.reply(Reply::of(asked).choice(yes).choice(no).here());
            },
        );
    }
    turn.attempt(
        "stop",
        |client| async move { client.stop_track(&track).await },
        |turn, stopped| match stopped {
            // Left already, here or elsewhere.
            Err(error) if error.code != "not-started" => turn.fail(&error),
            _ => {
                let others = turn.choice(say("button-tracks"), Pick::Tracks);
                let stats = turn.choice(say("button-to-stats"), Verb::Stats);
                turn.reply(
                    Reply::of(say("stop-done"))
                        .choice(others)
                        .choice(stats)
                        .here(),
                );
            }
        },
    );
}
