//! The screen by keys: what the desk then holds, and what is shown.

mod adding;
mod correcting;
mod fixing;

use upward_desk::resume::{NewResume, Origin, Reason};
use upward_desk::testing::{Desk as Memory, posting, resume};

use crate::screen::Place;
use crate::testing::{Stage, snapshots};

/// Returns the interface on this screen, over a desk with the sample resume and the sample posting.
async fn stage() -> Stage {
    let memory = Memory::new();
    over(&memory).await
}

async fn over(memory: &Memory) -> Stage {
    let client = memory.owner();
    resume(&client).await;
    posting(&client).await;
    let mut stage = Stage::over(memory).await;
    stage.press("4").await;
    stage
}

/// Returns the interface on this screen, over a desk with this resume and the sample posting.
async fn bare(memory: &Memory, content: upward_engine::resume::Resume) -> Stage {
    let client = memory.owner();
    let new = NewResume {
        name: String::new(),
        origin: Origin::Master,
        reason: Reason::Saved,
        content,
    };
    client.add_resume(&new).await.unwrap();
    posting(&client).await;
    let mut stage = Stage::over(memory).await;
    stage.press("4").await;
    stage
}

#[tokio::test]
async fn before_anything_is_there_it_says_what_to_do() {
    let mut stage = Stage::closed(&Memory::new());
    stage.press("4").await;
    assert!(stage.text(80, 24).contains("are being read"));
    stage.reached().await;
    let text = stage.text(60, 16);
    assert!(text.contains("Paste a job description here"), "{text}");
    stage.press("tab tab").await;
    assert!(stage.text(80, 24).contains("No posting yet."));
    snapshots(&mut stage, "posting-empty");
}

#[tokio::test]
async fn the_list_what_is_asked_for_and_the_report_look_as_before() {
    let mut stage = stage().await;
    snapshots(&mut stage, "posting-list");
    stage.press("tab j j").await;
    snapshots(&mut stage, "posting-wanted");
    stage.press("r j enter j").await;
    snapshots(&mut stage, "posting-report");
    stage.press("enter").await;
    snapshots(&mut stage, "posting-text");
}

#[tokio::test]
async fn the_report_is_made_once_and_shown_again() {
    let mut stage = stage().await;
    stage.press("enter").await;
    let reports = stage
        .client
        .reports(&Default::default(), &Default::default())
        .await
        .unwrap();
    assert_eq!(reports.items.len(), 1);
    let score = reports.items[0].scores.fit.unwrap().to_string();
    assert!(stage.text(120, 40).contains(&score));
    stage.press("tab tab tab tab backtab").await;
    let again = stage
        .client
        .reports(&Default::default(), &Default::default())
        .await
        .unwrap();
    assert_eq!(again.items.len(), 1);
}

#[tokio::test]
async fn findings_lead_to_the_posting_and_to_the_resume() {
    let mut stage = stage().await;
    stage.press("r enter j").await;
    let text = stage.text(120, 40);
    assert!(
        text.contains("i shows it in the resume") || text.contains("i in the resume"),
        "{text}"
    );
    stage.press("enter").await;
    assert!(stage.text(80, 24).contains("[Text]"));
    stage.press("esc i").await;
    assert_eq!(stage.model.place, Place::Resume);
}

#[tokio::test]
async fn modules_that_close_gaps_lead_to_the_roadmap_and_nothing_is_kept() {
    let memory = Memory::new();
    let mut content = upward_desk::testing::sample();
    content.skills.clear();
    content.work.truncate(1);
    content.work[0].highlights.truncate(1);
    let mut stage = bare(&memory, content).await;
    stage.press("r m").await;
    let text = stage.text(120, 60);
    assert!(text.contains("What to learn:"), "{text}");
    let resumes = stage.client.resumes(&Default::default()).await.unwrap();
    assert_eq!(resumes.items.len(), 1);
    assert!(text.contains("enter leads to it on the roadmap"), "{text}");
    snapshots(&mut stage, "posting-learn");
    stage.press("enter").await;
    assert_eq!(stage.model.place, Place::Roadmap);
}

#[tokio::test]
async fn one_key_leads_to_tailoring_and_one_makes_an_application() {
    let mut stage = stage().await;
    stage.press("A").await;
    assert_eq!(stage.model.place, Place::Applications);
    let made = stage
        .client
        .applications(&Default::default(), &Default::default())
        .await
        .unwrap();
    let wanted = stage.model.desk.posting().unwrap();
    assert_eq!(made.items[0].posting, Some(wanted.id));
    assert_eq!(made.items[0].company, "Quillbank");
    stage.press("4 t").await;
    assert_eq!(stage.model.place, Place::Tailor);
}

#[tokio::test]
async fn frames_stay_straight_whatever_a_posting_is_called() {
    let mut stage = stage().await;
    stage.press("n").await;
    stage.press("ctrl-u").await;
    stage.write(" أحمد 山田 👩‍💻 Zoë ").await;
    stage.press("enter enter").await;
    assert!(stage.text(120, 40).contains("山田"));
    for (columns, rows) in [(60, 16), (80, 24), (120, 40)] {
        for keys in ["", "tab", "tab", "tab", "tab"] {
            stage.press(keys).await;
            let text = stage.text(columns, rows);
            let frames = text.lines().filter(|line| line.starts_with('│'));
            for line in frames {
                assert!(line.ends_with('│') || line.ends_with('┃'), "{text}");
            }
        }
    }
}
