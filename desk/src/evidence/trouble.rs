//! What can go wrong when a service is asked, and what people are told of it.

use jiff::Timestamp;
use upward_engine::error::Error;
use upward_engine::evidence::Service;
use upward_engine::warned::Warning;

use super::limits;

/// What went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// It cannot be reached.
    Unreachable,
    /// It takes too long.
    Slow,
    /// Its answer broke off.
    Torn,
    /// Its answer is too large.
    Large,
    /// Its answer is not of the form that it should have.
    Garbled,
    /// It sends on to another site, or on and on.
    Elsewhere,
    /// There is nothing at the address.
    Missing,
    /// It refuses, with this status.
    Refused(u16),
    /// It has a fault of its own, with this status.
    Faulty(u16),
    /// It takes no more requests before this time, or for a while that it does not name.
    Limited(Option<Timestamp>),
    /// It failed or was asked so often, by whomever, that it is left alone before this time.
    Resting(Timestamp),
    /// It does not take the token.
    Token,
    /// It knows no user of that name.
    Unknown,
}

impl Trouble {
    /// Returns what a connection's failure means.
    pub fn of(error: &reqwest::Error) -> Self {
        if error.is_timeout() {
            Self::Slow
        } else if error.is_connect() {
            Self::Unreachable
        } else {
            Self::Torn
        }
    }

    /// Returns what the failure to take an answer means.
    pub fn taking(error: &Error) -> Self {
        match error.code.as_str() {
            "too-large" => Self::Large,
            "site-slow" => Self::Slow,
            _ => Self::Torn,
        }
    }

    /// Returns before when it is of no use to ask again, where this happens `now`.
    pub fn until(self, now: Timestamp) -> Option<Timestamp> {
        match self {
            Self::Limited(until) => Some(until.unwrap_or(limits::quiet(now))),
            Self::Resting(until) => Some(until),
            _ => None,
        }
    }

    /// Whether the service failed, and not what was asked of it.
    pub fn is_the_services(self) -> bool {
        !matches!(self, Self::Resting(_) | Self::Token | Self::Unknown)
    }

    /// Returns what people are told: what happened, and what to do.
    pub fn told(self, service: Service, user: &str, now: Timestamp) -> Warning {
        let (code, what) = match self {
            Self::Unreachable => ("unreachable", format!("{service} cannot be reached.")),
            Self::Slow => ("slow", format!("{service} takes too long to answer.")),
            Self::Torn => ("torn", format!("{service}'s answer broke off.")),
            Self::Large => ("too-large", format!("{service}'s answer is too large.")),
            Self::Garbled => (
                "garbled",
                format!("{service}'s answer is not what it used to be."),
            ),
            Self::Elsewhere => (
                "elsewhere",
                format!("{service} sends on to another place, which is not followed."),
            ),
            Self::Missing => ("refused", format!("{service} shows nothing there.")),
            Self::Refused(status) => (
                "refused",
                format!("{service} refuses to answer (status {status})."),
            ),
            Self::Faulty(status) => (
                "faulty",
                format!("{service} has a fault of its own (status {status})."),
            ),
            Self::Limited(_) => (
                "limited",
                format!("{service} takes no more requests for now."),
            ),
            Self::Resting(_) => (
                "resting",
                format!("{service} failed or was asked too often, and is left alone for a while."),
            ),
            Self::Token => (
                "token",
                format!("{service} does not take the token: it may have expired."),
            ),
            Self::Unknown => (
                "unknown-user",
                format!("{service} knows nobody called {user}."),
            ),
        };
        Warning::new(code, format!("{what} {}", self.next(service, now)))
    }

    fn next(self, service: Service, now: Timestamp) -> String {
        if let Some(until) = self.until(now) {
            let until = until.strftime("%Y-%m-%d %H:%M:%S");
            return format!("Try again after {until} UTC.");
        }
        let mut next = match self {
            Self::Token => return "Connect it again with a new one.".to_owned(),
            Self::Unknown => return "Check the spelling, and connect it again.".to_owned(),
            Self::Unreachable | Self::Slow | Self::Torn | Self::Faulty(_) => {
                "Try again in a few minutes.".to_owned()
            }
            _ => "Try again in an hour; if it stays so, Upward must learn its new ways.".to_owned(),
        };
        if service == Service::Leetcode {
            next.push_str(" Until then the figures can be entered by hand.");
        }
        next
    }
}
