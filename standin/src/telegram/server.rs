//! The HTTP side: which call it is, what goes wrong with it, and the answer.

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::{ConnectInfo, DefaultBodyLimit, Path, Request, State},
    http::StatusCode,
    response::{Html, IntoResponse, Response},
    routing::any,
};
use serde_json::{Value, json};

use super::{
    calls::Outcome,
    download,
    fault::How,
    hub::{self, Hub},
    methods,
    params::Params,
    refusal::Refusal,
};
use crate::fault::Line;

pub(crate) type Shared = State<Arc<Hub>>;

/// Returns the routes; anything else is answered with 404.
pub(crate) fn router(hub: Arc<Hub>) -> Router {
    Router::new()
        .route("/{bot}/{method}", any(method))
        // The slash inside the path of a file is percent-encoded by some clients and not by others.
        .route("/file/{bot}/{*path}", any(download::file))
        .fallback(async || Refusal::not_found())
        .layer(DefaultBodyLimit::disable())
        .with_state(hub)
}

async fn method(
    State(hub): Shared,
    ConnectInfo(line): ConnectInfo<Line>,
    Path((bot, method)): Path<(String, String)>,
    request: Request,
) -> Response {
    if let Err(refusal) = check_token(&hub, &bot) {
        return refusal.into_response();
    }
    let answer = call(&hub, &line, &method, request);
    let answer = hub.stop.run_until_cancelled(answer).await;
    answer.unwrap_or_else(|| cut(&line))
}

async fn call(hub: &Arc<Hub>, line: &Line, name: &str, request: Request) -> Response {
    let known = methods::find(name);
    let is_poll = name.eq_ignore_ascii_case(methods::GET_UPDATES);
    let name = match known {
        Some((name, _)) => name,
        None if is_poll => methods::GET_UPDATES,
        None => name,
    };
    let params = match Params::read(request).await {
        Ok(params) if known.is_some() || is_poll => params,
        Ok(params) => {
            let refusal = Refusal::new(404, "Not Found: method not found");
            return refused(hub, name, params, refusal);
        }
        Err(refusal) => return refused(hub, name, Params::default(), refusal),
    };
    let fault = hub.lock().faults.take(name);
    if let Some(how @ (How::TooMany(_) | How::Broken(_) | How::CutBefore)) = fault {
        let answer = failed(&how, line);
        record(hub, name, params, Outcome::Failed(how));
        return answer;
    }
    let answer = match known {
        Some((_, method)) => {
            let state = &mut hub.lock();
            limited(state, name, &params).and_then(|()| method(state, &params))
        }
        None => methods::updates::get_updates(hub, &params).await,
    };
    let outcome = answer
        .as_ref()
        .err()
        .map_or(Outcome::Done, |refusal| Outcome::Refused(refusal.clone()));
    record(hub, name, params, outcome);
    match fault {
        Some(How::CutAfter) => {
            let mut state = hub.lock();
            let now = state.now();
            state.lost.push(now);
            return cut(line);
        }
        Some(How::Late(time)) => tokio::time::sleep(time).await,
        _ => {}
    }
    answer.map_or_else(Refusal::into_response, |result| success(&result))
}

/// Records a call that was refused before it was looked at.
fn refused(hub: &Hub, name: &str, params: Params, refusal: Refusal) -> Response {
    record(hub, name, params, Outcome::Refused(refusal.clone()));
    refusal.into_response()
}

pub(crate) fn check_token(hub: &Hub, bot: &str) -> Result<(), Refusal> {
    match bot.strip_prefix("bot") {
        Some(token) if token == hub.lock().settings.token => Ok(()),
        Some(token) if token.contains(':') => Err(Refusal::new(401, "Unauthorized")),
        _ => Err(Refusal::not_found()),
    }
}

fn limited(state: &mut hub::State, name: &str, params: &Params) -> Result<(), Refusal> {
    if !state.settings.limits || !methods::is_limited(name) {
        return Ok(());
    }
    let now = state.now();
    let chat = params.integer("chat_id")?.unwrap_or_default();
    state.rates.take(chat, now).map_err(Refusal::too_many)
}

pub(crate) fn record(hub: &Hub, name: &str, params: Params, outcome: Outcome) {
    let mut state = hub.lock();
    let (now, most) = (state.now(), state.settings.keep_calls);
    state.calls.record(name, params, now, outcome, most);
}

fn success(result: &Value) -> Response {
    Json(json!({ "ok": true, "result": result })).into_response()
}

pub(crate) fn failed(how: &How, line: &Line) -> Response {
    match how {
        How::TooMany(seconds) => Refusal::too_many(*seconds).into_response(),
        How::Broken(status) => {
            let status = StatusCode::from_u16(*status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            (
                status,
                Html(format!("<html><body><h1>{status}</h1></body></html>")),
            )
                .into_response()
        }
        _ => cut(line),
    }
}

fn cut(line: &Line) -> Response {
    line.cut();
    ().into_response()
}
