//! Head lines to parts: what stands between gaps, dashes, bars, commas, brackets and changes of style.

use std::ops::Range;

use super::Basis;
use super::address::is_url;
use super::contact::labelled;
use super::flow::{Flow, Style};
use super::fold::{fold, is_ideograph, is_letter};
use super::grade::is_score;
use super::links::Links;
use super::period::{Period, is_duration, periods};
use super::place;
use super::record::Record;
use super::row::Row;
use super::words::{Hint, Words};
use crate::date::Date;

/// What parts a part from the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Joint {
    /// A space where nothing else parts fields.
    Space,
    Comma,
    Dash,
    /// A bar or a dot: a stronger sign than a dash, which names may hold.
    Bar,
    Style,
    /// A word such as "at".
    Word,
    /// Another cell or line.
    Cell,
}

/// A part of a head line, as a range of bytes of a piece.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// Number of the piece it belongs to.
    pub(super) piece: usize,
    pub(super) range: Range<usize>,
    pub(super) joint: Joint,
    pub(super) style: Style,
    /// Number of the head line.
    pub(super) line: usize,
    /// Whether a wide gap stands before its cell.
    pub(super) aside: bool,
    /// What a label before its cell says it is.
    pub(super) label: Option<Hint>,
}

/// A period and the text that states it.
#[derive(Debug, Clone)]
pub(super) struct Dated {
    pub(super) start: Option<Date>,
    /// None while it lasts.
    pub(super) end: Option<Date>,
    /// Whether a single date stands there, which `start` and `end` both hold.
    pub(super) single: bool,
    pub(super) flow: Flow,
}

impl Dated {
    /// Returns `period` as `text` states it.
    pub(super) fn of(period: &Period, text: &Flow) -> Self {
        Self {
            start: period.start,
            end: period.end,
            single: period.single,
            flow: text.slice(period.range.clone()),
        }
    }
}

/// An entry's head, taken apart.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) pieces: Vec<Flow>,
    pub(super) parts: Vec<Part>,
    pub(super) dates: Vec<Dated>,
    /// Addresses on the web.
    pub(super) sites: Vec<Flow>,
}

impl Head {
    /// Takes `rows` apart.
    pub(super) fn of(rows: &[Row], words: &Words) -> Self {
        let mut head = Self::default();
        for (line, row) in rows.iter().enumerate() {
            for (number, cell) in row.cells.iter().enumerate() {
                let (label, flow) = without_label(&cell.flow, words);
                let text = flow.text();
                if is_duration(text, words) {
                    continue;
                }
                let found: Vec<Period> = periods(text, words)
                    .into_iter()
                    .filter(|period| counts(period, text) || is_all_dates(text, words))
                    .collect();
                let mut ranges: Vec<Range<usize>> =
                    found.iter().map(|period| period.range.clone()).collect();
                head.dates
                    .extend(found.iter().map(|period| Dated::of(period, &flow)));
                for (start, word) in
                    words_of(text).filter(|(_, word)| is_url(word.trim_matches(EDGES)))
                {
                    head.sites
                        .push(flow.slice(start..start + word.len()).trim(&EDGES));
                    ranges.push(start..start + word.len());
                }
                ranges.extend(durations(text, words));
                ranges.sort_by_key(|range| range.start);
                for piece in flow.without(&ranges) {
                    let piece = piece.trim(&EDGES);
                    let piece = without_lone_brackets(&piece);
                    if !piece.is_empty() {
                        head.add(piece, (line, number > 0, label), words);
                    }
                }
            }
        }
        head
    }

    /// Adds a piece that stands in a line, aside or not, behind a label or none.
    fn add(
        &mut self,
        piece: Flow,
        (line, aside, label): (usize, bool, Option<Hint>),
        words: &Words,
    ) {
        let number = self.pieces.len();
        let mut joint = Joint::Cell;
        for (range, next) in split(&piece, words) {
            let part = piece.slice(range.clone());
            if part.text().chars().any(char::is_alphanumeric) {
                let style = part.style();
                self.parts.push(Part {
                    piece: number,
                    range,
                    joint,
                    style,
                    line,
                    aside,
                    label,
                });
                joint = next;
            } else {
                joint = joint.max(next);
            }
        }
        self.pieces.push(piece);
    }

    /// Returns the text of a part.
    pub(super) fn text(&self, part: &Part) -> &str {
        self.pieces
            .get(part.piece)
            .and_then(|piece| piece.text().get(part.range.clone()))
            .unwrap_or_default()
            .trim()
    }

    /// Returns the text from the first to the last of `parts`, which belong to one piece, or each piece's joined.
    pub(super) fn flow(&self, parts: &[&Part]) -> Flow {
        let mut flow = Flow::default();
        for run in parts.chunk_by(|a, b| a.piece == b.piece) {
            let (Some(first), Some(last)) = (run.first(), run.last()) else {
                continue;
            };
            if let Some(piece) = self.pieces.get(first.piece) {
                flow.append(&piece.slice(first.range.start..last.range.end).trim(&EDGES));
            }
        }
        without_lone_brackets(&flow)
    }

    /// Takes over the address that the head prints, or that its `name` links to, as the field at `path`.
    pub(super) fn url(
        &self,
        path: &str,
        name: &Flow,
        links: &Links,
        record: &mut Record,
    ) -> String {
        let (text, printed) = match self.sites.first() {
            Some(site) => (site, site.text()),
            None => (name, ""),
        };
        let target = links
            .of(text.span())
            .filter(|target| is_url(target))
            .unwrap_or(printed)
            .to_owned();
        if !target.is_empty() {
            record.take(format!("{path}.url"), text, Basis::Pattern);
        }
        target
    }

    /// Returns the period that the periods of the head make together: two single dates are start and end.
    pub(super) fn period(&self) -> Option<Dated> {
        if let Some(range) = self.dates.iter().rev().find(|dated| !dated.single) {
            let mut range = range.clone();
            let expected = self.dates.iter().find(|dated| {
                let told = dated.flow.text().starts_with(|c: char| !c.is_ascii_digit());
                dated.single && told && dated.end > range.start
            });
            if let Some(expected) = expected.filter(|_| range.end.is_none()) {
                range.end = expected.end;
            }
            return Some(range);
        }
        let mut first = self.dates.first()?.clone();
        if let Some(second) = self.dates.get(1).filter(|second| second.end != first.start) {
            first.flow.append(&second.flow);
            (first.start, first.end) = (first.start.min(second.end), first.start.max(second.end));
            first.single = false;
        }
        Some(first)
    }
}

/// What may stand around a field without belonging to it.
pub(super) const EDGES: [char; 14] = [
    ',', ';', ':', '|', '·', '•', '–', '—', '-', '/', '∙', '⋅', '،', '、',
];

/// A lone year inside a name (`Expo 2020 Dubai`) is part of the name.
fn counts(period: &Period, text: &str) -> bool {
    let around = (
        text[..period.range.start].trim_end(),
        text[period.range.end..].trim_start(),
    );
    !period.single
        || around.0.is_empty()
        || around.0.ends_with(EDGES)
        || text[period.range.clone()].starts_with('(')
        || (around.1.is_empty() && period.start.is_some_and(|date| date.month.is_some()))
        || (around.1.is_empty() && around.0.ends_with(','))
}

/// Whether a cell holds dates only, such as the first and last year one above the other.
fn is_all_dates(text: &str, words: &Words) -> bool {
    let ranges = periods(text, words).into_iter().map(|period| period.range);
    let mut end = 0;
    let blank = ranges.into_iter().all(|range| {
        let between = text.get(end..range.start).unwrap_or_default();
        end = range.end;
        !between.contains(char::is_alphanumeric)
    });
    blank
        && !text
            .get(end..)
            .unwrap_or_default()
            .contains(char::is_alphanumeric)
}

/// Takes off a label such as `Company:` or `Dates:`, and returns what it says.
fn without_label(flow: &Flow, words: &Words) -> (Option<Hint>, Flow) {
    const LABELS: [Hint; 4] = [
        Hint::LabelOrganisation,
        Hint::LabelLabel,
        Hint::LabelDate,
        Hint::LabelLocation,
    ];
    labelled(flow)
        .and_then(|(label, rest)| {
            let hint = LABELS.into_iter().find(|&hint| words.is(&label, hint))?;
            Some((Some(hint), rest))
        })
        .unwrap_or_else(|| (None, flow.clone()))
}

/// Removes a bracket whose partner went with the date.
fn without_lone_brackets(piece: &Flow) -> Flow {
    let count = |c: char| piece.text().matches(c).count();
    match (count('('), count(')')) {
        (open, close) if open > close => piece.trim(&['(', ',', ' ', '|', '·', '–', '-']),
        (open, close) if close > open => piece.trim(&[')', ',', ' ', '|', '·', '–', '-']),
        _ => piece.clone(),
    }
}

/// Returns the ranges of the parts of `piece`, each with what follows it.
fn split(piece: &Flow, words: &Words) -> Vec<(Range<usize>, Joint)> {
    let text = piece.text();
    let mut joints: Vec<(Range<usize>, Joint)> = Vec::new();
    let mut depth = 0usize;
    if let Some(open) = field_in_brackets(text, words) {
        joints.push((open..open + 1, Joint::Dash));
    }
    for (i, c) in text.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 && text[i + 1..].starts_with(is_letter) {
                    joints.push((i + 1..i + 1, Joint::Dash));
                }
            }
            _ if depth > 0 => {}
            ' ' if between_ideographs(text, i) => joints.push((i..i + 1, Joint::Dash)),
            ' ' if between_hangul(text, i) => joints.push((i..i + 1, Joint::Space)),
            ',' if is_decimal(text, i) => {}
            ',' | '，' | ';' | '、' | '،' | '؛' => {
                joints.push((i..i + c.len_utf8(), Joint::Comma))
            }
            '|' | '·' | '•' | '∙' | '⋅' | '│' => {
                joints.push((i..i + c.len_utf8(), Joint::Bar))
            }
            '–' | '—' | '-' | '/' if spaced(text, i, c) => {
                joints.push((i..i + c.len_utf8(), Joint::Dash))
            }
            _ => {}
        }
    }
    let mut spaced_words = words_of(text).peekable();
    while let Some((i, word)) = spaced_words.next() {
        let pair = spaced_words
            .peek()
            .and_then(|(j, next)| text.get(i..j + next.len()))
            .filter(|pair| i > 0 && words.is(pair, Hint::Connective));
        if let Some(pair) = pair {
            joints.push((i..i + pair.len(), Joint::Word));
            continue;
        }
        let announced = word.ends_with(':') && !is_score(text, words);
        let graded = i > 0
            && words.is(&fold(word.trim_end_matches(':')), Hint::Score)
            && spaced_words.peek().is_some_and(|(_, next)| {
                announced || next.starts_with(|c: char| c.is_ascii_digit())
            });
        if graded {
            joints.push((i..i, Joint::Comma));
        }
        let inside = i > 0 && i + word.len() < text.len();
        let start = joints.iter().map(|(range, _)| range.end);
        let start = start.filter(|&end| end <= i).max().unwrap_or_default();
        if inside
            && (words.any(&text[..start], Hint::Title)
                || !is_name_open(&text[start..i], &text[i + word.len()..], words))
            && (word == "@" || words.is(word, Hint::Connective))
            && word != "with"
            && word != "for"
        {
            // Short prepositions stand inside titles too: `Especialista en SEO`.
            let short = word.chars().count() <= 2 && !matches!(word, "at" | "@");
            let joint = if short { Joint::Comma } else { Joint::Word };
            joints.push((i..i + word.len(), joint));
        }
    }
    for at in piece.style_changes() {
        if !links(text, at, words) {
            joints.push((at..at, Joint::Style));
        }
    }
    joints.sort_by_key(|(range, _)| (range.start, range.end));
    let mut parts = Vec::with_capacity(joints.len() + 1);
    let mut start = 0;
    for (range, joint) in joints {
        if range.start >= start {
            parts.push((start..range.start, joint));
            start = range.end;
        }
    }
    parts.push((start..text.len(), Joint::Cell));
    parts
}

/// Whether a word such as "at" between these texts belongs to a name: `Tuck School of Business at Dartmouth`. What
/// stands before it names an organisation and neither title nor degree, and what stands behind it names none.
fn is_name_open(before: &str, behind: &str, words: &Words) -> bool {
    let organised =
        |text: &str| words.any(text, Hint::Organisation) || words.any(text, Hint::School);
    let role = [Hint::Title, Hint::Degree]
        .into_iter()
        .any(|hint| words.any(before, hint));
    organised(before) && !role && !organised(behind)
}

/// Returns the ranges of brackets that tell nothing but how long something took.
fn durations(text: &str, words: &Words) -> Vec<Range<usize>> {
    let opens = text.match_indices('(').map(|(open, _)| open);
    opens
        .filter_map(|open| Some(open..open + text[open..].find(')')? + 1))
        .filter(|range| is_duration(&text[range.start + 1..range.end - 1], words))
        .collect()
}

/// Whether the comma at byte `i` parts the whole from the tenths of a number (`1,7`).
fn is_decimal(text: &str, i: usize) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    text[..i].ends_with(digit) && text[i + 1..].starts_with(digit)
}

/// Whether a text is the share of a full week that someone works: `80 %`.
pub(super) fn is_share(text: &str) -> bool {
    let number = text.strip_suffix('%').map(str::trim_end);
    number.is_some_and(|number| number.parse::<u8>().is_ok_and(|share| share <= 100))
}

/// A space in Korean may part names.
fn between_hangul(text: &str, i: usize) -> bool {
    let hangul = |c: char| matches!(c, '\u{ac00}'..='\u{d7a3}');
    text[..i].ends_with(hangul) && text[i + 1..].starts_with(hangul)
}

/// Returns where the first bracket opens that ends a name and holds a field of its own: a known place (`Casa Pingo (Porto)`), a
/// kind of employment behind an employer (behind a title it belongs to that), a grade, or the title behind an employer.
fn field_in_brackets(text: &str, words: &Words) -> Option<usize> {
    let opens = text.match_indices('(').map(|(open, _)| open);
    opens
        .filter(|&open| open > 0)
        .find(|&open| is_field_in_bracket(text, open, words))
}

fn is_field_in_bracket(text: &str, open: usize, words: &Words) -> bool {
    let Some((inner, rest)) = text[open + 1..].split_once(')') else {
        return false;
    };
    let before = &text[..open];
    let ends = !rest.trim_start().starts_with(char::is_alphanumeric);
    let titled = words.any(inner, Hint::Title)
        && !words.any(before, Hint::Title)
        && words.any(before, Hint::Organisation);
    let own = titled
        || place::is_known(inner, words)
        || (words.is(&fold(inner), Hint::Employment) && !words.any(before, Hint::Title))
        || is_share(inner)
        || is_score(inner, words);
    ends && own
}

/// A space in a script without spaces parts names.
fn between_ideographs(text: &str, i: usize) -> bool {
    text[..i].ends_with(is_ideograph) && text[i + 1..].starts_with(is_ideograph)
}

fn spaced(text: &str, i: usize, c: char) -> bool {
    text[..i].ends_with(' ') && text[i + c.len_utf8()..].starts_with(' ')
}

fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(' ').scan(0, |at, word| {
        let start = *at;
        *at += word.len() + 1;
        Some((start, word))
    })
}

/// Whether a word such as "in" ties the text before byte `at` to what follows.
fn links(text: &str, at: usize, words: &Words) -> bool {
    let before = text[..at].trim_end().rsplit(' ').next().unwrap_or_default();
    let after = text[at..]
        .trim_start()
        .split(' ')
        .next()
        .unwrap_or_default();
    words.is(&before.to_lowercase(), Hint::DegreeLink)
        || words.is(&after.to_lowercase(), Hint::DegreeLink)
        || text[..at].ends_with(['(', '"', '“'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bracket_with_a_field_of_its_own_need_not_be_the_first() {
        let words = Words::load();
        for (text, open) in [
            ("Mathematics (2:1)", Some(12)),
            ("BSc (Hons): Mathematics (2:1)", Some(24)),
            ("Baker (Pastry) Team", None),
            ("(2:1)", None),
            ("Mathematics (2:1", None),
        ] {
            assert_eq!(field_in_brackets(text, &words), open, "{text}");
        }
    }
}
