//! What all screens share: the lists, what is chosen among them, and whether the desk answers.

mod list;
mod news;
mod window;

use std::sync::{Arc, LazyLock};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use upward_desk::account;
use upward_desk::posting::Posting;
use upward_desk::resume::Resume;
use upward_engine::error::Error;
use upward_engine::skills::Lexicon;
use uuid::Uuid;

pub use list::ask_all;
pub(crate) use list::{ask_postings, ask_resumes};
pub use window::{USUAL_CELL, Window};

/// What all screens share.
#[derive(Debug)]
pub struct Desk {
    /// The time when this is looked at.
    pub now: Timestamp,
    /// Where times are shown.
    pub zone: TimeZone,
    /// Whether the desk answers.
    pub link: Link,
    /// Where what is kept stands, for people.
    pub stands: String,
    /// Whether it stands on this machine.
    pub local: bool,
    /// Whose it is.
    pub account: Option<account::Shown>,
    /// The resumes read so far, the newest first; none before the first answer.
    pub resumes: Option<Vec<Resume>>,
    /// The postings read so far, the newest first; none before the first answer.
    pub postings: Option<Vec<Posting>>,
    /// The resume that counts.
    pub resume: Option<Uuid>,
    /// The posting that counts.
    pub posting: Option<Uuid>,
    /// The terminal, as far as pictures need to know it.
    pub window: Window,
    /// The table of skills for what is scored here. It is read when it is first used, so that is done off the loop.
    pub lexicon: Arc<LazyLock<Lexicon>>,
}

/// Whether the desk answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// It has not answered yet.
    Opening,
    /// It does.
    Up,
    /// It does not any more, for so many tries.
    Down {
        /// How often in a row it was tried in vain.
        tries: u32,
        /// Why.
        error: Error,
    },
}

/// What the interface asked for all screens.
#[derive(Debug)]
pub enum Answer {
    /// The account.
    Account(Box<account::Shown>),
    /// A page of resumes, and where the next begins.
    Resumes(Page<Resume>),
    /// A page of postings, and where the next begins.
    Postings(Page<Posting>),
    /// A resume that changed; none when it is gone.
    Resume(Uuid, Option<Box<Resume>>),
    /// A posting that changed; none when it is gone.
    Posting(Uuid, Option<Box<Posting>>),
}

/// A page of a list.
#[derive(Debug)]
pub struct Page<T> {
    /// Whether it is the first.
    pub first: bool,
    /// Its items.
    pub items: Vec<T>,
    /// Where the next begins.
    pub next: Option<String>,
}

impl From<Answer> for crate::answer::Answer {
    fn from(answer: Answer) -> Self {
        Self::Desk(answer)
    }
}

impl Desk {
    /// Returns what is shared before anything was read.
    pub fn new(now: Timestamp, zone: TimeZone) -> Self {
        Self {
            now,
            zone,
            link: Link::Opening,
            stands: String::new(),
            local: true,
            account: None,
            resumes: None,
            postings: None,
            resume: None,
            posting: None,
            window: Window::default(),
            lexicon: Arc::new(LazyLock::new(Lexicon::embedded)),
        }
    }

    /// Returns the resume that counts: the chosen one, or the one that was changed last.
    pub fn resume(&self) -> Option<&Resume> {
        let all = self.resumes.as_deref()?;
        let chosen = all.iter().find(|resume| Some(resume.id) == self.resume);
        chosen.or_else(|| all.iter().max_by_key(|resume| resume.updated))
    }

    /// Returns the posting that counts: the chosen one, or the newest.
    pub fn posting(&self) -> Option<&Posting> {
        let all = self.postings.as_deref()?;
        let chosen = all.iter().find(|posting| Some(posting.id) == self.posting);
        chosen.or_else(|| all.iter().max_by_key(|posting| posting.created))
    }

    /// Returns a time as the person's clock shows it, to the minute.
    pub fn clock(&self, time: Timestamp) -> String {
        let time = time.to_zoned(self.zone.clone());
        time.strftime("%Y-%m-%d %H:%M").to_string()
    }

    /// Returns the day of a time where the person is.
    pub fn day(&self, time: Timestamp) -> jiff::civil::Date {
        time.to_zoned(self.zone.clone()).date()
    }
}

/// Returns what a position is called: its title, and who offers it.
pub fn called(title: &str, company: &str) -> String {
    match (title, company) {
        ("", "") => "a posting without a title".to_owned(),
        ("", one) | (one, "") => one.to_owned(),
        (title, company) => format!("{title}, {company}"),
    }
}
