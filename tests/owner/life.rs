//! An owner's life: started on demand, gone when idle, replaced when killed, named when it is in the way.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::process::Stdio;

use rustix::process::Signal;
use serde_json::{Value, json};

use crate::home::{Home, Ran, sample, until};

fn add(home: &Home) {
    home.run(&["resume", "add", &sample("resume.json")]).done();
}

fn count(home: &Home) -> usize {
    let list = home.run(&["resume", "list", "--json"]).done().json();
    list.as_array().unwrap().len()
}

#[test]
fn it_is_started_on_demand_and_leaves_when_nobody_needs_it() {
    let home = Home::new();
    assert!(home.owner().is_none());
    let ran = home
        .program(&["resume", "add", &sample("resume.json")])
        .env("UPWARD_IDLE", "1")
        .output()
        .unwrap();
    Ran::of(ran).done();
    let first = home.owner().unwrap();
    let socket = home.holder().unwrap()["socket"].clone();
    home.wait_gone();
    assert!(!fs::exists(socket.as_str().unwrap()).unwrap());
    assert_eq!(home.holder().unwrap()["stage"], "closing");
    assert_eq!(count(&home), 1);
    assert_ne!(home.owner().unwrap(), first);
}

#[test]
fn one_that_was_killed_is_replaced_and_its_socket_too() {
    let home = Home::new();
    add(&home);
    let first = home.signal(Signal::KILL).unwrap();
    home.wait_gone();
    let socket = home.holder().unwrap()["socket"].clone();
    assert!(fs::exists(socket.as_str().unwrap()).unwrap());
    assert_eq!(count(&home), 1);
    assert_ne!(home.owner().unwrap(), first);
}

#[test]
fn one_that_is_asked_to_end_does_so_in_good_order() {
    let home = Home::new();
    add(&home);
    home.signal(Signal::TERM).unwrap();
    home.wait_gone();
    let log = fs::read_to_string(home.path().join("owner.log")).unwrap();
    assert!(log.contains("left"), "{log}");
    add(&home);
    let log = fs::read_to_string(home.path().join("owner.log")).unwrap();
    assert!(!log.contains("not closed"), "{log}");
}

#[test]
fn a_process_that_holds_the_folder_is_named() {
    let home = Home::new();
    fs::create_dir(home.path()).unwrap();
    let lock = File::create(home.path().join("owner.lock")).unwrap();
    lock.lock().unwrap();
    let holder = json!({
        "pid": 4242, "program": {"name": "upward", "version": "9.9.9", "api": 1},
        "since": "2026-11-20T12:00:00Z", "stage": "alone", "socket": null,
    });
    fs::write(home.path().join("owner.lock"), holder.to_string()).unwrap();
    for words in [
        &["resume", "list", "--json"][..],
        &["resume", "list", "--in-process", "--json"],
    ] {
        let ran = home.run(words);
        assert_eq!(
            (ran.status, ran.error()["code"].as_str()),
            (5, Some("busy")),
            "{ran:?}"
        );
        let message = ran.error()["message"].to_string();
        assert!(
            message.contains("4242") && message.contains("upward 9.9.9"),
            "{message}"
        );
    }
    drop(lock);
    home.run(&["resume", "list"]).done();
}

#[test]
fn a_command_can_do_without_an_owner_but_not_beside_one() {
    let home = Home::new();
    let words = ["resume", "add", &sample("resume.json"), "--in-process"];
    home.run(&words).done();
    assert!(home.owner().is_none());
    assert_eq!(count(&home), 1);
    let owner = home.owner().unwrap().as_raw_pid().to_string();
    let ran = home.run(&["resume", "list", "--in-process", "--json"]);
    assert_eq!(ran.status, 5);
    assert!(
        ran.error()["message"].to_string().contains(&owner),
        "{ran:?}"
    );
}

#[test]
fn two_folders_are_apart_and_a_path_may_be_long() {
    let long = format!("{}/{}", "x".repeat(120), "y".repeat(120));
    let (one, other) = (Home::new(), Home::at(&long));
    add(&one);
    add(&one);
    add(&other);
    assert_eq!((count(&one), count(&other)), (2, 1));
    assert_ne!(one.owner(), other.owner());
    let socket = other.holder().unwrap()["socket"].clone();
    assert!(socket.as_str().unwrap().len() < 108, "{socket}");
}

#[test]
fn a_server_is_used_with_a_key_and_stops_by_ctrl_c() {
    let home = Home::new();
    let mut server = home
        .program(&["serve", "--http", "127.0.0.1:0", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut told = String::new();
    let mut out = BufReader::new(server.stdout.take().unwrap());
    while serde_json::from_str::<Value>(&told).is_err() {
        assert_ne!(out.read_line(&mut told).unwrap(), 0, "{told}");
    }
    let told: Value = serde_json::from_str(&told).unwrap();
    let address = format!("http://{}", told["http"].as_str().unwrap());
    let key = home
        .run(&["key", "new", "elsewhere", "--scope", "read", "--json"])
        .done()
        .json();
    let token = key["token"].as_str().unwrap().to_owned();
    add(&home);
    let there = |key: &str, words: &[&str]| {
        let mut program = home.program(&[&["--json"], words, &["--server", &address]].concat());
        Ran::of(
            program
                .env_remove("UPWARD_HOME")
                .env("UPWARD_KEY", key)
                .output()
                .unwrap(),
        )
    };
    let list = there(&token, &["resume", "list"]).done().json();
    assert_eq!(list.as_array().unwrap().len(), 1);
    let refused = there(&token, &["resume", "add", &sample("resume.json")]);
    assert_eq!(
        (refused.status, refused.error()["code"].as_str()),
        (2, Some("forbidden"))
    );
    home.run(&["key", "revoke", "elsewhere"]).done();
    let refused = there(&token, &["resume", "list"]);
    assert_eq!(
        (refused.status, refused.error()["code"].as_str()),
        (2, Some("unauthorized"))
    );
    home.signal(Signal::INT).unwrap();
    assert_eq!(server.wait().unwrap().code(), Some(0));
    until(|| home.owner().is_none());
    assert_eq!(there(&token, &["resume", "list"]).status, 5);
}
