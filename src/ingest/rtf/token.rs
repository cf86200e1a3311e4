//! The tokens of RTF (Rich Text Format Specification 1.9.1, "Conventions of an RTF Reader").

/// Longest name of a control word, in letters.
const MAX_NAME: usize = 32;

/// What a document is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// A control word and its number.
    Word(&'a str, Option<i32>),
    /// A control symbol.
    Symbol(u8),
    /// A byte of text, as it stands or as `\'hh`.
    Byte(u8),
}

/// Returns the tokens of a document. Ends of lines are none.
pub(super) fn tokens(bytes: &[u8]) -> Tokens<'_> {
    Tokens { rest: bytes }
}

/// The tokens that are left.
#[derive(Debug)]
pub(super) struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let byte = self.take()?;
            return Some(match byte {
                b'{' => Token::Open,
                b'}' => Token::Close,
                b'\\' => match self.control()? {
                    // Bytes that are no text follow, as many as it says.
                    Token::Word("bin", Some(length)) => {
                        let length = usize::try_from(length).unwrap_or(0);
                        self.rest = self.rest.get(length..).unwrap_or_default();
                        continue;
                    }
                    token => token,
                },
                b'\r' | b'\n' | 0 => continue,
                _ => Token::Byte(byte),
            });
        }
    }
}

impl<'a> Tokens<'a> {
    fn take(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    /// Takes as many bytes as `fits` holds for, at most `most`.
    fn run(&mut self, most: usize, fits: impl Fn(&u8) -> bool) -> &'a str {
        let length = self
            .rest
            .iter()
            .take(most)
            .take_while(|byte| fits(byte))
            .count();
        let (run, rest) = self.rest.split_at(length);
        self.rest = rest;
        str::from_utf8(run).unwrap_or_default()
    }

    /// Returns the control word or symbol behind a backslash.
    fn control(&mut self) -> Option<Token<'a>> {
        let name = self.run(MAX_NAME, u8::is_ascii_alphabetic);
        if name.is_empty() {
            let symbol = self.take()?;
            if symbol != b'\'' {
                return Some(Token::Symbol(symbol));
            }
            let code = self.run(2, u8::is_ascii_hexdigit);
            return Some(u8::from_str_radix(code, 16).map_or(Token::Symbol(b'\''), Token::Byte));
        }
        let minus = self.run(1, |byte| *byte == b'-');
        let digits = self.run(10, u8::is_ascii_digit);
        let number = format!("{minus}{digits}").parse().ok();
        self.run(1, |byte| *byte == b' ');
        Some(Token::Word(name, number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_symbols_and_bytes() {
        let all: Vec<Token<'_>> =
            tokens(b"{\\rtf1\\fs-24 a\r\n\\'e9\\~\\*\\bin3 }{}\\b0}\\").collect();
        assert_eq!(
            all,
            [
                Token::Open,
                Token::Word("rtf", Some(1)),
                Token::Word("fs", Some(-24)),
                Token::Byte(b'a'),
                Token::Byte(0xe9),
                Token::Symbol(b'~'),
                Token::Symbol(b'*'),
                Token::Word("b", Some(0)),
                Token::Close,
            ]
        );
    }
}
