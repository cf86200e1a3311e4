//! Section headings: known by their words, unknown ones by looking like the known.

use super::enumerator::enumerator;
use super::fold::{fold, is_upper};
use super::period::periods;
use super::row::{Row, SAME_EDGE};
use super::typed;
use super::words::{Heading, Hint, Topic, Words};

/// A row that is a heading, or begins with one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    /// Number of the row.
    pub(super) row: usize,
    /// What its words announce; none for a heading known by its look only.
    pub(super) known: Option<Heading>,
}

/// Baselines that differ by less are one line, in points.
const SAME_LINE: f32 = 1.0;

/// Most words of a heading.
pub(super) const MOST_WORDS: usize = 7;

/// Returns the headings among `rows`, in order.
pub(super) fn headings(rows: &[Row], words: &Words) -> Vec<Found> {
    let candidates: Vec<(usize, Heading)> = rows
        .iter()
        .enumerate()
        .filter(|(i, row)| {
            !row.bullet
                || (row.apart
                    && rows
                        .get(i + 1)
                        .is_some_and(|next| !next.bullet || next.x() > row.x()))
        })
        .filter(|(i, row)| !is_document_title(*i, row, words) && !is_label_of_list(row, words))
        .filter(|(_, row)| !ends_sentence(row.lead().text()))
        .filter_map(|(i, row)| Some((i, recognise(row.lead().text(), words)?)))
        .filter(|&(i, _)| !is_beside(rows, i))
        .collect();
    let Some(look) = prevailing(rows, &candidates) else {
        return named(typed::headings(rows, &[], words), rows, words);
    };
    let body = body_size(rows);
    let mut found: Vec<Found> = candidates
        .into_iter()
        .filter(|&(i, _)| rows.get(i).is_some_and(|row| fits(row, look, body)))
        .map(|(row, heading)| Found {
            row,
            known: Some(heading),
        })
        .collect();
    let Some(first) = found.first().map(|f| f.row) else {
        return found;
    };
    let unknown = match look.is_plain(body) {
        true => {
            let known: Vec<usize> = found.iter().map(|f| f.row).collect();
            typed::headings(rows, &known, words)
        }
        false => unknown(rows, first, look, &found, words),
    };
    let opens = |row: usize| {
        let text = rows.get(row).map_or("", |row| row.lead().text());
        let names = words.any(text, Hint::School) || words.any(text, Hint::Organisation);
        let announced = |heading: &Found| {
            let topic = heading.known.map(|known| known.topic);
            heading.row + 1 == row && matches!(topic, Some(Topic::Work | Topic::Education))
        };
        names && found.iter().any(announced)
    };
    // What stands right below a heading of entries names the first of them.
    let unknown: Vec<usize> = unknown.into_iter().filter(|&row| !opens(row)).collect();
    if unknown.len() <= found.len() + 1 {
        found.extend(named(unknown, rows, words));
        found.sort_by_key(|f| f.row);
    }
    found
}

/// Whether a row names the document (`Résumé`) rather than its first section: it stands first and in a list of such names.
fn is_document_title(i: usize, row: &Row, words: &Words) -> bool {
    i == 0 && words.is(&fold(row.lead().text()), Hint::NotAName)
}

/// Whether a text is the end of a sentence that began in the line above (`engagement.`).
fn ends_sentence(text: &str) -> bool {
    text.ends_with('.') && text.starts_with(char::is_lowercase)
}

/// Whether a row announces the list within an entry (`Activities:`) rather than a section.
fn is_label_of_list(row: &Row, words: &Words) -> bool {
    let text = row.lead().text();
    let label = fold(text.trim_end_matches([':', '：', ' ']));
    !row.apart && row.heading == 0 && text.ends_with(':') && words.is(&label, Hint::LabelHighlights)
}

/// Returns the rows numbered `found` as headings, with what their words tell.
fn named(found: Vec<usize>, rows: &[Row], words: &Words) -> Vec<Found> {
    found
        .into_iter()
        .map(|row| Found {
            row,
            known: rows
                .get(row)
                .and_then(|row| guess(row.lead().text(), words)),
        })
        .collect()
}

/// Returns what a heading that is not known as a whole announces by a part of it: the longest known heading of two
/// words or more, or else its first telling word.
fn guess(text: &str, words: &Words) -> Option<Heading> {
    let folded = fold(bare(text));
    let parts: Vec<&str> = folded.split(' ').collect();
    let phrase = |length: usize| {
        parts
            .windows(length)
            .find_map(|part| words.heading(&part.join(" ")))
    };
    recognise(text, words)
        .or_else(|| (2..parts.len()).rev().find_map(phrase))
        .or_else(|| parts.iter().find_map(|word| words.cue(word)))
}

/// Returns the words of a heading without the number, picture and signs around them.
fn bare(text: &str) -> &str {
    let trim = |text| {
        str::trim_matches(text, |c: char| {
            !c.is_alphanumeric() && !matches!(c, '\u{900}'..='\u{dff}')
        })
    };
    let text = text.trim();
    match enumerator(text) {
        Some(count) => trim(text.get(count.length..).unwrap_or_default()),
        None => trim(text),
    }
}

/// Whether the row stands beside another of its column: as the title of one of several cells, not of a section.
fn is_beside(rows: &[Row], at: usize) -> bool {
    let Some(row) = rows.get(at) else {
        return false;
    };
    // A heading may stand beside all of its section.
    let level = |other: &Row| {
        row.y > 0.0
            && row.cells.len() == 1
            && (row.page, row.column) == (other.page, other.column)
            && (row.y - other.y).abs() < SAME_LINE
    };
    rows.iter()
        .enumerate()
        .any(|(i, other)| i != at && level(other))
}

/// Returns what `text` announces if it is a heading by its words.
pub(super) fn recognise(text: &str, words: &Words) -> Option<Heading> {
    let plain = bare(text);
    // Some pages count the entries behind a heading: "Education (2)".
    let counted = |(_, count): &(&str, &str)| count.chars().all(|c| c.is_ascii_digit());
    let plain = plain
        .rsplit_once('(')
        .filter(counted)
        .map_or(plain, |(plain, _)| plain.trim_end());
    if plain.is_empty() || plain.split(' ').count() > 2 * MOST_WORDS {
        return None;
    }
    let mut folded = fold(plain);
    if folded.split(' ').all(|word| word.chars().count() == 1) && folded.len() > 6 {
        folded.retain(|c| c != ' ');
    }
    if folded.split(' ').count() > MOST_WORDS {
        return None;
    }
    if let Some(heading) = words.heading(&folded) {
        return Some(heading);
    }
    let (left, right) = split_pair(&folded)?;
    for and in ["and", "und", "et", "y", "e", "i"] {
        if let Some(heading) = words.heading(&format!("{left} {and} {right}")) {
            return Some(heading);
        }
    }
    words.heading(right)?;
    words.heading(left)
}

fn split_pair(folded: &str) -> Option<(&str, &str)> {
    [
        " & ", "/", " / ", " and ", " und ", " et ", " y ", " e ", ", ", " + ", " | ",
    ]
    .iter()
    .filter_map(|sign| folded.split_once(sign))
    .map(|(left, right)| (left.trim(), right.trim()))
    .find(|(left, right)| !left.is_empty() && !right.is_empty())
}

/// How a heading is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Look {
    level: u8,
    size: u16,
    bold: bool,
    upper: bool,
}

impl Look {
    fn of(row: &Row) -> Self {
        let lead = row.lead();
        Self {
            level: row.heading,
            size: lead.style().size,
            bold: lead.is_bold(),
            upper: is_upper(lead.text()),
        }
    }

    /// Whether nothing but its words tells such a heading from text of size `body`.
    fn is_plain(self, body: u16) -> bool {
        self.level == 0 && !self.upper && self.size <= body + 5 && !self.bold
    }

    fn is(self, other: Self) -> bool {
        self.level == other.level
            && self.size.abs_diff(other.size) <= 3
            && self.bold == other.bold
            && (self.upper || !other.upper)
    }
}

/// Returns the look of most headings that announce what nearly every resume has.
fn prevailing(rows: &[Row], candidates: &[(usize, Heading)]) -> Option<Look> {
    let looks: Vec<(Look, bool)> = candidates
        .iter()
        .filter_map(|&(i, heading)| {
            let common = matches!(
                heading.topic,
                Topic::Work | Topic::Education | Topic::Skills | Topic::Summary | Topic::Projects
            );
            Some((Look::of(rows.get(i)?), common))
        })
        .collect();
    let votes = |look: Look| {
        looks
            .iter()
            .map(|&(other, common)| usize::from(other.is(look)) * if common { 3 } else { 1 })
            .sum::<usize>()
    };
    looks
        .iter()
        .map(|&(look, _)| look)
        .rev()
        .max_by_key(|&look| (votes(look), look.size))
}

/// Whether a row with the words of a heading is one, given how headings look here.
fn fits(row: &Row, look: Look, body: u16) -> bool {
    let own = Look::of(row);
    if own.is(look) {
        return true;
    }
    if typed::is_parted(row) {
        return true;
    }
    let alone = row.cells.len() == 1;
    let stands_out = own.size > body + 5
        || own.bold
        || own.upper
        || (own.level > 0 && own.level <= look.level.max(2));
    // A side column sets its headings smaller, yet like the others and larger than text.
    let alike = own.upper && look.upper && own.bold == look.bold && own.size > body + 5;
    let weaker = (own.size + 5 < look.size && !alike)
        || (look.level > 0 && (own.level == 0 || own.level > look.level))
        || (look.upper && !own.upper && own.size <= look.size)
        || (look.bold && !own.bold && own.size <= look.size);
    alone && stands_out && !weaker
}

/// Returns rows behind the first heading that look like the known headings.
fn unknown(rows: &[Row], first: usize, look: Look, found: &[Found], words: &Words) -> Vec<usize> {
    let edges: Vec<(u32, f32)> = found
        .iter()
        .filter_map(|f| rows.get(f.row))
        .map(|row| (row.column, row.x()))
        .collect();
    rows.iter()
        .enumerate()
        .filter(|(i, row)| {
            let own = Look::of(row);
            let text = row.lead().text();
            let behind = *i > first || (*i > 0 && row.apart && guess(text, words).is_some());
            behind
                && row.cells.len() == 1
                && !row.bullet
                && own.is(look)
                && own.upper == look.upper
                && text.split(' ').count() <= MOST_WORDS
                && text.chars().any(char::is_alphabetic)
                && (own.level > 0
                    || edges.iter().any(|&(column, x)| {
                        column == row.column && (x - row.x()).abs() < SAME_EDGE
                    }))
                && !found.iter().any(|f| f.row == *i)
                && periods(text, words).is_empty()
                && !text.contains('@')
                && !text.trim_end_matches([':', '：']).contains([':', '：'])
                && (own.level > 0 || !names_employer(row, rows.get(i + 1), words))
        })
        .map(|(i, _)| i)
        .collect()
}

/// Whether a row set like a heading names an employer or, above a date, a job.
fn names_employer(row: &Row, next: Option<&Row>, words: &Words) -> bool {
    let text = row.lead().text();
    let dated = next.is_some_and(|next| {
        let mut cells = next.cells.iter();
        cells.any(|cell| !periods(cell.flow.text(), words).is_empty())
    });
    guess(text, words).is_none()
        && (text.contains(',')
            || words.any(text, Hint::Organisation)
            || (dated && words.any(text, Hint::Title)))
}

/// Returns the font size in which most letters are set, in tenths of a point.
pub(super) fn body_size(rows: &[Row]) -> u16 {
    let mut sizes: Vec<(u16, usize)> = Vec::new();
    for row in rows {
        let length = row
            .cells
            .iter()
            .map(|cell| cell.flow.text().len())
            .sum::<usize>();
        match sizes.iter_mut().find(|(size, _)| *size == row.size()) {
            Some((_, letters)) => *letters += length,
            None => sizes.push((row.size(), length)),
        }
    }
    sizes
        .into_iter()
        .max_by_key(|&(_, letters)| letters)
        .map_or(0, |(size, _)| size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guesses_by_parts() {
        let words = Words::load();
        for (text, topic) in [
            ("Working experience in brief", Some(Topic::Work)),
            ("Places where I worked", Some(Topic::Work)),
            ("Wo ich studiert habe", Some(Topic::Education)),
            ("Motivation for the role ahead", None),
        ] {
            assert_eq!(guess(text, &words).map(|h| h.topic), topic, "{text}");
        }
    }

    #[test]
    fn recognises_headings_by_words() {
        let words = Words::load();
        for (text, topic) in [
            ("WORK EXPERIENCE", Topic::Work),
            ("Professional Experience:", Topic::Work),
            ("Skills & Technologies", Topic::Skills),
            ("E D U C A T I O N", Topic::Education),
            ("— Sprachkenntnisse —", Topic::Languages),
            ("Formación Académica", Topic::Education),
            ("Centres d’intérêt", Topic::Interests),
            ("कार्य अनुभव", Topic::Work),
            ("教育背景", Topic::Education),
            ("Projects / Publications", Topic::Projects),
            ("Досвід роботи", Topic::Work),
            ("2. Work Experience", Topic::Work),
            ("IV. Ausbildung", Topic::Education),
            ("三、教育经历", Topic::Education),
            ("【项目经历】", Topic::Projects),
            ("💼 Experience", Topic::Work),
            ("İŞ DENEYİMİ", Topic::Work),
        ] {
            assert_eq!(
                recognise(text, &words).map(|h| h.topic),
                Some(topic),
                "{text}"
            );
        }
        for text in [
            "Experience with Rust and Go in large teams",
            "Acme Corporation",
            "",
            "•",
        ] {
            assert!(recognise(text, &words).is_none(), "{text}");
        }
    }
}
