//! A resume is made question by question.

use proptest::prelude::*;

use super::kept;
use crate::testing::Stage;

#[tokio::test]
async fn a_resume_is_built_by_questions() {
    let mut stage = Stage::in_discord();
    stage.say("/resume").await;
    stage.tap("Answer questions").await;
    stage.say("Grace Example").await;
    stage.say("grace@example").await;
    stage.say("grace@example.org").await;
    stage.tap("Skip").await;
    stage.tap("Back").await;
    stage.say("+44 20 7946 0958").await;
    stage.say("London, UK").await;
    stage.write("Answer", "Backend Engineer").await;
    stage.say("Software Intern").await;
    stage.say("Example Ltd").await;
    stage.say("Jun 2024 - Aug 2024").await;
    stage.say("- Wrote 12 tests\n- Fixed 3 bugs").await;
    stage.tap("No more jobs").await;
    stage.say("Star map").await;
    stage.say("Shows the sky, in Rust").await;
    stage.tap("No more projects").await;
    stage.say("BSc in Physics").await;
    stage.say("Example University").await;
    stage.say("2022 - 2026").await;
    stage.tap("No more schools").await;
    stage.say("Rust, SQL").await;
    stage.say("-").await;
    stage.tap("Save").await;
    insta::assert_snapshot!("built", stage.transcript());
    let content = kept(&stage).await.unwrap().content;
    assert_eq!(content.basics.phone, "+44 20 7946 0958");
    assert_eq!(content.work.len(), 1);
    assert_eq!(content.projects.len(), 1);
    assert_eq!(content.education.len(), 1);
}

#[tokio::test]
async fn who_leaves_in_the_middle_finds_it_again() {
    let mut stage = Stage::new();
    stage.say("/resume").await;
    stage.tap("Answer questions").await;
    stage.say("Grace Example").await;
    stage.say("/help").await;
    stage.say("/resume").await;
    assert!(stage.said().contains("Grace Example"), "{}", stage.said());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_answer_breaks_anything(answers in prop::collection::vec("\\PC{0,40}|[\\s\\S]{0,200}|[0-9]{4}.[0-9]{1,5}", 1..30)) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let mut stage = Stage::new();
            stage.say("/resume").await;
            stage.tap("Answer questions").await;
            let name = "Grace Example";
            stage.say(name).await;
            for answer in answers.iter().filter(|answer| !answer.starts_with('/')) {
                stage.say(answer).await;
            }
            stage.say("/resume").await;
            assert!(stage.said().contains(name), "{}", stage.transcript());
        });
    }
}
