//! The gateway: one connection of a bot.

use std::{sync::Arc, time::Duration};

use axum::{
    extract::{
        State, WebSocketUpgrade,
        ws::{CloseFrame, Message, WebSocket},
    },
    response::Response,
};
use serde_json::{Value, json};
use tokio::{
    sync::mpsc::{UnboundedReceiver, unbounded_channel},
    time::{Instant, timeout, timeout_at},
};
use uuid::Uuid;

use crate::discord::{
    sessions::{Link, Out, resumable},
    world::World,
};

/// A bot that sends a longer text is closed.
const LONGEST: usize = 4096;
/// Intents that Discord gives only to bots that it has reviewed: members, presences, contents of messages.
const PRIVILEGED: u64 = (1 << 1) | (1 << 8) | (1 << 15);

/// Opens a connection.
pub async fn open(State(world): State<Arc<World>>, upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(move |socket| async move {
        let (link, orders) = unbounded_channel();
        let connection = Connection {
            world,
            link,
            session: None,
        };
        connection.serve(socket, orders).await;
    })
}

struct Connection {
    world: Arc<World>,
    link: Link,
    session: Option<String>,
}

impl Connection {
    async fn serve(mut self, mut socket: WebSocket, mut orders: UnboundedReceiver<Out>) {
        let every = self.world.state().sessions.heartbeat;
        let hello = json!({"op": 10, "d": {"heartbeat_interval": every.as_millis()}});
        let mut code = None;
        let mut last = Instant::now();
        let _ = self.link.send(Out::Frame(hello.to_string().into()));
        while code.is_none() {
            let patience = last + every * 5 / 2;
            tokio::select! {
                biased;
                order = orders.recv() => code = carry_out(&mut socket, order).await,
                heard = timeout_at(patience, socket.recv()) => match heard {
                    Err(_) => code = carry_out(&mut socket, Some(Out::Close(4009))).await,
                    Ok(Some(Ok(Message::Text(text)))) => {
                        last = Instant::now();
                        if let Err(out) = self.hear(&text) {
                            let _ = self.link.send(out);
                        }
                    }
                    Ok(Some(Ok(Message::Binary(_)))) => code = carry_out(&mut socket, Some(Out::Close(4002))).await,
                    Ok(Some(Ok(Message::Close(frame)))) => code = Some(frame.map_or(1005, |frame| frame.code)),
                    Ok(Some(Ok(_))) => {}
                    Ok(None | Some(Err(_))) => code = Some(1006),
                },
            }
        }
        if let Some(session) = &self.session {
            let resumable = code.is_some_and(resumable);
            self.world
                .state()
                .sessions
                .ended(session, &self.link, resumable);
        }
    }

    /// Takes what a bot sends.
    ///
    /// # Errors
    ///
    /// Returns what the connection is to do instead of an answer.
    fn hear(&mut self, text: &str) -> Result<(), Out> {
        let frame: Value = serde_json::from_str(text).map_err(|_| Out::Close(4002))?;
        if text.len() > LONGEST {
            return Err(Out::Close(4002));
        }
        let op = frame
            .get("op")
            .and_then(Value::as_u64)
            .ok_or(Out::Close(4002))?;
        let data = frame.get("d").unwrap_or(&Value::Null);
        match op {
            1 => self.heartbeat(data),
            2 | 6 if self.attached() => Err(Out::Close(4005)),
            2 => self.identify(data),
            6 => self.resume(data),
            // Presence and questions about members change nothing that anybody sees.
            3 | 8 if self.attached() => Ok(()),
            3 | 8 => Err(Out::Close(4003)),
            _ => Err(Out::Close(4001)),
        }
    }

    /// Returns whether the bot has a session here; one that was declared invalid is none.
    fn attached(&self) -> bool {
        self.session
            .as_ref()
            .is_some_and(|id| self.world.state().sessions.attached(id, &self.link))
    }

    fn heartbeat(&self, seq: &Value) -> Result<(), Out> {
        let mut state = self.world.state();
        if let (Some(session), Some(seq)) = (&self.session, seq.as_u64()) {
            state.sessions.confirm(session, seq);
        }
        if state.sessions.withheld {
            return Ok(());
        }
        Err(Out::Frame(json!({"op": 11, "d": null}).to_string().into()))
    }

    fn identify(&mut self, data: &Value) -> Result<(), Out> {
        self.authorise(data)?;
        let intents = data
            .get("intents")
            .and_then(Value::as_u64)
            .ok_or(Out::Close(4002))?;
        data.get("properties")
            .filter(|properties| properties.is_object())
            .ok_or(Out::Close(4002))?;
        if intents & PRIVILEGED != 0 {
            return Err(Out::Close(4014));
        }
        if intents >> 26 != 0 {
            return Err(Out::Close(4013));
        }
        let shard = match data.get("shard") {
            None | Some(Value::Null) => [0, 1],
            Some(shard) => serde_json::from_value(shard.clone()).map_err(|_| Out::Close(4010))?,
        };
        let [number, count] = shard;
        if number >= count {
            return Err(Out::Close(4010));
        }
        let id = Uuid::new_v4().simple().to_string();
        let world = &self.world;
        let server = (world.server >> 22) % count == number;
        let servers = server.then(|| json!({"id": world.server.to_string(), "unavailable": true}));
        let ready = json!({
            "v": 10,
            "user": world.bot(),
            "guilds": servers.into_iter().collect::<Vec<_>>(),
            "resume_gateway_url": world.gateway(),
            "application": {"id": world.application.to_string(), "flags": 0},
            "session_type": "normal",
        });
        world
            .state()
            .sessions
            .begin(id.clone(), shard, self.link.clone(), ready);
        self.session = Some(id);
        Ok(())
    }

    fn resume(&mut self, data: &Value) -> Result<(), Out> {
        self.authorise(data)?;
        let id = data
            .get("session_id")
            .and_then(Value::as_str)
            .ok_or(Out::Close(4002))?;
        let seq = data
            .get("seq")
            .and_then(Value::as_u64)
            .ok_or(Out::Close(4002))?;
        self.world.state().sessions.resume(id, seq, &self.link)?;
        self.session = Some(id.to_owned());
        Ok(())
    }

    fn authorise(&self, data: &Value) -> Result<(), Out> {
        let token = data
            .get("token")
            .and_then(Value::as_str)
            .unwrap_or_default();
        if token.strip_prefix("Bot ").unwrap_or(token) == self.world.token {
            Ok(())
        } else {
            Err(Out::Close(4004))
        }
    }
}

/// Does as ordered; returns the code with which the connection has ended, if it has.
async fn carry_out(socket: &mut WebSocket, order: Option<Out>) -> Option<u16> {
    /// A bot that takes nothing for so long has gone.
    const PATIENCE: Duration = Duration::from_secs(10);
    let (message, code) = match order {
        Some(Out::Frame(text)) => (Message::Text(text.as_ref().into()), None),
        Some(Out::Close(code)) => (
            Message::Close(Some(CloseFrame {
                code,
                reason: "".into(),
            })),
            Some(code),
        ),
        Some(Out::Break) | None => return Some(1006),
    };
    let sent = timeout(PATIENCE, socket.send(message)).await;
    if code.is_some() {
        // Ending at once could take the code away before the bot has read it.
        let rest = async { while let Some(Ok(_)) = socket.recv().await {} };
        let _ = timeout(Duration::from_secs(1), rest).await;
    }
    if matches!(sent, Ok(Ok(()))) {
        code
    } else {
        Some(1006)
    }
}
