//! Certificates that are verified from a file, without asking anybody.

use serde_json::{Value, json};

use crate::program::Desk;

/// The public keys of two houses.
const KEY: &str = "iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w";
const OTHER: &str = "gTl3Dqh9F19Wo1Rmw0x-zMuNipG07jeiXfYPW4_Js5Q";

/// A certificate that the first house signed, with another program.
fn signed() -> Value {
    json!({
        "claims": {
            "code": "7777-7777-7777-772Y", "date": "2026-11-20", "done": 26, "hours": 312, "issuer": "Upward",
            "name": "Mira Lindqvist", "of": 32, "own": false, "share": 812, "threshold": 80,
            "title": "Back-end engineering", "track": "backend",
        },
        "key": "8a88e3dd7409f195",
        "signature": "4KPdSfC9fPRCwFUoB5wnknk6CZh87dQ0Y3uelcjvLVcKTuHO3Ku2KLgtLVpL28QtxdY4NBA9mTOSwZu3XJKPAw",
    })
}

#[test]
fn a_certificate_verifies_with_its_issuers_key_alone() {
    let desk = Desk::new();
    desk.put("certificate.json", signed().to_string());
    let words = ["certificate", "verify", "certificate.json", "--key", KEY];
    let ran = desk.run(&words).done();
    assert!(
        ran.stdout.contains("Mira Lindqvist") && ran.stdout.contains("Genuine"),
        "{ran:?}"
    );
    desk.put(
        "key.json",
        json!({"keys": [{"kty": "OKP", "crv": "Ed25519", "x": KEY}]}).to_string(),
    );
    let words = ["certificate", "verify", "-", "--key", "key.json", "--json"];
    let value = desk.piped(&words, signed().to_string()).done().json();
    assert_eq!(
        (&value["verified"], &value["certificate"]),
        (&json!(true), &signed())
    );
    assert_eq!(
        desk.names(),
        ["certificate.json", "key.json"],
        "no store was opened"
    );
}

#[test]
fn each_way_in_which_a_file_does_not_verify_has_its_own_code() {
    let desk = Desk::new();
    let mut changed = signed();
    changed["claims"]["name"] = json!("Mira Lindquist");
    let mut graded = signed();
    graded["claims"]["grade"] = json!("A");
    let mut impossible = signed();
    impossible["claims"]["share"] = json!(999);
    for (text, key, code) in [
        (changed.to_string(), KEY, "forged"),
        (signed().to_string(), OTHER, "other-key"),
        (graded.to_string(), KEY, "no-certificate"),
        (impossible.to_string(), KEY, "claims"),
        ("a letter".to_owned(), KEY, "no-certificate"),
    ] {
        let ran = desk.piped(
            &["certificate", "verify", "-", "--key", key, "--json"],
            text,
        );
        assert_eq!((ran.status, ran.code().as_str()), (3, code), "{ran:?}");
        assert_eq!(ran.stdout, "");
    }
}

#[test]
fn codes_are_looked_up_and_told_apart() {
    let desk = Desk::new();
    for (given, status, code) in [
        ("0000-0000-0000-0000", 3, "unknown-code"),
        ("0000-0000-0000-0001", 3, "mistyped-code"),
        ("nothing.pdf", 4, "not-found"),
    ] {
        let words = [
            "certificate",
            "verify",
            given,
            "--home",
            "home",
            "--in-process",
            "--json",
        ];
        let ran = desk.run(&words);
        assert_eq!((ran.status, ran.code().as_str()), (status, code), "{ran:?}");
    }
    let words = [
        "certificate",
        "key",
        "--home",
        "home",
        "--in-process",
        "--json",
    ];
    let keys = desk.run(&words).done().json();
    assert_eq!(keys, desk.run(&words).done().json(), "the key is made once");
    let ran = desk.piped(
        &[
            "certificate",
            "verify",
            "-",
            "--home",
            "home",
            "--in-process",
            "--json",
        ],
        signed().to_string(),
    );
    assert_eq!(
        (ran.status, ran.code().as_str()),
        (3, "other-key"),
        "{ran:?}"
    );
}

#[test]
fn a_house_asks_for_no_less_than_four_fifths() {
    let desk = Desk::new();
    let words = ["certificate", "list", "--home", "home", "--in-process"];
    let output = desk
        .program(&words)
        .env("UPWARD_CERTIFICATE_SHARE", "79")
        .output()
        .unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(
        told.contains("write a whole number from 80 to 99"),
        "{told}"
    );
}
