//! What parse health rests on: counts and flags of the text and the resume read from it.

use crate::date::Date;
use crate::parse::Parsed;
use crate::text::{Format, Text};

/// Fewest letters on a page that is more than a picture of text.
const LETTERS_PER_PAGE: usize = 100;

/// Facts of a document.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    /// Letters in the text.
    pub letters: usize,
    /// Glyphs without a Unicode value.
    pub unmapped: usize,
    /// Passages that a person cannot see.
    pub hidden: usize,
    /// Pages.
    pub pages: usize,
    /// Largest number of columns on a page.
    pub columns: u32,
    /// Whether the order of drawing differs from the reading order.
    pub reordered: bool,
    /// Whether a name was read.
    pub name: bool,
    /// Whether an e-mail address was read.
    pub email: bool,
    /// Whether a phone number was read.
    pub phone: bool,
    /// Headings recognised; all of them where the format names its sections itself.
    pub headings: usize,
    /// Indices of the sections under headings that were not recognised.
    pub unknown: Vec<usize>,
    /// Whether experience (paid, unpaid or projects), education and skills were found.
    pub essentials: [bool; 3],
    /// The roles, paid and unpaid.
    pub roles: Vec<Role>,
    /// Images drawn.
    pub images: u32,
    /// Tables that hold text.
    pub tables: u32,
    /// Text boxes.
    pub text_boxes: u32,
    /// Lines in page headers and footers.
    pub margin_lines: u32,
    /// Whether words are written with spaces between their letters.
    pub spaced: bool,
}

/// What is known of one role.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Role {
    /// Its title is known.
    pub title: bool,
    /// Its employer is known.
    pub employer: bool,
    /// Its dates are known.
    pub dates: bool,
    /// Its dates name months.
    pub months: bool,
}

impl Facts {
    /// Returns the facts of a document.
    pub fn new(text: &Text, parsed: &Parsed) -> Self {
        let resume = &parsed.resume;
        let layout = &text.layout;
        let work = resume.work.iter().map(|role| {
            let dates = [role.start_date, role.end_date];
            Role::new(&role.position, &role.name, dates)
        });
        let volunteer = resume.volunteer.iter().map(|role| {
            let dates = [role.start_date, role.end_date];
            Role::new(&role.position, &role.organization, dates)
        });
        let sections = resume.meta.iter().flat_map(|meta| &meta.upward.sections);
        let states_sections = text.format == Format::JsonResume;
        Self {
            letters: text.content.chars().filter(|c| c.is_alphabetic()).count(),
            unmapped: layout.unmapped as usize,
            hidden: layout.hidden.len(),
            pages: layout.pages.max(1) as usize,
            columns: layout.columns,
            reordered: layout.reordered,
            name: !resume.basics.name.is_empty(),
            email: !resume.basics.email.is_empty(),
            phone: !resume.basics.phone.is_empty(),
            headings: parsed.headings.len() + usize::from(states_sections),
            unknown: sections
                .enumerate()
                .filter(|(_, section)| !states_sections && !section.title.is_empty())
                .map(|(i, _)| i)
                .collect(),
            essentials: [
                !(resume.work.is_empty()
                    && resume.volunteer.is_empty()
                    && resume.projects.is_empty()),
                !resume.education.is_empty(),
                !resume.skills.is_empty(),
            ],
            roles: work.chain(volunteer).collect(),
            images: layout.images,
            tables: layout.tables,
            text_boxes: layout.text_boxes,
            margin_lines: layout.margin_lines,
            spaced: has_spaced_word(&text.content),
        }
    }

    /// Whether so many glyphs have no Unicode value that the words are lost.
    pub fn mostly_unmapped(&self) -> bool {
        self.unmapped * 10 > (self.letters + self.unmapped) * 3
    }

    /// Whether the pages are images with hardly any text.
    pub fn mostly_images(&self) -> bool {
        self.images > 0 && self.letters < LETTERS_PER_PAGE * self.pages
    }
}

impl Role {
    fn new(title: &str, employer: &str, dates: [Option<Date>; 2]) -> Self {
        let [start, end] = dates;
        Self {
            title: !title.is_empty(),
            employer: !employer.is_empty(),
            dates: start.is_some(),
            months: [start, end]
                .into_iter()
                .flatten()
                .all(|date| date.month.is_some()),
        }
    }
}

/// Whether a text holds a word written as `S K I L L S`: four or more single letters in a row.
fn has_spaced_word(content: &str) -> bool {
    let mut run = 0;
    let mut letters = 0;
    let mut other = false;
    for c in content.chars().chain(['\n']) {
        if c == ' ' || c == '\n' {
            run = if letters == 1 && !other { run + 1 } else { 0 };
            if run >= 4 {
                return true;
            }
            if c == '\n' {
                run = 0;
            }
            (letters, other) = (0, false);
        } else if c.is_alphabetic() {
            letters += 1;
        } else {
            other = true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_with_spaces_between_its_letters_is_seen() {
        for (text, spaced) in [
            ("S K I L L S", true),
            ("E X P E R I E N C E\nAcme", true),
            ("Plan B is a go", false),
            ("A, B, C, D", false),
            ("a b\nc d", false),
            ("", false),
        ] {
            assert_eq!(has_spaced_word(text), spaced, "{text}");
        }
    }
}
