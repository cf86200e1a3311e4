#![allow(clippy::unwrap_used)]

use upward_desk::identity::Identity;

use crate::dialogue::resume::tests::ADA;
use crate::dialogue::{Field, Filled, Verb};
use crate::testing::Stage;

const POSTING: &str = include_str!("../../../../samples/backend-engineer.txt");
const OTHER: &str = "Data Analyst\n\nQuillbank is looking for a Data Analyst.\n\nRequirements:\n\
    - 2+ years of experience with SQL and Python\n- Tableau, statistics and communication\n\n\
    Responsibilities: build reports, talk to teams and explain what the numbers mean.\n";

fn typed(field: Field, words: &str) -> Vec<(Field, Filled)> {
    vec![(field, Filled::Text(words.to_owned()))]
}

/// Returns a conversation in Discord with somebody who keeps a resume and two postings.
async fn with_two_postings() -> Stage {
    let mut stage = Stage::with(Identity::Discord(8), Some("en"));
    let file = stage.file("ada.txt", ADA);
    let field = (Field::ResumeFile, Filled::File(file));
    stage.command(Verb::Resume, vec![field]).await;
    stage.tap("Save").await;
    for posting in [OTHER, POSTING] {
        stage
            .command(Verb::Job, typed(Field::JobText, posting))
            .await;
    }
    stage.forget();
    stage
}

#[tokio::test]
async fn what_is_typed_instead_of_chosen_means_what_has_that_name() {
    let mut stage = with_two_postings().await;
    stage
        .command(Verb::Score, typed(Field::Job, "data analyst"))
        .await;
    assert!(stage.said().contains("Data Analyst"), "{}", stage.said());
    stage
        .command(Verb::Resume, typed(Field::Resume, "ada"))
        .await;
    assert!(stage.said().contains("From now on"), "{}", stage.said());
}

#[tokio::test]
async fn what_has_no_such_name_is_said_and_what_there_is_is_offered() {
    let mut stage = with_two_postings().await;
    stage
        .command(Verb::Score, typed(Field::Job, "gardener"))
        .await;
    stage
        .command(Verb::Tailor, typed(Field::Resume, "Bob"))
        .await;
    stage.command(Verb::Score, typed(Field::Job, "quill")).await;
    insta::assert_snapshot!("unknown", stage.transcript());
}

#[tokio::test]
async fn what_was_wanted_is_done_once_all_is_there() {
    let mut stage = Stage::with(Identity::Discord(8), Some("en"));
    stage.command(Verb::Letter, vec![]).await;
    let file = stage.file("ada.txt", ADA);
    let field = (Field::ResumeFile, Filled::File(file));
    stage.command(Verb::Resume, vec![field]).await;
    stage.tap("Save").await;
    stage.write("Paste", POSTING).await;
    let letter = stage
        .sent()
        .iter()
        .any(|sent| sent.text.text().contains("Dear"));
    assert!(letter, "{}", stage.transcript());
}

#[tokio::test]
async fn the_analyzer_waits_for_the_job_that_it_asks_for() {
    let mut stage = Stage::with(Identity::Discord(8), Some("en"));
    let file = stage.file("ada.txt", ADA);
    let field = (Field::ResumeFile, Filled::File(file));
    stage.command(Verb::Resume, vec![field]).await;
    stage.tap("Save").await;
    stage.command(Verb::Mode, vec![]).await;
    stage.tap("Analyzer").await;
    stage.write("Paste", POSTING).await;
    assert!(
        stage.said().contains("what you learned"),
        "{}",
        stage.transcript()
    );
}

#[tokio::test]
async fn whoever_wants_something_else_gets_that() {
    let mut stage = Stage::with(Identity::Discord(8), Some("en"));
    stage.command(Verb::Letter, vec![]).await;
    let file = stage.file("ada.txt", ADA);
    let field = (Field::ResumeFile, Filled::File(file));
    let text = typed(Field::JobText, POSTING).pop().unwrap();
    stage.command(Verb::Score, vec![field, text]).await;
    stage.command(Verb::Job, typed(Field::JobText, OTHER)).await;
    assert!(
        stage.said().contains("It takes one page"),
        "{}",
        stage.transcript()
    );
}

#[tokio::test]
async fn whoever_names_a_job_that_is_not_kept_gets_their_resume_tailored_to_the_one_they_send() {
    let mut stage = Stage::with(Identity::Discord(8), Some("en"));
    stage
        .command(Verb::Job, typed(Field::Job, "gardener"))
        .await;
    let file = stage.file("ada.txt", ADA);
    let field = (Field::ResumeFile, Filled::File(file));
    stage.command(Verb::Resume, vec![field]).await;
    stage.tap("Save").await;
    stage.write("Paste", POSTING).await;
    assert!(
        stage.said().contains("It takes one page"),
        "{}",
        stage.transcript()
    );
}
