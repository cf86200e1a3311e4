//! Reads files that are written out here object by object: odd fonts, forms, fields, and damage.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::super::read;
use super::super::unpack::MAX_UNPACKED;

/// A page that draws object 4 with the font of object 5 as `/F` and object 6 as `/X`, as plain objects from 3 on.
const PAGE: &str = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Annots [7 0 R] \
                    /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>";
const HELVETICA: &str = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

/// Returns a file of these objects, numbered from 3 on behind a catalog and a page tree, without a table.
fn file(objects: &[&str]) -> Vec<u8> {
    let start = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    ];
    let mut file = "%PDF-1.7\n".to_owned();
    for (index, object) in start.iter().chain(objects).enumerate() {
        file += &format!("{} 0 obj\n{object}\nendobj\n", index + 1);
    }
    (file + "trailer\n<< /Root 1 0 R >>\n").into_bytes()
}

fn stream(entries: &str, content: &str) -> String {
    format!(
        "<< {entries} /Length {} >>\nstream\n{content}\nendstream",
        content.len()
    )
}

fn lines(objects: &[&str]) -> Vec<String> {
    let text = read(&file(objects)).unwrap().value;
    text.content.lines().map(str::to_owned).collect()
}

/// Returns the lines of a page with this content and font.
fn drawn(content: &str, font: &str) -> Vec<String> {
    lines(&[PAGE, &stream("", content), font])
}

#[test]
fn widths_of_glyph_drawings_are_scaled_by_the_font() {
    // 600 units of a thousandth: with the numbers taken as they are, every letter would be a word.
    let font = "<< /Type /Font /Subtype /Type3 /FontMatrix [.01 0 0 .01 0 0] /FirstChar 97 /LastChar 99 \
                /Widths [60 60 60] /CharProcs << >> /Encoding << /Differences [97 /a /b /c] >> >>";
    let content = "BT /F 10 Tf 50 700 Td [(a) (b)] TJ 18 0 Td (c) Tj ET";
    assert_eq!(drawn(content, font), ["ab c"]);
}

#[test]
fn icons_do_no_harm() {
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+FontAwesome5Free-Solid /FirstChar 65 /LastChar 66 \
                /Widths [900 900] /Encoding << /Differences [65 /envelope /phone] >> /ToUnicode 6 0 R >>";
    let map = stream("", "1 beginbfchar <41> <F0E0> endbfchar");
    let mail = "BT /F 10 Tf 50 700 Td (AB) Tj /G 10 Tf 30 0 Td (ada@example.org) Tj ET";
    let page = PAGE.replace("/F 5 0 R", &format!("/F 5 0 R /G {HELVETICA}"));
    let read = lines(&[&page, &stream("", mail), font, &map]);
    assert_eq!(read, ["• ada@example.org"]);
}

#[test]
fn a_form_may_not_draw_itself() {
    let entries = "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X 6 0 R >> \
                   /Font << /F 5 0 R >> >>";
    let form = stream(entries, "BT /F 10 Tf 50 700 Td (once) Tj ET /X Do");
    assert_eq!(
        lines(&[PAGE, &stream("", "/X Do"), HELVETICA, &form]),
        ["once"]
    );
}

#[test]
fn fields_are_read_where_they_are_shown() {
    let content = stream(
        "",
        "BT /F 10 Tf 50 700 Td (Name:) Tj 0 -12 Td (Town:) Tj ET",
    );
    let entries =
        "/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F 5 0 R >> >>";
    let look = stream(
        entries,
        "/Tx BMC q BT /F 5 Tf 2 5 Td (Ada Example) Tj ET Q EMC",
    );
    let field = "<< /Type /Annot /Subtype /Widget /FT /Tx /V (Ada) /Rect [79 690 279 730] /AP << /N 6 0 R >> >>";
    let read = lines(&[PAGE, &content, HELVETICA, &look, field]);
    assert_eq!(read, ["Name: Ada Example", "Town:"]);
    let hidden = field.replace("/Rect", "/F 2 /Rect");
    let read = lines(&[PAGE, &content, HELVETICA, &look, &hidden]);
    assert_eq!(read, ["Name:", "Town:"]);
}

#[test]
fn fields_without_a_look_show_their_value() {
    let content = stream("", "BT /F 10 Tf 50 700 Td (Name:) Tj ET");
    let field = "<< /Type /Annot /Subtype /Widget /FT /Tx /V <FEFF00DE00F300720061> /Rect [82 697 290 711] >>";
    let read = lines(&[PAGE, &content, HELVETICA, "null", field]);
    assert_eq!(read, ["Name: Þóra"]);
    let button = field.replace("/Tx", "/Btn");
    assert_eq!(
        lines(&[PAGE, &content, HELVETICA, "null", &button]),
        ["Name:"]
    );
}

#[test]
fn recognised_text_is_read_over_the_picture_and_under_it() {
    let text = "BT 3 Tr /F 10 Tf 50 700 Td (Ada Example) Tj ET";
    let picture = "q 600 0 0 800 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q";
    for content in [format!("{picture} {text}"), format!("{text} {picture}")] {
        assert_eq!(drawn(&content, HELVETICA), ["Ada Example"]);
    }
}

#[test]
fn a_composite_font_without_glyphs_is_read_byte_by_byte() {
    let font = "<< /Type /Font /Subtype /Type0 /BaseFont /Lost /Encoding /Identity-H >>";
    assert_eq!(
        drawn("BT /F 10 Tf 50 700 Td (Ada Example) Tj ET", font),
        ["Ada Example"]
    );
}

#[test]
fn damage_costs_as_little_as_it_can() {
    let long = "<< /Length 99999 >>\nstream\nBT /F 10 Tf 50 700 Td (Ada) Tj ET\nendstream";
    assert_eq!(lines(&[PAGE, long, HELVETICA]), ["Ada"]);
    let looped = "<< /Type /Pages /Kids [3 0 R 8 0 R 9 0 R] >>";
    let page = PAGE.replace("/Type /Page ", "");
    let content = stream("", "BT /F 10 Tf 50 700 Td (Ada) Tj ET");
    assert_eq!(
        lines(&[looped, &content, HELVETICA, "null", "null", &page]),
        ["Ada"]
    );
}

#[test]
fn what_unpacks_too_far_is_refused() {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&vec![b' '; MAX_UNPACKED + 1]).unwrap();
    let digits: String = encoder
        .finish()
        .unwrap()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let packed = stream("/Filter [/AHx /Fl]", &(digits + ">"));
    let bomb = file(&[PAGE, &packed, HELVETICA]);
    assert_eq!(read(&bomb).unwrap_err().code, "bomb");
}
