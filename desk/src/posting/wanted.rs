//! What a posting asks for, as read and with what the person has set right.

use std::collections::BTreeSet;

use upward_engine::error::{Error, Result};
use upward_engine::posting::{Demand, Posting as Wanted, Quote, Term};
use upward_engine::text::Span;

use super::{Correction, Counts, Posting, Said, ShownPosting};

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

    /// Checks that each correction speaks of a term that the posting has.
    ///
    /// # Errors
    /// Refuses one that does not.
    pub fn check(&self, corrections: &[Correction]) -> Result<()> {
        for correction in corrections {
            let named = Named::of(&self.wanted.terms, &correction.term);
            if !self.wanted.terms.iter().any(|term| named.holds(term)) {
                return Err(Error::refused(
                    "no-such-term",
                    "a correction speaks of a term that this posting does not name",
                )
                .hint(
                    "take the words from \"text\" or the id from \"skill\" of one of its terms",
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
