//! The first answer to an interaction, which Discord wants within three seconds.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use serenity::http::{LightMethod, Route};
use serenity::model::id::InteractionId;
use tokio::time::timeout;

use super::calls::{Calls, Failure};

/// How long the first answer is tried: Discord waits for three seconds, counted from when the person acted.
const PATIENCE: Duration = Duration::from_millis(2800);
/// How long to wait before it is tried again.
const PAUSE: Duration = Duration::from_millis(50);
/// Discord's code for an interaction that has its first answer.
const ANSWERED: u64 = 40060;
/// The flag of what the person alone sees.
pub const EPHEMERAL: u64 = 1 << 6;

/// Returns the first answer that gives time for another: a message of its own that the bot thinks, which only the
/// person sees, or nothing to see, where a message is there already.
pub fn deferred(awaited: bool) -> Value {
    if awaited {
        json!({"type": 5, "data": {"flags": EPHEMERAL}})
    } else {
        json!({"type": 6})
    }
}

/// Gives the first answer. It may be lost on its way back, so it is given again until Discord says that it has it.
///
/// # Errors
/// Why Discord does not have it, as a code.
pub async fn answer(
    calls: &Calls,
    interaction: (InteractionId, &str),
    answer: &Value,
    came: Instant,
) -> Result<(), String> {
    let (interaction_id, token) = interaction;
    let route = Route::InteractionResponse {
        interaction_id,
        token,
    };
    loop {
        let left = PATIENCE.saturating_sub(came.elapsed());
        let pause = match timeout(left, calls.ask(LightMethod::Post, route, Some(answer))).await {
            Ok(Ok(_) | Err(Failure::Refused { code: ANSWERED, .. })) => return Ok(()),
            Ok(Err(Failure::Refused { code, .. })) => return Err(code.to_string()),
            Ok(Err(Failure::Wait(after))) => after.unwrap_or(PAUSE),
            Ok(Err(Failure::Away)) => PAUSE,
            Err(_) => return Err("late".to_owned()),
        };
        tokio::time::sleep(pause.min(left)).await;
    }
}
