//! Interview practice.

use upward_engine::error::Result;
use upward_engine::interview::VERSION;
use upward_engine::progress::{Streak, streak};
use upward_engine::stats::{self, Answer as Given, Range};

use super::{Practised, Totals};
use crate::interview::{self, Answer};
use crate::work::{Work, day};

/// Returns how answers went within a range, and the days in a row on which there were any; each is none where there are
/// none. All answers are added to the totals, but only scores of the present formula are told: others cannot be compared
/// with them.
pub fn practice(
    work: &mut Work<'_, '_>,
    range: Range,
    totals: &mut Totals,
) -> Result<(Option<Practised>, Option<Streak>)> {
    let today = work.day();
    let answers = work.all::<Answer>(&())?;
    let mut days = Vec::new();
    let mut given = Vec::new();
    for answer in answers {
        let on = day(answer.answered);
        totals.known(on);
        totals.answers += 1;
        days.push(on);
        if answer.formula == VERSION {
            given.push(Given {
                at: answer.answered,
                kind: answer.kind,
                score: answer.score,
            });
        }
    }
    let row = (!days.is_empty()).then(|| streak(days, today));
    let due = interview::due(work)?;
    let practised = stats::practice(range, &given).map(|practice| Practised { practice, due });
    Ok((practised, row))
}
