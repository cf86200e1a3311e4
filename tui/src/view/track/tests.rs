use upward_desk::progress::{Progress, Ticked};
use upward_desk::track::{Asked, ShownModule, ShownTrack};
use upward_engine::progress::{Day, Evidence, EvidenceKind, Standing, Streak};
use upward_engine::score::Tenths;
use upward_engine::track::{Material, Medium, Project, Resource, Week};

use super::*;
use crate::page::Marks;

fn shown(view: impl FnOnce(&mut Page)) -> String {
    let mut page = Page::new(80, Marks::ASCII);
    view(&mut page);
    let text = anstream::adapter::strip_str(&page.finish()).to_string();
    assert!(
        text.lines().all(|line| line.chars().count() <= 80),
        "{text}"
    );
    text
}

fn track() -> TrackSummary {
    TrackSummary {
        id: "backend".to_owned(),
        title: "Back-end engineering".to_owned(),
        role: "Backend Engineer".to_owned(),
        summary: "For somebody who builds what nobody sees.".to_owned(),
        weeks: 2,
        modules: 5,
        hours: 40,
        started: "2026-11-01".parse().ok(),
        share: Share::new(1, 4, 1),
        pace: Pace {
            tenths_per_week: 95,
            basis: PaceBasis::Measured,
            remaining_hours: 30,
            finish: "2026-12-12".parse().ok(),
        },
        next: vec!["git".to_owned()],
    }
}

fn module(id: &str, state: State) -> ModuleSummary {
    ModuleSummary {
        standing: Standing {
            module: id.to_owned(),
            state,
            by_skill: Vec::new(),
            evidence: Vec::new(),
        },
        title: format!("About {id}"),
        goal: "Know your way.".to_owned(),
        hours: 8,
        skills: vec!["Git".to_owned()],
        expected: None,
    }
}

fn material() -> Material {
    Material {
        name: "Log digger".to_owned(),
        summary: "a small tool".to_owned(),
        highlights: vec!["Wrote it in Bash".to_owned()],
        doing: String::new(),
    }
}

#[test]
fn a_list_has_a_track_a_line() {
    let fresh = TrackSummary {
        id: "web".to_owned(),
        title: "A title that is so long that it cannot stand in the line as a whole".to_owned(),
        started: None,
        ..track()
    };
    let text = shown(|page| list(page, &[track(), fresh]));
    let expected = "\
id       title                             weeks  done    pace        finish
backend  Back-end engineering              2      25.0 %  9.5 h/week  2026-12-12
web      A title that is so long that...   2      25.0 %
";
    assert_eq!(text, expected);
}

#[test]
fn a_track_shows_each_module_by_its_state() {
    let mut skilled = module("shell", State::Done);
    skilled.standing.by_skill = vec!["command-line".to_owned()];
    let mut proven = module("command-line", State::Done);
    let evidence = |kind| Evidence {
        kind,
        title: String::new(),
        url: String::new(),
        on: "2026-11-20".parse().unwrap(),
    };
    proven.standing.evidence = [EvidenceKind::Repository, EvidenceKind::Quiz]
        .map(evidence)
        .to_vec();
    let mut open = module("git", State::Learning);
    open.expected = "2026-11-27".parse().ok();
    let week = |title: &str, modules: &[&str]| Week {
        title: title.to_owned(),
        goal: String::new(),
        modules: modules.iter().map(|id| (*id).to_owned()).collect(),
    };
    let track = ShownTrack {
        summary: track(),
        needs: "A computer.".to_owned(),
        plan: vec![
            week("The shell", &["command-line", "shell"]),
            week("History", &["git", "svn", "hg"]),
        ],
        standing: vec![
            proven,
            skilled,
            open,
            module("svn", State::Skipped),
            module("hg", State::Pending),
        ],
    };
    let expected = "\
Back-end engineering  backend  started 2026-11-01
#####...............  25.0 %: 1 of 4 modules, 1 skipped
30 hours are left; with 9.5 h/week, as you did of late, finished by 2026-12-12.
Next: git

For somebody who builds what nobody sees.
Needs: A computer.

Week 1  The shell
  [x] command-line  About command-line  8 h, repository, quiz passed
  [x] shell  About shell  8 h, done by skill: command-line

Week 2  History
  [~] git  About git  8 h, learning, by 2026-11-27
  [-] svn  About svn  8 h, skipped
  [ ] hg  About hg  8 h
";
    assert_eq!(shown(|page| show(page, &track)), expected);
}

#[test]
fn a_module_shows_all_that_is_needed() {
    let shown_module = ShownModule {
        summary: module("git", State::Pending),
        tracks: vec!["backend".to_owned()],
        needs: vec!["command-line".to_owned()],
        steps: vec!["Read about commits, branches and remotes until you could draw the graph of any history.".to_owned()],
        resources: vec![Resource {
            title: "Pro Git".to_owned(),
            url: "https://git-scm.com/book".to_owned(),
            kind: Medium::Book,
            note: "chapter 2".to_owned(),
        }],
        project: Some(Project {
            title: "A history".to_owned(),
            brief: "Write one.".to_owned(),
            criteria: vec!["It reads well".to_owned()],
        }),
        quiz: vec![Asked {
            question: "What is a branch?".to_owned(),
            options: vec!["A copy".to_owned(), "A name".to_owned()],
        }],
        resume: Some(material()),
    };
    let expected = "  [ ] git  About git  8 h
  Know your way.
  Teaches: Git
  Builds on: command-line
  In: backend

Steps
  1. Read about commits, branches and remotes until you could draw the graph of
     any history.

Where to learn it
  - Pro Git: chapter 2
    https://git-scm.com/book

Project: A history
  Write one.
  - It reads well

Quiz
  1. What is a branch?
     1) A copy
     2) A name
  Answer it with: upward track quiz git

What your resume gains
  Log digger: a small tool
  - Wrote it in Bash
";
    assert_eq!(shown(|page| super::module(page, &shown_module)), expected);
}

#[test]
fn a_tick_tells_what_it_brings_and_a_track_once() {
    let mut other = module("shell", State::Done);
    other.standing.by_skill = vec!["git".to_owned()];
    let one = |share| Ticked {
        module: module("git", State::Done),
        unmet: Vec::new(),
        tracks: vec![TrackSummary { share, ..track() }],
        besides: vec![other.clone()],
        resume: Some(material()),
    };
    let both = [one(Share::new(1, 4, 0)), one(Share::new(2, 4, 0))];
    let text = shown(|page| ticked(page, &both));
    let expected = "  [x] git  About git  8 h
  Your resume gains:
  Log digger: a small tool
  - Wrote it in Bash
  Skills: Git
  Done with it, since you know all that they teach:
  [x] shell  About shell  8 h, done by skill: git

Back-end engineering  backend
##########..........  50.0 %: 2 of 4 modules
30 hours are left; with 9.5 h/week, as you did of late, finished by 2026-12-12.
";
    assert!(text.ends_with(expected), "{text}");
    assert_eq!(text.matches("Back-end engineering").count(), 1);
}

#[test]
fn who_has_stopped_or_ended_is_told_so() {
    let of = |basis, remaining_hours| {
        pace(Pace {
            tenths_per_week: 0,
            basis,
            remaining_hours,
            finish: None,
        })
    };
    assert!(of(PaceBasis::Stalled, 3).contains("no day of the end"));
    assert_eq!(of(PaceBasis::Stalled, 0), "Nothing is left to do.");
    assert!(of(PaceBasis::Planned, 3).contains("more than ten years"));
    assert_eq!(track().share.percent, Tenths(250));
}

#[test]
fn history_is_drawn_by_day() {
    let progress = Progress {
        tracks: vec![track()],
        history: vec![Day {
            on: "2026-11-20".parse().unwrap(),
            count: 3,
        }],
        streak: Streak {
            current: 1,
            longest: 4,
        },
    };
    let text = shown(|page| history(page, &progress));
    assert!(
        text.contains("Days in a row: 1; the most ever: 4"),
        "{text}"
    );
    assert!(text.contains("  2026-11-20    3  ###\n"), "{text}");
}
