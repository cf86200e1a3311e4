//! What is paid.

mod amount;
mod period;

use super::Facts;
use crate::posting::cue::Cue;
use crate::posting::{Period, Salary};
use crate::text::Span;
use amount::amounts;
use period::{PERIODS, period};

/// Words between two amounts of a range, and between an amount and its period.
const JOINTS: &[&str] = &[
    "-", "–", "—", "to", "and", "bis", "und", "a", "up", "brutto", "gross", "base",
];

/// Least amount that is a year's pay where nothing says so.
const YEARLY: f64 = 10_000.0;
/// Most words of pay without amounts behind a label.
const WORDS: usize = 8;
/// How far words that show what an amount is for may stand from it, in characters.
const NEAR: usize = 60;

/// Returns the pay that the posting states: amounts in the words around which pay is spoken of, else a scale of pay.
pub(crate) fn salary(facts: &Facts<'_>) -> Option<Salary> {
    let source = facts.source;
    let labelled: Vec<Span> = facts.labelled(Cue::LabelPay).collect();
    let lines = facts.head.iter().filter_map(|line| {
        Some(Span {
            start: line.first()?.start,
            end: line.last()?.end,
        })
    });
    let passages = facts.passages.iter().map(|passage| passage.span);
    let mut best: Option<(u8, Salary)> = None;
    for (bonus, span) in labelled
        .iter()
        .map(|span| (4, *span))
        .chain(lines.map(|span| (1, span)))
        .chain(passages.map(|span| (0, span)))
    {
        for (rank, salary) in stated(facts, span) {
            let rank = rank + bonus;
            if rank >= 2 && best.as_ref().is_none_or(|(best, _)| rank > *best) {
                best = Some((rank, salary));
            }
        }
    }
    best.map(|(_, salary)| salary).or_else(|| {
        let few = |span: &Span| source.small(*span).split_whitespace().count() <= WORDS;
        let scaled = labelled.into_iter().find(few);
        let told = || facts.passages.iter().find_map(|p| scale(facts, p.span));
        let quote = scaled
            .and_then(|span| source.quote(span))
            .or_else(|| told().and_then(|span| source.quote(span)))?;
        Some(Salary {
            least: None,
            most: None,
            currency: None,
            period: None,
            quote,
        })
    })
}

/// Returns the words of a scale of pay in `span`: neighbouring phrases, and the grade behind them.
fn scale(facts: &Facts<'_>, span: Span) -> Option<Span> {
    let source = facts.source;
    let mut found = source.cues.each(&[Cue::PayScale], span);
    let (_, first) = found.next()?;
    let first = found
        .take_while(|(_, other)| other.start == first.start)
        .map(|(_, other)| other)
        .last()
        .unwrap_or(first);
    let (start, mut end) = (first.start, first.end);
    let is_grade = |word: &[char]| {
        word.iter().any(|c| c.is_ascii_digit())
            || (word.first() == Some(&'T') && word.contains(&'V'))
    };
    let rest = source.chars.get(end..span.end)?;
    let mut at = end;
    for word in rest.split(|c: &char| c.is_whitespace()) {
        let bare = word
            .iter()
            .rev()
            .take_while(|c| matches!(c, '.' | ',' | ';' | ')'))
            .count();
        let next = at + word.len();
        let word = word.get(..word.len() - bare).unwrap_or_default();
        let phrase = Span {
            start: at,
            end: next - bare,
        };
        if !(word.is_empty() || is_grade(word) || source.cues.is(Cue::PayScale, phrase)) {
            break;
        }
        end = end.max(next - bare);
        if bare > 0 {
            break;
        }
        at = next + 1;
    }
    Some(Span { start, end })
}

/// Returns the pay that `span` may state, each with how surely it is pay.
fn stated(facts: &Facts<'_>, span: Span) -> Vec<(u8, Salary)> {
    let source = facts.source;
    let amounts = amounts(source, span);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = amounts.get(at) {
        let second = amounts.get(at + 1).filter(|next| {
            let between = source.small(Span {
                start: first.span.end,
                end: next.span.start,
            });
            let period = PERIODS
                .iter()
                .fold(between, |text, (word, _)| text.replacen(word, "", 1));
            let joint = period.trim();
            let alike =
                first.currency.is_some() || first.value * 20.0 > next.value || next.thousands;
            JOINTS.contains(&joint) && next.value >= first.value && alike
        });
        at += 1 + usize::from(second.is_some());
        let Some(currency) = first.currency.or(second.and_then(|s| s.currency)) else {
            continue;
        };
        let last = second.unwrap_or(first);
        let (period, end) = period(source, last.span.end, span.end);
        let least = match second {
            Some(second) if first.value < 1_000.0 && second.thousands => first.value * 1_000.0,
            _ => first.value,
        };
        let period = period.or_else(|| (last.value >= YEARLY).then_some(Period::Year));
        let around = Span {
            start: first.span.start.saturating_sub(NEAR).max(span.start),
            end: (end + NEAR).min(span.end),
        };
        let clause = clause(
            facts,
            around,
            Span {
                start: first.span.start,
                end,
            },
        );
        let rank = u8::from(second.is_some()) * 2
            + u8::from(source.cues.any(Cue::Pay, clause)) * 2
            + u8::from(period.is_some())
            + u8::from(last.value >= YEARLY);
        let other = source.cues.any(
            Cue::NoPay,
            Span {
                start: end.min(clause.end),
                ..clause
            },
        ) && second.is_none();
        let start = lead(facts, first.span.start, span.start);
        if let Some(quote) = source.quote(Span { start, end }).filter(|_| !other) {
            let salary = Salary {
                least: Some(least),
                most: Some(last.value).filter(|most| *most > least || second.is_some()),
                currency: Some(currency.to_owned()),
                period,
                quote,
            };
            found.push((rank, salary));
        }
    }
    found
}

/// Returns the part of `around` that no mark parts from `amount`.
fn clause(facts: &Facts<'_>, around: Span, amount: Span) -> Span {
    let chars = &facts.source.chars;
    let mark = |at: &usize| {
        let next = chars.get(at + 1).is_none_or(|c| c.is_whitespace());
        matches!(chars.get(*at), Some(';' | '\n' | '!'))
            || (next && matches!(chars.get(*at), Some('.' | ',')))
    };
    Span {
        start: (around.start..amount.start)
            .rev()
            .find(mark)
            .unwrap_or(around.start),
        end: (amount.end..around.end).find(mark).unwrap_or(around.end),
    }
}

/// Returns where the quote of an amount starts: "ab", "from" and "up to" belong to it.
fn lead(facts: &Facts<'_>, start: usize, from: usize) -> usize {
    let before = facts.source.small(Span {
        start: from,
        end: start,
    });
    ["ab ", "from ", "up to ", "bis zu ", "circa ", "ca. "]
        .iter()
        .find(|word| before.ends_with(**word))
        .map_or(start, |word| start - word.len())
}
