use serde_json::Value;
use tokio_util::sync::CancellationToken;
use upward_desk::chat::Said;
use upward_desk::testing::Desk;

use super::*;
use crate::dialogue::Running;
use crate::figures::Figures;
use crate::talk::{Faces, Setting, json};
use crate::work::Work;
use crate::work::posting::{From, Posting};

const PEOPLE: u64 = 8;

/// A service over a desk whose accounts sort the other way round than what is left in them.
async fn service(desk: &Desk) -> Talk {
    for person in (0..PEOPLE).rev() {
        let person = Identity::Telegram(person);
        desk.engine.account_of(&person).await.unwrap();
    }
    Talk::new(Setting {
        engine: desk.engine.clone(),
        faces: Faces::default(),
        works: 1,
        figures: Figures::default(),
        stop: CancellationToken::new(),
    })
    .unwrap()
}

async fn accounts(desk: &Desk) -> Vec<Caller> {
    let talking = desk.engine.talking().await.unwrap();
    assert_eq!(talking.len(), usize::try_from(PEOPLE).unwrap());
    talking
}

fn people() -> Vec<Identity> {
    (0..PEOPLE).map(Identity::Telegram).collect()
}

/// A work that was begun so many seconds after the first.
fn work(seconds: u64) -> Running {
    let since = jiff::Timestamp::from_second(i64::try_from(seconds).unwrap()).unwrap();
    let work = Work::Posting(Posting {
        from: From::Text("Backend engineer".to_owned()),
        replaces: None,
    });
    Running {
        id: Uuid::new_v4(),
        work,
        since,
        route: Value::Null,
    }
}

#[tokio::test]
async fn what_came_first_is_taken_up_first_whoever_it_is_of() {
    let desk = Desk::new();
    let talk = service(&desk).await;
    for (at, person) in (0..).zip(people()) {
        let mut session = Session::default();
        session.works.push(work(at));
        let caller = desk.engine.account_of(&person).await.unwrap();
        let said = Said {
            person: person.clone(),
            heard: None,
            state: json(&session).unwrap(),
            replies: vec![Value::Null],
        };
        desk.engine.say(&caller, said).await.unwrap();
        desk.engine.hear(&person, "1", Value::Null).await.unwrap();
    }
    let left = talk.remaining(&accounts(&desk).await).await.unwrap();
    let works: Vec<Identity> = left.works.into_iter().map(|job| job.person).collect();
    let replies: Vec<Identity> = left.replies.into_iter().map(|(.., to)| to).collect();
    assert_eq!(works, people());
    assert_eq!(replies, people());
    let mut inputs = Vec::new();
    for (_, caller) in left.inputs {
        inputs.push(caller.account);
    }
    for (person, account) in people().iter().zip(inputs) {
        assert_eq!(
            desk.engine.account_of(person).await.unwrap().account,
            account
        );
    }
}
