//! What the screen does, by keys.

mod documents;
mod edits;
mod letters;

use upward_desk::testing::{Desk as Memory, posting, resume};

use crate::testing::Stage;

/// Returns the screen over a desk with a resume and a posting, tailored.
async fn tailored() -> Stage {
    let mut stage = ready().await;
    stage.press("5 a").await;
    stage
}

/// Returns the interface over a desk with a resume and a posting.
async fn ready() -> Stage {
    let memory = Memory::new();
    let client = memory.owner();
    resume(&client).await;
    posting(&client).await;
    Stage::over(&memory).await
}
