#![allow(clippy::unwrap_used)]
use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn frame(title: &str, unit: &str, look: Look) -> Frame {
    Frame {
        title: title.to_owned(),
        unit: unit.to_owned(),
        scale: None,
        look,
    }
}

fn scores(name: &str, start: f64) -> Series {
    let days = date(2026, 6, 3).series(9.days()).take(18);
    Series {
        name: name.to_owned(),
        points: days
            .zip(0..)
            .map(|(day, at)| (day, start + f64::from(at * at % 23) + f64::from(at)))
            .collect(),
    }
}

fn active() -> BTreeMap<Date, u32> {
    let days = date(2025, 12, 1).series(1.day()).take(355).zip(0_u32..);
    days.map(|(day, at)| (day, (at * 7919 % 13).saturating_sub(4)))
        .collect()
}

/// A chart of each kind, in both looks.
fn all() -> Vec<(String, Svg)> {
    let mut charts = Vec::new();
    for look in [Look::Light, Look::Dark] {
        let score = Frame {
            scale: Some((0.0, 100.0)),
            ..frame("Resume score", "", look)
        };
        let stages = [
            ("saved", 9.0),
            ("applied", 14.0),
            ("interview", 5.0),
            ("offer", 1.0),
            ("rejected", 6.0),
        ];
        let weeks = (0..20).map(|at| (format!("week {}", at + 25), f64::from(at * 3 % 5)));
        let bar = |(name, value): (&str, f64)| (name.to_owned(), value);
        for (name, chart) in [
            (
                "lines",
                lines(
                    &score,
                    &[scores("Parse health", 52.0), scores("Match", 31.0)],
                ),
            ),
            (
                "line",
                lines(
                    &frame("Interview answers", " %", look),
                    &[scores("Score", 40.0)],
                ),
            ),
            (
                "bars",
                bars(&frame("Applications by stage", "", look), &stages.map(bar)),
            ),
            (
                "weeks",
                bars(
                    &frame("Modules per week", "", look),
                    &weeks.collect::<Vec<_>>(),
                ),
            ),
            (
                "calendar",
                calendar(
                    &frame("Learning", " modules", look),
                    &active(),
                    date(2026, 11, 20),
                ),
            ),
            ("empty", lines(&frame("Score", "", look), &[])),
        ] {
            charts.push((format!("{name}-{look:?}"), chart.unwrap()));
        }
    }
    charts
}

#[test]
fn every_chart_tells_what_it_shows_to_those_who_do_not_see_it() {
    for (name, chart) in all() {
        let text = chart.as_str();
        assert!(text.contains("role=\"img\"><title>"), "{name}");
        let told = text.split_once("<desc>").unwrap().1;
        assert!(
            told.split_once("</desc>").unwrap().0.ends_with('.'),
            "{name}"
        );
    }
    let one = bars(
        &frame("A <b> & c", " %", Look::Light),
        &[("x".to_owned(), 2.0)],
    )
    .unwrap();
    assert!(
        one.as_str()
            .contains("<title>A &lt;b&gt; &amp; c</title><desc>x: 2 %.</desc>")
    );
}

#[test]
fn a_calendar_counts_the_days_of_its_year_only() {
    let days = [
        (date(2026, 11, 20), 3),
        (date(2026, 11, 21), 5),
        (date(2024, 1, 1), 7),
    ];
    let chart = calendar(
        &frame("Learning", " modules", Look::Light),
        &days.into(),
        date(2026, 11, 20),
    );
    let told = "<desc>3 modules on 1 days between 2025-11-17 and 2026-11-20.</desc>";
    assert!(chart.unwrap().as_str().contains(told));
}

#[test]
fn days_are_named_seldom_enough_to_be_read() {
    for (from, to) in [
        (date(2026, 11, 1), date(2026, 11, 1)),
        (date(2026, 11, 1), date(2026, 11, 13)),
        (date(2026, 2, 10), date(2026, 11, 20)),
        (date(2001, 3, 31), date(2026, 11, 20)),
        (date(1970, 1, 1), date(9000, 1, 1)),
    ] {
        let days = axis::days(from, to);
        assert!((1..=9).contains(&days.len()), "{from} {to}: {days:?}");
        assert!(
            days.iter().all(|(day, _)| (from..=to).contains(day)),
            "{days:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_numbers_are_drawn(values in proptest::collection::vec((0..40_000_i64, any::<f64>()), 0..6), name: String) {
        let points = values.iter().map(|(day, value)| (date(1950, 1, 1) + day.days(), *value)).collect();
        let series = Series { name: name.clone(), points };
        prop_assert!(lines(&Frame::default(), &[series]).is_ok());
        let named: Vec<_> = values.iter().map(|(_, value)| (name.clone(), *value)).collect();
        prop_assert!(bars(&Frame::default(), &named).is_ok());
    }
}

#[cfg(feature = "render")]
#[test]
fn charts_become_pictures_with_words() {
    for (name, chart) in all() {
        let picture = chart.png().unwrap();
        assert!(picture.starts_with(b"\x89PNG"), "{name}");
        // A picture without its words would be that of a chart whose title says nothing.
        let wordless = lines(&Frame::default(), &[]).unwrap().png().unwrap();
        assert_ne!(picture, wordless, "{name}");
    }
}
