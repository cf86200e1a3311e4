//! `evidence`: what a person's accounts elsewhere show of their work.

use axum::extract::State;
use http::StatusCode;
use upward_engine::evidence::Service;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::extract::{Accepted, Answer, Json, Path, Query, accepted};
use super::problem::Problem;
use crate::caller::Caller;
use crate::engine::Engine;
use crate::evidence::{Connect, Due, Evidence, Source};
use crate::task::Task;

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .routes(routes!(show))
        .routes(routes!(refresh_all))
        .routes(routes!(connect, disconnect))
        .routes(routes!(refresh))
}

/// Show the accounts elsewhere, what they come to, and the modules that they prove
///
/// The figures are the last good ones, each with its date; nobody is asked for them. Where a service could not be asked,
/// `problem` says what happened and when to try again.
#[utoipa::path(get, path = "/evidence", tag = "evidence",
    responses((status = 200, body = Evidence), (status = "4XX", body = Problem)))]
async fn show(State(engine): State<Engine>, caller: Caller) -> Answer<Evidence> {
    Ok(Json(engine.evidence(&caller).await?))
}

/// Ask all accounts elsewhere that are connected for their figures
#[utoipa::path(post, path = "/evidence/refresh", tag = "evidence", params(Due),
    responses((status = 202, body = Task), (status = "4XX", body = Problem)))]
async fn refresh_all(
    State(engine): State<Engine>,
    caller: Caller,
    Query(due): Query<Due>,
) -> Accepted {
    let task = engine.refresh_evidence(&caller, None, due).await?;
    Ok(accepted(task))
}

/// Connect an account elsewhere, or enter figures by hand
///
/// What is left out stays as it is. Another name is another person: the figures and the token of the one before go.
#[utoipa::path(put, path = "/evidence/{source}", tag = "evidence", params(("source" = Service, Path)),
    request_body = Connect,
    responses((status = 200, body = Source), (status = "4XX", body = Problem)))]
async fn connect(
    State(engine): State<Engine>,
    caller: Caller,
    Path(service): Path<Service>,
    Json(connect): Json<Connect>,
) -> Answer<Source> {
    Ok(Json(
        engine.connect_evidence(&caller, service, connect).await?,
    ))
}

/// Ask an account elsewhere for its figures
#[utoipa::path(post, path = "/evidence/{source}/refresh", tag = "evidence",
    params(("source" = Service, Path), Due),
    responses((status = 202, body = Task), (status = "4XX", body = Problem)))]
async fn refresh(
    State(engine): State<Engine>,
    caller: Caller,
    Path(service): Path<Service>,
    Query(due): Query<Due>,
) -> Accepted {
    let task = engine.refresh_evidence(&caller, Some(service), due).await?;
    Ok(accepted(task))
}

/// Forget an account elsewhere with its figures and its token
#[utoipa::path(delete, path = "/evidence/{source}", tag = "evidence", params(("source" = Service, Path)),
    responses((status = 204), (status = "4XX", body = Problem)))]
async fn disconnect(
    State(engine): State<Engine>,
    caller: Caller,
    Path(service): Path<Service>,
) -> Result<StatusCode, Problem> {
    engine.disconnect_evidence(&caller, service).await?;
    Ok(StatusCode::NO_CONTENT)
}
