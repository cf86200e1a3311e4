//! Networks on which people have profiles.

/// Hosts and the names of their networks.
const NETWORKS: [(&str, &str); 71] = [
    ("github.com", "GitHub"),
    ("linkedin.com", "LinkedIn"),
    ("gitlab.com", "GitLab"),
    ("bitbucket.org", "Bitbucket"),
    ("codeberg.org", "Codeberg"),
    ("sourceforge.net", "SourceForge"),
    ("stackoverflow.com", "Stack Overflow"),
    ("stackexchange.com", "Stack Exchange"),
    ("twitter.com", "Twitter"),
    ("x.com", "X"),
    ("xing.com", "XING"),
    ("medium.com", "Medium"),
    ("dev.to", "DEV"),
    ("hashnode.dev", "Hashnode"),
    ("hashnode.com", "Hashnode"),
    ("substack.com", "Substack"),
    ("kaggle.com", "Kaggle"),
    ("huggingface.co", "Hugging Face"),
    ("leetcode.com", "LeetCode"),
    ("leetcode.cn", "LeetCode"),
    ("codeforces.com", "Codeforces"),
    ("hackerrank.com", "HackerRank"),
    ("hackerearth.com", "HackerEarth"),
    ("codechef.com", "CodeChef"),
    ("atcoder.jp", "AtCoder"),
    ("topcoder.com", "Topcoder"),
    ("codewars.com", "Codewars"),
    ("exercism.org", "Exercism"),
    ("geeksforgeeks.org", "GeeksforGeeks"),
    ("devpost.com", "Devpost"),
    ("credly.com", "Credly"),
    ("scholar.google.com", "Google Scholar"),
    ("orcid.org", "ORCID"),
    ("researchgate.net", "ResearchGate"),
    ("academia.edu", "Academia"),
    ("dblp.org", "DBLP"),
    ("behance.net", "Behance"),
    ("dribbble.com", "Dribbble"),
    ("artstation.com", "ArtStation"),
    ("pinterest.com", "Pinterest"),
    ("flickr.com", "Flickr"),
    ("vimeo.com", "Vimeo"),
    ("soundcloud.com", "SoundCloud"),
    ("codepen.io", "CodePen"),
    ("instagram.com", "Instagram"),
    ("threads.net", "Threads"),
    ("tiktok.com", "TikTok"),
    ("facebook.com", "Facebook"),
    ("youtube.com", "YouTube"),
    ("twitch.tv", "Twitch"),
    ("t.me", "Telegram"),
    ("wa.me", "WhatsApp"),
    ("mastodon.social", "Mastodon"),
    ("reddit.com", "Reddit"),
    ("npmjs.com", "npm"),
    ("pypi.org", "PyPI"),
    ("crates.io", "crates.io"),
    ("hub.docker.com", "Docker Hub"),
    ("bsky.app", "Bluesky"),
    ("gitee.com", "Gitee"),
    ("juejin.cn", "Juejin"),
    ("csdn.net", "CSDN"),
    ("bilibili.com", "Bilibili"),
    ("zhihu.com", "Zhihu"),
    ("vk.com", "VK"),
    ("habr.com", "Habr"),
    ("upwork.com", "Upwork"),
    ("fiverr.com", "Fiverr"),
    ("wellfound.com", "Wellfound"),
    ("angel.co", "AngelList"),
    ("crunchbase.com", "Crunchbase"),
];

/// Other names of networks, in lower case and without spaces.
const NAMES: [(&str, &str); 6] = [
    ("x/twitter", "X"),
    ("twitter/x", "X"),
    ("x(twitter)", "X"),
    ("scholar", "Google Scholar"),
    ("so", "Stack Overflow"),
    ("bluesky", "Bluesky"),
];

/// Words behind the name of a network that add nothing to it.
const PROFILE: [&str; 8] = [
    "profile", "profil", "perfil", "url", "link", "id", "account", "username",
];

/// Returns the host, without `www.`, and the path of an address with or without scheme.
pub(super) fn host_and_path(target: &str) -> (&str, &str) {
    let rest = target.split_once("://").map_or(target, |(_, rest)| rest);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    (host.trim_start_matches("www."), path)
}

/// Returns the network of an address, where it is known.
pub(super) fn network(target: &str) -> Option<&'static str> {
    let (host, path) = host_and_path(target);
    let host = host.to_lowercase();
    let known = NETWORKS.iter().find(|(known, _)| {
        host == *known
            || host
                .strip_suffix(known)
                .is_some_and(|sub| sub.ends_with('.'))
    });
    // Anybody may run a GitLab or a Mastodon.
    let own = || match path.strip_prefix('@') {
        Some(user) if !user.contains('/') => Some("Mastodon"),
        _ => host.starts_with("gitlab.").then_some("GitLab"),
    };
    known.map(|(_, name)| *name).or_else(own)
}

/// Returns the person's name in an address of a network: the last part of its path, the user that its query names, or the
/// host's first part.
pub(super) fn username(target: &str) -> &str {
    let (host, path) = host_and_path(target);
    let (path, query) = path.split_once(['?', '#']).unwrap_or((path, ""));
    let asked = query
        .split('&')
        .find_map(|pair| pair.strip_prefix("user="))
        .unwrap_or_default();
    let last = path.trim_end_matches('/').rsplit('/').next();
    match last.unwrap_or_default().trim_start_matches('@') {
        _ if !asked.is_empty() => asked,
        "" => host
            .split_once('.')
            .filter(|(_, rest)| NETWORKS.iter().any(|(known, _)| known == rest))
            .map_or("", |(own, _)| own),
        last => last,
    }
}

/// Returns the network that a folded text names.
pub(super) fn named(folded: &str) -> Option<&'static str> {
    let name: Vec<&str> = folded
        .split([' ', '-'])
        .filter(|word| !PROFILE.contains(word))
        .collect();
    let name = name.concat();
    let alias = NAMES.iter().find(|(other, _)| *other == name);
    alias.map(|(_, network)| *network).or_else(|| {
        NETWORKS
            .iter()
            .map(|(_, network)| *network)
            .find(|network| same(network, &name))
    })
}

/// Whether `network` is `name` but for spaces and capitals.
fn same(network: &str, name: &str) -> bool {
    let plain = network.chars().filter(|c| *c != ' ');
    !name.is_empty() && plain.flat_map(char::to_lowercase).eq(name.chars())
}

/// Whether a folded text is the name of a network, which labels a profile.
pub(super) fn is_name(folded: &str) -> bool {
    named(folded).is_some()
}

/// Returns the network, empty where it is not named, and the person's name that `item` prints without an address:
/// `GitHub jdoe`, `jdoe (GitHub)`, `in/jdoe`, `@jdoe`.
pub(super) fn handle(item: &str) -> Option<(&'static str, &str)> {
    if let Some(user) = item.trim_start_matches('/').strip_prefix("in/") {
        return is_handle(user).then_some(("LinkedIn", user));
    }
    if let Some(user) = item.strip_prefix('@') {
        let own = user.split_once('@').map_or(user, |(own, _)| own);
        let network = if own == user { "" } else { "Mastodon" };
        return is_handle(own).then_some((network, own));
    }
    let (first, last) = item
        .split_once(['/', '('])
        .or_else(|| item.rsplit_once(' '))?;
    let plain = |text: &str| {
        text.trim()
            .trim_matches(['(', ')', '–', '-', '/', ' '])
            .to_lowercase()
    };
    let user = |text: &'_ str| {
        let at = text.trim().starts_with('@');
        let own = text.trim_matches(['(', ')', '@', '–', '-', '/', ' ']);
        // A capital without an at sign begins a word: "GitHub Actions".
        (is_handle(own) && (at || !own.starts_with(char::is_uppercase))).then_some(())
    };
    let trim = |text: &str| {
        text.len()
            - text
                .trim_start_matches(['(', '@', '–', '-', '/', ' '])
                .len()
    };
    if let (Some(network), Some(())) = (named(&plain(first)), user(last)) {
        let last = &last[trim(last)..];
        return Some((network, last.trim_end_matches([')', '/', ' '])));
    }
    let network = named(&plain(last)).filter(|_| item.ends_with(')') && user(first).is_some())?;
    Some((network, first[trim(first)..].trim_end()))
}

/// Whether `text` can be a person's name on a network.
fn is_handle(text: &str) -> bool {
    text.chars().count() >= 2
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_networks_and_names() {
        for (target, name, person) in [
            (
                "https://www.linkedin.com/in/lukasz-wz/",
                Some("LinkedIn"),
                "lukasz-wz",
            ),
            ("github.com/olsh-dev", Some("GitHub"), "olsh-dev"),
            ("https://de.linkedin.com/in/a?x=1", Some("LinkedIn"), "a"),
            ("https://medium.com/@ann", Some("Medium"), "ann"),
            ("https://lwz.example.pl", None, ""),
            (
                "scholar.google.com/citations?hl=en&user=aBc12",
                Some("Google Scholar"),
                "aBc12",
            ),
            (
                "https://stackoverflow.com/users/1234/jane-roe",
                Some("Stack Overflow"),
                "jane-roe",
            ),
            ("jane.medium.com", Some("Medium"), "jane"),
            ("https://fosstodon.org/@jane", Some("Mastodon"), "jane"),
            ("gitlab.example.org/jane", Some("GitLab"), "jane"),
            (
                "https://www.youtube.com/@janecooks",
                Some("YouTube"),
                "janecooks",
            ),
            ("codeforces.com/profile/jane", Some("Codeforces"), "jane"),
            (
                "https://orcid.org/0000-0002-1825-0097",
                Some("ORCID"),
                "0000-0002-1825-0097",
            ),
        ] {
            assert_eq!(
                (network(target), username(target)),
                (name, person),
                "{target}"
            );
        }
    }

    #[test]
    fn reads_names_without_an_address() {
        for (item, network, person) in [
            ("GitHub jdoe", "GitHub", "jdoe"),
            ("github/jdoe", "GitHub", "jdoe"),
            ("LinkedIn @jane.doe", "LinkedIn", "jane.doe"),
            ("in/jane-doe-1234", "LinkedIn", "jane-doe-1234"),
            ("jdoe42 (GitLab)", "GitLab", "jdoe42"),
            ("@jdoe", "", "jdoe"),
            ("@jdoe@fosstodon.org", "Mastodon", "jdoe"),
            ("Stack Overflow jdoe", "Stack Overflow", "jdoe"),
        ] {
            assert_eq!(handle(item), Some((network, person)), "{item}");
        }
        for item in [
            "GitHub Actions",
            "Berlin",
            "Jane Doe",
            "@",
            "Head of Design",
            "Medium",
        ] {
            assert_eq!(handle(item), None, "{item}");
        }
        for (label, network) in [
            ("linkedin profile", "LinkedIn"),
            ("orcid id", "ORCID"),
            ("stackoverflow", "Stack Overflow"),
        ] {
            assert_eq!(named(label), Some(network));
        }
    }
}
