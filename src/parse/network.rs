//! Networks on which people have profiles.

/// Hosts and the names of their networks.
const NETWORKS: [(&str, &str); 34] = [
    ("github.com", "GitHub"),
    ("linkedin.com", "LinkedIn"),
    ("gitlab.com", "GitLab"),
    ("bitbucket.org", "Bitbucket"),
    ("stackoverflow.com", "Stack Overflow"),
    ("twitter.com", "Twitter"),
    ("x.com", "X"),
    ("xing.com", "XING"),
    ("medium.com", "Medium"),
    ("dev.to", "DEV"),
    ("kaggle.com", "Kaggle"),
    ("huggingface.co", "Hugging Face"),
    ("leetcode.com", "LeetCode"),
    ("codeforces.com", "Codeforces"),
    ("hackerrank.com", "HackerRank"),
    ("codechef.com", "CodeChef"),
    ("scholar.google.com", "Google Scholar"),
    ("orcid.org", "ORCID"),
    ("researchgate.net", "ResearchGate"),
    ("academia.edu", "Academia"),
    ("behance.net", "Behance"),
    ("dribbble.com", "Dribbble"),
    ("codepen.io", "CodePen"),
    ("instagram.com", "Instagram"),
    ("facebook.com", "Facebook"),
    ("youtube.com", "YouTube"),
    ("t.me", "Telegram"),
    ("mastodon.social", "Mastodon"),
    ("reddit.com", "Reddit"),
    ("npmjs.com", "npm"),
    ("bsky.app", "Bluesky"),
    ("gitee.com", "Gitee"),
    ("zhihu.com", "Zhihu"),
    ("vk.com", "VK"),
];

/// Returns the host, without `www.`, and the path of an address with or without scheme.
pub(super) fn host_and_path(target: &str) -> (&str, &str) {
    let rest = target.split_once("://").map_or(target, |(_, rest)| rest);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    (host.trim_start_matches("www."), path)
}

/// Returns the network of an address, where it is known.
pub(super) fn network(target: &str) -> Option<&'static str> {
    let host = host_and_path(target).0.to_lowercase();
    NETWORKS
        .iter()
        .find(|(known, _)| {
            host == *known
                || host
                    .strip_suffix(known)
                    .is_some_and(|sub| sub.ends_with('.'))
        })
        .map(|(_, name)| *name)
}

/// Returns the person's name in an address of a network: the last part of its path.
pub(super) fn username(target: &str) -> &str {
    let path = host_and_path(target).1;
    let path = path
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .trim_end_matches('/');
    path.rsplit('/')
        .next()
        .unwrap_or_default()
        .trim_start_matches('@')
}

/// Returns the network that a folded text names.
pub(super) fn named(folded: &str) -> Option<&'static str> {
    NETWORKS
        .iter()
        .map(|(_, name)| *name)
        .find(|name| name.to_lowercase() == folded)
}

/// Whether a folded text is the name of a network, which labels a profile.
pub(super) fn is_name(folded: &str) -> bool {
    named(folded).is_some()
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
        ] {
            assert_eq!(
                (network(target), username(target)),
                (name, person),
                "{target}"
            );
        }
    }
}
