use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use bytes::Bytes;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use serde_json::{Value, json};
use tokio_util::sync::CancellationToken;
use upward_desk::Caller;
use upward_desk::identity::Identity;
use upward_desk::testing::Desk;
use upward_engine::error::{Error, Kind, Result};

use super::face::Progress;
use super::*;
use crate::dialogue::{Command, Given, Input, Unreadable, Verb};
use crate::testing::fragile::Switch;
use crate::work::Files;

const ANN: Identity = Identity::Telegram(7);

/// A chat that answers as it was told to, and takes what is left.
#[derive(Default)]
struct Chat {
    answers: Mutex<Vec<Trouble>>,
    largest: Mutex<Option<usize>>,
    panics: AtomicBool,
    sent: Mutex<Vec<String>>,
}

impl Files for Chat {
    fn fetch<'a>(&'a self, _file: &'a Given) -> BoxFuture<'a, Result<Bytes>> {
        async { Err(Error::new(Kind::Unavailable, "download", "no file")) }.boxed()
    }
}

impl Face for Chat {
    fn send<'a>(&'a self, parcel: &'a Parcel) -> BoxFuture<'a, std::result::Result<Sent, Trouble>> {
        async move {
            assert!(!self.panics.swap(false, Ordering::SeqCst), "as it was told");
            if let Some(trouble) = self.answers.lock().unwrap().pop() {
                return Err(trouble);
            }
            self.sent.lock().unwrap().push(parcel.text.text());
            Ok(Sent::default())
        }
        .boxed()
    }

    fn largest(&self, _route: &Value) -> usize {
        self.largest.lock().unwrap().unwrap_or(usize::MAX)
    }

    fn progress<'a>(&'a self, _progress: &'a Progress) -> BoxFuture<'a, ()> {
        async {}.boxed()
    }
}

/// A service over a desk, as one process has it.
struct Service {
    talk: Talk,
    chat: Arc<Chat>,
    stop: CancellationToken,
}

impl Service {
    fn over(desk: &Desk) -> Self {
        let chat = Arc::new(Chat::default());
        let stop = CancellationToken::new();
        let talk = Talk::new(Setting {
            engine: desk.engine.clone(),
            faces: Faces::default(),
            works: 1,
            figures: Figures::default(),
            stop: stop.clone(),
        });
        Self {
            talk: talk.unwrap(),
            chat,
            stop,
        }
    }

    async fn open(&self) {
        let face: Arc<dyn Face> = self.chat.clone();
        self.talk.open("telegram", face).await.unwrap();
    }

    async fn hear(&self, name: &str, input: Input) {
        self.talk.hear(&ANN, name, envelope(input)).await.unwrap();
    }

    async fn quiet(&self) {
        while !self.talk.is_quiet() {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }

    fn sent(&self) -> Vec<String> {
        self.chat.sent.lock().unwrap().clone()
    }
}

fn envelope(input: Input) -> Envelope {
    Envelope {
        input,
        route: Value::Null,
        language: None,
        private: true,
    }
}

fn photo() -> Input {
    Input::Unreadable(Unreadable::Photo)
}

fn voice() -> Input {
    Input::Unreadable(Unreadable::Voice)
}

async fn account(desk: &Desk) -> Caller {
    desk.engine.account_of(&ANN).await.unwrap()
}

#[tokio::test]
async fn an_update_that_comes_twice_is_answered_once_and_in_order() {
    let desk = Desk::new();
    let service = Service::over(&desk);
    service.open().await;
    for (name, input) in [
        ("1", photo()),
        ("1", photo()),
        ("2", voice()),
        ("1", photo()),
    ] {
        service.hear(name, input).await;
    }
    service.quiet().await;
    let sent = service.sent();
    assert_eq!(sent.len(), 2, "{sent:?}");
    assert!(
        sent[0].contains("pictures") && sent[1].contains("recordings"),
        "{sent:?}"
    );
}

#[tokio::test]
async fn what_one_process_heard_the_next_one_answers() {
    let desk = Desk::new();
    let input = serde_json::to_value(envelope(photo())).unwrap();
    desk.engine.hear(&ANN, "1", input).await.unwrap();
    let service = Service::over(&desk);
    service.open().await;
    service.quiet().await;
    assert_eq!(service.sent().len(), 1);
    assert!(
        desk.engine
            .heard(&account(&desk).await)
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn what_one_process_did_not_send_the_next_one_sends() {
    let desk = Desk::new();
    let first = Service::over(&desk);
    first.chat.answers.lock().unwrap().push(Trouble::Later {
        after: Some(Duration::from_secs(3600)),
        sent: 0,
    });
    first.open().await;
    first.hear("1", photo()).await;
    let ann = account(&desk).await;
    while !first.chat.answers.lock().unwrap().is_empty() {
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    first.stop.cancel();
    first.talk.end().await;
    assert_eq!(desk.engine.unsent(&ann).await.unwrap().len(), 1);
    let second = Service::over(&desk);
    second.open().await;
    second.quiet().await;
    assert_eq!(second.sent().len(), 1);
    assert!(desk.engine.unsent(&ann).await.unwrap().is_empty());
}

#[tokio::test]
async fn sending_waits_as_long_as_the_platform_asks_and_keeps_the_order() {
    let desk = Desk::new();
    let service = Service::over(&desk);
    service.chat.answers.lock().unwrap().push(Trouble::Later {
        after: Some(Duration::from_millis(30)),
        sent: 0,
    });
    service.open().await;
    service.hear("1", photo()).await;
    service.hear("2", voice()).await;
    service.quiet().await;
    let sent = service.sent();
    assert!(
        sent[0].contains("pictures") && sent[1].contains("recordings"),
        "{sent:?}"
    );
}

#[tokio::test]
async fn who_blocked_the_bot_holds_up_nothing() {
    let desk = Desk::new();
    let service = Service::over(&desk);
    service.chat.answers.lock().unwrap().push(Trouble::Gone);
    service.open().await;
    service.hear("1", photo()).await;
    service.quiet().await;
    assert!(service.sent().is_empty());
    service.hear("2", voice()).await;
    service.quiet().await;
    assert_eq!(service.sent().len(), 1);
}

#[tokio::test]
async fn an_input_that_cannot_be_read_is_told_and_holds_up_no_other() {
    let desk = Desk::new();
    desk.engine
        .hear(&ANN, "1", json!({ "input": "of a later version" }))
        .await
        .unwrap();
    let service = Service::over(&desk);
    service.open().await;
    service.hear("2", voice()).await;
    service.quiet().await;
    let sent = service.sent();
    assert!(
        sent[0].contains("fault of mine") && sent[1].contains("recordings"),
        "{sent:?}"
    );
}

#[tokio::test]
async fn what_was_heard_is_answered_once_the_store_is_in_order_again() {
    let switch = Switch::default();
    let desk = switch.desk();
    let service = Service::over(&desk);
    service.open().await;
    let input = json!(envelope(photo()));
    let (ann, _) = desk.engine.hear(&ANN, "1", input).await.unwrap().unwrap();
    switch.put_down(true);
    service.talk.handle(ann);
    while switch.refused() == 0 {
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    switch.put_down(false);
    service.quiet().await;
    assert_eq!(service.sent().len(), 1);
}

#[tokio::test]
async fn a_reply_that_stops_its_sender_holds_up_no_other() {
    let desk = Desk::new();
    let service = Service::over(&desk);
    service.open().await;
    service.chat.panics.store(true, Ordering::SeqCst);
    service.hear("1", photo()).await;
    service.hear("2", voice()).await;
    service.quiet().await;
    let sent = service.sent();
    assert_eq!(sent.len(), 1, "{sent:?}");
    assert!(sent[0].contains("recordings"), "{sent:?}");
}

#[tokio::test]
async fn a_file_that_the_platform_does_not_take_is_told() {
    let desk = Desk::new();
    let service = Service::over(&desk);
    service.open().await;
    service.hear("1", photo()).await;
    service.quiet().await;
    let export = || Input::Command(Command::of(Verb::Export));
    *service.chat.largest.lock().unwrap() = Some(4);
    service.hear("2", export()).await;
    service.quiet().await;
    let said = service.sent().pop().unwrap();
    assert!(said.contains("takes at most"), "{said}");
    *service.chat.largest.lock().unwrap() = None;
    let refused = Trouble::Refused("413".to_owned());
    service.chat.answers.lock().unwrap().push(refused);
    service.hear("3", export()).await;
    service.quiet().await;
    let said = service.sent().pop().unwrap();
    assert!(said.contains("did not take the file"), "{said}");
}

#[tokio::test]
async fn what_is_begun_before_its_chat_runs_is_done_when_it_does() {
    let desk = Desk::new();
    let file = Given {
        place: crate::dialogue::Place::Telegram("1".to_owned()),
        name: "resume.pdf".to_owned(),
        size: 1,
    };
    let words = String::new();
    let input = serde_json::to_value(envelope(Input::File { file, words })).unwrap();
    desk.engine.hear(&ANN, "1", input).await.unwrap();
    let service = Service::over(&desk);
    // That of Discord runs first, and finds what was heard in Telegram.
    service
        .talk
        .open("discord", service.chat.clone())
        .await
        .unwrap();
    service.quiet().await;
    assert_eq!(service.sent(), [""; 0]);
    service.open().await;
    service.quiet().await;
    let sent = service.sent();
    assert!(
        sent.iter().any(|text| text.contains("couldn't")),
        "{sent:?}"
    );
}

#[tokio::test]
async fn a_last_word_that_was_not_sent_is_sent_by_the_next_process() {
    let desk = Desk::new();
    let first = Service::over(&desk);
    first.open().await;
    first.hear("1", photo()).await;
    first.quiet().await;
    let ann = account(&desk).await;
    let reply = Outgoing {
        reply: crate::dialogue::Reply::of(crate::words::say("file-gone")),
        route: Value::Null,
        language: crate::words::Language::En,
        first: false,
        sent: 0,
    };
    let farewell = upward_desk::chat::Farewell {
        account: ann.account,
        person: ANN,
        reply: json!(reply),
    };
    desk.engine.keep_farewell(farewell).await.unwrap();
    let client = desk.client(&ANN).await;
    let token = client.ask_deletion().await.unwrap().token;
    let confirm = upward_desk::account::Confirm { token };
    client.delete_account(&confirm).await.unwrap();
    first.stop.cancel();
    first.talk.send_farewells().await.unwrap();
    first.talk.end().await;
    assert_eq!(first.sent().len(), 1);
    let second = Service::over(&desk);
    second.open().await;
    while second.sent().is_empty() {
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    second.stop.cancel();
    second.talk.end().await;
    assert_eq!(desk.engine.farewells().await.unwrap(), []);
}

#[tokio::test]
async fn commands_reach_the_dialogue() {
    let desk = Desk::new();
    let service = Service::over(&desk);
    service.open().await;
    service
        .hear("1", Input::Command(Command::of(Verb::Help)))
        .await;
    service.quiet().await;
    assert!(service.sent()[0].contains("/roadmap"));
}

#[tokio::test]
async fn a_work_that_ends_after_the_account_is_deleted_brings_nothing_back() {
    let desk = Desk::new();
    let service = Service::over(&desk);
    service.open().await;
    service.hear("1", photo()).await;
    service.quiet().await;
    let client = desk.client(&ANN).await;
    let token = client.ask_deletion().await.unwrap().token;
    let confirm = upward_desk::account::Confirm { token };
    client.delete_account(&confirm).await.unwrap();
    let end = Input::Ended {
        work: uuid::Uuid::from_u128(1),
        outcome: Box::new(Err(Error::internal("any", "any"))),
    };
    service
        .talk
        .hear_own(&ANN, "ended", json!(envelope(end)))
        .await
        .unwrap();
    service.quiet().await;
    assert_eq!(desk.engine.known_account(&ANN).await.unwrap(), None);
    assert_eq!(service.sent().len(), 1);
}
