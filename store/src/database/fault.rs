//! What sled does when it fails: it answers with an error, or it panics.

use std::any::Any;
use std::io::ErrorKind;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Why sled did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// Another process, or what is left of one, holds the database.
    Locked,
    /// The machine does not let it: no space, no permission, a failing disk.
    Machine(String),
    /// What the disk holds is not what sled can read.
    Broken(String),
}

impl Fault {
    /// Returns what to tell a person.
    pub(super) fn sentence(self) -> String {
        match self {
            Self::Locked => "another process holds the database".into(),
            Self::Machine(why) => format!("the disk refused the database ({why})"),
            Self::Broken(why) => format!("the database cannot be read ({why})"),
        }
    }
}

impl From<sled::Error> for Fault {
    fn from(error: sled::Error) -> Self {
        let sled::Error::Io(cause) = &error else {
            return Self::Broken(error.to_string());
        };
        if cause.to_string().contains("could not acquire lock") {
            return Self::Locked;
        }
        // A file that ends early or is not there is sled's own affair, and so are the errors that it makes itself:
        // they bear no number of the operating system.
        match cause.kind() {
            ErrorKind::NotFound | ErrorKind::UnexpectedEof => Self::Broken(error.to_string()),
            ErrorKind::Other if cause.raw_os_error().is_none() => Self::Broken(error.to_string()),
            _ => Self::Machine(cause.to_string()),
        }
    }
}

/// Calls sled so that its panic is a fault as well, and not the end of the thread that called.
pub(super) fn guarded<T>(work: impl FnOnce() -> sled::Result<T>) -> Result<T, Fault> {
    // sled's locks do not poison, and after a fault in writing nothing is written any more.
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(result) => result.map_err(Fault::from),
        Err(panic) => Err(Fault::Broken(said(&*panic))),
    }
}

fn said(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    let line = text.and_then(|text| text.lines().next());
    line.unwrap_or("it stopped without a word").to_owned()
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn tells_the_machine_from_the_database() {
        let of = |error| Fault::from(sled::Error::Io(error));
        assert!(matches!(
            of(ErrorKind::PermissionDenied.into()),
            Fault::Machine(_)
        ));
        assert!(matches!(
            of(io::Error::from_raw_os_error(28)),
            Fault::Machine(_)
        ));
        assert!(matches!(
            of(io::Error::other("encountered torn segment")),
            Fault::Broken(_)
        ));
        assert!(matches!(of(ErrorKind::NotFound.into()), Fault::Broken(_)));
        assert_eq!(
            of(io::Error::other("could not acquire lock on \"db\"")),
            Fault::Locked
        );
    }

    #[test]
    fn a_panic_is_a_fault() {
        let fault = guarded::<()>(|| panic!("tried to load {}", 7)).unwrap_err();
        assert_eq!(fault, Fault::Broken("tried to load 7".into()));
    }
}
