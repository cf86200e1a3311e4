//! Names of files that every system takes.

/// The longest name, in bytes: what file systems take (NAME_MAX of Linux is 255), with room for what a system adds.
const LONGEST: usize = 120;

/// Returns a name with nothing in it that a system would take for a path, a device or a hidden file. Letters of all
/// scripts stay.
pub fn safe(name: &str) -> String {
    let plain = |char: char| match char {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
        char if char.is_control() || is_invisible(char) => '-',
        char if char.is_whitespace() => '-',
        char => char,
    };
    let is_ending = |text: &str| {
        text.len() <= 8 && !text.is_empty() && text.chars().all(|char| char.is_ascii_alphanumeric())
    };
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if is_ending(ending) => (stem, ending),
        _ => (name, ""),
    };
    let mut stem: String = stem.chars().map(plain).collect();
    while stem.len() + ending.len() + 1 > LONGEST {
        stem.pop();
    }
    let stem = stem.trim_matches(['.', '-', ' ']);
    let stem = if stem.is_empty() { "file" } else { stem };
    if ending.is_empty() {
        stem.to_owned()
    } else {
        format!("{stem}.{ending}")
    }
}

/// Whether a character changes how its neighbours stand, and shows nothing itself.
fn is_invisible(char: char) -> bool {
    matches!(char, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_and_readable() {
        let cases = [
            (
                "Ann-Lee_Backend-Engineer_Resume.pdf",
                "Ann-Lee_Backend-Engineer_Resume.pdf",
            ),
            ("../../etc/passwd", "etc-passwd"),
            ("C:\\nul.pdf", "C--nul.pdf"),
            ("..", "file"),
            ("a b\u{202E}fdp.exe", "a-b-fdp.exe"),
            ("नाम.pdf", "नाम.pdf"),
        ];
        for (name, expected) in cases {
            assert_eq!(safe(name), expected, "{name}");
        }
        assert!(safe(&"é".repeat(500)).len() <= LONGEST);
    }
}
