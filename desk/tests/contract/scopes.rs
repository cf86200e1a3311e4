//! Who may call what: nobody without a key, and no key beyond its scopes.

use upward_desk::identity::Identity;
use upward_desk::{Caller, Scope};

use super::description::operations;
use super::operations::Walk;
use super::stage::{Kept, Sent, Stage};
use super::steps::{removals, steps};

#[tokio::test]
async fn whoever_has_no_key_is_refused_by_every_operation_that_needs_one() {
    let stage = Stage::new(Kept::Memory);
    let way = stage.tcp(None).await;
    let nobody = "00000000-0000-0000-0000-000000000000";
    for (id, operation) in operations() {
        let path = operation
            .path
            .replace("{id}", nobody)
            .replace("{number}", "1")
            .replace("{source}", "github")
            .replace("{code}", "0000-0000-0000-0000");
        let answer = way
            .send(&operation.method, &path, &Sent::Json("{}".into()), None)
            .await;
        if operation.needs_key {
            assert_eq!(answer.status, 401, "{id}: {}", answer.text());
            assert_eq!(answer.kind, "application/problem+json", "{id}");
        } else {
            // Nobody has a certificate here that anybody could look up.
            let there = if id == "certificates_show" { 404 } else { 200 };
            assert_eq!(answer.status, there, "{id}: {}", answer.text());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_key_does_what_its_scopes_do_not_name() {
    let stage = Stage::new(Kept::Memory);
    let owner = stage.caller(&Identity::Telegram(1)).await;
    let mut walk = Walk::new();
    for step in steps() {
        walk.take(&stage.router(Some(owner.clone())), &step).await;
    }
    let with = |scopes: &[Scope]| Caller {
        scopes: scopes.to_vec(),
        ..owner.clone()
    };
    let described = operations();
    for step in steps().iter().chain(&removals()) {
        let nothing = stage.router(Some(with(&[])));
        let answer = walk.call(&nothing, step, None).await;
        assert_eq!(answer.status, 403, "{}: {}", step.id, answer.text());
        let stateless = step.id.starts_with("stateless_");
        if described[step.id].method != "GET" && !stateless {
            let reader = stage.router(Some(with(&[Scope::Read])));
            let answer = walk.call(&reader, step, None).await;
            assert_eq!(answer.status, 403, "{}: {}", step.id, answer.text());
        }
    }
}
