//! Charts, by their keys.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use upward_desk::analytics::{
    Analytics, Applications, AtStage, Practised, Scored, Streaks, Totals,
};
use upward_desk::application::{NewApplication, Stage as Reached};
use upward_desk::testing::Desk as Memory;
use upward_engine::evidence::Service;
use upward_engine::interview::Kind;
use upward_engine::progress::Streak;
use upward_engine::score::Tenths;
use upward_engine::stats::{
    Active, Answer as Given, Finished, Fix, Passage, Point, Range, Trend, coding, fixes, learning,
    practice, trend,
};
use uuid::Uuid;

use super::{Answer, Period};
use crate::action::Action;
use crate::screen::Place;
use crate::testing::{Stage, snapshots};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn went(days: &[(&str, i32)]) -> Trend {
    let points = days.iter().map(|(on, points)| Point {
        at: format!("{on}T09:00:00Z").parse().unwrap(),
        score: Tenths(*points),
    });
    trend(points.collect()).unwrap()
}

fn scored(name: &str, position: &str, days: &[(&str, i32)]) -> Scored {
    Scored {
        resume: Uuid::from_u128(1),
        name: name.to_owned(),
        posting: Some(Uuid::from_u128(2)),
        position: position.to_owned(),
        formula: "1.0.0".to_owned(),
        fit: Some(went(days)),
        parse_health: None,
    }
}

/// Returns the figures of somebody who was busy for three months.
fn busy() -> Analytics {
    let (from, to) = (day("2026-08-21"), day("2026-11-20"));
    let range = Range::new(Some(from), Some(to), to).unwrap();
    let done: Vec<Finished> = [1, 2, 9, 20, 33, 34, 35, 48, 60, 75, 88]
        .map(|after| Finished {
            on: from.saturating_add(i64::from(after).days()),
            hours: 6,
        })
        .to_vec();
    let begun: BTreeMap<Date, u32> = done.iter().map(|one| (one.on, 1)).collect();
    let days: BTreeMap<Date, u32> = (0..92_u32)
        .filter(|after| after % 7 < 5 && after % 11 != 3)
        .map(|after| (from.saturating_add(i64::from(after).days()), after % 9))
        .filter(|(_, count)| *count > 0)
        .collect();
    let active = Active {
        service: Service::Github,
        fetched: "2026-11-19T08:30:00Z".parse().ok(),
        days,
    };
    let given = |on: &str, kind, points| Given {
        at: format!("{on}T18:00:00Z").parse().unwrap(),
        kind,
        score: Tenths(points),
    };
    let answers = [
        given("2026-10-02", Kind::Technical, 420),
        given("2026-10-11", Kind::Behavioural, 510),
        given("2026-10-30", Kind::Technical, 640),
        given("2026-11-16", Kind::Technical, 780),
    ];
    let fix = |on: &str, edits, before, after| Fix {
        on: day(on),
        edits,
        before: Some(Tenths(before)),
        after: Some(Tenths(after)),
    };
    let applied = [
        fix("2026-09-10", 3, 520, 610),
        fix("2026-10-20", 7, 610, 742),
        fix("2026-11-12", 2, 742, 781),
    ];
    let at = |stage, reached, now, days| AtStage {
        stage,
        passage: Passage {
            now,
            reached,
            moved_on: reached - now,
            ended: 0,
            days,
        },
    };
    let streak = |current, longest| Some(Streak { current, longest });
    Analytics {
        from,
        to,
        scores: vec![
            scored(
                "أحمد 山田 👩‍💻 Zoë",
                "Backend engineer, Kestrel Works",
                &[
                    ("2026-09-09", 520),
                    ("2026-09-10", 610),
                    ("2026-11-12", 781),
                ],
            ),
            scored(
                "Zoë",
                "Data engineer, Lumen",
                &[("2026-10-01", 430), ("2026-10-20", 505)],
            ),
        ],
        fixes: fixes(range, &applied),
        modules: learning(range, &done, &begun),
        interviews: practice(range, &answers).map(|practice| Practised { practice, due: 3 }),
        coding: coding(range, &[active]),
        applications: Some(Applications {
            count: 14,
            stages: vec![
                at(Reached::Saved, 14, 3, Some(2.0)),
                at(Reached::Applied, 11, 6, Some(9.5)),
                at(Reached::Interview, 5, 3, None),
                at(Reached::Offer, 2, 2, None),
                at(Reached::Rejected, 0, 0, None),
            ],
        }),
        streaks: Streaks {
            learning: streak(2, 5),
            practice: streak(0, 2),
            coding: streak(4, 11),
        },
        totals: Totals {
            since: Some(from),
            reports: 5,
            fixes: 12,
            modules: 11,
            hours: 66,
            answers: 4,
            applications: 14,
        },
        missing: Vec::new(),
    }
}

async fn shown() -> Stage {
    let mut stage = Stage::over(&Memory::new()).await;
    stage.press("9").await;
    let answer = Answer::Read(Period::Months, Box::new(busy()));
    stage.act(Action::Answer(answer.into())).await;
    stage
}

#[tokio::test]
async fn a_chart_of_nothing_leads_to_where_it_comes_from() {
    let mut stage = Stage::over(&Memory::new()).await;
    stage.press("9 down down down").await;
    assert!(stage.text(110, 24).contains("Enter leads to Interview"));
    stage.press("enter").await;
    assert_eq!(stage.model.place, Place::Interview);
}

#[tokio::test]
async fn periods_are_chosen_and_read() {
    let memory = Memory::new();
    let new = NewApplication {
        company: "Kestrel Works".to_owned(),
        on: Some(day("2026-05-01")),
        stage: Reached::Applied,
        ..NewApplication::default()
    };
    memory.owner().add_application(&new).await.unwrap();
    let mut stage = Stage::over(&memory).await;
    stage.press("9 G").await;
    let text = stage.text(80, 24);
    assert!(
        text.contains("3 months  2026-08-21 to 2026-11-20"),
        "{text}"
    );
    assert!(text.contains("Applications by stage"), "{text}");
    stage.press("p down down enter").await;
    assert!(stage.text(80, 24).contains("all time"));
    stage.press("-").await;
    let text = stage.text(80, 24);
    assert!(text.contains("a year  2025-11-21 to 2026-11-20"), "{text}");
    stage.press("+").await;
    let text = stage.text(80, 24);
    assert!(text.contains("all time  2026-05-01 to"), "{text}");
}

#[tokio::test]
async fn a_chart_is_enlarged_and_saved_as_a_picture() {
    let memory = Memory::new();
    let new = NewApplication {
        company: "Kestrel Works".to_owned(),
        ..NewApplication::default()
    };
    memory.owner().add_application(&new).await.unwrap();
    let mut stage = Stage::over(&memory).await;
    stage.press("9 backtab enter").await;
    let text = stage.text(80, 24);
    assert!(
        text.lines().nth(2).unwrap().starts_with("╭ Applications"),
        "{text}"
    );
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("stages.svg");
    stage.press("x home ctrl-k").await;
    stage.act(Action::Paste(file.display().to_string())).await;
    stage.press("enter enter").await;
    let picture = std::fs::read_to_string(&file).unwrap();
    assert!(picture.starts_with("<svg"), "{picture}");
    stage.press("x home ctrl-k").await;
    stage.write("stages.pdf").await;
    stage.press("enter").await;
    assert!(stage.text(80, 24).contains("neither with .svg nor"));
}

#[tokio::test]
async fn what_changes_elsewhere_is_shown() {
    let memory = Memory::new();
    let mut stage = Stage::over(&memory).await;
    stage.press("9").await;
    let new = NewApplication {
        company: "Kestrel Works".to_owned(),
        ..NewApplication::default()
    };
    let id = memory.owner().add_application(&new).await.unwrap().id;
    let change = upward_desk::change::Change {
        kind: upward_desk::change::Kind::Application,
        id,
        action: upward_desk::change::Action::Added,
    };
    let news = upward_desk::change::News::Change(change);
    stage.act(Action::News(news)).await;
    stage.press("backtab").await;
    assert!(stage.text(80, 24).contains("1 application"));
}

#[tokio::test]
async fn statistics_look_as_before() {
    let mut stage = shown().await;
    snapshots(&mut stage, "statistics");
    stage.press("down down").await;
    snapshots(&mut stage, "statistics-coding");
}

#[tokio::test]
async fn frames_stay_straight_with_any_name_and_in_a_small_terminal() {
    let mut stage = shown().await;
    for (columns, rows) in [(60, 16), (80, 24), (120, 40), (200, 60)] {
        for _ in 0..6 {
            let text = stage.text(columns, rows);
            for line in text.lines().filter(|line| line.ends_with('│')) {
                let width = crate::widget::words::width(line);
                assert_eq!(width, usize::from(columns), "{text}");
            }
            stage.press("tab").await;
        }
    }
}
