use axum::body::Body;
use http::{Request, StatusCode};
use tower::ServiceExt;

use super::Answered;
use crate::Scope;
use crate::api::BASE;
use crate::testing::Desk;

struct Stage {
    desk: Desk,
    router: axum::Router,
}

impl Stage {
    fn new() -> Self {
        let desk = Desk::new();
        let router = crate::api::router(desk.engine.clone());
        Self { desk, router }
    }

    async fn send(&self, method: &str, name: &str, body: &str) -> (StatusCode, String) {
        let request = Request::builder()
            .method(method)
            .uri(format!("{BASE}/resumes"))
            .header("content-type", "application/json")
            .header("idempotency-key", name)
            .extension(self.desk.local.clone())
            .body(Body::from(body.to_owned()))
            .unwrap();
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let status = answer.status();
        let body = axum::body::to_bytes(answer.into_body(), usize::MAX).await;
        (status, String::from_utf8(body.unwrap().to_vec()).unwrap())
    }

    async fn kept(&self) -> usize {
        let caller = self.desk.local.clone();
        let all = self
            .desk
            .engine
            .run(&caller, Scope::Read, |work| work.all::<Answered>(&()));
        all.await.unwrap().len()
    }

    async fn resumes(&self) -> usize {
        let (_, body) = self.send("GET", "-", "").await;
        body.matches("\"revision\"").count()
    }
}

const ONE: &str = r#"{"name":"one","content":{}}"#;

#[tokio::test]
async fn the_same_request_is_carried_out_once() {
    let desk = Stage::new();
    let first = desk.send("POST", "a", ONE).await;
    assert_eq!(first.0, StatusCode::CREATED);
    assert_eq!(desk.send("POST", "a", ONE).await, first);
    assert_eq!(desk.resumes().await, 1);
    assert_ne!(desk.send("POST", "b", ONE).await, first);
    assert_eq!(desk.resumes().await, 2);
}

#[tokio::test]
async fn another_request_of_the_same_name_is_refused() {
    let desk = Stage::new();
    desk.send("POST", "a", ONE).await;
    let (status, body) = desk.send("POST", "a", &ONE.replace("one", "two")).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
    let (status, _) = desk.send("POST", "a b", ONE).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert_eq!(desk.resumes().await, 1);
}

#[tokio::test]
async fn what_was_refused_is_judged_anew() {
    let desk = Stage::new();
    let (status, _) = desk
        .send("POST", "a", r#"{"name":"a\nb","content":{}}"#)
        .await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(desk.send("POST", "a", ONE).await.0, StatusCode::CREATED);
}

#[tokio::test]
async fn many_at_once_are_one() {
    let desk = Stage::new();
    let sent = (0..8).map(|_| desk.send("POST", "a", ONE));
    let answers = futures_util::future::join_all(sent).await;
    assert!(
        answers.iter().all(|answer| *answer == answers[0]),
        "{answers:?}"
    );
    assert_eq!(desk.resumes().await, 1);
}

#[tokio::test]
async fn answers_are_forgotten_after_a_day_and_do_not_pile_up() {
    let desk = Stage::new();
    let first = desk.send("POST", "a", ONE).await;
    desk.desk.clock.pass(23 * 60);
    assert_eq!(desk.send("POST", "a", ONE).await, first);
    desk.desk.clock.pass(2 * 60);
    assert_ne!(desk.send("POST", "a", ONE).await, first);
    for name in ["b", "c", "d"] {
        desk.send("POST", name, ONE).await;
    }
    assert_eq!(desk.kept().await, 5);
    desk.desk.clock.pass(3 * 24 * 60);
    for name in ["e", "f"] {
        desk.send("POST", name, ONE).await;
    }
    assert_eq!(desk.kept().await, 2);
}
