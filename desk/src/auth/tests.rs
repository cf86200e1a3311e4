use std::num::NonZeroU32;

use axum::Router;
use axum::serve::Listener;
use http::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use tokio::net::{TcpListener, UnixListener};
use tokio_util::sync::{CancellationToken, DropGuard};

use super::*;
use crate::identity::Identity;
use crate::key::{NewKey, Token};
use crate::testing::Desk;
use crate::{Client, Scope, api, server};

/// Serves over TCP, until the guard is dropped.
async fn tcp(desk: &Desk, failures: u32) -> (String, DropGuard) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let router = api::router(desk.engine.clone());
    let router = with_keys(router, desk.engine.clone(), NonZeroU32::new(failures));
    (address, serve(listener, router))
}

fn serve<L: Listener>(listener: L, router: Router) -> DropGuard
where
    Peer: From<L::Addr>,
{
    let shutdown = CancellationToken::new();
    tokio::spawn(server::serve(listener, router, shutdown.clone()));
    shutdown.drop_guard()
}

async fn key(desk: &Desk, identity: &Identity, scopes: &[Scope]) -> Token {
    let new = NewKey {
        name: "test".to_owned(),
        scopes: scopes.to_vec(),
        expires: None,
    };
    desk.client(identity)
        .await
        .add_key(&new)
        .await
        .unwrap()
        .token
}

async fn get(address: &str, authorization: Option<&str>) -> reqwest::Response {
    let request = reqwest::Client::new().get(format!("{address}/api/v1/account"));
    let request = authorization.into_iter().fold(request, |request, value| {
        request.header(AUTHORIZATION, value)
    });
    request.send().await.unwrap()
}

#[tokio::test]
async fn over_tcp_a_key_tells_whose_account_it_is() {
    let desk = Desk::new();
    let (address, _server) = tcp(&desk, 0).await;
    for identity in [Identity::Local, Identity::Telegram(1)] {
        let token = key(&desk, &identity, &[Scope::Read]).await;
        let client = Client::tcp(&address, Some(token.reveal())).unwrap();
        let shown = client.account().await.unwrap();
        assert_eq!(shown.identities[0].identity, identity);
        let refused = client.change_account(&Default::default()).await;
        assert_eq!(refused.unwrap_err().code, "forbidden");
    }
}

#[tokio::test]
async fn over_tcp_nothing_goes_without_a_good_key() {
    let desk = Desk::new();
    let (address, _server) = tcp(&desk, 0).await;
    let good = key(&desk, &Identity::Local, &[Scope::Read]).await;
    let forged = Token::new(good.id, [0; 32]).reveal();
    let good = good.reveal();
    let revoked = key(&desk, &Identity::Local, &[Scope::Read]).await;
    let owner = desk.client(&Identity::Local).await;
    owner.revoke_key(revoked.id).await.unwrap();
    for wrong in [
        None,
        Some(String::new()),
        Some("Bearer".to_owned()),
        Some("Bearer x".to_owned()),
        Some(format!("Basic {good}")),
        Some(format!("Bearer {good}0")),
        Some(format!("Bearer {forged}")),
        Some(format!("Bearer {}", revoked.reveal())),
    ] {
        let answer = get(&address, wrong.as_deref()).await;
        assert_eq!(answer.status(), 401, "{wrong:?}");
        assert_eq!(answer.headers()[WWW_AUTHENTICATE], "Bearer");
    }
    for right in [format!("Bearer {good}"), format!("bearer  {good}")] {
        assert_eq!(get(&address, Some(&right)).await.status(), 200, "{right}");
    }
}

#[tokio::test]
async fn failures_from_one_address_are_limited_and_good_keys_still_pass() {
    let desk = Desk::new();
    let (address, _server) = tcp(&desk, 3).await;
    let good = key(&desk, &Identity::Local, &[Scope::Read]).await.reveal();
    for _ in 0..3 {
        assert_eq!(get(&address, Some("Bearer x")).await.status(), 401);
    }
    let answer = get(&address, Some("Bearer x")).await;
    assert_eq!(answer.status(), 429);
    let wait: u64 = answer.headers()["retry-after"]
        .to_str()
        .unwrap()
        .parse()
        .unwrap();
    assert!((1..=20).contains(&wait), "{wait}");
    let answer = get(&address, Some(&format!("Bearer {good}"))).await;
    assert_eq!(answer.status(), 200);
}

#[tokio::test]
async fn over_the_socket_the_user_of_this_process_is_the_local_account() {
    let desk = Desk::new();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("socket");
    let listener = UnixListener::bind(&path).unwrap();
    let router = local(api::router(desk.engine.clone()), desk.engine.clone());
    let _server = serve(listener, router);
    let shown = Client::unix(&path).unwrap().account().await.unwrap();
    let owner = desk.engine.account_of(&Identity::Local).await.unwrap();
    assert_eq!(shown.account.id, owner.account);
    assert_eq!(shown.identities[0].identity, Identity::Local);
}
