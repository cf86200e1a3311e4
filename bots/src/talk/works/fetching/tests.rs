#![allow(clippy::unwrap_used)]

use std::path::PathBuf;
use std::time::Duration;

use serde_json::Value;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;
use upward_desk::identity::Identity;
use upward_desk::testing::Desk;
use upward_engine::error::{Error, Kind};

use super::*;
use crate::dialogue::{Input, Place};
use crate::figures::Figures;
use crate::talk::face::Progress;
use crate::talk::{Envelope, Face, Faces, Parcel, Sent, Setting, Trouble};

const RESUME: &[u8] = b"Ada Example\nada@example.org\n\nWork\nEngineer, Quillbank, 2020 - 2022\n- Built tools in Rust\n";

/// A chat in which some files never come, and that tells who was last sent something.
struct Chat {
    sent: watch::Sender<Vec<Identity>>,
}

impl Files for Chat {
    fn fetch<'a>(&'a self, file: &'a Given) -> BoxFuture<'a, Result<Bytes>> {
        async move {
            match file.name.as_str() {
                "stalled.txt" => std::future::pending().await,
                "lost.txt" => Err(Error::new(Kind::Unavailable, "download", "no file")),
                _ => Ok(Bytes::from_static(RESUME)),
            }
        }
        .boxed()
    }
}

impl Face for Chat {
    fn send<'a>(&'a self, parcel: &'a Parcel) -> BoxFuture<'a, std::result::Result<Sent, Trouble>> {
        if parcel.text.text().contains("This is what I read") {
            self.sent
                .send_modify(|sent| sent.push(parcel.person.clone()));
        }
        async { Ok(Sent::default()) }.boxed()
    }

    fn progress<'a>(&'a self, _progress: &'a Progress) -> BoxFuture<'a, ()> {
        async {}.boxed()
    }
}

#[tokio::test]
async fn downloads_that_stall_hold_up_nobody_else() {
    let (sent, mut read) = watch::channel(Vec::new());
    let faces = Faces::default();
    faces.add("telegram", Arc::new(Chat { sent }));
    let stop = CancellationToken::new();
    let talk = Talk::new(Setting {
        engine: Desk::new().engine.clone(),
        faces,
        works: 1,
        figures: Figures::default(),
        stop: stop.clone(),
    });
    let talk = talk.unwrap();
    for (person, name) in [
        (1, "stalled.txt"),
        (2, "stalled.txt"),
        (3, "lost.txt"),
        (4, "mine.txt"),
    ] {
        let file = Given {
            place: Place::Disk(PathBuf::from(name)),
            name: name.to_owned(),
            size: 100,
        };
        let envelope = Envelope {
            input: Input::File {
                file,
                words: String::new(),
            },
            route: Value::Null,
            language: None,
            private: true,
        };
        let person = Identity::Telegram(person);
        talk.hear(&person, "one", envelope).await.unwrap();
    }
    let served = read.wait_for(|read| read.contains(&Identity::Telegram(4)));
    let served = tokio::time::timeout(Duration::from_secs(60), served).await;
    assert!(served.unwrap().is_ok());
    stop.cancel();
}
