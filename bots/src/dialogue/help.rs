//! The commands.

use super::command::Verb;
use super::input::Command;
use super::reply::Reply;
use super::turn::Turn;
use crate::words::{gap, say};

/// Lists the commands.
pub fn begin(turn: &mut Turn<'_>, _command: &Command) {
    let lines = Verb::ALL.into_iter().map(|verb| {
        say("help-command")
            .text("name", format!("/{}", verb.name()))
            .say("does", say(&verb.does()))
    });
    let hints = match turn.context.hears_all() {
        true => vec![say("help-hint")],
        false => {
            let sent = [Verb::Resume, Verb::Job].into_iter();
            sent.filter_map(|verb| turn.how(verb)).collect()
        }
    };
    turn.reply(
        Reply::of(say("help"))
            .line(gap())
            .lines(lines)
            .line(gap())
            .lines(hints),
    );
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use crate::testing::Stage;

    #[tokio::test]
    async fn help_lists_every_command() {
        let mut stage = Stage::new();
        stage.say("/help").await;
        insta::assert_snapshot!("help", stage.transcript());
    }
}
