use std::collections::BTreeSet;

use axum::body::Body;
use serde_json::Value;
use tower::ServiceExt;
use utoipa::openapi::RefOr;
use utoipa::openapi::path::Operation;

use super::describe::operations;
use super::*;

fn references<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        Value::Object(members) => {
            if let Some(Value::String(target)) = members.get("$ref") {
                found.push(target);
            }
            members
                .values()
                .for_each(|member| references(member, found));
        }
        _ => {}
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let document = serde_json::to_value(description()).unwrap();
    let mut found = Vec::new();
    references(&document, &mut found);
    assert!(found.len() > 50);
    for target in found {
        let pointer = target.strip_prefix('#').unwrap();
        assert!(document.pointer(pointer).is_some(), "{target}");
    }
}

#[test]
fn operations_are_named_once_and_described() {
    let description = description();
    let tags: BTreeSet<&str> = description
        .tags
        .iter()
        .flatten()
        .filter(|tag| tag.description.is_some())
        .map(|tag| tag.name.as_str())
        .collect();
    let mut ids = BTreeSet::new();
    for (method, path, operation) in operations(&description) {
        let Operation {
            operation_id,
            summary,
            tags: own,
            ..
        } = operation;
        let id = operation_id.as_deref().unwrap();
        assert!(ids.insert(id), "{id} is the name of two operations");
        assert!(summary.is_some(), "{method} {path} has no summary");
        let tag = own.iter().flatten().next().unwrap();
        assert!(
            tags.contains(tag.as_str()),
            "the tag {tag} is not described"
        );
        let answers = &operation.responses.responses;
        for (status, answer) in answers {
            let described = match answer {
                RefOr::T(answer) => !answer.description.is_empty(),
                RefOr::Ref(_) => true,
            };
            assert!(
                described,
                "{method} {path} does not say what {status} means"
            );
        }
        assert!(
            answers.keys().any(|status| status.starts_with('2')),
            "{method} {path} never succeeds"
        );
    }
    assert!(ids.len() > 10);
}

/// Two types of one name would be one schema, and one of them described wrongly.
#[test]
fn no_type_stands_for_another() {
    let document = serde_json::to_value(description()).unwrap();
    let schemas = document["components"]["schemas"].as_object().unwrap();
    for (name, member) in [
        ("Resume", "revision"),
        ("ResumeContent", "basics"),
        ("ErrorKind", ""),
    ] {
        let schema = &schemas[name];
        assert!(
            member.is_empty() || schema["properties"][member].is_object(),
            "{name} is {schema}"
        );
    }
}

async fn asked(request: http::Request<Body>) -> (http::response::Parts, Value) {
    let response = crate::testing::router().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    (parts, serde_json::from_slice(&body).unwrap_or_default())
}

fn request(method: &str, path: &str) -> http::request::Builder {
    http::Request::builder()
        .method(method)
        .uri(format!("{BASE}{path}"))
}

#[tokio::test]
async fn whatever_goes_wrong_is_a_problem() {
    let key = "the/secret";
    for (method, path, header, status, code) in [
        ("GET", "/nothing", ("accept", "*/*"), 404, "no-route"),
        ("PATCH", "/resumes", ("accept", "*/*"), 405, "method"),
        (
            "GET",
            "/health",
            ("accept", "image/png, text/*"),
            406,
            "accept",
        ),
        (
            "GET",
            "/resumes",
            ("accept", "application/json"),
            401,
            "unauthorized",
        ),
        ("GET", "/health", ("x-request-id", key), 200, ""),
    ] {
        let request = request(method, path)
            .header(header.0, header.1)
            .body(Body::empty());
        let (parts, body) = asked(request.unwrap()).await;
        assert_eq!(parts.status, status, "{body}");
        let id = parts.headers["x-request-id"].to_str().unwrap();
        assert!(!id.contains('/'));
        assert_eq!(parts.headers["x-content-type-options"], "nosniff");
        if status == 200 {
            continue;
        }
        assert_eq!(parts.headers["content-type"], problem::MEDIA_TYPE);
        assert_eq!(body["code"], code);
        assert_eq!(body["instance"], format!("urn:upward:request:{id}"));
        assert_eq!(parts.headers.contains_key("allow"), status == 405);
        assert_eq!(
            parts.headers.contains_key("www-authenticate"),
            status == 401
        );
    }
}

#[tokio::test]
async fn a_sane_request_id_is_kept() {
    let request = request("GET", "/health").header("x-request-id", "face-1.a_B");
    let (parts, _) = asked(request.body(Body::empty()).unwrap()).await;
    assert_eq!(parts.headers["x-request-id"], "face-1.a_B");
}

#[tokio::test]
async fn a_panic_is_told_by_its_reference_only() {
    async fn broken() -> problem::Problem {
        panic!("at Ada's door")
    }
    let description = description();
    let router = Router::new().route("/broken", axum::routing::get(broken));
    let router =
        layers::dressed(router, &description, Arc::default()).with_state(crate::testing::engine());
    let request = http::Request::get("/broken").body(Body::empty()).unwrap();
    let response: http::Response<Body> = router.oneshot(request).await.unwrap();
    assert_eq!(response.status(), 500);
    let id = response.headers()["x-request-id"]
        .to_str()
        .unwrap()
        .to_owned();
    let body = axum::body::to_bytes(response.into_body(), usize::MAX)
        .await
        .unwrap();
    let text = String::from_utf8_lossy(&body);
    assert!(text.contains(&id) && !text.contains("Ada"), "{text}");
}

#[tokio::test]
async fn figures_name_routes_and_no_ids() {
    let router = crate::testing::router();
    let id = "0190c3a8-7c5e-7000-8000-000000000001";
    let figures = [
        format!("/resumes/{id}"),
        "/nothing".to_owned(),
        "/metrics".to_owned(),
    ];
    let mut text = String::new();
    for path in figures {
        let request = request("GET", &path).body(Body::empty()).unwrap();
        let response: http::Response<Body> = router.clone().oneshot(request).await.unwrap();
        let body = axum::body::to_bytes(response.into_body(), usize::MAX)
            .await
            .unwrap();
        text = String::from_utf8(body.to_vec()).unwrap();
    }
    assert!(
        text.contains(r#"route="/api/v1/resumes/{id}",status="401"} 1"#),
        "{text}"
    );
    assert!(text.contains(r#"route="none",status="404"} 1"#), "{text}");
    assert!(!text.contains(id));
}
