//! The reports that were made before, to choose from.

use upward_desk::report::Report;
use upward_engine::score::Tenths;

use super::Answer;
use crate::desk::Desk;
use crate::effect::Effect;
use crate::overlay::{Choice, Choose};

/// Asks which report to show.
pub fn choose(history: &[Report], desk: &Desk) -> Effect {
    let ids: Vec<_> = history.iter().map(|report| report.id).collect();
    let choices = history.iter().map(|report| {
        let score = |score: Option<Tenths>| {
            score.map_or_else(|| "none".to_owned(), |score: Tenths| score.to_string())
        };
        let (fit, health) = (report.scores.fit, report.scores.parse_health);
        Choice {
            label: format!(
                "{}  version {}",
                desk.clock(report.created),
                report.basis.version
            ),
            detail: format!("match {:>5}  health {:>5}", score(fit), score(health)),
        }
    });
    Effect::open(Choose::new(
        "Reports on this resume and posting",
        choices.collect(),
        move |number| {
            let id = ids.get(number).copied();
            let open = id.map(|id| {
                Effect::ask("open the report", move |client| async move {
                    client.report(id).await.map(Box::new).map(Answer::Chosen)
                })
            });
            open.into_iter().collect()
        },
    ))
}
