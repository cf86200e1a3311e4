//! Asking accounts elsewhere, and waiting until they have answered.

use upward_desk::Client;
use upward_desk::evidence::Due;
use upward_engine::error::Result;
use upward_engine::evidence::Service;

/// Asks an account elsewhere for its figures, or all, and waits until they have answered or failed to. That one failed
/// is no error: what happened is told with its last good figures.
///
/// # Errors
/// When it is not connected, when the task could not be done, and when the desk cannot be reached.
pub async fn ask(client: &Client, service: Option<Service>, due: Due) -> Result<()> {
    let task = client.refresh_evidence(service, &due).await?;
    let task = client.wait(task.id).await?;
    task.error.map_or(Ok(()), Err)
}
