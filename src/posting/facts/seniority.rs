//! How senior the position is.

use super::Facts;
use crate::posting::cue::Cue;
use crate::posting::{Quote, Rank, Seniority};
use crate::text::Span;

/// Words of a title for each rank; of several in one title, the first in the text counts.
const RANKS: &[(&str, Rank)] = &[
    ("intern", Rank::Intern),
    ("internship", Rank::Intern),
    ("praktikant", Rank::Intern),
    ("praktikantin", Rank::Intern),
    ("praktikum", Rank::Intern),
    ("practicante", Rank::Intern),
    ("stagiaire", Rank::Intern),
    ("director", Rank::Director),
    ("vp", Rank::Executive),
    ("vice president", Rank::Executive),
    ("chief", Rank::Executive),
    ("geschäftsführer", Rank::Executive),
    ("geschäftsführerin", Rank::Executive),
    ("cto", Rank::Executive),
    ("cfo", Rank::Executive),
    ("ceo", Rank::Executive),
    ("head of", Rank::Director),
    ("direktor", Rank::Director),
    ("direktorin", Rank::Director),
    ("principal", Rank::Principal),
    ("staff engineer", Rank::Principal),
    ("staff software engineer", Rank::Principal),
    ("lead", Rank::Lead),
    ("team lead", Rank::Lead),
    ("teamleiter", Rank::Lead),
    ("teamleiterin", Rank::Lead),
    ("teamleitung", Rank::Lead),
    ("senior", Rank::Senior),
    ("sr", Rank::Senior),
    ("snr", Rank::Senior),
    ("junior", Rank::Junior),
    ("jr", Rank::Junior),
    ("entry level", Rank::Junior),
    ("entry-level", Rank::Junior),
    ("graduate", Rank::Junior),
    ("berufseinsteiger", Rank::Junior),
    ("trainee", Rank::Junior),
    ("mid-level", Rank::Mid),
    ("mid level", Rank::Mid),
    ("midlevel", Rank::Mid),
    ("intermediate", Rank::Mid),
    ("mid-senior level", Rank::Mid),
    ("mid-senior", Rank::Mid),
    ("associate level", Rank::Junior),
    ("manager", Rank::Manager),
    ("abteilungsleiter", Rank::Manager),
    ("abteilungsleiterin", Rank::Manager),
    ("leiter", Rank::Manager),
    ("leiterin", Rank::Manager),
    ("leitung", Rank::Manager),
];

/// Words before "manager" with which it names a profession rather than a rank.
const PROFESSIONS: &[&str] = &[
    "product",
    "project",
    "program",
    "programme",
    "account",
    "key account",
    "case",
    "property",
    "community",
    "success",
    "customer success",
    "release",
    "delivery",
    "event",
    "social media",
    "category",
    "campaign",
    "asset",
    "portfolio",
    "produkt",
    "projekt",
];

/// Returns the seniority that the title, a label or the words beside the title state.
pub(crate) fn seniority(facts: &Facts<'_>, title: Option<&Quote>) -> Option<Seniority> {
    let title = title.map(|quote| quote.span);
    let around = title.and_then(|title| {
        let line = facts.head.iter().flatten();
        line.copied()
            .find(|piece| piece.start <= title.start && title.end <= piece.end)
    });
    let labelled = || facts.labelled(Cue::LabelSeniority);
    title
        .into_iter()
        .chain(around)
        .chain(labelled())
        .find_map(|span| ranked(facts, span))
}

/// Returns the rank that words of `span` state.
fn ranked(facts: &Facts<'_>, span: Span) -> Option<Seniority> {
    let small = facts.source.small(span);
    let found = RANKS.iter().filter_map(|(word, level)| {
        let at = crate::posting::source::places(&small, word).next()?;
        let before = small[..at].trim_end();
        let profession = *level == Rank::Manager
            && PROFESSIONS
                .iter()
                .any(|profession| before.ends_with(profession));
        let start = span.start + small[..at].chars().count();
        let end = start + word.chars().count();
        let quote = facts.source.quote(Span { start, end })?;
        let level = *level;
        (!profession).then_some(Seniority { level, quote })
    });
    found.min_by_key(|found| {
        (
            found.quote.span.start,
            std::cmp::Reverse(found.quote.span.end),
        )
    })
}
