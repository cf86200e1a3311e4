//! A resume in a message: short enough for a phone, whole enough to see what is wrong.

use upward_engine::date::Date;
use upward_engine::resume::Resume;

use super::draft::Draft;
use super::value::{degree, joined, place};
use crate::words::{Say, brief, gap, say};

/// How many entries of a list are shown.
const ENTRIES: usize = 6;
/// How many skills are shown.
const SKILLS: usize = 15;
/// How much of the summary is shown, in characters.
const SUMMARY: usize = 240;
/// What stands where something has no name.
const UNNAMED: &str = "…";
/// What is told of all that can be noticed in a document: what may have been lost.
const NOTICED: [&str; 4] = ["hidden-text", "damaged-page", "incomplete", "odd-value"];

/// Returns what a draft says, line by line.
pub fn lines(draft: &Draft) -> Vec<Say> {
    let content = &draft.content;
    let mut lines = person(content);
    lines.extend(jobs(content));
    lines.extend(schools(content));
    lines.extend(skills(content));
    if !content.projects.is_empty() {
        let unnamed = UNNAMED.to_owned();
        let names = content.projects.iter().map(|project| &project.name);
        let names = names.map(|name| if name.is_empty() { &unnamed } else { name });
        let shown = joined(names.take(ENTRIES));
        lines.push(
            say("read-projects")
                .count("count", content.projects.len())
                .text("names", shown),
        );
    }
    let mut noticed = missing(content);
    for code in NOTICED {
        if draft.noticed.iter().any(|noticed| noticed == code) {
            noticed.push(say("read-noticed").word("code", code));
        }
    }
    if !noticed.is_empty() {
        lines.push(gap());
        lines.extend(noticed);
    }
    lines
}

fn person(content: &Resume) -> Vec<Say> {
    let basics = &content.basics;
    let mut lines = Vec::new();
    if !basics.name.is_empty() {
        lines.push(say("read-name").text("name", &basics.name));
    }
    if !basics.label.is_empty() {
        lines.push(say("line").text("text", &basics.label));
    }
    let lives = place(&basics.location);
    let contact = [&basics.email, &basics.phone, &lives, &basics.url]
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(" · ");
    if !contact.is_empty() {
        lines.push(say("line").text("text", contact));
    }
    if !basics.summary.is_empty() {
        let summary = brief(&basics.summary, SUMMARY);
        lines.extend([gap(), say("line").text("text", summary)]);
    }
    lines
}

fn jobs(content: &Resume) -> Vec<Say> {
    let jobs = content.work.iter();
    let shown = jobs.map(|job| {
        (
            joined([&job.position, &job.name]),
            job.start_date,
            job.end_date,
        )
    });
    listed("read-work", shown.collect())
}

fn schools(content: &Resume) -> Vec<Say> {
    let schools = content.education.iter();
    let shown = schools.map(|school| {
        let what = joined([&degree(school), &school.institution]);
        // A school's only date is the one of the degree.
        match (school.start_date, school.end_date) {
            (Some(date), None) => (what, None, Some(date)),
            (start, end) => (what, start, end),
        }
    });
    listed("read-education", shown.collect())
}

fn listed(heading: &str, entries: Vec<(String, Option<Date>, Option<Date>)>) -> Vec<Say> {
    if entries.is_empty() {
        return Vec::new();
    }
    let count = entries.len();
    let mut lines = vec![gap(), say(heading)];
    for (what, start, end) in entries.into_iter().take(ENTRIES) {
        let what = if what.is_empty() {
            UNNAMED.to_owned()
        } else {
            what
        };
        lines.push(match when(start, end) {
            Some(when) => say("read-entry").text("what", what).say("when", when),
            None => say("read-entry-undated").text("what", what),
        });
    }
    if count > ENTRIES {
        lines.push(say("read-more").count("count", count - ENTRIES));
    }
    lines
}

fn when(start: Option<Date>, end: Option<Date>) -> Option<Say> {
    match (start, end) {
        (Some(start), Some(end)) if start == end => Some(date(start)),
        (Some(start), Some(end)) => Some(
            say("read-from-to")
                .say("start", date(start))
                .say("end", date(end)),
        ),
        (Some(start), None) => Some(say("read-since").say("start", date(start))),
        (None, Some(end)) => Some(date(end)),
        (None, None) => None,
    }
}

fn date(date: Date) -> Say {
    let year = date.year.to_string();
    match date.month {
        Some(month) => say("read-month")
            .say("month", say("month").count("month", month.into()))
            .text("year", year),
        None => say("line").text("text", year),
    }
}

fn skills(content: &Resume) -> Vec<Say> {
    let skills: Vec<&String> = content
        .skills
        .iter()
        .flat_map(|skill| match skill.keywords.as_slice() {
            [] => std::slice::from_ref(&skill.name),
            keywords => keywords,
        })
        .filter(|skill| !skill.trim().is_empty())
        .collect();
    if skills.is_empty() {
        return Vec::new();
    }
    let shown = joined(skills.iter().copied().take(SKILLS));
    let more = skills.len().saturating_sub(SKILLS);
    let line = say("read-skills").text("skills", shown);
    vec![gap(), line.count("more", more)]
}

fn missing(content: &Resume) -> Vec<Say> {
    let basics = &content.basics;
    let mut lines = Vec::new();
    if basics.name.is_empty() {
        lines.push(say("read-no-name"));
    }
    if basics.email.is_empty() && basics.phone.is_empty() {
        lines.push(say("read-no-contact"));
    }
    if content.work.is_empty() && content.education.is_empty() && content.projects.is_empty() {
        lines.push(say("read-no-entries"));
    }
    lines
}
