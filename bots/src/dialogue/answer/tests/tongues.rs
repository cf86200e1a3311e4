//! What the engine tells in English, the chats tell in the person's language.

use std::collections::BTreeSet;

use upward_desk::identity::Identity;
use upward_desk::resume::{NewResume, Origin, Reason};
use upward_desk::testing::{TYPESETS, posting, resume, sample};
use upward_engine::posting::Demand;
use upward_engine::score::{Advice, Fix, Room, Tenths, Topic};
use upward_engine::tailor::{Answers, Spelling, Wanted, Why};

use super::super::{topic, why};
use super::said;
use crate::dialogue::advice::{advice, told};
use crate::testing::Stage;
use crate::words::{About, Language, Say, Words};

/// The messages, to see that each of them is tried.
const MESSAGES: &str = include_str!("../../../../../templates/chat/en/advice.ftl");

/// Returns every kind of advice.
fn advices() -> Vec<Advice> {
    let name = || "Data Analyst".to_owned();
    let shown = || "K8s".to_owned();
    let mut all = vec![
        Advice::Columns { columns: 3 },
        Advice::DrawingOrder,
        Advice::UnmappedLetters { letters: 12 },
        Advice::ImageOfText,
        Advice::HiddenText,
        Advice::UnknownHeading { heading: name() },
        Advice::NoExperience,
        Advice::NoEducation,
        Advice::NoSkills,
        Advice::Tables,
        Advice::TextBoxes,
        Advice::SpacedLetters,
        Advice::Margins,
        Advice::Images,
        Advice::DateFormat,
        Advice::Headline { title: name() },
        Advice::UndatedRole { shown: shown() },
        Advice::UndatedProject { shown: shown() },
        Advice::UndatedCertificate { shown: shown() },
    ];
    for margins in [false, true] {
        all.push(Advice::NoName { margins });
        all.push(Advice::NoEmail { margins });
        all.push(Advice::NoPhone { margins });
    }
    for missing in 1..8 {
        all.push(Advice::Role {
            name: (missing > 3).then(name),
            number: 2,
            title: missing & 1 > 0,
            employer: missing & 2 > 0,
            dates: missing & 4 > 0,
        });
    }
    for room in [
        Room::Languages,
        Room::Project,
        Room::Used,
        Room::Such { name: name() },
        Room::Entry { name: name() },
    ] {
        all.push(Advice::Show {
            shown: shown(),
            room: room.clone(),
        });
        all.push(Advice::Name {
            shown: shown(),
            asked: "Docker".to_owned(),
            room,
        });
    }
    all
}

/// Returns every kind of topic.
fn topics() -> Vec<Topic> {
    let name = || "Rust".to_owned();
    vec![
        Topic::Either {
            names: vec![name(), "Go".to_owned(), "C++".to_owned()],
        },
        Topic::SkillYears {
            years: 3,
            name: name(),
        },
        Topic::Title { title: name() },
        Topic::Years {
            shown: Tenths(25),
            asked: 5,
        },
    ]
}

/// Returns every kind of reason.
fn reasons() -> Vec<Why> {
    let wanted = |demand| Wanted {
        name: "Rust".to_owned(),
        demand,
    };
    let skills = Answers::Skills {
        skills: [Demand::Must, Demand::Nice, Demand::Other]
            .map(wanted)
            .to_vec(),
    };
    let duties = Answers::Duties {
        words: ["plan", "build", "run"].map(str::to_owned).to_vec(),
    };
    let spelling = Spelling {
        posting: "Kubernetes".to_owned(),
        own: "K8s".to_owned(),
    };
    let mut all = vec![
        Why::Headline { gain: Tenths(15) },
        Why::Summary { gain: Tenths(15) },
        Why::Spelling {
            spellings: vec![spelling; 2],
        },
        Why::First { answers: None },
        Why::Idle,
    ];
    for answers in [skills, duties] {
        all.push(Why::First {
            answers: Some(answers.clone()),
        });
        all.push(Why::Repeated {
            answers: answers.clone(),
        });
        all.push(Why::Weaker { answers });
    }
    all
}

/// Notes the keys that a message is put together of, and the texts that it quotes.
fn parts(say: &Say, keys: &mut BTreeSet<String>, quoted: &mut Vec<String>) {
    keys.insert(say.key.clone());
    for (_, about) in &say.about {
        match about {
            About::Say(say) => parts(say, keys, quoted),
            About::Text(text) => quoted.push(text.clone()),
            _ => {}
        }
    }
}

#[test]
fn all_that_the_engine_tells_is_told_in_every_language() {
    let words = Words::load().unwrap();
    let advices = advices();
    let advices = advices.iter().map(|it| (advice(it), it.to_string()));
    let (topics, reasons) = (topics(), reasons());
    let topics = topics
        .iter()
        .map(|it| (topic::asked(Some(it), ""), it.to_string()));
    let reasons = reasons.iter().map(|it| (why::why(it), it.to_string()));
    let mut keys = BTreeSet::new();
    for (say, english) in advices.chain(topics).chain(reasons) {
        assert_eq!(words.plain(Language::En, &say), english);
        let mut quoted = Vec::new();
        parts(&say, &mut keys, &mut quoted);
        for language in [Language::De, Language::Es, Language::Hi] {
            let said = words.plain(language, &say);
            assert_ne!(said, english, "{language:?}");
            for text in &quoted {
                assert!(said.contains(text), "{text} in {said}");
            }
        }
    }
    let there = MESSAGES.lines().filter_map(|line| line.split_once(" = "));
    let untried: Vec<&str> = there
        .map(|(key, _)| key)
        .filter(|key| !keys.contains(*key))
        .collect();
    assert!(untried.is_empty(), "{untried:?}");
}

#[test]
fn what_was_kept_before_is_told_as_it_is() {
    let kept = r#"{
        "text": "Remove images; no text in them is read.", "gain": 1.5, "part": "parseHealth", "path": "",
        "change": { "kind": "document" }
    }"#;
    let fix: Fix = serde_json::from_str(kept).unwrap();
    let words = Words::load().unwrap();
    assert_eq!(words.plain(Language::De, &told(&fix)), fix.text);
}

#[tokio::test]
async fn a_report_is_told_in_the_language_of_the_person() {
    let mut stage = Stage::with(Identity::Telegram(7), Some("de"));
    let client = stage.client().await;
    let mut content = sample();
    content.basics.phone.clear();
    for role in &mut content.work {
        role.start_date = None;
        role.end_date = None;
    }
    let new = NewResume {
        name: String::new(),
        origin: Origin::Master,
        reason: Reason::Saved,
        content,
    };
    client.add_resume(&new).await.unwrap();
    posting(&client).await;
    stage.say("/score").await;
    stage.tap("Alle Befunde").await;
    for _ in 1..12 {
        stage.tap("Weiter").await;
    }
    insta::assert_snapshot!("german_score", stage.transcript());
}

#[tokio::test]
async fn edits_are_proposed_in_the_language_of_the_person() {
    if !TYPESETS {
        return;
    }
    let mut stage = Stage::with(Identity::Telegram(7), Some("es"));
    let client = stage.client().await;
    resume(&client).await;
    posting(&client).await;
    stage.say("/tailor").await;
    stage.tap("Revisar cambios").await;
    stage.tap("Usarlo").await;
    let shown = said(&stage);
    for reason in [
        "Por qué: de tus títulos y los puestos que has tenido, este es el que mejor responde a la oferta: +1,5",
        "Por qué: pone primero lo que muestra «backend development» (imprescindible), «Kubernetes» (imprescindible)",
    ] {
        assert!(shown.contains(reason), "{shown}");
    }
}
