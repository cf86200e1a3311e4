//! What documents can look like, and the languages of their headings. The typesetter, which this crate does without,
//! has them from the same files.

/// The themes: name, and what for.
pub const THEMES: [(&str, &str); 3] = [
    ("classic", "serif with ruled headings and a centred name"),
    ("compact", "dense sans serif, much material on one page"),
    ("modern", "sans serif, left-aligned, one accent colour"),
];

/// The languages: code, and own name.
pub const LANGUAGES: [(&str, &str); 2] = [("de", "Deutsch"), ("en", "English")];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_files_are_listed() {
        let listed = |folder: &str| {
            let folder = format!("{}/../templates/{folder}", env!("CARGO_MANIFEST_DIR"));
            let files = std::fs::read_dir(folder).unwrap();
            let mut names: Vec<String> = files
                .map(|file| file.unwrap().file_name().into_string().unwrap())
                .collect();
            names.sort();
            names
        };
        let named = |names: &[(&str, &str)]| -> Vec<String> {
            names
                .iter()
                .map(|(name, _)| format!("{name}.toml"))
                .collect()
        };
        assert_eq!(listed("themes"), named(&THEMES));
        assert_eq!(listed("locales"), named(&LANGUAGES));
    }
}
