//! Plain text, line by line, for forms that take nothing else.

use super::outline::{Block, Entry, Header, Outline, Passage, Section, Sheet, joined};

/// Returns a resume. Headings are in capitals, list items start with `•`, entries are parted by an empty line.
pub(super) fn resume(outline: &Outline) -> String {
    let head = head(&outline.header);
    let sections = outline.sections.iter().map(section);
    finished(std::iter::once(head).chain(sections))
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
    groups.extend(sheet.blocks.iter().map(|passage| match passage {
        Passage::Prose { text } => vec![text.clone()],
        Passage::Bullets { items } => items.iter().map(|item| bullet(item)).collect(),
    }));
    groups.push(vec![sheet.closing.clone()]);
    groups.push(vec![sheet.header.name.clone()]);
    finished(groups)
}

fn head(header: &Header) -> Vec<String> {
    vec![
        header.name.clone(),
        header.label.clone(),
        joined(&header.contact),
    ]
}

fn section(section: &Section) -> Vec<String> {
    let mut lines = vec![section.heading.to_uppercase()];
    for (at, block) in section.blocks.iter().enumerate() {
        match block {
            Block::Prose { text } => lines.push(text.clone()),
            Block::Line(line) => lines.push(line.joined()),
            Block::Entry(item) => {
                if at > 0 && !item.inline {
                    lines.push("\n".to_owned());
                }
                entry(item, &mut lines);
            }
        }
    }
    lines
}

fn entry(entry: &Entry, lines: &mut Vec<String>) {
    let details = joined(&entry.details);
    if entry.inline && !details.is_empty() {
        lines.push(format!(
            "{}{}{details}",
            entry.title,
            super::outline::SEPARATOR
        ));
    } else {
        lines.push(entry.title.clone());
        lines.push(details);
    }
    lines.extend(entry.prose.iter().cloned());
    lines.extend(entry.bullets.iter().map(|item| bullet(item)));
    lines.extend(entry.lines.iter().map(super::outline::Line::joined));
}

fn bullet(text: &str) -> String {
    format!("• {text}")
}

/// Joins lines, and groups of lines by an empty line; what says nothing is not printed.
fn finished(groups: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut out = String::new();
    for group in groups {
        let mut lines = group.iter().filter(|line| !line.is_empty()).peekable();
        if lines.peek().is_some() && !out.is_empty() {
            out.push('\n');
        }
        for line in lines {
            out.push_str(line.trim_matches('\n'));
            out.push('\n');
        }
    }
    out
}
