use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::track::{Library, Module, Track, Week};

fn module(id: &str, skills: &[&str]) -> Module {
    Module {
        id: id.to_owned(),
        title: id.to_owned(),
        hours: 6,
        skills: skills.iter().map(|s| (*s).to_owned()).collect(),
        ..Module::default()
    }
}

fn track(id: &str, modules: &[&str]) -> Track {
    Track {
        id: id.to_owned(),
        title: id.to_owned(),
        hours_per_week: 12,
        weeks: vec![Week {
            modules: modules.iter().map(|m| (*m).to_owned()).collect(),
            ..Week::default()
        }],
        ..Track::default()
    }
}

fn library() -> Library {
    Library::of(
        vec![
            track("one", &["git", "sql", "rest"]),
            track("two", &["git", "queries", "api"]),
        ],
        vec![
            module("git", &["git"]),
            module("sql", &["sql"]),
            module("rest", &["rest"]),
            module("queries", &["sql"]),
            module("api", &["rest", "graphql"]),
        ],
    )
}

fn marks(of: &[(&str, State, Date)]) -> Marks {
    let mark = |(id, state, since): &(&str, State, Date)| {
        let mark = Mark {
            state: *state,
            since: *since,
            evidence: Vec::new(),
        };
        ((*id).to_owned(), mark)
    };
    of.iter().map(mark).collect()
}

const TODAY: Date = date(2026, 11, 20);

#[test]
fn a_skill_finished_in_one_track_is_finished_in_all() {
    let library = library();
    let marks = marks(&[("sql", State::Done, TODAY), ("rest", State::Done, TODAY)]);
    let two = standings(library.track("two").unwrap(), &library, &marks);
    let states: Vec<_> = two.iter().map(|s| s.state).collect();
    assert_eq!(states, [State::Pending, State::Done, State::Pending]);
    assert_eq!(two[1].by_skill, ["sql"]);
    assert!(two[2].by_skill.is_empty(), "half of its skills is not all");
}

#[test]
fn a_skipped_module_counts_in_neither_side() {
    let library = library();
    let marks = marks(&[("git", State::Done, TODAY), ("sql", State::Skipped, TODAY)]);
    let share = Share::of(&standings(library.track("one").unwrap(), &library, &marks));
    assert_eq!((share.done, share.of, share.skipped), (1, 2, 1));
    assert_eq!(share.percent.to_string(), "50.0");
}

#[test]
fn a_certificate_needs_more_than_its_share_and_more_than_half_of_all() {
    let share = Share::new;
    assert!(!share(8, 10, 0).passes(80), "80 % is not over 80 %");
    assert!(share(9, 10, 0).passes(80));
    assert!(!share(9, 10, 0).passes(90));
    assert!(!share(1, 1, 9).passes(80), "skipping is not finishing");
    assert!(!share(0, 0, 0).passes(80));
}

#[test]
fn the_finish_date_follows_what_was_done() {
    let library = library();
    let one = library.track("one").unwrap();
    let marks = marks(&[("git", State::Done, date(2026, 11, 15))]);
    let of = standings(one, &library, &marks);
    let told = |started: Date| pace(one, &library, &marks, &of, started, 12, TODAY);

    let fresh = told(date(2026, 11, 18));
    assert_eq!(
        (fresh.basis, fresh.tenths_per_week),
        (PaceBasis::Planned, 120)
    );
    assert_eq!(fresh.finish, Some(date(2026, 11, 27)));

    let measured = told(date(2026, 11, 6));
    assert_eq!(
        (measured.basis, measured.tenths_per_week),
        (PaceBasis::Measured, 30)
    );
    assert_eq!(measured.remaining_hours, 12);
    assert_eq!(measured.finish, Some(date(2026, 12, 18)));
}

#[test]
fn who_has_stopped_is_told_no_date() {
    let library = library();
    let one = library.track("one").unwrap();
    let marks = marks(&[("git", State::Done, date(2026, 8, 1))]);
    let of = standings(one, &library, &marks);
    let told = pace(one, &library, &marks, &of, date(2026, 7, 1), 12, TODAY);
    assert_eq!((told.basis, told.finish), (PaceBasis::Stalled, None));
    let days = forecast(&library, &of, told.tenths_per_week, TODAY);
    assert_eq!(days, [("sql", None), ("rest", None)]);
}

#[test]
fn open_modules_are_forecast_one_after_another() {
    let library = library();
    let of = standings(library.track("one").unwrap(), &library, &Marks::new());
    let days = forecast(&library, &of, 120, TODAY);
    let days: Vec<_> = days.into_iter().map(|(_, day)| day.unwrap()).collect();
    assert_eq!(
        days,
        [date(2026, 11, 24), date(2026, 11, 27), date(2026, 12, 1)]
    );
}

#[test]
fn a_streak_lasts_until_a_day_is_missed() {
    let days = [17, 18, 19].map(|day| date(2026, 11, day));
    assert_eq!(
        streak(days, TODAY),
        Streak {
            current: 3,
            longest: 3
        }
    );
    let late = date(2026, 11, 21);
    assert_eq!(
        streak(days, late),
        Streak {
            current: 0,
            longest: 3
        }
    );
}

proptest! {
    #[test]
    fn a_streak_is_never_longer_than_the_days(days in prop::collection::vec(0_i64..400, 0..60)) {
        let dates: Vec<Date> = days
            .iter()
            .map(|day| TODAY.saturating_sub(jiff::Span::new().days(*day)))
            .collect();
        let distinct: std::collections::BTreeSet<_> = days.iter().collect();
        let found = streak(dates, TODAY);
        prop_assert!(found.current <= found.longest);
        prop_assert!(found.longest as usize <= distinct.len());
    }
}
