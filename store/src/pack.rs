//! From a value to the bytes that are sealed, and back: JSON, compressed where that is shorter, with the number of
//! its shape.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::bufread::DeflateDecoder;
use flate2::write::DeflateEncoder;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The first byte: how the rest is written.
const PLAIN: u8 = 0;
const DEFLATED: u8 = 1;

/// Returns a value as bytes.
///
/// # Errors
/// When the value cannot be JSON.
pub fn pack<T: Serialize>(schema: u16, value: &T) -> Result<Vec<u8>, String> {
    let json = serde_json::to_vec(value).map_err(|error| error.to_string())?;
    let deflated = deflated(&json).filter(|deflated| deflated.len() < json.len());
    let (form, body) = match &deflated {
        Some(deflated) => (DEFLATED, deflated),
        None => (PLAIN, &json),
    };
    Ok([&[form], &schema.to_be_bytes()[..], body].concat())
}

/// Returns the value of such bytes. A value of an older shape goes through `upgrade` until it has the present one.
///
/// # Errors
/// Says why they are not such a value.
pub fn unpack<T: DeserializeOwned>(
    present: u16,
    upgrade: impl Fn(u16, Value) -> Option<Value>,
    bytes: &[u8],
) -> Result<T, String> {
    let (head, body) = bytes.split_first_chunk::<3>().ok_or("it is cut off")?;
    let [form, high, low] = *head;
    let json = match form {
        PLAIN => body.to_vec(),
        DEFLATED => {
            let mut json = Vec::new();
            let read = DeflateDecoder::new(body).read_to_end(&mut json);
            read.map_err(|error| error.to_string())?;
            json
        }
        _ => return Err("a later version of Upward wrote it".to_owned()),
    };
    let schema = u16::from_be_bytes([high, low]);
    if schema == present {
        return serde_json::from_slice(&json).map_err(|error| error.to_string());
    }
    let value = serde_json::from_slice(&json).map_err(|error| error.to_string())?;
    let value = (schema..present).try_fold(value, |value, schema| upgrade(schema, value));
    match value {
        Some(value) if schema < present => {
            serde_json::from_value(value).map_err(|error| error.to_string())
        }
        _ => Err(format!("its shape {schema} is not known to this version")),
    }
}

fn deflated(json: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(json).ok()?;
    encoder.finish().ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn never(_schema: u16, _value: Value) -> Option<Value> {
        None
    }

    #[test]
    fn values_come_back_and_long_ones_are_compressed() {
        for text in ["short".to_owned(), "long ".repeat(1000)] {
            let bytes = pack(3, &text).unwrap();
            assert!(bytes.len() < 100);
            assert_eq!(unpack::<String>(3, never, &bytes), Ok(text));
        }
    }

    #[test]
    fn an_older_shape_is_brought_up_step_by_step() {
        let bytes = pack(1, &json!([1])).unwrap();
        let upgrade = |schema, mut value: Value| {
            value.as_array_mut()?.push(json!(schema + 1));
            Some(value)
        };
        assert_eq!(unpack::<Vec<u16>>(3, upgrade, &bytes), Ok(vec![1, 2, 3]));
        assert!(unpack::<Vec<u16>>(3, never, &bytes).is_err());
        assert!(unpack::<Vec<u16>>(0, upgrade, &bytes).is_err());
    }

    #[test]
    fn what_is_no_value_is_refused() {
        for bytes in [
            &b""[..],
            b"\x00",
            b"\x09\x00\x01{}",
            b"\x00\x00\x01{",
            b"\x01\x00\x01\xff\xff",
        ] {
            assert!(unpack::<Value>(1, never, bytes).is_err(), "{bytes:?}");
        }
    }
}
