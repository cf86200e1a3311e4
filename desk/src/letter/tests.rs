use super::*;
use crate::Client;
use crate::basis::MadeFrom;
use crate::paging::PageQuery;
use crate::testing::{desk, made, posting, resume};

fn new(resume: Uuid, posting: Uuid) -> NewLetter {
    NewLetter {
        resume,
        version: None,
        posting,
        request: Request::default(),
    }
}

async fn letter(desk: &Client) -> ShownLetter {
    let new = new(resume(desk).await, posting(desk).await);
    let id = made(desk, desk.add_letter(&new).await.unwrap()).await;
    desk.letter(id).await.unwrap()
}

#[tokio::test]
async fn a_letter_is_written_for_a_posting_and_bears_the_day() {
    let (desk, clock) = desk();
    let (resume, posting) = (resume(&desk).await, posting(&desk).await);
    let german = NewLetter {
        request: Request {
            manager: "Ada Beispiel".to_owned(),
            location: "Berlin".to_owned(),
            tone: Tone::Warm,
            language: Some("de".to_owned()),
        },
        ..new(resume, posting)
    };
    let id = made(&desk, desk.add_letter(&german).await.unwrap()).await;
    let shown = desk.letter(id).await.unwrap();
    assert_eq!(shown.letter.language, "de");
    assert_eq!(shown.letter.company, "Quillbank");
    assert!(shown.content.greeting.contains("Ada Beispiel"));
    assert_eq!(shown.content.location, "Berlin");
    assert_eq!(shown.content.date.unwrap().to_string(), "2026-11-20");
    assert!(
        shown
            .content
            .paragraphs
            .iter()
            .any(|p| !p.sources.is_empty())
    );
    let again = made(&desk, desk.add_letter(&german).await.unwrap()).await;
    assert_eq!(again, id);
    clock.pass(24 * 60);
    let tomorrow = made(&desk, desk.add_letter(&german).await.unwrap()).await;
    assert_ne!(tomorrow, id);
    let french = NewLetter {
        request: Request {
            language: Some("fr".to_owned()),
            ..Request::default()
        },
        ..new(resume, posting)
    };
    let id = made(&desk, desk.add_letter(&french).await.unwrap()).await;
    assert_eq!(desk.letter(id).await.unwrap().letter.language, "en");
}

#[tokio::test]
async fn a_letter_says_what_its_owner_makes_it_say() {
    let (desk, _) = desk();
    let shown = letter(&desk).await;
    let id = shown.letter.id;
    let mut content = shown.content;
    content.subject = "Mine".to_owned();
    content.paragraphs.truncate(1);
    let change = EditLetter {
        revision: 1,
        content: content.clone(),
    };
    let edited = desk.edit_letter(id, &change).await.unwrap();
    assert_eq!((edited.letter.revision, &edited.content), (2, &content));
    assert_eq!(desk.letter(id).await.unwrap(), edited);
    let theirs = desk.edit_letter(id, &change).await.unwrap_err();
    assert_eq!(theirs.code, "changed");
    content.subject = "x".repeat(70_000);
    let long = EditLetter {
        revision: 2,
        content,
    };
    let refused = desk.edit_letter(id, &long).await.unwrap_err();
    assert_eq!(refused.code, "long-letter");
    assert_eq!(desk.letter(id).await.unwrap(), edited);
}

#[tokio::test]
async fn a_letter_outlives_what_it_was_written_of() {
    let (desk, _) = desk();
    let shown = letter(&desk).await;
    let basis = shown.letter.basis;
    desk.remove_resume(basis.resume).await.unwrap();
    desk.remove_posting(basis.posting.unwrap()).await.unwrap();
    assert_eq!(desk.letter(shown.letter.id).await.unwrap(), shown);
    let page = PageQuery::default();
    let listed = desk.letters(&MadeFrom::default(), &page).await.unwrap();
    let id = shown.letter.id;
    assert_eq!(listed.items, [shown.letter]);
    desk.remove_letter(id).await.unwrap();
    let gone = desk.letter(id).await.unwrap_err();
    assert_eq!(gone.code, "not-found");
}

#[tokio::test]
async fn what_no_letter_can_be_written_of_is_refused() {
    let (desk, _) = desk();
    let (resume, posting) = (resume(&desk).await, posting(&desk).await);
    let nobody = Uuid::from_u128(7);
    let long = NewLetter {
        request: Request {
            manager: "x".repeat(201),
            ..Request::default()
        },
        ..new(resume, posting)
    };
    for (new, code) in [
        (new(nobody, posting), "not-found"),
        (new(resume, nobody), "not-found"),
        (long, "text"),
    ] {
        assert_eq!(desk.add_letter(&new).await.unwrap_err().code, code);
    }
}
