//! The first screen: what it offers on a start without data, and where its tiles lead.

use upward_desk::application::NewApplication;
use upward_desk::progress::StartTrack;
use upward_desk::testing::Desk as Memory;

use crate::effect::Outside;
use crate::screen::Place;
use crate::testing::{Stage, snapshots};

#[tokio::test]
async fn a_start_without_data_offers_three_beginnings() {
    let mut stage = Stage::over(&Memory::new()).await;
    let text = stage.text(60, 16);
    for offer in ["Open my resume", "Try the sample", "Connect to a server"] {
        assert!(text.contains(offer), "{text}");
    }
    snapshots(&mut stage, "home-first");
    stage.press("c").await;
    stage.write("https://upward.example.org").await;
    stage.press("enter").await;
    stage.write("secret").await;
    stage.press("enter").await;
    assert!(matches!(stage.outside.last(), Some(Outside::Connect(_))));
    stage.press("enter").await;
    assert_eq!(stage.model.place, Place::Resume);
}

#[tokio::test]
async fn the_sample_gives_every_tile_something_to_show() {
    let mut stage = Stage::over(&Memory::new()).await;
    stage.press("j enter").await;
    let client = stage.client.clone();
    assert_eq!(
        client
            .resumes(&Default::default())
            .await
            .unwrap()
            .items
            .len(),
        1
    );
    assert_eq!(
        client
            .postings(&Default::default())
            .await
            .unwrap()
            .items
            .len(),
        1
    );
    stage
        .act(crate::action::Action::News(
            upward_desk::change::News::Reset,
        ))
        .await;
    let text = stage.text(120, 40);
    assert!(text.contains("scored") && text.contains("Score"), "{text}");
    snapshots(&mut stage, "home-sample");
}

#[tokio::test]
async fn every_tile_opens_its_screen() {
    let memory = Memory::new();
    let client = memory.owner();
    client
        .start_track("backend", &StartTrack::default())
        .await
        .unwrap();
    let new = NewApplication {
        company: "أحمد 山田 👩‍💻 Zoë".to_owned(),
        ..NewApplication::default()
    };
    client.add_application(&new).await.unwrap();
    let mut stage = Stage::over(&memory).await;
    let tiles = [
        Place::Posting,
        Place::Roadmap,
        Place::Roadmap,
        Place::Interview,
        Place::Applications,
        Place::Statistics,
    ];
    for place in tiles {
        stage.press("enter").await;
        assert_eq!(stage.model.place, place);
        stage.press("1 tab").await;
    }
    for (columns, rows) in [(60, 16), (80, 24), (120, 40)] {
        for line in stage.text(columns, rows).lines() {
            let framed = line.starts_with(['│', '╭', '╰']);
            let end = line.chars().next_back();
            assert!(!framed || matches!(end, Some('│' | '╮' | '╯')), "{line}");
        }
    }
    snapshots(&mut stage, "home");
}
