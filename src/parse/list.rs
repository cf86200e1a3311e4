//! Lists in running text: `Rust, Go; AWS (EC2, S3) | CI/CD`.

use super::flow::Flow;

/// Parts `flow` at commas, semicolons, bars and dots that stand outside brackets.
pub(super) fn split(flow: &Flow) -> Vec<Flow> {
    let text = flow.text();
    let mut items = Vec::new();
    let mut depth = 0usize;
    let mut start = 0;
    for (i, c) in text.char_indices() {
        let end = i + c.len_utf8();
        match c {
            '(' | '[' | '（' | '「' => depth += 1,
            ')' | ']' | '）' | '」' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            ',' if is_number(text, i) => {}
            ',' | ';' | '|' | '•' | '·' | '、' | '，' | '；' | '،' | '؛' | '・' | '｜' | '∙'
            | '⋅' | '│' | '▪' | '●' => {
                items.push(flow.slice(start..i));
                start = end;
            }
            '/' | '–' | '—' | '-' if text[..i].ends_with(' ') && text[end..].starts_with(' ') =>
            {
                items.push(flow.slice(start..i));
                start = end;
            }
            _ => {}
        }
    }
    items.push(flow.slice(start..text.len()));
    let ends = text.trim_end().ends_with('.') && items.len() > 1;
    let last = items.len().saturating_sub(1);
    items
        .into_iter()
        .enumerate()
        .map(|(i, item)| {
            if i == last && ends && !item.text().contains(' ') {
                item.trim(&['.'])
            } else {
                item
            }
        })
        .filter(|item| item.text().chars().any(char::is_alphanumeric))
        .collect()
}

/// Whether the comma at byte `i` stands between digits (`1,200`).
fn is_number(text: &str, i: usize) -> bool {
    text[..i].ends_with(|c: char| c.is_ascii_digit())
        && text[i + 1..].starts_with(|c: char| c.is_ascii_digit())
}
