//! Where a text stands in a resume, in words instead of paths.

use upward_engine::resume::Resume as Content;

/// A step of a path: a name, and a number from 0 where it is one of a list.
struct Step<'a> {
    name: &'a str,
    number: Option<usize>,
}

/// Returns where a path such as `work[0].highlights[2]` leads in a resume: "Work, Example Ltd, 3rd highlight".
pub fn words(path: &str, resume: &Content) -> String {
    let steps: Vec<Step<'_>> = path.split('.').map(step).collect();
    match steps.as_slice() {
        [section] => match section.number {
            None => heading(section.name).to_owned(),
            Some(number) => entry(section.name, number, resume),
        },
        [basics, field] if basics.name == "basics" => capital(named(field.name)),
        [meta, upward, field] if meta.name == "meta" && upward.name == "upward" => {
            own(field, resume)
        }
        [section, field, ..] => {
            let of = entry(section.name, section.number.unwrap_or(0), resume);
            let field = match field.number {
                None => named(field.name).to_owned(),
                Some(number) => format!("{} {}", ordinal(number), one(field.name)),
            };
            format!("{of}, {field}")
        }
        [] => String::new(),
    }
}

fn step(text: &str) -> Step<'_> {
    let number = |rest: &str| rest.strip_suffix(']')?.parse().ok();
    match text.split_once('[') {
        Some((name, rest)) => Step {
            name,
            number: number(rest),
        },
        None => Step {
            name: text,
            number: None,
        },
    }
}

/// Returns what a section is called.
fn heading(section: &str) -> &str {
    match section {
        "basics" => "Name and contact",
        "work" => "Work",
        "volunteer" => "Volunteering",
        "education" => "Education",
        "awards" => "Awards",
        "certificates" => "Certificates",
        "publications" => "Publications",
        "skills" => "Skills",
        "languages" => "Languages",
        "interests" => "Interests",
        "references" => "References",
        "projects" => "Projects",
        other => other,
    }
}

/// Returns what an entry of a section is called: by its name, or by its number where it has none.
fn entry(section: &str, number: usize, resume: &Content) -> String {
    let name = match section {
        "work" => resume
            .work
            .get(number)
            .map(|role| match role.name.is_empty() {
                true => &role.position,
                false => &role.name,
            }),
        "volunteer" => resume.volunteer.get(number).map(|role| &role.organization),
        "education" => resume
            .education
            .get(number)
            .map(|course| &course.institution),
        "awards" => resume.awards.get(number).map(|award| &award.title),
        "certificates" => resume.certificates.get(number).map(|one| &one.name),
        "publications" => resume.publications.get(number).map(|one| &one.name),
        "skills" => resume.skills.get(number).map(|skill| &skill.name),
        "languages" => resume.languages.get(number).map(|one| &one.language),
        "interests" => resume.interests.get(number).map(|one| &one.name),
        "references" => resume.references.get(number).map(|one| &one.name),
        "projects" => resume.projects.get(number).map(|project| &project.name),
        _ => None,
    };
    let heading = heading(section);
    match name.filter(|name| !name.is_empty()) {
        Some(name) => format!("{heading}, {name}"),
        None => format!("{heading}, {} entry", ordinal(number)),
    }
}

/// Returns one of the person's own texts that stand ready, or a section of their own.
fn own(field: &Step<'_>, resume: &Content) -> String {
    let number = field.number.unwrap_or(0);
    let sections = resume.meta.as_ref().map(|meta| &meta.upward.sections);
    let titled = sections.and_then(|sections| sections.get(number));
    match (field.name, titled) {
        ("labels", _) => format!("your {} headline", ordinal(number)),
        ("summaries", _) => format!("your {} summary", ordinal(number)),
        ("sections", Some(section)) if !section.title.is_empty() => section.title.clone(),
        _ => format!("{} of your own parts", ordinal(number)),
    }
}

/// Returns what a field is called.
fn named(field: &str) -> &str {
    match field {
        "label" => "headline",
        "position" => "title",
        "startDate" | "endDate" | "date" | "releaseDate" => "dates",
        "studyType" => "degree",
        "area" => "subject",
        "url" => "link",
        other => other,
    }
}

/// Returns what one of a list of texts is called.
fn one(field: &str) -> &str {
    match field {
        "highlights" => "highlight",
        "keywords" => "keyword",
        "courses" => "course",
        "roles" => "role",
        "profiles" => "profile",
        "lines" => "line",
        other => other,
    }
}

/// Returns a number that counts from 0 as a word: 1st, 2nd, 3rd.
fn ordinal(number: usize) -> String {
    let number = number + 1;
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_told_in_words() {
        let resume = upward_desk::testing::sample();
        let company = &resume.work.first().unwrap().name;
        for (path, said) in [
            ("basics.label", "Headline".to_owned()),
            ("skills", "Skills".to_owned()),
            ("work[0].highlights", format!("Work, {company}, highlights")),
            (
                "work[0].highlights[2]",
                format!("Work, {company}, 3rd highlight"),
            ),
            (
                "work[0].highlights[10]",
                format!("Work, {company}, 11th highlight"),
            ),
            ("work[0].position", format!("Work, {company}, title")),
            ("work[99].summary", "Work, 100th entry, summary".to_owned()),
            ("meta.upward.summaries[1]", "your 2nd summary".to_owned()),
            ("", String::new()),
        ] {
            assert_eq!(words(path, &resume), said, "{path}");
        }
    }
}
