//! All tracks and modules at hand: those that Upward brings, and a person's own.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Module, Track};
use crate::error::{Error, Kind, Result};

/// What `build/tracks.rs` made of `templates/tracks/`.
const BROUGHT: &str = include_str!(concat!(env!("OUT_DIR"), "/tracks.json"));

/// Tracks, and modules by id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Library {
    tracks: Vec<Track>,
    modules: BTreeMap<String, Module>,
}

#[derive(Deserialize)]
struct Files {
    tracks: Vec<Track>,
    modules: Vec<Module>,
}

impl Library {
    /// Returns what Upward brings.
    ///
    /// # Errors
    /// An error of Upward's own when a file of `templates/tracks/` is not as [`Track`] and [`Module`] say.
    pub fn embedded() -> Result<Self> {
        let files: Files = serde_json::from_str(BROUGHT).map_err(|error| {
            Error::internal("tracks", format!("a roadmap cannot be read: {error}"))
        })?;
        Ok(Self::of(files.tracks, files.modules))
    }

    /// Returns a library of these.
    pub fn of(tracks: Vec<Track>, modules: Vec<Module>) -> Self {
        let modules = modules
            .into_iter()
            .map(|module| (module.id.clone(), module));
        Self {
            tracks,
            modules: modules.collect(),
        }
    }

    /// Adds a track with its modules, behind the others. A track or module whose id is there already is left out.
    pub fn add(&mut self, track: Track, modules: Vec<Module>) {
        for module in modules {
            self.modules.entry(module.id.clone()).or_insert(module);
        }
        if self.find(&track.id).is_none() {
            self.tracks.push(track);
        }
    }

    /// Returns all tracks.
    pub fn tracks(&self) -> &[Track] {
        &self.tracks
    }

    /// Returns all modules, by id.
    pub fn modules(&self) -> impl Iterator<Item = &Module> {
        self.modules.values()
    }

    /// Returns a track.
    ///
    /// # Errors
    /// When there is none of this id; the hint names those that there are.
    pub fn track(&self, id: &str) -> Result<&Track> {
        self.find(id).ok_or_else(|| {
            let known: Vec<&str> = self.tracks.iter().map(|track| track.id.as_str()).collect();
            Error::new(
                Kind::NotFound,
                "no-track",
                format!("there is no track \"{id}\""),
            )
            .hint(format!("there are: {}", known.join(", ")))
        })
    }

    /// Returns a module.
    ///
    /// # Errors
    /// When there is none of this id.
    pub fn module(&self, id: &str) -> Result<&Module> {
        self.modules.get(id).ok_or_else(|| {
            Error::new(
                Kind::NotFound,
                "no-module",
                format!("there is no module \"{id}\""),
            )
            .hint("'upward track show TRACK' lists the modules of a track")
        })
    }

    /// Returns the modules of a track, in order.
    pub fn of_track<'a>(&'a self, track: &'a Track) -> impl Iterator<Item = &'a Module> {
        track.modules().filter_map(|id| self.modules.get(id))
    }

    /// Returns the first track that has a module.
    pub fn home(&self, module: &str) -> Option<&Track> {
        self.tracks.iter().find(|track| track.has(module))
    }

    fn find(&self, id: &str) -> Option<&Track> {
        self.tracks.iter().find(|track| track.id == id)
    }
}
