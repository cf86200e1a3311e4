//! Crockford's base 32 (<https://www.crockford.com/base32.html>): codes that people read aloud and type.

/// The symbols: no I, L, O or U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Returns the symbol of the lowest five bits.
pub fn symbol(bits: u8) -> char {
    let at = usize::from(bits & 31);
    char::from(ALPHABET.get(at).copied().unwrap_or(b'0'))
}

/// Returns the values of the symbols that somebody typed, whatever the case, and with O for 0 and I or L for 1.
/// Spaces and hyphens do not count; none where anything else is no symbol.
pub fn values(text: &str) -> Option<Vec<u8>> {
    let typed = text.chars().filter(|char| !matches!(char, '-' | ' '));
    typed.map(value).collect()
}

fn value(char: char) -> Option<u8> {
    let char = match char.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        char => char,
    };
    (0..32).find(|bits| symbol(*bits) == char)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn symbols_are_read_however_they_are_typed(bits in proptest::collection::vec(0..32u8, 0..20)) {
            let text: String = bits.iter().copied().map(symbol).collect();
            let confused = text.to_lowercase().replace('0', "o").replace('1', "l");
            let spaced: String = confused.chars().flat_map(|char| [char, '-']).collect();
            prop_assert_eq!(values(&text), Some(bits.clone()));
            prop_assert_eq!(values(&spaced), Some(bits));
        }
    }

    #[test]
    fn what_is_no_symbol_is_told() {
        for text in ["U", "!", "é", "A\n"] {
            assert_eq!(values(text), None, "{text}");
        }
    }
}
