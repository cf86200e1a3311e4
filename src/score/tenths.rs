//! Points in whole tenths: how they are written, rounded and shared out so that parts always sum exactly.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Sub};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::Tenths;

/// How much of something is reached: `done` parts of `of`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Share {
    /// Parts reached, at most `of`.
    pub done: u64,
    /// Parts there are; more than 0.
    pub of: u64,
}

impl Share {
    /// Returns `done` of `of`, where `done` beyond `of` is full and nothing of nothing is nothing.
    pub fn new(done: u64, of: u64) -> Self {
        let of = of.max(1);
        Self {
            done: done.min(of),
            of,
        }
    }

    /// Returns so many per cent, from 0 to 100.
    pub fn percent(percent: i64) -> Self {
        Self::new(percent.clamp(0, 100).unsigned_abs(), 100)
    }
}

impl Tenths {
    /// All points that a part has: 100.0.
    pub const FULL: Self = Self(1000);

    /// Returns whole points.
    pub const fn points(points: i32) -> Self {
        Self(points * 10)
    }

    /// Returns months as years with one decimal, rounded down.
    pub(crate) fn of_years(months: u64) -> Self {
        Self(i32::try_from(months * 10 / 12).unwrap_or(i32::MAX))
    }

    /// Returns the share of these points, rounded to the nearest tenth.
    pub(crate) fn portion(self, share: Share) -> Self {
        let whole = u64::from(self.0.max(0).unsigned_abs());
        let tenths = (2 * whole * share.done + share.of) / (2 * share.of);
        Self(i32::try_from(tenths).unwrap_or(self.0))
    }

    /// Returns these points shared out by `weights`, so that the shares sum to the whole exactly.
    ///
    /// The tenths that rounding down leaves over go to the largest remainders, the earlier first
    /// (Hamilton's method). Without any weight nothing is given out.
    pub(crate) fn share_out(self, weights: &[i32]) -> Vec<Self> {
        let whole = i64::from(self.0.max(0));
        let sum: i64 = weights.iter().map(|&w| i64::from(w.max(0))).sum();
        if sum == 0 {
            return vec![Self(0); weights.len()];
        }
        let exact = |weight: i32| whole * i64::from(weight.max(0));
        let mut shares: Vec<i64> = weights.iter().map(|&w| exact(w) / sum).collect();
        let left = whole - shares.iter().sum::<i64>();
        let mut order: Vec<(i64, usize)> = weights
            .iter()
            .enumerate()
            .map(|(i, &w)| (-(exact(w) % sum), i))
            .collect();
        order.sort_unstable();
        for (_, i) in order.into_iter().take(usize::try_from(left).unwrap_or(0)) {
            if let Some(share) = shares.get_mut(i) {
                *share += 1;
            }
        }
        shares
            .into_iter()
            .map(|share| Self(i32::try_from(share).unwrap_or(self.0)))
            .collect()
    }
}

impl Add for Tenths {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Tenths {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Sum for Tenths {
    fn sum<I: Iterator<Item = Self>>(points: I) -> Self {
        points.fold(Self(0), Add::add)
    }
}

impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let tenths = self.0.unsigned_abs();
        write!(f, "{sign}{}.{}", tenths / 10, tenths % 10)
    }
}

impl Serialize for Tenths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(f64::from(self.0) / 10.0)
    }
}

impl<'de> Deserialize<'de> for Tenths {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let points = f64::deserialize(deserializer)?;
        if (-100.0..=100.0).contains(&points) {
            Ok(Self((points * 10.0).round() as i32))
        } else {
            Err(de::Error::custom(format!(
                "{points} is not a number of points: write -100 to 100"
            )))
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn is_written_with_one_decimal_and_read_back() {
        for (tenths, json) in [
            (714, "71.4"),
            (800, "80.0"),
            (0, "0.0"),
            (1000, "100.0"),
            (-3, "-0.3"),
        ] {
            assert_eq!(serde_json::to_string(&Tenths(tenths)).unwrap(), json);
            assert_eq!(
                serde_json::from_str::<Tenths>(json).unwrap(),
                Tenths(tenths)
            );
            assert_eq!(Tenths(tenths).to_string(), json);
        }
        assert_eq!(serde_json::from_str::<Tenths>("80").unwrap(), Tenths(800));
        assert!(serde_json::from_str::<Tenths>("101").is_err());
    }

    #[test]
    fn shares_sum_to_the_whole_whatever_the_weights() {
        for weights in [
            &[40, 15, 10][..],
            &[1, 1, 1],
            &[40, 10, 15, 10, 10, 15],
            &[7],
            &[0, 3],
        ] {
            let shares = Tenths::FULL.share_out(weights);
            assert_eq!(
                shares.into_iter().sum::<Tenths>(),
                Tenths::FULL,
                "{weights:?}"
            );
        }
        assert_eq!(
            Tenths::FULL.share_out(&[1, 1, 1]),
            [Tenths(334), Tenths(333), Tenths(333)]
        );
        assert_eq!(Tenths::FULL.share_out(&[0, 0]), [Tenths(0), Tenths(0)]);
    }

    #[test]
    fn a_portion_is_rounded_to_the_nearest_tenth() {
        assert_eq!(Tenths(400).portion(Share::new(1, 3)), Tenths(133));
        assert_eq!(Tenths(400).portion(Share::new(2, 3)), Tenths(267));
        assert_eq!(Tenths(400).portion(Share::new(9, 3)), Tenths(400));
        assert_eq!(Tenths(400).portion(Share::new(0, 0)), Tenths(0));
    }
}
