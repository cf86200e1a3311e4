//! Reaching the data folder through its owner, whoever that is at the moment.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{Request, Response};
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep};
use upward_engine::error::Result;

use super::connection::Seeker;
use super::greeting::Program;
use super::start::Starter;
use crate::client::wire::{Http, Lost};
use crate::client::{IDEMPOTENCY_KEY, LONGEST};
use crate::home::Home;

/// How long a call is tried again while owners come and go.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long to wait before a call is tried again.
const PAUSE: Duration = Duration::from_millis(5);

/// A way to the owner of a data folder; clones share it.
#[derive(Clone)]
pub struct Reach {
    inner: Arc<Inner>,
}

struct Inner {
    seeker: Seeker,
    met: Mutex<Met>,
}

/// Who was met.
#[derive(Default)]
struct Met {
    /// How many owners were met.
    count: u64,
    /// The last of them, unless it is known to be gone.
    http: Option<Http>,
    /// What those who were started had to tell, until somebody listens.
    notices: Vec<String>,
}

impl Reach {
    /// Returns the way to the owner of `home` for `program`, which starts one with `starter` where there is none;
    /// without a starter, one must be there. Nothing is started before the first call.
    pub fn new(home: Home, program: Program, starter: Option<Starter>) -> Self {
        let seeker = Seeker {
            home,
            program,
            starter,
        };
        let met = Mutex::default();
        Self {
            inner: Arc::new(Inner { seeker, met }),
        }
    }

    /// Takes what people should know of how the data folder was found, where an owner was started for this.
    pub async fn notices(&self) -> Vec<String> {
        std::mem::take(&mut self.inner.met.lock().await.notices)
    }

    /// Sends a request and returns the answer; the body of one that is no stream is there as a whole.
    ///
    /// When the owner dies, the call is made again at the next: always when the request cannot have reached it, else
    /// only when doing it twice is doing it once.
    ///
    /// # Errors
    /// When no owner can be reached, or it died while doing what must not be done twice.
    pub(crate) async fn send(&self, request: Request<Bytes>) -> Result<Response<Body>> {
        let deadline = Instant::now() + PATIENCE;
        let repeatable =
            request.method().is_safe() || request.headers().contains_key(IDEMPOTENCY_KEY);
        loop {
            let (number, http) = self.owner().await?;
            let lost = match whole(&http, request.clone()).await {
                Ok(answer) => return Ok(answer),
                Err(lost) => lost,
            };
            self.forget(number).await;
            if (lost.sent && !repeatable) || Instant::now() >= deadline {
                return Err(lost.error);
            }
            sleep(PAUSE).await;
        }
    }

    /// Calls that come at the same time wait for the same owner.
    async fn owner(&self) -> Result<(u64, Http)> {
        let mut met = self.inner.met.lock().await;
        if let Some(http) = &met.http {
            return Ok((met.count, http.clone()));
        }
        let (http, notices) = self.inner.seeker.connect().await?;
        met.count += 1;
        met.http = Some(http.clone());
        met.notices.extend(notices);
        Ok((met.count, http))
    }

    async fn forget(&self, number: u64) {
        let mut met = self.inner.met.lock().await;
        if met.count == number {
            met.http = None;
        }
    }
}

async fn whole(http: &Http, request: Request<Bytes>) -> std::result::Result<Response<Body>, Lost> {
    let answer = http.send(request).await?;
    let kind = answer.headers().get(CONTENT_TYPE);
    let json = kind.is_none_or(|kind| kind.as_bytes().ends_with(b"json"));
    if !json {
        return Ok(answer);
    }
    let (parts, body) = answer.into_parts();
    let body = to_bytes(body, LONGEST).await.map_err(|_| Lost::halfway())?;
    Ok(Response::from_parts(parts, Body::from(body)))
}

impl fmt::Debug for Reach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reach({})", self.inner.seeker.home.path().display())
    }
}
