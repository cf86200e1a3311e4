//! The width and height of a picture.

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const JPEG: &[u8] = b"\xff\xd8";
const MOST_TOGETHER: u64 = 10_000;
const MOST_RATIO: u64 = 20;

/// Reads width and height in pixels from a PNG or a JPEG; `None` for anything else.
pub(crate) fn dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    if bytes.starts_with(PNG) {
        Some((
            big_endian(bytes.get(16..20)?),
            big_endian(bytes.get(20..24)?),
        ))
    } else {
        jpeg(bytes.strip_prefix(JPEG)?)
    }
}

/// Whether Telegram takes a picture of this size as a photo.
pub(crate) fn fits((width, height): (u32, u32)) -> bool {
    let (width, height) = (u64::from(width), u64::from(height));
    let (short, long) = (width.min(height), width.max(height));
    short > 0 && width + height <= MOST_TOGETHER && long <= short * MOST_RATIO
}

/// Walks the segments to the one that begins a frame.
fn jpeg(mut rest: &[u8]) -> Option<(u32, u32)> {
    loop {
        let (marker, after) = (rest.get(..2)?, rest.get(2..)?);
        let length = usize::try_from(big_endian(after.get(..2)?)).ok()?;
        match marker {
            [0xff, 0xc0..=0xcf] if !matches!(marker, [_, 0xc4 | 0xc8 | 0xcc]) => {
                return Some((big_endian(after.get(5..7)?), big_endian(after.get(3..5)?)));
            }
            [0xff, _] => rest = after.get(length..)?,
            _ => return None,
        }
    }
}

fn big_endian(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .fold(0, |number, byte| (number << 8) | u32::from(*byte))
}
