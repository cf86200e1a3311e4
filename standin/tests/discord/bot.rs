//! A bot without a library, to send what no library would.

use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use reqwest::{
    Client, Method, Response,
    multipart::{Form, Part},
};
use serde_json::{Value, json};
use tokio::{net::TcpStream, time::timeout};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async, tungstenite::Message};
use upward_standin::discord::{Acted, Discord};

pub const LIMIT: Duration = Duration::from_secs(10);

/// One answer: the status and the body.
pub type Answered = (u16, Value);

/// The REST side of a bot.
pub struct Bot {
    http: Client,
    url: String,
    pub application: u64,
}

impl Bot {
    pub fn of(discord: &Discord) -> Self {
        Self {
            http: Client::new(),
            url: format!("{}/api/v10", discord.url()),
            application: discord.application(),
        }
    }

    /// Calls a route with a token and a body.
    pub async fn call_as(&self, token: &str, method: Method, route: &str, body: Value) -> Answered {
        let request = self.http.request(method, format!("{}{route}", self.url));
        let request = request.header("Authorization", token);
        let request = if body.is_null() {
            request
        } else {
            request.json(&body)
        };
        read(request.send().await.unwrap()).await
    }

    pub async fn call(&self, method: Method, route: &str, body: Value) -> Answered {
        self.call_as("Bot token", method, route, body).await
    }

    /// Calls a route whose connection may be cut.
    pub async fn try_call(
        &self,
        method: Method,
        route: &str,
        body: Value,
    ) -> reqwest::Result<Response> {
        let request = self.http.request(method, format!("{}{route}", self.url));
        request
            .header("Authorization", "Bot token")
            .json(&body)
            .send()
            .await
    }

    /// Calls a route with files.
    pub async fn upload(
        &self,
        method: Method,
        route: &str,
        body: Value,
        files: Vec<(&str, Vec<u8>)>,
    ) -> Answered {
        let mut form = Form::new().text("payload_json", body.to_string());
        for (number, (name, bytes)) in files.into_iter().enumerate() {
            form = form.part(
                format!("files[{number}]"),
                Part::bytes(bytes).file_name(name.to_owned()),
            );
        }
        let request = self
            .http
            .request(method, format!("{}{route}", self.url))
            .header("Authorization", "Bot token");
        read(request.multipart(form).send().await.unwrap()).await
    }

    /// Downloads a file over the connections of the calls.
    pub async fn download(&self, url: &str) -> Vec<u8> {
        let answer = self.http.get(url).send().await.unwrap();
        answer.bytes().await.unwrap().to_vec()
    }

    pub async fn register(&self, commands: Value) -> Answered {
        self.call(
            Method::PUT,
            &format!("/applications/{}/commands", self.application),
            commands,
        )
        .await
    }

    /// Gives the first answer to an interaction.
    pub async fn answer(&self, interaction: &Value, kind: u64, data: Value) -> Answered {
        let (id, token) = (text(interaction, "id"), text(interaction, "token"));
        let body = json!({"type": kind, "data": data});
        self.call(
            Method::POST,
            &format!("/interactions/{id}/{token}/callback"),
            body,
        )
        .await
    }

    /// Returns the route of an interaction's follow-ups, or of one of its messages.
    pub fn hook(&self, interaction: &Value, message: &str) -> String {
        let hook = format!(
            "/webhooks/{}/{}",
            self.application,
            text(interaction, "token")
        );
        if message.is_empty() {
            hook
        } else {
            format!("{hook}/messages/{message}")
        }
    }
}

async fn read(response: Response) -> Answered {
    let status = response.status().as_u16();
    let body = response.text().await.unwrap();
    (
        status,
        serde_json::from_str(&body).unwrap_or(Value::String(body)),
    )
}

pub fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_default()
}

/// The gateway side of a bot.
pub struct Socket(WebSocketStream<MaybeTlsStream<TcpStream>>);

impl Socket {
    /// Connects and takes the greeting.
    pub async fn open(discord: &Discord) -> Self {
        let url = discord.url().replace("http", "ws");
        let (socket, _) = connect_async(format!("{url}/gateway?v=10")).await.unwrap();
        let mut socket = Self(socket);
        assert_eq!(socket.next().await["op"], 10);
        socket
    }

    /// Connects and begins a session; returns what READY says as well.
    pub async fn identified(discord: &Discord, shard: [u64; 2]) -> (Self, Value) {
        let mut socket = Self::open(discord).await;
        socket.send(identify(shard)).await;
        let ready = socket.next().await;
        assert_eq!(ready["t"], "READY");
        (socket, ready["d"].clone())
    }

    pub async fn send(&mut self, frame: Value) {
        self.0.send(Message::text(frame.to_string())).await.unwrap();
    }

    /// Returns the next frame, or the code of the close.
    pub async fn heard(&mut self) -> Result<Value, u16> {
        loop {
            match timeout(LIMIT, self.0.next())
                .await
                .expect("the gateway says nothing")
            {
                Some(Ok(Message::Text(text))) => return Ok(serde_json::from_str(&text).unwrap()),
                Some(Ok(Message::Close(frame))) => {
                    return Err(frame.map_or(1005, |frame| frame.code.into()));
                }
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return Err(1006),
            }
        }
    }

    pub async fn next(&mut self) -> Value {
        self.heard().await.expect("the gateway has closed")
    }

    /// Returns the next interaction.
    pub async fn interaction(&mut self) -> Value {
        let frame = self.next().await;
        assert_eq!(frame["t"], "INTERACTION_CREATE");
        frame["d"].clone()
    }

    /// Returns whether nothing comes for a moment.
    pub async fn silent(&mut self) -> bool {
        timeout(Duration::from_millis(200), self.0.next())
            .await
            .is_err()
    }
}

/// Starts a Discord with a bot that is connected and has two commands.
pub async fn begun() -> (Discord, Bot, Socket) {
    let discord = Discord::start("token").await.unwrap();
    let bot = Bot::of(&discord);
    let (socket, _) = Socket::identified(&discord, [0, 1]).await;
    let (status, _) = bot.register(commands()).await;
    assert_eq!(status, 200);
    (discord, bot, socket)
}

/// A Discord in which somebody gave a command to a bot that has not answered yet.
pub struct Asked {
    pub discord: Discord,
    pub bot: Bot,
    pub socket: Socket,
    pub asked: Acted,
    pub interaction: Value,
}

/// Starts a Discord in which somebody gave a command.
pub async fn asked() -> Asked {
    let (discord, bot, mut socket) = begun().await;
    let jane = discord.person(7, "en-US", "Jane");
    let asked = jane.command("roadmap", &[]).unwrap();
    let interaction = socket.interaction().await;
    Asked {
        discord,
        bot,
        socket,
        asked,
        interaction,
    }
}

pub fn commands() -> Value {
    let score = json!({"name": "score", "description": "Scores a resume", "options": [
        {"type": 11, "name": "file", "description": "The resume", "required": true},
        {"type": 3, "name": "posting", "description": "The posting", "max_length": 20},
        {"type": 4, "name": "pages", "description": "How many", "min_value": 1, "max_value": 3},
        {"type": 3, "name": "theme", "description": "The look", "choices": [{"name": "Plain", "value": "plain"}]},
    ], "integration_types": [0, 1], "contexts": [0, 1, 2]});
    let roadmap = json!({"name": "roadmap", "description": "A way", "options": [
        {"type": 3, "name": "track", "description": "The track", "autocomplete": true},
        {"type": 5, "name": "short", "description": "In short"},
    ]});
    json!([score, roadmap])
}

pub fn identify(shard: [u64; 2]) -> Value {
    json!({"op": 2, "d": {"token": "token", "intents": 0, "properties": {"os": "linux"}, "shard": shard}})
}

pub fn resume(session: &str, seq: u64) -> Value {
    json!({"op": 6, "d": {"token": "token", "session_id": session, "seq": seq}})
}
