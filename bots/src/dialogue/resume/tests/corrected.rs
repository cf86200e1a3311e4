//! What was read is set right, and the rest stays.

use super::{ADA, kept};
use crate::dialogue::resume::part::{Detail, List, Part};
use crate::dialogue::resume::value::value;
use crate::testing::Stage;

#[tokio::test]
async fn every_single_part_is_corrected() {
    let cases = [
        ("Name", Part::Name, "Ada Lovelace Example"),
        ("E-mail", Part::Email, "ada.l@example.org"),
        ("Phone", Part::Phone, "+44 20 7946 0958"),
        ("Place", Part::Place, "Pune, India"),
        ("Headline", Part::Headline, "Data Engineer"),
        (
            "Summary",
            Part::Summary,
            "I build things <b>fast</b> & well.",
        ),
        ("Skills", Part::Skills, "Languages: Rust, Python\nGit"),
    ];
    let mut stage = Stage::new();
    stage.send("ada.txt", ADA).await;
    for (label, _, text) in cases {
        stage.tap("Correct").await;
        stage.tap(label).await;
        stage.say(text).await;
    }
    stage.tap("Save").await;
    let content = kept(&stage).await.unwrap().content;
    for (label, part, text) in cases {
        assert_eq!(value(&content, part), text, "{label}");
    }
    assert_eq!(content.work.len(), 1);
}

#[tokio::test]
async fn entries_are_corrected_added_and_removed() {
    let mut stage = Stage::new();
    stage.send("ada.txt", ADA).await;
    stage.tap("Correct").await;
    stage.tap("Job: Backend").await;
    stage.write("Company", "Quillbank").await;
    stage.tap("Correct").await;
    stage.tap("Job: Backend").await;
    stage.tap("Dates").await;
    stage.say("some time ago").await;
    stage.say("06/2020 - 08/2022").await;
    stage.tap("Correct").await;
    stage.write("Add a project", "Star map").await;
    stage.tap("Correct").await;
    stage.tap("School:").await;
    stage.tap("Remove").await;
    stage.tap("Save").await;
    insta::assert_snapshot!("entries", stage.transcript());
    let content = kept(&stage).await.unwrap().content;
    let at = |list, detail| Part::Entry {
        list,
        at: 0,
        detail,
    };
    assert_eq!(value(&content, at(List::Work, Detail::Place)), "Quillbank");
    assert_eq!(
        value(&content, at(List::Work, Detail::Dates)),
        "2020-06 – 2022-08"
    );
    assert_eq!(
        value(&content, at(List::Projects, Detail::Title)),
        "Star map"
    );
    assert!(content.education.is_empty());
}

#[tokio::test]
async fn what_cannot_be_is_asked_again() {
    let mut stage = Stage::in_discord();
    stage.send("ada.txt", ADA).await;
    stage.tap("Correct").await;
    stage.tap("E-mail").await;
    stage.say("ada at example").await;
    stage.tap("Leave it").await;
    stage.tap("Correct").await;
    stage.tap("Phone").await;
    stage.say("none").await;
    stage.write("Try again", "+49 30 901821").await;
    stage.tap("Save").await;
    let basics = kept(&stage).await.unwrap().content.basics;
    assert_eq!(basics.email, "ada@example.org");
    assert_eq!(basics.phone, "+49 30 901821");
}

#[tokio::test]
async fn a_kept_resume_is_corrected() {
    let mut stage = Stage::new();
    stage.send("ada.txt", ADA).await;
    stage.tap("Save").await;
    stage.say("/resume").await;
    stage.tap("Ada Example").await;
    stage.tap("See and correct").await;
    stage.tap("Correct").await;
    stage.write("Headline", "Staff Engineer").await;
    stage.tap("Save").await;
    let shown = kept(&stage).await.unwrap();
    assert_eq!(shown.content.basics.label, "Staff Engineer");
    assert_eq!(shown.resume.version, 2);
}

#[tokio::test]
async fn buttons_of_what_is_saved_change_nothing() {
    let mut stage = Stage::new();
    stage.send("ada.txt", ADA).await;
    stage.tap("Save").await;
    stage.tap("Not my resume").await;
    assert!(stage.said().contains("saved or gone"), "{}", stage.said());
    assert!(kept(&stage).await.is_some());
}

#[tokio::test]
async fn a_correction_that_is_called_off_leaves_what_was_read() {
    let mut stage = Stage::new();
    stage.send("ada.txt", ADA).await;
    stage.tap("Correct").await;
    stage.tap("Headline").await;
    stage.say("/cancel").await;
    assert!(
        stage.said().contains("This is what I read"),
        "{}",
        stage.said()
    );
    stage.tap("Save").await;
    assert!(kept(&stage).await.is_some());
}
