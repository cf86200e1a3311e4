//! What a caller accepts as an answer, beside what the operation offers by its description.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::ACCEPT;
use upward_engine::error::{Error, Kind};
use utoipa::openapi::{OpenApi as Description, RefOr};

use super::describe::operations;
use super::problem::Problem;

/// The media types that each operation's good answers may have, by method and path.
#[derive(Debug, Clone)]
pub struct Offers(Arc<HashMap<(String, String), BTreeSet<String>>>);

impl Offers {
    /// Returns what a description offers.
    pub fn of(description: &Description) -> Self {
        let offers = operations(description).map(|(method, path, operation)| {
            let answers = operation.responses.responses.iter();
            let types = answers
                .filter(|(status, _)| status.starts_with('2'))
                .filter_map(|(_, answer)| match answer {
                    RefOr::T(answer) => Some(answer.content.keys()),
                    RefOr::Ref(_) => None,
                })
                .flatten()
                .map(|media| media.split(';').next().unwrap_or_default().to_owned());
            ((method.to_owned(), path.to_owned()), types.collect())
        });
        Self(Arc::new(offers.collect()))
    }

    fn refused(&self, request: &Request) -> Option<&BTreeSet<String>> {
        let route = request.extensions().get::<MatchedPath>()?;
        let method = request.method().as_str().to_owned();
        let offered = self.0.get(&(method, route.as_str().to_owned()))?;
        let mut wanted = request.headers().get_all(ACCEPT).iter().peekable();
        wanted.peek()?;
        let fits = wanted
            .filter_map(|value| value.to_str().ok())
            .flat_map(|ranges| ranges.split(','))
            .filter_map(|range| range.split(';').next())
            .any(|range| offered.iter().any(|media| within(media, range.trim())));
        // A file may be of any type, and says which.
        let sure = !offered.is_empty() && !offered.contains("application/octet-stream");
        (sure && !fits).then_some(offered)
    }
}

/// Refuses a request that accepts nothing which its operation can answer.
pub async fn check(State(offers): State<Offers>, request: Request, next: Next) -> Response {
    let Some(offered) = offers.refused(&request) else {
        return next.run(request).await;
    };
    let offered: Vec<&str> = offered.iter().map(String::as_str).collect();
    let error = Error::new(
        Kind::Usage,
        "accept",
        "the request accepts none of the media types of the answer",
    )
    .hint(format!("accept {}", offered.join(" or ")));
    Problem::from(error).into_response()
}

fn within(media: &str, range: &str) -> bool {
    match range.strip_suffix('*') {
        Some("*/") => true,
        Some(kind) => media.starts_with(kind) && kind.ends_with('/'),
        None => media.eq_ignore_ascii_case(range),
    }
}
