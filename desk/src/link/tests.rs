use uuid::Uuid;

use super::*;
use crate::identity::Identity;
use crate::key::NewKey;
use crate::paging::PageQuery;
use crate::resume::{NewResume, Origin, Reason};
use crate::settings::ChangeSettings;
use crate::testing::{Desk, sample};
use crate::{Client, Scope, account};

async fn add(client: &Client, name: &str) -> Uuid {
    let new = NewResume {
        name: name.to_owned(),
        origin: Origin::Master,
        reason: Reason::Saved,
        content: sample(),
    };
    client.add_resume(&new).await.unwrap().resume.id
}

async fn names(client: &Client) -> Vec<String> {
    let page = client.resumes(&PageQuery::default()).await.unwrap();
    let mut names: Vec<_> = page.items.into_iter().map(|resume| resume.name).collect();
    names.sort();
    names
}

/// Joins the account of one identity into that of another.
async fn link(desk: &Desk, into: &Identity, from: &Identity) -> account::Shown {
    let code = desk.client(into).await.add_link().await.unwrap().code;
    let redeem = Redeem { code };
    desk.client(from).await.redeem_link(&redeem).await.unwrap()
}

const FACES: [Identity; 3] = [Identity::Local, Identity::Telegram(7), Identity::Discord(7)];

#[tokio::test]
async fn terminal_telegram_and_discord_join_in_any_order() {
    for (first, second) in [(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)] {
        for chained in [false, true] {
            let third = 3 - first - second;
            let desk = Desk::new();
            let mut ids = Vec::new();
            for identity in &FACES {
                ids.push(add(&desk.client(identity).await, &identity.to_string()).await);
            }
            link(&desk, &FACES[first], &FACES[second]).await;
            // The third may be joined by any face of the joined account, and be the one that all join into.
            let shown = if chained {
                link(&desk, &FACES[third], &FACES[second]).await
            } else {
                link(&desk, &FACES[second], &FACES[third]).await
            };
            assert_eq!(shown.identities.len(), 3);
            for identity in &FACES {
                let client = desk.client(identity).await;
                let seen = client.account().await.unwrap();
                assert_eq!(seen.account.id, shown.account.id);
                assert_eq!(names(&client).await, ["discord:7", "local", "telegram:7"]);
                for id in &ids {
                    assert_eq!(client.resume(*id).await.unwrap().content, sample());
                }
            }
        }
    }
}

#[tokio::test]
async fn the_makers_settings_stay_and_the_keys_of_both_are_good() {
    let desk = Desk::new();
    let [local, telegram] = [&FACES[0], &FACES[1]];
    let mut keys = Vec::new();
    for (identity, theme) in [(local, "plain"), (telegram, "bold")] {
        let client = desk.client(identity).await;
        let settings = ChangeSettings {
            theme: Some(theme.to_owned()),
            ..ChangeSettings::default()
        };
        let name = None;
        let change = account::ChangeAccount { name, settings };
        client.change_account(&change).await.unwrap();
        let new = NewKey {
            name: theme.to_owned(),
            scopes: vec![Scope::Read],
            expires: None,
        };
        keys.push(client.add_key(&new).await.unwrap().token);
    }
    let shown = link(&desk, local, telegram).await;
    assert_eq!(shown.account.settings.theme.as_deref(), Some("plain"));
    for token in keys {
        let caller = desk.engine.verify(token).await.unwrap().unwrap();
        assert_eq!(caller.account, shown.account.id);
    }
}

#[tokio::test]
async fn the_feed_tells_what_came() {
    let desk = Desk::new();
    let id = add(&desk.client(&FACES[1]).await, "theirs").await;
    let into = link(&desk, &FACES[0], &FACES[1]).await.account.id;
    let changes = desk.vault.transact(|tx| {
        tx.entries::<crate::change::Change>(upward_store::Owner::Account(into), &(), None, 100)
    });
    let told = crate::change::Change {
        kind: crate::change::Kind::Resume,
        id,
        action: crate::change::Action::Added,
    };
    let (changes, _) = changes.unwrap();
    assert_eq!(
        changes.iter().filter(|(_, change)| *change == told).count(),
        1
    );
}

#[tokio::test]
async fn a_code_is_good_once_for_ten_minutes_and_not_for_its_maker() {
    let desk = Desk::new();
    let maker = desk.client(&FACES[0]).await;
    let other = desk.client(&FACES[1]).await;
    let refused = async |code: &str| {
        let redeem = Redeem {
            code: code.to_owned(),
        };
        other.redeem_link(&redeem).await.unwrap_err().code
    };
    let old = maker.add_link().await.unwrap();
    let code = maker.add_link().await.unwrap();
    assert_eq!(
        refused(&old.code).await,
        "code",
        "a new one takes its place"
    );
    let own = Redeem {
        code: code.code.clone(),
    };
    let own = maker.redeem_link(&own).await;
    assert_eq!(own.unwrap_err().code, "own-code");
    desk.clock.pass(10);
    assert_eq!(refused(&code.code).await, "code", "it is ten minutes old");
    let code = maker.add_link().await.unwrap().code;
    other
        .redeem_link(&Redeem { code: code.clone() })
        .await
        .unwrap();
    let third = desk.client(&FACES[2]).await;
    let again = third.redeem_link(&Redeem { code }).await;
    assert_eq!(again.unwrap_err().code, "code", "it was redeemed");
}

#[tokio::test]
async fn who_guesses_is_stopped_also_with_a_new_account() {
    let desk = Desk::new();
    link(&desk, &FACES[1], &FACES[2]).await;
    let guesser = desk.client(&FACES[1]).await;
    let guess = Redeem {
        code: "00000-00000".to_owned(),
    };
    for _ in 0..10 {
        assert_eq!(guesser.redeem_link(&guess).await.unwrap_err().code, "code");
    }
    let good = desk.client(&FACES[0]).await.add_link().await.unwrap().code;
    let good = Redeem { code: good };
    let stopped = guesser.redeem_link(&good).await.unwrap_err();
    assert_eq!(stopped.code, "too-many");
    guesser.unlink(&FACES[2]).await.unwrap();
    let anew = desk.client(&FACES[2]).await;
    assert_eq!(anew.redeem_link(&good).await.unwrap_err().code, "too-many");
    desk.clock.pass(60);
    let good = desk.client(&FACES[0]).await.add_link().await.unwrap().code;
    anew.redeem_link(&Redeem { code: good }).await.unwrap();
}

#[tokio::test]
async fn an_identity_that_is_unlinked_begins_anew() {
    let desk = Desk::new();
    let shown = link(&desk, &FACES[0], &FACES[1]).await;
    let client = desk.client(&FACES[0]).await;
    add(&client, "mine").await;
    let missing = client.unlink(&FACES[2]).await;
    assert_eq!(missing.unwrap_err().code, "not-found");
    let left = client.unlink(&FACES[1]).await.unwrap();
    assert_eq!(left.identities.len(), 1);
    let anew = desk.client(&FACES[1]).await;
    assert_ne!(anew.account().await.unwrap().account.id, shown.account.id);
    assert!(names(&anew).await.is_empty());
    let last = client.unlink(&FACES[0]).await;
    assert_eq!(last.unwrap_err().code, "last-identity");
    let email = Identity::email("ann+cv@example.org").unwrap();
    link(&desk, &FACES[0], &email).await;
    client.unlink(&email).await.unwrap();
}

#[tokio::test]
async fn a_task_that_has_not_ended_goes_on_in_the_account_that_it_came_to() {
    for _ in 0..5 {
        let desk = Desk::new();
        let telegram = desk.client(&FACES[1]).await;
        let text = include_bytes!("../../../samples/resume.pdf");
        let task = telegram
            .import_resume(&Default::default(), bytes::Bytes::from_static(text))
            .await
            .unwrap();
        link(&desk, &FACES[0], &FACES[1]).await;
        let client = desk.client(&FACES[0]).await;
        while !client.task(task.id).await.unwrap().state.ended() {
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        assert_eq!(names(&client).await.len(), 1);
        assert_eq!(desk.engine.unfinished_tasks(), 0);
    }
}
