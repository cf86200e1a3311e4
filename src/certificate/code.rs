//! Codes: by which anybody finds a certificate, and nobody by guessing.
//!
//! Fifteen symbols of five bits and a check symbol, in four groups: `7KQ2-MXR4-TBN8-W3HZ`. The check is Crockford's,
//! modulo 37, and finds every mistyped symbol and every two that changed places. Numbers whose check would be one of
//! the five symbols that only checks have (`*~$=U`) are never given out: a code then looks alike everywhere, and may
//! stand in an address. That leaves 74.8 bits: with a million certificates, a thousand guesses a second find one in a
//! million years.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::crockford;

/// Symbols without the check.
const LENGTH: usize = 15;
/// Symbols of a group.
const GROUP: usize = 4;
/// Crockford's modulus.
const MODULUS: u128 = 37;
/// The last check that is a plain symbol.
const LAST: u128 = 31;

/// The code of a certificate. As text it is `7KQ2-MXR4-TBN8-W3HZ`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Code(u128);

/// The text is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoCode {
    /// It has not the form of one.
    #[error("a certificate's code has 16 letters and digits, such as 7KQ2-MXR4-TBN8-W3HZ")]
    Form,
    /// It has the form, and its check symbol does not fit.
    #[error("this code is mistyped: its last symbol does not fit the others")]
    Check,
}

impl Code {
    /// Returns the code of bytes that nobody can guess.
    pub fn new(secret: &[u8; 32]) -> Self {
        let bits = secret.iter().take(LENGTH);
        let number = bits.fold(0, |number, byte| number * 32 + u128::from(byte % 32));
        match number % MODULUS {
            check if check > LAST => Self(number.saturating_sub(MODULUS - 1 - LAST)),
            _ => Self(number),
        }
    }

    /// Returns the symbols without hyphens, as they stand in addresses.
    pub fn plain(self) -> String {
        self.to_string().replace('-', "")
    }

    fn symbols(self) -> impl Iterator<Item = char> {
        let five = move |at: usize| (self.0 >> (5 * (LENGTH - 1 - at))) % 32;
        let symbols = (0..LENGTH).map(five).chain([self.0 % MODULUS]);
        symbols.map(|bits| crockford::symbol(u8::try_from(bits).unwrap_or_default()))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, symbol) in self.symbols().enumerate() {
            let parted = at > 0 && at % GROUP == 0;
            f.write_str(if parted { "-" } else { "" })?;
            write!(f, "{symbol}")?;
        }
        Ok(())
    }
}

impl FromStr for Code {
    type Err = NoCode;

    fn from_str(text: &str) -> Result<Self, NoCode> {
        let values = crockford::values(text.trim()).ok_or(NoCode::Form)?;
        let (check, values) = values.split_last().ok_or(NoCode::Form)?;
        if values.len() != LENGTH {
            return Err(NoCode::Form);
        }
        let number = values.iter();
        let number = number.fold(0, |number, value| number * 32 + u128::from(*value));
        if number % MODULUS != u128::from(*check) {
            return Err(NoCode::Check);
        }
        Ok(Self(number))
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.to_string()
    }
}

impl TryFrom<String> for Code {
    type Error = NoCode;

    fn try_from(text: String) -> Result<Self, NoCode> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_code_is_read_however_it_is_typed(secret: [u8; 32]) {
            let code = Code::new(&secret);
            let shown = code.to_string();
            prop_assert_eq!(shown.len(), 19);
            let confused = shown.to_lowercase().replace('0', "o").replace('1', "l").replace('-', " ");
            for text in [shown, confused, code.plain()] {
                prop_assert_eq!(text.parse(), Ok(code));
            }
        }

        #[test]
        fn one_wrong_symbol_and_two_in_each_others_place_are_found(secret: [u8; 32], at in 0..16usize, by in 1..32u8) {
            let code = Code::new(&secret);
            let mut symbols: Vec<char> = code.plain().chars().collect();
            let value = crockford::values(&symbols[at].to_string()).unwrap()[0];
            symbols[at] = crockford::symbol((value + by) % 32);
            let typed: String = symbols.iter().collect();
            prop_assert_eq!(typed.parse::<Code>(), Err(NoCode::Check));
            let mut symbols: Vec<char> = code.plain().chars().collect();
            if at < 15 && symbols[at] != symbols[at + 1] {
                symbols.swap(at, at + 1);
                let typed: String = symbols.iter().collect();
                prop_assert_eq!(typed.parse::<Code>(), Err(NoCode::Check));
            }
        }
    }

    #[test]
    fn what_is_no_code_is_told() {
        for text in [
            "",
            "7KQ2",
            "7KQ2-MXR4-TBN8-W3HZ-7",
            "7KQ2-MXR4-TBN8-W3H!",
            "7KQ2-MXR4-TBN8-W3HU",
        ] {
            assert_eq!(text.parse::<Code>(), Err(NoCode::Form), "{text}");
        }
    }
}
