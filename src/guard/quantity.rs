//! Numbers of a text, in digits or in words, with what they count and how exact they are.

mod parse;

use std::ops::Range;

use super::item::Item;
use super::mark::{Bound, Mark, Role, Unit};
use super::root::Language;
use super::token::Kind;

use parse::Parse;

/// A number, a date or a multiple.
#[derive(Debug, Clone)]
pub(super) struct Quantity {
    /// What it may mean: `2021` is a year or as many things.
    pub readings: Vec<(f64, Unit)>,
    /// How exact it is.
    pub bound: Bound,
    /// The items that it is made of.
    pub items: Range<usize>,
    /// Whether it is no more than `one`, which is said of any thing.
    pub one: bool,
    /// Whether it is what was reached or what was added, by the word before it.
    pub step: Step,
    /// Whether a part of it is counted before it: 31 in "14 of 31".
    pub whole: bool,
}

/// How a number measures a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// It does not say.
    None,
    /// By so much.
    By,
    /// More by so much.
    Up,
    /// Less by so much.
    Down,
    /// From or to so much.
    At,
}

/// Largest difference between two numbers that are the same, relative to them.
const SAME: f64 = 1e-9;

impl Quantity {
    fn new(readings: Vec<(f64, Unit)>, bound: Bound, items: Range<usize>) -> Self {
        Self {
            readings,
            bound,
            items,
            one: false,
            step: Step::None,
            whole: false,
        }
    }

    /// Whether a source's number is the same, or as exact as this one claims to be.
    pub(super) fn held_by(&self, source: &Self) -> bool {
        let same = self
            .readings
            .iter()
            .any(|own| source.readings.iter().any(|other| equal(*own, *other)));
        let bound = match self.bound {
            Bound::Exact => matches!(source.bound, Bound::Exact | Bound::Least | Bound::Since),
            Bound::About => source.bound != Bound::Most,
            Bound::Under => source.bound == Bound::Under,
            Bound::Most => matches!(source.bound, Bound::Exact | Bound::Most | Bound::Under),
            Bound::Least => source.bound == Bound::Least,
            Bound::Since => source.bound == Bound::Since,
        };
        let steps = [self.step, source.step];
        let by = |step: &Step| matches!(step, Step::By | Step::Up | Step::Down);
        let turned = steps.contains(&Step::Up) && steps.contains(&Step::Down);
        let step = !(turned || (steps.iter().any(by) && steps.contains(&Step::At)));
        same && bound && step && self.whole == source.whole
    }

    /// Notes what the words before it say of it, and takes those that belong to it.
    fn before(&mut self, items: &[Item], last: Option<&Self>) {
        let previous = |at: usize| at.checked_sub(1).and_then(|at| items.get(at));
        let near =
            |at: usize, item: &Item| items.get(at).is_some_and(|own| own.clause == item.clause);
        let mut at = self.items.start;
        while let Some(item) = previous(at).filter(|item| near(at, item)) {
            let bound = match (item.text.as_str(), item.role()) {
                ("~" | "≈", _) => Bound::About,
                ("<" | "≤", _) => Bound::Most,
                (">" | "≥", _) => Bound::Least,
                (_, Role::Bound(bound)) => bound,
                _ => break,
            };
            let range = item.lower == "bis"
                && previous(at - 1)
                    .is_some_and(|first| first.counted || first.kind == Kind::Digits);
            if range {
                break;
            }
            self.bound = if self.bound == Bound::Exact {
                bound
            } else {
                self.bound
            };
            at -= 1;
        }
        self.items.start = at;
        let Some(item) = previous(at).filter(|item| near(at, item)) else {
            return;
        };
        self.step = match item.lower.as_str() {
            "+" => Step::Up,
            "-" | "−" => Step::Down,
            "by" | "um" => Step::By,
            "to" | "from" | "auf" => Step::At,
            _ => Step::None,
        };
        self.whole = matches!(item.lower.as_str(), "of" | "von")
            && last.is_some_and(|last| last.items.end + 1 == at);
    }

    /// Whether it is a date.
    pub(super) fn is_date(&self) -> bool {
        self.readings
            .iter()
            .any(|(_, unit)| matches!(unit, Unit::Year | Unit::Calendar))
    }

    /// Whether it is an amount of a unit.
    pub(super) fn is_of(&self, unit: Unit) -> bool {
        self.readings.iter().all(|(_, own)| *own == unit)
    }

    /// Whether it counts things.
    pub(super) fn is_plain(&self) -> bool {
        self.is_of(Unit::Plain)
    }
}

fn equal((own, unit): (f64, Unit), (other, source): (f64, Unit)) -> bool {
    let close = |a: f64, b: f64| (a - b).abs() <= SAME * a.abs().max(b.abs());
    match (unit, source) {
        (Unit::Year, Unit::Calendar) => close(own, (other / 12.0).floor()),
        _ => unit == source && close(own, other),
    }
}

/// Returns the numbers of a text and marks the items that they are made of.
pub(super) fn quantities(items: &mut [Item], language: Language) -> Vec<Quantity> {
    let mut found: Vec<Quantity> = Vec::new();
    let mut at = 0;
    while at < items.len() {
        let quantity = Parse {
            items,
            language,
            at,
        }
        .quantity();
        match quantity {
            Some(mut quantity) => {
                at = quantity.items.end.max(at + 1);
                quantity.before(items, found.last());
                for item in items.get_mut(quantity.items.clone()).unwrap_or_default() {
                    item.counted = true;
                }
                found.push(quantity);
            }
            None => at += 1,
        }
    }
    share_units(&mut found, items);
    found
}

/// Gives the first number of `from 74 to 18 minutes` the unit of the second.
fn share_units(found: &mut [Quantity], items: &[Item]) {
    for i in (1..found.len()).rev() {
        let (left, right) = found.split_at_mut(i);
        let (Some(first), Some(second)) = (left.last_mut(), right.first()) else {
            continue;
        };
        let between = items
            .get(first.items.end..second.items.start)
            .unwrap_or_default();
        let linked = between.iter().all(|item| {
            item.is(Mark::Free)
                || item.kind == Kind::Sign
                || matches!(item.lower.as_str(), "down" | "up")
        });
        let near = between.len() <= 3;
        let words = [
            first.items.start.checked_sub(1),
            second.items.start.checked_sub(1),
        ];
        let words = words.map(|at| {
            at.and_then(|at| items.get(at))
                .map_or("", |item| item.lower.as_str())
        });
        if words == ["von", "auf"] {
            first.step = Step::At;
        }
        let unit = second.readings.iter().find(|(_, unit)| {
            !matches!(
                unit,
                Unit::Plain | Unit::Year | Unit::Calendar | Unit::Times
            )
        });
        if let (true, true, true, Some((value, unit))) = (linked, near, first.is_plain(), unit) {
            let plain = second.items.clone().next().and_then(|at| items.get(at));
            let factor = plain.map_or(1.0, |item| *value / number(item).unwrap_or(*value));
            for reading in &mut first.readings {
                *reading = (reading.0 * factor, *unit);
            }
        }
    }
}

/// Returns the number that one item is by itself.
fn number(item: &Item) -> Option<f64> {
    match item.role() {
        Role::Number(value) => Some(value),
        _ => item.text.replace(',', ".").parse().ok(),
    }
}
