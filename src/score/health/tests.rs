use super::*;
use crate::date::Date;
use crate::resume::{Basics, Education, Meta, Resume, Section, Skill, Upward, Work};
use crate::score::FindingKind;
use crate::text::{Format, Layout, Span};

/// Returns a document without fault.
fn sound() -> (Text, Parsed) {
    let role = Work {
        name: "Initech".to_owned(),
        position: "Analyst".to_owned(),
        start_date: Some(Date::month(2020, 1)),
        ..Work::default()
    };
    let resume = Resume {
        basics: Basics {
            name: "Ada Example".to_owned(),
            email: "ada@example.org".to_owned(),
            phone: "+44 20 7946 0000".to_owned(),
            ..Basics::default()
        },
        work: vec![role.clone(), role],
        education: vec![Education::default()],
        skills: vec![Skill::default()],
        ..Resume::default()
    };
    let text = Text {
        format: Format::Pdf,
        content: "Analyst at Initech\n".repeat(20),
        lines: Vec::new(),
        links: Vec::new(),
        layout: Layout {
            pages: 1,
            columns: 1,
            ..Layout::default()
        },
    };
    let parsed = Parsed {
        resume,
        headings: vec![Span::default(); 3],
        ..Parsed::default()
    };
    (text, parsed)
}

/// Returns the score of a sound document after `harm`, the points of one criterion, and the fixes.
fn harmed(id: &str, harm: fn(&mut Text, &mut Parsed)) -> (i32, i32, Vec<Fix>) {
    let (mut text, mut parsed) = sound();
    harm(&mut text, &mut parsed);
    let locator = Locator::new(&text, &parsed);
    let (part, fixes) = health(&text, &parsed, &locator);
    let criterion = part.criteria.iter().find(|criterion| criterion.id == id);
    let points = criterion.and_then(|criterion| criterion.score);
    assert!(
        part.criteria
            .iter()
            .flat_map(|criterion| &criterion.findings)
            .all(|finding| finding.kind == FindingKind::Advice)
    );
    (
        part.score.unwrap_or_default().0,
        points.unwrap_or_default().0,
        fixes,
    )
}

#[test]
fn a_sound_document_has_all_points_and_nothing_to_mend() {
    let (total, text, fixes) = harmed("text-layer", |_, _| {});
    assert_eq!((total, text), (1000, 250));
    assert!(fixes.is_empty(), "{fixes:?}");
}

/// One kind of harm: the criterion that suffers, the harm, and the points left to it.
type Harm = (&'static str, fn(&mut Text, &mut Parsed), i32);

#[test]
fn each_fault_costs_its_points_and_mending_it_gains_them() {
    let harms: [Harm; 14] = [
        (
            "text-layer",
            |text, _| text.layout.hidden.push("x".to_owned()),
            200,
        ),
        ("text-layer", |text, _| text.layout.unmapped = 16, 130),
        ("reading-order", |text, _| text.layout.columns = 2, 100),
        ("reading-order", |text, _| text.layout.reordered = true, 150),
        (
            "contact",
            |_, parsed| parsed.resume.basics.phone.clear(),
            100,
        ),
        ("headings", |_, parsed| parsed.resume.skills.clear(), 100),
        (
            "headings",
            |_, parsed| {
                let section = Section {
                    title: "My voyage".to_owned(),
                    ..Section::default()
                };
                parsed.resume.meta = Some(Meta {
                    upward: Upward {
                        sections: vec![section],
                        ..Upward::default()
                    },
                });
            },
            113,
        ),
        (
            "roles",
            |_, parsed| parsed.resume.work[1].start_date = None,
            125,
        ),
        (
            "roles",
            |_, parsed| parsed.resume.work[1].start_date = Some(Date::year(2018)),
            135,
        ),
        ("layout", |text, _| text.layout.tables = 2, 70),
        ("layout", |text, _| text.layout.text_boxes = 1, 70),
        ("layout", |text, _| text.content.push_str("S K I L L S"), 70),
        ("layout", |text, _| text.layout.margin_lines = 1, 80),
        ("layout", |text, _| text.layout.images = 1, 90),
    ];
    for (i, (id, harm, left)) in harms.into_iter().enumerate() {
        let (total, points, fixes) = harmed(id, harm);
        assert_eq!(points, left, "{id} of case {i}");
        assert_eq!(fixes.len(), 1, "{id} of case {i}: {fixes:?}");
        assert_eq!(fixes[0].gain, Tenths(1000 - total), "{id} of case {i}");
    }
}

#[test]
fn a_document_whose_text_is_lost_is_capped() {
    let images: fn(&mut Text, &mut Parsed) = |text, _| {
        text.content = "Page 1".to_owned();
        text.layout.images = 1;
    };
    let unmapped: fn(&mut Text, &mut Parsed) = |text, _| text.layout.unmapped = 5000;
    for harm in [images, unmapped] {
        let (total, _, fixes) = harmed("text-layer", harm);
        assert_eq!(total, 200);
        assert!(fixes[0].gain > Tenths(500));
    }
}

#[test]
fn what_a_format_states_itself_is_not_held_against_it() {
    let (total, headings, _) = harmed("headings", |text, parsed| {
        text.format = Format::JsonResume;
        text.layout = Layout::default();
        parsed.headings.clear();
    });
    assert_eq!((total, headings), (1000, 150));
}

#[test]
fn a_resume_without_roles_gives_their_points_to_the_others() {
    let (total, roles, _) = harmed("roles", |_, parsed| {
        parsed.resume.work.clear();
        parsed
            .resume
            .projects
            .push(crate::resume::Project::default());
    });
    assert_eq!((total, roles), (1000, 0));
}
