use upward_engine::progress::{EvidenceKind, PaceBasis, State};

use super::*;
use crate::Client;
use crate::testing::desk;

const DONE: SetState = SetState {
    state: State::Done,
    on: None,
};

async fn percent(desk: &Client, track: &str) -> String {
    let shown = desk.track(track).await.unwrap();
    shown.summary.share.percent.to_string()
}

/// A module of the track that another track has too, and the other track.
async fn shared(desk: &Client, track: &str) -> (String, String) {
    for module in desk.track(track).await.unwrap().standing {
        let shown = desk.module(&module.standing.module).await.unwrap();
        if let Some(other) = shown.tracks.iter().find(|id| *id != track) {
            return (module.standing.module, other.clone());
        }
    }
    panic!("{track} shares no module")
}

#[tokio::test]
async fn a_module_is_ticked_in_all_tracks_and_unticked_in_all() {
    let (desk, _) = desk();
    desk.start_track("backend", &StartTrack::default())
        .await
        .unwrap();
    let (module, other) = shared(&desk, "backend").await;
    let ticked = desk.mark_module(&module, &DONE).await.unwrap();
    assert_eq!(ticked.module.standing.state, State::Done);
    let told: Vec<_> = ticked.tracks.iter().map(|track| &track.id).collect();
    assert_eq!(told, ["backend"], "only the started track is told");
    assert_ne!(percent(&desk, "backend").await, "0.0");
    assert_ne!(percent(&desk, &other).await, "0.0");

    desk.undo_progress().await.unwrap();
    assert_eq!(percent(&desk, "backend").await, "0.0");
    assert_eq!(percent(&desk, &other).await, "0.0");
    let error = desk.undo_progress().await.unwrap_err();
    assert_eq!(error.code, "nothing-to-undo");
}

#[tokio::test]
async fn what_a_tick_brings_is_told() {
    let (desk, _) = desk();
    let ticked = desk.mark_module("git", &DONE).await.unwrap();
    assert_eq!(ticked.unmet, ["command-line"]);
    assert!(!ticked.resume.unwrap().highlights.is_empty());
    let again = SetState {
        on: Some("2026-11-01".parse().unwrap()),
        ..DONE
    };
    desk.mark_module("git", &again).await.unwrap();
    let progress = desk.progress().await.unwrap();
    assert_eq!(progress.history[0].on.to_string(), "2026-11-01");
    let undone = desk.mark_module("git", &SetState::default()).await.unwrap();
    assert_eq!((undone.resume, undone.besides.len()), (None, 0));
    assert!(desk.modules().await.unwrap().items.len() > 60);
}

#[tokio::test]
async fn modules_done_with_another_are_told_once() {
    let (desk, _) = desk();
    let mut besides = Vec::new();
    for module in desk.modules().await.unwrap().items {
        let ticked = desk.mark_module(&module.id, &DONE).await.unwrap();
        for other in ticked.besides {
            assert!(!other.standing.by_skill.is_empty(), "{other:?}");
            besides.push(other.standing.module);
        }
    }
    let told = besides.len();
    besides.sort();
    besides.dedup();
    assert!(told > 0 && told == besides.len(), "{besides:?}");
}

#[tokio::test]
async fn undo_goes_back_step_by_step_with_what_was_attached() {
    let (desk, _) = desk();
    let link = NewEvidence {
        kind: EvidenceKind::Repository,
        title: String::new(),
        url: "https://example.org/ada/log-digger".to_owned(),
    };
    desk.mark_module("git", &DONE).await.unwrap();
    desk.attach_evidence("git", &link).await.unwrap();
    let skipped = SetState {
        state: State::Skipped,
        on: None,
    };
    let after = desk.mark_module("git", &skipped).await.unwrap();
    assert_eq!(after.module.standing.evidence.len(), 1, "evidence stays");
    let undone = desk.undo_progress().await.unwrap().module.standing;
    assert_eq!((undone.state, undone.evidence.len()), (State::Done, 1));
    let undone = desk.undo_progress().await.unwrap().module.standing;
    assert_eq!((undone.state, undone.evidence.len()), (State::Done, 0));
    let undone = desk.undo_progress().await.unwrap().module.standing;
    assert_eq!(undone.state, State::Pending);
}

#[tokio::test]
async fn a_quiz_is_passed_by_right_answers_only() {
    let (desk, _) = desk();
    let quiz = desk.module("git").await.unwrap().quiz;
    let first = QuizAnswers {
        answers: vec![1; quiz.len()],
    };
    let result = desk.answer_quiz("git", &first).await.unwrap();
    let right: Vec<u8> = quiz
        .iter()
        .zip(&result.questions)
        .map(|(asked, answered)| {
            let at = asked.options.iter().position(|o| *o == answered.solution);
            u8::try_from(at.unwrap() + 1).unwrap()
        })
        .collect();
    let wrong = QuizAnswers {
        answers: right.iter().map(|number| number % 4 + 1).collect(),
    };
    let result = desk.answer_quiz("git", &wrong).await.unwrap();
    assert_eq!((result.right, result.passed), (0, false));
    let standing = desk.module("git").await.unwrap().summary.standing;
    assert!(standing.evidence.is_empty());

    let result = desk
        .answer_quiz("git", &QuizAnswers { answers: right })
        .await;
    let result = result.unwrap();
    assert_eq!((result.right, result.passed), (quiz.len(), true));
    let standing = desk.module("git").await.unwrap().summary.standing;
    assert_eq!(standing.evidence[0].kind, EvidenceKind::Quiz);
    assert_eq!(standing.state, State::Pending, "a quiz ticks nothing");

    let short = QuizAnswers { answers: vec![1] };
    assert_eq!(
        desk.answer_quiz("git", &short).await.unwrap_err().code,
        "answers"
    );
}

#[tokio::test]
async fn the_finish_date_follows_the_pace_and_days_lie_in_the_past() {
    let (desk, clock) = desk();
    let slow = StartTrack {
        hours_per_week: Some(4),
        on: None,
    };
    let started = desk.start_track("backend", &slow).await.unwrap();
    assert_eq!(started.pace.basis, PaceBasis::Planned);
    assert_eq!(started.pace.tenths_per_week, 40);
    clock.pass(14 * 24 * 60);
    let ticked = desk.mark_module(&started.next[0], &DONE).await.unwrap();
    assert_eq!(ticked.tracks[0].pace.basis, PaceBasis::Measured);
    let progress = desk.progress().await.unwrap();
    assert_eq!(progress.history.len(), 1);
    assert_eq!((progress.streak.current, progress.tracks.len()), (1, 1));

    let early = SetState {
        state: State::Done,
        on: Some("2030-01-01".parse().unwrap()),
    };
    assert_eq!(
        desk.mark_module("git", &early).await.unwrap_err().code,
        "future"
    );
    desk.stop_track("backend").await.unwrap();
    assert_eq!(
        desk.stop_track("backend").await.unwrap_err().code,
        "not-started"
    );
}

#[tokio::test]
async fn what_is_unknown_is_told_with_what_there_is() {
    let (desk, _) = desk();
    let error = desk.track("cooking").await.unwrap_err();
    assert!(error.hints[0].contains("backend"), "{error:?}");
    assert_eq!(
        desk.mark_module("a/b ü", &DONE).await.unwrap_err().code,
        "no-module"
    );
    let nowhere = NewEvidence {
        kind: EvidenceKind::Link,
        title: String::new(),
        url: "javascript:alert(1)".to_owned(),
    };
    assert_eq!(
        desk.attach_evidence("git", &nowhere)
            .await
            .unwrap_err()
            .code,
        "address"
    );
    assert_eq!(
        desk.detach_evidence("git", 1).await.unwrap_err().code,
        "no-evidence"
    );
}
