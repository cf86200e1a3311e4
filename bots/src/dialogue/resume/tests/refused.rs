//! Files that are no resumes.

use super::kept;
use crate::testing::Stage;
use upward_engine::ingest::MAX_BYTES;

const POSTING: &str = include_str!("../../../../../samples/backend-engineer.txt");
const TRUNCATED: &[u8] = include_bytes!("../../../../../tests/corpus/pdf/truncated.pdf");

fn hostile(name: &str) -> Vec<u8> {
    std::fs::read(format!(
        "{}/../tests/data/chat/{name}",
        env!("CARGO_MANIFEST_DIR")
    ))
    .unwrap()
}

#[tokio::test]
async fn every_refusal_says_what_to_do() {
    let mut stage = Stage::new();
    let files: [(&str, Vec<u8>); 9] = [
        ("locked.pdf", hostile("encrypted.pdf")),
        ("scan.pdf", hostile("scanned.pdf")),
        ("empty.docx", Vec::new()),
        ("blank.txt", b"  \n ".to_vec()),
        ("broken.docx", hostile("truncated.docx")),
        ("photo.pdf", hostile("picture.pdf")),
        (
            "old.doc",
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 a document of long ago".to_vec(),
        ),
        ("trap.docx", hostile("trap.docx")),
        (
            "poem.txt",
            b"Roses are red,\nviolets are blue,\nsugar is sweet,\nand so are you.".to_vec(),
        ),
    ];
    for (name, bytes) in files {
        stage.send(name, bytes).await;
    }
    let mut large = stage.file("large.pdf", "large");
    large.size = MAX_BYTES + 1;
    let words = String::new();
    stage
        .input(crate::dialogue::Input::File { file: large, words })
        .await;
    insta::assert_snapshot!("refusals", stage.transcript());
    assert!(kept(&stage).await.is_none());
}

#[tokio::test]
async fn what_is_cut_short_is_read_as_far_as_it_goes() {
    let mut stage = Stage::new();
    stage.send("cut.pdf", TRUNCATED).await;
    insta::assert_snapshot!("truncated", stage.transcript());
}

#[tokio::test]
async fn a_posting_sent_as_a_resume_is_taken_as_what_it_is() {
    let mut stage = Stage::new();
    stage.send("quillbank.txt", POSTING).await;
    insta::assert_snapshot!("posting", stage.transcript());
}

#[tokio::test]
async fn what_may_be_both_is_asked_and_then_taken_as_the_person_says() {
    let both = "Product Manager\nExample Agency\n\nEducation\nBachelor of Science, Computer Science, 2015 - 2019\n\n\
                Requirements\n- You must have experience with Rust and PostgreSQL\n- Required: five years of experience\n";
    let mut stage = Stage::new();
    stage.send("quillbank.txt", both).await;
    assert!(stage.said().contains("or the description of a job?"));
    stage.tap("My resume").await;
    assert!(
        stage.said().contains("This is what I read"),
        "{}",
        stage.said()
    );
}
