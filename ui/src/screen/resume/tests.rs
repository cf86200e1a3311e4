//! The screen by its keys.

mod others;
mod typing;
mod whole;

use upward_desk::change::{Action as Happened, Change, Kind, News};
use upward_desk::testing::{Desk as Memory, posting, resume};
use uuid::Uuid;

use crate::action::Action;
use crate::testing::{Stage, snapshots};

/// The screen over the sample and a posting.
struct Scene {
    memory: Memory,
    stage: Stage,
    id: Uuid,
}

impl Scene {
    async fn new() -> Self {
        let memory = Memory::new();
        let client = memory.owner();
        let id = resume(&client).await;
        posting(&client).await;
        let mut stage = Stage::over(&memory).await;
        stage.press("3").await;
        stage.due("resume-score").await;
        Self { memory, stage, id }
    }

    /// What the desk holds.
    async fn kept(&self) -> upward_engine::resume::Resume {
        self.stage.client.resume(self.id).await.unwrap().content
    }

    /// Another terminal changes the resume, and the desk tells it.
    async fn elsewhere(&mut self, change: impl FnOnce(&mut upward_engine::resume::Resume)) {
        let mut shown = self.stage.client.resume(self.id).await.unwrap();
        change(&mut shown.content);
        let save = upward_desk::resume::SaveResume {
            revision: shown.resume.revision,
            name: None,
            state: None,
            content: Some(shown.content),
            reason: upward_desk::resume::Reason::Autosaved,
        };
        let client = self.memory.owner();
        client.save_resume(self.id, &save).await.unwrap();
    }

    async fn told(&mut self, action: Happened) {
        let news = News::Change(Change {
            kind: Kind::Resume,
            id: self.id,
            action,
        });
        self.stage.act(Action::News(news)).await;
    }
}

#[tokio::test]
async fn the_form_looks_as_before() {
    let mut scene = Scene::new().await;
    scene.stage.press("j j j j j enter").await;
    snapshots(&mut scene.stage, "resume");
    let down = "j ".repeat(9);
    scene.stage.press(&down).await;
    scene.stage.press("enter end").await;
    scene
        .stage
        .write(" and wrote a guide to it in Terraform")
        .await;
    scene.stage.due("resume-score").await;
    snapshots(&mut scene.stage, "resume-typing");
    scene.stage.press("esc tab").await;
    snapshots(&mut scene.stage, "resume-score");
}

#[tokio::test]
async fn without_a_resume_it_says_what_to_do() {
    let mut stage = Stage::over(&Memory::new()).await;
    stage.press("3").await;
    assert!(stage.text(80, 24).contains("no resume yet"));
    stage.press("n").await;
    stage.write("Backend").await;
    stage.press("enter").await;
    let made = stage.client.resumes(&Default::default()).await.unwrap();
    assert_eq!(made.items[0].name, "Backend");
}

#[tokio::test]
async fn frames_stay_straight_whatever_the_name() {
    let mut scene = Scene::new().await;
    let name = "أحمد 山田 👩\u{200d}💻 Zoë";
    scene.stage.press("enter enter end").await;
    scene.stage.act(Action::Paste(name.to_owned())).await;
    for (columns, rows) in [(60, 16), (80, 24), (120, 40)] {
        let picture = scene.stage.text(columns, rows);
        for line in picture.lines().filter(|line| line.starts_with('│')) {
            let width = crate::widget::words::width(line);
            assert!(
                line.ends_with('│') && width == usize::from(columns),
                "{line}"
            );
        }
    }
    scene.stage.press("esc").await;
    scene.stage.due("resume-save").await;
    assert!(scene.kept().await.basics.name.ends_with(name));
}

#[tokio::test]
async fn the_score_is_what_a_report_on_it_says() {
    let mut scene = Scene::new().await;
    let wanted = scene.stage.model.desk.posting().unwrap().clone();
    let correction = upward_desk::posting::CorrectPosting {
        revision: wanted.revision,
        title: None,
        company: None,
        corrections: Some(vec![upward_desk::posting::Correction {
            term: "rust".to_owned(),
            counts: upward_desk::posting::Counts::Dropped,
        }]),
    };
    let client = scene.memory.owner();
    client
        .correct_posting(wanted.id, &correction)
        .await
        .unwrap();
    let news = News::Change(Change {
        kind: Kind::Posting,
        id: wanted.id,
        action: Happened::Changed,
    });
    scene.stage.act(Action::News(news)).await;
    scene.stage.press("enter enter ctrl-e").await;
    scene.stage.write(" Kubernetes").await;
    scene.stage.due("resume-score").await;
    scene.stage.due("resume-save").await;
    let new = upward_desk::report::NewReport {
        resume: scene.id,
        version: None,
        posting: Some(wanted.id),
    };
    let report = client.add_report(&new).await.unwrap().content;
    let live = scene.stage.model.screens.resume.live.report.clone();
    assert_eq!(*live.unwrap(), report);
}

#[tokio::test]
async fn other_screens_lead_to_a_text() {
    let mut scene = Scene::new().await;
    scene.stage.press("1").await;
    let jump = super::Answer::Jump {
        path: "work[1].highlights[2]".to_owned(),
        span: Some((0, 8)),
    };
    scene.stage.act(Action::Answer(jump.into())).await;
    scene.stage.press("3").await;
    let open = scene.stage.model.screens.resume.open.as_ref().unwrap();
    assert_eq!(open.at().unwrap().path(), "work[1].highlights[2]");
    assert!(scene.stage.text(80, 24).contains("Modelled"));
}

#[tokio::test]
async fn every_text_is_found_by_a_few_letters() {
    let mut scene = Scene::new().await;
    scene.stage.press("/").await;
    scene.stage.write("dbt snowflake").await;
    scene.stage.press("enter").await;
    let open = scene.stage.model.screens.resume.open.as_ref().unwrap();
    assert_eq!(open.at().unwrap().path(), "work[1].highlights[2]");
}
