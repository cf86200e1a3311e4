//! How much of a track is finished.

use serde::{Deserialize, Serialize};

use super::{Standing, State};

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
}

impl Share {
    /// Counts the modules of a track.
    pub fn of(standings: &[Standing]) -> Self {
        let mut share = Self::default();
        for standing in standings {
            match standing.state {
                State::Skipped => share.skipped += 1,
                State::Done => {
                    share.done += 1;
                    share.of += 1;
                }
                State::Pending | State::Learning => share.of += 1,
            }
        }
        share
    }

    /// Returns the share in tenths of a percent, rounded down, so that 100 % is all; 0 where nothing counts.
    pub fn tenths(self) -> u32 {
        (1000 * self.done).checked_div(self.of).unwrap_or(0)
    }

    /// Returns the share for people: `62.5 %`.
    pub fn percent(self) -> String {
        let tenths = self.tenths();
        format!("{}.{} %", tenths / 10, tenths % 10)
    }

    /// Whether more than so many percent are finished, and with them more than half of all modules: who skips most of
    /// a track has not finished it.
    pub fn passes(self, percent: u8) -> bool {
        let enough = 100 * self.done > u32::from(percent) * self.of;
        enough && 2 * self.done > self.of + self.skipped
    }
}
