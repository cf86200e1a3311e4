//! Whatever fails: the last good figures stay with their date, and people are told what happened and what to do.

use upward_engine::evidence::Service;

use super::Stage;
use super::standin::Fault;
use crate::evidence::{Bases, Services, State};

const FAULTS: [(Fault, &str); 12] = [
    (Fault::UsedUp, "limited"),
    (Fault::Shut, "refused"),
    (Fault::Unknown, "unknown-user"),
    (Fault::TooMany, "limited"),
    (Fault::Faulty, "faulty"),
    (Fault::Slow, "slow"),
    (Fault::Torn, "torn"),
    (Fault::Wrong, "garbled"),
    (Fault::Garbage, "garbled"),
    (Fault::Huge, "too-large"),
    (Fault::Elsewhere, "elsewhere"),
    (Fault::Loop, "elsewhere"),
];

async fn each_fault_leaves_the_last_good_figures(service: Service) {
    for (fault, code) in FAULTS {
        let stage = Stage::with(service, None).await;
        let good = stage.source(service).await;
        assert_eq!(good.state, State::Fetched, "{:?}", good.problem);
        stage.clock.pass(10);
        stage.site.site().fault = Some(fault);
        let task = stage.refresh(service).await;
        let kept = stage.source(service).await;
        assert_eq!(kept.state, State::Failing, "{service} {fault:?}");
        assert!(
            kept.figures.is_some() && kept.figures == good.figures,
            "{fault:?}"
        );
        assert_eq!(kept.fetched, good.fetched, "{service} {fault:?}");
        assert!(kept.tried > good.tried, "{service} {fault:?}");
        let problem = kept.problem.unwrap();
        assert_eq!(problem.code, code, "{service} {fault:?}: {problem:?}");
        assert!(problem.message.contains(" again"), "{problem:?}");
        assert_eq!(task.warnings, [problem]);
        let limited = matches!(fault, Fault::UsedUp | Fault::TooMany);
        assert_eq!(kept.retry_after.is_some(), limited, "{service} {fault:?}");
        stage.site.site().fault = None;
        stage.clock.pass(24 * 60);
        stage.refresh(service).await;
        let again = stage.source(service).await;
        assert_eq!(again.state, State::Fetched);
        assert_eq!((again.problem, again.retry_after), (None, None));
        assert!(again.fetched > good.fetched);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_fault_of_github_leaves_the_last_good_figures() {
    each_fault_leaves_the_last_good_figures(Service::Github).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_fault_of_leetcode_leaves_the_last_good_figures() {
    each_fault_leaves_the_last_good_figures(Service::Leetcode).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_fault_of_codeforces_leaves_the_last_good_figures() {
    each_fault_leaves_the_last_good_figures(Service::Codeforces).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_is_gone_is_told() {
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let free = nobody.local_addr().unwrap();
    drop(nobody);
    let bases = Bases {
        github: format!("http://{free}").parse().ok(),
        ..Bases::default()
    };
    let gone = Stage::by(|_| Services::new(bases)).await;
    gone.connect(Service::Github, None).await;
    gone.refresh(Service::Github).await;
    let source = gone.source(Service::Github).await;
    assert_eq!(source.problem.unwrap().code, "unreachable");
    assert_eq!((source.figures, source.fetched), (None, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn part_of_the_first_figures_is_better_than_none_and_whole_ones_than_part() {
    let stage = Stage::new().await;
    stage.connect(Service::Github, None).await;
    stage.site.site().fault = Some(Fault::Faulty);
    stage.site.site().only = "loom/languages";
    stage.refresh(Service::Github).await;
    let part = stage.source(Service::Github).await;
    assert!(part.partial && part.figures.is_some() && part.fetched.is_some());
    assert_eq!(part.problem.as_ref().unwrap().code, "faulty");
    stage.site.site().fault = None;
    stage.refresh(Service::Github).await;
    let whole = stage.source(Service::Github).await;
    assert!(!whole.partial && whole.problem.is_none());
    assert_ne!(whole.figures, part.figures);
    stage.site.site().fault = Some(Fault::Faulty);
    stage.clock.pass(1);
    stage.refresh(Service::Github).await;
    let kept = stage.source(Service::Github).await;
    assert_eq!((kept.figures, kept.fetched), (whole.figures, whole.fetched));
    assert!(!kept.partial && kept.problem.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_fails_at_one_service_loses_nothing_of_the_others() {
    let stage = Stage::new().await;
    for service in Service::ALL {
        stage.connect(service, None).await;
    }
    stage.site.site().fault = Some(Fault::Slow);
    stage.site.site().only = "/graphql";
    let task = stage.desk.refresh_evidence(None, &Default::default()).await;
    let task = stage.desk.wait(task.unwrap().id).await.unwrap();
    assert_eq!(task.state, crate::task::State::Done);
    for service in Service::ALL {
        let source = stage.source(service).await;
        assert_eq!(source.figures.is_none(), service == Service::Leetcode);
    }
}
