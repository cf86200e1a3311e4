//! What people go through who want a letter.
#![allow(clippy::unwrap_used)]

use upward_desk::testing::{TYPESETS, posting, resume};

use crate::testing::Stage;

#[tokio::test]
async fn a_letter_is_read_first_and_then_made_a_document() {
    let mut stage = Stage::new();
    let client = stage.client().await;
    resume(&client).await;
    posting(&client).await;
    stage.say("/letter Dr. Ines Marlow").await;
    insta::assert_snapshot!("letter", stage.transcript());

    stage.tap("Warmer tone").await;
    stage.tap("More formal tone").await;
    stage.write("Address someone", "Kai <Lund>").await;
    let texts: Vec<String> = stage.sent().iter().map(|sent| sent.text.text()).collect();
    let greeted = |name: &str| texts.iter().any(|text| text.contains(name));
    assert!(greeted("Marlow") && greeted("Kai <Lund>"), "{texts:?}");

    if !TYPESETS {
        return;
    }
    stage.tap("PDF").await;
    let file = stage.last().file.unwrap();
    assert!(file.name.ends_with("_Letter.pdf"), "{}", file.name);
    assert!(file.bytes.starts_with(b"%PDF-"));
}
