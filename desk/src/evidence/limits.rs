//! What services say of how often they may be asked.

use http::{HeaderMap, HeaderName};
use jiff::{SignedDuration, Timestamp};

use super::Budget;

/// How long a service is left alone that takes no more requests and does not say for how long.
const QUIET: SignedDuration = SignedDuration::from_mins(5);
/// How long a service may ask to be left alone: what says more is broken.
const LONGEST: SignedDuration = SignedDuration::from_hours(24);

const LEFT: HeaderName = HeaderName::from_static("x-ratelimit-remaining");
const RESETS: HeaderName = HeaderName::from_static("x-ratelimit-reset");

/// Returns how often a service may still be asked; none where it does not say.
pub(super) fn budget(headers: &HeaderMap) -> Option<Budget> {
    Some(Budget {
        left: number(headers, &LEFT)?,
        resets: resets(headers)?,
    })
}

/// Returns before when a service wants no more requests, by `Retry-After` (seconds or a date, RFC 9110, 10.2.3) or, where no
/// request is left, GitHub's `X-RateLimit-Reset`; none where neither stands.
pub(super) fn until(headers: &HeaderMap, now: Timestamp) -> Option<Timestamp> {
    let none_left = number(headers, &LEFT) == Some(0);
    let until = retry_after(headers, now).or_else(|| resets(headers).filter(|_| none_left))?;
    Some(until.min(now.saturating_add(LONGEST).unwrap_or(now)))
}

/// Returns before when to leave a service alone that does not say.
pub(super) fn quiet(now: Timestamp) -> Timestamp {
    now.saturating_add(QUIET).unwrap_or(now)
}

fn retry_after(headers: &HeaderMap, now: Timestamp) -> Option<Timestamp> {
    let text = headers.get(http::header::RETRY_AFTER)?.to_str().ok()?;
    match text.trim().parse::<u32>() {
        Ok(seconds) => now
            .checked_add(SignedDuration::from_secs(seconds.into()))
            .ok(),
        Err(_) => jiff::fmt::rfc2822::parse(text.trim())
            .ok()
            .map(|time| time.timestamp()),
    }
}

fn resets(headers: &HeaderMap) -> Option<Timestamp> {
    let second = i64::try_from(number(headers, &RESETS)?).ok()?;
    Timestamp::from_second(second).ok()
}

fn number(headers: &HeaderMap, name: &HeaderName) -> Option<u64> {
    headers.get(name)?.to_str().ok()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use http::header::RETRY_AFTER;

    use super::*;

    const NOW: &str = "2026-11-20T12:00:00Z";

    fn said(headers: &[(HeaderName, &str)]) -> Option<String> {
        let headers = headers
            .iter()
            .map(|(name, value)| (name.clone(), value.parse().unwrap()));
        let until = until(&headers.collect(), NOW.parse().unwrap());
        until.map(|until| until.to_string())
    }

    #[test]
    fn every_way_to_say_when_is_understood() {
        let cases = [
            (vec![(RETRY_AFTER, "90")], Some("2026-11-20T12:01:30Z")),
            (
                vec![(RETRY_AFTER, "Fri, 20 Nov 2026 12:10:00 GMT")],
                Some("2026-11-20T12:10:00Z"),
            ),
            (
                vec![(LEFT, "0"), (RESETS, "1795176300")],
                Some("2026-11-20T12:05:00Z"),
            ),
            (vec![(LEFT, "3"), (RESETS, "1795176300")], None),
            (
                vec![(RETRY_AFTER, "4000000000")],
                Some("2026-11-21T12:00:00Z"),
            ),
            (vec![(RETRY_AFTER, "soon")], None),
            (vec![(LEFT, "0")], None),
            (vec![], None),
        ];
        for (headers, expected) in cases {
            assert_eq!(said(&headers).as_deref(), expected, "{headers:?}");
        }
    }
}
