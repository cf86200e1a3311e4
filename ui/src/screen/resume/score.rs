//! The score while one types: computed beside the loop, from the resume as it stands.

use std::sync::Arc;
use std::time::Duration;

use upward_engine::date::Date;
use upward_engine::error::{Error, Kind, Result};
use upward_engine::posting::Posting as Wanted;
use upward_engine::score::{Report, Tenths};
use upward_engine::skills::Lexicon;
use uuid::Uuid;

use super::document::Document;
use super::{Answer, Resume};
use crate::desk::Desk;
use crate::effect::Effect;

/// How often it is scored at most.
const SOON: Duration = Duration::from_millis(120);

/// The score while one types.
#[derive(Debug, Default)]
pub struct Live {
    /// The posting that it is scored against.
    pub posting: Option<Against>,
    /// The posting that is being read, and its revision.
    pub asking: Option<(Uuid, u64)>,
    /// The last report.
    pub report: Option<Arc<Report>>,
    /// Why there is none.
    pub reason: Option<String>,
    /// What it was first for this resume and posting: fit and parse health.
    pub began: Option<(Option<Tenths>, Option<Tenths>)>,
    /// Whether the time to score is set.
    due: bool,
}

/// A posting that resumes are scored against.
#[derive(Debug, Clone)]
pub struct Against {
    /// Which posting.
    pub id: Uuid,
    /// Its revision when it was read.
    pub revision: u64,
    /// What it asks for, as the person corrected it.
    pub wanted: Arc<Wanted>,
}

/// What was read of a posting; none when it is gone.
#[derive(Debug)]
pub struct Asked {
    id: Uuid,
    found: Option<Against>,
}

/// A resume that was scored.
#[derive(Debug)]
pub struct Scored {
    resume: Uuid,
    posting: Option<(Uuid, u64)>,
    report: Result<Report>,
}

impl Live {
    /// Forgets what was scored: another resume is shown, or another posting counts.
    pub fn forget(&mut self) {
        self.report = None;
        self.reason = None;
        self.began = None;
    }

    fn known(&self) -> Option<(Uuid, u64)> {
        self.posting
            .as_ref()
            .map(|posting| (posting.id, posting.revision))
    }
}

impl Resume {
    /// Asks what the posting that counts asks for, where that is not known.
    pub(super) fn ask_wanted(&mut self, desk: &Desk) -> Vec<Effect> {
        let chosen = desk.posting().map(|posting| (posting.id, posting.revision));
        if chosen == self.live.known() || chosen == self.live.asking {
            return Vec::new();
        }
        let Some((id, revision)) = chosen else {
            self.live.posting = None;
            self.live.forget();
            return self.score_soon();
        };
        self.live.asking = Some((id, revision));
        vec![Effect::ask("read the posting", move |client| async move {
            let found = match client.posting(id).await {
                Ok(shown) => Some(Against {
                    id,
                    revision: shown.posting.revision,
                    wanted: Arc::new(shown.wanted),
                }),
                Err(error) if error.kind == Kind::NotFound => None,
                Err(error) => return Err(error),
            };
            Ok(Answer::Wanted(Box::new(Asked { id, found })))
        })]
    }

    /// What the posting asks for was read.
    pub(super) fn wanted(&mut self, asked: Asked) -> Vec<Effect> {
        if self.live.asking.is_none_or(|(id, _)| id != asked.id) {
            return Vec::new();
        }
        self.live.asking = None;
        let before = self.live.posting.as_ref().map(|posting| posting.id);
        match before == Some(asked.id) {
            // It was corrected: what is won or lost by that is not the resume's.
            true => self.live.began = None,
            false => self.live.forget(),
        }
        self.live.posting = asked.found;
        self.score_soon()
    }

    /// Sets the time to score, unless it is set: so it also changes while one types on. The page waits for a rest.
    pub(super) fn score_soon(&mut self) -> Vec<Effect> {
        let mut effects = self.preview.touched();
        if !self.live.due && self.open.is_some() {
            self.live.due = true;
            effects.push(Effect::after("resume-score", SOON, Answer::ScoreDue));
        }
        effects
    }

    /// Scores what stands there now.
    pub(super) fn score(&mut self, desk: &Desk) -> Vec<Effect> {
        self.live.due = false;
        let Some(open) = &self.open else {
            return Vec::new();
        };
        if self.live.asking.is_some() {
            return Vec::new();
        }
        let (resume, document) = (open.kept.id, open.document.clone());
        let posting = self.live.known();
        let wanted = self
            .live
            .posting
            .as_ref()
            .map(|posting| Arc::clone(&posting.wanted));
        let lexicon = Arc::clone(&desk.lexicon);
        let today = today(desk);
        vec![Effect::think("resume-score", move || {
            Answer::Scored(Box::new(Scored {
                resume,
                posting,
                report: report(&document, wanted.as_deref(), &lexicon, today),
            }))
        })]
    }

    /// It was scored.
    pub(super) fn scored(&mut self, scored: Scored) -> Vec<Effect> {
        let shown = self
            .open
            .as_ref()
            .is_some_and(|open| open.kept.id == scored.resume);
        if !shown || scored.posting != self.live.known() {
            return Vec::new();
        }
        match scored.report {
            Ok(report) => {
                let now = (report.fit.score, report.parse_health.score);
                self.live.began.get_or_insert(now);
                self.live.report = Some(Arc::new(report));
                self.live.reason = None;
            }
            Err(Error { message, .. }) => {
                self.live.report = None;
                self.live.reason = Some(message);
            }
        }
        Vec::new()
    }
}

/// Returns the report on a resume as it stands in the form.
fn report(
    document: &Document,
    wanted: Option<&Wanted>,
    lexicon: &Lexicon,
    today: Date,
) -> Result<Report> {
    upward_desk::report::of(&document.content()?, wanted, lexicon, today)
}

/// Returns the day by which roles are closed that last to the present: that of the desk.
fn today(desk: &Desk) -> Date {
    let day = desk.now.to_zoned(jiff::tz::TimeZone::UTC).date();
    let short = |n: i8| n.unsigned_abs();
    Date {
        year: day.year().unsigned_abs(),
        month: Some(short(day.month())),
        day: Some(short(day.day())),
    }
}
