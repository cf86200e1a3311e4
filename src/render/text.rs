//! Plain text, line by line, for forms that take nothing else.

use super::outline::{Block, Entry, Header, Line, Outline, SEPARATOR, Sheet, joined};

/// Returns a resume. Headings are in capitals, list items start with `•`, entries are parted by an empty line.
pub(super) fn resume(outline: &Outline) -> String {
    let mut groups = vec![head(&outline.header)];
    for section in &outline.sections {
        let mut group = vec![section.heading.to_uppercase()];
        for (at, block) in section.blocks.iter().enumerate() {
            match block {
                Block::Prose { text } => group.push(text.clone()),
                Block::Line(line) => group.push(line.joined()),
                Block::Entry(item) => {
                    if at > 0 && !item.inline {
                        groups.push(std::mem::take(&mut group));
                    }
                    entry(item, &mut group);
                }
            }
        }
        groups.push(group);
    }
    finished(&groups)
}

/// Returns a letter.
pub(super) fn letter(sheet: &Sheet) -> String {
    let mut groups = vec![
        head(&sheet.header),
        sheet.recipient.clone(),
        vec![sheet.dateline.clone()],
        vec![sheet.subject.clone()],
        vec![sheet.greeting.clone()],
    ];
    groups.extend(sheet.paragraphs.iter().map(|text| vec![text.clone()]));
    groups.push(vec![sheet.closing.clone()]);
    groups.push(vec![sheet.header.name.clone()]);
    finished(&groups)
}

fn head(header: &Header) -> Vec<String> {
    vec![
        header.name.clone(),
        header.label.clone(),
        joined(&header.contact),
    ]
}

fn entry(entry: &Entry, lines: &mut Vec<String>) {
    let details = joined(&entry.details);
    if entry.inline && !details.is_empty() {
        lines.push(format!("{}{}{details}", entry.title, SEPARATOR));
    } else {
        lines.push(entry.title.clone());
        lines.push(details);
    }
    lines.extend(entry.prose.iter().cloned());
    lines.extend(entry.bullets.iter().map(|item| bullet(item)));
    lines.extend(entry.lines.iter().map(Line::joined));
}

fn bullet(text: &str) -> String {
    format!("• {text}")
}

/// Joins lines, and groups of lines by an empty line; what says nothing is not printed.
fn finished(groups: &[Vec<String>]) -> String {
    let mut out = String::new();
    for group in groups {
        let mut lines = group.iter().filter(|line| !line.is_empty()).peekable();
        if lines.peek().is_some() && !out.is_empty() {
            out.push('\n');
        }
        for line in lines {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}
