use serde_json::json;
use uuid::Uuid;

use super::{Farewell, Said};
use crate::account::Confirm;
use crate::identity::Identity;
use crate::testing::Desk;

const ANN: Identity = Identity::Telegram(7);

#[tokio::test]
async fn an_input_is_heard_once_and_handled_with_its_replies() {
    let desk = Desk::new();
    let engine = &desk.engine;
    let (ann, heard) = engine
        .hear(&ANN, "update 1", json!("hello"))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        engine.hear(&ANN, "update 1", json!("hello")).await.unwrap(),
        None
    );
    assert_eq!(
        engine.heard(&ann).await.unwrap(),
        std::slice::from_ref(&heard)
    );
    let said = Said {
        person: ANN,
        heard: Some(heard.id),
        state: json!({ "step": 1 }),
        replies: vec![json!("one"), json!("two")],
    };
    let kept = engine.say(&ann, said).await.unwrap();
    assert_eq!(engine.heard(&ann).await.unwrap(), []);
    assert_eq!(engine.unsent(&ann).await.unwrap(), kept);
    engine.settle(&ann, kept[0].id, None, None).await.unwrap();
    assert_eq!(engine.unsent(&ann).await.unwrap(), kept[1..]);
    let state = engine.dialogue(&ann, &ANN).await.unwrap();
    assert_eq!(state, Some(json!({ "step": 1 })));
    let other = engine.dialogue(&ann, &Identity::Discord(7)).await.unwrap();
    assert_eq!(other, None);
}

#[tokio::test]
async fn a_name_is_forgotten_after_days() {
    let desk = Desk::new();
    desk.engine.hear(&ANN, "1", json!(1)).await.unwrap();
    desk.clock.pass(60 * 24);
    let again = desk.engine.hear(&ANN, "1", json!(1)).await.unwrap();
    assert_eq!(again, None);
    desk.clock.pass(60 * 24 * 3);
    let later = desk.engine.hear(&ANN, "1", json!(1)).await.unwrap();
    assert!(later.is_some());
}

#[tokio::test]
async fn conversations_move_when_accounts_are_joined() {
    let desk = Desk::new();
    let engine = &desk.engine;
    let (ann, _) = engine.hear(&ANN, "1", json!(1)).await.unwrap().unwrap();
    let said = Said {
        person: ANN,
        heard: None,
        state: json!("far"),
        replies: vec![json!("wait")],
    };
    engine.say(&ann, said).await.unwrap();
    let code = desk.owner().add_link().await.unwrap().code;
    let redeem = crate::link::Redeem { code };
    desk.client(&ANN).await.redeem_link(&redeem).await.unwrap();
    let joined = engine.account_of(&ANN).await.unwrap();
    assert_eq!(joined, desk.local);
    assert_eq!(engine.heard(&joined).await.unwrap().len(), 1);
    assert_eq!(engine.unsent(&joined).await.unwrap().len(), 1);
    let state = engine.dialogue(&joined, &ANN).await.unwrap();
    assert_eq!(state, Some(json!("far")));
    let talking = engine.talking().await.unwrap();
    assert!(talking.contains(&joined));
}

#[tokio::test]
async fn an_account_is_silent_when_nothing_is_left_to_do_until_something_comes() {
    let desk = Desk::new();
    let engine = &desk.engine;
    let (ann, heard) = engine.hear(&ANN, "1", json!(1)).await.unwrap().unwrap();
    let is_busy: fn(&serde_json::Value) -> bool = |state| state == "works";
    assert!(!engine.fall_silent(&ann, is_busy).await.unwrap());
    let said = |heard, state: &str, replies| Said {
        person: ANN,
        heard,
        state: json!(state),
        replies,
    };
    let replies = vec![json!("one")];
    let kept = engine.say(&ann, said(Some(heard.id), "works", replies));
    let kept = kept.await.unwrap();
    assert!(!engine.fall_silent(&ann, is_busy).await.unwrap());
    engine.settle(&ann, kept[0].id, None, None).await.unwrap();
    assert!(!engine.fall_silent(&ann, is_busy).await.unwrap());
    assert_eq!(engine.talking().await.unwrap().len(), 1);
    engine.say(&ann, said(None, "done", vec![])).await.unwrap();
    assert!(engine.fall_silent(&ann, is_busy).await.unwrap());
    assert_eq!(engine.talking().await.unwrap(), []);
    engine.hear(&ANN, "2", json!(2)).await.unwrap();
    assert_eq!(engine.talking().await.unwrap(), [ann]);
}

#[tokio::test]
async fn the_message_of_a_work_is_known_while_the_work_may_last() {
    let desk = Desk::new();
    let engine = &desk.engine;
    let (ann, _) = engine.hear(&ANN, "1", json!(1)).await.unwrap().unwrap();
    let (old, new) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let shown = async |work| {
        let shown = Some((work, json!("message")));
        let settled = engine.settle(&ann, Uuid::nil(), None, shown);
        settled.await.unwrap();
    };
    shown(old).await;
    desk.clock.pass(60 * 24);
    shown(new).await;
    let known = async |work| engine.placed(&ann, work).await.unwrap();
    assert_eq!(known(old).await, Some(json!("message")));
    desk.clock.pass(60 * 24 + 1);
    shown(new).await;
    assert_eq!((known(old).await, known(new).await.is_some()), (None, true));
}

#[tokio::test]
async fn a_farewell_waits_for_the_account_to_be_gone() {
    let desk = Desk::new();
    let engine = &desk.engine;
    let (ann, _) = engine.hear(&ANN, "1", json!(1)).await.unwrap().unwrap();
    let farewell = Farewell {
        account: ann.account,
        person: ANN,
        reply: json!("gone"),
    };
    engine.keep_farewell(farewell.clone()).await.unwrap();
    assert_eq!(engine.farewells().await.unwrap(), []);
    let client = desk.client(&ANN).await;
    let token = client.ask_deletion().await.unwrap().token;
    client.delete_account(&Confirm { token }).await.unwrap();
    assert_eq!(engine.farewells().await.unwrap(), [farewell]);
    assert_eq!(engine.known_account(&ANN).await.unwrap(), None);
    engine.settle_farewell(ann.account).await.unwrap();
    assert_eq!(engine.farewells().await.unwrap(), []);
}
