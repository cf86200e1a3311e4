//! From judged criteria to a part of the report: weights shared out, points that sum exactly.

use super::tenths::Share;
use super::{Criterion, Finding, Part, Tenths};

/// How much of a criterion is reached, or why it could not be judged.
pub(crate) type Reached = Result<Share, &'static str>;

/// One criterion before its points are known.
pub(crate) struct Judged {
    /// Stable id, such as `must-have`.
    pub id: &'static str,
    /// Name for people.
    pub label: &'static str,
    /// Published weight in points.
    pub weight: i32,
    /// How much of it is reached, or why it could not be judged.
    pub share: Reached,
    /// The evidence.
    pub findings: Vec<Finding>,
}

/// The points of a part.
pub(crate) struct Points {
    /// Most points of each criterion; 0 for those that are not judged.
    pub weights: Vec<Tenths>,
    /// Points that each criterion gives; 0 for those that are not judged.
    pub scores: Vec<Tenths>,
    /// Their sum; none where nothing is judged.
    pub total: Option<Tenths>,
}

/// Returns the points of criteria, each a published weight and how much of it is reached.
///
/// Criteria that are not judged give their weight to the others. Under a `cap` the points shrink in
/// proportion, so that they still sum to the total.
pub(crate) fn points(criteria: &[(i32, Option<Share>)], cap: Option<Tenths>) -> Points {
    let published: Vec<i32> = criteria
        .iter()
        .map(|(weight, share)| share.map_or(0, |_| *weight))
        .collect();
    let weights = Tenths::FULL.share_out(&published);
    let scores: Vec<Tenths> = criteria
        .iter()
        .zip(&weights)
        .map(|((_, share), weight)| share.map_or(Tenths(0), |share| weight.portion(share)))
        .collect();
    let sum: Tenths = scores.iter().copied().sum();
    let scores = match cap {
        Some(cap) if sum > cap => {
            let parts: Vec<i32> = scores.iter().map(|score| score.0).collect();
            cap.share_out(&parts)
        }
        _ => scores,
    };
    let judged = published.iter().any(|&weight| weight > 0);
    Points {
        total: judged.then(|| scores.iter().copied().sum()),
        weights,
        scores,
    }
}

/// Returns the part that the criteria make.
pub(crate) fn part(judged: Vec<Judged>, cap: Option<Tenths>) -> Part {
    let shares: Vec<(i32, Option<Share>)> = judged
        .iter()
        .map(|criterion| (criterion.weight, criterion.share.as_ref().ok().copied()))
        .collect();
    let points = points(&shares, cap);
    let criteria = judged
        .into_iter()
        .zip(points.weights.iter().zip(&points.scores))
        .map(|(criterion, (&weight, &score))| Criterion {
            id: criterion.id.to_owned(),
            label: criterion.label.to_owned(),
            weight,
            score: criterion.share.is_ok().then_some(score),
            reason: criterion.share.err().map(str::to_owned),
            findings: criterion.findings,
        })
        .collect();
    Part {
        score: points.total,
        reason: None,
        criteria,
    }
}

/// Returns a part that could not be judged.
pub(crate) fn unjudged(reason: &str) -> Part {
    Part {
        score: None,
        reason: Some(reason.to_owned()),
        criteria: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn absent_criteria_give_their_weight_to_the_others() {
        let points = points(
            &[
                (40, Some(Share::percent(50))),
                (10, None),
                (15, Some(Share::percent(100))),
            ],
            None,
        );
        assert_eq!(points.weights, vec![Tenths(727), Tenths(0), Tenths(273)]);
        assert_eq!(points.weights.iter().copied().sum::<Tenths>(), Tenths::FULL);
        assert_eq!(points.total, Some(Tenths(364 + 273)));
    }

    #[test]
    fn a_cap_shrinks_the_points_and_keeps_their_sum() {
        let full = Some(Share::percent(100));
        let points = points(&[(25, full), (20, full), (55, full)], Some(Tenths(200)));
        assert_eq!(points.total, Some(Tenths(200)));
        assert_eq!(points.scores, vec![Tenths(50), Tenths(40), Tenths(110)]);
    }

    #[test]
    fn nothing_judged_is_no_score() {
        assert_eq!(points(&[(25, None), (20, None)], None).total, None);
    }
}
