//! The skills that Upward ships, written by hand in `templates/skills/*.toml`; `build.rs` turns them into a constant.

/// One skill of the table.
#[derive(Debug)]
pub(super) struct Entry {
    /// Stable name, such as `cpp`.
    pub id: &'static str,
    /// Kind of skill, such as `programming-language`.
    pub category: &'static str,
    /// Name for people.
    pub name: &'static str,
    /// Ids of the skills that this one proves too.
    pub implies: &'static [&'static str],
    /// Numbers of those and of what they prove in turn, nearest first.
    pub proves: &'static [u16],
}

/// Every skill, sorted by id.
pub(super) const ENTRIES: &[Entry] = include!(concat!(env!("OUT_DIR"), "/skills.rs"));
