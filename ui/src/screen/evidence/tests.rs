//! Accounts elsewhere, by their keys.

use upward_desk::evidence::{Bases, Services, Source, State};
use upward_desk::reader::Reader;
use upward_desk::testing::Desk as Memory;
use upward_desk::tools::Tools;
use upward_engine::evidence::{Codeforces, Contest, Figures, Github, Repository, Service, Solved};
use upward_engine::progress::Day;
use upward_engine::warned::Warning;
use upward_store::{Error, Owner};
use uuid::Uuid;

use crate::effect::Outside;
use crate::screen::Place;
use crate::testing::{Stage, snapshots};

/// Returns a desk whose services do not answer.
fn unanswered() -> Memory {
    let nowhere = "http://127.0.0.1:1".parse().ok();
    let mut tools = Tools::new(Reader::InProcess).unwrap();
    tools.services = Services::new(Bases {
        github: nowhere.clone(),
        leetcode: nowhere.clone(),
        codeforces: nowhere,
    });
    Memory::with(tools)
}

fn source(service: Service, id: u128, user: &str, figures: Figures) -> Source {
    Source {
        id: Uuid::from_u128(id),
        service,
        user: user.to_owned(),
        state: State::Fetched,
        token: false,
        figures: Some(figures),
        partial: false,
        fetched: "2026-11-19T08:30:00Z".parse().ok(),
        tried: "2026-11-19T08:30:00Z".parse().ok(),
        problem: None,
        retry_after: None,
        budget: None,
        revision: 1,
    }
}

fn repository(name: &str, languages: &[(&str, u64)], pushed: &str) -> Repository {
    Repository {
        name: name.to_owned(),
        url: format!("https://github.com/zoe/{name}"),
        stars: 12,
        languages: languages
            .iter()
            .map(|(name, bytes)| ((*name).to_owned(), *bytes))
            .collect(),
        pushed: pushed.parse().ok(),
        ..Repository::default()
    }
}

/// Returns a desk that has figures of GitHub, and of a Codeforces that failed last.
fn known() -> Memory {
    let memory = unanswered();
    let days = (1..=18).map(|day| Day {
        on: format!("2026-11-{day:02}").parse().unwrap(),
        count: day % 5,
    });
    let github = Github {
        repositories: vec![
            repository(
                "water-meter",
                &[("Rust", 182_000), ("Shell", 3_200)],
                "2026-11-18",
            ),
            repository("山田-notes", &[("Python", 64_000)], "2026-10-02"),
        ],
        contributions: None,
        days: days.collect(),
    };
    let contest = |on: &str, rating| Contest {
        on: on.parse().unwrap(),
        rating,
    };
    let codeforces = Codeforces {
        rating: Some(1480),
        highest: Some(1512),
        rank: Some("specialist".to_owned()),
        contests: vec![
            contest("2026-08-01", 1390),
            contest("2026-09-01", 1512),
            contest("2026-10-01", 1480),
        ],
        solved: Solved {
            easy: 90,
            medium: 50,
            hard: 10,
            unrated: 4,
        },
        days: Vec::new(),
    };
    let github = source(Service::Github, 1, "zoe", Figures::Github(github));
    let mut failing = source(
        Service::Codeforces,
        3,
        "zoe",
        Figures::Codeforces(codeforces),
    );
    failing.state = State::Failing;
    failing.tried = "2026-11-20T11:00:00Z".parse().ok();
    failing.problem = Some(Warning::new("unavailable", "Codeforces does not answer."));
    let owner = Owner::Account(memory.local.account);
    memory
        .vault
        .transact::<_, Error>(|tx| {
            tx.put(owner, &github)?;
            tx.put(owner, &failing)
        })
        .unwrap();
    memory
}

#[tokio::test]
async fn figures_are_entered_by_hand_and_forgotten() {
    let mut stage = Stage::over(&unanswered()).await;
    stage.press("8").await;
    assert!(stage.text(80, 24).contains("not connected"));
    stage.press("down down m").await;
    stage.write("90 50 10 1650").await;
    stage.press("enter").await;
    let shown = stage.text(80, 24);
    assert!(
        shown.contains("150 in all") && shown.contains("Rating 1650"),
        "{shown}"
    );
    assert!(
        shown.contains("entered by hand 2026-11-20 12:00"),
        "{shown}"
    );
    stage.press("D y").await;
    assert!(stage.client.evidence().await.unwrap().sources.is_empty());
    assert!(stage.text(80, 24).contains("is forgotten"));
}

#[tokio::test]
async fn a_service_that_fails_is_told_with_its_date() {
    let mut stage = Stage::over(&unanswered()).await;
    stage.press("8 down enter").await;
    stage.write("zoe").await;
    stage.press("enter").await;
    let sources = stage.client.evidence().await.unwrap().sources;
    assert_eq!(sources[0].user, "zoe");
    assert!(sources[0].problem.is_some());
    let shown = stage.text(80, 24);
    assert!(shown.contains("! failed"), "{shown}");
    assert!(shown.contains("! 2026-11-20 12:00: "), "{shown}");
    stage.press("t").await;
    stage.write("github_pat_abc").await;
    stage.press("enter").await;
    assert!(stage.client.evidence().await.unwrap().sources[0].token);
    assert!(!stage.text(80, 24).contains("github_pat"));
}

#[tokio::test]
async fn the_page_and_the_proven_modules_are_a_key_away() {
    let mut stage = Stage::over(&known()).await;
    stage.press("8 down o").await;
    assert!(
        matches!(&stage.outside[0], Outside::Browse(url) if url.as_str() == "https://github.com/zoe")
    );
    stage.press("tab tab").await;
    let evidence = stage.client.evidence().await.unwrap();
    assert!(!evidence.suggestions.is_empty());
    stage.press("enter").await;
    assert_eq!(stage.model.place, Place::Roadmap);
}

#[tokio::test]
async fn evidence_looks_as_before() {
    let mut stage = Stage::over(&known()).await;
    stage.press("8").await;
    snapshots(&mut stage, "evidence");
    stage.press("down down down").await;
    snapshots(&mut stage, "evidence-codeforces");
}

#[tokio::test]
async fn frames_stay_straight_with_any_name_and_in_a_small_terminal() {
    let mut stage = Stage::over(&known()).await;
    stage.press("8 down").await;
    for (columns, rows) in [(60, 16), (80, 24), (120, 40)] {
        let shown = stage.text(columns, rows);
        for line in shown.lines().filter(|line| line.ends_with('│')) {
            let width = crate::widget::words::width(line);
            assert_eq!(width, usize::from(columns), "{shown}");
        }
    }
}
