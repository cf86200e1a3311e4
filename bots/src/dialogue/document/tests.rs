//! What people get who want another form.
#![allow(clippy::unwrap_used)]

use upward_desk::testing::{TYPESETS, posting, resume};

use crate::testing::Stage;

#[tokio::test]
async fn every_form_is_a_button() {
    if !TYPESETS {
        return;
    }
    let mut stage = Stage::new();
    let client = stage.client().await;
    resume(&client).await;
    posting(&client).await;
    stage.say("/tailor").await;
    for (button, begins, ending) in [
        ("DOCX", &b"PK"[..], "docx"),
        ("Markdown", b"#", "md"),
        ("Text", b"", "txt"),
    ] {
        stage.tap(button).await;
        let file = stage.last().file.unwrap();
        assert!(file.bytes.starts_with(begins), "{button}");
        assert!(file.name.ends_with(&format!("_Resume.{ending}")));
    }
    stage.tap("Another form").await;
    assert_eq!(stage.said(), "In which form?");
    stage.tap("JSON").await;
    let file = stage.last().file.unwrap();
    let json: serde_json::Value = serde_json::from_slice(&file.bytes).unwrap();
    assert!(json.pointer("/basics/name").is_some());
}
