//! What the owner of a home should know of how it was found.

use std::fmt;
use std::path::PathBuf;

use jiff::Timestamp;

/// Something that happened when a home was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The last process ended without closing the home. Nothing that was acknowledged is lost.
    Recovered,
    /// The database did not open, and a backup was restored.
    Restored {
        /// What was wrong with it.
        why: String,
        /// Where the damaged database lies.
        aside: PathBuf,
        /// The backup that was restored.
        backup: PathBuf,
        /// When that was made: what was written later is lost.
        made: Timestamp,
        /// Later backups that did not read through, with the reason.
        refused: Vec<String>,
    },
    /// The database did not open, and no backup could be restored: the home is empty.
    Emptied {
        /// What was wrong with it.
        why: String,
        /// Where the damaged database lies.
        aside: PathBuf,
        /// Backups that did not read through, with the reason.
        refused: Vec<String>,
    },
    /// A restore that was interrupted has been finished.
    RestoreFinished,
    /// The records were brought up from an older format.
    Migrated {
        /// The number of that.
        from: u16,
    },
    /// Erasures that were interrupted have been finished.
    ErasuresFinished {
        /// Of how many accounts.
        accounts: u64,
    },
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Recovered => f.write_str(
                "Upward was not closed the last time; everything that was saved is there",
            ),
            Self::Restored {
                why,
                aside,
                backup,
                made,
                refused,
            } => {
                write!(
                    f,
                    "the database was damaged ({why}); the backup {} of {made} was restored, and what was saved \
                     later is missing; the damaged database is kept in {}",
                    backup.display(),
                    aside.display()
                )?;
                list(f, refused)
            }
            Self::Emptied {
                why,
                aside,
                refused,
            } => {
                write!(
                    f,
                    "the database was damaged ({why}) and there is no backup to restore, so Upward starts empty; the \
                     damaged database is kept in {}; restore a backup of your own with: upward restore PATH",
                    aside.display()
                )?;
                list(f, refused)
            }
            Self::RestoreFinished => f.write_str("a restore that was interrupted is finished now"),
            Self::Migrated { from } => write!(
                f,
                "what Upward keeps was brought from format {from} to the present one"
            ),
            Self::ErasuresFinished { accounts } => write!(
                f,
                "the deletion of {accounts} account(s) was interrupted and is finished now"
            ),
        }
    }
}

fn list(f: &mut fmt::Formatter<'_>, refused: &[String]) -> fmt::Result {
    refused.iter().try_for_each(|why| write!(f, "; {why}"))
}
