//! The modules that are done not by their own mark, but because all their skills were learned elsewhere.

use std::collections::BTreeMap;

use upward_engine::progress::{Standing, standings};
use upward_engine::skills::Lexicon;
use upward_engine::track::Library;

use super::ModuleSummary;
use super::read::in_list;
use crate::progress::Known;

/// Returns them by id.
pub fn by_skill(library: &Library, known: &Known) -> BTreeMap<String, Standing> {
    let tracks = library.tracks().iter();
    let all = tracks.flat_map(|track| standings(track, library, &known.marks));
    let covered = all.filter(|standing| !standing.by_skill.is_empty());
    covered
        .map(|standing| (standing.module.clone(), standing))
        .collect()
}

/// Returns those that a change has added.
pub fn besides(
    library: &Library,
    lexicon: &Lexicon,
    before: &Known,
    after: &Known,
) -> Vec<ModuleSummary> {
    let already = by_skill(library, before);
    let now = by_skill(library, after).into_values();
    now.filter(|standing| !already.contains_key(&standing.module))
        .filter_map(|standing| {
            let module = library.module(&standing.module).ok()?;
            Some(in_list(module, standing, lexicon, None))
        })
        .collect()
}
