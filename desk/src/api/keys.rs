//! `account/keys`: what programs and remote terminals show instead of a password.

use axum::extract::State;
use http::StatusCode;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::extract::{Json, Path, Query};
use super::problem::Problem;
use crate::caller::Caller;
use crate::engine::Engine;
use crate::key::{Key, Made, NewKey};
use crate::paging::{Page, PageQuery};

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .routes(routes!(revoke))
}

/// List the keys, the newest first
#[utoipa::path(get, path = "/account/keys", tag = "keys", params(PageQuery),
    responses((status = 200, body = Page<Key>), (status = "4XX", body = Problem)))]
async fn list(
    State(engine): State<Engine>,
    caller: Caller,
    Query(page): Query<PageQuery>,
) -> Result<Json<Page<Key>>, Problem> {
    Ok(Json(engine.keys(&caller, page).await?))
}

/// Make a key; its secret is shown this once
#[utoipa::path(post, path = "/account/keys", tag = "keys", request_body = NewKey,
    responses((status = 201, body = Made), (status = "4XX", body = Problem)))]
async fn add(
    State(engine): State<Engine>,
    caller: Caller,
    Json(new): Json<NewKey>,
) -> Result<(StatusCode, Json<Made>), Problem> {
    let made = engine.add_key(&caller, new).await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// Revoke a key at once
#[utoipa::path(delete, path = "/account/keys/{id}", tag = "keys",
    params(("id" = Uuid, Path)),
    responses((status = 204), (status = "4XX", body = Problem)))]
async fn revoke(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, Problem> {
    engine.revoke_key(&caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
