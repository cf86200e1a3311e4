//! What there is, what it comes to, and what may be asked anew.

use jiff::civil::Date;
use upward_engine::error::{Error, Kind, Result};
use upward_engine::evidence::{Figures, Service, insights, suggest};
use upward_engine::skills::Lexicon;
use upward_engine::track::Library;

use super::{Evidence, Source, id};
use crate::work::Work;

/// Returns the accounts elsewhere that are connected.
pub(crate) fn sources(work: &mut Work<'_, '_>) -> Result<Vec<Source>> {
    work.all(&())
}

/// Returns what accounts elsewhere come to on a day.
pub(crate) fn evidence(
    sources: Vec<Source>,
    lexicon: &Lexicon,
    library: &Library,
    today: Date,
) -> Evidence {
    let figures: Vec<Figures> = sources
        .iter()
        .filter_map(|source| source.figures.clone())
        .collect();
    let modules = library
        .modules()
        .map(|module| (module.id.as_str(), module.skills.as_slice()));
    Evidence {
        insights: insights(&figures, lexicon, today),
        suggestions: suggest(&figures, modules, lexicon, today),
        sources,
    }
}

/// Returns an account elsewhere that must be connected.
pub(super) fn connected(work: &mut Work<'_, '_>, service: Service) -> Result<Source> {
    work.get(&id(service))?.ok_or_else(|| {
        Error::new(
            Kind::NotFound,
            "not-connected",
            format!("no account on {service} is connected"),
        )
        .hint(format!(
            "connect it with: upward evidence connect {} NAME",
            service.word()
        ))
    })
}

/// Returns the sources that may be asked, each as it is now: that of a service, or all.
///
/// # Errors
/// Not found when it is not connected, or none is; refused when its figures are entered by hand only.
pub(crate) fn refreshable(
    work: &mut Work<'_, '_>,
    service: Option<Service>,
) -> Result<Vec<(Service, u64)>> {
    let sources = match service {
        Some(service) => vec![connected(work, service)?],
        None => sources(work)?,
    };
    if sources.is_empty() {
        return Err(Error::new(
            Kind::NotFound,
            "not-connected",
            "no account elsewhere is connected",
        )
        .hint("connect one with: upward evidence connect github NAME"));
    }
    let named = sources.iter().filter(|source| !source.user.is_empty());
    let asked: Vec<_> = named
        .map(|source| (source.service, source.revision))
        .collect();
    if asked.is_empty() {
        return Err(Error::refused(
            "by-hand",
            "these figures were entered by hand, so there is nobody to ask",
        )
        .hint("enter them anew, or name your user: upward evidence connect leetcode NAME"));
    }
    Ok(asked)
}
