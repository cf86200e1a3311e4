#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;

use super::*;
use crate::evidence::Service;
use crate::progress::Day;
use crate::score::Tenths;

/// A Friday.
const TODAY: Date = date(2026, 11, 20);

fn range(from: &str, to: &str) -> Range {
    Range::new(
        Some(from.parse().unwrap()),
        Some(to.parse().unwrap()),
        TODAY,
    )
    .unwrap()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn half_a_year_of_whole_weeks_is_looked_at_unless_said_otherwise() {
    let usual = Range::new(None, None, TODAY).unwrap();
    // 25 weeks before Monday 16 November.
    assert_eq!((usual.from, usual.to), (date(2026, 5, 25), TODAY));
    let earlier = Range::new(None, Some(date(2026, 5, 31)), TODAY).unwrap();
    assert_eq!(earlier.from, date(2025, 12, 1));
    let one = range("2026-11-20", "2026-11-20");
    assert!(one.has(TODAY) && !one.has(date(2026, 11, 19)));
}

#[test]
fn ranges_that_cannot_be_are_refused_with_a_sentence() {
    for (from, to, says) in [
        (
            Some(date(2026, 11, 2)),
            Some(date(2026, 11, 1)),
            "comes after the last one",
        ),
        (Some(date(2026, 11, 21)), None, "comes after the last one"),
        (
            None,
            Some(date(2026, 11, 21)),
            "2026-11-21 is still to come",
        ),
        (Some(date(2016, 11, 19)), None, "more than ten years"),
        (Some(Date::MIN), None, "more than ten years"),
    ] {
        let refused = Range::new(from, to, TODAY).unwrap_err();
        assert_eq!(refused.code, "range");
        assert!(refused.message.contains(says), "{}", refused.message);
        assert!(!refused.hints.is_empty());
    }
    assert!(Range::new(Some(date(2016, 11, 20)), None, TODAY).is_ok());
}

#[test]
fn a_trend_goes_by_time_and_not_by_the_order_of_its_points() {
    let point = |at_: &str, tenths| Point {
        at: at(at_),
        score: Tenths(tenths),
    };
    let went = trend(vec![
        point("2026-11-03T10:00:00Z", 655),
        point("2026-11-01T10:00:00Z", 612),
        point("2026-11-02T10:00:00Z", 708),
    ])
    .unwrap();
    let told = [went.first, went.last, went.best, went.change];
    assert_eq!(told, [612, 655, 708, 43].map(Tenths));
    assert_eq!(went.points[1].score, Tenths(708));
    assert_eq!(trend(Vec::new()), None);
}

#[test]
fn fixes_are_counted_by_week_with_what_they_brought_on_average() {
    let fix = |on, edits, before: Option<i32>, after: Option<i32>| Fix {
        on,
        edits,
        before: before.map(Tenths),
        after: after.map(Tenths),
    };
    let applied = [
        fix(date(2026, 11, 2), 4, Some(500), Some(601)),
        fix(date(2026, 11, 8), 3, Some(500), Some(550)),
        fix(date(2026, 11, 18), 2, None, Some(700)),
        fix(date(2026, 10, 1), 9, Some(100), Some(900)),
    ];
    let told = fixes(range("2026-11-01", "2026-11-20"), &applied).unwrap();
    // (10.1 + 5.0) / 2 = 7.55.
    assert_eq!(
        (told.drafts, told.edits, told.gain),
        (3, 9, Some(Tenths(76)))
    );
    let weeks: Vec<_> = told
        .weeks
        .iter()
        .map(|week| (week.from.to_string(), week.drafts, week.edits, week.gain))
        .collect();
    assert_eq!(
        weeks,
        [
            ("2026-10-26".to_owned(), 0, 0, None),
            ("2026-11-02".to_owned(), 2, 7, Some(Tenths(76))),
            ("2026-11-09".to_owned(), 0, 0, None),
            ("2026-11-16".to_owned(), 1, 2, None),
        ]
    );
    assert_eq!(fixes(range("2026-11-19", "2026-11-20"), &applied), None);
}

#[test]
fn weeks_before_the_first_record_are_not_told() {
    let finished = [
        Finished {
            on: date(2026, 11, 4),
            hours: 8,
        },
        Finished {
            on: date(2026, 11, 18),
            hours: 6,
        },
        Finished {
            on: date(2026, 11, 18),
            hours: 0,
        },
    ];
    let active = BTreeMap::from([
        (date(2026, 11, 3), 1),
        (date(2026, 11, 4), 1),
        (date(2026, 11, 18), 3),
    ]);
    let told = learning(Range::new(None, None, TODAY).unwrap(), &finished, &active).unwrap();
    let weeks: Vec<_> = told
        .weeks
        .iter()
        .map(|week| (week.from.to_string(), week.modules, week.hours))
        .collect();
    let expected = [
        ("2026-11-02", 1, 8),
        ("2026-11-09", 0, 0),
        ("2026-11-16", 2, 6),
    ];
    assert_eq!(
        weeks,
        expected.map(|(from, modules, hours)| (from.to_owned(), modules, hours))
    );
    assert_eq!((told.modules, told.hours, told.days.len()), (3, 14, 3));
    let early = range("2026-11-03", "2026-11-03");
    let begun = learning(early, &finished, &active).unwrap();
    assert_eq!((begun.modules, begun.days.len()), (0, 1));
    assert_eq!(
        learning(range("2026-10-01", "2026-11-02"), &finished, &active),
        None
    );
}

#[test]
fn practice_is_told_by_week_and_by_kind() {
    let answer = |at_: &str, kind, tenths| Answer {
        at: at(at_),
        kind,
        score: Tenths(tenths),
    };
    let answers = [
        answer("2026-11-18T08:00:00Z", "design", 700),
        answer("2026-11-02T23:59:59Z", "hr", 400),
        answer("2026-11-03T00:00:00Z", "design", 500),
        answer("2026-10-03T00:00:00Z", "hr", 10),
    ];
    let told = practice(range("2026-11-02", "2026-11-20"), &answers).unwrap();
    assert_eq!((told.answers, told.mean), (3, Tenths(533)));
    assert_eq!(told.trend.change, Tenths(300));
    let kinds: Vec<_> = told
        .kinds
        .iter()
        .map(|kind| {
            (
                kind.kind,
                kind.answers,
                kind.mean.0,
                kind.last.0 - kind.first.0,
            )
        })
        .collect();
    assert_eq!(kinds, [("design", 2, 600, 200), ("hr", 1, 400, 0)]);
    let weeks: Vec<_> = told
        .weeks
        .iter()
        .map(|week| (week.answers, week.mean))
        .collect();
    assert_eq!(
        weeks,
        [(2, Some(Tenths(450))), (0, None), (1, Some(Tenths(700)))]
    );
    let days: Vec<_> = told.days.iter().map(|day| (day.on, day.count)).collect();
    assert_eq!(days[..2], [(date(2026, 11, 2), 1), (date(2026, 11, 3), 1)]);
}

#[test]
fn coding_is_told_by_source_and_in_all() {
    let active = |service, days: &[(Date, u32)]| Active {
        service,
        fetched: Some(at("2026-11-20T06:00:00Z")),
        days: days.iter().copied().collect(),
    };
    let shown = [
        active(
            Service::Github,
            &[
                (date(2026, 11, 9), 4),
                (date(2026, 11, 10), 1),
                (date(2025, 1, 1), 50),
            ],
        ),
        active(
            Service::Codeforces,
            &[(date(2026, 11, 10), 2), (date(2026, 11, 17), 3)],
        ),
        active(Service::Leetcode, &[]),
    ];
    let told = coding(range("2026-11-10", "2026-11-20"), &shown).unwrap();
    let sources: Vec<_> = told.sources.iter().map(|source| source.count).collect();
    assert_eq!((told.count, sources), (6, vec![1, 5, 0]));
    let weeks: Vec<_> = told.weeks.iter().map(|week| week.count).collect();
    assert_eq!(weeks, [3, 3]);
    let days: Vec<_> = told.days.iter().map(|day| day.count).collect();
    assert_eq!(days, [3, 3]);
    assert_eq!(coding(range("2026-11-18", "2026-11-20"), &shown), None);
}

#[test]
fn a_step_back_sets_right_what_was_entered_by_mistake() {
    let on = |day| date(2026, 11, day);
    for (steps, stands) in [
        (
            vec![(1, on(1)), (2, on(4)), (2, on(9))],
            vec![(1, on(1)), (2, on(4))],
        ),
        (
            vec![(0, on(1)), (2, on(4)), (1, on(5))],
            vec![(0, on(1)), (1, on(5))],
        ),
        (
            vec![(1, on(1)), (4, on(4)), (2, on(8))],
            vec![(1, on(1)), (2, on(8))],
        ),
        (vec![], vec![]),
    ] {
        assert_eq!(path(&steps), stands, "{steps:?}");
    }
}

#[test]
fn passages_tell_who_moved_on_and_how_long_they_stood() {
    let on = |day| date(2026, 11, day);
    let paths = [
        vec![(0, on(1)), (1, on(3)), (2, on(10))],
        vec![(0, on(1)), (1, on(2)), (4, on(20))],
        vec![(1, on(5)), (2, on(7))],
        // The days were entered in the wrong order: they tell nothing.
        vec![(1, on(9)), (3, on(8))],
        vec![(0, on(2))],
    ];
    let told = |stage| {
        let one = passage(&paths, stage, 4);
        ([one.now, one.reached, one.moved_on, one.ended], one.days)
    };
    assert_eq!(told(0), ([1, 3, 2, 0], Some(1.5)));
    assert_eq!(told(1), ([0, 4, 3, 1], Some(4.5)));
    assert_eq!(told(2), ([2, 2, 0, 0], None));
    assert_eq!(told(3), ([1, 1, 0, 0], None));
    assert_eq!(told(4), ([1, 1, 0, 0], None));
}

fn any_day() -> impl Strategy<Value = Date> {
    (-4000_i64..4000).prop_map(|days| TODAY.saturating_add(days.days()))
}

fn any_time() -> impl Strategy<Value = Timestamp> {
    (any_day(), 0_i64..86_400).prop_map(|(day, second)| {
        let midnight = day.to_zoned(TimeZone::UTC).unwrap().timestamp();
        midnight + jiff::SignedDuration::from_secs(second)
    })
}

fn any_range() -> impl Strategy<Value = Range> {
    let ends = (
        proptest::option::of(any_day()),
        proptest::option::of(any_day()),
    );
    ends.prop_filter_map("no range", |(from, to)| Range::new(from, to, TODAY).ok())
}

fn any_score() -> impl Strategy<Value = Tenths> {
    (0..=1000).prop_map(Tenths)
}

proptest! {
    #[test]
    fn any_learning_sums_up(
        range in any_range(),
        finished in proptest::collection::vec((any_day(), any::<u16>()), 0..40),
        active in proptest::collection::btree_map(any_day(), 1_u32..9, 0..40),
    ) {
        let finished: Vec<Finished> =
            finished.into_iter().map(|(on, hours)| Finished { on, hours }).collect();
        let within: Vec<&Finished> =
            finished.iter().filter(|module| range.has(module.on)).collect();
        let days = active.keys().filter(|day| range.has(**day)).count();
        match learning(range, &finished, &active) {
            None => prop_assert!(within.is_empty() && days == 0),
            Some(told) => {
                prop_assert_eq!(told.modules as usize, within.len());
                let hours: u32 = within.iter().map(|module| u32::from(module.hours)).sum();
                prop_assert_eq!(told.hours, hours);
                prop_assert_eq!(told.weeks.iter().map(|week| week.modules).sum::<u32>(), told.modules);
                prop_assert_eq!(told.weeks.iter().map(|week| week.hours).sum::<u32>(), told.hours);
                prop_assert_eq!(told.days.len(), days);
                let apart = told.weeks.windows(2).all(|two| two[0].from + 7.days() == two[1].from);
                prop_assert!(apart);
            }
        }
    }

    #[test]
    fn any_practice_sums_up(
        range in any_range(),
        answers in proptest::collection::vec((any_time(), 0_u8..5, any_score()), 0..40),
    ) {
        let answers: Vec<Answer<u8>> = answers
            .into_iter()
            .map(|(at, kind, score)| Answer { at, kind, score })
            .collect();
        let Some(told) = practice(range, &answers) else { return Ok(()) };
        prop_assert_eq!(told.kinds.iter().map(|kind| kind.answers).sum::<u32>(), told.answers);
        prop_assert_eq!(told.weeks.iter().map(|week| week.answers).sum::<u32>(), told.answers);
        prop_assert_eq!(told.days.iter().map(|day| day.count).sum::<u32>(), told.answers);
        prop_assert_eq!(told.trend.points.len(), told.answers as usize);
        prop_assert_eq!(told.trend.change, told.trend.last - told.trend.first);
        prop_assert!(told.mean <= told.trend.best);
    }

    #[test]
    fn any_fixes_and_coding_sum_up(
        range in any_range(),
        applied in proptest::collection::vec((any_day(), any::<u32>(), any_score(), any_score()), 0..30),
        days in proptest::collection::btree_map(any_day(), any::<u32>(), 0..30),
    ) {
        let applied: Vec<Fix> = applied
            .into_iter()
            .map(|(on, edits, before, after)| Fix { on, edits, before: Some(before), after: Some(after) })
            .collect();
        let drafts = applied.iter().filter(|fix| range.has(fix.on)).count();
        let told = fixes(range, &applied);
        prop_assert_eq!(told.map_or(0, |told| told.drafts) as usize, drafts);
        let active = Active { service: Service::Github, fetched: None, days: days.clone() };
        let within = days.iter().filter(|(day, _)| range.has(**day)).map(|(_, count)| *count);
        let sum = within.fold(0, u32::saturating_add);
        let told = coding(range, &[active]);
        prop_assert_eq!(told.as_ref().map_or(0, |told| told.count), sum);
        let by_day = told.map(|told| told.days).unwrap_or_default();
        let by_day = by_day.iter().map(|Day { count, .. }| *count).fold(0, u32::saturating_add);
        prop_assert_eq!(by_day, sum);
    }

    #[test]
    fn any_applications_stand_somewhere(
        steps in proptest::collection::vec(
            proptest::collection::vec((0_u8..5, any_day()), 1..8),
            0..20,
        ),
    ) {
        let paths: Vec<_> = steps.iter().map(|steps| path(steps)).collect();
        let passages: Vec<Passage> = (0..5).map(|stage| passage(&paths, stage, 4)).collect();
        prop_assert_eq!(passages.iter().map(|one| one.now).sum::<u32>() as usize, steps.len());
        for one in &passages {
            prop_assert_eq!(one.reached, one.now + one.moved_on + one.ended);
            prop_assert!(one.days.is_none_or(|days| days >= 0.0));
        }
        for (steps, path) in steps.iter().zip(&paths) {
            prop_assert_eq!(steps.last().map(|step| step.0), path.last().map(|step| step.0));
        }
    }
}
