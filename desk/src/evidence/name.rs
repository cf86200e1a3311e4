//! What people may be called elsewhere. A name becomes a part of an address, so nothing else passes.

use upward_engine::error::{Error, Result};
use upward_engine::evidence::Service;

/// Returns a name as it may be asked for, without the blanks around it.
///
/// # Errors
/// Refuses what nobody can be called there: GitHub allows letters, digits and hyphens (and one underscore in names that a
/// company gives), the others dots and underscores too.
pub(super) fn named(service: Service, user: &str) -> Result<String> {
    let user = user.trim();
    let longest = match service {
        Service::Github | Service::Leetcode => 39,
        Service::Codeforces => 24,
    };
    let sign = |byte: u8| match service {
        Service::Github => matches!(byte, b'-' | b'_'),
        Service::Leetcode | Service::Codeforces => matches!(byte, b'-' | b'_' | b'.'),
    };
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || sign(byte);
    let some = user.bytes().any(|byte| byte.is_ascii_alphanumeric());
    if some && user.len() <= longest && user.bytes().all(fits) {
        return Ok(user.to_owned());
    }
    Err(
        Error::refused("user", format!("nobody can be called that on {service}"))
            .hint("give the name that stands in the address of your profile page there"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_nothing_but_a_name() {
        for (user, service) in [
            (" ada-l ", Service::Github),
            ("ada_corp", Service::Github),
            ("ada.l-1", Service::Leetcode),
            ("Ada_L", Service::Codeforces),
        ] {
            assert_eq!(named(service, user).unwrap(), user.trim());
        }
        for user in [
            "",
            " ",
            ".",
            "..",
            "-",
            "a/b",
            "a?b",
            "a b",
            "a%2e",
            "ä",
            "a\nb",
            "@ada",
            "a.b",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        ] {
            assert_eq!(
                named(Service::Github, user).unwrap_err().code,
                "user",
                "{user}"
            );
        }
    }
}
