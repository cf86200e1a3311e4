//! The resume, by JSON Resume 1.0.0 (<https://jsonresume.org/schema>), with Upward's own under `meta.upward`.
//!
//! An empty string or list means that the resume does not say. A missing `endDate` beside a
//! `startDate` means "to the present".

use serde::{Deserialize, Serialize};

use crate::date::Date;

pub mod fields;
pub(crate) mod wording;

/// A resume.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = ResumeContent))]
#[serde(rename_all = "camelCase", default)]
pub struct Resume {
    /// Who the person is and how to reach them.
    pub basics: Basics,
    /// Employment, in the order of the document.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub work: Vec<Work>,
    /// Unpaid work.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub volunteer: Vec<Volunteer>,
    /// Schools and degrees.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub education: Vec<Education>,
    /// Prizes and honours.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub awards: Vec<Award>,
    /// Certificates and licences.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub certificates: Vec<Certificate>,
    /// Books, papers, articles.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub publications: Vec<Publication>,
    /// Skills in named groups.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<Skill>,
    /// Spoken languages.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
    /// Interests and hobbies.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub interests: Vec<Interest>,
    /// What others say.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<Reference>,
    /// Projects.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub projects: Vec<Project>,
    /// What JSON Resume has no place for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meta: Option<Meta>,
}

/// Who the person is and how to reach them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Basics {
    /// Full name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Professional title.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// Address of a photo.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub image: String,
    /// E-mail address.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// Phone number, as written.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// Own site.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Professional summary.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// Where the person lives.
    #[serde(skip_serializing_if = "Location::is_empty")]
    pub location: Location,
    /// Profiles on the web.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub profiles: Vec<Profile>,
}

/// A place.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Location {
    /// Street, or the whole place where its parts are not known.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// Postal code.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub postal_code: String,
    /// City.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub city: String,
    /// Country by ISO 3166-1 alpha-2.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub country_code: String,
    /// State, region or country.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub region: String,
}

/// A profile on the web.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Profile {
    /// Name of the network, such as `GitHub`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub network: String,
    /// Name of the person there.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub username: String,
    /// Address.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub url: String,
}

/// One role at one employer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Work {
    /// Employer.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Title.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub position: String,
    /// Place.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub location: String,
    /// What the employer does.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Employer's site.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// First month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// Last month; none while it lasts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// Prose about the role.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// Bullets.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub highlights: Vec<String>,
}

/// One unpaid role.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Volunteer {
    /// Organisation.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub organization: String,
    /// Role.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub position: String,
    /// Place.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub location: String,
    /// Site.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// First month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// Last month; none while it lasts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// Prose about the role.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// Bullets.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub highlights: Vec<String>,
}

/// One course of study.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Education {
    /// School.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub institution: String,
    /// Place.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub location: String,
    /// Site.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Subject.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub area: String,
    /// Degree.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub study_type: String,
    /// First month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// Last month; none while it lasts, or where only the start is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// Grade, as written.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub score: String,
    /// Courses and bullets.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub courses: Vec<String>,
}

/// A prize or honour.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Award {
    /// Name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// By whom.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub awarder: String,
    /// What for.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub summary: String,
}

/// A certificate or licence.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Certificate {
    /// Name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// By whom.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub issuer: String,
    /// Where it can be checked.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub url: String,
}

/// A book, paper or article.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Publication {
    /// Title.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Publisher or venue.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub publisher: String,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub release_date: Option<Date>,
    /// Where it can be read.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Authors and abstract.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub summary: String,
}

/// A group of skills, or one skill.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Skill {
    /// Name of the group; the skill itself where it has no keywords.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Level, as written.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub level: String,
    /// The skills.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
}

/// A spoken language.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Language {
    /// Language.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub language: String,
    /// How well, as written.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub fluency: String,
}

/// An interest.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Interest {
    /// Name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Details.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
}

/// What somebody says of the person.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Reference {
    /// Who.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What they say.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reference: String,
}

/// A project.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Project {
    /// Name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// One sentence or more.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Bullets.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub highlights: Vec<String>,
    /// Technologies.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
    /// First month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// Last month; none while it lasts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// Where it can be seen.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// What the person did in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<String>,
    /// For whom.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub entity: String,
}

/// What JSON Resume has no place for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Meta {
    /// Upward's own.
    pub upward: Upward,
}

/// Upward's own part of a resume.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Upward {
    /// Other headlines of the person's own, of which tailoring may pick one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<String>,
    /// Other summaries of the person's own, of which tailoring may pick one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub summaries: Vec<String>,
    /// What fits no other section, kept under its heading.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
    /// What modules of roadmaps gave to it, so that it can follow what the person learns.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub learned: Vec<Learned>,
}

/// What a module of a roadmap gave to a resume.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Learned {
    /// The module; a track where `unfinished`.
    pub module: String,
    /// Whether this is what is still being learned of a track.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub unfinished: bool,
    /// Name of the project; empty where it gave none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub project: String,
    /// The project's address.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// The skills that the resume did not list by itself.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<String>,
    /// Names of the certificates.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub certificates: Vec<String>,
}

/// A section that JSON Resume does not know.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Section {
    /// Its heading, as written; empty where it has none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Its lines.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<String>,
}

impl Location {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
