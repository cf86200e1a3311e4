//! What goes wrong at Discord is told apart, waited for, and done again.

use std::time::Duration;

use upward_bots::talk::{Face, Trouble};
use upward_standin::discord::{Answer, Call, Fault};

use super::stage::{LIMIT, Stage, parcel};

#[tokio::test(flavor = "multi_thread")]
async fn an_acknowledgement_is_given_until_discord_has_it() {
    let stage = Stage::new().await;
    let asha = stage.discord.person(1, "en-US", "Asha");
    let wait = Duration::from_millis(200);
    let faults = [
        Fault::Server(503),
        Fault::CutBefore,
        Fault::CutAfter,
        Fault::TooMany {
            wait,
            global: false,
        },
    ];
    for fault in faults {
        stage.discord.fail(Call::Callback, fault);
        let asked = asha.command("cancel", &[]).unwrap();
        let seen = asked
            .wait_for(LIMIT, |seen| seen.last().is_some())
            .await
            .unwrap();
        assert_eq!(seen.answer.unwrap().0, Answer::Deferred, "{fault:?}");
        assert_eq!(seen.messages.len(), 1, "{fault:?}");
        stage.quiet().await;
    }
    assert!(asha.direct_messages().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn sending_is_put_off_as_long_as_discord_says() {
    let stage = Stage::new().await;
    let asked = stage.asked(&stage.discord.person(1, "en-US", "Asha")).await;
    let mut first = parcel(1, stage.route(&asked, true), "Hello");
    first.first = true;
    let wait = Duration::from_millis(1500);
    let later = |after| Err(Trouble::Later { after, sent: 0 });
    let cases = [
        (
            Fault::TooMany {
                wait,
                global: false,
            },
            later(Some(wait)),
        ),
        (Fault::Server(502), later(None)),
        (Fault::CutBefore, later(None)),
        (Fault::CutAfter, later(None)),
    ];
    for (fault, expected) in cases {
        stage.discord.fail(Call::Edit, fault);
        assert_eq!(stage.chat.send(&first).await, expected, "{fault:?}");
        assert!(stage.chat.send(&first).await.is_ok());
    }
    assert_eq!(asked.outcome().messages.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_discord_does_not_take_now_reaches_the_person() {
    let stage = Stage::new().await;
    let asha = stage.discord.person(1, "en-US", "Asha");
    stage.discord.fail(Call::Edit, Fault::Server(500));
    stage.discord.fail(Call::Edit, Fault::CutAfter);
    let asked = stage.asked(&asha).await;
    assert_eq!(asked.outcome().messages.len(), 1);
}
