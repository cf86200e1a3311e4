//! Limits on what a process uses up: memory, time, files.

use std::io;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use super::{MEMORY, SECONDS};

/// Sets every limit that the system takes; none of them can be raised again. Returns whether it took all.
pub(super) fn set() -> bool {
    let set = [
        limit(Resource::As, MEMORY, MEMORY),
        // At the first it ends by a signal of its own, which tells why; at the second it is killed.
        limit(Resource::Cpu, SECONDS, SECONDS + 1),
        // Pipes have no size, so that the answer still goes out.
        limit(Resource::Fsize, 0, 0),
        // Those that are open stay open.
        limit(Resource::Nofile, 0, 0),
        limit(Resource::Core, 0, 0),
        end_with_parent(),
    ];
    set.iter().all(io::Result::is_ok)
}

fn limit(resource: Resource, soft: u64, hard: u64) -> io::Result<()> {
    let allowed = getrlimit(resource).maximum.unwrap_or(u64::MAX);
    let limits = Rlimit {
        current: Some(soft.min(allowed)),
        maximum: Some(hard.min(allowed)),
    };
    Ok(setrlimit(resource, limits)?)
}

/// Has the kernel kill this process should its parent end, and keeps others of the same user from
/// looking into its memory.
#[cfg(target_os = "linux")]
fn end_with_parent() -> io::Result<()> {
    use rustix::process::{
        DumpableBehavior, Signal, set_dumpable_behavior, set_parent_process_death_signal,
    };
    set_parent_process_death_signal(Some(Signal::KILL))?;
    Ok(set_dumpable_behavior(DumpableBehavior::NotDumpable)?)
}

/// Elsewhere the closed pipe ends it: at once where it waits for its document, and with its answer
/// where it reads one.
#[cfg(not(target_os = "linux"))]
fn end_with_parent() -> io::Result<()> {
    Ok(())
}
