//! Serving: an owner's life from taking the lock to leaving.

use std::future::{Future, pending, ready};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::serve::Listener;
use axum::{Extension, Router};
use futures_util::future::BoxFuture;
use prometheus_client::registry::Registry;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use upward_engine::error::{Error, Kind, Result};

use super::backup;
use super::greeting::{self, Hello, Host};
use super::listener::{Counting, Local};
use super::lock::{self, Lock, Stage, Taken};
use super::open::{Opening, open};
use super::signing;
use super::socket::Socket;
use super::upkeep;
use super::uses::Uses;
use crate::api;
use crate::auth::{self, Peer};
use crate::engine::Engine;
use crate::limit::{Limiter, Limits};
use crate::server;
use crate::server::Readiness;

/// How long tasks may go on when the owner leaves. Reading a document takes no longer; what does goes on with the next
/// owner.
const GRACE: Duration = Duration::from_secs(8);

/// How an owner serves.
#[derive(Debug)]
pub struct Settings {
    /// How the data folder is opened.
    pub opening: Opening,
    /// Leave when nobody has been connected for so long; none: stay.
    pub idle: Option<Duration>,
    /// Listen here too, for callers with a key.
    pub http: Option<SocketAddr>,
    /// How much callers over the network may ask for.
    pub limits: Limits,
    /// Whether it may leave when a program of another version asks.
    pub leaves: bool,
}

/// What a service does beside answering the API.
pub struct Beside {
    /// What is answered over TCP without a key, beside the API.
    pub routes: Router,
    /// Figures that stand among those of the API.
    pub figures: Arc<Registry>,
    /// Checks that it can do its work.
    pub readiness: Readiness,
    /// Goes on until the token says that the owner leaves, and then ends soon; an error ends the owner.
    pub work: BoxFuture<'static, Result<()>>,
}

impl Beside {
    /// Returns nothing: the API is all.
    pub fn nothing(leave: CancellationToken) -> Self {
        Self {
            routes: Router::new(),
            figures: Arc::default(),
            readiness: Readiness(Arc::new(|| Ok(()))),
            work: Box::pin(async move {
                leave.cancelled().await;
                Ok(())
            }),
        }
    }
}

/// Where an owner listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Serving {
    /// Its Unix socket.
    pub socket: PathBuf,
    /// Its address, where one was asked for.
    pub http: Option<SocketAddr>,
}

/// Serves a data folder until `stop` is ready, nobody has used it for a while, or a program of another version asks
/// for it; then finishes what was asked. `told` is called with where it listens.
///
/// # Errors
/// Not available (`busy`) when another process serves it, or has it open; when the store cannot be opened or a
/// socket not be listened at.
pub async fn serve(
    settings: Settings,
    beside: impl FnOnce(&Engine, CancellationToken) -> Result<Beside>,
    told: impl FnOnce(&Serving),
    stop: impl Future<Output = ()>,
) -> Result<()> {
    let Opening { home, program, .. } = settings.opening.clone();
    let mut lock = match Lock::take(&home, &program, Stage::Starting).await? {
        Taken::Ours(lock) => lock,
        Taken::Served(holder) => {
            return Err(Error {
                code: "served".to_owned(),
                ..lock::busy(Some(&holder))
            });
        }
    };
    let open = open(settings.opening).await?;
    let tcp = match settings.http {
        Some(address) => Some(bind(address).await?),
        None => None,
    };
    let (socket, local) = Socket::bind(&home)?;
    let uses = Uses::new();
    let leave = CancellationToken::new();
    let host = Host {
        hello: Hello {
            program,
            notices: open.notices,
        },
        uses: uses.clone(),
        leaves: settings.leaves,
        stop: leave.clone(),
    };
    let serving = Serving {
        socket: socket.path().to_owned(),
        http: tcp.as_ref().and_then(|tcp| tcp.local_addr().ok()),
    };
    let servers = TaskTracker::new();
    let own = backup::routes(open.engine.clone()).merge(signing::routes(open.engine.clone()));
    let engine = open.engine;
    engine.finish_accounts().await?;
    let tasks = engine.take_up_tasks().await?;
    tracing::info!(tasks, "serving");
    let beside = beside(&engine, leave.clone())?;
    let api = api::router_with(engine.clone(), beside.figures);
    let api = api.layer(Extension(beside.readiness));
    let here = Limiter::new(&Limits::personal()).guard(api.clone());
    let here = auth::local(here, engine.clone());
    run(
        &servers,
        Local(local),
        here.merge(greeting::routes(host)).merge(own),
        &uses,
        &leave,
    );
    if let Some(tcp) = tcp {
        let limits = settings.limits;
        let there = Limiter::new(&limits).guard(api);
        let there = auth::with_keys(there, engine.clone(), limits.failures());
        let there = there.merge(beside.routes);
        run(&servers, tcp, there, &uses, &leave);
    }
    servers.spawn(upkeep::keep(engine.clone(), open.backups, leave.clone()));
    servers.close();
    lock.tell(Stage::Serving, Some(serving.socket.clone()))?;
    told(&serving);
    let mut work = beside.work;
    let early = tokio::select! {
        () = stop => Ok(()),
        ended = &mut work => {
            work = Box::pin(ready(Ok(())));
            ended
        }
        () = idle(&uses, &engine, settings.idle) => Ok(()),
        () = leave.cancelled() => Ok(()),
    };
    // From here on nobody new comes: first the name is gone, then those who found it in time are answered.
    let closed = lock.tell(Stage::Closing, None);
    drop(socket);
    leave.cancel();
    let ended = work.await;
    servers.wait().await;
    engine.stop_tasks(GRACE).await;
    tracing::info!("left");
    early.and(ended).and(closed)
}

/// Returns when nobody has used the owner for a while, and no task is left that it works on.
async fn idle(uses: &Uses, engine: &Engine, span: Option<Duration>) {
    let Some(span) = span else {
        return pending().await;
    };
    loop {
        uses.idle(span).await;
        if engine.unfinished_tasks() == 0 {
            return;
        }
        engine.tasks_ended().await;
    }
}

async fn bind(address: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(address).await.map_err(|error| {
        Error::new(
            Kind::Unavailable,
            "address",
            format!("{address} cannot be listened at: {error}"),
        )
        .hint("choose another port, or stop what listens there")
    })
}

fn run<L: Listener>(
    servers: &TaskTracker,
    listener: L,
    router: Router,
    uses: &Uses,
    leave: &CancellationToken,
) where
    Peer: From<L::Addr>,
{
    let listener = Counting {
        listener,
        uses: uses.clone(),
    };
    servers.spawn(server::serve(listener, router, leave.clone()));
}
