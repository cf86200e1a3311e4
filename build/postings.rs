//! Turns the phrases of `templates/postings/` into a constant: every phrase by its first word, each word in its bucket.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use kind::{BUCKETS, Cue, bucket};

#[path = "../src/posting/cue/kind.rs"]
mod kind;

/// The kinds and their names in `templates/postings/`.
const KINDS: [(Cue, &str); 51] = [
    (Cue::HeadNot, "head-not"),
    (Cue::HeadSilent, "head-silent"),
    (Cue::HeadOffer, "head-offer"),
    (Cue::HeadPreferred, "head-preferred"),
    (Cue::HeadRequirements, "head-requirements"),
    (Cue::HeadDuties, "head-duties"),
    (Cue::HeadCompany, "head-company"),
    (Cue::HeadBare, "head-bare"),
    (Cue::HintPreferred, "hint-preferred"),
    (Cue::HintOffer, "hint-offer"),
    (Cue::HintRequirements, "hint-requirements"),
    (Cue::Silent, "silent"),
    (Cue::Offers, "offers"),
    (Cue::Perk, "perk"),
    (Cue::Requiring, "requiring"),
    (Cue::Addressed, "addressed"),
    (Cue::Resumes, "resumes"),
    (Cue::PreferredBehind, "preferred-behind"),
    (Cue::PreferredBefore, "preferred-before"),
    (Cue::RequiredBehind, "required-behind"),
    (Cue::RequiredBefore, "required-before"),
    (Cue::NotBehind, "not-behind"),
    (Cue::NotBefore, "not-before"),
    (Cue::DenialOpens, "denial-opens"),
    (Cue::DenialCloses, "denial-closes"),
    (Cue::Asks, "asks"),
    (Cue::Bars, "bars"),
    (Cue::Conditional, "conditional"),
    (Cue::LabelPlace, "label-place"),
    (Cue::LabelPay, "label-pay"),
    (Cue::LabelType, "label-type"),
    (Cue::LabelSeniority, "label-seniority"),
    (Cue::PlaceBefore, "place-before"),
    (Cue::Remote, "remote"),
    (Cue::Hybrid, "hybrid"),
    (Cue::Onsite, "onsite"),
    (Cue::FullTime, "full-time"),
    (Cue::PartTime, "part-time"),
    (Cue::Contract, "contract"),
    (Cue::Temporary, "temporary"),
    (Cue::Internship, "internship"),
    (Cue::Apprenticeship, "apprenticeship"),
    (Cue::Pay, "pay"),
    (Cue::NoPay, "no-pay"),
    (Cue::PayScale, "pay-scale"),
    (Cue::Fluency, "fluency"),
    (Cue::Introduces, "introduces"),
    (Cue::Valued, "valued"),
    (Cue::Study, "study"),
    (Cue::Common, "common"),
    (Cue::Certificate, "certificate"),
];

/// Returns the table as Rust code.
pub fn table(folder: &Path) -> Result<String, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut kinds: BTreeMap<String, u64> = BTreeMap::new();
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        println!("cargo::rerun-if-changed={}", path.display());
        let lines = fs::read_to_string(&path)?;
        for line in lines.lines().filter(|line| !line.starts_with('#')) {
            let (name, list) = line.split_once(": ").unwrap_or((line, ""));
            let Some((kind, _)) = KINDS.iter().find(|(_, other)| *other == name) else {
                let path = path.display();
                return Err(format!("{path}: `{name}` is no kind of phrase").into());
            };
            for phrase in list.split(", ") {
                if !phrase.starts_with(char::is_alphanumeric) {
                    let path = path.display();
                    return Err(format!("{path}: `{phrase}` begins with no word").into());
                }
                *kinds.entry(phrase.to_owned()).or_default() |= kind.bit();
            }
        }
    }
    let mut words: BTreeMap<&str, String> = BTreeMap::new();
    for (phrase, kinds) in &kinds {
        let word = phrase.split(|c: char| !c.is_alphanumeric()).next();
        let phrases = words.entry(word.unwrap_or_default()).or_default();
        write!(phrases, "({phrase:?}, {kinds}), ")?;
    }
    let mut buckets = vec![String::new(); BUCKETS];
    for (word, phrases) in &words {
        write!(buckets[bucket(word.chars())], "({word:?}, &[{phrases}]), ")?;
    }
    let lines: Vec<String> = buckets.iter().map(|words| format!("&[{words}],")).collect();
    Ok(format!("[\n{}\n]", lines.join("\n")))
}
