//! The words of a text with what the tables say of them: phrases as one, German verbs with their particle.

use std::cmp::Ordering;

use super::mark::{Mark, Role};
use super::root::{Language, PARTICLES, root};
use super::table::{self, Entry, LONGEST};
use super::token::{Kind, Token};

/// A word or a phrase of a text.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// As written, without the first capital of a sentence taken back.
    pub text: String,
    /// In lower case.
    pub lower: String,
    /// What its inflections have in common.
    pub root: String,
    /// What kind of piece it is.
    pub kind: Kind,
    /// What the tables say of it.
    pub entry: Option<&'static Entry>,
    /// Where it stands, in characters of the text.
    pub start: usize,
    /// Where it ends, in characters of the text.
    pub end: usize,
    /// The sentence that it stands in.
    pub sentence: usize,
    /// The clause that it stands in.
    pub clause: usize,
    /// Whether it begins its sentence.
    pub first: bool,
    /// Whether no space parts it from what is before.
    pub glued: bool,
    /// Whether it is a part of a number.
    pub counted: bool,
    /// The skill that it is a mention of.
    pub skill: Option<String>,
    /// Marks of the words that limit it, as a set of [`Mark`].
    pub limits: u16,
}

impl Item {
    /// Whether the tables mark it.
    pub(super) fn is(&self, mark: Mark) -> bool {
        self.entry.is_some_and(|entry| entry.is(mark))
    }

    /// What it is next to a number.
    pub(super) fn role(&self) -> Role {
        self.entry.map_or(Role::Word, |entry| entry.role)
    }

    /// How strong a deed it names; a word in the past at the head of a sentence is a deed, known or not.
    pub(super) fn rank(&self) -> u8 {
        let rank = self.entry.map_or(0, |entry| entry.rank);
        let done = self.first && self.lower.ends_with("ed") && self.kind == Kind::Word;
        rank.max(if done { 2 } else { 0 })
    }

    /// Whether it is written large where only names are, and German nouns.
    pub(super) fn is_name(&self) -> bool {
        !self.first && self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether it claims something by itself.
    pub(super) fn claims(&self) -> bool {
        self.kind == Kind::Word && !self.counted && !self.is(Mark::Free)
    }

    /// Whether a source's item holds what this one says.
    pub(super) fn held_by(&self, source: &Self) -> bool {
        self.root == source.root
            || self.lower == source.lower
            || (self.skill.is_some() && self.skill == source.skill)
            || match (self.entry, source.entry) {
                (Some(own), Some(other)) => own.says.iter().any(|id| other.holds.contains(id)),
                _ => false,
            }
    }

    /// Whether a mark limits it.
    pub(super) fn limited(&self, mark: Mark) -> bool {
        self.limits & mark as u16 != 0
    }
}

/// Returns the language of a text by the words in it that claim nothing; none where they do not tell.
pub(super) fn language(tokens: &[Token]) -> Option<Language> {
    let free =
        |word: &str, language| table::exact(word, language).is_some_and(|e| e.is(Mark::Free));
    prevailing(tokens, &free)
}

/// Returns the language of a text without such words: by its letters, or by the words of the tables.
pub(super) fn likely_language(tokens: &[Token]) -> Option<Language> {
    if tokens
        .iter()
        .any(|token| token.text.contains(['ä', 'ö', 'ü', 'ß', 'Ä', 'Ö', 'Ü']))
    {
        return Some(Language::German);
    }
    prevailing(tokens, &|word, language| {
        table::exact(word, language).is_some()
            || table::rooted(&root(word, language, true), language).is_some()
    })
}

/// Returns the language to which more words of a text belong alone.
fn prevailing(tokens: &[Token], is: &dyn Fn(&str, Language) -> bool) -> Option<Language> {
    let (mut english, mut german) = (0, 0);
    for token in tokens.iter().filter(|token| token.kind == Kind::Word) {
        let word = token.text.to_lowercase();
        match (is(&word, Language::English), is(&word, Language::German)) {
            (true, false) => english += 1,
            (false, true) => german += 1,
            _ => {}
        }
    }
    match german.cmp(&english) {
        Ordering::Greater => Some(Language::German),
        Ordering::Less => Some(Language::English),
        Ordering::Equal => None,
    }
}

/// Returns the items of a text.
pub(super) fn items(tokens: &[Token], language: Language) -> Vec<Item> {
    let mut found = Vec::with_capacity(tokens.len());
    let mut rest = tokens;
    while let Some(token) = rest.first() {
        let length = phrase(rest, language);
        let (own, behind) = rest.split_at(length.max(1));
        let last = own.last().unwrap_or(token);
        let mut words = own.iter().map(|token| token.text.as_str());
        let text = words.next().unwrap_or_default().to_owned();
        let text = words.fold(text, |text, word| text + " " + word);
        found.push(item(text, token, last.end, language));
        rest = behind;
    }
    if language == Language::German {
        join_particles(&mut found);
    } else {
        tell_leads(&mut found);
    }
    found
}

fn item(text: String, token: &Token, end: usize, language: Language) -> Item {
    let lower = text.to_lowercase();
    let noun = text.chars().next().is_some_and(char::is_uppercase);
    let (entry, root) = meaning(&lower, language, noun);
    // "BE" is no form of "be".
    let capitals = text.chars().count() > 1 && text.chars().all(char::is_uppercase);
    let entry = entry.filter(|entry| !(capitals && entry.is(Mark::Free)));
    let kind = match token.kind {
        Kind::Digits if token.text.contains('/') && !is_date(&token.text) => Kind::Word,
        kind => kind,
    };
    Item {
        lower,
        root,
        kind,
        entry,
        start: token.start,
        end,
        sentence: token.sentence,
        clause: token.clause,
        first: token.first,
        glued: token.glued,
        counted: false,
        skill: None,
        limits: 0,
        text,
    }
}

/// Endings of German compounds that name a rank.
const RANKS: [&str; 7] = [
    "leiter",
    "leiterin",
    "chef",
    "direktor",
    "vorstand",
    "prüfer",
    "prüferin",
];

/// What is led in German compounds, of which those in `leitung` name a rank ("Schulleitung", but not "Anleitung").
const LED: [&str; 14] = [
    "markt",
    "projekt",
    "team",
    "schul",
    "klassen",
    "stations",
    "schicht",
    "bereichs",
    "gruppen",
    "filial",
    "bau",
    "werks",
    "haus",
    "abteilungs",
];

/// Whether a German compound names a rank.
fn is_rank(lower: &str) -> bool {
    let led = lower
        .strip_suffix("leitung")
        .or_else(|| lower.strip_suffix("leitungen"));
    RANKS.iter().any(|end| lower.ends_with(end))
        || led.is_some_and(|led| LED.iter().any(|end| led.ends_with(end)))
}

/// What a compound means that names a rank.
static RANK: Entry = Entry {
    whole: false,
    role: Role::Word,
    marks: Mark::Seniority as u16,
    rank: 0,
    says: &[],
    holds: &[],
};

/// Returns what a word means and its root; words of the other language count where their own has none, since German
/// borrows.
pub(super) fn meaning(
    lower: &str,
    language: Language,
    noun: bool,
) -> (Option<&'static Entry>, String) {
    let other = match language {
        Language::English => Language::German,
        Language::German => Language::English,
    };
    let own = root(lower, language, noun);
    let ranked = || (language == Language::German && is_rank(lower)).then_some(&RANK);
    let entry = table::exact(lower, language)
        .or_else(|| table::rooted(&own, language))
        .or_else(|| {
            table::exact(lower, other)
                .or_else(|| table::rooted(&root(lower, other, noun), other))
                .filter(|entry| !entry.is(Mark::Free) && entry.role == Role::Word)
        })
        .or_else(ranked);
    let whole = entry.is_some_and(|entry| entry.whole);
    (entry, if whole { lower.to_owned() } else { own })
}

/// Returns how many tokens at the front are a phrase of the tables, the longest; 0 for none.
fn phrase(tokens: &[Token], language: Language) -> usize {
    let mut words = String::new();
    let mut longest = 0;
    for (i, token) in tokens.iter().take(LONGEST).enumerate() {
        let alike = tokens
            .first()
            .is_some_and(|first| first.clause == token.clause);
        if token.kind != Kind::Word || !alike {
            break;
        }
        if i > 0 {
            words.push(' ');
        }
        words.push_str(&token.text.to_lowercase());
        if i > 0 && table::exact(&words, language).is_some() {
            longest = i + 1;
        }
        if !table::begins(&words, language) {
            break;
        }
    }
    longest
}

/// Gives a verb the particle that stands at the end of its clause: `führte Kafka ein` is `einführte`.
fn join_particles(items: &mut [Item]) {
    for last in 1..items.len() {
        let ends = items.get(last + 1).is_none_or(|next| {
            next.clause != items[last].clause
                || matches!(next.lower.as_str(), "und" | "sowie" | "oder")
        });
        if !ends || !PARTICLES.contains(&items[last].lower.as_str()) {
            continue;
        }
        let clause = items[last].clause;
        let verb = (0..last)
            .rev()
            .take_while(|i| items[*i].clause == clause)
            .find_map(|i| {
                let lower = format!("{}{}", items[last].lower, items[i].lower);
                let (entry, root) = meaning(&lower, Language::German, false);
                let known =
                    entry.filter(|_| items[i].kind == Kind::Word && !items[i].is(Mark::Free));
                known.map(|entry| (i, lower, entry, root))
            });
        if let Some((i, lower, entry, root)) = verb {
            items[i].lower = lower;
            items[i].entry = Some(entry);
            items[i].root = root;
        }
    }
}

/// Tells `lead`, a rank, from `lead`, a deed: the deed begins its sentence or follows `to`, and no title follows it.
fn tell_leads(items: &mut [Item]) {
    for i in 0..items.len() {
        if items[i].lower != "lead" {
            continue;
        }
        let before = i
            .checked_sub(1)
            .and_then(|i| items.get(i))
            .map(|item| item.lower.as_str());
        let deed = before.is_none_or(|word| matches!(word, "to" | "and" | "i" | "helped"));
        let titled = items.get(i + 1).is_some_and(|next| next.is(Mark::Title));
        if titled || !(deed || items[i].first) {
            items[i].entry = table::exact("lead noun", Language::English);
            items[i].root = "lead noun".to_owned();
            items[i].lower = "lead noun".to_owned();
        }
    }
}

/// Whether digits with slashes are a date.
pub(super) fn is_date(text: &str) -> bool {
    let mut parts = text.split('/');
    let month = parts.next().and_then(|part| part.parse::<u32>().ok());
    let year = parts.next_back().filter(|part| part.len() == 4);
    month.is_some_and(|month| (1..=31).contains(&month)) && year.is_some()
}
