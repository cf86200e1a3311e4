#![allow(clippy::unwrap_used)]

use serde_json::json;
use upward_desk::analytics::Analytics;

use super::show;
use crate::page::{Marks, Page};

/// What a person sees who has done something of everything.
fn analytics() -> Analytics {
    let trend = |scores: &[(&str, f64)]| {
        let points: Vec<_> = scores
            .iter()
            .map(|(day, score)| json!({"at": format!("{day}T12:00:00Z"), "score": score}))
            .collect();
        let all = || scores.iter().map(|(_, score)| *score);
        let (first, last) = (all().next().unwrap(), all().next_back().unwrap());
        json!({
            "points": points, "first": first, "last": last, "best": all().fold(0.0, f64::max),
            "change": ((last - first) * 10.0).round() / 10.0,
        })
    };
    let weeks = [
        "2026-10-12",
        "2026-10-19",
        "2026-10-26",
        "2026-11-02",
        "2026-11-09",
        "2026-11-16",
    ];
    let by_week = |name: &str, counts: [u32; 6]| {
        let weeks = weeks.iter().zip(counts);
        let week = |(from, count): (&&str, u32)| json!({"from": from, name: count, "drafts": 1, "hours": 6});
        weeks.map(week).collect::<Vec<_>>()
    };
    let days = |counts: &[(&str, u32)]| {
        let day = |(on, count): &(&str, u32)| json!({"on": on, "count": count});
        counts.iter().map(day).collect::<Vec<_>>()
    };
    let resume = "00000000-0000-0000-0000-000000000001";
    let stage = |stage: &str,
                 reached: u32,
                 moved_on: u32,
                 ended: u32,
                 now: u32,
                 days: Option<f64>| {
        json!({"stage": stage, "reached": reached, "movedOn": moved_on, "ended": ended, "now": now, "days": days})
    };
    let value = json!({
        "from": "2026-05-25", "to": "2026-11-20",
        "scores": [
            {
                "resume": resume, "name": "Main", "posting": resume, "formula": "2",
                "position": "Senior Backend Engineer, Quillbank",
                "match": trend(&[("2026-10-12", 61.2), ("2026-10-20", 66.0), ("2026-11-02", 80.5), ("2026-11-18", 74.8)]),
                "parseHealth": trend(&[("2026-10-12", 92.0), ("2026-11-18", 92.0)]),
            },
            {
                "resume": resume, "name": "Main", "formula": "2", "match": null,
                "parseHealth": trend(&[("2026-10-01", 88.0)]),
            },
        ],
        "fixes": {"drafts": 3, "edits": 14, "gain": 9.1, "weeks": by_week("edits", [4, 0, 0, 9, 0, 1])},
        "modules": {
            "modules": 6, "hours": 41, "weeks": by_week("modules", [1, 0, 2, 2, 0, 1]),
            "days": days(&[("2026-10-12", 1), ("2026-10-28", 4), ("2026-11-04", 3), ("2026-11-19", 2), ("2026-11-20", 1)]),
        },
        "interviews": {
            "answers": 6, "mean": 61.3, "due": 2, "weeks": [], "days": [],
            "trend": trend(&[("2026-10-13", 41.0), ("2026-10-30", 55.5), ("2026-11-20", 78.0)]),
            "kinds": [
                {"kind": "algorithms", "answers": 4, "mean": 58.0, "first": 41.0, "last": 78.0},
                {"kind": "behavioural", "answers": 2, "mean": 67.9, "first": 70.2, "last": 65.5},
            ],
        },
        "coding": {
            "count": 57, "weeks": by_week("count", [10, 0, 12, 20, 9, 6]),
            "sources": [
                {"service": "github", "count": 45, "fetched": "2026-11-20T06:00:00Z"},
                {"service": "leetcode", "count": 12},
            ],
            "days": days(&[("2026-10-13", 10), ("2026-10-30", 12), ("2026-11-05", 20), ("2026-11-10", 9), ("2026-11-20", 6)]),
        },
        "applications": {"count": 6, "stages": [
            stage("saved", 4, 3, 0, 1, Some(2.5)),
            stage("applied", 5, 2, 2, 1, Some(9.0)),
            stage("interview", 2, 1, 0, 1, Some(12.0)),
            stage("offer", 1, 0, 0, 1, None),
            stage("rejected", 2, 0, 0, 2, None),
        ]},
        "streaks": {"learning": {"current": 2, "longest": 5}, "practice": {"current": 1, "longest": 3},
            "coding": {"current": 0, "longest": 1}},
        "totals": {"since": "2026-02-03", "reports": 7, "fixes": 14, "modules": 6, "hours": 41, "answers": 6, "applications": 6},
        "missing": [],
    });
    serde_json::from_value(value).unwrap()
}

/// What somebody sees who has done nothing yet.
fn nothing() -> Analytics {
    let missing = |part: &str, next: &str| json!({"part": part, "reason": "nothing", "next": next});
    let value = json!({
        "from": "2026-05-25", "to": "2026-11-20", "scores": [], "fixes": null, "modules": null, "interviews": null, "coding": null,
        "applications": null, "streaks": {"learning": null, "practice": null, "coding": null},
        "totals": {"since": null, "reports": 0, "fixes": 0, "modules": 0, "hours": 0, "answers": 0, "applications": 0},
        "missing": [
            missing("score", "score one with: upward resume score RESUME --posting POSTING"),
            missing("applications", "add one with: upward application add --company NAME"),
        ],
    });
    serde_json::from_value(value).unwrap()
}

fn page(analytics: &Analytics, width: usize, marks: Marks) -> String {
    let mut page = Page::new(width, marks);
    show(&mut page, analytics);
    let text = page.finish();
    anstream::adapter::strip_str(&text).to_string()
}

#[test]
fn statistics_look_as_they_were_drawn() {
    for (name, drawn, width, marks) in [
        ("80", include_str!("tests/80.txt"), 80, Marks::UNICODE),
        ("100", include_str!("tests/100.txt"), 100, Marks::UNICODE),
        ("ascii", include_str!("tests/ascii.txt"), 80, Marks::ASCII),
    ] {
        let shown = page(&analytics(), width, marks);
        assert_eq!(shown, drawn, "{name}:\n{shown}");
        let wide = shown.lines().map(textwrap::core::display_width).max();
        assert!(wide.unwrap() <= width, "{name}");
        assert!(marks == Marks::UNICODE || shown.is_ascii(), "{name}");
    }
}

#[test]
fn where_nothing_is_known_the_next_steps_are_told() {
    let drawn = "\
Statistics 2026-05-25 to 2026-11-20

Nothing yet
  scores        score one with: upward resume score RESUME --posting POSTING
  applications  add one with: upward application add --company NAME
";
    assert_eq!(page(&nothing(), 80, Marks::UNICODE), drawn);
}

#[test]
fn long_ranges_and_many_lines_stay_within_the_page() {
    let mut analytics = analytics();
    analytics.from = "2017-01-02".parse().unwrap();
    let first = analytics.from;
    for columns in [40, 80, 100] {
        let mut many = analytics.clone();
        let learning = many.modules.as_mut().unwrap();
        let mut week = learning.weeks[0];
        learning.weeks = (0..500)
            .map(|at| {
                week.from = first.saturating_add(jiff::Span::new().weeks(at));
                week.modules = u32::try_from(at).unwrap() * 1000;
                week
            })
            .collect();
        let scored = many.scores[0].clone();
        many.scores = vec![scored; 9];
        let shown = page(&many, columns, Marks::UNICODE);
        assert!(shown.contains("and 3 more"), "{shown}");
        // Tables and scores need what they need; charts take what there is.
        let charts = shown
            .lines()
            .filter(|line| line.contains('█') || line.contains('·'));
        let wide = charts.filter(|line| !line.contains("best") && !line.contains('░'));
        assert!(
            wide.map(textwrap::core::display_width)
                .all(|width| width <= columns),
            "{shown}"
        );
    }
}
