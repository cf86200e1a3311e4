//! `account`: the person, and by what they are known.

use axum::extract::State;
use http::StatusCode;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::extract::{Json, Query};
use super::problem::Problem;
use crate::account::{ChangeAccount, Confirm, Confirmation, Shown};
use crate::caller::Caller;
use crate::engine::Engine;

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .routes(routes!(show, change, delete))
        .routes(routes!(ask_deletion))
}

/// Show the account and its identities
#[utoipa::path(get, path = "/account", tag = "account",
    responses((status = 200, body = Shown), (status = "4XX", body = Problem)))]
async fn show(State(engine): State<Engine>, caller: Caller) -> Result<Json<Shown>, Problem> {
    Ok(Json(engine.account(&caller).await?))
}

/// Change the account's name and settings
#[utoipa::path(patch, path = "/account", tag = "account",
    request_body = ChangeAccount,
    responses((status = 200, body = Shown), (status = "4XX", body = Problem)))]
async fn change(
    State(engine): State<Engine>,
    caller: Caller,
    Json(change): Json<ChangeAccount>,
) -> Result<Json<Shown>, Problem> {
    Ok(Json(engine.change_account(&caller, change).await?))
}

/// Ask for the account's deletion
///
/// Nothing is deleted yet: the answer confirms it, within ten minutes.
#[utoipa::path(post, path = "/account/delete", tag = "account",
    responses((status = 200, body = Confirmation), (status = "4XX", body = Problem)))]
async fn ask_deletion(
    State(engine): State<Engine>,
    caller: Caller,
) -> Result<Json<Confirmation>, Problem> {
    Ok(Json(engine.ask_deletion(&caller).await?))
}

/// Delete the account with all that it keeps
///
/// Its keys are good no more, and its identities begin anew. Nothing brings it back.
#[utoipa::path(delete, path = "/account", tag = "account", params(Confirm),
    responses((status = 204), (status = "4XX", body = Problem)))]
async fn delete(
    State(engine): State<Engine>,
    caller: Caller,
    Query(confirm): Query<Confirm>,
) -> Result<StatusCode, Problem> {
    engine.delete_account(&caller, confirm).await?;
    Ok(StatusCode::NO_CONTENT)
}
