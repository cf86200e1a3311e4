//! How much of a track is finished.

use serde::{Deserialize, Serialize};

use super::{Standing, State};
use crate::score::Tenths;

/// The share that a certificate needs more than, in percent. A house may ask for more, never for less.
pub const CERTIFIED: u8 = 80;

/// How much of a track is finished.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Share {
    /// Modules that are finished.
    pub done: u32,
    /// Modules that count: all but the skipped ones.
    pub of: u32,
    /// Modules that were skipped.
    pub skipped: u32,
    /// The share, rounded down, so that 100 is all; 0 where nothing counts.
    pub percent: Tenths,
}

impl Share {
    /// Returns the share of `done` in `of` modules, with so many skipped beside them.
    pub fn new(done: u32, of: u32, skipped: u32) -> Self {
        let tenths = (1000 * done).checked_div(of).unwrap_or(0);
        Self {
            done,
            of,
            skipped,
            percent: Tenths(i32::try_from(tenths).unwrap_or(i32::MAX)),
        }
    }

    /// Counts the modules of a track.
    pub fn of(standings: &[Standing]) -> Self {
        let (mut done, mut of, mut skipped) = (0, 0, 0);
        for standing in standings {
            match standing.state {
                State::Skipped => skipped += 1,
                State::Done => {
                    done += 1;
                    of += 1;
                }
                State::Pending | State::Learning => of += 1,
            }
        }
        Self::new(done, of, skipped)
    }

    /// Whether more than so many percent are finished, and with them more than half of all modules: who skips most of
    /// a track has not finished it.
    pub fn passes(self, percent: u8) -> bool {
        let enough = 100 * self.done > u32::from(percent) * self.of;
        enough && 2 * self.done > self.of + self.skipped
    }
}
