//! What there is, what it comes to, and what may be asked anew.

use jiff::civil::Date;
use upward_engine::error::{Error, Kind, Result};
use upward_engine::evidence::{Figures, Service, insights, suggest};
use upward_engine::progress::State;
use upward_engine::skills::Lexicon;
use upward_engine::track::{Library, Module};

use super::{Evidence, Source, id};
use crate::progress::{self, Known};
use crate::work::Work;

/// What is shown is made of.
#[derive(Debug)]
pub(crate) struct Basis {
    sources: Vec<Source>,
    known: Known,
    today: Date,
}

/// Returns the accounts elsewhere that are connected, and what the person has ticked.
pub(crate) fn basis(work: &mut Work<'_, '_>) -> Result<Basis> {
    Ok(Basis {
        sources: work.all(&())?,
        known: progress::known(work)?,
        today: work.day(),
    })
}

/// Returns what accounts elsewhere come to. Modules that are finished or skipped are not suggested any more.
pub(crate) fn evidence(basis: Basis, lexicon: &Lexicon, library: &Library) -> Evidence {
    let Basis {
        sources,
        known,
        today,
    } = basis;
    let figures: Vec<Figures> = sources
        .iter()
        .filter_map(|source| source.figures.clone())
        .collect();
    let open = |module: &&Module| !matches!(known.state(&module.id), State::Done | State::Skipped);
    let modules = library
        .modules()
        .filter(open)
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
        None => work.all(&())?,
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
