//! Which skills figures prove. The thresholds are Upward's own: so much that it was no single exercise, and so lately that
//! it is not forgotten.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::figures::{Figures, Github, Repository, Service};
use super::insight::{rated, solving};
use super::languages::skill;
use crate::skills::Lexicon;

/// How many repositories that are mostly in a language prove it together, if they hold [`TOGETHER`].
const SEVERAL: usize = 2;
/// Bytes of code in several repositories that prove a language.
const TOGETHER: u64 = 10_000;
/// Bytes of code in a single repository that prove a language.
const ALONE: u64 = 50_000;
/// Languages of files that stay small beside the code: standing in so many repositories proves them.
const BESIDE: [(&str, usize); 2] = [("Dockerfile", 3), ("HCL", 3)];
/// How many own repositories prove the use of Git.
const REPOSITORIES: usize = 3;
/// The years after which the last push proves nothing any more.
const YEARS: i64 = 3;
/// How many medium or hard problems prove algorithms.
const PROBLEMS: u32 = 40;
/// Ratings that prove algorithms. LeetCode begins at 1500; Codeforces calls 1400 and more a specialist.
const RATINGS: [(Service, i32); 2] = [(Service::Leetcode, 1600), (Service::Codeforces, 1400)];

/// A skill that is proven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Proof {
    /// Its id in the skills table.
    pub skill: String,
    /// What proves it, in a sentence.
    pub says: String,
    /// A page that shows it; empty where there is none.
    pub link: String,
}

/// Returns the skills that figures prove, each once by each thing that proves it.
pub(super) fn proofs(figures: &[Figures], lexicon: &Lexicon, today: Date) -> Vec<Proof> {
    let mut proofs = Vec::new();
    for figures in figures {
        if let Figures::Github(github) = figures {
            proofs.extend(git(github, today));
            proofs.extend(code(github, lexicon, today));
        }
        proofs.extend(problems(figures));
        proofs.extend(contests(figures));
    }
    proofs
}

/// Repositories in which a language leads, or beside whose code it stands.
fn code(github: &Github, lexicon: &Lexicon, today: Date) -> Vec<Proof> {
    let mut leads: BTreeMap<&str, Vec<(&Repository, u64)>> = BTreeMap::new();
    let mut stands: BTreeMap<&str, Vec<(&Repository, u64)>> = BTreeMap::new();
    for repository in github.own() {
        if let Some((name, bytes)) = repository.mostly() {
            leads.entry(name).or_default().push((repository, bytes));
        }
        for (name, bytes) in &repository.languages {
            stands.entry(name).or_default().push((repository, *bytes));
        }
    }
    let leading = leads.into_iter().filter_map(|(name, uses)| {
        let bytes = uses
            .iter()
            .fold(0, |sum: u64, (_, bytes)| sum.saturating_add(*bytes));
        let most = uses.iter().map(|(_, bytes)| *bytes).max()?;
        let enough = (uses.len() >= SEVERAL && bytes >= TOGETHER) || most >= ALONE;
        let what = match uses.as_slice() {
            [(one, _)] => format!(
                "Your repository {} is mostly {name}, {}",
                one.name,
                size(bytes)
            ),
            _ => format!(
                "{} of your repositories are mostly {name}, {} in all",
                uses.len(),
                size(bytes)
            ),
        };
        enough.then_some((name, uses, what))
    });
    let standing = stands.into_iter().filter_map(|(name, uses)| {
        let (_, needed) = BESIDE.iter().find(|(beside, _)| *beside == name)?;
        let what = format!("{} of your repositories hold {name} files", uses.len());
        (uses.len() >= *needed).then_some((name, uses, what))
    });
    leading
        .chain(standing)
        .filter_map(|(name, uses, what)| {
            let last = lately(uses.iter().map(|(repository, _)| *repository), today)?;
            let largest = uses.iter().max_by_key(|(_, bytes)| *bytes);
            Some(Proof {
                skill: skill(name, lexicon)?,
                says: format!("{what}, last pushed {last}."),
                link: largest.map_or_else(String::new, |(one, _)| one.url.clone()),
            })
        })
        .collect()
}

fn git(github: &Github, today: Date) -> Option<Proof> {
    let count = github.own().count();
    let last = lately(github.own(), today)?;
    let newest = github.own().max_by_key(|repository| repository.pushed)?;
    (count >= REPOSITORIES).then(|| Proof {
        skill: "git".to_owned(),
        says: format!("You keep {count} repositories of your own on GitHub, last pushed {last}."),
        link: newest.url.clone(),
    })
}

/// Returns the day of the last push, unless it is too long ago.
fn lately<'r>(repositories: impl Iterator<Item = &'r Repository>, today: Date) -> Option<Date> {
    let last = repositories
        .filter_map(|repository| repository.pushed)
        .max()?;
    (last >= today.saturating_sub(YEARS.years())).then_some(last)
}

fn problems(figures: &Figures) -> Option<Proof> {
    let solving = solving(figures)?;
    let harder = solving.solved.harder();
    (harder >= PROBLEMS).then(|| Proof {
        skill: "algorithms".to_owned(),
        says: format!(
            "You have solved {} problems on {}, {harder} of them medium or hard.",
            solving.solved.total(),
            solving.on
        ),
        link: String::new(),
    })
}

fn contests(figures: &Figures) -> Vec<Proof> {
    let Some(rated) = rated(figures) else {
        return Vec::new();
    };
    let good = |(on, least): &(Service, i32)| *on == rated.on && rated.rating >= *least;
    if !RATINGS.iter().any(good) {
        return Vec::new();
    }
    let proof = |skill: &str| Proof {
        skill: skill.to_owned(),
        says: format!(
            "Your rating in {}'s contests is {}.",
            rated.on, rated.rating
        ),
        link: String::new(),
    };
    ["algorithms", "competitive-programming"].map(proof).into()
}

/// Returns bytes as people write them.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", bytes / 1_000),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10),
    }
}
