//! Messages stand where they are to stand, and are sent once where Discord can tell.

use std::time::Duration;

use jiff::Timestamp;
use serde_json::json;
use upward_bots::dialogue::Spot;
use upward_bots::talk::face::Progress;
use upward_bots::talk::{Face, Trouble};
use upward_bots::words::Rich;
use upward_standin::discord::Place;
use uuid::Uuid;

use super::stage::{Stage, button, file, parcel};

const EXPIRED: Duration = Duration::from_secs(16 * 60);

#[tokio::test(flavor = "multi_thread")]
async fn the_first_answer_sent_again_changes_nothing() {
    let stage = Stage::new().await;
    let asked = stage.asked(&stage.discord.person(1, "en-US", "Asha")).await;
    let mut first = parcel(1, stage.route(&asked, true), "Hello <b>Asha</b>");
    first.first = true;
    for _ in 0..2 {
        stage.chat.send(&first).await.unwrap();
    }
    let seen = asked.outcome();
    assert_eq!(seen.messages.len(), 1);
    assert_eq!(seen.messages[0].content, "Hello **Asha**");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_work_is_shown_in_one_message_from_its_beginning_to_its_end() {
    let stage = Stage::new().await;
    let asked = stage.asked(&stage.discord.person(1, "en-US", "Asha")).await;
    let (work, route) = (Uuid::now_v7(), stage.route(&asked, true));
    let mut begins = parcel(1, route.clone(), "I'm on it …");
    begins.spot = Spot::Work(work);
    begins.buttons = vec![button(0, "Cancel", None)];
    let placed = stage.chat.send(&begins).await.unwrap().placed;
    assert!(placed.is_some());

    let step = |text: &str| Progress {
        work,
        route: route.clone(),
        placed: placed.clone(),
        text: Rich::plain(text),
    };
    let (reading, scoring, late) = (step("Reading"), step("Scoring"), step("Too late"));
    tokio::join!(stage.chat.progress(&reading), stage.chat.progress(&scoring));
    let message = asked.outcome().messages[1].clone();
    assert_eq!((message.content.as_str(), message.edits), ("Scoring", 1));
    assert_eq!(message.buttons(), ["Cancel"]);

    let mut ends = parcel(1, route.clone(), "Here it is.");
    ends.spot = Spot::Work(work);
    ends.placed = placed.clone();
    ends.file = file("Asha-Rao_Resume.pdf", b"%PDF-1.7");
    for _ in 0..2 {
        stage.chat.send(&ends).await.unwrap();
    }
    stage.chat.progress(&late).await;
    let seen = asked.outcome();
    assert_eq!(seen.messages.len(), 2);
    let message = &seen.messages[1];
    assert_eq!(message.content, "Here it is.");
    assert!(message.buttons().is_empty());
    assert_eq!(message.files.len(), 1);
    assert_eq!(message.files[0].name, "Asha-Rao_Resume.pdf");
    assert_eq!(stage.discord.refused(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn long_text_comes_whole_and_goes_on_where_it_stopped() {
    let stage = Stage::new().await;
    let asked = stage.asked(&stage.discord.person(1, "en-US", "Asha")).await;
    let text = (0..3000)
        .map(|number| format!("{number} "))
        .collect::<String>();
    let mut long = parcel(1, stage.route(&asked, true), &text);
    long.file = file("letter.txt", b"Dear all");
    stage.chat.send(&long).await.unwrap();
    let messages = asked.outcome().messages;
    let said: String = messages[1..]
        .iter()
        .map(|message| message.text() + " ")
        .collect();
    assert_eq!(
        said.split_whitespace().collect::<Vec<_>>(),
        text.split_whitespace().collect::<Vec<_>>()
    );
    assert_eq!(messages.last().unwrap().files.len(), 1);
    let parts = messages.len() - 1;
    assert!(parts > 1);
    long.sent = parts - 1;
    stage.chat.send(&long).await.unwrap();
    assert_eq!(asked.outcome().messages.len(), messages.len() + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_too_late_is_one_direct_message_where_the_person_takes_any() {
    let stage = Stage::new().await;
    let asha = stage.discord.person(1, "en-US", "Asha");
    let asked = stage.asked(&asha).await;
    asked.age(EXPIRED);
    let mut late = parcel(1, stage.route(&asked, true), "Here it is.");
    late.first = true;
    late.file = file("cv.pdf", b"%PDF-1.7");
    for _ in 0..2 {
        stage.chat.send(&late).await.unwrap();
    }
    let mut known = parcel(1, stage.route(&asked, true), "And this.");
    let old = Timestamp::now() - jiff::SignedDuration::from_mins(20);
    known.route["made"] = serde_json::json!(old);
    stage.chat.send(&known).await.unwrap();
    let direct = asha.direct_messages();
    assert_eq!(direct.len(), 2);
    assert_eq!(
        (direct[0].content.as_str(), direct[0].files.len()),
        ("Here it is.", 1)
    );
    asha.takes_messages(false);
    let mut other = late.clone();
    other.id = Uuid::now_v7();
    assert_eq!(stage.chat.send(&other).await, Err(Trouble::Gone));
}

#[tokio::test(flavor = "multi_thread")]
async fn more_answers_than_an_installed_application_may_give_come_directly() {
    let stage = Stage::new().await;
    let asha = stage.discord.person(1, "en-US", "Asha").at(Place::Private);
    let asked = stage.asked(&asha).await;
    for number in 0..6 {
        let route = stage.route(&asked, true);
        let sent = stage
            .chat
            .send(&parcel(1, route, &format!("Number {number}")))
            .await;
        sent.unwrap();
    }
    assert_eq!(asked.outcome().messages.len(), 6);
    assert_eq!(asha.direct_messages().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn how_large_files_may_be_an_interaction_says_while_it_lives() {
    let stage = Stage::new().await;
    let asked = stage.asked(&stage.discord.person(1, "en-US", "Asha")).await;
    let mut route = stage.route(&asked, true);
    route["largest"] = json!(25 << 20);
    assert_eq!(stage.chat.largest(&route), 25 << 20);
    route["made"] = json!("2026-01-01T00:00:00Z");
    assert_eq!(stage.chat.largest(&route), 10 << 20);
}
