//! What a resume shows of a posting's demands: one pass over its texts, from which all else is computed.

use crate::resume::Resume;
use crate::score::weights::credit::IMPLIED;
use crate::score::words::Words;
use crate::skills::Lexicon;
use crate::text::Span;

use super::demands::Demands;
use super::fields::{Field, Fields, Place};

/// Words of the resume that name what the posting asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hit {
    /// Index of the target.
    pub target: usize,
    /// Index of the field.
    pub field: usize,
    /// Where the words stand in the field.
    pub span: Span,
    /// How much it counts, in per cent.
    pub credit: u32,
    /// Whether the words name another skill that implies the target.
    pub implied: bool,
}

/// What a resume shows of a posting's demands.
#[derive(Debug)]
pub(crate) struct Profile<'a> {
    /// The texts of the resume.
    pub fields: Vec<Field<'a>>,
    /// The words that name what is asked for, in the order of the fields.
    pub hits: Vec<Hit>,
    /// Number and credit of every skill of the table that is named, whether it is asked for or not.
    pub skills: Vec<(usize, u32)>,
    /// Field and stem of the duties' words in the prose of the resume.
    pub duty_words: Vec<(usize, usize)>,
}

impl<'a> Profile<'a> {
    /// Returns what `resume` shows of `demands`.
    pub fn new(resume: &'a Resume, demands: &Demands<'_>, lexicon: &Lexicon) -> Self {
        Self::of(Fields::new(resume), demands, lexicon)
    }

    /// Returns what one more sentence at `place` would show with full credit; `prose` says whether it tells what the person
    /// did.
    pub fn of_sentence(
        place: Place,
        sentence: &'a str,
        prose: bool,
        demands: &Demands<'_>,
        lexicon: &Lexicon,
    ) -> Self {
        Self::of(
            Fields::of_sentence(place, sentence, prose),
            demands,
            lexicon,
        )
    }

    fn of(mut fields: Fields<'a>, demands: &Demands<'_>, lexicon: &Lexicon) -> Self {
        let mut profile = Self {
            fields: std::mem::take(&mut fields.list),
            hits: Vec::new(),
            skills: Vec::new(),
            duty_words: Vec::new(),
        };
        if demands.asks_for_skills() {
            let mut index = 0;
            for (start, line) in fields.lines() {
                index = profile.find_skills(index, start, line, demands, lexicon);
            }
        }
        if !demands.stems.is_empty() {
            profile.find_words(demands);
        }
        profile
            .hits
            .sort_by_key(|hit| (hit.field, hit.span, hit.target));
        profile
    }

    /// Finds the known skills of a line that starts at the character `start`, in the fields from `index` on, and
    /// returns the index of the last field seen.
    fn find_skills(
        &mut self,
        mut index: usize,
        start: usize,
        line: &str,
        demands: &Demands<'_>,
        lexicon: &Lexicon,
    ) -> usize {
        for sighting in lexicon.sight(line) {
            let (from, to) = (start + sighting.span.start, start + sighting.span.end);
            while self
                .fields
                .get(index)
                .is_some_and(|field| field.span.end <= from)
            {
                index += 1;
            }
            let Some(field) = self
                .fields
                .get(index)
                .filter(|field| field.span.start <= from)
            else {
                continue;
            };
            let span = Span {
                start: from - field.span.start,
                end: to.min(field.span.end) - field.span.start,
            };
            let credit = field.credit;
            let mut hit = |skill, credit, implied| {
                if let Some(target) = demands.of_skill(skill) {
                    self.hits.push(Hit {
                        target,
                        field: index,
                        span,
                        credit,
                        implied,
                    });
                }
            };
            hit(sighting.skill, credit, false);
            self.skills.push((sighting.skill, credit));
            for &skill in lexicon.proves(sighting.skill) {
                hit(skill.into(), credit * IMPLIED / 100, true);
            }
        }
        index
    }

    /// Finds the terms that the skills table does not know, and the words of the duties.
    fn find_words(&mut self, demands: &Demands<'_>) {
        let mut buffer = String::new();
        let mut recent: Vec<(Option<usize>, usize)> = Vec::new();
        for (index, field) in self.fields.iter().enumerate() {
            recent.clear();
            for word in Words::new(field.text) {
                let number = demands.stems.find(&word, &mut buffer);
                recent.push((number, word.span.start));
                let Some(number) = number else { continue };
                if field.prose && demands.is_duty(number) {
                    self.duty_words.push((index, number));
                }
                for &target in demands.ends.get(number).into_iter().flatten() {
                    let stems = demands
                        .targets
                        .get(target)
                        .map_or(&[][..], |target| &target.stems);
                    if let Some(start) = start_of(&recent, stems) {
                        self.hits.push(Hit {
                            target,
                            field: index,
                            span: Span {
                                start,
                                end: word.span.end,
                            },
                            credit: field.credit,
                            implied: false,
                        });
                    }
                }
            }
        }
    }
}

/// Returns where the words begin that end a text with these stems in order, at most one other word between each.
fn start_of(recent: &[(Option<usize>, usize)], stems: &[usize]) -> Option<usize> {
    let (_, earlier) = stems.split_last()?;
    let mut at = recent.len().checked_sub(1)?;
    for stem in earlier.iter().rev() {
        at = (1..=2)
            .filter_map(|back| at.checked_sub(back))
            .find(|&before| {
                recent
                    .get(before)
                    .is_some_and(|(number, _)| *number == Some(*stem))
            })?;
    }
    recent.get(at).map(|(_, start)| *start)
}
