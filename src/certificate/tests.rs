#![allow(clippy::unwrap_used)]
use jiff::civil::date;
use proptest::prelude::*;

use super::*;

pub(super) fn claims() -> Claims {
    Claims {
        code: Code::new(&[7; 32]),
        date: date(2026, 11, 20),
        done: 26,
        hours: 312,
        issuer: "Upward".to_owned(),
        name: "Mira Lindqvist".to_owned(),
        of: 32,
        own: false,
        share: 812,
        threshold: 80,
        title: "Back-end engineering".to_owned(),
        track: "backend".to_owned(),
    }
}

fn signer() -> Signer {
    Signer::new(&[1; 32])
}

fn keys(signer: &Signer) -> Keys {
    Keys {
        keys: vec![signer.public()],
    }
}

fn code_of<T: std::fmt::Debug>(outcome: crate::error::Result<T>) -> String {
    outcome.unwrap_err().code
}

#[test]
fn a_certificate_verifies_as_json_and_as_token() {
    let signed = signer().sign(claims()).unwrap();
    let json = serde_json::to_string_pretty(&signed).unwrap();
    for text in [json, signed.token().unwrap()] {
        let read = Signed::read(&text).unwrap();
        assert_eq!(read, signed);
        assert_eq!(read.verify(&keys(&signer())), Ok(()));
    }
}

/// The signature of these claims with this key, as another library makes it: pages on walls must verify for ever.
const SIGNATURE: &str =
    "4KPdSfC9fPRCwFUoB5wnknk6CZh87dQ0Y3uelcjvLVcKTuHO3Ku2KLgtLVpL28QtxdY4NBA9mTOSwZu3XJKPAw";

#[test]
fn the_signed_form_is_canonical_json_in_a_web_signature() {
    let signed = signer().sign(claims()).unwrap();
    let canonical = String::from_utf8(signed.claims.canonical().unwrap()).unwrap();
    assert_eq!(
        canonical,
        format!(
            "{{\"code\":\"{}\",\"date\":\"2026-11-20\",\"done\":26,\"hours\":312,\"issuer\":\"Upward\",\
             \"name\":\"Mira Lindqvist\",\"of\":32,\"own\":false,\"share\":812,\"threshold\":80,\
             \"title\":\"Back-end engineering\",\"track\":\"backend\"}}",
            signed.claims.code
        )
    );
    let value: serde_json::Value = serde_json::from_str(&canonical).unwrap();
    let names: Vec<&String> = value.as_object().unwrap().keys().collect();
    assert!(names.is_sorted(), "RFC 8785 sorts names: {names:?}");
    assert_eq!(signed.claims.code.to_string(), "7777-7777-7777-772Y");
    assert_eq!(signed.key, "8a88e3dd7409f195");
    assert_eq!(signed.signature, SIGNATURE);
    let head = "eyJhbGciOiJFZERTQSIsImtpZCI6IjhhODhlM2RkNzQwOWYxOTUifQ.";
    assert!(signed.token().unwrap().starts_with(head));
}

type Change = fn(&mut Claims);

const CHANGES: [(&str, Change); 11] = [
    ("code", |claims| claims.code = Code::new(&[8; 32])),
    ("date", |claims| claims.date = date(2026, 11, 21)),
    ("modules", |claims| (claims.done, claims.of) = (13, 16)),
    ("hours", |claims| claims.hours = 313),
    ("issuer", |claims| claims.issuer = "Downward".to_owned()),
    ("name", |claims| claims.name = "Mira Lindquist".to_owned()),
    ("kind of track", |claims| claims.own = true),
    ("share", |claims| (claims.share, claims.done) = (843, 27)),
    ("share needed", |claims| claims.threshold = 81),
    ("title", |claims| {
        claims.title = "Front-end engineering".to_owned()
    }),
    ("track", |claims| claims.track = "web".to_owned()),
];

#[test]
fn any_changed_field_fails_and_is_named() {
    let signed = signer().sign(claims()).unwrap();
    for (name, change) in CHANGES {
        let mut forged = signed.clone();
        change(&mut forged.claims);
        assert_eq!(code_of(forged.verify(&keys(&signer()))), "forged", "{name}");
        let token = forged.token().unwrap();
        let read = Signed::read(&token).unwrap();
        assert_eq!(code_of(read.verify(&keys(&signer()))), "forged", "{name}");
        assert!(
            signed.claims.differences(&forged.claims).contains(&name),
            "{name}"
        );
    }
}

#[test]
fn another_houses_key_is_told_from_a_forgery() {
    let other = Signer::new(&[2; 32]);
    let signed = other.sign(claims()).unwrap();
    assert_eq!(code_of(signed.verify(&keys(&signer()))), "other-key");
    let mut posing = signed;
    posing.key = signer().public().id();
    assert_eq!(code_of(posing.verify(&keys(&signer()))), "forged");
    let both = Keys {
        keys: vec![signer().public(), other.public()],
    };
    let old = other.sign(claims()).unwrap();
    assert_eq!(old.verify(&both), Ok(()), "an older key still verifies");
}

#[test]
fn what_is_no_certificate_is_told() {
    let signed = signer().sign(claims()).unwrap();
    let mut extra = serde_json::to_value(&signed).unwrap();
    extra["claims"]["grade"] = "A".into();
    let token = signed.token().unwrap();
    for text in ["", "{}", "a.b.c", "a.b", &extra.to_string(), &token[1..]] {
        assert_eq!(code_of(Signed::read(text)), "no-certificate", "{text}");
    }
    // The same certificate in another spelling was not signed in that spelling.
    let loose = Signed::read(&format!("{token}="));
    let outcome = loose.and_then(|read| read.verify(&keys(&signer())));
    assert_eq!(code_of(outcome), "forged");
}

#[test]
fn claims_that_cannot_be_true_are_not_signed() {
    let spoilt: [Change; 6] = [
        |claims| claims.name = String::new(),
        |claims| claims.name = "Mira\nLindqvist".to_owned(),
        |claims| claims.title = "x".repeat(121),
        |claims| claims.share = 900,
        |claims| claims.done = 33,
        |claims| claims.of = 0,
    ];
    for spoil in spoilt {
        let mut claims = claims();
        spoil(&mut claims);
        assert_eq!(
            code_of(signer().sign(claims.clone())),
            "claims",
            "{claims:?}"
        );
    }
}

#[test]
fn public_keys_are_read_in_every_form_in_which_they_are_told() {
    let public = signer().public();
    let set = serde_json::to_string(&keys(&signer())).unwrap();
    let one = serde_json::to_value(public).unwrap();
    assert_eq!(
        (&one["kty"], &one["crv"]),
        (&"OKP".into(), &"Ed25519".into())
    );
    for text in [set, one.to_string(), one["x"].as_str().unwrap().to_owned()] {
        assert_eq!(Keys::read(&text).unwrap(), keys(&signer()));
    }
    // The second is a point of small order: it would fit every message.
    for text in ["", "{}", "{\"keys\":[]}", &"A".repeat(43), "[]"] {
        assert_eq!(code_of(Keys::read(text)), "public-key", "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_stumble(text in "\\PC{0,80}") {
        let _ = Signed::read(&text);
        let _ = Keys::read(&text);
    }

    #[test]
    fn a_token_with_any_other_character_fails(at in 0..400usize, with in "[A-Za-z0-9_-]") {
        let signed = signer().sign(claims()).unwrap();
        let token = signed.token().unwrap();
        let at = at % token.len();
        let mut other = token.clone();
        other.replace_range(at..=at, &with);
        if other != token && !token[at..].starts_with('.') {
            let read = Signed::read(&other);
            prop_assert!(read.and_then(|read| read.verify(&keys(&signer()))).is_err());
        }
    }
}
