//! What people go through who want a certificate.
#![allow(clippy::unwrap_used)]

use upward_desk::Client;
use upward_desk::certificate::InLocale;
use upward_desk::identity::Identity;
use upward_desk::paging::PageQuery;
use upward_desk::progress::{SetState, StartTrack};
use upward_desk::testing::TYPESETS;
use upward_engine::progress::State;

use crate::dialogue::{Field, Filled, Verb};
use crate::testing::Stage;

async fn learn(client: &Client, track: &str, all: bool) {
    client
        .start_track(track, &StartTrack::default())
        .await
        .unwrap();
    let modules = client.track(track).await.unwrap().standing;
    let count = if all { modules.len() } else { 1 };
    for module in modules.into_iter().take(count) {
        let done = SetState {
            state: State::Done,
            on: None,
        };
        client
            .mark_module(&module.standing.module, &done)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn what_is_missing_is_told() {
    let mut stage = Stage::new();
    stage.say("/certificate").await;
    learn(&stage.client().await, "backend", false).await;
    stage.say("/certificate").await;
    insta::assert_snapshot!("missing", stage.transcript());
}

#[tokio::test]
async fn who_finished_gets_it_and_anybody_can_verify_it() {
    if !TYPESETS {
        return;
    }
    let mut stage = Stage::new();
    let client = stage.client().await;
    learn(&client, "backend", true).await;
    stage.say("/certificate").await;
    stage.tap("Get it").await;
    assert!(stage.said().contains("Which name"), "{}", stage.said());
    stage.say("Mira Lindqvist").await;
    let page = PageQuery::default();
    let issued = client.certificates(&page).await.unwrap().items.remove(0);
    let code = issued.signed.claims.code.to_string();
    let file = stage.last().file.unwrap();
    assert!(file.bytes.starts_with(b"%PDF-"));
    stage.say(&format!("/certificate {code}")).await;
    // Where only options can be given, it comes in the one that there is.
    let option = vec![(Field::Track, Filled::Text(code.clone()))];
    stage.command(Verb::Certificate, option).await;
    stage.say("/certificate 7KQ2").await;
    client.revoke_certificate(&code).await.unwrap();
    stage.write("Check a code", &code).await;
    let said = stage.transcript().replace(&code, "CODE");
    let size = format!("{} bytes", file.bytes.len());
    insta::assert_snapshot!("issued", said.replace(&size, "N bytes"));
}

#[tokio::test]
async fn its_page_is_in_the_language_of_the_person_where_pages_are() {
    if !TYPESETS {
        return;
    }
    for (language, button, locale) in [("de", "Holen", Some("de")), ("es", "Obtener", None)] {
        let mut stage = Stage::with(Identity::Telegram(7), Some(language));
        let client = stage.client().await;
        learn(&client, "backend", true).await;
        stage.say("/certificate").await;
        stage.tap(button).await;
        stage.say("Mira Lindqvist").await;
        let page = PageQuery::default();
        let issued = client.certificates(&page).await.unwrap().items.remove(0);
        let code = issued.signed.claims.code.to_string();
        let wanted = InLocale {
            locale: locale.map(str::to_owned),
        };
        let wanted = client.certificate_document(&code, &wanted).await.unwrap();
        assert!(stage.last().file.unwrap().bytes == wanted, "{language}");
    }
}
