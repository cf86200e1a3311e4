//! Fits text to the embedded fonts: what they cannot print is refused if it is a letter, and left out with a warning if
//! it is a symbol. No page ever shows an empty box.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::Value;
use typst::text::Font;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_script::{Script, UnicodeScript};

use super::{fonts, outline};
use crate::error::{Error, Result};
use crate::warned::Warning;

/// Longest text that is laid out, in characters: some sixty pages, and far below a second.
const LONGEST: usize = 200_000;

/// How many examples a message shows.
const SHOWN: usize = 5;

/// Fits every text in `data` except addresses of links, and returns what was left out.
///
/// # Errors
/// Refuses letters that no embedded font has, by the name of their script, and texts of more than 200,000 characters.
pub(super) fn fit(data: &mut Value, fonts: &[Font]) -> Result<Vec<Warning>> {
    let mut fitting = Fitting {
        fonts,
        fates: HashMap::new(),
        length: 0,
        refused: BTreeMap::new(),
        left_out: BTreeSet::new(),
    };
    fitting.walk(data);
    if fitting.length > LONGEST {
        return Err(Error::refused(
            "too-long",
            format!(
                "The text has {} characters; up to {LONGEST} are printed.",
                fitting.length
            ),
        )
        .hint("Check whether the file holds something else than a resume, and shorten it."));
    }
    if let Some((script, examples)) = fitting.refused.first_key_value() {
        return Err(unsupported(script, examples, &fitting.refused));
    }
    Ok(warning(&fitting.left_out).into_iter().collect())
}

/// Checks that a text is printed as it is.
///
/// # Errors
/// Refuses (`unprintable`) letters, symbols and spellings that would be printed otherwise, or not at all.
pub(super) fn whole(text: &str, fonts: &[Font]) -> Result<()> {
    let mut value = Value::String(text.to_owned());
    let fitted = fit(&mut value, fonts);
    if fitted.is_ok_and(|_| value == text) {
        return Ok(());
    }
    Err(Error::refused(
        "unprintable",
        format!("\"{text}\" has letters or symbols that no font of Upward has"),
    )
    .hint("write it in Latin, Greek or Cyrillic letters, without pictures"))
}

/// What becomes of a character.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Fate {
    Printed,
    Replaced(String),
    Invisible,
    LeftOut,
    Refused(&'static str),
}

/// The work in progress.
struct Fitting<'a> {
    fonts: &'a [Font],
    fates: HashMap<char, Fate>,
    length: usize,
    refused: BTreeMap<&'static str, BTreeSet<char>>,
    left_out: BTreeSet<char>,
}

impl Fitting<'_> {
    fn walk(&mut self, value: &mut Value) {
        match value {
            Value::String(text) => {
                if let Some(fitted) = self.fitted(text) {
                    *text = fitted;
                }
            }
            Value::Array(items) => {
                items.iter_mut().for_each(|item| self.walk(item));
                items.retain(|item| item.as_str().is_none_or(|text| !text.is_empty()));
            }
            Value::Object(fields) => fields
                .iter_mut()
                .filter(|(name, _)| *name != "link")
                .for_each(|(_, field)| self.walk(field)),
            _ => {}
        }
    }

    /// Returns what is printed of `text`, or nothing where that is `text` itself.
    fn fitted(&mut self, text: &str) -> Option<String> {
        self.length = self.length.saturating_add(text.len());
        if text.is_ascii() || self.length > LONGEST * 4 {
            return None;
        }
        let mut out = String::with_capacity(text.len());
        for c in text.nfc() {
            if c.is_ascii() {
                out.push(c);
                continue;
            }
            let fonts = self.fonts;
            let fate = self.fates.entry(c).or_insert_with(|| fate(fonts, c));
            match fate {
                Fate::Printed => out.push(c),
                Fate::Replaced(other) => out.push_str(other),
                Fate::Invisible => {}
                Fate::LeftOut => {
                    self.left_out.insert(c);
                }
                Fate::Refused(script) => {
                    self.refused.entry(script).or_default().insert(c);
                }
            }
        }
        Some(outline::clean(&out))
    }
}

/// Decides about one character.
fn fate(fonts: &[Font], c: char) -> Fate {
    let covered = |c: char| c.is_ascii() || (fonts::cover(fonts, c) && !is_ligature(c));
    if is_invisible(c) {
        return Fate::Invisible;
    }
    if covered(c) || (std::iter::once(c).nfd().count() > 1 && std::iter::once(c).nfd().all(covered))
    {
        return Fate::Printed;
    }
    let plain: String = std::iter::once(c).nfkc().collect();
    if !plain.is_empty() && plain.chars().all(covered) {
        return Fate::Replaced(plain);
    }
    match c.script() {
        Script::Common | Script::Inherited | Script::Unknown if !is_combining_mark(c) => {
            Fate::LeftOut
        }
        Script::Inherited => Fate::LeftOut,
        script => Fate::Refused(script.full_name()),
    }
}

/// Whether `c` is never seen: joiners, direction marks, variation selectors, soft hyphens (Unicode's
/// `Default_Ignorable_Code_Point`, without the fillers of Hangul).
fn is_invisible(c: char) -> bool {
    matches!(u32::from(c),
        0xad | 0x34f | 0x61c | 0x17b4..=0x17b5 | 0x180b..=0x180f | 0x200b..=0x200f | 0x202a..=0x202e
        | 0x2060..=0x206f | 0xfe00..=0xfe0f | 0xfeff | 0xfff0..=0xfffb | 0x1bca0..=0x1bca3
        | 0x1d173..=0x1d17a | 0xe0000..=0xe0fff)
}

/// Whether `c` is one of Unicode's Latin ligatures, which readers do not find when they search for the letters.
fn is_ligature(c: char) -> bool {
    ('\u{fb00}'..='\u{fb06}').contains(&c)
}

fn unsupported(
    script: &str,
    examples: &BTreeSet<char>,
    all: &BTreeMap<&'static str, BTreeSet<char>>,
) -> Error {
    let others: Vec<&str> = all.keys().skip(1).copied().collect();
    let also = if others.is_empty() {
        String::new()
    } else {
        format!(", nor for {}", others.join(", "))
    };
    Error::refused(
        "unsupported-script",
        format!(
            "The text has {script} letters ({}), and no font that Upward ships has them{also}.",
            shown(examples)
        ),
    )
    .hint("Write to .docx, .md, .txt or .json, which use the fonts of the reader's system.")
    .hint("Or write these words in Latin, Greek or Cyrillic letters.")
}

fn warning(left_out: &BTreeSet<char>) -> Option<Warning> {
    (!left_out.is_empty()).then(|| {
        Warning::new(
            "left-out",
            format!(
                "No embedded font has these symbols, so they were left out: {}.",
                shown(left_out)
            ),
        )
    })
}

/// Returns some of the characters, and how many more there are.
fn shown(characters: &BTreeSet<char>) -> String {
    let some: Vec<String> = characters.iter().take(SHOWN).map(char::to_string).collect();
    match characters.len().saturating_sub(SHOWN) {
        0 => some.join(" "),
        more => format!("{} and {more} more", some.join(" ")),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    fn fitted(text: &str) -> Result<(String, usize)> {
        let mut value = json!([text, "x"]);
        let warnings = fit(&mut value, &fonts::embedded()?)?;
        Ok((value[0].as_str().unwrap().to_owned(), warnings.len()))
    }

    #[test]
    fn letters_of_latin_greek_and_cyrillic_stay() {
        for text in [
            "Łukasz Wiśniewski-Żak",
            "Nguyễn Thị Ánh Tuyết",
            "Ğüneş İçöz ışık",
            "Ștefan Țăran",
            "Dvořák Ĭŧ",
            "Ελένη Ώρα ΐ",
            "Київ Ґанок Ўладзімір",
            "Қазақ тілі",
            "C++ €100 → 50 µs ≈ ½ №7 ✓ • ■",
            "Þór ẞ ß",
        ] {
            assert_eq!(fitted(text).unwrap(), (text.to_owned(), 0));
        }
    }

    #[test]
    fn other_scripts_are_refused_by_name() {
        for (text, script) in [
            ("नमस्ते", "Devanagari"),
            ("李明", "Han"),
            ("أحمد", "Arabic"),
            ("שלום", "Hebrew"),
            ("김철수", "Hangul"),
            ("さくら", "Hiragana"),
            ("สวัสดี", "Thai"),
            ("გიორგი", "Georgian"),
        ] {
            let error = fitted(text).unwrap_err();
            assert_eq!(error.code, "unsupported-script");
            assert!(error.message.contains(script), "{}", error.message);
        }
    }

    #[test]
    fn symbols_are_left_out_with_a_warning_and_styled_letters_become_plain() {
        for (text, wanted, warnings) in [
            ("Ship 🚀 it", "Ship it", 1),
            ("𝐁𝐨𝐥𝐝 ﬁne ｗｉｄｅ", "Bold fine wide", 0),
            ("co\u{ad}op\u{200b}era\u{feff}te", "cooperate", 0),
            ("e\u{301}te\u{301}", "été", 0),
        ] {
            assert_eq!(fitted(text).unwrap(), (wanted.to_owned(), warnings));
        }
    }

    #[test]
    fn a_text_of_a_megabyte_is_refused() {
        assert_eq!(fitted(&"a".repeat(1 << 20)).unwrap_err().code, "too-long");
    }
}
