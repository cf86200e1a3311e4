//! The skills that Upward ships, written by hand in `templates/skills/*.toml`; `build.rs` turns them into a constant.

/// One skill of the table.
#[derive(Debug)]
pub(super) struct Entry {
    /// Stable name, such as `cpp`.
    pub id: &'static str,
    /// Kind of skill, such as `programming-language`.
    pub category: &'static str,
    /// Name for people; found in text too, unless `cased` or `context` lists it.
    pub name: &'static str,
    /// Other spellings, found in any case.
    pub aliases: &'static [&'static str],
    /// Ids of the skills that this one proves too.
    pub implies: &'static [&'static str],
    /// Spellings that count where written exactly so ("React", but not "react").
    pub cased: &'static [&'static str],
    /// Spellings that are words of their own and need evidence around them ("Go").
    pub context: &'static [&'static str],
    /// Phrases that begin like a spelling and mean something else ("go to market").
    pub not: &'static [&'static str],
}

/// Every skill, sorted by id.
pub(super) const ENTRIES: &[Entry] = include!(concat!(env!("OUT_DIR"), "/skills.rs"));
