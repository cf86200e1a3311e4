//! Modules that a person need not learn any more, since what they did elsewhere proves it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::figures::Figures;
use super::proof::{Proof, proofs};
use crate::skills::Lexicon;

/// A module of which figures prove at least half of the skills. It is suggested, and no more: the person ticks it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = ModuleSuggestion))]
pub struct Suggestion {
    /// The module.
    pub module: String,
    /// The ids of its skills that are proven.
    pub proves: Vec<String>,
    /// The ids of its skills of which nothing was found.
    pub silent: Vec<String>,
    /// What proves it, in sentences.
    pub reason: String,
    /// A page that shows it, to be attached to the module; none where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// Returns which of these modules, each an id and the ids of its skills, figures prove: those of which the most skills are
/// proven first, else in the order given.
///
/// A skill is proven, too, by one that implies it, as Jupyter implies Python.
pub fn suggest<'m>(
    figures: &[Figures],
    modules: impl IntoIterator<Item = (&'m str, &'m [String])>,
    lexicon: &Lexicon,
    today: Date,
) -> Vec<Suggestion> {
    let proofs = proofs(figures, lexicon, today);
    let mut suggestions: Vec<Suggestion> = modules
        .into_iter()
        .filter_map(|(module, skills)| about(module, skills, &proofs, lexicon))
        .collect();
    suggestions.sort_by_key(|suggestion| {
        (
            suggestion.silent.len(),
            std::cmp::Reverse(suggestion.proves.len()),
        )
    });
    suggestions
}

fn about(
    module: &str,
    skills: &[String],
    proofs: &[Proof],
    lexicon: &Lexicon,
) -> Option<Suggestion> {
    let proves = |proof: &Proof, skill: &String| {
        proof.skill == *skill || lexicon.implies(&proof.skill).contains(&skill.as_str())
    };
    let (proven, silent): (Vec<String>, Vec<String>) = skills
        .iter()
        .cloned()
        .partition(|skill| proofs.iter().any(|proof| proves(proof, skill)));
    if proven.is_empty() || proven.len() < silent.len() {
        return None;
    }
    let used: Vec<&Proof> = proofs
        .iter()
        .filter(|proof| proven.iter().any(|skill| proves(proof, skill)))
        .collect();
    let mut says: Vec<&str> = used.iter().map(|proof| proof.says.as_str()).collect();
    says.dedup();
    let mut reason = says.join(" ");
    if !silent.is_empty() {
        let names: Vec<&str> = silent
            .iter()
            .map(|id| lexicon.name(id).unwrap_or(id))
            .collect();
        reason.push_str(&format!(" This tells nothing of {}.", names.join(", ")));
    }
    let link = used.iter().find(|proof| !proof.link.is_empty());
    Some(Suggestion {
        module: module.to_owned(),
        proves: proven,
        silent,
        reason,
        link: link.map(|proof| proof.link.clone()),
    })
}
