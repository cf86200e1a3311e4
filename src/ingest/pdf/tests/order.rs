//! What stands side by side: cells, rows, asides.

use super::{made, text};

/// Returns a content stream that draws texts of 10 points at their places, in this order.
fn drawn(texts: &[(f32, f32, &str)]) -> String {
    texts
        .iter()
        .map(|(x, y, text)| format!("BT /F 10 Tf {x} {y} Td ({text}) Tj ET "))
        .collect()
}

fn read(texts: &[(f32, f32, &str)]) -> Vec<String> {
    let text = text(&made(&[&drawn(texts)]));
    text.lines
        .iter()
        .map(|line| text.slice(line.span).to_owned())
        .collect()
}

#[test]
fn entries_in_even_tracks_are_read_one_after_the_other() {
    let lines = read(&[
        (
            50.0,
            760.0,
            "Two projects stand side by side below this line, each of which was drawn at a stretch, and this line ends far right",
        ),
        (50.0, 700.0, "Ledger"),
        (50.0, 686.0, "Led the team"),
        (310.0, 700.0, "Dashboard"),
        (310.0, 686.0, "Drew the charts"),
    ]);
    assert_eq!(
        lines[1..],
        ["Ledger", "Led the team", "Dashboard", "Drew the charts"]
    );
}

#[test]
fn titles_and_dates_are_read_as_rows() {
    let lines = read(&[
        (
            50.0,
            760.0,
            "The dates of the entry below end where this line ends",
        ),
        (50.0, 700.0, "Engineer"),
        (50.0, 686.0, "Acme Ltd"),
        (233.0, 700.0, "2019 to 2021"),
        (262.2, 686.0, "Berlin"),
    ]);
    assert_eq!(lines[1..], ["Engineer   2019 to 2021", "Acme Ltd   Berlin"]);
}

#[test]
fn narrow_cells_are_joined() {
    let lines = read(&[
        (50.0, 700.0, "BE, Information"),
        (50.0, 688.0, "Technology"),
        (135.0, 700.0, "2011 to"),
        (135.0, 688.0, "2015"),
        (50.0, 660.0, "Anna University of Art"),
    ]);
    assert_eq!(
        lines,
        [
            "BE, Information Technology   2011 to 2015",
            "Anna University of Art"
        ]
    );
}

#[test]
fn a_date_below_a_place_stands_above_the_list() {
    let lines = read(&[
        (50.0, 700.0, "Acme, Engineer"),
        (
            62.0,
            688.0,
            "Rewrote the gateway so that it answers within a few milliseconds",
        ),
        (62.0, 676.0, "Mentored two engineers"),
        (420.0, 700.0, "Berlin"),
        (396.0, 688.0, "2019 to 21"),
    ]);
    assert_eq!(lines[..2], ["Acme, Engineer   Berlin", "2019 to 21"]);
    assert!(lines[2].ends_with("milliseconds"), "{lines:?}");
}

#[test]
fn centred_headings_among_dates_are_no_column() {
    let lines = read(&[
        (
            50.0,
            700.0,
            "A line that reaches from one side of the page to the other side, and no farther than that",
        ),
        (240.0, 680.0, "Certificates"),
        (50.0, 660.0, "Cloud Engineer"),
        (420.0, 660.0, "Nov 2023"),
        (50.0, 640.0, "Practitioner"),
        (420.0, 640.0, "May 2022"),
        (243.0, 620.0, "Languages"),
        (50.0, 600.0, "Vietnamese"),
    ]);
    assert_eq!(lines[1], "Certificates");
    assert_eq!(lines[2], "Cloud Engineer   Nov 2023");
    assert_eq!(lines[4..], ["Languages", "Vietnamese"]);
}

#[test]
fn a_column_of_dates_drawn_with_its_rows_is_no_column() {
    let mut texts = Vec::new();
    for (y, dates, title) in [
        (700.0, "2021 to 2024", "Acme, Engineer"),
        (660.0, "2019 to 2021", "Bolt, Developer"),
        (620.0, "2017 to 2019", "Cord, Trainee"),
        (580.0, "2015 to 2017", "Dent, Intern"),
    ] {
        texts.push((50.0, y, dates));
        texts.push((150.0, y, title));
        texts.push((
            162.0,
            y - 12.0,
            "Rewrote the gateway so that it answers within milliseconds",
        ));
        texts.push((162.0, y - 24.0, "Mentored two engineers"));
    }
    texts.push((50.0, 544.0, "Languages"));
    texts.push((50.0, 530.0, "English"));
    texts.push((50.0, 516.0, "German"));
    let lines = read(&texts);
    assert_eq!(lines[0], "2021 to 2024   Acme, Engineer");
    assert_eq!(lines[9], "2015 to 2017   Dent, Intern");
}
