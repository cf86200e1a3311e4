//! What people do reaches the dialogue, is acknowledged at once, and is answered where they look.

use std::time::Duration;

use upward_bots::discord::Discord as Chat;
use upward_standin::discord::{Answer, Discord, Given, Place};

use super::stage::{LIMIT, Stage, bot, button, parcel};

#[tokio::test(flavor = "multi_thread")]
async fn a_command_is_acknowledged_and_answered_for_the_person_alone() {
    let stage = Stage::new().await;
    for place in [
        Place::BotDm,
        Place::Server,
        Place::Private,
        Place::OtherServer,
    ] {
        let asha = stage.discord.person(1, "en-GB", "Asha").at(place);
        let asked = asha.command("cancel", &[]).unwrap();
        let answered = |seen: &upward_standin::discord::Seen| seen.last().is_some();
        let seen = asked.wait_for(LIMIT, answered).await.unwrap();
        let (answer, took) = seen.answer.unwrap();
        assert_eq!(answer, Answer::Deferred);
        assert!(took < Duration::from_secs(2), "{took:?}");
        assert_eq!(seen.messages.len(), 1);
        assert!(seen.messages[0].ephemeral && !seen.messages[0].text().is_empty());
    }
    assert_eq!(stage.discord.refused(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_attached_resume_is_read_and_shown_where_it_was_sent() {
    let stage = Stage::new().await;
    let asha = stage.discord.person(1, "en-US", "Asha").at(Place::Server);
    let resume = include_bytes!("../../../samples/resume.pdf");
    let resume = Given::file("cv.pdf", "application/pdf", &resume[..]);
    let asked = asha.command("resume", &[("resume-file", resume)]).unwrap();
    let read = |seen: &upward_standin::discord::Seen| seen.says("Ilse Marchetti");
    let seen = asked.wait_for(LIMIT, read).await.unwrap();
    assert_eq!(seen.messages.len(), 1, "in place of what was said at first");
    assert!(seen.messages[0].ephemeral);
    let pressed = asha.press(seen.messages[0].id, "Save").unwrap();
    let saved = pressed.wait_for(LIMIT, |seen| seen.says("I saved your resume"));
    saved.await.unwrap();
    let offered = asha.autocomplete("score", "resume", "ilse").unwrap();
    let offered = offered.choices().await.unwrap();
    assert_eq!(offered.len(), 1, "{offered:?}");
    assert_eq!(stage.discord.refused(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_twice_is_acknowledged_and_answered_once() {
    let stage = Stage::new().await;
    let asha = stage.discord.person(1, "en-US", "Asha");
    stage.discord.deliver_twice(1);
    stage.asked(&asha).await;
    assert_eq!(
        stage
            .discord
            .calls("POST /interactions/{id}/{token}/callback"),
        1
    );
    assert_eq!(
        stage
            .discord
            .calls("PATCH /webhooks/{app}/{token}/messages/{message}"),
        1
    );
    assert_eq!(stage.discord.calls("POST /webhooks/{app}/{token}"), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_button_is_answered_below_its_message_and_asks_for_words_in_a_form() {
    let stage = Stage::new().await;
    let asha = stage.discord.person(1, "en-US", "Asha");
    let asked = stage.asked(&asha).await;
    let route = stage.route(&asked, true);
    let mut shown = parcel(1, route, "Which one?");
    shown.buttons = vec![
        button(0, "This", None),
        button(1, "Paste it", Some("Paste the job description here")),
    ];
    upward_bots::talk::Face::send(&*stage.chat, &shown)
        .await
        .unwrap();
    let message = asked.outcome().messages[1].clone();

    let pressed = asha.press(message.id, "This").unwrap();
    let seen = pressed
        .wait_for(LIMIT, |seen| seen.messages.len() == 2)
        .await
        .unwrap();
    assert_eq!(seen.answer.unwrap().0, Answer::Quiet);
    assert_eq!(seen.messages[0].id, message.id);
    assert!(seen.messages[1].ephemeral);

    let pressed = asha.press(message.id, "Paste it").unwrap();
    let seen = pressed
        .wait_for(LIMIT, |seen| seen.modal.is_some())
        .await
        .unwrap();
    assert_eq!(seen.modal.unwrap()["title"], "Paste it");
    let sent = asha
        .submit(&pressed, &[("text", "Backend engineer")])
        .unwrap();
    let seen = sent
        .wait_for(LIMIT, |seen| seen.messages.len() == 2)
        .await
        .unwrap();
    assert_eq!(seen.answer.unwrap().0, Answer::Quiet);
    assert_eq!(stage.discord.refused(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn fields_offer_what_they_take() {
    let stage = Stage::new().await;
    let asha = stage.discord.person(1, "en-US", "Asha");
    let offered = |option: &'static str, command: &'static str, typed: &'static str| {
        let asked = asha.autocomplete(command, option, typed).unwrap();
        async move { asked.choices().await.unwrap() }
    };
    let tracks = offered("track", "roadmap", "").await;
    assert!((1..=25).contains(&tracks.len()), "{tracks:?}");
    let (name, _) = tracks.first().unwrap().clone();
    let upper: &'static str = name.to_uppercase().leak();
    assert_eq!(offered("track", "roadmap", upper).await[0].0, name);
    assert_eq!(offered("resume", "score", "").await, []);
    assert_eq!(offered("module", "done", "no such module").await, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_connection_is_resumed_and_ended() {
    let mut stage = Stage::new().await;
    let asha = stage.discord.person(1, "en-US", "Asha");
    let faults: [fn(&Discord); 2] = [
        |discord| discord.close_gateway(4000),
        Discord::reconnect_gateway,
    ];
    for (number, fault) in (1..).zip(faults) {
        fault(&stage.discord);
        stage.discord.resumed(number, LIMIT).await.unwrap();
        let asked = asha.command("cancel", &[]).unwrap();
        asked
            .wait_for(LIMIT, |seen| seen.last().is_some())
            .await
            .unwrap();
    }
    stage.stop.cancel();
    tokio::time::timeout(LIMIT, &mut stage.receiving)
        .await
        .unwrap()
        .unwrap()
        .unwrap();
    stage.discord.connections(0, LIMIT).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_token_is_told() {
    let discord = Discord::start("token").await.unwrap();
    let error = Chat::connect(&bot(&discord, "another")).await.unwrap_err();
    assert_eq!(error.code, "discord-token");
    assert!(!error.hints.is_empty());
}
