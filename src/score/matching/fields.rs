//! Every text of a resume that can be evidence, with its path and how much a term named there counts.

use std::fmt;

use crate::resume::{Project, Resume};
use crate::score::weights::credit::{LISTED, SAID, SHOWN, UNDATED};
use crate::text::Span;

/// Where a text stands in a resume; written as a path, such as `work[0].highlights[2]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Place {
    /// The section, by JSON Resume's name.
    pub section: &'static str,
    /// Index of the entry; none in `basics`.
    pub entry: Option<usize>,
    /// The field.
    pub field: &'static str,
    /// Index in the field, where it is a list.
    pub item: Option<usize>,
}

impl Place {
    /// Returns the place of a field of an entry.
    pub const fn of(section: &'static str, entry: usize, field: &'static str) -> Self {
        Self {
            section,
            entry: Some(entry),
            field,
            item: None,
        }
    }

    /// Returns the place of a field of `basics`.
    pub const fn basics(field: &'static str) -> Self {
        Self {
            section: "basics",
            entry: None,
            field,
            item: None,
        }
    }

    /// Returns the place of an item of this field.
    pub const fn item(self, item: usize) -> Self {
        Self {
            item: Some(item),
            ..self
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.section)?;
        if let Some(entry) = self.entry {
            write!(f, "[{entry}]")?;
        }
        write!(f, ".{}", self.field)?;
        match self.item {
            Some(item) => write!(f, "[{item}]"),
            None => Ok(()),
        }
    }
}

/// One text of a resume.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field<'a> {
    /// Where it stands.
    pub place: Place,
    /// What it says.
    pub text: &'a str,
    /// How much a term named there counts, in per cent.
    pub credit: u32,
    /// Whether it tells what the person did, and so can show duties.
    pub prose: bool,
    /// Where it stands in the lines, counted in characters over all of them.
    pub span: Span,
}

impl Field<'_> {
    /// Returns the words at `span`, in characters of the text, on one line.
    pub fn words(&self, span: Span) -> String {
        let words = self.text.chars().skip(span.start);
        let words: String = words.take(span.end.saturating_sub(span.start)).collect();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The texts of a resume, in a fixed order whatever the document's.
///
/// They are also written as lines: a line for each, but one for all the items of a list, joined by commas, so
/// that an ambiguous name is seen to stand in a list. Lines are searched one by one: what a name means does
/// not depend on the order of the document.
#[derive(Debug, Default)]
pub(crate) struct Fields<'a> {
    /// The texts.
    pub list: Vec<Field<'a>>,
    text: String,
    chars: usize,
    /// Where each line but the last ends: byte and character.
    ends: Vec<(usize, usize)>,
}

impl<'a> Fields<'a> {
    /// Returns the texts of `resume`.
    pub fn new(resume: &'a Resume) -> Self {
        let mut fields = Self {
            list: Vec::with_capacity(128),
            text: String::with_capacity(8192),
            ..Self::default()
        };
        fields.basics(resume);
        fields.roles(resume);
        for (i, project) in resume.projects.iter().enumerate() {
            fields.project(i, project);
        }
        fields.studies(resume);
        fields.lists(resume);
        fields
    }

    /// Returns one sentence that counts in full; `prose` says whether it tells what the person did.
    pub fn of_sentence(place: Place, sentence: &'a str, prose: bool) -> Self {
        let mut fields = Self::default();
        fields.push(place, sentence, SHOWN, prose);
        fields.end_line();
        fields
    }

    /// Returns the lines, each with the offset of its first character.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let starts = std::iter::once(&(0, 0)).chain(&self.ends);
        let ends = self
            .ends
            .iter()
            .map(|(byte, _)| *byte)
            .chain([self.text.len()]);
        starts
            .zip(ends)
            .filter_map(|(&(byte, char), end)| Some((char, self.text.get(byte..end)?)))
            .filter(|(_, line)| !line.is_empty())
    }

    fn basics(&mut self, resume: &'a Resume) {
        self.line(Place::basics("label"), &resume.basics.label, SAID);
        self.line(Place::basics("summary"), &resume.basics.summary, SAID);
    }

    fn roles(&mut self, resume: &'a Resume) {
        for (i, role) in resume.work.iter().enumerate() {
            let credit = shown(role.start_date.or(role.end_date).is_some());
            self.line(Place::of("work", i, "position"), &role.position, credit);
            self.line(
                Place::of("work", i, "description"),
                &role.description,
                LISTED,
            );
            self.prose(Place::of("work", i, "summary"), &role.summary, credit);
            self.bullets(Place::of("work", i, "highlights"), &role.highlights, credit);
        }
        for (i, role) in resume.volunteer.iter().enumerate() {
            let credit = shown(role.start_date.or(role.end_date).is_some());
            self.line(
                Place::of("volunteer", i, "position"),
                &role.position,
                credit,
            );
            self.prose(Place::of("volunteer", i, "summary"), &role.summary, credit);
            self.bullets(
                Place::of("volunteer", i, "highlights"),
                &role.highlights,
                credit,
            );
        }
    }

    fn project(&mut self, i: usize, project: &'a Project) {
        let credit = shown(project.start_date.or(project.end_date).is_some());
        self.line(Place::of("projects", i, "name"), &project.name, credit);
        self.prose(
            Place::of("projects", i, "description"),
            &project.description,
            credit,
        );
        self.bullets(
            Place::of("projects", i, "highlights"),
            &project.highlights,
            credit,
        );
        if !project.keywords.is_empty() {
            self.label();
        }
        self.items(
            Place::of("projects", i, "keywords"),
            &project.keywords,
            UNDATED,
        );
        self.end_line();
        self.items(Place::of("projects", i, "roles"), &project.roles, credit);
        self.end_line();
    }

    fn studies(&mut self, resume: &'a Resume) {
        for (i, certificate) in resume.certificates.iter().enumerate() {
            let credit = shown(certificate.date.is_some());
            self.line(
                Place::of("certificates", i, "name"),
                &certificate.name,
                credit,
            );
            self.line(
                Place::of("certificates", i, "issuer"),
                &certificate.issuer,
                LISTED,
            );
        }
        for (i, school) in resume.education.iter().enumerate() {
            self.line(
                Place::of("education", i, "studyType"),
                &school.study_type,
                SAID,
            );
            self.line(Place::of("education", i, "area"), &school.area, SAID);
            self.bullets(Place::of("education", i, "courses"), &school.courses, SAID);
        }
        for (i, award) in resume.awards.iter().enumerate() {
            self.line(Place::of("awards", i, "title"), &award.title, SAID);
            self.line(Place::of("awards", i, "summary"), &award.summary, SAID);
        }
        for (i, publication) in resume.publications.iter().enumerate() {
            self.line(
                Place::of("publications", i, "name"),
                &publication.name,
                SAID,
            );
            self.line(
                Place::of("publications", i, "summary"),
                &publication.summary,
                SAID,
            );
        }
        for (i, language) in resume.languages.iter().enumerate() {
            self.line(
                Place::of("languages", i, "language"),
                &language.language,
                SHOWN,
            );
        }
    }

    fn lists(&mut self, resume: &'a Resume) {
        for (i, skill) in resume.skills.iter().enumerate() {
            if skill.keywords.is_empty() || skill.name.is_empty() {
                self.label();
            }
            self.push(Place::of("skills", i, "name"), &skill.name, LISTED, false);
            if skill.keywords.is_empty() {
                self.separate(", ");
            } else {
                if !skill.name.is_empty() {
                    self.separate(": ");
                }
                self.items(Place::of("skills", i, "keywords"), &skill.keywords, LISTED);
                self.end_line();
            }
        }
        self.end_line();
        for (i, interest) in resume.interests.iter().enumerate() {
            self.line(Place::of("interests", i, "name"), &interest.name, LISTED);
            self.items(
                Place::of("interests", i, "keywords"),
                &interest.keywords,
                LISTED,
            );
            self.end_line();
        }
        for (i, reference) in resume.references.iter().enumerate() {
            self.line(
                Place::of("references", i, "reference"),
                &reference.reference,
                LISTED,
            );
        }
        let sections = resume.meta.iter().flat_map(|meta| &meta.upward.sections);
        for (i, section) in sections.enumerate() {
            for (item, line) in section.lines.iter().enumerate() {
                let place = Place::of("meta.upward.sections", i, "lines");
                self.line(place.item(item), line, LISTED);
            }
        }
    }

    /// Adds a text on a line of its own.
    fn line(&mut self, place: Place, text: &'a str, credit: u32) {
        self.push(place, text, credit, false);
        self.end_line();
    }

    /// Adds prose about what the person did.
    fn prose(&mut self, place: Place, text: &'a str, credit: u32) {
        self.push(place, text, credit, true);
        self.end_line();
    }

    /// Adds bullets about what the person did, a line each.
    fn bullets(&mut self, place: Place, texts: &'a [String], credit: u32) {
        for (item, text) in texts.iter().enumerate() {
            self.prose(place.item(item), text, credit);
        }
    }

    /// Adds the items of a list to the line.
    fn items(&mut self, place: Place, items: &'a [String], credit: u32) {
        for (item, text) in items.iter().enumerate() {
            if item > 0 {
                self.separate(", ");
            }
            self.push(place.item(item), text, credit, false);
        }
    }

    fn push(&mut self, place: Place, text: &'a str, credit: u32, prose: bool) {
        if text.is_empty() {
            return;
        }
        let start = self.chars;
        self.text.push_str(text);
        self.chars += text.chars().count();
        self.list.push(Field {
            place,
            text,
            credit,
            prose,
            span: Span {
                start,
                end: self.chars,
            },
        });
    }

    fn separate(&mut self, with: &str) {
        self.text.push_str(with);
        self.chars += with.len();
    }

    fn end_line(&mut self) {
        if !self.starts_line() {
            self.ends.push((self.text.len(), self.chars));
        }
    }

    /// Says that the line is a list of skills, where nothing before does.
    fn label(&mut self) {
        if self.starts_line() {
            self.separate("Skills: ");
        }
    }

    /// Whether the line is still empty.
    fn starts_line(&self) -> bool {
        self.chars == self.ends.last().map_or(0, |(_, char)| *char)
    }
}

/// Returns the credit of what a role, project or certificate shows.
fn shown(dated: bool) -> u32 {
    if dated { SHOWN } else { UNDATED }
}
