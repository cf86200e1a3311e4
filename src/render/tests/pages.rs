//! Where lines and pages break.

use super::*;

/// Returns the lines of the resume's PDF, each with its page.
fn printed(renderer: &Renderer, resume: &Resume, theme: &Theme) -> Vec<(u32, String)> {
    let locale = renderer.locale("en").unwrap();
    let made = renderer.resume(resume, Output::Pdf, theme, locale).unwrap();
    let text = ingest(&made.value.bytes).unwrap().value;
    let lines = text.lines.iter();
    lines
        .map(|line| (line.page, text.slice(line.span).to_owned()))
        .collect()
}

#[test]
fn no_page_ends_with_a_heading_or_the_head_of_an_entry() {
    let renderer = Renderer::new().unwrap();
    for theme in renderer.themes() {
        let mut ends = Vec::new();
        for lines in 0..16 {
            let (mut resume, copy) = (full(), full());
            resume.work[0].highlights = vec!["A line of the first page.".into(); 12 + lines];
            for _ in 0..3 {
                resume.projects.extend(copy.projects.clone());
                resume.education.extend(copy.education.clone());
                resume.publications.extend(copy.publications.clone());
            }
            let printed = printed(&renderer, &resume, theme);
            let end = printed.iter().rfind(|(page, _)| *page == 0).unwrap();
            ends.push(end.1.clone());
        }
        for end in &ends {
            let heads = [
                "Projects",
                "Education",
                "Skills",
                "Certifications",
                "Awards",
                "Publications",
                "lint |",
                "A linter",
                "MSc, Maths",
                "Πανεπιστήμιο",
                "Prize |",
                "Paper",
                "Journal |",
            ];
            let head = heads.iter().find(|head| end.starts_with(**head));
            assert_eq!(head, None, "{}: {ends:?}", theme.name);
        }
    }
}

#[test]
fn a_figure_keeps_its_unit() {
    let renderer = Renderer::new().unwrap();
    let figures = ["31 %", "(30–50 %),", "12 ms.", "2 TB", "1.200 €", "€ 900"];
    let mut lines = Vec::new();
    for figure in figures {
        for more in 0..12 {
            let filler = "words of a line that is about to end ".repeat(3);
            lines.push(format!("{filler}{} {figure} and more", "a ".repeat(more)));
        }
    }
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    for theme in renderer.themes() {
        let printed = printed(&renderer, &with_highlights(&lines), theme);
        for figure in figures {
            let whole = printed.iter().filter(|(_, line)| line.contains(figure));
            assert_eq!(whole.count(), 12, "{}: {figure}: {printed:#?}", theme.name);
        }
    }
}

#[test]
fn a_long_address_is_one_word_and_stays_on_the_page() {
    let renderer = Renderer::new().unwrap();
    let fits = "https://www.example.com/in/ludmila-konstantinopolitana-1234567890";
    let longer = format!("https://www.example.com/{}", "abcdef-".repeat(20));
    for theme in renderer.themes() {
        let filled = format!("{} {fits}", "words of a line about to end ".repeat(3));
        let printed = printed(&renderer, &with_highlights(&[&filled, &longer]), theme);
        assert!(printed.iter().any(|(_, line)| line == fits), "{printed:?}");
        assert!(printed.iter().all(|(_, line)| *line != longer));
        let joined: String = printed.iter().map(|(_, line)| line.as_str()).collect();
        assert!(joined.contains(&longer), "{joined}");
    }
}
