//! Setting right what was read.

use upward_desk::posting::{CorrectPosting, Correction, Counts};

use super::stage;
use crate::testing::Stage;

async fn corrections(stage: &Stage) -> Vec<Correction> {
    let id = stage.model.desk.posting().unwrap().id;
    stage.client.posting(id).await.unwrap().corrections
}

#[tokio::test]
async fn a_term_counts_otherwise_and_is_taken_back() {
    let mut stage = stage().await;
    stage.press("tab space").await;
    let said = corrections(&stage).await;
    assert_eq!(said.len(), 1);
    assert_eq!(said[0].counts, Counts::Preferred);
    stage.press("space").await;
    let again = corrections(&stage).await;
    assert_eq!((again.len(), again[0].counts), (1, Counts::Dropped));
    assert!(stage.text(80, 40).contains("Not counted (1)"));
    stage.press("u").await;
    assert_eq!(corrections(&stage).await, said);
    stage.press("u").await;
    assert_eq!(corrections(&stage).await, []);
}

#[tokio::test]
async fn a_term_that_was_missed_is_added() {
    let mut stage = stage().await;
    stage.press("tab +").await;
    stage.write("on-call rota").await;
    stage.press("enter").await;
    assert_eq!(corrections(&stage).await[0].term, "on-call rota");
    assert!(stage.text(120, 40).contains("on-call rota"));
    stage.press("+").await;
    stage.write("Cobol").await;
    stage.press("enter").await;
    assert!(
        stage
            .text(120, 40)
            .contains("Could not set the posting right")
    );
    stage.press("esc").await;
    assert!(!stage.text(120, 40).contains("Cobol"));
    stage.press("u").await;
    assert_eq!(corrections(&stage).await, []);
}

#[tokio::test]
async fn a_correction_makes_the_report_outdated_until_it_is_made_anew() {
    let memory = upward_desk::testing::Desk::new();
    let mut stage = super::over(&memory).await;
    stage.press("r").await;
    assert!(!stage.text(80, 24).contains("r makes it anew"));
    memory.clock.pass(3);
    stage.press("backtab space tab").await;
    assert!(stage.text(80, 24).contains("the posting was changed since"));
    stage.press("r").await;
    assert!(!stage.text(80, 24).contains("the posting was changed since"));
}

#[tokio::test]
async fn what_another_terminal_says_is_shown_here() {
    use crate::action::Action;
    use upward_desk::change::{Action as Did, Change, Kind, News};
    let mut stage = stage().await;
    stage.press("tab").await;
    let id = stage.model.desk.posting().unwrap().id;
    let change = CorrectPosting {
        revision: 1,
        title: Some("Another title".to_owned()),
        company: None,
        corrections: Some(vec![Correction {
            term: "terraform".to_owned(),
            counts: Counts::Dropped,
        }]),
    };
    stage.client.correct_posting(id, &change).await.unwrap();
    let change = Change {
        kind: Kind::Posting,
        id,
        action: Did::Changed,
    };
    stage.act(Action::News(News::Change(change))).await;
    let text = stage.text(120, 40);
    assert!(
        text.contains("Another title") && text.contains("Not counted (1)"),
        "{text}"
    );
    stage.press("tab").await;
    stage.client.remove_posting(id).await.unwrap();
    for (kind, id) in [(Kind::Report, uuid::Uuid::nil()), (Kind::Posting, id)] {
        let change = Change {
            kind,
            id,
            action: Did::Removed,
        };
        stage.act(Action::News(News::Change(change))).await;
    }
    let text = stage.text(120, 40);
    assert!(text.contains("No posting yet."), "{text}");
    assert!(stage.model.overlays.is_empty(), "{text}");
}
