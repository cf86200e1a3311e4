//! Applications: how far they came, and how long that took.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How applications passed a stage.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = StagePassage))]
#[serde(rename_all = "camelCase")]
pub struct Passage {
    /// Applications that stand there.
    pub now: u32,
    /// Applications that have reached it.
    pub reached: u32,
    /// Those of them that came to a further stage.
    pub moved_on: u32,
    /// Those of them that ended there.
    pub ended: u32,
    /// The median of the days that the former stood there, in halves; none where none moved on, or no days are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<f64>,
}

/// Returns the stages by which an application came to where it stands, each with the day on which it was reached.
/// Stages are ordered, the end last. A step back sets right what was entered by mistake: what lies beyond it was never
/// reached; a step to the stage at hand, such as a second interview, changes nothing.
pub fn path<S: Copy + Ord>(steps: &[(S, Date)]) -> Vec<(S, Date)> {
    let mut path: Vec<(S, Date)> = Vec::new();
    for (stage, on) in steps {
        while path.last().is_some_and(|(last, _)| last > stage) {
            path.pop();
        }
        if path.last().is_none_or(|(last, _)| last < stage) {
            path.push((*stage, *on));
        }
    }
    path
}

/// Returns how applications, each given by its [`path`], passed a stage; `end` is the stage that ends all.
pub fn passage<S: Copy + Ord>(paths: &[Vec<(S, Date)>], stage: S, end: S) -> Passage {
    let mut passage = Passage::default();
    let mut days = Vec::new();
    for path in paths {
        let mut steps = path.iter().skip_while(|(at, _)| *at != stage);
        let Some((_, came)) = steps.next() else {
            continue;
        };
        passage.reached += 1;
        match steps.next() {
            None => passage.now += 1,
            Some((next, _)) if *next == end => passage.ended += 1,
            Some((_, left)) => {
                passage.moved_on += 1;
                let stood = came.until(*left).map_or(-1, |span| span.get_days());
                days.extend(u32::try_from(stood));
            }
        }
    }
    passage.days = median(days);
    passage
}

fn median(mut days: Vec<u32>) -> Option<f64> {
    days.sort_unstable();
    let upper = days.get(days.len() / 2)?;
    let lower = days.get(days.len().checked_sub(1)? / 2)?;
    Some((f64::from(*lower) + f64::from(*upper)) / 2.0)
}
