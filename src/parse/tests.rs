//! What holds for any text, and small resumes of every kind.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod lines;

use proptest::prelude::*;

use super::*;
use crate::resume::fields::fields;
use crate::text::{Format, Layout, Line, Segment, Span};

/// A line of a drawn page: indent, size, bold, bullet, and its cells.
pub(super) type Drawn = (f32, f32, bool, bool, Vec<String>);

fn page(lines: &[Drawn]) -> Text {
    let mut content = String::new();
    let mut at = 0;
    let mut y = 50.0;
    let mut drawn = Vec::new();
    for (x, size, bold, bullet, cells) in lines {
        y += size * 1.3;
        let mut line = Line {
            x: *x,
            y,
            above: size * 1.3,
            size: *size,
            bold: *bold,
            bullet: *bullet,
            ..Line::default()
        };
        for (number, cell) in cells.iter().enumerate() {
            let (start, left) = (at, if number == 0 { *x } else { 400.0 });
            content.push_str(cell);
            at += cell.chars().count();
            let right = left + cell.chars().count() as f32 * size * 0.5;
            let span = Span { start, end: at };
            line.segments.push(Segment {
                span,
                x: left,
                right,
                size: *size,
                bold: *bold,
                italic: false,
                gap: number > 0,
            });
            line.right = line.right.max(right);
            content.push_str("   ");
            at += 3;
        }
        line.span = Span {
            start: line.segments.first().map_or(at, |s| s.span.start),
            end: line.segments.last().map_or(at, |s| s.span.end),
        };
        content.push('\n');
        at += 1;
        drawn.push(line);
    }
    Text {
        format: Format::Pdf,
        content,
        lines: drawn,
        links: Vec::new(),
        layout: Layout {
            pages: 1,
            columns: 1,
            ..Layout::default()
        },
    }
}

pub(super) fn line(x: f32, size: f32, bold: bool, text: &str) -> Drawn {
    let bullet = text.starts_with("• ");
    let cells = text
        .trim_start_matches("• ")
        .split(" ⟂ ")
        .map(str::to_owned)
        .collect();
    (x, size, bold, bullet, cells)
}

pub(super) fn parsed(lines: &[Drawn]) -> Parsed {
    parse(&page(lines)).unwrap().value
}

#[test]
fn reads_a_small_resume() {
    let read = parsed(&[
        line(50.0, 24.0, true, "Wanjiru O'Neill-García"),
        line(50.0, 10.0, false, "Site Reliability Engineer"),
        line(
            50.0,
            10.0,
            false,
            "Nairobi, Kenya | w.oneill+cv@example.co.ke | +254 20 555 0101 | github.com/wanjiru",
        ),
        line(50.0, 14.0, true, "Experience"),
        line(
            50.0,
            10.0,
            true,
            "Site Reliability Engineer ⟂ Mar 2021 – Present",
        ),
        line(50.0, 10.0, false, "Tembo Cloud Ltd ⟂ Nairobi, Kenya"),
        line(
            64.0,
            10.0,
            false,
            "• Cut paging by 60% with C++ and .NET services",
        ),
        line(64.0, 10.0, false, "• Ran R&D on CI/CD"),
        line(50.0, 10.0, true, "Junior Engineer ⟂ 2018 – 02/2021"),
        line(50.0, 10.0, false, "Savanna Bank ⟂ Mombasa"),
        line(50.0, 14.0, true, "Education"),
        line(50.0, 10.0, true, "BSc in Computer Science ⟂ 2014 – 2018"),
        line(50.0, 10.0, false, "University of Nairobi"),
        line(50.0, 14.0, true, "Skills"),
        line(50.0, 10.0, false, "Languages: C++, C#, MATLAB/Simulink"),
        line(50.0, 14.0, true, "Beekeeping"),
        line(50.0, 10.0, false, "Two hives"),
    ]);
    let resume = &read.resume;
    assert_eq!(resume.basics.name, "Wanjiru O'Neill-García");
    assert_eq!(resume.basics.email, "w.oneill+cv@example.co.ke");
    assert_eq!(resume.basics.phone, "+254 20 555 0101");
    assert_eq!(resume.basics.location.city, "Nairobi");
    assert_eq!(resume.basics.profiles[0].network, "GitHub");
    let jobs: Vec<_> = resume
        .work
        .iter()
        .map(|w| {
            (
                w.name.as_str(),
                w.position.as_str(),
                w.start_date.unwrap().to_string(),
                w.end_date.map(|d| d.to_string()),
            )
        })
        .collect();
    assert_eq!(
        jobs,
        [
            (
                "Tembo Cloud Ltd",
                "Site Reliability Engineer",
                "2021-03".to_owned(),
                None
            ),
            (
                "Savanna Bank",
                "Junior Engineer",
                "2018".to_owned(),
                Some("2021-02".to_owned())
            ),
        ]
    );
    assert_eq!(resume.work[0].highlights.len(), 2);
    assert_eq!(
        (
            resume.education[0].study_type.as_str(),
            resume.education[0].area.as_str()
        ),
        ("BSc", "Computer Science")
    );
    assert_eq!(resume.skills[0].keywords, ["C++", "C#", "MATLAB/Simulink"]);
    assert_eq!(
        resume.meta.as_ref().unwrap().upward.sections[0].title,
        "Beekeeping"
    );
    assert_eq!(read.language.as_deref(), Some("en"));
    assert_eq!(read.headings.len(), 3);
}

#[test]
fn roles_under_one_employer_share_it() {
    let read = parsed(&[
        line(50.0, 24.0, true, "Ana Pérez"),
        line(50.0, 10.0, false, "ana@example.es"),
        line(50.0, 14.0, true, "Experiencia laboral"),
        line(50.0, 11.0, true, "Banco del Norte"),
        line(
            50.0,
            10.0,
            false,
            "Directora de proyectos ⟂ enero de 2020 – actualidad",
        ),
        line(64.0, 10.0, false, "• Dirige tres equipos"),
        line(50.0, 10.0, false, "Analista ⟂ 03/2016 – 12/2019"),
        line(64.0, 10.0, false, "• Informes mensuales"),
    ]);
    let jobs: Vec<_> = read
        .resume
        .work
        .iter()
        .map(|w| (w.name.as_str(), w.position.as_str()))
        .collect();
    assert_eq!(
        jobs,
        [
            ("Banco del Norte", "Directora de proyectos"),
            ("Banco del Norte", "Analista")
        ]
    );
    assert_eq!(read.language.as_deref(), Some("es"));
}

/// A line of a section: indent, and text; a star stands before what is bold.
type Said = (f32, &'static str);

/// Reads a resume of one section under `heading`.
fn section(heading: &str, lines: &[Said]) -> Resume {
    let mut drawn = vec![
        line(50.0, 24.0, true, "Ana Pérez"),
        line(50.0, 10.0, false, "ana@example.es"),
        line(50.0, 14.0, true, heading),
    ];
    drawn.extend(lines.iter().map(|&(x, text)| {
        let bold = text.starts_with('*');
        line(x, 10.0, bold, text.trim_start_matches('*'))
    }));
    parsed(&drawn).resume
}

#[test]
fn names_hold_commas_and_words_that_part_fields_elsewhere() {
    let cases: [(&[Said], [&str; 2]); 6] = [
        (
            &[
                (50.0, "*Intern, Faculty of Law ⟂ 2019 – 2020"),
                (50.0, "Brno City Council ⟂ Brno"),
            ],
            ["Brno City Council", "Intern, Faculty of Law"],
        ),
        (
            &[
                (50.0, "*Urząd Miejski w Tczewie ⟂ 2017 – 2018"),
                (50.0, "Stażysta"),
            ],
            ["Urząd Miejski w Tczewie", "Stażysta"],
        ),
        (
            &[(50.0, "*Teacher at Parrs Wood Academy ⟂ 2014 – 2020")],
            ["Parrs Wood Academy", "Teacher"],
        ),
        (
            &[
                (50.0, "Kumon Didsbury"),
                (50.0, "Didsbury, UK"),
                (50.0, "2013 – 2014"),
                (50.0, "*Tutor"),
            ],
            ["Kumon Didsbury", "Tutor"],
        ),
        (
            &[
                (50.0, "*Especialista en SEO y SEM ⟂ 2019 – 2020"),
                (50.0, "Viajes Moncayo, Zaragoza"),
            ],
            ["Viajes Moncayo", "Especialista en SEO y SEM"],
        ),
        (
            &[(
                50.0,
                "*Product Manager, Trust & Safety at Pazarcık ⟂ 2019 – 2020",
            )],
            ["Pazarcık", "Product Manager, Trust & Safety"],
        ),
    ];
    for (lines, wanted) in cases {
        let read = section("Experience", lines).work;
        let read: Vec<_> = read
            .iter()
            .map(|job| [job.name.as_str(), job.position.as_str()])
            .collect();
        assert_eq!(read, [wanted]);
    }
}

#[test]
fn dated_lines_under_a_job_tell_of_it() {
    let read = section(
        "Experience",
        &[
            (50.0, "*Parrs Wood Academy ⟂ 2014 – 2020"),
            (50.0, "Teacher of Mathematics"),
            (70.0, "Raised the pass rate from 58% to 74%"),
            (70.0, "Head of Year 9 (210 pupils) from 2018 to 2020"),
            (50.0, "*Kumon Didsbury ⟂ Jan 2013 – July"),
            (400.0, "2014"),
            (50.0, "Tutor"),
        ],
    );
    assert_eq!(read.work.len(), 2);
    assert_eq!(read.work[0].highlights.len(), 2);
    assert_eq!(read.work[1].end_date.unwrap().to_string(), "2014-07");
}

#[test]
fn schools_may_be_firms_and_grades_words() {
    let read = section(
        "Education",
        &[
            (50.0, "*Tuck School of Business at Dartmouth ⟂ 2005 – 2007"),
            (50.0, "MBA, Finance"),
            (50.0, "Distinction"),
            (50.0, "*Hillmann Fördertechnik AG ⟂ 2002 – 2005"),
            (50.0, "Ausbildung, Industriemechaniker"),
            (50.0, "Note: 2,0"),
            (50.0, "*University of Sheffield ⟂ 1999 – 2002"),
            (50.0, "BSc, Mathematics"),
            (50.0, "2:1"),
        ],
    );
    let read: Vec<_> = read
        .education
        .iter()
        .map(|e| [&e.institution, &e.study_type, &e.area, &e.score].map(String::as_str))
        .collect();
    assert_eq!(
        read,
        [
            [
                "Tuck School of Business at Dartmouth",
                "MBA",
                "Finance",
                "Distinction"
            ],
            [
                "Hillmann Fördertechnik AG",
                "Ausbildung",
                "Industriemechaniker",
                "2,0"
            ],
            ["University of Sheffield", "BSc", "Mathematics", "2:1"],
        ]
    );
}

#[test]
fn contact_details_under_a_heading_for_the_summary_are_no_summary() {
    let read = section(
        "About",
        &[
            (50.0, "Yogyakarta Indonesia"),
            (50.0, "wulandari@studio.exam"),
            (50.0, "+62 812 9034 5567"),
            (
                50.0,
                "A designer of typefaces and identities with ten years of practice.",
            ),
        ],
    );
    assert_eq!(read.basics.phone, "+62 812 9034 5567");
    assert_eq!(
        read.basics.summary,
        "A designer of typefaces and identities with ten years of practice."
    );
    let mut broken = vec![
        line(50.0, 24.0, true, "Ana Pérez"),
        line(50.0, 14.0, true, "About"),
    ];
    broken.extend(["ana.perez@exam", "ple.com"].map(|text| line(50.0, 10.0, false, text)));
    broken.push(line(50.0, 14.0, true, "Experience"));
    broken.push(line(50.0, 10.0, true, "Baker ⟂ 2019 – 2020"));
    assert_eq!(parsed(&broken).resume.basics.email, "ana.perez@example.com");
}

#[test]
fn refuses_what_is_no_resume() {
    let novel: Vec<Drawn> = [
        "It was a bright cold day in the valley.",
        "The clocks were striking thirteen, and nobody looked up.",
    ]
    .iter()
    .map(|text| line(50.0, 10.0, false, text))
    .collect();
    let posting: Vec<Drawn> = [
        "Backend Engineer",
        "About us",
        "We are looking for an engineer. You will build services.",
        "Requirements",
        "Rust",
        "To apply, write to jobs@example.com",
    ]
    .iter()
    .map(|text| line(50.0, 10.0, false, text))
    .collect();
    for lines in [novel, posting] {
        assert_eq!(parse(&page(&lines)).unwrap_err().code, "not-a-resume");
    }
}

fn any_line() -> impl Strategy<Value = Drawn> {
    let words = prop_oneof![
        "\\PC{0,30}",
        Just("Experience".to_owned()),
        Just("Skills".to_owned()),
        Just("Education".to_owned()),
        Just("2019 – present".to_owned()),
        Just("Engineer, Acme GmbH – Köln (2011-10 – 2013-09)".to_owned()),
        Just("a@example.com".to_owned()),
        Just("MSc in Physics".to_owned()),
        Just("soft\u{ad}".to_owned()),
    ];
    (
        prop::sample::select(vec![50.0_f32, 64.0, 300.0]),
        prop::sample::select(vec![10.0_f32, 14.0, 24.0]),
        any::<bool>(),
        any::<bool>(),
        prop::collection::vec(words, 0..3),
    )
}

proptest! {
    #[test]
    fn any_page_gives_a_resume_or_a_refusal_and_fields_stand_where_spans_say(lines in prop::collection::vec(any_line(), 0..30)) {
        let text = page(&lines);
        if let Ok(read) = parse(&text) {
            let length = text.content.chars().count();
            let squeeze = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            for field in fields(&read.value.resume) {
                let Some(Found { span, .. }) = read.value.fields.get(&field.path) else {
                    return Err(TestCaseError::fail(format!("{} stands nowhere", field.path)));
                };
                prop_assert!(span.start < span.end && span.end <= length, "{}: {span:?}", field.path);
                let normalised = ["Date", "date", "network"];
                if normalised.iter().any(|name| field.path.ends_with(name)) {
                    continue;
                }
                let source = squeeze(text.slice(*span));
                let found = squeeze(&field.text).chars().all(|c| source.contains(c));
                prop_assert!(found, "{}: '{}' is not in '{source}'", field.path, field.text);
            }
        }
    }
}

#[test]
fn a_name_of_any_size_is_read() {
    let line = |size, text: &str| (50.0, size, false, false, vec![text.to_owned()]);
    let read = parsed(&[
        line(60_000.0, "Ada Example"),
        line(10.0, "Backend Engineer"),
        line(10.0, "ada@example.org"),
    ]);
    assert_eq!(read.resume.basics.name, "Ada Example");
}
