//! Discord: commands with attachments, acknowledged at once, answered for one person's eyes.

use std::time::Duration;

use upward_standin::discord::Seen;
use upward_standin::somebody::{Kind, Somebody};

use crate::read::{fits, read};
use crate::tailor::{file, given, said, tailored};
use crate::town::{PATIENCE, Town};

#[tokio::test]
async fn one_command_with_a_resume_and_a_posting_brings_the_tailored_resume() {
    let asha = Somebody(1);
    let town = Town::open().await;
    let person = town.discord.person(1, "en-US", &asha.name());
    let seen = tailored(&person, asha).await;
    let (_, acknowledged) = seen.answer.unwrap();
    assert!(acknowledged < Duration::from_secs(3), "{acknowledged:?}");
    assert!(
        seen.messages.iter().all(|message| message.ephemeral),
        "{seen:?}"
    );
    let file = file(&seen).unwrap();
    assert!(
        file.name.starts_with("Asha-") && file.name.ends_with(".pdf"),
        "{}",
        file.name
    );
    fits(asha, &read(&file.bytes));
    assert_eq!(
        asha.faults(&said(&seen), &[Kind::Company]),
        Vec::<String>::new()
    );
    town.close().await;
}

/// Returns whether the last message has a button or menu.
fn has(name: &str) -> impl Fn(&Seen) -> bool {
    move |seen| {
        let last = seen.last();
        last.is_some_and(|message| message.component(name).is_some())
    }
}

#[tokio::test]
async fn a_week_is_chosen_from_a_menu_of_all() {
    let town = Town::open().await;
    let person = town.discord.person(3, "en-US", &Somebody(3).name());
    let acted = person.command("roadmap", &[]).unwrap();
    for button in ["Back-end engineering", "Look inside", "All weeks"] {
        let seen = acted.wait_for(PATIENCE, has(button)).await.unwrap();
        person.press(seen.last().unwrap().id, button).unwrap();
    }
    let seen = acted.wait_for(PATIENCE, has("menu-0")).await.unwrap();
    let board = seen.last().unwrap().id;
    let menu = seen.last().unwrap().component("menu-0").unwrap();
    let weeks = menu["options"].as_array().unwrap();
    assert_eq!(weeks.len(), 22);
    let third = weeks[2]["value"].as_str().unwrap();
    person.select(board, "menu-0", &[third]).unwrap();
    acted
        .wait_for(PATIENCE, |seen| seen.says("week 3 of 22"))
        .await
        .unwrap();
    town.close().await;
}

#[tokio::test]
async fn a_form_that_corrects_holds_what_was_read() {
    let asha = Somebody(4);
    let town = Town::open().await;
    let person = town.discord.person(4, "en-US", &asha.name());
    let [resume, _] = given(asha, 0);
    let acted = person.command("resume", &[resume]).unwrap();
    let seen = acted.wait_for(PATIENCE, has("Correct")).await.unwrap();
    let board = seen.last().unwrap().id;
    person.press(board, "Correct").unwrap();
    acted.wait_for(PATIENCE, has("Name")).await.unwrap();
    let pressed = person.press(board, "Name").unwrap();
    let seen = pressed
        .wait_for(PATIENCE, |seen| seen.modal.is_some())
        .await
        .unwrap();
    let field = &seen.modal.unwrap()["components"][0]["components"][0];
    assert_eq!(field["label"], "What is your full name?");
    assert_eq!(field["value"], asha.name());
    town.close().await;
}

#[tokio::test]
async fn spanish_is_spoken_to_whoever_has_it_in_discord() {
    let town = Town::open().await;
    let person = town.discord.person(2, "es-ES", &Somebody(2).name());
    let acted = person.command("help", &[]).unwrap();
    let seen = acted
        .wait_for(PATIENCE, |seen| seen.says("/tailor"))
        .await
        .unwrap();
    assert!(seen.says("currículum"), "{seen:?}");
    town.close().await;
}
