//! Serves an empty desk on loopback, in memory, for tests of the API from outside.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::sync::Arc;

use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use upward_desk::identity::Identity;
use upward_desk::key::NewKey;
use upward_desk::reader::Reader;
use upward_desk::tools::Tools;
use upward_desk::world::System;
use upward_desk::{Engine, Scope, api, auth, server};
use upward_store::{Secret, Vault};

#[tokio::main]
async fn main() {
    let vault = Vault::memory(&Secret::generate().unwrap());
    let tools = Tools::new(Reader::InProcess).unwrap();
    let engine = Engine::new(vault, tools, Arc::new(System));
    let caller = engine.account_of(&Identity::Telegram(1)).await.unwrap();
    let new = NewKey {
        name: "loopback".to_owned(),
        scopes: Scope::ALL.to_vec(),
        expires: None,
    };
    let made = serde_json::to_value(engine.add_key(&caller, new).await.unwrap()).unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    println!(
        "http://{} {}",
        listener.local_addr().unwrap(),
        made["token"].as_str().unwrap()
    );
    let router = auth::with_keys(api::router(engine.clone()), engine, None);
    server::serve(listener, router, CancellationToken::new()).await;
}
