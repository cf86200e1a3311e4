//! What accounts elsewhere say, in numbers.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::progress::Day;

/// Where a person has an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Service {
    /// Repositories: <https://github.com>.
    Github,
    /// Problems and contests: <https://leetcode.com>.
    Leetcode,
    /// Problems and contests: <https://codeforces.com>.
    Codeforces,
}

/// The figures of one account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(tag = "of", rename_all = "lowercase")]
pub enum Figures {
    /// Of GitHub.
    Github(Github),
    /// Of LeetCode.
    Leetcode(Leetcode),
    /// Of Codeforces.
    Codeforces(Codeforces),
}

/// What GitHub shows of a person.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Github {
    /// Their public repositories, forks among them, the one pushed to last first.
    pub repositories: Vec<Repository>,
    /// Contributions within a year, as GitHub counts them; none without a token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contributions: Option<u32>,
    /// The days on which they did something: by the contributions where a token shows them, else by the public events,
    /// which reach back 90 days.
    #[serde(default)]
    pub days: Vec<Day>,
}

/// A repository.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Repository {
    /// Its name, without its owner's.
    pub name: String,
    /// Its page; empty where GitHub names none.
    #[serde(default)]
    pub url: String,
    /// Whether it was made from somebody else's.
    #[serde(default)]
    pub fork: bool,
    /// How many people have starred it.
    #[serde(default)]
    pub stars: u32,
    /// Bytes by language, as GitHub names languages; empty for forks, and where it was not asked for.
    #[serde(default)]
    pub languages: BTreeMap<String, u64>,
    /// When something was pushed to it last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(value_type = Option<String>, format = Date))]
    pub pushed: Option<Date>,
}

/// How many problems somebody has solved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = SolvedProblems))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Solved {
    /// Easy ones.
    #[serde(default)]
    pub easy: u32,
    /// Medium ones.
    #[serde(default)]
    pub medium: u32,
    /// Hard ones.
    #[serde(default)]
    pub hard: u32,
    /// Those whose difficulty nobody has judged.
    #[serde(default, skip_serializing_if = "is_none")]
    pub unrated: u32,
}

/// What LeetCode shows of a person, or they say themselves.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Leetcode {
    /// The problems they have solved.
    #[serde(default)]
    pub solved: Solved,
    /// Their rating in contests; none without contests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<i32>,
    /// Their place among all who take part in contests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ranking: Option<u32>,
    /// The days of the solutions accepted last.
    #[serde(default)]
    pub days: Vec<Day>,
}

/// What Codeforces shows of a person.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Codeforces {
    /// Their rating; none before the first contest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<i32>,
    /// The highest rating they ever had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub highest: Option<i32>,
    /// What Codeforces calls that rating, such as `specialist`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<String>,
    /// Their rated contests, the oldest first.
    #[serde(default)]
    pub contests: Vec<Contest>,
    /// The problems they have solved, among their newest submissions.
    #[serde(default)]
    pub solved: Solved,
    /// The days of their accepted submissions.
    #[serde(default)]
    pub days: Vec<Day>,
}

/// A rated contest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Contest {
    /// The day.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub on: Date,
    /// The rating after it.
    pub rating: i32,
}

impl Service {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Github, Self::Leetcode, Self::Codeforces];

    /// Returns the word for it in addresses and commands.
    pub fn word(self) -> &'static str {
        match self {
            Self::Github => "github",
            Self::Leetcode => "leetcode",
            Self::Codeforces => "codeforces",
        }
    }
}

/// Its name for people.
impl fmt::Display for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Github => "GitHub",
            Self::Leetcode => "LeetCode",
            Self::Codeforces => "Codeforces",
        })
    }
}

impl Figures {
    /// Returns where they are of.
    pub fn service(&self) -> Service {
        match self {
            Self::Github(_) => Service::Github,
            Self::Leetcode(_) => Service::Leetcode,
            Self::Codeforces(_) => Service::Codeforces,
        }
    }
}

impl Github {
    /// Returns the repositories that are not made from somebody else's.
    pub fn own(&self) -> impl Iterator<Item = &Repository> {
        self.repositories
            .iter()
            .filter(|repository| !repository.fork)
    }
}

impl Repository {
    /// Returns how many bytes of code it has.
    pub fn bytes(&self) -> u64 {
        self.languages
            .values()
            .fold(0, |sum, bytes| sum.saturating_add(*bytes))
    }

    /// Returns the language in which at least half of its code is written, and the bytes in it.
    pub fn mostly(&self) -> Option<(&str, u64)> {
        let (name, bytes) = self.languages.iter().max_by_key(|(_, bytes)| **bytes)?;
        (*bytes > 0 && *bytes >= self.bytes() - *bytes).then_some((name, *bytes))
    }
}

impl Solved {
    /// Returns how many there are.
    pub fn total(&self) -> u32 {
        self.easy
            .saturating_add(self.unrated)
            .saturating_add(self.harder())
    }

    /// Returns how many of them are medium or hard.
    pub fn harder(&self) -> u32 {
        self.medium.saturating_add(self.hard)
    }
}

fn is_none(count: &u32) -> bool {
    *count == 0
}
