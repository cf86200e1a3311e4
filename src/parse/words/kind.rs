//! The kinds of words that the data files in `templates/words` list; `build/words.rs` reads the files by them.

/// The files and the language of each as BCP 47, empty where it is several.
pub const FILES: [(&str, &str); 18] = [
    ("en", "en"),
    ("de", "de"),
    ("es", "es"),
    ("fr", "fr"),
    ("pt", "pt"),
    ("it", "it"),
    ("nl", "nl"),
    ("pl", "pl"),
    ("hi", "hi"),
    ("zh", "zh"),
    ("uk", "uk"),
    ("ru", "ru"),
    ("tr", "tr"),
    ("ar", "ar"),
    ("ja", "ja"),
    ("ko", "ko"),
    ("vi", "vi"),
    ("", "nordic"),
];

/// What a section is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Topic {
    Summary,
    Work,
    Education,
    Skills,
    Languages,
    Projects,
    Certificates,
    Awards,
    Publications,
    Volunteer,
    Interests,
    References,
    Contact,
    Other,
}

/// What a word or phrase hints at, as a bit of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u64)]
pub enum Hint {
    Present = 1,
    To = 1 << 1,
    Since = 1 << 2,
    Until = 1 << 3,
    Season = 1 << 4,
    Expected = 1 << 5,
    Duration = 1 << 6,
    Connective = 1 << 7,
    DegreeLink = 1 << 8,
    Title = 1 << 9,
    Organisation = 1 << 10,
    School = 1 << 11,
    Degree = 1 << 12,
    Score = 1 << 13,
    Course = 1 << 14,
    Fluency = 1 << 15,
    City = 1 << 16,
    Region = 1 << 31,
    /// Phrases of job postings.
    Posting = 1 << 32,
    Furniture = 1 << 17,
    NotAName = 1 << 18,
    LabelHighlights = 1 << 19,
    LabelName = 1 << 20,
    LabelLabel = 1 << 21,
    LabelLocation = 1 << 22,
    LabelEmail = 1 << 23,
    LabelPhone = 1 << 24,
    LabelUrl = 1 << 25,
    LabelKeywords = 1 << 26,
    LabelOrganisation = 1 << 27,
    LabelDate = 1 << 28,
    /// A field of business: employers and departments alike bear it.
    Sector = 1 << 29,
    /// A kind of employment: full-time, freelance.
    Employment = 1 << 33,
    /// Phrases of invoices, statements and contracts.
    Paperwork = 1 << 36,
    /// A grade in words: `cum laude`, `First Class Honours`.
    Grade = 1 << 34,
    Subject = 1 << 30,
}
