//! Finding an owner that understands this program, or starting one.

use std::time::Duration;

use axum::body::to_bytes;
use bytes::Bytes;
use http::{Method, Request, StatusCode};
use tokio::time::{Instant, sleep, timeout_at};
use upward_engine::error::{Error, Kind, Result};

use super::greeting::{HELLO, Hello, LEAVE, Program};
use super::lock::{self, Holder};
use super::socket::trusted;
use super::start::{Started, Starter};
use crate::client::wire::Http;
use crate::home::Home;

/// How long to wait for an owner that was started.
const PATIENCE: Duration = Duration::from_secs(10);
/// The first pause between two looks for the owner; each is twice as long as the one before, up to [`LONGEST`].
const SHORTEST: Duration = Duration::from_millis(4);
const LONGEST: Duration = Duration::from_millis(64);
/// The longest greeting, in bytes.
const GREETING: usize = 1 << 12;

/// What it takes to find or start an owner.
#[derive(Debug)]
pub struct Seeker {
    /// The data folder.
    pub home: Home,
    /// This program.
    pub program: Program,
    /// What starts an owner; none: one must be there.
    pub starter: Option<Starter>,
}

/// Who answered.
enum Met {
    Owner(Http, Vec<String>),
    Another(Http, Program),
    Nobody,
}

impl Seeker {
    /// Returns a connection to the owner, and where it was started for this, what it has to tell people. Where there
    /// is none, it is started; of all that are started at the same time one gets the lock, and the others leave at
    /// once.
    ///
    /// # Errors
    /// Not available: `busy` when a command has the data folder open; `version` when the owner is of a version that
    /// does not understand this one, and stays; `slow` when none answers in time; why one that was started gave up.
    pub async fn connect(&self) -> Result<(Http, Vec<String>)> {
        let deadline = Instant::now() + PATIENCE;
        let mut pause = SHORTEST;
        let mut started = None;
        let mut ours = false;
        loop {
            match self.meet(deadline).await? {
                Met::Owner(http, notices) if ours => return Ok((http, notices)),
                Met::Owner(http, _) => return Ok((http, Vec::new())),
                Met::Another(http, owner) => self.ask_to_leave(&http, &owner).await?,
                Met::Nobody => {
                    started = self.started(started)?;
                    ours |= started.is_some();
                }
            }
            if Instant::now() >= deadline {
                return Err(slow(lock::holder(&self.home).as_ref()));
            }
            sleep(pause).await;
            pause = LONGEST.min(pause * 2);
        }
    }

    /// One that has ended lost the race for the lock, or was killed: then it is time for the next.
    fn started(&self, before: Option<Started>) -> Result<Option<Started>> {
        let Some(starter) = &self.starter else {
            return Ok(None);
        };
        let Some(mut started) = before else {
            return starter.start(&self.home).map(Some);
        };
        match started.ended() {
            None => Ok(Some(started)),
            Some(status) if status.success() || status.code().is_none() => Ok(None),
            Some(_) => Err(started.reason()),
        }
    }

    /// Greets the owner whose socket the lock's file names.
    async fn meet(&self, deadline: Instant) -> Result<Met> {
        let holder = lock::holder(&self.home);
        let Some(socket) = holder.as_ref().and_then(|holder| holder.socket.as_ref()) else {
            return Ok(Met::Nobody);
        };
        if !trusted(socket) {
            return Ok(Met::Nobody);
        }
        let http = Http::unix(socket)?;
        let answer = timeout_at(deadline, call(&http, Method::GET, HELLO)).await;
        let Ok(answer) = answer else {
            return Err(silent(holder.as_ref()));
        };
        let hello = answer.and_then(|(_, body)| serde_json::from_slice::<Hello>(&body).ok());
        Ok(match hello {
            Some(hello) if hello.program.api == self.program.api => Met::Owner(http, hello.notices),
            Some(hello) => Met::Another(http, hello.program),
            None => Met::Nobody,
        })
    }

    /// Asks the owner, if there is one, to leave.
    ///
    /// # Errors
    /// Not available (`busy`) when others use it, or it is a service.
    pub async fn make_room(&self) -> Result<()> {
        let (Met::Owner(http, _) | Met::Another(http, _)) =
            self.meet(Instant::now() + PATIENCE).await?
        else {
            return Ok(());
        };
        match call(&http, Method::POST, LEAVE).await {
            Some((StatusCode::CONFLICT, _)) => Err(lock::busy(lock::holder(&self.home).as_ref())),
            _ => Ok(()),
        }
    }

    async fn ask_to_leave(&self, http: &Http, owner: &Program) -> Result<()> {
        match call(http, Method::POST, LEAVE).await {
            Some((StatusCode::CONFLICT, _)) => Err(Error::new(
                Kind::Unavailable,
                "version",
                format!(
                    "the data folder is in use by {owner}, which this version, {}, does not understand",
                    self.program
                ),
            )
            .hint("close the programs that use it, or use the same version everywhere")),
            _ => Ok(()),
        }
    }
}

/// Returns what is answered, if anything is.
async fn call(http: &Http, method: Method, path: &str) -> Option<(StatusCode, Bytes)> {
    let request = Request::builder().method(method).uri(path);
    let request = request.body(Bytes::new()).ok()?;
    let answer = http.send(request).await.ok()?;
    let status = answer.status();
    let body = to_bytes(answer.into_body(), GREETING).await.ok()?;
    Some((status, body))
}

fn slow(holder: Option<&Holder>) -> Error {
    let who = match holder {
        Some(holder) => holder.to_string(),
        None => "the process that keeps the data".to_owned(),
    };
    Error::new(
        Kind::Unavailable,
        "slow",
        format!("{who} does not listen after {} seconds", PATIENCE.as_secs()),
    )
    .hint("try again; owner.log in the data folder tells what it does")
}

fn silent(holder: Option<&Holder>) -> Error {
    let mut error = lock::busy(holder);
    error.message += ", which does not answer";
    error
}
