//! Whole pages, small and written as programs and people write them.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::read;
use crate::ingest::ingest;
use crate::text::Text;

fn text(source: &str) -> Text {
    read(source).unwrap().value
}

#[test]
fn pages_as_their_readers_see_them() {
    let cases: &[(&str, &str, &str)] = &[
        (
            "blocks, breaks and blanks",
            "<p>Ada\n   Example<br>Engineer</p><div>a<b> b</b> <i> c</i></div>",
            "Ada Example\nEngineer\na b c",
        ),
        (
            "what is no text",
            "<head><title>x</title><style>p{}</style></head><nav>Home</nav><p>Ada<script>x()</script></p>\
             <!-- c --><template>t</template><button>Apply</button><noscript>n</noscript>",
            "Ada",
        ),
        (
            "references",
            "<p>R&amp;D &ndash; C&#43;&#x2B; caf&eacute;",
            "R&D – C++ café",
        ),
        (
            "lists",
            "<ul><li>one<ul><li>two</ul><li>three</ul><ol><li>four</ol><ul style='list-style:none'><li>five</ul>",
            "• one\n• two\n• three\n• four\nfive",
        ),
        (
            "a list with marks of its own",
            "<style>ul.k{list-style:none}.k>li:before{content:'\\0025cf '}</style><ul class=k><li>one</ul>",
            "• one",
        ),
        (
            "the foot of a web site",
            "<p>Ada</p><footer><a href='https://a.example/privacy'>Privacy</a><br>© A. Example</footer>",
            "Ada",
        ),
        (
            "an entry as an item",
            "<ul><li><p>Acme</p><p>2019 – 2021</p><ul><li>Built it</ul></ul>",
            "Acme\n2019 – 2021\n• Built it",
        ),
        (
            "tags that were not closed",
            "<p>one<p>two<table><tr><td>a<td>b<tr><td>c</table><dl><dt>x<dd>y",
            "one\n\ntwo\na   b\nc\nx\ny",
        ),
        (
            "a table of two columns",
            "<table><tr><td><h2>Skills</h2>Rust</td><td><h2>Work</h2>Acme</td></tr></table>",
            "Skills\nRust\n\nWork\nAcme",
        ),
        (
            "a flexible row",
            "<div style='display:flex'><div>Acme</div><div>2019 – 2021</div></div>",
            "Acme   2019 – 2021",
        ),
        (
            "a date at the right",
            "<p>Acme<span style='float:right'>2019 – 2021</span></p>",
            "Acme   2019 – 2021",
        ),
        ("kept blanks", "<pre>Ada\n  Example</pre>", "Ada\nExample"),
        (
            "what is repeated for screen readers",
            "<h2><span aria-hidden='true'>Skills</span><span class='visually-hidden'>Skills</span></h2>Rust",
            "Skills\nRust",
        ),
        (
            "a heading repeated as a label",
            "<div>Skills</div><h4>Skills</h4>Rust",
            "Skills\nRust",
        ),
        (
            "a deletion in a tracked change",
            "<p>now <del>then</del><ins>here</ins></p>",
            "now here",
        ),
        (
            "marks of Word",
            "<p class=MsoListParagraph style='mso-list:l0 level1'><![if !supportLists]><span style='mso-list:Ignore'>·\
             <span>&nbsp;&nbsp;</span></span><![endif]>Built it<o:p></o:p></p>",
            "• Built it",
        ),
        (
            "figures set apart by a style sheet",
            "<p><span class=a>Oct 2020</span><span class=b>4 years</span></p>",
            "Oct 2020 4 years",
        ),
    ];
    for (name, source, expected) in cases {
        assert_eq!(text(source).content, *expected, "{name}");
    }
}

#[test]
fn headings_and_letters() {
    let read = text(
        "<style>.c1{font-weight:700} h6{font-weight:400}</style><h1>Ada</h1><p class=c1>Acme</p><h6>Berlin</h6>\
         <p class='MsoTitle'>Resume</p>",
    );
    let lines: Vec<_> = read
        .lines
        .iter()
        .map(|line| (read.slice(line.span), line.heading, line.bold))
        .collect();
    assert_eq!(
        lines,
        [
            ("Ada", 1, true),
            ("Acme", 0, true),
            ("Berlin", 0, false),
            ("Resume", 1, false)
        ]
    );
}

#[test]
fn links_point_where_they_lead() {
    let read = text(
        "<a href='https://ada.example/'>My <b>site</b></a> <a href='#top'>top</a> <a href='mailto:a@ada.example'>mail</a> \
         <a href='javascript:x()'>js</a> <a href='https://www.google.com/url?q=https://git.example/a%3Fb&amp;sa=D'>code</a>",
    );
    let links: Vec<_> = read
        .links
        .iter()
        .map(|link| (read.slice(link.span), link.target.as_str()))
        .collect();
    assert_eq!(
        links,
        [
            ("My site", "https://ada.example/"),
            ("mail", "mailto:a@ada.example"),
            ("code", "https://git.example/a?b")
        ]
    );
}

#[test]
fn hidden_text_is_kept_apart() {
    let cases = [
        "<p style='display:none'>aws gcp</p>",
        "<p style='color:#fff'>aws gcp</p>",
        "<p style='font-size:1px'>aws gcp</p>",
        "<p style='position:absolute;left:-9999px'>aws gcp</p>",
        "<style>.k{visibility:hidden}</style><p class=k>aws gcp</p>",
        "<p style='opacity:0'>aws gcp</p>",
    ];
    for source in cases {
        let read = text(&format!("<p>seen</p>{source}"));
        assert_eq!(read.content, "seen", "{source}");
        assert_eq!(read.layout.hidden, ["aws gcp"], "{source}");
    }
    let on_blue = "<div style='background:#1f3864'><p style='color:white'>seen</p></div>";
    assert_eq!(text(on_blue).content, "seen");
    let with_attribute = text("<p>seen</p><p hidden>menu</p>");
    assert_eq!(with_attribute.content, "seen");
}

#[test]
fn hostile_pages_end_in_bounds() {
    let deep = format!("<html>{}Ada", "<div>".repeat(100_000));
    assert_eq!(text(&deep).content, "Ada");
    let tables = format!("<html>{}Ada", "<table><tr><td>".repeat(20_000));
    assert_eq!(text(&tables).content, "Ada");
    let attribute = format!("<html><p style='{}'>Ada</p>", "x".repeat(2_000_000));
    assert_eq!(text(&attribute).content, "Ada");
    let entities = "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>Ada &x;</p>";
    assert!(!text(entities).content.contains("root"));
    let remote = "<html><p>Ada</p><img src='http://evil.example/x'><link rel=stylesheet href='http://evil.example/c'>\
         <iframe src='http://evil.example'></iframe><object data='http://evil.example/o'></object>";
    assert_eq!(text(remote).content, "Ada");
    let cut = "<html><body><p>Ada</p><p class='unfinished";
    assert_eq!(text(cut).content, "Ada");
    let sheet = format!(
        "<style>{}</style><p class=a>Ada",
        ".a{color:red}".repeat(100_000)
    );
    assert_eq!(text(&sheet).content, "Ada");
    let many = "<html>".to_owned() + &"<b>a</b>".repeat(100_000);
    assert_eq!(read(&many).unwrap_err().code, "too-complex");
    assert_eq!(
        read("<html><body></body></html>").unwrap_err().code,
        "empty"
    );
    let bytes = b"<html><p>Ada \xff\xfe\x00 Example</p></html>";
    assert!(ingest(bytes).unwrap().value.content.starts_with("Ada"));
}

#[test]
fn the_page_may_name_its_encoding() {
    let bytes = b"<html><meta charset=windows-1251><p>\xcf\xf0\xe8\xe2\xe5\xf2</p></html>";
    assert_eq!(ingest(bytes).unwrap().value.content, "Привет");
}

proptest! {
    #[test]
    fn any_markup_never_panics(
        source in "(</?(p|div|table|tr|td|ul|li|span|b|h2|pre|style|script|br|a)( (style|class|href)='[a-z:;#-]{0,12}')?/?>|[a-z0-9&;<>\"' \n]{0,8}){0,60}",
    ) {
        let _ = read(&source);
        let _ = ingest(format!("<!DOCTYPE html>{source}").as_bytes());
    }
}
