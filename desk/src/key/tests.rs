use super::*;
use crate::caller::Caller;
use crate::identity::Identity;
use crate::paging::PageQuery;
use crate::testing::Desk;
use crate::world::World;

fn new(name: &str, scopes: &[Scope]) -> NewKey {
    NewKey {
        name: name.to_owned(),
        scopes: scopes.to_vec(),
        expires: None,
    }
}

async fn owner(desk: &Desk) -> Caller {
    desk.engine.account_of(&Identity::Local).await.unwrap()
}

#[tokio::test]
async fn a_key_vouches_for_its_account_until_it_is_revoked() {
    let desk = Desk::new();
    let client = desk.client(&Identity::Local).await;
    let scopes = [Scope::Write, Scope::Read, Scope::Read];
    let made = client.add_key(&new("laptop", &scopes)).await.unwrap();
    let caller = desk.engine.verify(made.token.clone()).await.unwrap();
    let expected = Caller {
        account: owner(&desk).await.account,
        scopes: vec![Scope::Read, Scope::Write],
        key: Some(made.key.id),
        once: None,
    };
    assert_eq!(caller, Some(expected));
    let forged = Token::new(made.key.id, [0; 32]);
    assert_eq!(desk.engine.verify(forged).await.unwrap(), None);
    client.revoke_key(made.key.id).await.unwrap();
    assert_eq!(desk.engine.verify(made.token).await.unwrap(), None);
    let again = client.revoke_key(made.key.id).await;
    assert_eq!(again.unwrap_err().code, "not-found");
}

#[tokio::test]
async fn a_key_ends_when_it_expires() {
    let desk = Desk::new();
    let client = desk.client(&Identity::Local).await;
    let now = desk.clock.now();
    let mut short = new("an hour", &[Scope::Read]);
    short.expires = Some(now + jiff::SignedDuration::from_mins(60));
    let made = client.add_key(&short).await.unwrap();
    desk.clock.pass(59);
    assert!(
        desk.engine
            .verify(made.token.clone())
            .await
            .unwrap()
            .is_some()
    );
    desk.clock.pass(1);
    assert!(desk.engine.verify(made.token).await.unwrap().is_none());
    assert_eq!(client.add_key(&short).await.unwrap_err().code, "expires");
}

#[tokio::test]
async fn the_last_use_is_noted_to_the_hour() {
    let desk = Desk::new();
    let client = desk.client(&Identity::Local).await;
    let made = client
        .add_key(&new("laptop", &[Scope::Read]))
        .await
        .unwrap();
    let start = desk.clock.now();
    for (passed, noted) in [(0, 0), (30, 0), (40, 70)] {
        desk.clock.pass(passed);
        desk.engine.verify(made.token.clone()).await.unwrap();
        let used = client.keys(&PageQuery::default()).await.unwrap().items[0].used;
        assert_eq!(used, Some(start + jiff::SignedDuration::from_mins(noted)));
    }
}

#[tokio::test]
async fn a_key_makes_none_that_may_do_more() {
    let desk = Desk::new();
    let limited = Caller {
        scopes: vec![Scope::Read, Scope::Account],
        ..owner(&desk).await
    };
    let made = desk.engine.add_key(&limited, new("same", &[Scope::Read]));
    assert!(made.await.is_ok());
    let refused = desk.engine.add_key(&limited, new("more", &[Scope::Write]));
    assert_eq!(refused.await.unwrap_err().code, "forbidden");
    let reader = Caller {
        scopes: vec![Scope::Read],
        ..limited
    };
    let refused = desk.engine.add_key(&reader, new("same", &[Scope::Read]));
    assert_eq!(refused.await.unwrap_err().code, "forbidden");
    let listed = desk.engine.keys(&reader, PageQuery::default());
    assert_eq!(listed.await.unwrap_err().code, "forbidden");
}

#[tokio::test]
async fn a_key_has_a_name_and_a_use() {
    let desk = Desk::new();
    let client = desk.client(&Identity::Local).await;
    for (key, code) in [
        (new(" ", &[Scope::Read]), "name"),
        (new(&"x".repeat(65), &[Scope::Read]), "name"),
        (new("two\nlines", &[Scope::Read]), "name"),
        (new("nothing", &[]), "scopes"),
    ] {
        assert_eq!(client.add_key(&key).await.unwrap_err().code, code);
    }
    for _ in 0..100 {
        client
            .add_key(&new("one of many", &[Scope::Read]))
            .await
            .unwrap();
    }
    let more = client.add_key(&new("one more", &[Scope::Read])).await;
    assert_eq!(more.unwrap_err().code, "many-keys");
}
