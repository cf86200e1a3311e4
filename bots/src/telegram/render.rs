//! From replies to messages within Telegram's limits (core.telegram.org/bots/api, sendMessage and sendDocument).

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests;

use std::fmt::Write as _;

use unicode_segmentation::UnicodeSegmentation;

use crate::console::page;
use crate::dialogue::PAGE;
use crate::talk::face::Enclosure;
use crate::talk::{Button, Parcel};
use crate::words::rich::Run;
use crate::words::{Rich, Style, split};

/// The most that a message says, in UTF-16 units. Telegram does not count tags; here they are, to be safe.
const TEXT: usize = 4096;
/// The most that is said beside a file, in UTF-16 units.
const CAPTION: usize = 1024;
/// The most that a button answers with, in bytes.
const DATA: usize = 64;
/// The longest label, in characters as a person sees them: what a row of its own shows on a telephone.
const LABEL: usize = 40;
/// How many characters the labels of a row have room for together.
const ROW: usize = 34;
/// The most buttons side by side: Telegram takes eight.
const ABREAST: usize = 5;
/// What stands where Telegram asks for a text and there is none.
const NOTHING: &str = "…";

/// A message as Telegram takes it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Message {
    /// What it says, as HTML; empty only with a file.
    pub html: String,
    /// What it says, without emphasis.
    pub plain: String,
    /// Rows of buttons: label and what it answers with.
    pub rows: Vec<Vec<(String, String)>>,
    /// The document.
    pub file: Option<Enclosure>,
}

/// Returns the messages of a reply: a file stands in the first, beside as much of the text as fits, and the buttons in
/// the last.
pub fn messages(parcel: &Parcel) -> Vec<Message> {
    let mut messages = Vec::new();
    // Telegram takes no file that holds nothing.
    let file = parcel.file.as_ref().filter(|file| !file.bytes.is_empty());
    let mut texts = parts(&parcel.text, file.is_some()).into_iter();
    if let Some(file) = file {
        let caption = texts.next().unwrap_or_default();
        messages.push(Message {
            file: Some(file.clone()),
            ..message(&caption)
        });
    }
    messages.extend(texts.map(|text| message(&text)));
    let rows = rows(&page(&parcel.buttons, parcel.page, PAGE));
    if messages.is_empty() && !rows.is_empty() {
        messages.push(message(&Rich::plain(NOTHING)));
    }
    if let Some(last) = messages.last_mut() {
        last.rows = rows;
    }
    messages
}

/// Returns the messages of a text alone.
pub fn messages_of(text: &Rich) -> Vec<Message> {
    parts(text, false).iter().map(message).collect()
}

/// Returns messages as text, for transcripts.
pub fn shown(messages: &[Message]) -> String {
    let mut text = String::new();
    for message in messages {
        if let Some(file) = &message.file {
            let _ = writeln!(text, "[{}]", crate::name::safe(&file.name));
        }
        if !message.html.is_empty() {
            let _ = writeln!(text, "{}", message.html);
        }
        for row in &message.rows {
            let labels: Vec<_> = row.iter().map(|(label, _)| format!("[{label}]")).collect();
            let _ = writeln!(text, "  {}", labels.join(" "));
        }
        text.push_str("---\n");
    }
    text
}

/// Returns a text in parts, the first of which is a caption where there is a file.
fn parts(text: &Rich, beside_file: bool) -> Vec<Rich> {
    if !beside_file {
        return split(text, TEXT, units);
    }
    let mut parts = split(text, CAPTION, units).into_iter();
    let caption = parts.next().unwrap_or_default();
    let mut rest = Rich::default();
    for part in parts {
        rest.append(&part);
    }
    let mut all = vec![caption];
    all.extend(split(&rest, TEXT, units));
    all
}

fn message(text: &Rich) -> Message {
    Message {
        html: text.runs.iter().map(html).collect(),
        plain: text.text(),
        ..Message::default()
    }
}

/// Returns a run with its tags and Telegram's three references.
fn html(run: &Run) -> String {
    let text = run
        .text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    match run.style {
        Style::Plain => text,
        Style::Bold => format!("<b>{text}</b>"),
        Style::Italic => format!("<i>{text}</i>"),
        Style::Code => format!("<code>{text}</code>"),
    }
}

fn units(run: &Run) -> usize {
    html(run).encode_utf16().count()
}

/// Returns buttons in rows: those of a row have equal widths, so the longest label decides how many fit.
fn rows(buttons: &[Button]) -> Vec<Vec<(String, String)>> {
    let mut rows: Vec<Vec<(String, String)>> = Vec::new();
    let mut longest = 0;
    for button in buttons {
        if !(1..=DATA).contains(&button.token.0.len()) {
            tracing::error!("a button's token does not fit");
            continue;
        }
        let label = label(&button.label);
        let width = label.graphemes(true).count();
        let fits = |row: &Vec<(String, String)>| {
            row.len() < ABREAST && (row.len() + 1) * longest.max(width) <= ROW
        };
        let pair = (label, button.token.0.clone());
        match rows.last_mut().filter(|row| !button.below && fits(row)) {
            Some(row) => {
                row.push(pair);
                longest = longest.max(width);
            }
            None => {
                rows.push(vec![pair]);
                longest = width;
            }
        }
    }
    rows
}

fn label(label: &str) -> String {
    let label = label.trim();
    if label.is_empty() {
        return NOTHING.to_owned();
    }
    match label.grapheme_indices(true).nth(LABEL) {
        Some((end, _)) => format!("{}…", label.get(..end).unwrap_or_default()),
        None => label.to_owned(),
    }
}
