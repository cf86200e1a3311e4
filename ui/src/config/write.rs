//! Writing a setting into the person's file, of which everything else stays as it is.

use toml_edit::{DocumentMut, Item, Table, value};
use upward_engine::error::{Error, Result};

/// Returns the text of a file with the tone of this word.
///
/// # Errors
/// Refuses a file that cannot be read as one.
pub fn with_tone(text: &str, word: &str) -> Result<String> {
    let mut file: DocumentMut = text.parse().map_err(|_| broken())?;
    let look = file.entry("look").or_insert(Item::Table(Table::new()));
    let look = look.as_table_like_mut().ok_or_else(broken)?;
    match look.get_mut("tone").and_then(Item::as_value_mut) {
        Some(tone) => {
            let around = tone.decor().clone();
            *tone = word.into();
            *tone.decor_mut() = around;
        }
        None => {
            look.insert("tone", value(word));
        }
    }
    Ok(file.to_string())
}

fn broken() -> Error {
    Error::refused(
        "interface",
        "Your file of the interface is not in order, so nothing is written into it.",
    )
    .hint("mend it first: its first wrong line is shown in Settings, and e opens it")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_of_the_file_stays_as_it_is() {
        let own = "# mine\n[keys.everywhere]\nquit = \"Q\"   # as in mail\n\n[look]\nmouse = false\ntone = \"dark\" # at night\n";
        let light = own.replace("\"dark\"", "\"light\"");
        assert_eq!(with_tone(own, "light").unwrap(), light);
        assert_eq!(with_tone("", "none").unwrap(), "[look]\ntone = \"none\"\n");
        assert_eq!(
            with_tone("# mine\n[look]\nmouse = false\n", "ansi").unwrap(),
            "# mine\n[look]\nmouse = false\ntone = \"ansi\"\n"
        );
    }

    #[test]
    fn a_broken_file_is_not_written_into() {
        assert_eq!(with_tone("[look", "dark").unwrap_err().code, "interface");
        assert_eq!(with_tone("look = 1", "dark").unwrap_err().code, "interface");
    }
}
