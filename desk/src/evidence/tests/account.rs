//! Connecting, entering by hand, forgetting; and the token, which nobody is shown.

use std::io::{Cursor, Read};

use upward_engine::evidence::{Figures, Service, Solved};
use zip::ZipArchive;

use super::Stage;
use super::standin::Fault;
use crate::evidence::{AccessToken, Bases, Connect, Due, Services, State};

fn by_hand(easy: u32) -> Connect {
    Connect {
        solved: Some(Solved {
            easy,
            medium: 50,
            ..Solved::default()
        }),
        rating: Some(1600),
        ..Connect::default()
    }
}

fn called(user: &str) -> Connect {
    Connect {
        user: Some(user.to_owned()),
        ..Connect::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_are_entered_by_hand_and_stay_until_others_come() {
    let stage = Stage::new().await;
    let entered = stage
        .desk
        .connect_evidence(Service::Leetcode, &by_hand(7))
        .await;
    let entered = entered.unwrap();
    assert_eq!((entered.state, entered.user.as_str()), (State::Entered, ""));
    assert!(entered.fetched.is_some());
    let refused = stage.desk.refresh_evidence(None, &Due::default()).await;
    assert_eq!(refused.unwrap_err().code, "by-hand");
    assert!(!stage.desk.evidence().await.unwrap().suggestions.is_empty());
    stage.connect(Service::Leetcode, None).await;
    stage.site.site().fault = Some(Fault::Shut);
    stage.refresh(Service::Leetcode).await;
    let kept = stage.source(Service::Leetcode).await;
    assert_eq!(
        (kept.figures, kept.fetched),
        (entered.figures, entered.fetched)
    );
    assert_eq!(kept.state, State::Entered);
    let told = kept.problem.unwrap().message;
    assert!(told.contains("by hand"), "{told}");
    stage.site.site().fault = None;
    stage.refresh(Service::Leetcode).await;
    let fetched = stage.source(Service::Leetcode).await;
    assert_eq!(fetched.state, State::Fetched);
    let Some(Figures::Leetcode(leetcode)) = fetched.figures else {
        panic!("no figures")
    };
    assert_eq!(leetcode.solved.easy, 90);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_is_refused_before_anybody_is_asked() {
    let stage = Stage::new().await;
    let token = Connect {
        token: Some(AccessToken::new("a b")),
        ..called("ada")
    };
    let rating = Connect {
        rating: Some(-1),
        ..Connect::default()
    };
    for (service, connect, code) in [
        (Service::Github, called("../x"), "user"),
        (Service::Github, Connect::default(), "user"),
        (Service::Github, token.clone(), "token"),
        (Service::Codeforces, token, "token"),
        (Service::Codeforces, by_hand(1), "user"),
        (Service::Leetcode, by_hand(1_000_000), "by-hand"),
        (Service::Leetcode, rating, "by-hand"),
    ] {
        let refused = stage.desk.connect_evidence(service, &connect).await;
        let refused = refused.unwrap_err();
        // For Codeforces the name is missing, or figures by hand are.
        let expected = [code, "by-hand"];
        assert!(
            expected.contains(&refused.code.as_str()),
            "{service} {refused:?}"
        );
    }
    assert!(stage.desk.evidence().await.unwrap().sources.is_empty());
    assert!(stage.site.asked().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn another_name_is_another_person() {
    let stage = Stage::with(Service::Github, Some("ghp_canary")).await;
    let same = stage
        .desk
        .connect_evidence(Service::Github, &called("Ada"))
        .await;
    let same = same.unwrap();
    assert!(same.figures.is_some() && same.token);
    let other = stage
        .desk
        .connect_evidence(Service::Github, &called("bob"))
        .await;
    let other = other.unwrap();
    assert_eq!(
        (other.figures, other.fetched, other.token),
        (None, None, false)
    );
    stage.site.asked();
    stage.refresh(Service::Github).await;
    let asked = stage.site.site();
    assert!(
        asked
            .asked
            .iter()
            .all(|(_, headers)| !headers.contains_key("authorization"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_goes_nowhere_but_where_it_was_given_for() {
    let stage = Stage::with(Service::Github, Some("ghp_canary")).await;
    let other = Stage::new().await;
    // The same records, by a process whose settings name another place.
    let mut tools = crate::tools::Tools::new(crate::reader::Reader::InProcess).unwrap();
    tools.services = Services::new(Bases {
        github: other.site.base.parse().ok(),
        ..Bases::default()
    });
    let vault = std::sync::Arc::clone(&stage.whole.vault);
    let engine = crate::Engine::new(vault, tools, stage.clock.clone());
    let local = stage.whole.local.clone();
    let desk = crate::Client::in_process(crate::api::router(engine), local);
    let task = desk.refresh_evidence(None, &Due::default()).await.unwrap();
    desk.wait(task.id).await.unwrap();
    let site = other.site.site();
    assert!(!site.asked.is_empty());
    assert!(
        site.asked
            .iter()
            .all(|(_, headers)| !headers.contains_key("authorization"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_neither_shown_nor_exported_and_figures_are() {
    let stage = Stage::with(Service::Github, Some("ghp_canary")).await;
    let source = stage.connect(Service::Github, Some("ghp_canary")).await;
    let shown = stage.desk.evidence().await.unwrap();
    let tasks = stage.desk.tasks(&Default::default()).await.unwrap();
    let told = serde_json::to_string(&(&shown, &source, &tasks)).unwrap() + &format!("{shown:?}");
    assert!(!told.contains("canary"));
    let connect = Connect {
        token: Some(AccessToken::new("ghp_canary")),
        ..called("ada")
    };
    assert!(!format!("{connect:?}").contains("canary"));
    let export = stage.desk.export_account().await.unwrap();
    let mut zip = ZipArchive::new(Cursor::new(export)).unwrap();
    let mut all = String::new();
    for at in 0..zip.len() {
        let mut text = Vec::new();
        zip.by_index(at).unwrap().read_to_end(&mut text).unwrap();
        all.push_str(&String::from_utf8_lossy(&text));
    }
    assert!(!all.contains("canary"));
    assert!(zip.by_name("evidence/github.json").is_ok());
    assert!(all.contains("loom"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_disconnected_is_forgotten() {
    let stage = Stage::with(Service::Github, Some("ghp_canary")).await;
    stage
        .desk
        .disconnect_evidence(Service::Github)
        .await
        .unwrap();
    assert!(stage.desk.evidence().await.unwrap().sources.is_empty());
    let gone = stage.desk.disconnect_evidence(Service::Github).await;
    assert_eq!(gone.unwrap_err().code, "not-connected");
    let gone = stage.desk.refresh_evidence(None, &Due::default()).await;
    assert_eq!(gone.unwrap_err().code, "not-connected");
    let again = stage.connect(Service::Github, None).await;
    assert!(!again.token && again.figures.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refresh_that_is_called_off_changes_nothing() {
    let stage = Stage::with(Service::Github, None).await;
    let before = stage.source(Service::Github).await;
    stage.site.site().fault = Some(Fault::Slow);
    let task = stage
        .desk
        .refresh_evidence(None, &Due::default())
        .await
        .unwrap();
    let same = stage
        .desk
        .refresh_evidence(None, &Due::default())
        .await
        .unwrap();
    assert_eq!(task.id, same.id, "one at a time");
    stage.desk.cancel_task(task.id).await.unwrap();
    stage.whole.engine.tasks_ended().await;
    assert_eq!(stage.source(Service::Github).await, before);
}
