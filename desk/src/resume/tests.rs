use super::*;
use crate::paging::PageQuery;
use crate::testing::desk;

fn content(name: &str) -> Content {
    let mut content = Content::default();
    content.basics.name = name.to_owned();
    content
}

fn new(name: &str) -> NewResume {
    NewResume {
        name: String::new(),
        origin: Origin::Master,
        reason: Reason::Saved,
        content: content(name),
    }
}

fn change(revision: u64, name: &str, reason: Reason) -> SaveResume {
    SaveResume {
        revision,
        name: None,
        state: None,
        content: Some(content(name)),
        reason,
    }
}

#[tokio::test]
async fn every_change_is_a_version_that_can_come_back() {
    let (desk, _) = desk();
    let first = desk.add_resume(&new("one")).await.unwrap();
    let id = first.resume.id;
    assert_eq!(first.resume.name, "one");
    desk.save_resume(id, &change(1, "two", Reason::Saved))
        .await
        .unwrap();
    let third = desk
        .save_resume(id, &change(2, "three", Reason::Saved))
        .await
        .unwrap();
    assert_eq!((third.resume.version, third.resume.revision), (3, 3));
    let back = desk.undo_resume(id, 3).await.unwrap();
    assert_eq!(back.content.basics.name, "two");
    let forth = desk.redo_resume(id, 4).await.unwrap();
    assert_eq!(forth.content.basics.name, "three");
    assert_eq!(
        desk.redo_resume(id, 5).await.unwrap_err().code,
        "no-version"
    );
    let restored = desk.restore_version(id, 5, 1).await.unwrap();
    assert_eq!(
        (
            restored.resume.version,
            restored.content.basics.name.as_str()
        ),
        (4, "one")
    );
    assert_eq!(
        desk.undo_resume(id, 6).await.unwrap().content.basics.name,
        "three"
    );
    let versions = desk.versions(id, &PageQuery::default()).await.unwrap();
    assert_eq!(versions.items.len(), 4);
    assert_eq!(
        desk.version(id, 2).await.unwrap().content.basics.name,
        "two"
    );
}

#[tokio::test]
async fn a_change_to_what_somebody_else_has_changed_is_refused() {
    let (desk, _) = desk();
    let id = desk.add_resume(&new("one")).await.unwrap().resume.id;
    desk.save_resume(id, &change(1, "theirs", Reason::Saved))
        .await
        .unwrap();
    let refused = desk
        .save_resume(id, &change(1, "mine", Reason::Saved))
        .await
        .unwrap_err();
    assert_eq!(refused.code, "changed");
    assert!(!refused.hints.is_empty());
    assert_eq!(desk.resume(id).await.unwrap().content.basics.name, "theirs");
}

#[tokio::test]
async fn quick_autosaves_are_one_version() {
    let (desk, clock) = desk();
    let id = desk.add_resume(&new("one")).await.unwrap().resume.id;
    for (revision, name) in [(1, "t"), (2, "tw"), (3, "two")] {
        desk.save_resume(id, &change(revision, name, Reason::Autosaved))
            .await
            .unwrap();
    }
    assert_eq!(desk.resume(id).await.unwrap().resume.version, 2);
    clock.pass(3);
    let later = desk
        .save_resume(id, &change(4, "three", Reason::Autosaved))
        .await
        .unwrap();
    assert_eq!(later.resume.version, 3);
    assert_eq!(
        desk.undo_resume(id, 5).await.unwrap().content.basics.name,
        "two"
    );
}

#[tokio::test]
async fn a_removed_resume_is_gone_with_its_versions() {
    let (desk, _) = desk();
    let id = desk.add_resume(&new("one")).await.unwrap().resume.id;
    desk.remove_resume(id).await.unwrap();
    for code in [
        desk.resume(id).await.unwrap_err().code,
        desk.version(id, 1).await.unwrap_err().code,
        desk.versions(id, &PageQuery::default())
            .await
            .unwrap_err()
            .code,
        desk.remove_resume(id).await.unwrap_err().code,
    ] {
        assert_eq!(code, "not-found");
    }
    assert!(
        desk.resumes(&PageQuery::default())
            .await
            .unwrap()
            .items
            .is_empty()
    );
}

#[tokio::test]
async fn lists_are_paged_and_bad_pages_refused() {
    let (desk, _) = desk();
    for number in 0..5 {
        desk.add_resume(&new(&number.to_string())).await.unwrap();
    }
    let mut page = PageQuery {
        after: None,
        limit: Some(2),
    };
    let mut names = Vec::new();
    loop {
        let answer = desk.resumes(&page).await.unwrap();
        names.extend(answer.items.into_iter().map(|resume| resume.name));
        page.after = answer.next;
        if page.after.is_none() {
            break;
        }
    }
    assert_eq!(names, ["4", "3", "2", "1", "0"]);
    for (after, limit) in [
        (None, Some(0)),
        (None, Some(201)),
        (Some("zz".to_owned()), None),
    ] {
        assert!(desk.resumes(&PageQuery { after, limit }).await.is_err());
    }
}
