//! What a process and its descendants cost: memory and processor time, as Linux counts them (proc(5)).

use std::{
    fs,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use rustix::param::clock_ticks_per_second;
use tokio_util::{sync::CancellationToken, sync::DropGuard};

/// How often the memory is looked at.
const SAMPLE: Duration = Duration::from_millis(200);

/// What a process and its descendants use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Summed proportional set size in bytes.
    pub memory: u64,
    /// Processor time so far, with that of descendants that have ended and were waited for.
    pub processor: Duration,
    /// How many processes there are.
    pub processes: usize,
}

impl Usage {
    /// Returns what a process and its descendants use now; nothing of one that has ended.
    #[must_use]
    pub fn of(process: u32) -> Self {
        let mut usage = Self::default();
        let mut left = vec![process];
        while let Some(process) = left.pop() {
            let Some(times) = times(process) else {
                continue;
            };
            usage.processes += 1;
            usage.processor += times;
            usage.memory += memory(process).unwrap_or_default();
            let begun = children(process);
            left.extend(begun.into_iter().filter(|child| has_begun(process, *child)));
        }
        usage
    }

    /// Returns the processor time of all processes that this one started and waited for, with their descendants.
    #[must_use]
    pub fn of_ended() -> Duration {
        stat("self")
            .map(|fields| ticks(&fields, 2..4))
            .unwrap_or_default()
    }
}

/// Watches the memory of a process that may be started again. It ends when it is dropped.
#[derive(Debug)]
pub struct Meter {
    process: Arc<Mutex<Option<u32>>>,
    peak: Arc<Mutex<Usage>>,
    _stop: DropGuard,
}

impl Meter {
    /// Begins to watch; nothing is known of the process yet.
    #[must_use]
    pub fn start() -> Self {
        let (process, peak) = <(Arc<Mutex<Option<u32>>>, Arc<Mutex<Usage>>)>::default();
        let stop = CancellationToken::new();
        let (watched, highest) = (Arc::clone(&process), Arc::clone(&peak));
        tokio::spawn(stop.clone().run_until_cancelled_owned(async move {
            let mut clock = tokio::time::interval(SAMPLE);
            loop {
                clock.tick().await;
                let process = *watched.lock().unwrap_or_else(PoisonError::into_inner);
                let now = process.map(Usage::of).unwrap_or_default();
                let mut highest = highest.lock().unwrap_or_else(PoisonError::into_inner);
                highest.memory = highest.memory.max(now.memory);
                highest.processes = highest.processes.max(now.processes);
            }
        }));
        Self {
            process,
            peak,
            _stop: stop.drop_guard(),
        }
    }

    /// Watches this process from now on.
    pub fn watch(&self, process: Option<u32>) {
        *self.process.lock().unwrap_or_else(PoisonError::into_inner) = process;
    }

    /// Returns the most memory and the most processes that were seen so far, each at its own moment.
    #[must_use]
    pub fn peak(&self) -> Usage {
        *self.peak.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns the numbers of a process from `utime` on: its own ticks, then those of children that were waited for.
fn stat(process: &str) -> Option<Vec<u64>> {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name stands in brackets and may hold anything.
    let (_, rest) = text.rsplit_once(')')?;
    Some(
        rest.split_whitespace()
            .skip(11)
            .take(4)
            .filter_map(|field| field.parse().ok())
            .collect(),
    )
}

fn ticks(fields: &[u64], which: std::ops::Range<usize>) -> Duration {
    let ticks: u64 = fields.get(which).unwrap_or_default().iter().sum();
    Duration::from_millis(ticks * 1000 / clock_ticks_per_second().max(1))
}

fn times(process: u32) -> Option<Duration> {
    stat(&process.to_string()).map(|fields| ticks(&fields, 0..4))
}

fn memory(process: u32) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}

/// Whether a child runs a program of its own: until then it shares its parent's memory (vfork(2)), which would count
/// twice.
fn has_begun(parent: u32, child: u32) -> bool {
    let command = |process: u32| fs::read(format!("/proc/{process}/cmdline")).ok();
    command(child) != command(parent)
}

fn children(process: u32) -> Vec<u32> {
    let threads = fs::read_dir(format!("/proc/{process}/task"))
        .into_iter()
        .flatten()
        .flatten();
    threads
        .filter_map(|thread| fs::read_to_string(thread.path().join("children")).ok())
        .flat_map(|list| {
            list.split_whitespace()
                .filter_map(|id| id.parse().ok())
                .collect::<Vec<u32>>()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    #[test]
    #[allow(clippy::unwrap_used)]
    fn a_shell_and_its_child_are_seen_and_their_time_is_counted() {
        let mut shell = Command::new("sh")
            .args(["-c", "sleep 20 & wait"])
            .spawn()
            .unwrap();
        let usage = loop {
            let usage = Usage::of(shell.id());
            if usage.processes == 2 {
                break usage;
            }
            std::thread::sleep(Duration::from_millis(10));
        };
        assert!(usage.memory > 0, "{usage:?}");
        for child in children(shell.id()) {
            rustix::process::kill_process(
                rustix::process::Pid::from_raw(i32::try_from(child).unwrap()).unwrap(),
                rustix::process::Signal::KILL,
            )
            .unwrap();
        }
        shell.wait().unwrap();
        let before = Usage::of_ended();
        Command::new("sh")
            .args(["-c", "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done"])
            .status()
            .unwrap();
        assert!(Usage::of_ended() > before);
    }
}
