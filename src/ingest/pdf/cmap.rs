//! Character maps of composite fonts and `/ToUnicode`: which code stands for which text.

use std::collections::HashMap;

use super::bytes::Bytes;
use super::scan::hexadecimal;

/// Most codes that one map may define; a hostile file states ranges of billions.
const MAX_CODES: usize = 70_000;

/// Text by character code.
#[derive(Debug, Default)]
pub(super) struct ToUnicode {
    texts: HashMap<u32, String>,
}

impl ToUnicode {
    /// Reads a `/ToUnicode` stream. What cannot be understood is left out.
    pub(super) fn parse(data: &[u8]) -> Self {
        let mut map = Self::default();
        let mut tokens = Tokens {
            bytes: Bytes::new(data),
        };
        while let Some(token) = tokens.next() {
            match token {
                Token::Word(b"beginbfchar") => map.chars(&mut tokens),
                Token::Word(b"beginbfrange") => map.ranges(&mut tokens),
                _ => {}
            }
        }
        map
    }

    /// Returns the text of `code`.
    pub(super) fn get(&self, code: u32) -> Option<&str> {
        self.texts.get(&code).map(String::as_str)
    }

    /// Whether it defines no code at all.
    pub(super) fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Adds `text` for `code` unless it has one.
    pub(super) fn fill(&mut self, code: u32, text: &str) {
        self.texts.entry(code).or_insert_with(|| text.to_owned());
    }

    fn chars(&mut self, tokens: &mut Tokens) {
        while let Some(Token::Bytes(code)) = tokens.next() {
            match tokens.next() {
                Some(Token::Bytes(text)) => self.set(number(&code), utf16(&text)),
                Some(Token::Word(b"endbfchar")) | None => return,
                Some(_) => {}
            }
        }
    }

    fn ranges(&mut self, tokens: &mut Tokens) {
        while let Some(Token::Bytes(first)) = tokens.next() {
            let Some(Token::Bytes(last)) = tokens.next() else {
                return;
            };
            let (first, last) = (number(&first), number(&last));
            match tokens.next() {
                Some(Token::Bytes(text)) => self.run(first, last, &text),
                Some(Token::Open) => {
                    let mut code = first;
                    while let Some(Token::Bytes(text)) = tokens.next() {
                        self.set(code, utf16(&text));
                        code = code.saturating_add(1);
                    }
                }
                _ => return,
            }
        }
    }

    /// Defines consecutive codes: the last unit of the text counts up with the code.
    fn run(&mut self, first: u32, last: u32, text: &[u8]) {
        let mut units: Vec<u16> = units(text).collect();
        for (step, code) in (first..=last).enumerate() {
            if self.texts.len() >= MAX_CODES || step >= MAX_CODES {
                return;
            }
            self.set(code, String::from_utf16_lossy(&units));
            if let Some(unit) = units.last_mut() {
                *unit = unit.wrapping_add(1);
            }
        }
    }

    fn set(&mut self, code: u32, text: String) {
        if self.texts.len() < MAX_CODES {
            self.texts.insert(code, text);
        }
    }
}

/// Returns the bytes per code of the first code space that an encoding map states.
pub(super) fn code_width(data: &[u8]) -> Option<usize> {
    let mut tokens = Tokens {
        bytes: Bytes::new(data),
    };
    tokens.find(|token| matches!(token, Token::Word(b"begincodespacerange")))?;
    match tokens.next() {
        Some(Token::Bytes(first)) => Some(first.len()),
        _ => None,
    }
}

fn units(text: &[u8]) -> impl Iterator<Item = u16> {
    text.chunks(2).map(|pair| match *pair {
        [high, low] => u16::from_be_bytes([high, low]),
        [single] => u16::from(single),
        _ => 0,
    })
}

fn utf16(text: &[u8]) -> String {
    let units: Vec<u16> = units(text).collect();
    String::from_utf16_lossy(&units)
}

fn number(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .fold(0, |sum, byte| (sum << 8) | u32::from(*byte))
}

enum Token<'a> {
    /// A hexadecimal string.
    Bytes(Vec<u8>),
    /// The start of an array.
    Open,
    /// The end of an array.
    Close,
    /// An operator, name or number.
    Word(&'a [u8]),
}

struct Tokens<'a> {
    bytes: Bytes<'a>,
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            self.bytes
                .take_while(|byte| byte.is_ascii_whitespace() || byte == 0);
            match self.bytes.peek()? {
                b'%' => {
                    self.bytes.take_while(|byte| byte != b'\n' && byte != b'\r');
                }
                b'<' => {
                    self.bytes.at += 1;
                    if self.bytes.peek() == Some(b'<') {
                        self.bytes.at += 1;
                        return Some(Token::Word(b"<<"));
                    }
                    let digits = self.bytes.take_while(|byte| byte != b'>');
                    self.bytes.at += 1;
                    return Some(Token::Bytes(hexadecimal(digits)));
                }
                b'[' => {
                    self.bytes.at += 1;
                    return Some(Token::Open);
                }
                b']' => {
                    self.bytes.at += 1;
                    return Some(Token::Close);
                }
                _ => {
                    let start = self.bytes.at;
                    self.bytes.at += 1;
                    self.bytes.take_while(|byte| {
                        !byte.is_ascii_whitespace() && !b"<[]/%".contains(&byte)
                    });
                    return self.bytes.data.get(start..self.bytes.at).map(Token::Word);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ToUnicode;

    #[test]
    fn reads_chars_ranges_and_arrays() {
        let map = ToUnicode::parse(
            b"/CMapName /A B def 1 begincodespacerange <00><FF> endcodespacerange \
              2 beginbfchar <01> <0066 0069> <02><D83DDE00> endbfchar \
              2 beginbfrange <0010> <0012> <0041> <20> <21> [<0061> <0062>] endbfrange",
        );
        for (code, text) in [(1, "fi"), (2, "\u{1F600}"), (0x12, "C"), (0x21, "b")] {
            assert_eq!(map.get(code), Some(text));
        }
        assert_eq!(map.get(0x13), None);
    }

    #[test]
    fn bounds_huge_ranges() {
        let map = ToUnicode::parse(b"1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange");
        assert!(map.get(100_000_000).is_none());
        assert_eq!(map.get(0), Some("A"));
    }
}
