//! What comes twice is answered once, and what was heard is answered whatever dies.

use std::time::{Duration, Instant};

use upward_standin::somebody::Somebody;
use upward_standin::telegram::{Fault, How};

use crate::town::{PATIENCE, Town, count, told, until};

#[tokio::test]
async fn an_update_that_comes_again_has_one_reply_also_after_a_restart() {
    let mut town = Town::open().await;
    let person = town.telegram.person(1, "en", &Somebody(1).name());
    let update = person.say("/help")[0];
    told(&person, "/tailor").await;
    assert!(town.telegram.repeat(update));
    // The next is sent when the one before is noted: until then, who dies sends it again.
    person.say("/privacy");
    told(&person, "encrypted").await;
    town.kill().await;
    assert!(town.telegram.repeat(update));
    // What is asked after it is answered after it.
    person.say("/settings");
    let said = told(&person, "Settings").await;
    let chat = person.chat();
    assert_eq!(count(&chat, "/tailor"), 1, "{chat}");
    assert_eq!(chat.last().unwrap().id, said.id, "{chat}");
    town.close().await;
}

#[tokio::test]
async fn a_reply_survives_refusals_and_lost_connections() {
    let town = Town::open().await;
    let person = town.telegram.person(1, "en", &Somebody(1).name());
    for how in [How::TooMany(1), How::Broken(502), How::CutBefore] {
        town.telegram.fail(Fault::new("sendMessage", how));
    }
    person.say("/help");
    told(&person, "/tailor").await;
    assert_eq!(count(&person.chat(), "/tailor"), 1, "{}", person.chat());
    town.close().await;
}

#[tokio::test]
async fn a_platform_that_hangs_keeps_no_service_from_ending() {
    let mut town = Town::open().await;
    let person = town.telegram.person(1, "en", &Somebody(1).name());
    town.telegram.fail(Fault::new(
        "sendMessage",
        How::Late(Duration::from_secs(600)),
    ));
    person.say("/help");
    until(|| !town.telegram.calls("sendMessage").is_empty()).await;
    let asked = Instant::now();
    let status = town.service.stop(PATIENCE).await.unwrap().unwrap();
    // systemd kills after 30 seconds, as the unit says.
    assert!(status.success() && asked.elapsed() < Duration::from_secs(30));
    town.start().await;
    told(&person, "/tailor").await;
    town.close().await;
}

#[tokio::test]
async fn who_blocks_the_bot_holds_up_nobody() {
    let town = Town::open().await;
    let gone = town.telegram.person(1, "en", &Somebody(1).name());
    gone.say("/help");
    gone.block();
    let other = town.telegram.person(2, "en", &Somebody(2).name());
    other.say("/help");
    told(&other, "/tailor").await;
    gone.unblock();
    gone.say("/privacy");
    told(&gone, "encrypted").await;
    let blocked =
        |call: &upward_standin::telegram::Call| format!("{:?}", call.outcome).contains("blocked");
    // Being told so is no rule that was broken.
    assert!(
        town.telegram.refused().iter().all(|call| blocked(call)),
        "{:?}",
        town.telegram.refused()
    );
}
