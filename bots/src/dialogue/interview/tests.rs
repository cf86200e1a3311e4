//! /interview as conversations.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use upward_desk::identity::Identity;
use upward_desk::interview::Beginning;
use upward_desk::link::Redeem;
use upward_desk::progress::StartTrack;

use crate::dialogue::{Field, Filled, Verb};
use crate::testing::Stage;

const ANSWER: &str = "In my last project a colleague and I could not agree on how to store orders. I preferred one \
table, she wanted one for each shop, and it turned out that she was worried about slow reports. I sat down with her, \
we built both in two days, and measured: one table with an index was three times as fast. We went with it, shipped it \
in May, and since then she asks me to look at her designs.";

#[tokio::test]
async fn a_question_is_answered_and_marked() {
    let mut stage = Stage::in_discord();
    stage.say("/interview").await;
    stage.tap("Behavioural").await;
    stage.desk.clock.pass(3);
    stage.say(ANSWER).await;
    stage.tap("Answer again").await;
    stage.tap("Hint").await;
    stage.tap("Hint").await;
    stage.write("Write the answer", "I do not know.").await;
    stage.tap("Next question").await;
    stage.tap("Stop").await;
    insta::assert_snapshot!("behavioural", stage.transcript());
}

#[tokio::test]
async fn who_stops_before_the_first_answer_is_not_blamed() {
    let mut stage = Stage::new();
    stage.say("/interview").await;
    stage.say("algorithms").await;
    stage.tap("Stop").await;
    insta::assert_snapshot!("first", stage.transcript());
}

#[tokio::test]
async fn a_track_may_be_named() {
    let mut stage = Stage::new();
    let client = stage.client().await;
    client
        .start_track("web", &StartTrack::default())
        .await
        .unwrap();
    stage.say("/interview").await;
    assert!(stage.said().contains("Web development"), "{}", stage.said());
    let track = Filled::Text("ai".to_owned());
    stage
        .command(Verb::Interview, vec![(Field::Track, track)])
        .await;
    assert!(stage.said().contains("AI and machine learning"));
    stage.tap("Mixed questions").await;
    assert!(
        stage.said().starts_with("Question 1 · "),
        "{}",
        stage.said()
    );
}

#[tokio::test]
async fn an_answer_that_was_begun_elsewhere_goes_on_here() {
    let mut stage = Stage::new();
    let client = stage.client().await;
    let beginning = Beginning {
        text: "My colleague wanted one table for each shop,".to_owned(),
        seconds: 120,
    };
    client
        .begin_answer("conflict-with-colleague", &beginning)
        .await
        .unwrap();
    stage.say("/interview").await;
    stage.tap("Go on:").await;
    stage.desk.clock.pass(2);
    stage
        .say("and I preferred one. I sat down with her, and we tried both.")
        .await;
    insta::assert_snapshot!("begun", stage.transcript());
    let answers = client
        .interview_answers(&Default::default(), &Default::default())
        .await
        .unwrap();
    assert_eq!(answers.items.first().unwrap().seconds, Some(240));
    assert!(client.begun_answers().await.unwrap().items.is_empty());
}

#[tokio::test]
async fn two_chats_of_one_account_practise_together() {
    let mut stage = Stage::new();
    stage.say("/interview hr").await;
    stage
        .say("I want to learn, and your team builds what I use every day.")
        .await;
    let code = stage.client().await.add_link().await.unwrap().code;
    stage.act_as(Identity::Discord(8));
    stage.say("/help").await;
    let redeem = Redeem { code };
    stage.client().await.redeem_link(&redeem).await.unwrap();
    stage.say("/interview").await;
    stage.tap("Mixed").await;
    stage.tap("Stop").await;
    assert!(
        stage
            .said()
            .contains("You have answered one question so far."),
        "{}",
        stage.said()
    );
}

#[test]
fn any_answer_gets_an_answer() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut runner = TestRunner::new(Config::with_cases(24));
    let anything = prop_oneof![
        any::<String>(),
        "\\PC{0,300}",
        "[ \\n\\t]{0,5}",
        "(because |I |the hash map |<b>|&amp;|\\{\\$x\\}|é|😀|नमस्ते ){0,120}",
    ];
    let told = runner.run(&anything, |answer| {
        runtime.block_on(async {
            let mut stage = Stage::new();
            stage.say("/interview technical").await;
            let before = stage.sent().len();
            stage
                .input(crate::dialogue::Input::Text(answer.clone()))
                .await;
            let sent = stage.sent();
            prop_assert_eq!(sent.len(), before + 1, "{}", stage.transcript());
            let said = stage.said();
            let marked = said.contains(" of 100");
            let asked_again =
                said.starts_with("That was empty") || said.starts_with("This is too long");
            prop_assert!(marked || asked_again, "{}", said);
            Ok(())
        })
    });
    told.unwrap();
}
