//! How often services are asked.

use std::time::{Duration, Instant};

use upward_engine::evidence::Service;

use super::Stage;
use super::standin::{Fault, Standin};
use crate::evidence::{Bases, Connect, Due, Services, State};

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_asked_again_before_the_time_they_named() {
    let stage = Stage::with(Service::Github, None).await;
    stage.site.site().fault = Some(Fault::TooMany);
    stage.refresh(Service::Github).await;
    let limited = stage.source(Service::Github).await;
    let until = limited.retry_after.unwrap();
    assert_eq!(until.to_string(), "2026-11-20T12:01:30Z");
    let told = limited.problem.unwrap().message;
    assert!(told.contains("2026-11-20 12:01:30 UTC"), "{told}");
    stage.site.site().fault = None;
    stage.site.asked();
    stage.clock.pass(1);
    stage.refresh(Service::Github).await;
    assert!(stage.site.asked().is_empty());
    let waiting = stage.source(Service::Github).await;
    assert_eq!(waiting.problem.unwrap().code, "limited");
    assert_eq!(waiting.retry_after, Some(until));
    stage.clock.pass(1);
    stage.refresh(Service::Github).await;
    assert_eq!(stage.source(Service::Github).await.state, State::Fetched);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_request_is_told_and_no_more_are_made() {
    let stage = Stage::new().await;
    stage.site.site().left = Some(0);
    stage.connect(Service::Github, None).await;
    stage.refresh(Service::Github).await;
    let source = stage.source(Service::Github).await;
    assert_eq!(source.state, State::Fetched);
    assert_eq!(source.budget.unwrap().left, 0);
    assert_eq!(
        source.retry_after.unwrap().to_string(),
        "2026-11-20T12:40:00Z"
    );
    stage.site.asked();
    stage.refresh(Service::Github).await;
    assert!(stage.site.asked().is_empty());
    let source = stage.source(Service::Github).await;
    assert!(source.figures.is_some());
    assert_eq!(source.problem.unwrap().code, "limited");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_limits_of_an_address_are_everybodys_and_a_token_has_its_own() {
    let stage = Stage::with(Service::Github, None).await;
    stage.site.site().fault = Some(Fault::UsedUp);
    stage.refresh(Service::Github).await;
    stage.site.site().fault = None;
    stage.site.asked();
    let other = crate::identity::Identity::Telegram(2);
    let other = stage.whole.client(&other).await;
    let connect = Connect {
        user: Some("ada".to_owned()),
        ..Connect::default()
    };
    other
        .connect_evidence(Service::Github, &connect)
        .await
        .unwrap();
    let task = other.refresh_evidence(None, &Due::default()).await.unwrap();
    other.wait(task.id).await.unwrap();
    assert!(stage.site.asked().is_empty());
    let told = other.evidence().await.unwrap().sources.remove(0);
    assert_eq!(told.problem.unwrap().code, "resting");
    stage.connect(Service::Github, Some("ghp_canary")).await;
    stage.refresh(Service::Github).await;
    assert!(!stage.site.asked().is_empty());
    assert_eq!(stage.source(Service::Github).await.state, State::Fetched);
}

#[tokio::test(flavor = "multi_thread")]
async fn leetcode_is_left_alone_once_it_has_failed_five_times() {
    let stage = Stage::with(Service::Leetcode, None).await;
    stage.site.site().fault = Some(Fault::Shut);
    for _ in 0..5 {
        stage.refresh(Service::Leetcode).await;
    }
    stage.site.asked();
    stage.refresh(Service::Leetcode).await;
    assert!(stage.site.asked().is_empty());
    let source = stage.source(Service::Leetcode).await;
    assert_eq!(source.problem.unwrap().code, "resting");
    assert!(source.figures.is_some());
    // Then one request tries it, and one failure more is enough.
    stage.clock.pass(15);
    stage.refresh(Service::Leetcode).await;
    assert_eq!(stage.site.asked().len(), 1);
    stage.refresh(Service::Leetcode).await;
    assert!(stage.site.asked().is_empty());
    stage.site.site().fault = None;
    stage.clock.pass(15);
    stage.refresh(Service::Leetcode).await;
    assert_eq!(stage.source(Service::Leetcode).await.state, State::Fetched);
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_ask_only_for_what_is_older_than_six_hours() {
    let stage = Stage::with(Service::Github, None).await;
    stage.site.asked();
    let due = Due { due: true };
    for (minutes, asked) in [(359, false), (1, true), (1, false)] {
        stage.clock.pass(minutes);
        let task = stage.desk.refresh_evidence(None, &due).await.unwrap();
        stage.desk.wait(task.id).await.unwrap();
        assert_eq!(!stage.site.asked().is_empty(), asked, "{minutes}");
    }
    assert!(stage.source(Service::Github).await.problem.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn codeforces_is_asked_once_in_two_seconds() {
    // The base stands without its ending, too.
    let plain = |site: &Standin| {
        Services::new(Bases {
            codeforces: site.base.parse().ok(),
            ..Bases::default()
        })
    };
    let stage = Stage::by(plain).await;
    stage.connect(Service::Codeforces, None).await;
    let began = Instant::now();
    stage.refresh(Service::Codeforces).await;
    assert_eq!(stage.site.asked().len(), 3);
    assert!(began.elapsed() >= Duration::from_secs(4));
    assert!(stage.source(Service::Codeforces).await.figures.is_some());
}
