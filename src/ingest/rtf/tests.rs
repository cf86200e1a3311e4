//! Whole documents, small and written as word processors write them.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::read;
use crate::ingest::ingest;
use crate::text::Text;

/// Returns the text of a document whose body is `body`.
fn text(body: &str) -> Text {
    let source = format!("{{\\rtf1\\ansi\\ansicpg1252\\deff0{body}}}");
    read(source.as_bytes()).unwrap().value
}

#[test]
fn bodies_as_their_readers_see_them() {
    let cases: &[(&str, &str, &str)] = &[
        (
            "paragraphs, lines and tabs",
            "\\pard Ada\\line Example\\par Acme\\tab 2019\\par\n\\par\nend",
            "Ada\nExample\nAcme   2019\n\nend",
        ),
        (
            "code pages and Unicode",
            "caf\\'e9 \\u8211\\'96 \\u-10179?\\u-8704? {\\uc2\\u321 xxodz} \\u945\\'e1",
            "café – 😀 Łodz α",
        ),
        (
            "character sets of fonts",
            "{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset128 C;}{\\f3\\fcharset2 S;}}\
             \\f1 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2 \\f2 \\'93\\'fa\\'96\\'7b\\par\\f3\\'b7\\f0\\tab item",
            "Привет 日本\n•   item",
        ),
        (
            "escapes and named characters",
            "a\\{b\\}c\\\\ d\\~e f\\_g\\-h \\ldblquote x\\rdblquote\\emdash y\\'",
            "a{b}c\\ d e f-gh “x”—y",
        ),
        (
            "what is no text",
            "{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}}\
             {\\info{\\author Someone}}{\\*\\generator Word;}{\\*\\unknown {x}}Ada{\\pict\\wmetafile8 0102}\
             {\\*\\annotation \\pard Reword this}{\\xe entry}{\\bin3 }{}}\\par",
            "Ada",
        ),
        (
            "lists",
            "{\\listtext\\pard\\plain\\f3 \\'b7\\tab}one\\par{\\pntext 2.\\tab}two\\par three",
            "• one\n• two\nthree",
        ),
        (
            "tracked changes",
            "kept {\\deleted gone }{\\revised new}\\deleted x\\deleted0",
            "kept new",
        ),
        (
            "a table",
            "\\trowd\\cellx1\\cellx2\\pard\\intbl Tools\\cell Git, Rust\\cell\\row\\trowd\\pard\\intbl a\\cell b\\cell\\row\\pard end",
            "Tools   Git, Rust\na   b\nend",
        ),
        (
            "a table in a table",
            "\\pard\\intbl\\itap2 Acme\\nestcell 2019 \\endash  2021\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}\
             \\pard\\intbl Built it\\cell\\row\\pard end",
            "Acme   2019 – 2021\nBuilt it\nend",
        ),
        (
            "a table that is not ended",
            "\\pard\\intbl Acme\\cell 2019\\cell\\pard end\\par",
            "Acme   2019\nend",
        ),
        (
            "a text box, once",
            "Ada{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard in the box\\par}}{\\shprslt in the box}}\\par",
            "in the box\n\nAda",
        ),
        (
            "margins, with page numbers left out",
            "{\\header\\pard ada@ada.example\\par}{\\headerl ada@ada.example\\par}{\\footer Page {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par}\
             {\\footerr \\chpgn\\par}Ada\\par",
            "ada@ada.example\n\nAda",
        ),
        (
            "a note",
            "Acme{\\footnote\\pard Now Beta.\\par} 2019\\par end",
            "Acme 2019\nend\n\nNow Beta.",
        ),
    ];
    for (name, body, expected) in cases {
        assert_eq!(text(body).content, *expected, "{name}");
    }
}

#[test]
fn headings_by_style_and_letters() {
    let read = text(
        "{\\stylesheet{\\s1\\b heading 1;}{\\s9 Title;}{\\s4\\outlinelevel1 Rubrik;}}\\pard\\s9\\fs48 Ada\\par\
         \\pard\\plain\\s1\\b Work\\par\\pard\\plain\\s4 Skills\\par\\pard\\plain{\\b Acme} x\\par",
    );
    let lines: Vec<_> = read
        .lines
        .iter()
        .map(|line| (read.slice(line.span), line.heading, line.size, line.bold))
        .collect();
    assert_eq!(
        lines,
        [
            ("Ada", 1, 24.0, false),
            ("Work", 1, 0.0, true),
            ("Skills", 2, 0.0, false),
            ("Acme x", 0, 0.0, false)
        ]
    );
}

#[test]
fn links_come_from_fields() {
    let read = text(
        "See {\\field{\\*\\fldinst{HYPERLINK \"https://ada.example/\"}}{\\fldrslt{\\ul my site}}} now",
    );
    assert_eq!(read.content, "See my site now");
    let link = read.links.first().unwrap();
    assert_eq!(
        (read.slice(link.span), link.target.as_str()),
        ("my site", "https://ada.example/")
    );
}

#[test]
fn hidden_text_is_kept_apart() {
    let colours = "{\\colortbl;\\red255\\green255\\blue255;}";
    for body in ["{\\v aws gcp}", "{\\cf1 aws gcp}", "{\\fs2 aws gcp}"] {
        let read = text(&format!("{colours}seen {body}\\par"));
        assert_eq!(read.content, "seen", "{body}");
        assert_eq!(read.layout.hidden, ["aws gcp"], "{body}");
    }
    let on_blue = text(&format!("{colours}\\pard\\cbpat2 {{\\cf1 seen}}\\par"));
    assert_eq!(on_blue.content, "seen");
    let in_cell = text(&format!(
        "{colours}\\trowd\\clcbpat2\\cellx1\\pard\\intbl{{\\cf1 seen}}\\cell\\row"
    ));
    assert_eq!(in_cell.content, "seen");
}

#[test]
fn hostile_documents_end_in_bounds() {
    let cases: &[(&str, String, &str)] = &[
        ("deep", "{".repeat(100_000), "too-complex"),
        ("lines", "\\par".repeat(200_000), "too-complex"),
        ("text", "word ".repeat(400_000), "too-complex"),
        (
            "tables",
            "\\pard\\intbl\\itap30000 x\\nestcell\\nestrow".repeat(1000),
            "",
        ),
        ("binary", "\\bin2000000000 Ada".into(), "empty"),
        (
            "numbers",
            "\\sb-2147483648\\u99999 \\li99999999999 \\uc-5 \\s-1 \\cf-1 Ada".into(),
            "",
        ),
        (
            "pictures",
            format!("Ada{{\\pict {}}}", "ff".repeat(2_000_000)),
            "",
        ),
        (
            "links",
            "{\\field{\\*\\fldinst INCLUDEPICTURE \"http://evil.example/x\"}{\\fldrslt }}Ada"
                .into(),
            "",
        ),
        (
            "fields",
            format!("{}Ada", "{\\field{\\*\\fldinst X}{\\fldrslt ".repeat(60)),
            "",
        ),
    ];
    for (name, body, code) in cases {
        let found = read(format!("{{\\rtf1 {body}}}").as_bytes());
        let found = found.map_or_else(|error| error.code, |_| String::new());
        assert_eq!(found, *code, "{name}");
    }
    let cut = read(b"{\\rtf1\\ansi{\\b Ada\\par Exam").unwrap();
    assert_eq!(cut.value.content, "Ada\nExam");
    assert_eq!(cut.warnings.first().unwrap().code, "incomplete");
}

proptest! {
    #[test]
    fn any_bytes_behind_the_mark_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = ingest(&[b"{\\rtf1".as_slice(), &bytes].concat());
    }

    #[test]
    fn any_words_never_panic(
        body in "(\\\\(par|cell|row|nestcell|nestrow|intbl|itap|u|uc|fs|cf|b|v|s|field|fldinst|fldrslt|header|shptxt|footnote|listtext|stylesheet|colortbl|fonttbl|f|bin)-?[0-9]{0,6} ?|[{}]|\\\\'[0-9a-f]{2}|\\\\\\*|[a-z;• ]{0,5}){0,80}",
    ) {
        let _ = ingest(format!("{{\\rtf1 {body}").as_bytes());
    }
}
