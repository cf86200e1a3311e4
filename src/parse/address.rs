//! E-mail addresses and addresses on the web in running text.

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
    let top_ok = top.chars().count() >= 2 && top.chars().all(char::is_lowercase);
    hostlike(name)
        && top_ok
        && (path.is_some()
            || (host.chars().all(|c| !c.is_uppercase())
                && !matches!(top, "js" | "md" | "py" | "rs" | "ts")
                && !matches!(host, "asp.net" | "vb.net" | "ado.net" | "ml.net")
                || name.contains('.')))
}

/// Whether `target` is an address of the web with its scheme.
pub(super) fn is_web(target: &str) -> bool {
    target.starts_with("http://") || target.starts_with("https://")
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
}
