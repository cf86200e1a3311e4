//! What a part of a resume says, and saying something else there.

use upward_engine::date::Date;
use upward_engine::resume::{Education, Location, Project, Resume, Skill, Work};

use super::dates::period;
use super::part::{Detail, List, Part};
use crate::words::{Say, say};

/// The longest line, in characters.
const LINE: usize = 200;
/// The longest text, in characters.
const TEXT: usize = 3_000;
/// Most entries of a list.
const ENTRIES: usize = 30;

/// Returns what a part says; empty where it says nothing.
pub fn value(content: &Resume, part: Part) -> String {
    let basics = &content.basics;
    match part {
        Part::Name => basics.name.clone(),
        Part::Email => basics.email.clone(),
        Part::Phone => basics.phone.clone(),
        Part::Place => place(&basics.location),
        Part::Headline => basics.label.clone(),
        Part::Summary => basics.summary.clone(),
        Part::Skills => skills(&content.skills),
        Part::Entry { list, at, detail } => match list {
            List::Work => content.work.get(at).map(|job| match detail {
                Detail::Title => job.position.clone(),
                Detail::Place => job.name.clone(),
                Detail::Dates => dates(job.start_date, job.end_date),
                Detail::Points => job.highlights.join("\n"),
            }),
            List::Projects => content.projects.get(at).map(|project| match detail {
                Detail::Points => points(project),
                _ => project.name.clone(),
            }),
            List::Education => content.education.get(at).map(|school| match detail {
                Detail::Title => degree(school),
                Detail::Dates => dates(school.start_date, school.end_date),
                _ => school.institution.clone(),
            }),
        }
        .unwrap_or_default(),
    }
}

/// Says something else in a part.
///
/// # Errors
/// What to tell the person where it cannot be that.
pub fn set(content: &mut Resume, part: Part, text: &str) -> Result<(), Say> {
    let basics = &mut content.basics;
    match part {
        Part::Name => basics.name = line(text)?,
        Part::Email => basics.email = email(text)?,
        Part::Phone => basics.phone = phone(text)?,
        Part::Place => basics.location = located(&line(text)?),
        Part::Headline => basics.label = line(text)?,
        Part::Summary => basics.summary = lines(text)?.join("\n"),
        Part::Skills => content.skills = skilled(&lines(text)?),
        Part::Entry {
            list: List::Work,
            at,
            detail,
        } => set_job(&mut content.work, at, detail, text)?,
        Part::Entry {
            list: List::Projects,
            at,
            detail,
        } => set_project(&mut content.projects, at, detail, text)?,
        Part::Entry {
            list: List::Education,
            at,
            detail,
        } => set_school(&mut content.education, at, detail, text)?,
    }
    Ok(())
}

/// Returns how many entries a list has.
pub fn count(content: &Resume, list: List) -> usize {
    match list {
        List::Work => content.work.len(),
        List::Projects => content.projects.len(),
        List::Education => content.education.len(),
    }
}

/// Takes an entry out of its list.
pub fn remove(content: &mut Resume, list: List, at: usize) {
    if at >= count(content, list) {
        return;
    }
    match list {
        List::Work => drop(content.work.remove(at)),
        List::Projects => drop(content.projects.remove(at)),
        List::Education => drop(content.education.remove(at)),
    }
}

/// Returns a degree in a line.
pub fn degree(school: &Education) -> String {
    joined([&school.study_type, &school.area])
}

/// Returns what says anything, with commas between.
pub fn joined<'a>(parts: impl IntoIterator<Item = &'a String>) -> String {
    let parts = parts.into_iter().map(|part| part.trim());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// Returns where somebody lives, in a line.
pub fn place(location: &Location) -> String {
    let Location {
        address,
        city,
        region,
        country_code,
        ..
    } = location;
    joined([address, city, region, country_code])
}

/// Returns all skills, a group a line.
fn skills(skills: &[Skill]) -> String {
    let mut lines = Vec::new();
    let mut single = Vec::new();
    for skill in skills {
        match (skill.name.trim(), skill.keywords.as_slice()) {
            (name, []) => single.push(name.to_owned()),
            ("", keywords) => single.extend_from_slice(keywords),
            (name, keywords) => lines.push(format!("{name}: {}", keywords.join(", "))),
        }
    }
    if !single.is_empty() {
        lines.push(single.join(", "));
    }
    lines.join("\n")
}

fn skilled(lines: &[String]) -> Vec<Skill> {
    let groups = lines.iter().map(|line| {
        let (name, listed) = line.split_once(':').unwrap_or(("", line));
        let listed = listed.split([',', ';', '、', '，', '،']).map(str::trim);
        Skill {
            name: name.trim().to_owned(),
            keywords: listed
                .filter(|skill| !skill.is_empty())
                .map(str::to_owned)
                .collect(),
            ..Skill::default()
        }
    });
    groups
        .filter(|group| !group.name.is_empty() || !group.keywords.is_empty())
        .collect()
}

fn dates(start: Option<Date>, end: Option<Date>) -> String {
    match (start, end) {
        (Some(start), Some(end)) => format!("{start} – {end}"),
        (Some(date), None) => format!("{date} –"),
        (None, Some(date)) => date.to_string(),
        (None, None) => String::new(),
    }
}

fn points(project: &Project) -> String {
    let described = std::iter::once(&project.description).filter(|text| !text.is_empty());
    let said: Vec<&str> = described
        .chain(&project.highlights)
        .map(String::as_str)
        .collect();
    said.join("\n")
}

fn set_job(jobs: &mut Vec<Work>, at: usize, detail: Detail, text: &str) -> Result<(), Say> {
    let mut job = jobs.get(at).cloned().unwrap_or_default();
    match detail {
        Detail::Title => job.position = line(text)?,
        Detail::Place => job.name = line(text)?,
        Detail::Dates => {
            let period = period(text.trim()).ok_or_else(|| say("wrong-dates"))?;
            (job.start_date, job.end_date) = (period.start, period.end);
        }
        Detail::Points => job.highlights = lines(text)?,
    }
    put(jobs, at, job)
}

fn set_project(
    projects: &mut Vec<Project>,
    at: usize,
    detail: Detail,
    text: &str,
) -> Result<(), Say> {
    let mut project = projects.get(at).cloned().unwrap_or_default();
    match detail {
        Detail::Points => {
            project.description = String::new();
            project.highlights = lines(text)?;
        }
        _ => project.name = line(text)?,
    }
    put(projects, at, project)
}

fn set_school(
    schools: &mut Vec<Education>,
    at: usize,
    detail: Detail,
    text: &str,
) -> Result<(), Say> {
    let mut school = schools.get(at).cloned().unwrap_or_default();
    match detail {
        Detail::Title => {
            let text = line(text)?;
            let parts = text.split_once(" in ").or_else(|| text.split_once(", "));
            let (degree, area) = parts.unwrap_or((&text, ""));
            school.study_type = degree.trim().to_owned();
            school.area = area.trim().to_owned();
        }
        Detail::Dates => {
            let period = period(text.trim()).ok_or_else(|| say("wrong-dates"))?;
            (school.start_date, school.end_date) = (period.start, period.end);
        }
        _ => school.institution = line(text)?,
    }
    put(schools, at, school)
}

fn put<T>(list: &mut Vec<T>, at: usize, entry: T) -> Result<(), Say> {
    if let Some(place) = list.get_mut(at) {
        *place = entry;
    } else if list.len() < ENTRIES {
        list.push(entry);
    } else {
        return Err(say("wrong-many").count("most", ENTRIES));
    }
    Ok(())
}

fn email(text: &str) -> Result<String, Say> {
    let text = line(text)?;
    let parts = text.split_once('@');
    let good = parts.is_some_and(|(person, host)| {
        !person.is_empty() && host.trim_matches('.').contains('.') && !text.contains(' ')
    });
    if good {
        Ok(text)
    } else {
        Err(say("wrong-email"))
    }
}

fn phone(text: &str) -> Result<String, Say> {
    let text = line(text)?;
    let digits = text.chars().filter(|char| char.is_numeric()).count();
    if (5..=20).contains(&digits) {
        Ok(text)
    } else {
        Err(say("wrong-phone"))
    }
}

fn located(text: &str) -> Location {
    let (city, region) = text.split_once(',').unwrap_or((text, ""));
    Location {
        city: city.trim().to_owned(),
        region: region.trim().to_owned(),
        ..Location::default()
    }
}

/// Returns a text on one line.
fn line(text: &str) -> Result<String, Say> {
    let shown: String = text.chars().map(blank_for_control).collect();
    let words: Vec<&str> = shown.split_whitespace().collect();
    let line = words.join(" ");
    match line.chars().count() {
        0 => Err(say("wrong-empty")),
        1..=LINE => Ok(line),
        _ => Err(say("wrong-long").count("most", LINE)),
    }
}

/// Returns a text's lines without their bullets.
fn lines(text: &str) -> Result<Vec<String>, Say> {
    if text.chars().count() > TEXT {
        return Err(say("wrong-long").count("most", TEXT));
    }
    let lines = text.lines().map(|line| {
        let shown: String = line.chars().map(blank_for_control).collect();
        let line = shown.trim().trim_start_matches(['-', '•', '*', '–', '·']);
        line.trim().to_owned()
    });
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    if lines.is_empty() {
        return Err(say("wrong-empty"));
    }
    Ok(lines)
}

fn blank_for_control(char: char) -> char {
    if char.is_control() { ' ' } else { char }
}
