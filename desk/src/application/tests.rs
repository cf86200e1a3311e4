use super::*;
use crate::paging::PageQuery;
use crate::testing::{desk, posting};

fn new(company: &str) -> NewApplication {
    NewApplication {
        company: company.to_owned(),
        ..NewApplication::default()
    }
}

fn to(revision: u64, stage: Stage, on: Option<&str>) -> MoveApplication {
    MoveApplication {
        revision,
        stage,
        on: on.map(|on| on.parse().unwrap()),
    }
}

fn edit(revision: u64, notes: &str) -> EditApplication {
    EditApplication {
        revision,
        company: "Quillbank".to_owned(),
        title: "Engineer".to_owned(),
        notes: notes.to_owned(),
        documents: Vec::new(),
        next: None,
    }
}

#[tokio::test]
async fn every_stage_is_kept_with_its_day() {
    let (desk, clock) = desk();
    let saved = desk.add_application(&new("Quillbank")).await.unwrap();
    clock.pass(24 * 60);
    let applied = to(1, Stage::Applied, None);
    desk.move_application(saved.id, &applied).await.unwrap();
    let interview = to(2, Stage::Interview, Some("2026-12-03"));
    let moved = desk.move_application(saved.id, &interview).await.unwrap();
    let history: Vec<(Stage, String)> = moved
        .history
        .iter()
        .map(|step| (step.stage, step.on.to_string()))
        .collect();
    let expected = [
        (Stage::Saved, "2026-11-20"),
        (Stage::Applied, "2026-11-21"),
        (Stage::Interview, "2026-12-03"),
    ];
    assert_eq!(history, expected.map(|(stage, on)| (stage, on.to_owned())));
    assert_eq!((moved.stage, moved.revision), (Stage::Interview, 3));
    assert_eq!(desk.application(saved.id).await.unwrap(), moved);
}

#[tokio::test]
async fn applications_are_found_by_their_stage() {
    let (desk, _) = desk();
    let mut ids = Vec::new();
    for company in ["one", "two", "three"] {
        ids.push(desk.add_application(&new(company)).await.unwrap().id);
    }
    let applied = to(1, Stage::Applied, None);
    desk.move_application(ids[1], &applied).await.unwrap();
    let page = PageQuery {
        limit: Some(1),
        ..PageQuery::default()
    };
    for (stage, companies) in [
        (Some(Stage::Saved), vec!["three", "one"]),
        (Some(Stage::Applied), vec!["two"]),
        (Some(Stage::Offer), vec![]),
        (None, vec!["three", "two", "one"]),
    ] {
        let mut page = page.clone();
        let mut found = Vec::new();
        loop {
            let listed = desk.applications(&AtStage { stage }, &page).await.unwrap();
            found.extend(listed.items.into_iter().map(|item| item.company));
            page.after = listed.next;
            if page.after.is_none() {
                break;
            }
        }
        assert_eq!(found, companies, "{stage:?}");
    }
}

#[tokio::test]
async fn an_application_takes_from_its_posting_what_it_does_not_say_and_outlives_it() {
    let (desk, _) = desk();
    let posting = posting(&desk).await;
    let new = NewApplication {
        title: "Backend Engineer".to_owned(),
        posting: Some(posting),
        ..NewApplication::default()
    };
    let added = desk.add_application(&new).await.unwrap();
    assert_eq!(added.company, "Quillbank");
    assert_eq!(added.title, "Backend Engineer");
    desk.remove_posting(posting).await.unwrap();
    assert_eq!(desk.application(added.id).await.unwrap(), added);
    let gone = desk.add_application(&new).await.unwrap_err();
    assert_eq!(gone.code, "not-found");
}

#[tokio::test]
async fn two_who_change_the_same_application_meet_a_conflict() {
    let (desk, _) = desk();
    let id = desk.add_application(&new("Quillbank")).await.unwrap().id;
    let theirs = desk.edit_application(id, &edit(1, "theirs")).await.unwrap();
    assert_eq!(theirs.title, "Engineer");
    let mine = desk.edit_application(id, &edit(1, "mine")).await;
    assert_eq!(mine.unwrap_err().code, "changed");
    let moved = desk.move_application(id, &to(1, Stage::Offer, None)).await;
    assert_eq!(moved.unwrap_err().code, "changed");
    assert_eq!(desk.application(id).await.unwrap(), theirs);
}

#[tokio::test]
async fn what_no_application_may_say_is_refused_and_nothing_kept() {
    let (desk, _) = desk();
    let long = "x".repeat(20_001);
    let refused = [
        new(""),
        new(&"x".repeat(201)),
        new("two\nlines"),
        NewApplication {
            title: "x".repeat(201),
            ..new("Quillbank")
        },
        NewApplication {
            notes: long.clone(),
            ..new("Quillbank")
        },
    ];
    for new in refused {
        assert_eq!(desk.add_application(&new).await.unwrap_err().code, "text");
    }
    for (documents, code) in [
        (vec![Uuid::from_u128(7)], "not-found"),
        (vec![Uuid::from_u128(7); 51], "documents"),
    ] {
        let new = NewApplication {
            documents,
            ..new("Quillbank")
        };
        assert_eq!(desk.add_application(&new).await.unwrap_err().code, code);
    }
    let all = desk
        .applications(&AtStage::default(), &PageQuery::default())
        .await;
    assert!(all.unwrap().items.is_empty());
    let kept = desk.add_application(&new("Quillbank")).await.unwrap();
    let refused = desk.edit_application(kept.id, &edit(1, &long)).await;
    assert_eq!(refused.unwrap_err().code, "text");
    assert_eq!(desk.application(kept.id).await.unwrap(), kept);
}

#[tokio::test]
async fn a_removed_application_is_gone() {
    let (desk, _) = desk();
    let id = desk.add_application(&new("Quillbank")).await.unwrap().id;
    desk.remove_application(id).await.unwrap();
    for code in [
        desk.application(id).await.unwrap_err().code,
        desk.remove_application(id).await.unwrap_err().code,
        desk.edit_application(id, &edit(1, ""))
            .await
            .unwrap_err()
            .code,
    ] {
        assert_eq!(code, "not-found");
    }
}
