//! The draft at work: its edits, what is decided about each, and the score that follows.

mod decide;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::tz::TimeZone;
use upward_desk::draft::{Decision, Draft, Edit, ShownDraft};
use upward_engine::date::Date;
use upward_engine::error::Kind;
use upward_engine::guard::Rejected;
use upward_engine::posting::Posting as Wanted;
use upward_engine::resume::Resume as Content;
use upward_engine::score::{Tenths, fit};
use upward_engine::tailor::{self, Edit as EngineEdit};
use uuid::Uuid;

use super::{Answer, place};
use crate::desk::Desk;
use crate::effect::Effect;
use crate::widget::rows::Rows;
use crate::widget::search::has;

use decide::Step;

/// About how many lines of an edit are not its texts.
const HEADINGS: usize = 10;

/// A draft with what its edits change.
#[derive(Debug)]
pub struct Opened {
    /// The draft.
    pub shown: ShownDraft,
    /// The resume that it changes.
    pub content: Arc<Content>,
    /// What its posting asks for.
    pub wanted: Option<Arc<Wanted>>,
}

/// The draft at work.
#[derive(Debug)]
pub struct Open {
    /// The draft, as the desk has it.
    pub shown: ShownDraft,
    /// The resume that it changes.
    pub content: Arc<Content>,
    wanted: Option<Arc<Wanted>>,
    /// The cursor, among the edits that are shown and behind them what was turned down.
    pub rows: Rows,
    /// How many lines of the edit at work are above what is seen.
    pub above: usize,
    /// What they are searched for.
    pub search: String,
    /// What was decided and the desk has not taken yet.
    pending: BTreeMap<usize, Decision>,
    sending: Option<(Decision, Vec<usize>)>,
    past: Vec<Step>,
    future: Vec<Step>,
    /// The match with what is accepted so far; none before it was computed.
    pub after: Option<Tenths>,
}

/// A row of the list of edits.
#[derive(Debug, Clone, Copy)]
pub enum Row<'a> {
    /// An edit that can be decided about.
    Edit(&'a Edit),
    /// One that says more than its sources.
    Rejected(&'a Rejected),
}

impl Open {
    /// Takes a draft to work on.
    pub fn new(opened: Opened) -> Self {
        Self {
            shown: opened.shown,
            content: opened.content,
            wanted: opened.wanted,
            rows: Rows::default(),
            above: 0,
            search: String::new(),
            pending: BTreeMap::new(),
            sending: None,
            past: Vec::new(),
            future: Vec::new(),
            after: None,
        }
    }

    /// Asks for a draft to work on.
    pub fn ask(id: Uuid) -> Effect {
        Effect::ask("open the draft", move |client| async move {
            let shown = match client.draft(id).await {
                Err(error) if error.kind == Kind::NotFound => return Ok(Answer::Gone(id)),
                shown => shown?,
            };
            let basis = shown.draft.basis;
            let version = client.version(basis.resume, basis.version).await?;
            let wanted = match basis.posting {
                Some(posting) => Some(Arc::new(client.posting(posting).await?.wanted)),
                None => None,
            };
            Ok(Answer::Opened(Box::new(Opened {
                shown,
                content: Arc::new(version.content),
                wanted,
            })))
        })
    }

    /// Returns the draft's id.
    pub fn id(&self) -> Uuid {
        self.shown.draft.id
    }

    /// Returns the draft without its edits.
    pub fn draft(&self) -> &Draft {
        &self.shown.draft
    }

    /// Returns the edits that were searched for, and behind them what was turned down.
    pub fn list(&self) -> Vec<Row<'_>> {
        let edits = self.shown.edits.iter().map(Row::Edit);
        let rejected = self.shown.rejected.iter().map(Row::Rejected);
        edits
            .chain(rejected)
            .filter(|row| self.search.is_empty() || has(&self.searched(*row), &self.search))
            .collect()
    }

    fn searched(&self, row: Row<'_>) -> String {
        let (path, texts) = match row {
            Row::Edit(edit) => (&edit.path, [&edit.original, &edit.proposed]),
            Row::Rejected(rejected) => (&rejected.path, [&rejected.proposed; 2]),
        };
        let [before, after] = texts;
        format!("{} {before} {after}", place::words(path, &self.content))
    }

    /// Returns the row under the cursor.
    pub fn chosen(&self) -> Option<Row<'_>> {
        self.list().get(self.rows.at).copied()
    }

    /// Returns the edit under the cursor.
    pub fn edit(&self) -> Option<&Edit> {
        match self.chosen() {
            Some(Row::Edit(edit)) => Some(edit),
            _ => None,
        }
    }

    /// Returns about how many lines the edit under the cursor takes in a narrow terminal.
    pub fn longest(&self) -> usize {
        let edit = self.edit();
        edit.map_or(0, |edit| {
            let texts = [&edit.original, &edit.proposed, &edit.reason];
            HEADINGS + texts.iter().map(|text| text.len() / 48).sum::<usize>()
        })
    }

    /// Returns how many edits are accepted, refused and open.
    pub fn counts(&self) -> [usize; 3] {
        let count = |wanted| {
            let edits = self.shown.edits.iter();
            edits.filter(|edit| self.decision(edit) == wanted).count()
        };
        [Decision::Accepted, Decision::Refused, Decision::Proposed].map(count)
    }

    /// Computes the match with what is accepted so far.
    pub fn score(&self, desk: &Desk) -> Option<Effect> {
        let (content, wanted) = (Arc::clone(&self.content), Arc::clone(self.wanted.as_ref()?));
        let (id, lexicon) = (self.id(), Arc::clone(&desk.lexicon));
        let today = today(desk)?;
        let edits = self.shown.edits.iter().map(|edit| EngineEdit {
            accepted: self.decision(edit) == Decision::Accepted,
            ..EngineEdit::from(edit)
        });
        let draft = tailor::Draft {
            edits: edits.collect(),
            rejected: Vec::new(),
        };
        Some(Effect::think("tailor-score", move || {
            let changed = tailor::apply(&content, &draft, &lexicon);
            Answer::Scored(id, fit(&changed, &wanted, &lexicon, today))
        }))
    }
}

/// Returns the day on which roles that last are closed, as the desk does.
fn today(desk: &Desk) -> Option<Date> {
    let day = desk.now.to_zoned(TimeZone::UTC).date();
    Some(Date {
        year: day.year().try_into().ok()?,
        month: Some(day.month().try_into().ok()?),
        day: Some(day.day().try_into().ok()?),
    })
}
