//! Everything that a resume is made from, read in one transaction.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil;
use upward_engine::date::Date;
use upward_engine::error::{Error, Kind, Result};
use upward_engine::generate::{Lesson, Plan};
use upward_engine::posting::Posting as Wanted;
use upward_engine::progress::{Evidence, Mark, State, forecast, standings};
use upward_engine::resume::Resume as Content;
use upward_engine::track::{Library, Module, Track};
use upward_store::{Order, Paging};
use uuid::Uuid;

use super::Generate;
use super::keep::draft;
use crate::account::Account;
use crate::posting;
use crate::progress::{self, Known};
use crate::resume::{self, Mode, Origin, Reason, Resume};
use crate::track;
use crate::work::Work;

/// How many resumes are read at once in looking for the newest master.
const BATCH: usize = 20;

/// What a resume is made from.
#[derive(Debug, Clone)]
pub(crate) struct Ground {
    pub mode: Mode,
    pub library: Arc<Library>,
    pub known: Known,
    /// The track that was named, or that is meant.
    pub track: Option<String>,
    /// The kept resume that it rests on.
    pub from: Option<Uuid>,
    /// What it starts from: that resume, or the draft made of it before where the person has changed that.
    pub base: Option<Content>,
    /// What the kept posting asks for.
    pub wanted: Option<Wanted>,
    /// What to call the person where no resume says it.
    pub name: Option<String>,
    pub day: civil::Date,
    pub today: Date,
}

/// Reads it.
pub(crate) fn gather(
    work: &mut Work<'_, '_>,
    library: &Arc<Library>,
    account: Uuid,
    asked: &Generate,
) -> Result<Ground> {
    let mut known = progress::known(work)?;
    if let Some(modules) = &asked.completed_modules {
        known.marks = taken(library, modules, &known, work.day())?;
    }
    let account: Account = work.need(&account, "account")?;
    let track = match (&asked.roadmap_id, asked.mode) {
        (Some(id), _) => Some(library.track(id)?.id.clone()),
        (None, Mode::Fast) => Some(meant(library, &known, account.settings.track.as_deref())?),
        (None, Mode::Study | Mode::Analyzer) => None,
    };
    let base = match (asked.resume_id, &asked.existing_resume) {
        (_, Some(_)) => None,
        (Some(id), None) => Some((id, resume::show(work, id)?.content)),
        (None, None) => master(work)?,
    };
    let (from, base) = base.map_or((None, None), |(id, base)| (Some(id), Some(base)));
    let origin = Origin::Mode {
        mode: asked.mode,
        track: track.clone(),
        from,
    };
    let changed = match &asked.existing_resume {
        Some(_) => None,
        None => changed(work, &origin)?,
    };
    let wanted = asked.posting_id.map(|id| posting::wanted(work, id));
    Ok(Ground {
        mode: asked.mode,
        library: Arc::clone(library),
        known,
        track,
        from,
        base: changed.or(base),
        wanted: wanted.transpose()?,
        name: account.name,
        day: work.day(),
        today: work.today(),
    })
}

/// Returns what the draft says that was made so before, where the person has changed it since.
fn changed(work: &mut Work<'_, '_>, origin: &Origin) -> Result<Option<Content>> {
    let Some(draft) = draft(work, origin)? else {
        return Ok(None);
    };
    let shown = resume::version(work, draft.id, draft.version)?;
    let theirs = shown.version.reason != Reason::Generated;
    Ok(theirs.then_some(shown.content))
}

/// Returns marks by which just these modules are finished.
fn taken(
    library: &Library,
    modules: &[String],
    known: &Known,
    today: civil::Date,
) -> Result<BTreeMap<String, Mark>> {
    let marks = modules.iter().map(|id| {
        library.module(id)?;
        let there = known.marks.get(id).filter(|mark| mark.state == State::Done);
        let mark = there.cloned().unwrap_or(Mark {
            state: State::Done,
            since: today,
            evidence: Vec::new(),
        });
        Ok((id.clone(), mark))
    });
    marks.collect()
}

/// Returns the track that is meant where none is named.
fn meant(library: &Library, known: &Known, set: Option<&str>) -> Result<String> {
    if let Some(track) = set.and_then(|id| library.track(id).ok()) {
        return Ok(track.id.clone());
    }
    let mut started = known.starts.keys();
    match (started.next(), started.next()) {
        (Some(only), None) => Ok(only.clone()),
        _ => {
            let all: Vec<&str> = library.tracks().iter().map(|t| t.id.as_str()).collect();
            Err(Error::new(
                Kind::Usage,
                "which-track",
                "it is not told which track is meant",
            )
            .hint(format!("name one: {}", all.join(", "))))
        }
    }
}

/// Returns the newest resume that was made from no other.
fn master(work: &mut Work<'_, '_>) -> Result<Option<(Uuid, Content)>> {
    let mut paging = Paging {
        order: Order::Descending,
        ..Paging::first(BATCH)
    };
    loop {
        let page = work.list::<Resume>(&(), &paging)?;
        let mut found = page.items.into_iter();
        if let Some(found) = found.find(|resume| resume.origin == Origin::Master) {
            let content = resume::show(work, found.id)?.content;
            return Ok(Some((found.id, content)));
        }
        match page.next {
            Some(next) => paging.after = Some(next),
            None => return Ok(None),
        }
    }
}

/// Returns the finished modules as resumes tell them, those of later weeks first: of a track, or of all.
pub(super) fn lessons<'a>(
    library: &'a Library,
    known: &'a Known,
    track: Option<&Track>,
) -> Vec<Lesson<'a>> {
    let tracks = library.tracks().iter();
    let tracks = tracks.filter(|other| track.is_none_or(|track| track.id == other.id));
    let mut lessons: Vec<Lesson<'a>> = Vec::new();
    for module in tracks.flat_map(|track| library.of_track(track)) {
        if let Some(mark) = known.marks.get(&module.id)
            && mark.state == State::Done
            && !lessons.iter().any(|other| other.module.id == module.id)
        {
            lessons.push(lesson(module, mark.since, &mark.evidence));
        }
    }
    lessons.reverse();
    lessons
}

/// Returns a module as a resume tells it.
pub(super) fn lesson<'a>(
    module: &'a Module,
    on: civil::Date,
    evidence: &'a [Evidence],
) -> Lesson<'a> {
    Lesson {
        module,
        on,
        evidence,
    }
}

/// Returns what of a track is not finished.
pub(super) fn plan<'a>(ground: &'a Ground, track: &'a Track) -> Plan<'a> {
    let Ground { library, known, .. } = ground;
    let summary = track::summary(track, library, known, ground.day);
    let standings = standings(track, library, &known.marks);
    let days = forecast(
        library,
        &standings,
        summary.pace.tenths_per_week,
        ground.day,
    );
    let open = days
        .into_iter()
        .filter_map(|(id, day)| Some((library.module(id).ok()?, day)));
    Plan {
        track,
        started: Some(summary.started.unwrap_or(ground.day)),
        open: open.collect(),
    }
}
