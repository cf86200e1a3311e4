//! `reports`: how well a resume reads and answers a posting, over time.

use axum::extract::State;
use http::StatusCode;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::extract::{Answer, Created, Json, Path, Query};
use super::problem::Problem;
use crate::basis::MadeFrom;
use crate::caller::Caller;
use crate::engine::Engine;
use crate::paging::{Page, PageQuery};
use crate::report::{NewReport, Report, ShownReport};

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .routes(routes!(show, remove))
}

/// List the reports, the newest first: of a resume, on a posting, or all
#[utoipa::path(get, path = "/reports", tag = "reports", params(MadeFrom, PageQuery),
    responses((status = 200, body = Page<Report>), (status = "4XX", body = Problem)))]
async fn list(
    State(engine): State<Engine>,
    caller: Caller,
    Query(from): Query<MadeFrom>,
    Query(page): Query<PageQuery>,
) -> Answer<Page<Report>> {
    Ok(Json(engine.reports(&caller, from, page).await?))
}

/// Score a resume and keep the report
#[utoipa::path(post, path = "/reports", tag = "reports", request_body = NewReport,
    responses((status = 201, body = ShownReport), (status = "4XX", body = Problem)))]
async fn add(
    State(engine): State<Engine>,
    caller: Caller,
    Json(new): Json<NewReport>,
) -> Created<ShownReport> {
    let shown = engine.add_report(&caller, new).await?;
    Ok((StatusCode::CREATED, Json(shown)))
}

/// Show a report with its evidence
#[utoipa::path(get, path = "/reports/{id}", tag = "reports", params(("id" = Uuid, Path)),
    responses((status = 200, body = ShownReport), (status = "4XX", body = Problem)))]
async fn show(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Answer<ShownReport> {
    Ok(Json(engine.report(&caller, id).await?))
}

/// Remove a report from its history
#[utoipa::path(delete, path = "/reports/{id}", tag = "reports", params(("id" = Uuid, Path)),
    responses((status = 204), (status = "4XX", body = Problem)))]
async fn remove(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, Problem> {
    engine.remove_report(&caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
