//! Postings as text, file and address, and what is none.

use proptest::prelude::*;

use crate::dialogue::{Field, Filled, Verb};
use crate::testing::Stage;

const POSTING: &str = include_str!("../../../../../samples/backend-engineer.txt");

async fn postings(stage: &Stage) -> Vec<upward_desk::posting::Posting> {
    let page = stage.client().await.postings(&Default::default()).await;
    page.unwrap().items
}

#[tokio::test]
async fn a_long_text_is_taken_as_a_posting() {
    let mut stage = Stage::new();
    stage.say(POSTING).await;
    insta::assert_snapshot!("text", stage.transcript());
    assert_eq!(postings(&stage).await.len(), 1);
}

#[tokio::test]
async fn a_posting_is_asked_for() {
    let mut stage = Stage::new();
    stage.say("/job").await;
    stage.say("engineer").await;
    stage.send("acme.txt", POSTING).await;
    stage.say("/job").await;
    insta::assert_snapshot!("asked", stage.transcript());
    stage
        .command(
            Verb::Job,
            vec![(Field::JobText, Filled::Text(POSTING.to_owned()))],
        )
        .await;
    assert_eq!(postings(&stage).await.len(), 2);
}

#[tokio::test]
async fn small_talk_is_answered_and_doubt_is_asked() {
    let mut stage = Stage::new();
    stage.say("hi").await;
    stage.say("We look for an engineer who knows Rust, PostgreSQL and Docker, at least three years, in Berlin or remote.").await;
    stage.tap("Neither").await;
    stage.tap("A job description").await;
    insta::assert_snapshot!("doubt", stage.transcript());
}

#[tokio::test]
async fn pages_that_cannot_be_read_say_what_to_do() {
    let mut stage = Stage::new();
    stage.say("http://127.0.0.1:9/job").await;
    stage.say("look: https://user:word@example.org/job").await;
    stage.tap("Cancel").await;
    insta::assert_snapshot!("pages", stage.transcript());
    assert!(postings(&stage).await.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_words_break_anything(said in prop::collection::vec("\\PC{0,80}|[\\s\\S]{60,900}", 1..8), asked in any::<bool>()) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let mut stage = Stage::new();
            if asked {
                stage.say("/job").await;
            }
            for words in said.iter().filter(|words| !words.starts_with('/')) {
                stage.forget();
                stage.say(words).await;
                let answered = stage.sent();
                assert!(!answered.is_empty());
                for parcel in answered {
                    assert!(!parcel.text.text().contains("fault of mine"));
                }
            }
            stage.say("/help").await;
        });
    }
}
