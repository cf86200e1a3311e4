//! Lines of a section that say less than they seem to, or more.

use super::{line, parsed, section};

#[test]
fn a_side_column_may_set_its_headings_smaller() {
    let read = parsed(&[
        line(50.0, 24.0, true, "Ana Pérez"),
        line(50.0, 9.0, false, "ana@example.es"),
        line(50.0, 14.0, true, "EXPERIENCE"),
        line(50.0, 9.0, true, "Web Developer ⟂ 2019 – 2020"),
        line(50.0, 9.0, true, "Northwind"),
        line(
            50.0,
            9.0,
            false,
            "• Wrote the pages of a shop that sells boats.",
        ),
        line(50.0, 14.0, true, "PROJECTS"),
        line(50.0, 9.0, true, "TinyShell"),
        line(50.0, 9.0, false, "• A small shell that people learn from."),
        line(50.0, 11.0, true, "EDUCATION"),
        line(50.0, 9.0, true, "Didsbury College | 2019"),
        line(50.0, 11.0, true, "SKILLS"),
        line(50.0, 9.0, false, "Go, Python"),
    ])
    .resume;
    assert_eq!(read.education[0].institution, "Didsbury College");
    assert_eq!(read.skills[0].keywords, ["Go", "Python"]);
}

#[test]
fn the_end_of_a_sentence_is_no_heading() {
    let read = section(
        "Experience",
        &[
            (50.0, "*Web Developer, Northwind ⟂ 2019 – 2020"),
            (
                50.0,
                "• Drew a new site, after which people came more often and with more",
            ),
            (60.0, "engagement."),
        ],
    );
    assert!(read.volunteer.is_empty());
}

#[test]
fn periods_beside_degrees_are_no_degrees() {
    let read = section(
        "Education",
        &[
            (
                50.0,
                "2014 – 2016 ⟂ Master of Science in Physics, Parrs Wood University, Leeds,",
            ),
            (110.0, "UK"),
            (
                50.0,
                "2010 – 2014 ⟂ Bachelor of Science in Physics, Didsbury College",
            ),
        ],
    );
    let years: Vec<_> = read
        .education
        .iter()
        .filter_map(|school| Some(school.start_date?.to_string()))
        .collect();
    assert_eq!(years, ["2014", "2010"]);
}

#[test]
fn a_degree_may_stand_before_its_school_without_a_sign() {
    let read = section(
        "Educación",
        &[(
            50.0,
            "Grado Universidad de Granada, Ingeniería Informática ⟂ 2012 – 2016",
        )],
    );
    let school = &read.education[0];
    let fields = [&school.institution, &school.study_type, &school.area];
    assert_eq!(
        fields,
        ["Universidad de Granada", "Grado", "Ingeniería Informática"]
    );
}

#[test]
fn projects_may_have_nothing_but_names() {
    let read = section(
        "Projects",
        &[(50.0, "• TinyShell:"), (50.0, "• CourseGraph:")],
    );
    let names: Vec<_> = read.projects.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["TinyShell", "CourseGraph"]);
}

#[test]
fn a_name_that_is_broken_before_its_kind_is_whole() {
    let read = section(
        "Education",
        &[
            (50.0, "2008"),
            (50.0, "2010"),
            (50.0, "Maharani Ahilya Deshmukh"),
            (50.0, "University"),
            (50.0, "M.Sc."),
            (50.0, "Physics"),
        ],
    );
    let school = &read.education[0];
    assert_eq!(school.institution, "Maharani Ahilya Deshmukh University");
    assert_eq!(school.area, "Physics");
}

#[test]
fn contact_details_may_stand_at_the_foot() {
    let read = parsed(&[
        line(50.0, 24.0, true, "Ana Pérez"),
        line(50.0, 14.0, true, "Experience"),
        line(50.0, 10.0, true, "Web Developer, Northwind ⟂ 2019 – 2020"),
        line(50.0, 14.0, true, "Certificates"),
        line(50.0, 10.0, false, "Scrum Master ⟂ 2018"),
        line(
            150.0,
            10.0,
            false,
            "+1 210-555-0166 • ana@example.es • anaperez",
        ),
    ])
    .resume;
    assert_eq!(read.basics.email, "ana@example.es");
    assert_eq!(read.basics.phone, "+1 210-555-0166");
    assert_eq!(read.certificates.len(), 1);
}
