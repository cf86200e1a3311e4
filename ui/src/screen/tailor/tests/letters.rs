//! The letter: written, edited, saved while it is typed, and changed elsewhere.

use upward_desk::basis::MadeFrom;
use upward_desk::change::{Action as What, Change, Kind, News};
use upward_desk::letter::{EditLetter, ShownLetter};
use upward_desk::paging::PageQuery;
use upward_engine::error::Error;

use super::tailored;
use crate::action::Action;
use crate::effect::Outside;
use crate::testing::{Stage, snapshots};
use upward_desk::testing::TYPESETS;

async fn kept(stage: &Stage) -> ShownLetter {
    let of = MadeFrom::default();
    let letters = stage
        .client
        .letters(&of, &PageQuery::default())
        .await
        .unwrap();
    let newest = letters.items.first().unwrap().id;
    stage.client.letter(newest).await.unwrap()
}

/// Returns the screen with a letter, addressed to somebody.
async fn written() -> Stage {
    let mut stage = tailored().await;
    stage.press("w").await;
    stage.write("Ada Example").await;
    stage.press("enter enter down enter enter").await;
    stage
}

/// Changes the subject elsewhere.
async fn elsewhere(stage: &mut Stage, subject: &str) {
    let shown = kept(stage).await;
    let mut content = shown.content;
    content.subject = subject.to_owned();
    let change = EditLetter {
        revision: shown.letter.revision,
        content,
    };
    stage
        .client
        .edit_letter(shown.letter.id, &change)
        .await
        .unwrap();
}

async fn told(stage: &mut Stage) {
    let change = Change {
        kind: Kind::Letter,
        id: kept(stage).await.letter.id,
        action: What::Changed,
    };
    stage.act(Action::News(News::Change(change))).await;
}

#[tokio::test]
async fn a_letter_is_written_by_a_few_questions() {
    let mut stage = written().await;
    assert!(kept(&stage).await.content.greeting.contains("Ada Example"));
    let shown = stage.text(120, 40);
    assert!(
        shown.contains("Ada Example") && shown.contains("saved"),
        "{shown}"
    );
    snapshots(&mut stage, "tailor-letter");
}

#[tokio::test]
async fn what_is_typed_is_saved_soon_and_rests_on_what_it_rested_on() {
    let mut stage = written().await;
    let before = kept(&stage).await;
    stage.press("g enter end").await;
    stage.write(" now").await;
    assert_eq!(kept(&stage).await.content, before.content);
    assert!(stage.text(120, 40).contains("not saved yet"));
    stage.due("tailor-letter").await;
    let after = kept(&stage).await;
    assert_eq!(
        after.content.subject,
        format!("{} now", before.content.subject)
    );
    assert_eq!(after.content.paragraphs, before.content.paragraphs);
    stage.write("!").await;
    stage.press("esc").await;
    assert!(kept(&stage).await.content.subject.ends_with("now!"));
    stage.press("j j j j").await;
    assert!(stage.text(120, 40).contains("Rests on "));
    stage.press("enter").await;
    stage.write("x").await;
    stage.press("ctrl-c").await;
    assert!(kept(&stage).await.letter.revision > after.letter.revision + 1);
}

#[tokio::test]
async fn a_letter_that_is_changed_elsewhere_is_shown_as_it_is_now() {
    let mut stage = written().await;
    elsewhere(&mut stage, "Theirs").await;
    told(&mut stage).await;
    assert!(stage.text(120, 40).contains("# Theirs"));
}

#[tokio::test]
async fn both_sides_of_a_letter_are_kept() {
    let mut stage = written().await;
    stage.press("g enter end").await;
    stage.write(" mine").await;
    elsewhere(&mut stage, "Theirs").await;
    stage.due("tailor-letter").await;
    assert!(stage.text(120, 40).contains("changed elsewhere"));
    stage.press("enter").await;
    let text = stage.text(120, 60);
    assert!(text.contains("mine"), "{text}");
    let kept = kept(&stage).await;
    assert!(kept.content.subject.ends_with("mine"));
    let all = kept.content.paragraphs.iter();
    assert!(
        all.map(|one| one.text.as_str())
            .any(|text| text.contains("Theirs"))
    );
}

#[tokio::test]
async fn the_persons_own_editor_is_given_markdown() {
    let mut stage = written().await;
    stage.press("e").await;
    let Some(Outside::Edit { text, ending, then }) = stage.outside.pop() else {
        panic!("no editor");
    };
    assert_eq!(ending, ".md");
    assert!(text.starts_with("# "));
    let text = text.replace("Ada Example", "Bo Example");
    stage.act(Action::Answer(then(text))).await;
    assert!(kept(&stage).await.content.greeting.contains("Bo Example"));
}

#[tokio::test]
async fn letters_are_chosen_exported_and_removed() {
    let mut stage = written().await;
    stage.press("w enter enter enter enter").await;
    let of = MadeFrom::default();
    let all = stage
        .client
        .letters(&of, &PageQuery::default())
        .await
        .unwrap();
    assert_eq!(all.items.len(), 2);
    stage.press("W down enter").await;
    assert!(stage.text(120, 40).contains("Ada Example"));
    stage.press("x enter").await;
    assert!(TYPESETS || stage.text(100, 30).contains("no typesetter"));
    stage.press("esc D y").await;
    let left = stage
        .client
        .letters(&of, &PageQuery::default())
        .await
        .unwrap();
    assert_eq!(left.items.len(), 1);
}

#[tokio::test]
async fn what_is_typed_outlives_a_desk_that_is_lost() {
    let mut stage = written().await;
    stage.press("g enter end").await;
    stage.write(" kept").await;
    let lost = Error::new(upward_engine::error::Kind::Unavailable, "server", "gone");
    stage.act(Action::Lost(lost)).await;
    assert!(stage.text(120, 40).contains("kept"));
    stage.due("link").await;
    assert!(kept(&stage).await.content.subject.ends_with("kept"));
}

#[tokio::test]
async fn a_blank_more_or_less_is_no_change() {
    let mut stage = written().await;
    let before = kept(&stage).await.letter.revision;
    stage.press("g enter end").await;
    stage.write("  ").await;
    assert!(!stage.text(120, 40).contains("not saved yet"));
    stage.press("esc").await;
    assert_eq!(kept(&stage).await.letter.revision, before);
}

#[tokio::test]
async fn what_is_typed_outlives_a_letter_that_is_removed_elsewhere() {
    let mut stage = written().await;
    let id = kept(&stage).await.letter.id;
    stage.press("g enter end").await;
    stage.write(" kept").await;
    stage.client.remove_letter(id).await.unwrap();
    let change = Change {
        kind: Kind::Letter,
        id,
        action: What::Removed,
    };
    stage.act(Action::News(News::Change(change))).await;
    assert!(stage.text(120, 40).contains("kept"));
}
