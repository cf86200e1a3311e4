//! Files that are resumes.

use super::{ADA, kept};
use crate::dialogue::{Field, Filled, Given, Input, Verb};
use crate::testing::Stage;

const POSTING: &str = include_str!("../../../../../samples/backend-engineer.txt");
const PDF: &[u8] = include_bytes!("../../../../../samples/resume.pdf");
const DOCX: &[u8] = include_bytes!("../../../../../tests/corpus/resumes/docx_library.docx");
const CHINESE: &[u8] =
    include_bytes!("../../../../../tests/corpus/resumes/gen__zh_engineer.single.docx");
const HINDI: &[u8] =
    include_bytes!("../../../../../tests/corpus/resumes/gen__hi_analyst.table.docx");

#[tokio::test]
async fn a_pdf_is_shown_and_saved() {
    let mut stage = Stage::new();
    stage.send("resume.pdf", PDF).await;
    assert!(kept(&stage).await.is_none());
    stage.tap("Save").await;
    insta::assert_snapshot!("pdf", stage.transcript());
    let shown = kept(&stage).await.unwrap();
    assert_eq!(shown.resume.version, 1);
}

#[tokio::test]
async fn a_docx_is_shown() {
    let mut stage = Stage::new();
    stage.command(Verb::Resume, vec![]).await;
    let file = stage.file("mine.docx", DOCX);
    let field = (Field::ResumeFile, Filled::File(file));
    stage.command(Verb::Resume, vec![field]).await;
    insta::assert_snapshot!("docx", stage.transcript());
}

#[tokio::test]
async fn names_of_all_scripts_are_kept() {
    let mut stage = Stage::new();
    stage.send("chinese.docx", CHINESE).await;
    stage.tap("Save").await;
    stage.send("hindi.docx", HINDI).await;
    stage.tap("Save").await;
    let hebrew = ADA.replace("Ada Example", "נועה כהן");
    stage.send("hebrew.txt", hebrew).await;
    stage.tap("Save").await;
    insta::assert_snapshot!("scripts", stage.transcript());
    assert_eq!(kept(&stage).await.unwrap().content.basics.name, "נועה כהן");
}

#[tokio::test]
async fn the_same_person_gets_a_new_version() {
    let mut stage = Stage::new();
    stage.send("one.txt", ADA).await;
    stage.tap("Save").await;
    stage.forget();
    stage
        .send("two.txt", ADA.replace("Docker", "Terraform"))
        .await;
    stage.tap("Save").await;
    assert!(stage.said().contains("version 2"), "{}", stage.transcript());
    stage
        .send("three.txt", ADA.replace("Docker", "Kafka"))
        .await;
    stage.tap("another").await;
    let page = stage.client().await.resumes(&Default::default()).await;
    assert_eq!(page.unwrap().items.len(), 2);
    stage.say("/resume").await;
    stage.tap("Ada Example").await;
    insta::assert_snapshot!("versions", stage.transcript());
}

#[tokio::test]
async fn a_file_in_doubt_is_asked_about() {
    let mut stage = Stage::new();
    stage.send("job_description.txt", ADA).await;
    stage.tap("My resume").await;
    assert!(stage.said().contains("Ada Example"));
    insta::assert_snapshot!("doubt", stage.transcript());
}

#[tokio::test]
async fn who_sends_another_one_loses_nothing() {
    let mut stage = Stage::new();
    stage.send("ada.txt", ADA).await;
    stage.send("bob.txt", ADA.replace("Ada", "Bob")).await;
    assert_eq!(
        kept(&stage).await.unwrap().content.basics.name,
        "Ada Example"
    );
    assert!(stage.said().contains("Bob Example"));
}

#[tokio::test]
async fn who_sends_a_better_one_gets_a_new_version() {
    let mut stage = Stage::new();
    stage.send("ada.txt", ADA).await;
    stage.send("ada2.txt", ADA.replace("Docker", "Kafka")).await;
    stage.tap("Save").await;
    let client = stage.client().await;
    let kept = client.resumes(&Default::default()).await.unwrap().items;
    assert_eq!(kept.len(), 1);
    assert_eq!(kept.first().unwrap().version, 2);
}

#[tokio::test]
async fn what_is_sent_again_while_it_is_read_is_read_once() {
    let mut stage = Stage::new();
    let file = stage.file("ada.txt", ADA);
    for _ in 0..2 {
        let (file, words) = (file.clone(), String::new());
        stage.begin(Input::File { file, words }).await;
    }
    stage.quiet().await;
    let texts: Vec<String> = stage
        .sent()
        .iter()
        .map(|parcel| parcel.text.text())
        .collect();
    let count = |words: &str| texts.iter().filter(|text| text.contains(words)).count();
    assert_eq!(
        (count("already at it"), count("This is what I read")),
        (1, 1),
        "{texts:?}"
    );
}

#[tokio::test]
async fn what_is_called_off_is_not_saved() {
    let mut stage = Stage::new();
    stage.send("ada.txt", ADA).await;
    stage.say("/cancel").await;
    stage.say("/history").await;
    assert!(kept(&stage).await.is_none());
}

#[tokio::test]
async fn a_resume_may_be_pasted() {
    let mut stage = Stage::new();
    stage.say("/resume").await;
    stage.say("hello?").await;
    stage.say(ADA).await;
    stage.tap("Not my resume").await;
    insta::assert_snapshot!("pasted", stage.transcript());
}

#[tokio::test]
async fn what_was_read_is_shown_though_its_posting_came_along() {
    let mut stage = Stage::new();
    let file = stage.file("ada.txt", ADA);
    let words = POSTING.to_owned();
    stage.input(Input::File { file, words }).await;
    let sent = stage.sent();
    let begins = |text: &str| text.starts_with("I'm reading your resume");
    let reading = sent.iter().find(|parcel| begins(&parcel.text.text()));
    let spot = reading.unwrap().spot;
    let there = sent.iter().rev().find(|parcel| parcel.spot == spot);
    let there = there.unwrap().text.text();
    assert!(there.contains("This is what I read"), "{there}");
    assert!(there.contains("I saved your resume as it is"), "{there}");
    stage.tap("Correct").await;
    assert!(stage.said().contains("Ada Example"));
}

#[tokio::test]
async fn a_file_whose_size_is_untold_is_read() {
    let mut stage = Stage::new();
    let file = Given {
        size: 0,
        ..stage.file("ada.txt", ADA)
    };
    let words = String::new();
    stage.input(Input::File { file, words }).await;
    assert!(stage.said().contains("This is what I read"));
}
