//! Where the services are, and how fast they may be asked.

use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use upward_engine::evidence::Service;
use url::Url;

use crate::fetch::Policy;

/// What lies between two requests to Codeforces: it takes one in two seconds
/// (<https://codeforces.com/apiHelp>).
const PACE: Duration = Duration::from_secs(2);
/// Most bytes of an answer: a page of 100 repositories has some 600 kB, 2,000 submissions some 1.5 MB.
const SIZE: usize = 4 * 1024 * 1024;
/// Longest time for one request.
const WALL: Duration = Duration::from_secs(10);

/// Base addresses that the operator sets; none: the service's own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bases {
    /// Of GitHub's REST API.
    pub github: Option<Url>,
    /// Of LeetCode, with or without `/graphql`.
    pub leetcode: Option<Url>,
    /// Of Codeforces, with or without `/api`.
    pub codeforces: Option<Url>,
}

/// The services that can be asked.
#[derive(Debug, Clone)]
pub struct Services {
    bases: Bases,
    pace: Arc<DefaultDirectRateLimiter>,
    wall: Duration,
}

/// How one service is asked.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// The addresses below which its paths may stand: the first that knows them counts. None ends with a slash.
    pub bases: Vec<String>,
    /// Where connections may go.
    pub policy: Policy,
    /// What to wait for before each request.
    pub pace: Option<Arc<DefaultDirectRateLimiter>>,
}

impl Services {
    /// Returns the services at these addresses.
    pub fn new(bases: Bases) -> Self {
        Self::paced(bases, PACE, WALL)
    }

    /// Returns the services, with so much between two requests to Codeforces, and for one request.
    pub(super) fn paced(bases: Bases, pace: Duration, wall: Duration) -> Self {
        let quota = Quota::with_period(pace).unwrap_or(Quota::per_second(NonZeroU32::MIN));
        Self {
            bases,
            pace: Arc::new(RateLimiter::direct(quota)),
            wall,
        }
    }

    /// Returns how a service is asked. What an operator sets may be this machine itself, where stand-ins are.
    pub(super) fn place(&self, service: Service) -> Place {
        let (set, own, ending) = match service {
            Service::Github => (&self.bases.github, "https://api.github.com", ""),
            Service::Leetcode => (&self.bases.leetcode, "https://leetcode.com", "/graphql"),
            Service::Codeforces => (&self.bases.codeforces, "https://codeforces.com", "/api"),
        };
        let base = set.as_ref().map_or(own, Url::as_str);
        let base = base.trim_end_matches('/').to_owned();
        let bases = if ending.is_empty() || base.ends_with(ending) {
            vec![base]
        } else {
            vec![format!("{base}{ending}"), base]
        };
        Place {
            bases,
            policy: Policy {
                loopback: set.is_some(),
                ports: set.as_ref().and_then(Url::port).into_iter().collect(),
                wall: self.wall,
                size: SIZE,
            },
            pace: (service == Service::Codeforces).then(|| Arc::clone(&self.pace)),
        }
    }

    /// Returns the site that a service's token is given for.
    pub(crate) fn origin(&self, service: Service) -> String {
        let place = self.place(service);
        let base = place.bases.first().and_then(|base| Url::parse(base).ok());
        base.map_or_else(String::new, |base| base.origin().ascii_serialization())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bases(service: Service, set: &str) -> Vec<String> {
        let url: Option<Url> = set.parse().ok();
        let bases = Bases {
            github: url.clone(),
            leetcode: url.clone(),
            codeforces: url,
        };
        Services::new(bases).place(service).bases
    }

    #[test]
    fn a_base_may_be_written_with_or_without_its_ending() {
        let cases = [
            (Service::Github, "", &["https://api.github.com"][..]),
            (
                Service::Github,
                "http://127.0.0.1:1/x/",
                &["http://127.0.0.1:1/x"],
            ),
            (
                Service::Leetcode,
                "",
                &["https://leetcode.com/graphql", "https://leetcode.com"],
            ),
            (
                Service::Leetcode,
                "http://h:1/graphql/",
                &["http://h:1/graphql"],
            ),
            (Service::Codeforces, "http://h:1/api", &["http://h:1/api"]),
            (
                Service::Codeforces,
                "http://h:1/",
                &["http://h:1/api", "http://h:1"],
            ),
        ];
        for (service, set, expected) in cases {
            assert_eq!(bases(service, set), expected, "{set}");
        }
    }

    #[test]
    fn this_machine_is_asked_only_where_that_is_set() {
        let own = Services::new(Bases::default())
            .place(Service::Github)
            .policy;
        assert!(!own.loopback && own.ports.is_empty());
        assert_eq!(
            Services::new(Bases::default()).origin(Service::Github),
            "https://api.github.com"
        );
    }
}
