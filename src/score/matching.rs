//! Match: how well a resume answers a posting.
//!
//! Everything is computed from one pass over the resume ([`profile`]) and one over the posting
//! ([`demands`]); a gain is computed from the same, with one thing changed.

mod advice;
pub(crate) mod degree;
pub(crate) mod demands;
pub(crate) mod duties;
pub(crate) mod fields;
mod gaps;
pub(crate) mod profile;
pub(crate) mod skills;
pub(crate) mod standing;
pub(crate) mod title;
pub(crate) mod years;

use std::cmp::Reverse;

use crate::date::Date;
use crate::posting::Posting;
use crate::resume::Resume;
use crate::skills::Lexicon;

use super::locate::Locator;
use super::part::{Judged, Reached, part, points, unjudged};
use super::tenths::Share;
use super::{Finding, Fix, Gap, Part, Tenths, weights};
use demands::Demands;
use profile::Profile;
use standing::Standing;

/// A resume, a posting and what they have to do with each other.
pub(crate) struct Case<'a> {
    /// The resume.
    pub resume: &'a Resume,
    /// The posting.
    pub posting: &'a Posting,
    /// The skills table.
    pub lexicon: &'a Lexicon,
    /// The day that closes roles which last.
    pub today: Date,
    /// What the posting asks for.
    pub demands: Demands<'a>,
    /// What the resume shows of it.
    pub profile: Profile<'a>,
    /// How far.
    pub standing: Standing,
    shares: Shares,
}

/// What a criterion found.
#[derive(Default)]
pub(super) struct Found {
    /// The evidence.
    pub findings: Vec<Finding>,
    /// What is asked for and not shown.
    pub gaps: Vec<Gap>,
    /// What can be mended.
    pub fixes: Vec<Fix>,
}

/// How much of each criterion is reached.
#[derive(Clone, Copy)]
struct Shares {
    must: Reached,
    nice: Reached,
    title: Reached,
    years: Reached,
    degree: Reached,
    duties: Reached,
}

impl<'a> Case<'a> {
    /// Returns the case; none where the resume holds nothing to compare.
    pub fn new(
        resume: &'a Resume,
        posting: &'a Posting,
        lexicon: &'a Lexicon,
        today: Date,
    ) -> Option<Self> {
        let demands = Demands::new(posting, lexicon);
        let profile = Profile::new(resume, &demands, lexicon);
        let standing = Standing::new(&[&profile], &demands, resume, today);
        let shares = Shares {
            must: skills::share(&demands.must, &standing),
            nice: skills::share(&demands.nice, &standing),
            title: title::share(resume, posting),
            years: years::share(resume, posting, today),
            degree: degree::share(resume, posting, today),
            duties: duties::share(&demands, &standing),
        };
        let holds =
            !(profile.fields.is_empty() && resume.work.is_empty() && resume.education.is_empty());
        holds.then_some(Self {
            resume,
            posting,
            lexicon,
            today,
            demands,
            profile,
            standing,
            shares,
        })
    }

    /// Returns the match score; none where the posting asks for nothing that can be compared.
    pub fn total(&self) -> Option<Tenths> {
        self.shares.total()
    }

    /// Returns what the match would gain if the resume had another standing.
    fn gain(&self, standing: &Standing) -> Tenths {
        self.gain_if(|shares| {
            shares.must = skills::share(&self.demands.must, standing);
            shares.nice = skills::share(&self.demands.nice, standing);
            shares.duties = duties::share(&self.demands, standing);
        })
    }

    /// Returns what the match would gain by this change of the shares.
    fn gain_if(&self, change: impl FnOnce(&mut Shares)) -> Tenths {
        let mut then = self.shares;
        change(&mut then);
        then.total().unwrap_or_default() - self.total().unwrap_or_default()
    }

    /// Returns what the match would gain if the resume were this one.
    fn gain_by(&self, resume: &Resume) -> Tenths {
        let then = Case::new(resume, self.posting, self.lexicon, self.today);
        let then = then.and_then(|case| case.total());
        then.unwrap_or_default() - self.total().unwrap_or_default()
    }
}

/// All of a criterion.
const FULL: Reached = Ok(Share { done: 1, of: 1 });

impl Shares {
    fn total(&self) -> Option<Tenths> {
        let shares = [
            (weights::fit::MUST, self.must.ok()),
            (weights::fit::NICE, self.nice.ok()),
            (weights::fit::TITLE, self.title.ok()),
            (weights::fit::YEARS, self.years.ok()),
            (weights::fit::DEGREE, self.degree.ok()),
            (weights::fit::DUTIES, self.duties.ok()),
        ];
        points(&shares, None).total
    }
}

/// Returns the match, what is not shown, and what would raise it.
pub(super) fn matching(case: &Case<'_>, locator: &Locator<'_>) -> (Part, Vec<Gap>, Vec<Fix>) {
    if case.total().is_none() {
        return (unjudged(NOTHING_ASKED), Vec::new(), Vec::new());
    }
    let shares = case.shares;
    let mut fixes = Vec::new();
    let mut gaps = Vec::new();
    let mut judged = |id, label, weight, share: Reached, found: Found| {
        fixes.extend(found.fixes);
        gaps.extend(found.gaps);
        Judged {
            id,
            label,
            weight,
            share,
            findings: found.findings,
        }
    };
    let criteria = vec![
        judged(
            "must-have",
            "Required skills",
            weights::fit::MUST,
            shares.must,
            skills::found(case, &case.demands.must, locator),
        ),
        judged(
            "nice-to-have",
            "Preferred, mentioned skills",
            weights::fit::NICE,
            shares.nice,
            skills::found(case, &case.demands.nice, locator),
        ),
        judged(
            "title",
            "Title",
            weights::fit::TITLE,
            shares.title,
            title::found(case, locator),
        ),
        judged(
            "years",
            "Years of experience",
            weights::fit::YEARS,
            shares.years,
            years::found(case, locator),
        ),
        judged(
            "degree",
            "Degree",
            weights::fit::DEGREE,
            shares.degree,
            degree::found(case, locator),
        ),
        judged(
            "duties",
            "Duties",
            weights::fit::DUTIES,
            shares.duties,
            Found {
                findings: duties::findings(case, locator),
                ..Found::default()
            },
        ),
    ];
    gaps.sort_by_key(|gap| (!gap.required, Reverse(gap.gain)));
    fixes.sort_by(|a: &Fix, b| (&a.path, Reverse(a.gain)).cmp(&(&b.path, Reverse(b.gain))));
    fixes.dedup_by(|a, b| a.path == b.path && a.change == b.change);
    (part(criteria, None), gaps, fixes)
}

/// Why a posting gives no score.
const NOTHING_ASKED: &str =
    "The posting names no skills, title, years, degree or duties that could be compared.";

/// Why a resume gives no score.
pub(super) const NOTHING_SHOWN: &str =
    "The resume holds no experience, studies, skills or summary to compare.";
