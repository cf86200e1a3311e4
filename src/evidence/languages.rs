//! The languages that a person writes in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::figures::Figures;
use crate::skills::Lexicon;

/// Names by which GitHub's list of languages knows what the skills table calls otherwise.
const OTHERWISE: [(&str, &str); 5] = [
    ("HCL", "Terraform"),
    ("PLpgSQL", "PostgreSQL"),
    ("Shell", "Bash"),
    ("TSQL", "T-SQL"),
    ("Vue", "Vue.js"),
];

/// A language, and how much a person writes in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = LanguageUse))]
pub struct Language {
    /// Its name, as GitHub has it.
    pub name: String,
    /// Its id in the skills table; none where that does not know it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skill: Option<String>,
    /// Bytes of code in it, forks left out.
    pub bytes: u64,
    /// Tenths of a per cent of all code.
    pub share: u16,
    /// In how many repositories it stands.
    pub repositories: u32,
}

/// Returns the languages of all repositories but forks, the one with the most code first.
pub(super) fn languages(figures: &[Figures], lexicon: &Lexicon) -> Vec<Language> {
    let mut uses: BTreeMap<&str, (u64, u32)> = BTreeMap::new();
    for figures in figures {
        let Figures::Github(github) = figures else {
            continue;
        };
        for repository in github.own() {
            for (name, bytes) in &repository.languages {
                let (sum, repositories) = uses.entry(name).or_default();
                *sum = sum.saturating_add(*bytes);
                *repositories += 1;
            }
        }
    }
    let all = uses
        .values()
        .fold(0_u128, |sum, (bytes, _)| sum + u128::from(*bytes));
    let mut languages: Vec<Language> = uses
        .into_iter()
        .filter(|(_, (bytes, _))| *bytes > 0)
        .map(|(name, (bytes, repositories))| Language {
            name: name.to_owned(),
            skill: skill(name, lexicon),
            bytes,
            share: u16::try_from((u128::from(bytes) * 1000 + all / 2) / all.max(1))
                .unwrap_or(u16::MAX),
            repositories,
        })
        .collect();
    languages.sort_by(|one, other| (other.bytes, &one.name).cmp(&(one.bytes, &other.name)));
    languages
}

/// Returns the id in the skills table of a language, as GitHub names it.
pub(super) fn skill(language: &str, lexicon: &Lexicon) -> Option<String> {
    let known = OTHERWISE.iter().find(|(name, _)| *name == language);
    let name = known.map_or(language, |(_, name)| name);
    let whole = name.chars().count();
    let mut mentions = lexicon.find(name).into_iter();
    let mention = mentions.find(|mention| mention.span.start == 0 && mention.span.end == whole);
    mention.map(|mention| mention.skill)
}
