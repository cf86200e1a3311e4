//! Parting a text into words, numbers and signs, each with the sentence and the clause that it stands in.

/// One piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// The piece as written.
    pub text: String,
    /// What kind of piece it is.
    pub kind: Kind,
    /// Where it stands, in characters of the text.
    pub start: usize,
    /// Where it ends, in characters of the text.
    pub end: usize,
    /// The sentence that it stands in; a semicolon ends one too.
    pub sentence: usize,
    /// The clause that it stands in: what commas, brackets and dashes part.
    pub clause: usize,
    /// Whether nothing stands before it in its sentence.
    pub first: bool,
    /// Whether no space parts it from the piece before.
    pub glued: bool,
}

/// What kind of piece a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, with what belongs inside words (`C++`, `Node.js`, `24/7`).
    Word,
    /// Digits with their separators.
    Digits,
    /// One sign that changes what stands beside it: `%`, `€`, `+`, `~`, `<`.
    Sign,
}

/// Signs that change what stands beside them.
const SIGNS: &str = "%‰€$£₹₫¥≈~<>≤≥+→=#@";

/// Signs behind which another clause begins.
const CLAUSES: &str = ",:()[]{}–—|•·\"„“”«»";

/// Words that are written with a stop and go on.
const ABBREVIATIONS: [&str; 12] = [
    "Mio", "Mrd", "Tsd", "ca", "Std", "Nr", "Abs", "inkl", "bzw", "St", "Dr", "approx",
];

/// Parts a text; `chars` are its characters.
pub(super) fn tokens(chars: &[char]) -> Vec<Token> {
    let mut scan = Scan {
        chars,
        at: 0,
        sentence: 0,
        clause: 0,
        first: true,
        found: Vec::new(),
    };
    while let Some(c) = scan.peek(0) {
        scan.step(c);
    }
    scan.found
}

struct Scan<'a> {
    chars: &'a [char],
    at: usize,
    sentence: usize,
    clause: usize,
    first: bool,
    found: Vec<Token>,
}

impl Scan<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn is(&self, ahead: usize, test: impl Fn(char) -> bool) -> bool {
        self.peek(ahead).is_some_and(test)
    }

    fn step(&mut self, c: char) {
        let before = self.at.checked_sub(1).and_then(|at| self.chars.get(at));
        let dotted = c == '.'
            && self.is(1, char::is_alphabetic)
            && before.is_none_or(|before| !before.is_alphanumeric());
        if c.is_ascii_digit() {
            self.number();
        } else if c.is_alphanumeric() || dotted {
            let length = self.word(1);
            self.push(Kind::Word, length);
        } else if SIGNS.contains(c) || (matches!(c, '-' | '−') && self.is_minus(before)) {
            self.push(Kind::Sign, 1);
        } else {
            self.at += 1;
            let spaced = before.is_none_or(|before| before.is_whitespace())
                && self.is(0, char::is_whitespace);
            if c == '.' && self.is_abbreviated() {
                return;
            }
            if matches!(c, '.' | '!' | '?' | ';' | '\n') {
                self.sentence += 1;
                self.clause += 1;
                self.first = true;
            } else if CLAUSES.contains(c) || (c == '-' && spaced) {
                self.clause += 1;
            }
        }
    }

    /// Whether a hyphen makes the number behind it less than nothing.
    fn is_minus(&self, before: Option<&char>) -> bool {
        before.is_none_or(|before| before.is_whitespace()) && self.is(1, |c| c.is_ascii_digit())
    }

    /// Whether the stop just passed shortens a word ("Mio. €", "ca. 40"), since the sentence goes on behind it.
    fn is_abbreviated(&self) -> bool {
        let next = (0..)
            .map_while(|ahead| self.peek(ahead))
            .find(|c| *c != ' ');
        let goes_on = next.is_some_and(|c| !c.is_uppercase() && c != '\n');
        let short = self.found.last().is_some_and(|last| {
            last.kind == Kind::Word && last.end + 1 == self.at && last.end - last.start <= 4
        });
        let known = |last: &Token| ABBREVIATIONS.contains(&last.text.as_str());
        short && (goes_on || self.found.last().is_some_and(known))
    }

    fn push(&mut self, kind: Kind, length: usize) {
        let end = self.at + length;
        let glued = self
            .at
            .checked_sub(1)
            .and_then(|at| self.chars.get(at))
            .is_some_and(|before| !before.is_whitespace());
        self.found.push(Token {
            text: self
                .chars
                .get(self.at..end)
                .unwrap_or_default()
                .iter()
                .collect(),
            kind,
            start: self.at,
            end,
            sentence: self.sentence,
            clause: self.clause,
            first: self.first,
            glued,
        });
        self.at = end;
        self.first = false;
    }

    /// Returns how many characters the word has of which so many are known to belong to it.
    fn word(&self, known: usize) -> usize {
        let mut length = known;
        loop {
            let letter = |ahead| self.is(ahead, |c: char| c.is_alphanumeric());
            let joined = self.is(length, |c| matches!(c, '.' | '&' | '\'')) && letter(length + 1);
            let plus = self.is(length, |c| matches!(c, '+' | '#'))
                && !self.is(length + 1, char::is_alphabetic);
            if letter(length) || joined || plus {
                length += 1;
            } else {
                return length;
            }
        }
    }

    /// Takes a number, with its unit as a word of its own where one is glued to it, or a word that begins with digits.
    fn number(&mut self) {
        let mut length = self.digits(0);
        let mut dated = false;
        while let Some(c) = self.peek(length) {
            let next = self.digits(length + 1);
            let grouped = match c {
                '.' | ',' => next > 0,
                '\'' | ' ' | '\u{a0}' => next == 3 && length <= 3 + usize::from(dated) * 4,
                '/' | '-' => next > 0 && self.dated(length, c, next),
                _ => false,
            };
            if !grouped {
                break;
            }
            dated = true;
            length += 1 + next;
        }
        let letters = (length..)
            .take_while(|ahead| self.is(*ahead, char::is_alphanumeric))
            .count();
        let suffix = self.chars.get(self.at + length..self.at + length + letters);
        let suffix = suffix.unwrap_or_default();
        let unit = suffix.iter().all(|c| c.is_lowercase())
            || matches!(
                suffix,
                ['K' | 'M' | 'B' | 'X']
                    | ['K' | 'M' | 'G' | 'T' | 'P', 'B']
                    | ['M', 'i' | 'r', 'o' | 'd']
            );
        if letters == 0 || (unit && letters <= 4) {
            self.push(Kind::Digits, length);
            if letters > 0 {
                self.push(Kind::Word, letters);
            }
        } else {
            let length = self.word(length + letters);
            self.push(Kind::Word, length);
        }
    }

    /// Returns how many digits stand there.
    fn digits(&self, from: usize) -> usize {
        (from..)
            .take_while(|ahead| self.is(*ahead, |c| c.is_ascii_digit()))
            .count()
    }

    /// Whether digits, a slash or hyphen, and more digits are one date or one term (`03/2021`, `2021-03`, `24/7`).
    fn dated(&self, length: usize, sign: char, next: usize) -> bool {
        match sign {
            '/' => true,
            _ => (length == 4 || length == 7) && next == 2,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        let chars: Vec<char> = text.chars().collect();
        tokens(&chars).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn what_belongs_together_stays_together() {
        for (text, expected) in [
            ("C++, C# & .NET (Node.js).", "C++|C#|.NET|Node.js"),
            (
                "cut by 40%, to 1,200 or 1.2k",
                "cut|by|40|%|to|1,200|or|1.2|k",
            ),
            ("from 430ms to 95 ms", "from|430|ms|to|95|ms"),
            (
                "$2.4M/year, 24/7, 03/2021, 2021-03",
                "$|2.4|M|year|24/7|03/2021|2021-03",
            ),
            ("24-bed ICU, 3D, S3", "24|bed|ICU|3D|S3"),
            ("C++20 and C++", "C++20|and|C++"),
            ("R&D in 2019-2021", "R&D|in|2019|2021"),
            ("end-to-end", "end|to|end"),
            ("ca. 14 Mio. €", "ca|14|Mio|€"),
        ] {
            assert_eq!(texts(text).join("|"), expected);
        }
    }

    #[test]
    fn clauses_and_sentences_are_counted() {
        let chars: Vec<char> = "Built a, b; ran c. Did d".chars().collect();
        let found = tokens(&chars);
        let places: Vec<_> = found.iter().map(|t| (t.sentence, t.first)).collect();
        assert_eq!(
            places,
            [
                (0, true),
                (0, false),
                (0, false),
                (1, true),
                (1, false),
                (2, true),
                (2, false)
            ]
        );
    }
}
