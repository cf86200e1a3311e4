//! Files that are sent and fetched.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, SystemTime},
};

use bytes::Bytes;
use serde_json::{Value, json};
use uuid::Uuid;

use super::params::Upload;

/// A file that was sent by somebody.
#[derive(Debug)]
pub struct File {
    /// The `file_id`.
    pub id: String,
    /// The `file_unique_id`.
    pub unique: String,
    /// What it is called.
    pub name: String,
    /// Its MIME type, as the sender said.
    pub mime: String,
    /// Its size in bytes.
    pub size: usize,
    path: String,
    dimensions: (u32, u32),
    // Only the bytes may go while everything else stays known, so that a long test does not fill the memory.
    bytes: Mutex<Option<Bytes>>,
}

impl File {
    /// Returns what is in it, unless it was dropped because later files took its place.
    pub fn bytes(&self) -> Option<Bytes> {
        self.bytes
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn forget(&self) {
        self.bytes
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
    }

    pub(crate) fn as_document(&self) -> Value {
        json!({
            "file_id": self.id, "file_unique_id": self.unique, "file_size": self.size,
            "file_name": self.name, "mime_type": self.mime,
        })
    }

    pub(crate) fn as_photo(&self) -> Value {
        let (width, height) = self.dimensions;
        json!([{
            "file_id": self.id, "file_unique_id": self.unique, "file_size": self.size,
            "width": width, "height": height,
        }])
    }

    /// Returns the answer of `getFile`.
    pub(crate) fn as_file(&self) -> Value {
        json!({
            "file_id": self.id, "file_unique_id": self.unique, "file_size": self.size, "file_path": self.path,
        })
    }
}

/// The last files of one side, which keep their bytes.
#[derive(Debug, Default)]
struct Kept(VecDeque<Arc<File>>);

impl Kept {
    fn add(&mut self, file: &Arc<File>, most: usize) {
        self.0.push_back(file.clone());
        while self.0.len() > most {
            if let Some(oldest) = self.0.pop_front() {
                oldest.forget();
            }
        }
    }
}

/// All files, and the links under which they can be fetched.
#[derive(Debug, Default)]
pub(crate) struct Files {
    by_id: HashMap<String, Arc<File>>,
    links: HashMap<String, (Arc<File>, SystemTime)>,
    of_bot: Kept,
    of_people: Kept,
}

impl Files {
    /// Keeps a document.
    pub(crate) fn document(&mut self, upload: Upload) -> Arc<File> {
        let ending = upload
            .name
            .rsplit_once('.')
            .map(|(_, ending)| format!(".{ending}"))
            .unwrap_or_default();
        let path = format!("documents/file_{}{ending}", self.by_id.len());
        self.keep(upload, path, (0, 0))
    }

    /// Keeps a photo, whose width and height are given in pixels.
    pub(crate) fn photo(&mut self, upload: Upload, dimensions: (u32, u32)) -> Arc<File> {
        let path = format!("photos/file_{}.jpg", self.by_id.len());
        self.keep(upload, path, dimensions)
    }

    fn keep(&mut self, upload: Upload, path: String, dimensions: (u32, u32)) -> Arc<File> {
        let file = Arc::new(File {
            // As long as real ones: too long for the data of a button.
            id: format!(
                "BQACAgIAAxkB{}{}",
                Uuid::new_v4().simple(),
                Uuid::new_v4().simple()
            ),
            unique: Uuid::new_v4().simple().to_string(),
            name: upload.name,
            mime: upload.mime,
            size: upload.bytes.len(),
            path,
            dimensions,
            bytes: Mutex::new(Some(upload.bytes)),
        });
        self.by_id.insert(file.id.clone(), file.clone());
        file
    }

    /// Counts a file among those that the bot sent, of which only the last `most` keep their bytes.
    pub(crate) fn sent_by_bot(&mut self, file: &Arc<File>, most: usize) {
        self.of_bot.add(file, most);
    }

    /// Counts a file among those that people sent, of which only the last `most` keep their bytes.
    pub(crate) fn sent_by_person(&mut self, file: &Arc<File>, most: usize) {
        self.of_people.add(file, most);
    }

    pub(crate) fn find(&self, id: &str) -> Option<&Arc<File>> {
        self.by_id.get(id)
    }

    /// Lets a file be fetched for this long.
    pub(crate) fn link(&mut self, file: &Arc<File>, now: SystemTime, lifetime: Duration) {
        self.links
            .insert(file.path.clone(), (file.clone(), now + lifetime));
    }

    /// Returns what is behind a link, unless it has expired.
    pub(crate) fn behind(&self, path: &str, now: SystemTime) -> Option<Bytes> {
        let (file, until) = self.links.get(path)?;
        if now < *until { file.bytes() } else { None }
    }

    /// Lets all links expire.
    pub(crate) fn expire(&mut self) {
        self.links.clear();
    }
}
