//! What people go through when they send a resume.
#![allow(clippy::unwrap_used)]

mod built;
mod corrected;
mod pasted;
mod refused;
mod sent;

use crate::testing::Stage;

/// A resume in plain text.
pub const ADA: &str = "Ada Example\nBackend Engineer\nada@example.org | +49 30 901820 | Berlin, Germany\n\n\
    Experience\n\nBackend Engineer, Example Ltd\nMar 2021 - Present\n- Built services in Rust and Go\n\
    - Cut response times by 40%\n\nEducation\n\nBSc in Computer Science, Example University\n2017 - 2020\n\n\
    Skills\nRust, Go, PostgreSQL, Docker\n";

/// Returns what the newest kept resume of a person says.
pub async fn kept(stage: &Stage) -> Option<upward_desk::resume::Shown> {
    let client = stage.client().await;
    let page = client.resumes(&Default::default()).await.unwrap();
    match page.items.first() {
        Some(resume) => Some(client.resume(resume.id).await.unwrap()),
        None => None,
    }
}
