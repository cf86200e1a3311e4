//! Which track or module a person means.

use upward_desk::Client;
use upward_desk::track::TrackSummary;
use upward_engine::error::{Error, Kind, Result};
use upward_engine::track::find;

/// Returns the id of the track that `word` means; without a word, of the one that is set as the account's usual one,
/// or else the only one that was started.
///
/// # Errors
/// Not found when the word means none or several; wrong usage when it is needed.
pub async fn track(client: &Client, word: Option<&str>) -> Result<String> {
    let tracks = client.tracks().await?.items;
    let usual = match word {
        Some(word) => return among(&tracks, word),
        None => client.account().await?.account.settings.track,
    };
    if let Some(Ok(id)) = usual.map(|usual| among(&tracks, &usual)) {
        return Ok(id);
    }
    let started: Vec<_> = tracks.iter().filter(|t| t.started.is_some()).collect();
    match started.as_slice() {
        [one] => Ok(one.id.clone()),
        [] => Err(which("No track was started yet.", tracks.iter())
            .hint("start one with: upward track start TRACK")),
        several => Err(which(
            "Several tracks were started, and this needs one.",
            several.iter().copied(),
        )),
    }
}

/// Returns the id of the track that `word` means, if one is named.
///
/// # Errors
/// Not found when the word means none or several.
pub async fn named(client: &Client, word: Option<&str>) -> Result<Option<String>> {
    match word {
        Some(word) => track(client, Some(word)).await.map(Some),
        None => Ok(None),
    }
}

/// Returns the ids of the modules that `words` mean.
///
/// # Errors
/// Not found when one of them means none or several.
pub async fn modules(client: &Client, words: &[String]) -> Result<Vec<String>> {
    let names = client.modules().await?.items;
    let known: Vec<_> = names
        .iter()
        .map(|name| (name.id.as_str(), name.title.as_str()))
        .collect();
    let found = words
        .iter()
        .map(|word| find(&known, word, "module").map(str::to_owned));
    found.collect()
}

/// Returns the id of the module that `word` means.
///
/// # Errors
/// As [`modules`].
pub async fn module(client: &Client, word: &str) -> Result<String> {
    let found = modules(client, &[word.to_owned()]).await?;
    Ok(found.into_iter().next().unwrap_or_default())
}

fn among(tracks: &[TrackSummary], word: &str) -> Result<String> {
    let known: Vec<_> = tracks
        .iter()
        .map(|track| (track.id.as_str(), track.title.as_str()))
        .collect();
    find(&known, word, "track").map(str::to_owned)
}

fn which<'a>(message: &str, tracks: impl Iterator<Item = &'a TrackSummary>) -> Error {
    let names: Vec<_> = tracks.map(|track| track.id.as_str()).collect();
    Error::new(Kind::Usage, "which-track", message)
        .hint(format!("name one of these: {}", names.join(", ")))
}
