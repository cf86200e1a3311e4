//! Whole documents, small and built in code.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::read;
use crate::ingest::ingest;
use crate::ingest::package::pack;
use crate::text::Text;

const TYPES: &str = "<Types><Override PartName='/word/document.xml' \
    ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>";

/// Returns a document whose body is `body`.
fn document(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let main = format!("<w:document xmlns:w='w' xmlns:r='r'><w:body>{body}</w:body></w:document>");
    let own = [
        ("[Content_Types].xml", TYPES),
        ("word/document.xml", main.as_str()),
    ];
    pack(&[own.as_slice(), parts].concat())
}

fn text(body: &str, parts: &[(&str, &str)]) -> Text {
    read(&document(body, parts)).unwrap().value
}

/// Returns a paragraph of one run.
fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn bodies_as_their_readers_see_them() {
    let cases: &[(&str, &str, &str)] = &[
        (
            "tab",
            "<w:p><w:r><w:t>Acme</w:t><w:tab/><w:t>2019</w:t></w:r></w:p>",
            "Acme   2019",
        ),
        (
            "break",
            "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>",
            "a\nb",
        ),
        (
            "empty paragraph",
            "<w:p><w:r><w:t>a</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>b</w:t></w:r></w:p>",
            "a\n\nb",
        ),
        (
            "tracked changes",
            "<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText><w:t>old</w:t></w:r></w:del>\
             <w:moveFrom><w:r><w:t> gone</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> here</w:t></w:r></w:moveTo></w:p>",
            "new here",
        ),
        (
            "content control",
            "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent><w:p><w:sdt><w:sdtContent><w:r><w:t>Ada</w:t></w:r>\
             </w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>",
            "Ada",
        ),
        (
            "one of two renderings",
            "<w:p><w:r><w:t>Ada</w:t><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>in the box</w:t>\
             </w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r>\
             <w:t>in the box</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
            "Ada\n\nin the box",
        ),
        (
            "hyphens and symbols",
            "<w:p><w:r><w:t>full</w:t><w:noBreakHyphen/><w:t>stack</w:t><w:softHyphen/><w:sym w:font='Webdings' w:char='F0C9'/></w:r></w:p>\
             <w:p><w:r><w:sym w:font='Symbol' w:char='F0B7'/><w:tab/><w:t>item</w:t></w:r></w:p>",
            "full-stack\n•   item",
        ),
        (
            "ruby and mathematics",
            "<w:p><w:r><w:ruby><w:rt><w:r><w:t>やまだ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>山田</w:t></w:r></w:rubyBase></w:ruby></w:r>\
             <m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>",
            "山田x=1",
        ),
    ];
    for (name, body, expected) in cases {
        assert_eq!(text(body, &[]).content, *expected, "{name}");
    }
}

#[test]
fn hidden_text_is_kept_apart() {
    let read = text(
        "<w:p><w:r><w:t>seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>aws gcp</w:t></w:r></w:p>\
         <w:p><w:r><w:rPr><w:color w:val='FFFFFF'/></w:rPr><w:t>white</w:t></w:r></w:p>\
         <w:p><w:r><w:rPr><w:sz w:val='2'/></w:rPr><w:t>tiny</w:t></w:r></w:p>\
         <w:p><w:pPr><w:shd w:val='clear' w:fill='1F3864'/></w:pPr><w:r><w:rPr><w:color w:val='FFFFFF'/></w:rPr><w:t>on blue</w:t></w:r></w:p>",
        &[],
    );
    assert_eq!(read.content, "seen\n\non blue");
    assert_eq!(read.layout.hidden, ["aws gcp", "white", "tiny"]);
}

#[test]
fn white_text_before_a_picture_is_seen() {
    let read = text(
        "<w:p><w:r><w:drawing><wp:anchor behindDoc='1'/></w:drawing></w:r></w:p>\
         <w:p><w:r><w:rPr><w:color w:val='FFFFFF'/></w:rPr><w:t>Ada</w:t></w:r></w:p>",
        &[],
    );
    assert_eq!(read.content, "Ada");
}

#[test]
fn links_by_relationship_and_by_field() {
    let rels = "<Relationships>\
        <Relationship Id='r1' Type='x/hyperlink' Target='https://ada.example/' TargetMode='External'/>\
        <Relationship Id='r2' Type='x/attachedTemplate' Target='http://evil.example/t' TargetMode='External'/></Relationships>";
    let read = text(
        "<w:p><w:hyperlink r:id='r1'><w:r><w:t>My </w:t></w:r><w:r><w:t>site</w:t></w:r></w:hyperlink>\
         <w:r><w:t>, </w:t></w:r><w:hyperlink w:anchor='top'><w:r><w:t>top</w:t></w:r></w:hyperlink>\
         <w:r><w:t> and </w:t></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r>\
         <w:r><w:instrText> HYPERLINK \"mailto:ada@ada.example\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>\
         <w:r><w:t>mail</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r><w:hyperlink r:id='r2'><w:r><w:t>!</w:t></w:r></w:hyperlink></w:p>",
        &[("word/_rels/document.xml.rels", rels)],
    );
    let links: Vec<_> = read
        .links
        .iter()
        .map(|link| (read.slice(link.span), link.target.as_str()))
        .collect();
    assert_eq!(read.content, "My site, top and mail!");
    assert_eq!(
        links,
        [
            ("My site", "https://ada.example/"),
            ("mail", "mailto:ada@ada.example")
        ]
    );
}

#[test]
fn margins_stand_around_the_body_once() {
    let rels = "<Relationships><Relationship Id='h1' Type='x/header' Target='header1.xml'/>\
        <Relationship Id='h2' Type='x/header' Target='header2.xml'/><Relationship Id='f1' Type='x/footer' Target='/word/footer1.xml'/></Relationships>";
    let header = format!("<w:hdr>{}</w:hdr>", p("ada@ada.example"));
    let footer = "<w:ftr><w:p><w:r><w:t>Page </w:t></w:r><w:fldSimple w:instr='PAGE'><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>";
    let body = format!(
        "{}<w:sectPr><w:headerReference w:type='default' r:id='h1'/><w:headerReference w:type='first' r:id='h2'/>\
         <w:footerReference w:type='default' r:id='f1'/><w:titlePg/><w:cols w:num='2'/></w:sectPr>",
        p("Ada Example")
    );
    let read = text(
        &body,
        &[
            ("word/_rels/document.xml.rels", rels),
            ("word/header1.xml", &header),
            ("word/header2.xml", &header),
            ("word/footer1.xml", footer),
        ],
    );
    assert_eq!(read.content, "ada@ada.example\n\nAda Example");
    assert_eq!((read.layout.margin_lines, read.layout.columns), (1, 2));
}

#[test]
fn lists_by_numbering() {
    let rels = "<Relationships><Relationship Id='n' Type='x/numbering' Target='numbering.xml'/></Relationships>";
    let numbering = "<w:numbering><w:abstractNum w:abstractNumId='7'>\
        <w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:pPr><w:ind w:left='720'/></w:pPr></w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='none'/></w:lvl>\
        </w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num></w:numbering>";
    let item = |id: u8, level: u8| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{id}'/></w:numPr></w:pPr><w:r><w:t>item</w:t></w:r></w:p>"
        )
    };
    let body = [item(1, 0), item(1, 1), item(0, 0)].concat();
    let read = text(
        &body,
        &[
            ("word/_rels/document.xml.rels", rels),
            ("word/numbering.xml", numbering),
        ],
    );
    let lines: Vec<_> = read
        .lines
        .iter()
        .map(|line| (line.bullet, line.x))
        .collect();
    assert_eq!(lines, [(true, 36.0), (false, 0.0), (false, 0.0)]);
    assert_eq!(read.content, "• item\nitem\nitem");
}

/// Returns a table of cells, each a list of paragraphs.
fn table(rows: &[&[&[&str]]]) -> String {
    let cell = |lines: &&[&str]| {
        format!(
            "<w:tc>{}</w:tc>",
            lines.iter().map(|line| p(line)).collect::<String>()
        )
    };
    let row = |cells: &&[&[&str]]| {
        format!(
            "<w:tr>{}</w:tr>",
            cells.iter().map(cell).collect::<String>()
        )
    };
    format!(
        "<w:tbl>{}</w:tbl>",
        rows.iter().map(row).collect::<String>()
    )
}

#[test]
fn tables_read_across_or_down() {
    let cases: &[(&str, String, &str, u32)] = &[
        (
            "labels",
            table(&[&[&["Languages"], &["Rust, C++"]], &[&["Tools"], &["Git"]]]),
            "Languages   Rust, C++\nTools   Git",
            1,
        ),
        (
            "dates on the left",
            table(&[&[
                &["2019 – 2021", "Berlin"],
                &["Acme", "Engineer", "- Built it"],
            ]]),
            "2019 – 2021   Acme\nBerlin   Engineer\n- Built it",
            1,
        ),
        (
            "dates on the right",
            table(&[&[&["Acme", "Engineer"], &["2019 – 2021"]]]),
            "Acme   2019 – 2021\nEngineer",
            1,
        ),
        (
            "two columns",
            table(&[&[&["Skills", "Rust"], &["Work", "Acme"]]]),
            "Skills\nRust\n\nWork\nAcme",
            2,
        ),
        (
            "a contact block",
            table(&[&[&["Ada", "Engineer"], &["a@b.example", "555-1987"]]]),
            "Ada\nEngineer\n\na@b.example\n555-1987",
            2,
        ),
        (
            "an empty cell",
            table(&[&[&[""], &["Ada", "Engineer"]]]),
            "Ada\nEngineer",
            1,
        ),
    ];
    for (name, body, expected, columns) in cases {
        let read = text(body, &[]);
        assert_eq!(read.content, *expected, "{name}");
        assert_eq!(
            (read.layout.tables, read.layout.columns),
            (1, *columns),
            "{name}"
        );
    }
}

#[test]
fn space_between_paragraphs_parts_blocks() {
    let spaced = |text: &str, before: u32| {
        format!(
            "<w:p><w:pPr><w:spacing w:before='{before}'/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let body =
        [("a", 0), ("b", 0), ("c", 240), ("d", 0)].map(|(text, before)| spaced(text, before));
    assert_eq!(text(&body.concat(), &[]).content, "a\nb\n\nc\nd");
}

#[test]
fn refusals() {
    let bomb = p(&" ".repeat(20 * 1024 * 1024));
    let entries: Vec<String> = (0..5000).map(|index| format!("word/{index}.xml")).collect();
    let entries: Vec<(&str, &str)> = entries.iter().map(|name| (name.as_str(), "")).collect();
    let cases: &[(&str, Vec<u8>, &str)] = &[
        ("no text", document("<w:p/>", &[]), "empty"),
        (
            "no main part",
            pack(&[("[Content_Types].xml", TYPES)]),
            "damaged",
        ),
        (
            "no content types",
            pack(&[("word/document.xml", "<w:document/>")]),
            "damaged",
        ),
        ("not closed", document("<w:p>", &[]), "damaged"),
        ("a bomb", document(&bomb, &[]), "too-complex"),
        ("too many parts", document(&p("x"), &entries), "too-complex"),
        (
            "a workbook",
            pack(&[("[Content_Types].xml", "spreadsheetml.sheet")]),
            "wrong-type",
        ),
        (
            "a spreadsheet",
            pack(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]),
            "wrong-type",
        ),
        ("an archive", pack(&[("cv.pdf", "x")]), "wrong-type"),
    ];
    for (name, bytes, code) in cases {
        assert_eq!(ingest(bytes).unwrap_err().code, *code, "{name}");
    }
}

proptest! {
    #[test]
    fn mutated_documents_never_panic(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        end in any::<prop::sample::Index>(),
        cut in any::<bool>(),
    ) {
        let mut bytes = document(&[p("Ada"), table(&[&[&["2019"], &["Acme", "x"]]])].concat(), &[]);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if cut {
            bytes.truncate(end.index(bytes.len()));
        }
        let _ = ingest(&bytes);
    }

    #[test]
    fn any_markup_in_a_body_never_panics(
        body in "(<(w:)?(p|r|t|tbl|tr|tc|br|fldChar|hyperlink|sdtContent)( w:val='[0-9-]{0,3}')?/?>|</w:(p|r|t|tbl|tr|tc)>|[a-z•0-9@ ]{0,6}){0,40}",
    ) {
        let _ = ingest(&document(&body, &[]));
    }
}
