//! `interview`: questions to practise on, answers, and how practice goes.

use axum::extract::State;
use http::StatusCode;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::extract::{Answer as Answered, Created, Json, Path, Query};
use super::problem::Problem;
use crate::caller::Caller;
use crate::engine::Engine;
use crate::interview::{
    Answer, Beginning, Begun, NewAnswer, Next, NextQuestion, OfBank, ShownAnswer, ShownQuestion,
    ToQuestion, Trend, WithRubric,
};
use crate::paging::{Page, PageQuery};

/// Returns the routes of this resource.
pub fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::new()
        .routes(routes!(questions, next))
        .routes(routes!(question))
        .routes(routes!(answers, answer))
        .routes(routes!(begun))
        .routes(routes!(begin))
        .routes(routes!(show, remove))
        .routes(routes!(trend))
}

/// List the questions of the bank
#[utoipa::path(get, path = "/interview/questions", tag = "interview", params(OfBank, PageQuery),
    responses((status = 200, body = Page<ShownQuestion>), (status = "4XX", body = Problem)))]
async fn questions(
    State(engine): State<Engine>,
    caller: Caller,
    Query(of): Query<OfBank>,
    Query(page): Query<PageQuery>,
) -> Answered<Page<ShownQuestion>> {
    Ok(Json(engine.interview_questions(&caller, of, page).await?))
}

/// Be asked the next question
#[utoipa::path(post, path = "/interview/questions", tag = "interview", request_body = NextQuestion,
    responses((status = 201, body = Next), (status = "4XX", body = Problem)))]
async fn next(
    State(engine): State<Engine>,
    caller: Caller,
    Json(new): Json<NextQuestion>,
) -> Created<Next> {
    let next = engine.next_question(&caller, new).await?;
    Ok((StatusCode::CREATED, Json(next)))
}

/// Show a question of the bank
#[utoipa::path(get, path = "/interview/questions/{id}", tag = "interview", params(("id" = String, Path), WithRubric),
    responses((status = 200, body = ShownQuestion), (status = "4XX", body = Problem)))]
async fn question(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<String>,
    Query(with): Query<WithRubric>,
) -> Answered<ShownQuestion> {
    Ok(Json(
        engine.interview_question(&caller, id, with.rubric).await?,
    ))
}

/// List the answers, the newest first: those to a question, or all
#[utoipa::path(get, path = "/interview/answers", tag = "interview", params(ToQuestion, PageQuery),
    responses((status = 200, body = Page<Answer>), (status = "4XX", body = Problem)))]
async fn answers(
    State(engine): State<Engine>,
    caller: Caller,
    Query(to): Query<ToQuestion>,
    Query(page): Query<PageQuery>,
) -> Answered<Page<Answer>> {
    Ok(Json(engine.interview_answers(&caller, to, page).await?))
}

/// List the answers that were begun and not sent yet
#[utoipa::path(get, path = "/interview/begun", tag = "interview",
    responses((status = 200, body = Page<Begun>), (status = "4XX", body = Problem)))]
async fn begun(State(engine): State<Engine>, caller: Caller) -> Answered<Page<Begun>> {
    Ok(Json(engine.begun_answers(&caller).await?))
}

/// Keep what is written so far of an answer, until it is sent
#[utoipa::path(put, path = "/interview/begun/{question}", tag = "interview", params(("question" = String, Path)),
    request_body = Beginning,
    responses((status = 204), (status = "4XX", body = Problem)))]
async fn begin(
    State(engine): State<Engine>,
    caller: Caller,
    Path(question): Path<String>,
    Json(beginning): Json<Beginning>,
) -> Result<StatusCode, Problem> {
    engine.begin_answer(&caller, question, beginning).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Answer a question, and get feedback
#[utoipa::path(post, path = "/interview/answers", tag = "interview", request_body = NewAnswer,
    responses((status = 201, body = ShownAnswer), (status = "4XX", body = Problem)))]
async fn answer(
    State(engine): State<Engine>,
    caller: Caller,
    Json(new): Json<NewAnswer>,
) -> Created<ShownAnswer> {
    let answer = engine.answer_question(&caller, new).await?;
    Ok((StatusCode::CREATED, Json(answer)))
}

/// Show an answer with the feedback on it
#[utoipa::path(get, path = "/interview/answers/{id}", tag = "interview", params(("id" = Uuid, Path)),
    responses((status = 200, body = ShownAnswer), (status = "4XX", body = Problem)))]
async fn show(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Answered<ShownAnswer> {
    Ok(Json(engine.interview_answer(&caller, id).await?))
}

/// Remove an answer
#[utoipa::path(delete, path = "/interview/answers/{id}", tag = "interview", params(("id" = Uuid, Path)),
    responses((status = 204), (status = "4XX", body = Problem)))]
async fn remove(
    State(engine): State<Engine>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, Problem> {
    engine.remove_interview_answer(&caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Show how practice goes, and which questions are due again
#[utoipa::path(get, path = "/interview/trend", tag = "interview",
    responses((status = 200, body = Trend), (status = "4XX", body = Problem)))]
async fn trend(State(engine): State<Engine>, caller: Caller) -> Answered<Trend> {
    Ok(Json(engine.interview_trend(&caller).await?))
}
