//! Streams of events (SSE), as the HTML standard has them: each event bears its position, and whoever comes back says
//! which one it had last.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::FromRequestParts;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::{Stream, StreamExt, future};
use http::request::Parts;
use serde::{Deserialize, Serialize};
use tokio_util::sync::CancellationToken;
use upward_engine::error::{Error, Kind};
use upward_store::Position;
use utoipa::IntoParams;

use super::extract::Query;
use super::problem::Problem;
use crate::server::Ending;

/// How often a stream without events shows that it lives.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// The header with the position of the last event that was received.
const LAST: &str = "last-event-id";

/// Where a stream begins.
#[derive(Debug, Clone, Default, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct After {
    /// The position of the last event that is known: its `id`. The header `Last-Event-ID` counts before it.
    #[serde(default)]
    pub after: Option<String>,
}

/// What a request for a stream says.
#[derive(Debug)]
pub struct Listener {
    /// Where it begins.
    pub after: Option<Position>,
    /// When the server ends, if a server stands between.
    ending: CancellationToken,
}

impl<S: Send + Sync> FromRequestParts<S> for Listener {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let Query(query) = Query::<After>::from_request_parts(parts, state).await?;
        let header = parts.headers.get(LAST);
        let header = header.and_then(|value| value.to_str().ok().map(str::to_owned));
        let position = header
            .or(query.after)
            .filter(|text| !text.is_empty())
            .map(|text| text.parse().map_err(|_| unknown()));
        let ending = parts.extensions.get::<Ending>();
        Ok(Self {
            after: position.transpose()?,
            ending: ending.map_or_else(CancellationToken::new, |ending| ending.0.clone()),
        })
    }
}

impl Listener {
    /// Returns a stream of events, which ends where the events do, or the server. A fault on the way ends it too:
    /// whoever comes back is told of it, as a problem.
    pub fn answer<T: Serialize + Send + 'static>(
        self,
        events: impl Stream<Item = upward_engine::error::Result<(Position, T)>> + Send + 'static,
        name: fn(&T) -> &'static str,
    ) -> Response {
        let events = events
            .map(move |event| {
                let (position, event) = event.ok()?;
                let told = Event::default()
                    .id(position.to_string())
                    .event(name(&event));
                told.json_data(&event).ok()
            })
            .take_while(|event| future::ready(event.is_some()))
            .filter_map(|event| future::ready(event.map(Ok::<_, Infallible>)))
            .take_until(self.ending.cancelled_owned());
        let heartbeat = KeepAlive::new().interval(HEARTBEAT);
        Sse::new(events).keep_alive(heartbeat).into_response()
    }
}

fn unknown() -> Error {
    Error::new(
        Kind::Usage,
        "position",
        "\"after\" is no position of an event",
    )
    .hint("use the id of the last event that you have, as it is")
}
