//! What servers may try: to lead elsewhere, to never end, to send too much.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use futures_util::stream;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use tower_http::compression::CompressionLayer;
use upward_engine::error::Kind;

use crate::fetch::{Fetcher, Media, Page, Policy};
use upward_engine::error::Error;

/// How often the server was asked, and how many pieces of endless bodies it sent.
#[derive(Debug, Clone, Default)]
struct Seen {
    asked: Arc<AtomicUsize>,
    sent: Arc<AtomicUsize>,
}

/// Answers names from a list, and a name that is not in it by an error; the second question by the second answer.
#[derive(Debug, Default)]
struct Names {
    answers: HashMap<&'static str, Vec<Vec<IpAddr>>>,
    asked: AtomicUsize,
}

impl Resolve for Names {
    fn resolve(&self, name: Name) -> Resolving {
        let asked = self.asked.fetch_add(1, Ordering::SeqCst);
        let found = self.answers.get(name.as_str()).map(|answers| {
            let answer = answers.get(asked).or(answers.last()).unwrap();
            answer
                .iter()
                .map(|ip| SocketAddr::new(*ip, 0))
                .collect::<Vec<_>>()
        });
        Box::pin(async move {
            let found = found.ok_or("no such name")?;
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

fn endless(seen: Seen, kind: &'static str, pause: Duration) -> Response {
    let pieces = stream::unfold(seen, move |seen| async move {
        tokio::time::sleep(pause).await;
        seen.sent.fetch_add(1, Ordering::SeqCst);
        Some((
            Ok::<_, std::io::Error>(Bytes::from_static(&[b' '; 16 * 1024])),
            seen,
        ))
    });
    ([(header::CONTENT_TYPE, kind)], Body::from_stream(pieces)).into_response()
}

async fn status(Path(code): Path<u16>) -> StatusCode {
    StatusCode::from_u16(code).unwrap()
}

async fn to(Query(query): Query<HashMap<String, String>>) -> Response {
    let cookie = [(header::SET_COOKIE, "crumb=1")];
    (cookie, Redirect::temporary(&query["url"])).into_response()
}

/// Answers with the names of the headers that were sent.
async fn echo(headers: HeaderMap) -> String {
    let mut names: Vec<&str> = headers.keys().map(|name| name.as_str()).collect();
    names.sort_unstable();
    format!(
        "{} {}",
        names.join(","),
        headers[header::USER_AGENT].to_str().unwrap()
    )
}

async fn latin(Path(header): Path<String>) -> Response {
    let kind = HeaderValue::from_str(&header.replace('_', "/")).unwrap();
    (
        [(header::CONTENT_TYPE, kind)],
        b"Gesucht: K\xf6chin".to_vec(),
    )
        .into_response()
}

/// Starts a server and returns where it listens.
async fn server() -> (SocketAddr, Seen) {
    let seen = Seen::default();
    let none = Duration::ZERO;
    let bomb = Router::new()
        .route(
            "/bomb",
            get(move |State(seen): State<Seen>| async move { endless(seen, "text/html", none) }),
        )
        .layer(CompressionLayer::new());
    let asked = seen.clone();
    let routes = Router::new()
        .route("/page", get(async || axum::response::Html("<p>A page")))
        .route("/text", get(async || "A text"))
        .route("/echo", get(echo))
        .route("/to", get(to))
        .route(
            "/hop/{n}",
            get(async |Path(n): Path<u32>| match n {
                0 => Redirect::to("/page"),
                n => Redirect::to(&format!("/hop/{}", n - 1)),
            }),
        )
        .route("/loop", get(async || Redirect::to("/loop")))
        .route("/nowhere", get(async || StatusCode::FOUND))
        .route("/status/{code}", get(status))
        .route("/kind/{header}", get(latin))
        .route(
            "/packed",
            get(async || {
                (
                    [
                        (header::CONTENT_ENCODING, "br"),
                        (header::CONTENT_TYPE, "text/html"),
                    ],
                    "x",
                )
            }),
        )
        .route(
            "/slow",
            get(move |State(seen): State<Seen>| async move {
                endless(seen, "text/html", Duration::from_millis(50))
            }),
        )
        .route(
            "/endless",
            get(move |State(seen): State<Seen>| async move { endless(seen, "text/html", none) }),
        )
        .route(
            "/promised",
            get(async || {
                (
                    [
                        (header::CONTENT_TYPE, "text/html"),
                        (header::CONTENT_LENGTH, "99999999"),
                    ],
                    Body::from_stream(stream::pending::<Result<Bytes, std::io::Error>>()),
                )
            }),
        )
        .merge(bomb)
        .layer(axum::middleware::from_fn(
            move |request, next: axum::middleware::Next| {
                asked.asked.fetch_add(1, Ordering::SeqCst);
                next.run(request)
            },
        ))
        .with_state(seen.clone());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, routes).await });
    (address, seen)
}

/// Returns what may be asked of a stand-in at `address`.
fn local(address: SocketAddr) -> Policy {
    Policy {
        loopback: true,
        ports: vec![address.port()],
        ..Policy::default()
    }
}

async fn fetch(address: SocketAddr, path: &str) -> Result<Page, Error> {
    let fetcher = Fetcher::new(local(address)).unwrap();
    fetcher.fetch(&format!("http://{address}{path}")).await
}

#[tokio::test]
async fn pages_come_with_their_kind_and_final_address() {
    let (address, _) = server().await;
    let page = fetch(address, "/hop/4").await.unwrap();
    assert_eq!(page.address.as_str(), format!("http://{address}/page"));
    assert_eq!(
        (page.media, page.bytes.as_slice()),
        (Media::Html, b"<p>A page".as_slice())
    );
    assert_eq!(fetch(address, "/text").await.unwrap().media, Media::Text);
    for (header, expected) in [
        ("text_plain;charset=ISO-8859-1", Some("Gesucht: Köchin")),
        (
            "text_html; Charset=\"windows-1252\"",
            Some("Gesucht: Köchin"),
        ),
        ("text_plain", None),
        ("application_pdf; charset=ISO-8859-1", None),
    ] {
        let page = fetch(address, &format!("/kind/{header}")).await.unwrap();
        assert_eq!(str::from_utf8(&page.bytes).ok(), expected, "{header}");
    }
}

#[tokio::test]
async fn nothing_is_sent_along() {
    let (address, _) = server().await;
    let page = fetch(address, &format!("/to?url=http://{address}/echo"))
        .await
        .unwrap();
    let told = String::from_utf8(page.bytes).unwrap();
    assert!(
        told.starts_with("accept,accept-encoding,host,user-agent Upward/"),
        "{told}"
    );
}

#[tokio::test]
async fn answers_that_are_no_posting_are_told_apart() {
    let (address, _) = server().await;
    for (path, kind, code) in [
        ("/status/401", Kind::Refused, "not-shown"),
        ("/status/403", Kind::Refused, "not-shown"),
        ("/status/404", Kind::Refused, "no-page"),
        ("/status/410", Kind::Refused, "no-page"),
        ("/status/418", Kind::Refused, "no-page"),
        ("/status/429", Kind::Unavailable, "site-busy"),
        ("/status/500", Kind::Unavailable, "site-failed"),
        ("/status/503", Kind::Unavailable, "site-failed"),
        ("/kind/image_png", Kind::Refused, "wrong-type"),
        (
            "/kind/application_octet-stream",
            Kind::Refused,
            "wrong-type",
        ),
        ("/packed", Kind::Refused, "wrong-type"),
        ("/loop", Kind::Refused, "too-many-redirects"),
        ("/hop/5", Kind::Refused, "too-many-redirects"),
        ("/nowhere", Kind::Refused, "no-page"),
        ("/status/304", Kind::Refused, "no-page"),
    ] {
        let error = fetch(address, path).await.unwrap_err();
        assert_eq!((error.kind, error.code.as_str()), (kind, code), "{path}");
        assert!(
            !error.hints.is_empty() && error.message.ends_with('.'),
            "{path}"
        );
    }
}

#[tokio::test]
async fn redirects_into_private_networks_are_refused() {
    let (address, seen) = server().await;
    let port = address.port();
    for (to, code) in [
        ("http://10.0.0.1/".to_owned(), "private-address"),
        (
            "//169.254.169.254/latest/meta-data".to_owned(),
            "private-address",
        ),
        (format!("http://0x0a000001:{port}/"), "private-address"),
        (
            format!("http://internal.example:{port}/page"),
            "private-address",
        ),
        ("http://127.0.0.1:1/".to_owned(), "bad-address"),
        ("file:///etc/passwd".to_owned(), "bad-address"),
        (format!("http://u:p@{address}/page"), "bad-address"),
    ] {
        let mut names = Names::default();
        names.answers.insert(
            "internal.example",
            vec![vec!["192.168.0.7".parse().unwrap()]],
        );
        let fetcher = Fetcher::with_resolver(local(address), Arc::new(names)).unwrap();
        let asked = seen.asked.load(Ordering::SeqCst);
        let error = fetcher
            .fetch(&format!("http://{address}/to?url={to}"))
            .await
            .unwrap_err();
        assert_eq!(error.code, code, "{to}");
        assert_eq!(seen.asked.load(Ordering::SeqCst), asked + 1, "{to}");
    }
}

#[tokio::test]
async fn names_are_looked_up_once_and_every_answer_is_checked() {
    let (address, seen) = server().await;
    let ip = |text: &str| -> IpAddr { text.parse().unwrap() };
    let names = || {
        let mut names = Names::default();
        let mut add = |name, answers| names.answers.insert(name, answers);
        add(
            "rebinding.example",
            vec![vec![ip("127.0.0.1")], vec![ip("10.0.0.1")]],
        );
        add("mixed.example", vec![vec![ip("127.0.0.1"), ip("10.0.0.1")]]);
        add("mapped.example", vec![vec![ip("::ffff:10.0.0.1")]]);
        add("none.example", vec![vec![]]);
        Arc::new(names)
    };
    let at = |name: &str| format!("http://{name}:{}/page", address.port());

    let rebinding = names();
    let fetcher = Fetcher::with_resolver(local(address), rebinding.clone()).unwrap();
    assert!(fetcher.fetch(&at("rebinding.example")).await.is_ok());
    assert_eq!(rebinding.asked.load(Ordering::SeqCst), 1);
    let error = fetcher.fetch(&at("rebinding.example")).await.unwrap_err();
    assert_eq!(error.code, "private-address");

    for (name, code) in [
        ("mixed.example", "private-address"),
        ("mapped.example", "private-address"),
        ("none.example", "unreachable"),
        ("unknown.example", "unreachable"),
    ] {
        let fetcher = Fetcher::with_resolver(local(address), names()).unwrap();
        assert_eq!(
            fetcher.fetch(&at(name)).await.unwrap_err().code,
            code,
            "{name}"
        );
    }
    // What is for everybody does not reach this machine, by name or by number.
    let asked = seen.asked.load(Ordering::SeqCst);
    let public = Policy {
        loopback: false,
        ..local(address)
    };
    for url in [
        at("rebinding.example"),
        format!("http://{address}/page"),
        at("localhost"),
    ] {
        let mut names = Names::default();
        names
            .answers
            .insert("rebinding.example", vec![vec![ip("127.0.0.1")]]);
        names
            .answers
            .insert("localhost", vec![vec![ip("::1"), ip("127.0.0.1")]]);
        let fetcher = Fetcher::with_resolver(public.clone(), Arc::new(names)).unwrap();
        assert_eq!(
            fetcher.fetch(&url).await.unwrap_err().code,
            "private-address",
            "{url}"
        );
    }
    let fetcher = Fetcher::new(public).unwrap();
    assert_eq!(
        fetcher.fetch(&at("localhost")).await.unwrap_err().code,
        "private-address"
    );
    assert_eq!(seen.asked.load(Ordering::SeqCst), asked);
}

#[tokio::test]
async fn bodies_end_at_the_limits_of_time_and_size() {
    let (address, seen) = server().await;
    let policy = Policy {
        wall: Duration::from_millis(400),
        ..local(address)
    };
    let fetcher = Fetcher::new(policy).unwrap();
    let start = Instant::now();
    let error = fetcher
        .fetch(&format!("http://{address}/slow"))
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind, error.code.as_str()),
        (Kind::Unavailable, "site-slow")
    );
    assert!(start.elapsed() < Duration::from_secs(3));

    for path in ["/endless", "/promised", "/bomb"] {
        seen.sent.store(0, Ordering::SeqCst);
        let start = Instant::now();
        let error = fetch(address, path).await.unwrap_err();
        assert_eq!(error.code, "too-large", "{path}");
        assert!(start.elapsed() < Duration::from_secs(5), "{path}");
        // Beyond the 128 pieces taken, buffers hold what the server wrote ahead; packed, that is a thousand times as much.
        if path == "/endless" {
            assert!(seen.sent.load(Ordering::SeqCst) < 128 + 1024);
        }
    }
}

#[tokio::test]
async fn a_site_that_is_not_there_is_unavailable() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let error = fetch(address, "/").await.unwrap_err();
    assert_eq!(
        (error.kind, error.code.as_str()),
        (Kind::Unavailable, "unreachable")
    );
    assert!(!error.message.contains("refused"));
}
