//! What every document must hold, whatever its theme, locale and format.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::error::Kind;
use crate::ingest::ingest;

mod certificate;
mod pages;

const OUTPUTS: [Output; 6] = [
    Output::Pdf,
    Output::Docx,
    Output::Markdown,
    Output::Text,
    Output::Json,
    Output::Png,
];

/// A resume that uses every section.
fn full() -> Resume {
    serde_json::from_value(json!({
        "basics": {
            "name": "Łucja Nguyễn-Öztürk", "label": "Платіжні системи", "email": "lucja@example.org",
            "phone": "+48 22 123 45 67", "url": "https://lucja.example.org/", "summary": "First of all an engineer who likes to take slow and brittle systems and make them fast and sound.\nSecond.",
            "location": {"city": "Gdańsk", "region": "Poland"},
            "profiles": [{"network": "GitHub", "username": "lucja", "url": "https://github.com/lucja"}],
        },
        "work": [{
            "name": "Ærø ApS", "position": "Engineer", "location": "Aarhus", "url": "aero.example",
            "description": "Ferries", "startDate": "2020-03", "summary": "Ran it.", "highlights": ["Rewrote it", "Sold it"],
        }],
        "projects": [{"name": "lint", "description": "A linter", "keywords": ["Rust"], "roles": ["Maintainer"],
            "entity": "Open source", "startDate": "2019", "highlights": ["46 contributors"]}],
        "education": [{"institution": "Πανεπιστήμιο", "area": "Maths", "studyType": "MSc", "score": "1.6",
            "startDate": "2010-10", "endDate": "2012-07", "location": "Αθήνα", "courses": ["Algebra"]}],
        "skills": [{"name": "Languages", "keywords": ["C++", "C#", ".NET"]}, {"name": "Kafka", "level": "expert"}],
        "certificates": [{"name": "CKA", "date": "2023-05-14", "issuer": "CNCF", "url": "https://cka.example/1"}],
        "awards": [{"title": "Prize", "date": "2022", "awarder": "Forum", "summary": "For work."}],
        "publications": [{"name": "Paper", "publisher": "Journal", "releaseDate": "2021-06", "summary": "With A. B."}],
        "volunteer": [{"organization": "Club", "position": "Teacher", "startDate": "2016", "endDate": "2019"}],
        "languages": [{"language": "Polski", "fluency": "native"}],
        "interests": [{"name": "Choir", "keywords": ["alto"]}],
        "references": [{"name": "J. H.", "reference": "Good."}],
        "meta": {"upward": {"sections": [{"title": "Patents", "lines": ["NO 1", "EP 2"]}]}},
    }))
    .unwrap()
}

fn with_highlights(highlights: &[&str]) -> Resume {
    let mut resume = full();
    resume.work[0].highlights = highlights.iter().map(|&text| text.to_owned()).collect();
    resume
}

fn letter() -> Letter {
    serde_json::from_value(json!({
        "name": "Łucja Nguyễn-Öztürk", "contact": ["lucja@example.org", "+48 22 123 45 67"],
        "recipient": ["Ms Solheim", "Fjord Bank"], "location": "Oslo", "date": "2026-11-20",
        "subject": "Engineer #1", "greeting": "Dear Ms Solheim,", "closing": "Yours,",
        "paragraphs": [
            {"text": "I cut *costs* by $5 & <1 %.", "sources": []},
            {"text": "Rust", "sources": []},
            {"text": "Kafka", "sources": []},
        ],
    }))
    .unwrap()
}

/// The text of a file without white space, so that line breaks do not matter.
fn squeezed(bytes: &[u8]) -> String {
    let text = ingest(bytes).unwrap().value.content;
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Checks that the words stand in the text one after the other.
fn assert_in_order(text: &str, words: &str) {
    words.split_whitespace().fold(text, |rest, word| {
        let at = rest.find(word);
        assert!(at.is_some(), "{word} is not in {rest}");
        rest.split_at(at.unwrap() + word.len()).1
    });
}

#[test]
fn texts_are_printed_as_they_stand() {
    let nasty = [
        "#growth by 5 #let x = 1",
        "http://x.example#y and www.x.example/#g",
        "\\#escaped \\n \\",
        "2*3*4 = 24",
        "_x_ and snake_case",
        "`code` and ```js```",
        "a -- b --- c",
        "- a dash first",
        "+ plus 1. one",
        "$5M and $x^2$",
        "@label <label> [content]",
        "\"quoted\" and 'single'",
        "C++, C#, F#, .NET",
        "R&D &amp; &#35;",
        "~50 and ~~struck~~",
        "{curly} }{ ]",
        "/* comment */ // also",
        "= not a heading",
        "100 % of €1.5m",
        "https://x.example/a_b?c=d&e=f#g",
        "#read(\"/etc/passwd\")",
        "#import \"@preview/x:1.0.0\": *",
        "a|b || c",
        "…etc… – — •",
        "fi fl ffi office waffle",
    ];
    let renderer = Renderer::new().unwrap();
    let resume = with_highlights(&nasty);
    for theme in renderer.themes() {
        for output in [Output::Pdf, Output::Docx, Output::Markdown, Output::Text] {
            let made = renderer
                .resume(&resume, output, theme, &renderer.locales()[0])
                .unwrap();
            let read = squeezed(&made.value.bytes);
            for text in nasty {
                // Reading normalises an ellipsis to three full stops, and takes a leading dash for a list mark.
                let words: String = text.replace('…', "...").split_whitespace().collect();
                let words = words.trim_start_matches(['-', '+']);
                assert!(
                    read.contains(words),
                    "{output:?} {}: {text}\n{read}",
                    theme.name
                );
            }
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let (one, other) = (Renderer::new().unwrap(), Renderer::new().unwrap());
    let (resume, letter) = (full(), letter());
    for output in OUTPUTS {
        let made = |renderer: &Renderer| {
            let (theme, locale) = (
                renderer.theme("modern").unwrap(),
                renderer.locale("de").unwrap(),
            );
            (
                renderer.resume(&resume, output, theme, locale).unwrap(),
                renderer.letter(&letter, output, theme, locale).unwrap(),
            )
        };
        let first = made(&one);
        assert!(first == made(&one) && first == made(&other), "{output:?}");
    }
}

#[test]
fn every_theme_in_every_locale_prints_everything_in_order() {
    let renderer = Renderer::new().unwrap();
    let resume = full();
    for theme in renderer.themes() {
        for locale in renderer.locales() {
            let made = renderer
                .resume(&resume, Output::Pdf, theme, locale)
                .unwrap();
            assert!(made.warnings.is_empty());
            assert_eq!(
                made.value.pages,
                renderer.pages(&resume, theme, locale).unwrap()
            );
            let read = squeezed(&made.value.bytes);
            let headings = &locale.words.headings;
            let order = format!(
                "Łucja Платіжнісистеми lucja@example.org +48221234567 Gdańsk,Poland github.com/lucja {} Firstofall Second.
                {} Engineer ÆrøApS Aarhus 2020 {} Ran Rewrote Sold {} lint Maintainer 46 {} MSc,Maths Πανεπιστήμιο
                Αθήνα 2012 1.6 {} C++ Kafka(expert) {} CKA CNCF {} Prize {} Paper Journal {} Teacher Club
                {} Polski(native) {} Choir:alto {} Good. Patents NO1 EP2",
                headings.summary, headings.work, locale.words.dates.present, headings.projects, headings.education,
                headings.skills, headings.certificates, headings.awards, headings.publications,
                headings.volunteer.replace(' ', ""), headings.languages, headings.interests, headings.references,
            );
            assert_in_order(&read, &order);
        }
    }
}

#[test]
fn a_letter_reads_back_in_every_format() {
    let renderer = Renderer::new().unwrap();
    let (theme, locale) = (
        renderer.theme("classic").unwrap(),
        renderer.locale("en").unwrap(),
    );
    for output in [Output::Pdf, Output::Docx, Output::Markdown, Output::Text] {
        let made = renderer.letter(&letter(), output, theme, locale).unwrap();
        let read = squeezed(&made.value.bytes);
        assert_in_order(
            &read,
            "Łucja +48221234567 MsSolheim FjordBank Oslo,20November2026 Engineer#1 DearMsSolheim, Icut*costs*by$5&<1%.
             Rust Kafka Yours, Łucja",
        );
    }
}

#[test]
fn what_the_fonts_lack_is_refused_on_pages_and_written_elsewhere() {
    let renderer = Renderer::new().unwrap();
    let resume = with_highlights(&["नमस्ते दुनिया"]);
    for output in OUTPUTS {
        let made = renderer.resume(
            &resume,
            output,
            &renderer.themes()[0],
            &renderer.locales()[0],
        );
        match output {
            Output::Pdf | Output::Png => {
                let error = made.unwrap_err();
                assert_eq!(
                    (error.kind, error.code.as_str()),
                    (Kind::Refused, "unsupported-script")
                );
                assert!(error.message.contains("Devanagari"), "{error}");
            }
            _ => assert!(made.is_ok(), "{output:?}"),
        }
    }
}

#[test]
fn an_empty_resume_is_a_page_without_headings() {
    let renderer = Renderer::new().unwrap();
    for output in OUTPUTS {
        let empty = Resume::default();
        let made = renderer.resume(
            &empty,
            output,
            &renderer.themes()[0],
            &renderer.locales()[0],
        );
        assert_eq!(made.unwrap().value.pages, 1, "{output:?}");
    }
}

#[test]
fn long_words_stay_on_the_page_and_long_texts_fill_several() {
    let renderer = Renderer::new().unwrap();
    let (theme, locale) = (&renderer.themes()[0], &renderer.locales()[0]);
    let word = "x".repeat(3000);
    let made = renderer
        .resume(&with_highlights(&[&word]), Output::Pdf, theme, locale)
        .unwrap();
    assert!(squeezed(&made.value.bytes).contains(&word));
    let many = vec!["A sentence of some words that says what was done and why it mattered."; 120];
    assert!(
        renderer
            .pages(&with_highlights(&many), theme, locale)
            .unwrap()
            > 1
    );
}

#[test]
fn unknown_names_are_answered_with_the_known_ones() {
    let renderer = Renderer::new().unwrap();
    let error = renderer.theme("fancy").unwrap_err();
    assert_eq!(
        (error.kind, error.code.as_str()),
        (Kind::NotFound, "no-such-theme")
    );
    assert!(error.hints[0].contains("classic, compact, modern"));
    assert_eq!(renderer.locale("xx").unwrap_err().code, "no-such-locale");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever a field holds, there is a document or a refusal that says why.
    #[test]
    fn any_text_is_printed_or_refused(texts in prop::collection::vec("\\PC{0,40}|[\\s\\S]{0,20}|[a-zäøłжΩ #$*_<>@\\\\`|-]{0,60}", 8)) {
        let renderer = Renderer::new().unwrap();
        let mut resume = full();
        resume.basics.name = texts[0].clone();
        resume.basics.email = texts[1].clone();
        resume.basics.url = texts[2].clone();
        resume.basics.summary = texts[3].clone();
        resume.work[0].highlights = vec![texts[4].clone()];
        resume.work[0].name = texts[5].clone();
        resume.skills[0].keywords = vec![texts[6].clone()];
        resume.certificates[0].url = texts[7].clone();
        for output in OUTPUTS {
            match renderer.resume(&resume, output, &renderer.themes()[0], &renderer.locales()[0]) {
                Ok(made) => prop_assert!(!made.value.bytes.is_empty()),
                Err(error) => prop_assert_eq!(error.code, "unsupported-script"),
            }
        }
    }
}
