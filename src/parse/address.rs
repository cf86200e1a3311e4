//! E-mail addresses, addresses on the web and phone numbers in running text.

/// Whether `text` is an e-mail address.
pub(super) fn is_email(text: &str) -> bool {
    let text = text.rsplit([':', '：']).next().unwrap_or(text);
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let clean = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|c| c.is_alphanumeric() || "._%+-'".contains(c))
    };
    clean(local)
        && clean(domain)
        && domain
            .rsplit_once('.')
            .is_some_and(|(name, top)| !name.is_empty() && top.chars().count() >= 2)
}

/// Whether `text` is an address on the web, with or without scheme.
pub(super) fn is_url(text: &str) -> bool {
    if is_web(text) || text.starts_with("www.") {
        return text.len() > 8;
    }
    if text.contains('@') {
        return false;
    }
    let (host, path) = text
        .split_once('/')
        .map_or((text, None), |(host, path)| (host, Some(path)));
    let Some((name, top)) = host.rsplit_once('.') else {
        return false;
    };
    let hostlike = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | '_'))
            && part.chars().any(char::is_alphabetic)
    };
    let top_ok = top.len() >= 2 && top.chars().all(|c| c.is_ascii_lowercase());
    hostlike(name)
        && top_ok
        && (path.is_some()
            || (host.chars().all(|c| !c.is_uppercase())
                && !matches!(top, "js" | "net" | "md" | "py" | "rs" | "ts")
                || name.contains('.')))
}

/// Whether `target` is an address of the web with its scheme.
pub(super) fn is_web(target: &str) -> bool {
    target.starts_with("http://") || target.starts_with("https://")
}

/// Returns the ranges of phone numbers: 7 to 15 digits and the signs that group them.
pub(super) fn phones(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    let is_part = |c: char| {
        c.is_ascii_digit()
            || matches!(
                c,
                '+' | '(' | ')' | '-' | '.' | '/' | ' ' | '‑' | '–' | '\u{2010}'
            )
    };
    let chars = text.char_indices().chain([(text.len(), '\0')]);
    for (i, c) in chars {
        match start {
            None if c.is_ascii_digit() || matches!(c, '+' | '(') => {
                let glued = text[..i]
                    .ends_with(|c: char| c.is_alphanumeric() || matches!(c, '@' | '_' | '/'));
                if !glued {
                    start = Some(i);
                }
            }
            Some(from) if !is_part(c) => {
                let from = from + area_code(&text[from..i]);
                let run = text[from..i].trim_end_matches(|c: char| !c.is_ascii_digit());
                let digits = run.chars().filter(char::is_ascii_digit).count();
                let plus = run.starts_with('+') || run.starts_with("(+");
                let groups: Vec<&str> = run
                    .split(|c: char| !c.is_ascii_digit())
                    .filter(|group| !group.is_empty())
                    .collect();
                let years = matches!(groups.as_slice(), [a, b] if a.len() == 4 && b.len() == 4);
                let glued = text[from + run.len()..].starts_with(char::is_alphabetic);
                if (7..=15).contains(&digits) && !glued && (plus || !years) && !is_date(run) {
                    found.push(from..from + run.len());
                }
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// Returns where a number with an area code in brackets begins: a postal code may stand before it.
fn area_code(run: &str) -> usize {
    run.find(" (")
        .filter(|&open| !run.starts_with('+') && run[..open].len() >= 5)
        .map_or(0, |open| open + 1)
}

/// `2019-04-01` and `01.04.2019` are no phone numbers.
fn is_date(run: &str) -> bool {
    let parts: Vec<&str> = run.split(['-', '.', '/']).collect();
    matches!(parts.as_slice(), [a, b, c] if b.len() <= 2 && ((a.len() == 4 && c.len() <= 2) || (c.len() == 4 && a.len() <= 2)))
        && parts
            .iter()
            .all(|part| part.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_addresses() {
        for text in [
            "a.b+jobs@example.co.uk",
            "o'neil@example.ie",
            "Email:a@b.de",
        ] {
            assert!(is_email(text), "{text}");
        }
        for text in ["@handle", "a@b", "a b@c.de"] {
            assert!(!is_email(text), "{text}");
        }
        for text in [
            "github.com/olsh-dev",
            "https://a.dev",
            "www.example.org",
            "lwz.example.pl",
            "mayatr.dev",
        ] {
            assert!(is_url(text), "{text}");
        }
        for text in [
            "Node.js",
            "ASP.NET",
            "3.9/4.0",
            "e.g.",
            "Sp. z o.o.",
            "B.Sc.",
        ] {
            assert!(!is_url(text), "{text}");
        }
    }

    #[test]
    fn finds_phone_numbers() {
        for (text, number) in [
            ("+49 (0)89 5550-1234", "+49 (0)89 5550-1234"),
            ("Tel. 512 345 678, Wrocław", "512 345 678"),
            ("(415) 555-0132", "(415) 555-0132"),
            ("+442079460123", "+442079460123"),
            ("020 7946 0123 | London", "020 7946 0123"),
            ("CA 94588 (555) 123-4567", "(555) 123-4567"),
        ] {
            let found = phones(text);
            assert_eq!(
                found.first().map(|range| &text[range.clone()]),
                Some(number),
                "{text}"
            );
        }
        for text in [
            "2019-2020",
            "2019 – 2020",
            "12,000 users",
            "01.04.2019",
            "80331 München",
        ] {
            assert!(phones(text).is_empty(), "{text}");
        }
    }
}
