//! Heads of resumes as people of many countries set them.

use super::super::tests::{line, parsed};
use crate::parse::Parsed;
use crate::resume::Location;

fn head(lines: &[&str]) -> Parsed {
    let mut page: Vec<_> = lines
        .iter()
        .map(|text| match text.strip_prefix("# ") {
            Some(large) => line(50.0, 20.0, true, large),
            None => line(50.0, 10.0, false, text),
        })
        .collect();
    page.push(line(50.0, 14.0, true, "Experience"));
    page.push(line(50.0, 10.0, true, "Baker ⟂ 2019 – 2020"));
    page.push(line(50.0, 10.0, false, "Ovenworks Ltd"));
    parsed(&page)
}

#[test]
fn reads_names_of_every_kind() {
    let mail = "ana@example.com";
    let mut wrong = Vec::new();
    for (name, lines) in [
        (
            "Ana María de la Cruz y Ortega",
            &["# Ana María de la Cruz y Ortega", mail][..],
        ),
        ("Pieter van der Berg", &["# Pieter van der Berg", mail]),
        ("Siobhán O'Rourke-Daly", &["# Siobhán O'Rourke-Daly", mail]),
        (
            "Yusuf bin Ahmad al-Rashid",
            &["# Yusuf bin Ahmad al-Rashid", mail],
        ),
        ("Suharto", &["# Suharto", "Graphic Designer", mail]),
        ("Dr. Lena Vogt", &["# Dr. Lena Vogt", mail]),
        (
            "Prof. Dr. med. Jan Weber",
            &["# Prof. Dr. med. Jan Weber", mail],
        ),
        ("Mary Lee, PhD", &["# Mary Lee, PhD", mail]),
        ("Grace Obi, MBA, PMP", &["# Grace Obi, MBA, PMP", mail]),
        ("ÅSA LINDQVIST", &["# ÅSA LINDQVIST", mail]),
        ("Robin Park", &["# Robin Park (they/them)", mail]),
        ("Kim Doe", &["# Kim Doe | she/her", mail]),
        ("Ana Lima", &["Name: Ana Lima", mail]),
        ("Ana Lima", &["# Curriculum Vitae", "# Ana Lima", mail]),
        ("Ana Lima", &["RESUME", "Ana Lima", mail]),
        ("Ana Lima", &["# Uppsala, Sweden", "Ana Lima", mail]),
        ("Ana Lima", &["# Resume of Ana Lima", mail]),
        ("Ana Lima", &["# Ana Lima Resume", mail]),
        (
            "ANA LIMA M.SC.",
            &["# ANA LIMA M.SC.", "RESEARCH ENGINEER", mail],
        ),
        ("Ana Lima", &["# Curriculum Vitae – Ana Lima", mail]),
        (
            "Jonathan Longfellow-Featherstone",
            &["# Jonathan", "# Longfellow-Featherstone", mail],
        ),
        (
            "Anne Longfellow-Featherstone",
            &["# Anne Longfellow-", "# Featherstone", mail],
        ),
        ("Anne Featherstone", &["# Anne Feather-", "# stone", mail]),
        ("王晓明", &["# 王晓明", mail]),
        ("김민준", &["# 김민준", mail]),
        ("山田 太郎", &["# 山田 太郎", mail]),
        ("अनुष्का वर्मा", &["# अनुष्का वर्मा", mail]),
        ("محمد عبد الله", &["# محمد عبد الله", mail]),
        ("Олена Шевченко", &["# Олена Шевченко", mail]),
        ("J. R. Hartley", &["# J. R. Hartley", mail]),
        ("Engin Baker", &["# Engin Baker", "Pastry Chef", mail]),
    ] {
        let read = head(lines).resume.basics.name;
        if read != name {
            wrong.push(format!("{lines:?}: {read:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn reads_places_of_every_form() {
    let mut wrong = Vec::new();
    for (line, city, region, code, address) in [
        ("Lisbon", "Lisbon", "", "", ""),
        ("Austin, TX", "Austin", "TX", "", ""),
        ("Austin, TX 78701", "Austin", "TX", "78701", ""),
        ("Austin, Texas, USA", "Austin", "Texas, USA", "", ""),
        (
            "Address: 12 Rue des Fleurs, Casablanca",
            "Casablanca",
            "",
            "",
            "12 Rue des Fleurs",
        ),
        (
            "Hauptstraße 5, 80331 München",
            "München",
            "",
            "80331",
            "Hauptstraße 5",
        ),
        (
            "Hauptstraße 5, 80331 München, Deutschland",
            "München",
            "Deutschland",
            "80331",
            "Hauptstraße 5",
        ),
        (
            "221B Baker Street, London NW1 6XE",
            "London",
            "",
            "NW1 6XE",
            "221B Baker Street",
        ),
        ("London, UK", "London", "UK", "", ""),
        ("Toronto, ON M5V 2T6", "Toronto", "ON", "M5V 2T6", ""),
        ("75011 Paris, France", "Paris", "France", "75011", ""),
        (
            "1600 Pine Ave, Springfield, IL 62704",
            "Springfield",
            "IL",
            "62704",
            "1600 Pine Ave",
        ),
        ("Remote", "Remote", "", "", ""),
        ("भारत", "भारत", "", "", ""),
    ] {
        let place = head(&["# Ana Lima", line, "ana@example.com"])
            .resume
            .basics
            .location;
        let read = [
            &place.city,
            &place.region,
            &place.postal_code,
            &place.address,
        ];
        if read.map(String::as_str) != [city, region, code, address] {
            wrong.push(format!("{line}: {read:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn reads_ways_to_reach_a_person() {
    let basics = head(&[
        "# Ana Lima",
        "Lisbon | +351 912 345 678 | ana.lima+jobs@mail.example.co.uk",
        "LinkedIn: ana-lima | github: @alima | GitLab alima | ana.example.dev",
        "ORCID: 0000-0002-1825-0097",
    ])
    .resume
    .basics;
    assert_eq!(basics.email, "ana.lima+jobs@mail.example.co.uk");
    assert_eq!(basics.phone, "+351 912 345 678");
    assert_eq!(basics.url, "ana.example.dev");
    let broken = [
        "# Ana Lima",
        "HELLO@ANALIMA.EXAMPL",
        "E.ID",
        "Last updated in Nov 2026",
    ];
    let broken = head(&broken).resume.basics;
    assert_eq!(broken.email, "HELLO@ANALIMA.EXAMPLE.ID");
    assert_eq!(broken.location, Location::default());
    let profiles = basics.profiles.iter();
    let profiles: Vec<_> = profiles
        .map(|p| (p.network.as_str(), p.username.as_str()))
        .collect();
    assert_eq!(
        profiles,
        [
            ("LinkedIn", "ana-lima"),
            ("GitHub", "alima"),
            ("GitLab", "alima"),
            ("ORCID", "0000-0002-1825-0097")
        ]
    );
}
