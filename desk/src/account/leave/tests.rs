use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use upward_store::{
    Commit, Key, Keyring, Memory, MemoryFiles, Page, Range, Record, Result, Secret, Store, Vault,
    Version, home,
};

use super::*;
use crate::account::Confirm;
use crate::application::{AtStage, NewApplication};
use crate::identity::Identity;
use crate::key::NewKey;
use crate::link::Redeem;
use crate::paging::PageQuery;
use crate::testing::Desk;
use crate::{Client, Scope};

/// A store that is gone after so many commits.
struct Dying {
    memory: Memory,
    left: Arc<AtomicUsize>,
}

impl Store for Dying {
    fn get(&self, key: &Key) -> Result<Option<Record>> {
        self.memory.get(key)
    }

    fn scan(&self, range: &Range) -> Result<Page> {
        self.memory.scan(range)
    }

    fn commit(&self, commit: Commit) -> Result<Version> {
        let less = |left: usize| left.checked_sub(1);
        let lives = self
            .left
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, less);
        lives.map_err(|_| Error::Unavailable("killed".to_owned()))?;
        self.memory.commit(commit)
    }
}

/// Returns a desk, and what tells how many commits it lives for.
fn dying() -> (Desk, Arc<AtomicUsize>) {
    let left = Arc::new(AtomicUsize::new(usize::MAX));
    let store = Dying {
        memory: Memory::default(),
        left: left.clone(),
    };
    let files = || Box::new(MemoryFiles::default());
    let keys = Keyring::new(&Secret::new([1; 32]), files(), files());
    (Desk::over(Vault::new(Box::new(store), files(), keys)), left)
}

const TELEGRAM: Identity = Identity::Telegram(7);
/// Stands for what a person writes.
const CANARY: &str = "Zanzibar-Kanarienvogel";

async fn add(client: &Client, company: &str) {
    let new = NewApplication {
        company: company.to_owned(),
        ..NewApplication::default()
    };
    client.add_application(&new).await.unwrap();
}

async fn companies(client: &Client) -> Vec<String> {
    let page = PageQuery {
        after: None,
        limit: Some(200),
    };
    let page = client
        .applications(&AtStage::default(), &page)
        .await
        .unwrap();
    let mut companies: Vec<_> = page.items.into_iter().map(|item| item.company).collect();
    companies.sort();
    companies
}

async fn confirm(client: &Client) -> Confirm {
    let token = client.ask_deletion().await.unwrap().token;
    Confirm { token }
}

#[tokio::test]
async fn a_join_that_is_interrupted_anywhere_is_finished_by_the_next_call_or_start() {
    let mut interrupted = 0;
    for commits in 0.. {
        let (desk, left) = dying();
        let local = desk.client(&Identity::Local).await;
        add(&local, "local").await;
        let telegram = desk.client(&TELEGRAM).await;
        for number in 0..40 {
            add(&telegram, &format!("telegram {number:02}")).await;
        }
        let code = local.add_link().await.unwrap().code;
        left.store(commits, Ordering::SeqCst);
        let done = telegram
            .redeem_link(&Redeem { code: code.clone() })
            .await
            .is_ok();
        left.store(usize::MAX, Ordering::SeqCst);
        if commits % 2 == 0 {
            desk.engine.finish_accounts().await.unwrap();
        }
        if commits == 0 {
            // Nothing was begun, so the code is still good.
            telegram.redeem_link(&Redeem { code }).await.unwrap();
        }
        for identity in [TELEGRAM, Identity::Local] {
            let client = desk.client(&identity).await;
            assert_eq!(
                companies(&client).await.len(),
                41,
                "after {commits} commits"
            );
            assert_eq!(client.account().await.unwrap().identities.len(), 2);
        }
        assert_eq!(desk.engine.finish_accounts().await.unwrap(), 0);
        if done {
            break;
        }
        interrupted += 1;
    }
    assert!(interrupted >= 5, "{interrupted}");
}

#[tokio::test]
async fn a_deletion_that_is_interrupted_anywhere_is_finished() {
    for commits in 1.. {
        let (desk, left) = dying();
        let client = desk.client(&TELEGRAM).await;
        add(&client, "telegram").await;
        let confirm = confirm(&client).await;
        left.store(commits, Ordering::SeqCst);
        let done = client.delete_account(&confirm).await.is_ok();
        left.store(usize::MAX, Ordering::SeqCst);
        if commits % 2 == 0 {
            desk.engine.finish_accounts().await.unwrap();
        }
        assert!(companies(&desk.client(&TELEGRAM).await).await.is_empty());
        desk.engine.finish_accounts().await.unwrap();
        assert_eq!(desk.engine.finish_accounts().await.unwrap(), 0);
        if done {
            return;
        }
    }
}

#[tokio::test]
async fn a_deletion_is_confirmed_in_time_with_its_own_token() {
    let desk = Desk::new();
    let client = desk.client(&TELEGRAM).await;
    let other = desk.client(&Identity::Local).await;
    let mine = confirm(&client).await;
    for wrong in [String::new(), "0".repeat(64), confirm(&other).await.token] {
        let refused = client.delete_account(&Confirm { token: wrong }).await;
        assert_eq!(refused.unwrap_err().code, "confirmation");
    }
    desk.clock.pass(10);
    let late = client.delete_account(&mine).await;
    assert_eq!(late.unwrap_err().code, "confirmation");
    let mine = confirm(&client).await;
    client.delete_account(&mine).await.unwrap();
    let gone = client.account().await.unwrap_err();
    assert_eq!(gone.code, "no-account");
    other.account().await.unwrap();
}

#[tokio::test]
async fn who_deletes_starts_anew_and_their_keys_are_good_no_more() {
    let desk = Desk::new();
    let client = desk.client(&TELEGRAM).await;
    let before = client.account().await.unwrap().account.id;
    let new = NewKey {
        name: "laptop".to_owned(),
        scopes: vec![Scope::Read],
        expires: None,
    };
    let token = client.add_key(&new).await.unwrap().token;
    client
        .delete_account(&confirm(&client).await)
        .await
        .unwrap();
    assert_eq!(desk.engine.verify(token).await.unwrap(), None);
    let anew = desk.client(&TELEGRAM).await;
    assert_ne!(anew.account().await.unwrap().account.id, before);
}

fn holds(folder: &Path, canaries: &[&str]) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            return holds(&path, canaries);
        }
        let bytes = std::fs::read(&path).unwrap();
        canaries.iter().any(|canary| {
            let canary = canary.as_bytes();
            bytes.windows(canary.len()).any(|window| window == canary)
        })
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_a_deleted_person_is_left_in_the_home() {
    let folder = tempfile::tempdir().unwrap();
    let mut go = |_: upward_store::Progress| std::ops::ControlFlow::Continue(());
    let opened = home::open(folder.path(), &home::Options::default(), &mut go).unwrap();
    let desk = Desk::over(opened.vault);
    let client = desk
        .client(&Identity::email("kanari@example.org").unwrap())
        .await;
    // Joined accounts go too.
    let telegram = desk.client(&TELEGRAM).await;
    add(&telegram, CANARY).await;
    let joined = telegram.account().await.unwrap().account.id;
    let code = client.add_link().await.unwrap().code;
    telegram.redeem_link(&Redeem { code }).await.unwrap();
    for _ in 0..50 {
        add(&client, &CANARY.repeat(5)).await;
    }
    let id = client.account().await.unwrap().account.id;
    client
        .delete_account(&confirm(&client).await)
        .await
        .unwrap();
    let vault = Arc::clone(&desk.vault);
    for account in [id, joined] {
        let owner = Owner::Account(account);
        assert_eq!(vault.keys().key(owner).err(), Some(Error::Erased));
        assert_eq!(vault.keys().create(account), Err(Error::Erased), "for good");
    }
    drop((desk, vault));
    let canaries = [CANARY, "kanari@example.org", "telegram:7"];
    assert!(!holds(folder.path(), &canaries));
}
