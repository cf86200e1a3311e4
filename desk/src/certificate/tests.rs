use axum::body::Body;
use http::{Request, StatusCode, header};
use http_body_util::BodyExt;
use tower::ServiceExt;
use upward_engine::certificate::{Claims, Signer};
use upward_engine::error::Kind as ErrorKind;
use upward_engine::progress::State as Learned;
use upward_engine::track::Library;
use upward_store::Owner;

use super::*;
use crate::account::Confirm;
use crate::identity::Identity;
use crate::paging::PageQuery;
use crate::progress::{SetState, StartTrack};
use crate::testing::{Desk, desk, resume, sample};
use crate::work::Work;
use crate::{Client, api};

fn modules(track: &str) -> Vec<String> {
    let library = Library::embedded().unwrap();
    let track = library.track(track).unwrap();
    track.modules().map(str::to_owned).collect()
}

/// Returns how many modules of so many a certificate needs at least.
fn needed(of: usize) -> usize {
    of * 80 / 100 + 1
}

async fn set(desk: &Client, modules: &[String], state: Learned) {
    for module in modules {
        let set = SetState { state, on: None };
        desk.mark_module(module, &set).await.unwrap();
    }
}

fn new(track: &str, name: &str) -> NewCertificate {
    NewCertificate {
        track: Some(track.to_owned()),
        name: Some(name.to_owned()),
    }
}

/// Issues a certificate of the back-end track.
async fn issued(desk: &Client, name: &str) -> Certificate {
    let modules = modules("backend");
    set(desk, &modules[..needed(modules.len())], Learned::Done).await;
    desk.issue_certificate(&new("backend", name)).await.unwrap()
}

fn code(certificate: &Certificate) -> String {
    certificate.signed.claims.code.to_string()
}

#[tokio::test]
async fn a_track_of_ones_own_is_told_as_such() {
    let (desk, _) = desk();
    let text = "# Doctor of everything\n\n- [x] All of it\n";
    let plan = serde_json::from_value(serde_json::json!({ "text": text })).unwrap();
    desk.import_track(&plan).await.unwrap();
    let track = desk.tracks().await.unwrap().items.pop().unwrap();
    let wish = new(&track.id, "Mira Lindqvist");
    let certificate = desk.issue_certificate(&wish).await.unwrap();
    assert!(certificate.signed.claims.own, "{certificate:?}");
}

#[tokio::test]
async fn a_certificate_needs_more_than_four_fifths_of_a_track() {
    let (desk, _) = desk();
    let modules = modules("backend");
    let enough = needed(modules.len());
    set(&desk, &modules[..enough - 1], Learned::Done).await;
    let wish = new("backend", "Mira Lindqvist");
    let error = desk.issue_certificate(&wish).await.unwrap_err();
    assert_eq!(
        (error.kind, error.code.as_str()),
        (ErrorKind::Refused, "too-little")
    );
    let hints = error.hints.join("; ");
    assert!(hints.contains("finish 1 more"), "{hints}");
    assert!(hints.contains(&modules[enough]), "{hints}");
    set(&desk, &modules[enough - 1..enough], Learned::Done).await;
    let certificate = desk.issue_certificate(&wish).await.unwrap();
    let claims = &certificate.signed.claims;
    assert_eq!(
        (claims.done as usize, claims.of as usize),
        (enough, modules.len())
    );
    assert!(claims.share > 800 && claims.threshold == 80, "{claims:?}");
    assert_eq!(
        (claims.name.as_str(), claims.track.as_str()),
        ("Mira Lindqvist", "backend")
    );
    assert_eq!(claims.date.to_string(), "2026-11-20");
    let keys = desk.certificate_keys().await.unwrap();
    assert_eq!(certificate.signed.verify(&keys), Ok(()));
}

#[tokio::test]
async fn who_skips_most_of_a_track_is_told_so() {
    let (desk, _) = desk();
    let modules = modules("backend");
    set(&desk, &modules[..3], Learned::Done).await;
    set(&desk, &modules[3..], Learned::Skipped).await;
    let wish = new("backend", "Mira Lindqvist");
    let error = desk.issue_certificate(&wish).await.unwrap_err();
    assert_eq!(error.code, "too-little");
    assert!(error.hints[0].contains("were skipped"), "{error:?}");
}

#[tokio::test]
async fn the_same_again_is_the_certificate_that_is_there_until_more_is_finished() {
    let (desk, clock) = desk();
    let first = issued(&desk, "Mira Lindqvist").await;
    clock.pass(3 * 24 * 60);
    assert_eq!(issued(&desk, "Somebody Else").await, first);
    set(&desk, &modules("backend"), Learned::Done).await;
    let second = issued(&desk, "Mira Lindqvist").await;
    assert_ne!(second.signed.claims.code, first.signed.claims.code);
    assert_eq!(second.signed.claims.share, 1000);
    assert_eq!(second.signed.claims.date.to_string(), "2026-11-23");
    let listed = desk.certificates(&PageQuery::default()).await.unwrap();
    assert_eq!(listed.items, [second, first]);
}

#[tokio::test]
async fn the_name_is_that_of_the_newest_master_resume() {
    let (desk, _) = desk();
    set(&desk, &modules("backend"), Learned::Done).await;
    desk.start_track("backend", &StartTrack::default())
        .await
        .unwrap();
    let wish = NewCertificate::default();
    let error = desk.issue_certificate(&wish).await.unwrap_err();
    assert_eq!(error.code, "no-name");
    assert!(error.hints[0].contains("--name"), "{error:?}");
    resume(&desk).await;
    let certificate = desk.issue_certificate(&wish).await.unwrap();
    assert_eq!(certificate.signed.claims.name, sample().basics.name);
}

#[tokio::test]
async fn which_track_must_be_clear() {
    let (desk, _) = desk();
    let wish = NewCertificate::default();
    let error = desk.issue_certificate(&wish).await.unwrap_err();
    assert_eq!(error.code, "which-track");
    for track in ["backend", "web"] {
        desk.start_track(track, &StartTrack::default())
            .await
            .unwrap();
    }
    let error = desk.issue_certificate(&wish).await.unwrap_err();
    assert_eq!(error.hints, ["name one with --track: backend, web"]);
    let error = desk
        .issue_certificate(&new("law", "Ann"))
        .await
        .unwrap_err();
    assert_eq!(error.kind, ErrorKind::NotFound);
}

#[tokio::test]
async fn anybody_sees_a_certificate_until_it_is_revoked_and_then_only_that() {
    let home = Desk::new();
    let owner = home.owner();
    let certificate = issued(&owner, "Mira Lindqvist").await;
    let stranger = home.client(&Identity::Telegram(7)).await;
    let code = code(&certificate);
    let typed = code.to_lowercase().replace('-', " ");
    let shown = stranger.published_certificate(&typed).await.unwrap();
    assert_eq!(
        (shown.state, &shown.certificate),
        (State::Valid, &Some(certificate.signed))
    );
    for refused in [
        stranger.revoke_certificate(&code).await.map(|_| ()),
        stranger
            .certificate_document(&code, &InLocale::default())
            .await
            .map(|_| ()),
    ] {
        assert_eq!(refused.unwrap_err().kind, ErrorKind::NotFound);
    }
    home.clock.pass(24 * 60);
    owner.revoke_certificate(&code).await.unwrap();
    home.clock.pass(24 * 60);
    let again = owner.revoke_certificate(&code).await.unwrap();
    assert_eq!(again.revoked.unwrap().to_string(), "2026-11-21T12:00:00Z");
    let shown = stranger.published_certificate(&code).await.unwrap();
    assert_eq!(shown.revoked.unwrap().to_string(), "2026-11-21");
    assert_eq!((shown.state, shown.certificate), (State::Revoked, None));
    let document = owner
        .certificate_document(&code, &InLocale::default())
        .await;
    assert_eq!(document.unwrap_err().code, "revoked");
    let anew = issued(&owner, "Mira Lindqvist").await;
    assert_ne!(anew.signed.claims.code.to_string(), code);
}

#[tokio::test]
async fn a_deleted_accounts_certificates_are_not_found() {
    let home = Desk::new();
    let leaver = home.client(&Identity::Telegram(7)).await;
    let code = code(&issued(&leaver, "Mira Lindqvist").await);
    let token = leaver.ask_deletion().await.unwrap().token;
    leaver.delete_account(&Confirm { token }).await.unwrap();
    let error = home.owner().published_certificate(&code).await.unwrap_err();
    assert_eq!(
        (error.kind, error.code.as_str()),
        (ErrorKind::NotFound, "unknown-code")
    );
}

#[tokio::test]
async fn a_certificate_that_this_house_never_signed_is_not_shown() {
    let home = Desk::new();
    let owner = home.owner();
    let genuine = issued(&owner, "Mira Lindqvist").await;
    let claims = Claims {
        code: Code::new(&[3; 32]),
        name: "Somebody Else".to_owned(),
        ..genuine.signed.claims.clone()
    };
    let forged = Certificate {
        id: Uuid::from_u128(5),
        signed: Signer::new(&[4; 32]).sign(claims).unwrap(),
        ..genuine
    };
    let account = Owner::Account(home.local.account);
    let written = home.vault.transact(|tx| {
        Work::new(tx, account, home.clock.as_ref())
            .save(&forged)
            .unwrap();
        Ok::<_, upward_store::Error>(())
    });
    written.unwrap();
    let error = owner
        .published_certificate(&code(&forged))
        .await
        .unwrap_err();
    assert_eq!(error.code, "unknown-code");
}

#[tokio::test]
async fn what_an_older_key_signed_still_verifies() {
    let home = Desk::new();
    let owner = home.owner();
    let old = issued(&owner, "Mira Lindqvist").await;
    let before = owner.certificate_keys().await.unwrap();
    let keys = home.engine.renew_certificate_key().await.unwrap();
    assert_eq!((keys.keys.len(), keys.keys[1]), (2, before.keys[0]));
    set(&owner, &modules("backend"), Learned::Done).await;
    let new = issued(&owner, "Mira Lindqvist").await;
    assert_eq!(new.signed.key, keys.keys[0].id());
    for certificate in [&old, &new] {
        assert_eq!(certificate.signed.verify(&keys), Ok(()));
        let shown = owner
            .published_certificate(&code(certificate))
            .await
            .unwrap();
        assert_eq!(shown.state, State::Valid);
    }
}

async fn page(home: &Desk, code: &str) -> (StatusCode, String, String) {
    let request = Request::get(format!("/api/v1/certificates/{code}"))
        .header(header::ACCEPT, "text/html,application/xhtml+xml,*/*;q=0.8")
        .body(Body::empty())
        .unwrap();
    let answer = api::router(home.engine.clone())
        .oneshot(request)
        .await
        .unwrap();
    let policy = answer.headers()[header::CONTENT_SECURITY_POLICY]
        .to_str()
        .unwrap()
        .to_owned();
    let status = answer.status();
    let body = answer.into_body().collect().await.unwrap().to_bytes();
    (status, policy, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn a_browser_gets_a_page_on_which_nothing_runs() {
    let home = Desk::new();
    let owner = home.owner();
    let certificate = issued(&owner, "<script>alert('Ann')</script>").await;
    let code = code(&certificate);
    let (status, policy, text) = page(&home, &code).await;
    assert_eq!(status, 200);
    assert!(
        policy.starts_with("default-src 'none'; style-src 'sha256-"),
        "{policy}"
    );
    assert!(
        text.contains("<h1>&lt;script&gt;alert(&#39;Ann&#39;)&lt;/script&gt;</h1>"),
        "{text}"
    );
    assert!(!text.contains("<script"), "{text}");
    assert!(text.contains(&certificate.signed.token().unwrap()));
    owner.revoke_certificate(&code).await.unwrap();
    let (status, _, text) = page(&home, &code).await;
    assert!(status == 200 && text.contains("revoked it on 2026-11-20") && !text.contains("Ann"));
    let (status, _, text) = page(&home, "0000-0000-0000-0000").await;
    assert!(status == 404 && text.contains("Not found"), "{text}");
    let (status, _, text) = page(&home, "0000-0000-0000-0001").await;
    assert!(status == 404 && text.contains("mistyped"), "{text}");
}
