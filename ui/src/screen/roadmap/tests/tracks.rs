//! Tracks as a whole: started, left, imported, removed, certified.

use upward_desk::progress::SetState;
use upward_desk::testing::Desk as Memory;
use upward_engine::progress::State;

use super::started;
use crate::testing::Stage;

#[tokio::test]
async fn a_track_is_started_paced_and_left() {
    let mut stage = Stage::over(&Memory::new()).await;
    stage.press("2").await;
    assert!(stage.text(80, 24).contains("not started"));
    stage.press("t").await;
    let progress = stage.client.progress().await.unwrap();
    assert_eq!(progress.tracks.len(), 1);
    assert!(stage.model.toast.as_deref().unwrap().contains("done by"));
    stage.press("s").await;
    stage.write(" 2026-11-01 20").await;
    stage.press("ctrl-a ctrl-k").await;
    stage.write("20 2026-11-18").await;
    stage.press("enter").await;
    let progress = stage.client.progress().await.unwrap();
    assert_eq!(progress.tracks[0].pace.tenths_per_week, 200);
    assert_eq!(progress.tracks[0].started, "2026-11-18".parse().ok());
    stage.press("s").await;
    stage.write(" never").await;
    stage.press("enter").await;
    assert!(
        stage
            .text(80, 24)
            .contains("neither hours a week nor a day")
    );
    stage.press("esc T").await;
    assert!(stage.client.progress().await.unwrap().tracks.is_empty());
}

#[tokio::test]
async fn a_track_of_ones_own_is_imported_by_path_and_removed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("my way.md");
    std::fs::write(&path, "# My way\n## First\n- [x] One\n- [ ] Two\n").unwrap();
    let mut stage = Stage::over(&Memory::new()).await;
    stage.press("2 i").await;
    stage.write(&format!("'{}'", path.display())).await;
    stage.press("enter").await;
    let text = stage.text(80, 24);
    assert!(
        text.contains("My way") && text.contains("[x] One"),
        "{text}"
    );
    stage.press("D y").await;
    stage.model.toast = None;
    assert!(!stage.text(80, 24).contains("My way"));
    assert_eq!(stage.client.tracks().await.unwrap().items.len(), 3);
    stage.press("i").await;
    stage.write("/nowhere/at-all.md").await;
    stage.press("enter").await;
    assert!(stage.text(80, 24).contains("there is no file"));
}

#[tokio::test]
async fn a_certificate_is_issued_once_enough_is_finished() {
    let mut stage = started().await;
    stage.press("c").await;
    assert!(stage.model.toast.as_deref().unwrap().contains("80 %"));
    let track = stage.client.track("backend").await.unwrap();
    let set = SetState {
        state: State::Done,
        on: None,
    };
    for module in &track.standing {
        stage
            .client
            .mark_module(&module.standing.module, &set)
            .await
            .unwrap();
    }
    stage.press("r").await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("certificate.pdf");
    stage.press("c").await;
    stage.write("Ada Example").await;
    stage.press("enter ctrl-a ctrl-k").await;
    stage.write(&path.display().to_string()).await;
    stage.press("enter").await;
    let issued = stage
        .client
        .certificates(&Default::default())
        .await
        .unwrap();
    assert_eq!(issued.items[0].signed.claims.name, "Ada Example");
}
