//! Telegram: a resume and a posting in, a tailored resume out.

use std::time::{Duration, Instant};

use upward_standin::somebody::{Kind, Somebody};
use upward_standin::telegram::{DOWNLOAD, Fault, File, How, Person};

use crate::read::{fits, read};
use crate::town::{Town, count, press, told, until};

/// Waits for a document whose name ends so, and returns it.
async fn document(person: &Person, ending: &str) -> std::sync::Arc<File> {
    let is = |file: &&std::sync::Arc<File>| file.name.ends_with(ending);
    match person
        .wait_for(|chat| chat.documents().any(|file| is(&file)))
        .await
    {
        Ok(chat) => chat.documents().rfind(is).unwrap().clone(),
        Err(error) => panic!("{ending}: {error}"),
    }
}

#[tokio::test]
async fn a_resume_and_a_posting_become_a_tailored_resume_and_a_letter() {
    let asha = Somebody(1);
    let town = Town::open().await;
    let person = town.telegram.person(1, "en", &asha.name());
    person.say("/start");
    told(&person, "First step").await;
    person.send_document("resume.pdf", "application/pdf", asha.resume(), "");
    told(&person, &asha.name()).await;
    press(&person, "Save").await;
    told(&person, "I saved your resume").await;
    person.say(&asha.posting(0));

    let pdf = document(&person, ".pdf").await;
    assert!(pdf.name.starts_with("Asha-"), "{}", pdf.name);
    fits(asha, &read(&pdf.bytes().unwrap()));
    let chat = person.chat();
    for part in [
        "Match with the job",
        "What helps most",
        "Your tailored resume",
    ] {
        assert!(chat.find(part).is_some(), "{part}: {chat}");
    }
    assert!(chat.find(&asha.company(0)).is_some(), "{chat}");

    press(&person, "DOCX").await;
    fits(
        asha,
        &read(&document(&person, ".docx").await.bytes().unwrap()),
    );

    press(&person, "Cover letter").await;
    let letter = told(&person, "Please read it first").await;
    assert!(letter.text.len() > 100, "{}", letter.text);
    let said: String = person
        .chat()
        .replies()
        .map(|message| message.text.clone() + "\n")
        .collect();
    assert_eq!(asha.faults(&said, &[Kind::Company]), Vec::<String>::new());
    town.close().await;
}

#[tokio::test]
async fn a_posting_that_comes_in_several_messages_is_one() {
    let asha = Somebody(2);
    let town = Town::open().await;
    let person = town.telegram.person(2, "en", &asha.name());
    person.send_document("resume.pdf", "application/pdf", asha.resume(), "");
    press(&person, "Save").await;
    told(&person, "I saved your resume").await;
    let mut posting = asha.posting(0);
    for number in 1..=120 {
        posting.push_str(&format!(
            "\nIn year {number} of its history the company served yet more customers in London.\n"
        ));
    }
    assert!(person.say(&posting).len() > 1);
    document(&person, ".pdf").await;
    person.say("/job");
    let asked = told(&person, "the jobs you sent me").await;
    let kept = asked
        .keyboard
        .iter()
        .flat_map(|keyboard| keyboard.buttons());
    assert_eq!(
        kept.filter(|button| button.label.contains(&asha.company(0)))
            .count(),
        1,
        "{}",
        person.chat()
    );
    town.close().await;
}

#[tokio::test]
async fn cancelling_waits_for_no_download() {
    let asha = Somebody(3);
    let town = Town::open().await;
    let person = town.telegram.person(3, "en", &asha.name());
    town.telegram
        .fail(Fault::new(DOWNLOAD, How::Late(Duration::from_secs(60))));
    person.send_document("resume.pdf", "application/pdf", asha.resume(), "");
    until(|| !town.telegram.calls("getFile").is_empty()).await;
    let asked = Instant::now();
    let before = person.chat().replies().count();
    person.say("/cancel");
    let changed = person
        .wait_for(|chat| chat.replies().count() > before)
        .await;
    assert!(
        changed.is_ok() && asked.elapsed() < Duration::from_secs(30),
        "{:?}",
        asked.elapsed()
    );
    // What said that it is being read says so no longer.
    told(&person, "Stopped.").await;
    assert_eq!(count(&person.chat(), "This is what I read"), 0);
    town.close().await;
}

#[tokio::test]
async fn german_is_spoken_where_it_is_chosen() {
    let town = Town::open().await;
    let person = town.telegram.person(4, "en", &Somebody(4).name());
    person.say("/settings");
    press(&person, "Language").await;
    press(&person, "Deutsch").await;
    told(&person, "Sprache").await;
    person.say("/help");
    told(&person, "Lebenslauf").await;
    town.close().await;
}
