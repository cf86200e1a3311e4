use std::path::Path;
use std::time::Duration;

use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use upward_engine::error::Result;

use super::*;
use crate::certificate::Policy;
use crate::limit::Limits;
use crate::paging::PageQuery;
use crate::reader::Reader;
use crate::{Client, Home};

/// An owner in this process.
struct Served {
    stop: CancellationToken,
    task: JoinHandle<Result<()>>,
}

fn opening(home: &Path, program: Program) -> Opening {
    Opening {
        certificates: Policy::default(),
        tasks: None,
        home: Home::at(home).unwrap(),
        program,
        reader: Reader::InProcess,
        probe: None,
        evidence: crate::evidence::Bases::default(),
        key: None,
    }
}

fn settings(home: &Path, program: Program, idle: Option<Duration>, leaves: bool) -> Settings {
    Settings {
        limits: Limits::default(),
        opening: opening(home, program),
        idle,
        http: None,
        leaves,
    }
}

async fn served(settings: Settings) -> Served {
    let stop = CancellationToken::new();
    let stopping = stop.clone();
    let (ready, listens) = tokio::sync::oneshot::channel();
    let task = tokio::spawn(async move {
        serve(
            settings,
            |_, leave| Ok(Beside::nothing(leave)),
            |_| ready.send(()).unwrap(),
            stopping.cancelled(),
        )
        .await
    });
    // Also when it gave up: then the task tells why.
    let _ = listens.await;
    Served { stop, task }
}

impl Served {
    async fn ended(self) -> Result<()> {
        timeout(Duration::from_secs(20), self.task)
            .await
            .unwrap()
            .unwrap()
    }
}

fn client(home: &Path, program: Program) -> Client {
    Client::owner(Reach::new(Home::at(home).unwrap(), program, None))
}

fn old() -> Program {
    Program {
        version: "0.0.1".to_owned(),
        api: 0,
        ..Program::this("old")
    }
}

#[tokio::test]
async fn an_owner_is_found_and_the_next_takes_its_place() {
    let home = tempfile::tempdir().unwrap();
    let this = || Program::this("test");
    let client = client(home.path(), this());
    for _ in 0..3 {
        let owner = served(settings(home.path(), this(), None, true)).await;
        client.resumes(&PageQuery::default()).await.unwrap();
        owner.stop.cancel();
        owner.ended().await.unwrap();
    }
}

#[tokio::test]
async fn a_second_owner_gives_way_and_a_command_is_told_who_it_is() {
    let home = tempfile::tempdir().unwrap();
    let first = served(settings(home.path(), Program::this("first"), None, true)).await;
    let second = served(settings(home.path(), Program::this("second"), None, true)).await;
    assert_eq!(second.ended().await.unwrap_err().code, "served");
    let third = || opening(home.path(), Program::this("third"));
    let busy = alone(third()).await.unwrap_err();
    assert_eq!(busy.code, "busy");
    assert!(busy.message.contains("first"), "{}", busy.message);
    first.stop.cancel();
    first.ended().await.unwrap();
    let alone = alone(third()).await.unwrap();
    alone.client.resumes(&PageQuery::default()).await.unwrap();
}

#[tokio::test]
async fn an_idle_owner_leaves_and_one_in_use_stays() {
    let home = tempfile::tempdir().unwrap();
    let idle = Some(Duration::from_millis(300));
    let owner = served(settings(home.path(), Program::this("test"), idle, true)).await;
    let client = client(home.path(), Program::this("test"));
    client.resumes(&PageQuery::default()).await.unwrap();
    tokio::time::sleep(Duration::from_millis(900)).await;
    assert!(!owner.task.is_finished(), "its client is still connected");
    drop(client);
    owner.ended().await.unwrap();
}

#[tokio::test]
async fn an_owner_of_another_version_makes_room_unless_it_is_a_service() {
    let home = tempfile::tempdir().unwrap();
    let service = served(settings(home.path(), old(), None, false)).await;
    let client = client(home.path(), Program::this("test"));
    let error = client.resumes(&PageQuery::default()).await.unwrap_err();
    assert_eq!(error.code, "version");
    for version in ["old 0.0.1", env!("CARGO_PKG_VERSION")] {
        assert!(error.message.contains(version), "{}", error.message);
    }
    service.stop.cancel();
    service.ended().await.unwrap();
    let idle = served(settings(home.path(), old(), None, true)).await;
    let page = PageQuery::default();
    let (list, next) = tokio::join!(client.resumes(&page), async {
        idle.ended().await.unwrap();
        served(settings(home.path(), Program::this("test"), None, true)).await
    });
    list.unwrap();
    next.stop.cancel();
}
