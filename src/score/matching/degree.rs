//! Degree: the highest level that the resume names, against the least that the posting accepts.

use crate::date::Date;
use crate::posting::{Degree, Level, Posting};
use crate::resume::{Education, Resume};
use crate::score::part::Reached;
use crate::score::tenths::Share;
use crate::score::words::Words;
use crate::score::{Citation, Finding, FindingKind, Gap};

use super::years::{months, roles};
use super::{Case, FULL, Found, Locator};

/// Per cent for a degree one level under the one asked for.
const ONE_UNDER: i64 = 60;

/// Per cent for a degree further under.
const FURTHER_UNDER: i64 = 30;

/// Per cent of a degree that is not finished today.
const UNFINISHED: i64 = 80;

/// Years of work that stand for a degree where the posting accepts them and names no number.
const EQUIVALENT: u32 = 3;

/// Words that name a level, without dots, in lower case, parted by spaces.
const LEVELS: [(Level, &str); 4] = [
    (
        Level::Doctorate,
        "phd dphil doctor doctorate doctoral doktor dr promotion doctorat doctorado edd \
         jd",
    ),
    (
        Level::Master,
        "master masters msc ma meng mba mtech ms mphil mres mfa med llm mca mcom mcs \
         mph mpa magister diplom dipl staatsexamen maîtrise máster mestrado magistrale",
    ),
    (
        Level::Bachelor,
        "bachelor bachelors bsc ba bs beng btech be bca bcom bba bfa bed bsn llb \
         licence licenciatura laurea grado undergraduate",
    ),
    (
        Level::Vocational,
        "associate associates aas ausbildung berufsausbildung geselle gesellin lehre \
         ihk meister techniker apprenticeship diploma hnd hnc bts dut vocational",
    ),
];

/// Returns how near the resume's highest degree comes to the one asked for.
pub(super) fn share(resume: &Resume, posting: &Posting, today: Date) -> Reached {
    let Some(asked) = &posting.degree else {
        return Err("The posting asks for no degree.");
    };
    if worked_enough(resume, posting, today) {
        return Ok(Share::percent(100));
    }
    let schools = resume
        .education
        .iter()
        .map(|school| percent(asked, school, today));
    Ok(Share::percent(schools.max().unwrap_or(0)))
}

pub(super) fn found(case: &Case<'_>, locator: &Locator<'_>) -> Found {
    let Some(asked) = &case.posting.degree else {
        return Found::default();
    };
    let schools = case.resume.education.iter().enumerate();
    let best = schools
        .map(|(i, school)| (percent(asked, school, case.today), i, school))
        .reduce(|best, other| if other.0 > best.0 { other } else { best })
        .filter(|(percent, ..)| *percent > 0);
    let full = best.is_some_and(|(percent, ..)| percent == 100);
    let worked = !full && worked_enough(case.resume, case.posting, case.today);
    let held = full || worked;
    let studied = best.map(|(_, i, school)| {
        let (field, text) = if level_in(&school.study_type).is_some() {
            ("studyType", &school.study_type)
        } else {
            ("area", &school.area)
        };
        locator.field(&format!("education[{i}].{field}"), text)
    });
    let finding = Finding {
        kind: if held {
            FindingKind::Match
        } else {
            FindingKind::Gap
        },
        term: asked.quote.text.clone(),
        topic: None,
        skill: None,
        required: !asked.optional,
        posting: Some(Citation {
            span: asked.quote.span,
            text: asked.quote.text.clone(),
        }),
        resume: if worked {
            roles(case, locator)
        } else {
            studied.into_iter().collect()
        },
        gain: None,
        fix: None,
        advice: None,
    };
    let gap = Gap {
        term: finding.term.clone(),
        topic: None,
        skill: None,
        required: finding.required,
        gain: case.gain_if(|shares| shares.degree = FULL),
        hint: "The resume names no finished degree of that level.".to_owned(),
        near: Vec::new(),
    };
    Found {
        findings: vec![finding],
        gaps: if held { Vec::new() } else { vec![gap] },
        fixes: Vec::new(),
    }
}

/// Returns how near one course of study comes to the degree asked for, in per cent.
fn percent(asked: &Degree, school: &Education, today: Date) -> i64 {
    let Some(level) = level_in(&school.study_type).or_else(|| level_in(&school.area)) else {
        return 0;
    };
    let near = match asked.level as i64 - level as i64 {
        ..=0 => 100,
        1 => ONE_UNDER,
        _ => FURTHER_UNDER,
    };
    let unfinished = school
        .end_date
        .is_some_and(|end| end.months() > today.months());
    if unfinished {
        near * UNFINISHED / 100
    } else {
        near
    }
}

/// Whether the posting accepts experience for the degree, and the resume has it.
fn worked_enough(resume: &Resume, posting: &Posting, today: Date) -> bool {
    let years = posting
        .years
        .as_ref()
        .map_or(EQUIVALENT, |years| years.least.max(EQUIVALENT));
    let optional = posting
        .degree
        .as_ref()
        .is_some_and(|degree| degree.optional);
    optional && months(resume, today) >= u64::from(years) * 12
}

/// Returns the highest level that a text names.
pub(crate) fn level_in(text: &str) -> Option<Level> {
    let mut before = String::new();
    let mut highest = None;
    for word in Words::new(text) {
        let short: String = word
            .text
            .split(['\'', '’'])
            .next()
            .unwrap_or_default()
            .chars()
            .filter(|&c| c != '.')
            .flat_map(char::to_lowercase)
            .collect();
        let joined = format!("{before}{short}");
        highest = highest.max(level_of(&short)).max(level_of(&joined));
        before = if short.chars().count() <= 2 {
            short
        } else {
            String::new()
        };
    }
    highest
}

/// Returns the level that a word in lower case names.
fn level_of(word: &str) -> Option<Level> {
    LEVELS
        .iter()
        .find(|(_, words)| words.split(' ').any(|name| name == word))
        .map(|(level, _)| *level)
        .or_else(|| {
            let compound = |start: &str| word.starts_with(start);
            (compound("bachelor").then_some(Level::Bachelor))
                .or(compound("master").then_some(Level::Master))
                .or(compound("promotions").then_some(Level::Doctorate))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_found_however_they_are_written() {
        for (text, level) in [
            ("B.Sc. Computer Science", Some(Level::Bachelor)),
            ("M. Sc.", Some(Level::Master)),
            ("BSc (Hons)", Some(Level::Bachelor)),
            ("Master's degree", Some(Level::Master)),
            ("Masterstudium Informatik", Some(Level::Master)),
            ("Dipl.-Ing.", Some(Level::Master)),
            ("Ph.D. in Physics", Some(Level::Doctorate)),
            ("Dr. rer. nat.", Some(Level::Doctorate)),
            ("Ausbildung zum Fachinformatiker", Some(Level::Vocational)),
            ("Associate of Science", Some(Level::Vocational)),
            ("Bachelor und Master of Arts", Some(Level::Master)),
            ("Abitur", None),
            ("", None),
        ] {
            assert_eq!(level_in(text), level, "{text}");
        }
    }
}
