//! Words that nobody else has, from which it can be told whose they are.

use std::fmt;

const CONSONANTS: [char; 14] = [
    'b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z',
];
const VOWELS: [char; 5] = ['a', 'e', 'i', 'o', 'u'];
/// How many syllables follow what tells the kind: enough for 24 million of each.
const SYLLABLES: usize = 4;

/// What a word is to its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// The surname.
    Surname,
    /// Where the person works.
    Employer,
    /// Who offers a job that the person wants.
    Company,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Surname, Self::Employer, Self::Company];

    const fn begins(self) -> &'static str {
        match self {
            Self::Surname => "Zur",
            Self::Employer => "Kef",
            Self::Company => "Qul",
        }
    }
}

/// A word that belongs to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fact {
    /// What it is.
    pub kind: Kind,
    /// Whose, below 24 million.
    pub number: u32,
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.begins())?;
        let mut left = self.number as usize;
        for _ in 0..SYLLABLES {
            let (consonant, vowel) = (
                left % CONSONANTS.len(),
                left / CONSONANTS.len() % VOWELS.len(),
            );
            left /= CONSONANTS.len() * VOWELS.len();
            for letter in CONSONANTS
                .get(consonant)
                .into_iter()
                .chain(VOWELS.get(vowel))
            {
                write!(f, "{letter}")?;
            }
        }
        Ok(())
    }
}

/// Returns the facts that stand in a text, whatever the case of their letters.
pub fn facts(text: &str) -> impl Iterator<Item = Fact> {
    text.split(|letter: char| !letter.is_alphabetic())
        .filter_map(read)
}

fn read(word: &str) -> Option<Fact> {
    let word = word.to_lowercase();
    let kind = Kind::ALL
        .into_iter()
        .find(|kind| word.starts_with(&kind.begins().to_lowercase()))?;
    let letters: Vec<char> = word.chars().skip(kind.begins().len()).collect();
    if letters.len() != 2 * SYLLABLES {
        return None;
    }
    let mut number = 0;
    for syllable in letters.chunks(2).rev() {
        let [consonant, vowel] = syllable else {
            return None;
        };
        let consonant = CONSONANTS.iter().position(|known| known == consonant)?;
        let vowel = VOWELS.iter().position(|known| known == vowel)?;
        number = number * CONSONANTS.len() * VOWELS.len() + vowel * CONSONANTS.len() + consonant;
    }
    Some(Fact {
        kind,
        number: u32::try_from(number).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_is_found_in_any_text() {
        for number in [0, 1, 69, 70, 4_900, 1_234_567, 24_009_999] {
            for kind in Kind::ALL {
                let fact = Fact { kind, number };
                let text = format!("At {}, since 2021", fact.to_string().to_uppercase());
                assert_eq!(facts(&text).collect::<Vec<_>>(), [fact], "{text}");
            }
        }
        assert_eq!(facts("Zurich, Kefalonia and Qulbarn are places").count(), 0);
    }
}
