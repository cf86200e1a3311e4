//! Bytes to characters: by byte order mark, then UTF-8, then a guess from the bytes.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Length of the head of a web page in which it names its encoding (HTML Living Standard, 4.2.5.4).
const HEAD: usize = 1024;

/// Returns the characters of `bytes` with `\n` at the ends of lines and pages, or nothing where they
/// are no text in any encoding.
pub fn decode(bytes: &[u8]) -> Option<String> {
    let text = characters(bytes)?;
    Some(match text.contains(['\r', '\u{c}']) {
        true => text.replace("\r\n", "\n").replace(['\r', '\u{c}'], "\n"),
        false => text,
    })
}

fn characters(bytes: &[u8]) -> Option<String> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let text = encoding.decode_without_bom_handling(bytes.get(mark..)?).0;
        return is_text(&text).then(|| text.into_owned());
    }
    let encoding = match (utf_16(bytes), str::from_utf8(bytes)) {
        (Some(encoding), _) => encoding,
        (None, Ok(text)) => return is_text(text).then(|| text.to_owned()),
        (None, Err(_)) => guess(bytes),
    };
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    is_text(&text).then(|| text.into_owned())
}

/// Returns the encoding that the bytes look most like.
fn guess(bytes: &[u8]) -> &'static Encoding {
    // A document cut within its last character is still UTF-8.
    if let Err(error) = str::from_utf8(bytes)
        && error.error_len().is_none()
    {
        return UTF_8;
    }
    if let Some(encoding) = declared(bytes) {
        return encoding;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

/// Returns the encoding that a web page or XML file names in its head, where that is not UTF-8, which it then is not.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes)).to_ascii_lowercase();
    if !head.trim_start().starts_with('<') {
        return None;
    }
    let (_, name) = head
        .split_once("charset=")
        .or_else(|| head.split_once("encoding="))?;
    let name = name.trim_start_matches(['"', '\'']);
    let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')));
    let encoding = Encoding::for_label(name.get(..end.unwrap_or(name.len()))?.as_bytes())?;
    (encoding != UTF_8 && encoding != UTF_16LE && encoding != UTF_16BE).then_some(encoding)
}

/// Tells UTF-16 without a byte order mark by the zero bytes of its blanks and Latin letters.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes.len() / 2;
    let zeros = |odd: usize| {
        bytes
            .iter()
            .skip(odd)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (high, low) = (zeros(0), zeros(1));
    if low > pairs / 4 && high == 0 {
        return Some(UTF_16LE);
    }
    (high > pairs / 4 && low == 0).then_some(UTF_16BE)
}

/// Whether characters are text rather than the bytes of something else: few control characters,
/// and few that could not be decoded. A text with stray NUL bytes between its words still is one.
fn is_text(text: &str) -> bool {
    let (mut all, mut foreign) = (0_usize, 0_usize);
    for c in text.chars() {
        all += 1;
        foreign += usize::from(match c {
            '\t' | '\n' | '\r' | '\u{c}' | '\0' => false,
            '\u{fffd}' => true,
            _ => c.is_control(),
        });
    }
    let zeros = text.bytes().filter(|byte| *byte == 0).count();
    foreign * 20 <= all && zeros * 4 <= all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_save_text_in() {
        let cases: &[(&[u8], Option<&str>)] = &[
            (b"plain", Some("plain")),
            (b"1\r\n2\r3\x0c4", Some("1\n2\n3\n4")),
            ("Żółć ✓".as_bytes(), Some("Żółć ✓")),
            (b"\xef\xbb\xbfmarked", Some("marked")),
            (b"\xff\xfeJ\0o\0", Some("Jo")),
            (b"\xfe\xff\0J\0o", Some("Jo")),
            (b"J\0o\0 \0D\0", Some("Jo D")),
            (
                b"Jos\xe9 N\xfa\xf1ez, d\xe9veloppeur",
                Some("José Núñez, développeur"),
            ),
            (
                b"A text cut within its last \xc3\xa9 \xc3",
                Some("A text cut within its last é \u{fffd}"),
            ),
            (b"Jane\0Doe\0Jane\0", Some("Jane\0Doe\0Jane\0")),
            (
                b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0",
                None,
            ),
        ];
        for (bytes, expected) in cases {
            assert_eq!(decode(bytes).as_deref(), *expected, "{bytes:?}");
        }
    }
}
