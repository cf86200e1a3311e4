//! A thousand people, a hundred of them at once: a bot has three seconds for each, also on a busy machine.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use bytes::Bytes;
use futures_util::{StreamExt, stream};
use reqwest::Method;
use serde_json::{Value, json};

use super::bot::{Bot, Socket, begun, text};
use upward_standin::discord::{Given, Person};

const PEOPLE: u64 = 1000;
const AT_ONCE: usize = 100;
const LIMIT: Duration = Duration::from_secs(120);

/// Sends a file back to whoever sent it, with their number in the text.
async fn serve(bot: Arc<Bot>, interaction: Value) {
    assert_eq!(
        bot.answer(&interaction, 5, json!({"flags": 64})).await.0,
        204
    );
    let id = text(&interaction["data"]["options"][0], "value");
    let url = text(&interaction["data"]["resolved"]["attachments"][id], "url");
    let file = bot.download(url).await;
    let edit = json!({"content": text(&interaction["user"], "id")});
    let hook = bot.hook(&interaction, "@original");
    bot.upload(Method::PATCH, &hook, edit, vec![("back.pdf", file)])
        .await;
}

async fn serve_all(bot: Bot, mut socket: Socket) {
    let bot = Arc::new(bot);
    for _ in 0..PEOPLE {
        let interaction = socket.interaction().await;
        tokio::spawn(serve(Arc::clone(&bot), interaction));
    }
}

async fn ask(person: Person, file: Bytes) {
    let asked = person
        .command(
            "score",
            &[(
                "file",
                Given::file("cv.pdf", "application/pdf", file.clone()),
            )],
        )
        .unwrap();
    let number = person.id().to_string();
    let seen = asked
        .wait_for(LIMIT, |seen| seen.says(&number))
        .await
        .unwrap();
    assert_eq!(seen.messages[0].files[0].bytes, file);
    asked.forget();
}

/// The content differs by person in its first bytes.
fn file(person: u64) -> Bytes {
    let mut file = vec![b'x'; 200 * 1024];
    file.splice(..8, person.to_be_bytes());
    file.into()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_people_are_served() {
    let (discord, bot, socket) = begun().await;
    let begun = Instant::now();
    let people = stream::iter(1..=PEOPLE)
        .map(|id| ask(discord.person(id, "en-US", "Somebody"), file(id)))
        .buffer_unordered(AT_ONCE)
        .collect::<Vec<()>>();
    tokio::join!(people, serve_all(bot, socket));
    println!(
        "{PEOPLE} people with 200 KiB each way in {:?}",
        begun.elapsed()
    );
    assert_eq!(discord.refused(), Vec::<String>::new());
    assert_eq!(
        discord.calls("PATCH /webhooks/{app}/{token}/messages/{message}"),
        PEOPLE
    );
}
