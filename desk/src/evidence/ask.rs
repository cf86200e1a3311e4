//! One request after the other to one service: guarded, within a time, and only for what changed.

use std::collections::BTreeMap;

use http::header::{ACCEPT, AUTHORIZATION, ETAG, IF_NONE_MATCH, LINK, LOCATION, REFERER};
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use jiff::Timestamp;
use reqwest::{Client, RequestBuilder};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::time::Instant;
use upward_engine::error::Result as Outcome;
use upward_engine::evidence::Service;

use super::services::Place;
use super::trouble::Trouble;
use super::{Answer, Budget, limits};
use crate::fetch::{self, body, target};

/// How often a service may send on within its own site: GitHub does so once for what was renamed.
const REDIRECTS: usize = 3;
/// The longest mark that is kept, in bytes.
const LONGEST_MARK: usize = 256;

/// Asks one service for one person.
pub(super) struct Asker<'a> {
    client: Client,
    service: Service,
    place: Place,
    token: Option<&'a str>,
    known: &'a BTreeMap<String, Answer>,
    /// What it answered this time, to be remembered.
    pub seen: BTreeMap<String, Answer>,
    /// How often it may still be asked, where it said so.
    pub budget: Option<Budget>,
    now: Timestamp,
    end: Instant,
}

/// A part of what was asked for.
pub(super) struct Part<T> {
    /// The part.
    pub value: T,
    /// Whether the service says that there is more.
    pub more: bool,
}

/// What a service answered.
struct Reply {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl<'a> Asker<'a> {
    /// Returns who asks a service, until `end` at most; it sends a token only where one is given.
    ///
    /// # Errors
    /// Fails where this machine offers no means of encrypted connections.
    pub fn new(
        service: Service,
        place: Place,
        token: Option<&'a str>,
        known: &'a BTreeMap<String, Answer>,
        now: Timestamp,
        end: Instant,
    ) -> Outcome<Self> {
        Ok(Self {
            client: fetch::guarded(&place.policy)?,
            service,
            place,
            token,
            known,
            seen: BTreeMap::new(),
            budget: None,
            now,
            end,
        })
    }

    /// Whether it asks in the person's own name.
    pub fn has_token(&self) -> bool {
        self.token.is_some()
    }

    /// Returns what stands at a path, as `read` understands it; what did not change since it was answered last is not sent
    /// again.
    ///
    /// # Errors
    /// What went wrong.
    pub async fn get<T: Serialize + DeserializeOwned>(
        &mut self,
        path: &str,
        read: fn(&Value) -> Result<T, Trouble>,
    ) -> Result<Part<T>, Trouble> {
        let known = self.known.get(path);
        let reply = self.send(Method::GET, path, known, None).await?;
        if let (StatusCode::NOT_MODIFIED, Some(known)) = (reply.status, known) {
            let value = serde_json::from_value(known.value.clone());
            let value = value.map_err(|_| Trouble::Garbled)?;
            self.seen.insert(path.to_owned(), known.clone());
            let more = known.more;
            return Ok(Part { value, more });
        }
        let value = read(&self.json(&reply)?)?;
        let more = reply.has_next();
        if let (Some(etag), Ok(kept)) = (reply.mark(), serde_json::to_value(&value)) {
            let answer = Answer {
                etag,
                value: kept,
                more,
            };
            self.seen.insert(path.to_owned(), answer);
        }
        Ok(Part { value, more })
    }

    /// Returns what is answered to a question at a path.
    ///
    /// # Errors
    /// What went wrong.
    pub async fn post(&mut self, path: &str, question: &Value) -> Result<Value, Trouble> {
        let reply = self.send(Method::POST, path, None, Some(question)).await?;
        self.json(&reply)
    }

    /// Returns the answer as JSON, of a status that bears one. Codeforces and some servers of GraphQL tell with 400, in the
    /// same form as ever, what they did not like.
    fn json(&self, reply: &Reply) -> Result<Value, Trouble> {
        let json = serde_json::from_slice(&reply.body);
        match (reply.status, json) {
            (StatusCode::BAD_REQUEST, Ok(json)) => Ok(json),
            (status, json) if status.is_success() => json.map_err(|_| Trouble::Garbled),
            _ => Err(self.refusal(reply)),
        }
    }

    fn refusal(&self, reply: &Reply) -> Trouble {
        let until = limits::until(&reply.headers, self.now);
        match reply.status {
            StatusCode::UNAUTHORIZED if self.has_token() => Trouble::Token,
            StatusCode::TOO_MANY_REQUESTS => Trouble::Limited(until),
            StatusCode::FORBIDDEN | StatusCode::SERVICE_UNAVAILABLE if until.is_some() => {
                Trouble::Limited(until)
            }
            StatusCode::FORBIDDEN if reply.speaks_of_limits() => Trouble::Limited(None),
            StatusCode::NOT_FOUND | StatusCode::GONE => Trouble::Missing,
            StatusCode::NOT_MODIFIED => Trouble::Garbled,
            status if status.is_server_error() => Trouble::Faulty(status.as_u16()),
            status => Trouble::Refused(status.as_u16()),
        }
    }

    /// Asks below the first base that knows the path, and from then on below that one only.
    async fn send(
        &mut self,
        method: Method,
        path: &str,
        known: Option<&Answer>,
        question: Option<&Value>,
    ) -> Result<Reply, Trouble> {
        let mut bases = self.place.bases.clone().into_iter().peekable();
        while let Some(base) = bases.next() {
            let address = match path {
                "" => base.clone(),
                path => format!("{base}/{path}"),
            };
            let reply = self
                .follow(method.clone(), &address, known, question)
                .await?;
            let unknown = [StatusCode::NOT_FOUND, StatusCode::METHOD_NOT_ALLOWED];
            if unknown.contains(&reply.status) && bases.peek().is_some() {
                continue;
            }
            self.place.bases = vec![base];
            self.budget = limits::budget(&reply.headers).or(self.budget);
            return Ok(reply);
        }
        Err(Trouble::Missing)
    }

    async fn follow(
        &self,
        method: Method,
        address: &str,
        known: Option<&Answer>,
        question: Option<&Value>,
    ) -> Result<Reply, Trouble> {
        let policy = &self.place.policy;
        let mut address = target::parse(address, policy).map_err(|_| Trouble::Unreachable)?;
        for _ in 0..=REDIRECTS {
            if let Some(pace) = &self.place.pace {
                pace.until_ready().await;
            }
            let left = self.end.saturating_duration_since(Instant::now());
            let mut request = self
                .client
                .request(method.clone(), address.clone())
                .timeout(policy.wall.min(left));
            request = self.headed(request);
            if let Some(known) = known {
                request = request.header(IF_NONE_MATCH, &known.etag);
            }
            if let Some(question) = question {
                request = request.json(question);
            }
            let response = request.send().await.map_err(|error| Trouble::of(&error))?;
            let status = response.status();
            if status.is_redirection() && status != StatusCode::NOT_MODIFIED {
                let location = response.headers().get(LOCATION);
                let location = location.and_then(|value| value.to_str().ok());
                let location = location.ok_or(Trouble::Elsewhere)?;
                let next = target::next(&address, location, policy);
                let next = next.map_err(|_| Trouble::Elsewhere)?;
                // A token, a name and a question are for the one site that the person knows of.
                if next.origin() != address.origin() || method != Method::GET {
                    return Err(Trouble::Elsewhere);
                }
                address = next;
                continue;
            }
            let headers = response.headers().clone();
            let body = body::take(response, policy.size).await;
            let body = body.map_err(|error| Trouble::taking(&error))?;
            return Ok(Reply {
                status,
                headers,
                body,
            });
        }
        Err(Trouble::Elsewhere)
    }

    fn headed(&self, request: RequestBuilder) -> RequestBuilder {
        let request = match self.service {
            Service::Github => request
                .header(ACCEPT, "application/vnd.github+json")
                .header("X-GitHub-Api-Version", "2022-11-28"),
            // It answers only what seems to come from its own pages.
            Service::Leetcode => request
                .header(ACCEPT, "application/json")
                .header(REFERER, "https://leetcode.com/"),
            Service::Codeforces => request.header(ACCEPT, "application/json"),
        };
        let bearer = self.token.map(|token| format!("Bearer {token}"));
        match bearer.and_then(|bearer| HeaderValue::from_str(&bearer).ok()) {
            Some(mut bearer) => {
                bearer.set_sensitive(true);
                request.header(AUTHORIZATION, bearer)
            }
            None => request,
        }
    }
}

impl Reply {
    fn text(&self, name: http::HeaderName) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    fn mark(&self) -> Option<String> {
        let mark = self.text(ETAG)?;
        (mark.len() <= LONGEST_MARK).then(|| mark.to_owned())
    }

    /// Whether there is a next page (RFC 8288).
    fn has_next(&self) -> bool {
        let links = self.text(LINK).unwrap_or_default();
        links.contains(r#"rel="next""#) || links.contains("rel=next")
    }

    fn speaks_of_limits(&self) -> bool {
        String::from_utf8_lossy(&self.body)
            .to_ascii_lowercase()
            .contains("rate limit")
    }
}
