//! A desk that keeps much.

use upward_desk::Client;
use upward_desk::posting::{NewPosting, NewSource};
use upward_desk::resume::{NewResume, Origin, Reason};
use upward_desk::testing::{Desk, WANTED, sample};
use upward_engine::resume::Resume;

/// Returns the client of a desk with 10,000 postings and a resume of 5,000 bullets.
pub async fn client() -> Client {
    let client = Desk::new().owner();
    let posting = |number: usize| NewPosting {
        source: NewSource::Text(WANTED.to_owned()),
        title: format!("Engineer {number}"),
        company: format!("Example {}", number % 97),
    };
    for number in 0..10_000 {
        client.add_posting(&posting(number)).await.unwrap();
    }
    let resume = NewResume {
        name: "Everything".to_owned(),
        origin: Origin::Master,
        reason: Reason::Saved,
        content: long(),
    };
    client.add_resume(&resume).await.unwrap();
    client
}

/// Returns the sample with 100 positions of 50 bullets each.
fn long() -> Resume {
    let mut resume = sample();
    let first = resume.work[0].clone();
    resume.work = (0..100)
        .map(|position| {
            let mut work = first.clone();
            let bullet = |number| format!("Built part {number} of system {position} in Rust on PostgreSQL for {number} teams");
            work.highlights = (0..50).map(bullet).collect();
            work
        })
        .collect();
    resume
}
