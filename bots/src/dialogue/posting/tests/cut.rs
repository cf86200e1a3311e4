//! One flow without any button, and postings that a platform cut.

use crate::dialogue::resume::tests::{ADA, kept};
use crate::dialogue::{Input, Verb};
use crate::testing::Stage;

const POSTING: &str = include_str!("../../../../../samples/backend-engineer.txt");

#[tokio::test]
async fn a_resume_and_a_posting_need_no_button() {
    let mut stage = Stage::new();
    stage.send("ada.txt", ADA).await;
    stage.say(POSTING).await;
    let transcript = stage.transcript();
    assert!(
        transcript.contains("I saved your resume as it is"),
        "{transcript}"
    );
    assert!(kept(&stage).await.is_some());
    assert!(transcript.contains("I'm on it"), "{transcript}");
}

#[tokio::test]
async fn a_posting_and_then_a_resume_lead_to_the_answer() {
    let mut stage = Stage::new();
    stage.say(POSTING).await;
    assert!(stage.said().contains("First I need your resume"));
    stage.send("ada.txt", ADA).await;
    stage.tap("Save and go on").await;
    assert!(
        stage.transcript().contains("I'm on it"),
        "{}",
        stage.transcript()
    );
}

#[tokio::test]
async fn a_cut_posting_is_one_posting() {
    let mut stage = Stage::new();
    let about = "Quillbank opens bank accounts for associations and clubs. ".repeat(60);
    let whole = format!("{POSTING}\n{about}\nRequirements\n- Erlang\n- Haskell");
    let cut = whole.len() - 30;
    let (first, rest) = whole.split_at(cut);
    assert!(first.len() < 8_000 && first.len() > 3_000);
    stage.say(first).await;
    stage.say(rest).await;
    let client = stage.client().await;
    let kept = client.postings(&Default::default()).await.unwrap().items;
    assert_eq!(kept.len(), 1);
    let shown = client.posting(kept.first().unwrap().id).await.unwrap();
    assert!(shown.text.contains("Haskell"), "{}", shown.text);
    insta::assert_snapshot!("cut", stage.transcript());
}

#[tokio::test]
async fn two_postings_in_a_row_are_two() {
    let mut stage = Stage::new();
    stage.say(POSTING).await;
    stage
        .say(&POSTING.replace("Quillbank", "Example Ltd"))
        .await;
    let kept = stage.client().await.postings(&Default::default()).await;
    assert_eq!(kept.unwrap().items.len(), 2);
}

#[tokio::test]
async fn a_resume_and_a_posting_may_come_at_once() {
    for posting_first in [false, true] {
        let mut stage = Stage::new();
        let file = stage.file("ada.txt", ADA);
        let words = String::new();
        let mut inputs = vec![Input::File { file, words }, Input::Text(POSTING.to_owned())];
        if posting_first {
            inputs.reverse();
        }
        for input in inputs {
            stage.begin(input).await;
        }
        stage.quiet().await;
        if kept(&stage).await.is_none() {
            stage.tap("Save and go on").await;
        }
        let transcript = stage.transcript();
        assert_eq!(transcript.matches("I'm on it").count(), 1, "{transcript}");
        let client = stage.client().await;
        let postings = client.postings(&Default::default()).await.unwrap();
        assert_eq!(postings.items.len(), 1, "{transcript}");
    }
}

#[tokio::test]
async fn who_asks_for_the_answer_has_what_waits_saved() {
    let mut stage = Stage::new();
    stage.send("ada.txt", ADA).await;
    stage.command(Verb::Tailor, vec![]).await;
    let transcript = stage.transcript();
    assert!(
        transcript.contains("I saved your resume as it is"),
        "{transcript}"
    );
    assert!(stage.said().contains("Now I need the job"), "{transcript}");
    stage.send("Ada_CV.txt", ADA).await;
    assert!(stage.said().contains("Is it right?"), "{}", stage.said());
}
