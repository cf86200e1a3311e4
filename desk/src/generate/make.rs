//! Making a resume from what was gathered. Nothing is read or written here.

use upward_engine::error::{Error, Kind, Result};
use upward_engine::generate::{Lesson, Suggestion, bring, suggest};
use upward_engine::posting::Posting as Wanted;
use upward_engine::progress::State;
use upward_engine::resume::Resume as Content;
use upward_engine::score::{Report, Tenths, report};
use upward_engine::track::{Module, Track};
use upward_engine::warned::{Warned, Warning};

use super::gather::{lesson, lessons, plan};
use super::{Existing, Generate, Generated, Ground, Told};
use crate::report::read_from;
use crate::resume::Mode;
use crate::stateless::{self, GivenPosting, GivenResume};
use crate::tools::Tools;
use crate::{track, typeset};

/// What a request brought along itself, as read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Inline {
    resume: Option<Content>,
    wanted: Option<Wanted>,
    warnings: Vec<Warning>,
}

/// Reads what a request brings along.
///
/// # Errors
/// Refuses what cannot be read, and what is no resume or no job description.
pub(crate) fn inline(tools: &Tools, asked: &Generate) -> Result<Inline> {
    let mut read = Inline::default();
    if let Some(existing) = &asked.existing_resume {
        let given = match existing.clone() {
            Existing::Text(text) => GivenResume::Text(text),
            Existing::Given(given) => given,
            Existing::Json(content) => GivenResume::Json(content),
        };
        let Warned { value, warnings } = stateless::content(tools, &given)?;
        read.resume = Some(value);
        read.warnings.extend(warnings);
    }
    if let Some(text) = &asked.job_description {
        let Warned { value, warnings } =
            stateless::wanted(tools, &GivenPosting::Text(text.clone()))?;
        read.wanted = Some(value);
        read.warnings.extend(warnings);
    }
    Ok(read)
}

/// Makes the resume.
///
/// # Errors
/// A conflict where nothing is finished yet, with the next step; wrong usage where something is missing.
pub(crate) fn make(tools: &Tools, ground: &Ground, inline: Inline) -> Result<Generated> {
    let track = match &ground.track {
        Some(id) => Some(ground.library.track(id)?),
        None => None,
    };
    let wanted = inline.wanted.as_ref().or(ground.wanted.as_ref());
    let base = base(ground, inline.resume)?;
    let lessons = lessons(&ground.library, &ground.known, track);
    check(ground, track, &lessons, wanted)?;

    let unfinished = track.filter(|_| ground.mode == Mode::Fast);
    let unfinished = unfinished.map(|track| plan(ground, track));
    let mut content = bring(&base, &lessons, unfinished.as_ref(), &tools.lexicon);
    if let (Some(track), true) = (track, content.basics.label.is_empty()) {
        content.basics.label.clone_from(&track.role);
    }
    let scored = |content: &Content| scored(tools, ground, content, wanted);
    let report = match wanted {
        Some(_) => Some(scored(&content)?),
        None => None,
    };
    let mut made = Generated {
        resume_text: typeset::plain(tools, &content)?,
        score: report.as_ref().and_then(|report| report.fit.score),
        suggested_modules: None,
        projected: None,
        uploaded_score: None,
        modules: lessons.iter().map(told).collect(),
        resume: content,
        report,
        resume_id: None,
        warnings: inline.warnings,
    };
    if let (Mode::Analyzer, Some(report)) = (ground.mode, &made.report) {
        made.uploaded_score = scored(&base)?.fit.score;
        let with = |modules: &[&Module]| {
            let mut all = lessons.clone();
            all.extend(modules.iter().map(|module| lesson(module, ground.day, &[])));
            let all = in_order(ground, all);
            scored(&bring(&base, &all, None, &tools.lexicon))
        };
        let found = suggest(report, open(ground), &tools.lexicon, |module| {
            with(&[module])
        })?;
        made.projected = together(ground, &found, with)?;
        made.suggested_modules = Some(found.into_iter().map(|f| needing(ground, f)).collect());
    }
    Ok(made)
}

/// Returns the person's own history.
fn base(ground: &Ground, inline: Option<Content>) -> Result<Content> {
    if let Some(base) = inline.or_else(|| ground.base.clone()) {
        return Ok(base);
    }
    if ground.mode == Mode::Analyzer {
        return Err(
            Error::new(Kind::Usage, "no-resume", "there is no resume to look at")
                .hint("name one, or keep yours first: upward resume add FILE"),
        );
    }
    let mut blank = Content::default();
    blank.basics.name = ground.name.clone().unwrap_or_default();
    Ok(blank)
}

/// Checks that there is something to tell.
fn check(
    ground: &Ground,
    track: Option<&Track>,
    lessons: &[Lesson<'_>],
    wanted: Option<&Wanted>,
) -> Result<()> {
    if track.is_some_and(|track| track.modules().next().is_none()) {
        return Err(Error::refused("empty-track", "this track has no modules")
            .hint("import it again with its modules, or name another track"));
    }
    match ground.mode {
        Mode::Study if lessons.is_empty() => Err(nothing(ground, track)),
        Mode::Analyzer if wanted.is_none() => Err(Error::new(
            Kind::Usage,
            "no-posting",
            "a resume is looked at for a posting, and none was named",
        )
        .hint("name one that is kept, or send the job description along")),
        Mode::Study | Mode::Fast | Mode::Analyzer => Ok(()),
    }
}

/// Returns what a person is told who has finished nothing: the next step.
fn nothing(ground: &Ground, track: Option<&Track>) -> Error {
    let started = ground.known.starts.keys().next();
    let track = track.or_else(|| ground.library.track(started?).ok());
    let of = track.map_or_else(String::new, |track| format!(" of \"{}\"", track.title));
    let error = Error::new(
        Kind::Conflict,
        "nothing-finished",
        format!("no module{of} is finished yet, and a study resume tells finished ones only"),
    );
    let Some(track) = track else {
        return error.hint("start a track: upward track list, then upward track start TRACK");
    };
    let summary = track::summary(track, &ground.library, &ground.known, ground.day);
    let next = summary.next.first();
    let next = next.and_then(|id| ground.library.module(id).ok());
    match next {
        Some(next) => error.hint(format!(
            "learn \"{}\" ({} hours) and tick it: upward track check {}",
            next.title, next.hours, next.id
        )),
        None => error.hint("look at what is skipped: upward track show"),
    }
}

fn scored(
    tools: &Tools,
    ground: &Ground,
    content: &Content,
    wanted: Option<&Wanted>,
) -> Result<Report> {
    let (text, parsed) = read_from(content)?;
    let lexicon = &tools.lexicon;
    Ok(report(&text, &parsed, wanted, lexicon, ground.today))
}

/// Returns the modules that could still be learned, in the order of the tracks.
fn open(ground: &Ground) -> impl Iterator<Item = &Module> {
    let modules = ground.library.tracks().iter();
    let modules = modules.flat_map(|track| ground.library.of_track(track));
    let mut seen = std::collections::BTreeSet::new();
    modules.filter(move |module| {
        seen.insert(&module.id) && ground.known.state(&module.id) != State::Done
    })
}

/// Puts lessons into the order in which a resume tells them.
fn in_order<'a>(ground: &Ground, mut lessons: Vec<Lesson<'a>>) -> Vec<Lesson<'a>> {
    let tracks = ground.library.tracks().iter();
    let order: Vec<&str> = tracks.flat_map(Track::modules).collect();
    let place = |lesson: &Lesson<'_>| order.iter().position(|id| *id == lesson.module.id);
    lessons.sort_by_key(|lesson| std::cmp::Reverse(place(lesson)));
    lessons
}

/// Returns what the resume would score with all modules that are suggested.
fn together(
    ground: &Ground,
    found: &[Suggestion],
    with: impl Fn(&[&Module]) -> Result<Report>,
) -> Result<Option<Tenths>> {
    let modules = found.iter();
    let modules = modules.filter_map(|found| ground.library.module(&found.module).ok());
    let modules: Vec<&Module> = modules.collect();
    if modules.is_empty() {
        return Ok(None);
    }
    Ok(with(&modules)?.fit.score)
}

fn needing(ground: &Ground, found: Suggestion) -> Suggestion {
    let module = ground.library.module(&found.module);
    let needs = module
        .map(|module| module.needs.clone())
        .unwrap_or_default();
    let unmet = needs.into_iter().filter(|id| {
        let state = ground.known.state(id);
        !matches!(state, State::Done | State::Skipped)
    });
    Suggestion {
        unmet: unmet.collect(),
        ..found
    }
}

fn told(lesson: &Lesson<'_>) -> Told {
    let mut kinds: Vec<_> = lesson.evidence.iter().map(|shown| shown.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    Told {
        module: lesson.module.id.clone(),
        title: lesson.module.title.clone(),
        evidence: kinds,
    }
}
