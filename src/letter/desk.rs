//! What every part of a letter needs: the person, the posting, the phrases, and the guard that each claim passes.

use super::evidence::Asked;
use super::phrases::{Phrases, Words};
use super::text::{self, is_capital, usable};
use super::{Paragraph, Tone};
use crate::date::Date;
use crate::guard::{Claim, breaches};
use crate::posting::Posting;
use crate::resume::Resume;
use crate::skills::Lexicon;

/// Kinds of skills that nobody offers: a language is spoken, and a quality only shown.
const NO_OFFER: [&str; 2] = ["spoken-language", "soft"];

/// What every part of a letter needs.
pub(super) struct Desk<'d, 'a> {
    pub resume: &'a Resume,
    pub posting: &'a Posting,
    pub lexicon: &'a Lexicon,
    pub asked: &'d Asked<'d, 'a>,
    pub phrases: &'d Phrases,
    pub tone: Tone,
    /// The day of the letter; none where it bears no date, and then nothing rests on how long ago something was.
    pub today: Option<Date>,
    /// Language of the letter, and of the resume.
    pub languages: (&'d str, &'d str),
}

/// A sentence about the person, and the fields that hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sentence {
    pub text: String,
    pub sources: Vec<String>,
}

impl Desk<'_, '_> {
    /// Returns the sentences of the letter's tone.
    pub fn words(&self) -> &Words {
        self.phrases.words(self.tone)
    }

    /// Returns the first of the ways to say something that the guard lets stand.
    pub fn standing(
        &self,
        ways: impl IntoIterator<Item = String>,
        sources: &[String],
    ) -> Option<Sentence> {
        let stands = |text: &String| {
            let claim = Claim {
                path: "letter",
                original: "",
                proposed: text,
                sources,
            };
            usable(text) && breaches(&claim, self.resume, self.lexicon).is_empty()
        };
        Some(Sentence {
            text: ways.into_iter().find(stands)?,
            sources: sources.to_vec(),
        })
    }

    /// Returns the posting's words for what it asks for, as they stand in a sentence, or the person's own, at this path, where
    /// those say more than is held; none for what nobody offers.
    pub fn name(&self, target: usize, own: &str, path: &str) -> Option<String> {
        let term = self.asked.case.demands.targets.get(target)?.term;
        let kind = term
            .skill
            .as_deref()
            .and_then(|skill| self.lexicon.category(skill));
        let name = text::term(&term.text);
        let title = self.posting.title.as_ref().map(|quote| &quote.text);
        let titled = title.is_some_and(|title| title.to_lowercase().contains(&name.to_lowercase()));
        // "You have mentored others" asks for a deed, whose word cannot be offered.
        let (first, _) = text::first_word(&name);
        let verb = [false, true]
            .iter()
            .any(|now| self.phrases.is_verb(first, *now));
        let offered =
            kind.is_none_or(|kind| !NO_OFFER.contains(&kind)) && !titled && !verb && usable(&name);
        let ways = [self.in_sentence(name), text::term(own)];
        let named = offered.then(|| self.standing(ways, &[path.to_owned()]))?;
        named.map(|named| named.text)
    }

    /// Returns a term as it stands within a sentence: English writes "Wound care" small there, "Apache Spark" not.
    fn in_sentence(&self, name: String) -> String {
        let mut words = name.split(' ');
        let first = words.next().unwrap_or_default();
        let word = is_capital(first) && first.chars().skip(1).all(char::is_lowercase);
        let phrase = name.contains(' ') && words.all(|word| word.chars().all(char::is_lowercase));
        if word && phrase && self.languages.0 != "de" {
            text::small(&name)
        } else {
            name
        }
    }

    /// Returns the sentences as one paragraph, without those that say more together with the ones before; none where none
    /// is left.
    pub fn paragraph(&self, sentences: Vec<Sentence>) -> Option<Paragraph> {
        let mut whole: Option<Sentence> = None;
        for next in sentences {
            let Some(before) = whole.take() else {
                whole = Some(next);
                continue;
            };
            let mut sources = before.sources.clone();
            let new = |source: &&String| !before.sources.contains(source);
            sources.extend(next.sources.iter().filter(new).cloned());
            let text = format!("{} {}", before.text, next.text);
            whole = self.standing([text], &sources).or(Some(before));
        }
        whole.map(|whole| Paragraph {
            text: whole.text,
            sources: whole.sources,
        })
    }
}
