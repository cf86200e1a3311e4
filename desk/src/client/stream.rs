//! Streams of events that outlast their connection.

use std::pin::Pin;
use std::time::Duration;

use axum::body::Body;
use bytes::Bytes;
use eventsource_stream::{Event, Eventsource};
use futures_util::{Stream, StreamExt, stream};
use http::{Method, StatusCode};
use serde::de::DeserializeOwned;
use tokio::time::{sleep, timeout};
use upward_engine::error::{Kind, Result};
use upward_store::Position;

use super::{Client, broken};

/// A stream that is silent for so long is broken: a server shows every 15 seconds that it lives.
const SILENCE: Duration = Duration::from_secs(45);
/// How long to wait before a connection is made anew: at first, and doubled each time up to the longest.
const SOON: Duration = Duration::from_millis(100);
const LATER: Duration = Duration::from_secs(5);
/// How often in a row a connection is made anew in vain: for half a minute.
const TRIES: u32 = 10;

type Events = Pin<Box<dyn Stream<Item = Option<Event>> + Send>>;

/// A stream of events, over as many connections as it takes.
struct Follower<T> {
    client: Client,
    path: String,
    after: Option<Position>,
    events: Option<Events>,
    /// How often in a row no connection could be made.
    vain: u32,
    last: fn(&T) -> bool,
    ended: bool,
}

/// Returns the events of a path behind a position, until one is the `last` or the connection cannot be made any more.
pub fn follow<T: DeserializeOwned + Send + 'static>(
    client: Client,
    path: String,
    after: Option<Position>,
    last: fn(&T) -> bool,
) -> impl Stream<Item = Result<(Position, T)>> + Send + use<T> {
    let follower = Follower {
        client,
        path,
        after,
        events: None,
        vain: 0,
        last,
        ended: false,
    };
    stream::unfold(follower, |mut follower| async move {
        if follower.ended {
            return None;
        }
        let item = follower.next().await.transpose()?;
        follower.ended = match &item {
            Ok((_, event)) => (follower.last)(event),
            Err(_) => true,
        };
        Some((item, follower))
    })
}

impl<T: DeserializeOwned> Follower<T> {
    /// Returns the next event; none where the server has no more.
    async fn next(&mut self) -> Result<Option<(Position, T)>> {
        loop {
            let Some(events) = &mut self.events else {
                if self.connect().await? {
                    continue;
                }
                return Ok(None);
            };
            if let Ok(Some(Some(event))) = timeout(SILENCE, events.next()).await {
                let (position, event) = read(&event)?;
                self.after = Some(position);
                return Ok(Some((position, event)));
            }
            self.events = None;
            sleep(SOON).await;
        }
    }

    /// Makes the connection, or waits after it could not be made; tells whether there is more to come.
    async fn connect(&mut self) -> Result<bool> {
        let path = match self.after {
            Some(after) => format!("{}?after={after}", self.path),
            None => self.path.clone(),
        };
        let answer = self
            .client
            .open(Method::GET, &path, "application/json", Bytes::new())
            .await;
        match answer {
            Ok(answer) if answer.status() == StatusCode::NO_CONTENT => return Ok(false),
            Ok(answer) => {
                self.events = Some(events(answer.into_body()));
                self.vain = 0;
            }
            Err(error) if error.kind == Kind::Unavailable && self.vain < TRIES => {
                sleep(LATER.min(SOON * 2u32.pow(self.vain))).await;
                self.vain += 1;
            }
            Err(error) => return Err(error),
        }
        Ok(true)
    }
}

fn events(body: Body) -> Events {
    let events = body.into_data_stream().eventsource();
    Box::pin(events.map(std::result::Result::ok))
}

fn read<T: DeserializeOwned>(event: &Event) -> Result<(Position, T)> {
    let position = event.id.parse();
    let content = serde_json::from_str(&event.data);
    match (position, content) {
        (Ok(position), Ok(content)) => Ok((position, content)),
        _ => Err(broken(
            "the server's events are not what this version of Upward understands",
        )),
    }
}
