//! Every spelling of every skill, found by its first word.

use std::collections::HashMap;

use super::fold::{Folded, is_wordy};
use super::table::ENTRIES;

/// How much a spelling proves by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// In any case, anywhere.
    Plain,
    /// Written exactly so, and not only for standing at the start of a sentence.
    Cased,
    /// Only with evidence around it.
    Context,
    /// Nothing: the phrase means something else.
    Not,
}

/// One spelling.
#[derive(Debug)]
pub(super) struct Form {
    /// Index of the skill in the table.
    pub entry: usize,
    /// The spelling, folded.
    pub text: String,
    /// The spelling as the table has it.
    pub exact: &'static str,
    /// How much it proves.
    pub rule: Rule,
    /// Whether it is one or two letters, which stand in many other things ("C-level", "R&D").
    pub short: bool,
    /// Whether a plural or a version number may be glued to it.
    pub inflects: bool,
    /// Bytes of `text` before its first word: 1 for ".net".
    lead: usize,
}

/// Spellings by their first word.
#[derive(Debug)]
pub(super) struct Index(HashMap<String, Vec<Form>>);

impl Index {
    /// Builds the index of the table.
    pub(super) fn new() -> Self {
        let mut map: HashMap<String, Vec<Form>> = HashMap::with_capacity(ENTRIES.len() * 4);
        for (entry, skill) in ENTRIES.iter().enumerate() {
            let special =
                |name: &&str| !skill.cased.contains(name) && !skill.context.contains(name);
            let plain = [skill.name]
                .into_iter()
                .filter(special)
                .chain(skill.aliases.iter().copied())
                .map(|exact| (exact, Rule::Plain));
            let others = [
                (skill.cased, Rule::Cased),
                (skill.context, Rule::Context),
                (skill.not, Rule::Not),
            ];
            let others = others
                .into_iter()
                .flat_map(|(list, rule)| list.iter().map(move |exact| (*exact, rule)));
            for (exact, rule) in plain.chain(others) {
                let form = Form::new(entry, exact, rule);
                let key = first_word(&form.text[form.lead..]);
                match map.get_mut(key) {
                    Some(forms) => forms.push(form),
                    None => drop(map.insert(key.to_owned(), vec![form])),
                }
            }
        }
        Self(map)
    }

    /// Returns the spellings that may stand where the word at byte `at` of the folded text starts, with the byte at which
    /// each of them would start.
    pub(super) fn at<'a>(
        &'a self,
        folded: &'a Folded,
        at: usize,
    ) -> impl Iterator<Item = (usize, &'a Form)> {
        let word = first_word(&folded.text[at..]);
        let unversioned = word.trim_end_matches(|c: char| c.is_ascii_digit());
        let singular = word.strip_suffix('s').unwrap_or(word);
        let mut keys = vec![word];
        keys.extend(
            [unversioned, singular]
                .into_iter()
                .filter(|key| key.len() < word.len()),
        );
        keys.into_iter()
            .filter_map(|key| self.0.get(key))
            .flatten()
            .filter_map(move |form| Some((at.checked_sub(form.lead)?, form)))
    }
}

impl Form {
    fn new(entry: usize, exact: &'static str, rule: Rule) -> Self {
        let text = Folded::new(exact).text;
        let lead = usize::from(text.starts_with('.'));
        let letters = text.chars().filter(|c| is_wordy(*c)).count();
        Self {
            entry,
            exact,
            rule,
            short: text.chars().count() <= 2,
            inflects: rule == Rule::Plain && letters > 2 || text == "c++",
            lead,
            text,
        }
    }
}

/// Returns the word at the start of `text`.
pub(super) fn first_word(text: &str) -> &str {
    let end = text.find(|c: char| !is_wordy(c)).unwrap_or(text.len());
    &text[..end]
}
