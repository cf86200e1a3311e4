//! Who uses an owner at the moment, so that it leaves when nobody has for a while.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::timeout;

/// Counts who uses an owner; clones share the count.
#[derive(Debug, Clone)]
pub struct Uses {
    count: Arc<watch::Sender<usize>>,
}

/// One use, until it is dropped.
#[derive(Debug)]
pub struct Use(Uses);

impl Uses {
    /// Returns a count of none.
    pub fn new() -> Self {
        Self {
            count: Arc::new(watch::Sender::new(0)),
        }
    }

    /// Counts one more.
    pub fn begin(&self) -> Use {
        self.count.send_modify(|count| *count += 1);
        Use(self.clone())
    }

    /// Returns how many there are.
    pub fn count(&self) -> usize {
        *self.count.borrow()
    }

    /// Returns when there has been none for as long as `span`.
    pub async fn idle(&self, span: Duration) {
        let mut seen = self.count.subscribe();
        loop {
            // The sender lives as long as this count.
            drop(seen.wait_for(|count| *count == 0).await);
            if timeout(span, seen.changed()).await.is_err() {
                return;
            }
        }
    }
}

impl Drop for Use {
    fn drop(&mut self) {
        self.0.count.send_modify(|count| *count -= 1);
    }
}

#[cfg(test)]
mod tests {
    use tokio::time::{Instant, sleep};

    use super::*;

    #[tokio::test]
    async fn the_time_runs_from_the_end_of_the_last_use() {
        let uses = Uses::new();
        let begun = Instant::now();
        let (first, second) = (uses.begin(), uses.begin());
        let busy = async {
            sleep(Duration::from_millis(150)).await;
            drop(first);
            sleep(Duration::from_millis(50)).await;
            drop(second);
            sleep(Duration::from_millis(50)).await;
            drop(uses.begin());
        };
        let idle = async {
            uses.idle(Duration::from_millis(100)).await;
            begun.elapsed()
        };
        let (idle, ()) = tokio::join!(idle, busy);
        assert!(idle >= Duration::from_millis(350), "{idle:?}");
    }
}
