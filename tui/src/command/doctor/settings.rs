//! The settings: what each is set to, and where that came from.

use upward_desk::config::{Loaded, Row, State};

use super::Check;
use crate::ink::{Ink, bad, muted};
use crate::page::Page;

/// Columns of a setting's name.
const NAMES: usize = 26;

/// Reads the configuration; returns whether it is in order, and every setting.
pub fn look() -> (Check, Vec<Row>) {
    let loaded = match Loaded::here(&[]) {
        Ok(loaded) => loaded,
        Err(error) => {
            let next = error.hints.into_iter().next();
            return (check(super::State::Fails, error.message, next), Vec::new());
        }
    };
    let rows = loaded.rows();
    let wrong: Vec<&str> = rows
        .iter()
        .filter(|row| row.problem.is_some())
        .map(|row| row.name.as_str())
        .collect();
    let set = rows
        .iter()
        .filter(|row| row.state == State::Ok && row.source.as_deref() != Some("default"))
        .count();
    let check = if wrong.is_empty() {
        let detail = format!("{set} are set, the rest is as it comes");
        check(super::State::Works, detail, None)
    } else {
        let detail = format!("not in order: {}", wrong.join(", "));
        let next = "correct what is marked in the list of settings".to_owned();
        check(super::State::Fails, detail, Some(next))
    };
    (check, rows)
}

fn check(state: super::State, detail: String, next: Option<String>) -> Check {
    Check {
        name: "settings",
        state,
        detail,
        next,
    }
}

/// Shows every setting in a line, and below it what is wrong.
pub fn show(page: &mut Page, rows: &[Row]) {
    if !rows.is_empty() {
        page.gap();
    }
    for row in rows {
        let name = Ink::from("  ") + Ink::from(row.name.as_str()).padded(NAMES);
        let source = row.source.as_ref().map(|source| format!("  ({source})"));
        let shown = match (&row.value, source) {
            (Some(value), Some(source)) => Ink::from(value.as_str()) + muted(source),
            (None, Some(source)) => muted(source.trim_start()),
            (_, None) => muted(row.meaning.as_str()),
        };
        page.hanging(name, shown);
        if let Some(problem) = &row.problem {
            page.hanging(" ".repeat(2 + NAMES), bad(problem.as_str()));
        }
    }
}
