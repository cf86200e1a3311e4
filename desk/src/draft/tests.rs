use super::*;
use crate::Client;
use crate::basis::MadeFrom;
use crate::paging::PageQuery;
use crate::posting::{CorrectPosting, Correction, Counts};
use crate::resume::{Origin, Reason, SaveResume};
use crate::testing::{desk, made, posting, resume, sample};

fn new(resume: Uuid, posting: Uuid) -> NewDraft {
    NewDraft {
        resume,
        version: None,
        posting,
        pages: None,
        look: Wish::default(),
    }
}

fn decided(revision: u64, decision: Decision) -> DecideEdits {
    DecideEdits {
        revision,
        decision,
        numbers: None,
        kind: None,
    }
}

async fn draft(desk: &Client) -> ShownDraft {
    let new = new(resume(desk).await, posting(desk).await);
    let id = made(desk, desk.add_draft(&new).await.unwrap()).await;
    desk.draft(id).await.unwrap()
}

async fn listed(desk: &Client, from: MadeFrom) -> Vec<Draft> {
    let page = PageQuery::default();
    desk.drafts(&from, &page).await.unwrap().items
}

#[tokio::test]
async fn the_accepted_edits_become_a_variant_with_both_scores() {
    let (desk, _) = desk();
    let shown = draft(&desk).await;
    let (id, basis) = (shown.draft.id, shown.draft.basis);
    assert!(shown.edits.len() > 1);
    assert_eq!(shown.draft.open, shown.edits.len());
    assert!(shown.draft.before.fit.is_some());
    let accepted = desk
        .decide_edits(id, &decided(1, Decision::Accepted))
        .await
        .unwrap();
    assert_eq!(accepted.draft.open, 0);
    let applied = desk.apply_draft(id, 2).await.unwrap();
    assert_eq!(applied.draft.variant, Some(applied.resume.resume.id));
    assert!(applied.draft.after.unwrap().fit >= applied.draft.before.fit);
    assert_ne!(applied.resume.content, sample());
    assert_eq!(applied.resume.content.work.len(), sample().work.len());
    assert_eq!(
        applied.resume.resume.origin,
        Origin::Variant {
            master: basis.resume,
            posting: basis.posting
        }
    );
    assert_eq!(
        applied.resume.resume.name,
        "Senior Backend Engineer, Quillbank"
    );
    let variant = desk.resume(applied.resume.resume.id).await.unwrap();
    assert_eq!(variant, applied.resume);
    assert_eq!(
        desk.version(variant.resume.id, 1)
            .await
            .unwrap()
            .version
            .reason,
        Reason::Tailored
    );
    assert_eq!(
        desk.resume(basis.resume).await.unwrap().content,
        sample(),
        "the master stays as it is"
    );
}

#[tokio::test]
async fn by_its_time_it_shows_whether_anything_was_decided_since_it_was_applied() {
    let (desk, clock) = desk();
    clock.tick();
    let id = draft(&desk).await.draft.id;
    let accepted = decided(1, Decision::Accepted);
    desk.decide_edits(id, &accepted).await.unwrap();
    let applied = desk.apply_draft(id, 2).await.unwrap().draft;
    assert_eq!(applied.applied.unwrap().at, applied.updated);
    let rejected = decided(applied.revision, Decision::Refused);
    let since = desk.decide_edits(id, &rejected).await.unwrap().draft;
    assert_ne!(since.applied.unwrap().at, since.updated);
}

#[tokio::test]
async fn some_edits_or_a_kind_of_them_are_decided_and_the_others_stay() {
    let (desk, _) = desk();
    let shown = draft(&desk).await;
    let id = shown.draft.id;
    let refused = DecideEdits {
        kind: Some(EditKind::Order),
        ..decided(1, Decision::Refused)
    };
    let after = desk.decide_edits(id, &refused).await.unwrap();
    let orders = |edit: &&Edit| edit.kind == EditKind::Order;
    assert!(after.edits.iter().any(|edit| edit.kind == EditKind::Order));
    for edit in &after.edits {
        let expected = match edit.kind {
            EditKind::Order => Decision::Refused,
            _ => Decision::Proposed,
        };
        assert_eq!(edit.decision, expected);
    }
    let one = after.edits.iter().find(orders).unwrap().number;
    let back = DecideEdits {
        numbers: Some(vec![one]),
        ..decided(2, Decision::Accepted)
    };
    let after = desk.decide_edits(id, &back).await.unwrap();
    let accepted = after
        .edits
        .iter()
        .filter(|edit| edit.decision == Decision::Accepted);
    assert_eq!(accepted.map(|edit| edit.number).collect::<Vec<_>>(), [one]);
    assert_eq!(desk.draft(id).await.unwrap(), after);

    let none = DecideEdits {
        numbers: Some(vec![1, 999]),
        ..decided(3, Decision::Accepted)
    };
    let refusal = desk.decide_edits(id, &none).await.unwrap_err();
    assert_eq!(refusal.code, "no-such-edit");
    assert_eq!(desk.draft(id).await.unwrap(), after);
}

#[tokio::test]
async fn two_who_decide_about_the_same_draft_meet_a_conflict() {
    let (desk, _) = desk();
    let id = draft(&desk).await.draft.id;
    let theirs = desk
        .decide_edits(id, &decided(1, Decision::Accepted))
        .await
        .unwrap();
    let mine = desk.decide_edits(id, &decided(1, Decision::Refused)).await;
    assert_eq!(mine.unwrap_err().code, "changed");
    let applied = desk.apply_draft(id, 1).await.unwrap_err();
    assert_eq!(applied.code, "changed");
    assert_eq!(desk.draft(id).await.unwrap(), theirs);
}

#[tokio::test]
async fn without_an_accepted_edit_nothing_is_applied() {
    let (desk, _) = desk();
    let id = draft(&desk).await.draft.id;
    let refused = desk.apply_draft(id, 1).await.unwrap_err();
    assert_eq!(refused.code, "nothing-accepted");
    let resumes = desk.resumes(&PageQuery::default()).await.unwrap();
    assert_eq!(resumes.items.len(), 1);
}

#[tokio::test]
async fn a_draft_is_of_the_version_it_was_made_of() {
    let (desk, _) = desk();
    let shown = draft(&desk).await;
    let basis = shown.draft.basis;
    let mut content = sample();
    content.work.clear();
    let change = SaveResume {
        revision: 1,
        name: None,
        state: None,
        content: Some(content),
        reason: Reason::Saved,
    };
    desk.save_resume(basis.resume, &change).await.unwrap();
    desk.decide_edits(shown.draft.id, &decided(1, Decision::Accepted))
        .await
        .unwrap();
    let applied = desk.apply_draft(shown.draft.id, 2).await.unwrap();
    assert_eq!(applied.resume.content.work.len(), sample().work.len());
}

#[tokio::test]
async fn the_same_again_is_the_draft_that_is_there_until_something_changes() {
    let (desk, _) = desk();
    let (resume, posting) = (resume(&desk).await, posting(&desk).await);
    let ask = async || {
        let task = desk.add_draft(&new(resume, posting)).await.unwrap();
        made(&desk, task).await
    };
    let first = ask().await;
    assert_eq!(ask().await, first);
    let corrected = CorrectPosting {
        revision: 1,
        title: None,
        company: None,
        corrections: Some(vec![Correction {
            term: "Rust".to_owned(),
            counts: Counts::Dropped,
        }]),
    };
    desk.correct_posting(posting, &corrected).await.unwrap();
    let second = ask().await;
    assert_ne!(second, first);
    desk.remove_draft(second).await.unwrap();
    assert_ne!(ask().await, second);
}

#[tokio::test]
async fn drafts_go_with_their_resume_and_their_posting() {
    let (desk, _) = desk();
    let one = draft(&desk).await.draft;
    let other = draft(&desk).await.draft;
    let of_one = MadeFrom {
        resume: Some(one.basis.resume),
        posting: None,
    };
    assert_eq!(
        listed(&desk, of_one).await.as_slice(),
        std::slice::from_ref(&one)
    );
    desk.remove_resume(one.basis.resume).await.unwrap();
    assert_eq!(
        listed(&desk, MadeFrom::default()).await.as_slice(),
        std::slice::from_ref(&other)
    );
    desk.remove_posting(other.basis.posting.unwrap())
        .await
        .unwrap();
    assert!(listed(&desk, MadeFrom::default()).await.is_empty());
    assert_eq!(desk.draft(one.id).await.unwrap_err().code, "not-found");
}

#[tokio::test]
async fn what_is_not_there_gives_no_draft() {
    let (desk, _) = desk();
    let (resume, posting) = (resume(&desk).await, posting(&desk).await);
    let nobody = Uuid::from_u128(7);
    let no_version = NewDraft {
        version: Some(9),
        ..new(resume, posting)
    };
    for new in [new(nobody, posting), new(resume, nobody), no_version] {
        assert_eq!(desk.add_draft(&new).await.unwrap_err().code, "not-found");
    }
}

#[cfg(feature = "render")]
#[tokio::test]
async fn a_draft_can_be_made_to_fit_pages() {
    use std::num::NonZeroU8;

    let (desk, _) = desk();
    let (resume, posting) = (resume(&desk).await, posting(&desk).await);
    let fit = |pages, theme: Option<&str>| NewDraft {
        pages: NonZeroU8::new(pages),
        look: Wish {
            theme: theme.map(str::to_owned),
            locale: None,
        },
        ..new(resume, posting)
    };
    let id = made(&desk, desk.add_draft(&fit(1, None)).await.unwrap()).await;
    let shown = desk.draft(id).await.unwrap();
    let fitted = shown.draft.fit.unwrap();
    assert_eq!(
        (fitted.pages.get(), fitted.look.theme.as_str()),
        (1, "classic")
    );
    assert_eq!(fitted.look.locale, "en");
    let unknown = desk.add_draft(&fit(1, Some("baroque"))).await.unwrap_err();
    assert_eq!(unknown.code, "no-such-theme");
}

#[cfg(not(feature = "render"))]
#[tokio::test]
async fn to_fit_pages_needs_the_typesetter() {
    use std::num::NonZeroU8;

    let (desk, _) = desk();
    let new = NewDraft {
        pages: NonZeroU8::new(1),
        ..new(resume(&desk).await, posting(&desk).await)
    };
    let refused = desk.add_draft(&new).await.unwrap_err();
    assert_eq!(refused.kind, upward_engine::error::Kind::Unavailable);
    assert_eq!(refused.code, "no-typesetter");
}
