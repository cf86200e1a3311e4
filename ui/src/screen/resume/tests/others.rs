//! Others change the resume, and the desk cannot be reached.

use upward_desk::change::Action as Happened;
use upward_desk::paging::PageQuery;
use upward_engine::error::{Error, Kind};

use super::Scene;
use crate::action::Action;
use crate::screen::resume::Answer;

#[tokio::test]
async fn what_another_terminal_changes_is_seen_with_the_cursor_kept() {
    let mut scene = Scene::new().await;
    scene.stage.press("enter j").await;
    scene
        .elsewhere(|resume| resume.basics.label = "Captain".to_owned())
        .await;
    scene.told(Happened::Changed).await;
    assert!(scene.stage.text(80, 24).contains("Captain"));
    let open = scene.stage.model.screens.resume.open.as_ref().unwrap();
    assert_eq!(open.at().unwrap().path(), "basics.label");
    assert!(!open.unsaved());
}

#[tokio::test]
async fn what_two_change_at_once_is_joined() {
    let mut scene = Scene::new().await;
    scene.stage.press("enter enter").await;
    scene.stage.write(" Jr").await;
    scene
        .elsewhere(|resume| resume.basics.label = "Captain".to_owned())
        .await;
    scene.told(Happened::Changed).await;
    scene.stage.due("resume-save").await;
    let kept = scene.kept().await;
    assert_eq!(kept.basics.name, "Ilse Marchetti Jr");
    assert_eq!(kept.basics.label, "Captain");
    scene.stage.write(".").await;
    scene.stage.press("esc u").await;
    scene.stage.due("resume-save").await;
    let kept = scene.kept().await;
    assert_eq!(kept.basics.name, "Ilse Marchetti");
    assert_eq!(
        kept.basics.label, "Captain",
        "undo takes back only one's own"
    );
}

#[tokio::test]
async fn where_two_change_the_same_mine_counts_and_theirs_is_a_version() {
    let mut scene = Scene::new().await;
    scene.stage.press("enter enter").await;
    scene.stage.write(" Jr").await;
    scene
        .elsewhere(|resume| resume.basics.name = "Somebody Else".to_owned())
        .await;
    scene.stage.due("resume-save").await;
    assert!(
        scene
            .stage
            .text(120, 24)
            .contains("theirs is in the versions")
    );
    assert_eq!(scene.kept().await.basics.name, "Ilse Marchetti Jr");
    let page = PageQuery::default();
    let versions = scene.stage.client.versions(scene.id, &page);
    let mut names = Vec::new();
    for version in versions.await.unwrap().items {
        let shown = scene.stage.client.version(scene.id, version.number).await;
        names.push(shown.unwrap().content.basics.name);
    }
    assert!(names.contains(&"Somebody Else".to_owned()), "{names:?}");
}

#[tokio::test]
async fn text_stays_and_is_tried_again_while_the_desk_cannot_be_reached() {
    let mut scene = Scene::new().await;
    scene.stage.press("enter enter").await;
    scene.stage.write(" Jr").await;
    let error = Error::new(Kind::Unavailable, "server", "the server does not answer");
    let failed = Answer::Unsaved(scene.id, error);
    scene.stage.act(Action::Answer(failed.into())).await;
    let picture = scene.stage.text(80, 24);
    assert!(picture.contains("not saved yet, still trying"), "{picture}");
    scene.stage.due("resume-save").await;
    assert!(scene.stage.text(80, 24).contains("  saved"));
    assert_eq!(scene.kept().await.basics.name, "Ilse Marchetti Jr");
}

#[tokio::test]
async fn text_typed_into_a_resume_that_is_deleted_elsewhere_is_kept_as_a_new_one() {
    let mut scene = Scene::new().await;
    scene.stage.press("enter enter").await;
    scene.stage.write(" Jr").await;
    let client = scene.memory.owner();
    client.remove_resume(scene.id).await.unwrap();
    scene.stage.due("resume-save").await;
    let all = client.resumes(&PageQuery::default()).await.unwrap().items;
    assert_eq!(all.len(), 1);
    let kept = client.resume(all[0].id).await.unwrap();
    assert_eq!(kept.content.basics.name, "Ilse Marchetti Jr");
}
