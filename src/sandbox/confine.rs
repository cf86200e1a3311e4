//! What the child does to itself before it takes a byte of a document, and how much of it held.
//!
//! Everything is tried and nothing is required: an old kernel, a container or another system offers
//! less, and the parent is told what held. Three layers, each of which stops what the others may leave
//! open: limits on what is used up, Landlock for files and addresses, seccomp for every system call.

#[cfg(target_os = "linux")]
mod landlock;
#[cfg(unix)]
mod limits;
#[cfg(all(
    target_os = "linux",
    any(
        target_arch = "x86_64",
        target_arch = "aarch64",
        target_arch = "riscv64"
    )
))]
mod seccomp;

use serde::{Deserialize, Serialize};

/// Address space of a reader in bytes (512 MiB), of which 64 are its stack. The 25 largest resumes of a
/// sample, and 25 others, are all read within 160; what needs three times as much is a bomb.
pub const MEMORY: u64 = 512 * 1024 * 1024;

/// Processor time of a reader in seconds. A page takes some thousandths of one.
pub const SECONDS: u64 = 5;

/// Which confinement holds a reader.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Confinement {
    /// Whether it is held to [`MEMORY`] and [`SECONDS`], writes no file, dumps no core, opens no
    /// descriptor and, on Linux, ends with its parent.
    pub limits: bool,
    /// The version of Landlock that keeps it from all files and TCP ports, where the kernel has one:
    /// <https://docs.kernel.org/userspace-api/landlock.html>.
    pub landlock: Option<u32>,
    /// Whether seccomp denies it every system call but those that reading needs: it opens nothing,
    /// connects to nothing, starts nothing, and uses no descriptor but its standard streams.
    pub seccomp: bool,
}

/// Keeps this thread, and those that it starts from now on, from all files and addresses. Returns the
/// version of Landlock that does it.
pub(super) fn files() -> Option<u32> {
    #[cfg(target_os = "linux")]
    return landlock::restrict();
    #[cfg(not(target_os = "linux"))]
    None
}

/// Limits what this process uses up. Returns whether all limits hold.
pub(super) fn limits() -> bool {
    #[cfg(unix)]
    return limits::set();
    #[cfg(not(unix))]
    false
}

/// Denies all threads of this process, for which none can be started any more, all that reading does
/// not need. Returns whether it holds.
pub(super) fn system_calls() -> bool {
    #[cfg(all(
        target_os = "linux",
        any(
            target_arch = "x86_64",
            target_arch = "aarch64",
            target_arch = "riscv64"
        )
    ))]
    return seccomp::deny().is_ok();
    #[cfg(not(all(
        target_os = "linux",
        any(
            target_arch = "x86_64",
            target_arch = "aarch64",
            target_arch = "riscv64"
        )
    )))]
    false
}
