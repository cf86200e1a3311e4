//! Tracks as a person sees them: what Upward brings, with how far they have come on each.

mod besides;
mod import;
mod own;
mod read;
mod remove;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use upward_engine::progress::{Pace, Share, Standing};
use upward_engine::track::{Format, Material, Project, Resource, Week};
use upward_engine::warned::Warning;
use utoipa::{IntoParams, ToSchema};

pub(crate) use besides::{besides, by_skill};
pub(crate) use import::import;
pub(crate) use own::{OwnTrack, library};
pub(crate) use read::{list, module, names, show, summary, text};
pub(crate) use remove::remove;

/// A track in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TrackSummary {
    /// Which track.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The title that it leads to.
    pub role: String,
    /// Who it is for, and what one can do at its end.
    pub summary: String,
    /// How many weeks it has.
    pub weeks: usize,
    /// How many modules it has.
    pub modules: usize,
    /// How long they take, all told.
    pub hours: u32,
    /// The day on which the person started it; none where they have not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<Date>,
    /// How much of it is finished.
    pub share: Share,
    /// How fast the person learns, and when they will have finished.
    pub pace: Pace,
    /// The ids of the modules to learn next: whose needs are met, at most three.
    pub next: Vec<String>,
}

/// A track with its weeks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ShownTrack {
    /// The track.
    #[serde(flatten)]
    pub summary: TrackSummary,
    /// What one must bring along.
    pub needs: String,
    /// Its weeks, in order.
    pub plan: Vec<Week>,
    /// Its modules, in order, with how far each is.
    pub standing: Vec<ModuleSummary>,
}

/// A track of the person's own, to be imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTrack {
    /// What to call it; by default as the text does.
    #[serde(default)]
    pub name: String,
    /// What it is written in; by default as the text looks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<Format>,
    /// The track, at most 1 MB: YAML, JSON, or a check list in Markdown.
    pub text: String,
}

/// A track that was imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ImportedTrack {
    /// The track.
    #[serde(flatten)]
    pub summary: TrackSummary,
    /// How many modules were ticked by it.
    pub ticked: usize,
    /// What was left out, and why.
    pub warnings: Vec<Warning>,
}

/// What an exported track is written in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ExportAs {
    /// The format; by default a check list in Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(inline)]
    pub format: Option<Format>,
}

/// A module by its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ModuleName {
    /// Which module.
    pub id: String,
    /// Its name.
    pub title: String,
}

/// A module in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ModuleSummary {
    /// How far it is.
    #[serde(flatten)]
    pub standing: Standing,
    /// Its name.
    pub title: String,
    /// What one can do after it.
    pub goal: String,
    /// How long it takes.
    pub hours: u16,
    /// The names of what it teaches.
    pub skills: Vec<String>,
    /// The day on which it will be finished at the present pace, for one that is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<Date>,
}

/// A module with all that is needed to learn it. The quiz's answers are told by answering it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ShownModule {
    /// The module.
    #[serde(flatten)]
    pub summary: ModuleSummary,
    /// The tracks that have it.
    pub tracks: Vec<String>,
    /// The modules to finish first.
    pub needs: Vec<String>,
    /// The plan of study, in order.
    pub steps: Vec<String>,
    /// Where to learn it.
    pub resources: Vec<Resource>,
    /// What to build.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project: Option<Project>,
    /// What to answer.
    pub quiz: Vec<Asked>,
    /// What a resume says once it is finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resume: Option<Material>,
}

/// A question of a quiz, as it is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = AskedQuestion)]
pub struct Asked {
    /// The question.
    pub question: String,
    /// The answers to choose from.
    pub options: Vec<String>,
}
