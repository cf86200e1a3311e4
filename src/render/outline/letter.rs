//! A letter's outline.

use super::{Sheet, clean, cleaned, contact, dates};
use crate::letter::Letter;
use crate::render::locale::Locale;

/// Returns what the letter prints.
pub(in crate::render) fn outline(letter: &Letter, locale: &Locale) -> Sheet {
    let header = contact::letterhead(&letter.name, &letter.contact);
    let date = letter.date.map(|date| dates::long(date, locale));
    let dateline: Vec<String> = [Some(clean(&letter.location)), date]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    let paragraphs = letter.paragraphs.iter().map(|one| clean(&one.text));
    Sheet {
        title: super::title(&header.name, &locale.words.labels.letter),
        header,
        recipient: cleaned(&letter.recipient),
        dateline: dateline.join(", "),
        subject: clean(&letter.subject),
        greeting: clean(&letter.greeting),
        paragraphs: paragraphs.filter(|text| !text.is_empty()).collect(),
        closing: clean(&letter.closing),
    }
}
