//! Files that works wait for: meanwhile another work has the place, so that a download that stalls holds up nobody else.

use std::sync::Arc;

use bytes::Bytes;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use tokio::sync::{Mutex, OwnedSemaphorePermit};
use upward_engine::error::Result;

use crate::dialogue::Given;
use crate::talk::Talk;
use crate::talk::face::FilesOf;
use crate::work::Files;

/// The files of one work, and the place in which it is done.
pub struct Fetching {
    talk: Talk,
    files: FilesOf,
    place: Mutex<Option<OwnedSemaphorePermit>>,
}

impl Fetching {
    /// Returns the files of a work that is being done in this place.
    pub fn new(talk: Talk, files: FilesOf, place: OwnedSemaphorePermit) -> Self {
        Self {
            talk,
            files,
            place: Mutex::new(Some(place)),
        }
    }
}

impl Files for Fetching {
    fn fetch<'a>(&'a self, file: &'a Given) -> BoxFuture<'a, Result<Bytes>> {
        async move {
            let mut place = self.place.lock().await;
            *place = None;
            self.talk.dispatch();
            let bytes = self.files.fetch(file).await;
            let places = Arc::clone(&self.talk.inner.works.places);
            *place = places.acquire_owned().await.ok();
            bytes
        }
        .boxed()
    }
}

#[cfg(test)]
mod tests;
