//! Amounts of money in a text: "$155,000", "68.000 Euro", "£70k".

use crate::posting::source::Source;
use crate::text::Span;

/// Signs and codes of currencies.
const CURRENCIES: &[(&str, &str)] = &[
    ("us$", "USD"),
    ("c$", "CAD"),
    ("a$", "AUD"),
    ("$", "USD"),
    ("£", "GBP"),
    ("€", "EUR"),
    ("₹", "INR"),
    ("usd", "USD"),
    ("eur", "EUR"),
    ("euro", "EUR"),
    ("gbp", "GBP"),
    ("chf", "CHF"),
    ("cad", "CAD"),
    ("aud", "AUD"),
    ("inr", "INR"),
    ("sek", "SEK"),
    ("dkk", "DKK"),
    ("nok", "NOK"),
    ("pln", "PLN"),
    ("zł", "PLN"),
    ("brl", "BRL"),
    ("r$", "BRL"),
];

/// An amount of money and where it stands.
pub(super) struct Amount {
    /// How much.
    pub(super) value: f64,
    /// Whether it is written in thousands ("70k").
    pub(super) thousands: bool,
    /// Code of its currency (ISO 4217), where it has one.
    pub(super) currency: Option<&'static str>,
    /// Where it stands, with its currency.
    pub(super) span: Span,
}

/// Returns the amounts in `span`: numbers with a currency, and those that a range joins to one.
pub(super) fn amounts(source: &Source, span: Span) -> Vec<Amount> {
    let chars = source.chars.get(span.start..span.end).unwrap_or_default();
    if !chars.iter().any(char::is_ascii_digit) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = chars.get(at) {
        if !c.is_ascii_digit()
            || at
                .checked_sub(1)
                .is_some_and(|b| chars.get(b).is_some_and(|c| c.is_alphanumeric()))
        {
            at += 1;
            continue;
        }
        let length = number_length(chars.get(at..).unwrap_or_default());
        let text: String = chars.iter().skip(at).take(length).collect();
        let (start, mut end) = (span.start + at, span.start + at + length);
        at += length;
        let mut thousands = false;
        let Some(mut value) = number(&text) else {
            continue;
        };
        if matches!(chars.get(at), Some('k' | 'K'))
            && !chars.get(at + 1).is_some_and(|c| c.is_alphanumeric())
        {
            value *= 1_000.0;
            thousands = true;
            at += 1;
            end += 1;
        }
        let before = source.small(Span {
            start: start.saturating_sub(5).max(span.start),
            end: start,
        });
        let after = source.small(Span {
            start: end,
            end: (end + 6).min(span.end),
        });
        let sign = CURRENCIES
            .iter()
            .find(|(sign, _)| before.trim_end().ends_with(sign));
        let code = CURRENCIES.iter().find(|(sign, _)| {
            let rest = after.trim_start().strip_prefix(sign);
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        });
        let spaces = before.chars().count() - before.trim_end().chars().count();
        let from = sign.map_or(start, |(sign, _)| start - spaces - sign.chars().count());
        let to = match (sign, code) {
            (None, Some((sign, _))) => {
                let spaces = after.chars().count() - after.trim_start().chars().count();
                end + spaces + sign.chars().count()
            }
            _ => end,
        };
        at = at.max(to - span.start);
        found.push(Amount {
            value,
            thousands,
            currency: sign.or(code).map(|(_, currency)| *currency),
            span: Span {
                start: from,
                end: to,
            },
        });
    }
    found
}

/// Returns how many characters at the start of `chars` are one number, with its separators.
fn number_length(chars: &[char]) -> usize {
    let mut length = 0;
    while let Some(c) = chars.get(length) {
        let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
        let inner = matches!(c, '.' | ',' | '\'' | '’') && digit(length + 1);
        if !c.is_ascii_digit() && !inner {
            break;
        }
        length += 1;
    }
    length
}

/// Returns the value of a number in either manner: "62,000.50", "62.000,50", "62'000".
fn number(text: &str) -> Option<f64> {
    let last = text.rfind(['.', ',']);
    let decimals = last.map_or(0, |at| text.len() - at - 1);
    let (whole, part) = match last {
        Some(at) if decimals != 3 => (&text[..at], &text[at + 1..]),
        _ => (text, ""),
    };
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    format!("{digits}.{part}0").parse().ok()
}
