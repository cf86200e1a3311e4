//! Lines that figures are told in.

use jiff::civil::Date;
use ratatui::text::{Line, Span};
use upward_engine::evidence::{Language, Solved};

use crate::look::Look;
use crate::widget::bar::bar;
use crate::widget::words::{fill, wrap};

/// Columns of a bar.
const BAR: usize = 18;
/// The levels of a small chart.
const LEVELS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/// Returns a heading, and what it is dated with.
pub fn heading(look: &Look, text: &str, dated: &str) -> Line<'static> {
    Line::from(vec![
        Span::styled(text.to_owned(), look.heading),
        Span::styled(format!("  {dated}"), look.dim),
    ])
}

/// Returns text in lines of so many columns.
pub fn told(look: &Look, text: &str, columns: usize) -> Vec<Line<'static>> {
    let lines = wrap(text, columns).into_iter();
    lines.map(|line| Line::styled(line, look.text)).collect()
}

/// Returns a line for each language: its share of the bytes, and in how many repositories it is.
pub fn languages(look: &Look, languages: &[Language]) -> Vec<Line<'static>> {
    let lines = languages.iter().map(|language| {
        let share = f64::from(language.share) / 1000.0;
        let mut spans = vec![Span::styled(fill(&language.name, 14), look.text)];
        spans.extend(bar(look, look.accent, share, BAR));
        let told = format!(
            " {:>3}.{} % {:>9}  in {}",
            language.share / 10,
            language.share % 10,
            size(language.bytes),
            language.repositories
        );
        spans.push(Span::styled(told, look.text));
        Line::from(spans)
    });
    lines.collect()
}

fn size(bytes: u64) -> String {
    match bytes {
        0..=9_999 => format!("{bytes} B"),
        10_000..=9_999_999 => format!("{} kB", bytes / 1000),
        _ => format!("{} MB", bytes / 1_000_000),
    }
}

/// Returns how many problems were solved, by difficulty.
pub fn problems(look: &Look, solved: Solved) -> Vec<Line<'static>> {
    let all = solved.total().max(1);
    let parts = [
        ("easy", solved.easy, look.good),
        ("medium", solved.medium, look.warn),
        ("hard", solved.hard, look.bad),
        ("unrated", solved.unrated, look.dim),
    ];
    let there = parts
        .into_iter()
        .filter(|(name, count, _)| *count > 0 || *name != "unrated");
    let lines = there.map(|(name, count, style)| {
        let share = f64::from(count) / f64::from(all);
        let mut spans = vec![Span::styled(fill(name, 14), look.text)];
        spans.extend(bar(look, style, share, BAR));
        spans.push(Span::styled(format!(" {count:>6}"), look.text));
        Line::from(spans)
    });
    lines.collect()
}

/// Returns a small chart of numbers: the last ones that fit, twice as wide where there is room.
pub fn spark(numbers: &[u32], columns: usize) -> String {
    let from = numbers.len().saturating_sub(columns);
    let shown = numbers.get(from..).unwrap_or_default();
    let most = shown.iter().copied().max().unwrap_or_default().max(1);
    let wide = if 2 * shown.len() <= columns { 2 } else { 1 };
    let level = |number: &u32| {
        let step = (u64::from(*number) * 7).div_ceil(u64::from(most));
        usize::try_from(step).unwrap_or(7)
    };
    let signs = shown.iter().filter_map(|number| LEVELS.get(level(number)));
    signs.map(|sign| sign.repeat(wide)).collect()
}

/// Returns a count and what is counted.
pub fn counted(count: usize, what: &str) -> String {
    match count {
        1 => format!("1 {what}"),
        count => format!("{count} {what}s"),
    }
}

/// Returns the last of these days, told.
pub fn last(days: impl Iterator<Item = Date>) -> Option<String> {
    days.max().map(|day| format!("last on {day}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_charts_show_the_last_numbers() {
        assert_eq!(spark(&[9, 0, 1, 7], 3), "▁▂█");
        assert_eq!(spark(&[], 3), "");
    }
}
