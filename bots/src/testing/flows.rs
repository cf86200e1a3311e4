//! Every flow, as Discord and Telegram show it: the same conversation in both chats.

use super::Stage;
use crate::talk::Parcel;
use crate::{discord, telegram};

const RESUME: &[u8] = include_bytes!("../../../samples/resume.pdf");
const POSTING: &str = include_str!("../../../samples/backend-engineer.txt");

/// What the person does, one after the other: commands, and what they press.
const SCRIPT: [&str; 24] = [
    "/start",
    "/help",
    "/resume",
    "<file>",
    "[Save]",
    "/job",
    "<posting>",
    "/score",
    "/tailor",
    "/letter",
    "/roadmap",
    "[Back-end]",
    "/done",
    "/mode",
    "/interview",
    "/evidence",
    "/stats",
    "/certificate",
    "/history",
    "/settings",
    "/privacy",
    "/export",
    "/delete",
    "/cancel",
];

/// Returns a transcript without the sizes of files, which differ from machine to machine.
fn sizeless(text: &str) -> String {
    let line = |line: &str| match line.rsplit_once(", ") {
        Some((name, size)) if size.ends_with(" bytes]") => format!("{name}]"),
        _ => line.to_owned(),
    };
    text.lines().map(|text| line(text) + "\n").collect()
}

/// Returns what is sent on each action of the script.
async fn played(mut stage: Stage, shown: fn(&[Parcel]) -> String) -> String {
    let mut transcript = String::new();
    for action in SCRIPT {
        let before = stage.sent().len();
        match action {
            "<file>" => stage.send("resume.pdf", RESUME).await,
            "<posting>" => stage.say(POSTING).await,
            command if command.starts_with('/') => stage.say(command).await,
            label => stage.tap(label.trim_matches(['[', ']'])).await,
        }
        let sent: Vec<Parcel> = stage.sent().split_off(before);
        assert!(!sent.is_empty(), "{action}");
        transcript += &format!("=== {action}\n{}", shown(&sent));
    }
    transcript
}

#[tokio::test]
async fn every_flow_is_shown_in_discord() {
    let shown = |sent: &[Parcel]| sizeless(&discord::shown(sent));
    insta::assert_snapshot!("discord", played(Stage::in_discord(), shown).await);
}

#[tokio::test]
async fn every_flow_is_shown_in_telegram() {
    let shown = |sent: &[Parcel]| {
        let messages: Vec<_> = sent.iter().flat_map(telegram::messages).collect();
        telegram::shown(&messages)
    };
    insta::assert_snapshot!("telegram", played(Stage::new(), shown).await);
}
