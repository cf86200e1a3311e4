//! Some people, faults of every kind, and a service that is killed every few seconds: everybody is answered.

use std::time::Duration;

use futures_util::future::join_all;
use upward_standin::discord::{Chaos, Seen};
use upward_standin::somebody::{Kind, Somebody};
use upward_standin::telegram::{Chance, How};

use crate::read::{fits, read};
use crate::tailor::{file, given};
use crate::town::{PATIENCE, Town};

const PEOPLE: u32 = 4;
const KILLS: u32 = 4;
const RATE: f64 = 0.05;

#[tokio::test]
async fn everybody_is_answered_whatever_fails_and_dies() {
    let mut town = Town::open().await;
    let kinds = [
        How::TooMany(1),
        How::Broken(502),
        How::CutBefore,
        How::CutAfter,
        How::Torn(700),
        How::Gone,
    ];
    town.telegram.fail_by_chance(Chance {
        seed: 1,
        rate: RATE,
        kinds: kinds.into(),
        repeats: RATE,
    });
    town.discord.chaos(Some(Chaos {
        seed: 1,
        calls: RATE,
        downloads: RATE,
        gateway: RATE,
    }));
    let in_telegram: Vec<_> = (1..=PEOPLE)
        .map(|number| {
            let who = Somebody(number);
            let person = town.telegram.person(i64::from(number), "en", &who.name());
            tokio::spawn(async move {
                person.send_document("resume.pdf", "application/pdf", who.resume(), "");
                person.say(&who.posting(0));
                let chat = person
                    .wait_for(|chat| chat.documents().any(|file| file.name.ends_with(".pdf")))
                    .await
                    .unwrap();
                let said: String = chat
                    .replies()
                    .map(|message| message.text.clone() + "\n")
                    .collect();
                assert_eq!(who.faults(&said, &[Kind::Company]), Vec::<String>::new());
                fits(
                    who,
                    &read(&chat.documents().next().unwrap().bytes().unwrap()),
                );
            })
        })
        .collect();
    let in_discord: Vec<_> = (1..=PEOPLE)
        .map(|number| {
            let who = Somebody(100 + number);
            let person = town
                .discord
                .person(u64::from(100 + number), "en-US", &who.name());
            tokio::spawn(async move {
                // Whoever is told that the bot does not respond tries again.
                for posting in 0.. {
                    let acted = person.command("tailor", &given(who, posting)).unwrap();
                    let ended = |seen: &Seen| seen.failed || file(seen).is_some();
                    let seen = acted.wait_for(PATIENCE, ended).await.unwrap();
                    if let Some(file) = file(&seen) {
                        fits(who, &read(&file.bytes));
                        return;
                    }
                    tokio::time::sleep(Duration::from_secs(1)).await;
                }
            })
        })
        .collect();
    for _ in 0..KILLS {
        // Long enough that something was begun, and too short for all to be done.
        tokio::time::sleep(Duration::from_secs(3)).await;
        town.kill().await;
    }
    town.telegram.calm();
    town.discord.chaos(None);
    for ended in join_all(in_telegram.into_iter().chain(in_discord)).await {
        ended.unwrap();
    }
}
