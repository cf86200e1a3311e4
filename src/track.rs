//! Roadmaps: tracks of weeks, weeks of modules, and what each module teaches and gives to a resume.
//!
//! They are data: `templates/tracks/` holds those that Upward brings, and people import their own.

mod check;
mod export;
mod find;
mod import;
mod library;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use check::faults;
pub use export::export;
pub use find::find;
pub use import::{Format, Imported, LONGEST, import};
pub use library::Library;

/// A roadmap.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Track {
    /// Which track: lower case, digits and hyphens.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The title that it leads to, for the head of a resume.
    #[serde(default)]
    pub role: String,
    /// Who it is for, and what one can do at its end.
    #[serde(default)]
    pub summary: String,
    /// The hours a week that its weeks are planned for.
    #[serde(alias = "hours_per_week")]
    pub hours_per_week: u16,
    /// What one must bring along.
    #[serde(default)]
    pub needs: String,
    /// Its weeks, in order.
    pub weeks: Vec<Week>,
}

/// A week of a track.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Week {
    /// What it is about.
    pub title: String,
    /// What one can do at its end.
    #[serde(default)]
    pub goal: String,
    /// The ids of its modules, in order. A module may stand in several tracks: it is ticked in all of them at once.
    pub modules: Vec<String>,
}

/// What is learned at a stretch, and ticked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = LearningModule))]
#[serde(deny_unknown_fields)]
pub struct Module {
    /// Which module, the same in every track that has it.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What one can do after it.
    #[serde(default)]
    pub goal: String,
    /// How long it takes, all told.
    pub hours: u16,
    /// The ids in the skills table of what it teaches.
    #[serde(default)]
    pub skills: Vec<String>,
    /// The ids of the modules to finish first.
    #[serde(default)]
    pub needs: Vec<String>,
    /// The plan of study, in order.
    #[serde(default)]
    pub steps: Vec<String>,
    /// Where to learn it.
    #[serde(default)]
    pub resources: Vec<Resource>,
    /// What to build.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project: Option<Project>,
    /// What to answer.
    #[serde(default)]
    pub quiz: Vec<Question>,
    /// What a resume says once it is finished; none for a module that gives only its skills.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resume: Option<Material>,
}

/// Where to learn something.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: String,
    /// What kind of thing it is.
    #[serde(default)]
    pub kind: Medium,
    /// Which part of it, and what for.
    #[serde(default)]
    pub note: String,
}

/// The kind of a resource.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum Medium {
    /// Official documentation or a standard.
    #[default]
    Docs,
    /// A course.
    Course,
    /// A book.
    Book,
    /// An article.
    Article,
    /// A video.
    Video,
    /// Exercises.
    Practice,
}

/// What to build in a module.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = LearningProject))]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// Its name.
    pub title: String,
    /// What to build, and why it is like real work.
    pub brief: String,
    /// When it is finished: each is a yes or a no.
    #[serde(default)]
    pub criteria: Vec<String>,
}

/// A question of a module's quiz.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = QuizQuestion))]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// What is asked.
    pub question: String,
    /// The right answer.
    pub right: String,
    /// The wrong ones.
    pub wrong: Vec<String>,
    /// Why it is so.
    #[serde(default)]
    pub why: String,
}

/// What a finished module says on a resume.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Material {
    /// The project's name.
    pub name: String,
    /// What it is, in a sentence.
    #[serde(default)]
    pub summary: String,
    /// What was done, true by the project's criteria alone.
    pub highlights: Vec<String>,
    /// What is being done, for as long as the module is unfinished.
    #[serde(default)]
    pub doing: String,
}

/// How the ids of tracks begin that people made themselves.
pub(crate) const OWN: &str = "own-";

impl Track {
    /// Returns whether a person made it themselves.
    pub fn is_own(&self) -> bool {
        self.id.starts_with(OWN)
    }

    /// Returns the ids of all its modules, in order.
    pub fn modules(&self) -> impl Iterator<Item = &str> {
        self.weeks
            .iter()
            .flat_map(|week| week.modules.iter().map(String::as_str))
    }

    /// Returns whether it has a module.
    pub fn has(&self, module: &str) -> bool {
        self.modules().any(|id| id == module)
    }
}

impl Question {
    /// Returns the answers to choose from, in an order that tells nothing.
    pub fn options(&self) -> Vec<&str> {
        let wrong = self.wrong.iter().map(String::as_str);
        let mut options: Vec<&str> = wrong.chain([self.right.as_str()]).collect();
        options.sort_unstable();
        options
    }
}
