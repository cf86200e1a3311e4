//! Growing pauses between tries.

use std::time::Duration;

/// The first pause.
const FIRST: Duration = Duration::from_millis(500);
/// The longest pause.
const LONGEST: Duration = Duration::from_secs(30);

/// Pauses of which each is twice as long as the one before.
#[derive(Debug)]
pub struct Pauses {
    next: Duration,
}

impl Default for Pauses {
    fn default() -> Self {
        Self { next: FIRST }
    }
}

impl Pauses {
    /// Waits, as long as was asked for where that is longer.
    pub async fn wait(&mut self, asked: Option<Duration>) {
        let pause = asked.map_or(self.next, |asked| asked.max(self.next));
        self.next = (self.next * 2).min(LONGEST);
        tokio::time::sleep(pause).await;
    }
}
