//! The languages that the chats speak.

use serde::{Deserialize, Serialize};

/// A language of the chats.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Hindi.
    Hi,
    /// German.
    De,
    /// Spanish.
    Es,
}

impl Language {
    /// All of them, the default first.
    pub const ALL: [Self; 4] = [Self::En, Self::Hi, Self::De, Self::Es];

    /// Returns the language's code (ISO 639-1).
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Hi => "hi",
            Self::De => "de",
            Self::Es => "es",
        }
    }

    /// Returns what the language calls itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Hi => "हिन्दी",
            Self::De => "Deutsch",
            Self::Es => "Español",
        }
    }

    /// Returns the language of a tag as platforms send it, such as `de`, `es-419` or `en_GB`; none where the chats do
    /// not speak it.
    pub fn of(tag: &str) -> Option<Self> {
        let code = tag.split(['-', '_']).next()?;
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(code))
    }

    /// Returns what stands before the tenths of a number.
    pub fn decimal_point(self) -> char {
        match self {
            Self::En | Self::Hi => '.',
            Self::De | Self::Es => ',',
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_platforms_are_understood() {
        assert_eq!(Language::of("es-419"), Some(Language::Es));
        assert_eq!(Language::of("en_GB"), Some(Language::En));
        assert_eq!(Language::of("DE"), Some(Language::De));
        assert_eq!(Language::of("fr"), None);
        assert_eq!(Language::of(""), None);
    }
}
