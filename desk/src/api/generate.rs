//! `resume/generate`: resumes from the roadmap.

use axum::extract::{DefaultBodyLimit, State};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::extract::document::LONGEST;
use super::extract::{Answer, Json};
use super::problem::Problem;
use crate::caller::Caller;
use crate::engine::Engine;
use crate::generate::{Generate, Generated};

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    // A document in base64, which takes four bytes for three, and a job description.
    let both = 2 * LONGEST;
    OpenApiRouter::new()
        .routes(routes!(generate))
        .layer(DefaultBodyLimit::max(both))
}

/// Make a resume from the roadmap
///
/// `study` tells finished modules only, `fast` a whole track with what is unfinished as in progress, and `analyzer` looks
/// at a resume for a posting and says which modules would raise its score to what. The resume is kept as a draft, one for
/// each mode, track and resume that it rests on; with `completed_modules` nothing is kept.
#[utoipa::path(post, path = "/resume/generate", tag = "resumes", request_body = Generate,
    responses((status = 200, body = Generated), (status = "4XX", body = Problem)))]
async fn generate(
    State(engine): State<Engine>,
    caller: Caller,
    Json(asked): Json<Generate>,
) -> Answer<Generated> {
    Ok(Json(engine.generate(&caller, asked).await?))
}
