use std::sync::atomic::{AtomicBool, Ordering};

use upward_store::{
    Commit, Error, Key, Keyring, Memory, MemoryFiles, Page, Range, Record, Result, Secret, Store,
    Vault, Version,
};

use super::*;

/// A store that answers only while it is up.
struct Fragile {
    memory: Memory,
    down: Arc<AtomicBool>,
}

impl Fragile {
    fn up(&self) -> Result<&Memory> {
        match self.down.load(Ordering::SeqCst) {
            true => Err(Error::Unavailable("it is down".to_owned())),
            false => Ok(&self.memory),
        }
    }
}

impl Store for Fragile {
    fn get(&self, key: &Key) -> Result<Option<Record>> {
        self.up()?.get(key)
    }

    fn scan(&self, range: &Range) -> Result<Page> {
        self.up()?.scan(range)
    }

    fn commit(&self, commit: Commit) -> Result<Version> {
        self.up()?.commit(commit)
    }
}

#[tokio::test]
async fn what_comes_while_the_store_is_down_is_not_confirmed_and_answered_once() {
    let down = Arc::<AtomicBool>::default();
    let store = Fragile {
        memory: Memory::default(),
        down: Arc::clone(&down),
    };
    let files = || Box::new(MemoryFiles::default());
    let keys = Keyring::new(&Secret::new([1; 32]), files(), files());
    let vault = Vault::new(Box::new(store), files(), keys);
    let telegram = Standin::start(TOKEN).await.unwrap();
    let scene = Scene::over(telegram, Desk::over(vault)).await;
    let person = scene.person(42).await;
    until(|| scene.telegram.pending() == 0 && scene.talk.is_quiet()).await;

    down.store(true, Ordering::SeqCst);
    let before = scene.telegram.calls("getUpdates").len();
    person.send_photo(vec![1]);
    until(|| scene.telegram.calls("getUpdates").len() > before + 2).await;
    assert_eq!(scene.telegram.pending(), 1);
    assert_eq!(count(&person.chat(), "read pictures"), 0);

    down.store(false, Ordering::SeqCst);
    person.say("/frobnicate");
    let is_answered = |chat: &Chat| count(chat, "this command") == 1;
    let chat = person.wait_for(is_answered).await.unwrap();
    assert_eq!(count(&chat, "read pictures"), 1, "{chat}");
}
