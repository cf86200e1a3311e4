//! seccomp: the kernel denies every system call but those below.
//!
//! What is denied fails with `EPERM`, so that a library that merely asks something (how many
//! processors there are) goes on without. Descriptors that the parent may have left open are of no
//! use: only the standard streams can be read and written.

use std::env::consts::ARCH;
use std::process;

use libc::{EPERM, MAP_ANONYMOUS, PROT_EXEC};
use seccompiler::SeccompCmpArgLen::Dword;
use seccompiler::SeccompCmpOp::{Eq, MaskedEq};
use seccompiler::{
    BackendError, BpfProgram, Error, SeccompAction, SeccompCmpOp, SeccompCondition, SeccompFilter,
    SeccompRule, apply_filter_all_threads,
};

/// Memory, locks, time, random numbers (for hash maps), signals to itself, and its end.
const FREE: [libc::c_long; 19] = [
    libc::SYS_brk,
    libc::SYS_munmap,
    libc::SYS_mremap,
    libc::SYS_madvise,
    libc::SYS_futex,
    libc::SYS_sched_yield,
    libc::SYS_clock_gettime,
    libc::SYS_gettimeofday,
    libc::SYS_getrandom,
    libc::SYS_getpid,
    libc::SYS_gettid,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sigaltstack,
    libc::SYS_restart_syscall,
    libc::SYS_close,
    libc::SYS_exit,
    libc::SYS_exit_group,
];

/// Denies the rest to all threads of this process, and privileges that a program might have
/// (`no_new_privs`).
///
/// # Errors
/// Fails where the kernel has no seccomp, or does not let this process use it.
pub(super) fn deny() -> Result<(), Error> {
    apply_filter_all_threads(&filter()?)
}

fn filter() -> Result<BpfProgram, BackendError> {
    let no_code = (2, MaskedEq(PROT_EXEC as u64), 0);
    let no_file = (3, MaskedEq(MAP_ANONYMOUS as u64), MAP_ANONYMOUS as u64);
    let bound = [
        (libc::SYS_read, vec![rule([(0, Eq, 0)])?]),
        (
            libc::SYS_write,
            vec![rule([(0, Eq, 1)])?, rule([(0, Eq, 2)])?],
        ),
        (libc::SYS_mmap, vec![rule([no_code.clone(), no_file])?]),
        (libc::SYS_mprotect, vec![rule([no_code])?]),
        (
            libc::SYS_tgkill,
            vec![rule([(0, Eq, process::id().into())])?],
        ),
    ];
    let free = FREE.map(|call| (call, Vec::new()));
    SeccompFilter::new(
        free.into_iter().chain(bound).collect(),
        SeccompAction::Errno(EPERM as u32),
        SeccompAction::Allow,
        ARCH.try_into()?,
    )?
    .try_into()
}

/// Returns what the arguments of a call must be, each by its place, the comparison and the value.
fn rule<const N: usize>(wanted: [(u8, SeccompCmpOp, u64); N]) -> Result<SeccompRule, BackendError> {
    let conditions =
        wanted.map(|(place, compare, value)| SeccompCondition::new(place, Dword, compare, value));
    SeccompRule::new(conditions.into_iter().collect::<Result<_, _>>()?)
}
