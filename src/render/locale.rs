//! A language of headings and dates, from `templates/locales/*.toml`.

use serde::Deserialize;

use crate::error::{Error, Result};

/// A language of headings and dates (`templates/locales/*.toml`).
#[derive(Debug, Clone, PartialEq)]
pub struct Locale {
    /// BCP 47 code, such as `de`.
    pub code: String,
    /// Its own name, such as `Deutsch`.
    pub name: String,
    /// Its words.
    pub(super) words: Words,
}

/// Everything in a locale's file.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    code: String,
    name: String,
    /// Paper that readers of the language mostly use, by Typst's name.
    pub(super) paper: String,
    /// Language of spelling in word processors, with its region.
    pub(super) proofing: String,
    pub(super) headings: Headings,
    pub(super) labels: Labels,
    pub(super) dates: Dates,
    pub(super) certificate: Certificate,
}

/// Headings of sections.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Headings {
    pub(super) summary: String,
    pub(super) work: String,
    pub(super) projects: String,
    pub(super) education: String,
    pub(super) skills: String,
    pub(super) certificates: String,
    pub(super) awards: String,
    pub(super) publications: String,
    pub(super) volunteer: String,
    pub(super) languages: String,
    pub(super) interests: String,
    pub(super) references: String,
    /// For what stands under no heading.
    pub(super) other: String,
}

/// Words that the layout adds.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Labels {
    /// The kind of document, in the file's title.
    pub(super) resume: String,
    pub(super) letter: String,
    /// Before a grade that is only a number.
    pub(super) score: String,
    /// Before the technologies of a project.
    pub(super) keywords: String,
}

/// Words and patterns of dates.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Dates {
    /// Stands for the end of what lasts.
    pub(super) present: String,
    pub(super) months: [String; 12],
    pub(super) long_months: [String; 12],
    /// Patterns of a month and of a day, in tables and in letters.
    pub(super) month: String,
    pub(super) day: String,
    pub(super) long_month: String,
    pub(super) long_day: String,
    /// Pattern of a span of time.
    pub(super) range: String,
}

/// Words of a certificate.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Certificate {
    pub(super) heading: String,
    /// Before the name, between name and title, and behind the title.
    pub(super) certifies: String,
    pub(super) on: String,
    pub(super) earned: String,
    /// Said of a track that the person brought along.
    pub(super) own: String,
    /// What the figures are.
    pub(super) share: String,
    pub(super) modules: String,
    /// Pattern of how many modules were finished.
    pub(super) modules_of: String,
    pub(super) hours: String,
    pub(super) date: String,
    pub(super) issuer: String,
    /// What the QR is, for those who do not see it.
    pub(super) qr: String,
    /// Pattern of what was needed, and how to check it.
    pub(super) check: String,
    /// Stands between a number and its tenths.
    pub(super) decimal: String,
}

impl Locale {
    /// Reads a locale's file.
    ///
    /// # Errors
    /// Names what the file lacks or has too much.
    pub(super) fn read(file: &str) -> Result<Self> {
        let words: Words = toml::from_str(file)
            .map_err(|error| Error::internal("locale", format!("A locale is broken: {error}")))?;
        Ok(Self {
            code: words.code.clone(),
            name: words.name.clone(),
            words,
        })
    }

    /// Returns language and region, such as `("de", Some("CH"))`.
    pub(super) fn parts(&self) -> (&str, Option<&str>) {
        match self.code.split_once('-') {
            Some((language, region)) => (language, Some(region)),
            None => (&self.code, None),
        }
    }
}
