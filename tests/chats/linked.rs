//! One person in Telegram, in Discord and in the terminal, with one progress.

use upward_desk::Client;
use upward_desk::link::Redeem;
use upward_standin::discord::Given;
use upward_standin::somebody::Somebody;

use crate::town::{PATIENCE, Town, press, told};

/// Returns the code that a message tells.
fn code(text: &str) -> String {
    let mut words = text.split(|letter: char| letter.is_whitespace());
    let is_code = |word: &&str| word.len() == 11 && word.as_bytes().get(5) == Some(&b'-');
    words.find(is_code).unwrap().to_owned()
}

/// Returns how many modules the person has finished, as the terminal sees it.
async fn finished(terminal: &Client) -> usize {
    let days = terminal.progress().await.unwrap().history;
    days.iter().map(|day| day.count as usize).sum()
}

#[tokio::test]
async fn what_is_ticked_in_one_place_shows_in_all() {
    let town = Town::open().await;
    let in_telegram = town.telegram.person(1, "en", &Somebody(1).name());
    in_telegram.say("/link");
    press(&in_telegram, "Give me a code").await;
    let made = code(&told(&in_telegram, "Your code:").await.text);
    let terminal = town.terminal();
    let shown = terminal.redeem_link(&Redeem { code: made }).await.unwrap();
    assert_eq!(shown.identities.len(), 2);

    let made = terminal.add_link().await.unwrap().code;
    let in_discord = town.discord.person(2, "en-US", &Somebody(1).name());
    let asked = in_discord
        .command("link", &[("text", Given::from(made))])
        .unwrap();
    let seen = asked
        .wait_for(PATIENCE, |seen| seen.says("Before I link"))
        .await
        .unwrap();
    in_discord
        .press(seen.last().unwrap().id, "Yes, link them")
        .unwrap();
    asked
        .wait_for(PATIENCE, |seen| seen.says("Linked!"))
        .await
        .unwrap();

    in_telegram.say("/done git and working");
    told(&in_telegram, "☑ Git and working together is done").await;
    assert_eq!(finished(&terminal).await, 1);
    let ticked = in_discord
        .command("done", &[("module", Given::from("docker"))])
        .unwrap();
    ticked
        .wait_for(PATIENCE, |seen| seen.says("is done. Well done!"))
        .await
        .unwrap();
    assert_eq!(finished(&terminal).await, 2);
    town.close().await;
}
