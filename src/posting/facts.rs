//! Facts about a position that stand beside labels ("Location: Leeds"), in the lines of its head ("Leeds | Hybrid | £40,000") or
//! in a sentence.

pub(super) mod company;
pub(super) mod employment;
pub(super) mod place;
pub(super) mod salary;
pub(super) mod seniority;

use super::cue::Cue;
use super::heading::Section;
use super::passage::Passage;
use super::source::Source;
use crate::text::{Line, Span, Text};

/// How many lines may be the head of a posting.
const TOP: usize = 25;
/// Longest line of a head, in characters.
const LINE: usize = 140;
/// Most words of a label.
const LABEL: usize = 4;

/// Where facts are looked for.
#[derive(Debug)]
pub(super) struct Facts<'a> {
    /// The posting's characters.
    pub(super) source: &'a Source,
    /// Its passages.
    pub(super) passages: &'a [Passage],
    /// Labels and their values: the words behind a colon or a tab, or the line below.
    labels: Vec<(Span, Span)>,
    /// Pieces of the lines of the head, by line.
    pub(super) head: Vec<Vec<Span>>,
}

impl<'a> Facts<'a> {
    /// Divides the lines of `text`.
    pub(super) fn new(text: &Text, source: &'a Source, passages: &'a [Passage]) -> Self {
        let lines = || {
            text.lines
                .iter()
                .filter(|line| line.span.start < line.span.end)
        };
        let pairs = lines().zip(lines().skip(1).map(Some).chain([None]));
        let labels = pairs.filter_map(|(line, next)| label(source, line, next));
        let whole = |line: &&Line| {
            let at = passages.partition_point(|p| p.span.start < line.span.start);
            passages
                .get(at)
                .is_some_and(|passage| passage.span == line.span)
        };
        let head = lines()
            .take(TOP)
            .filter(|line| !line.bullet && line.span.end - line.span.start <= LINE)
            .filter(whole)
            .map(|line| pieces(source, line.span))
            .collect();
        Self {
            source,
            passages,
            labels: labels.collect(),
            head,
        }
    }

    /// Returns the values whose label is a phrase of `kind`.
    pub(super) fn labelled(&self, kind: Cue) -> impl Iterator<Item = Span> + '_ {
        self.labels
            .iter()
            .filter(move |(label, _)| self.source.cues.is(kind, *label))
            .map(|(_, value)| *value)
    }

    /// Returns the passages that may state a fact of the position in passing, those before any heading first.
    pub(super) fn told(&self) -> impl Iterator<Item = Span> + '_ {
        let of = |open: bool| {
            self.passages
                .iter()
                .filter(move |p| {
                    p.section != Section::Silent && (p.section == Section::Open) == open
                })
                .map(|p| p.span)
        };
        of(true).chain(of(false))
    }
}

/// Returns the label of `line` and its value, which may be all of the `next` line where the label is all of this one.
fn label(source: &Source, line: &Line, next: Option<&Line>) -> Option<(Span, Span)> {
    let chars = source.chars.get(line.span.start..line.span.end)?;
    let mark = source.colon(line.span);
    let length = mark.unwrap_or(chars.len());
    let words = chars
        .get(..length)?
        .iter()
        .filter(|c| c.is_whitespace())
        .count()
        + 1;
    let start = line.span.start + mark.map_or(chars.len(), |mark| mark + 1);
    let rest = source.quote(Span { start, ..line.span });
    let value = match (rest, next) {
        (Some(rest), _) => rest.span,
        (None, Some(next)) => next.span,
        (None, None) => return None,
    };
    let name = Span {
        start: line.span.start,
        end: line.span.start + length,
    };
    Some((source.quote(name).filter(|_| words <= LABEL)?.span, value))
}

/// Returns what stands between the marks of a line.
fn pieces(source: &Source, line: Span) -> Vec<Span> {
    let chars = source.chars.get(line.start..line.end).unwrap_or_default();
    let space = |at: Option<usize>| {
        at.and_then(|at| chars.get(at))
            .is_none_or(|c| c.is_whitespace())
    };
    let mut pieces = Vec::new();
    let mut start = 0;
    for at in 0..=chars.len() {
        let ends = match chars.get(at) {
            None | Some('|' | '·' | '•' | '\t' | '(' | ')' | ';' | '\n') => true,
            Some('-' | '–' | '—') => space(at.checked_sub(1)) && space(Some(at + 1)),
            Some(_) => false,
        };
        if ends {
            let span = Span {
                start: line.start + start,
                end: line.start + at,
            };
            pieces.extend(source.quote(span).map(|quote| quote.span));
            start = at + 1;
        }
    }
    pieces
}
