use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::Path;

use bytes::Bytes;
use serde_json::json;
use upward_engine::evidence::Service;
use upward_engine::progress::State;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::tables::{Fate, TABLES};
use super::*;
use crate::Client;
use crate::account::{ChangeAccount, Confirm};
use crate::application::NewApplication;
use crate::evidence::Connect;
use crate::identity::Identity;
use crate::interview::{Beginning, NewAnswer, NextQuestion};
use crate::posting::{NewPosting, NewSource};
use crate::progress::{SetState, StartTrack};
use crate::report::NewReport;
use crate::resume::{NewResume, Origin, Reason, SaveResume};
use crate::settings::ChangeSettings;
use crate::testing::{Desk, WANTED, made, sample};
use crate::work::Work;

/// Tables of the house: what is in them is nobody's.
const HOUSE: [&str; 7] = [
    "attempts",
    "certificate-keys",
    "farewells",
    "leaving",
    "rests",
    "talking",
    "unfinished",
];

/// Returns the names of all tables that the sources define.
fn defined(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            defined(&path, names);
        } else if !path.ends_with("tests.rs") && !path.to_string_lossy().contains("/tests/") {
            let text = fs::read_to_string(&path).unwrap();
            let found = text.split("const TABLE: &'static str = \"").skip(1);
            names.extend(found.map(|rest| rest.split('"').next().unwrap().to_owned()));
        }
    }
}

#[test]
fn every_table_is_in_the_list() {
    let mut names = BTreeSet::new();
    defined(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut names,
    );
    let listed = TABLES.iter().map(|table| table.name).chain(HOUSE);
    let listed: BTreeSet<String> = listed.map(str::to_owned).collect();
    assert_eq!(names, listed);
    assert_eq!(TABLES.len() + HOUSE.len(), listed.len(), "each once");
}

/// Puts something into every table that is exported.
async fn fill(desk: &Desk, client: &Client) {
    let change = ChangeAccount {
        name: Some("Ann".to_owned()),
        settings: ChangeSettings {
            theme: Some("plain".to_owned()),
            model: Some(true),
            ..ChangeSettings::default()
        },
    };
    client.change_account(&change).await.unwrap();
    let new = NewResume {
        name: "Mine".to_owned(),
        origin: Origin::Master,
        reason: Reason::Saved,
        content: sample(),
    };
    let resume = client.add_resume(&new).await.unwrap().resume.id;
    for revision in 1..60 {
        let mut content = sample();
        content.basics.label = format!("Engineer {revision}");
        let save = SaveResume {
            revision,
            name: None,
            state: None,
            content: Some(content),
            reason: Reason::Saved,
        };
        client.save_resume(resume, &save).await.unwrap();
    }
    let new = NewPosting {
        source: NewSource::Text(WANTED.to_owned()),
        title: String::new(),
        company: String::new(),
    };
    let posting = client.add_posting(&new).await.unwrap().posting.id;
    let new = NewReport {
        resume,
        version: None,
        posting: Some(posting),
    };
    client.add_report(&new).await.unwrap();
    let new = NewApplication {
        company: "Quillbank".to_owned(),
        ..NewApplication::default()
    };
    client.add_application(&new).await.unwrap();
    let entered: Connect = serde_json::from_value(json!({ "solved": { "easy": 7 } })).unwrap();
    let connected = client.connect_evidence(Service::Leetcode, &entered).await;
    connected.unwrap();
    let new = serde_json::from_value(json!({ "resume": resume, "posting": posting })).unwrap();
    made(client, client.add_draft(&new).await.unwrap()).await;
    let start = StartTrack::default();
    client.start_track("backend", &start).await.unwrap();
    let done = SetState {
        state: State::Done,
        on: None,
    };
    client.mark_module("git", &done).await.unwrap();
    client
        .next_question(&NextQuestion::default())
        .await
        .unwrap();
    let new = NewAnswer {
        question: None,
        text: "I would measure it first, because guessing costs more.".to_owned(),
        seconds: None,
    };
    client.answer_question(&new).await.unwrap();
    let beginning = Beginning {
        text: "Two pointers".to_owned(),
        seconds: 7,
    };
    let begun = client.begin_answer("linked-list-cycle", &beginning);
    begun.await.unwrap();
    let new = serde_json::from_value(json!({ "text": "- [x] Scales" })).unwrap();
    client.import_track(&new).await.unwrap();
    let new =
        serde_json::from_value(json!({ "resume": resume, "posting": posting, "request": {} }));
    made(client, client.add_letter(&new.unwrap()).await.unwrap()).await;
    // Documents are made by the typesetter, which is not always here.
    let id = uuid::Uuid::from_u128(9);
    let document = json!({
        "id": id, "of": "resume", "resume": resume, "version": 1, "format": "pdf", "theme": "plain",
        "locale": "en", "pages": 1, "size": 4, "sha256": "", "name": "Resume.pdf", "upward": "0.1.0",
        "created": "2026-11-20T12:00:00Z",
    });
    let account = client.account().await.unwrap().account.id;
    let code = upward_engine::certificate::Code::new(blake3::hash(account.as_bytes()).as_bytes());
    // A whole track is long to learn.
    let certificate = json!({
        "id": id, "key": "", "signature": "", "created": "2026-11-20T12:00:00Z", "claims": {
            "code": code.to_string(), "date": "2026-11-20", "done": 9, "hours": 90, "issuer": "Upward", "name": "Ann",
            "of": 10, "own": false, "share": 900, "threshold": 80, "title": "Back-end engineering", "track": "backend",
        },
    });
    for (name, record) in [
        ("certificates", certificate),
        ("documents", document),
        (
            "document-contents",
            json!({ "document": id, "content": "JVBERg==" }),
        ),
    ] {
        let table = TABLES.iter().find(|table| table.name == name).unwrap();
        let owner = upward_store::Owner::Account(account);
        let written = desk.vault.transact(|tx| {
            let mut work = Work::new(tx, owner, desk.clock.as_ref());
            (table.write)(&mut work, 1, record.clone()).unwrap();
            Ok::<_, upward_store::Error>(())
        });
        written.unwrap();
    }
}

fn files(export: &[u8]) -> BTreeMap<String, String> {
    let mut zip = ZipArchive::new(Cursor::new(export)).unwrap();
    let names: Vec<String> = zip
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    let files = names.into_iter().map(|name| {
        let mut text = String::new();
        zip.by_name(&name)
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        (name, text)
    });
    files.collect()
}

/// Returns what must be the same after an import: all but the head, and since when identities are linked.
fn lasting(export: &[u8]) -> BTreeMap<String, String> {
    let mut files = files(export);
    files.remove(HEAD).unwrap();
    let account = files.get_mut(ACCOUNT).unwrap();
    let mut value: Value = serde_json::from_str(account).unwrap();
    for identity in value["identities"].as_array_mut().unwrap() {
        identity.as_object_mut().unwrap().remove("since").unwrap();
    }
    *account = value.to_string();
    files
}

fn zipped(files: &BTreeMap<String, String>) -> Bytes {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(name.as_str(), SimpleFileOptions::default())
            .unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner().into()
}

async fn delete(client: &Client) {
    let token = client.ask_deletion().await.unwrap().token;
    client.delete_account(&Confirm { token }).await.unwrap();
}

#[tokio::test]
async fn export_delete_import_is_the_identity() {
    let desk = Desk::new();
    let client = desk.client(&Identity::Telegram(1)).await;
    fill(&desk, &client).await;
    let before = client.export_account().await.unwrap();
    delete(&client).await;
    desk.clock.pass(60);
    let client = desk.client(&Identity::Telegram(1)).await;
    let imported = client.import_account(before.clone()).await.unwrap();
    let after = client.export_account().await.unwrap();
    assert_eq!(lasting(&before), lasting(&after));
    let kept = TABLES.iter().filter(|table| table.fate == Fate::Kept);
    let files = files(&before);
    let mut records = 0;
    for table in kept {
        let lines = files[&path(table.name)].lines().count();
        assert_ne!(lines, 0, "nothing was put into {}", table.name);
        records += lines as u64;
    }
    assert_eq!(imported, Imported { records });
}

#[tokio::test]
async fn an_export_is_for_people_too() {
    let desk = Desk::new();
    let client = desk.client(&Identity::Telegram(1)).await;
    fill(&desk, &client).await;
    let new = crate::key::NewKey {
        name: "laptop".to_owned(),
        scopes: vec![crate::Scope::Read],
        expires: None,
    };
    let key = client.add_key(&new).await.unwrap();
    let export = client.export_account().await.unwrap();
    let files = files(&export);
    let resume = files
        .iter()
        .find(|(name, _)| name.ends_with("/version-0060.json"));
    let resume: Value = serde_json::from_str(resume.unwrap().1).unwrap();
    assert_eq!(resume["basics"]["label"], "Engineer 59");
    let posting = files.iter().find(|(name, _)| name.starts_with("postings/"));
    assert_eq!(posting.unwrap().1.trim(), WANTED.trim());
    assert!(files["README.txt"].contains("Mine"));
    assert_eq!(
        files["documents/00000000-0000-0000-0000-000000000009.pdf"],
        "%PDF"
    );
    let letter = files.iter().find(|(name, _)| name.starts_with("letters/"));
    assert!(letter.unwrap().1.contains("\n# "));
    assert!(files[ACCOUNT].contains("telegram:1") && files[ACCOUNT].contains("laptop"));
    let secret = key.token.reveal();
    let secret = &secret[37..];
    assert!(
        files
            .values()
            .all(|text| !text.contains("hash") && !text.contains(secret))
    );
}

#[tokio::test]
async fn only_an_empty_account_imports() {
    let desk = Desk::new();
    let client = desk.client(&Identity::Telegram(1)).await;
    fill(&desk, &client).await;
    let export = client.export_account().await.unwrap();
    let refused = client.import_account(export).await;
    assert_eq!(refused.unwrap_err().code, "not-empty");
}

#[tokio::test]
async fn an_import_that_was_interrupted_goes_on_with_the_same_file_only() {
    let desk = Desk::new();
    let client = desk.client(&Identity::Telegram(1)).await;
    fill(&desk, &client).await;
    let export = client.export_account().await.unwrap();
    delete(&client).await;
    let client = desk.client(&Identity::Telegram(1)).await;
    let whole = files(&export);
    let mut broken = whole.clone();
    broken.get_mut(&path("reports")).unwrap().push_str("{}\n");
    let broken = client.import_account(zipped(&broken)).await;
    assert_eq!(broken.unwrap_err().code, "export");
    let other = client.import_account(zipped(&whole)).await;
    assert_eq!(other.unwrap_err().code, "importing");
}

#[tokio::test]
async fn what_is_no_export_is_refused() {
    let desk = Desk::new();
    let client = desk.client(&Identity::Telegram(1)).await;
    let head = |shape: u16| {
        (
            HEAD.to_owned(),
            format!(
                "{{\"upward\":{shape},\"made\":\"2026-11-20T12:00:00Z\",\"account\":\"00000000-0000-0000-0000-000000000001\"}}"
            ),
        )
    };
    let account = || (ACCOUNT.to_owned(), "{}".to_owned());
    let line = |schema: u16, record: &str| {
        (
            path("resumes"),
            format!("{{\"schema\":{schema},\"record\":{record}}}\n"),
        )
    };
    for (files, code) in [
        (vec![], "export"),
        (vec![head(1)], "export"),
        (vec![head(2), account()], "later-export"),
        (vec![head(1), account(), line(1, "{}")], "export"),
        (vec![head(1), account(), line(9, "{}")], "later-export"),
        (
            vec![head(1), account(), (path("resumes"), "x\n".to_owned())],
            "export",
        ),
    ] {
        let desk = Desk::new();
        let client = desk.client(&Identity::Telegram(1)).await;
        let refused = client
            .import_account(zipped(&files.into_iter().collect()))
            .await;
        assert_eq!(refused.unwrap_err().code, code);
    }
    let refused = client
        .import_account(Bytes::from_static(b"PK no zip"))
        .await;
    assert_eq!(refused.unwrap_err().code, "export");
}
