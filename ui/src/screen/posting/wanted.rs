//! What a posting asks for, as rows, and what the person says about its terms.

use upward_desk::posting::{Correction, Counts, ShownPosting};
use upward_engine::posting::{Degree, Demand, Level, Posting, Quote, Term};
use upward_engine::text::Span;

use super::text::Mark;

/// A row of what is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// What the rows below have in common.
    Head(String),
    /// A term in all its mentions.
    Term(Asked),
    /// Something else that the posting states.
    Fact {
        /// What it is.
        name: &'static str,
        /// What the posting states.
        text: String,
        /// Where.
        span: Span,
    },
}

/// A term in all its mentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its words where it is asked for most strongly.
    pub name: String,
    /// Id of the skill in the table.
    skill: Option<String>,
    /// How strongly it is asked for.
    pub counts: Counts,
    /// Where it stands.
    pub spans: Vec<Span>,
    /// Years of experience with it that are asked for.
    pub years: Option<u32>,
    /// Others of which one is enough.
    pub or: Vec<String>,
    /// Whether the person said how strongly it counts.
    pub corrected: bool,
}

impl Row {
    /// Returns where the posting says it first.
    pub fn span(&self) -> Option<Span> {
        match self {
            Self::Head(_) => None,
            Self::Term(asked) => asked.spans.first().copied(),
            Self::Fact { span, .. } => Some(*span).filter(|span| span.end > span.start),
        }
    }
}

/// Returns how strongly a term counts once it is said otherwise.
pub fn otherwise(counts: Counts) -> Counts {
    match counts {
        Counts::Required => Counts::Preferred,
        Counts::Preferred => Counts::Dropped,
        Counts::Mentioned | Counts::Dropped => Counts::Required,
    }
}

/// Returns the corrections with what is said about a term, instead of what was said before.
pub fn said(before: &[Correction], asked: &Asked, counts: Counts) -> Vec<Correction> {
    let others = before.iter().filter(|known| !asked.is(&known.term));
    let mut after: Vec<Correction> = others.cloned().collect();
    after.push(Correction {
        term: asked.name.clone(),
        counts,
    });
    after
}

/// Returns what a posting asks for, the corrections counting as though they had been read again.
pub fn rows(shown: &ShownPosting, corrections: &[Correction]) -> Vec<Row> {
    let terms = terms(&shown.wanted, corrections);
    let mut rows = Vec::new();
    for (counts, title) in [
        (Counts::Required, "Required"),
        (Counts::Preferred, "Preferred"),
        (Counts::Mentioned, "Mentioned"),
        (Counts::Dropped, "Not counted"),
    ] {
        let of: Vec<&Asked> = terms
            .iter()
            .filter(|asked| asked.counts == counts)
            .collect();
        if !of.is_empty() {
            rows.push(Row::Head(format!("{title} ({})", of.len())));
            rows.extend(of.into_iter().cloned().map(Row::Term));
        }
    }
    let facts = facts(&shown.wanted);
    if !facts.is_empty() {
        rows.push(Row::Head("Also".to_owned()));
        rows.extend(facts);
    }
    rows
}

/// Returns the marks of the terms in the text, in its order.
pub fn marks(rows: &[Row]) -> Vec<(Span, Mark)> {
    let mut marks: Vec<(Span, Mark)> = Vec::new();
    for row in rows {
        let Row::Term(asked) = row else { continue };
        let mark = match asked.counts {
            Counts::Required => Mark::Required,
            Counts::Preferred => Mark::Preferred,
            Counts::Mentioned => Mark::Mentioned,
            Counts::Dropped => continue,
        };
        marks.extend(asked.spans.iter().map(|span| (*span, mark)));
    }
    marks.sort_by_key(|(span, _)| *span);
    marks
}

fn terms(wanted: &Posting, corrections: &[Correction]) -> Vec<Asked> {
    let mut all: Vec<(Asked, Option<u32>)> = Vec::new();
    for term in &wanted.terms {
        let known = all.iter_mut().find(|(asked, _)| asked.is_of(term));
        match known {
            Some((asked, group)) => {
                asked.spans.push(term.span);
                asked.years = asked.years.or(term.years);
                if strength(counts(term.kind)) > strength(asked.counts) {
                    asked.counts = counts(term.kind);
                    asked.name.clone_from(&term.text);
                    *group = term.group;
                }
            }
            None => all.push((Asked::of(term), term.group)),
        }
    }
    let names: Vec<(String, Option<u32>)> = all
        .iter()
        .map(|(asked, group)| (asked.name.clone(), *group))
        .collect();
    let mut terms: Vec<Asked> = all
        .into_iter()
        .map(|(mut asked, group)| {
            let others = names
                .iter()
                .filter(|(name, of)| group.is_some() && *of == group && *name != asked.name);
            asked.or = others.map(|(name, _)| name.clone()).collect();
            asked
        })
        .collect();
    for correction in corrections {
        match terms.iter_mut().find(|asked| asked.is(&correction.term)) {
            Some(asked) => {
                asked.counts = correction.counts;
                asked.corrected = true;
            }
            None => terms.push(Asked {
                name: correction.term.clone(),
                skill: None,
                counts: correction.counts,
                spans: Vec::new(),
                years: None,
                or: Vec::new(),
                corrected: true,
            }),
        }
    }
    terms
}

impl Asked {
    fn of(term: &Term) -> Self {
        Self {
            name: term.text.clone(),
            skill: term.skill.clone(),
            counts: counts(term.kind),
            spans: vec![term.span],
            years: term.years,
            or: Vec::new(),
            corrected: false,
        }
    }

    fn is_of(&self, term: &Term) -> bool {
        match (&self.skill, &term.skill) {
            (Some(one), Some(other)) => one == other,
            (None, None) => self.name.to_lowercase() == term.text.to_lowercase(),
            _ => false,
        }
    }

    /// Whether a correction speaks of it.
    pub fn is(&self, term: &str) -> bool {
        self.skill.as_deref() == Some(term.trim())
            || self.name.to_lowercase() == term.trim().to_lowercase()
    }
}

fn counts(kind: Demand) -> Counts {
    match kind {
        Demand::Must => Counts::Required,
        Demand::Nice => Counts::Preferred,
        Demand::Other => Counts::Mentioned,
    }
}

fn strength(counts: Counts) -> u8 {
    match counts {
        Counts::Required => 3,
        Counts::Preferred => 2,
        Counts::Mentioned => 1,
        Counts::Dropped => 0,
    }
}

fn facts(wanted: &Posting) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut add = |name, text: String, quote: &Quote| {
        rows.push(Row::Fact {
            name,
            text,
            span: quote.span,
        });
    };
    if let Some(years) = &wanted.years {
        add("Years", format!("at least {}", years.least), &years.quote);
    }
    if let Some(degree) = &wanted.degree {
        add("Degree", named(degree), &degree.quote);
    }
    for spoken in &wanted.languages {
        let quote = one_line(&spoken.quote);
        let level = spoken
            .level
            .as_ref()
            .filter(|level| !quote.contains(*level));
        let text = level.map_or(quote.clone(), |level| format!("{quote}, {level}"));
        add("Language", text, &spoken.quote);
    }
    for certificate in &wanted.certificates {
        add("Certificate", one_line(certificate), certificate);
    }
    let quotes = [
        ("Level", wanted.seniority.as_ref().map(|found| &found.quote)),
        ("Place", wanted.location.as_ref()),
        ("Remote", wanted.remote.as_ref().map(|found| &found.quote)),
        ("Kind", wanted.employment.as_ref().map(|found| &found.quote)),
        ("Pay", wanted.salary.as_ref().map(|found| &found.quote)),
    ];
    for (name, quote) in quotes {
        if let Some(quote) = quote {
            add(name, one_line(quote), quote);
        }
    }
    rows
}

fn named(degree: &Degree) -> String {
    let level = match degree.level {
        Level::Vocational => "vocational training",
        Level::Bachelor => "bachelor's",
        Level::Master => "master's",
        Level::Doctorate => "doctorate",
    };
    match degree.optional {
        true => format!("{level}, or equivalent"),
        false => level.to_owned(),
    }
}

fn one_line(quote: &Quote) -> String {
    let words: Vec<&str> = quote.text.split_whitespace().collect();
    words.join(" ")
}
