//! `upward-bots check` from end to end: exit statuses, and what it shows of secrets.
#![allow(clippy::unwrap_used)]

use std::fs;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

fn check(folder: &TempDir, settings: &[(&str, &str)], words: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_upward-bots"))
        .arg("check")
        .args(words)
        .current_dir(folder.path())
        .env_clear()
        .envs(settings.iter().copied())
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let status = output.status.code().unwrap();
    (status, text(output.stdout), text(output.stderr))
}

#[test]
fn nothing_configured_says_what_to_set() {
    let (status, shown, _) = check(&tempfile::tempdir().unwrap(), &[], &[]);
    assert_eq!(status, 5);
    assert!(shown.contains("hint: set UPWARD_TELEGRAM_TOKEN"), "{shown}");
}

#[test]
fn a_sound_configuration_passes_and_shows_no_secret() {
    let folder = tempfile::tempdir().unwrap();
    let token = format!("123456:canary{}", "a".repeat(29));
    fs::write(
        folder.path().join(".env"),
        format!("UPWARD_TELEGRAM_TOKEN={token}\n"),
    )
    .unwrap();
    fs::write(
        folder.path().join("upward.toml"),
        "http = \"127.0.0.1:8080\"\n",
    )
    .unwrap();
    for words in [&[][..], &["--json"]] {
        let (status, shown, _) = check(&folder, &[], words);
        assert_eq!(status, 0, "{shown}");
        assert!(
            shown.contains("upward.toml") && !shown.contains("canary"),
            "{shown}"
        );
    }
}

#[test]
fn a_wrong_setting_is_named_with_its_remedy() {
    let folder = tempfile::tempdir().unwrap();
    let webhook = (
        "UPWARD_TELEGRAM_WEBHOOK",
        "https://bots.example.org/api/v1/x",
    );
    let settings = [("UPWARD_HTTP", "8080"), ("UPWARD_AI_MODEL", "m"), webhook];
    let (status, shown, _) = check(&folder, &settings, &["--json"]);
    assert_eq!(status, 2);
    let report: Value = serde_json::from_str(&shown).unwrap();
    let state = |name: &str| {
        let rows = report["settings"].as_array().unwrap();
        let row = rows.iter().find(|row| row["name"] == name).unwrap();
        (
            row["state"].as_str().unwrap().to_owned(),
            row["problem"].is_string(),
        )
    };
    assert_eq!(state("UPWARD_HTTP"), ("invalid".to_owned(), true));
    assert_eq!(
        state("UPWARD_TELEGRAM_WEBHOOK"),
        ("invalid".to_owned(), true)
    );
    assert_eq!(state("UPWARD_TELEGRAM_TOKEN"), ("missing".to_owned(), true));
    assert_eq!(state("UPWARD_AI_URL"), ("missing".to_owned(), true));
    assert_eq!(state("UPWARD_AI_MODEL"), ("ok".to_owned(), false));
}

#[test]
fn a_broken_file_is_an_error_on_standard_error() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("upward.toml"), "http = \n").unwrap();
    let (status, shown, told) = check(&folder, &[], &["--json"]);
    assert_eq!((status, shown.as_str()), (2, ""));
    let error: Value = serde_json::from_str(&told).unwrap();
    assert!(
        error["error"]["message"]
            .as_str()
            .unwrap()
            .contains("upward.toml"),
        "{told}"
    );
}
