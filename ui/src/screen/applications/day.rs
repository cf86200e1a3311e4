//! Days as people type them.

use jiff::SignedDuration;
use jiff::civil::Date;
use upward_engine::error::{Error, Kind, Result};

/// Returns the day that text means: `2026-11-24`, `today`, `tomorrow`, `+7`; none where it is empty.
///
/// # Errors
/// Wrong usage when it means none.
pub fn day(text: &str, today: Date) -> Result<Option<Date>> {
    let text = text.trim();
    let later = |days: i32| {
        let hours = SignedDuration::from_hours(24 * i64::from(days));
        today.checked_add(hours).ok()
    };
    let found = match text {
        "" => return Ok(None),
        "today" => Some(today),
        "tomorrow" => later(1),
        _ => match text.strip_prefix('+') {
            Some(days) => days.trim().parse().ok().and_then(later),
            None => text.parse().ok(),
        },
    };
    found.map(Some).ok_or_else(|| {
        let said = format!("\u{201c}{text}\u{201d} is no day that can be read.");
        Error::new(Kind::Usage, "day", said)
            .hint("write it like 2026-11-24, or +7 for in a week, today or tomorrow")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_type_them() {
        let today: Date = "2026-11-20".parse().unwrap();
        for (text, meant) in [
            ("", None),
            (" 2026-12-01 ", Some("2026-12-01")),
            ("today", Some("2026-11-20")),
            ("tomorrow", Some("2026-11-21")),
            ("+14", Some("2026-12-04")),
        ] {
            let meant = meant.map(|day| day.parse().unwrap());
            assert_eq!(day(text, today).unwrap(), meant, "{text}");
        }
        for text in ["soon", "+soon", "2026-13-01", "+99999999999", "+9999999"] {
            assert_eq!(day(text, today).unwrap_err().code, "day", "{text}");
        }
    }
}
