//! How much an account keeps, counted for whoever is about to part with it.

use std::future::Future;

use upward_desk::Client;
use upward_desk::basis::MadeFrom;
use upward_desk::document::MadeOf;
use upward_desk::paging::{Page, PageQuery};
use upward_engine::error::Result;

use crate::words::{Say, say};

/// How many are read at once: as many as the desk gives.
const BATCH: u16 = 200;

/// How many things of each kind an account keeps.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Kept {
    resumes: usize,
    postings: usize,
    letters: usize,
    documents: usize,
    reports: usize,
    certificates: usize,
    tracks: usize,
}

impl Kept {
    /// Counts.
    ///
    /// # Errors
    /// When the desk is not available.
    pub async fn count(client: &Client) -> Result<Self> {
        let (from, of) = (MadeFrom::default(), MadeOf::default());
        Ok(Self {
            resumes: all(|page| async move { client.resumes(&page).await }).await?,
            postings: all(|page| async move { client.postings(&page).await }).await?,
            letters: all(|page| async move { client.letters(&from, &page).await }).await?,
            documents: all(|page| async move { client.documents(&of, &page).await }).await?,
            reports: all(|page| async move { client.reports(&from, &page).await }).await?,
            certificates: all(|page| async move { client.certificates(&page).await }).await?,
            tracks: client.progress().await?.tracks.len(),
        })
    }

    /// Returns a line for each kind of which there is something; one that says so where there is nothing.
    pub fn lines(self) -> Vec<Say> {
        let kinds = [
            ("kept-resumes", self.resumes),
            ("kept-postings", self.postings),
            ("kept-letters", self.letters),
            ("kept-documents", self.documents),
            ("kept-reports", self.reports),
            ("kept-certificates", self.certificates),
            ("kept-tracks", self.tracks),
        ];
        let some = kinds.into_iter().filter(|(_, count)| *count > 0);
        let lines: Vec<_> = some
            .map(|(key, count)| say(key).count("count", count))
            .collect();
        if lines.is_empty() {
            return vec![say("kept-nothing")];
        }
        lines
    }
}

async fn all<T, F>(read: impl Fn(PageQuery) -> F) -> Result<usize>
where
    F: Future<Output = Result<Page<T>>>,
{
    let mut count = 0;
    let mut after = None;
    loop {
        let page = read(PageQuery {
            after,
            limit: Some(BATCH),
        })
        .await?;
        count += page.items.len();
        after = page.next;
        if after.is_none() {
            return Ok(count);
        }
    }
}
