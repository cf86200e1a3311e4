//! A file that results go to: checked before any work is done, written beside and then renamed.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::Builder;
use upward_engine::error::{Error, Kind, Result};

use super::usage;
use crate::input;
use crate::interrupt::Interrupt;

/// A file that can be written to.
#[derive(Debug, Clone)]
pub struct File {
    /// Where it stands.
    pub path: PathBuf,
    folder: PathBuf,
}

impl File {
    /// Checks, before any work is done, that a result can go to `path`; `inputs` are the files that it is made from.
    ///
    /// # Errors
    /// Wrong usage for a folder, or one of the inputs; not found where the folder is missing.
    pub fn new(path: &Path, inputs: &[&Path]) -> Result<Self> {
        let shown = path.display();
        if path.exists() && !path.is_file() {
            return Err(usage(
                "out-not-a-file",
                format!("{shown} is there and is not a file."),
            ));
        }
        let same = |input: &&Path| match (path.canonicalize(), input.canonicalize()) {
            (Ok(one), Ok(other)) => one == other,
            _ => false,
        };
        if inputs
            .iter()
            .filter(|path| !input::is_stdin(path))
            .any(same)
        {
            return Err(usage(
                "out-is-input",
                format!("{shown} would be overwritten by what is made from it."),
            )
            .hint("give --out another name"));
        }
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder.to_path_buf(),
            _ => PathBuf::from("."),
        };
        if !folder.is_dir() {
            let message = format!(
                "There is no folder {} to write {shown} into.",
                folder.display()
            );
            return Err(Error::new(Kind::NotFound, "no-folder", message)
                .hint(format!("make it with: mkdir -p {}", folder.display())));
        }
        Ok(Self {
            path: path.to_path_buf(),
            folder,
        })
    }

    /// Writes it: beside, then renamed, so that the path never names half of it.
    ///
    /// # Errors
    /// When the folder cannot be written to; nothing is left behind then.
    pub fn write(&self, bytes: &[u8], interrupt: &Interrupt) -> Result<()> {
        interrupt.whole(|| self.replace(bytes)).map_err(|error| {
            let message = format!("{} cannot be written: {error}.", self.path.display());
            Error::new(Kind::Unavailable, "unwritable", message)
                .hint("choose another place with --out, or free some space")
        })
    }

    fn replace(&self, bytes: &[u8]) -> io::Result<()> {
        let mut builder = Builder::new();
        builder.prefix(".upward-").suffix(".part");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // As any other new file: the umask takes away what the person does not want to give.
            builder.permissions(std::fs::Permissions::from_mode(0o666));
        }
        let mut beside = builder.tempfile_in(&self.folder)?;
        beside.write_all(bytes)?;
        beside.persist(&self.path).map_err(|error| error.error)?;
        Ok(())
    }
}
