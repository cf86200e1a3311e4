//! Ways to reach a person, readable on paper and clickable on a screen.

use super::{Header, Piece, clean, cleaned};
use crate::resume::{Basics, Location, Profile};

/// Returns the head of a resume.
pub(in crate::render) fn header(basics: &Basics) -> Header {
    let mut contact = vec![email(&basics.email), phone(&basics.phone)];
    contact.push(Piece::plain(place(&basics.location)));
    contact.push(address(&basics.url));
    contact.extend(basics.profiles.iter().map(profile));
    contact.retain(|piece| !piece.text.is_empty());
    Header {
        name: clean(&basics.name),
        label: clean(&basics.label),
        contact,
    }
}

/// Returns the head of a letter, whose contact lines say by their form what they are.
pub(in crate::render) fn letterhead(name: &str, contact: &[String]) -> Header {
    Header {
        name: clean(name),
        label: String::new(),
        contact: cleaned(contact).iter().map(|text| guessed(text)).collect(),
    }
}

/// Returns a place with each part once, from the street to the country.
pub(in crate::render) fn place(location: &Location) -> String {
    let town = format!("{} {}", location.postal_code, location.city);
    let mut parts: Vec<String> = Vec::new();
    for part in [
        &location.address,
        &town,
        &location.region,
        &location.country_code,
    ] {
        let part = clean(part);
        let said = parts
            .iter()
            .any(|earlier| earlier.split(", ").any(|piece| piece == part));
        if !part.is_empty() && !said {
            parts.push(part);
        }
    }
    parts.join(", ")
}

/// Returns an address of the web without its scheme, linked where it is one.
pub(in crate::render) fn address(url: &str) -> Piece {
    let url = clean(url);
    let lower = url.to_ascii_lowercase();
    let bare = ["https://", "http://"]
        .iter()
        .find_map(|scheme| lower.starts_with(scheme).then(|| &url[scheme.len()..]));
    let text = bare.unwrap_or(&url).trim_end_matches('/').to_owned();
    let link = match bare {
        _ if !is_host_and_path(&text) => String::new(),
        Some(_) => url,
        None => format!("https://{url}"),
    };
    Piece { text, link }
}

/// Returns an e-mail address that opens a message.
fn email(text: &str) -> Piece {
    let text = clean(text);
    let whole = !text.contains(|c: char| c.is_whitespace() || ":/?&#%".contains(c));
    let link = if whole && text.contains('@') {
        format!("mailto:{text}")
    } else {
        String::new()
    };
    Piece { text, link }
}

/// Returns a phone number, as written, that can be dialled.
fn phone(text: &str) -> Piece {
    let text = clean(text);
    let number: String = text
        .chars()
        .enumerate()
        .filter(|(at, c)| c.is_ascii_digit() || (*at == 0 && *c == '+'))
        .map(|(_, c)| c)
        .collect();
    let link = if number.len() >= 5 {
        format!("tel:{number}")
    } else {
        String::new()
    };
    Piece { text, link }
}

/// Returns a profile; the network is named where its address does not say it.
fn profile(profile: &Profile) -> Piece {
    let network = clean(&profile.network);
    let url = address(&profile.url);
    let username = clean(&profile.username);
    let said = |text: &str| {
        let key: String = network
            .to_lowercase()
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect();
        text.to_lowercase().contains(&key)
    };
    let text = match (url.text.is_empty(), username.is_empty()) {
        (false, _) => url.text,
        (true, false) => username,
        (true, true) => return Piece::plain(network),
    };
    let text = if network.is_empty() || said(&text) {
        text
    } else {
        format!("{network}: {text}")
    };
    Piece {
        text,
        link: url.link,
    }
}

/// Returns the kind of contact that `text` looks like.
fn guessed(text: &str) -> Piece {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let dialled = text
        .chars()
        .all(|c| c.is_ascii_digit() || " +-()/.\u{a0}".contains(c));
    if text.contains('@') && !text.contains('/') {
        email(text)
    } else if digits >= 5 && dialled {
        phone(text)
    } else {
        address(text)
    }
}

/// Whether `text` can stand behind `https://`: a host with a dot, and no white space.
fn is_host_and_path(text: &str) -> bool {
    let host = text.split(['/', '?', '#']).next().unwrap_or_default();
    let named = host.split_once('.').is_some_and(|(name, rest)| {
        !name.is_empty() && rest.chars().next().is_some_and(char::is_alphanumeric)
    });
    named
        && text.len() <= 2000
        && !text.contains(char::is_whitespace)
        && host
            .chars()
            .all(|c| c.is_alphanumeric() || ".-:".contains(c))
        && !host.ends_with(':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_readable_and_open_what_they_name() {
        for (text, wanted, link) in [
            (
                "https://example.org/",
                "example.org",
                "https://example.org/",
            ),
            (
                "http://example.org/a#b",
                "example.org/a#b",
                "http://example.org/a#b",
            ),
            ("github.com/ada", "github.com/ada", "https://github.com/ada"),
            ("javascript:alert(1)", "javascript:alert(1)", ""),
            ("file:///etc/passwd", "file:///etc/passwd", ""),
            ("Berlin, Germany", "Berlin, Germany", ""),
            (
                "ada@example.org",
                "ada@example.org",
                "mailto:ada@example.org",
            ),
            ("+49 (30) 123-456", "+49 (30) 123-456", "tel:+4930123456"),
            ("030 / 123456", "030 / 123456", "tel:030123456"),
        ] {
            let piece = guessed(text);
            assert_eq!((piece.text.as_str(), piece.link.as_str()), (wanted, link));
        }
    }

    #[test]
    fn a_network_is_named_once() {
        for (network, username, url, wanted) in [
            ("GitHub", "ada", "https://github.com/ada", "github.com/ada"),
            (
                "Stack Overflow",
                "",
                "https://stackoverflow.com/users/1",
                "stackoverflow.com/users/1",
            ),
            (
                "Mastodon",
                "@ada",
                "https://example.social/@ada",
                "Mastodon: example.social/@ada",
            ),
            ("LinkedIn", "ada", "", "LinkedIn: ada"),
            ("", "ada", "", "ada"),
        ] {
            let piece = profile(&Profile {
                network: network.into(),
                username: username.into(),
                url: url.into(),
            });
            assert_eq!(piece.text, wanted);
        }
    }
}
