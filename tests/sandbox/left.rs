//! What is left behind: child processes and open descriptors.

use std::fs;
use std::process;
use std::thread;
use std::time::{Duration, Instant};

/// Children of this process, ended or not, and its open descriptors. Nothing where there is no `/proc`.
#[derive(Debug, PartialEq, Eq)]
pub struct Left {
    children: Vec<u32>,
    descriptors: usize,
}

impl Left {
    /// Counts.
    pub fn now() -> Self {
        Self {
            children: children(process::id()),
            descriptors: fs::read_dir("/proc/self/fd").map_or(0, Iterator::count),
        }
    }
}

/// Returns the children of a process, ended ones that nobody has reaped included.
pub fn children(parent: u32) -> Vec<u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let processes = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    processes
        .filter(|id| field(*id, 1) == Some(parent.to_string()))
        .collect()
}

/// Whether a process runs: its first thread may have ended while others still do, and nobody can reap it until they have.
pub fn runs(id: u32) -> bool {
    let threads = fs::read_dir(format!("/proc/{id}/task"));
    let threads = threads.into_iter().flatten().flatten();
    threads
        .filter_map(|thread| thread.file_name().to_str()?.parse().ok())
        .any(|thread| field(thread, 0).is_some_and(|state| state != "Z" && state != "X"))
}

/// Returns a field of `/proc/ID/stat` behind the name: 0 is the state, 1 the parent.
fn field(id: u32, place: usize) -> Option<String> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let (_, fields) = stat.rsplit_once(") ")?;
    fields.split(' ').nth(place).map(str::to_owned)
}

/// Returns what is there as soon as it is there.
pub fn awaited<T>(mut look: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(begun.elapsed() < Duration::from_secs(60));
        thread::sleep(Duration::from_millis(5));
    }
}
