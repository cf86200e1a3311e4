//! Dates as resumes print them, in any order, script and language of the word files.

use std::ops::Range;

use super::fold::{digit, fold, is_letter};
use super::words::{Hint, Words};
use crate::date::Date;

/// The years that a resume may speak of.
const YEARS: std::ops::RangeInclusive<u32> = 1940..=2099;

/// One token of a text in which dates are looked for.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) range: Range<usize>,
    pub(super) kind: TokenKind,
    /// Whether white space stands before it.
    pub(super) spaced: bool,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// A number and how many digits it has.
    Number(u32, usize),
    /// A word, folded.
    Word(String),
    /// The sign behind a year, month or day in East Asian dates.
    Unit(Unit),
    /// Any other character.
    Mark(char),
}

/// A unit of East Asian dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Year,
    Month,
    Day,
}

/// Parts `text` into numbers, words and marks.
pub(super) fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut spaced = true;
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            spaced = true;
            continue;
        }
        let mut end = start + c.len_utf8();
        let kind = if let Some(value) = digit(c) {
            let (mut value, mut digits) = (value, 1);
            while let Some((i, d)) = chars
                .peek()
                .and_then(|&(i, c)| Some((i + c.len_utf8(), digit(c)?)))
            {
                value = value.saturating_mul(10).saturating_add(d);
                digits += 1;
                end = i;
                chars.next();
            }
            TokenKind::Number(value, digits)
        } else if let Some(unit) = unit(c) {
            TokenKind::Unit(unit)
        } else if is_letter(c) {
            while let Some(&(i, c)) = chars
                .peek()
                .filter(|&&(_, c)| is_letter(c) && unit(c).is_none() || matches!(c, '\'' | '’'))
            {
                if matches!(c, '\'' | '’') && !text[i + c.len_utf8()..].starts_with(is_letter) {
                    break;
                }
                end = i + c.len_utf8();
                chars.next();
            }
            TokenKind::Word(fold(&text[start..end]))
        } else {
            TokenKind::Mark(c)
        };
        tokens.push(Token {
            range: start..end,
            kind,
            spaced,
        });
        spaced = false;
    }
    tokens
}

fn unit(c: char) -> Option<Unit> {
    match c {
        '年' | '년' => Some(Unit::Year),
        '月' | '월' => Some(Unit::Month),
        '日' | '일' | '号' => Some(Unit::Day),
        _ => None,
    }
}

/// Reads dates from tokens.
pub(super) struct Dates<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) words: &'a Words,
}

impl Dates<'_> {
    /// Returns the date that begins at token `i`, and the number of the token behind it.
    pub(super) fn date(&self, i: usize) -> Option<(Date, usize)> {
        match self.kind(i)? {
            TokenKind::Number(_, 4) => self.year_first(i),
            TokenKind::Number(_, 1 | 2) => self.day_or_month_first(i),
            TokenKind::Mark('\'' | '’' | '‘') => self.bare_short_year(i),
            TokenKind::Word(_) => self.month_word_first(i).or_else(|| self.season_first(i)),
            _ => None,
        }
    }

    /// Returns the month that is named at token `i` without a year, and the number of the token behind it.
    pub(super) fn month(&self, i: usize) -> Option<(u8, usize)> {
        let TokenKind::Word(word) = self.kind(i)? else {
            return None;
        };
        Some((self.words.month(word)?, self.skip(i + 1, &['.'])))
    }

    fn year_first(&self, i: usize) -> Option<(Date, usize)> {
        let year = self.year(i)?;
        if self.kind(i + 1) == Some(&TokenKind::Unit(Unit::Year)) {
            return Some(self.east_asian(year, i + 2));
        }
        let tight = |j: usize| self.tokens.get(j).is_some_and(|token| !token.spaced);
        if let (Some(TokenKind::Mark(mark @ ('-' | '/' | '.' | '‐' | '‑'))), true, true) =
            (self.kind(i + 1), tight(i + 1), tight(i + 2))
            && let Some(month) = self.small(i + 2, 12)
        {
            let day = (self.kind(i + 3) == Some(&TokenKind::Mark(*mark)) && tight(i + 3))
                .then(|| self.small(i + 4, 31))
                .flatten();
            let next = if day.is_some() { i + 5 } else { i + 3 };
            return Some((
                Date {
                    year,
                    month: Some(month),
                    day,
                },
                next,
            ));
        }
        let joined = matches!(self.kind(i + 1), Some(TokenKind::Mark('-' | '/' | '.')))
            && tight(i + 1)
            && tight(i + 2);
        let after = if joined {
            i + 2
        } else {
            self.skip(i + 1, &[','])
        };
        if let Some((month, next)) = self.month(after)
            && self.year(self.skip(next, &[','])).is_none()
            && self.small(next, 31).is_none()
        {
            return Some((Date::month(year, month), next));
        }
        Some((Date::year(year), i + 1))
    }

    fn east_asian(&self, year: u16, i: usize) -> (Date, usize) {
        let Some(month) = self
            .small(i, 12)
            .filter(|_| self.kind(i + 1) == Some(&TokenKind::Unit(Unit::Month)))
        else {
            return (Date::year(year), i);
        };
        match self
            .small(i + 2, 31)
            .filter(|_| self.kind(i + 3) == Some(&TokenKind::Unit(Unit::Day)))
        {
            Some(day) => (
                Date {
                    year,
                    month: Some(month),
                    day: Some(day),
                },
                i + 4,
            ),
            None => (Date::month(year, month), i + 2),
        }
    }

    /// `03/2020`, `15.03.2020`, `3/15/2020`, `15 March 2020`, `03/20`.
    fn day_or_month_first(&self, i: usize) -> Option<(Date, usize)> {
        let first = self.small(i, 31)?;
        if self.kind(i + 1) == Some(&TokenKind::Unit(Unit::Month)) {
            let year = self.year(i + 2).filter(|_| first <= 12)?;
            return Some((Date::month(year, first), i + 3));
        }
        if let Some(TokenKind::Mark(mark @ ('/' | '.' | '-' | '‐' | '‑'))) = self.kind(i + 1) {
            if let Some(year) = self.year(i + 2) {
                return (first <= 12).then(|| (Date::month(year, first), i + 3));
            }
            if let Some(second) = self.small(i + 2, 31)
                && self.kind(i + 3) == Some(&TokenKind::Mark(*mark))
                && let Some(year) = self.year(i + 4)
            {
                let (day, month) = if second > 12 {
                    (second, first)
                } else {
                    (first, second)
                };
                return (month <= 12).then_some((
                    Date {
                        year,
                        month: Some(month),
                        day: Some(day),
                    },
                    i + 5,
                ));
            }
            if *mark == '/'
                && first <= 12
                && self.digits(i) == 2
                && self.digits(i + 2) == 2
                && self.kind(i + 3) != Some(&TokenKind::Mark('/'))
            {
                return Some((Date::month(self.short_year(i + 2)?, first), i + 3));
            }
        }
        let ordinal = usize::from(
            matches!(self.kind(i + 1), Some(TokenKind::Word(w)) if matches!(w.as_str(), "st" | "nd" | "rd" | "th" | "er" | "de" | "º" | "o")),
        );
        let (month, next) = self.month(self.skip(i + 1 + ordinal, &['.']))?;
        let year_at = self.link(next);
        Some((
            Date {
                year: self.year(year_at)?,
                month: Some(month),
                day: Some(first),
            },
            year_at + 1,
        ))
    }

    /// `March 2020`, `Mar. 2020`, `enero de 2020`, `March 5, 2020`, `Mar '20`, `Mar-20`.
    fn month_word_first(&self, i: usize) -> Option<(Date, usize)> {
        let (month, next) = self.month(i)?;
        let year_at = self.link(next);
        if let Some(year) = self.year(year_at) {
            return Some((Date::month(year, month), year_at + 1));
        }
        if let Some(day) = self.small(next, 31) {
            let ordinal = usize::from(
                matches!(self.kind(next + 1), Some(TokenKind::Word(w)) if matches!(w.as_str(), "st" | "nd" | "rd" | "th")),
            );
            let year_at = self.skip(next + 1 + ordinal, &[',']);
            if let Some(year) = self.year(year_at) {
                return Some((
                    Date {
                        year,
                        month: Some(month),
                        day: Some(day),
                    },
                    year_at + 1,
                ));
            }
        }
        let short_at = self.skip(next, &['\'', '’', '‘', '-']);
        let short = self
            .short_year(short_at)
            .filter(|_| self.digits(short_at) == 2)?;
        Some((Date::month(short, month), short_at + 1))
    }

    /// A season or term names no month that the resume states: only the year is kept.
    fn season_first(&self, i: usize) -> Option<(Date, usize)> {
        let TokenKind::Word(word) = self.kind(i)? else {
            return None;
        };
        let season = self.words.is(word, Hint::Season);
        let quarter = matches!(word.as_str(), "q" | "h" | "t")
            && self.tokens.get(i + 1).is_some_and(|t| !t.spaced)
            && self.digits(i + 1) == 1;
        let year_at = if quarter {
            self.skip(i + 2, &['/', ','])
        } else {
            self.skip(i + 1, &[',', '-', '\'', '/'])
        };
        (season || quarter)
            .then(|| Some((Date::year(self.year(year_at)?), year_at + 1)))
            .flatten()
    }

    /// `'19`: a year of two digits counts alone behind an apostrophe at the start of a word.
    fn bare_short_year(&self, i: usize) -> Option<(Date, usize)> {
        let starts = self.tokens.get(i).is_some_and(|token| token.spaced)
            || matches!(self.kind(i.checked_sub(1)?), Some(TokenKind::Mark(_)));
        let tight = self.tokens.get(i + 1).is_some_and(|token| !token.spaced);
        let ends = !matches!(self.kind(i + 2), Some(TokenKind::Word(_)))
            || self.tokens.get(i + 2).is_some_and(|token| token.spaced);
        (starts && tight && ends && self.digits(i + 1) == 2)
            .then(|| Some((Date::year(self.short_year(i + 1)?), i + 2)))
            .flatten()
    }

    /// Skips what may stand between month and year.
    fn link(&self, i: usize) -> usize {
        let i = self.skip(i, &[',', '/', '-']);
        match self.kind(i) {
            Some(TokenKind::Word(word)) if matches!(word.as_str(), "de" | "del" | "of" | "do") => {
                i + 1
            }
            _ => i,
        }
    }

    pub(super) fn skip(&self, i: usize, marks: &[char]) -> usize {
        match self.kind(i) {
            Some(TokenKind::Mark(mark)) if marks.contains(mark) => i + 1,
            _ => i,
        }
    }

    pub(super) fn kind(&self, i: usize) -> Option<&TokenKind> {
        self.tokens.get(i).map(|token| &token.kind)
    }

    pub(super) fn digits(&self, i: usize) -> usize {
        match self.kind(i) {
            Some(TokenKind::Number(_, digits)) => *digits,
            _ => 0,
        }
    }

    fn small(&self, i: usize, most: u32) -> Option<u8> {
        match self.kind(i)? {
            TokenKind::Number(value, 1 | 2) if (1..=most).contains(value) => {
                u8::try_from(*value).ok()
            }
            _ => None,
        }
    }

    /// Returns the year that stands alone at token `i`: not part of a longer word, amount or number.
    pub(super) fn year(&self, i: usize) -> Option<u16> {
        let TokenKind::Number(value, 4) = self.kind(i)? else {
            return None;
        };
        let glued = |j: Option<usize>, gap: bool| {
            j.and_then(|j| self.kind(j)).is_some_and(|kind| {
                !gap && matches!(
                    kind,
                    TokenKind::Mark('$' | '€' | '£' | '#' | '+' | '%' | '_' | '@' | '=')
                )
            })
        };
        let spaced = self.tokens.get(i).is_some_and(|token| token.spaced);
        let next_spaced = self.tokens.get(i + 1).is_none_or(|token| token.spaced);
        let worded =
            !next_spaced && matches!(self.kind(i + 1), Some(TokenKind::Word(w)) if w.is_ascii());
        // `ISO 9001:2015` is the edition of a standard.
        let tight = |j: usize| self.tokens.get(j).is_some_and(|token| !token.spaced);
        let edition = i > 1
            && tight(i)
            && tight(i - 1)
            && self.kind(i - 1) == Some(&TokenKind::Mark(':'))
            && self.digits(i - 2) > 2;
        let plain = !edition
            && !glued(i.checked_sub(1), spaced)
            && !glued(Some(i + 1), next_spaced)
            && !worded;
        (plain && YEARS.contains(value))
            .then(|| u16::try_from(*value).ok())
            .flatten()
    }

    pub(super) fn short_year(&self, i: usize) -> Option<u16> {
        match self.kind(i)? {
            TokenKind::Number(value, 2) => u16::try_from(*value)
                .ok()
                .map(|v| if v >= 60 { 1900 + v } else { 2000 + v }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_dates_of_many_tongues() {
        let words = Words::load();
        for (text, iso) in [
            ("2020", "2020"),
            ("2020-03", "2020-03"),
            ("2019.04", "2019-04"),
            ("2020/3", "2020-03"),
            ("2020-03-15", "2020-03-15"),
            ("03/2020", "2020-03"),
            ("3.2020", "2020-03"),
            ("15.03.2020", "2020-03-15"),
            ("3/15/2020", "2020-03-15"),
            ("03/20", "2020-03"),
            ("Mar 2020", "2020-03"),
            ("Sept. 2020", "2020-09"),
            ("March 5, 2020", "2020-03-05"),
            ("5th March 2020", "2020-03-05"),
            ("Mar '20", "2020-03"),
            ("Jan-99", "1999-01"),
            ("März 2020", "2020-03"),
            ("août 2020", "2020-08"),
            ("enero de 2020", "2020-01"),
            ("1 de enero de 2020", "2020-01-01"),
            ("março de 2020", "2020-03"),
            ("gennaio 2020", "2020-01"),
            ("maart 2020", "2020-03"),
            ("października 2020", "2020-10"),
            ("मार्च 2020", "2020-03"),
            ("मार्च २०२०", "2020-03"),
            ("2020年3月", "2020-03"),
            ("3 月 2020", "2020-03"),
            ("2020-Mar", "2020-03"),
            ("2020 年 3 月 5 日", "2020-03-05"),
            ("Spring 2020", "2020"),
            ("Q3 2020", "2020"),
            ("WS 2020", "2020"),
            ("'19", "2019"),
            ("مارس 2020", "2020-03"),
            ("Şubat 2020", "2020-02"),
            ("2020년 3월", "2020-03"),
            ("märz/2020", "2020-03"),
        ] {
            let tokens = tokenize(text);
            let dates = Dates {
                tokens: &tokens,
                words: &words,
            };
            let (date, next) = dates
                .date(0)
                .unwrap_or_else(|| panic!("no date in '{text}'"));
            assert_eq!(
                (date.to_string().as_str(), next),
                (iso, tokens.len()),
                "{text}"
            );
        }
    }

    #[test]
    fn takes_no_amount_for_a_year() {
        let words = Words::load();
        for text in [
            "$2000", "2000+", "2000%", "1,234", "9999", "2000x", "13/2020",
        ] {
            let tokens = tokenize(text);
            let dates = Dates {
                tokens: &tokens,
                words: &words,
            };
            assert!(
                (0..tokens.len()).all(|i| dates.year(i).is_none() || text == "13/2020"),
                "{text}"
            );
            assert!(dates.date(0).is_none(), "{text}");
        }
    }
}
