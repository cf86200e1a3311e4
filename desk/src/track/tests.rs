use upward_engine::progress::{EvidenceKind, State};

use super::*;
use crate::Client;
use crate::progress::{NewEvidence, SetState, StartTrack};
use crate::testing::desk;

const LIST: &str = "# Piano\n\n## Reading\n\n- [x] Notes\n- [ ] Rhythm\n  - Skills: Git, GitHub\n";

fn new(text: &str) -> NewTrack {
    NewTrack {
        name: String::new(),
        format: None,
        text: text.to_owned(),
    }
}

async fn exported(desk: &Client, id: &str, format: Format) -> String {
    let export = ExportAs {
        format: Some(format),
    };
    let text = desk.export_track(id, &export).await.unwrap();
    String::from_utf8(text.to_vec()).unwrap()
}

async fn done(desk: &Client, module: &str) {
    let set = SetState {
        state: State::Done,
        on: None,
    };
    desk.mark_module(module, &set).await.unwrap();
}

#[tokio::test]
async fn an_own_track_behaves_like_the_others() {
    let (desk, _) = desk();
    let imported = desk.import_track(&new(LIST)).await.unwrap();
    assert_eq!(
        (imported.summary.id.as_str(), imported.ticked),
        ("own-piano", 1)
    );
    assert_eq!(imported.summary.share.percent.to_string(), "50.0");
    let ids: Vec<String> = desk
        .tracks()
        .await
        .unwrap()
        .items
        .into_iter()
        .map(|t| t.id)
        .collect();
    assert_eq!(ids.last().unwrap(), "own-piano");
    desk.start_track("own-piano", &StartTrack::default())
        .await
        .unwrap();
    assert_eq!(desk.progress().await.unwrap().tracks.len(), 1);
    done(&desk, "git").await;
    let shown = desk.track("own-piano").await.unwrap();
    assert_eq!(
        shown.standing[1].standing.by_skill,
        ["git"],
        "skills are shared"
    );
    let module = desk.module("own-piano.rhythm").await.unwrap();
    assert_eq!(module.tracks, ["own-piano"]);
}

#[tokio::test]
async fn what_was_ticked_stays_when_the_track_goes() {
    let (desk, _) = desk();
    desk.import_track(&new(LIST)).await.unwrap();
    let again = desk.import_track(&new(LIST)).await.unwrap_err();
    assert_eq!(again.code, "track-exists");
    desk.start_track("own-piano", &StartTrack::default())
        .await
        .unwrap();
    done(&desk, "own-piano.rhythm").await;
    desk.remove_track("own-piano").await.unwrap();
    assert_eq!(desk.track("own-piano").await.unwrap_err().code, "no-track");
    assert!(desk.progress().await.unwrap().tracks.is_empty());
    assert_eq!(
        desk.undo_progress().await.unwrap_err().code,
        "nothing-to-undo"
    );
    let back = desk.import_track(&new(LIST)).await.unwrap();
    assert_eq!(
        (back.summary.share.percent.to_string(), back.ticked),
        ("100.0".to_owned(), 0)
    );
    for (id, code) in [("backend", "brought"), ("cooking", "no-track")] {
        assert_eq!(desk.remove_track(id).await.unwrap_err().code, code);
    }
}

#[tokio::test]
async fn an_export_brings_back_states_days_and_evidence() {
    let (desk, clock) = desk();
    desk.import_track(&new(LIST)).await.unwrap();
    let link = NewEvidence {
        kind: EvidenceKind::Link,
        title: "Recital".to_owned(),
        url: "https://example.org/recital".to_owned(),
    };
    desk.attach_evidence("own-piano.notes", &link)
        .await
        .unwrap();
    clock.pass(3 * 24 * 60);
    let before = desk.track("own-piano").await.unwrap();
    for format in [Format::Json, Format::Yaml, Format::Markdown] {
        let text = exported(&desk, "own-piano", format).await;
        let named = NewTrack {
            name: format!("Piano {format:?}"),
            format: Some(format),
            text,
        };
        let imported = desk.import_track(&named).await.unwrap();
        assert!(imported.warnings.is_empty(), "{:?}", imported.warnings);
        let after = desk.track(&imported.summary.id).await.unwrap();
        assert_eq!(after.summary.share, before.summary.share);
        let evidence = &after.standing[0].standing.evidence;
        match format {
            Format::Markdown => assert!(evidence.is_empty()),
            _ => assert_eq!(*evidence, before.standing[0].standing.evidence),
        }
    }
    let days = desk.progress().await.unwrap().history;
    assert_eq!(
        days.len(),
        1,
        "each was done on the day it was done: {days:?}"
    );
    let brought = exported(&desk, "backend", Format::Markdown).await;
    assert!(brought.contains("- [ ] "), "{brought}");
}

#[tokio::test]
async fn an_account_has_a_limit_and_a_forged_quiz_is_left_out() {
    let (desk, _) = desk();
    let forged = r#"[{"title": "Notes", "done": true, "evidence": [
        {"kind": "quiz", "title": "5 of 5", "on": "2026-11-01"},
        {"kind": "link", "url": "javascript:alert(1)", "on": "2026-11-01"}]}]"#;
    let imported = desk.import_track(&new(forged)).await.unwrap();
    let codes: Vec<_> = imported.warnings.iter().map(|w| w.code.as_str()).collect();
    assert_eq!(codes, ["title", "evidence"]);
    let shown = desk.module("own-my-track.notes").await.unwrap();
    assert!(shown.summary.standing.evidence.is_empty());
    for number in 1..50 {
        let named = NewTrack {
            name: format!("Track {number}"),
            ..new(LIST)
        };
        desk.import_track(&named).await.unwrap();
    }
    let error = desk.import_track(&new(LIST)).await.unwrap_err();
    assert_eq!(error.code, "too-many-tracks");
}
