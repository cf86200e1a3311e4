//! /evidence as conversations, with a site that answers as the services do, or fails.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{Html, IntoResponse, Response};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use upward_desk::evidence::{Bases, Services};
use upward_desk::reader::Reader;
use upward_desk::testing::Desk;
use upward_desk::tools::Tools;

use crate::dialogue::Input;
use crate::testing::Stage;

/// How the site fails; none: not at all.
type Fault = Arc<Mutex<Option<StatusCode>>>;

/// Returns a conversation over a desk that asks this site, and how it fails.
async fn stage() -> (Stage, Fault) {
    let fault = Fault::default();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let routes = Router::new()
        .fallback(answer)
        .with_state(Arc::clone(&fault));
    tokio::spawn(async move { axum::serve(listener, routes).await });
    let mut tools = Tools::new(Reader::InProcess).unwrap();
    tools.services = Services::new(Bases {
        github: base.parse().ok(),
        leetcode: base.parse().ok(),
        codeforces: base.parse().ok(),
    });
    (Stage::over(Desk::with(tools)), fault)
}

async fn answer(State(fault): State<Fault>, request: Request) -> Response {
    let fault = *fault.lock().unwrap();
    if let Some(status) = fault {
        let page = Html("<title>Just a moment...</title>");
        return (status, [(RETRY_AFTER, "90")], page).into_response();
    }
    axum::Json(match request.uri().path() {
        "/users/ada" => json!({"login": "ada"}),
        "/users/ada/repos" => json!([
            repository("loom", false),
            repository("kiln", false),
            repository("theirs", true)
        ]),
        "/users/ada/events/public" => json!([
            {"type": "PushEvent", "created_at": "2026-11-19T08:00:00Z"}
        ]),
        "/repos/ada/loom/languages" => json!({"Python": 90_000, "Shell": 1_000}),
        "/repos/ada/kiln/languages" => json!({"Python": 30_000}),
        "/graphql" => json!({"data": {
            "matchedUser": {"submitStatsGlobal": {"acSubmissionNum": [
                {"difficulty": "Easy", "count": 90}, {"difficulty": "Medium", "count": 50},
                {"difficulty": "Hard", "count": 10}
            ]}},
            "userContestRanking": {"rating": 1523.6, "globalRanking": 90_000},
            "recentAcSubmissionList": []
        }}),
        _ => {
            return (
                StatusCode::NOT_FOUND,
                axum::Json(json!({"message": "Not Found"})),
            )
                .into_response();
        }
    })
    .into_response()
}

fn repository(name: &str, fork: bool) -> Value {
    json!({"name": name, "html_url": format!("https://github.com/ada/{name}"), "fork": fork,
        "stargazers_count": 3, "pushed_at": "2026-11-10T10:00:00Z", "language": "Python"})
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_connected_shown_and_disconnected() {
    let (mut stage, _) = stage().await;
    stage.say("/evidence").await;
    stage.tap("Connect GitHub").await;
    stage.say("what is/this ?").await;
    stage.say("https://github.com/ada").await;
    stage.write("Connect LeetCode", "ada").await;
    stage.tap("All accounts").await;
    stage.tap("GitHub").await;
    stage.tap("Disconnect").await;
    stage.tap("Yes, disconnect").await;
    // The button of an older message.
    stage.tap("Yes, disconnect").await;
    insta::assert_snapshot!("connected", stage.transcript());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_not_taken() {
    let (mut stage, _) = stage().await;
    stage.say("/evidence github").await;
    stage.say("ghp_0123456789abcdefghijklmnopqrstuvwxyz").await;
    assert!(
        stage.said().starts_with("That looks like a token"),
        "{}",
        stage.said()
    );
    let evidence = stage.client().await.evidence().await.unwrap();
    assert!(evidence.sources.is_empty());
    stage.say("ada").await;
    let evidence = stage.client().await.evidence().await.unwrap();
    assert_eq!(evidence.sources.first().unwrap().user, "ada");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_fails_is_told_with_the_last_good_figures() {
    let (mut stage, fault) = stage().await;
    stage.say("/evidence github").await;
    stage.say("ada").await;
    let mut told = Vec::new();
    for status in [
        StatusCode::TOO_MANY_REQUESTS,
        StatusCode::INTERNAL_SERVER_ERROR,
        StatusCode::FORBIDDEN,
        StatusCode::NOT_FOUND,
    ] {
        *fault.lock().unwrap() = Some(status);
        stage.desk.clock.pass(23 * 60);
        stage.tap("Refresh").await;
        told.push(stage.said());
    }
    insta::assert_snapshot!("faults", told.join("\n---\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_unknown_there_is_told_so() {
    let (mut stage, _) = stage().await;
    stage.say("/evidence github").await;
    stage.say("ada-1815").await;
    insta::assert_snapshot!("unknown", stage.transcript());
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_of_leetcode_may_be_entered_by_hand() {
    let (mut stage, fault) = stage().await;
    *fault.lock().unwrap() = Some(StatusCode::FORBIDDEN);
    stage.say("/evidence leetcode").await;
    stage.say("ada").await;
    stage.tap("Enter by hand").await;
    stage.say("many").await;
    stage.say("80 45 6 1540").await;
    insta::assert_snapshot!("by_hand", stage.transcript());
}

#[test]
fn any_name_gets_an_answer() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut runner = TestRunner::new(Config::with_cases(12));
    let anything = prop_oneof![
        any::<String>(),
        "\\PC{0,100}",
        "[a-z0-9-]{1,45}",
        "(https://|github.com/|@|ada|/|<b>|é| ){0,6}",
    ];
    let answered = runner.run(&anything, |name| {
        runtime.block_on(async {
            let (mut stage, _) = stage().await;
            stage.say("/evidence github").await;
            let before = stage.sent().len();
            stage.input(Input::Text(name.clone())).await;
            prop_assert!(stage.sent().len() > before, "{name:?}");
            prop_assert!(!stage.said().contains("fault of mine"), "{}", stage.said());
            Ok(())
        })
    });
    answered.unwrap();
}
