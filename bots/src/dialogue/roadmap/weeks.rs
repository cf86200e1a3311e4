//! All weeks of a track, by pages.

use super::{Pick, Place, week};
use crate::dialogue::reply::{Choice, Reply};
use crate::dialogue::turn::Turn;
use crate::words::{brief, say};

/// The longest name of a week on a button.
const LABEL: usize = 24;

/// Shows the weeks of a track in place of what was shown.
pub fn show(turn: &mut Turn<'_>, track: String) {
    turn.ask(
        "track",
        |client| async move { client.track(&track).await },
        |turn, track| {
            let present = week::current(&track);
            let mut choices: Vec<Choice> = Vec::new();
            for (at, week) in track.plan.iter().enumerate() {
                let modules = week::modules(&track, week);
                let open = modules.iter().any(|module| week::is_open(module));
                let label = say(if open {
                    "button-week"
                } else {
                    "button-week-done"
                })
                .count("week", at + 1)
                .text("title", brief(&week.title, LABEL));
                let place = Place {
                    track: track.summary.id.clone(),
                    week: at,
                    from: 0,
                };
                let choice = turn.choice(label, Pick::Week(place)).listed();
                choices.push(if at == present { choice.main() } else { choice });
            }
            let head = say("weeks-head")
                .text("track", brief(&track.summary.title, 60))
                .count("weeks", track.plan.len())
                .count("present", present + 1);
            turn.reply(Reply::of(head).choices(choices).here());
        },
    );
}
