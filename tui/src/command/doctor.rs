//! `upward doctor`: what works on this machine, what does not, and the next step.

mod checks;
mod confinement;
mod settings;

use serde::Serialize;
use upward_desk::config::Row;
use upward_engine::error::{Error, Kind, Result};

use crate::ink::{Ink, bad, good, muted};
use crate::page::Page;
use crate::session::Session;

/// Columns of a check's name.
const LABELS: usize = 14;

/// One thing that was tried.
#[derive(Debug, Serialize)]
pub struct Check {
    /// Its name.
    pub name: &'static str,
    /// How it went.
    pub state: State,
    /// What was found.
    pub detail: String,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// How a check went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// It works.
    Works,
    /// It is not there, and Upward does without.
    Limited,
    /// It does not work.
    Fails,
}

#[derive(Debug, Serialize)]
struct Findings {
    version: &'static str,
    system: String,
    checks: Vec<Check>,
    /// The settings; none where a file of them cannot be read, which is a check's finding.
    settings: Vec<Row>,
}

/// Runs `upward doctor`.
///
/// # Errors
/// Not available, where something that Upward needs does not work.
pub fn run(session: &Session) -> Result<()> {
    let progress = session.progress();
    progress.step("trying what Upward needs");
    let (configuration, settings) = settings::look();
    let mut checks = checks::all(session);
    checks.push(configuration);
    let findings = Findings {
        version: env!("CARGO_PKG_VERSION"),
        system: format!("{} on {}", std::env::consts::OS, std::env::consts::ARCH),
        checks,
        settings,
    };
    drop(progress);
    session
        .console
        .show(&findings, |page| show(page, &findings))?;
    let failed: Vec<&Check> = findings
        .checks
        .iter()
        .filter(|check| check.state == State::Fails)
        .collect();
    if failed.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = failed.iter().map(|check| check.name).collect();
    let message = format!("Not everything works: {}.", names.join(", "));
    let error = Error::new(Kind::Unavailable, "doctor", message);
    Err(failed
        .into_iter()
        .filter_map(|check| check.next.clone())
        .fold(error, Error::hint))
}

fn show(page: &mut Page, findings: &Findings) {
    page.line(Ink::from("Upward ") + findings.version + muted(format!("  {}", findings.system)));
    page.gap();
    for check in &findings.checks {
        let state = match check.state {
            State::Works => good("works"),
            State::Limited => muted("limited"),
            State::Fails => bad("fails"),
        };
        let first = (Ink::from("  ") + state).padded(11) + Ink::from(check.name).padded(LABELS);
        page.hanging(first, check.detail.as_str());
        if let Some(next) = &check.next {
            page.hanging(" ".repeat(11 + LABELS), Ink::from("next: ") + next);
        }
    }
    settings::show(page, &findings.settings);
}
