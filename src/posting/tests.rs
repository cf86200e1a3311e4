//! Postings with labels made before the reader ran on them (`tests/data/postings`), and texts that are none.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::Path;

use proptest::prelude::*;

use super::*;
use crate::ingest::ingest;

fn read(text: &str, lexicon: &Lexicon) -> Result<Posting> {
    let text = ingest(text.as_bytes()).unwrap().value;
    posting(&text, lexicon).map(|read| read.value)
}

fn ids(posting: &Posting, kind: Demand) -> BTreeSet<&str> {
    let of_kind = posting.terms.iter().filter(|term| term.kind == kind);
    of_kind.filter_map(|term| term.skill.as_deref()).collect()
}

/// Returns what a posting reads differently from its labels: one line `key<TAB>value` for each expectation.
fn differences(posting: &Posting, expected: &str) -> Vec<String> {
    let found: BTreeSet<&str> = posting
        .terms
        .iter()
        .filter_map(|term| term.skill.as_deref())
        .collect();
    let mut wrong = Vec::new();
    let mut check = |what: String, good: bool| {
        if !good {
            wrong.push(what);
        }
    };
    for line in expected.lines() {
        let (key, value) = line.split_once('\t').unwrap();
        let wanted: BTreeSet<&str> = value.split_whitespace().collect();
        match key {
            "title" => check(
                format!("title {:?}", posting.title),
                posting.title.as_ref().is_some_and(|q| q.text == value),
            ),
            "company" => check(
                format!("company {:?}", posting.company),
                posting.company.as_ref().is_some_and(|q| q.text == value),
            ),
            "years" => check(
                format!("years {:?}", posting.years),
                posting
                    .years
                    .as_ref()
                    .is_some_and(|y| y.least.to_string() == value),
            ),
            "language" => check(
                format!("language {}", posting.language),
                posting.language == value,
            ),
            "degree" => {
                let read = posting.degree.as_ref().map(|d| {
                    let level = format!("{:?}", d.level).to_lowercase();
                    if d.optional {
                        level + " optional"
                    } else {
                        level
                    }
                });
                check(
                    format!("degree {:?}", posting.degree),
                    read.as_deref() == Some(value),
                );
            }
            "must" => check(
                format!("must {:?}, not {wanted:?}", ids(posting, Demand::Must)),
                ids(posting, Demand::Must) == wanted,
            ),
            "nice" => check(
                format!("nice {:?}, not {wanted:?}", ids(posting, Demand::Nice)),
                ids(posting, Demand::Nice) == wanted,
            ),
            "other" => check(
                format!("other {:?}, not {wanted:?}", ids(posting, Demand::Other)),
                ids(posting, Demand::Other).is_superset(&wanted),
            ),
            "none" => check(
                format!("found {:?}", found.intersection(&wanted)),
                found.is_disjoint(&wanted),
            ),
            "unknown" => check(
                format!("no {value}"),
                posting
                    .terms
                    .iter()
                    .any(|t| t.skill.is_none() && t.text == value),
            ),
            "group" => {
                let groups: BTreeSet<u32> = posting.terms.iter().filter_map(|t| t.group).collect();
                let members = |g: u32| -> BTreeSet<&str> {
                    posting
                        .terms
                        .iter()
                        .filter(|t| t.group == Some(g))
                        .filter_map(|t| t.skill.as_deref())
                        .collect()
                };
                check(
                    format!("no group {value}"),
                    groups.into_iter().any(|g| members(g) == wanted),
                );
            }
            _ => check(format!("unknown key {key}"), false),
        }
    }
    wrong
}

#[test]
fn reads_labelled_postings() {
    let lexicon = Lexicon::embedded();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/postings");
    let mut wrong = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "expected") {
            continue;
        }
        let expected = std::fs::read_to_string(path.with_extension("expected")).unwrap();
        let posting = read(&std::fs::read_to_string(&path).unwrap(), &lexicon).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        wrong.extend(
            differences(&posting, &expected)
                .into_iter()
                .map(|d| format!("{name}: {d}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn refuses_what_is_no_posting() {
    let lexicon = Lexicon::embedded();
    let resume = "Ada Example\nada@example.org\n+49 30 1234567\n\nWork experience\nEngineer, Example GmbH, 2019 - 2023\nBuilt services in Rust and Kafka, led a team.\nDeveloper, Sample AG, 2015 - 2019\n\nEducation\nBSc Computer Science, 2012 - 2015\n\nSkills\nRust, Go, SQL";
    let poem = "The river bends beneath the moon\nand carries what the day forgot,\na leaf, a word, a quiet tune,\nthe things we were, the things we're not.";
    for text in [
        resume,
        poem,
        "Hello there.",
        "SQL",
        "Please buy milk and call your mother before you go home tonight.",
    ] {
        let error = read(text, &lexicon).unwrap_err();
        assert_eq!(error.code, "not-a-posting", "{text}");
        assert!(!error.hints.is_empty());
    }
}

#[test]
fn words_of_a_sentence_govern_its_names() {
    let lexicon = Lexicon::embedded();
    for (text, must, nice) in [
        ("Python required, Rust a plus.", "python", "rust"),
        (
            "Kafka, Docker and Terraform are a plus.",
            "",
            "docker kafka terraform",
        ),
        ("React (required), Vue (nice to have).", "react", "vue"),
        ("Strong Java skills, ideally with Kotlin.", "java", "kotlin"),
        ("No Java needed. You must know Python.", "python", ""),
        (
            "Scala is not required but Haskell is essential.",
            "haskell",
            "",
        ),
        ("Gute Kenntnisse in SQL; SAP von Vorteil.", "sql", "sap"),
        ("You don't need PHP. Required: Ruby, SQL.", "ruby sql", ""),
        (
            "A data warehouse such as Snowflake or BigQuery",
            "data-warehouse bigquery snowflake",
            "",
        ),
        ("Frameworks such as React or Vue", "react vue", ""),
        (
            "Java, incluidos frameworks como Spring y Hibernate",
            "java spring hibernate",
            "",
        ),
        (
            "Experiencia demostrable trabajando con Docker como Java Developer",
            "docker java",
            "",
        ),
        ("Good English, good Polish", "polish english", ""),
        (
            "Databases like PostgreSQL and message queues such as Kafka",
            "databases messaging kafka postgresql",
            "",
        ),
        (
            "A degree in computer science, statistics or a related field; SQL",
            "sql",
            "",
        ),
        (
            "Bachelor's degree in mathematics or 5 years of experience with Kafka",
            "kafka",
            "",
        ),
        (
            "A degree in computer science, Python, SQL",
            "python sql",
            "",
        ),
        (
            "Experience in teaching students in mathematics",
            "mathematics teaching",
            "",
        ),
        (
            "A computer science degree and knowledge of Docker",
            "docker",
            "",
        ),
        (
            "Knowledge of algorithms and computer science",
            "algorithms computer-science",
            "",
        ),
        (
            "3 years of experience as a backend engineer with SQL",
            "sql",
            "",
        ),
        (
            "Experience in backend development",
            "backend-development",
            "",
        ),
        ("Work with our frontend team on React code", "react", ""),
    ] {
        let posting = read(
            &format!("We are hiring a developer.\n\nRequirements\n- {text}"),
            &lexicon,
        )
        .unwrap();
        let set = |ids: &'static str| -> BTreeSet<&str> { ids.split_whitespace().collect() };
        assert_eq!(ids(&posting, Demand::Must), set(must), "{text}");
        assert_eq!(ids(&posting, Demand::Nice), set(nice), "{text}");
    }
}

#[test]
fn alternatives_share_a_group() {
    let lexicon = Lexicon::embedded();
    for (text, group) in [
        ("Rust or Go", "go rust"),
        ("AWS, GCP or Azure", "aws azure gcp"),
        ("Java/Kotlin", "java kotlin"),
        (
            "One of the following: Java, Kotlin, Scala",
            "java kotlin scala",
        ),
        (
            "A database (PostgreSQL, MySQL or similar)",
            "mysql postgresql",
        ),
        ("Python and Java or Kotlin", "java kotlin"),
        ("Python, Java and Kotlin", ""),
        (
            "Observability with OpenTelemetry, Prometheus or Grafana",
            "grafana opentelemetry prometheus",
        ),
        ("Storybook documentation (Vitest/Jest)", "jest vitest"),
        ("Kubernetes or ECS", "ecs kubernetes"),
        (
            "Databases like PostgreSQL and message queues such as Kafka or SQS",
            "databases kafka messaging postgresql sqs",
        ),
        (
            "Web technologies such as HTML, CSS, and JavaScript",
            "css html javascript web-development",
        ),
    ] {
        let posting = read(
            &format!("We are hiring a developer.\n\nRequirements\n- {text}"),
            &lexicon,
        )
        .unwrap();
        let grouped: BTreeSet<&str> = posting
            .terms
            .iter()
            .filter(|t| t.group.is_some())
            .filter_map(|t| t.skill.as_deref())
            .collect();
        assert_eq!(grouped, group.split_whitespace().collect(), "{text}");
    }
}

#[test]
fn unknown_names_are_names() {
    let lexicon = Lexicon::embedded();
    for (text, unknown) in [
        (
            "Experience with Zephyrlytics or FooDB",
            "Zephyrlytics FooDB",
        ),
        (
            "**18F values**: The ability to work — The team comes first",
            "",
        ),
        ("Certified by The Zephyr Institute", "Zephyr Institute"),
        ("Own Core Web Vitals (LCP, CLS, INP)", ""),
        ("Tools for drift (Driftometer)", "Driftometer"),
    ] {
        let posting = read(
            &format!("We are hiring a developer.\n\nRequirements\n- SQL\n- {text}"),
            &lexicon,
        )
        .unwrap();
        let names = posting.terms.iter().filter(|term| term.skill.is_none());
        let names: Vec<&str> = names.map(|term| term.text.as_str()).collect();
        assert_eq!(names.join(" "), unknown, "{text}");
    }
    let german = "Koch gesucht\n\nWir suchen dich für unsere Küche.\n\nDas bringst du mit\n- Mindestens 2 Jahre Berufserfahrung\n- SQL";
    let terms = read(german, &lexicon).unwrap().terms;
    assert!(terms.iter().all(|term| term.skill.is_some()), "{terms:?}");
    let french = "Infirmier\n\nProfil recherché\n- Diplôme du pays et expérience\n- Maîtrise de Zephyrlytics pour les soins";
    let read = read(french, &lexicon).unwrap();
    assert_eq!(read.language, "en");
    assert!(read.terms.iter().any(|term| term.text == "Zephyrlytics"));
}

#[test]
fn a_degree_is_quoted_with_its_field() {
    let lexicon = Lexicon::embedded();
    for (text, level, quote) in [
        (
            "A bachelor's degree in computer science",
            Level::Bachelor,
            "bachelor's degree in computer science",
        ),
        (
            "Master's or Ph.D. degree in Statistics, or a related field.",
            Level::Master,
            "Master's or Ph.D. degree in Statistics, or a related field.",
        ),
        (
            "Abgeschlossene Ausbildung als Elektriker",
            Level::Vocational,
            "Ausbildung",
        ),
    ] {
        let posting = read(
            &format!("We are hiring a developer.\n\nRequirements\n- {text}\n- SQL"),
            &lexicon,
        )
        .unwrap();
        let degree = posting.degree.unwrap();
        assert_eq!((degree.level, degree.quote.text.as_str()), (level, quote));
    }
}

#[test]
fn a_paragraph_of_requirements_is_silent_by_the_sentence() {
    let text = "Rust developer\n\nRequirements\n\nWe expect that you know Rust and that you have worked with Kafka.\nYou have used Docker in production. We offer a competitive salary and training in Python.";
    let posting = read(text, &Lexicon::embedded()).unwrap();
    assert_eq!(
        ids(&posting, Demand::Must),
        ["docker", "kafka", "rust"].into()
    );
    assert!(posting.terms.iter().all(|term| term.text != "Python"));
}

#[test]
fn a_silent_heading_reaches_as_far_as_its_section() {
    let perks = "We pay well and the coffee is good. ".repeat(50);
    for (text, must) in [
        ("We train you in Python.", vec![]),
        (
            "For this role you need experience with Kafka.",
            vec!["kafka"],
        ),
        (perks.as_str(), vec![]),
        (
            &format!("{perks}\n\nYou know Rust and have five years of experience with Docker."),
            vec!["docker", "rust"],
        ),
    ] {
        let text = format!("Developer\n\nRequirements\n\n- SQL\n\nBenefits\n\n{text}");
        let posting = read(&text, &Lexicon::embedded()).unwrap();
        let expected = must.into_iter().chain(["sql"]).collect();
        assert_eq!(ids(&posting, Demand::Must), expected, "{text}");
    }
}

#[test]
fn lines_as_long_as_paragraphs_are_not_joined() {
    let long = "You will build things that people use every day. ".repeat(6);
    let text = format!(
        "Developer\n\n{long}\nYou need experience with the following languages and their tools\nRust and Go are not required"
    );
    let posting = read(&text, &Lexicon::embedded()).unwrap();
    assert_eq!(posting.terms, []);
}

#[test]
fn the_line_under_the_title_names_the_company() {
    let lexicon = Lexicon::embedded();
    let rest = "Requirements\n- Python, SQL";
    for (line, company) in [
        (
            "Windmark Energy, Hamburg\n\nWindmark runs 900 turbines.",
            Some("Windmark Energy"),
        ),
        (
            "Lumenbox | Leipzig | full time\n\nLumenbox makes software.",
            Some("Lumenbox"),
        ),
        ("Berlin, Germany\n\nYour work decides.", None),
    ] {
        let posting = read(&format!("Data Engineer\n\n{line}\n\n{rest}"), &lexicon).unwrap();
        assert_eq!(posting.company.map(|quote| quote.text).as_deref(), company);
    }
}

proptest! {
    #[test]
    fn every_span_slices_to_its_text(lines in proptest::collection::vec(r"(Requirements:|We need a |must |5\+ years |Rust, |or Go |\(m/w/d\) |\PC|- |degree |ﬁ|İ){0,12}", 1..12)) {
        let bytes = lines.join("\n");
        if let Ok(text) = ingest(bytes.as_bytes())
            && let Ok(read) = posting(&text.value, &Lexicon::embedded())
        {
            let Posting { title, company, years, degree, seniority, location, remote, employment, salary, languages, certificates, terms, duties, .. } = read.value;
            let quotes = title.into_iter().chain(company).chain(years.map(|y| y.quote)).chain(degree.map(|d| d.quote)).chain(duties);
            let stated = [seniority.map(|s| s.quote), location, remote.map(|r| r.quote), employment.map(|e| e.quote), salary.map(|s| s.quote)];
            let quotes = quotes.chain(stated.into_iter().flatten()).chain(languages.into_iter().map(|l| l.quote)).chain(certificates);
            let spans = quotes.map(|q| (q.span, q.text)).chain(terms.into_iter().map(|t| (t.span, t.text)));
            for (span, words) in spans {
                prop_assert!(!words.is_empty());
                prop_assert_eq!(text.value.slice(span), words);
            }
        }
    }
}
