//! The roadmap by its keys: what the desk then holds, and what is shown.

mod tracks;

use upward_desk::progress::{NewEvidence, SetState, StartTrack};
use upward_desk::testing::Desk as Memory;
use upward_desk::track::NewTrack;
use upward_engine::progress::{EvidenceKind, State};

use crate::action::Action;
use crate::effect::Outside;
use crate::testing::{Stage, snapshots};

/// Returns the stage on the roadmap of a started track.
async fn started() -> Stage {
    let memory = Memory::new();
    let client = memory.owner();
    let new = StartTrack {
        on: "2026-11-02".parse().ok(),
        ..StartTrack::default()
    };
    client.start_track("backend", &new).await.unwrap();
    let mut stage = Stage::over(&memory).await;
    stage.press("2").await;
    stage
}

async fn state(stage: &Stage, module: &str) -> State {
    let module = stage.client.module(module).await.unwrap();
    module.summary.standing.state
}

#[tokio::test]
async fn space_ticks_and_unticks_and_says_what_the_resume_gains() {
    let mut stage = started().await;
    stage.press("space").await;
    assert_eq!(state(&stage, "command-line").await, State::Done);
    let toast = stage.model.toast.clone().unwrap();
    assert!(toast.contains("your resume gains"), "{toast}");
    let text = stage.text(120, 40);
    assert!(text.contains("[x]"), "{text}");
    assert!(text.contains("Your resume gains"), "{text}");
    stage.press("space").await;
    assert_eq!(state(&stage, "command-line").await, State::Pending);
}

#[tokio::test]
async fn a_tick_is_shown_before_the_desk_answers_and_taken_back_when_it_refuses() {
    let mut stage = started().await;
    let key = crate::keys::Chord::from(crossterm::event::KeyEvent::from(
        crossterm::event::KeyCode::Char(' '),
    ));
    let effects = crate::update::update(&mut stage.model, Action::Key(key.into()));
    assert_eq!(effects.len(), 1);
    assert!(stage.text(80, 24).contains("[x]"));
    assert_eq!(state(&stage, "command-line").await, State::Pending);
    let error = upward_engine::error::Error::refused("no", "no");
    stage
        .act(Action::Failed {
            place: Some(crate::screen::Place::Roadmap),
            what: "mark the module",
            error,
        })
        .await;
    stage.press("esc").await;
    assert!(!stage.text(80, 24).contains("[x]"));
}

#[tokio::test]
async fn learning_skip_and_undo() {
    let mut stage = started().await;
    stage.press("L").await;
    assert_eq!(state(&stage, "command-line").await, State::Learning);
    stage.press("j S").await;
    assert_eq!(state(&stage, "git").await, State::Skipped);
    stage.press("u").await;
    assert_eq!(state(&stage, "git").await, State::Pending);
    stage.press("u").await;
    assert_eq!(state(&stage, "command-line").await, State::Pending);
    assert!(stage.model.toast.as_deref().unwrap().contains("undone"));
}

#[tokio::test]
async fn filter_and_search_leave_what_is_wanted_and_keep_the_cursor() {
    let mut stage = started().await;
    stage.press("j L").await;
    stage.press("f f").await;
    let text = stage.text(80, 24);
    assert!(
        text.contains("in progress") && text.contains("[~]"),
        "{text}"
    );
    assert!(!text.contains("[ ]"), "{text}");
    stage.press("f f f /").await;
    stage.write("sql").await;
    let text = stage.text(80, 24);
    assert!(text.contains("SQL") && !text.contains("HTTP"), "{text}");
    stage.press("enter esc g").await;
    assert!(stage.text(80, 24).contains("[~]"));
}

#[tokio::test]
async fn resources_open_in_the_browser_and_are_links() {
    let mut stage = started().await;
    stage.press("o enter").await;
    assert!(matches!(stage.outside.last(), Some(Outside::Browse(_))));
    let module = stage.client.module("command-line").await.unwrap();
    let address = module.resources[0].url.clone();
    stage.press("enter").await;
    for _ in 0..60 {
        if matches!(
            stage.model.screens.roadmap.item(),
            Some(super::piece::Item::Resource(0))
        ) {
            break;
        }
        stage.press("j").await;
    }
    stage.press("y").await;
    assert!(matches!(stage.outside.last(), Some(Outside::Copy(text)) if *text == address));
    stage.press("enter").await;
    assert!(matches!(stage.outside.last(), Some(Outside::Browse(_))));
    let mut buffer = ratatui::buffer::Buffer::empty(ratatui::layout::Rect::new(0, 0, 100, 40));
    let mut canvas = crate::view::canvas::Canvas::new(&mut buffer, &stage.model.look);
    let area = canvas.buffer.area;
    crate::screen::Screen::view(
        &stage.model.screens.roadmap,
        &mut canvas,
        area,
        &stage.model.desk,
    );
    let linked = buffer
        .content
        .iter()
        .filter(|cell| cell.symbol().contains(&format!("\u{1b}]8;;{address}")));
    assert!(linked.count() > 10);
}

#[tokio::test]
async fn evidence_is_attached_and_taken_away() {
    let mut stage = started().await;
    stage.press("a").await;
    stage
        .write("https://github.com/someone/digger The digger")
        .await;
    stage.press("enter").await;
    let module = stage.client.module("command-line").await.unwrap();
    let evidence = &module.summary.standing.evidence;
    assert_eq!(evidence[0].kind, EvidenceKind::Repository);
    assert_eq!(evidence[0].title, "The digger");
    stage.press("enter").await;
    stage.press("G k k").await;
    for _ in 0..60 {
        if matches!(
            stage.model.screens.roadmap.item(),
            Some(super::piece::Item::Evidence(0))
        ) {
            break;
        }
        stage.press("k").await;
    }
    assert!(stage.text(80, 24).contains("The digger"));
    stage.press("D").await;
    let module = stage.client.module("command-line").await.unwrap();
    assert!(module.summary.standing.evidence.is_empty());
    stage.press("u").await;
    let module = stage.client.module("command-line").await.unwrap();
    assert_eq!(module.summary.standing.evidence.len(), 1);
}

#[tokio::test]
async fn a_quiz_is_answered_by_keys_and_explained() {
    let mut stage = started().await;
    let quiz = stage.client.module("command-line").await.unwrap().quiz;
    stage.press("z").await;
    let first: String = quiz[0].question.chars().take(30).collect();
    assert!(stage.text(120, 40).contains(&first));
    stage.press("2 backspace").await;
    assert!(stage.text(120, 40).contains(&first));
    for _ in &quiz {
        stage.press("1").await;
    }
    let text = stage.text(120, 40);
    assert!(
        text.contains(&format!("of {} are right", quiz.len())),
        "{text}"
    );
    assert!(text.contains("it is:") || text.contains("right:"), "{text}");
    stage.press("enter").await;
    assert!(stage.text(120, 40).contains("Tracks"));
}

#[tokio::test]
async fn another_screen_leads_to_a_module_of_whichever_track() {
    let mut stage = started().await;
    let web = stage.client.track("web").await.unwrap();
    let backend = stage.client.track("backend").await.unwrap();
    let only = web.standing.iter().find(|module| {
        !backend
            .standing
            .iter()
            .any(|m| m.standing == module.standing)
    });
    let only = only.unwrap();
    let id = only.standing.module.clone();
    stage
        .act(Action::Answer(super::Answer::Jump(id).into()))
        .await;
    assert!(stage.text(120, 40).contains(&only.title));
    assert_eq!(
        stage.model.screens.roadmap.module().unwrap().title,
        only.title
    );
}

#[tokio::test]
async fn a_change_elsewhere_is_shown_and_the_cursor_stays() {
    let mut stage = started().await;
    stage.press("j j j").await;
    let set = SetState {
        state: State::Done,
        on: None,
    };
    stage
        .client
        .mark_module("command-line", &set)
        .await
        .unwrap();
    let before = stage.model.screens.roadmap.module().cloned();
    let change = upward_desk::change::Change {
        kind: upward_desk::change::Kind::Progress,
        id: uuid::Uuid::nil(),
        action: upward_desk::change::Action::Changed,
    };
    stage
        .act(Action::News(upward_desk::change::News::Change(change)))
        .await;
    assert!(stage.text(80, 24).contains("[x]"));
    let after = stage.model.screens.roadmap.module().cloned();
    assert_eq!(
        before.map(|m| m.standing.module),
        after.map(|m| m.standing.module)
    );
}

#[tokio::test]
async fn names_of_any_script_keep_the_frames_straight() {
    let memory = Memory::new();
    let client = memory.owner();
    let text = "# أحمد 山田 👩‍💻 Zoë\n## 第一週 أسبوع\n- [x] 山田の課題 👩‍💻\n- [ ] Zoë’s مشروع\n";
    let new = NewTrack {
        name: String::new(),
        format: None,
        text: text.to_owned(),
    };
    client.import_track(&new).await.unwrap();
    let mut stage = Stage::over(&memory).await;
    stage.press("2 G enter").await;
    for (columns, rows) in [(60, 16), (80, 24), (120, 40)] {
        for line in stage.text(columns, rows).lines() {
            let end = line.chars().next_back();
            let framed = line.starts_with(['│', '╭', '╰']);
            assert!(!framed || matches!(end, Some('│' | '╮' | '╯')), "{line}");
            assert!(
                crate::widget::words::width(line) <= usize::from(columns),
                "{line}"
            );
        }
    }
}

#[tokio::test]
async fn the_roadmap_looks_as_before() {
    let mut stage = started().await;
    let client = stage.client.clone();
    let new = NewEvidence {
        kind: EvidenceKind::Repository,
        title: String::new(),
        url: "https://github.com/someone/log-digger".to_owned(),
    };
    client.attach_evidence("command-line", &new).await.unwrap();
    stage.press("space j space j j L j j S k k r").await;
    stage.model.toast = None;
    snapshots(&mut stage, "roadmap");
    stage.press("enter").await;
    snapshots(&mut stage, "roadmap-module");
    stage.press("esc z").await;
    snapshots(&mut stage, "roadmap-quiz");
}
