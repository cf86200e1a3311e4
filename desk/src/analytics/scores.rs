//! How the scores of resumes went.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::Timestamp;
use upward_engine::error::Result;
use upward_engine::score::Tenths;
use upward_engine::stats::{Point, Range, trend};
use uuid::Uuid;

use super::{Scored, Totals};
use crate::posting::Posting;
use crate::report::Report;
use crate::resume::Resume;
use crate::work::{Work, day};

/// What the reports of one line have in common: resume, posting, formula.
type Line = (Uuid, Option<Uuid>, String);

/// Returns how the scores went within a range, and adds all reports to the totals.
pub fn scores(work: &mut Work<'_, '_>, range: Range, totals: &mut Totals) -> Result<Vec<Scored>> {
    let mut lines: BTreeMap<Line, Vec<Report>> = BTreeMap::new();
    for report in work.all::<Report>(&())? {
        let on = day(report.created);
        totals.known(on);
        totals.reports += 1;
        if range.has(on) {
            let basis = report.basis;
            let line = (basis.resume, basis.posting, report.formula.clone());
            lines.entry(line).or_default().push(report);
        }
    }
    let mut scored: Vec<(Option<Timestamp>, Scored)> = Vec::new();
    for ((resume, posting, formula), reports) in lines {
        let named = work.get::<Resume>(&resume)?;
        let position = match &posting {
            Some(posting) => work.get::<Posting>(posting)?,
            None => None,
        };
        let line = Scored {
            resume,
            name: named.map(|resume| resume.name).unwrap_or_default(),
            posting,
            position: position.map(|posting| posting.called()).unwrap_or_default(),
            formula,
            fit: trend(points(&reports, |report| report.scores.fit)),
            parse_health: trend(points(&reports, |report| report.scores.parse_health)),
        };
        scored.push((reports.iter().map(|report| report.created).max(), line));
    }
    scored.sort_by_key(|(last, _)| Reverse(*last));
    Ok(scored.into_iter().map(|(_, line)| line).collect())
}

fn points(reports: &[Report], score: impl Fn(&Report) -> Option<Tenths>) -> Vec<Point> {
    let points = reports.iter().filter_map(|report| {
        Some(Point {
            at: report.created,
            score: score(report)?,
        })
    });
    points.collect()
}
