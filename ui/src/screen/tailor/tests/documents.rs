//! Exporting, and applications.

use std::path::Path;

use bytes::Bytes;
use upward_desk::application::AtStage;
use upward_desk::document::{Document, Source};
use upward_desk::paging::PageQuery;
use upward_desk::typeset::{Format, Look};
use uuid::Uuid;

use super::{ready, tailored};
use crate::action::Action;
use crate::effect::Outside;
use crate::screen::tailor::{Answer, Made};
use crate::testing::{Stage, snapshots};
use upward_desk::testing::TYPESETS;

/// A document as a desk with a typesetter makes it.
fn made() -> Made {
    let of = Uuid::from_u128(7);
    Made {
        document: Document {
            id: of,
            source: Source::Resume {
                resume: of,
                version: 1,
            },
            format: Format::Pdf,
            look: Look {
                theme: "classic".to_owned(),
                locale: "en".to_owned(),
            },
            pages: 2,
            size: 3,
            sha256: String::new(),
            name: "Mira-Lindqvist_Backend-Engineer_Resume.pdf".to_owned(),
            upward: String::new(),
            created: "2026-11-20T12:00:00Z".parse().unwrap(),
        },
        content: Bytes::from("PDF"),
        notes: vec!["a font was replaced".to_owned()],
    }
}

async fn written(stage: &mut Stage) {
    let answer = Answer::Written(Box::new(made()));
    stage.act(Action::Answer(answer.into())).await;
}

async fn name(stage: &mut Stage, path: &Path) {
    stage.press("ctrl-a ctrl-k").await;
    stage.write(path.to_str().unwrap()).await;
    stage.press("enter").await;
}

#[tokio::test]
async fn a_document_is_saved_where_the_person_says_and_replaces_nothing_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = ready().await;
    stage.press("5").await;
    written(&mut stage).await;
    let asked = stage.text(100, 30);
    assert!(
        asked.contains("Mira-Lindqvist_Backend-Engineer_Resume.pdf"),
        "{asked}"
    );
    name(&mut stage, folder.path()).await;
    let path = folder
        .path()
        .join("Mira-Lindqvist_Backend-Engineer_Resume.pdf");
    assert_eq!(std::fs::read(&path).unwrap(), b"PDF");
    let said = stage.model.toast.clone().unwrap();
    let shown = path.display();
    assert_eq!(
        said,
        format!("saved, 2 pages, read back and verified: {shown}; a font was replaced")
    );
    let line = format!("saved: {shown}");
    let cut: String = line.chars().take(30).collect();
    stage.press("a").await;
    assert!(stage.text(160, 40).contains(&cut));
    stage.press("c o").await;
    let [Outside::Copy(copied), Outside::Browse(opened)] = stage.outside.as_slice() else {
        panic!("{:?}", stage.outside);
    };
    assert_eq!(*copied, path.display().to_string());
    assert_eq!(opened.to_file_path().unwrap(), path);

    std::fs::write(&path, "mine").unwrap();
    written(&mut stage).await;
    name(&mut stage, &path).await;
    assert!(stage.text(100, 30).contains("Replace the file?"));
    stage.press("n").await;
    assert_eq!(std::fs::read(&path).unwrap(), b"mine");
    written(&mut stage).await;
    name(&mut stage, &path).await;
    stage.press("y").await;
    assert_eq!(std::fs::read(&path).unwrap(), b"PDF");
}

#[tokio::test]
async fn a_folder_that_is_missing_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = ready().await;
    stage.press("5").await;
    written(&mut stage).await;
    name(&mut stage, &folder.path().join("none/cv.pdf")).await;
    assert!(stage.text(120, 30).contains("there is no folder"));
}

#[tokio::test]
async fn what_cannot_be_made_says_why() {
    if TYPESETS {
        return;
    }
    let mut stage = tailored().await;
    stage.press("A x enter").await;
    let shown = stage.text(100, 30);
    assert!(shown.contains("Could not make the document"), "{shown}");
    let resumes = stage.client.resumes(&PageQuery::default()).await.unwrap();
    assert_eq!(
        resumes.items.len(),
        2,
        "what is accepted is made before it is exported"
    );
}

#[tokio::test]
async fn an_application_is_added_once_for_a_posting() {
    let mut stage = tailored().await;
    stage.press("b").await;
    assert!(stage.text(100, 30).contains("Add it without documents?"));
    stage.press("y").await;
    let said = stage.model.toast.clone().unwrap();
    assert_eq!(
        said,
        "added to Applications: Senior Backend Engineer, Quillbank, without documents"
    );
    stage.press("b y").await;
    let page = PageQuery::default();
    let all = stage
        .client
        .applications(&AtStage::default(), &page)
        .await
        .unwrap();
    assert_eq!(all.items.len(), 1);
    assert!(
        stage
            .model
            .toast
            .clone()
            .unwrap()
            .starts_with("up to date in")
    );
}

#[tokio::test]
async fn the_kinds_of_files_look_as_before() {
    let mut stage = tailored().await;
    stage.press("x").await;
    snapshots(&mut stage, "tailor-export");
}
