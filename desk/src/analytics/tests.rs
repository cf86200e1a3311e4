use upward_engine::error::Kind;
use upward_engine::progress::State;
use upward_engine::score::Tenths;

use super::*;
use crate::application::{MoveApplication, NewApplication};
use crate::draft::{DecideEdits, Decision, NewDraft};
use crate::evidence::Source;
use crate::identity::Identity;
use crate::interview::NewAnswer;
use crate::progress::SetState;
use crate::report::NewReport;
use crate::resume::{Reason, SaveResume};
use crate::testing::{Desk, desk, made, posting, resume, sample};
use crate::typeset::Wish;
use crate::{Client, Scope};

const DAY: i64 = 24 * 60;

async fn shown(desk: &Client) -> Analytics {
    desk.analytics(&Between::default()).await.unwrap()
}

async fn between(desk: &Client, from: &str, to: &str) -> Analytics {
    let between = Between {
        from: Some(from.parse().unwrap()),
        to: Some(to.parse().unwrap()),
    };
    desk.analytics(&between).await.unwrap()
}

async fn tick(desk: &Client, module: &str, state: State, on: Option<&str>) {
    let on = on.map(|on| on.parse().unwrap());
    let set = SetState { state, on };
    desk.mark_module(module, &set).await.unwrap();
}

fn report(resume: Uuid, posting: Option<Uuid>) -> NewReport {
    NewReport {
        resume,
        version: None,
        posting,
    }
}

#[tokio::test]
async fn where_nothing_is_known_it_is_said_and_no_number_made_up() {
    let (desk, _) = desk();
    let told = shown(&desk).await;
    assert_eq!(told.totals, Totals::default());
    assert_eq!(told.streaks, Streaks::default());
    let json = serde_json::to_value(&told).unwrap();
    assert_eq!(json["from"], "2026-05-25");
    assert_eq!(json["to"], "2026-11-20");
    for part in ["fixes", "modules", "interviews", "coding", "applications"] {
        assert!(json[part].is_null(), "{part}");
    }
    assert_eq!(json["scores"], serde_json::json!([]));
    assert!(json["totals"]["since"].is_null());
    let parts: Vec<Part> = told.missing.iter().map(|missing| missing.part).collect();
    assert_eq!(
        parts,
        [
            Part::Score,
            Part::Fixes,
            Part::Modules,
            Part::Interviews,
            Part::Coding,
            Part::Applications
        ]
    );
    let score = &told.missing[0];
    assert_eq!(
        score.reason,
        "no resume was scored from 2026-05-25 to 2026-11-20"
    );
    assert!(score.next.contains("upward resume score"));
}

#[tokio::test]
async fn scores_are_told_by_resume_and_posting_and_fixes_with_what_they_brought() {
    let (desk, clock) = desk();
    let (resume, posting) = (resume(&desk).await, posting(&desk).await);
    let first = desk
        .add_report(&report(resume, Some(posting)))
        .await
        .unwrap();
    desk.add_report(&report(resume, None)).await.unwrap();
    clock.pass(3 * DAY);
    let new = NewDraft {
        resume,
        version: None,
        posting,
        pages: None,
        look: Wish::default(),
    };
    let draft = made(&desk, desk.add_draft(&new).await.unwrap()).await;
    let all = DecideEdits {
        revision: 1,
        decision: Decision::Accepted,
        numbers: None,
        kind: None,
    };
    let edits = desk.decide_edits(draft, &all).await.unwrap().edits.len();
    let applied = desk.apply_draft(draft, 2).await.unwrap();
    let mut content = sample();
    content.work.clear();
    let worse = SaveResume {
        revision: 1,
        name: None,
        state: None,
        content: Some(content),
        reason: Reason::Saved,
    };
    desk.save_resume(resume, &worse).await.unwrap();
    let second = desk
        .add_report(&report(resume, Some(posting)))
        .await
        .unwrap();

    let told = shown(&desk).await;
    let lines: Vec<_> = told
        .scores
        .iter()
        .map(|line| (line.resume, line.posting))
        .collect();
    assert_eq!(lines, [(resume, Some(posting)), (resume, None)]);
    let line = &told.scores[0];
    assert_eq!(line.position, "Senior Backend Engineer, Quillbank");
    let fit = line.fit.as_ref().unwrap();
    let (was, is) = (
        first.report.scores.fit.unwrap(),
        second.report.scores.fit.unwrap(),
    );
    assert!(is < was);
    assert_eq!(
        (fit.first, fit.last, fit.best, fit.change),
        (was, is, was, is - was)
    );
    assert_eq!(fit.points.len(), 2);
    assert_eq!(told.scores[1].fit, None);
    assert_eq!(
        told.scores[1].parse_health.as_ref().unwrap().change,
        Tenths(0)
    );

    let fixes = told.fixes.unwrap();
    let brought = applied.draft.after.unwrap().fit.unwrap() - applied.draft.before.fit.unwrap();
    assert_eq!((fixes.drafts, fixes.edits as usize), (1, edits));
    assert_eq!(fixes.gain, Some(brought));
    // The first week in which a fix was applied, and no empty ones before.
    let weeks: Vec<String> = fixes
        .weeks
        .iter()
        .map(|week| week.from.to_string())
        .collect();
    assert_eq!(weeks, ["2026-11-23"]);
    assert_eq!(
        (told.totals.reports, told.totals.fixes as usize),
        (3, edits)
    );
    assert_eq!(told.totals.since.unwrap().to_string(), "2026-11-20");

    let early = between(&desk, "2026-11-01", "2026-11-20").await;
    let points = early.scores.iter().flat_map(|line| &line.fit);
    assert_eq!(points.map(|trend| trend.points.len()).sum::<usize>(), 1);
    assert_eq!(early.fixes, None);
    assert_eq!(early.totals, told.totals, "totals are of all time");
}

#[tokio::test]
async fn modules_are_told_by_week_and_what_is_undone_is_not() {
    let (desk, clock) = desk();
    tick(&desk, "git", State::Done, Some("2026-11-05")).await;
    tick(&desk, "command-line", State::Learning, None).await;
    clock.pass(DAY);
    tick(&desk, "command-line", State::Done, None).await;
    clock.pass(DAY);
    tick(&desk, "http", State::Done, None).await;
    desk.undo_progress().await.unwrap();
    let hours = |module: &str| {
        let desk = desk.clone();
        let module = module.to_owned();
        async move { u32::from(desk.module(&module).await.unwrap().summary.hours) }
    };
    let (git, shell) = (hours("git").await, hours("command-line").await);
    let told = shown(&desk).await;
    let modules = told.modules.unwrap();
    let weeks: Vec<_> = modules
        .weeks
        .iter()
        .map(|week| (week.from.to_string(), week.modules, week.hours))
        .collect();
    let expected = [
        ("2026-11-02", 1, git),
        ("2026-11-09", 0, 0),
        ("2026-11-16", 1, shell),
    ];
    let expected = expected.map(|(from, modules, hours)| (from.to_owned(), modules, hours));
    assert_eq!(weeks, expected);
    // On the 20th one was begun; that git was entered then counts for its own day.
    let days: Vec<_> = modules
        .days
        .iter()
        .map(|day| (day.on.day(), day.count))
        .collect();
    assert_eq!(days, [(5, 1), (20, 1), (21, 1)]);
    let streak = told.streaks.learning.unwrap();
    assert_eq!((streak.current, streak.longest), (2, 2));
    assert_eq!(streak, desk.progress().await.unwrap().streak);
    assert_eq!((told.totals.modules, told.totals.hours), (2, git + shell));
    assert_eq!(told.totals.since.unwrap().to_string(), "2026-11-05");
    clock.pass(5 * DAY);
    let later = shown(&desk).await.streaks.learning.unwrap();
    assert_eq!((later.current, later.longest), (0, 2));
}

#[tokio::test]
async fn applications_are_told_by_stage_as_they_stood_on_the_last_day() {
    let (desk, _) = desk();
    for (company, steps) in [
        (
            "one",
            &[
                ("saved", "2026-11-01"),
                ("applied", "2026-11-03"),
                ("interview", "2026-11-13"),
            ][..],
        ),
        (
            "two",
            &[("applied", "2026-11-04"), ("rejected", "2026-11-10")],
        ),
        ("three", &[("saved", "2026-01-04")]),
    ] {
        let stage = |name: &str| serde_json::from_value(name.into()).unwrap();
        let new = NewApplication {
            company: company.to_owned(),
            stage: stage(steps[0].0),
            on: Some(steps[0].1.parse().unwrap()),
            ..NewApplication::default()
        };
        let added = desk.add_application(&new).await.unwrap();
        for (revision, (name, on)) in (1..).zip(&steps[1..]) {
            let change = MoveApplication {
                revision,
                stage: stage(name),
                on: Some(on.parse().unwrap()),
            };
            desk.move_application(added.id, &change).await.unwrap();
        }
    }
    let told = shown(&desk).await;
    assert_eq!(told.totals.applications, 3);
    assert_eq!(told.totals.since.unwrap().to_string(), "2026-01-04");
    let applications = told.applications.unwrap();
    assert_eq!(applications.count, 2);
    let json = serde_json::to_value(&applications.stages).unwrap();
    assert_eq!(
        json[1],
        serde_json::json!({"stage": "applied", "now": 0, "reached": 2, "movedOn": 1, "ended": 1, "days": 10.0})
    );
    assert_eq!(
        json[2],
        serde_json::json!({"stage": "interview", "now": 1, "reached": 1, "movedOn": 0, "ended": 0})
    );
    let earlier = between(&desk, "2026-11-01", "2026-11-05").await;
    let stands: Vec<u32> = earlier
        .applications
        .unwrap()
        .stages
        .iter()
        .map(|at| at.passage.now)
        .collect();
    assert_eq!(stands, [0, 2, 0, 0, 0]);
}

#[tokio::test]
async fn coding_is_told_as_accounts_elsewhere_showed_it_last() {
    let desk = Desk::new();
    let client = desk.owner();
    let source = serde_json::json!({
        "id": Uuid::from_u128(3), "service": "codeforces", "user": "ada", "state": "fetched", "token": false,
        "fetched": "2026-11-19T08:00:00Z", "revision": 1,
        "figures": {"of": "codeforces", "days": [
            {"on": "2026-11-12", "count": 2}, {"on": "2026-11-19", "count": 1}, {"on": "2026-11-20", "count": 4},
        ]},
    });
    let source: Source = serde_json::from_value(source).unwrap();
    let put = desk
        .engine
        .run(&desk.local, Scope::Write, move |work| work.put(&source));
    put.await.unwrap();
    let told = between(&client, "2026-11-13", "2026-11-20").await;
    let json = serde_json::to_value(told.coding.unwrap()).unwrap();
    let week = |from: &str, count: u32| serde_json::json!({"from": from, "count": count});
    let day = |on: &str, count: u32| serde_json::json!({"on": on, "count": count});
    let expected = serde_json::json!({
        "count": 5,
        "sources": [{"service": "codeforces", "count": 5, "fetched": "2026-11-19T08:00:00Z"}],
        "weeks": [week("2026-11-09", 0), week("2026-11-16", 5)],
        "days": [day("2026-11-19", 1), day("2026-11-20", 4)],
    });
    assert_eq!(json, expected);
    let streak = told.streaks.coding.unwrap();
    assert_eq!((streak.current, streak.longest), (2, 2));
    assert!(
        told.missing
            .iter()
            .all(|missing| missing.part != Part::Coding)
    );
}

#[tokio::test]
async fn days_that_cannot_be_looked_at_are_refused() {
    let (desk, _) = desk();
    for (from, to) in [
        (Some("2026-11-20"), Some("2026-11-19")),
        (None, Some("2026-11-21")),
        (Some("2000-01-01"), None),
    ] {
        let between = Between {
            from: from.map(|from| from.parse().unwrap()),
            to: to.map(|to| to.parse().unwrap()),
        };
        let refused = desk.analytics(&between).await.unwrap_err();
        assert_eq!(
            (refused.kind, refused.code.as_str()),
            (Kind::Usage, "range")
        );
    }
}

#[tokio::test]
async fn nobody_sees_anothers_figures() {
    let desk = Desk::new();
    let [one, two] = [Identity::Telegram(1), Identity::Telegram(2)];
    let (one, two) = (desk.client(&one).await, desk.client(&two).await);
    tick(&one, "git", State::Done, None).await;
    let id = resume(&one).await;
    one.add_report(&report(id, None)).await.unwrap();
    assert_eq!(shown(&one).await.totals.reports, 1);
    let others = shown(&two).await;
    assert_eq!(others.totals, Totals::default());
    assert_eq!(others.missing.len(), 6);
}

#[tokio::test]
async fn practice_is_told_with_what_is_due() {
    let (desk, clock) = desk();
    let answer = |text: &str| NewAnswer {
        question: Some("linked-list-cycle".to_owned()),
        text: text.to_owned(),
        seconds: None,
    };
    let mut scores = Vec::new();
    for text in [
        "I do not know this one, but I would look it up in a book about lists and ask somebody.",
        "I would use two pointers, a slow one and a fast one that moves two nodes at each step. If there is a cycle, \
         the fast one meets the slow one; if it reaches null, there is none. That takes linear time and constant space.",
    ] {
        let shown = desk.answer_question(&answer(text)).await.unwrap();
        scores.push(shown.answer.score);
        clock.pass(7 * DAY);
    }
    clock.pass(300 * DAY);
    let told = between(&desk, "2026-11-20", "2026-11-30").await;
    let practised = told.interviews.unwrap();
    let practice = &practised.practice;
    assert_eq!((practice.answers, practised.due), (2, 1));
    assert_eq!(
        (practice.trend.first, practice.trend.last),
        (scores[0], scores[1])
    );
    let weeks: Vec<_> = practice
        .weeks
        .iter()
        .map(|week| (week.answers, week.mean))
        .collect();
    let week = |score| (1, Some(score));
    assert_eq!(weeks, [week(scores[0]), week(scores[1]), (0, None)]);
    let kinds: Vec<_> = practice
        .kinds
        .iter()
        .map(|kind| (kind.kind, kind.answers))
        .collect();
    assert_eq!(kinds, [(QuestionKind::Algorithms, 2)]);
    let streak = told.streaks.practice.unwrap();
    assert_eq!((streak.current, streak.longest), (0, 1));
    assert_eq!(told.totals.answers, 2);
}

#[tokio::test]
async fn a_part_is_drawn_and_where_there_is_nothing_to_draw_it_is_said() {
    let (desk, _) = desk();
    let all = Between::default();
    let drawn = async |file: &str, theme| {
        let themed = Themed { theme };
        desk.analytics_chart(file, &all, themed).await
    };
    for name in [
        "score",
        "fixes",
        "modules",
        "interviews",
        "coding",
        "applications",
    ] {
        let refused = drawn(&format!("{name}.svg"), Theme::Light)
            .await
            .unwrap_err();
        assert_eq!(
            (refused.kind, refused.code.as_str()),
            (Kind::NotFound, "nothing-to-draw")
        );
        assert_eq!(refused.hints.len(), 1, "{name}");
    }
    for name in ["score.gif", "score", "scores.svg", ".svg", "../score.svg"] {
        let refused = drawn(name, Theme::Light).await.unwrap_err();
        assert_eq!(refused.code, "no-chart", "{name}");
    }
    let (resume, posting) = (resume(&desk).await, posting(&desk).await);
    desk.add_report(&report(resume, Some(posting)))
        .await
        .unwrap();
    tick(&desk, "git", State::Done, None).await;
    let new = NewApplication {
        company: "Quillbank".to_owned(),
        ..NewApplication::default()
    };
    desk.add_application(&new).await.unwrap();
    for (file, says) in [
        ("score.svg", "Match: Senior Backend Engineer, Quillbank"),
        ("modules.svg", "16 Nov: 1"),
        ("applications.svg", "saved: 1; applied: 0"),
    ] {
        let light = drawn(file, Theme::Light).await.unwrap();
        let text = String::from_utf8(light.to_vec()).unwrap();
        assert!(
            text.starts_with("<svg") && text.contains(says),
            "{file}: {text}"
        );
        assert_ne!(drawn(file, Theme::Dark).await.unwrap(), light, "{file}");
    }
    let picture = drawn("score.png", Theme::Light).await;
    if cfg!(feature = "render") {
        assert!(picture.unwrap().starts_with(b"\x89PNG"));
    } else {
        assert_eq!(picture.unwrap_err().kind, Kind::Unavailable);
    }
}
