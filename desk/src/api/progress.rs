//! `progress`: what a person has learned.

use axum::extract::State;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::extract::{Answer, Json, Path};
use super::problem::Problem;
use crate::caller::Caller;
use crate::engine::Engine;
use crate::progress::{NewEvidence, Progress, QuizAnswers, QuizResult, SetState, Ticked};

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .routes(routes!(show))
        .routes(routes!(undo))
        .routes(routes!(mark))
        .routes(routes!(attach))
        .routes(routes!(detach))
        .routes(routes!(quiz))
}

/// Show where the person stands in all
#[utoipa::path(get, path = "/progress", tag = "progress",
    responses((status = 200, body = Progress), (status = "4XX", body = Problem)))]
async fn show(State(engine): State<Engine>, caller: Caller) -> Answer<Progress> {
    Ok(Json(engine.progress(&caller).await?))
}

/// Undo the last change of a module
#[utoipa::path(post, path = "/progress/undo", tag = "progress",
    responses((status = 200, body = Ticked), (status = "4XX", body = Problem)))]
async fn undo(State(engine): State<Engine>, caller: Caller) -> Answer<Ticked> {
    Ok(Json(engine.undo_progress(&caller).await?))
}

/// Set how far a module is
#[utoipa::path(put, path = "/progress/{module}", tag = "progress", params(("module" = String, Path)),
    request_body = SetState,
    responses((status = 200, body = Ticked), (status = "4XX", body = Problem)))]
async fn mark(
    State(engine): State<Engine>,
    caller: Caller,
    Path(module): Path<String>,
    Json(set): Json<SetState>,
) -> Answer<Ticked> {
    Ok(Json(engine.mark_module(&caller, module, set).await?))
}

/// Attach to a module what shows that it was learned
#[utoipa::path(post, path = "/progress/{module}/evidence", tag = "progress",
    params(("module" = String, Path)), request_body = NewEvidence,
    responses((status = 200, body = Ticked), (status = "4XX", body = Problem)))]
async fn attach(
    State(engine): State<Engine>,
    caller: Caller,
    Path(module): Path<String>,
    Json(new): Json<NewEvidence>,
) -> Answer<Ticked> {
    Ok(Json(engine.attach_evidence(&caller, module, new).await?))
}

/// Take a piece of evidence, by its number from 1, from a module
#[utoipa::path(delete, path = "/progress/{module}/evidence/{number}", tag = "progress",
    params(("module" = String, Path), ("number" = usize, Path)),
    responses((status = 200, body = Ticked), (status = "4XX", body = Problem)))]
async fn detach(
    State(engine): State<Engine>,
    caller: Caller,
    Path((module, number)): Path<(String, usize)>,
) -> Answer<Ticked> {
    Ok(Json(engine.detach_evidence(&caller, module, number).await?))
}

/// Answer a module's quiz; a pass is attached to the module
#[utoipa::path(post, path = "/progress/{module}/quiz", tag = "progress", params(("module" = String, Path)),
    request_body = QuizAnswers,
    responses((status = 200, body = QuizResult), (status = "4XX", body = Problem)))]
async fn quiz(
    State(engine): State<Engine>,
    caller: Caller,
    Path(module): Path<String>,
    Json(given): Json<QuizAnswers>,
) -> Answer<QuizResult> {
    Ok(Json(engine.answer_quiz(&caller, module, given).await?))
}
