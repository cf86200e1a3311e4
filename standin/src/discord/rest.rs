//! The REST API: its routes, who may call them, and what fails on demand.

mod application;
mod cdn;
mod channels;
mod interactions;

use std::{sync::Arc, time::SystemTime};

use axum::{
    Extension, Router,
    body::{Body as HttpBody, to_bytes},
    extract::{ConnectInfo, DefaultBodyLimit, MatchedPath, Request, State},
    http::{StatusCode, header},
    middleware::{Next, from_fn_with_state},
    response::{Html, IntoResponse, Response},
    routing::{get, patch, post},
};
use serde_json::json;

use crate::{
    discord::{
        body::FILE_LIMIT,
        faults::{Call, Fault},
        gateway,
        refusal::Refusal,
        world::World,
    },
    fault::Line,
};

/// Returns all routes: the API, the gateway, the files.
pub fn router(world: Arc<World>) -> Router {
    let own = Router::new()
        .route("/gateway/bot", get(application::gateway_bot))
        .route("/users/@me", get(application::me))
        .route("/users/@me/channels", post(channels::open))
        .route("/oauth2/applications/@me", get(application::application))
        .route("/applications/@me", get(application::application))
        .route("/applications/{app}", get(application::application))
        .route(
            "/applications/{app}/commands",
            get(application::commands).put(application::register),
        )
        .route("/channels/{channel}/messages", post(channels::send))
        .route(
            "/channels/{channel}/messages/{message}",
            get(channels::look)
                .patch(channels::edit)
                .delete(channels::delete),
        )
        .route_layer(from_fn_with_state(Arc::clone(&world), authorised));
    let by_token = Router::new()
        .route("/gateway", get(application::gateway))
        .route(
            "/interactions/{id}/{token}/callback",
            post(interactions::callback),
        )
        .route("/webhooks/{app}/{token}", post(interactions::follow_up))
        .route(
            "/webhooks/{app}/{token}/messages/{message}",
            patch(interactions::edit)
                .get(interactions::look)
                .delete(interactions::delete),
        );
    let api = own
        .merge(by_token)
        .route_layer(from_fn_with_state(Arc::clone(&world), failing))
        .method_not_allowed_fallback(|| async { Refusal::METHOD });
    Router::new()
        .nest("/api/v10", api)
        .route_layer(from_fn_with_state(Arc::clone(&world), noted))
        .route("/gateway", get(gateway::open))
        .route("/cdn/attachments/{id}/{name}", get(cdn::download))
        .fallback(unknown)
        // What is too large is refused by the file.
        .layer(DefaultBodyLimit::disable())
        .with_state(world)
}

async fn unknown(State(world): State<Arc<World>>, request: Request) -> Refusal {
    world.state().calls.refused.push(format!(
        "{} {}: no such route",
        request.method(),
        request.uri().path()
    ));
    Refusal::NOT_FOUND
}

/// Counts a call, and keeps why it was refused.
async fn noted(
    State(world): State<Arc<World>>,
    route: MatchedPath,
    request: Request,
    next: Next,
) -> Response {
    let route = format!(
        "{} {}",
        request.method(),
        route.as_str().trim_start_matches("/api/v10")
    );
    world.state().calls.count(&route);
    let response = next.run(request).await;
    if let Some(refusal) = response.extensions().get::<Refusal>() {
        let errors = refusal
            .errors
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        world.state().calls.refused.push(format!(
            "{route}: {} {} {errors}",
            refusal.status.as_u16(),
            refusal.code
        ));
    }
    response
}

/// Lets only the bot in.
async fn authorised(State(world): State<Arc<World>>, request: Request, next: Next) -> Response {
    let header = request
        .headers()
        .get(header::AUTHORIZATION)
        .and_then(|header| header.to_str().ok());
    if header.and_then(|header| header.strip_prefix("Bot ")) == Some(world.token.as_str()) {
        next.run(request).await
    } else {
        Refusal::UNAUTHORIZED.into_response()
    }
}

/// Lets a call fail when that is planned.
async fn failing(
    State(world): State<Arc<World>>,
    Extension(ConnectInfo(line)): Extension<ConnectInfo<Line>>,
    route: MatchedPath,
    request: Request,
    next: Next,
) -> Response {
    let call = Call::of(request.method().as_str(), route.as_str());
    let fault = world.state().faults.call(call);
    match fault {
        None => return next.run(request).await,
        Some(Fault::Slow(time)) => {
            let response = next.run(request).await;
            tokio::time::sleep(time).await;
            return response;
        }
        Some(Fault::CutAfter) => {
            let response = next.run(request).await;
            world.state().calls.lost.push(SystemTime::now());
            line.cut();
            return response;
        }
        Some(Fault::CutBefore) => {
            line.cut();
            return StatusCode::OK.into_response();
        }
        Some(Fault::TooMany { .. } | Fault::Server(_)) => {}
    }
    // A client that is still sending would see a broken connection instead of the answer.
    let _ = to_bytes(request.into_body(), 11 * FILE_LIMIT).await;
    match fault {
        Some(Fault::TooMany { wait, global }) => {
            let body = json!({"message": "You are being rate limited.", "retry_after": wait.as_secs_f64(), "global": global});
            let scope = if global { "global" } else { "user" };
            let headers = [
                ("retry-after", wait.as_secs_f64().ceil().to_string()),
                ("x-ratelimit-scope", scope.to_owned()),
            ];
            (StatusCode::TOO_MANY_REQUESTS, headers, axum::Json(body)).into_response()
        }
        Some(Fault::Server(status)) => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
            (
                status,
                Html(format!(
                    "<html><body><h1>{status}</h1><hr>cloudflare</body></html>"
                )),
            )
                .into_response()
        }
        _ => HttpBody::empty().into_response(),
    }
}
