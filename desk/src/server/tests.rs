use std::net::SocketAddr;

use axum::routing::get;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream, UnixListener, UnixStream};
use tokio::sync::Notify;
use tokio::task::JoinHandle;

use super::*;

struct Served {
    address: SocketAddr,
    shutdown: CancellationToken,
    server: JoinHandle<()>,
}

async fn served(router: Router) -> Served {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let shutdown = CancellationToken::new();
    let patience = Duration::from_millis(200);
    let server = serve_patiently(listener, router, shutdown.clone(), patience);
    let server = tokio::spawn(server);
    Served {
        address,
        shutdown,
        server,
    }
}

async fn answer(mut stream: impl AsyncReadExt + AsyncWriteExt + Unpin, request: &str) -> String {
    // A server that has heard enough closes before the request is whole.
    let _ = stream.write_all(request.as_bytes()).await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

const REQUEST: &str = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

#[tokio::test]
async fn serves_unix_sockets_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("socket");
    let listener = UnixListener::bind(&path).unwrap();
    let router = Router::new().route("/", get(|| async { "here" }));
    let shutdown = CancellationToken::new();
    let server = tokio::spawn(serve(listener, router, shutdown.clone()));
    let answer = answer(UnixStream::connect(&path).await.unwrap(), REQUEST).await;
    assert!(answer.ends_with("here"), "{answer}");
    shutdown.cancel();
    server.await.unwrap();
}

#[tokio::test]
async fn an_answer_on_its_way_ends_before_the_server_does() {
    let (begun, go) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (tell, wait) = (begun.clone(), go.clone());
    let router = Router::new().route(
        "/",
        get(async move || {
            tell.notify_one();
            wait.notified().await;
            "whole"
        }),
    );
    let served = served(router).await;
    let stream = TcpStream::connect(served.address).await.unwrap();
    let client = tokio::spawn(answer(stream, REQUEST));
    begun.notified().await;
    served.shutdown.cancel();
    go.notify_one();
    assert!(client.await.unwrap().ends_with("whole"));
    served.server.await.unwrap();
    assert!(TcpStream::connect(served.address).await.is_err());
}

#[tokio::test]
async fn headers_without_end_are_refused() {
    let served = served(Router::new()).await;
    let stream = TcpStream::connect(served.address).await.unwrap();
    let request = format!("{:x<HEADERS$}", "GET / HTTP/1.1\r\nX: ");
    let answer = answer(stream, &request).await;
    assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
}

#[tokio::test]
async fn slow_writers_and_idle_connections_are_let_go() {
    let served = served(Router::new()).await;
    for begun in ["", "GET / HT", "GET / HTTP/1.1\r\nHost: x\r\n"] {
        let stream = TcpStream::connect(served.address).await.unwrap();
        let answer = timeout(PATIENCE / 2, answer(stream, begun)).await;
        assert!(answer.is_ok(), "{begun:?} holds a connection");
    }
}
