//! Adding, naming, finding and removing postings.

use upward_desk::posting::{NewPosting, NewSource};
use upward_desk::testing::{Desk as Memory, WANTED};

use super::stage;
use crate::action::Action;
use crate::testing::Stage;

#[tokio::test]
async fn a_posting_is_added_by_pasting_it_anywhere() {
    let mut stage = Stage::over(&Memory::new()).await;
    stage.press("4").await;
    stage.act(Action::Paste(WANTED.to_owned())).await;
    let kept = stage
        .client
        .postings(&Default::default())
        .await
        .unwrap()
        .items;
    assert_eq!(kept.len(), 1);
    assert_eq!(stage.model.desk.posting().unwrap().id, kept[0].id);
    let text = stage.text(120, 40);
    assert!(
        text.contains("[Requirements]") && text.contains("Required ("),
        "{text}"
    );
}

#[tokio::test]
async fn a_file_is_read_and_what_was_not_read_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("my job.txt");
    std::fs::write(
        &file,
        "We ask for\n- Very good knowledge of Rust\n- PostgreSQL\n- Docker\n",
    )
    .unwrap();
    let mut stage = Stage::over(&Memory::new()).await;
    stage.press("4 a").await;
    stage
        .act(Action::Paste(format!("'{}'", file.display())))
        .await;
    stage.press("ctrl-s").await;
    let text = stage.text(80, 24);
    assert!(text.contains("What is the position called?"), "{text}");
    stage.write("Rust Engineer").await;
    stage.press("enter").await;
    stage.write("Umbrella & Sons").await;
    stage.press("enter").await;
    let kept = stage
        .client
        .postings(&Default::default())
        .await
        .unwrap()
        .items;
    assert_eq!(
        (kept[0].title.as_str(), kept[0].company.as_str()),
        ("Rust Engineer", "Umbrella & Sons")
    );
    assert!(
        stage
            .text(120, 24)
            .contains("Rust Engineer, Umbrella & Sons")
    );
}

#[tokio::test]
async fn what_is_no_posting_or_no_file_is_told() {
    let mut stage = Stage::over(&Memory::new()).await;
    stage.press("4").await;
    stage
        .act(Action::Paste("Dear diary, today it rained.".to_owned()))
        .await;
    assert!(stage.text(80, 24).contains("Could not read the posting"));
    stage.press("esc a").await;
    stage.write("/no/such/job.pdf").await;
    stage.press("ctrl-s").await;
    assert!(stage.text(80, 24).contains("there is no file"));
    stage.press("esc a").await;
    stage.write("http://127.0.0.1/job").await;
    stage.press("ctrl-s").await;
    assert!(stage.text(80, 24).contains("Could not fetch the posting"));
}

#[tokio::test]
async fn many_postings_are_searched_in_place() {
    let mut stage = stage().await;
    for number in 0..30 {
        let new = NewPosting {
            source: NewSource::Text(WANTED.to_owned()),
            title: format!("Engineer {number}"),
            company: "Umbrella".to_owned(),
        };
        stage.client.add_posting(&new).await.unwrap();
    }
    stage.press("ctrl-l /").await;
    stage.write("umbrella 17").await;
    let text = stage.text(120, 24);
    assert!(
        text.contains("Postings (1 of 31)") && text.contains("Engineer 17"),
        "{text}"
    );
    stage.press("enter").await;
    stage.due("posting-rest").await;
    stage.press("tab").await;
    assert_eq!(stage.model.desk.posting().unwrap().title, "Engineer 17");
    stage.press("backtab esc").await;
    let text = stage.text(120, 24);
    assert!(
        text.contains("Postings (31)") && text.contains("Engineer 17"),
        "{text}"
    );
}

#[tokio::test]
async fn a_posting_is_removed_only_when_that_is_confirmed() {
    let mut stage = stage().await;
    stage.press("D n").await;
    assert_eq!(
        stage
            .client
            .postings(&Default::default())
            .await
            .unwrap()
            .items
            .len(),
        1
    );
    stage.press("D y").await;
    assert!(
        stage
            .client
            .postings(&Default::default())
            .await
            .unwrap()
            .items
            .is_empty()
    );
    assert!(stage.text(80, 24).contains("No posting yet."));
}

#[tokio::test]
async fn a_long_text_is_walked_through_and_a_far_too_long_one_refused() {
    let mut stage = Stage::over(&Memory::new()).await;
    stage.press("4").await;
    let long = |times| {
        let more = "More about us, which asks for nothing. ".repeat(times);
        Action::Paste(format!("{WANTED}\n{more}"))
    };
    stage.act(long(27_000)).await;
    assert!(stage.text(80, 24).contains("far more text than"));
    stage.press("esc").await;
    stage.act(long(500)).await;
    stage.press("tab tab G").await;
    assert!(stage.text(120, 40).contains("asks for nothing"));
}

#[tokio::test]
async fn ten_thousand_postings_are_walked_and_searched() {
    let mut stage = stage().await;
    let known = stage.model.desk.posting().unwrap().clone();
    let many = (0..10_000).map(|number| upward_desk::posting::Posting {
        id: uuid::Uuid::from_u128(number),
        title: format!("Engineer {number}"),
        ..known.clone()
    });
    let page = crate::desk::Page {
        first: true,
        items: many.collect(),
        next: None,
    };
    let answer = crate::desk::Answer::Postings(page);
    stage.act(Action::Answer(answer.into())).await;
    stage.model.overlays.clear();
    stage.press("G").await;
    let text = stage.text(120, 40);
    assert!(
        text.contains("Engineer 9999") && !text.contains("Engineer 42 "),
        "{text}"
    );
    stage.press("/").await;
    stage.write("7777").await;
    assert!(stage.text(120, 40).contains("Postings (1 of 10000)"));
}
