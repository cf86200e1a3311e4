//! The limits before the API: whoever asks for too much is told how long to wait.

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use http::header::RETRY_AFTER;
use http::{HeaderValue, Method};
use http_body_util::BodyExt;
use upward_engine::error::{Error, Kind};
use uuid::Uuid;

use super::{Limits, Rate};
use crate::api::BASE;
use crate::api::problem::Problem;
use crate::auth::Peer;
use crate::caller::Caller;

/// The limits of all callers, over every transport together; clones share what is counted.
#[derive(Debug, Clone)]
pub struct Limiter {
    counted: Arc<Counted>,
}

#[derive(Debug)]
struct Counted {
    reads: Rate<Who>,
    writes: Rate<Who>,
    account: Rate<Who>,
    concurrent: Option<NonZeroU32>,
    running: Mutex<HashMap<Who, u32>>,
}

/// Whose requests are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Who {
    Account(Uuid),
    Site(Peer),
}

impl Limiter {
    /// Returns a limiter that has counted nothing yet.
    pub fn new(limits: &Limits) -> Self {
        let rate = |quota| Rate::new(NonZeroU32::new(quota));
        let counted = Counted {
            reads: rate(limits.reads),
            writes: rate(limits.writes),
            account: rate(limits.account),
            concurrent: NonZeroU32::new(limits.concurrent),
            running: Mutex::default(),
        };
        Self {
            counted: Arc::new(counted),
        }
    }

    /// Returns an API that keeps the limits. What finds out who is calling stands before it.
    pub fn guard(&self, router: Router) -> Router {
        let counted = Arc::clone(&self.counted);
        router.layer(from_fn_with_state(counted, layer))
    }
}

async fn layer(State(counted): State<Arc<Counted>>, request: Request, next: Next) -> Response {
    let who = who(&request);
    let rate = counted.rate(request.method(), request.uri().path());
    if let Err(wait) = rate.check(&who) {
        return too_many(wait, "in a short time");
    }
    let Some(running) = Running::begin(counted, who) else {
        return too_many(Duration::from_secs(1), "at the same time");
    };
    // A stream counts until its last frame is sent or its reader has gone.
    let held = move |body: Body| {
        Body::new(body.map_frame(move |frame| {
            let _running = &running;
            frame
        }))
    };
    next.run(request).await.map(held)
}

fn who(request: &Request) -> Who {
    let extensions = request.extensions();
    let peer = || extensions.get().copied().unwrap_or(Peer::Process);
    match extensions.get::<Caller>() {
        Some(caller) => Who::Account(caller.account),
        None => Who::Site(peer().site()),
    }
}

impl Counted {
    fn rate(&self, method: &Method, path: &str) -> &Rate<Who> {
        let account = path
            .strip_prefix(BASE)
            .and_then(|path| path.strip_prefix("/account"));
        let reads = matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS);
        match account {
            Some("/export") => &self.account,
            _ if reads => &self.reads,
            Some(rest) if rest.is_empty() || rest.starts_with('/') => &self.account,
            _ => &self.writes,
        }
    }

    /// No step under the lock can panic, so a poisoned one still guards a whole map.
    fn running(&self) -> MutexGuard<'_, HashMap<Who, u32>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A request that is being answered.
struct Running {
    counted: Arc<Counted>,
    who: Who,
}

impl Running {
    /// Counts a request; none when there are too many already.
    fn begin(counted: Arc<Counted>, who: Who) -> Option<Self> {
        let mut running = counted.running();
        let count = running.entry(who).or_default();
        if counted.concurrent.is_some_and(|most| *count >= most.get()) {
            return None;
        }
        *count += 1;
        drop(running);
        Some(Self { counted, who })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let mut running = self.counted.running();
        if let Some(count) = running.get_mut(&self.who) {
            *count -= 1;
            if *count == 0 {
                running.remove(&self.who);
            }
        }
    }
}

/// Returns the answer to somebody who asks for too much.
pub(crate) fn too_many(wait: Duration, how: &str) -> Response {
    let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
    let seconds = seconds.max(1);
    let error = Error::new(
        Kind::Unavailable,
        "too-many",
        format!("too many requests {how}"),
    );
    let error = error.hint(format!("wait {seconds} s, then go on"));
    let mut answer = Problem::from(error).into_response();
    answer
        .headers_mut()
        .insert(RETRY_AFTER, HeaderValue::from(seconds));
    answer
}
