//! `account/links` and `account/identities`: one account for all faces.

use axum::extract::State;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::extract::{Json, Path};
use super::problem::Problem;
use crate::account::Shown;
use crate::caller::Caller;
use crate::engine::Engine;
use crate::identity::Identity;
use crate::link::{Code, Redeem};

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .routes(routes!(add_link))
        .routes(routes!(redeem_link))
        .routes(routes!(unlink))
}

/// Make a one-time code that joins another identity's account into this one
#[utoipa::path(post, path = "/account/links", tag = "account",
    responses((status = 200, body = Code), (status = "4XX", body = Problem)))]
async fn add_link(State(engine): State<Engine>, caller: Caller) -> Result<Json<Code>, Problem> {
    Ok(Json(engine.add_link(&caller).await?))
}

/// Join this account into that of a code's maker
///
/// All that this account keeps moves there, and this account is no more. The answer is the other account.
#[utoipa::path(post, path = "/account/links/redeem", tag = "account", request_body = Redeem,
    responses((status = 200, body = Shown), (status = "4XX", body = Problem)))]
async fn redeem_link(
    State(engine): State<Engine>,
    caller: Caller,
    Json(redeem): Json<Redeem>,
) -> Result<Json<Shown>, Problem> {
    Ok(Json(engine.redeem_link(&caller, redeem).await?))
}

/// Remove an identity, which from then on begins with an account of its own
#[utoipa::path(delete, path = "/account/identities/{identity}", tag = "account",
    params(("identity" = String, Path, example = "telegram:123")),
    responses((status = 200, body = Shown), (status = "4XX", body = Problem)))]
async fn unlink(
    State(engine): State<Engine>,
    caller: Caller,
    Path(identity): Path<Identity>,
) -> Result<Json<Shown>, Problem> {
    Ok(Json(engine.unlink(&caller, identity).await?))
}
