//! Periods: two dates, a date and "present", or one date alone.

use std::ops::Range;

use super::date::{Dates, Token, TokenKind, tokenize};
use super::words::{Hint, Words};
use crate::date::Date;

/// A period as found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Period {
    /// The bytes that state it, with brackets around it and a duration behind it.
    pub(super) range: Range<usize>,
    pub(super) start: Option<Date>,
    /// None while it lasts.
    pub(super) end: Option<Date>,
    /// Whether a single date stands there, which `start` and `end` both hold.
    pub(super) single: bool,
}

/// Returns the periods that `text` states, in order.
pub(super) fn periods(text: &str, words: &Words) -> Vec<Period> {
    if !text.chars().any(|c| super::fold::digit(c).is_some()) {
        return Vec::new();
    }
    let tokens = tokenize(text);
    let scanner = Scanner {
        dates: Dates {
            tokens: &tokens,
            words,
        },
        tokens: &tokens,
        words,
    };
    let mut found = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        match scanner.period(i) {
            Some((period, next)) if next > i => {
                found.push(scanner.with_surroundings(period, i, next, text));
                i = next;
            }
            _ => i += 1,
        }
    }
    found
}

/// Whether `text` says nothing but a period.
pub(super) fn is_period(text: &str, words: &Words) -> bool {
    let found = periods(text, words);
    found.len() == 1
        && found.first().is_some_and(|period| {
            is_edge(&text[..period.range.start]) && is_edge(&text[period.range.end..])
        })
}

/// Whether `text` says nothing but how long something took (`1 year 4 months`).
pub(super) fn is_duration(text: &str, words: &Words) -> bool {
    let tokens = tokenize(text);
    let scanner = Scanner {
        dates: Dates {
            tokens: &tokens,
            words,
        },
        tokens: &tokens,
        words,
    };
    scanner.duration(0) == Some(tokens.len())
}

fn is_edge(rest: &str) -> bool {
    rest.chars().all(|c| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | '|' | '·' | '•' | '-' | '–' | '—' | ':' | ';' | '(' | ')' | '.'
            )
    })
}

struct Scanner<'a> {
    dates: Dates<'a>,
    tokens: &'a [Token],
    words: &'a Words,
}

impl Scanner<'_> {
    fn period(&self, i: usize) -> Option<(Period, usize)> {
        if let TokenKind::Word(_) = self.dates.kind(i)? {
            if let Some(next) = self
                .phrase(i, Hint::Until)
                .and_then(|j| self.dates.date(j))
                .filter(|_| self.phrase(i, Hint::Since).is_none())
            {
                let (end, next) = next;
                return Some((self.made(None, Some(end), false), next));
            }
            if let Some(j) = self.phrase(i, Hint::Since)
                && let Some((start, next)) = self.dates.date(j)
            {
                return Some(
                    self.ended(start, next)
                        .unwrap_or_else(|| (self.made(Some(start), None, false), next)),
                );
            }
        }
        if let Some(found) = self.month_without_year(i) {
            return Some(found);
        }
        let (start, next) = self.dates.date(i)?;
        Some(
            self.ended(start, next)
                .unwrap_or_else(|| (self.made(Some(start), Some(start), true), next)),
        )
    }

    /// Reads what follows a start: a sign or word and an end, or the word for "present" alone.
    fn ended(&self, start: Date, next: usize) -> Option<(Period, usize)> {
        let years = (start.month.is_none())
            .then(|| self.school_year(start, next))
            .flatten();
        match years {
            // Two school years make one period, to the end of the second.
            Some((period, next)) => self.until(start, next).or(Some((period, next))),
            None => self.until(start, next),
        }
    }

    fn until(&self, start: Date, next: usize) -> Option<(Period, usize)> {
        let after = self.separator(next);
        if let Some(j) = after {
            if let Some(end) = self.present(j) {
                return Some((self.made(Some(start), None, false), end));
            }
            if let Some((end, next)) = self.dates.date(j) {
                let years = (end.month.is_none()
                    && self.dates.kind(next) == Some(&TokenKind::Mark('/')))
                .then(|| self.school_year(end, next))
                .flatten();
                if let Some((years, next)) = years {
                    return Some((self.made(Some(start), years.end, false), next));
                }
                return Some((self.made(Some(start), Some(end), false), next));
            }
            if self.dates.kind(j).is_none() {
                return Some((self.made(Some(start), None, false), j));
            }
        }
        self.present(next)
            .map(|end| (self.made(Some(start), None, false), end))
    }

    /// `2019/20`, `2019/2020`, `2019-20`.
    fn school_year(&self, start: Date, next: usize) -> Option<(Period, usize)> {
        let Some(TokenKind::Mark('/' | '-' | '–')) = self.dates.kind(next) else {
            return None;
        };
        let tight = |j: usize| self.tokens.get(j).is_some_and(|token| !token.spaced);
        if !tight(next) || !tight(next + 1) {
            return None;
        }
        let end = self
            .dates
            .year(next + 1)
            .or_else(|| self.dates.short_year(next + 1))?;
        (end >= start.year).then(|| {
            (
                self.made(Some(start), Some(Date::year(end)), false),
                next + 2,
            )
        })
    }

    /// `Mar – Aug 2020`, `03–08/2020`: the start takes its year from the end.
    fn month_without_year(&self, i: usize) -> Option<(Period, usize)> {
        let (month, next) = match self.dates.kind(i)? {
            TokenKind::Number(value, 1 | 2) if (1..=12).contains(value) => {
                (u8::try_from(*value).ok()?, i + 1)
            }
            _ => self.dates.month(i)?,
        };
        let (end, next) = self.dates.date(self.separator(next)?)?;
        end.month?;
        Some((
            self.made(Some(Date::month(end.year, month)), Some(end), false),
            next,
        ))
    }

    /// Returns the token behind the sign or word that parts two dates.
    fn separator(&self, i: usize) -> Option<usize> {
        match self.dates.kind(i)? {
            TokenKind::Mark(
                '-' | '–' | '—' | '‐' | '‑' | '‒' | '−' | '~' | '〜' | '～' | '→' | '>' | '－'
                | '一',
            ) => Some(self.dates.skip(i + 1, &['-', '–', '>'])),
            TokenKind::Word(word)
                if word == "t"
                    && self.dates.kind(i + 1) == Some(&TokenKind::Mark('/'))
                    && self.dates.kind(i + 2) == Some(&TokenKind::Word("m".into())) =>
            {
                Some(i + 3)
            }
            TokenKind::Word(_) => self
                .phrase(i, Hint::To)
                .filter(|&j| self.dates.kind(j).is_some()),
            _ => None,
        }
    }

    /// Returns the token behind the word or phrase for "present" at token `i`.
    fn present(&self, i: usize) -> Option<usize> {
        self.phrase(i, Hint::Present)
    }

    /// Returns the token behind the longest phrase at token `i` that hints at `hint`.
    fn phrase(&self, i: usize, hint: Hint) -> Option<usize> {
        let mut phrase = String::new();
        let mut best = None;
        for (length, token) in self.tokens.get(i..)?.iter().take(4).enumerate() {
            let TokenKind::Word(word) = &token.kind else {
                break;
            };
            if length > 0 {
                phrase.push(' ');
            }
            phrase.push_str(word);
            if self.words.is(&phrase, hint) {
                best = Some(i + length + 1);
            }
        }
        best
    }

    fn made(&self, start: Option<Date>, end: Option<Date>, single: bool) -> Period {
        Period {
            range: 0..0,
            start,
            end,
            single,
        }
    }

    /// Widens the period's range over brackets, words such as "expected" before it and a duration behind it.
    fn with_surroundings(&self, mut period: Period, i: usize, next: usize, text: &str) -> Period {
        let (mut first, mut last) = (i, next - 1);
        while let Some(TokenKind::Word(word)) =
            first.checked_sub(1).and_then(|j| self.dates.kind(j))
            && self.words.is(word, Hint::Expected)
        {
            first -= 1;
        }
        if first
            .checked_sub(1)
            .is_some_and(|j| self.dates.kind(j) == Some(&TokenKind::Mark(':')))
            && let Some(TokenKind::Word(word)) =
                first.checked_sub(2).and_then(|j| self.dates.kind(j))
            && self.words.is(word, Hint::Expected)
        {
            first -= 2;
        }
        if let Some(end) = self.duration(last + 1) {
            last = end - 1;
        }
        let mark = |j: Option<usize>, of: &[char]| matches!(j.and_then(|j| self.dates.kind(j)), Some(TokenKind::Mark(c)) if of.contains(c));
        if mark(first.checked_sub(1), &['(', '[']) && mark(Some(last + 1), &[')', ']']) {
            first -= 1;
            last += 1;
            if let Some(end) = self.duration(last + 1) {
                last = end - 1;
            }
        }
        if mark(Some(last + 1), &['('])
            && let Some(behind) = self
                .phrase(last + 2, Hint::Expected)
                .or_else(|| self.present(last + 2))
            && mark(Some(behind), &[')'])
        {
            last = behind;
        }
        let start = self.tokens.get(first).map_or(0, |token| token.range.start);
        let end = self
            .tokens
            .get(last)
            .map_or(text.len(), |token| token.range.end);
        period.range = start..end;
        period
    }

    /// Returns the token behind a duration such as `(2 years, 3 months)` or `· 1 yr 2 mos` at token `i`.
    fn duration(&self, i: usize) -> Option<usize> {
        let bracket = matches!(self.dates.kind(i), Some(TokenKind::Mark('(')));
        let mut j = self.dates.skip(i, &['(', '·', '|', ',', '•']);
        let from = j;
        while self.dates.digits(j) > 0 && self.dates.digits(j) < 3 {
            let plus = self.dates.skip(j + 1, &['+']);
            match self.dates.kind(plus) {
                Some(TokenKind::Word(word)) if self.words.is(word, Hint::Duration) => {
                    j = self.dates.skip(self.dates.skip(plus + 1, &['.']), &[','])
                }
                _ => break,
            }
        }
        let closed = matches!(self.dates.kind(j), Some(TokenKind::Mark(')')));
        (j > from && closed == bracket).then_some(j + usize::from(bracket))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_periods() {
        let words = Words::load();
        for (text, start, end) in [
            ("Mar 2021 – present", "2021-03", ""),
            ("2019-04 – Present", "2019-04", ""),
            ("2013-10 – 2019-03", "2013-10", "2019-03"),
            ("Sept 2017 – Feb 2021", "2017-09", "2021-02"),
            ("(2011-10 – 2013-09)", "2011-10", "2013-09"),
            ("04/2019 bis heute", "2019-04", ""),
            ("seit 04/2019", "2019-04", ""),
            ("enero de 2020 - actualidad", "2020-01", ""),
            ("2021.07 - 至今", "2021-07", ""),
            ("2021年7月至今", "2021-07", ""),
            ("2015年9月 – 2019年6月", "2015-09", "2019-06"),
            ("मार्च 2020 से वर्तमान", "2020-03", ""),
            ("2020-04 – वर्तमान", "2020-04", ""),
            ("Mar – Aug 2020", "2020-03", "2020-08"),
            ("2013 2015", "2013", "2013"),
            ("2008-2010", "2008", "2010"),
            ("2019/20", "2019", "2020"),
            ("feb 2017 t/m aug 2020", "2017-02", "2020-08"),
            ("WS 2013/14 – SS 2016", "2013", "2016"),
            ("2013/14 – 2015/16", "2013", "2016"),
            ("2017/18 – heute", "2017", ""),
            ("'19 – '21", "2019", "2021"),
            ("Jan '22 – now", "2022-01", ""),
            ("Tháng 5/2019 – nay", "2019-05", ""),
            ("2016 – Devam ediyor", "2016", ""),
            ("مارس 2020 – حتى الآن", "2020-03", ""),
            ("من 2015 إلى الآن", "2015", ""),
            ("2020년 3월 ~ 현재", "2020-03", ""),
            ("2019年4月～現在", "2019-04", ""),
            ("от марта 2019 по настоящее время", "2019-03", ""),
            ("from June 2018 to July 2019", "2018-06", "2019-07"),
            ("depuis mars 2020", "2020-03", ""),
            ("Jan 2020 - Dec 2021 (2 years)", "2020-01", "2021-12"),
            ("Jan 2020 - Present · 1 yr 2 mos", "2020-01", ""),
            ("Fall 2019 – Spring 2021", "2019", "2021"),
            ("od stycznia 2019 do chwili obecnej", "2019-01", ""),
        ] {
            let found = periods(text, &words);
            let first = found
                .first()
                .unwrap_or_else(|| panic!("no period in '{text}'"));
            let show = |date: Option<Date>| date.map(|d| d.to_string()).unwrap_or_default();
            assert_eq!(
                (show(first.start), show(first.end)),
                (start.to_owned(), end.to_owned()),
                "{text}"
            );
            if found.len() == 1 {
                assert!(is_period(text, &words), "{text}: {:?}", first.range);
            }
        }
    }

    #[test]
    fn finds_no_period_in_names_numbers_and_versions() {
        let words = Words::load();
        for text in [
            "April Summers",
            "May Oyelaran",
            "August Lindqvist-Hale",
            "June and July",
            "Section 508",
            "ISO 9001:2015",
            "ISO 20022",
            "Python 3.11",
            "Java 8 - 17",
            "Spring Boot 3.2",
            "Go 1.22",
            "(512) 555-0142",
            "+49 170 5550123",
            "24/7",
            "3D",
            "S7-1200",
            "EN 9100",
            "DIN 3990",
            "PHP 8",
            "TOEIC 945",
            "A320 / B737",
        ] {
            assert!(periods(text, &words).is_empty(), "{text}");
        }
    }

    #[test]
    fn leaves_the_text_around_a_period() {
        let words = Words::load();
        let text = "Acme GmbH, Köln (2011 – 2013)";
        let found = periods(text, &words);
        assert_eq!(&text[..found[0].range.start], "Acme GmbH, Köln ");
        assert!(!is_period(text, &words));
    }
}
