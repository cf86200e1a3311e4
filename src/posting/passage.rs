//! Lines to passages: headings, list items and paragraphs, each with the section that it belongs to.

mod columns;

use super::cue::Cue;
use super::heading::{Section, kind, section};
use super::source::Source;
use crate::text::{Line, Span, Text};

/// Longest heading, in characters.
const HEADING: usize = 70;
/// Longest line with a colon that opens a list, in characters.
const ABOVE: usize = 140;
/// Most words of a heading that a colon sets apart.
const COLON: usize = 8;
/// Most words of a label before a colon or a tab.
const LABEL: usize = 5;
/// Level of a heading that the format does not state.
const LOWEST: u8 = 6;
/// Shortest line that may have been broken for want of room, in characters.
const WRAPPED: usize = 48;

/// Longest line of a text whose lines were broken for want of room; where one is longer, each line is a paragraph.
const WIDEST: usize = 200;
/// How far a heading that asks for nothing reaches, in characters: what stands farther below it is not about it.
const REACH: usize = 1500;

/// Longest passage that one phrase silences, in characters: a longer one speaks of several things.
const PARAGRAPH: usize = 700;

/// Most characters before words that open what is offered, in a paragraph that is all about it.
const OPENING: usize = 40;

/// Characters of a mark behind an item, "(E)".
const MARK: usize = 3;

/// A heading, a list item or a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Passage {
    /// Where it stands.
    pub span: Span,
    /// What it belongs to; for a heading, what it announces.
    pub section: Section,
    /// Whether it is a heading.
    pub heading: bool,
    /// Whether it is an item of a list, or a line of its own.
    pub item: bool,
}

/// What the last heading opened.
#[derive(Clone, Copy)]
struct Opened {
    section: Section,
    level: u8,
    /// Whether items below may still show that they are of another section: no heading, or one over prose.
    loose: bool,
}

impl Opened {
    /// No heading yet, or one that no longer counts.
    const NOTHING: Self = Self {
        section: Section::Open,
        level: 0,
        loose: true,
    };
}

/// Returns the passages of `text` in order.
pub(super) fn passages(text: &Text, source: &Source) -> Vec<Passage> {
    let marked: Vec<Line> = text
        .lines
        .iter()
        .filter(|line| line.span.start < line.span.end)
        .map(|line| Line {
            bullet: line.bullet || pictured(source, line),
            ..line.clone()
        })
        .collect();
    let lines: Vec<&Line> = marked.iter().collect();
    let mut passages: Vec<Passage> = Vec::new();
    let wrapped = lines
        .iter()
        .all(|line| line.span.end - line.span.start <= WIDEST);
    let mut since = 0;
    let mut opened = Opened::NOTHING;
    let mut list = None;
    let mut last: Option<&Line> = None;
    let mut read = 0;
    for (index, line) in lines.iter().copied().enumerate() {
        if index < read {
            continue;
        }
        let rest = lines.get(index..).unwrap_or_default();
        if let Some(sections) = columns::head(source, line) {
            let below = rest.get(1..).unwrap_or_default();
            let (cells, rows) = columns::rows(source, line, below, &sections);
            passages.push(Passage {
                span: line.span,
                section: Section::Silent,
                heading: true,
                item: false,
            });
            passages.extend(cells);
            read = index + 1 + rows;
            opened = Opened::NOTHING;
            (last, list) = (None, None);
            continue;
        }
        if let Some(found) = heading(source, rest, opened) {
            opened = found;
            since = line.span.end;
            passages.push(Passage {
                span: line.span,
                section: found.section,
                heading: true,
                item: false,
            });
            (last, list) = (None, None);
            continue;
        }
        let parted = last.is_none_or(|last| !last.bullet || !adjacent(source, last, line));
        if !line.bullet {
            list = None;
        } else if parted && opened.loose {
            list = judged(source, items(source, rest), opened.section == Section::Open);
        }
        let continued = wrapped
            && last.is_some_and(|last| continues(source, last, line))
            && labelled(source, line.span).is_none();
        let far = || line.span.start - since > REACH || !line.bullet && resumes(source, line);
        let asking = matches!(opened.section, Section::Requirements | Section::Preferred);
        let behind =
            || last.is_some_and(|l| l.bullet && !line.bullet && !adjacent(source, l, line));
        if !continued && (opened.section == Section::Silent && far() || asking && behind()) {
            opened = Opened::NOTHING;
        }
        match passages.last_mut() {
            Some(passage) if continued && !passage.heading => passage.span.end = line.span.end,
            _ => passages.push(Passage {
                span: line.span,
                section: list.unwrap_or(opened.section),
                heading: false,
                item: line.bullet,
            }),
        }
        last = Some(line);
    }
    for passage in &mut passages {
        settle(passage, source);
    }
    follow_marks(&mut passages, source);
    passages
}

/// Follows letters behind the items of a person specification: "(E)" for what is essential, "(D)" for what is desirable.
fn follow_marks(passages: &mut [Passage], source: &Source) {
    let marked = |passage: &Passage| {
        let end = passage.span.end;
        let mark = source.lower.get(end.checked_sub(MARK)?..end)?;
        match mark {
            ['(', 'e', ')'] => Some(Section::Requirements),
            ['(', 'd', ')'] => Some(Section::Preferred),
            _ => None,
        }
    };
    let marks: Vec<Option<Section>> = passages.iter().map(marked).collect();
    let both = [Section::Requirements, Section::Preferred];
    if both.iter().all(|section| marks.contains(&Some(*section))) {
        for (passage, section) in passages.iter_mut().zip(marks) {
            if let Some(section) = section {
                passage.section = section;
                passage.span.end -= MARK;
            }
        }
    }
}

/// Returns what the first of `lines` opens if it is a heading.
///
/// A heading that says nothing is judged by the list under it; where that says nothing either, it leaves the section as it
/// is if it stands lower.
fn heading(source: &Source, lines: &[&Line], current: Opened) -> Option<Opened> {
    let (line, rest) = lines.split_first()?;
    let small = source.small(line.span);
    let above = rest.first().is_some_and(|next| next.bullet) && small.trim_end().ends_with(':');
    let short = line.span.end - line.span.start <= if above { ABOVE } else { HEADING }
        && !line.bullet
        && !small.trim_end().ends_with(['.', '!', ',', ';']);
    let lists = short && rest.first().is_some_and(|next| next.bullet);
    let formatted = line.heading > 0 || set_apart(line, &small, source);
    let level = if line.heading > 0 {
        line.heading
    } else {
        LOWEST
    };
    let announced = (short || line.heading > 0)
        .then(|| kind(source, line.span, formatted || lists))
        .flatten();
    if let Some(kind) = announced {
        return Some(Opened {
            section: section(kind),
            level,
            loose: matches!(kind, Cue::HeadDuties | Cue::HeadCompany),
        });
    }
    if line.heading == 0 && !lists {
        return None;
    }
    let open = current.section == Section::Open || line.heading > 0;
    if let Some(section) = judged(source, items(source, rest), open) {
        return Some(Opened {
            section,
            level,
            loose: true,
        });
    }
    let below = line.heading > current.level || (line.heading == 0 && formatted);
    if below && current.level > 0 {
        return Some(current);
    }
    Some(Opened {
        section: Section::Open,
        level,
        loose: true,
    })
}

/// Returns the items at the start of `lines` up to the first gap.
fn items<'a>(source: &'a Source, lines: &'a [&Line]) -> impl Iterator<Item = &'a Line> {
    let mut before: Option<&Line> = None;
    lines.iter().copied().take_while(move |line| {
        let goes_on = before.is_none_or(|before| adjacent(source, before, line));
        before = Some(line);
        line.bullet && goes_on
    })
}

/// Returns the section that the words of most `items` show; where they stand under no heading (`open`), two of five are enough.
fn judged<'a>(
    source: &Source,
    items: impl Iterator<Item = &'a Line>,
    open: bool,
) -> Option<Section> {
    let (mut all, mut requiring, mut perks) = (0, 0, 0);
    for item in items {
        all += 1;
        let asks = source.cues.any(Cue::Requiring, item.span);
        requiring += usize::from(asks);
        perks += usize::from(!asks && source.cues.any(Cue::Perk, item.span));
    }
    let many = |count: usize| {
        count > 0
            && if open {
                count * 5 >= all * 2
            } else {
                count * 2 > all
            }
    };
    if many(requiring) && requiring >= perks {
        Some(Section::Requirements)
    } else {
        many(perks).then_some(Section::Silent)
    }
}

/// Whether a line begins with a picture sign in place of a bullet, and is no heading framed by such signs.
fn pictured(source: &Source, line: &Line) -> bool {
    let chars = source.chars.get(line.span.start..line.span.end);
    let chars = chars.unwrap_or_default();
    let mut signs = chars.split(|c| c.is_whitespace());
    let picture = |word: &[char]| !word.is_empty() && word.iter().all(|c| is_picture(*c));
    signs.next().is_some_and(picture) && !chars.last().is_some_and(|c| is_picture(*c))
}

/// Whether `c` is a picture sign, by the blocks of Unicode 16 that hold arrows, dingbats and emoji.
fn is_picture(c: char) -> bool {
    matches!(u32::from(c), 0x2190..=0x21FF | 0x2300..=0x27BF | 0x2900..=0x297F | 0x2B00..=0x2BFF | 0xFE0F | 0x1F000..=0x1FAFF)
}

/// Whether the document sets a line apart as a heading without saying so.
fn set_apart(line: &Line, small: &str, source: &Source) -> bool {
    let letters = || {
        source.chars[line.span.start..line.span.end]
            .iter()
            .filter(|c| c.is_alphabetic())
    };
    let capitals = !source.shouts && letters().count() > 3 && letters().all(|c| c.is_uppercase());
    let colon = small.trim_end().trim_end_matches('*').ends_with(':')
        && small.split_whitespace().count() <= COLON;
    line.bold || colon || capitals
}

/// Whether no empty line stands between two lines.
fn adjacent(source: &Source, before: &Line, line: &Line) -> bool {
    let gap = source
        .chars
        .get(before.span.end..line.span.start)
        .unwrap_or_default();
    gap.iter().filter(|c| **c == '\n').count() <= 1
}

/// Whether `line` goes on with the sentence of the line `before` it.
fn continues(source: &Source, before: &Line, line: &Line) -> bool {
    let length = before.span.end - before.span.start;
    let small = source
        .chars
        .get(line.span.start)
        .is_some_and(|c| c.is_lowercase());
    adjacent(source, before, line) && !line.bullet && (length >= WRAPPED || small)
}

/// Whether a line below a heading that asks for nothing speaks of the position again.
fn resumes(source: &Source, line: &Line) -> bool {
    source.cues.any(Cue::Resumes, line.span)
}

/// Gives a passage the section that its own words name: a label ("Requirements: ...") or a phrase of silent text.
fn settle(passage: &mut Passage, source: &Source) {
    if passage.heading {
        return;
    }
    let span = passage.span;
    if let Some((section, label)) = labelled(source, span) {
        passage.section = section;
        let rest = Span {
            start: label.end + 1,
            ..span
        };
        let asks = passage.section != Section::Silent;
        if let Some(rest) = source.quote(rest).filter(|_| asks) {
            passage.span.start = rest.span.start;
        }
    }
    let small = source.small(span);
    let instruction = small.starts_with("to apply") || small.starts_with("please apply");
    let asking = matches!(passage.section, Section::Requirements | Section::Preferred);
    let length = span.end - span.start;
    let opening = Span {
        end: span.end.min(span.start + OPENING),
        ..span
    };
    let offers = !passage.item && source.cues.any(Cue::Offers, opening);
    if instruction || (!asking && length <= PARAGRAPH && (offers || is_silent(source, span))) {
        passage.section = Section::Silent;
    }
}

/// Returns the section that a label at the start of `span` names ("Nice to have: ..."), and where the label stands.
fn labelled(source: &Source, span: Span) -> Option<(Section, Span)> {
    let label = label(source, span)?;
    Some((section(kind(source, label, false)?), label))
}

/// Returns the words before a colon or a tab, if they are few.
fn label(source: &Source, span: Span) -> Option<Span> {
    let chars = source.chars.get(span.start..span.end)?;
    let length = source.colon(span)?;
    let label = chars.get(..length)?;
    let words = label.iter().filter(|c| c.is_whitespace()).count() + 1;
    (words <= LABEL && !label.iter().any(|c| matches!(c, '.' | ','))).then_some(Span {
        start: span.start,
        end: span.start + length,
    })
}

/// Whether the words of a passage, or of a sentence in it, ask for nothing wherever they stand.
pub(super) fn is_silent(source: &Source, span: Span) -> bool {
    source.cues.any(Cue::Silent, span) || source.slice(span).contains('@')
}

#[cfg(test)]
mod tests;
