//! Markdown as its readers see it.

#![allow(clippy::unwrap_used)]

use super::read;

fn lines(source: &str) -> Vec<(String, u8, bool)> {
    let text = read(source).unwrap().value;
    text.lines
        .iter()
        .map(|line| (text.slice(line.span).to_owned(), line.heading, line.bullet))
        .collect()
}

fn line(text: &str, heading: u8, bullet: bool) -> (String, u8, bool) {
    (text.to_owned(), heading, bullet)
}

#[test]
fn words_without_marks() {
    let source = "# Ada *Example*\n\n## Work\n\n**Acme** | 2019\\\nEngineer\n\n- Wrote `C++` 5 * 3\n  - Nested\n- [x] Done\n\n1. One\n2. Two\n";
    assert_eq!(
        lines(source),
        [
            line("Ada Example", 1, false),
            line("Work", 2, false),
            line("Acme | 2019", 0, false),
            line("Engineer", 0, false),
            line("Wrote C++ 5 * 3", 0, true),
            line("Nested", 0, true),
            line("Done", 0, true),
            line("One", 0, true),
            line("Two", 0, true),
        ]
    );
    let text = read(source).unwrap().value;
    assert_eq!(
        text.content,
        "Ada Example\n\nWork\n\nAcme | 2019\nEngineer\n\n• Wrote C++ 5 * 3\n• Nested\n• Done\n\n1. One\n2. Two"
    );
    assert!(text.lines[2].segments[0].bold && !text.lines[2].bold);
}

#[test]
fn short_lines_stay_and_wrapped_ones_join() {
    let prose = "A line that its author has wrapped because it grew too long";
    let source = format!("Ada Example\nada@example.org\n\n{prose},\nand its end.");
    assert_eq!(
        lines(&source),
        [
            line("Ada Example", 0, false),
            line("ada@example.org", 0, false),
            line(&format!("{prose}, and its end."), 0, false),
        ]
    );
}

#[test]
fn links_tables_and_pictures() {
    let source = "[![badge](b.svg)](https://ci.example) [Site](https://ada.example) <ada@example.org>\n\n| Tool | Years |\n|---|---|\n| Rust | 5 |\n";
    let text = read(source).unwrap().value;
    let links: Vec<_> = text
        .links
        .iter()
        .map(|link| (text.slice(link.span), link.target.as_str()))
        .collect();
    assert_eq!(
        links,
        [
            ("", "https://ci.example"),
            ("Site", "https://ada.example"),
            ("ada@example.org", "mailto:ada@example.org"),
        ]
    );
    assert_eq!(
        text.content,
        "Site ada@example.org\n\nTool   Years\nRust   5"
    );
    assert_eq!((text.layout.tables, text.layout.images), (1, 1));
}

#[test]
fn front_matter_gives_the_title_only_where_nothing_else_does() {
    assert_eq!(
        lines("---\ntitle: \"Data Analyst\"\nteam: x\n---\n##Duties\n\nx"),
        [
            line("Data Analyst", 1, false),
            line("Duties", 2, false),
            line("x", 0, false)
        ]
    );
    assert_eq!(lines("---\ntitle: x\n---\n# Ada"), [line("Ada", 1, false)]);
}

#[test]
fn html_gives_its_words() {
    let source = "<h1 align=\"center\">Ada &amp; Co</h1>\n<p>One<br/>Two <a href='https://a.example'>Three</a></p>\n\n<!-- a\ndraft -->\n\nA <b>bold</b> C<sub>2</sub> x < y\n";
    assert_eq!(
        lines(source),
        [
            line("Ada & Co", 1, false),
            line("One", 0, false),
            line("Two Three", 0, false),
            line("A bold C2 x < y", 0, false),
        ]
    );
}
