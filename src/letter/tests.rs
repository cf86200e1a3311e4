//! Letters as people would get them.

use super::*;
use crate::resume::{Certificate, Education, Language, Project, Skill, Work};

fn person() -> Resume {
    let mut resume = Resume::default();
    resume.basics.name = "Ilse Marchetti".into();
    resume.basics.email = "ilse@example.com".into();
    resume.work.push(Work {
        name: "Acme Inc.".into(),
        position: "Backend Engineer".into(),
        start_date: Some(Date::month(2021, 3)),
        highlights: vec![
            "Ran the summer party".into(),
            "Moved 40 services to Kubernetes".into(),
            "Wrote the ledger in Rust on PostgreSQL".into(),
        ],
        ..Work::default()
    });
    resume.skills.push(Skill {
        name: "Tools".into(),
        keywords: ["Terraform", "Photoshop", "German", "Teamwork"]
            .map(String::from)
            .to_vec(),
        ..Skill::default()
    });
    resume
}

fn request(language: &str) -> Request {
    Request {
        date: Some(Date::month(2026, 11)),
        language: language.into(),
        ..Request::default()
    }
}

fn written(resume: &Resume, posting_text: &str, request: &Request) -> Letter {
    let lexicon = Lexicon::embedded();
    let text = crate::ingest::ingest(posting_text.as_bytes()).unwrap();
    let posting = crate::posting::posting(&text.value, &lexicon).unwrap();
    letter(resume, &posting.value, &lexicon, request).unwrap()
}

fn whole(letter: &Letter) -> String {
    let texts: Vec<&str> = letter.paragraphs.iter().map(|p| p.text.as_str()).collect();
    texts.join("\n")
}

const POSTING: &str = "Senior Backend Engineer\n\nRequirements\n- Very good knowledge of Rust\n\
    - Experience with PostgreSQL, Kubernetes and Terraform\n- Good German and teamwork\n\nBenefits\n- Photoshop courses\n";

#[test]
fn tells_the_lines_that_answer_most_of_the_posting_as_sentences() {
    let letter = written(&person(), POSTING, &request("en"));
    let whole = whole(&letter);
    assert!(
        whole.contains(
            "At Acme Inc., I wrote the ledger in Rust on PostgreSQL. There I also moved 40 services to Kubernetes."
        ),
        "{whole}"
    );
    assert!(!whole.contains("summer party"), "{whole}");
}

#[test]
fn opens_with_the_role_and_what_fits_best() {
    let letter = written(&person(), POSTING, &request("en"));
    assert_eq!(
        letter.paragraphs[0].text,
        "Since 2021 I have worked at Acme Inc. as Backend Engineer. Of what your posting asks for, I offer Rust, PostgreSQL \
         and Kubernetes."
    );
}

#[test]
fn names_only_skills_that_are_asked_for_and_held() {
    let whole = whole(&written(&person(), POSTING, &request("en")));
    assert!(whole.contains("include Terraform."), "{whole}");
    assert!(!whole.contains("Photoshop"), "{whole}");
    assert!(!whole.contains("Teamwork"), "{whole}");
}

#[test]
fn a_deed_that_is_asked_for_is_no_offer() {
    let mut resume = person();
    resume.work[0]
        .highlights
        .push("Mentored six engineers".into());
    let posting = format!("{POSTING}\nRequirements\n- You have mentored others\n");
    let whole = whole(&written(&resume, &posting, &request("en")));
    assert!(whole.contains("mentored six engineers"), "{whole}");
    assert!(
        !whole.contains("and mentored") && !whole.contains("names mentored"),
        "{whole}"
    );
}

#[test]
fn proves_years_degree_certificates_and_languages_where_they_are_asked_for() {
    let mut resume = person();
    resume.education.push(Education {
        institution: "Aarhus University".into(),
        study_type: "BSc".into(),
        area: "Computer Science".into(),
        end_date: Some(Date::year(2020)),
        ..Education::default()
    });
    resume.certificates.push(Certificate {
        name: "Certified Kubernetes Administrator".into(),
        date: Some(Date::year(2024)),
        ..Certificate::default()
    });
    resume.languages.push(Language {
        language: "German".into(),
        fluency: "B2".into(),
    });
    let posting = format!(
        "{POSTING}\nRequirements\n- At least 4 years of experience\n- Bachelor's degree\n- CKA\n- German\n"
    );
    let letter = whole(&written(&resume, &posting, &request("en")));
    for proof in [
        "My professional experience goes back to 2021.",
        "BSc, Computer Science, Aarhus University",
        "Certified Kubernetes Administrator",
        "I speak German (B2).",
    ] {
        assert!(letter.contains(proof), "{proof}: {letter}");
    }
    let undated = whole(&written(&resume, &posting, &Request::default()));
    assert!(!undated.contains("goes back"), "{undated}");
    resume.education[0].end_date = Some(Date::year(2030));
    let unfinished = whole(&written(&resume, &posting, &request("en")));
    assert!(!unfinished.contains("Aarhus"), "{unfinished}");
}

#[test]
fn speaks_german_to_a_named_manager() {
    let greeted = |manager: &str, tone: Tone| {
        let request = Request {
            manager: manager.into(),
            tone,
            ..request("de")
        };
        let letter = written(&person(), POSTING, &request);
        (letter.greeting, letter.recipient)
    };
    for (manager, formal, warm, recipient) in [
        (
            "Frau Beispiel",
            "Sehr geehrte Frau Beispiel,",
            "Guten Tag Frau Beispiel,",
            "Frau Beispiel",
        ),
        (
            "Herr Dr. Beispiel",
            "Sehr geehrter Herr Dr. Beispiel,",
            "Guten Tag Herr Dr. Beispiel,",
            "Herrn Dr. Beispiel",
        ),
        (
            "Kim Beispiel",
            "Guten Tag Kim Beispiel,",
            "Guten Tag Kim Beispiel,",
            "Kim Beispiel",
        ),
    ] {
        assert_eq!(
            greeted(manager, Tone::Formal),
            (formal.to_owned(), vec![recipient.to_owned()])
        );
        assert_eq!(greeted(manager, Tone::Warm).0, warm);
    }
    assert_eq!(
        greeted("", Tone::Formal),
        ("Sehr geehrte Damen und Herren,".to_owned(), Vec::new())
    );
    assert_eq!(
        greeted("{manager}", Tone::Formal).0,
        "Sehr geehrte Damen und Herren,"
    );
}

#[test]
fn german_lines_become_sentences_where_their_form_is_certain() {
    let mut resume = person();
    resume.work[0].name = "Acme GmbH".into();
    let told = |resume: &mut Resume, line: &str| {
        resume.work[0].highlights = vec![
            line.into(),
            "Fehler bei der Arbeit mit Kunden behoben".into(),
        ];
        let letter = whole(&written(resume, POSTING, &request("de")));
        letter.split(['\n']).nth(1).unwrap_or_default().to_owned()
    };
    for (line, sentence) in [
        (
            "Betreuung von 40 Diensten in Kubernetes",
            "Bei der Acme GmbH gehört die Betreuung von 40 Diensten in Kubernetes zu meinen Aufgaben.",
        ),
        (
            "Vier Dienste mit Kubernetes entwickelt",
            "Bei der Acme GmbH habe ich vier Dienste mit Kubernetes entwickelt.",
        ),
        (
            "Leitete drei Teams für Kubernetes.",
            "Bei der Acme GmbH leitete ich drei Teams für Kubernetes.",
        ),
        (
            "Dienst in Kubernetes entwickelt",
            "Ein Beispiel aus meiner Arbeit bei der Acme GmbH: Dienst in Kubernetes entwickelt.",
        ),
        (
            "Aufbau von Kubernetes; Kosten um 20 % gesenkt",
            "Ein Beispiel aus meiner Arbeit bei der Acme GmbH: Aufbau von Kubernetes; Kosten um 20 % gesenkt.",
        ),
    ] {
        let told = told(&mut resume, line);
        assert!(told.contains(sentence), "{line}: {told}");
    }
}

#[test]
fn a_line_with_a_blank_to_fill_in_is_not_cited() {
    let mut resume = person();
    resume.work[0].highlights[2] = "Wrote the {service} in Rust on PostgreSQL".into();
    resume.projects.push(Project {
        name: "[project]".into(),
        highlights: vec!["Built a parser in Rust".into()],
        ..Project::default()
    });
    let posting = POSTING.replace("Senior Backend Engineer", "Job title: [Title] Engineer");
    let letter = written(&resume, &posting, &request("en"));
    let all = serde_json::to_string(&letter.paragraphs).unwrap();
    assert!(all.contains("I built a parser in Rust"), "{all}");
    assert!(
        !all.contains("service}") && !all.contains("[project]"),
        "{all}"
    );
    assert!(!letter.subject.contains('['), "{}", letter.subject);
}

#[test]
fn a_forged_claim_in_the_words_of_a_letter_is_turned_down() {
    let (resume, lexicon) = (person(), Lexicon::embedded());
    let role = ["work[0].name", "work[0].position", "work[0].startDate"];
    let line = ["work[0].name", "work[0].highlights[1]"];
    for (sources, claim) in [
        (
            &role[..],
            "Since 2015 I have worked at Acme Inc. as Backend Engineer.",
        ),
        (
            &role,
            "Since 2021 I have worked at Acme Inc. as Lead Backend Engineer.",
        ),
        (
            &role,
            "Since 2021 I have worked at Google as Backend Engineer.",
        ),
        (
            &role,
            "Seit 2021 arbeite ich bei Acme Inc. als leitender Backend Engineer.",
        ),
        (
            &line,
            "At Acme Inc., I led the move of 40 services to Kubernetes.",
        ),
        (&line, "At Acme Inc., I moved 400 services to Kubernetes."),
        (
            &line,
            "At Acme Inc., I moved 40 services to Kubernetes single-handedly.",
        ),
        (
            &line,
            "An example from my work at Acme Inc.: Moved 40 services to Kubernetes, saving millions.",
        ),
        (
            &line,
            "Of what your posting asks for, I offer Kubernetes and Terraform.",
        ),
        (
            &line,
            "Von dem, was Ihre Ausschreibung nennt, bringe ich mit: Kubernetes und Go.",
        ),
        (
            &line,
            "Here is what I would gladly bring to your team: ten years of Kubernetes.",
        ),
        (&line, "I am an expert in Kubernetes."),
        (
            &["skills[0].keywords[0]"],
            "My certificates include Terraform.",
        ),
        (&["skills[0].keywords[0]"], "Mein Abschluss: Terraform."),
        (&["skills[0].keywords[2]"], "I speak German (C1)."),
    ] {
        let sources: Vec<String> = sources.iter().map(|&path| path.to_owned()).collect();
        let claim = crate::guard::Claim {
            path: "letter",
            original: "",
            proposed: claim,
            sources: &sources,
        };
        let found = crate::guard::breaches(&claim, &resume, &lexicon);
        assert!(!found.is_empty(), "{}", claim.proposed);
    }
}

#[test]
fn without_a_name_or_a_line_there_is_no_letter() {
    let lexicon = Lexicon::embedded();
    let refused = |resume: &Resume| {
        letter(resume, &Posting::default(), &lexicon, &Request::default())
            .unwrap_err()
            .code
    };
    let mut nameless = person();
    nameless.basics.name.clear();
    assert_eq!(refused(&nameless), "no-name");
    let mut silent = person();
    silent.work[0].highlights.clear();
    assert_eq!(refused(&silent), "no-evidence");
}
