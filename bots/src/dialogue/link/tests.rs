#![allow(clippy::unwrap_used)]

use upward_desk::Client;
use upward_desk::identity::Identity;
use upward_desk::paging::PageQuery;
use upward_desk::testing;

use super::Pick;
use crate::dialogue::{Field, Filled, Verb};
use crate::testing::Stage;

const THERE: Identity = Identity::Discord(8);

async fn code(client: &Client) -> String {
    client.add_link().await.unwrap().code
}

async fn resumes(client: &Client) -> usize {
    let page = client.resumes(&PageQuery::default()).await;
    page.unwrap().items.len()
}

#[tokio::test]
async fn a_code_from_elsewhere_joins_both_accounts_after_asking() {
    let mut stage = Stage::new();
    testing::resume(&stage.client().await).await;
    let there = stage.desk.client(&THERE).await;
    testing::resume(&there).await;
    let code = code(&there).await;
    stage.say("/link").await;
    stage.tap("I have a code").await;
    stage.say("what?").await;
    stage.say(&code).await;
    assert_eq!(resumes(&there).await, 1);
    stage.tap("Yes, link").await;
    assert_eq!(resumes(&there).await, 2);
    assert_eq!(resumes(&stage.client().await).await, 2);
    insta::assert_snapshot!("redeem", stage.transcript());
    // Done again, as after a crash in which the code was used up, it comes to the same.
    let said = stage.said();
    stage.tap("Yes, link").await;
    assert_eq!(stage.said(), said);
}

#[tokio::test]
async fn every_way_to_give_a_code_asks_before() {
    let there = Stage::new().desk.client(&THERE).await;
    let code = code(&there).await;
    let mut stage = Stage::new();
    let asks = |stage: &Stage| stage.said().starts_with("Before I link:");
    stage.say(&format!("/start link_{code}")).await;
    assert!(asks(&stage));
    stage.say(&format!("/link {}", code.to_lowercase())).await;
    assert!(asks(&stage));
    let field = vec![(Field::Text, Filled::Text(code.clone()))];
    stage.command(Verb::Link, field).await;
    assert!(asks(&stage));
    stage.say("/link").await;
    stage.write("I have a code", &code).await;
    assert!(asks(&stage));
    stage.say("/link").await;
    stage.tap("I have a code").await;
    let address = format!("https://t.me/upward_bot?start=link_{code}");
    stage.say(&address).await;
    assert!(asks(&stage));
    stage.tap("Cancel").await;
    assert_eq!(stage.said(), "All right, nothing was linked.");
}

#[tokio::test]
async fn a_code_made_here_comes_with_what_to_do_elsewhere() {
    for person in [Identity::Telegram(7), THERE, Identity::Local] {
        let mut stage = Stage::with(person.clone(), Some("en"));
        stage.say("/link").await;
        stage.tap("Give me a code").await;
        let said = stage.said();
        let code = said.split([' ', '\n']).nth(2).unwrap();
        let name = person.to_string().replace(':', "-");
        insta::assert_snapshot!(name, stage.transcript().replace(code, "7KQ2M-XR4TB"));
    }
}

#[tokio::test]
async fn codes_that_are_not_good_are_told_apart() {
    let mut stage = Stage::new();
    let redeem = async |stage: &mut Stage, code: &str| {
        stage.say(&format!("/link {code}")).await;
        stage.tap("Yes, link").await;
    };
    let own = code(&stage.client().await).await;
    redeem(&mut stage, &own).await;
    let old = code(&stage.desk.client(&THERE).await).await;
    stage.desk.clock.pass(11);
    redeem(&mut stage, &old).await;
    insta::assert_snapshot!("not-good", stage.transcript());
    for _ in 0..9 {
        redeem(&mut stage, "7KQ2M-XR4TB").await;
    }
    stage.forget();
    redeem(&mut stage, "7KQ2M-XR4TB").await;
    insta::assert_snapshot!("too-many", stage.said());
}

#[tokio::test]
async fn the_language_of_the_account_is_spoken_from_then_on() {
    let mut stage = Stage::with(Identity::Telegram(7), Some("en"));
    stage.act_as(THERE);
    stage.say("/settings").await;
    stage.tap("Language").await;
    stage.tap("Deutsch").await;
    let code = code(&stage.client().await).await;
    stage.act_as(Identity::Telegram(7));
    stage.say(&format!("/link {code}")).await;
    stage.tap("Yes, link").await;
    assert_eq!(stage.last().language, crate::words::Language::De);
}

#[tokio::test]
async fn chats_are_taken_out_after_asking() {
    let mut stage = Stage::new();
    let code = code(&stage.client().await).await;
    stage.act_as(THERE);
    stage.say(&format!("/link {code}")).await;
    stage.tap("Yes, link").await;
    stage.act_as(Identity::Telegram(7));
    stage.forget();
    stage.say("/link").await;
    stage.tap("Unlink Discord").await;
    stage.tap("Unlink it").await;
    assert_eq!(
        stage
            .client()
            .await
            .account()
            .await
            .unwrap()
            .identities
            .len(),
        1
    );
    let done = stage.said();
    stage.tap("Unlink it").await;
    assert_eq!(stage.said(), done);
    stage.say("/link").await;
    insta::assert_snapshot!("unlink", stage.transcript());
}

#[tokio::test]
async fn this_chat_can_leave_and_begins_anew() {
    let mut stage = Stage::new();
    testing::resume(&stage.client().await).await;
    let code = code(&stage.client().await).await;
    stage.act_as(THERE);
    stage.say(&format!("/link {code}")).await;
    stage.tap("Yes, link").await;
    stage.say("/link").await;
    stage.tap("Unlink this chat").await;
    stage.tap("Unlink it").await;
    stage.say("/start").await;
    insta::assert_snapshot!("left", stage.transcript());
    assert_eq!(
        resumes(&stage.desk.client(&Identity::Telegram(7)).await).await,
        1
    );
    assert_eq!(resumes(&stage.client().await).await, 0);
}

#[test]
fn what_a_button_stands_for_can_be_kept() {
    let pick = Pick::AskUnlink(Identity::Local);
    let kept = serde_json::to_value(&pick).unwrap();
    assert_eq!(serde_json::from_value::<Pick>(kept).unwrap(), pick);
}
