//! The report of the chosen resume against the posting: what is shown of it, its history, and whether it still holds.

use std::collections::BTreeSet;

use upward_desk::basis::MadeFrom;
use upward_desk::generate::Generated;
use upward_desk::paging::PageQuery;
use upward_desk::report::{NewReport, Report, ShownReport};
use upward_engine::score::{Criterion, Finding, FindingKind, Part, Report as Content, Tenths};
use upward_engine::text::Span;
use uuid::Uuid;

use super::Answer;
use super::text::Mark;
use crate::desk::Desk;
use crate::effect::Effect;
use crate::widget::rows::Rows;

/// How many reports of a history are read.
const HISTORY: u16 = 200;

/// The reports of a resume on a posting.
#[derive(Debug, Default)]
pub struct Reports {
    /// The resume and the posting.
    pub basis: Option<(Uuid, Uuid)>,
    /// Whether they are being read, or one is being made.
    pub asked: bool,
    /// Whether there may be others by now.
    pub stale: bool,
    /// All that were made, the newest first; none before the first answer.
    pub history: Option<Vec<Report>>,
    /// The one that is shown.
    pub shown: Option<ShownReport>,
    /// What to learn, once it was asked for.
    pub learn: Learn,
    /// The criteria whose findings are shown.
    pub opened: BTreeSet<(Side, usize)>,
    /// What is shown of it.
    pub rows: Vec<Row>,
    /// The row under the cursor.
    pub at: Rows,
    /// Where the posting's text says what is shown and what is missing.
    pub marks: Vec<(Span, Mark)>,
}

/// Which modules would close the gaps.
#[derive(Debug, Default)]
pub enum Learn {
    /// Nobody asked.
    #[default]
    Unasked,
    /// It is being computed.
    Asked,
    /// These.
    Known(Box<Generated>),
}

/// One of the two numbers of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// How well the resume answers the posting.
    Match,
    /// How well software reads the resume.
    Health,
}

/// A row of a report, by the numbers of what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// What the rows below have in common.
    Head(String),
    /// A criterion.
    Criterion(Side, usize),
    /// A finding of a criterion.
    Finding(Side, usize, usize),
    /// Something to mend.
    Fix(usize),
    /// Something that is missing.
    Gap(usize),
    /// A module that would close gaps.
    Module(usize),
}

/// What was read of a resume and a posting at once.
#[derive(Debug)]
pub struct Opened {
    /// The resume and the posting.
    pub basis: (Uuid, Uuid),
    /// All reports, the newest first.
    pub history: Vec<Report>,
    /// The newest with its evidence; none where none was made.
    pub newest: Option<ShownReport>,
}

impl Reports {
    /// Forgets what was shown for another resume or posting.
    pub fn turn(&mut self, basis: Option<(Uuid, Uuid)>) {
        if self.basis != basis {
            *self = Self {
                basis,
                ..Self::default()
            };
        }
    }

    /// Asks for the history and the newest report where they are not known; `make` makes one where there is none.
    pub fn want(&mut self, make: bool) -> Vec<Effect> {
        let missing = match &self.history {
            None => true,
            Some(history) => self.stale || (make && history.is_empty()),
        };
        let Some(basis) = self.basis.filter(|_| missing && !self.asked) else {
            return Vec::new();
        };
        self.asked = true;
        self.stale = false;
        vec![open(basis, make)]
    }

    /// Makes the report anew.
    pub fn make(&mut self) -> Vec<Effect> {
        let Some((resume, posting)) = self.basis.filter(|_| !self.asked) else {
            return Vec::new();
        };
        self.asked = true;
        vec![Effect::ask("make the report", move |client| async move {
            let new = NewReport {
                resume,
                version: None,
                posting: Some(posting),
            };
            client
                .add_report(&new)
                .await
                .map(Box::new)
                .map(Answer::Made)
        })]
    }

    /// Takes the history, and the newest report unless an older one is being looked at.
    pub fn opened(&mut self, opened: Opened) {
        if self.basis != Some(opened.basis) {
            return;
        }
        self.asked = false;
        let follows = self.is_newest() || self.shown.is_none();
        self.history = Some(opened.history);
        if follows {
            self.shown = opened.newest;
            self.renew();
        }
    }

    /// Takes a report that was made, or that was chosen from the history.
    pub fn show(&mut self, report: ShownReport) {
        let of = (report.report.basis.resume, report.report.basis.posting);
        self.asked = false;
        if self.basis.map(|(resume, posting)| (resume, Some(posting))) != Some(of) {
            return;
        }
        let history = self.history.get_or_insert_default();
        if !history.iter().any(|known| known.id == report.report.id) {
            history.insert(0, report.report.clone());
        }
        self.shown = Some(report);
        self.renew();
    }

    /// Forgets what to learn, once something was learned.
    pub fn forget_modules(&mut self) {
        if matches!(self.learn, Learn::Known(_)) {
            self.learn = Learn::Unasked;
            self.renew();
        }
    }

    /// Whether the report shown is the newest that was made.
    pub fn is_newest(&self) -> bool {
        let newest = self.history.as_deref().and_then(<[Report]>::first);
        let shown = self.shown.as_ref().map(|shown| shown.report.id);
        newest.map(|report| report.id) == shown
    }

    /// Returns what makes the report untrue by now, for people.
    pub fn outdated(&self, desk: &Desk) -> Option<String> {
        let report = &self.shown.as_ref()?.report;
        if !self.is_newest() {
            let day = desk.clock(report.created);
            return Some(format!("an older report, of {day}"));
        }
        let resumes = desk.resumes.as_deref().unwrap_or_default();
        let resume = resumes.iter().find(|known| known.id == report.basis.resume);
        let (of, is) = (report.basis.version, resume?.version);
        if of != is {
            return Some(format!("of version {of}; the resume is at version {is}"));
        }
        let postings = desk.postings.as_deref().unwrap_or_default();
        let posting = postings
            .iter()
            .find(|known| Some(known.id) == report.basis.posting);
        (posting?.updated > report.created).then(|| "the posting was changed since".to_owned())
    }

    /// Makes the rows anew; the cursor stays on what it was on.
    pub fn renew(&mut self) {
        let on = self.rows.get(self.at.at).cloned();
        self.rows = match &self.shown {
            Some(shown) => rows(&shown.content, &self.learn, &self.opened),
            None => Vec::new(),
        };
        self.marks = self
            .shown
            .as_ref()
            .map(|shown| marks(&shown.content))
            .unwrap_or_default();
        if let Some(row) = on.and_then(|on| self.rows.iter().position(|row| *row == on)) {
            self.at.at = row;
        }
        self.at.keep(self.rows.len());
        if matches!(self.rows.get(self.at.at), Some(Row::Head(_))) {
            self.at.at += 1;
            self.at.keep(self.rows.len());
        }
    }

    /// Returns the row under the cursor.
    pub fn on(&self) -> Option<&Row> {
        self.rows.get(self.at.at)
    }

    /// Returns the criterion of a row.
    pub fn criterion(&self, side: Side, number: usize) -> Option<&Criterion> {
        part(&self.shown.as_ref()?.content, side)
            .criteria
            .get(number)
    }

    /// Returns the finding under the cursor.
    pub fn finding(&self) -> Option<&Finding> {
        let Some(Row::Finding(side, criterion, finding)) = self.on() else {
            return None;
        };
        self.criterion(*side, *criterion)?.findings.get(*finding)
    }

    /// Returns where the posting says what the row under the cursor is about.
    pub fn span(&self) -> Option<Span> {
        let content = &self.shown.as_ref()?.content;
        match self.on()? {
            Row::Finding(..) => self.finding()?.posting.as_ref().map(|cited| cited.span),
            Row::Gap(number) => {
                let term = &content.gaps.get(*number)?.term;
                let mut findings = content
                    .fit
                    .criteria
                    .iter()
                    .flat_map(|found| &found.findings);
                let asked =
                    findings.find(|found| found.term == *term && found.posting.is_some())?;
                asked.posting.as_ref().map(|cited| cited.span)
            }
            _ => None,
        }
    }

    /// Returns the match scores of the history by the formula of the newest, the oldest first.
    pub fn trend(&self) -> Vec<Tenths> {
        let history = self.history.as_deref().unwrap_or_default();
        let formula = history.first().map(|report| report.formula.as_str());
        let alike = history
            .iter()
            .filter(|report| Some(report.formula.as_str()) == formula);
        alike.rev().filter_map(|report| report.scores.fit).collect()
    }
}

/// Returns a side of a report.
pub fn part(content: &Content, side: Side) -> &Part {
    match side {
        Side::Match => &content.fit,
        Side::Health => &content.parse_health,
    }
}

fn open(basis: (Uuid, Uuid), make: bool) -> Effect {
    Effect::ask("read the reports", move |client| async move {
        let (resume, posting) = basis;
        let from = MadeFrom {
            resume: Some(resume),
            posting: Some(posting),
        };
        let page = PageQuery {
            after: None,
            limit: Some(HISTORY),
        };
        let mut history = client.reports(&from, &page).await?.items;
        let newest = match history.first() {
            Some(report) => Some(client.report(report.id).await?),
            None if make => {
                let new = NewReport {
                    resume,
                    version: None,
                    posting: Some(posting),
                };
                let made = client.add_report(&new).await?;
                history.push(made.report.clone());
                Some(made)
            }
            None => None,
        };
        Ok(Answer::Opened(Box::new(Opened {
            basis,
            history,
            newest,
        })))
    })
}

fn rows(content: &Content, learn: &Learn, opened: &BTreeSet<(Side, usize)>) -> Vec<Row> {
    let mut rows = Vec::new();
    criteria(&mut rows, content, Side::Match, opened);
    if !content.fixes.is_empty() {
        rows.push(Row::Head("To mend, truthfully".to_owned()));
        rows.extend((0..content.fixes.len()).map(Row::Fix));
    }
    if !content.gaps.is_empty() {
        rows.push(Row::Head(
            "Missing: it would have to be true first".to_owned(),
        ));
        rows.extend((0..content.gaps.len()).map(Row::Gap));
    }
    match learn {
        Learn::Unasked => {}
        Learn::Asked => rows.push(Row::Head("What to learn: computing…".to_owned())),
        Learn::Known(made) => {
            let modules = made.suggested_modules.as_deref().unwrap_or_default();
            let head = match (modules.len(), made.score, made.projected) {
                (0, ..) => "What to learn: no module would raise this score".to_owned(),
                (count, Some(now), Some(then)) => {
                    format!("What to learn: {now} now, {then} with all {count}")
                }
                _ => "What to learn".to_owned(),
            };
            rows.push(Row::Head(head));
            rows.extend((0..modules.len()).map(Row::Module));
        }
    }
    criteria(&mut rows, content, Side::Health, opened);
    rows
}

fn criteria(rows: &mut Vec<Row>, content: &Content, side: Side, opened: &BTreeSet<(Side, usize)>) {
    let part = part(content, side);
    if part.criteria.is_empty() {
        return;
    }
    rows.push(Row::Head(match side {
        Side::Match => "Match, by criterion".to_owned(),
        Side::Health => "Parse health, by criterion".to_owned(),
    }));
    for (number, criterion) in part.criteria.iter().enumerate() {
        rows.push(Row::Criterion(side, number));
        if opened.contains(&(side, number)) {
            let findings = 0..criterion.findings.len();
            rows.extend(findings.map(|finding| Row::Finding(side, number, finding)));
        }
    }
}

fn marks(content: &Content) -> Vec<(Span, Mark)> {
    let findings = content
        .fit
        .criteria
        .iter()
        .flat_map(|found| &found.findings);
    let cited = findings.filter_map(|finding| {
        let mark = match finding.kind {
            FindingKind::Match => Mark::Shown,
            FindingKind::Gap => Mark::Missing,
            FindingKind::Advice => return None,
        };
        Some((finding.posting.as_ref()?.span, mark))
    });
    let mut marks: Vec<(Span, Mark)> = cited.collect();
    marks.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
    marks
}
