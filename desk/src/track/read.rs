//! Reading tracks and modules, with how far the person has come.

use std::collections::BTreeMap;

use jiff::civil::Date;
use upward_engine::error::Result;
use upward_engine::progress::{Marks, Share, Standing, State, forecast, pace, standings};
use upward_engine::skills::Lexicon;
use upward_engine::track::{Format, Library, Module, Track, export};

use super::{Asked, ModuleName, ModuleSummary, ShownModule, ShownTrack, TrackSummary};
use crate::paging::Page;
use crate::progress::{self, Known};
use crate::work::Work;

/// How many modules are named as the next ones.
const NEXT: usize = 3;

/// Returns all tracks.
pub fn list(work: &mut Work<'_, '_>, library: &Library) -> Result<Page<TrackSummary>> {
    let known = progress::known(work)?;
    let tracks = library.tracks().iter();
    Ok(Page {
        items: tracks
            .map(|track| summary(track, library, &known, work.day()))
            .collect(),
        next: None,
    })
}

/// Returns the names of all modules.
pub fn names(library: &Library) -> Page<ModuleName> {
    let modules = library.modules().map(|module| ModuleName {
        id: module.id.clone(),
        title: module.title.clone(),
    });
    Page {
        items: modules.collect(),
        next: None,
    }
}

/// Returns a track with its weeks.
pub fn show(
    work: &mut Work<'_, '_>,
    library: &Library,
    lexicon: &Lexicon,
    id: &str,
) -> Result<ShownTrack> {
    let track = library.track(id)?;
    let known = progress::known(work)?;
    let today = work.day();
    let summary = summary(track, library, &known, today);
    let standings = standings(track, library, &known.marks);
    let expected = forecast(library, &standings, summary.pace.tenths_per_week, today);
    let expected: BTreeMap<String, Option<Date>> = expected
        .into_iter()
        .map(|(id, day)| (id.to_owned(), day))
        .collect();
    let of_module = |standing: Standing| {
        let module = library.module(&standing.module).ok()?;
        let day = expected.get(&standing.module).copied().flatten();
        Some(in_list(module, standing, lexicon, day))
    };
    Ok(ShownTrack {
        summary,
        needs: track.needs.clone(),
        plan: track.weeks.clone(),
        standing: standings.into_iter().filter_map(of_module).collect(),
    })
}

/// Returns a track with how far the person has come, as a text.
pub fn text(
    work: &mut Work<'_, '_>,
    library: &Library,
    id: &str,
    format: Format,
) -> Result<String> {
    let track = library.track(id)?;
    export(track, library, &progress::known(work)?.marks, format)
}

/// Returns a module with all that is needed to learn it.
pub fn module(
    library: &Library,
    lexicon: &Lexicon,
    known: &Known,
    id: &str,
) -> Result<ShownModule> {
    let module = library.module(id)?;
    let home = library.home(id);
    let standings = home.map_or_else(Vec::new, |track| standings(track, library, &known.marks));
    let standing = standings.into_iter().find(|standing| standing.module == id);
    let standing = standing.unwrap_or_else(|| Standing {
        module: id.to_owned(),
        state: State::Pending,
        by_skill: Vec::new(),
        evidence: Vec::new(),
    });
    let tracks = library.tracks().iter().filter(|track| track.has(id));
    let quiz = module.quiz.iter().map(|question| Asked {
        question: question.question.clone(),
        options: question.options().into_iter().map(str::to_owned).collect(),
    });
    Ok(ShownModule {
        summary: in_list(module, standing, lexicon, None),
        tracks: tracks.map(|track| track.id.clone()).collect(),
        needs: module.needs.clone(),
        steps: module.steps.clone(),
        resources: module.resources.clone(),
        project: module.project.clone(),
        quiz: quiz.collect(),
        resume: module.resume.clone(),
    })
}

/// Returns a track as lists show it.
pub fn summary(track: &Track, library: &Library, known: &Known, today: Date) -> TrackSummary {
    let standings = standings(track, library, &known.marks);
    let start = known.starts.get(&track.id);
    let hours = library
        .of_track(track)
        .map(|module| u32::from(module.hours));
    TrackSummary {
        id: track.id.clone(),
        title: track.title.clone(),
        role: track.role.clone(),
        summary: track.summary.clone(),
        weeks: track.weeks.len(),
        modules: standings.len(),
        hours: hours.sum(),
        started: start.map(|start| start.on),
        share: Share::of(&standings),
        pace: pace(
            track,
            library,
            &known.marks,
            &standings,
            start.map_or(today, |start| start.on),
            start.map_or(track.hours_per_week, |start| start.hours_per_week),
            today,
        ),
        next: next(library, &known.marks, &standings),
    }
}

/// Returns the first unfinished modules whose needs are met; those that are being learned come first.
fn next(library: &Library, marks: &Marks, standings: &[Standing]) -> Vec<String> {
    let settled = |id: &String| {
        let here = standings.iter().find(|standing| standing.module == *id);
        let state = here.map(|standing| standing.state);
        let state = state.or_else(|| marks.get(id).map(|mark| mark.state));
        matches!(state, Some(State::Done | State::Skipped))
    };
    let open = |state: State| {
        standings.iter().filter(move |standing| {
            let module = library.module(&standing.module);
            standing.state == state && module.is_ok_and(|module| module.needs.iter().all(settled))
        })
    };
    open(State::Learning)
        .chain(open(State::Pending))
        .map(|standing| standing.module.clone())
        .take(NEXT)
        .collect()
}

/// Returns a module as lists show it.
pub fn in_list(
    module: &Module,
    standing: Standing,
    lexicon: &Lexicon,
    expected: Option<Date>,
) -> ModuleSummary {
    let skills = module.skills.iter();
    ModuleSummary {
        standing,
        title: module.title.clone(),
        goal: module.goal.clone(),
        hours: module.hours,
        skills: skills
            .filter_map(|skill| lexicon.name(skill))
            .map(str::to_owned)
            .collect(),
        expected,
    }
}
