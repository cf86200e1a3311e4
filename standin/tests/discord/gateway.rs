//! The gateway: sessions, shards, and acts while nobody is connected.

use std::time::Duration;

use serde_json::{Value, json};

use super::bot::{Bot, LIMIT, Socket, begun, commands, identify, resume, text};
use upward_standin::discord::{Discord, Given, Place};

#[tokio::test]
async fn heartbeats_are_acknowledged_unless_withheld() {
    let (discord, _bot, mut socket) = begun().await;
    socket.send(json!({"op": 1, "d": 1})).await;
    assert_eq!(socket.next().await["op"], 11);
    discord.withhold_acknowledgements(true);
    socket.send(json!({"op": 1, "d": 1})).await;
    assert!(socket.silent().await);
}

#[tokio::test]
async fn a_bot_without_heartbeats_is_closed() {
    let discord = Discord::start("token").await.unwrap();
    discord.heartbeat_every(Duration::from_millis(100));
    let (mut socket, _) = Socket::identified(&discord, [0, 1]).await;
    assert_eq!(socket.heard().await, Err(4009));
}

#[tokio::test]
async fn wrong_frames_are_closed_with_the_code_for_it() {
    let discord = Discord::start("token").await.unwrap();
    let with = |name: &str, value: Value| {
        let mut frame = identify([0, 1]);
        frame["d"][name] = value;
        frame
    };
    let cases = [
        (json!({"op": 99, "d": null}), 4001),
        (json!({"d": null}), 4002),
        (json!({"op": 3, "d": {}}), 4003),
        (with("token", json!("other")), 4004),
        (with("shard", json!([1, 1])), 4010),
        (with("intents", json!(1_u64 << 40)), 4013),
        (with("intents", json!(1 << 15)), 4014),
        (with("intents", Value::Null), 4002),
        (with("presence", json!("p".repeat(5000))), 4002),
    ];
    for (frame, code) in cases {
        let mut socket = Socket::open(&discord).await;
        socket.send(frame.clone()).await;
        assert_eq!(socket.heard().await, Err(code), "{frame}");
    }
    let (mut socket, _) = Socket::identified(&discord, [0, 1]).await;
    socket.send(identify([0, 1])).await;
    assert_eq!(socket.heard().await, Err(4005));
}

#[tokio::test]
async fn a_resume_brings_what_was_missed() {
    let discord = Discord::start("token").await.unwrap();
    Bot::of(&discord).register(commands()).await;
    let jane = discord.person(7, "en-US", "Jane");
    let (mut socket, ready) = Socket::identified(&discord, [0, 1]).await;
    assert_eq!(
        text(&ready, "resume_gateway_url"),
        discord.url().replace("http", "ws") + "/gateway"
    );
    let session = text(&ready, "session_id").to_owned();
    let first = jane.command("roadmap", &[]).unwrap();
    assert_eq!(
        text(&socket.interaction().await, "id"),
        first.id().to_string()
    );
    discord.close_gateway(4000);
    assert_eq!(socket.heard().await, Err(4000));
    let missed = jane.command("roadmap", &[]).unwrap();

    // The bot has READY (1) and the first act (2).
    let mut socket = Socket::open(&discord).await;
    socket.send(resume(&session, 2)).await;
    assert_eq!(
        text(&socket.interaction().await, "id"),
        missed.id().to_string()
    );
    assert_eq!(socket.next().await["t"], "RESUMED");
    discord.resumed(1, LIMIT).await.unwrap();

    // A bot that says less than it had gets it again.
    discord.break_gateway();
    assert_eq!(socket.heard().await, Err(1006));
    let mut socket = Socket::open(&discord).await;
    socket.send(resume(&session, 1)).await;
    assert_eq!(
        text(&socket.interaction().await, "id"),
        first.id().to_string()
    );

    let mut socket = Socket::open(&discord).await;
    socket.send(resume(&session, 99)).await;
    assert_eq!(socket.heard().await, Err(4007));
    let mut socket = Socket::open(&discord).await;
    socket.send(resume("other", 1)).await;
    assert_eq!(socket.next().await, json!({"op": 9, "d": false}));
}

#[tokio::test]
async fn what_is_done_while_nobody_is_there_is_lost() {
    let (discord, _bot, mut socket) = begun().await;
    discord.close_gateway(1000);
    assert_eq!(socket.heard().await, Err(1000));
    discord.connections(0, LIMIT).await.unwrap();
    let lost = discord
        .person(7, "en-US", "Jane")
        .command("roadmap", &[])
        .unwrap();
    let (mut socket, _) = Socket::identified(&discord, [0, 1]).await;
    assert!(socket.silent().await);
    lost.age(Duration::from_secs(4));
    assert!(lost.outcome().failed);
}

#[tokio::test]
async fn bots_are_told_to_reconnect() {
    let (discord, _bot, mut socket) = begun().await;
    discord.reconnect_gateway();
    assert_eq!(socket.next().await, json!({"op": 7, "d": null}));
    let (mut socket, ready) = Socket::identified(&discord, [0, 1]).await;
    discord.invalidate_sessions(true);
    assert_eq!(socket.next().await, json!({"op": 9, "d": true}));
    let mut socket = Socket::open(&discord).await;
    socket.send(resume(text(&ready, "session_id"), 1)).await;
    assert_eq!(socket.next().await["t"], "RESUMED");
    discord.invalidate_sessions(false);
    assert_eq!(socket.next().await, json!({"op": 9, "d": false}));
    // The same connection may begin anew.
    socket.send(identify([0, 1])).await;
    assert_eq!(socket.next().await["t"], "READY");
}

#[tokio::test]
async fn an_act_arrives_twice_on_demand() {
    let (discord, _bot, mut socket) = begun().await;
    discord.deliver_twice(1);
    let jane = discord.person(7, "en-US", "Jane");
    jane.command("roadmap", &[]).unwrap();
    assert_eq!(socket.interaction().await, socket.interaction().await);
    jane.command("roadmap", &[]).unwrap();
    socket.interaction().await;
    assert!(socket.silent().await);
}

#[tokio::test]
async fn every_shard_gets_its_own() {
    let discord = Discord::start("token").await.unwrap();
    Bot::of(&discord).register(commands()).await;
    let (mut first, ready) = Socket::identified(&discord, [0, 2]).await;
    assert_eq!(ready["shard"], json!([0, 2]));
    let (mut second, other) = Socket::identified(&discord, [1, 2]).await;
    let jane = discord.person(7, "en-US", "Jane");
    jane.command("roadmap", &[]).unwrap();
    assert_eq!(first.interaction().await["context"], 1);
    let file = Given::file("a.pdf", "application/pdf", "a");
    jane.at(Place::Server)
        .command("score", &[("file", file)])
        .unwrap();
    // The server is told to the shard that has it.
    let has = |ready: &Value| !ready["guilds"].as_array().unwrap().is_empty();
    assert_ne!(has(&ready), has(&other));
    let (with, without) = if has(&ready) {
        (&mut first, &mut second)
    } else {
        (&mut second, &mut first)
    };
    assert_eq!(with.interaction().await["context"], 0);
    assert!(without.silent().await);
}
