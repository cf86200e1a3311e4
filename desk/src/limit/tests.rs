use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::routing::{get, post};
use http::{Request, StatusCode};
use http_body_util::BodyExt;
use tokio::sync::Notify;
use tower::ServiceExt;
use uuid::Uuid;

use super::*;
use crate::Caller;

fn limits() -> Limits {
    Limits {
        reads: 2,
        writes: 1,
        account: 1,
        concurrent: 1,
        ..Limits::default()
    }
}

fn guarded(limits: &Limits) -> Router {
    let answer = || async { "answer" };
    let router = Router::new()
        .route("/api/v1/resumes", get(answer).post(answer))
        .route("/api/v1/account/export", get(answer))
        .route("/api/v1/account/keys", post(answer));
    Limiter::new(limits).guard(router)
}

fn request(method: &str, path: &str, account: u128) -> Request<Body> {
    let mut request = Request::builder()
        .method(method)
        .uri(format!("/api/v1{path}"))
        .body(Body::empty())
        .unwrap();
    let caller = Caller::owner(Uuid::from_u128(account));
    request.extensions_mut().insert(caller);
    request
}

async fn status(router: &Router, method: &str, path: &str, account: u128) -> StatusCode {
    let answer = router.clone().oneshot(request(method, path, account)).await;
    answer.unwrap().status()
}

#[tokio::test]
async fn each_account_has_a_quota_of_each_kind() {
    let router = guarded(&limits());
    for account in [1, 2] {
        for (method, path, quota) in [
            ("GET", "/resumes", 2),
            ("POST", "/resumes", 1),
            ("GET", "/account/export", 1),
        ] {
            for _ in 0..quota {
                assert_eq!(status(&router, method, path, account).await, 200);
            }
            assert_eq!(status(&router, method, path, account).await, 429, "{path}");
        }
        assert_eq!(status(&router, "POST", "/account/keys", account).await, 429);
    }
}

#[tokio::test]
async fn whoever_asks_too_often_is_told_how_long_to_wait() {
    let router = guarded(&limits());
    status(&router, "POST", "/resumes", 1).await;
    let answer = router
        .oneshot(request("POST", "/resumes", 1))
        .await
        .unwrap();
    let seconds: u64 = answer.headers()["retry-after"]
        .to_str()
        .unwrap()
        .parse()
        .unwrap();
    assert!((1..=60).contains(&seconds), "{seconds}");
    let body = answer.into_body().collect().await.unwrap().to_bytes();
    let text = String::from_utf8(body.to_vec()).unwrap();
    assert!(text.contains(&format!("wait {seconds} s")), "{text}");
}

#[tokio::test]
async fn requests_at_once_are_counted_until_their_answers_are_read() {
    let router = guarded(&Limits {
        reads: 0,
        ..limits()
    });
    let held = router
        .clone()
        .oneshot(request("GET", "/resumes", 1))
        .await
        .unwrap();
    assert_eq!(status(&router, "GET", "/resumes", 1).await, 429);
    assert_eq!(status(&router, "GET", "/resumes", 2).await, 200);
    drop(held);
    assert_eq!(status(&router, "GET", "/resumes", 1).await, 200);
}

#[tokio::test]
async fn a_caller_who_hangs_up_does_not_count() {
    let (begun, never) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let tell = begun.clone();
    let router = Router::new().route(
        "/api/v1/resumes",
        get(async move || {
            tell.notify_one();
            never.notified().await;
        }),
    );
    let router = Limiter::new(&limits()).guard(router);
    let call = tokio::spawn(router.clone().oneshot(request("GET", "/resumes", 1)));
    begun.notified().await;
    call.abort();
    assert!(call.await.unwrap_err().is_cancelled());
    let again = tokio::spawn(router.oneshot(request("GET", "/resumes", 1)));
    begun.notified().await;
    again.abort();
}

#[tokio::test]
async fn no_limit_is_none() {
    let router = guarded(&Limits::personal());
    for _ in 0..2000 {
        assert_eq!(status(&router, "POST", "/resumes", 1).await, 200);
    }
}

#[test]
fn keys_of_long_ago_are_forgotten() {
    // A quota that is whole again at once: every key is of long ago at the next sweep.
    let rate = Rate::new(NonZeroU32::new(u32::MAX));
    for key in 0..100_000u32 {
        assert_eq!(rate.check(&key), Ok(()));
    }
    assert!(rate.keys() <= 2048, "{}", rate.keys());
}
