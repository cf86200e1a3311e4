//! Serving the API over TCP and Unix sockets: bounded in connections, headers and time, and ending without cutting
//! off an answer.

#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::serve::Listener;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;
use upward_engine::error::Result;

use crate::auth::Peer;

/// How many connections are open at once; further ones wait in the system's queue.
const CONNECTIONS: usize = 1024;
/// How long a request's line and headers may be together, in bytes. What is longer is answered by 431.
const HEADERS: usize = 32 << 10;
/// How long the headers of a request may take, and so how long a connection may idle. Slow writers hold no connection.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long answers that are on their way may take when the server ends; streams are cut off then.
const GRACE: Duration = Duration::from_secs(10);

/// Whether the server that a request came through is ending: in the request's extensions.
#[derive(Debug, Clone)]
pub struct Ending(pub CancellationToken);

/// Checks that what a service does beside answering requests can be done: in the request's extensions.
#[derive(Clone)]
pub struct Readiness(pub Arc<dyn Fn() -> Result<()> + Send + Sync>);

/// Serves a router until `shutdown`: then accepts nothing more, lets the answers on their way end (10 seconds at
/// most), and returns. Whoever cannot wait drops the future, which closes every connection.
///
/// It speaks HTTP/1.1 and no TLS. What stands before it for those is trusted with nothing: no `Forwarded` or
/// `X-Forwarded-*` header is read.
pub async fn serve<L: Listener>(listener: L, router: Router, shutdown: CancellationToken)
where
    Peer: From<L::Addr>,
{
    serve_patiently(listener, router, shutdown, PATIENCE).await;
}

async fn serve_patiently<L: Listener>(
    mut listener: L,
    router: Router,
    shutdown: CancellationToken,
    patience: Duration,
) where
    Peer: From<L::Addr>,
{
    let limit = Arc::new(Semaphore::new(CONNECTIONS));
    let graceful = GracefulShutdown::new();
    let mut connections = JoinSet::new();
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(patience)
        .max_buf_size(HEADERS);
    loop {
        while connections.try_join_next().is_some() {}
        let accepted = async {
            // The semaphore is never closed.
            let permit = Arc::clone(&limit).acquire_owned().await.ok();
            (permit, listener.accept().await)
        };
        let (permit, (stream, address)) = tokio::select! {
            biased;
            () = shutdown.cancelled() => break,
            accepted = accepted => accepted,
        };
        let ending = Ending(shutdown.clone());
        let peer = Peer::from(address);
        let service =
            router
                .clone()
                .map_request(move |mut request: http::Request<hyper::body::Incoming>| {
                    request.extensions_mut().insert(ending.clone());
                    request.extensions_mut().insert(peer);
                    request.map(axum::body::Body::new)
                });
        let connection =
            http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
        let connection = graceful.watch(connection);
        connections.spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection broke");
            }
            drop(permit);
        });
    }
    drop(listener);
    if timeout(GRACE, graceful.shutdown()).await.is_err() {
        tracing::info!("streams that were still open are cut off");
    }
}
