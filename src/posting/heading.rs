//! What a heading announces.

use super::cue::Cue;
use super::source::Source;
use super::title::names_role;
use crate::text::Span;

/// What a part of a posting is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// Before any heading, or under one that says nothing.
    Open,
    /// What is required.
    Requirements,
    /// What is preferred.
    Preferred,
    /// What is to be done.
    Duties,
    /// What is offered, who offers it, how to apply, legal text: asks for nothing.
    Silent,
}

/// Kinds of headings; of phrases equally long, the first wins.
const HEADS: [Cue; 7] = [
    Cue::HeadNot,
    Cue::HeadSilent,
    Cue::HeadOffer,
    Cue::HeadPreferred,
    Cue::HeadRequirements,
    Cue::HeadDuties,
    Cue::HeadCompany,
];

/// Kinds that turn requirements into something else, however many words name the requirements.
const TURNING: [Cue; 2] = [Cue::HeadNot, Cue::HeadPreferred];

/// Kinds of words that tell a heading no phrase tells, the strongest first, and what it then is.
const HINTS: [(Cue, Cue); 3] = [
    (Cue::HintPreferred, Cue::HeadPreferred),
    (Cue::HintOffer, Cue::HeadOffer),
    (Cue::HintRequirements, Cue::HeadRequirements),
];

/// Most words around a phrase in a line that the document does not set apart.
const SPARE: usize = 2;
/// Most words of a line "About Example Works" that the document does not set apart.
const ABOUT: usize = 4;

/// Returns the kind of heading that the words of `span` are; none where they say nothing.
///
/// `formatted` tells that the document itself sets it apart (level, bold face, a colon): then a phrase anywhere in it
/// counts, else only one that is nearly all of it. The longest phrase says what it is.
pub(super) fn kind(source: &Source, span: Span, formatted: bool) -> Option<Cue> {
    let span = trimmed(source, span)?;
    let exact = [Cue::HeadBare];
    if source
        .cues
        .each(&exact, span)
        .any(|(_, found)| found == span)
    {
        return Some(Cue::HeadRequirements);
    }
    let words = |span: Span| source.small(span).split_whitespace().count();
    let all = words(span);
    let fits = |found: Span| {
        let own = words(found);
        let spare = all.saturating_sub(own);
        let end = found.start == span.start || found.end == span.end;
        let near = end && spare <= if own > 1 { SPARE } else { 1 };
        found == span || ((formatted || near) && (own > 1 || !names_role(&source.small(span))))
    };
    let rank = |kind: &Cue| HEADS.iter().position(|head| head == kind);
    let longest = source
        .cues
        .each(&HEADS, span)
        .filter(|(_, found)| fits(*found))
        .max_by_key(|(kind, found)| (found.end - found.start, std::cmp::Reverse(rank(kind))));
    let turned = longest
        .filter(|(kind, _)| matches!(kind, Cue::HeadRequirements | Cue::HeadDuties))
        .and_then(|(_, own)| {
            let beside = |found: Span| found.end <= own.start || own.end <= found.start;
            let mut turning = source.cues.each(&TURNING, span);
            turning.find(|(_, found)| beside(*found))
        });
    turned.or(longest).map(|(kind, _)| kind).or_else(|| {
        let small = source.small(span);
        let company = ["about ", "über ", "why "]
            .iter()
            .any(|lead| small.starts_with(lead));
        (company && (formatted || all <= ABOUT))
            .then_some(Cue::HeadCompany)
            .or_else(|| hinted(source, span).filter(|_| formatted))
    })
}

/// Returns what single words make of a heading that holds no known phrase.
fn hinted(source: &Source, span: Span) -> Option<Cue> {
    let hints = |(hint, _): &&(Cue, Cue)| source.cues.any(*hint, span);
    HINTS.iter().find(hints).map(|(_, head)| *head)
}

/// Returns what stands under a heading of this kind.
pub(super) fn section(kind: Cue) -> Section {
    match kind {
        Cue::HeadRequirements => Section::Requirements,
        Cue::HeadPreferred => Section::Preferred,
        Cue::HeadDuties => Section::Duties,
        _ => Section::Silent,
    }
}

/// Leaves out the marks and numbers around a heading.
fn trimmed(source: &Source, span: Span) -> Option<Span> {
    let chars = source.chars.get(span.start..span.end)?;
    let first = chars.iter().position(|c| c.is_alphabetic())?;
    let last = chars.iter().rposition(|c| c.is_alphanumeric())?;
    Some(Span {
        start: span.start + first,
        end: span.start + last + 1,
    })
}
