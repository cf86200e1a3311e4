//! Bars that tell a share.

use ratatui::style::Style;
use ratatui::text::Span;

use crate::look::Look;

/// The eighths of a column.
const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// Returns a bar of so many columns, of which a share from 0 to 1 is full.
pub fn bar(look: &Look, full: Style, share: f64, columns: usize) -> Vec<Span<'static>> {
    let steps = (share.clamp(0.0, 1.0) * (columns * 8) as f64).round() as usize;
    let (whole, rest) = (steps / 8, steps % 8);
    let part = EIGHTHS.get(rest).copied().unwrap_or_default();
    let empty = columns.saturating_sub(whole + usize::from(rest > 0));
    vec![
        Span::styled("█".repeat(whole) + part, full),
        Span::styled("░".repeat(empty), look.empty),
    ]
}

/// Returns the style of a score from 0 to 100: 80 is well, below 50 is not.
pub fn grade(look: &Look, score: f64) -> Style {
    match score {
        80.0.. => look.good,
        50.0.. => look.warn,
        _ => look.bad,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::look::{Colours, Pictures, Sense, Tone};

    #[test]
    fn a_bar_takes_its_columns_whatever_its_share() {
        let sense = Sense {
            tone: Tone::Dark,
            pictures: Pictures::None,
        };
        let look = Look::new(sense, &Colours::of(Tone::Dark));
        for share in [-1.0, 0.0, 0.01, 0.5, 0.99, 1.0, 2.0, f64::NAN] {
            let spans = bar(&look, look.good, share, 10);
            assert_eq!(spans.iter().map(Span::width).sum::<usize>(), 10, "{share}");
        }
    }
}
