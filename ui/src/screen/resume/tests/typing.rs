//! Typing, pasting, ordering, and steps back and forth.

use super::Scene;
use crate::action::Action;

/// Leads to the first highlight of the first role, and opens it.
async fn first_highlight(scene: &mut Scene) {
    scene.stage.press("/").await;
    scene.stage.write("settlement ledger").await;
    scene.stage.press("enter enter").await;
}

#[tokio::test]
async fn what_is_typed_is_kept_soon_and_at_the_end() {
    let mut scene = Scene::new().await;
    scene.stage.press("enter enter").await;
    scene.stage.write(" Jr").await;
    scene.stage.due("resume-save").await;
    assert_eq!(scene.kept().await.basics.name, "Ilse Marchetti Jr");
    scene.stage.write(".").await;
    scene.stage.act(Action::Stop).await;
    assert_eq!(scene.kept().await.basics.name, "Ilse Marchetti Jr.");
}

#[tokio::test]
async fn enter_at_the_end_of_a_highlight_begins_the_next() {
    let mut scene = Scene::new().await;
    first_highlight(&mut scene).await;
    scene.stage.press("enter").await;
    scene.stage.write("Two words").await;
    scene.stage.press("alt-b enter esc").await;
    scene.stage.due("resume-save").await;
    let highlights = &scene.kept().await.work[0].highlights;
    assert!(highlights[0].starts_with("Designed"));
    assert_eq!(highlights[1..3], ["Two", "words"]);
    scene.stage.press("u u").await;
    scene.stage.due("resume-save").await;
    let highlights = &scene.kept().await.work[0].highlights;
    assert!(highlights[1].starts_with("Cut the 99th"));
}

#[tokio::test]
async fn items_and_entries_are_moved_doubled_and_deleted_and_come_back() {
    let mut scene = Scene::new().await;
    first_highlight(&mut scene).await;
    scene.stage.press("alt-down esc J c D u").await;
    scene.stage.due("resume-save").await;
    let highlights = scene.kept().await.work[0].highlights.clone();
    assert!(highlights[0].starts_with("Cut the 99th"));
    assert!(highlights[2].starts_with("Designed"));
    assert_eq!(highlights[2], highlights[3]);
    scene.stage.press("u u u").await;
    scene.stage.press("esc D").await;
    scene.stage.due("resume-save").await;
    assert_eq!(scene.kept().await.work[0].name, "Nordkai Logistics");
    scene.stage.press("u").await;
    scene.stage.due("resume-save").await;
    assert_eq!(scene.kept().await, upward_desk::testing::sample());
}

#[tokio::test]
async fn undo_and_redo_go_on_over_sessions() {
    let mut scene = Scene::new().await;
    scene
        .elsewhere(|resume| resume.basics.name = "Version Two".to_owned())
        .await;
    scene.memory.clock.pass(10);
    let mut stage = crate::testing::Stage::over(&scene.memory).await;
    stage.press("3 enter enter").await;
    stage.write("!").await;
    stage.press("esc u").await;
    stage.due("resume-save").await;
    assert_eq!(scene.kept().await.basics.name, "Version Two");
    stage.press("u").await;
    assert_eq!(scene.kept().await.basics.name, "Ilse Marchetti");
    stage.press("u").await;
    assert!(stage.text(120, 24).contains("nothing to undo"));
    stage.press("ctrl-r").await;
    assert_eq!(scene.kept().await.basics.name, "Version Two");
    stage.press("ctrl-r").await;
    stage.due("resume-save").await;
    assert_eq!(scene.kept().await.basics.name, "Version Two!");
}

#[tokio::test]
async fn dates_are_read_as_people_write_them_and_hints_refuse_nothing() {
    let mut scene = Scene::new().await;
    scene.stage.press("/").await;
    scene.stage.write("Senior Backend Engineer").await;
    scene.stage.press("enter j j j j enter").await;
    scene.stage.write("March 2026").await;
    scene.stage.press("esc").await;
    scene.stage.due("resume-save").await;
    let end = scene.kept().await.work[0].end_date;
    assert_eq!(end.unwrap().to_string(), "2026-03");
    scene.stage.press("enter").await;
    scene.stage.write("x").await;
    scene.stage.press("esc").await;
    let picture = scene.stage.text(120, 40);
    assert!(
        picture.contains("! not kept until it is a date"),
        "{picture}"
    );
}

#[tokio::test]
async fn pasted_lines_become_highlights_and_a_megabyte_is_asked_about() {
    let mut scene = Scene::new().await;
    first_highlight(&mut scene).await;
    scene.stage.press("enter").await;
    let pasted = "• Alpha\r\n- Beta\n\n* Gamma";
    scene.stage.act(Action::Paste(pasted.to_owned())).await;
    scene.stage.press("esc").await;
    scene.stage.due("resume-save").await;
    let highlights = scene.kept().await.work[0].highlights.clone();
    assert_eq!(highlights[1..4], ["Alpha", "Beta", "Gamma"]);
    let before = highlights.len();
    let much = "word ".repeat(200_000);
    scene.stage.press("enter").await;
    scene.stage.act(Action::Paste(much)).await;
    let picture = scene.stage.text(80, 24);
    assert!(picture.contains("1000000 characters are more"), "{picture}");
    scene.stage.press("down enter esc").await;
    assert_eq!(scene.kept().await.work[0].highlights.len(), before);
}

#[tokio::test]
async fn a_resume_of_thousands_of_highlights_is_typed_in_like_any_other() {
    let mut scene = Scene::new().await;
    scene
        .elsewhere(|resume| {
            let all = resume.work[0].highlights.clone();
            let many = all.iter().cycle().take(5_000).cloned();
            resume.work[0].highlights = many.collect();
        })
        .await;
    scene.told(upward_desk::change::Action::Changed).await;
    first_highlight(&mut scene).await;
    scene.stage.write(&"a".repeat(100)).await;
    scene.stage.text(120, 40);
    scene.stage.due("resume-save").await;
    scene.stage.press("esc u u").await;
    scene.stage.press("ctrl-r ctrl-r").await;
    let open = scene.stage.model.screens.resume.open.as_ref().unwrap();
    let text = open.document.text(open.at().unwrap()).unwrap();
    assert!(text.ends_with(&"a".repeat(100)));
}
