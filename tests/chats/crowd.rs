//! Twenty people at once on each platform: nobody gets what is another's.

use futures_util::future::join_all;
use upward_standin::somebody::{Kind, Somebody};

use crate::read::{fits, read};
use crate::tailor::{file, said, tailored};
use crate::town::Town;

const PEOPLE: u32 = 10;

#[tokio::test]
async fn nobody_gets_what_is_anothers() {
    let town = Town::open().await;
    let in_telegram = (1..=PEOPLE).map(|number| {
        let who = Somebody(number);
        let person = town.telegram.person(i64::from(number), "en", &who.name());
        async move {
            person.send_document("resume.pdf", "application/pdf", who.resume(), "");
            person.say(&who.posting(0));
            let chat = person
                .wait_for(|chat| chat.documents().any(|file| file.name.ends_with(".pdf")))
                .await
                .unwrap();
            fits(
                who,
                &read(&chat.documents().next().unwrap().bytes().unwrap()),
            );
            let said: String = chat
                .replies()
                .map(|message| message.text.clone() + "\n")
                .collect();
            assert_eq!(who.faults(&said, &[Kind::Company]), Vec::<String>::new());
        }
    });
    let in_discord = (1..=PEOPLE).map(|number| {
        let who = Somebody(100 + number);
        let person = town
            .discord
            .person(u64::from(100 + number), "en-US", &who.name());
        async move {
            let seen = tailored(&person, who).await;
            fits(who, &read(&file(&seen).unwrap().bytes));
            assert_eq!(
                who.faults(&said(&seen), &[Kind::Company]),
                Vec::<String>::new()
            );
        }
    });
    tokio::join!(join_all(in_telegram), join_all(in_discord));
    town.close().await;
}
