use super::*;
use crate::testing::{WANTED, desk, sample};

const RESUME: &str = "Ada Example\nada@example.org\n\nExperience\n\nExample Ltd, Engineer\n2019 - 2024\n- Built \
    services in Rust that answer 9,000 requests a second\n\nEducation\n\nBSc Physics, University of Examples, 2018\n";

#[tokio::test]
async fn a_resume_is_read_into_its_fields_and_nothing_is_kept() {
    let (desk, _) = desk();
    let read = desk.parse(RESUME.into()).await.unwrap();
    assert_eq!(read.value["basics"]["name"], "Ada Example");
    assert!(read.value["meta"]["upward"]["fields"]["basics.email"]["confidence"].is_u64());
    assert!(
        desk.resumes(&Default::default())
            .await
            .unwrap()
            .items
            .is_empty()
    );
}

#[tokio::test]
async fn a_posting_tells_what_it_asks_for_where_its_document_says_so() {
    let (desk, _) = desk();
    let asked = desk.keywords(WANTED.into()).await.unwrap().value;
    let title = asked.quotes.title.unwrap();
    let there: String = WANTED
        .chars()
        .skip(title.span.start)
        .take(title.span.end - title.span.start)
        .collect();
    assert_eq!(asked.title.as_ref(), Some(&there));
    assert!(!asked.terms.is_empty());
}

#[tokio::test]
async fn a_resume_is_scored_in_whatever_form_it_comes() {
    let (desk, _) = desk();
    let posting = Some(GivenPosting::Document(Bytes(WANTED.into())));
    let mut scores = Vec::new();
    for resume in [
        GivenResume::Text(RESUME.to_owned()),
        GivenResume::Document(Bytes(RESUME.into())),
        GivenResume::Json(Box::new(sample())),
    ] {
        let posting = posting.clone();
        let report = desk.score(&Scoring { resume, posting }).await.unwrap();
        scores.push(report.value.fit.score.unwrap());
    }
    assert_eq!(scores[0], scores[1]);
    assert_ne!(scores[1], scores[2]);
    let alone = Scoring {
        resume: GivenResume::Text(RESUME.to_owned()),
        posting: None,
    };
    assert!(desk.score(&alone).await.unwrap().value.fit.score.is_none());
}

#[tokio::test]
async fn refusals_tell_which_input_they_mean() {
    let (desk, _) = desk();
    let scoring = Scoring {
        resume: GivenResume::Text(RESUME.to_owned()),
        posting: Some(GivenPosting::Text("Buy milk.".to_owned())),
    };
    let error = desk.score(&scoring).await.unwrap_err();
    assert!(error.message.starts_with("the posting: "), "{error}");
    let broken: Result<Bytes, _> = serde_json::from_str("\"!\"");
    assert!(broken.is_err());
}

#[cfg(feature = "render")]
#[tokio::test]
async fn a_resume_is_written_as_the_file_itself() {
    let (desk, _) = desk();
    let mut rendering = Rendering {
        resume: GivenResume::Json(Box::new(sample())),
        format: Format::Pdf,
        look: Wish::default(),
        pages: None,
    };
    assert!(desk.render(&rendering).await.unwrap().starts_with(b"%PDF"));
    rendering.format = Format::Txt;
    let text = desk.render(&rendering).await.unwrap();
    let name = sample().basics.name;
    assert!(String::from_utf8_lossy(&text).contains(&name));
}

#[cfg(feature = "render")]
#[tokio::test]
async fn a_page_is_drawn_also_of_what_is_not_whole_yet() {
    let (desk, _) = desk();
    let mut resume = upward_engine::resume::Resume::default();
    resume.basics.name = "Ada Example".to_owned();
    let asked = Preview {
        resume: Box::new(resume),
        look: Wish::default(),
        page: 7.try_into().unwrap(),
    };
    let drawn = desk.preview(&asked).await.unwrap();
    assert_eq!((drawn.page, drawn.pages), (1, 1));
    assert!(drawn.picture.0.starts_with(b"\x89PNG"));
}

#[cfg(not(feature = "render"))]
#[tokio::test]
async fn a_page_needs_the_typesetter() {
    let (desk, _) = desk();
    let asked = Preview {
        resume: Box::default(),
        look: Wish::default(),
        page: NonZeroU16::MIN,
    };
    assert_eq!(
        desk.preview(&asked).await.unwrap_err().code,
        "no-typesetter"
    );
}
