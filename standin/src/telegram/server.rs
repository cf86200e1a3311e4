//! The HTTP side: which call it is, what goes wrong with it, and the answer.

use std::{convert::Infallible, sync::Arc};

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
    fault::{DOWNLOAD, How},
    hub::Hub,
    methods,
    params::Params,
    refusal::Refusal,
};
use crate::fault::Line;

type Shared = State<Arc<Hub>>;

/// Returns the routes; anything else is answered with 404.
pub(crate) fn router(hub: Arc<Hub>) -> Router {
    Router::new()
        .route("/{bot}/{method}", any(method))
        // The slash inside the path of a file is percent-encoded by some clients and not by others.
        .route("/file/{bot}/{*path}", any(file))
        .fallback(async || Refusal::not_found())
        .layer(DefaultBodyLimit::disable())
        .with_state(hub)
}

async fn method(
    State(hub): Shared,
    ConnectInfo(line): ConnectInfo<Line>,
    Path((bot, method)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Infallible> {
    if let Err(refusal) = check_token(&hub, &bot) {
        return Ok(refusal.into_response());
    }
    let answer = hub
        .stop
        .run_until_cancelled(call(&hub, &line, &method, request))
        .await;
    Ok(answer.unwrap_or_else(|| cut(&line)))
}

async fn call(hub: &Arc<Hub>, line: &Line, name: &str, request: Request) -> Response {
    let known = methods::find(name);
    let is_poll = name.eq_ignore_ascii_case(methods::GET_UPDATES);
    let name = match known {
        Some((name, _)) => name,
        None if is_poll => methods::GET_UPDATES,
        None => return Refusal::new(404, "Not Found: method not found").into_response(),
    };
    let params = match Params::read(request).await {
        Ok(params) => params,
        Err(refusal) => return refusal.into_response(),
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
        Some(How::CutAfter) => return cut(line),
        Some(How::Late(time)) => tokio::time::sleep(time).await,
        _ => {}
    }
    answer.map_or_else(Refusal::into_response, |result| success(&result))
}

async fn file(
    State(hub): Shared,
    ConnectInfo(line): ConnectInfo<Line>,
    Path((bot, path)): Path<(String, String)>,
) -> Response {
    if let Err(refusal) = check_token(&hub, &bot) {
        return refusal.into_response();
    }
    let (fault, bytes) = {
        let mut state = hub.lock();
        let now = state.now();
        (state.faults.take(DOWNLOAD), state.files.behind(&path, now))
    };
    let params = || Params {
        fields: [("path".to_owned(), path.clone().into())]
            .into_iter()
            .collect(),
        ..Params::default()
    };
    let Some(bytes) = bytes.filter(|_| fault != Some(How::Gone)) else {
        let refusal = Refusal::not_found();
        record(&hub, DOWNLOAD, params(), Outcome::Refused(refusal.clone()));
        return refusal.into_response();
    };
    let outcome = fault.clone().map_or(Outcome::Done, |how| match how {
        How::Late(_) => Outcome::Done,
        how => Outcome::Failed(how),
    });
    record(&hub, DOWNLOAD, params(), outcome);
    match fault {
        Some(How::Late(time)) => download::slow(bytes, time),
        Some(How::Torn(after)) => download::torn(bytes, after),
        Some(how) => failed(&how, &line),
        None => bytes.into_response(),
    }
}

fn check_token(hub: &Hub, bot: &str) -> Result<(), Refusal> {
    match bot.strip_prefix("bot") {
        Some(token) if token == hub.lock().settings.token => Ok(()),
        Some(token) if token.contains(':') => Err(Refusal::new(401, "Unauthorized")),
        _ => Err(Refusal::not_found()),
    }
}

fn limited(state: &mut super::hub::State, name: &str, params: &Params) -> Result<(), Refusal> {
    if !state.settings.limits || !methods::is_limited(name) {
        return Ok(());
    }
    let now = state.now();
    let chat = params.integer("chat_id")?.unwrap_or_default();
    state.rates.take(chat, now).map_err(Refusal::too_many)
}

fn record(hub: &Hub, name: &str, params: Params, outcome: Outcome) {
    let mut state = hub.lock();
    let (now, most) = (state.now(), state.settings.keep_calls);
    state.calls.record(name, params, now, outcome, most);
}

fn success(result: &Value) -> Response {
    Json(json!({ "ok": true, "result": result })).into_response()
}

fn failed(how: &How, line: &Line) -> Response {
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
