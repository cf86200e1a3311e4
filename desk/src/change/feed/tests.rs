use std::collections::BTreeSet;

use proptest::prelude::*;
use upward_store::{Owner, Secret, Vault};
use uuid::Uuid;

use super::*;
use crate::change::{Action, Kind};
use crate::reader::Reader;
use crate::resume::{self, NewResume, Origin, Reason, Resume};
use crate::testing::Clock;
use crate::tools::Tools;
use crate::{Caller, Engine, Scope};

const OWNER: Owner = Owner::Account(Uuid::from_u128(1));

fn vault() -> Vault {
    let vault = Vault::memory(&Secret::new([1; 32]));
    vault.keys().create(Uuid::from_u128(1)).unwrap();
    vault
}

fn with<T>(vault: &Vault, mut operation: impl FnMut(&mut Work<'_, '_>) -> Result<T>) -> T {
    let clock = Clock::new();
    let outcome = vault.transact(|tx| {
        let outcome = operation(&mut Work::new(tx, OWNER, clock.as_ref()));
        Ok::<_, upward_store::Error>(outcome.unwrap())
    });
    outcome.unwrap().0
}

fn add(vault: &Vault) -> Uuid {
    let new = NewResume {
        name: "x".to_owned(),
        origin: Origin::Master,
        reason: Reason::Saved,
        content: upward_engine::resume::Resume::default(),
    };
    with(vault, |work| resume::add(work, &new)).resume.id
}

fn ids(vault: &Vault) -> BTreeSet<Uuid> {
    let all = with(vault, |work| work.all::<Resume>(&()));
    all.into_iter().map(|resume| resume.id).collect()
}

/// A face that shows which resumes there are, and knows of them by the feed.
#[derive(Default)]
struct Face {
    at: Option<Position>,
    shown: BTreeSet<Uuid>,
    resets: usize,
}

impl Face {
    fn listen(&mut self, vault: &Vault) {
        loop {
            let batch = with(vault, |work| read(work, self.at));
            if batch.items.is_empty() {
                return;
            }
            for (position, news) in batch.items {
                self.at = Some(position);
                match news {
                    News::Reset => {
                        self.shown = ids(vault);
                        self.resets += 1;
                    }
                    News::Change(change) if change.action == Action::Removed => {
                        self.shown.remove(&change.id);
                    }
                    News::Change(change) => {
                        self.shown.insert(change.id);
                    }
                }
            }
        }
    }
}

#[derive(Debug, Clone)]
enum Step {
    Add,
    Remove,
    Trim(usize),
    Listen,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => Just(Step::Add),
        2 => Just(Step::Remove),
        1 => (0usize..4).prop_map(Step::Trim),
        2 => Just(Step::Listen),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn who_follows_the_feed_shows_what_there_is(steps in prop::collection::vec(step(), 0..40)) {
        let vault = vault();
        let mut face = Face::default();
        for step in steps {
            match step {
                Step::Add => { add(&vault); }
                Step::Remove => {
                    if let Some(id) = ids(&vault).first() {
                        with(&vault, |work| resume::remove(work, *id));
                    }
                }
                Step::Trim(keep) => with(&vault, |work| trim(work, keep)),
                Step::Listen => face.listen(&vault),
            }
        }
        face.listen(&vault);
        prop_assert_eq!(face.shown, ids(&vault));
    }
}

#[test]
fn only_who_missed_something_begins_anew() {
    let vault = vault();
    let mut face = Face::default();
    face.listen(&vault);
    assert_eq!(face.resets, 1, "it knows nothing yet");
    for _ in 0..3 {
        add(&vault);
    }
    face.listen(&vault);
    with(&vault, |work| trim(work, 1));
    face.listen(&vault);
    let late = Position::default();
    let news = with(&vault, |work| read(work, Some(late))).items;
    assert_eq!(news, [(face.at.unwrap(), News::Reset)]);
    add(&vault);
    face.listen(&vault);
    assert_eq!((face.resets, face.shown.len()), (1, 4));
    let end = face.at.unwrap();
    let later = Position {
        version: end.version + 9,
        ..end
    };
    let news = with(&vault, |work| read(work, Some(later))).items;
    assert_eq!(
        news,
        [(end, News::Reset)],
        "the store was restored from a backup"
    );
}

#[test]
fn a_feed_is_trimmed_after_one_of_256_commits() {
    let due = (0..65_536).filter(|number| trim_is_due(Version(*number)));
    let due = due.count();
    assert!((200..320).contains(&due), "{due}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_feed_is_trimmed_while_others_write() {
    let vault = vault();
    let tools = Tools::new(Reader::InProcess).unwrap();
    let desk = Engine::new(vault, tools, Clock::new());
    let caller = Caller::owner(Uuid::from_u128(1));
    let change = Change {
        kind: Kind::Resume,
        id: Uuid::nil(),
        action: Action::Changed,
    };
    let write = |count: usize| {
        let change = change.clone();
        desk.run(&caller, Scope::Write, move |work| {
            (0..count).try_for_each(|_| work.append(&(), &change))
        })
    };
    write(10_500).await.unwrap();
    let trimmed = || {
        let beginning = Some(Position::default());
        desk.run(&caller, Scope::Read, move |work| read(work, beginning))
    };
    for _ in 0..2_000 {
        write(1).await.unwrap();
        if trimmed().await.unwrap().items[0].1 == News::Reset {
            break;
        }
    }
    let all = |work: &mut Work<'_, '_>| work.entries::<Change>(&(), None, 20_000);
    let kept = desk.run(&caller, Scope::Read, all).await.unwrap().len();
    assert!((10_000..10_500).contains(&kept), "{kept}");
}
