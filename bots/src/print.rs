//! A check's outcome on the terminal, as a table or as JSON.

use std::io::Write;

use clap::builder::styling::{AnsiColor, Style};
use serde_json::json;

use upward_desk::config::State;
use upward_engine::error::Error;

use crate::check::Report;

const GOOD: Style = AnsiColor::Green.on_default();
const BAD: Style = AnsiColor::Red.on_default();
const MUTED: Style = Style::new().dimmed();

/// Prints a report to standard output. A reader that went away is no error.
pub fn report(report: &Report, as_json: bool) {
    let text = if as_json {
        let json = serde_json::to_string_pretty(report).unwrap_or_default();
        format!("{json}\n")
    } else {
        table(report)
    };
    let _ = anstream::stdout().write_all(text.as_bytes());
}

/// Prints an error to standard error.
pub fn error(error: &Error, as_json: bool) {
    let text = if as_json {
        format!("{}\n", json!({ "error": error }))
    } else {
        let hints: String = error
            .hints
            .iter()
            .map(|hint| format!("hint: {hint}\n"))
            .collect();
        format!("{BAD}error:{BAD:#} {}\n{hints}", error.message)
    };
    let _ = anstream::stderr().write_all(text.as_bytes());
}

fn table(report: &Report) -> String {
    let mut lines = Vec::new();
    let width = report
        .settings
        .iter()
        .map(|row| row.name.len())
        .max()
        .unwrap_or(0);
    for row in &report.settings {
        let (style, mark) = match row.state {
            State::Ok => (GOOD, "ok"),
            State::Unset => (MUTED, "-"),
            State::Missing => (BAD, "missing"),
            State::Invalid => (BAD, "wrong"),
            State::Unknown => (BAD, "unknown"),
        };
        let shown = match (&row.value, &row.source) {
            (Some(value), Some(source)) => format!("{value}  {MUTED}({source}){MUTED:#}"),
            (None, Some(source)) => format!("{MUTED}({source}){MUTED:#}"),
            _ => format!("{MUTED}{}{MUTED:#}", row.meaning),
        };
        lines.push(format!(
            "{style}{mark:<8}{style:#}{:<width$}  {shown}",
            row.name
        ));
        if let Some(problem) = &row.problem {
            lines.push(format!("{:8}{problem}", ""));
        }
    }
    lines.push(String::new());
    let ready: Vec<&str> = report
        .faces
        .iter()
        .filter(|face| face.ready)
        .map(|face| face.name)
        .collect();
    lines.push(if ready.is_empty() {
        "Ready: nothing yet".to_owned()
    } else {
        format!("Ready: {}", ready.join(", "))
    });
    lines.extend(report.hints.iter().map(|hint| format!("hint: {hint}")));
    lines.push(String::new());
    lines.join("\n")
}
