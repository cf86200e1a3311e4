//! Any series of operations has the results that it has on a plain sorted map.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::{Commit, Error, Key, Order, Page, Range, Record, Store, Version};

#[derive(Debug, Clone)]
enum Operation {
    Commit(Plan),
    Scan(Range),
    Reopen,
}

/// A commit before it is known what is in the store.
#[derive(Debug, Clone)]
struct Plan {
    /// Whether each key is expected as it is, or as it is not.
    expect: Vec<(Key, bool)>,
    write: Vec<(Key, Option<Vec<u8>>)>,
    append: Vec<(Key, Vec<u8>)>,
}

/// Runs the property; `reopen` closes a store and opens it again.
pub fn check<S: Store>(cases: u32, mut open: impl FnMut() -> S, mut reopen: impl FnMut(S) -> S) {
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    let (open, reopen) = (
        std::cell::RefCell::new(&mut open),
        std::cell::RefCell::new(&mut reopen),
    );
    let result = TestRunner::new(config).run(&vec(operation(), 1..40), |operations| {
        let mut model = Model::default();
        let mut store = open.borrow_mut()();
        for operation in operations {
            match operation {
                Operation::Commit(plan) => model.commit(&store, plan)?,
                Operation::Scan(range) => {
                    prop_assert_eq!(store.scan(&range).unwrap(), model.scan(&range));
                }
                Operation::Reopen => store = reopen.borrow_mut()(store),
            }
        }
        for (key, record) in &model.records {
            let found = store.get(key).unwrap();
            prop_assert_eq!(found.as_ref(), Some(record));
        }
        let all = Range::of(Key::from(""), usize::MAX);
        prop_assert_eq!(store.scan(&all).unwrap(), model.scan(&all));
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}

/// Few keys, so that they meet: at the ends of a prefix, with nothing behind them, with nothing in them.
fn key() -> impl Strategy<Value = Key> {
    vec(prop::sample::select(vec![0, 1, b'a', 0xFE, 0xFF]), 0..4).prop_map(Key)
}

fn operation() -> impl Strategy<Value = Operation> {
    let bytes = || vec(any::<u8>(), 0..40);
    let plan = (
        vec((key(), prop::bool::weighted(0.9)), 0..4),
        vec((key(), prop::option::weighted(0.8, bytes())), 0..6),
        vec((key(), bytes()), 0..3),
    );
    let plan = plan.prop_map(|(expect, write, append)| {
        Operation::Commit(Plan {
            expect,
            write,
            append,
        })
    });
    let order = prop_oneof![Just(Order::Ascending), Just(Order::Descending)];
    let range = (key(), prop::option::of(key()), 0..6usize, order);
    let range = range.prop_map(|(prefix, after, limit, order)| {
        Operation::Scan(Range {
            prefix,
            after,
            limit,
            order,
        })
    });
    prop_oneof![6 => plan, 6 => range, 1 => Just(Operation::Reopen)]
}

#[derive(Debug, Default)]
struct Model {
    records: BTreeMap<Key, Record>,
    last: Version,
}

impl Model {
    fn commit(&mut self, store: &impl Store, plan: Plan) -> Result<(), TestCaseError> {
        let Plan {
            expect,
            write,
            append,
        } = plan;
        let wrong = expect.iter().find(|(_, right)| !right);
        let wrong = wrong.map(|(key, _)| key.clone());
        let expect = expect.into_iter().map(|(key, right)| {
            let version = self.records.get(&key).map(|record| record.version);
            let other = version.is_none().then_some(self.last);
            (key, if right { version } else { other })
        });
        let commit = Commit {
            expect: expect.collect(),
            write,
            append,
            behind: Version::default(),
        };
        let answer = store.commit(commit.clone());
        if let Some(key) = wrong {
            prop_assert_eq!(answer, Err(Error::Conflict(key)));
            return Ok(());
        }
        let version = answer.unwrap();
        prop_assert!(version > self.last);
        self.last = version;
        for (key, bytes) in commit.write {
            match bytes {
                Some(bytes) => self.records.insert(key, Record { version, bytes }),
                None => self.records.remove(&key),
            };
        }
        for (place, (log, bytes)) in (0..).zip(commit.append) {
            let record = Record { version, bytes };
            self.records.insert(log.entry(version, place), record);
        }
        Ok(())
    }

    fn scan(&self, range: &Range) -> Page {
        let within = self.records.iter().filter(|(key, _)| {
            key.0.starts_with(&range.prefix.0)
                && match (&range.after, range.order) {
                    (None, _) => true,
                    (Some(after), Order::Ascending) => *key > after,
                    (Some(after), Order::Descending) => *key < after,
                }
        });
        let mut found: Vec<_> = within
            .map(|(key, record)| (key.clone(), record.clone()))
            .collect();
        if range.order == Order::Descending {
            found.reverse();
        }
        let more = found.len() > range.limit;
        found.truncate(range.limit);
        let last = found.last().map(|(key, _)| key.clone());
        Page {
            records: found,
            next: last.filter(|_| more),
        }
    }
}
