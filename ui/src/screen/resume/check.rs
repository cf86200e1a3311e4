//! What a field should look like: said beside it, never refused.

use upward_engine::date::Date;
use url::Url;

use super::document::{Cell, Entry};
use super::schema::{Section, Shape};

/// The months as people write them, by their first three letters.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Returns the date that somebody wrote: `2024-03`, and also `03/2024`, `March 2024` or `Mar 2024`.
pub fn date(text: &str) -> Option<Date> {
    let text = text.trim();
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let (month, year) = text.rsplit_once([' ', '/', '.'])?;
    let year = year
        .parse()
        .ok()
        .filter(|year| (1900..=2199).contains(year))?;
    let month = month.trim_end_matches(['.', ',', ' ']);
    let number = match month.parse::<u8>() {
        Ok(number) => number,
        Err(_) => {
            let short: String = month.to_lowercase().chars().take(3).collect();
            let at = MONTHS.iter().position(|known| *known == short)?;
            u8::try_from(at + 1).ok()?
        }
    };
    (1..=12)
        .contains(&number)
        .then(|| Date::month(year, number))
}

/// Whether somebody wrote that something lasts to the present.
pub fn is_present(text: &str) -> bool {
    let word = text.trim().to_lowercase();
    ["present", "now", "today", "current", "ongoing"].contains(&word.as_str())
}

/// Returns what to look at in a field of an entry.
pub fn hint(section: &Section, entry: &Entry, field: usize) -> Option<&'static str> {
    let Some(Cell::Text(text)) = entry.cells.get(field) else {
        return None;
    };
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    match section.field(field)?.shape {
        Shape::Date if date(text).is_none() => {
            Some("not kept until it is a date: 2024, 2024-03 or March 2024")
        }
        Shape::End => match (date(text), started(section, entry)) {
            (None, _) => Some("not kept until it is a date: leave it empty for the present"),
            (Some(end), Some(start)) if end.months() < start.months() => {
                Some("this is before it began")
            }
            _ => None,
        },
        Shape::Email if !is_email(text) => Some("an e-mail address looks like name@example.com"),
        Shape::Url if !is_address(text) => Some("an address looks like https://example.com"),
        Shape::Date | Shape::Email | Shape::Url | Shape::Line | Shape::Prose | Shape::List(_) => {
            None
        }
    }
}

fn started(section: &Section, entry: &Entry) -> Option<Date> {
    date(&entry.said(section, "startDate"))
}

fn is_email(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(name, host)| {
        !name.is_empty()
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
            && !text.contains(char::is_whitespace)
            && !host.contains('@')
    })
}

fn is_address(text: &str) -> bool {
    let whole = match text.contains("://") {
        true => Url::parse(text),
        false => Url::parse(&format!("https://{text}")),
    };
    whole.is_ok_and(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.host_str().is_some_and(|host| host.contains('.'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        let march = Some(Date::month(2024, 3));
        for text in ["2024-03", " 03/2024", "March 2024", "Mar. 2024", "3.2024"] {
            assert_eq!(date(text), march, "{text}");
        }
        assert_eq!(date("2024"), Some(Date::year(2024)));
        for text in ["", "present", "13/2024", "March", "24", "Smarch 2024"] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn addresses_are_told_from_what_is_none() {
        assert!(is_email("zoe@example.com"));
        for text in ["zoe", "zoe@", "@example.com", "zoe@example", "a b@c.de"] {
            assert!(!is_email(text), "{text}");
        }
        for text in ["https://example.com/a", "example.com", "github.com/zoe"] {
            assert!(is_address(text), "{text}");
        }
        for text in ["example", "ftp://example.com", "not an address"] {
            assert!(!is_address(text), "{text}");
        }
    }
}
