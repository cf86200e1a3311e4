//! Which question comes next, and why.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Bank, Kind, Level, Question};
use crate::posting::{Posting, Rank};
use crate::resume::Resume;
use crate::score::matching::fields::Fields;
use crate::skills::Lexicon;

/// Which questions are asked for; all where nothing is said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = InterviewFilter))]
#[serde(rename_all = "camelCase")]
pub struct Filter {
    /// Only questions of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// Only questions that are asked at this level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Only questions that learners of this track are asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<String>,
}

/// What the person prepares for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Needs {
    /// Which questions are asked for.
    filter: Filter,
    /// Skills of the posting and the resume by id, with what makes them matter and the skill that is named there, which may
    /// be another that proves it.
    skills: BTreeMap<String, (Matter, String)>,
}

/// Why a question matters, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = InterviewMatter))]
#[serde(rename_all = "camelCase")]
pub enum Matter {
    /// It is asked in any interview of this kind.
    General,
    /// Learners of the track are asked it.
    Track,
    /// The resume shows the skill, and interviewers ask for what is claimed.
    Resume,
    /// The posting asks for the skill.
    Posting,
    /// The posting asks for the skill, and the resume does not show it.
    Gap,
    /// It was answered before and is due again.
    Due,
}

/// How a question went that was answered before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Past<'a> {
    /// Id of the question.
    pub question: &'a str,
    /// Days since it was answered.
    pub days: i64,
    /// Days until it is due; 0 or fewer where it is.
    pub due_in: i64,
}

/// The question that comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice<'a> {
    /// The question.
    pub question: &'a Question,
    /// Why it matters.
    pub matter: Matter,
    /// The skill that it matters for, by its name for people.
    pub skill: Option<&'static str>,
    /// Days since it was answered, where it is due.
    pub days: Option<i64>,
}

impl Filter {
    /// Whether a question is one of those asked for.
    pub fn admits(&self, question: &Question) -> bool {
        let track = self.track.as_ref();
        self.kind.is_none_or(|kind| question.kind == kind)
            && self.level.is_none_or(|level| question.level <= level)
            && track.is_none_or(|id| question.tracks.is_empty() || question.tracks.contains(id))
    }
}

impl Needs {
    /// Returns the needs of somebody with this resume who prepares for this posting; without a level asked for, the posting's
    /// own counts.
    pub fn of(
        filter: Filter,
        resume: Option<&Resume>,
        posting: Option<&Posting>,
        lexicon: &Lexicon,
    ) -> Self {
        let mut needs = Self {
            filter,
            skills: BTreeMap::new(),
        };
        let mut shown = BTreeSet::new();
        if let Some(resume) = resume {
            let fields = Fields::new(resume);
            for (_, line) in fields.lines() {
                shown.extend(lexicon.find(line).into_iter().map(|mention| mention.skill));
            }
        }
        for skill in &shown {
            needs.add(Matter::Resume, skill, lexicon);
        }
        if let Some(posting) = posting {
            let asked: BTreeSet<&String> = posting
                .terms
                .iter()
                .filter_map(|term| term.skill.as_ref())
                .collect();
            for skill in asked {
                let gap = resume.is_some() && !needs.skills.contains_key(skill);
                needs.add(Matter::Posting, skill, lexicon);
                if gap {
                    needs
                        .skills
                        .insert(skill.clone(), (Matter::Gap, skill.clone()));
                }
            }
            let stated = posting.seniority.as_ref();
            needs.filter.level = needs
                .filter
                .level
                .or(stated.map(|stated| match stated.level {
                    Rank::Intern | Rank::Junior => Level::Junior,
                    Rank::Mid => Level::Mid,
                    _ => Level::Senior,
                }));
        }
        needs
    }

    /// Notes a skill and those that it proves, where nothing stronger is known of them.
    fn add(&mut self, matter: Matter, skill: &str, lexicon: &Lexicon) {
        for id in std::iter::once(skill).chain(lexicon.implies(skill)) {
            let known = self.skills.get(id);
            let nearer = known.is_some_and(|(other, name)| *other == matter && name == id);
            if !nearer && known.is_none_or(|(other, _)| *other <= matter) {
                self.skills
                    .insert(id.to_owned(), (matter, skill.to_owned()));
            }
        }
    }

    /// Returns how many levels a question is from the one that is prepared for, which is junior where none is known.
    fn below(&self, question: &Question) -> u8 {
        let level = self.filter.level.map_or(0, |level| level as u8);
        level.abs_diff(question.level as u8)
    }

    /// Returns why a question matters, and for which skill.
    fn matter(&self, question: &Question) -> (Matter, Option<&str>) {
        let needed = question
            .skills
            .iter()
            .filter_map(|skill| self.skills.get(skill));
        let most = needed.max_by_key(|(matter, _)| *matter);
        let track = self
            .filter
            .track
            .as_ref()
            .is_some_and(|id| question.tracks.contains(id));
        match most {
            Some((matter, skill)) => (*matter, Some(skill)),
            None if track => (Matter::Track, None),
            None => (Matter::General, None),
        }
    }
}

/// Returns the question that comes next; none where every one that is asked for was asked in this practice already.
///
/// Questions that are due come first, the longest overdue before others. Then come new ones by what makes them matter, where
/// each question of the same kind or skill that was `asked` in this practice makes one step less of it, so that kinds take
/// turns. Questions that were answered before and are not due come last, those due soonest first. What matters alike comes
/// by how near it is to the level that is prepared for, and from the easiest to the hardest.
pub fn choose<'a>(
    bank: &'a Bank,
    needs: &Needs,
    past: &[Past<'_>],
    asked: &[&str],
    lexicon: &Lexicon,
) -> Option<Choice<'a>> {
    let open = |question: &&Question| {
        needs.filter.admits(question) && !asked.contains(&question.id.as_str())
    };
    let questions = bank.questions().iter().filter(open);
    let before: Vec<&Question> = asked.iter().filter_map(|id| bank.get(id)).collect();
    questions
        .map(|question| {
            let past = past.iter().find(|past| past.question == question.id);
            let (matter, skill) = needs.matter(question);
            let rank = match past {
                Some(past) if past.due_in <= 0 => (2, -past.due_in),
                None => (1, steps(matter) - alike(question, &before)),
                Some(past) => (0, -past.due_in),
            };
            let due = past.filter(|past| past.due_in <= 0);
            let choice = Choice {
                question,
                matter: due.map_or(matter, |_| Matter::Due),
                skill: skill.and_then(|id| lexicon.name(id)),
                days: due.map(|past| past.days),
            };
            (
                rank,
                Reverse((needs.below(question), question.difficulty)),
                choice,
            )
        })
        .rev()
        .max_by_key(|(rank, ease, _)| (*rank, *ease))
        .map(|(_, _, choice)| choice)
}

/// Returns what a reason is worth in steps; a question of the same kind that was asked before takes two off. A design choice:
/// after three questions on gaps comes one of another kind.
fn steps(matter: Matter) -> i64 {
    match matter {
        Matter::General => 2,
        Matter::Track => 3,
        Matter::Resume => 4,
        Matter::Posting => 6,
        Matter::Gap | Matter::Due => 8,
    }
}

/// Returns how much of a question was asked before, in steps.
fn alike(question: &Question, before: &[&Question]) -> i64 {
    let steps = before.iter().map(|other| {
        let kind = 2 * i64::from(other.kind == question.kind);
        let skill = other
            .skills
            .iter()
            .any(|skill| question.skills.contains(skill));
        kind + i64::from(skill)
    });
    steps.sum()
}

impl Choice<'_> {
    /// Returns in a sentence why this question was chosen.
    pub fn why(&self) -> String {
        let skill = self.skill.unwrap_or("it");
        match self.matter {
            Matter::Due => match self.days {
                Some(0) => "You answered it today, and it is due again.".to_owned(),
                Some(1) => "You answered it yesterday, and it is due again.".to_owned(),
                days => format!(
                    "You answered it {} days ago, and it is due again.",
                    days.unwrap_or(0)
                ),
            },
            Matter::Gap => {
                format!("The posting asks for {skill}, which the resume does not show.")
            }
            Matter::Posting => format!("The posting asks for {skill}."),
            Matter::Resume => {
                format!("The resume shows {skill}, so that you will be asked about it.")
            }
            Matter::Track => "Who has learned what this track teaches is asked it.".to_owned(),
            Matter::General if self.question.kind.is_personal() => {
                "Most interviews ask such a question.".to_owned()
            }
            Matter::General => "It is asked in interviews of this kind.".to_owned(),
        }
    }
}
