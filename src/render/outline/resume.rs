//! A resume's outline: which field stands where.

use super::{Block, Entry, Line, Outline, Piece, Section, clean, cleaned, contact, dates, lines};
use crate::render::locale::Locale;
use crate::resume::{
    Award, Certificate, Education, Project, Publication, Reference, Resume, Volunteer, Work,
};

mod lists;

/// Returns what the resume prints, in the order in which sections stand in every document.
pub(in crate::render) fn outline(resume: &Resume, locale: &Locale) -> Outline {
    let headings = &locale.words.headings;
    let header = contact::header(&resume.basics);
    let mut sections: Vec<Section> = [
        (&headings.summary, prose(&resume.basics.summary)),
        (&headings.work, entries(&resume.work, locale, work)),
        (
            &headings.projects,
            entries(&resume.projects, locale, project),
        ),
        (
            &headings.education,
            entries(&resume.education, locale, education),
        ),
        (&headings.skills, lists::skills(&resume.skills)),
        (
            &headings.certificates,
            entries(&resume.certificates, locale, certificate),
        ),
        (&headings.awards, entries(&resume.awards, locale, award)),
        (
            &headings.publications,
            entries(&resume.publications, locale, publication),
        ),
        (
            &headings.volunteer,
            entries(&resume.volunteer, locale, volunteer),
        ),
        (&headings.languages, lists::languages(&resume.languages)),
        (&headings.interests, lists::interests(&resume.interests)),
        (
            &headings.references,
            entries(&resume.references, locale, reference),
        ),
    ]
    .into_iter()
    .map(|(heading, blocks)| Section {
        heading: heading.clone(),
        blocks,
    })
    .collect();
    let own = resume.meta.iter().flat_map(|meta| &meta.upward.sections);
    sections.extend(own.map(|section| {
        Section {
            heading: Some(clean(&section.title))
                .filter(|title| !title.is_empty())
                .unwrap_or_else(|| headings.other.clone()),
            blocks: section.lines.iter().flat_map(|line| prose(line)).collect(),
        }
    }));
    sections.retain(|section| !section.blocks.is_empty());
    Outline {
        title: super::title(&header.name, &locale.words.labels.resume),
        header,
        sections,
    }
}

/// Returns one paragraph per line of `text`.
fn prose(text: &str) -> Vec<Block> {
    let paragraph = |text| Block::Prose { text };
    lines(text).into_iter().map(paragraph).collect()
}

/// Returns an entry for each item that says something.
fn entries<T>(items: &[T], locale: &Locale, entry: fn(&T, &Locale) -> Entry) -> Vec<Block> {
    let made = items.iter().map(|item| entry(item, locale));
    let named = made.map(|mut entry| {
        entry.title = clean(&entry.title);
        entry.details.retain(|piece| !piece.text.is_empty());
        entry.lines.retain(|line| !line.text.is_empty());
        if entry.title.is_empty() && !entry.details.is_empty() {
            entry.title = entry.details.remove(0).text;
        }
        entry
    });
    let empty = Entry::default();
    named
        .filter(|entry| {
            Entry {
                inline: false,
                ..entry.clone()
            } != empty
        })
        .map(Block::Entry)
        .collect()
}

fn work(work: &Work, locale: &Locale) -> Entry {
    let mut prose = lines(&work.description);
    prose.extend(lines(&work.summary));
    Entry {
        title: work.position.clone(),
        details: details(
            &[&work.name, &work.location],
            &dates::range(work.start_date, work.end_date, locale),
            &work.url,
        ),
        prose,
        bullets: cleaned(&work.highlights),
        ..Entry::default()
    }
}

fn volunteer(role: &Volunteer, locale: &Locale) -> Entry {
    Entry {
        title: role.position.clone(),
        details: details(
            &[&role.organization, &role.location],
            &dates::range(role.start_date, role.end_date, locale),
            &role.url,
        ),
        prose: lines(&role.summary),
        bullets: cleaned(&role.highlights),
        ..Entry::default()
    }
}

fn project(project: &Project, locale: &Locale) -> Entry {
    let roles = cleaned(&project.roles).join(", ");
    Entry {
        title: project.name.clone(),
        details: details(
            &[&roles, &project.entity],
            &dates::range(project.start_date, project.end_date, locale),
            &project.url,
        ),
        inline: true,
        prose: lines(&project.description),
        bullets: cleaned(&project.highlights),
        lines: vec![Line {
            label: locale.words.labels.keywords.clone(),
            text: lists::listed(&cleaned(&project.keywords)),
        }],
    }
}

fn education(course: &Education, locale: &Locale) -> Entry {
    let subject = cleaned(&[course.study_type.clone(), course.area.clone()]);
    Entry {
        title: subject.join(", "),
        details: details(
            &[&course.institution, &course.location],
            &dates::range(course.start_date, course.end_date, locale),
            &course.url,
        ),
        bullets: cleaned(&course.courses),
        lines: vec![grade(&course.score, locale)],
        ..Entry::default()
    }
}

/// Returns the grade; one that is only a number is given a label.
fn grade(score: &str, locale: &Locale) -> Line {
    let text = clean(score);
    let label = if text.contains(char::is_alphabetic) {
        String::new()
    } else {
        locale.words.labels.score.clone()
    };
    Line { label, text }
}

fn certificate(certificate: &Certificate, locale: &Locale) -> Entry {
    Entry {
        title: certificate.name.clone(),
        details: details(
            &[&certificate.issuer],
            &dates::range(None, certificate.date, locale),
            &certificate.url,
        ),
        inline: true,
        ..Entry::default()
    }
}

fn award(award: &Award, locale: &Locale) -> Entry {
    Entry {
        title: award.title.clone(),
        details: details(
            &[&award.awarder],
            &dates::range(None, award.date, locale),
            "",
        ),
        inline: true,
        prose: lines(&award.summary),
        ..Entry::default()
    }
}

fn publication(work: &Publication, locale: &Locale) -> Entry {
    Entry {
        title: work.name.clone(),
        details: details(
            &[&work.publisher],
            &dates::range(None, work.release_date, locale),
            &work.url,
        ),
        prose: lines(&work.summary),
        ..Entry::default()
    }
}

fn reference(reference: &Reference, _: &Locale) -> Entry {
    Entry {
        title: reference.name.clone(),
        prose: lines(&reference.reference),
        ..Entry::default()
    }
}

/// Returns names, dates and a link as pieces.
fn details(names: &[&String], dates: &str, url: &str) -> Vec<Piece> {
    let names = names.iter().map(|name| Piece::plain(clean(name)));
    names
        .chain([Piece::plain(dates), contact::address(url)])
        .collect()
}
