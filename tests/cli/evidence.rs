//! Accounts elsewhere: what they show, and what is told when they cannot be asked.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use serde_json::Value;

use crate::program::{Desk, Ran};

/// A site that answers as GitHub does, until it is shut.
struct Site {
    base: String,
    shut: Arc<AtomicBool>,
}

impl Site {
    fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let shut = Arc::new(AtomicBool::new(false));
        let state = Arc::clone(&shut);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                answer(stream, state.load(Ordering::SeqCst));
            }
        });
        Self { base, shut }
    }
}

fn answer(mut stream: TcpStream, shut: bool) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    let first = lines.next().and_then(Result::ok).unwrap_or_default();
    let path = first.split(' ').nth(1).unwrap_or_default().to_owned();
    // The head ends with an empty line.
    lines.map_while(Result::ok).find(String::is_empty);
    let (status, body) = match path.split('?').next().unwrap_or_default() {
        _ if shut => ("403 Forbidden", "<html>Just a moment...</html>"),
        "/users/ada" => ("200 OK", r#"{"login":"ada"}"#),
        "/users/ada/repos" => (
            "200 OK",
            r#"[{"name":"loom","html_url":"https://github.com/ada/loom","fork":false,"pushed_at":"2026-10-02T00:00:00Z"}]"#,
        ),
        "/repos/ada/loom/languages" => ("200 OK", r#"{"Python":120000}"#),
        _ => ("404 Not Found", "{}"),
    };
    let _ = write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
}

fn run(desk: &Desk, site: &Site, words: &[&str], input: &str) -> Ran {
    let home = desk.path("home");
    let place = ["--in-process", "--home", home.to_str().unwrap()];
    let mut program = desk.program(&[&["evidence"][..], words, &place].concat());
    let output = program
        .env("UPWARD_GITHUB_API", &site.base)
        .write_stdin(input)
        .output()
        .unwrap();
    Ran {
        status: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn evidence_is_fetched_and_outlasts_the_site() {
    let (desk, site) = (Desk::new(), Site::open());
    let words = ["connect", "github", "ada", "--token-stdin", "--json"];
    let connected = run(&desk, &site, &words, "ghp_canary\n").done();
    assert!(!(connected.stdout.clone() + &connected.stderr).contains("canary"));
    let source = connected.json();
    assert_eq!(source["token"], true);
    let good = run(&desk, &site, &["show", "--json"], "").done().json();
    let reasons: Vec<&Value> = good["suggestions"].as_array().unwrap().iter().collect();
    assert!(
        reasons.iter().any(|it| it["reason"]
            .as_str()
            .is_some_and(|text| text.starts_with("Your repository loom is mostly Python, 120 kB"))),
        "{good}"
    );
    site.shut.store(true, Ordering::SeqCst);
    let kept = run(&desk, &site, &["refresh", "--json"], "").done().json();
    let source = &kept["sources"][0];
    assert_eq!(source["figures"], good["sources"][0]["figures"]);
    assert_eq!(source["fetched"], good["sources"][0]["fetched"]);
    assert_eq!(source["problem"]["code"], "refused");
    let shown = run(&desk, &site, &["show"], "").done().stdout;
    for word in [
        "GitHub  ada",
        "as of 20",
        "refuses to answer",
        "Python",
        "track check",
    ] {
        assert!(shown.contains(word), "{word}: {shown}");
    }
    run(&desk, &site, &["disconnect", "github"], "").done();
    let gone = run(&desk, &site, &["refresh", "--json"], "");
    assert_eq!((gone.status, gone.code().as_str()), (4, "not-connected"));
}

#[test]
fn figures_are_entered_by_hand() {
    let (desk, site) = (Desk::new(), Site::open());
    let words = [
        "connect",
        "leetcode",
        "--solved",
        "easy=90,medium=50,hard=10",
        "--json",
    ];
    let entered = run(&desk, &site, &words, "").done().json();
    assert_eq!(entered["state"], "entered");
    assert_eq!(entered["figures"]["solved"]["medium"], 50);
    let wrong = run(
        &desk,
        &site,
        &["connect", "leetcode", "--solved", "many"],
        "",
    );
    assert_eq!(wrong.status, 2);
    let nobody = run(&desk, &site, &["connect", "github", "../x", "--json"], "");
    assert_eq!((nobody.status, nobody.code().as_str()), (3, "user"));
}
