//! With the typesetter.

use std::num::NonZeroU8;

use upward_engine::ingest::ingest;
use upward_engine::parse::parse;

use super::*;
use crate::application::{EditApplication, NewApplication};
use crate::letter::{EditLetter, NewLetter, Request};
use crate::paging::PageQuery;
use crate::resume::{Reason, SaveResume};
use crate::testing::{made, posting, sample};

const FORMATS: [Format; 6] = [
    Format::Pdf,
    Format::Docx,
    Format::Md,
    Format::Txt,
    Format::Json,
    Format::Png,
];

fn as_file(format: Format) -> NewDocument {
    NewDocument {
        format,
        ..NewDocument::default()
    }
}

#[tokio::test]
async fn a_resume_becomes_a_file_of_every_kind() {
    let (desk, _) = desk();
    let id = resume(&desk).await;
    for format in FORMATS {
        let task = desk.add_resume_document(id, &as_file(format)).await;
        let document = made(&desk, task.unwrap()).await;
        let document = desk.document(document).await.unwrap();
        let bytes = desk.document_content(document.id).await.unwrap();
        assert_eq!(document.size, bytes.len());
        assert_eq!(document.sha256.len(), 64);
        assert!(
            document
                .name
                .ends_with(&format!("_Resume.{}", format.ending()))
        );
        assert_eq!(
            document.source,
            Source::Resume {
                resume: id,
                version: 1
            }
        );
        if format != Format::Png {
            let text = ingest(&bytes).unwrap().value;
            let read = parse(&text).unwrap().value.resume;
            assert_eq!(read.basics.name, sample().basics.name, "{format:?}");
        }
    }
    let page = PageQuery::default();
    let of = MadeOf {
        resume: Some(id),
        letter: None,
    };
    let listed = desk.documents(&of, &page).await.unwrap();
    assert_eq!(listed.items.len(), FORMATS.len());
    assert_eq!(listed.items[0].format, Format::Png);
    let both = MadeOf {
        resume: Some(id),
        letter: Some(id),
    };
    let refused = desk.documents(&both, &page).await.unwrap_err();
    assert_eq!(refused.code, "resume-or-letter");
}

#[tokio::test]
async fn the_same_again_is_the_same_document_and_another_version_another() {
    let (desk, _) = desk();
    let id = resume(&desk).await;
    let txt = as_file(Format::Txt);
    let ask = async |new: &NewDocument| {
        made(&desk, desk.add_resume_document(id, new).await.unwrap()).await
    };
    let first = ask(&txt).await;
    assert_eq!(ask(&txt).await, first);
    let roomy = NewDocument {
        pages: NonZeroU8::new(9),
        ..txt.clone()
    };
    assert_eq!(ask(&roomy).await, first);
    let mut content = sample();
    content.basics.label = "Gardener".to_owned();
    let change = SaveResume {
        revision: 1,
        name: None,
        state: None,
        content: Some(content),
        reason: Reason::Saved,
    };
    desk.save_resume(id, &change).await.unwrap();
    let second = ask(&txt).await;
    assert_ne!(second, first);
    let name = desk.document(second).await.unwrap().name;
    assert!(name.contains("_Gardener_"), "{name}");
    let old = NewDocument {
        version: Some(1),
        ..txt
    };
    assert_eq!(ask(&old).await, first);
}

#[tokio::test]
async fn what_does_not_fit_its_pages_is_refused() {
    let (desk, _) = desk();
    let id = resume(&desk).await;
    let mut content = sample();
    let role = content.work[0].clone();
    content.work.extend(vec![role; 12]);
    let change = SaveResume {
        revision: 1,
        name: None,
        state: None,
        content: Some(content),
        reason: Reason::Saved,
    };
    desk.save_resume(id, &change).await.unwrap();
    let one = NewDocument {
        pages: NonZeroU8::new(1),
        ..NewDocument::default()
    };
    let task = desk.add_resume_document(id, &one).await.unwrap();
    let task = desk.wait(task.id).await.unwrap();
    assert_eq!(task.error.unwrap().code, "too-long");
    let (of, page) = (MadeOf::default(), PageQuery::default());
    assert!(desk.documents(&of, &page).await.unwrap().items.is_empty());
}

#[tokio::test]
async fn a_letter_becomes_a_file_as_it_says_now() {
    let (desk, _) = desk();
    let new = NewLetter {
        resume: resume(&desk).await,
        version: None,
        posting: posting(&desk).await,
        request: Request::default(),
    };
    let letter = made(&desk, desk.add_letter(&new).await.unwrap()).await;
    let txt = as_file(Format::Txt);
    let ask = async || made(&desk, desk.add_letter_document(letter, &txt).await.unwrap()).await;
    let first = ask().await;
    assert_eq!(ask().await, first);
    let mut content = desk.letter(letter).await.unwrap().content;
    content.subject = "About the position".to_owned();
    let change = EditLetter {
        revision: 1,
        content,
    };
    desk.edit_letter(letter, &change).await.unwrap();
    let second = ask().await;
    assert_ne!(second, first);
    let text = desk.document_content(second).await.unwrap();
    assert!(String::from_utf8_lossy(&text).contains("About the position"));
    let document = desk.document(second).await.unwrap();
    assert!(
        document
            .name
            .ends_with("_Senior-Backend-Engineer_Letter.txt"),
        "{}",
        document.name
    );
    let png = desk
        .add_letter_document(letter, &as_file(Format::Png))
        .await;
    made(&desk, png.unwrap()).await;
}

#[tokio::test]
async fn what_was_sent_is_shown_even_when_it_is_gone() {
    let (desk, _) = desk();
    let id = resume(&desk).await;
    let task = desk.add_resume_document(id, &as_file(Format::Md)).await;
    let document = made(&desk, task.unwrap()).await;
    desk.remove_resume(id).await.unwrap();
    let kept = desk.document(document).await.unwrap();
    let new = NewApplication {
        company: "Quillbank".to_owned(),
        documents: vec![document],
        ..NewApplication::default()
    };
    let application = desk.add_application(&new).await.unwrap();
    assert_eq!(application.documents[0].name, kept.name);
    desk.remove_document(document).await.unwrap();
    let edited = EditApplication {
        revision: 1,
        company: "Quillbank".to_owned(),
        title: String::new(),
        notes: String::new(),
        documents: vec![document],
        next: None,
    };
    let edited = desk.edit_application(application.id, &edited).await;
    assert_eq!(edited.unwrap().documents, application.documents);
}
