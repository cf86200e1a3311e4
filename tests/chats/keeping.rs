//! What is kept: taken along as one file, deleted for good.

use std::io::{Cursor, Read};

use upward_standin::somebody::{Kind, Somebody, facts};
use zip::ZipArchive;

use crate::scan::scan;
use crate::town::{PATIENCE, Town, press, told};

#[tokio::test]
async fn everything_can_be_taken_along_and_deleted() {
    let asha = Somebody(1);
    let mut town = Town::open().await;
    let person = town.telegram.person(1, "en", &asha.name());
    person.send_document("resume.pdf", "application/pdf", asha.resume(), "");
    press(&person, "Save").await;
    told(&person, "I saved your resume").await;

    person.say("/export");
    told(&person, "everything I keep about you").await;
    let chat = person
        .wait_for(|chat| chat.documents().any(|file| file.name.ends_with(".zip")))
        .await
        .unwrap();
    let file = chat
        .documents()
        .find(|file| file.name.ends_with(".zip"))
        .unwrap();
    let mut archive = ZipArchive::new(Cursor::new(file.bytes().unwrap())).unwrap();
    let mut all = String::new();
    for at in 0..archive.len() {
        let mut bytes = Vec::new();
        archive
            .by_index(at)
            .unwrap()
            .read_to_end(&mut bytes)
            .unwrap();
        all.push_str(&String::from_utf8_lossy(&bytes));
    }
    let faults = asha.faults(&all, &[Kind::Surname, Kind::Employer]);
    assert_eq!(faults, Vec::<String>::new());
    assert!(all.contains(&asha.email()));

    person.say("/delete");
    press(&person, "Delete everything …").await;
    press(&person, "Yes, delete for good").await;
    told(&person, "Everything I kept about you is deleted").await;
    person.say("/start");
    told(&person, "First step").await;
    town.service.stop(PATIENCE).await.unwrap();
    let left = String::from_utf8_lossy(&scan(&town.service.home())).into_owned();
    assert_eq!(facts(&left).next(), None);
    // Shorter words stand in sealed bytes now and then.
    for words in ["Asha Zur", "mail.example", "+44 20 7946", "442079460"] {
        assert!(!left.contains(words), "{words}");
    }
}
