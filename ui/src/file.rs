//! Files that the person names: read with a limit, and written whole or not at all.

use std::fs::{File, Permissions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use bytes::Bytes;
use tempfile::Builder;
use tokio::task::spawn_blocking;
use upward_engine::error::{Error, Kind, Result};
use upward_engine::ingest::MAX_BYTES;
use url::Url;

/// Returns the path that text means, as people type it and as terminals paste what is dropped on them: in quotes, with
/// escaped blanks, as a `file://` address, or from `~`, the person's own folder.
pub fn path(text: &str) -> PathBuf {
    let text = text.trim();
    let address = text
        .get(..7)
        .is_some_and(|start| start.eq_ignore_ascii_case("file://"));
    let dropped = address.then(|| Url::parse(text).ok()?.to_file_path().ok());
    if let Some(path) = dropped.flatten() {
        return path;
    }
    let plain = plain(text);
    let home = plain.strip_prefix('~').zip(std::env::home_dir());
    match home {
        Some(("", home)) => home,
        Some((rest, home)) if rest.starts_with(std::path::is_separator) => {
            home.join(rest.trim_start_matches(std::path::is_separator))
        }
        _ => PathBuf::from(plain),
    }
}

/// Returns text without the quotes or escapes that shells need.
fn plain(text: &str) -> String {
    for quote in ['\'', '"'] {
        let inside = text
            .strip_prefix(quote)
            .and_then(|text| text.strip_suffix(quote));
        if let Some(inside) = inside {
            return inside.replace("'\\''", "'");
        }
    }
    if cfg!(windows) {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(char) = chars.next() {
        plain.extend(match char {
            '\\' => chars.next(),
            char => Some(char),
        });
    }
    plain
}

/// Returns the bytes of a file.
///
/// # Errors
/// Not found; or refused: no file, no permission, empty, larger than any document that is read. A file that is too
/// large is not read.
pub async fn read(path: &Path) -> Result<Bytes> {
    let path = path.to_path_buf();
    off_the_loop(move || whole(&path)).await
}

/// Writes a file: beside it first, then renamed, so that the path never names half of it. A file that is there is only
/// replaced where `replace` says so.
///
/// # Errors
/// A conflict (`exists`) where a file is there that is not to be replaced; wrong usage for a folder; not found where
/// there is no folder to write into; not available where it cannot be written to. Nothing is left behind then.
pub async fn write(path: &Path, bytes: Bytes, replace: bool) -> Result<()> {
    let path = path.to_path_buf();
    off_the_loop(move || put(&path, &bytes, replace, as_any_other_new_file())).await
}

/// Writes a file as [`write()`] does that nobody else on this machine may read. A file that is there stays.
///
/// # Errors
/// As [`write()`].
pub async fn write_private(path: &Path, bytes: Bytes) -> Result<()> {
    let path = path.to_path_buf();
    off_the_loop(move || put(&path, &bytes, false, None)).await
}

async fn off_the_loop<T: Send + 'static>(
    act: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    let done = spawn_blocking(act).await;
    done.unwrap_or_else(|_| Err(Error::internal("file", "a file could not be worked on")))
}

fn whole(path: &Path) -> Result<Bytes> {
    let name = path.display();
    let cannot = |error| unreadable(path, &error);
    let known = std::fs::metadata(path).map_err(cannot)?;
    if known.is_dir() {
        let error = Error::refused("folder", format!("{name} is a folder, not a file"));
        return Err(error.hint("name a file in it"));
    }
    if !known.is_file() {
        return Err(Error::refused("no-file", format!("{name} is not a file")));
    }
    let mut bytes = Vec::new();
    if known.len() <= MAX_BYTES {
        let file = File::open(path).map_err(cannot)?;
        // One byte more than the limit tells a file that grew, or that never said how long it is.
        file.take(MAX_BYTES + 1)
            .read_to_end(&mut bytes)
            .map_err(cannot)?;
    }
    if known.len().max(bytes.len() as u64) > MAX_BYTES {
        let limit = MAX_BYTES >> 20;
        let error = Error::refused("too-large", format!("{name} is larger than {limit} MB"));
        return Err(error.hint("save the document with smaller pictures, or without them"));
    }
    if bytes.is_empty() {
        let error = Error::refused("empty", format!("{name} is empty"));
        return Err(error.hint("check that the file was saved or downloaded whole"));
    }
    Ok(Bytes::from(bytes))
}

fn unreadable(path: &Path, error: &io::Error) -> Error {
    let name = path.display();
    match error.kind() {
        io::ErrorKind::NotFound => Error::new(
            Kind::NotFound,
            "not-found",
            format!("there is no file {name}"),
        )
        .hint("check the spelling of the path, or drop the file on the terminal"),
        io::ErrorKind::PermissionDenied => Error::refused(
            "no-permission",
            format!("{name} may not be read by this user"),
        )
        .hint(format!("allow it with: chmod u+r {name}")),
        _ => Error::refused("unreadable", format!("{name} cannot be read: {error}")),
    }
}

fn put(path: &Path, bytes: &[u8], replace: bool, permissions: Option<Permissions>) -> Result<()> {
    let name = path.display();
    if path.is_dir() {
        let error = Error::new(Kind::Usage, "folder", format!("{name} is a folder"));
        return Err(error.hint("name the file in it, too"));
    }
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if !folder.is_dir() {
        let folder = folder.display();
        let error = Error::new(
            Kind::NotFound,
            "no-folder",
            format!("there is no folder {folder}"),
        );
        return Err(error.hint(format!("make it with: mkdir -p {folder}")));
    }
    beside(path, folder, bytes, replace, permissions).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => {
            Error::new(Kind::Conflict, "exists", format!("{name} is there already"))
                .hint("choose another name, or replace it")
        }
        _ => Error::new(
            Kind::Unavailable,
            "unwritable",
            format!("{name} cannot be written: {error}"),
        )
        .hint("choose another place, or free some space"),
    })
}

fn beside(
    path: &Path,
    folder: &Path,
    bytes: &[u8],
    replace: bool,
    permissions: Option<Permissions>,
) -> io::Result<()> {
    let mut builder = Builder::new();
    builder.prefix(".upward-").suffix(".part");
    if let Some(permissions) = permissions {
        builder.permissions(permissions);
    }
    let mut beside = builder.tempfile_in(folder)?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    let kept = match replace {
        true => beside.persist(path),
        false => beside.persist_noclobber(path),
    };
    kept.map(|_| ()).map_err(|error| error.error)
}

/// Returns the permissions that the umask takes away from, where there is one.
#[cfg(unix)]
fn as_any_other_new_file() -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn as_any_other_new_file() -> Option<Permissions> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_understood_as_they_are_typed_and_dropped() {
        for (text, meant) in [
            (" cv.pdf\n", "cv.pdf"),
            ("'/tmp/my cv.pdf'", "/tmp/my cv.pdf"),
            ("\"/tmp/my cv.pdf\"", "/tmp/my cv.pdf"),
            ("'/tmp/Zoë'\\''s cv.pdf'", "/tmp/Zoë's cv.pdf"),
            ("/tmp/Zoë's cv.pdf", "/tmp/Zoë's cv.pdf"),
            ("/tmp/my\\ cv\\(1\\).pdf", "/tmp/my cv(1).pdf"),
            ("file:///tmp/my%20cv.pdf", "/tmp/my cv.pdf"),
            ("FILE:///tmp/cv.pdf", "/tmp/cv.pdf"),
            ("~other/cv.pdf", "~other/cv.pdf"),
            ("日本語.pdf", "日本語.pdf"),
        ] {
            assert_eq!(path(text), Path::new(meant), "{text}");
        }
        let home = std::env::home_dir().unwrap();
        assert_eq!(path("~"), home);
        assert_eq!(path("~/cv.pdf"), home.join("cv.pdf"));
        assert_eq!(path("'~/my cv.pdf'"), home.join("my cv.pdf"));
    }

    #[tokio::test]
    async fn a_file_is_replaced_only_when_that_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("cv.pdf");
        write(&file, Bytes::from("one"), false).await.unwrap();
        let error = write(&file, Bytes::from("two"), false).await.unwrap_err();
        assert_eq!(
            (error.kind, error.code.as_str()),
            (Kind::Conflict, "exists")
        );
        assert_eq!(read(&file).await.unwrap(), "one");
        write(&file, Bytes::from("two"), true).await.unwrap();
        assert_eq!(read(&file).await.unwrap(), "two");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[tokio::test]
    async fn what_cannot_be_read_or_written_says_why() {
        let folder = tempfile::tempdir().unwrap();
        let (here, file) = (folder.path(), folder.path().join("cv.pdf"));
        assert_eq!(read(&file).await.unwrap_err().code, "not-found");
        assert_eq!(read(here).await.unwrap_err().code, "folder");
        File::create(&file).unwrap();
        assert_eq!(read(&file).await.unwrap_err().code, "empty");
        let long = File::options().write(true).open(&file).unwrap();
        long.set_len(MAX_BYTES + 1).unwrap();
        assert_eq!(read(&file).await.unwrap_err().code, "too-large");
        let error = write(here, Bytes::new(), true).await.unwrap_err();
        assert_eq!(error.code, "folder");
        let nowhere = here.join("none/cv.pdf");
        let error = write(&nowhere, Bytes::new(), true).await.unwrap_err();
        assert_eq!(error.code, "no-folder");
    }
}
