//! What the words of `templates/guard` are marked with; `build.rs` reads the files by it.

/// What a word says about what stands around it, as a bit of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u16)]
pub enum Mark {
    /// Claims nothing by itself.
    Free = 1,
    /// The deed that follows was another's, and this person helped.
    Help = 1 << 1,
    /// What follows was planned, tried or begun.
    Intent = 1 << 2,
    /// What follows was not.
    Deny = 1 << 3,
    /// What stands around was done with others.
    Share = 1 << 4,
    /// What stands around was a prototype, an exercise, a piece of study.
    Draft = 1 << 5,
    /// What follows is less than it is without the word: basic, deputy, part-time.
    Slight = 1 << 6,
    /// A rank.
    Seniority = 1 << 7,
    /// How well something is known.
    Mastery = 1 << 8,
    Degree = 1 << 9,
    Certificate = 1 << 10,
    /// A title of somebody.
    Title = 1 << 11,
    /// How much or how many, without a number.
    Vague = 1 << 12,
    /// A form of the past that its ending does not tell.
    Past = 1 << 13,
    /// What stands around is not finished.
    Open = 1 << 14,
}

/// What a word is next to a number, or instead of one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Role {
    /// None.
    Word,
    /// A number.
    Number(f64),
    /// What a number before it is to be multiplied with.
    Scale(f64),
    /// A multiple, and the change to it in per cent: doubled is 2 and 100.
    Multiple(f64, f64),
    /// A unit, and how many of the smallest of its kind it is.
    Unit(Unit, f64),
    /// A month, 1 to 12.
    Month(u8),
    /// How a number after it is meant.
    Bound(Bound),
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Things.
    Plain,
    Percent,
    /// A currency, by its place in the tables.
    Money(u8),
    /// Milliseconds.
    Time,
    Month,
    Byte,
    /// A multiple.
    Times,
    /// A place in a row.
    Ordinal,
    /// A year of the calendar.
    Year,
    /// A month of the calendar, counted from year 0.
    Calendar,
}

/// How exact a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    Exact,
    /// About so many.
    About,
    /// Not quite so many.
    Under,
    /// So many or fewer.
    Most,
    /// So many or more.
    Least,
    /// From then on, and still.
    Since,
}
