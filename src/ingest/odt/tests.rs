//! Whole documents, small and built in code.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::read;
use crate::ingest::ingest;
use crate::ingest::package::pack;
use crate::text::Text;

const MIME: (&str, &str) = ("mimetype", "application/vnd.oasis.opendocument.text");

/// Returns a document of these automatic styles and this body.
fn document(styles: &str, body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office='o'><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    pack(&[[MIME, ("content.xml", content.as_str())].as_slice(), parts].concat())
}

fn text(styles: &str, body: &str) -> Text {
    read(&document(styles, body, &[])).unwrap().value
}

#[test]
fn bodies_as_their_readers_see_them() {
    let cases: &[(&str, &str, &str)] = &[
        (
            "blanks, tabs and breaks",
            "<text:p>Ada\n  <text:span>Example</text:span><text:line-break/>a<text:s text:c='2'/>b<text:tab/>c</text:p>",
            "Ada Example\na b   c",
        ),
        (
            "lists",
            "<text:list><text:list-item><text:p>one</text:p><text:p>more</text:p><text:list><text:list-item><text:p>two</text:p>\
             </text:list-item></text:list></text:list-item><text:list-header><text:p>three</text:p></text:list-header></text:list>",
            "• one\nmore\n• two\nthree",
        ),
        (
            "a table",
            "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Tools</text:p></table:table-cell>\
             <table:table-cell><text:p>Git</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>",
            "Tools   Git",
        ),
        (
            "tracked changes, comments and hints",
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region>\
             </text:tracked-changes><text:p>kept<text:change text:change-id='1'/><office:annotation><text:p>Reword</text:p></office:annotation>\
             <text:placeholder>&lt;Name&gt;</text:placeholder></text:p>",
            "kept",
        ),
        (
            "a text box and a note",
            "<text:p>Ada<draw:frame><draw:text-box><text:p>in the box</text:p></draw:text-box></draw:frame><text:note><text:note-citation>1\
             </text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p><text:p>end</text:p>",
            "Ada\n\nin the box\n\nend\n\nA note.",
        ),
        (
            "a shape with text",
            "<text:p>Ada<draw:custom-shape><text:p>in the shape</text:p></draw:custom-shape></text:p>",
            "Ada\n\nin the shape",
        ),
        (
            "a section and reading aids",
            "<text:section><text:p><text:ruby><text:ruby-base>山田</text:ruby-base><text:ruby-text>やまだ</text:ruby-text></text:ruby></text:p></text:section>",
            "山田",
        ),
    ];
    for (name, body, expected) in cases {
        assert_eq!(text("", body).content, *expected, "{name}");
    }
}

#[test]
fn styles_inherit_and_make_headings() {
    let common = "<office:document-styles><office:styles>\
        <style:default-style style:family='paragraph'><style:text-properties fo:font-size='11pt'/></style:default-style>\
        <style:style style:name='Heading_20_2' style:family='paragraph' style:default-outline-level='2'>\
        <style:text-properties fo:font-weight='bold' fo:font-size='14pt'/></style:style>\
        <style:style style:name='Title' style:family='paragraph'/></office:styles></office:document-styles>";
    let own = "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Heading_20_2'/>\
        <style:style style:name='P2' style:family='paragraph' style:parent-style-name='P2'/>\
        <style:style style:name='T1' style:family='text'><style:text-properties fo:font-style='italic'/></style:style>";
    let body = "<text:p text:style-name='Title'>Ada</text:p><text:p text:style-name='P1'>Work</text:p>\
        <text:h text:outline-level='3'>Acme</text:h><text:p text:style-name='P2'><text:span text:style-name='T1'>x</text:span></text:p>";
    let read = read(&document(own, body, &[("styles.xml", common)]))
        .unwrap()
        .value;
    let lines: Vec<_> = read
        .lines
        .iter()
        .map(|line| (read.slice(line.span), line.heading, line.size, line.bold))
        .collect();
    assert_eq!(
        lines,
        [
            ("Ada", 1, 11.0, false),
            ("Work", 2, 14.0, true),
            ("Acme", 3, 11.0, false),
            ("x", 0, 11.0, false)
        ]
    );
    assert!(
        read.lines
            .last()
            .unwrap()
            .segments
            .iter()
            .all(|segment| segment.italic)
    );
}

#[test]
fn margins_stand_around_the_body_once() {
    let common = "<office:document-styles><office:master-styles><style:master-page>\
        <style:header><text:p><text:a xlink:href='mailto:a@ada.example'>a@ada.example</text:a></text:p></style:header>\
        <style:header-first><text:p>a@ada.example</text:p></style:header-first>\
        <style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer>\
        </style:master-page></office:master-styles></office:document-styles>";
    let bytes = document("", "<text:p>Ada</text:p>", &[("styles.xml", common)]);
    let read = read(&bytes).unwrap().value;
    assert_eq!(read.content, "a@ada.example\n\nAda");
    assert_eq!(read.layout.margin_lines, 1);
}

#[test]
fn hidden_text_is_kept_apart() {
    for property in [
        "fo:color='#ffffff'",
        "fo:font-size='1pt'",
        "text:display='none'",
    ] {
        let styles = format!(
            "<style:style style:name='T' style:family='text'><style:text-properties {property}/></style:style>"
        );
        let read = text(
            &styles,
            "<text:p>seen <text:span text:style-name='T'>aws gcp</text:span></text:p>",
        );
        assert_eq!(read.content, "seen", "{property}");
        assert_eq!(read.layout.hidden, ["aws gcp"], "{property}");
    }
    let styles = "<style:style style:name='T' style:family='text'><style:text-properties fo:color='#ffffff'/></style:style>\
        <style:style style:name='C' style:family='table-cell'><style:table-cell-properties fo:background-color='#1f3864'/></style:style>";
    let on_blue = text(
        styles,
        "<table:table><table:table-row><table:table-cell table:style-name='C'><text:p><text:span text:style-name='T'>seen</text:span>\
         </text:p></table:table-cell></table:table-row></table:table>",
    );
    assert_eq!(on_blue.content, "seen");
}

#[test]
fn flat_files_are_read() {
    let flat = "<?xml version='1.0'?>\n<office:document xmlns:office='o'><office:styles/><office:body><office:text><text:p>Ada</text:p>\
        </office:text></office:body></office:document>";
    assert_eq!(ingest(flat.as_bytes()).unwrap().value.content, "Ada");
}

#[test]
fn refusals() {
    let p = |text: &str| format!("<text:p>{text}</text:p>");
    let deep = format!(
        "{}{}",
        "<text:span>".repeat(2000),
        "</text:span>".repeat(2000)
    );
    let manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
    let cases: &[(&str, Vec<u8>, &str)] = &[
        ("no text", document("", "<text:p/>", &[]), "empty"),
        ("no content", pack(&[MIME]), "damaged"),
        ("not closed", document("", "<text:p>", &[]), "damaged"),
        (
            "a bomb",
            document("", &p(&" ".repeat(20 * 1024 * 1024)), &[]),
            "too-complex",
        ),
        ("nested", document("", &p(&deep), &[]), "too-complex"),
        (
            "an external entity",
            pack(&[
                MIME,
                (
                    "content.xml",
                    "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d>&x;</d>",
                ),
            ]),
            "unsafe",
        ),
        (
            "encrypted",
            document("", &p("x"), &[("META-INF/manifest.xml", manifest)]),
            "encrypted",
        ),
        (
            "a presentation",
            pack(&[(
                "mimetype",
                "application/vnd.oasis.opendocument.presentation",
            )]),
            "wrong-type",
        ),
    ];
    for (name, bytes, code) in cases {
        assert_eq!(ingest(bytes).unwrap_err().code, *code, "{name}");
    }
}

#[test]
fn nothing_outside_is_fetched() {
    let read = text(
        "",
        "<text:p>Ada<draw:frame><draw:image xlink:href='http://evil.example/x.png'/></draw:frame></text:p>\
         <text:section><text:section-source xlink:href='http://evil.example/y.odt'/><text:p>end</text:p></text:section>",
    );
    assert_eq!((read.content.as_str(), read.layout.images), ("Ada\nend", 1));
}

proptest! {
    #[test]
    fn any_markup_in_a_body_never_panics(
        body in "(<(text:)?(p|h|span|list|list-item|table|table-row|table-cell|frame|text-box|a|s|note|note-body)( text:(c|style-name|outline-level)='[a-zT0-9-]{0,3}')?/?>|</text:(p|span|list|list-item)>|[a-z•0-9@ ]{0,6}){0,40}",
    ) {
        let _ = ingest(&document("", &body, &[]));
    }

    #[test]
    fn mutated_packages_never_panic(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut bytes = document("", "<text:p>Ada</text:p>", &[]);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = ingest(&bytes);
    }
}
