//! Whom a letter speaks to: address, subject and greeting.

use super::phrases::{Phrases, Words, fill};
use super::text::fit;
use crate::posting::Quote;

/// Whom the letter is for, as far as that is known; what is not is empty.
pub(super) struct Address {
    pub manager: String,
    pub company: String,
    pub title: String,
}

impl Address {
    /// Returns the address; a name that looks like a blank to fill in counts as unknown.
    pub fn new(manager: &str, company: Option<&Quote>, title: Option<&Quote>) -> Self {
        let text = |quote: Option<&Quote>| quote.map(|quote| fit(&quote.text)).unwrap_or_default();
        Self {
            manager: fit(manager),
            company: text(company),
            title: text(title),
        }
    }

    /// Returns the lines of the address. German writes "Herrn" there.
    pub fn recipient(&self, language: &str) -> Vec<String> {
        let manager = match (language, self.manager.strip_prefix("Herr ")) {
            ("de", Some(name)) => format!("Herrn {name}"),
            _ => self.manager.clone(),
        };
        let lines = [manager, self.company.clone()];
        lines.into_iter().filter(|line| !line.is_empty()).collect()
    }

    /// Returns the subject.
    pub fn subject(&self, phrases: &Phrases) -> String {
        if self.title.is_empty() {
            phrases.subject_open.clone()
        } else {
            fill(&phrases.subject, &[("title", &self.title)])
        }
    }

    /// Returns the greeting. German calls "geehrt" only whom the name shows to be a woman or a man.
    pub fn greeting(&self, words: &Words) -> String {
        let named = |word: &str| {
            let mut words = self.manager.split(' ');
            words.next() == Some(word) && !self.manager.contains(" und ")
        };
        let frame = match (&words.greeting_frau, &words.greeting_herr) {
            _ if self.manager.is_empty() => &words.greeting_open,
            (Some(frau), _) if named("Frau") => frau,
            (_, Some(herr)) if named("Herr") => herr,
            _ => &words.greeting,
        };
        fill(frame, &[("manager", &self.manager)])
    }

    /// Returns what the letter ends with.
    pub fn close(&self, words: &Words, company: &str) -> String {
        let frame = match (self.title.is_empty(), company.is_empty()) {
            (false, false) => &words.close,
            (false, true) => &words.close_title,
            (true, false) => &words.close_company,
            (true, true) => &words.close_open,
        };
        fill(frame, &[("title", &self.title), ("company", company)])
    }
}
