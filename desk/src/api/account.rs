//! `account`: the person, and by what they are known.

use axum::extract::State;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::extract::Json;
use super::problem::Problem;
use crate::account::{ChangeAccount, Shown};
use crate::caller::Caller;
use crate::engine::Engine;

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new().routes(routes!(show, change))
}

/// Show the account and its identities
#[utoipa::path(get, path = "/account", tag = "account", operation_id = "show_account",
    responses((status = 200, body = Shown), (status = "4XX", body = Problem)))]
async fn show(State(engine): State<Engine>, caller: Caller) -> Result<Json<Shown>, Problem> {
    Ok(Json(engine.account(&caller).await?))
}

/// Change the account's name and settings
#[utoipa::path(patch, path = "/account", tag = "account", operation_id = "change_account",
    request_body = ChangeAccount,
    responses((status = 200, body = Shown), (status = "4XX", body = Problem)))]
async fn change(
    State(engine): State<Engine>,
    caller: Caller,
    Json(change): Json<ChangeAccount>,
) -> Result<Json<Shown>, Problem> {
    Ok(Json(engine.change_account(&caller, change).await?))
}
