//! Codes: ten characters of 32, which nobody takes for each other, so 50 bits.
//!
//! An identity may try ten wrong codes an hour. Somebody with ten thousand identities tries a hundred thousand an
//! hour; with a thousand codes good at each moment, the chance that one of them fits is 10^5 x 10^3 / 2^50, less than
//! one in ten million an hour.

use upward_engine::crockford;

use crate::hex;

const LENGTH: usize = 10;
/// The hash is for this purpose only.
const PURPOSE: &str = "upward desk 2026 codes of links";

/// Returns the code of random bytes.
pub fn new(secret: &[u8; 32]) -> String {
    let bytes = secret.iter().take(LENGTH);
    bytes.map(|byte| crockford::symbol(*byte)).collect()
}

/// Returns a code as people read it.
pub fn shown(code: &str) -> String {
    let (first, second) = code.split_at_checked(LENGTH / 2).unwrap_or((code, ""));
    format!("{first}-{second}")
}

/// Returns the code that somebody typed; none where it is none.
pub fn typed(text: &str) -> Option<String> {
    let values = crockford::values(text).filter(|values| values.len() == LENGTH)?;
    Some(values.into_iter().map(crockford::symbol).collect())
}

/// Returns the hash of a code. What stands in the store's index is a hash of it with the master key, so that the
/// store tells nothing of codes that are good.
pub fn hash(code: &str) -> String {
    hex::encode(&blake3::derive_key(PURPOSE, code.as_bytes()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_code_is_read_however_it_is_typed(secret: [u8; 32]) {
            let code = new(&secret);
            let shown = shown(&code);
            prop_assert_eq!(shown.len(), LENGTH + 1);
            let confused = shown.to_lowercase().replace('0', "o").replace('1', "l").replace('-', " ");
            for text in [code.clone(), shown, confused] {
                prop_assert_eq!(typed(&text), Some(code.clone()));
            }
        }
    }

    #[test]
    fn what_is_no_code_is_told() {
        for text in [
            "",
            "7KQ2M",
            "7KQ2M-XR4TBB",
            "7KQ2M-XR4T!",
            "7KQ2M-XR4Té",
            "7KQ2M-XR4TU",
        ] {
            assert_eq!(typed(text), None, "{text}");
        }
    }
}
