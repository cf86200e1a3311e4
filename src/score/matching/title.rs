//! Title: how much of the posting's title the titles held have, by the meaning of words, craft and rank.

mod words;

use std::collections::{BTreeMap, BTreeSet};

use crate::posting::Posting;
use crate::resume::Resume;
use crate::score::part::Reached;
use crate::score::tenths::Share;
use crate::score::words::{Words, stem};
use crate::score::{Change, Citation, Finding, FindingKind, Fix, Gap, Tenths};

use super::{Case, FULL, Found, Locator};
use words::{MIDDLE, is_craft, is_kind, meanings, rank};

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
    /// Reads a title, leaving out what stands in brackets ("(m/w/d)") and behind a bar ("| Berlin").
    fn new(text: &str) -> Self {
        let mut depth = 0_u32;
        let outside: String = text
            .split(" | ")
            .next()
            .unwrap_or_default()
            .chars()
            .map(|c| {
                match c {
                    '(' | '[' => depth += 1,
                    ')' | ']' => depth = depth.saturating_sub(1),
                    _ if depth == 0 => return c,
                    _ => {}
                }
                ' '
            })
            .collect();
        let behind = [", ", " - ", " – ", " — "]
            .iter()
            .filter_map(|sign| outside.find(sign))
            .min()
            .unwrap_or(outside.len());
        let (main, rest) = outside.split_at(behind);
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
        let shared = asked.words.iter();
        let shared: u64 = shared
            .filter(|(word, _)| self.words.contains_key(*word))
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
    };
    let gap = Gap {
        term: finding.term.clone(),
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
    let mut fix = Fix {
        text: format!(
            "Write '{title}' as your headline: of the titles you have held it is the nearest to the posting's."
        ),
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

/// Returns the posting's title, where it has words to compare.
fn asked(posting: &Posting) -> Option<Title> {
    let title = Title::new(&posting.title.as_ref()?.text);
    (!title.words.is_empty()).then_some(title)
}

/// Returns how near the resume comes, in thousandths, and by which role; by the headline where there is none.
///
/// A headline counts in full as far as a title held bears it out.
fn nearest(resume: &Resume, asked: &Title) -> (u64, Option<usize>) {
    let (held, role) = resume
        .work
        .iter()
        .enumerate()
        .map(|(i, role)| (Title::new(&role.position).meets(asked), i))
        .reduce(|best, other| if other.0 > best.0 { other } else { best })
        .unwrap_or_default();
    let headline = Title::new(&resume.basics.label).meets(asked);
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
            ("Cook", "Baker", 0),
        ] {
            let met = Title::new(held).meets(&Title::new(asked));
            assert_eq!(met, expected, "{held} for {asked}");
        }
    }
}
