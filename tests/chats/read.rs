//! Reading back what the bots sent.

use upward_engine::resume::Resume;
use upward_engine::{ingest, parse};
use upward_standin::somebody::{Kind, Somebody};

/// Returns what a document says when it is read as a resume.
pub fn read(document: &[u8]) -> Resume {
    let text = ingest::ingest(document).unwrap();
    parse::parse(&text.value).unwrap().value.resume
}

/// Checks that a resume is that of a person, and of nobody else.
pub fn fits(who: Somebody, resume: &Resume) {
    assert_eq!(resume.basics.name, who.name());
    assert_eq!(resume.basics.email, who.email());
    let all = serde_json::to_string(resume).unwrap();
    assert_eq!(
        who.faults(&all, &[Kind::Surname, Kind::Employer]),
        Vec::<String>::new()
    );
}
