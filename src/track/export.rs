//! A track with how far a person has come on it, as a text that can be imported again.

mod markdown;

use jiff::civil::Date;
use serde::Serialize;

use super::{Format, Library, Module, Track};
use crate::error::{Error, Result};
use crate::progress::{Evidence, Mark, Marks, Standing, State, standings};

/// A track as JSON and YAML tell it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Whole<'a> {
    id: &'a str,
    title: &'a str,
    role: &'a str,
    summary: &'a str,
    hours_per_week: u16,
    needs: &'a str,
    weeks: Vec<Part<'a>>,
}

#[derive(Debug, Serialize)]
struct Part<'a> {
    title: &'a str,
    goal: &'a str,
    modules: Vec<Learned<'a>>,
}

/// A module, and how far it is.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Learned<'a> {
    #[serde(flatten)]
    module: &'a Module,
    state: State,
    /// Since when, where it is so by its own mark.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<Date>,
    /// The modules that taught its skills, where it is done by these.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    by_skill: &'a [String],
    #[serde(skip_serializing_if = "<[Evidence]>::is_empty")]
    evidence: &'a [Evidence],
}

/// Writes a track, with how far its modules are.
///
/// Markdown holds weeks, modules, hours, skills, goals, steps, resources and states; projects, quizzes, evidence and
/// what goes on a resume stand only in JSON and YAML.
///
/// # Errors
/// Only when a serializer fails.
pub fn export(track: &Track, library: &Library, marks: &Marks, format: Format) -> Result<String> {
    let standings = standings(track, library, marks);
    let whole = whole(track, library, marks, &standings);
    let failed =
        |error: String| Error::internal("export", format!("a track cannot be written: {error}"));
    match format {
        Format::Markdown => Ok(markdown::text(&whole)),
        Format::Json => serde_json::to_string_pretty(&whole)
            .map(|text| text + "\n")
            .map_err(|error| failed(error.to_string())),
        Format::Yaml => serde_saphyr::to_string(&whole).map_err(|error| failed(error.to_string())),
    }
}

fn whole<'a>(
    track: &'a Track,
    library: &'a Library,
    marks: &'a Marks,
    standings: &'a [Standing],
) -> Whole<'a> {
    let learned = |id: &String| {
        let module = library.module(id).ok()?;
        let standing = standings.iter().find(|one| one.module == *id)?;
        let own = marks.get(id).filter(|mark| mark.state == standing.state);
        Some(Learned {
            module,
            state: standing.state,
            since: own
                .filter(|mark| mark.state != State::Pending)
                .map(|mark: &Mark| mark.since),
            by_skill: &standing.by_skill,
            evidence: &standing.evidence,
        })
    };
    let part = |week: &'a super::Week| Part {
        title: &week.title,
        goal: &week.goal,
        modules: week.modules.iter().filter_map(learned).collect(),
    };
    Whole {
        id: &track.id,
        title: &track.title,
        role: &track.role,
        summary: &track.summary,
        hours_per_week: track.hours_per_week,
        needs: &track.needs,
        weeks: track.weeks.iter().map(part).collect(),
    }
}
