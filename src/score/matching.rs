//! Match: how well a resume answers a posting.
//!
//! Everything is computed from one pass over the resume ([`profile`]) and one over the posting
//! ([`demands`]); a gain is computed from the same, with one thing changed.

pub(crate) mod degree;
pub(crate) mod demands;
pub(crate) mod duties;
pub(crate) mod fields;
pub(crate) mod profile;
pub(crate) mod skills;
pub(crate) mod title;
pub(crate) mod years;

use crate::date::Date;
use crate::posting::Posting;
use crate::resume::Resume;
use crate::skills::Lexicon;

use super::locate::Locator;
use super::part::{Judged, Reached, part, points, unjudged};
use super::{Finding, Fix, Gap, Part, Tenths, weights};
use demands::Demands;
use profile::{Profile, Standing};

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
pub(super) struct Found {
    /// The evidence.
    pub findings: Vec<Finding>,
    /// What is asked for and not shown.
    pub gaps: Vec<Gap>,
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
        let standing = profile.standing(&demands);
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
        let then = Shares {
            must: skills::share(&self.demands.must, standing),
            nice: skills::share(&self.demands.nice, standing),
            duties: duties::share(&self.demands, standing),
            ..self.shares
        };
        then.total().unwrap_or_default() - self.total().unwrap_or_default()
    }

    /// Returns what the match would gain if the resume had another headline.
    fn gain_by_headline(&self, headline: &str) -> Tenths {
        let mut resume = self.resume.clone();
        headline.clone_into(&mut resume.basics.label);
        let then = Case::new(&resume, self.posting, self.lexicon, self.today)
            .and_then(|case| case.total());
        then.unwrap_or_default() - self.total().unwrap_or_default()
    }
}

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
    let must = skills::found(case, &case.demands.must, locator);
    let nice = skills::found(case, &case.demands.nice, locator);
    let judged = |id, label, weight, share: Reached, findings| Judged {
        id,
        label,
        weight,
        share,
        findings,
    };
    let title = title::findings(case, locator);
    let years = years::findings(case, locator);
    let degree = degree::findings(case, locator);
    let duties = duties::findings(case, locator);
    let criteria = vec![
        judged(
            "must-have",
            "Required skills",
            weights::fit::MUST,
            shares.must,
            must.findings,
        ),
        judged(
            "nice-to-have",
            "Preferred, mentioned skills",
            weights::fit::NICE,
            shares.nice,
            nice.findings,
        ),
        judged("title", "Title", weights::fit::TITLE, shares.title, title),
        judged(
            "years",
            "Years of experience",
            weights::fit::YEARS,
            shares.years,
            years,
        ),
        judged(
            "degree",
            "Degree",
            weights::fit::DEGREE,
            shares.degree,
            degree,
        ),
        judged(
            "duties",
            "Duties",
            weights::fit::DUTIES,
            shares.duties,
            duties,
        ),
    ];
    let fixes = criteria
        .iter()
        .flat_map(|criterion| &criterion.findings)
        .filter_map(|finding| {
            Some(Fix {
                text: finding.fix.clone()?,
                gain: finding.gain?,
                part: "match".to_owned(),
            })
        })
        .collect();
    let gaps = must.gaps.into_iter().chain(nice.gaps).collect();
    (part(criteria, None), gaps, fixes)
}

/// Why a posting gives no score.
const NOTHING_ASKED: &str =
    "The posting names no skills, title, years, degree or duties that could be compared.";

/// Why a resume gives no score.
pub(super) const NOTHING_SHOWN: &str =
    "The resume holds no experience, studies, skills or summary to compare.";
