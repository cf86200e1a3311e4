//! A track as a Markdown check list: what is written here is what `import/markdown.rs` reads.

use super::{Learned, Whole};
use crate::progress::State;
use crate::track::import::Label;

/// Signs that mean something anywhere in a line of Markdown.
const SIGNS: &str = "\\`*_[]<>&~#|";

/// Writes a check list.
pub fn text(track: &Whole<'_>) -> String {
    let mut lines = vec![format!("# {}", plain(track.title))];
    let mut paragraph = |text: String| {
        lines.push(String::new());
        lines.push(text);
    };
    if !track.summary.is_empty() {
        paragraph(plain(track.summary));
    }
    for (label, text) in [(Label::Role, track.role), (Label::Needs, track.needs)] {
        if !text.is_empty() {
            paragraph(labelled(label, text));
        }
    }
    paragraph(labelled(Label::Pace, &track.hours_per_week.to_string()));
    for week in &track.weeks {
        paragraph(format!("## {}", plain(week.title)));
        if !week.goal.is_empty() {
            paragraph(plain(week.goal));
        }
        let modules: Vec<String> = week.modules.iter().map(module).collect();
        paragraph(modules.join("\n"));
    }
    lines.join("\n") + "\n"
}

fn module(learned: &Learned<'_>) -> String {
    let module = learned.module;
    let tick = if learned.state == State::Done {
        'x'
    } else {
        ' '
    };
    let mut lines = vec![format!("- [{tick}] {}", plain(&module.title))];
    let mut nested = |text: String| lines.push(format!("  - {text}"));
    if !module.goal.is_empty() {
        nested(labelled(Label::Goal, &module.goal));
    }
    nested(labelled(Label::Hours, &module.hours.to_string()));
    if !module.skills.is_empty() {
        nested(labelled(Label::Skills, &module.skills.join(", ")));
    }
    if matches!(learned.state, State::Learning | State::Skipped) {
        nested(labelled(Label::State, learned.state.name()));
    }
    if let Some(day) = learned.since {
        nested(labelled(Label::Since, &day.to_string()));
    }
    for step in &module.steps {
        nested(plain(step));
    }
    for resource in &module.resources {
        let note = match resource.note.as_str() {
            "" => String::new(),
            note => format!(": {}", inner(note)),
        };
        let (title, url) = (inner(&resource.title), inner(&resource.url));
        nested(format!("[{title}](<{url}>){note}"));
    }
    lines.join("\n")
}

fn labelled(label: Label, text: &str) -> String {
    format!("{}: {}", label.word(), inner(text))
}

/// Returns a text that begins a line, so that it reads as itself.
fn plain(text: &str) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    let numbered = !number.is_empty() && rest.starts_with(['.', ')']);
    let listed = number.is_empty() && rest.starts_with(['-', '+', '=']);
    let sign = if numbered || listed { "\\" } else { "" };
    format!("{number}{sign}{}", inner(rest))
}

/// Returns a text that stands within a line.
fn inner(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if SIGNS.contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
