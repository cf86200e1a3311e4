//! Kinds of phrases, and in which bucket of the table their first words lie; `build.rs` fills it, `cue.rs` looks into it.

/// What a phrase of a posting says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cue {
    /// A heading over what is not asked for.
    HeadNot,
    /// A heading over legal text, the way to apply, other jobs.
    HeadSilent,
    /// A heading over what is offered.
    HeadOffer,
    /// A heading over what is preferred.
    HeadPreferred,
    /// A heading over what is required.
    HeadRequirements,
    /// A heading over duties.
    HeadDuties,
    /// A heading over who offers the position.
    HeadCompany,
    /// Announces requirements as a whole heading, but is common in sentences and other headings too.
    HeadBare,
    /// A word of headings over what is preferred, where no whole phrase is known.
    HintPreferred,
    /// A word of headings over what is offered.
    HintOffer,
    /// A word of headings over what is required.
    HintRequirements,
    /// Marks text that asks for nothing, wherever it stands.
    Silent,
    /// Opens what is offered.
    Offers,
    /// Stands in an item of what is offered.
    Perk,
    /// Stands in an item that requires something.
    Requiring,
    /// Shows that a sentence speaks of the position rather than of the company.
    Addressed,
    /// Speaks of the position again, whatever the heading far above said.
    Resumes,
    /// What stands before it is preferred.
    PreferredBehind,
    /// What stands behind it is preferred.
    PreferredBefore,
    /// What stands before it is required.
    RequiredBehind,
    /// What stands behind it is required.
    RequiredBefore,
    /// What stands before it is not asked for.
    NotBehind,
    /// What stands behind it is not asked for.
    NotBefore,
    /// Opens a denial, which one of the next kind must end.
    DenialOpens,
    /// Ends a denial.
    DenialCloses,
    /// Asks, where no heading does.
    Asks,
    /// Parts a governing word from names.
    Bars,
    /// Takes the force of the governing word behind it ("as required").
    Conditional,
    /// A label in front of the place of work.
    LabelPlace,
    /// A label in front of the pay.
    LabelPay,
    /// A label in front of the employment type.
    LabelType,
    /// A label in front of the seniority.
    LabelSeniority,
    /// Stands in front of the place of work within a sentence.
    PlaceBefore,
    /// Work from anywhere.
    Remote,
    /// Work partly from home.
    Hybrid,
    /// Work on site.
    Onsite,
    /// A full-time position.
    FullTime,
    /// A part-time position.
    PartTime,
    /// Work under a contract for services or for a project.
    Contract,
    /// A position for a limited time.
    Temporary,
    /// An internship.
    Internship,
    /// An apprenticeship.
    Apprenticeship,
    /// Shows that an amount beside it is pay.
    Pay,
    /// Shows that an amount beside it is no pay.
    NoPay,
    /// A scale of pay by collective agreement, without amounts.
    PayScale,
    /// How well a language is spoken.
    Fluency,
    /// A German noun that introduces what is asked for ("Erfahrung in").
    Introduces,
    /// Says in German that what the sentence names is asked for.
    Valued,
    /// A German noun for training or a degree, whose subject is no term.
    Study,
    /// A German noun, or a word that begins sentences, that names nothing asked for.
    Common,
    /// A word for a certificate, a licence or a registration, which the words before it name.
    Certificate,
}

impl Cue {
    /// Returns its bit in a set of kinds.
    pub(crate) fn bit(self) -> u64 {
        1 << self as u64
    }
}

/// Number of buckets, a power of two with room for each first word.
pub(crate) const BUCKETS: usize = 1024;

/// Returns the bucket of a phrase by the characters of its first word: FNV-1a (Fowler, Noll and Vo).
pub(crate) fn bucket(word: impl Iterator<Item = char>) -> usize {
    let hash = word.fold(0x811C_9DC5_u32, |hash, c| {
        (hash ^ u32::from(c)).wrapping_mul(0x0100_0193)
    });
    (hash ^ (hash >> 16)) as usize % BUCKETS
}
