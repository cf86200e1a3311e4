//! A pool among attacks: it goes on, in order, and leaves nothing.

use std::num::NonZeroUsize;
use std::process::{self, Command};
use std::thread;
use std::time::Duration;

use upward_engine::error::Kind;
use upward_engine::sandbox::{Pool, Sandbox};

use crate::left::{self, Left, awaited};
use crate::{alone, obedient, told};

fn pool(sandbox: &Sandbox, readers: usize, waiting: usize) -> Pool {
    Pool::start(sandbox, NonZeroUsize::new(readers).unwrap(), waiting).unwrap()
}

#[test]
fn an_attack_costs_a_pool_one_refusal() {
    let _alone = alone();
    let left = Left::now();
    let pool = pool(&obedient(), 1, 0);
    for (attack, code) in [
        ("allocate", "too-much-memory"),
        ("overflow", "crashed"),
        ("abort", "crashed"),
        ("babble", "sandbox"),
        ("flood", "too-much-text"),
    ] {
        assert_eq!(told(pool.read(attack.into())), code);
        assert_eq!(told(pool.read(b"say hello".to_vec())), "hello", "{attack}");
    }
    assert_eq!(pool.read(Vec::new()).unwrap_err().code, "empty");
    drop(pool);
    assert_eq!(Left::now(), left);
}

#[test]
fn a_pool_has_its_readers_wait_and_replaces_those_that_die() {
    let _alone = alone();
    let left = Left::now();
    let pool = pool(&obedient(), 2, 0);
    let waiting = awaited(|| {
        let waiting = left::children(process::id());
        (waiting.len() == 2).then_some(waiting)
    });
    for reader in waiting {
        let killed = Command::new("kill")
            .args(["-KILL", &reader.to_string()])
            .status();
        assert!(killed.unwrap().success());
        awaited(|| (!left::runs(reader)).then_some(()));
    }
    for _ in 0..4 {
        assert_eq!(told(pool.read(b"say hello".to_vec())), "hello");
    }
    drop(pool);
    assert_eq!(Left::now(), left);
}

#[test]
fn a_pool_reads_for_many_at_once_and_turns_away_who_is_too_many() {
    let _alone = alone();
    let mut sandbox = obedient();
    sandbox.limits.wall = Duration::from_millis(1500);
    let full = pool(&sandbox, 1, 0);
    thread::scope(|scope| {
        let slow = scope.spawn(|| {
            awaited(|| Some(told(full.read(b"sleep".to_vec()))).filter(|said| said != "busy"))
        });
        let error = awaited(|| full.read(b"say hello".to_vec()).err());
        assert_eq!(
            (error.kind, error.code.as_str()),
            (Kind::Unavailable, "busy")
        );
        assert_eq!(slow.join().unwrap(), "too-slow");
    });
    let wide = pool(&obedient(), 2, 14);
    thread::scope(|scope| {
        let answers: Vec<_> = (0..16)
            .map(|name| {
                let wide = &wide;
                scope.spawn(move || (name, told(wide.read(format!("say {name}").into()))))
            })
            .collect();
        for answer in answers {
            let (name, said) = answer.join().unwrap();
            assert_eq!(said, name.to_string());
        }
    });
}

#[test]
fn a_pool_without_its_program_says_so() {
    let _alone = alone();
    let mut sandbox = obedient();
    sandbox.command = vec!["/no/such/program".into()];
    let error = pool(&sandbox, 1, 0)
        .read(b"say hello".to_vec())
        .unwrap_err();
    assert_eq!(error.kind, Kind::Unavailable);
}
