//! Reads the operators of a content stream one by one, over whatever stands between them.
//!
//! pdf-extract's own parser builds every operation of a page, drawings included, and gives up at the first
//! byte it does not expect. This one borrows, keeps nothing and skips what it cannot read.

use std::borrow::Cow;

use super::bytes::Bytes;

/// Most operands of one operator that are kept.
const MAX_OPERANDS: usize = 64;
/// Deepest nesting of arrays and dictionaries that is read.
const MAX_DEPTH: usize = 8;

/// An operand.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Operand<'a> {
    /// A number.
    Number(f32),
    /// A name, without its slash.
    Name(Cow<'a, [u8]>),
    /// A string, decoded.
    String(Cow<'a, [u8]>),
    /// An array.
    Array(Vec<Operand<'a>>),
    /// A dictionary, as names and values in turn.
    Dictionary(Vec<Operand<'a>>),
}

impl Operand<'_> {
    /// Returns the finite number that it is.
    pub(super) fn number(&self) -> Option<f32> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }
}

/// A reader over a content stream.
pub(super) struct Scanner<'a> {
    bytes: Bytes<'a>,
}

impl<'a> Scanner<'a> {
    /// Starts at the beginning of `data`.
    pub(super) fn new(data: &'a [u8]) -> Self {
        Self {
            bytes: Bytes::new(data),
        }
    }

    /// Returns the next operator and leaves its operands in `operands`.
    ///
    /// An inline image comes as `BI` without operands.
    pub(super) fn next(&mut self, operands: &mut Vec<Operand<'a>>) -> Option<&'a [u8]> {
        operands.clear();
        loop {
            self.skip_space();
            if starts_operand(self.bytes.peek()?) {
                if let Some(operand) = self.operand(0)
                    && operands.len() < MAX_OPERANDS
                {
                    operands.push(operand);
                }
                continue;
            }
            let word = self.word();
            match word {
                [] => self.bytes.at += 1,
                b"true" | b"false" | b"null" => {}
                b"BI" => {
                    self.skip_image();
                    operands.clear();
                    return Some(word);
                }
                _ => return Some(word),
            }
        }
    }

    fn skip_space(&mut self) {
        loop {
            self.bytes.take_while(is_space);
            if self.bytes.peek() != Some(b'%') {
                return;
            }
            self.bytes.take_while(|byte| byte != b'\n' && byte != b'\r');
        }
    }

    fn word(&mut self) -> &'a [u8] {
        self.bytes
            .take_while(|byte| !is_space(byte) && !is_delimiter(byte))
    }

    /// Reads the operand that starts here; none where it is malformed.
    fn operand(&mut self, depth: usize) -> Option<Operand<'a>> {
        match self.bytes.peek()? {
            b'/' => {
                self.bytes.at += 1;
                Some(Operand::Name(name(self.word())))
            }
            b'(' => Some(Operand::String(self.literal())),
            b'[' => {
                self.bytes.at += 1;
                Some(Operand::Array(self.list(b']', depth)))
            }
            b'<' if self.bytes.data.get(self.bytes.at + 1) == Some(&b'<') => {
                self.bytes.at += 2;
                let entries = self.list(b'>', depth);
                if self.bytes.peek() == Some(b'>') {
                    self.bytes.at += 1;
                }
                Some(Operand::Dictionary(entries))
            }
            b'<' => {
                self.bytes.at += 1;
                let digits = self.bytes.take_while(|byte| byte != b'>');
                self.bytes.at += 1;
                Some(Operand::String(Cow::Owned(hexadecimal(digits))))
            }
            _ => number(self.word()).map(Operand::Number),
        }
    }

    /// Reads up to the closing `end` of an array or dictionary.
    fn list(&mut self, end: u8, depth: usize) -> Vec<Operand<'a>> {
        let mut entries = Vec::new();
        loop {
            self.skip_space();
            match self.bytes.peek() {
                None => return entries,
                Some(byte) if byte == end => {
                    self.bytes.at += 1;
                    return entries;
                }
                Some(byte) if starts_operand(byte) && depth < MAX_DEPTH => {
                    entries.extend(self.operand(depth + 1));
                }
                // A stray word (`true`, `null`, a reference's `R`) or a stray bracket.
                Some(_) => {
                    if self.word().is_empty() {
                        self.bytes.at += 1;
                    }
                }
            }
        }
    }

    fn literal(&mut self) -> Cow<'a, [u8]> {
        self.bytes.at += 1;
        let start = self.bytes.at;
        let plain = self.bytes.take_while(|byte| !b"()\\\r".contains(&byte));
        if self.bytes.peek() == Some(b')') {
            self.bytes.at += 1;
            return Cow::Borrowed(plain);
        }
        self.bytes.at = start;
        Cow::Owned(self.escaped())
    }

    fn escaped(&mut self) -> Vec<u8> {
        let mut text = Vec::new();
        let mut depth = 0;
        while let Some(byte) = self.bytes.peek() {
            self.bytes.at += 1;
            match byte {
                b'(' => depth += 1,
                b')' if depth == 0 => break,
                b')' => depth -= 1,
                b'\\' => {
                    text.extend(self.escape());
                    continue;
                }
                _ => {}
            }
            text.push(byte);
        }
        text
    }

    /// Reads what follows a backslash (ISO 32000-1, table 3).
    fn escape(&mut self) -> Option<u8> {
        let byte = self.bytes.peek()?;
        self.bytes.at += 1;
        match byte {
            b'n' => Some(b'\n'),
            b'r' => Some(b'\r'),
            b't' => Some(b'\t'),
            b'b' => Some(8),
            b'f' => Some(12),
            b'\n' => None,
            b'\r' => {
                if self.bytes.peek() == Some(b'\n') {
                    self.bytes.at += 1;
                }
                None
            }
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    match self.bytes.peek() {
                        Some(digit @ b'0'..=b'7') => {
                            code = code * 8 + u32::from(digit - b'0');
                            self.bytes.at += 1;
                        }
                        _ => break,
                    }
                }
                Some((code & 0xFF) as u8)
            }
            other => Some(other),
        }
    }

    /// Moves behind an inline image: its data ends at an `EI` that stands alone.
    fn skip_image(&mut self) {
        let rest = self.bytes.data.get(self.bytes.at..).unwrap_or_default();
        let data = rest
            .windows(3)
            .position(|window| matches!(window, [b'I', b'D', space] if is_space(*space)))
            .map_or(0, |at| at + 2);
        let end = rest.get(data..).unwrap_or_default().windows(4).position(|window| {
            matches!(window, [before, b'E', b'I', behind] if is_space(*before) && is_space(*behind))
        });
        self.bytes.at += end.map_or(rest.len(), |at| data + at + 3);
    }
}

fn starts_operand(byte: u8) -> bool {
    matches!(
        byte,
        b'/' | b'(' | b'[' | b'<' | b'0'..=b'9' | b'+' | b'-' | b'.'
    )
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | 0 | 12)
}

fn is_delimiter(byte: u8) -> bool {
    b"()<>[]{}/%".contains(&byte)
}

/// Returns the value of a number, which some programs write with a second sign (`--5`, `1.2-3`).
fn number(word: &[u8]) -> Option<f32> {
    let text = std::str::from_utf8(word).ok()?;
    if let Ok(number) = text.parse::<f32>() {
        return Some(number).filter(|number| number.is_finite());
    }
    let sign = if text.starts_with('-') { -1.0 } else { 1.0 };
    let digits = text.trim_start_matches(['-', '+']);
    let digits = digits.split(['-', '+']).next().unwrap_or_default();
    let number = digits.parse::<f32>().ok()?;
    Some(sign * number).filter(|number| number.is_finite())
}

/// Returns a name with its `#` escapes undone.
fn name(word: &[u8]) -> Cow<'_, [u8]> {
    if !word.contains(&b'#') {
        return Cow::Borrowed(word);
    }
    let mut plain = Vec::with_capacity(word.len());
    let mut rest = word;
    while let Some((byte, behind)) = rest.split_first() {
        match (byte, behind) {
            (b'#', [high, low, after @ ..])
                if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() =>
            {
                plain.extend(hexadecimal(&[*high, *low]));
                rest = after;
            }
            _ => {
                plain.push(*byte);
                rest = behind;
            }
        }
    }
    Cow::Owned(plain)
}

/// Returns the bytes of a hexadecimal string; an odd last digit counts as if a zero followed.
pub(super) fn hexadecimal(digits: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(digits.len().div_ceil(2));
    let mut half = None;
    for digit in digits {
        let value = match digit {
            b'0'..=b'9' => digit - b'0',
            b'a'..=b'f' => digit - b'a' + 10,
            b'A'..=b'F' => digit - b'A' + 10,
            _ => continue,
        };
        half = match half {
            None => Some(value << 4),
            Some(high) => {
                bytes.push(high | value);
                None
            }
        };
    }
    bytes.extend(half);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operations(data: &[u8]) -> Vec<(String, Vec<Operand<'_>>)> {
        let mut scanner = Scanner::new(data);
        let mut operands = Vec::new();
        let mut found = Vec::new();
        while let Some(operator) = scanner.next(&mut operands) {
            let operator = String::from_utf8_lossy(operator).into_owned();
            found.push((operator, operands.clone()));
        }
        found
    }

    #[test]
    fn reads_operands_of_every_kind() {
        let found = operations(
            b"q 1 0 .5 -2 Tm % comment\n[(a\\(b\\)\\101) -120 <4 1 4>]TJ/F#31 12 Tf \
              /Span<</MCID 3/ActualText(x)>>BDC (un(bal)anced) ' ",
        );
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["q", "Tm", "TJ", "Tf", "BDC", "'"]);
        let string = |text: &'static [u8]| Operand::String(Cow::Borrowed(text));
        let expected = vec![string(b"a(b)A"), Operand::Number(-120.0), string(b"A@")];
        assert_eq!(found[2].1, [Operand::Array(expected)]);
        assert_eq!(found[3].1[0], Operand::Name(Cow::Borrowed(b"F1")));
        assert_eq!(found[5].1, [string(b"un(bal)anced")]);
    }

    #[test]
    fn skips_images_and_junk() {
        let found = operations(b"BI /W 1 ID \x00( EI\x01 EI Q >> ]] ) 1 w << /A [ 1");
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["BI", "Q", "w"]);
    }
}
