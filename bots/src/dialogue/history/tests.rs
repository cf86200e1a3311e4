#![allow(clippy::unwrap_used)]

use upward_desk::document::NewDocument;
use upward_desk::posting::{NewPosting, NewSource};
use upward_desk::report::NewReport;
use upward_desk::testing;

use crate::testing::Stage;

#[tokio::test]
async fn whoever_has_nothing_is_told_how_to_begin() {
    let mut stage = Stage::new();
    stage.say("/history").await;
    stage.tap("My scores").await;
    insta::assert_snapshot!("nothing", stage.transcript());
}

#[tokio::test]
async fn files_are_sent_again_and_scores_shown_again() {
    let mut stage = Stage::new();
    let client = stage.client().await;
    let resume = testing::resume(&client).await;
    let posting = testing::posting(&client).await;
    let new = NewDocument::default();
    let task = client.add_resume_document(resume, &new).await.unwrap();
    let document = testing::made(&client, task).await;
    let report = NewReport {
        resume,
        version: None,
        posting: Some(posting),
    };
    client.add_report(&report).await.unwrap();
    stage.say("/history").await;
    stage.tap("1 · PDF").await;
    let file = stage.last().file.unwrap();
    let content = client.document_content(document).await.unwrap();
    assert_eq!(file.bytes, content);
    stage.tap("My scores").await;
    stage.tap("1").await;
    // Of a file, the length changes with the version that wrote it.
    let length = format!("{} bytes", file.bytes.len());
    insta::assert_snapshot!("history", stage.transcript().replace(&length, "N bytes"));
}

#[tokio::test]
async fn long_lists_are_turned_page_by_page() {
    let mut stage = Stage::new();
    let client = stage.client().await;
    let resume = testing::resume(&client).await;
    for number in 1..=9 {
        let new = NewPosting {
            source: NewSource::Text(testing::WANTED.to_owned()),
            title: format!("Position {number}"),
            company: String::new(),
        };
        let report = NewReport {
            resume,
            version: None,
            posting: Some(client.add_posting(&new).await.unwrap().posting.id),
        };
        client.add_report(&report).await.unwrap();
    }
    stage.say("/history").await;
    stage.tap("My scores").await;
    stage.tap("Older").await;
    let pages: Vec<_> = stage
        .sent()
        .iter()
        .rev()
        .take(2)
        .map(|sent| sent.text.text())
        .collect();
    insta::assert_snapshot!("pages", pages.join("\n---\n"));
    stage.tap("Newer").await;
    assert!(
        stage
            .last()
            .buttons
            .iter()
            .all(|button| button.label != "9")
    );
}
