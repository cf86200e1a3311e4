//! Dates in the words of a locale.

use crate::date::Date;
use crate::render::locale::{Dates, Locale};

/// Returns `date` in short form, such as `Mar 2021`.
pub(in crate::render) fn short(date: Date, locale: &Locale) -> String {
    let dates = &locale.words.dates;
    spelled(date, &dates.month, &dates.day, dates)
}

/// Returns `date` as letters write it, such as `3 March 2021`.
pub(in crate::render) fn long(date: Date, locale: &Locale) -> String {
    let dates = &locale.words.dates;
    spelled(date, &dates.long_month, &dates.long_day, dates)
}

/// Returns a span of time. What has begun and has no end lasts until the present; a span that ends where it begins is
/// one date.
pub(in crate::render) fn range(start: Option<Date>, end: Option<Date>, locale: &Locale) -> String {
    let dates = &locale.words.dates;
    let said = |date| short(date, locale);
    match (start, end) {
        (None, None) => String::new(),
        (None, Some(only)) => said(only),
        (Some(start), Some(end)) if start == end => said(start),
        (Some(start), end) => dates
            .range
            .replace("{start}", &said(start))
            .replace("{end}", &end.map_or_else(|| dates.present.clone(), said)),
    }
}

/// Fills the pattern that suits what is known of `date`.
fn spelled(date: Date, month: &str, day: &str, dates: &Dates) -> String {
    let year = format!("{:04}", date.year);
    let Some(number) = date.month else {
        return year;
    };
    let name = |names: &[String; 12]| {
        names
            .get(usize::from(number).saturating_sub(1))
            .cloned()
            .unwrap_or_default()
    };
    let pattern = if date.day.is_some() { day } else { month };
    let day = date.day.unwrap_or_default();
    pattern
        .replace("{year}", &year)
        .replace("{monthname}", &name(&dates.long_months))
        .replace("{mon}", &name(&dates.months))
        .replace("{mm}", &format!("{number:02}"))
        .replace("{month}", &number.to_string())
        .replace("{dd}", &format!("{day:02}"))
        .replace("{day}", &day.to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::render::Renderer;

    #[test]
    fn spans_are_worded_by_what_is_known() {
        let renderer = Renderer::new().unwrap();
        let (march, year) = (Some(Date::month(2021, 3)), Some(Date::year(2023)));
        let day = Some(Date {
            year: 2024,
            month: Some(2),
            day: Some(9),
        });
        for (code, start, end, wanted) in [
            ("en", march, None, "Mar 2021 – Present"),
            ("en", march, year, "Mar 2021 – 2023"),
            ("en", march, march, "Mar 2021"),
            ("en", None, march, "Mar 2021"),
            ("en", None, None, ""),
            ("en", None, day, "9 Feb 2024"),
            ("de", march, None, "03/2021 – heute"),
            ("de", year, day, "2023 – 09.02.2024"),
        ] {
            let locale = renderer.locale(code).unwrap();
            assert_eq!(range(start, end, locale), wanted);
        }
    }
}
