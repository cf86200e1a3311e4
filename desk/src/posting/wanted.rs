//! What a posting asks for, as read and with what the person has set right.

use std::collections::BTreeSet;

use upward_engine::error::{Error, Result};
use upward_engine::posting::{Demand, Posting as Wanted, Quote, Term};
use upward_engine::text::Span;

use super::{Correction, Counts, Posting, Said, ShownPosting};

/// The weight of a term that the person adds: they say that it is asked for, so it weighs as much as a known skill.
const OVERLOOKED: f64 = 1.0;

impl Said {
    /// Returns the posting with its text and what it asks for.
    pub fn shown(self, posting: Posting) -> ShownPosting {
        ShownPosting {
            wanted: self.corrected(&posting),
            posting,
            text: self.text,
            corrections: self.corrections,
            warnings: self.warnings,
        }
    }

    /// Returns what the posting asks for, with the corrections.
    pub fn corrected(&self, posting: &Posting) -> Wanted {
        let mut wanted = self.wanted.clone();
        wanted.title = self.quote(wanted.title, &posting.title);
        wanted.company = self.quote(wanted.company, &posting.company);
        for correction in &self.corrections {
            let named = Named::of(&self.wanted.terms, &correction.term);
            match demand(correction.counts) {
                Some(kind) if !self.wanted.terms.iter().any(|term| named.holds(term)) => {
                    wanted.terms.retain(|term| !named.holds(term));
                    wanted.terms.extend(self.overlooked(&named.words, kind));
                    wanted.terms.sort_by_key(|term| term.span);
                }
                Some(kind) => {
                    let terms = wanted.terms.iter_mut();
                    for term in terms.filter(|term| named.holds(term)) {
                        term.kind = kind;
                        // Alternatives count as the strongest of them does: what is told apart from them stands alone.
                        term.group = None;
                    }
                }
                None => wanted.terms.retain(|term| !named.holds(term)),
            }
        }
        wanted
    }

    /// Returns the places where words stand in the text that were not read as a term: what the person says about them
    /// makes them one.
    fn overlooked(&self, words: &str, kind: Demand) -> Vec<Term> {
        let text: Vec<char> = self.text.chars().collect();
        let words: Vec<char> = words.chars().collect();
        if words.is_empty() {
            return Vec::new();
        }
        let same = |(here, wanted): (&char, &char)| here.to_lowercase().eq(wanted.to_lowercase());
        let inside = |at: Option<&char>| at.is_some_and(|char| char.is_alphanumeric());
        let stands = text
            .windows(words.len())
            .enumerate()
            .filter(|(start, here)| {
                here.iter().zip(&words).all(same)
                    && !inside(start.checked_sub(1).and_then(|before| text.get(before)))
                    && !inside(text.get(start + words.len()))
            });
        stands
            .map(|(start, here)| Term {
                text: here.iter().collect(),
                skill: None,
                kind,
                group: None,
                span: Span {
                    start,
                    end: start + words.len(),
                },
                weight: OVERLOOKED,
                years: None,
            })
            .collect()
    }

    /// Checks that each correction speaks of a term that the posting has, or of words that stand in its text.
    ///
    /// # Errors
    /// Refuses one that does not.
    pub fn check(&self, corrections: &[Correction]) -> Result<()> {
        for correction in corrections {
            let named = Named::of(&self.wanted.terms, &correction.term);
            let read = self.wanted.terms.iter().any(|term| named.holds(term));
            if !read && self.overlooked(&named.words, Demand::Other).is_empty() {
                return Err(Error::refused(
                    "no-such-term",
                    "a correction speaks of a term that this posting does not name",
                )
                .hint(
                    "take words as they stand in its text, or the id from \"skill\" of one of its terms",
                ));
            }
        }
        Ok(())
    }

    /// Returns what a field of the posting says, where that stands in its text.
    fn quote(&self, read: Option<Quote>, said: &str) -> Option<Quote> {
        if said.is_empty() {
            return None;
        }
        let is_read = |quote: &Quote| quote.text.split_whitespace().eq(said.split_whitespace());
        read.filter(is_read).or_else(|| {
            let at = self.text.find(said).and_then(|at| self.text.get(..at));
            let start = at.map(|before| before.chars().count());
            Some(Quote {
                span: start.map_or_else(Span::default, |start| Span {
                    start,
                    end: start + said.chars().count(),
                }),
                text: said.to_owned(),
            })
        })
    }
}

/// The mentions that a correction speaks of.
struct Named<'a> {
    words: String,
    skills: BTreeSet<&'a str>,
}

impl<'a> Named<'a> {
    fn of(terms: &'a [Term], name: &str) -> Self {
        let words = name.trim().to_lowercase();
        let said = |term: &&Term| term.text.to_lowercase() == words;
        let is_skill = |term: &&Term| term.skill.as_deref() == Some(name.trim());
        let skills = terms.iter().filter(|term| said(term) || is_skill(term));
        Self {
            skills: skills.filter_map(|term| term.skill.as_deref()).collect(),
            words,
        }
    }

    fn holds(&self, term: &Term) -> bool {
        match term.skill.as_deref() {
            Some(skill) => self.skills.contains(skill),
            None => term.text.to_lowercase() == self.words,
        }
    }
}

fn demand(counts: Counts) -> Option<Demand> {
    match counts {
        Counts::Required => Some(Demand::Must),
        Counts::Preferred => Some(Demand::Nice),
        Counts::Mentioned => Some(Demand::Other),
        Counts::Dropped => None,
    }
}
