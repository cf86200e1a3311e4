//! A sound PDF around what a page draws, so that mutations reach the drawing and not the file around it.

use std::fmt::Write;

/// What parts the page's content from the character map.
const MARK: &[u8] = b"\nendcontent\n";

/// Returns a PDF of one page that draws `bytes`, as far as the line `endcontent`; what follows is the `ToUnicode` map of
/// the composite font `F2`. `F1` is Helvetica, `F3` drawn by glyph procedures, `X1` a form that draws the content again.
pub fn page(bytes: &[u8]) -> Vec<u8> {
    let at = bytes.windows(MARK.len()).position(|window| window == MARK);
    let (content, map) = match at {
        Some(at) => (&bytes[..at], &bytes[at + MARK.len()..]),
        None => (bytes, &[][..]),
    };
    let objects = [
        plain("<</Type/Catalog/Pages 2 0 R>>"),
        plain("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
        plain(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R/F3 9 0 R>>\
             /XObject<</X1 10 0 R>>>>>>",
        ),
        stream("", content),
        plain("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"),
        plain(
            "<</Type/Font/Subtype/Type0/BaseFont/Sans/Encoding/Identity-H/DescendantFonts[7 0 R]/ToUnicode 8 0 R>>",
        ),
        plain(
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/Sans/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>\
             /DW 500/W[1[400 600]3 90 550]>>",
        ),
        stream("", map),
        plain(
            "<</Type/Font/Subtype/Type3/FontBBox[0 0 10 10]/FontMatrix[.1 0 0 .1 0 0]/CharProcs<</a 4 0 R>>\
             /Encoding<</Differences[97/a/b/c]>>/FirstChar 97/LastChar 99/Widths[5 5 5]/ToUnicode 8 0 R>>",
        ),
        stream(
            "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Matrix[.5 0 0 .5 0 0]/Resources<</Font<</F1 5 0 R>>/XObject<</X1 10 0 R>>>>",
            content,
        ),
    ];
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut table = String::from("0000000000 65535 f \n");
    for (index, object) in objects.iter().enumerate() {
        let _ = writeln!(table, "{:010} 00000 n ", file.len());
        file.extend(format!("{} 0 obj\n", index + 1).into_bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let count = objects.len() + 1;
    let start = file.len();
    file.extend(
        format!("xref\n0 {count}\n{table}trailer\n<</Size {count}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n")
            .into_bytes(),
    );
    file
}

fn plain(object: &str) -> Vec<u8> {
    object.as_bytes().to_vec()
}

/// Returns a stream object of `content` with further keys.
fn stream(keys: &str, content: &[u8]) -> Vec<u8> {
    let head = format!("<<{keys}/Length {}>>stream\n", content.len());
    [head.as_bytes(), content, b"\nendstream"].concat()
}
