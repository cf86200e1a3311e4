//! Reads whole files: ours from several programs, and small ones made here.

#![allow(clippy::unwrap_used)]

use pdf_extract::{Dictionary, Document, Object, Stream, dictionary};

use super::read;
use crate::text::Text;

mod hidden;
mod objects;
mod order;

const DATES: &[u8] = include_bytes!("../../../tests/corpus/pdf/dates.pdf");
const SIDEBAR: &[u8] = include_bytes!("../../../tests/corpus/pdf/sidebar.pdf");
const DEVANAGARI: &[u8] = include_bytes!("../../../tests/corpus/pdf/devanagari.pdf");
const WHITE: &[u8] = include_bytes!("../../../tests/corpus/pdf/white.pdf");
const INVISIBLE: &[u8] = include_bytes!("../../../tests/corpus/pdf/invisible.pdf");
const OFFPAGE: &[u8] = include_bytes!("../../../tests/corpus/pdf/offpage.pdf");
const TRUNCATED: &[u8] = include_bytes!("../../../tests/corpus/pdf/truncated.pdf");
const FORMS: &[u8] = include_bytes!("../../../tests/corpus/pdf/forms.pdf");
const OWNER: &[u8] = include_bytes!("../../../tests/corpus/pdf/owner.pdf");

fn text(bytes: &[u8]) -> Text {
    read(bytes).unwrap().value
}

/// Returns a file of pages with these content streams, in Helvetica (`/F`) and Helvetica bold (`/B`).
fn made(pages: &[&str]) -> Vec<u8> {
    let mut document = Document::with_version("1.4");
    let root = document.new_object_id();
    let font =
        |name: &str| dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => name };
    let fonts = dictionary! { "F" => font("Helvetica"), "B" => font("Helvetica-Bold") };
    let mut kids = Vec::new();
    for content in pages {
        let content =
            document.add_object(Stream::new(Dictionary::new(), content.as_bytes().to_vec()));
        let page = document.add_object(dictionary! {
            "Type" => "Page",
            "Parent" => root,
            "Contents" => content,
            "Resources" => dictionary! { "Font" => fonts.clone() }
        });
        kids.push(Object::Reference(page));
    }
    document.set_object(root, dictionary! { "Type" => "Pages", "Kids" => kids });
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => root });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn keeps_dates_on_their_rows() {
    let text = text(DATES);
    let line = text
        .lines
        .iter()
        .find(|line| text.slice(line.span).starts_with("Odra Embedded"))
        .unwrap();
    let parts: Vec<_> = line
        .segments
        .iter()
        .map(|segment| (text.slice(segment.span), segment.bold, segment.gap))
        .collect();
    let expected = [
        ("Odra Embedded", true, false),
        (", Senior Software Engineer", false, false),
        ("Wrocław, Poland", false, true),
    ];
    assert_eq!(parts, expected);
    assert_eq!(text.layout.columns, 1);
    let bullets = text.lines.iter().filter(|line| line.bullet);
    assert_eq!(bullets.clone().count(), 7);
    assert!(
        bullets
            .into_iter()
            .all(|line| !text.slice(line.span).starts_with('•'))
    );
    let mail = text
        .links
        .iter()
        .find(|link| text.slice(link.span).contains('@'))
        .unwrap();
    assert_eq!(text.slice(mail.span), "lukasz.zak+jobs@example.pl");
    assert_eq!(mail.target, "mailto:lukasz.zak+jobs@example.pl");
}

#[test]
fn reads_columns_one_after_the_other() {
    let text = text(SIDEBAR);
    assert_eq!(text.layout.columns, 2);
    let columns: Vec<u32> = text.lines.iter().map(|line| line.column).collect();
    assert!(columns.is_sorted(), "{columns:?}");
    assert!(
        text.lines.iter().any(|line| line.bullet),
        "dots drawn as shapes"
    );
}

#[test]
fn a_centred_head_above_short_lines_is_no_column() {
    let head = "BT /B 18 Tf 220 740 Td (Anna Maria Schmidt) Tj /F 10 Tf 40 -16 Td (Engineer) Tj \
                -20 -14 Td (anna@example.org) Tj ET ";
    let lines = "BT /B 12 Tf 50 680 Td (Profile) Tj /F 10 Tf 0 -16 Td (Yes) Tj 0 -14 Td (No) Tj \
                 /B 12 Tf 0 -24 Td (Skills) Tj /F 10 Tf 0 -16 Td (Rust) Tj ET ";
    let beside = "BT /F 10 Tf 220 680 Td (Berlin) Tj 0 -16 Td (Leipzig) Tj 0 -16 Td (Dresden) Tj \
                  0 -16 Td (Hamburg) Tj ET";
    let headed = text(&made(&[&format!("{head}{lines}")]));
    assert!(headed.content.starts_with("Anna Maria Schmidt"));
    assert_eq!(headed.layout.columns, 1);
    let columns = text(&made(&[&format!("{lines}{beside}")]));
    assert_eq!(columns.layout.columns, 2, "{}", columns.content);
}

#[test]
fn a_column_may_begin_below_many_lines_of_the_other() {
    let main =
        "BT /F 10 Tf 220 740 Td ".to_owned() + &"(A line of the summary) Tj 0 -14 Td ".repeat(12);
    let side = "ET BT /F 10 Tf 50 650 Td (Skills) Tj 0 -14 Td (Rust) Tj 0 -14 Td (Kafka) Tj 0 -14 Td (Go) Tj ET";
    let text = text(&made(&[&format!("{main}{side}")]));
    assert_eq!(text.layout.columns, 2);
    assert!(
        text.content.contains("Skills\nRust\nKafka\nGo"),
        "{}",
        text.content
    );
}

#[test]
fn takes_replacement_text() {
    assert!(text(DEVANAGARI).content.contains("अनुष्का वर्मा"));
}

#[test]
fn sets_hidden_text_apart() {
    for (bytes, hidden) in [
        (WHITE, "IGNORE ALL"),
        (INVISIBLE, "INVISIBLE"),
        (OFFPAGE, "OFFPAGE"),
    ] {
        let text = text(bytes);
        assert!(!text.content.contains(hidden));
        assert!(
            text.layout.hidden.concat().contains(hidden),
            "{:?}",
            text.layout
        );
    }
}

#[test]
fn refuses_by_cause() {
    let empty = made(&["0 0 m"]);
    let scanned = made(&["q 600 0 0 800 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"]);
    let long = made(&["BT /F 10 Tf 50 700 Td (x) Tj ET"; 31]);
    let cases: [(&[u8], &str); 5] = [
        (TRUNCATED, "damaged"),
        (b"%PDF-1.7", "damaged"),
        (&empty, "empty"),
        (&scanned, "scanned"),
        (&long, "too-many-pages"),
    ];
    for (bytes, code) in cases {
        let error = read(bytes).unwrap_err();
        assert_eq!(error.code, code);
        assert!(!error.hints.is_empty());
    }
}

#[test]
fn reads_what_only_the_owner_may_change() {
    assert!(text(OWNER).lines.len() > 10);
}

#[test]
fn says_what_it_could_not_read() {
    let forms = read(FORMS).unwrap();
    assert_eq!(forms.warnings[0].code, "damaged-page");
    let whole = made(&["BT /F 10 Tf 50 700 Td (Jane Doe) Tj ET"]);
    let cut = whole.len() - 60;
    let repaired = read(&whole[..cut]).unwrap();
    assert_eq!(repaired.warnings[0].code, "repaired");
    assert_eq!(repaired.value.content, "Jane Doe");
}

#[test]
fn reads_every_show_operator() {
    let bytes = made(&[
        "BT /F 10 Tf 12 TL 50 700 Td (one) Tj (two) ' 3 1 (three) \" [(fo) -20 (ur)] TJ ET \
         BT /F 10 Tf 1 0 0 1 50 600 Tm (x) Tj 5 Ts /F 6 Tf (2) Tj ET",
    ]);
    let text = text(&bytes);
    let lines: Vec<&str> = text
        .lines
        .iter()
        .map(|line| text.slice(line.span))
        .collect();
    assert_eq!(lines, ["one", "two", "threefour", "x2"]);
}

#[test]
fn leaves_no_state_to_the_next_page() {
    let bytes = made(&[
        ".5 0 0 .5 0 0 cm BT /F 20 Tf 9 Tc 100 1400 Td (first) Tj ET",
        "BT /F 10 Tf 50 700 Td (second) Tj ET",
    ]);
    let lines = text(&bytes).lines;
    assert_eq!(lines[0].size, lines[1].size);
    assert!((lines[0].x - lines[1].x).abs() < 0.1);
    assert!(lines[1].right - lines[1].x < 40.0, "{lines:?}");
}

#[test]
fn closes_spaced_headings_and_drops_doubled_letters() {
    let bytes =
        made(&["BT /F 10 Tf 50 700 Td (S K I L L S) Tj 0 -20 Td (Rust) Tj .3 0 Td (Rust) Tj ET"]);
    let text = text(&bytes);
    let lines: Vec<&str> = text
        .lines
        .iter()
        .map(|line| text.slice(line.span))
        .collect();
    assert_eq!(lines, ["SKILLS", "Rust"]);
    assert!(text.lines[1].bold);
}

#[test]
fn letters_drawn_over_themselves_are_bold() {
    let bytes =
        made(&["BT /F 10 Tf 50 700 Td (R) Tj .2 0 Td (R) Tj 7 0 Td (u) Tj .2 0 Td (u) Tj ET"]);
    let text = text(&bytes);
    assert_eq!(text.content, "Ru");
    assert!(text.lines[0].bold);
}
