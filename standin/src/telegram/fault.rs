//! What is to go wrong and when: faults that a test plans, and faults by chance.

use std::time::Duration;

use crate::fault::Dice;

/// The name under which downloads of files are counted among the calls.
pub const DOWNLOAD: &str = "download";

/// How a call goes wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum How {
    /// Refused with status 429 and the time to wait in seconds; the call has no effect.
    TooMany(u64),
    /// Answered with this status (500, 502, ...) and a page of HTML; the call has no effect.
    Broken(u16),
    /// The connection is closed without an answer; the call has no effect.
    CutBefore,
    /// The call takes effect, then the connection is closed without an answer.
    CutAfter,
    /// The call takes effect, and the answer comes this much later; a download is spread over this time.
    Late(Duration),
    /// A download breaks off after so many bytes.
    Torn(usize),
    /// The link of a download has expired.
    Gone,
}

impl How {
    fn fits(&self, call: &str) -> bool {
        call == DOWNLOAD || !matches!(self, Self::Torn(_) | Self::Gone)
    }
}

/// A planned fault: which call goes wrong, how, from which time on and how often.
#[derive(Clone, Debug)]
pub struct Fault {
    call: String,
    how: How,
    skip: u32,
    times: Option<u32>,
}

impl Fault {
    /// The next call of this method goes wrong, or the next `DOWNLOAD`; letter case does not matter, and an empty
    /// name means any call.
    pub fn new(call: impl Into<String>, how: How) -> Self {
        Self {
            call: call.into(),
            how,
            skip: 0,
            times: Some(1),
        }
    }

    /// Lets so many calls succeed first.
    pub fn after(mut self, calls: u32) -> Self {
        self.skip = calls;
        self
    }

    /// Goes wrong so many times instead of once.
    pub fn times(mut self, times: u32) -> Self {
        self.times = Some(times);
        self
    }

    /// Goes wrong until `calm`.
    pub fn for_good(mut self) -> Self {
        self.times = None;
        self
    }

    fn concerns(&self, call: &str) -> bool {
        self.call.is_empty() || self.call.eq_ignore_ascii_case(call)
    }
}

/// Faults by chance: the same seed and the same calls give the same faults.
#[derive(Clone, Debug)]
pub struct Chance {
    /// Where the randomness starts.
    pub seed: u64,
    /// How many of the calls go wrong, from 0 to 1.
    pub rate: f64,
    /// The kinds to choose from, all equally likely; `Torn` and `Gone` only strike downloads.
    pub kinds: Vec<How>,
    /// How many of the updates are sent twice, from 0 to 1.
    pub repeats: f64,
}

/// All that is to go wrong from now on.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    planned: Vec<Fault>,
    chance: Option<(Dice, Chance)>,
}

impl Faults {
    /// Adds a planned fault; planned faults come before chance, the earliest planned first.
    pub(crate) fn plan(&mut self, fault: Fault) {
        self.planned.push(fault);
    }

    pub(crate) fn by_chance(&mut self, chance: Chance) {
        self.chance = Some((Dice::new(chance.seed), chance));
    }

    /// Returns how this call goes wrong, if it does; asked exactly once per call.
    pub(crate) fn take(&mut self, call: &str) -> Option<How> {
        let mut found = None;
        for fault in self.planned.iter_mut().filter(|fault| fault.concerns(call)) {
            if fault.skip > 0 {
                fault.skip -= 1;
            } else if found.is_none() {
                found = Some(fault.how.clone());
                fault.times = fault.times.map(|times| times.saturating_sub(1));
            }
        }
        self.planned.retain(|fault| fault.times != Some(0));
        found.or_else(|| self.by_luck(call))
    }

    fn by_luck(&mut self, call: &str) -> Option<How> {
        let (dice, chance) = self.chance.as_mut()?;
        if !dice.happens(chance.rate) {
            return None;
        }
        let fitting: Vec<&How> = chance.kinds.iter().filter(|how| how.fits(call)).collect();
        let chosen = dice.below(u64::try_from(fitting.len()).unwrap_or_default());
        fitting
            .get(usize::try_from(chosen).unwrap_or_default())
            .map(|how| (*how).clone())
    }

    /// Returns whether an update that was just made is sent twice.
    pub(crate) fn repeats(&mut self) -> bool {
        self.chance
            .as_mut()
            .is_some_and(|(dice, chance)| dice.happens(chance.repeats))
    }
}
