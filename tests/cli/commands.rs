//! Each command on the samples, as a person sees it.

use std::fs;

use crate::program::{Desk, sample};

#[test]
fn without_a_command_a_guide_is_printed() {
    let ran = Desk::new().run(&[]).done();
    for word in ["upward score", "upward tailor", "doctor"] {
        assert!(ran.stdout.contains(word), "{}", ran.stdout);
    }
    assert!(!ran.stdout.contains("read-document"), "{}", ran.stdout);
}

#[test]
fn parse_shows_the_fields_or_the_text() {
    let desk = Desk::new();
    for name in ["resume.json", "resume.pdf"] {
        let fields = desk.run(&["parse", &sample(name)]).done();
        for word in [
            "Ilse Marchetti",
            "ilse.marchetti@example.com",
            "Ferrow Payments",
            "Nordkai Logistics",
        ] {
            assert!(fields.stdout.contains(word), "{name}: {}", fields.stdout);
        }
    }
    let text = desk.run(&["parse", "--text", &sample("resume.pdf")]).done();
    assert!(
        text.stdout.starts_with("Ilse Marchetti\n"),
        "{}",
        text.stdout
    );
}

#[test]
fn keywords_tells_the_required_from_the_preferred() {
    let ran = Desk::new()
        .run(&["keywords", &sample("backend-engineer.txt")])
        .done();
    let (required, rest) = ran.stdout.split_once("Preferred").unwrap();
    assert!(required.contains("Senior Backend Engineer"), "{required}");
    assert!(
        required.contains("Rust or Go") && required.contains("PostgreSQL"),
        "{required}"
    );
    assert!(rest.contains("Terraform"), "{rest}");
}

#[test]
fn score_shows_both_parts_with_matches_gaps_and_fixes() {
    let words = [
        "score",
        &sample("resume.pdf"),
        "--posting",
        &sample("frontend-engineer.txt"),
    ];
    let ran = Desk::new().run(&words).done();
    for word in [
        "Match",
        "Parse health",
        "of 100.0",
        "shown",
        "TypeScript",
        "missing",
        "Storybook",
    ] {
        assert!(ran.stdout.contains(word), "{word}: {}", ran.stdout);
    }
    assert!(
        ran.stdout.lines().all(|line| line.chars().count() <= 80),
        "{}",
        ran.stdout
    );
}

#[test]
fn tailor_shows_scores_terms_edits_and_the_document() {
    let desk = Desk::new();
    let (resume, posting) = (sample("resume.pdf"), sample("backend-engineer.txt"));
    let words = [
        "tailor",
        &resume,
        "--posting",
        &posting,
        "--out",
        "tailored.pdf",
    ];
    let ran = desk.run(&words).done();
    for word in [
        "Match",
        "Matched",
        "Missing",
        "Edits",
        "drop",
        "tailored.pdf",
        "1 page",
        "Verified",
    ] {
        assert!(ran.stdout.contains(word), "{word}: {}", ran.stdout);
    }
    assert_eq!(desk.names(), ["tailored.pdf"]);
}

#[test]
fn tailor_chooses_other_lines_for_another_posting() {
    let desk = Desk::new();
    let text = |posting: &str| {
        let (resume, posting) = (sample("resume.pdf"), sample(posting));
        desk.run(&["tailor", &resume, "--posting", &posting, "--out", "cv.txt"])
            .done();
        fs::read_to_string(desk.path("cv.txt")).unwrap()
    };
    let (backend, data) = (text("backend-engineer.txt"), text("data-engineer.txt"));
    assert!(backend.contains("settlement ledger in Rust"), "{backend}");
    assert!(data.contains("Apache Spark jobs"), "{data}");
    assert_ne!(backend, data);
}

#[test]
fn letter_goes_to_standard_output_or_to_a_file() {
    let desk = Desk::new();
    let (resume, posting) = (sample("resume.pdf"), sample("backend-engineer.txt"));
    let words = [
        "letter",
        &resume,
        "--posting",
        &posting,
        "--manager",
        "Ms Example",
        "--location",
        "Berlin",
    ];
    let ran = desk.run(&words).done();
    for word in ["Ms Example", "Berlin", "Ilse Marchetti"] {
        assert!(ran.stdout.contains(word), "{word}: {}", ran.stdout);
    }
    let ran = desk
        .run(&[&words[..], &["--out", "letter.pdf"]].concat())
        .done();
    assert!(
        ran.stdout.contains("letter.pdf") && ran.stdout.contains("work[0]"),
        "{}",
        ran.stdout
    );
    assert_eq!(desk.names(), ["letter.pdf"]);
}

#[test]
fn render_knows_themes_locales_and_a_page_limit() {
    let desk = Desk::new();
    let resume = sample("resume.json");
    let german = desk.run(&["render", &resume, "--locale", "de"]).done();
    assert!(
        german.stdout.contains("BERUFSERFAHRUNG"),
        "{}",
        german.stdout
    );
    for theme in desk
        .run(&["themes", "--json"])
        .done()
        .json()
        .as_array()
        .unwrap()
    {
        let theme = theme["name"].as_str().unwrap();
        desk.run(&["render", &resume, "--theme", theme, "--out", "cv.pdf"])
            .done();
    }
    let ran = desk.run(&[
        "render", &resume, "--pages", "1", "--out", "long.pdf", "--json",
    ]);
    assert_eq!((ran.status, ran.code().as_str()), (3, "too-long"));
    assert_eq!(desk.names(), ["cv.pdf"]);
}

#[test]
fn documents_come_from_standard_input_too() {
    let desk = Desk::new();
    let resume = fs::read(sample("resume.pdf")).unwrap();
    let posting = fs::read(sample("backend-engineer.txt")).unwrap();
    let (resume_path, posting_path) = (sample("resume.pdf"), sample("backend-engineer.txt"));
    let by_name = desk
        .run(&["score", &resume_path, "--posting", &posting_path])
        .done();
    let first = desk
        .piped(&["score", "-", "--posting", &posting_path], resume)
        .done();
    let second = desk
        .piped(&["score", &resume_path, "--posting", "-"], posting)
        .done();
    assert_eq!(first.stdout, by_name.stdout);
    assert_eq!(second.stdout, by_name.stdout);
}

#[test]
fn doctor_finds_that_everything_works() {
    let ran = Desk::new().run(&["doctor"]).done();
    assert!(
        ran.stdout.contains("works") && !ran.stdout.contains("fails"),
        "{}",
        ran.stdout
    );
}

#[test]
fn doctor_shows_every_setting_and_where_it_came_from() {
    let desk = Desk::new();
    desk.put("upward.toml", "idle = 60\nkey = \"canary\"\n");
    desk.put(".env", "UPWARD_SERVER=https://example.com/\n");
    let shown = desk.run(&["doctor"]).done().stdout;
    assert!(!shown.contains("canary"), "{shown}");
    let row = |name: &str| {
        shown
            .lines()
            .find(|line| line.trim_start().starts_with(name))
            .unwrap()
    };
    assert!(
        row("UPWARD_IDLE").ends_with("60  (upward.toml:1)"),
        "{shown}"
    );
    assert!(
        row("UPWARD_KEY").ends_with("***  (upward.toml:2)"),
        "{shown}"
    );
    assert!(row("UPWARD_SERVER").ends_with("(.env:1)"), "{shown}");
    assert!(
        row("UPWARD_LOG_FORMAT").ends_with("text  (default)"),
        "{shown}"
    );

    desk.put("upward.toml", "idle = \"soon\"\nkey = \"canary\"\n");
    let ran = desk.run(&["doctor", "--json"]);
    assert_eq!(ran.status, 5);
    let settings = ran.json()["settings"].as_array().unwrap().clone();
    let idle = settings
        .iter()
        .find(|row| row["name"] == "UPWARD_IDLE")
        .unwrap();
    assert_eq!(
        (idle["state"].as_str(), idle["source"].as_str()),
        (Some("invalid"), Some("upward.toml:1"))
    );
    assert!(!ran.stdout.contains("canary"));
}

#[test]
fn tracks_lists_what_upward_brings() {
    let desk = Desk::new();
    let shown = desk.run(&["tracks"]).done().stdout;
    assert!(shown.contains("upward track start"), "{shown}");
    let list = desk.run(&["tracks", "--json"]).done().json();
    let ids: Vec<&str> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|track| track["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["ai", "backend", "web"]);
    assert!(list[0]["weeks"].as_u64().unwrap() >= 16, "{list}");
    assert!(list[0]["hours"].as_u64().unwrap() >= 100, "{list}");
    assert!(shown.contains(list[0]["title"].as_str().unwrap()));
    assert_eq!(desk.names().len(), 0, "no store is made");
}

#[test]
fn letter_speaks_the_language_of_the_posting() {
    let desk = Desk::new();
    desk.put(
        "stelle.txt",
        "Backend-Entwickler (m/w/d)\n\nIhr Profil\n- Sehr gute Kenntnisse in Rust und PostgreSQL\n\
         - Mindestens drei Jahre Berufserfahrung\n\nIhre Aufgaben\n- Entwicklung unserer Dienste\n",
    );
    let resume = sample("resume.pdf");
    let words = ["letter", &resume, "--posting", "stelle.txt"];
    let ran = desk.run(&words).done();
    assert!(
        ran.stdout.contains("Sehr geehrte Damen und Herren,"),
        "{}",
        ran.stdout
    );
    let ran = desk.run(&[&words[..], &["--locale", "en"]].concat()).done();
    assert!(ran.stdout.contains("Dear hiring team,"), "{}", ran.stdout);
    let ran = desk.run(&[&words[..], &["--tone", "warm"]].concat()).done();
    assert!(ran.stdout.contains("Freundliche Grüße"), "{}", ran.stdout);
}
