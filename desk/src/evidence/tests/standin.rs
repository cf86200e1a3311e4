//! A site that answers as GitHub, LeetCode and Codeforces do, or fails as they do.

use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::response::{Html, IntoResponse, Response};
use futures_util::stream;
use http::header::{AUTHORIZATION, ETAG, IF_NONE_MATCH, LINK, LOCATION, REFERER, RETRY_AFTER};
use http::{HeaderMap, StatusCode};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::evidence::{Bases, Services};

/// How the site fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// GitHub's 403 when no request is left.
    UsedUp,
    /// Cloudflare's page.
    Shut,
    /// The user is gone.
    Unknown,
    /// 429 with `Retry-After`.
    TooMany,
    /// 500 with a page.
    Faulty,
    /// No answer for long.
    Slow,
    /// The connection breaks within the body.
    Torn,
    /// JSON of another form.
    Wrong,
    /// No JSON at all.
    Garbage,
    /// More than anybody's figures.
    Huge,
    /// On to another site.
    Elsewhere,
    /// On and on.
    Loop,
}

/// What the site does, and what it was asked.
#[derive(Debug, Default)]
pub struct Site {
    /// How it fails.
    pub fault: Option<Fault>,
    /// Where: in paths that hold this.
    pub only: &'static str,
    /// Requests that are left, as GitHub tells; none: it does not.
    pub left: Option<u64>,
    /// How many repositories there are besides the usual ones.
    pub more: usize,
    /// What was asked: path with query, and headers.
    pub asked: Vec<(String, HeaderMap)>,
}

/// The site, as tests see it.
#[derive(Debug, Clone)]
pub struct Standin {
    site: Arc<Mutex<Site>>,
    /// Where it listens.
    pub base: String,
}

impl Standin {
    /// Starts the site.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let site = Arc::default();
        let standin = Self { site, base };
        let routes = Router::new().fallback(answer).with_state(standin.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await });
        standin
    }

    /// Returns the services as this site has them, asked without long pauses.
    pub fn services(&self) -> Services {
        let base = |path: &str| Some(format!("{}{path}", self.base).parse().unwrap());
        let bases = Bases {
            github: base("/"),
            leetcode: base("/graphql"),
            codeforces: base("/api/"),
        };
        Services::paced(bases, Duration::from_millis(1), Duration::from_millis(400))
    }

    pub fn site(&self) -> MutexGuard<'_, Site> {
        self.site.lock().unwrap()
    }

    /// Returns the paths that were asked since this was last called.
    pub fn asked(&self) -> Vec<String> {
        let asked = std::mem::take(&mut self.site().asked);
        asked.into_iter().map(|(path, _)| path).collect()
    }
}

async fn answer(State(standin): State<Standin>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path_and_query().unwrap().to_string();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    let question = String::from_utf8_lossy(&body).into_owned();
    let (fault, left, more) = {
        let mut site = standin.site();
        site.asked.push((path.clone(), parts.headers.clone()));
        let fault = site.fault.filter(|_| path.contains(site.only));
        (fault, site.left, site.more)
    };
    if let Some(fault) = fault {
        return fail(fault, &path, &standin.base).await;
    }
    let mut answer = good(&path, &question, &parts.headers, more);
    if let Some(left) = left {
        let headers = answer.headers_mut();
        headers.insert("x-ratelimit-remaining", left.into());
        headers.insert("x-ratelimit-reset", 1_795_178_400.into());
    }
    answer
}

async fn fail(fault: Fault, path: &str, base: &str) -> Response {
    let page = Html("<!DOCTYPE html><title>Just a moment...</title>");
    match fault {
        Fault::UsedUp => (
            StatusCode::FORBIDDEN,
            [
                ("x-ratelimit-remaining", "0"),
                ("x-ratelimit-reset", "1795178400"),
            ],
            axum::Json(json!({"message": "API rate limit exceeded for 127.0.0.1."})),
        )
            .into_response(),
        Fault::Shut => (StatusCode::FORBIDDEN, page).into_response(),
        Fault::Unknown => unknown(path),
        Fault::TooMany => {
            (StatusCode::TOO_MANY_REQUESTS, [(RETRY_AFTER, "90")], page).into_response()
        }
        Fault::Faulty => (StatusCode::INTERNAL_SERVER_ERROR, page).into_response(),
        Fault::Slow => {
            tokio::time::sleep(Duration::from_secs(2)).await;
            StatusCode::OK.into_response()
        }
        Fault::Torn => {
            let pieces = [
                Ok(Bytes::from_static(b"{\"login\": ")),
                Err(std::io::Error::other("gone")),
            ];
            Body::from_stream(stream::iter(pieces)).into_response()
        }
        Fault::Wrong => axum::Json(json!({"unexpected": [1, null]})).into_response(),
        Fault::Garbage => page.into_response(),
        Fault::Huge => {
            let piece = || Ok::<_, std::io::Error>(Bytes::from_static(&[b' '; 1 << 16]));
            Body::from_stream(stream::iter((0..80).map(move |_| piece()))).into_response()
        }
        Fault::Elsewhere => {
            let other = base.replace("127.0.0.1", "localhost");
            (
                StatusCode::FOUND,
                [(LOCATION, format!("{other}/users/ada"))],
            )
                .into_response()
        }
        Fault::Loop => (StatusCode::FOUND, [(LOCATION, path.to_owned())]).into_response(),
    }
}

fn unknown(path: &str) -> Response {
    if path.starts_with("/graphql") {
        return axum::Json(
            json!({"data": {"matchedUser": null, "userContestRanking": null},
            "errors": [{"message": "That user does not exist."}]}),
        )
        .into_response();
    }
    if path.starts_with("/api/") {
        let comment = "handles: User with handle ada not found";
        let body = axum::Json(json!({"status": "FAILED", "comment": comment}));
        return (StatusCode::BAD_REQUEST, body).into_response();
    }
    let body = axum::Json(json!({"message": "Not Found"}));
    (StatusCode::NOT_FOUND, body).into_response()
}

fn good(path: &str, question: &str, headers: &HeaderMap, more: usize) -> Response {
    let value = match path.split('?').next().unwrap() {
        "/users/ada" => json!({"login": "ada", "followers": 7, "node_id": "U_1"}),
        "/users/ada/repos" => return repositories(path, headers, more),
        "/users/ada/events/public" => json!([
            {"type": "PushEvent", "created_at": "2026-11-19T08:00:00Z"},
            {"type": "PushEvent", "created_at": "2026-11-19T09:00:00Z"},
            {"type": "IssuesEvent"}
        ]),
        "/repos/ada/loom/languages" => json!({"Python": 90_000, "Shell": 1_000}),
        "/repos/ada/kiln/languages" => json!({"Python": 30_000}),
        path if path.starts_with("/repos/ada/more-") => json!({"Go": 10}),
        "/graphql" if question.contains("contributionCalendar") => contributions(headers),
        "/graphql" => leetcode(headers),
        "/api/user.info" => ok(json!([{"handle": "ada", "rating": 1480, "maxRating": 1530,
            "rank": "specialist", "avatar": "x"}])),
        "/api/user.rating" => ok(json!([
            {"contestId": 1, "newRating": 1530, "ratingUpdateTimeSeconds": 1_790_000_000},
            {"contestId": 2, "newRating": 1480, "ratingUpdateTimeSeconds": 1_792_000_000}
        ])),
        "/api/user.status" => ok(json!([
            submission("A", Some(900), "OK"),
            submission("A", Some(900), "OK"),
            submission("B", Some(1_500), "OK"),
            submission("C", Some(2_100), "OK"),
            submission("D", None, "OK"),
            submission("E", Some(800), "WRONG_ANSWER")
        ])),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    marked(&value, headers, None)
}

/// Answers with a mark, or that nothing changed since it was given.
fn marked(value: &Value, headers: &HeaderMap, link: Option<&str>) -> Response {
    let mark = format!("\"{}\"", blake3::hash(value.to_string().as_bytes()));
    let known = headers.get(IF_NONE_MATCH);
    let mut answer = match known.is_some_and(|known| known.as_bytes() == mark.as_bytes()) {
        true => StatusCode::NOT_MODIFIED.into_response(),
        false => axum::Json(value).into_response(),
    };
    answer.headers_mut().insert(ETAG, mark.parse().unwrap());
    if let Some(link) = link {
        answer.headers_mut().insert(LINK, link.parse().unwrap());
    }
    answer
}

fn repositories(path: &str, headers: &HeaderMap, more: usize) -> Response {
    let repository = |name: &str, fork: bool, pushed: &str| {
        json!({"name": name, "html_url": format!("https://github.com/ada/{name}"), "fork": fork,
            "stargazers_count": 3, "pushed_at": pushed, "language": "Python", "topics": []})
    };
    let mut all = vec![
        repository("kiln", false, "2026-10-02T10:00:00Z"),
        repository("loom", false, "2026-11-10T10:00:00Z"),
        repository("theirs", true, "2026-11-12T10:00:00Z"),
        json!({"name": "../secret"}),
        json!(null),
    ];
    all.extend((0..more).map(|n| repository(&format!("more-{n}"), false, "2025-01-01T00:00:00Z")));
    let page = |path: &str| {
        let at = path.split("&page=").nth(1)?;
        at.parse::<usize>().ok()
    };
    let page = page(path).unwrap_or(1);
    let from = (page - 1) * 100;
    let to = all.len().min(from + 100);
    let link =
        (to < all.len()).then_some("<https://api.github.com/user/1/repos?page=2>; rel=\"next\"");
    let part = all.get(from..to).unwrap_or_default();
    marked(&json!(part), headers, link)
}

fn contributions(headers: &HeaderMap) -> Value {
    assert!(headers.contains_key(AUTHORIZATION));
    json!({"data": {"user": {"contributionsCollection": {"contributionCalendar": {
        "totalContributions": 12,
        "weeks": [{"contributionDays": [
            {"date": "2026-11-18", "contributionCount": 5},
            {"date": "2026-11-19", "contributionCount": 7},
            {"date": "2026-11-20", "contributionCount": 0}
        ]}]
    }}}}})
}

fn leetcode(headers: &HeaderMap) -> Value {
    assert!(headers.contains_key(REFERER));
    json!({"data": {
        "matchedUser": {"submitStatsGlobal": {"acSubmissionNum": [
            {"difficulty": "All", "count": 150}, {"difficulty": "Easy", "count": 90},
            {"difficulty": "Medium", "count": 50}, {"difficulty": "Hard", "count": 10}
        ]}},
        "userContestRanking": {"rating": 1523.6, "globalRanking": 90_000, "topPercentage": 30.1},
        "recentAcSubmissionList": [
            {"title": "Two Sum", "titleSlug": "two-sum", "timestamp": "1795100000"},
            {"title": "Old", "titleSlug": "old", "timestamp": "1790000000"}
        ]
    }})
}

fn ok(result: Value) -> Value {
    json!({"status": "OK", "result": result})
}

fn submission(index: &str, rating: Option<u32>, verdict: &str) -> Value {
    json!({"id": 1, "verdict": verdict, "creationTimeSeconds": 1_795_100_000,
        "problem": {"contestId": 4, "index": index, "name": index, "rating": rating}})
}
