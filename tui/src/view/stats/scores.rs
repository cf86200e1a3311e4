//! How the scores of resumes went.

use upward_desk::analytics::Scored;

use super::spark;
use crate::ink::{Ink, muted};
use crate::page::Page;

/// Most lines; the ones that were scored last are shown.
const MOST: usize = 6;

/// Shows the scores by resume and posting.
pub fn show(page: &mut Page, scores: &[Scored]) {
    if scores.is_empty() {
        return;
    }
    page.heading("Scores");
    for scored in scores.iter().take(MOST) {
        let name = match (scored.position.as_str(), scored.posting) {
            ("", None) => scored.name.clone(),
            ("", Some(_)) => format!("{} for a posting", scored.name),
            (position, _) => format!("{} for {position}", scored.name),
        };
        let width = page.width().saturating_sub(2);
        page.line(Ink::from("  ") + page.cut(&name, width));
        for (what, trend) in [
            ("match", &scored.fit),
            ("parse health", &scored.parse_health),
        ] {
            if let Some(trend) = trend {
                let told = spark::trend(page, trend);
                page.line(Ink::from(format!("    {what:<14}")) + told);
            }
        }
    }
    if let Some(more) = scores.len().checked_sub(MOST).filter(|more| *more > 0) {
        page.paragraph(muted(format!("and {more} more: --json tells all")));
    }
}
