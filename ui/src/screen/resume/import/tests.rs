//! Bringing a resume in, by keys.

use upward_desk::resume::Reason;
use upward_desk::testing::Desk as Memory;

use crate::action::Action;
use crate::screen::Place;
use crate::screen::resume::{Answer, ImportFrom};
use crate::testing::{Stage, snapshots};
use crate::widget::words::width;

const RESUME: &str = "Ada Example\nBackend Engineer\nada@example.org | +49 30 5550 0142\n\nExperience\n\n\
    Engineer, Example Ltd\nJan 2021 - Present\n- Built services in Rust that answer 9,000 requests a second\n\
    - Cut the bill by a third\n\nDeveloper, Sample Works\n2017 - 2020\n- Wrote the shop in Python\n\nEducation\n\n\
    BSc Physics, University of Examples, 2016\n\nSkills\n\nRust, Python, PostgreSQL\n";

async fn empty() -> Stage {
    let mut stage = Stage::over(&Memory::new()).await;
    stage.press("3").await;
    stage
}

async fn held(stage: &Stage) -> Vec<upward_desk::resume::Resume> {
    let page = stage.client.resumes(&Default::default()).await;
    page.unwrap().items
}

#[tokio::test]
async fn what_is_pasted_is_shown_corrected_and_then_kept() {
    let mut stage = empty().await;
    stage.act(Action::Paste(RESUME.to_owned())).await;
    let shown = stage.text(120, 40);
    for said in [
        "is it right?",
        "Ada Example",
        "ada@example.org",
        "Example Ltd",
    ] {
        assert!(shown.contains(said), "{said} is not in\n{shown}");
    }
    assert!(held(&stage).await.is_empty(), "nothing is kept before");
    snapshots(&mut stage, "resume-import");
    stage.press("enter").await;
    stage.write(" King").await;
    stage.press("enter tab tab").await;
    // The first of the roles was read by mistake; that is taken back, and done again.
    stage.press("D u D ctrl-s").await;
    let all = held(&stage).await;
    assert_eq!(all.len(), 1);
    assert!(all[0].name.starts_with("Ada Example King"), "{all:?}");
    let kept = stage.client.resume(all[0].id).await.unwrap();
    assert_eq!(kept.content.basics.name, "Ada Example King");
    assert_eq!(kept.content.work.len(), 1, "{:?}", kept.content.work);
    let version = stage.client.version(all[0].id, 1).await.unwrap().version;
    assert_eq!(version.reason, Reason::Imported);
    assert_eq!(stage.model.desk.resume().unwrap().id, all[0].id);
    assert!(stage.text(120, 40).contains("Ada Example King"));
}

#[tokio::test]
async fn leaving_keeps_nothing() {
    let mut stage = empty().await;
    stage.act(Action::Paste(RESUME.to_owned())).await;
    stage.press("enter").await;
    stage.write("!").await;
    stage.press("enter esc").await;
    assert!(stage.text(120, 40).contains("Leave without keeping it?"));
    stage.press("y").await;
    assert!(held(&stage).await.is_empty());
    assert!(stage.text(120, 40).contains("There is no resume yet"));
}

#[tokio::test]
async fn another_screen_leads_to_the_path_and_a_wrong_one_can_be_mended() {
    let mut stage = Stage::over(&Memory::new()).await;
    let lead = Answer::Import(ImportFrom::Path);
    stage.act(Action::Answer(lead.into())).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("my resume.txt");
    stage
        .act(Action::Paste(format!("'{}'", path.display())))
        .await;
    stage.press("enter").await;
    assert!(stage.text(120, 40).contains("Could not read"));
    stage.press("esc").await;
    assert!(stage.text(120, 40).contains("Open a resume"));
    std::fs::write(&path, RESUME).unwrap();
    stage.press("enter").await;
    assert_eq!(stage.model.place, Place::Resume);
    let shown = stage.text(120, 40);
    assert!(shown.contains("Read from my resume.txt"), "{shown}");
}

#[tokio::test]
async fn a_megabyte_does_not_freeze_what_shows_it() {
    let mut stage = empty().await;
    let line = "- Built services in Rust that answer many requests a second\n";
    let text = format!("{RESUME}{}", line.repeat((1 << 20) / line.len()));
    stage.act(Action::Paste(text)).await;
    stage.text(80, 24);
    let begun = std::time::Instant::now();
    stage.press("j k").await;
    stage.text(80, 24);
    assert!(begun.elapsed().as_secs() < 2, "{:?}", begun.elapsed());
}

#[tokio::test]
async fn frames_stay_straight_whatever_the_name() {
    let mut stage = empty().await;
    let text = RESUME.replace("Ada Example", "أحمد 山田 👩‍💻 Zoë");
    stage.act(Action::Paste(text)).await;
    for (columns, rows) in [(60, 16), (80, 24), (120, 40)] {
        let shown = stage.text(columns, rows);
        for line in shown.lines().filter(|line| line.starts_with('│')) {
            assert!(line.ends_with('│'), "{line}");
            assert_eq!(width(line), usize::from(columns), "{line}");
        }
    }
}
