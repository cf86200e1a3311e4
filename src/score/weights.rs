//! The published weights of the formula, all in one place.
//!
//! They are design choices, not measured effects on hiring: no vendor publishes its own. They follow what
//! parsers' vendors name as causes of failure (Textkernel, Greenhouse, DaXtra) and what recruiters' tools
//! state they count (Jobscan, Huntr). A change here changes [`super::VERSION`].

/// Points of parse health, which sum to 100.
pub(crate) mod health {
    /// Every letter has a Unicode value, and what is there can be seen.
    pub const TEXT: i32 = 25;
    /// One column, drawn in reading order. Plain renderings interleave columns (Textkernel).
    pub const ORDER: i32 = 20;
    /// Name, e-mail and phone in the body. DaXtra stores nothing without them.
    pub const CONTACT: i32 = 15;
    /// Sections under headings that software knows (Greenhouse).
    pub const HEADINGS: i32 = 15;
    /// Title, employer and dates of every role.
    pub const ROLES: i32 = 15;
    /// No tables, text boxes, images, spaced letters or margin text (Greenhouse, DaXtra, Lever).
    pub const LAYOUT: i32 = 10;
    /// Most points of a document whose text is mostly lost.
    pub const CAP: i32 = 20;
}

/// Points of the match, which sum to 100. What a posting does not ask for is left out, and its points go to
/// the others in proportion.
pub(crate) mod fit {
    /// Skills and terms that the posting requires.
    pub const MUST: i32 = 40;
    /// Skills and terms that it prefers, and skills that it only names.
    pub const NICE: i32 = 10;
    /// Its title.
    pub const TITLE: i32 = 15;
    /// Years of experience.
    pub const YEARS: i32 = 10;
    /// Degree.
    pub const DEGREE: i32 = 10;
    /// What it says will be done.
    pub const DUTIES: i32 = 15;
}

/// How much a term counts, in per cent, by the strongest place where the resume names it.
pub(crate) mod credit {
    /// In the prose, bullets or title of a dated role or project, or as a dated certificate; and spoken
    /// languages in their own section, since they show nowhere else.
    pub const SHOWN: u32 = 100;
    /// The same without a date, and the technologies that a project lists.
    pub const UNDATED: u32 = 80;
    /// Summary, headline, studies, awards and publications.
    pub const SAID: u32 = 70;
    /// Lists of skills and every other section: a pasted posting never gives more.
    pub const LISTED: u32 = 50;
    /// Of the credit of a skill that implies the one asked for (Django implies Python).
    pub const IMPLIED: u32 = 75;
    /// Of the weight of a preferred skill, for one that the posting only names ("our stack: Kafka").
    pub const NAMED: u64 = 50;
}
