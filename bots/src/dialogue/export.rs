//! Sending all that is kept.

use super::input::Command;
use super::limit::Action;
use super::reply::{Reply, Source};
use super::turn::Turn;
use crate::words::{gap, say};

/// Sends all that the account keeps.
pub fn begin(turn: &mut Turn<'_>, _command: &Command) {
    if !turn.may(Action::Export) {
        return;
    }
    let name = format!("upward-export-{}.zip", turn.context.today());
    turn.reply(
        Reply::of(say("export"))
            .line(gap())
            .line(say("export-inside"))
            .line(gap())
            .line(say("export-after"))
            .enclose(Source::Export, name),
    );
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use upward_desk::testing;

    use crate::testing::Stage;

    #[tokio::test]
    async fn all_that_is_kept_comes_as_a_file() {
        let mut stage = Stage::new();
        testing::resume(&stage.client().await).await;
        stage.say("/export").await;
        let file = stage.last().file.unwrap();
        assert_eq!(file.name, "upward-export-2026-11-20.zip");
        assert!(file.bytes.starts_with(b"PK"));
        insta::assert_snapshot!("export", stage.said());
    }

    #[tokio::test]
    async fn nobody_exports_all_the_time() {
        let mut stage = Stage::new();
        for _ in 0..5 {
            stage.say("/export").await;
            assert!(stage.last().file.is_some());
        }
        stage.say("/export").await;
        assert!(stage.last().file.is_none());
        assert!(stage.said().contains("in 60 minutes"), "{}", stage.said());
    }
}
