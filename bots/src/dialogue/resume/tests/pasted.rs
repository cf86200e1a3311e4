//! Resumes that come as words, in several messages.

use super::{ADA, kept};
use crate::testing::Stage;

const POSTING: &str = include_str!("../../../../../samples/backend-engineer.txt");

/// Returns a resume of some pages, cut as Telegram's apps cut it.
fn cut() -> (String, String) {
    let job = |year: usize| {
        let points = (0..14).map(|at| format!("- Built service {at} of {year} in Rust and Go\n"));
        let points: String = points.collect();
        format!("Engineer, Quill{year} Ltd\nJan {year} - Dec {year}\n{points}\n")
    };
    let jobs: String = (2010..2021).rev().map(job).collect();
    let whole = ADA.replace("Education", &format!("{jobs}\nEducation"));
    let (first, rest) = whole.split_at(4096);
    (first.to_owned(), rest.to_owned())
}

/// Says that what was kept holds both parts.
async fn is_whole(stage: &Stage) {
    let content = kept(stage).await.unwrap().content;
    assert_eq!(content.basics.name, "Ada Example");
    assert_eq!(content.work.len(), 12, "{}", stage.transcript());
    assert_eq!(content.education.len(), 1);
    let client = stage.client().await;
    let postings = client.postings(&Default::default()).await.unwrap();
    assert!(postings.items.is_empty());
    let resumes = client.resumes(&Default::default()).await.unwrap();
    assert_eq!(resumes.items.len(), 1);
}

#[tokio::test]
async fn a_cut_resume_is_one_resume() {
    let (first, rest) = cut();
    let mut stage = Stage::new();
    stage.say("/resume").await;
    stage.say(&first).await;
    stage.say(&rest).await;
    assert!(stage.transcript().contains("There was more of it"));
    stage.tap("Save").await;
    is_whole(&stage).await;
}

#[tokio::test]
async fn a_cut_resume_that_nobody_asked_for_is_asked_about_once() {
    let (first, rest) = cut();
    let mut stage = Stage::new();
    stage.say(&first).await;
    stage.say(&rest).await;
    assert_eq!(stage.transcript().matches("My resume").count(), 1);
    stage.tap("My resume").await;
    stage.tap("Save").await;
    is_whole(&stage).await;
}

#[tokio::test]
async fn sections_that_follow_belong_to_the_resume() {
    let (first, rest) = ADA.split_at(ADA.find("Education").unwrap());
    let mut stage = Stage::new();
    stage.say("/resume").await;
    stage.say(first).await;
    stage.say(rest).await;
    stage.tap("Save").await;
    let content = kept(&stage).await.unwrap().content;
    assert_eq!((content.work.len(), content.education.len()), (1, 1));
}

#[tokio::test]
async fn a_posting_behind_a_resume_is_a_posting() {
    let mut stage = Stage::new();
    stage.say("/resume").await;
    stage.say(ADA).await;
    stage.say(POSTING).await;
    let client = stage.client().await;
    let postings = client.postings(&Default::default()).await.unwrap();
    assert_eq!(postings.items.len(), 1);
    assert!(kept(&stage).await.is_some());
}

#[tokio::test]
async fn a_posting_right_behind_a_long_resume_is_a_posting() {
    let (first, _) = cut();
    for asked in [true, false] {
        let mut stage = Stage::new();
        if asked {
            stage.say("/resume").await;
        }
        stage.say(&first).await;
        stage.say(POSTING).await;
        let client = stage.client().await;
        let postings = client.postings(&Default::default()).await.unwrap();
        assert_eq!(postings.items.len(), 1, "{}", stage.transcript());
    }
}
