//! The Unix socket: whoever runs this process is the local account.

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};

use crate::api::problem::Problem;
use crate::engine::Engine;
use crate::identity::Identity;

/// Returns an API whose callers are the local account. Its listener hangs up on other users, see
/// [`crate::owner`].
pub fn local(router: Router, engine: Engine) -> Router {
    router.layer(from_fn_with_state(engine, layer))
}

/// The account is looked up for each request: it may have been deleted or joined with another since the last one.
async fn layer(State(engine): State<Engine>, mut request: Request, next: Next) -> Response {
    match engine.account_of(&Identity::Local).await {
        Ok(caller) => {
            request.extensions_mut().insert(caller);
            next.run(request).await
        }
        Err(error) => Problem::from(error).into_response(),
    }
}
