//! Kinds of files that are not read, by their first bytes.

use crate::error::Error;

/// The next step for whatever is not read.
pub(super) const READABLE: &str =
    "Send a PDF, DOCX, ODT, RTF, HTML, Markdown, plain text or JSON Resume file.";

/// A picture needs its words read off, which Upward does not do.
const PICTURE: &str =
    "Send the document that the picture was made from: a picture holds no text to read.";
/// What is packed must be unpacked by its owner.
const UNPACK: &str = "Unpack it and send the document inside.";

/// Offset, bytes there, name, next step. Sources: the formats' own specifications, as the table of
/// the `file` program lists them.
const SIGNATURES: &[(usize, &[u8], &str, &str)] = &[
    (0, b"\x89PNG\r\n\x1a\n", "a PNG picture", PICTURE),
    (0, b"\xff\xd8\xff", "a JPEG picture", PICTURE),
    (0, b"GIF8", "a GIF picture", PICTURE),
    (8, b"WEBP", "a WebP picture", PICTURE),
    (4, b"ftyphei", "a HEIC picture", PICTURE),
    (4, b"ftyphev", "a HEIC picture", PICTURE),
    (4, b"ftypmif1", "a HEIF picture", PICTURE),
    (4, b"ftypavif", "an AVIF picture", PICTURE),
    (0, b"II*\0", "a TIFF picture", PICTURE),
    (0, b"MM\0*", "a TIFF picture", PICTURE),
    (0, b"BM", "a bitmap picture", PICTURE),
    (0, b"\x1f\x8b", "a gzip archive", UNPACK),
    (0, b"BZh", "a bzip2 archive", UNPACK),
    (0, b"\xfd7zXZ\0", "an xz archive", UNPACK),
    (0, b"\x28\xb5\x2f\xfd", "a Zstandard archive", UNPACK),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", UNPACK),
    (0, b"Rar!\x1a\x07", "a RAR archive", UNPACK),
    (257, b"ustar", "a tar archive", UNPACK),
    (
        0,
        b"%!PS",
        "a PostScript file",
        "Convert it to PDF and send that.",
    ),
];

/// Returns the refusal for a kind of file that its first bytes tell.
pub(super) fn signature(bytes: &[u8]) -> Option<Error> {
    SIGNATURES
        .iter()
        .find(|(at, magic, name, _)| {
            bytes.get(*at..).is_some_and(|rest| rest.starts_with(magic))
                // Two letters start many a text as well; a bitmap states its reserved zeros.
                && (*name != "a bitmap picture" || bytes.get(6..10) == Some(&[0; 4]))
                && (*name != "a WebP picture" || bytes.starts_with(b"RIFF"))
        })
        .map(|(_, _, name, next)| refuse(name, next))
}

/// Returns the refusal of a kind of file called `name`.
pub(super) fn refuse(name: &str, next: &str) -> Error {
    Error::refused(
        "wrong-type",
        format!("The document is {name}, which Upward does not read."),
    )
    .hint(next)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn names_what_it_refuses() {
        let mut tar = vec![b'a'; 300];
        tar.splice(257..262, *b"ustar");
        let cases: &[(&[u8], &str)] = &[
            (b"\xff\xd8\xff\xe0", "JPEG"),
            (b"RIFF0000WEBPVP8 ", "WebP"),
            (b"\0\0\0\x18ftypheic", "HEIC"),
            (b"BM\x8a\0\0\0\0\0\0\0\x8a\0", "bitmap"),
            (b"\x1f\x8b\x08\0", "gzip"),
            (&tar, "tar"),
        ];
        for (bytes, expected) in cases {
            assert!(
                signature(bytes).unwrap().message.contains(expected),
                "{expected}"
            );
        }
        assert_eq!(signature(b"BMW Group\nSenior Engineer"), None);
    }
}
