//! Why an account could not be asked, what to do, and how old the figures are that are shown instead.

use jiff::Timestamp;
use upward_desk::evidence::Source;

use super::show::day;
use crate::words::{Say, say};

/// Returns what is said of an account that could not be asked the last time; nothing where it could.
pub fn lines(source: &Source, now: Timestamp) -> Vec<Say> {
    let Some(problem) = &source.problem else {
        return Vec::new();
    };
    let mut lines = vec![
        say("evidence-problem")
            .word("code", &problem.code)
            .text("service", source.service.to_string())
            .text("user", source.user.as_str()),
    ];
    let wait = source
        .retry_after
        .map(|until| until.duration_since(now).as_secs())
        .filter(|seconds| *seconds > 0);
    match (wait, problem.code.as_str()) {
        (Some(seconds), _) => {
            lines.push(say("evidence-wait").number("minutes", (seconds + 59) / 60));
        }
        (None, "unknown-user" | "token") => {}
        (None, _) => lines.push(say("evidence-retry")),
    }
    lines.push(match source.fetched {
        Some(at) => say("evidence-kept").day("day", day(at)),
        None => say("evidence-nothing-kept"),
    });
    lines
}
