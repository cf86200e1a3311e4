//! Streams to the bytes that they hold, within a limit on what one document may unpack to.

use std::borrow::Cow;
use std::io::{self, Write};

use flate2::{Decompress, FlushDecompress, Status};
use hayro_syntax::Filter;
use hayro_syntax::object::{Array, Dict, Stream};
use weezl::BitOrder;
use weezl::decode::Decoder;

use super::scan::hexadecimal;

/// Most bytes that all streams of a document unpack to (64 MiB). A page of text has a few thousand.
pub(super) const MAX_UNPACKED: usize = 64 * 1024 * 1024;
/// Bytes that are inflated at a time, at least.
const STEP: usize = 16 * 1024;
/// How much longer than its input the output of Deflate can be.
const MAX_RATIO: usize = 1032;

/// Unpacks the streams of one document.
pub(super) struct Unpacker {
    left: usize,
    /// Whether the limit was reached, and so not everything was unpacked.
    pub exceeded: bool,
}

impl Default for Unpacker {
    fn default() -> Self {
        Self {
            left: MAX_UNPACKED,
            exceeded: false,
        }
    }
}

impl Unpacker {
    /// Returns the bytes of a stream: of a broken one what came before the break, of an image none.
    pub(super) fn content(&mut self, stream: &Stream) -> Vec<u8> {
        let data = match parameters(stream.dict()) {
            Some(stated) if stated.get::<i32>(b"Predictor").is_some_and(|kind| kind > 1) => {
                self.predicted(stream)
            }
            stated => {
                let early = stated.and_then(|stated| stated.get::<i32>(b"EarlyChange"));
                self.plain(stream, early != Some(0))
            }
        };
        self.left = self.left.saturating_sub(data.len());
        data
    }

    fn plain(&mut self, stream: &Stream, early: bool) -> Vec<u8> {
        let mut data = stream.raw_data();
        for filter in stream.filters() {
            data = Cow::Owned(match filter {
                Filter::FlateDecode => self.inflate(&data),
                Filter::LzwDecode => self.expand(&data, early),
                Filter::Ascii85Decode => base85(&data),
                Filter::AsciiHexDecode => hexadecimal(&data),
                Filter::RunLengthDecode => self.runs(&data),
                Filter::Crypt => continue,
                _ => return Vec::new(),
            });
        }
        data.into_owned()
    }

    /// Leaves rows that are stated as differences to hayro-syntax, which knows no limits: it is given no
    /// more input than must stay within them.
    fn predicted(&mut self, stream: &Stream) -> Vec<u8> {
        let lengthens =
            |filter: &&Filter| !matches!(filter, Filter::Ascii85Decode | Filter::AsciiHexDecode);
        let steps = stream.filters().iter().filter(lengthens).count();
        let ratio = MAX_RATIO.saturating_pow(u32::try_from(steps).unwrap_or(u32::MAX));
        if stream.raw_data().len().saturating_mul(ratio) > self.left {
            self.exceeded = true;
            return Vec::new();
        }
        stream.decoded().map(Cow::into_owned).unwrap_or_default()
    }

    fn inflate(&mut self, data: &[u8]) -> Vec<u8> {
        let whole = self.inflated(data, true);
        if !whole.is_empty() {
            return whole;
        }
        // Without a header, or behind a broken one.
        let bare = self.inflated(data, false);
        if bare.is_empty() {
            self.inflated(data.get(2..).unwrap_or_default(), false)
        } else {
            bare
        }
    }

    /// Returns what was inflated until the end or an error.
    fn inflated(&mut self, data: &[u8], header: bool) -> Vec<u8> {
        let mut inflater = Decompress::new(header);
        let mut unpacked = Vec::with_capacity(4 * data.len().min(STEP));
        let (mut at, mut rest) = (0, data);
        while unpacked.len() <= self.left {
            unpacked.reserve(STEP);
            let length = unpacked.len();
            let status = inflater.decompress_vec(rest, &mut unpacked, FlushDecompress::None);
            let passed = usize::try_from(inflater.total_in()).unwrap_or(data.len());
            let stands = passed == at && unpacked.len() == length;
            if stands || !matches!(status, Ok(Status::Ok)) {
                break;
            }
            at = passed;
            rest = data.get(at..).unwrap_or_default();
        }
        self.exceeded |= unpacked.len() > self.left;
        unpacked.truncate(self.left);
        unpacked
    }

    fn expand(&mut self, data: &[u8], early: bool) -> Vec<u8> {
        let mut decoder = if early {
            Decoder::with_tiff_size_switch(BitOrder::Msb, 8)
        } else {
            Decoder::new(BitOrder::Msb, 8)
        };
        let mut unpacked = Limited {
            bytes: Vec::new(),
            left: self.left,
        };
        // What was unpacked before an error is worth reading.
        let _ = decoder.into_stream(&mut unpacked).decode_all(data);
        self.exceeded |= unpacked.left == 0;
        unpacked.bytes
    }

    /// Undoes run lengths (ISO 32000-1, 7.4.5).
    fn runs(&mut self, data: &[u8]) -> Vec<u8> {
        let mut unpacked = Vec::new();
        let mut rest = data;
        while let Some((length, behind)) = rest.split_first() {
            if unpacked.len() > self.left {
                self.exceeded = true;
                break;
            }
            let length = usize::from(*length);
            rest = match (length, behind) {
                (..=127, _) => {
                    let (bytes, behind) = behind.split_at((length + 1).min(behind.len()));
                    unpacked.extend(bytes);
                    behind
                }
                (129.., [byte, behind @ ..]) => {
                    unpacked.extend(std::iter::repeat_n(*byte, 257 - length));
                    behind
                }
                _ => break,
            };
        }
        unpacked
    }
}

/// Returns what is stated for the filter, or for the first of several.
fn parameters<'a>(dict: &Dict<'a>) -> Option<Dict<'a>> {
    let key = b"DecodeParms";
    dict.get(key)
        .or_else(|| dict.get::<Array>(key)?.iter::<Dict>().next())
}

/// Bytes up to a limit; more is an error.
struct Limited {
    bytes: Vec<u8>,
    left: usize,
}

impl Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let length = bytes.len().min(self.left);
        self.left -= length;
        self.bytes.extend(bytes.iter().take(length));
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Undoes base 85 (ISO 32000-1, 7.4.3).
fn base85(data: &[u8]) -> Vec<u8> {
    let mut unpacked = Vec::with_capacity(data.len() / 5 * 4);
    let (mut group, mut count) = (0_u32, 0_usize);
    for byte in data {
        match byte {
            b'z' if count == 0 => unpacked.extend([0; 4]),
            b'!'..=b'u' => {
                group = group.wrapping_mul(85).wrapping_add(u32::from(byte - b'!'));
                count += 1;
                if count == 5 {
                    unpacked.extend(group.to_be_bytes());
                    (group, count) = (0, 0);
                }
            }
            b'~' => break,
            _ => {}
        }
    }
    if count > 1 {
        for _ in count..5 {
            group = group.wrapping_mul(85).wrapping_add(84);
        }
        unpacked.extend(group.to_be_bytes().iter().take(count - 1));
    }
    unpacked
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::io::Write;

    use flate2::Compression;
    use flate2::write::ZlibEncoder;

    use super::*;

    fn packed(data: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(data).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn undoes_text_filters() {
        assert_eq!(base85(b"87cURD]i,\"Ebo80~>"), b"Hello World!");
        assert_eq!(base85(b"z87 c~>"), b"\0\0\0\0He");
        let mut unpacker = Unpacker::default();
        assert_eq!(
            unpacker.runs(&[2, b'a', b'b', b'c', 254, b'x', 128, 9]),
            b"abcxxx"
        );
        assert_eq!(unpacker.runs(&[200]), b"");
        let lzw = [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01];
        assert_eq!(unpacker.expand(&lzw, true), b"-----A---B");
    }

    #[test]
    fn inflates_what_is_whole_of_a_broken_stream() {
        let text: Vec<u8> = (0..20_000_u32)
            .flat_map(|n| n.to_string().into_bytes())
            .collect();
        let mut unpacker = Unpacker::default();
        let stream = packed(&text);
        assert_eq!(unpacker.inflate(&stream), text);
        let cut = unpacker.inflate(&stream[..stream.len() / 2]);
        assert!(cut.len() > text.len() / 4 && text.starts_with(&cut));
        assert_eq!(unpacker.inflate(&stream[2..]), text);
        let mut header = stream;
        header[0] = 0xFF;
        assert_eq!(unpacker.inflate(&header), text);
    }

    #[test]
    fn stops_while_unpacking() {
        let bomb = packed(&vec![b' '; 300_000]);
        let mut unpacker = Unpacker {
            left: 100_000,
            exceeded: false,
        };
        assert_eq!(unpacker.inflate(&bomb).len(), 100_000);
        assert!(unpacker.exceeded);
        let mut unpacker = Unpacker {
            left: 100_000,
            exceeded: false,
        };
        assert!(unpacker.runs(&[129, b' '].repeat(3_000)).len() < 100_200);
        assert!(unpacker.exceeded);
    }
}
