//! Where values come from, and what is told of those that are wrong.
#![allow(clippy::unwrap_used)]

use std::ffi::OsString;
use std::fs;
use std::num::NonZeroU32;
use std::time::Duration;

use tempfile::TempDir;

use super::*;

const NOTHING: &[(&str, &str)] = &[];

/// Returns a folder with these files; `config/` in it is the user's folder for configuration.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("config/upward")).unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn loaded(folder: &TempDir, set: &[(&str, &str)], flags: &[Flag]) -> Result<Loaded> {
    let config = folder.path().join("config").into_os_string();
    let variable = |(name, value): &(&str, &str)| (OsString::from(name), OsString::from(value));
    let user = if cfg!(windows) {
        "APPDATA"
    } else {
        "XDG_CONFIG_HOME"
    };
    let environment = set.iter().map(variable).chain([(user.into(), config)]);
    let places = Places {
        environment: environment.collect(),
        folder: folder.path().to_owned(),
    };
    Loaded::from(&places, flags)
}

fn row(loaded: &Loaded, name: &str) -> (Option<String>, Option<String>, State) {
    let row = loaded
        .rows()
        .into_iter()
        .find(|row| row.name == name)
        .unwrap();
    (row.value, row.source, row.state)
}

#[cfg(not(target_os = "macos"))]
#[test]
fn each_place_wins_over_those_below_it() {
    let folder = folder(&[
        (
            "config/upward/upward.toml",
            "idle = 1\nhttp = \"127.0.0.1:1\"\n[log]\nformat = \"json\"\n",
        ),
        ("upward.toml", "idle = 2\n\n[max]\nrate = 2\ntasks = 2\n"),
        (
            ".env",
            "OTHER=x\nUPWARD_IDLE=3\nexport UPWARD_MAX_RATE=3\nUPWARD_MAX_TASKS=3\n",
        ),
    ]);
    let set = [
        ("UPWARD_IDLE", "4"),
        ("UPWARD_MAX_RATE", "4"),
        ("UPWARD_HTTP", " "),
        ("PATH", "x"),
    ];
    let flag = Flag {
        setting: "UPWARD_IDLE",
        option: "--idle",
        value: Secret::new("5"),
    };
    let loaded = loaded(&folder, &set, &[flag]).unwrap();
    let place = |file: &str| Some(folder.path().join(file).display().to_string());
    let at = |file: &str, line: u8| place(file).map(|file| format!("{file}:{line}"));
    for (name, value, source) in [
        ("UPWARD_IDLE", "5", Some("--idle".to_owned())),
        ("UPWARD_MAX_RATE", "4", Some("environment".to_owned())),
        ("UPWARD_MAX_TASKS", "3", at(".env", 4)),
        (
            "UPWARD_HTTP",
            "127.0.0.1:1",
            at("config/upward/upward.toml", 2),
        ),
        (
            "UPWARD_LOG_FORMAT",
            "json",
            at("config/upward/upward.toml", 4),
        ),
        ("UPWARD_LOG", "info", Some("default".to_owned())),
    ] {
        assert_eq!(
            row(&loaded, name),
            (Some(value.to_owned()), source, State::Ok),
            "{name}"
        );
    }
    let settings = loaded.settings().unwrap();
    assert!(settings.warnings.is_empty());
    let settings = settings.value;
    assert_eq!(settings.idle, Duration::from_secs(5));
    assert_eq!(settings.limits.rate, NonZeroU32::new(4).unwrap());
    assert_eq!(
        settings.log,
        Log {
            level: Level::INFO,
            format: Format::Json
        }
    );
    assert_eq!((settings.home, settings.server), (None, None));
}

#[test]
fn the_defaults_are_enough() {
    let settings = loaded(&folder(&[]), NOTHING, &[])
        .unwrap()
        .settings()
        .unwrap();
    assert_eq!(settings.value.idle, Duration::from_secs(300));
    assert!(settings.value.master_key.is_none());
}

#[test]
fn names_that_mean_nothing_are_told_with_file_and_line() {
    let folder = folder(&[
        (
            "upward.toml",
            "\ntelegram.tokens = \"canary\"\ncolour = true\n",
        ),
        (".env", "\n\nUPWARD_HTPP=canary\nHTTP=x\n"),
    ]);
    let loaded = loaded(&folder, &[("UPWARD_MODE", "x")], &[]).unwrap();
    let unknown: Vec<_> = loaded
        .rows()
        .into_iter()
        .filter(|row| row.state == State::Unknown)
        .collect();
    let mut told: Vec<String> = unknown
        .iter()
        .map(|row| {
            format!(
                "{} {}",
                row.name,
                row.source.as_deref().unwrap().rsplit('/').next().unwrap()
            )
        })
        .collect();
    told.sort();
    assert_eq!(
        told,
        [
            "UPWARD_COLOUR upward.toml:3",
            "UPWARD_HTPP .env:3",
            "UPWARD_MODE environment",
            "UPWARD_TELEGRAM_TOKENS upward.toml:2"
        ]
    );
    let warnings = loaded.settings().unwrap().warnings;
    assert_eq!(warnings.len(), 4);
    assert!(!format!("{warnings:?}{loaded:?}{unknown:?}").contains("canary"));
}

#[test]
fn wrong_values_are_told_with_where_they_came_from() {
    let folder = folder(&[
        ("upward.toml", "http = 8080\n"),
        (".env", "UPWARD_IDLE=soon\n"),
    ]);
    let error = loaded(&folder, NOTHING, &[])
        .unwrap()
        .settings()
        .unwrap_err();
    assert_eq!((error.kind, error.code.as_str()), (Kind::Usage, "settings"));
    let told = format!("{} {}", error.message, error.hints.join(" "));
    assert!(
        told.contains("upward.toml:1) is not an address")
            && told.contains(".env:1) is not a whole number"),
        "{told}"
    );

    let set = [("UPWARD_STORE", "postgres://u:canary@db/upward")];
    let error = loaded(&folder_of_nothing(), &set, &[])
        .unwrap()
        .settings()
        .unwrap_err();
    assert!(
        error.message.contains("not built yet") && error.message.contains("environment"),
        "{error}"
    );
    assert!(!format!("{error:?}").contains("canary"));
}

fn folder_of_nothing() -> TempDir {
    folder(&[])
}

#[test]
fn what_another_setting_needs_is_missing() {
    let set = [
        ("UPWARD_AI_MODEL", "m"),
        ("UPWARD_DISCORD_API", "http://localhost:1"),
    ];
    let loaded = loaded(&folder(&[]), &set, &[]).unwrap();
    assert_eq!(row(&loaded, "UPWARD_AI_URL").2, State::Missing);
    assert_eq!(row(&loaded, "UPWARD_DISCORD_TOKEN").2, State::Missing);
    assert_eq!(row(&loaded, "UPWARD_TELEGRAM_TOKEN").2, State::Unset);
}

#[test]
fn broken_files_are_named_and_their_values_are_not() {
    for (name, text, place) in [
        (".env", "UPWARD_AI_KEY='canary\n", ".env"),
        ("upward.toml", "[ai]\nkey = canary\n", "upward.toml:2"),
        ("upward.toml", "key = [\"canary\"]\n", "upward.toml:1"),
        ("upward.toml", "key = \"canary\nx = 1\n", "upward.toml:1"),
    ] {
        let error = loaded(&folder(&[(name, text)]), NOTHING, &[]).unwrap_err();
        assert_eq!(error.kind, Kind::Usage);
        assert!(
            error.message.contains(place) && !format!("{error:?}").contains("canary"),
            "{error:?}"
        );
    }
}

#[test]
fn secrets_never_print_themselves() {
    let token = format!("123456:canary{}", "a".repeat(29));
    let key = "ca4a47".repeat(11)[..64].to_owned();
    let set = [
        ("UPWARD_TELEGRAM_TOKEN", token.as_str()),
        ("UPWARD_KEY", "canary"),
        ("UPWARD_SERVER", "https://u:canary@example.com/?k=canary"),
        ("UPWARD_MASTER_KEY", &key),
    ];
    let loaded = loaded(&folder(&[]), &set, &[]).unwrap();
    let settings = loaded.settings().unwrap().value;
    let rows = loaded.rows();
    let secret = settings.key.as_ref().unwrap();
    let printed = format!(
        "{loaded:?} {:?} {:?} {secret} {rows:?} {} {}",
        settings.key,
        settings.master_key,
        serde_json::to_string(&rows).unwrap(),
        serde_json::to_string(secret).unwrap()
    );
    assert!(
        !printed.contains("canary") && !printed.contains("ca4a47"),
        "{printed}"
    );
    assert_eq!(secret.reveal(), "canary");
    assert!(settings.master_key.is_some());
}

#[test]
fn a_folder_of_somebody_else_does_not_choose_where_the_key_goes() {
    let server = "UPWARD_SERVER=https://elsewhere.example\n";
    let both = "UPWARD_SERVER=https://elsewhere.example\nUPWARD_KEY=theirs\n";
    let (key, own) = (
        ("UPWARD_KEY", "mine"),
        ("UPWARD_SERVER", "https://own.example"),
    );
    for (file, set, good) in [
        (server, &[key][..], false),
        (server, &[key, own], true),
        (both, &[key], false),
        (both, &[], true),
    ] {
        let folder = folder(&[(".env", file)]);
        let settings = loaded(&folder, set, &[]).unwrap().settings();
        assert_eq!(settings.is_ok(), good, "{file} {set:?}");
    }
}

#[test]
fn services_elsewhere_are_where_the_settings_say() {
    let folder = folder(&[]);
    let set = [("UPWARD_CODEFORCES_API", "http://127.0.0.1:9/api")];
    let settings = loaded(&folder, &set, &[])
        .unwrap()
        .settings()
        .unwrap()
        .value;
    let base = settings.evidence.codeforces.unwrap();
    assert_eq!(base.as_str(), "http://127.0.0.1:9/api");
    assert_eq!(settings.evidence.github, None);
}

#[test]
fn another_server_has_tokens_of_its_own() {
    let token = ("UPWARD_TELEGRAM_TOKEN", "1:test");
    let empty = folder_of_nothing();
    let usual = loaded(&empty, &[token], &[]).unwrap();
    assert_eq!(row(&usual, "UPWARD_TELEGRAM_TOKEN").2, State::Invalid);
    let api = ("UPWARD_TELEGRAM_API", "http://localhost:1");
    let elsewhere = loaded(&empty, &[token, api], &[]).unwrap();
    assert_eq!(row(&elsewhere, "UPWARD_TELEGRAM_TOKEN").2, State::Ok);
}
