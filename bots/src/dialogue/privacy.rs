//! What is kept, and who sees it.

use super::command::Verb;
use super::input::Command;
use super::reply::Reply;
use super::turn::Turn;
use crate::words::{gap, say};

/// Says what is kept, where, who sees it, and for how long.
pub fn begin(turn: &mut Turn<'_>, _command: &Command) {
    let mut reply = Reply::of(say("privacy"));
    for part in [
        "privacy-what",
        "privacy-where",
        "privacy-who",
        "privacy-elsewhere",
        "privacy-long",
        "privacy-you",
    ] {
        reply = reply.line(gap()).line(say(part));
    }
    if turn.context.private {
        let export = turn.choice(say("privacy-button-export"), Verb::Export);
        let delete = turn.choice(say("privacy-button-delete"), Verb::Delete);
        reply = reply.choices([export, delete]);
    }
    turn.reply(reply);
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use crate::testing::Stage;

    #[tokio::test]
    async fn it_is_told_what_is_kept_and_how_to_have_it_or_delete_it() {
        let mut stage = Stage::new();
        stage.say("/privacy").await;
        insta::assert_snapshot!("privacy", stage.transcript());
    }

    #[tokio::test]
    async fn anybody_may_read_it() {
        let mut stage = Stage::new();
        stage.private = false;
        stage.say("/privacy").await;
        assert!(stage.last().buttons.is_empty());
        assert!(stage.said().contains("/delete"));
    }
}
