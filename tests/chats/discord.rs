//! Discord: commands with attachments, acknowledged at once, answered for one person's eyes.

use std::time::Duration;

use upward_standin::discord::{Given, Seen};
use upward_standin::somebody::{Kind, Somebody};

use crate::read::{fits, read};
use crate::town::{PATIENCE, Town};

#[tokio::test]
async fn one_command_with_a_resume_and_a_posting_brings_the_tailored_resume() {
    let asha = Somebody(1);
    let town = Town::open().await;
    let person = town.discord.person(1, "en-US", &asha.name());
    let given = [
        (
            "resume-file",
            Given::file("resume.pdf", "application/pdf", asha.resume()),
        ),
        ("job-text", Given::from(asha.posting(0))),
    ];
    let acted = person.command("tailor", &given).unwrap();
    let answered = |seen: &Seen| {
        seen.messages
            .iter()
            .any(|message| !message.files.is_empty())
    };
    let seen = acted.wait_for(PATIENCE, answered).await.unwrap();
    let (_, acknowledged) = seen.answer.unwrap();
    assert!(acknowledged < Duration::from_secs(3), "{acknowledged:?}");
    assert!(
        seen.messages.iter().all(|message| message.ephemeral),
        "{seen:?}"
    );
    let file = seen
        .messages
        .iter()
        .flat_map(|message| &message.files)
        .next()
        .unwrap();
    assert!(
        file.name.starts_with("Asha-") && file.name.ends_with(".pdf"),
        "{}",
        file.name
    );
    fits(asha, &read(&file.bytes));
    let said: String = seen
        .messages
        .iter()
        .map(|message| message.text() + "\n")
        .collect();
    assert_eq!(asha.faults(&said, &[Kind::Company]), Vec::<String>::new());
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
