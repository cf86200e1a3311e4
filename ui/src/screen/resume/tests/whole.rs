//! The resume as a whole, and the person's own editor.

use upward_desk::resume::State;

use super::Scene;
use crate::action::Action;
use crate::effect::Outside;

#[tokio::test]
async fn a_resume_is_renamed_marked_and_deleted() {
    let mut scene = Scene::new().await;
    scene.stage.press("N ctrl-a ctrl-k").await;
    scene.stage.write("Backend 2026").await;
    scene.stage.press("enter F").await;
    let kept = scene.stage.client.resume(scene.id).await.unwrap().resume;
    assert_eq!(
        (kept.name.as_str(), kept.state),
        ("Backend 2026", State::Final)
    );
    assert!(scene.stage.text(80, 24).contains("Backend 2026  final"));
    scene.stage.press("enter enter").await;
    scene.stage.write("!").await;
    scene.stage.due("resume-save").await;
    assert_eq!(scene.kept().await.basics.name, "Ilse Marchetti!");
    scene.stage.press("esc").await;
    let remove = crate::screen::resume::Verb::Remove.into();
    scene.stage.act(Action::Run(remove)).await;
    scene.stage.press("y").await;
    assert!(scene.stage.client.resume(scene.id).await.is_err());
}

/// Lets the person's editor come back with another text.
async fn edit(scene: &mut Scene, change: impl FnOnce(String) -> String) {
    scene.stage.press("e").await;
    let Some(Outside::Edit { text, then, .. }) = scene.stage.outside.pop() else {
        panic!("no editor was opened");
    };
    let answer = then(change(text));
    scene.stage.act(Action::Answer(answer)).await;
}

#[tokio::test]
async fn the_persons_editor_opens_a_field_a_list_or_an_entry() {
    let mut scene = Scene::new().await;
    scene.stage.press("enter").await;
    edit(&mut scene, |text| text.replace("Ilse", "Elsa") + "\n").await;
    scene.stage.press("esc").await;
    edit(&mut scene, |text| {
        text.replace("phone = ", "phone = \"1\" #")
    })
    .await;
    scene.stage.due("resume-save").await;
    let kept = scene.kept().await;
    assert_eq!(kept.basics.name, "Elsa Marchetti");
    assert_eq!(kept.basics.phone, "1");
    assert_eq!(
        kept.basics.location,
        upward_desk::testing::sample().basics.location
    );
    edit(&mut scene, |text| text + "\nthis is no TOML").await;
    assert!(
        scene
            .stage
            .text(80, 24)
            .contains("This cannot be read as it is")
    );
    scene.stage.press("y").await;
    assert!(
        matches!(scene.stage.outside.last(), Some(Outside::Edit { text, .. })
        if text.ends_with("this is no TOML"))
    );
}
