//! What kind of employment is offered, and whether it can be done from home.

use super::Facts;
use crate::posting::cue::Cue;
use crate::posting::{Employment, EmploymentKind, Mode, Quote, Remote};
use crate::text::Span;

/// Kinds of employment by their phrases; of those in one place, the first here counts. Sentences name interns and
/// apprentices whom the position is not for.
const KINDS: [(Cue, EmploymentKind); 6] = [
    (Cue::Internship, EmploymentKind::Internship),
    (Cue::Apprenticeship, EmploymentKind::Apprenticeship),
    (Cue::Contract, EmploymentKind::Contract),
    (Cue::FullTime, EmploymentKind::FullTime),
    (Cue::PartTime, EmploymentKind::PartTime),
    (Cue::Temporary, EmploymentKind::Temporary),
];

/// Places of work by their phrases, likewise.
const MODES: [(Cue, Mode); 3] = [
    (Cue::Hybrid, Mode::Hybrid),
    (Cue::Remote, Mode::Remote),
    (Cue::Onsite, Mode::Onsite),
];

/// Returns the kind of employment that the title, a label, the head or a sentence states, in this order.
pub(crate) fn employment(facts: &Facts<'_>, title: Option<&Quote>) -> Option<Employment> {
    let title = title.map(|quote| quote.span);
    let labelled = facts.labelled(Cue::LabelType);
    let head = facts.head.iter().flatten().copied();
    let stated = title.into_iter().chain(labelled).chain(head);
    let stated = stated.map(|span| (span, &KINDS[..]));
    let told = facts.told().map(|span| (span, &KINDS[2..]));
    stated.chain(told).find_map(|(span, kinds)| {
        let (kind, quote) = first(facts, span, kinds)?;
        Some(Employment { kind, quote })
    })
}

/// Returns where the work is done, as the place, a label, the head or a sentence states it, in this order.
pub(crate) fn remote(facts: &Facts<'_>) -> Option<Remote> {
    let labelled = facts
        .labelled(Cue::LabelPlace)
        .chain(facts.labelled(Cue::LabelType));
    let head = facts.head.iter().flatten().copied();
    let mut spans = labelled.chain(head).chain(facts.told());
    spans.find_map(|span| {
        let (mode, quote) = first(facts, span, &MODES)?;
        Some(Remote { mode, quote })
    })
}

/// Returns the first of `kinds` that has a phrase in `span`, with the phrase.
fn first<T: Copy>(facts: &Facts<'_>, span: Span, kinds: &[(Cue, T)]) -> Option<(T, Quote)> {
    let source = facts.source;
    kinds.iter().find_map(|(cue, kind)| {
        let (_, at) = source.cues.each(&[*cue], span).next()?;
        Some((*kind, source.quote(at)?))
    })
}
