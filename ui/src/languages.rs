//! The languages of headings and dates in documents, as `upward locales` lists them.

/// The languages: code, and own name.
pub const LANGUAGES: [(&str, &str); 2] = [("de", "Deutsch"), ("en", "English")];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_that_is_shipped_is_listed() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../templates/locales");
        let files = std::fs::read_dir(folder).unwrap();
        let mut found: Vec<String> = files
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        found.sort();
        let listed = LANGUAGES.map(|(code, _)| format!("{code}.toml"));
        assert_eq!(found, listed);
    }
}
