//! The interface around the screens: tabs, the palette, what is said in passing, and the desk that goes away.

use upward_desk::testing::Desk as Memory;
use upward_engine::error::{Error, Kind};

use crate::action::Action;
use crate::desk::Link;
use crate::screen::Place;
use crate::testing::{Stage, snapshots};

#[tokio::test]
async fn digits_and_the_palette_lead_to_screens() {
    let mut stage = Stage::over(&Memory::new()).await;
    stage.press("2").await;
    assert_eq!(stage.model.place, Place::Roadmap);
    stage.press("ctrl-p").await;
    stage.write("go to stat").await;
    stage.press("enter").await;
    assert_eq!(stage.model.place, Place::Statistics);
    stage.press("backspace").await;
    assert_eq!(stage.model.place, Place::Roadmap);
}

#[tokio::test]
async fn a_desk_that_is_lost_is_tried_again_until_it_answers() {
    let mut stage = Stage::over(&Memory::new()).await;
    stage
        .act(Action::Lost(Error::new(
            Kind::Unavailable,
            "server",
            "gone",
        )))
        .await;
    assert!(matches!(stage.model.desk.link, Link::Down { tries: 0, .. }));
    assert!(stage.text(100, 24).contains("reconnecting"));
    stage.due("link").await;
    assert_eq!(stage.model.desk.link, Link::Up);
    assert_eq!(
        stage.model.toast.as_deref(),
        Some("your data can be reached again")
    );
}

#[tokio::test]
async fn a_small_terminal_is_asked_to_grow() {
    let mut stage = Stage::over(&Memory::new()).await;
    assert!(stage.text(59, 20).contains("60 columns"));
    assert!(stage.text(60, 16).contains("Home"));
}

#[tokio::test]
async fn help_palette_and_errors_look_as_before() {
    let mut stage = Stage::over(&Memory::new()).await;
    stage.press("?").await;
    snapshots(&mut stage, "help");
    stage.press("esc :").await;
    snapshots(&mut stage, "palette");
    stage.press("esc").await;
    let error = Error::refused("scanned", "This PDF holds pictures of pages, and no text.")
        .hint("send the file that it was made from");
    stage
        .act(Action::Failed {
            place: None,
            what: "read the document",
            error,
        })
        .await;
    snapshots(&mut stage, "fault");
}
