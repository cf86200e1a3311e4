//! Reading one number of a text: digits or words, with currency, scale and unit.

use super::super::german;
use super::super::item::Item;
use super::super::mark::{Bound, Role, Unit};
use super::super::root::Language;
use super::super::token::Kind;
use super::Quantity;

/// Signs of currencies, by their places in the tables.
const MONEY: [(&str, u8); 7] = [
    ("$", 0),
    ("€", 1),
    ("£", 2),
    ("₹", 3),
    ("₫", 6),
    ("¥", 7),
    ("zł", 5),
];

/// Reads the number that begins at an item.
pub(super) struct Parse<'a> {
    /// The items of the text.
    pub items: &'a [Item],
    /// The language that they are in.
    pub language: Language,
    /// Where the number begins.
    pub at: usize,
}

impl Parse<'_> {
    fn item(&self) -> Option<&Item> {
        self.items.get(self.at)
    }

    /// Returns the number, where there is one.
    pub(super) fn quantity(mut self) -> Option<Quantity> {
        let from = self.at;
        let mut unit = self.money();
        let start = self.at;
        if let Role::Month(month) = self.item()?.role() {
            return self.month(month);
        }
        let item = self.item()?;
        let article = self.unit_alone().is_some();
        let measured = self.language == Language::German && german::measure(&item.lower).is_some();
        if item.kind == Kind::Word
            && item.role() == Role::Word
            && !article
            && !measured
            && self.ordinal().is_none()
        {
            return None;
        }
        if let Role::Multiple(times, percent) = item.role() {
            let readings = vec![(times, Unit::Times), (percent, Unit::Percent)];
            return Some(Quantity::new(readings, Bound::Exact, from..from + 1));
        }
        if let Some((value, unit, factor)) = (self.language == Language::German)
            .then(|| german::measure(&item.lower))
            .flatten()
        {
            return Some(Quantity::new(
                vec![(value * factor, unit)],
                Bound::Exact,
                from..from + 1,
            ));
        }
        if let Some(unit) = self.unit_alone() {
            return Some(Quantity::new(vec![unit], Bound::Exact, from..from + 2));
        }
        let mut values = self.values()?;
        let word = self
            .items
            .get(start)
            .is_some_and(|item| item.kind == Kind::Word);
        let mut plus = self.sign(&["+"]);
        let factor = self.scales();
        values.iter_mut().for_each(|value| *value *= factor);
        plus |= self.sign(&["+"]);
        let scaled = self.at;
        self.article();
        unit = unit.or_else(|| self.unit());
        if unit.is_none() {
            self.at = scaled;
        }
        if unit == Some((Unit::Ordinal, 1.0))
            && self.item().is_some_and(|item| item.lower == "percentile")
        {
            self.at += 1;
        }
        let digits = self.items.get(start).map_or("", |item| item.text.as_str());
        let year = unit.is_none() && factor == 1.0 && digits.len() == 4;
        let mut readings: Vec<(f64, Unit)> = Vec::new();
        for value in values {
            let (kind, factor) = unit.unwrap_or((Unit::Plain, 1.0));
            readings.push((value * factor, kind));
            if year && (1900.0..2100.0).contains(&value) {
                readings.push((value, Unit::Year));
            }
            if word && value == 0.5 {
                readings.push((50.0, Unit::Percent));
                readings.push((0.5, Unit::Times));
            }
        }
        if let Some(date) = calendar(digits) {
            readings = vec![(date, Unit::Calendar)];
        }
        let one = word
            && readings
                .iter()
                .all(|(value, unit)| *unit == Unit::Plain && (*value == 1.0 || *value == 0.0));
        let bound = if plus { Bound::Least } else { Bound::Exact };
        Some(Quantity {
            one,
            ..Quantity::new(readings, bound, from..self.at)
        })
    }

    /// Returns the unit that stands with an article where an amount is meant ("in a day"), not a rate ("60 a day").
    fn unit_alone(&self) -> Option<(f64, Unit)> {
        let item = self.item()?;
        let article = matches!(
            item.lower.as_str(),
            "a" | "an" | "ein" | "eine" | "einen" | "einem" | "einer"
        );
        let before = self.items.get(self.at.checked_sub(1)?)?;
        let amount = matches!(
            before.lower.as_str(),
            "in" | "to" | "from" | "within" | "auf" | "von" | "innerhalb" | "binnen"
        );
        match self.items.get(self.at + 1)?.role() {
            Role::Unit(unit @ (Unit::Time | Unit::Month), factor) if article && amount => {
                Some((factor, unit))
            }
            _ => None,
        }
    }

    /// Takes a sign or a code of a currency before a number.
    fn money(&mut self) -> Option<(Unit, f64)> {
        let item = self.item()?;
        let next = self.items.get(self.at + 1)?;
        let known = MONEY.iter().find(|(sign, _)| *sign == item.text);
        let unit = match (known, item.role()) {
            (Some((_, place)), _) => (Unit::Money(*place), 1.0),
            (None, Role::Unit(unit @ Unit::Money(_), factor)) => (unit, factor),
            _ => return None,
        };
        if next.kind != Kind::Digits {
            return None;
        }
        self.at += 1;
        Some(unit)
    }

    /// Takes the number itself, with every value that it may have.
    fn values(&mut self) -> Option<Vec<f64>> {
        let item = self.item()?;
        if item.kind == Kind::Digits {
            let values = digits(&item.text, self.language);
            self.at += 1;
            return Some(values);
        }
        if let Some(value) = self.ordinal() {
            self.at += 1;
            return Some(vec![value]);
        }
        let mut total = 0.0;
        let mut current: Option<f64> = None;
        while let Some(item) = self.item() {
            let clause = self
                .items
                .get(self.at.saturating_sub(1))
                .map(|item| item.clause);
            match (item.role(), current) {
                _ if total + current.unwrap_or(0.0) > 0.0 && clause != Some(item.clause) => break,
                (Role::Number(value), None) => current = Some(value),
                (Role::Number(value), Some(tens))
                    if tens >= 20.0 && (1.0..10.0).contains(&value) && tens % 10.0 == 0.0 =>
                {
                    current = Some(tens + value);
                }
                (Role::Scale(factor), _) if item.text.chars().count() > 2 => {
                    // "Millionen" without a number is no number.
                    if current.is_none() && item.lower.ends_with("en") {
                        break;
                    }
                    let value = current.unwrap_or(1.0) * factor;
                    if factor > 100.0 {
                        total += value;
                        current = Some(0.0);
                    } else {
                        current = Some(value);
                    }
                }
                _ => break,
            }
            self.at += 1;
        }
        let value = compound(self.items, self.at, current.is_none(), self.language);
        if let (Some(value), None) = (value, current) {
            self.at += 1;
            return Some(vec![value]);
        }
        current.map(|current| vec![total + current])
    }

    /// Returns the place that a word such as `p99` names.
    fn ordinal(&self) -> Option<f64> {
        let item = self.item()?;
        item.lower
            .strip_prefix('p')
            .filter(|rest| rest.len() == 2)
            .and_then(|rest| rest.parse().ok())
            .or_else(|| compound(self.items, self.at, true, self.language))
    }

    /// Takes the scales behind a number: `k`, `Mio.`, `million`.
    fn scales(&mut self) -> f64 {
        let mut factor = 1.0;
        while let Some((item, Role::Scale(scale))) = self.item().map(|item| (item, item.role())) {
            // Small letters are scales where they touch the number: "5m", "5 m" is a length.
            if item.text.chars().count() == 1 && !item.glued {
                break;
            }
            factor *= scale;
            self.at += 1;
        }
        factor
    }

    /// Takes the article of `half a day`.
    fn article(&mut self) {
        let half = self.at.checked_sub(1).and_then(|at| self.items.get(at));
        let half = half.is_some_and(|item| item.role() == Role::Number(0.5));
        if half
            && self
                .item()
                .is_some_and(|item| matches!(item.lower.as_str(), "a" | "an" | "of"))
        {
            self.at += 1;
        }
    }

    /// Takes the unit behind a number.
    fn unit(&mut self) -> Option<(Unit, f64)> {
        let item = self.item()?;
        let before = self.at.checked_sub(1).and_then(|at| self.items.get(at))?;
        let p =
            before.lower.starts_with('p') && before.kind == Kind::Word && before.lower.len() == 3;
        if p {
            return Some((Unit::Ordinal, 1.0));
        }
        if before.clause != item.clause {
            return None;
        }
        let unit = match (item.text.as_str(), item.role()) {
            ("%", _) => (Unit::Percent, 1.0),
            ("‰", _) => (Unit::Percent, 0.1),
            (_, Role::Unit(unit, factor)) => (unit, factor),
            (text, _) => {
                let (_, place) = MONEY.iter().find(|(sign, _)| *sign == text)?;
                (Unit::Money(*place), 1.0)
            }
        };
        self.at += 1;
        Some(unit)
    }

    fn sign(&mut self, signs: &[&str]) -> bool {
        let found = self
            .item()
            .is_some_and(|item| item.glued && signs.contains(&item.text.as_str()));
        self.at += usize::from(found);
        found
    }

    /// Takes a month with its year.
    fn month(mut self, month: u8) -> Option<Quantity> {
        let start = self.at;
        let year: f64 = self
            .items
            .get(self.at + 1)
            .filter(|year| year.text.len() == 4)?
            .text
            .parse()
            .ok()?;
        self.at += 2;
        let date = year * 12.0 + f64::from(month) - 1.0;
        Some(Quantity::new(
            vec![(date, Unit::Calendar)],
            Bound::Exact,
            start..self.at,
        ))
    }
}

/// Returns the values that digits with separators may have in a language.
fn digits(text: &str, language: Language) -> Vec<f64> {
    let (thousands, decimal) = match language {
        Language::English => (',', '.'),
        Language::German => ('.', ','),
    };
    let bare: String = text
        .chars()
        .filter(|c| !matches!(c, '\'' | ' ' | '\u{a0}'))
        .collect();
    let groups: Vec<&str> = bare.split([thousands, decimal]).collect();
    let grouped = groups.len() > 1 && groups.iter().skip(1).all(|group| group.len() == 3);
    let one_sign = !(bare.contains(thousands) && bare.contains(decimal));
    // A thousand is grouped by either sign only where it is told by the language; more groups are thousands anyway.
    let joined = grouped && one_sign && (groups.len() > 2 || bare.contains(thousands));
    let value = if joined {
        bare.replace([thousands, decimal], "")
    } else if bare.contains(thousands) && !bare.contains(decimal) {
        bare.replace(thousands, ".")
    } else {
        bare.replace(thousands, "").replace(decimal, ".")
    };
    value.parse().into_iter().collect()
}

/// Returns the month that digits name as a date (`03/2021`, `2021-03`, `15.03.2021`), counted from year 0.
fn calendar(text: &str) -> Option<f64> {
    let parts: Vec<u32> = text
        .split(['/', '-', '.'])
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let (year, month) = match parts.as_slice() {
        [year, month] | [year, month, _] if *year > 1900 && text.contains('-') => (*year, *month),
        [month, year] | [_, month, year] if (1900..2100).contains(year) => (*year, *month),
        _ => return None,
    };
    (1..=12)
        .contains(&month)
        .then(|| f64::from(year * 12 + month - 1))
}

/// Returns the number that a German word writes in one (`fünfundzwanzig`), where no simpler one was found.
fn compound(items: &[Item], at: usize, open: bool, language: Language) -> Option<f64> {
    let item = items
        .get(at)
        .filter(|item| open && item.kind == Kind::Word)?;
    (language == Language::German).then_some(())?;
    german::number(&item.lower)
}
