//! The person's name: the largest line above the sections that can be one.

use super::Basis;
use super::contact::labelled;
use super::flow::Flow;
use super::fold::{fold, is_ideograph, is_letter};
use super::heading::recognise;
use super::place::{self, is_code};
use super::record::Reading;
use super::row::Row;
use super::words::{Hint, Words};

/// Most words of a name.
const MOST_WORDS: usize = 6;

/// Returns the name in the rows above the sections.
pub(super) fn find(rows: &[Row], words: &Words) -> Option<Reading> {
    if let Some(name) = find_labelled(rows, words) {
        return Some(name);
    }
    let cells: Vec<(usize, &Flow)> = rows
        .iter()
        .enumerate()
        .flat_map(|(i, row)| row.cells.iter().map(move |cell| (i, &cell.flow)))
        .collect();
    let named: Vec<(usize, usize, Flow)> = cells
        .iter()
        .enumerate()
        .filter_map(|(at, (row, flow))| Some((at, *row, candidate(flow, words)?)))
        .collect();
    let weight = |flow: &Flow| {
        let titled = words.any(flow.text(), Hint::Title);
        u32::from(flow.style().size.max(1)) * if titled { 6 } else { 10 }
    };
    let &(at, row, ref first) = named.iter().rev().max_by_key(|(_, _, flow)| weight(flow))?;
    let mut name = first.clone();
    let next = cells.iter().skip(at + 1).find(|(next, _)| *next > row);
    if let Some((_, next)) = next.filter(|(i, _)| *i == row + 1)
        && next.style() == first.style()
        && first.style().size
            > rows
                .iter()
                .map(Row::size)
                .min()
                .unwrap_or_default()
                .saturating_add(20)
        && let Some(more) = candidate(next, words)
        && name.text().split(' ').count() + more.text().split(' ').count() <= MOST_WORDS
    {
        name.wrap(&more, |_| true);
    }
    let largest = named
        .iter()
        .all(|(other, _, flow)| *other == at || flow.style().size < first.style().size);
    let basis = match largest || named.len() == 1 {
        true => Basis::Position,
        false => Basis::Guess,
    };
    Some(Reading { flow: name, basis })
}

/// Returns the name behind a label such as `Name:`.
pub(super) fn find_labelled(rows: &[Row], words: &Words) -> Option<Reading> {
    rows.iter().flat_map(|row| &row.cells).find_map(|cell| {
        let (label, name) = labelled(&cell.flow)?;
        let named = words.is(&label, Hint::LabelName) && !name.is_empty();
        named.then_some(Reading {
            flow: name,
            basis: Basis::Label,
        })
    })
}

/// Takes off what says that the document is a resume: `Curriculum Vitae – Ana Lima`, `Resume of Ana Lima`.
fn without_genre(flow: &Flow, words: &Words) -> Flow {
    let text = flow.text();
    let ends = text.match_indices([' ', ':']).map(|(end, _)| end);
    let genre = ends
        .take(3)
        .filter(|&end| words.is(&fold(&text[..end]), Hint::NotAName))
        .last();
    let Some(end) = genre else {
        return flow.clone();
    };
    let rest = flow.slice(end..text.len()).trim(&[':', '–', '—', '-', '|']);
    match rest.text().split_once(' ') {
        Some((tie, _)) if matches!(tie, "of" | "von" | "de" | "di" | "for") => {
            rest.slice(tie.len()..rest.text().len())
        }
        _ => rest,
    }
}

/// Takes off what says behind a name that the document is a resume: `Ana Lima Resume`.
fn without_genre_behind(flow: &Flow, words: &Words) -> Flow {
    match flow.text().rsplit_once(' ') {
        Some((name, genre)) if name.contains(' ') && words.is(&fold(genre), Hint::NotAName) => {
            flow.slice(0..name.len())
        }
        _ => flow.clone(),
    }
}

/// Returns the part of `flow` that could be a name: a few words of letters that are no title and no heading.
fn candidate(flow: &Flow, words: &Words) -> Option<Flow> {
    let flow = without_genre_behind(&without_genre(flow, words), words);
    let text = flow.text();
    let signs = text.find(['|', '·', '•', '–', '—']);
    let end = signs
        .into_iter()
        .chain(text.find(" - "))
        .chain(pronouns(text))
        .chain(title(text, words))
        .min()
        .unwrap_or(text.len());
    let flow = flow.slice(0..end);
    let text = flow.text();
    let folded = fold(text);
    let letters = text.chars().filter(|&c| is_letter(c)).count();
    let plain = text.chars().all(|c| {
        is_letter(c)
            || c.is_whitespace()
            || matches!(
                c,
                '.' | '\'' | '’' | '-' | '‐' | ',' | '(' | ')' | 'ʼ' | '"' | '“' | '”'
            )
    });
    // Particles such as "de la" make names long.
    let count = text
        .split(' ')
        .filter(|word| !word.starts_with(char::is_lowercase))
        .count()
        .max(text.split(' ').count().div_ceil(2));
    let fits = letters >= 2
        && plain
        && count <= MOST_WORDS
        && (!text.chars().all(is_ideograph) || text.chars().count() <= 6);
    let titled = words.count(text, Hint::Title) * 2 > count;
    let sized = flow.style().size;
    let known = recognise(text, words).is_some() || words.is(&folded, Hint::NotAName);
    let place = is_place(text) || place::is_whole(text, words);
    (fits && !known && (!titled || sized > 0) && !is_sentence(text) && !place).then_some(flow)
}

/// Returns where pronouns in brackets begin: `(she/her)`.
fn pronouns(text: &str) -> Option<usize> {
    let open = text.find('(')?;
    text.get(open..)?.contains('/').then_some(open)
}

/// Returns where a comma parts a name from the title behind it: `Ana Lima, Product Designer`.
fn title(text: &str, words: &Words) -> Option<usize> {
    let (name, title) = text.split_once([',', '，'])?;
    let whole = name.contains(' ') || name.chars().all(is_ideograph);
    let parted = whole && words.any(title, Hint::Title) && !words.any(name, Hint::Title);
    parted.then_some(name.len())
}

/// Most letters of a last word that may bear a full stop in a name: "Jr.", "Sr.", "Esq.", an initial.
const SUFFIX: usize = 3;

/// Whether `text` ends like a sentence, with a full stop that is not a name's or a degree's own.
fn is_sentence(text: &str) -> bool {
    let last = text
        .strip_suffix('.')
        .and_then(|text| text.split(' ').next_back());
    last.is_some_and(|word| !word.contains('.') && word.chars().count() > SUFFIX)
}

/// Whether `text` is a town with the code of its state or country: "Columbus, OH".
fn is_place(text: &str) -> bool {
    text.rsplit_once(", ")
        .is_some_and(|(_, code)| is_code(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_behind_a_comma_is_no_part_of_the_name() {
        let words = Words::load();
        for (text, end) in [
            ("Ana Lima, Product Designer", Some(8)),
            ("李小明，产品经理", Some(9)),
            ("Okafor, Demetrius", None),
            ("Demetrius Okafor, Jr.", None),
            ("Marketing Director, Teacher", None),
        ] {
            assert_eq!(title(text, &words), end, "{text}");
        }
    }

    #[test]
    fn suffixes_end_no_sentence_and_towns_are_no_names() {
        assert!(!is_sentence("Demetrius J. Okafor Jr."));
        assert!(!is_sentence("Ana B."));
        assert!(!is_sentence("ANA LIMA M.SC."));
        assert!(is_sentence("Builds services."));
        assert!(is_place("Columbus, OH"));
        assert!(!is_place("Okafor, Demetrius"));
    }
}
