//! A process that is killed while it works tasks off leaves each to be done once.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{env, thread};

use futures_util::StreamExt;
use upward_store::home::{Options, open};
use upward_store::{Progress, Vault};
use uuid::Uuid;

use super::stage::{Ending, caller, desk, made, rehearsal, start};
use crate::Engine;
use crate::paging::PageQuery;
use crate::task::{State, Task};
use crate::world::System;

/// The environment variables that make this test program the process that is killed.
const HOME: &str = "UPWARD_TEST_TASKS_HOME";
const ROUND: &str = "UPWARD_TEST_TASKS_ROUND";
/// How many rounds, unless it is told otherwise.
const ROUNDS: &str = "UPWARD_ROUNDS";
/// How many inputs each round adds for each account.
const INPUTS: usize = 8;
const ACCOUNTS: u128 = 3;

fn vault(home: &Path) -> Vault {
    let mut go = |_: Progress| std::ops::ControlFlow::Continue(());
    open(home, &Options::default(), &mut go).unwrap().vault
}

fn reopen(home: &Path) -> Engine {
    desk(&Arc::new(vault(home)), Arc::new(System), 3)
}

/// Does everything that was asked for up to a round, the newest first.
#[tokio::test(flavor = "multi_thread")]
async fn works() {
    let (Some(home), Ok(round)) = (env::var_os(HOME), env::var(ROUND)) else {
        return;
    };
    let desk = reopen(Path::new(&home));
    desk.take_up_tasks().await.unwrap();
    let inputs = (round.parse::<usize>().unwrap() + 1) * INPUTS;
    for number in (0..inputs).rev() {
        for account in 1..=ACCOUNTS {
            let input = rehearsal(&number.to_string(), 0, Ending::Good);
            while let Err(error) = start(&desk, account, &input).await {
                assert_eq!(error.code, "busy");
                desk.tasks_ended().await;
            }
        }
    }
    while desk.unfinished_tasks() > 0 {
        desk.tasks_ended().await;
    }
}

fn run(home: &Path, round: u32, killed_after: Option<Duration>) {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "task::tests::killed::works"])
        .env(HOME, home)
        .env(ROUND, round.to_string())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    match killed_after {
        Some(after) => {
            thread::sleep(after);
            child.kill().unwrap();
            child.wait().unwrap();
        }
        None => assert!(child.wait().unwrap().success()),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_task_ends_once_whenever_its_process_is_killed() {
    let rounds = env::var(ROUNDS).map_or(4, |rounds| rounds.parse::<u32>().unwrap());
    let place = tempfile::tempdir().unwrap();
    let home = place.path().join("home");
    for account in 1..=ACCOUNTS {
        vault(&home)
            .keys()
            .create(Uuid::from_u128(account))
            .unwrap();
    }
    let begin = Instant::now();
    run(&home, 0, None);
    let whole = begin.elapsed();
    let mut tried = 0;
    for round in 1..=rounds {
        let share = blake3::hash(&round.to_be_bytes()).as_bytes()[0];
        run(&home, round, Some(whole * u32::from(share) / 200));
        let desk = reopen(&home);
        tried += checked(&desk, (round as usize + 1) * INPUTS, false).await;
    }
    run(&home, rounds, None);
    checked(&reopen(&home), (rounds as usize + 1) * INPUTS, true).await;
    println!("{rounds} kills, {tried} unfinished tasks found after them");
}

/// Returns how many tasks have not ended; `all` of them have to.
async fn checked(desk: &Engine, inputs: usize, all: bool) -> usize {
    let mut left = 0;
    for account in 1..=ACCOUNTS {
        let mut results = BTreeSet::new();
        let tasks = tasks(desk, account).await;
        for task in &tasks {
            let ends = ends(desk, account, task).await;
            assert_eq!(ends, usize::from(task.state.ended()), "{task:?}");
            left += usize::from(ends == 0);
            results.extend(task.made.map(|made| made.id));
            assert_eq!(task.made.is_some(), task.state == State::Done);
        }
        let made = made(desk, account).await;
        assert_eq!(made.len(), results.len(), "each was made by one task");
        let names: BTreeSet<_> = made.iter().collect();
        assert_eq!(names.len(), made.len(), "each was made once");
        assert!(!all || (left == 0 && made.len() == inputs));
    }
    left
}

async fn tasks(desk: &Engine, account: u128) -> Vec<Task> {
    let mut page = PageQuery::default();
    let mut tasks = Vec::new();
    loop {
        let found = desk.tasks(&caller(account), page.clone()).await.unwrap();
        tasks.extend(found.items);
        page.after = found.next;
        if page.after.is_none() {
            return tasks;
        }
    }
}

/// Returns how many times the events of a task say that it ended, and checks that nothing follows.
async fn ends(desk: &Engine, account: u128, task: &Task) -> usize {
    let events = desk.task_events(&caller(account), task.id, None).await;
    let events = events.unwrap().unwrap().take_until(async {
        if !task.state.ended() {
            tokio::time::sleep(Duration::from_millis(50)).await;
        } else {
            std::future::pending::<()>().await;
        }
    });
    let ends: Vec<bool> = events
        .map(|event| event.unwrap().1.event.ends())
        .collect()
        .await;
    assert!(ends.iter().rev().skip(1).all(|ends| !ends));
    ends.iter().filter(|ends| **ends).count()
}
