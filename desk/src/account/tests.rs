use std::collections::HashSet;

use super::*;
use crate::identity::Identity;
use crate::settings::ChangeSettings;
use crate::testing::Desk;

#[tokio::test]
async fn each_identity_has_an_account_of_its_own_and_finds_it_again() {
    let desk = Desk::new();
    let identities = [
        Identity::Local,
        Identity::Telegram(1),
        Identity::Discord(1),
        Identity::email("ann@example.org").unwrap(),
    ];
    let mut accounts = HashSet::new();
    for identity in &identities {
        let caller = desk.engine.account_of(identity).await.unwrap();
        assert_eq!(desk.engine.account_of(identity).await.unwrap(), caller);
        let shown = desk.engine.account(&caller).await.unwrap();
        assert_eq!(shown.account.id, caller.account);
        assert_eq!(shown.identities.len(), 1);
        assert_eq!(shown.identities[0].identity, *identity);
        accounts.insert(caller.account);
    }
    assert_eq!(accounts.len(), identities.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_ten_callers_at_once_one_makes_the_account() {
    for round in 0..20 {
        let desk = Desk::new();
        let calls: Vec<_> = (0..10)
            .map(|_| {
                let engine = desk.engine.clone();
                tokio::spawn(async move { engine.account_of(&Identity::Telegram(round)).await })
            })
            .collect();
        let mut accounts = HashSet::new();
        for call in calls {
            accounts.insert(call.await.unwrap().unwrap().account);
        }
        assert_eq!(accounts.len(), 1);
    }
}

#[tokio::test]
async fn settings_change_one_by_one() {
    let desk = Desk::new();
    let client = desk.client(&Identity::Local).await;
    let named = ChangeAccount {
        name: Some(" Ann ".to_owned()),
        settings: ChangeSettings {
            language: Some("fr".to_owned()),
            model: Some(true),
            ..ChangeSettings::default()
        },
    };
    client.change_account(&named).await.unwrap();
    let themed = ChangeAccount {
        name: None,
        settings: ChangeSettings {
            theme: Some("plain".to_owned()),
            language: Some(String::new()),
            ..ChangeSettings::default()
        },
    };
    client.change_account(&themed).await.unwrap();
    let account = client.account().await.unwrap().account;
    assert_eq!(account.name.as_deref(), Some("Ann"));
    assert_eq!(
        account.settings,
        Settings {
            language: None,
            theme: Some("plain".to_owned()),
            track: None,
            model: true,
        }
    );
}

#[tokio::test]
async fn what_can_be_no_name_is_refused() {
    let desk = Desk::new();
    let client = desk.client(&Identity::Local).await;
    for name in ["two\nlines".to_owned(), "x".repeat(121)] {
        let settings = ChangeSettings {
            theme: Some(name.clone()),
            ..ChangeSettings::default()
        };
        let change = ChangeAccount {
            name: Some(name),
            ..ChangeAccount::default()
        };
        assert!(client.change_account(&change).await.is_err());
        let change = ChangeAccount {
            name: None,
            settings,
        };
        assert!(client.change_account(&change).await.is_err());
    }
}
