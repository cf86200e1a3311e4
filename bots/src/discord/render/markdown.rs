//! Text in Discord's Markdown, in which nothing that a person wrote is formatting, a mention or an emoji.

use crate::discord::limit::units;
use crate::words::rich::Run;
use crate::words::{Rich, Style};

/// Stands between two emphases that touch, whose stars would be taken together. It shows nothing.
const JOINER: char = '\u{2060}';

/// Returns a text in Markdown.
pub fn markdown(rich: &Rich) -> String {
    let mut writer = Writer::default();
    for run in &rich.runs {
        writer.run(run);
    }
    writer.out
}

/// Returns how long a part of a text is in Markdown, at most.
pub fn measure(run: &Run) -> usize {
    let mut writer = Writer::default();
    writer.run(run);
    units(&writer.out) + 1
}

#[derive(Default)]
struct Writer {
    out: String,
    line: Line,
    /// Whether a star that ends an emphasis was written last.
    starred: bool,
}

/// What the line has so far.
#[derive(Default, Clone, Copy, PartialEq)]
enum Line {
    #[default]
    Nothing,
    Digits,
    Text,
}

impl Writer {
    fn run(&mut self, run: &Run) {
        for (number, line) in run.text.split('\n').enumerate() {
            if number > 0 {
                self.out.push('\n');
                (self.line, self.starred) = (Line::Nothing, false);
            }
            match run.style {
                Style::Plain => self.plain(line),
                Style::Bold => self.padded(line, |writer, text| writer.starred("**", text)),
                // Discord ends italics at a star even where it is escaped.
                Style::Italic => self.apart(line, '*', |writer, text| writer.starred("*", text)),
                // Within code nothing can be escaped.
                Style::Code => self.apart(line, '`', Self::code),
            }
        }
    }

    /// Writes the text between all marks by `write`, and the marks plainly.
    fn apart(&mut self, text: &str, mark: char, write: fn(&mut Self, &str)) {
        for (number, part) in text.split(mark).enumerate() {
            if number > 0 {
                self.plain(mark.encode_utf8(&mut [0; 4]));
            }
            self.padded(part, write);
        }
    }

    /// Writes white space around a text plainly, since emphasis does not hold there.
    fn padded(&mut self, text: &str, write: fn(&mut Self, &str)) {
        let behind = text.trim_start();
        let inner = behind.trim_end();
        let (before, _) = text.split_at(text.len() - behind.len());
        self.plain(before);
        if !inner.is_empty() {
            write(self, inner);
        }
        self.plain(behind.strip_prefix(inner).unwrap_or_default());
    }

    fn starred(&mut self, mark: &str, text: &str) {
        if self.starred {
            self.out.push(JOINER);
        }
        self.out.push_str(mark);
        self.line = Line::Text;
        self.plain(text);
        self.out.push_str(mark);
        self.starred = true;
    }

    fn code(&mut self, text: &str) {
        self.out.push('`');
        self.out.push_str(text);
        self.out.push('`');
        (self.line, self.starred) = (Line::Text, false);
    }

    fn plain(&mut self, text: &str) {
        if !text.is_empty() {
            self.starred = false;
        }
        for word in text.split_inclusive(char::is_whitespace) {
            let bare = word.trim_end();
            let ends = bare.trim_end_matches(['.', ',', ';', ':', '!', '?', '"', '\'', ')']);
            if is_address(ends) {
                // Discord shows it as it is, so that what is escaped in it would be broken.
                self.out.push_str(ends);
                self.line = Line::Text;
                self.escaped(word.strip_prefix(ends).unwrap_or_default());
            } else {
                self.escaped(word);
            }
        }
    }

    fn escaped(&mut self, word: &str) {
        for (at, char) in word.char_indices() {
            let rest = word.get(at..).unwrap_or_default();
            let means = match char {
                '\\' | '*' | '_' | '~' | '`' | '|' | '[' | '<' => true,
                '#' | '>' | '-' | '+' => self.line == Line::Nothing,
                '.' | ')' => self.line == Line::Digits,
                '@' => rest.starts_with("@everyone") || rest.starts_with("@here"),
                ':' => is_emoji(rest),
                _ => false,
            };
            if means {
                self.out.push('\\');
            }
            self.out.push(char);
            self.line = match self.line {
                Line::Nothing if char.is_whitespace() => Line::Nothing,
                Line::Nothing | Line::Digits if char.is_ascii_digit() => Line::Digits,
                _ => Line::Text,
            };
        }
    }
}

/// Whether a word is an address that Discord makes a link of, with nothing in it that could be anything else.
fn is_address(word: &str) -> bool {
    let harmless = |char: char| {
        char.is_ascii_alphanumeric()
            || matches!(
                char,
                '/' | ':' | '?' | '&' | '=' | '.' | '_' | '%' | '-' | '+' | '#' | ','
            )
    };
    let rest = word
        .strip_prefix("https://")
        .or_else(|| word.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.starts_with(|first: char| first.is_ascii_alphanumeric()) && rest.chars().all(harmless)
    })
}

/// Whether a text that begins with a colon is the name of an emoji, such as `:smile:`.
fn is_emoji(text: &str) -> bool {
    let name = text.strip_prefix(':').and_then(|rest| rest.split_once(':'));
    name.is_some_and(|(name, _)| {
        let fits = |char: char| char.is_ascii_alphanumeric() || matches!(char, '_' | '+' | '-');
        !name.is_empty() && name.chars().all(fits)
    })
}

#[cfg(test)]
mod tests;
