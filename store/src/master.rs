//! The one key from which all others come: from the environment, or from a file in the home.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use tempfile::NamedTempFile;
use zeroize::Zeroizing;

use crate::files::synced;
use crate::keyring::hex;
use crate::{Error, Folder, Keyring, MemoryFiles, Result, Secret};

/// Name of the key's file in the home.
pub const FILE: &str = "master.key";

/// Name of the file that tells whether a key is the home's: a text that was sealed with it.
const CHECK: &str = "master.check";
const TEXT: &[u8] = b"upward";

/// Returns the master key of the home in `home`: the one that was `given` (64 hexadecimal digits, or base64 of 32
/// bytes), else the one in its file. A home that has never had a key gets one.
///
/// # Errors
/// [`Error::MasterKey`] when there is none, it cannot be read, others may read it, or it is not this home's. Nothing
/// was written then. [`Error::Unavailable`] when the disk refuses.
pub fn key(home: &Path, given: Option<&str>) -> Result<Secret> {
    let key = match find(home, given)? {
        Some(key) => key,
        None => {
            let key = Secret::generate()?;
            let text = Zeroizing::new(format!("{}\n", hex(key.bytes())));
            written(home, FILE, text.as_bytes())?;
            key
        }
    };
    if read(&home.join(CHECK))?.is_none() {
        fits(home, &key)?;
        let sealed = sealing(&key).seal(CHECK.as_bytes(), TEXT)?;
        written(home, CHECK, STANDARD.encode(sealed).as_bytes())?;
    }
    Ok(key)
}

/// Returns the master key of the home in `home` as [`key`] does, or none for a home that has never had one. It
/// writes nothing.
///
/// # Errors
/// As [`key`].
pub fn find(home: &Path, given: Option<&str>) -> Result<Option<Secret>> {
    let path = home.join(FILE);
    let check = read(&home.join(CHECK))?;
    let key = match (given, read(&path)?) {
        (Some(given), _) => parsed(given).ok_or_else(|| {
            unusable(
                "UPWARD_MASTER_KEY is not a key; set it to 64 hexadecimal digits, or base64 of 32 bytes",
            )
        })?,
        (None, Some(text)) => {
            private(&path)?;
            let told = || format!("{} holds no key; put the right file back", path.display());
            parsed(&text).ok_or_else(|| unusable(told()))?
        }
        (None, None) if check.is_none() => return Ok(None),
        (None, None) => {
            return Err(unusable(format!(
                "{} is gone, and what Upward keeps cannot be read without it; put it back, or set UPWARD_MASTER_KEY",
                path.display()
            )));
        }
    };
    let fits = check.is_none_or(|check| {
        let sealed = STANDARD.decode(check.trim()).unwrap_or_default();
        let text = sealing(&key).open(CHECK.as_bytes(), &sealed);
        text.as_deref() == Some(TEXT)
    });
    if fits {
        Ok(Some(key))
    } else {
        Err(Error::wrong_key())
    }
}

/// Refuses a key that does not open the accounts' keys of a home without a check.
fn fits(home: &Path, key: &Secret) -> Result<()> {
    let keys = home.join("keys");
    if keys.exists() {
        let tombstones = Box::new(MemoryFiles::default());
        let ring = Keyring::new(key, Box::new(Folder::open(&keys)?), tombstones);
        if !ring.fits()? {
            return Err(Error::wrong_key());
        }
    }
    Ok(())
}

fn sealing(key: &Secret) -> Secret {
    key.derive("upward store 2026 check of the master key")
}

/// Reads a key as it is written down.
fn parsed(text: &str) -> Option<Secret> {
    let text = text.trim();
    let bytes = Zeroizing::new(if text.len() == 64 {
        unhex(text)?
    } else {
        STANDARD
            .decode(text)
            .or_else(|_| STANDARD_NO_PAD.decode(text))
            .ok()?
    });
    bytes.as_slice().try_into().ok().map(Secret::new)
}

/// Returns the bytes that hexadecimal digits stand for.
fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits = text.chars().map(|digit| digit.to_digit(16));
    let digits: Vec<u32> = digits.collect::<Option<_>>()?;
    let pairs = digits.chunks_exact(2);
    let byte = |pair: &[u32]| match pair {
        [high, low] => u8::try_from(high * 16 + low).ok(),
        _ => None,
    };
    pairs.map(byte).collect()
}

fn read(path: &Path) -> Result<Option<Zeroizing<String>>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(Zeroizing::new(text))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::unavailable("read", path, &error)),
    }
}

/// A key that others may read is none.
#[cfg(unix)]
fn private(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let data = fs::metadata(path).map_err(|error| Error::unavailable("read", path, &error))?;
    if data.permissions().mode() & 0o077 == 0 {
        return Ok(());
    }
    let path = path.display();
    Err(unusable(format!(
        "others may read {path}; run: chmod 600 {path}"
    )))
}

#[cfg(not(unix))]
fn private(_path: &Path) -> Result<()> {
    Ok(())
}

/// Writes a file that only its owner may read, whole or not at all; when this returns, it is on the disk.
fn written(home: &Path, name: &str, text: &[u8]) -> Result<()> {
    let path = home.join(name);
    let write = || {
        let mut file = NamedTempFile::with_prefix_in(".", home)?;
        file.write_all(text)?;
        file.as_file().sync_all()?;
        file.persist_noclobber(&path).map_err(|error| error.error)?;
        synced(home)
    };
    write().map_err(|error| Error::unavailable("write", &path, &error))
}

fn unusable(why: impl Into<String>) -> Error {
    Error::MasterKey(why.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(outcome: Result<Secret>) -> String {
        match outcome {
            Err(Error::MasterKey(why)) => why,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_key_is_made_once_and_read_again() {
        let home = tempfile::tempdir().unwrap();
        let first = key(home.path(), None).unwrap();
        assert_eq!(key(home.path(), None).unwrap().bytes(), first.bytes());
        let other = tempfile::tempdir().unwrap();
        assert_ne!(key(other.path(), None).unwrap().bytes(), first.bytes());
    }

    #[test]
    fn a_given_key_is_read_in_both_forms_and_never_written() {
        let home = tempfile::tempdir().unwrap();
        for given in [
            "0707070707070707070707070707070707070707070707070707070707070707\n",
            "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=",
            "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc",
        ] {
            assert_eq!(key(home.path(), Some(given)).unwrap().bytes(), &[7; 32]);
        }
        assert!(!home.path().join(FILE).exists());
        for given in ["", "07", "zz", &"0g".repeat(32), "BwcHBw=="] {
            told(key(home.path(), Some(given)));
        }
    }

    #[test]
    fn another_key_is_refused_before_anything_is_written() {
        let home = tempfile::tempdir().unwrap();
        key(home.path(), Some(&"07".repeat(32))).unwrap();
        let names = || fs::read_dir(home.path()).unwrap().count();
        let before = names();
        told(key(home.path(), Some(&"08".repeat(32))));
        told(key(home.path(), None));
        assert_eq!(names(), before);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_others_may_read_is_refused() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().unwrap();
        key(home.path(), None).unwrap();
        let path = home.path().join(FILE);
        let mode = || fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(), 0o600);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        assert!(told(key(home.path(), None)).contains("chmod 600"));
    }
}
