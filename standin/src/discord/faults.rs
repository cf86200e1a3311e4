//! What goes wrong: planned for the next calls, or by chance with a seed.

use std::{collections::VecDeque, time::Duration};

use crate::fault::Dice;

/// What a bot calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// Anything.
    Any,
    /// The registration of commands.
    Register,
    /// The first answer to an interaction.
    Callback,
    /// An edit of an interaction's message.
    Edit,
    /// A follow-up.
    FollowUp,
    /// Opening direct messages, or writing one.
    Direct,
    /// Where the gateway is.
    Gateway,
    /// Anything else.
    Other,
}

impl Call {
    /// Returns what a route is for.
    #[must_use]
    pub fn of(method: &str, route: &str) -> Self {
        let route = route.trim_start_matches("/api/v10");
        match (method, route) {
            ("PUT", _) => Self::Register,
            (_, route) if route.ends_with("/callback") => Self::Callback,
            ("POST", route) if route.starts_with("/webhooks/") => Self::FollowUp,
            ("PATCH", route) if route.starts_with("/webhooks/") => Self::Edit,
            (_, route) if route.starts_with("/channels/") || route == "/users/@me/channels" => {
                Self::Direct
            }
            (_, route) if route.starts_with("/gateway") => Self::Gateway,
            _ => Self::Other,
        }
    }
}

/// How a call fails.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    /// 429, with the wait.
    TooMany {
        /// How long to wait.
        wait: Duration,
        /// Whether it counts for all routes.
        global: bool,
    },
    /// This status with a page of HTML, such as 502; nothing has happened.
    Server(u16),
    /// The connection is cut; nothing has happened.
    CutBefore,
    /// The connection is cut after the call took effect.
    CutAfter,
    /// The call takes effect; the answer comes later.
    Slow(Duration),
}

/// How a download fails.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Download {
    /// It takes this time.
    Slow(Duration),
    /// The connection is cut in the middle.
    Torn,
    /// This status, such as 404 or 403 for a link that has expired.
    Refused(u16),
}

/// How often things go wrong by chance: rates from 0 to 1.
#[derive(Clone, Copy, Debug, Default)]
pub struct Chaos {
    /// The same seed gives the same row of faults.
    pub seed: u64,
    /// Of calls.
    pub calls: f64,
    /// Of downloads.
    pub downloads: f64,
    /// Of deliveries over the gateway.
    pub gateway: f64,
}

/// How a delivery over the gateway fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It arrives twice.
    Twice,
    /// The connection breaks before it arrives.
    Broken,
    /// The connection is closed with 4000 after it.
    Closed,
    /// The bot is told to reconnect.
    Reconnect,
    /// The session is invalid; whether it can be resumed.
    Invalid(bool),
}

/// What is planned, and chance.
#[derive(Debug, Default)]
pub struct Faults {
    calls: VecDeque<(Call, Fault)>,
    downloads: VecDeque<Download>,
    chaos: Option<(Dice, Chaos)>,
}

impl Faults {
    /// Plans a fault for the next call of this kind.
    pub fn plan(&mut self, call: Call, fault: Fault) {
        self.calls.push_back((call, fault));
    }

    /// Plans a fault for the next download.
    pub fn plan_download(&mut self, fault: Download) {
        self.downloads.push_back(fault);
    }

    /// Lets chance in, or out with `None`.
    pub fn chaos(&mut self, chaos: Option<Chaos>) {
        self.chaos = chaos.map(|chaos| (Dice::new(chaos.seed), chaos));
    }

    /// Returns the fault of this call.
    pub fn call(&mut self, call: Call) -> Option<Fault> {
        if let Some(at) = self
            .calls
            .iter()
            .position(|(meant, _)| matches!(meant, Call::Any) || *meant == call)
        {
            return self.calls.remove(at).map(|(_, fault)| fault);
        }
        let (dice, chaos) = self.chaos.as_mut()?;
        if !dice.happens(chaos.calls) {
            return None;
        }
        Some(match dice.below(6) {
            0 => Fault::TooMany {
                wait: Duration::from_millis(100 + dice.below(900)),
                global: dice.happens(0.2),
            },
            1 => Fault::Server(500),
            2 => Fault::Server(503),
            3 => Fault::CutBefore,
            4 => Fault::CutAfter,
            _ => Fault::Slow(Duration::from_millis(dice.below(2000))),
        })
    }

    /// Returns the fault of this download.
    pub fn download(&mut self) -> Option<Download> {
        if let Some(fault) = self.downloads.pop_front() {
            return Some(fault);
        }
        let (dice, chaos) = self.chaos.as_mut()?;
        if !dice.happens(chaos.downloads) {
            return None;
        }
        Some(match dice.below(3) {
            0 => Download::Torn,
            1 => Download::Refused(503),
            _ => Download::Slow(Duration::from_millis(dice.below(2000))),
        })
    }

    /// Returns the trouble of this delivery.
    pub fn delivery(&mut self) -> Option<Trouble> {
        let (dice, chaos) = self.chaos.as_mut()?;
        if !dice.happens(chaos.gateway) {
            return None;
        }
        Some(match dice.below(6) {
            0 => Trouble::Twice,
            1 => Trouble::Broken,
            2 => Trouble::Closed,
            3 => Trouble::Reconnect,
            n => Trouble::Invalid(n == 4),
        })
    }
}
