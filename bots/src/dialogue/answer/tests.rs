//! What people go through who want their resume scored and tailored.
#![allow(clippy::unwrap_used)]

mod tongues;

use upward_desk::paging::PageQuery;
use upward_desk::resume::{NewResume, Origin, Reason};
use upward_desk::testing::{TYPESETS, WANTED, posting, resume, sample};

use crate::dialogue::{Field, Filled, Verb};
use crate::talk::Parcel;
use crate::testing::Stage;

const RESUME: &[u8] = include_bytes!("../../../../samples/resume.pdf");

/// Returns a conversation with somebody whose resume and posting are kept.
async fn kept() -> Stage {
    let stage = Stage::new();
    let client = stage.client().await;
    resume(&client).await;
    posting(&client).await;
    stage
}

/// Returns what was said, without the sizes of files: they follow the typesetter's version.
fn said(stage: &Stage) -> String {
    let size = |line: &str| match line.rsplit_once(", ") {
        Some((name, rest)) if rest.ends_with(" bytes]") => format!("{name}]"),
        _ => line.to_owned(),
    };
    let lines: Vec<String> = stage.transcript().lines().map(size).collect();
    lines.join("\n")
}

/// Returns the file of the newest message that has one.
fn file(stage: &Stage) -> crate::talk::face::Enclosure {
    let with = |parcel: Parcel| parcel.file;
    stage.sent().into_iter().rev().find_map(with).unwrap()
}

#[tokio::test]
async fn one_command_brings_everything_and_gets_the_whole_answer() {
    if !TYPESETS {
        return;
    }
    let mut stage = Stage::new();
    let resume = stage.file("cv.pdf", RESUME);
    let fields = vec![
        (Field::ResumeFile, Filled::File(resume)),
        (Field::JobText, Filled::Text(WANTED.to_owned())),
    ];
    stage.command(Verb::Tailor, fields).await;
    insta::assert_snapshot!("whole_answer", said(&stage));

    let file = file(&stage);
    assert!(file.name.ends_with("_Resume.pdf"), "{}", file.name);
    assert!(file.bytes.starts_with(b"%PDF-"));
    let client = stage.client().await;
    let read = client.parse(file.bytes).await.unwrap();
    let kept = client.resumes(&PageQuery::default()).await.unwrap().items;
    let kept = client.resume(kept.first().unwrap().id).await.unwrap();
    let name = read.value.pointer("/basics/name").unwrap();
    assert_eq!(name, &kept.content.basics.name);
    let steps = stage.steps();
    assert_eq!(steps.len(), 5, "{steps:?}");
}

#[tokio::test]
async fn a_script_that_our_fonts_lack_comes_as_docx() {
    if !TYPESETS {
        return;
    }
    let mut stage = Stage::new();
    let client = stage.client().await;
    let mut content = sample();
    content.basics.name = "अनुष्का वर्मा".to_owned();
    let new = NewResume {
        name: String::new(),
        origin: Origin::Master,
        reason: Reason::Saved,
        content,
    };
    client.add_resume(&new).await.unwrap();
    posting(&client).await;
    stage.say("/tailor").await;
    let file = file(&stage);
    assert!(file.name.ends_with(".docx"), "{}", file.name);
}

#[tokio::test]
async fn asking_again_makes_nothing_twice() {
    if !TYPESETS {
        return;
    }
    let mut stage = kept().await;
    stage.say("/tailor").await;
    let first = file(&stage).bytes;
    stage.forget();
    stage.say("/tailor").await;
    assert_eq!(file(&stage).bytes, first);
    let client = stage.client().await;
    let page = PageQuery::default();
    let resumes = client.resumes(&page).await.unwrap().items;
    assert_eq!(resumes.len(), 2, "the master and its variant");
    let documents = client.documents(&Default::default(), &page).await.unwrap();
    assert_eq!(documents.items.len(), 1);
}

#[tokio::test]
async fn the_score_stands_alone_and_all_its_findings_are_shown() {
    let mut stage = kept().await;
    stage.say("/score").await;
    stage.tap("All findings").await;
    stage.tap("Next").await;
    insta::assert_snapshot!("score", stage.transcript());
    let findings = stage.sent().len();
    assert_eq!(
        findings, 4,
        "one message while it runs, the report, two pages"
    );
}

#[tokio::test]
async fn a_gap_is_told_with_the_module_that_closes_it() {
    let mut stage = Stage::new();
    resume(&stage.client().await).await;
    let wanted = "Machine learning engineer\n\nRequirements\n- Python and Kafka\n- React and Next.js\n- Playwright\n- PyTorch\n";
    let fields = vec![(Field::JobText, Filled::Text(wanted.to_owned()))];
    stage.command(Verb::Score, fields).await;
    assert!(stage.said().contains("learn it in “"), "{}", stage.said());
}

#[tokio::test]
async fn edits_are_reviewed_one_by_one() {
    if !TYPESETS {
        return;
    }
    let mut stage = kept().await;
    stage.say("/tailor").await;
    stage.tap("Review edits").await;
    stage.tap("Use it").await;
    stage.tap("Keep mine").await;
    stage.tap("Use all the rest").await;
    insta::assert_snapshot!("review", said(&stage));
    let client = stage.client().await;
    let page = PageQuery::default();
    let mut drafts = client.drafts(&Default::default(), &page).await.unwrap();
    let draft = drafts.items.remove(0);
    let shown = client.draft(draft.id).await.unwrap();
    let applied = usize::try_from(draft.applied.unwrap().edits).unwrap();
    assert_eq!(applied, shown.edits.len() - 1);
}

#[tokio::test]
async fn who_keeps_everything_gets_no_other_version() {
    if !TYPESETS {
        return;
    }
    let mut stage = kept().await;
    stage.say("/tailor").await;
    stage.tap("Review edits").await;
    stage.tap("Finish here").await;
    assert!(stage.said().contains("keep everything"), "{}", stage.said());
    stage.tap("PDF").await;
    assert!(file(&stage).bytes.starts_with(b"%PDF-"));
}

#[tokio::test]
async fn what_is_missing_is_asked_for() {
    let mut stage = Stage::new();
    stage.say("/tailor").await;
    assert!(stage.said().contains("resume"), "{}", stage.said());
    resume(&stage.client().await).await;
    stage.say("/score").await;
    assert!(stage.said().contains("job"), "{}", stage.said());
}

#[tokio::test]
async fn a_file_that_is_no_resume_is_refused_with_the_next_step() {
    let mut stage = Stage::new();
    let file = stage.file("cv.pdf", &b"%PDF-1.4 torn"[..]);
    let fields = vec![
        (Field::ResumeFile, Filled::File(file)),
        (Field::JobText, Filled::Text(WANTED.to_owned())),
    ];
    stage.command(Verb::Tailor, fields).await;
    insta::assert_snapshot!("torn_file", stage.transcript());
}
