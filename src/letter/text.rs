//! Texts fit for a letter: on one line, and without what looks like a blank to fill in.

/// What ends a sentence, in Latin letters, in Devanagari and in Chinese.
pub(super) const STOPS: [char; 5] = ['.', '!', '?', '।', '。'];

/// Returns the sentence with its full stop.
pub(super) fn stopped(mut sentence: String) -> String {
    if !sentence.ends_with(STOPS) {
        sentence.push('.');
    }
    sentence
}

/// Returns the text with single spaces, on one line.
pub(super) fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// Whether a text can stand in a letter: it says something, and holds no brackets of a template and no trailing dots.
pub(super) fn usable(text: &str) -> bool {
    let blank = |part: &str| text.contains(part);
    !text.is_empty() && !["{", "}", "[", "]", "…", "..", "__"].into_iter().any(blank)
}

/// Returns the text on one line where it can stand in a letter, else nothing.
pub(super) fn fit(text: &str) -> String {
    let text = one_line(text);
    if usable(&text) { text } else { String::new() }
}

/// Words that a term of a posting may begin with and no name does: "nach HGB".
const BEFORE: [&str; 6] = ["nach", "in", "mit", "of", "with", "im"];

/// Returns a term on one line, without a preposition before it.
pub(super) fn term(text: &str) -> String {
    let text = one_line(text);
    let (first, rest) = first_word(&text);
    if BEFORE.contains(&first) && !rest.is_empty() {
        rest.to_owned()
    } else {
        text
    }
}

/// Returns the text with its first letter small.
pub(super) fn small(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// Whether a word begins with a capital.
pub(super) fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Returns the first word and what stands behind it.
pub(super) fn first_word(text: &str) -> (&str, &str) {
    text.split_once(' ').unwrap_or((text, ""))
}
