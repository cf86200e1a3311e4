//! A letter's outline.

use super::{Passage, Sheet, clean, cleaned, contact, dates};
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
    let mut blocks: Vec<Passage> = Vec::new();
    for paragraph in &letter.paragraphs {
        let text = clean(&paragraph.text);
        match blocks.last_mut() {
            _ if text.is_empty() => {}
            Some(Passage::Bullets { items }) if paragraph.bullet => items.push(text),
            _ if paragraph.bullet => blocks.push(Passage::Bullets { items: vec![text] }),
            _ => blocks.push(Passage::Prose { text }),
        }
    }
    Sheet {
        title: super::title(&header.name, &locale.words.labels.letter),
        header,
        recipient: cleaned(&letter.recipient),
        dateline: dateline.join(", "),
        subject: clean(&letter.subject),
        greeting: clean(&letter.greeting),
        blocks,
        closing: clean(&letter.closing),
    }
}
