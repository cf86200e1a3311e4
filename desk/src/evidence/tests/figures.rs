//! What is read from good answers, and asked again only where it changed.

use http::header::{AUTHORIZATION, IF_NONE_MATCH};
use jiff::civil::date;
use upward_engine::evidence::{Codeforces, Contest, Figures, Leetcode, Service, Solved};
use upward_engine::progress::{Day, State as Progress};

use super::Stage;
use super::standin::Fault;
use crate::evidence::State;
use crate::progress::SetState;

#[tokio::test(flavor = "multi_thread")]
async fn github_shows_repositories_languages_and_days() {
    let stage = Stage::with(Service::Github, None).await;
    let Some(Figures::Github(github)) = stage.source(Service::Github).await.figures else {
        panic!("no figures")
    };
    let names: Vec<_> = github
        .repositories
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(names, ["theirs", "loom", "kiln"]);
    assert_eq!(github.own().count(), 2);
    assert_eq!(github.repositories[1].languages["Python"], 90_000);
    assert!(github.repositories[0].languages.is_empty());
    assert_eq!(github.repositories[1].pushed, Some(date(2026, 11, 10)));
    assert_eq!(github.contributions, None);
    let on = date(2026, 11, 19);
    assert_eq!(github.days, [Day { on, count: 2 }]);
    let asked = stage.site.asked();
    assert!(
        !asked
            .iter()
            .any(|path| path.contains("theirs") || path.contains("secret"))
    );
    let shown = stage.desk.evidence().await.unwrap();
    assert_eq!(shown.insights.languages[0].skill.as_deref(), Some("python"));
    let python = shown.suggestions.iter().find(|it| it.proves == ["python"]);
    assert_eq!(
        python.unwrap().reason,
        "2 of your repositories are mostly Python, 120 kB in all, last pushed 2026-11-10."
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_module_that_is_ticked_is_not_suggested_any_more() {
    let stage = Stage::with(Service::Github, None).await;
    let suggested = async || stage.desk.evidence().await.unwrap().suggestions;
    let first = suggested().await.remove(0);
    let done = SetState {
        state: Progress::Done,
        ..SetState::default()
    };
    stage.desk.mark_module(&first.module, &done).await.unwrap();
    let left = suggested().await;
    assert!(left.iter().all(|one| one.module != first.module));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_shows_the_calendar() {
    let stage = Stage::with(Service::Github, Some("ghp_canary")).await;
    let source = stage.source(Service::Github).await;
    let Some(Figures::Github(github)) = source.figures else {
        panic!("no figures")
    };
    assert!(source.token);
    assert_eq!(github.contributions, Some(12));
    assert_eq!(
        github.days.iter().map(|day| day.count).collect::<Vec<_>>(),
        [5, 7]
    );
    let site = stage.site.site();
    let bears = |headers: &http::HeaderMap| headers[AUTHORIZATION] == "Bearer ghp_canary";
    assert!(site.asked.iter().all(|(_, headers)| bears(headers)));
}

#[tokio::test(flavor = "multi_thread")]
async fn all_pages_of_repositories_are_read() {
    let stage = Stage::new().await;
    stage.site.site().more = 150;
    stage.connect(Service::Github, None).await;
    stage.refresh(Service::Github).await;
    let Some(Figures::Github(github)) = stage.source(Service::Github).await.figures else {
        panic!("no figures")
    };
    assert_eq!(github.repositories.len(), 153);
    let asked = stage.site.asked();
    let pages = asked.iter().filter(|path| path.contains("/repos?"));
    assert_eq!(pages.count(), 2);
    let languages = asked.iter().filter(|path| path.contains("/languages"));
    assert_eq!(languages.count(), 20);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_did_not_change_is_not_sent_again_and_has_a_new_date() {
    let stage = Stage::with(Service::Github, None).await;
    let before = stage.source(Service::Github).await;
    stage.site.asked();
    stage.clock.pass(60);
    stage.refresh(Service::Github).await;
    let after = stage.source(Service::Github).await;
    assert_eq!(after.figures, before.figures);
    assert!(after.fetched > before.fetched);
    let asked = std::mem::take(&mut stage.site.site().asked);
    assert!(asked.len() > 3);
    assert!(
        asked
            .iter()
            .all(|(_, headers)| headers.contains_key(IF_NONE_MATCH))
    );
    // A second page is asked for though the first one did not change.
    stage.site.site().more = 150;
    stage.refresh(Service::Github).await;
    stage.site.asked();
    stage.refresh(Service::Github).await;
    assert!(
        stage
            .site
            .asked()
            .iter()
            .any(|path| path.ends_with("page=2"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repository_that_is_not_shown_has_no_languages() {
    let stage = Stage::new().await;
    stage.site.site().fault = Some(Fault::Unknown);
    stage.site.site().only = "kiln/languages";
    stage.connect(Service::Github, None).await;
    stage.refresh(Service::Github).await;
    let source = stage.source(Service::Github).await;
    assert_eq!((source.state, source.partial), (State::Fetched, false));
}

#[tokio::test(flavor = "multi_thread")]
async fn leetcode_shows_problems_contests_and_days() {
    let stage = Stage::with(Service::Leetcode, None).await;
    let day = |on| Day { on, count: 1 };
    let expected = Leetcode {
        solved: Solved {
            easy: 90,
            medium: 50,
            hard: 10,
            unrated: 0,
        },
        rating: Some(1524),
        ranking: Some(90_000),
        days: vec![day(date(2026, 9, 21)), day(date(2026, 11, 19))],
    };
    let shown = stage.desk.evidence().await.unwrap();
    let figures = shown.sources[0].figures.as_ref();
    assert_eq!(figures, Some(&Figures::Leetcode(expected)));
    let proof = "You have solved 150 problems on LeetCode, 60 of them medium or hard.";
    let mut reasons = shown.suggestions.iter().map(|it| it.reason.as_str());
    assert!(
        reasons.any(|reason| reason.starts_with(proof)),
        "{:?}",
        shown.suggestions
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn codeforces_shows_ratings_and_each_problem_once() {
    let stage = Stage::with(Service::Codeforces, None).await;
    let contest = |on, rating| Contest { on, rating };
    let on = date(2026, 11, 19);
    let expected = Codeforces {
        rating: Some(1480),
        highest: Some(1530),
        rank: Some("specialist".to_owned()),
        contests: vec![
            contest(date(2026, 9, 21), 1530),
            contest(date(2026, 10, 14), 1480),
        ],
        solved: Solved {
            easy: 1,
            medium: 1,
            hard: 1,
            unrated: 1,
        },
        days: vec![Day { on, count: 5 }],
    };
    let source = stage.source(Service::Codeforces).await;
    assert_eq!(source.figures, Some(Figures::Codeforces(expected)));
}
