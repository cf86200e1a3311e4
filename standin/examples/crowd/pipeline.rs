//! What the pipeline alone costs: `upward tailor` on the same resumes and postings.

use std::{
    fs, io,
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use bytes::Bytes;
use upward_standin::service::Usage;

/// Tailors each resume to its posting with the terminal's program, one after the other, and returns the processor time
/// of one, that of the sandboxed readers included.
pub fn cost(upward: &Path, folder: &Path, inputs: &[(Bytes, String)]) -> io::Result<Duration> {
    let upward = fs::canonicalize(upward)?;
    let before = Usage::of_ended();
    for (resume, posting) in inputs {
        let (file, text) = (folder.join("resume.pdf"), folder.join("posting.txt"));
        fs::write(&file, resume)?;
        fs::write(&text, posting)?;
        let status = Command::new(&upward)
            .arg("tailor")
            .arg(&file)
            .arg("--posting")
            .arg(&text)
            .args(["--out", "tailored.pdf"])
            .current_dir(folder)
            .env("UPWARD_HOME", folder.join("none"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()?;
        if !status.success() {
            return Err(io::Error::other(format!("upward tailor: {status}")));
        }
    }
    let count = u32::try_from(inputs.len()).unwrap_or(u32::MAX).max(1);
    Ok((Usage::of_ended() - before) / count)
}
