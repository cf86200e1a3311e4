use upward_desk::identity::Identity;
use upward_desk::resume::Shown;

use crate::testing::Stage;

const ADA: &[u8] = include_bytes!("../../../../samples/resume.pdf");
const JOB: &str = include_str!("../../../../samples/backend-engineer.txt");

/// Returns the only resume that is kept.
async fn kept(stage: &Stage) -> Option<Shown> {
    let client = stage.client().await;
    let page = client.resumes(&Default::default()).await.unwrap();
    let only = page.items.first()?;
    Some(client.resume(only.id).await.unwrap())
}

#[tokio::test]
async fn what_a_button_says_can_be_typed() {
    for word in ["save", "Save", "yes", "OK!"] {
        let mut stage = Stage::new();
        stage.send("ada.pdf", ADA).await;
        stage.say(word).await;
        assert!(stage.said().contains("I saved"), "{word}: {}", stage.said());
    }
    for word in ["Speichern", "ja", "save"] {
        let mut stage = Stage::with(Identity::Telegram(7), Some("de"));
        stage.send("ada.pdf", ADA).await;
        stage.say(word).await;
        assert!(kept(&stage).await.is_some(), "{word}: {}", stage.said());
    }
}

#[tokio::test]
async fn no_means_that_something_is_to_be_set_right() {
    let mut stage = Stage::new();
    stage.send("ada.pdf", ADA).await;
    stage.say("no").await;
    assert!(stage.said().contains("What shall I correct?"));
}

#[tokio::test]
async fn questions_are_skipped_by_a_word() {
    let mut stage = Stage::new();
    stage.say("/resume").await;
    stage.say("answer questions instead").await;
    stage.say("Grace Example").await;
    for _ in 0..4 {
        stage.say("skip").await;
    }
    stage.say("Software Intern").await;
    stage.say("Skip").await;
    stage.say("skip").await;
    stage.say("skip").await;
    stage.say("none").await;
    stage.say("That’s enough").await;
    stage.say("save").await;
    let work = kept(&stage).await.unwrap().content.work;
    assert_eq!(work.len(), 1);
    assert_eq!(work.first().unwrap().name, "");
}

#[tokio::test]
async fn a_hint_is_no_answer() {
    let mut stage = Stage::new();
    stage.say("/interview").await;
    stage.say("technical").await;
    stage.say("hint").await;
    assert!(!stage.said().contains("of 100"), "{}", stage.said());
}

#[tokio::test]
async fn numbers_press_what_they_stand_on() {
    let mut stage = Stage::new();
    stage.say("/roadmap").await;
    stage.tap("Back-end").await;
    stage.tap("Start").await;
    stage.say("all weeks").await;
    stage.say("2").await;
    assert!(stage.said().contains("week 2"), "{}", stage.said());
}

#[tokio::test]
async fn cancel_and_help_need_no_slash() {
    let mut stage = Stage::new();
    stage.say("/job").await;
    stage.say("cancel").await;
    assert!(stage.said().contains("we leave that"), "{}", stage.said());
    stage.say("Help").await;
    assert!(stage.said().contains("What I can do"));
}

#[tokio::test]
async fn looking_something_up_leaves_the_question_open() {
    let mut stage = Stage::new();
    stage.say("/resume").await;
    stage.tap("Answer questions").await;
    stage.say("/help").await;
    stage.say("Grace Example").await;
    assert!(stage.said().contains("e-mail"), "{}", stage.said());
}

#[tokio::test]
async fn other_words_press_nothing() {
    let mut stage = Stage::new();
    stage.send("ada.pdf", ADA).await;
    stage.say("maybe").await;
    assert!(stage.said().contains("isn't saved yet"), "{}", stage.said());
}

#[tokio::test]
async fn a_resume_is_saved_by_a_word_also_where_a_job_waits_for_it() {
    let mut stage = Stage::new();
    stage.send("job.txt", JOB).await;
    stage.tap("A job description").await;
    stage.send("ada.pdf", ADA).await;
    stage.say("save").await;
    assert!(kept(&stage).await.is_some(), "{}", stage.said());
}
