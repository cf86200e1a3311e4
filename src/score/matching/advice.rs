//! What raises the credit of something that the resume names already: where to say more, and the exact gain.

use crate::resume::Resume;
use crate::score::weights::credit::SHOWN;
use crate::score::{Advice, Change, Fix, Room, Tenths};

use super::Case;
use super::fields::Place;
use super::profile::{Hit, Profile};
use super::standing::{Standing, period};

/// Returns the fix for a target whose strongest mention is `hit`, where there is one.
pub(super) fn fix(case: &Case<'_>, target: usize, hit: &Hit) -> Option<Fix> {
    let asked = case.demands.targets.get(target)?;
    let field = case.profile.fields.get(hit.field)?;
    if case.standing.credit(target) >= SHOWN {
        return None;
    }
    let shown = field.words(hit.span);
    if let Some(path) = undated(case.resume, field.place) {
        return date(case, field.place, path, shown);
    }
    let words = asked.name();
    let home = if is_language(case, asked.skill) {
        Home::languages(case.resume)
    } else {
        Home::of(case, field.place)
    };
    let gain = gain(case, &home, &words, asked.months > 0)?;
    let room = home.room;
    let advice = if hit.implied {
        Advice::Name {
            shown,
            asked: words.clone(),
            room,
        }
    } else {
        Advice::Show { shown, room }
    };
    Some(Fix {
        text: advice.to_string(),
        advice: Some(advice),
        gain,
        part: "match".to_owned(),
        path: home.path,
        change: Change::Add { words },
    })
}

/// Returns the path of the date that would give a text full credit, where its entry has none.
fn undated(resume: &Resume, place: Place) -> Option<String> {
    let entry = place.entry?;
    let (dated, field) = match (place.section, place.field) {
        (_, "keywords" | "issuer") | ("work", "description") => return None,
        ("work", _) => {
            let role = resume.work.get(entry)?;
            (role.start_date.or(role.end_date), "startDate")
        }
        ("volunteer", _) => {
            let role = resume.volunteer.get(entry)?;
            (role.start_date.or(role.end_date), "startDate")
        }
        ("projects", _) => {
            let project = resume.projects.get(entry)?;
            (project.start_date.or(project.end_date), "startDate")
        }
        ("certificates", _) => (resume.certificates.get(entry)?.date, "date"),
        _ => return None,
    };
    dated
        .is_none()
        .then(|| Place::of(place.section, entry, field).to_string())
}

/// Returns the fix that dates an entry; none where its gain would depend on the date.
fn date(case: &Case<'_>, place: Place, path: String, shown: String) -> Option<Fix> {
    let counts_months = place.section != "certificates"
        && case.demands.targets.iter().any(|target| target.months > 0);
    let worked = place.section == "work" && case.posting.years.is_some();
    if counts_months || worked {
        return None;
    }
    let advice = match place.section {
        "work" | "volunteer" => Advice::UndatedRole { shown },
        "projects" => Advice::UndatedProject { shown },
        _ => Advice::UndatedCertificate { shown },
    };
    let mut fix = Fix {
        text: advice.to_string(),
        advice: Some(advice),
        gain: Tenths(0),
        part: "match".to_owned(),
        path,
        change: Change::Fill,
    };
    let dated = fix.applied(case.resume, &case.today.to_string(), case.today)?;
    fix.gain = case.gain_by(&dated);
    Some(fix).filter(|fix| fix.gain > Tenths(0))
}

/// A list of the resume to which a sentence can be added.
struct Home {
    /// Its path.
    path: String,
    /// Where the new item would stand.
    place: Place,
    /// How to speak of it.
    room: Room,
    /// Whether the item tells what the person did.
    prose: bool,
    /// Whether it stands in an entry with dates.
    dated: bool,
}

impl Home {
    /// Returns the entry in which a text stands if it has dates, else the newest that has, else a new project.
    fn of(case: &Case<'_>, place: Place) -> Self {
        let resume = case.resume;
        let mut entries: Vec<Place> = Vec::new();
        for (section, count) in [
            ("work", resume.work.len()),
            ("volunteer", resume.volunteer.len()),
            ("projects", resume.projects.len()),
        ] {
            entries.extend((0..count).map(|i| Place::of(section, i, "highlights")));
        }
        let lasted = |entry: &Place| period(resume, *entry, case.today);
        let own = |entry: &&Place| (entry.section, entry.entry) == (place.section, place.entry);
        let own = entries
            .iter()
            .filter(own)
            .find(|entry| lasted(entry).is_some());
        let newest = || {
            let dated = entries
                .iter()
                .filter_map(|entry| Some((lasted(entry)?, entry)));
            let newest = dated.reduce(|best, other| {
                let rank =
                    |((from, to), entry): ((i32, i32), &Place)| (entry.section == "work", to, from);
                if rank(other) > rank(best) {
                    other
                } else {
                    best
                }
            });
            newest.map(|(_, entry)| entry)
        };
        let Some(&home) = own.or_else(newest) else {
            return Self {
                path: "projects".to_owned(),
                place: Place::of("projects", resume.projects.len(), "description"),
                room: Room::Project,
                prose: true,
                dated: false,
            };
        };
        let room = match (own, name(resume, home).map(str::to_owned)) {
            (_, None) => Room::Used,
            (Some(_), Some(name)) => Room::Entry { name },
            (None, Some(name)) => Room::Such { name },
        };
        Self {
            path: home.to_string(),
            place: home,
            room,
            prose: true,
            dated: true,
        }
    }

    /// Returns the section of spoken languages.
    fn languages(resume: &Resume) -> Self {
        Self {
            path: "languages".to_owned(),
            place: Place::of("languages", resume.languages.len(), "language"),
            room: Room::Languages,
            prose: false,
            dated: false,
        }
    }
}

/// Returns the name of a role or project.
fn name(resume: &Resume, place: Place) -> Option<&str> {
    let entry = place.entry?;
    let names = match place.section {
        "work" => resume
            .work
            .get(entry)
            .map(|role| [&role.position, &role.name]),
        "volunteer" => resume
            .volunteer
            .get(entry)
            .map(|role| [&role.position, &role.organization]),
        _ => resume
            .projects
            .get(entry)
            .map(|project| [&project.name, &project.entity]),
    }?;
    names
        .into_iter()
        .find(|name| !name.is_empty())
        .map(String::as_str)
}

/// Returns what a new item with these words gains; none where that would depend on dates which are not known.
fn gain(case: &Case<'_>, home: &Home, words: &str, counts_months: bool) -> Option<Tenths> {
    if counts_months && !home.dated {
        return None;
    }
    let more = Profile::of_sentence(home.place, words, home.prose, &case.demands, case.lexicon);
    let standing = Standing::new(
        &[&case.profile, &more],
        &case.demands,
        case.resume,
        case.today,
    );
    Some(case.gain(&standing)).filter(|gain| *gain > Tenths(0))
}

/// Whether a skill is a spoken language.
pub(super) fn is_language(case: &Case<'_>, skill: Option<usize>) -> bool {
    let id = skill.and_then(|skill| case.lexicon.id(skill));
    id.and_then(|id| case.lexicon.category(id)) == Some("spoken-language")
}
