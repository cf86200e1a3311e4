//! How a request reaches the API.

use std::fmt;

use axum::Router;
use axum::body::Body;
use bytes::Bytes;
use http::{Request, Response};
use tower::ServiceExt;
use upward_engine::error::Result;

use super::wire::Http;
use crate::caller::Caller;
use crate::owner::Reach;

/// A way to the API.
#[derive(Clone)]
pub enum Transport {
    /// The router in this process.
    Router(Router, Caller),
    /// A server.
    Http(Http),
    /// The owner of a data folder on this machine.
    Owner(Reach),
}

impl Transport {
    /// Sends a request and returns the answer, whose body may still be on its way.
    ///
    /// # Errors
    /// When nobody answers.
    pub async fn send(&self, mut request: Request<Bytes>) -> Result<Response<Body>> {
        match self {
            Self::Router(router, caller) => {
                request.extensions_mut().insert(caller.clone());
                match router.clone().oneshot(request.map(Body::from)).await {
                    Ok(answer) => Ok(answer),
                    Err(never) => match never {},
                }
            }
            Self::Http(http) => http.send(request).await.map_err(|lost| lost.error),
            Self::Owner(reach) => reach.send(request).await,
        }
    }
}

impl fmt::Debug for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Router(..) => f.write_str("Router"),
            Self::Http(http) => write!(f, "Http({})", http.base()),
            Self::Owner(reach) => reach.fmt(f),
        }
    }
}
