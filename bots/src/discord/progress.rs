//! How far a work is, in the message that its beginning was said in.

use jiff::Timestamp;
use serde_json::json;

use super::Discord;
use super::render::line;
use super::route::Place;
use crate::talk::face::Progress;

impl Discord {
    /// Shows how far a work is, as soon as its message may be changed again; what comes until then is shown instead.
    pub(super) async fn show(&self, progress: &Progress) {
        let work = self.works.of(progress.work);
        if work.is_next(line(&progress.text)) {
            return;
        }
        let wait = work.showing.lock().await.wait();
        tokio::time::sleep(wait).await;
        let mut showing = work.showing.lock().await;
        let (Some(content), false) = (work.take(), showing.over) else {
            return;
        };
        let kept = || Place::kept(progress.placed.as_ref()?);
        let Some(place) = showing.place.clone().or_else(kept) else {
            return;
        };
        if !place.route.is_open(Timestamp::now()) {
            return;
        }
        showing.changed = Some(std::time::Instant::now());
        // Its buttons stay. Where it cannot be changed now, the next step or the end is shown.
        let body = json!({"content": content, "allowed_mentions": {"parse": []}});
        let _skipped = self.edit(&place, &body, None).await;
    }
}
