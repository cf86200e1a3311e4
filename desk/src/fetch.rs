//! A posting by its address on the web: what may be asked for, how it is fetched, and what of the page is the posting.
//!
//! ```text
//! address -> target (spelling) -> resolve (every address of the name) -> connection -> redirect? the same again
//! page -> strip (bounded, without scripts) -> data (what the site states for machines) or readable -> document
//! ```

mod address;
pub(crate) mod body;
mod data;
mod readable;
mod refusal;
mod resolve;
mod strip;
pub(crate) mod target;
#[cfg(test)]
mod tests;

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use http::header::{ACCEPT, LOCATION};
use reqwest::dns::Resolve;
use reqwest::{Client, ClientBuilder, redirect};
use upward_engine::error::{Error, Result};
use upward_engine::ingest;
use url::Url;

use resolve::{Checked, System};

/// How often a site may send on; job boards with a counter of clicks need three.
const REDIRECTS: usize = 5;
/// What is read, in the order in which it is liked.
const ACCEPTED: &str = "text/html,application/xhtml+xml,text/plain;q=0.9,application/pdf;q=0.8";
/// Says who asks.
const AGENT: &str = concat!("Upward/", env!("CARGO_PKG_VERSION"));

/// What may be fetched. The default is for everybody; what it adds is for stand-ins and tests, and never comes from the
/// environment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Whether this machine itself may be asked.
    pub loopback: bool,
    /// Ports that may be asked besides 80 for http and 443 for https.
    pub ports: Vec<u16>,
    /// Longest time from the request to the last byte, with all redirects.
    pub wall: Duration,
    /// Most bytes of a page, unpacked.
    pub size: usize,
}

impl Default for Policy {
    /// Public addresses only; 10 seconds, for which a person waits; 2 MiB, several times what job boards send.
    fn default() -> Self {
        Self {
            loopback: false,
            ports: Vec::new(),
            wall: Duration::from_secs(10),
            size: 2 * 1024 * 1024,
        }
    }
}

impl Policy {
    /// Whether an address may be connected to.
    fn allows(&self, address: IpAddr) -> bool {
        address::is_public(address) || (self.loopback && address.is_loopback())
    }
}

/// What a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Media {
    /// HTML.
    Html,
    /// Plain text or Markdown.
    Text,
    /// Portable Document Format.
    Pdf,
}

/// A page as fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Where it was found in the end.
    pub address: Url,
    /// What it is.
    pub media: Media,
    /// Its content, unpacked; text in UTF-8 where the site says how it is encoded.
    pub bytes: Vec<u8>,
}

impl Page {
    /// Returns the document that holds the posting, for the reader of documents: of a web page what is not junk, as HTML;
    /// anything else as it is. Needs time of the processor: call it off the async threads.
    ///
    /// # Errors
    /// Refuses a web page that shows nearly nothing without a log-in (`needs-login`) or a browser (`needs-browser`), and
    /// one of more elements than a posting has (`too-complex`).
    pub fn document(self) -> Result<Vec<u8>> {
        match self.media {
            Media::Html => {
                let html = ingest::decode(&self.bytes).ok_or_else(refusal::wrong_type)?;
                readable::document(&html).map(String::into_bytes)
            }
            Media::Text | Media::Pdf => Ok(self.bytes),
        }
    }
}

/// Returns connections that go where the policy allows, as the machine looks names up, and follow no redirect by
/// themselves.
///
/// # Errors
/// Fails where this machine offers no means of encrypted connections.
pub(crate) fn guarded(policy: &Policy) -> Result<Client> {
    let connections = connections(policy, Arc::new(System));
    connections.build().map_err(|_| no_encryption())
}

fn connections(policy: &Policy, lookup: Arc<dyn Resolve>) -> ClientBuilder {
    let checked = Checked {
        lookup,
        policy: policy.clone(),
    };
    Client::builder()
        .user_agent(AGENT)
        .redirect(redirect::Policy::none())
        .referer(false)
        .no_proxy()
        .gzip(true)
        .dns_resolver(checked)
}

fn no_encryption() -> Error {
    Error::internal(
        "fetch",
        "Encrypted connections cannot be set up on this machine.",
    )
    .hint("Install the certificates of the system (the package ca-certificates).")
}

/// Fetches pages. Cheap to clone.
#[derive(Clone)]
pub struct Fetcher {
    client: Client,
    policy: Arc<Policy>,
}

impl fmt::Debug for Fetcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fetcher")
            .field("policy", &self.policy)
            .finish_non_exhaustive()
    }
}

impl Fetcher {
    /// Returns a fetcher that looks names up as the machine does.
    ///
    /// # Errors
    /// Fails where this machine offers no means of encrypted connections.
    pub fn new(policy: Policy) -> Result<Self> {
        Self::with_resolver(policy, Arc::new(System))
    }

    /// Returns a fetcher that has names looked up by `lookup`, and checks what it answers.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub fn with_resolver(policy: Policy, lookup: Arc<dyn Resolve>) -> Result<Self> {
        let connections = connections(&policy, lookup).pool_max_idle_per_host(0);
        let client = connections.build().map_err(|_| no_encryption())?;
        Ok(Self {
            client,
            policy: Arc::new(policy),
        })
    }

    /// Returns the page at an address.
    ///
    /// # Errors
    /// Refuses addresses and answers that no public posting has; not available while the site is not.
    pub async fn fetch(&self, url: &str) -> Result<Page> {
        tokio::time::timeout(self.policy.wall, self.follow(url))
            .await
            .unwrap_or_else(|_| Err(refusal::too_slow()))
    }

    async fn follow(&self, url: &str) -> Result<Page> {
        let mut address = target::parse(url, &self.policy)?;
        for _ in 0..=REDIRECTS {
            let request = self.client.get(address.clone()).header(ACCEPT, ACCEPTED);
            let response = request
                .send()
                .await
                .map_err(|error| refusal::failed(&error))?;
            let status = response.status();
            if status.is_redirection() {
                let location = response.headers().get(LOCATION);
                let location = location.and_then(|value| str::from_utf8(value.as_bytes()).ok());
                let location = location.ok_or_else(|| refusal::status(status))?;
                address = target::next(&address, location, &self.policy)?;
                continue;
            }
            if !status.is_success() {
                return Err(refusal::status(status));
            }
            let (media, charset) = body::media(response.headers())?;
            let bytes = body::take(response, self.policy.size).await?;
            let bytes = match media {
                Media::Html | Media::Text => body::utf_8(bytes, charset.as_deref()),
                Media::Pdf => bytes,
            };
            return Ok(Page {
                address,
                media,
                bytes,
            });
        }
        Err(refusal::too_many_redirects())
    }
}
