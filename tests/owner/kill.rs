//! The owner is killed at random moments while two processes write at full speed: no acknowledged write is lost,
//! every open succeeds, every task ends once. `UPWARD_TEST_ROUNDS` says how often; `tests/scripts/kill_owner` kills it
//! 200 times.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use futures_util::StreamExt;
use rustix::process::Signal;
use tokio::runtime::Runtime;
use upward_desk::Client;
use upward_desk::paging::PageQuery;
use upward_desk::task::State;
use uuid::Uuid;

use crate::home::{Home, Random, until};
use crate::writer::{self, Acknowledged};

#[test]
fn what_was_acknowledged_survives_and_every_task_ends_once() {
    let rounds = std::env::var("UPWARD_TEST_ROUNDS").map_or(8, |text| text.parse().unwrap());
    let home = Home::new();
    let notes = [home.beside("one"), home.beside("two")];
    let mut writers: Vec<_> = notes
        .iter()
        .zip(["one", "two"])
        .map(|(notes, name)| writer::start(home.path(), name, notes))
        .collect();
    let mut random = Random::new();
    let mut slowest = Duration::ZERO;
    let begun = Instant::now();
    for _ in 0..rounds {
        let waits = Instant::now();
        until(|| home.serves());
        slowest = slowest.max(waits.elapsed());
        std::thread::sleep(random.millis(5, 400));
        let killed = home.signal(Signal::KILL);
        until(|| home.owner() != killed);
    }
    for writer in &mut writers {
        drop(writer.stdin.take());
        assert!(writer.wait().unwrap().success());
    }
    let written: Vec<Acknowledged> = notes
        .iter()
        .flat_map(|notes| writer::noted(notes))
        .collect();
    let runtime = Runtime::new().unwrap();
    let client = writer::client(home.path());
    let (lost, unended, tasks) = runtime.block_on(judged(&client, &written));
    println!(
        "{rounds} kills in {:.0?}: {} writes acknowledged, {lost} lost; {tasks} tasks, {unended} not ended exactly once; \
         slowest new owner {slowest:.1?}",
        begun.elapsed(),
        written.len(),
    );
    assert_eq!((lost, unended), (0, 0));
    assert!(written.len() > rounds);
}

/// Returns how many acknowledged writes are lost, how many tasks did not end exactly once, and how many tasks there are.
async fn judged(client: &Client, written: &[Acknowledged]) -> (usize, usize, usize) {
    let mut page = PageQuery {
        after: None,
        limit: Some(200),
    };
    let mut unended = 0;
    let mut tasks = HashMap::new();
    loop {
        let answer = client.tasks(&page).await.unwrap();
        for task in answer.items {
            let task = client.wait(task.id).await.unwrap();
            let events: Vec<_> = client.events(task.id, None).collect().await;
            let ends = events
                .iter()
                .filter(|event| event.as_ref().unwrap().1.event.ends())
                .count();
            // One that three owners died over is given up: that is an end too, and is told.
            let given_up = task
                .error
                .as_ref()
                .is_some_and(|error| error.code == "crashed");
            if ends != 1 || !(task.state == State::Done || given_up) {
                unended += 1;
            }
            tasks.insert(task.id, task);
        }
        page.after = answer.next;
        if page.after.is_none() {
            break;
        }
    }
    let (mut revisions, mut imported) =
        (HashMap::<Uuid, u64>::new(), HashMap::<String, usize>::new());
    loop {
        let answer = client.resumes(&page).await.unwrap();
        for resume in answer.items {
            revisions.insert(resume.id, resume.revision);
            if resume.name.starts_with("imported ") {
                *imported.entry(resume.name).or_default() += 1;
            }
        }
        page.after = answer.next;
        if page.after.is_none() {
            break;
        }
    }
    unended += imported.values().filter(|count| **count != 1).count();
    let kept = |write: &&Acknowledged| match write.kind.as_str() {
        "task" => tasks.contains_key(&write.id),
        _ => revisions
            .get(&write.id)
            .is_some_and(|revision| *revision >= write.revision),
    };
    let lost = written.iter().filter(|write| !kept(write)).count();
    (lost, unended, tasks.len())
}
