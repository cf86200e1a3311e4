//! What files are called.

use unicode_segmentation::UnicodeSegmentation;

/// The longest part of a name, in characters, so that three with their ending fit every file system (255 bytes).
const LONGEST: usize = 24;

/// Returns the name of a file without its ending: its parts with nothing but letters and digits, joined so that both
/// people and software tell them apart.
pub fn stem(parts: &[&str]) -> String {
    let parts: Vec<String> = parts.iter().map(|part| words(part)).collect();
    let parts: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join("_")
}

/// Keeps signs that belong to a letter with it, such as the vowels of Devanagari.
fn words(text: &str) -> String {
    let mut kept = String::new();
    let mut length = 0;
    for letter in text.graphemes(true) {
        let size = letter.chars().count();
        if length + size > LONGEST {
            break;
        }
        if letter.starts_with(char::is_alphanumeric) {
            // Some signs join with whatever follows them, be it a colon.
            let is_safe = |char: &char| char.is_alphanumeric() || !char.is_ascii();
            let is_shown = |char: &char| !char.is_whitespace() && !char.is_control();
            kept.extend(letter.chars().filter(is_safe).filter(is_shown));
            length += size;
        } else if !kept.is_empty() && !kept.ends_with('-') {
            kept.push('-');
            length += 1;
        }
    }
    kept.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_tell_who_what_and_which() {
        for (parts, name) in [
            (
                ["Mira Lindqvist", "Backend Engineer", "Resume"],
                "Mira-Lindqvist_Backend-Engineer_Resume",
            ),
            (["  ", "", "Resume"], "Resume"),
            (
                ["../../etc/passwd", "C:\\con", "Letter"],
                "etc-passwd_C-con_Letter",
            ),
            (
                ["प्रिया शर्मा", "इंजीनियर", "Resume"],
                "प्रिया-शर्मा_इंजीनियर_Resume",
            ),
            (
                ["Žofie Řehoř", "2 Jobs\0\n", "Letter"],
                "Žofie-Řehoř_2-Jobs_Letter",
            ),
        ] {
            assert_eq!(stem(&parts), name);
        }
    }

    proptest! {
        #[test]
        fn every_name_is_one_that_every_file_system_takes(name: String, title: String) {
            let stem = stem(&[&name, &title, "Resume"]);
            prop_assert!(stem.ends_with("Resume") && stem.len() <= 250);
            prop_assert!(!stem.contains(['/', '\\', ':', '.', '\0']) && !stem.contains(char::is_whitespace));
        }
    }
}
