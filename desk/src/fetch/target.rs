//! Which addresses of the web are asked for at all, by their spelling alone.

use std::net::IpAddr;

use url::{Host, Url};

use super::Policy;
use super::refusal::{self, bad_address};
use upward_engine::error::Result;

/// Longest address that is asked for, in bytes; browsers take no longer ones either.
const LONGEST: usize = 2048;

/// Returns the address that a person gave, where it may be asked for.
///
/// # Errors
/// Refuses what is no address of the web, names a user or an unusual port, or leads into a private network.
pub(crate) fn parse(text: &str, policy: &Policy) -> Result<Url> {
    let text = text.trim();
    if text.len() > LONGEST {
        return Err(bad_address("The web address is too long."));
    }
    let url = Url::parse(text).map_err(|_| bad_address("This is no web address."))?;
    check(&url, policy)?;
    Ok(url)
}

/// Returns where a page of `from` sends on to.
///
/// # Errors
/// As [`parse`]; and refuses to leave an encrypted connection for one that is not.
pub(crate) fn next(from: &Url, location: &str, policy: &Policy) -> Result<Url> {
    if location.len() > LONGEST {
        return Err(bad_address("The site sends on to an address too long."));
    }
    let url = from
        .join(location)
        .map_err(|_| bad_address("The site sends on to something that is no web address."))?;
    check(&url, policy)?;
    if from.scheme() == "https" && url.scheme() == "http" {
        return Err(refusal::downgrade());
    }
    Ok(url)
}

/// Checks all that the spelling of an address tells. Where its name leads to is checked when it is looked up.
fn check(url: &Url, policy: &Policy) -> Result<()> {
    let usual = match url.scheme() {
        "http" => 80,
        "https" => 443,
        _ => {
            return Err(bad_address(
                "Only web addresses with http or https are read.",
            ));
        }
    };
    if !url.username().is_empty() || url.password().is_some() {
        return Err(bad_address(
            "The web address holds a user name or a password.",
        ));
    }
    let port = url.port().unwrap_or(usual);
    if port != usual && !policy.ports.contains(&port) {
        return Err(bad_address("The web address names an unusual port."));
    }
    // Every spelling of an IP address, such as 2130706433 or 0x7f.1, is one by now: the parser is that of browsers.
    let literal: Option<IpAddr> = match url.host() {
        Some(Host::Ipv4(address)) => Some(address.into()),
        Some(Host::Ipv6(address)) => Some(address.into()),
        Some(Host::Domain(_)) => None,
        None => return Err(bad_address("The web address names no site.")),
    };
    if literal.is_some_and(|address| !policy.allows(address)) {
        return Err(refusal::private());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use proptest::prelude::*;

    fn judged(text: &str) -> String {
        match parse(text, &Policy::default()) {
            Ok(_) => "ok".to_owned(),
            Err(error) => error.code,
        }
    }

    #[test]
    fn spellings_are_seen_through() {
        let cases = [
            ("https://jobs.example.com/1?x=y#z", "ok"),
            (" http://example.com:80/ ", "ok"),
            ("https://1.1.1.1/", "ok"),
            ("", "bad-address"),
            ("example.com/job", "bad-address"),
            ("ftp://example.com/", "bad-address"),
            ("file:///etc/passwd", "bad-address"),
            ("data:text/html,x", "bad-address"),
            ("https://", "bad-address"),
            ("https://user@example.com/", "bad-address"),
            ("https://:word@example.com/", "bad-address"),
            ("https://example.com:22/", "bad-address"),
            ("http://example.com:443/", "bad-address"),
            ("https://example.com:99999/", "bad-address"),
            ("http://127.0.0.1/", "private-address"),
            ("http://2130706433/", "private-address"),
            ("http://0x7f000001/", "private-address"),
            ("http://017700000001/", "private-address"),
            ("http://0x7f.1/", "private-address"),
            ("http://127.1/", "private-address"),
            ("http://１２７.０.０.１/", "private-address"),
            ("http://%31%32%37.0.0.1/", "private-address"),
            ("http://0/", "private-address"),
            ("http://[::1]/", "private-address"),
            ("http://[::ffff:127.0.0.1]/", "private-address"),
            ("http://[::ffff:7f00:1]/", "private-address"),
            ("http://[64:ff9b::a9fe:a9fe]/", "private-address"),
            ("http://[fe80::1%25eth0]/", "bad-address"),
            ("http://169.254.169.254/latest/", "private-address"),
            (r"http:\\10.0.0.1\x", "private-address"),
        ];
        for (text, code) in cases {
            assert_eq!(judged(text), code, "{text}");
        }
        assert_eq!(
            judged(&format!("https://e.com/{}", "a".repeat(LONGEST))),
            "bad-address"
        );
    }

    #[test]
    fn redirects_are_judged_like_addresses() {
        let policy = Policy::default();
        let from = Url::parse("https://example.com/jobs/1").unwrap();
        let judged = |location: &str| next(&from, location, &policy).map_err(|error| error.code);
        assert_eq!(judged("../2").unwrap().as_str(), "https://example.com/2");
        assert_eq!(
            judged("//example.org/").unwrap().as_str(),
            "https://example.org/"
        );
        assert_eq!(judged("http://example.com/2").unwrap_err(), "downgrade");
        assert_eq!(judged("//127.0.0.1/").unwrap_err(), "private-address");
        assert_eq!(judged("javascript:alert(1)").unwrap_err(), "bad-address");
        assert_eq!(judged("//a@example.com/").unwrap_err(), "bad-address");
    }

    proptest! {
        #[test]
        fn any_text_is_judged(text in "\\PC{0,60}", location in "\\PC{0,60}") {
            let policy = Policy::default();
            let _ = parse(&text, &policy);
            let from = Url::parse("https://example.com/").unwrap();
            let _ = next(&from, &location, &policy);
        }

        #[test]
        fn no_spelling_of_a_private_address_passes(address in any::<u32>(), hex in any::<bool>()) {
            let literal = std::net::Ipv4Addr::from_bits(address);
            let text = if hex { format!("http://{address:#x}/") } else { format!("http://{address}/") };
            let passes = parse(&text, &Policy::default()).is_ok();
            prop_assert_eq!(passes, Policy::default().allows(literal.into()));
        }
    }
}
