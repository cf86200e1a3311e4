//! Pages of job boards, made up for these tests: what of them must be read as the posting, and what must not.

use proptest::prelude::*;
use upward_engine::ingest::ingest;
use upward_engine::posting::{Demand, Posting, posting};
use upward_engine::skills::Lexicon;
use upward_engine::text::Text;
use url::Url;

use crate::fetch::{Media, Page, Policy};
use upward_engine::error::Error;

fn document(html: &str) -> Result<Text, Error> {
    let page = Page {
        address: Url::parse("https://jobs.example.com/1").unwrap(),
        media: Media::Html,
        bytes: html.as_bytes().to_vec(),
    };
    ingest(&page.document()?).map(|read| read.value)
}

/// Returns the text of a page and its posting, having checked what the text holds and what not.
fn read(html: &str, held: &[&str], junk: &[&str]) -> (Text, Posting) {
    let text = document(html).unwrap();
    for words in held {
        assert!(
            text.content.contains(words),
            "{words} in:\n{}",
            text.content
        );
    }
    for words in junk {
        assert!(
            !text.content.contains(words),
            "{words} in:\n{}",
            text.content
        );
    }
    let posting = posting(&text, &Lexicon::embedded()).unwrap().value;
    (text, posting)
}

fn head(posting: &Posting) -> [Option<&str>; 3] {
    [&posting.title, &posting.company, &posting.location]
        .map(|quote| quote.as_ref().map(|quote| quote.text.as_str()))
}

fn demands(posting: &Posting, kind: Demand) -> Vec<&str> {
    let terms = posting.terms.iter().filter(|term| term.kind == kind);
    terms.map(|term| term.text.as_str()).collect()
}

#[test]
fn a_board_with_its_banner_form_and_similar_jobs() {
    let (text, posting) = read(
        include_str!("../../../../tests/data/pages/board.html"),
        &["Answer pages one week in six", "£75,000 – £90,000 per year"],
        &[
            "Haskell",
            "cookies",
            "Snowplow",
            "canary",
            "Erlang",
            "First name",
            "Swift",
            "Drupal",
            "Mastodon",
            "type here",
        ],
    );
    assert!(text.lines.iter().filter(|line| line.bullet).count() >= 11);
    assert_eq!(
        head(&posting),
        [
            Some("Senior Backend Engineer"),
            Some("Kestrel Ferries"),
            Some("Bristol, United Kingdom")
        ]
    );
    let must = demands(&posting, Demand::Must);
    assert!(
        ["Rust", "PostgreSQL", "Kafka"]
            .iter()
            .all(|term| must.contains(term)),
        "{must:?}"
    );
    let nice = demands(&posting, Demand::Nice);
    assert!(
        ["Kubernetes", "Terraform"]
            .iter()
            .all(|term| nice.contains(term)),
        "{nice:?}"
    );
    assert_eq!(posting.years.unwrap().least, 5);
}

#[test]
fn a_page_that_states_its_posting_for_machines() {
    let (_, posting) = read(
        include_str!("../../../../tests/data/pages/structured.html"),
        &["Explain results to growers"],
        &["COBOL", "Report this job", "Angular", "<p>"],
    );
    assert_eq!(
        head(&posting),
        [
            Some("Data Engineer"),
            Some("Halden Orchard"),
            Some("Malmö, SE")
        ]
    );
    let must = demands(&posting, Demand::Must);
    assert!(
        ["SQL", "Python"].iter().all(|term| must.contains(term)),
        "{must:?}"
    );
    assert_eq!(posting.salary.unwrap().most, Some(70_000.0));
    assert!(posting.employment.is_some());
}

#[test]
fn a_german_portal() {
    let (_, posting) = read(
        include_str!("../../../../tests/data/pages/portal.html"),
        &["Prüfung nach DGUV V3", "Deine Aufgaben", "30 Tage Urlaub"],
        &[
            "Cookies",
            "SAP",
            "Photoshop",
            "Java",
            "Pflegefachkraft",
            "DATEV",
            "Impressum",
            "Startseite",
        ],
    );
    assert_eq!(posting.language, "de");
    let [title, company, _] = head(&posting);
    assert_eq!(
        (title, company),
        (Some("Elektroniker"), Some("Talbach Papier GmbH"))
    );
}

#[test]
fn a_page_of_boxes_and_elements_of_its_own() {
    let (_, posting) = read(
        include_str!("../../../../tests/data/pages/rendered.html"),
        &["Bring up new hardware", "Zephyr"],
        &[
            "Life at Moorgate",
            "Figma",
            "HubSpot",
            "Copy link",
            "WordPress",
            "Canary",
        ],
    );
    assert_eq!(
        posting.title.as_ref().unwrap().text,
        "Embedded Software Engineer"
    );
    let must = demands(&posting, Demand::Must);
    assert!(
        ["FreeRTOS", "Zephyr", "CAN bus"]
            .iter()
            .all(|term| must.contains(term)),
        "{must:?}"
    );
}

#[test]
fn an_old_page_of_tables_in_a_form() {
    let (_, posting) = read(
        include_str!("../../../../tests/data/pages/council.html"),
        &[
            "Write reports for court",
            "Experience of safeguarding",
            "Liquidlogic",
        ],
        &["pothole", "Council tax", "Pastry", "Arborist"],
    );
    assert_eq!(posting.title.as_ref().unwrap().text, "Social Worker");
    assert_eq!(posting.salary.unwrap().least, Some(36_124.0));
}

#[test]
fn a_page_of_short_lists() {
    let (_, posting) = read(
        include_str!("../../../../tests/data/pages/lists.html"),
        &["PCR", "ELISA", "Western blot", "Utrecht", "ImageJ"],
        &["pigeon", "Kotlin", "Fortran"],
    );
    assert_eq!(
        posting.title.as_ref().unwrap().text,
        "Laboratory Technician"
    );
    let must = demands(&posting, Demand::Must);
    assert!(
        must.iter()
            .any(|term| term.eq_ignore_ascii_case("flow cytometry")),
        "{must:?}"
    );
}

#[test]
fn pages_that_show_nothing_are_refused_with_a_next_step() {
    for (html, code) in [
        (
            include_str!("../../../../tests/data/pages/shell.html"),
            "needs-browser",
        ),
        (
            include_str!("../../../../tests/data/pages/wall.html"),
            "needs-login",
        ),
        ("", "needs-browser"),
    ] {
        let error = document(html).unwrap_err();
        assert_eq!(error.code, code);
        assert!(error.hints.iter().any(|hint| hint.contains("Paste")));
    }
}

/// Pages that would make a tree without end, and what junk is looked for in.
fn hostile() -> Vec<String> {
    let size = Policy::default().size;
    let fill = |piece: &str| piece.repeat(size / piece.len());
    let colours: String = (0..20_000).map(|n| format!("<b class={n}><p>x")).collect();
    let text = fill("word ");
    vec![
        fill("<div>"),
        fill("<b><p>"),
        colours,
        fill("<table><tr><td><a>"),
        fill("<table>x"),
        fill("<svg>"),
        fill("<"),
        fill("& "),
        fill("> "),
        fill("£"),
        fill("\u{a0}"),
        fill("<!--"),
        fill("&#x41"),
        format!("<p {}>{text}", "class=cookie ".repeat(1000)),
        format!("{}{text}", "<div class=cookie><a>x</a>".repeat(10_000)),
        format!("{}{text}", "<h2>Similar jobs</h2>".repeat(20_000)),
        format!("{}{text}", "<section><h6>Similar jobs</h6>".repeat(20_000)),
        format!(
            "<script type=ld+json>{}</script>{text}",
            "[".repeat(100_000)
        ),
    ]
}

#[test]
fn hostile_pages_end_in_time() {
    for html in hostile() {
        let start = std::time::Instant::now();
        let page = Page {
            address: Url::parse("https://jobs.example.com/1").unwrap(),
            media: Media::Html,
            bytes: html.as_bytes().to_vec(),
        };
        let shown: String = html.chars().take(12).collect();
        // None takes two seconds of a busy machine, unless it takes time by the square of its size.
        let _ = page.document();
        assert!(
            start.elapsed() < std::time::Duration::from_secs(20),
            "{shown}"
        );
    }
}

proptest! {
    #[test]
    fn any_page_gives_a_document_or_a_refusal(
        html in "(<(/|)(p|div|b|a|h1|h2|li|table|td|nav|form|svg|x-y)( class=(share|x)|)>|Similar jobs|\\PC{0,3}|word ){0,200}",
    ) {
        let _ = document(&html);
    }
}
