//! TCP: a key in the header `Authorization`.

use std::num::NonZeroU32;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderValue};
use upward_engine::error::Result;

use super::Peer;
use crate::api::problem::Problem;
use crate::caller::Caller;
use crate::engine::Engine;
use crate::key::{Token, wrong};
use crate::limit::{Rate, too_many};

/// Returns an API whose callers hold a key. One address may fail `failures` times a minute; further failures are
/// answered by 429. A good key passes from any address: nobody guesses 256 random bits, and neighbours behind one
/// address must not lock each other out.
pub fn with_keys(router: Router, engine: Engine, failures: Option<NonZeroU32>) -> Router {
    let door = Door {
        engine,
        failures: Arc::new(Rate::new(failures)),
    };
    router.layer(from_fn_with_state(door, layer))
}

#[derive(Debug, Clone)]
struct Door {
    engine: Engine,
    failures: Arc<Rate<Peer>>,
}

async fn layer(State(door): State<Door>, mut request: Request, next: Next) -> Response {
    match caller(&door.engine, request.headers()).await {
        Ok(caller) => {
            if let Some(caller) = caller {
                request.extensions_mut().insert(caller);
            }
            next.run(request).await
        }
        Err(error) => {
            let peer = request.extensions().get::<Peer>().copied();
            let peer = peer.unwrap_or(Peer::Process);
            match door.failures.check(&peer.site()) {
                Err(wait) if error.code == "unauthorized" => {
                    too_many(wait, "with a wrong key from this address")
                }
                _ => Problem::from(error).into_response(),
            }
        }
    }
}

/// Returns who is calling; none where the request names no key.
async fn caller(engine: &Engine, headers: &HeaderMap) -> Result<Option<Caller>> {
    let Some(header) = headers.get(AUTHORIZATION) else {
        return Ok(None);
    };
    let token = token(header).ok_or_else(wrong)?;
    engine.verify(token).await?.ok_or_else(wrong).map(Some)
}

fn token(header: &HeaderValue) -> Option<Token> {
    let (scheme, token) = header.to_str().ok()?.split_once(' ')?;
    let bearer = scheme.eq_ignore_ascii_case("bearer");
    Token::parse(token.trim()).filter(|_| bearer)
}
