//! Title: how much of the posting's title the titles held have, by the meaning of words, craft and rank.

mod words;

use std::collections::{BTreeMap, BTreeSet};

use crate::posting::Posting;
use crate::resume::Resume;
use crate::score::part::Reached;
use crate::score::tenths::Share;
use crate::score::words::{Words, stem};
use crate::score::{Advice, Change, Citation, Finding, FindingKind, Fix, Gap, Tenths, Topic};

use super::{Case, FULL, Found, Locator};
use words::{MIDDLE, is_craft, is_kind, meanings, near, rank};

/// Per cent of a title held that is not the headline: recruiters search headlines first.
const HELD: u64 = 90;

/// Least thousandths of the posting's title that a title held must have to be worth writing as headline.
const NEAR: u64 = 600;

/// Per cent of a headline whose words are in no title held.
const CLAIMED: u64 = 70;

/// Per cent of a title of a lower rank than the posting's.
const LOWER: u64 = 85;

/// Per cent of a title that names another craft in the field ("Product Designer" for "Product Manager").
const CRAFT: u64 = 50;

/// What a title says.
struct Title {
    /// Its words by their meaning, with the weight of each: a kind of worker ("engineer") weighs half of what names
    /// the field ("frontend"), and what follows a comma or dash half of what stands before it.
    words: BTreeMap<String, u64>,
    rank: u8,
}

impl Title {
    fn new(text: &str) -> Self {
        let text = bare(text);
        let (main, rest) = divided(&text);
        Self::of(main, rest)
    }

    /// Reads a title that a posting asks for: where a slash divides it ("Chemielaborant / CTA"), one of its parts is enough.
    fn alternatives(text: &str) -> Vec<Self> {
        let text = bare(text);
        let (main, rest) = divided(&text);
        let mut titles = Vec::new();
        let mut left = main;
        while let Some((part, behind)) = slashed(left) {
            titles.push(Self::of(part, rest));
            left = behind;
        }
        titles.push(Self::of(left, rest));
        titles.retain(|title| !title.words.is_empty());
        titles
    }

    fn of(main: &str, rest: &str) -> Self {
        let mut title = Self {
            words: BTreeMap::new(),
            rank: MIDDLE,
        };
        let mut ranked = None;
        let mut lower = String::new();
        let words = Words::new(main).map(|word| (word, 2));
        for (word, weight) in words.chain(Words::new(rest).map(|word| (word, 1))) {
            word.lower_into(&mut lower);
            match rank(&lower) {
                Some(rank) => ranked = ranked.max(Some(rank)),
                None => {
                    for word in meanings(&lower) {
                        let word = stem(word);
                        let weight = if is_kind(word) { weight } else { 2 * weight };
                        let held = title.words.entry(word.to_owned()).or_default();
                        *held = weight.max(*held);
                    }
                }
            }
        }
        title.rank = ranked.unwrap_or(MIDDLE);
        title
    }

    /// Returns how much of the asked title this one has, in thousandths, less for a lower rank and another craft.
    fn meets(&self, asked: &Self) -> u64 {
        let all: u64 = asked.words.values().sum();
        let held: Vec<&str> = self.words.keys().map(|word| near(word)).collect();
        let shared = asked.words.iter();
        let shared: u64 = shared
            .filter(|(word, _)| held.contains(&near(word)))
            .map(|(_, weight)| weight)
            .sum();
        let mut thousandths = 1000 * shared / all.max(1);
        if self.rank < asked.rank {
            thousandths = thousandths * LOWER / 100;
        }
        if self.is_another_craft(asked) {
            thousandths = thousandths * CRAFT / 100;
        }
        thousandths
    }

    /// Whether both titles name crafts, and none in common.
    fn is_another_craft(&self, other: &Self) -> bool {
        let mut crafts = self.crafts().peekable();
        crafts.peek().is_some()
            && other.crafts().next().is_some()
            && !crafts.any(|craft| other.words.contains_key(craft))
    }

    fn crafts(&self) -> impl Iterator<Item = &String> {
        self.words.keys().filter(|word| is_craft(word))
    }
}

/// Whether two titles are the same in other words or another language: the same work, and the same words of rank and
/// grade.
pub(crate) fn same_title(own: &str, other: &str) -> bool {
    let ranks = |text: &str| -> BTreeSet<String> {
        let words = Words::new(text).map(|word| word.text.to_lowercase());
        let grade = |word: &str| {
            word.chars()
                .all(|c| c.is_ascii_digit() || "ivx".contains(c))
        };
        let named = words.filter(|word| rank(word).is_some() || grade(word));
        named
            .map(|word| match word.as_str() {
                "sr" => "senior".to_owned(),
                "jr" => "junior".to_owned(),
                _ => word,
            })
            .collect()
    };
    // Title::new leaves these parts out, so nothing could be said of them.
    let whole = |text: &str| !text.contains(['|', '(', '[']);
    own.trim() == other.trim()
        || (whole(other)
            && Title::new(own)
                .words
                .keys()
                .eq(Title::new(other).words.keys())
            && ranks(own) == ranks(other))
}

/// Returns a title without what stands in brackets ("(m/w/d)") and behind a bar ("| Berlin").
fn bare(text: &str) -> String {
    let mut depth = 0_u32;
    let title = text.split(" | ").next().unwrap_or_default().chars();
    title
        .map(|c| {
            match c {
                '(' | '[' => depth += 1,
                ')' | ']' => depth = depth.saturating_sub(1),
                _ if depth == 0 => return c,
                _ => {}
            }
            ' '
        })
        .collect()
}

/// Returns what stands before the first comma or dash, and the rest.
fn divided(title: &str) -> (&str, &str) {
    let at = [", ", " - ", " – ", " — "]
        .iter()
        .filter_map(|sign| title.find(sign))
        .min();
    title.split_at(at.unwrap_or(title.len()))
}

/// Returns what stands before and behind the first slash that ends a title: not that of "Elektroniker/in".
fn slashed(titles: &str) -> Option<(&str, &str)> {
    titles.match_indices('/').find_map(|(at, slash)| {
        let (part, behind) = titles.split_at(at);
        let behind = behind.strip_prefix(slash)?;
        let is_title = behind.trim_start().starts_with(char::is_uppercase);
        is_title.then_some((part, behind))
    })
}

/// Returns how near the headline and the titles held come.
pub(super) fn share(resume: &Resume, posting: &Posting) -> Reached {
    let asked = asked(posting).ok_or("The posting names no title that could be compared.")?;
    Ok(Share::new(nearest(resume, &asked).0, 1000))
}

/// Returns the role whose title comes nearest to the posting's, where it is near enough to be the headline.
pub(crate) fn held(resume: &Resume, posting: &Posting) -> Option<usize> {
    let (value, role) = nearest(resume, &asked(posting)?);
    role.filter(|_| value >= NEAR)
}

pub(super) fn found(case: &Case<'_>, locator: &Locator<'_>) -> Found {
    let (Some(asked), Some(quote)) = (asked(case.posting), &case.posting.title) else {
        return Found::default();
    };
    let (value, role) = nearest(case.resume, &asked);
    let role = role.and_then(|i| Some((i, &case.resume.work.get(i)?.position)));
    let fix = role
        .filter(|_| value >= NEAR)
        .and_then(|(_, title)| headline(case, title));
    let (path, title) = match role {
        Some((i, title)) => (format!("work[{i}].position"), title),
        None => ("basics.label".to_owned(), &case.resume.basics.label),
    };
    let finding = Finding {
        kind: if value > 0 {
            FindingKind::Match
        } else {
            FindingKind::Gap
        },
        term: quote.text.clone(),
        topic: None,
        skill: None,
        required: true,
        posting: Some(Citation {
            span: quote.span,
            text: quote.text.clone(),
        }),
        resume: if value > 0 {
            vec![locator.field(&path, title)]
        } else {
            Vec::new()
        },
        gain: fix.as_ref().map(|fix| fix.gain),
        fix: fix.as_ref().map(|fix| fix.text.clone()),
        advice: fix.as_ref().and_then(|fix| fix.advice.clone()),
    };
    let topic = Topic::Title {
        title: quote.text.clone(),
    };
    let gap = Gap {
        term: topic.to_string(),
        topic: Some(topic),
        skill: None,
        required: true,
        gain: case.gain_if(|shares| shares.title = FULL),
        hint: "No title you have held comes near this one.".to_owned(),
        near: Vec::new(),
    };
    Found {
        findings: vec![finding],
        gaps: if value < NEAR { vec![gap] } else { Vec::new() },
        fixes: fix.into_iter().collect(),
    }
}

/// Returns the fix that makes a title held the headline, where it gains something.
fn headline(case: &Case<'_>, title: &str) -> Option<Fix> {
    let advice = Advice::Headline {
        title: title.to_owned(),
    };
    let mut fix = Fix {
        text: advice.to_string(),
        advice: Some(advice),
        gain: Tenths(0),
        part: "match".to_owned(),
        path: "basics.label".to_owned(),
        change: Change::Set {
            text: title.to_owned(),
        },
    };
    let resume = fix.applied(case.resume, "", case.today)?;
    fix.gain = case.gain_by(&resume);
    (fix.gain > Tenths(0)).then_some(fix)
}

/// Returns the titles that the posting asks for one of, where they have words to compare.
fn asked(posting: &Posting) -> Option<Vec<Title>> {
    let titles = Title::alternatives(&posting.title.as_ref()?.text);
    (!titles.is_empty()).then_some(titles)
}

/// Returns how near the resume comes, in thousandths, and by which role; by the headline where there is none.
///
/// A headline counts in full as far as a title held bears it out.
fn nearest(resume: &Resume, asked: &[Title]) -> (u64, Option<usize>) {
    let meets = |title: &str| {
        let title = Title::new(title);
        let met = asked.iter().map(|asked| title.meets(asked));
        met.max().unwrap_or_default()
    };
    let (held, role) = resume
        .work
        .iter()
        .enumerate()
        .map(|(i, role)| (meets(&role.position), i))
        .reduce(|best, other| if other.0 > best.0 { other } else { best })
        .unwrap_or_default();
    let headline = meets(&resume.basics.label);
    let claimed = headline.min(held).max(headline * CLAIMED / 100);
    let held = held * HELD / 100;
    if held > claimed {
        (held, Some(role))
    } else {
        (claimed, None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_field_counts_more_than_the_kind_of_worker_and_another_craft_half() {
        for (asked, held, expected) in [
            ("Frontend Engineer", "Frontend Developer", 1000),
            ("Frontend Engineer", "Full-Stack Developer", 333),
            ("Senior Frontend Engineer", "Frontend Engineer", 850),
            ("Product Manager", "Produktmanager", 1000),
            ("Product Manager", "Product Designer", 333),
            ("Product Manager", "Manager", 333),
            ("Registered Nurse, Intensive Care", "Registered Nurse", 666),
            ("Data Analyst (m/w/d) | Berlin", "Datenanalystin", 1000),
            ("Marketing Manager", "Marketing Specialist", 666),
            ("Sozialarbeiterin / Pädagoge", "Social Worker", 1000),
            ("Elektroniker/in für Gebäudetechnik", "Elektroniker", 500),
            ("Cook", "Chef", 1000),
            ("Cook", "Baker", 0),
        ] {
            let asked_for = Title::alternatives(asked);
            let met = asked_for.iter().map(|title| Title::new(held).meets(title));
            assert_eq!(met.max(), Some(expected), "{held} for {asked}");
        }
    }

    #[test]
    fn nearly_the_same_work_is_not_the_same_title() {
        assert!(same_title("Softwareentwicklerin", "Software Engineer"));
        assert!(same_title("Köchin", "Cook"));
        assert!(!same_title("Bookkeeper", "Accountant"));
        assert!(!same_title("Cook", "Chef"));
    }
}
