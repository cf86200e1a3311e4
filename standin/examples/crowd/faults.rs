//! Faults of every kind on both platforms, by a seed.

use std::time::Duration;

use upward_standin::{
    discord::Chaos,
    fault::Dice,
    telegram::{Chance, How},
};

use crate::town::Town;

/// How often a bot of Discord has to send a heartbeat while faults are on.
const HEARTBEAT: Duration = Duration::from_secs(2);

/// Lets so many of the calls go wrong (0 to 1).
pub fn begin(town: &Town, seed: u64, rate: f64) {
    town.telegram.fail_by_chance(Chance {
        seed,
        rate,
        kinds: vec![
            How::TooMany(1),
            How::Broken(500),
            How::Broken(502),
            How::CutBefore,
            How::CutAfter,
            How::Late(Duration::from_millis(1500)),
            How::Torn(700),
            How::Gone,
        ],
        repeats: rate,
    });
    town.discord.heartbeat_every(HEARTBEAT);
    town.discord.chaos(Some(Chaos {
        seed,
        calls: rate,
        downloads: rate,
        gateway: rate,
    }));
}

/// Changes what is wrong with the gateway as such.
pub fn stir(town: &Town, dice: &mut Dice) {
    let withheld = dice.happens(0.2);
    town.discord.withhold_acknowledgements(withheld);
    match dice.below(6) {
        0 => town.discord.close_gateway(4000),
        1 => town.discord.reconnect_gateway(),
        2 => town.discord.break_gateway(),
        _ => {}
    }
}

/// Lets nothing go wrong any more.
pub fn end(town: &Town) {
    town.telegram.calm();
    town.discord.chaos(None);
    town.discord.withhold_acknowledgements(false);
}
