//! Keeping a report.

use upward_engine::error::Result;
use upward_engine::score::Report as Content;
use upward_store::{Order, Paging};

use super::{Report, Said, Scores, ShownReport};
use crate::basis::Basis;
use crate::work::Work;

/// Keeps a report, unless the last one on the same version of the resume for the same posting says just that: then
/// nothing has changed that a history could show.
pub fn keep(work: &mut Work<'_, '_>, basis: Basis, content: &Content) -> Result<ShownReport> {
    basis.hold(work)?;
    if let Some(known) = known(work, basis, content)? {
        return Ok(ShownReport {
            report: known,
            content: content.clone(),
        });
    }
    let report = Report {
        id: work.new_id(),
        basis,
        scores: Scores::of(content),
        formula: content.version.clone(),
        created: work.now(),
    };
    work.put(&Said {
        report: report.id,
        content: content.clone(),
    })?;
    work.save(&report)?;
    Ok(ShownReport {
        report,
        content: content.clone(),
    })
}

fn known(work: &mut Work<'_, '_>, basis: Basis, content: &Content) -> Result<Option<Report>> {
    let last = Paging {
        order: Order::Descending,
        ..Paging::first(1)
    };
    let last: Option<Report> = basis.alike(work, &last)?.items.pop();
    let Some(last) = last.filter(|last| last.basis == basis) else {
        return Ok(None);
    };
    let said: Said = work.need(&last.id, "report")?;
    Ok((said.content == *content).then_some(last))
}
