//! Drafts, and deciding about their edits.

use std::sync::Arc;

use upward_desk::basis::MadeFrom;
use upward_desk::change::{Action as What, Change, Kind, News};
use upward_desk::draft::{DecideEdits, Decision, ShownDraft};
use upward_desk::paging::PageQuery;
use upward_desk::resume::SaveResume;
use upward_desk::testing::{Desk as Memory, TYPESETS};
use upward_engine::guard::{Breach, BreachKind, Rejected};

use super::{ready, tailored};
use crate::action::Action;
use crate::screen::{Place, tailor};
use crate::testing::{Stage, snapshots};

async fn kept(stage: &Stage) -> ShownDraft {
    let of = MadeFrom::default();
    let drafts = stage
        .client
        .drafts(&of, &PageQuery::default())
        .await
        .unwrap();
    let newest = drafts.items.first().unwrap().id;
    stage.client.draft(newest).await.unwrap()
}

async fn decisions(stage: &Stage) -> Vec<Decision> {
    let shown = kept(stage).await;
    shown.edits.iter().map(|edit| edit.decision).collect()
}

#[tokio::test]
async fn nothing_to_tailor_says_what_to_do() {
    let mut stage = Stage::over(&Memory::new()).await;
    stage.press("5").await;
    assert!(stage.text(80, 24).contains("add a resume on Resume"));
    stage.press("a x w b m y u").await;
    assert_eq!(stage.model.place, Place::Tailor);
    snapshots(&mut stage, "tailor-empty");
}

#[tokio::test]
async fn edits_are_decided_one_by_one_by_kind_and_all_and_taken_back() {
    let mut stage = tailored().await;
    let edits = decisions(&stage).await.len();
    assert!(edits > 3);
    stage.press("y n").await;
    let after = decisions(&stage).await;
    assert_eq!(
        after[..3],
        [Decision::Accepted, Decision::Refused, Decision::Proposed]
    );
    stage.press("u").await;
    assert_eq!(decisions(&stage).await[1], Decision::Proposed);
    stage.press("ctrl-r").await;
    assert_eq!(decisions(&stage).await[1], Decision::Refused);
    stage.press("A").await;
    assert!(
        decisions(&stage)
            .await
            .iter()
            .all(|is| *is == Decision::Accepted)
    );
    stage.press("u").await;
    assert_eq!(decisions(&stage).await, after);
    stage.press("G Y").await;
    let kind = kept(&stage).await.edits.last().unwrap().kind;
    for edit in kept(&stage).await.edits {
        assert!(edit.kind != kind || edit.decision == Decision::Accepted);
    }
    stage.press("g space space").await;
    assert_eq!(decisions(&stage).await[0], Decision::Accepted);
    stage.press("alt-n").await;
    assert!(
        decisions(&stage)
            .await
            .iter()
            .all(|is| *is == Decision::Refused)
    );
}

#[tokio::test]
async fn the_score_follows_each_decision_and_is_what_the_desk_then_says() {
    let mut stage = tailored().await;
    let before = kept(&stage).await.draft.before.fit.unwrap();
    assert!(
        stage
            .text(120, 40)
            .contains(&format!("Match {before} → {before}"))
    );
    stage.press("A").await;
    let open = stage.model.screens.tailor.open.as_ref().unwrap();
    let expected = open.after.unwrap();
    assert!(expected > before);
    stage.press("m").await;
    let made = kept(&stage).await.draft;
    assert_eq!(made.after.unwrap().fit, Some(expected));
    assert_eq!(
        stage.model.desk.resume().map(|resume| resume.id),
        made.variant
    );
    let said = stage.model.toast.clone().unwrap();
    assert!(
        said.contains("Quillbank") && said.contains(&expected.to_string()),
        "{said}"
    );
    assert!(
        stage
            .text(120, 40)
            .contains("made: Senior Backend Engineer")
    );
    stage.press("n").await;
    let shown = stage.text(120, 40);
    assert!(shown.contains("decided anew since it was made"));
    stage.press("x enter").await;
    assert!(stage.text(120, 40).contains("Make it anew"));
    stage.press("enter").await;
    assert_ne!(kept(&stage).await.draft.variant, made.variant);
}

#[tokio::test]
async fn who_decides_elsewhere_first_is_overtaken_by_nobody() {
    let mut stage = tailored().await;
    let shown = kept(&stage).await;
    let last = shown.edits.len();
    let theirs = DecideEdits {
        revision: shown.draft.revision,
        decision: Decision::Refused,
        numbers: Some(vec![last]),
        kind: None,
    };
    stage
        .client
        .decide_edits(shown.draft.id, &theirs)
        .await
        .unwrap();
    stage.press("y").await;
    let both = decisions(&stage).await;
    assert_eq!(
        (both[0], both[last - 1]),
        (Decision::Accepted, Decision::Refused)
    );
    let now = kept(&stage).await;
    let third = DecideEdits {
        revision: now.draft.revision,
        decision: Decision::Accepted,
        numbers: Some(vec![2]),
        kind: None,
    };
    stage
        .client
        .decide_edits(shown.draft.id, &third)
        .await
        .unwrap();
    let change = Change {
        kind: Kind::Draft,
        id: shown.draft.id,
        action: What::Changed,
    };
    stage.act(Action::News(News::Change(change))).await;
    assert!(stage.text(120, 40).contains("2 accepted, 1 refused"));
}

#[tokio::test]
async fn others_lead_here_before_the_lists_are_known() {
    let memory = Memory::new();
    let client = memory.owner();
    upward_desk::testing::resume(&client).await;
    upward_desk::testing::posting(&client).await;
    let mut stage = Stage::closed(&memory);
    stage
        .act(Action::Answer(tailor::Answer::Begin.into()))
        .await;
    assert_eq!(stage.model.place, Place::Tailor);
    stage.reached().await;
    assert!(stage.text(120, 40).contains("Headline"));
    assert_eq!(kept(&stage).await.draft.revision, 1);
}

#[tokio::test]
async fn drafts_are_listed_opened_searched_and_removed() {
    let mut stage = tailored().await;
    stage.press("a").await;
    assert_eq!(
        stage.model.toast.as_deref(),
        Some("nothing changed since this draft was made")
    );
    stage.press("/").await;
    stage.write("headline").await;
    stage.press("enter").await;
    let found = stage.text(120, 40);
    assert!(found.contains("Edits with “headline”") && !found.contains("Skills"));
    stage.press("esc esc /").await;
    stage.write("nobody").await;
    assert!(!stage.text(120, 40).contains("Quillbank  "));
    stage.press("esc D y").await;
    assert!(stage.model.screens.tailor.open.is_none());
    let of = MadeFrom::default();
    let left = stage
        .client
        .drafts(&of, &PageQuery::default())
        .await
        .unwrap();
    assert!(left.items.is_empty());
}

#[tokio::test]
async fn pages_without_the_typesetter_are_refused_with_the_reason() {
    if TYPESETS {
        return;
    }
    let mut stage = ready().await;
    stage.press("5 p down enter").await;
    assert!(stage.model.overlays.is_empty());
    stage.press("a").await;
    assert!(stage.text(100, 30).contains("no typesetter"));
}

#[tokio::test]
async fn the_main_states_look_as_before() {
    let mut stage = tailored().await;
    snapshots(&mut stage, "tailor");
    stage.press("y j j n k").await;
    snapshots(&mut stage, "tailor-order");
    stage.press("tab tab").await;
    snapshots(&mut stage, "tailor-drafts");
}

#[tokio::test]
async fn what_the_guard_turned_down_stands_below_with_its_reasons() {
    let mut stage = tailored().await;
    let mut shown = kept(&stage).await;
    shown.edits.truncate(2);
    shown.rejected.push(Rejected {
        path: "work[0].highlights[1]".to_owned(),
        proposed: "Led a team of 40".to_owned(),
        breaches: vec![Breach {
            kind: BreachKind::Number,
            words: "40".to_owned(),
        }],
    });
    let opened = tailor::open::Opened {
        shown,
        content: Arc::new(upward_desk::testing::sample()),
        wanted: None,
    };
    let answer = tailor::Answer::Opened(Box::new(opened));
    stage.act(Action::Answer(answer.into())).await;
    stage.press("G y").await;
    for (columns, rows) in [(60, 20), (80, 24), (120, 40)] {
        let text = stage.text(columns, rows);
        assert!(text.contains("[!] Work, Ferrow Payments, 2nd"), "{text}");
        assert!(text.contains("Led a team of 40"), "{text}");
    }
    assert!(stage.text(120, 40).contains("no source states '40'"));
    snapshots(&mut stage, "tailor-turned-down");
}

#[tokio::test]
async fn what_others_change_does_not_take_the_draft_away() {
    let mut stage = tailored().await;
    let mine = kept(&stage).await.draft.id;
    stage.press("1 5 y").await;
    let other = upward_desk::testing::resume(&stage.client).await;
    let change = Change {
        kind: Kind::Resume,
        id: other,
        action: What::Added,
    };
    stage.act(Action::News(News::Change(change))).await;
    stage.press("y").await;
    let open = stage.model.screens.tailor.open.as_ref().unwrap();
    assert_eq!(open.id(), mine);
    assert_eq!(open.counts(), [2, 0, open.shown.edits.len() - 2]);
}

#[tokio::test]
async fn a_small_terminal_shows_what_matters() {
    let mut stage = tailored().await;
    let text = stage.text(60, 16);
    for said in ["Match 91.6", "[ ] Headline", "pick: Headline"] {
        assert!(text.contains(said), "{text}");
    }
    stage.press("page-down page-down page-down").await;
    assert!(stage.text(60, 16).contains("Rests on"));
    stage.press("page-up page-up page-up").await;
    assert!(stage.text(60, 16).contains("pick: Headline"));
}

#[tokio::test]
async fn names_of_any_script_keep_the_frames_straight() {
    let mut stage = ready().await;
    let id = stage.model.desk.resume().unwrap().id;
    let shown = stage.client.resume(id).await.unwrap();
    let mut content = shown.content;
    for role in &mut content.work {
        role.name = "أحمد 山田 👩‍💻 Zoë".repeat(4);
    }
    let change = SaveResume {
        revision: shown.resume.revision,
        name: Some("أحمد 山田 👩‍💻 Zoë".to_owned()),
        state: None,
        content: Some(content),
        reason: upward_desk::resume::Reason::Saved,
    };
    stage.client.save_resume(id, &change).await.unwrap();
    stage.press("5 a j").await;
    for (columns, rows) in [(60, 16), (80, 24), (100, 30), (120, 40), (180, 50)] {
        let text = stage.text(columns, rows);
        let framed = text.lines().filter(|line| line.starts_with('│'));
        for line in framed {
            assert_eq!(
                crate::widget::words::width(line),
                usize::from(columns),
                "{line}"
            );
        }
    }
}
