//! The roadmap and /done as conversations.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use upward_desk::identity::Identity;
use upward_desk::link::Redeem;
use upward_desk::progress::{SetState, StartTrack};
use upward_engine::progress::State;

use crate::dialogue::{Field, Filled, Input, PAGE, Verb};
use crate::testing::Stage;

const DONE: SetState = SetState {
    state: State::Done,
    on: None,
};

async fn started() -> Stage {
    let stage = Stage::new();
    let client = stage.client().await;
    client
        .start_track("backend", &StartTrack::default())
        .await
        .unwrap();
    stage
}

#[tokio::test]
async fn who_has_no_track_chooses_one() {
    let mut stage = Stage::new();
    stage.say("/roadmap").await;
    stage.say("knitting").await;
    stage.tap("Back-end").await;
    stage.tap("Look inside").await;
    stage.tap("Start this track").await;
    stage.tap("Start: 13 h").await;
    insta::assert_snapshot!("first_track", stage.transcript());
}

#[tokio::test]
async fn modules_are_ticked_in_place() {
    let mut stage = started().await;
    stage.say("/roadmap").await;
    stage.tap("☐ Git").await;
    stage.tap("Undo").await;
    stage.tap("☐ The command").await;
    stage.tap("Week 2").await;
    stage.tap("All weeks").await;
    stage.tap("22. ").await;
    stage.tap("All tracks").await;
    insta::assert_snapshot!("weeks", stage.transcript());
}

#[tokio::test]
async fn a_module_has_a_page() {
    let mut stage = started().await;
    stage.say("/roadmap").await;
    stage.tap("About 2").await;
    stage.tap("Study plan").await;
    stage.tap("Next step").await;
    stage.tap("Back to the module").await;
    stage.tap("Project").await;
    stage.tap("Back to the module").await;
    stage.tap("Skip it").await;
    stage.tap("Open it again").await;
    stage.tap("learning").await;
    stage.tap("Back to week").await;
    insta::assert_snapshot!("module", stage.transcript());
}

#[tokio::test]
async fn a_quiz_goes_question_by_question() {
    let mut stage = started().await;
    stage.say("/roadmap").await;
    stage.tap("About 2").await;
    stage.tap("Quiz").await;
    stage.say("the blue one").await;
    stage.tap("A").await;
    stage.say("b").await;
    stage.tap("D").await;
    stage.say("1").await;
    stage
        .say("Only the remote-tracking names and the stored objects")
        .await;
    stage.tap("C").await;
    insta::assert_snapshot!("quiz", stage.transcript());
}

#[tokio::test]
async fn proof_is_added_and_removed() {
    let mut stage = started().await;
    stage.say("/roadmap").await;
    stage.tap("About 2").await;
    stage.tap("Proof").await;
    stage.tap("Add a repository").await;
    stage.say("not an address://").await;
    stage.say("github.com/ada/log-digger").await;
    stage
        .write(
            "Add a certificate",
            "Git for everybody, https://example.org/c/1",
        )
        .await;
    stage.tap("Remove Git").await;
    insta::assert_snapshot!("proof", stage.transcript());
}

#[tokio::test]
async fn a_track_is_left_after_a_second_question() {
    let mut stage = started().await;
    stage.say("/roadmap").await;
    stage.tap("Leave this track").await;
    stage.tap("No, go on").await;
    stage.tap("Leave this track").await;
    stage.tap("Yes, leave it").await;
    insta::assert_snapshot!("stop", stage.said());
    // The button of another message is pressed once more.
    stage.tap("Yes, leave it").await;
    assert_eq!(
        stage.said(),
        "You have left the track. What you ticked is kept."
    );
    stage.say("/roadmap").await;
    assert!(stage.said().starts_with("You haven't started a track yet."));
}

#[tokio::test]
async fn two_chats_of_one_account_see_one_progress() {
    let telegram = Identity::Telegram(7);
    let discord = Identity::Discord(8);
    let mut stage = started().await;
    let code = stage.client().await.add_link().await.unwrap().code;
    stage.act_as(discord.clone());
    stage.say("/help").await;
    let redeem = Redeem { code };
    stage.client().await.redeem_link(&redeem).await.unwrap();
    stage.say("/roadmap").await;
    stage.tap("☐ Git").await;
    stage.act_as(telegram);
    stage.say("/roadmap").await;
    let shown = stage.said();
    assert!(shown.contains("☑ 2. Git and working together"), "{shown}");
    stage.tap("☑ Git").await;
    stage.act_as(discord);
    stage.say("/roadmap").await;
    let shown = stage.said();
    assert!(shown.contains("☐ 2. Git and working together"), "{shown}");
}

#[tokio::test]
async fn a_button_that_is_out_of_date_shows_how_things_are() {
    let mut stage = started().await;
    stage.say("/roadmap").await;
    let client = stage.client().await;
    client.mark_module("git", &DONE).await.unwrap();
    client.mark_module("command-line", &DONE).await.unwrap();
    // The box still looks open: ticking it comes to what it is already, and the other one is shown as it is now.
    stage.tap("☐ Git").await;
    let shown = stage.said();
    assert!(shown.contains("☑ 1. The command line"), "{shown}");
    assert!(shown.contains("☑ 2. Git and working together"), "{shown}");
    let history = client.progress().await.unwrap().history;
    assert_eq!(history.iter().map(|day| day.count).sum::<u32>(), 2);
    client.stop_track("backend").await.unwrap();
    stage.tap("Week 2").await;
    assert!(stage.said().contains("You haven't started this track"));
}

#[tokio::test]
async fn no_week_is_too_large_for_a_message() {
    let mut stage = Stage::new();
    let client = stage.client().await;
    let own: String = (1..40)
        .map(|at| {
            format!(
                "- [ ] Module {at} with a name that is as long as names of modules ever get to be\n"
            )
        })
        .collect();
    let new = upward_desk::track::NewTrack {
        name: "Mine".to_owned(),
        format: None,
        text: format!("# Mine\n\n## Everything at once\n\n{own}"),
    };
    client.import_track(&new).await.unwrap();
    for track in client.tracks().await.unwrap().items {
        client
            .start_track(&track.id, &StartTrack::default())
            .await
            .unwrap();
        stage.say(&format!("/roadmap {}", track.title)).await;
        loop {
            let shown = stage.last();
            let text = shown.text.text();
            assert!(text.chars().count() <= 1500, "{text}");
            assert!(shown.buttons.len() <= PAGE, "{}", shown.buttons.len());
            let labels: Vec<_> = shown.buttons.iter().map(|button| &button.label).collect();
            assert!(
                labels.iter().all(|label| label.chars().count() <= 28),
                "{labels:?}"
            );
            let Some(next) = labels
                .into_iter()
                .find(|label| label.contains("More of") || label.ends_with('›'))
                .cloned()
            else {
                break;
            };
            stage.tap(&next).await;
        }
    }
}

#[tokio::test]
async fn what_was_finished_is_found_by_name() {
    let mut stage = Stage::new();
    stage.say("/done").await;
    stage.say("knitting").await;
    stage.say("git").await;
    stage.tap("Undo").await;
    let client = stage.client().await;
    client
        .start_track("backend", &StartTrack::default())
        .await
        .unwrap();
    stage.say("/done").await;
    stage.tap("The command line").await;
    stage.say("/done postgresql").await;
    stage.tap("Transactions").await;
    let module = Filled::Text("docker-basics".to_owned());
    stage
        .command(Verb::Done, vec![(Field::Module, module)])
        .await;
    insta::assert_snapshot!("done", stage.transcript());
}

#[tokio::test]
async fn four_fifths_of_a_track_earn_a_certificate() {
    let mut stage = started().await;
    let client = stage.client().await;
    let modules = client.track("backend").await.unwrap().standing;
    for module in modules.iter().skip(1) {
        client
            .mark_module(&module.standing.module, &DONE)
            .await
            .unwrap();
    }
    stage.say("/done command-line").await;
    stage.say("/roadmap").await;
    insta::assert_snapshot!("certificate", stage.transcript());
}

#[test]
fn any_words_get_an_answer() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut runner = TestRunner::new(Config::with_cases(16));
    let anything = prop_oneof![
        any::<String>(),
        "\\PC{0,100}",
        "(git |a|1|https://x/ |example.org/ |<b>|&amp;|\\{\\$x\\}|😀|नमस्ते |\\n){0,8}",
    ];
    let answered = runner.run(&anything, |words| {
        runtime.block_on(async {
            let mut stage = started().await;
            let ways: [&[&str]; 4] = [
                &["/done"],
                &["/roadmap", "All tracks"],
                &["/roadmap", "About 2", "Quiz"],
                &["/roadmap", "About 2", "Proof", "Add a repository"],
            ];
            for asked in ways {
                for step in asked {
                    match step.starts_with('/') {
                        true => stage.say(step).await,
                        false => stage.tap(step).await,
                    }
                }
                let before = stage.sent().len();
                stage.input(Input::Text(words.clone())).await;
                let sent = stage.sent();
                prop_assert!(sent.len() > before, "{asked:?} {}", stage.transcript());
                prop_assert!(!stage.said().contains("fault of mine"), "{}", stage.said());
            }
            Ok(())
        })
    });
    answered.unwrap();
}
