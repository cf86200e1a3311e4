//! /stats as conversations.

use upward_desk::application::NewApplication;
use upward_desk::interview::NewAnswer;
use upward_desk::progress::{SetState, StartTrack};
use upward_desk::testing::TYPESETS;
use upward_engine::progress::State;

use crate::testing::Stage;

#[tokio::test]
async fn who_did_nothing_yet_is_told_what_to_do() {
    let mut stage = Stage::new();
    stage.say("/stats").await;
    insta::assert_snapshot!("nothing", stage.transcript());
}

#[tokio::test]
async fn what_was_done_is_told_and_drawn() {
    let mut stage = Stage::new();
    let client = stage.client().await;
    let start = StartTrack::default();
    client.start_track("backend", &start).await.unwrap();
    for (module, on) in [
        ("command-line", "2026-10-06"),
        ("git", "2026-10-07"),
        ("http", "2026-11-19"),
    ] {
        let done = SetState {
            state: State::Done,
            on: Some(on.parse().unwrap()),
        };
        client.mark_module(module, &done).await.unwrap();
    }
    let answer = NewAnswer {
        question: Some("conflict-with-colleague".to_owned()),
        text: "She wanted one table for each shop; I sat down with her and we tried both."
            .to_owned(),
        seconds: None,
    };
    client.answer_question(&answer).await.unwrap();
    for company in ["Globex", "Initech"] {
        let new = NewApplication {
            company: company.to_owned(),
            ..NewApplication::default()
        };
        client.add_application(&new).await.unwrap();
    }
    stage.say("/stats").await;
    let picture = stage.last().file.unwrap();
    assert_eq!(picture.name, "modules.png");
    if TYPESETS {
        assert!(picture.bytes.starts_with(b"\x89PNG"));
    }
    let half = picture.bytes;
    stage.tap("Interviews").await;
    assert_eq!(stage.last().file.unwrap().name, "interviews.png");
    stage.tap("A year").await;
    assert!(stage.said().contains("3 modules finished"));
    stage.tap("4 weeks").await;
    assert!(stage.said().contains("one module finished"));
    let weeks = stage.last().file.unwrap();
    assert_eq!(weeks.name, "modules.png");
    assert!(weeks.bytes != half, "another time is another picture");
    let said: Vec<String> = stage
        .sent()
        .iter()
        .map(|sent| {
            let labels: Vec<_> = sent
                .buttons
                .iter()
                .map(|button| button.label.as_str())
                .collect();
            format!("{}\n{labels:?}", sent.text.text())
        })
        .collect();
    insta::assert_snapshot!("some", said.join("\n---\n"));
}
