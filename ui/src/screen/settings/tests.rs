//! Settings, by their keys.

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use upward_desk::account::ChangeAccount;
use upward_desk::paging::PageQuery;
use upward_desk::testing::{Desk as Memory, posting, resume};
use upward_desk::{Client, Scope};

use crate::action::Action;
use crate::config::{Config, Own};
use crate::effect::Outside;
use crate::look::{Pictures, Sense, Tone};
use crate::screen::settings::Answer;
use crate::testing::{Stage, snapshots};

const SENSE: Sense = Sense {
    tone: Tone::Dark,
    pictures: Pictures::None,
};

async fn named(client: &Client, name: &str) {
    let change = ChangeAccount {
        name: Some(name.to_owned()),
        ..ChangeAccount::default()
    };
    client.change_account(&change).await.unwrap();
}

/// Returns the settings, over the file of the interface in a folder.
async fn stage(memory: &Memory, folder: &std::path::Path) -> Stage {
    let mut stage = Stage::over(memory).await;
    let own = Own::at(Some(folder.join("upward/interface.toml")), SENSE);
    stage.model.wear(own.config());
    stage.press("0").await;
    stage
}

fn fixed(text: &str) -> Config {
    let mut config = Config::new(text, SENSE);
    config.own.path = Some("/home/ann/.config/upward/interface.toml".into());
    config
}

#[tokio::test]
async fn the_name_and_the_settings_of_documents_are_kept() {
    let memory = Memory::new();
    let folder = tempfile::tempdir().unwrap();
    let mut stage = stage(&memory, folder.path()).await;
    stage.press("enter").await;
    stage.write("أحمد 山田 👩‍💻 Zoë").await;
    stage.press("enter").await;
    stage.press("tab tab enter").await;
    stage.write("engl").await;
    stage.press("enter").await;
    stage.press("esc").await;
    let shown = stage.client.account().await.unwrap().account;
    assert_eq!(shown.name.as_deref(), Some("أحمد 山田 👩‍💻 Zoë"));
    assert_eq!(shown.settings.language, None, "\"engl\" is no code");
    stage.press("enter").await;
    stage.write("en").await;
    stage.press("enter down down down space").await;
    let settings = stage.client.account().await.unwrap().account.settings;
    assert_eq!(settings.language.as_deref(), Some("en"));
    assert!(settings.model);
    assert!(stage.text(80, 24).contains("English (en)"));
}

#[tokio::test]
async fn a_key_is_shown_once_and_can_be_revoked() {
    let memory = Memory::new();
    let folder = tempfile::tempdir().unwrap();
    let mut stage = stage(&memory, folder.path()).await;
    stage.press("tab tab tab a").await;
    stage.write("my laptop").await;
    stage.press("enter down enter").await;
    let page = PageQuery::default();
    let keys = stage.client.keys(&page).await.unwrap().items;
    assert_eq!(keys.len(), 1);
    assert_eq!(keys[0].scopes, [Scope::Read]);
    assert!(stage.text(100, 24).contains("upw_"));
    stage.press("y esc").await;
    assert!(matches!(&stage.outside[0], Outside::Copy(key) if key.starts_with("upw_")));
    let shown = stage.text(80, 24);
    assert!(
        !shown.contains("upw_") && shown.contains("my laptop"),
        "{shown}"
    );
    stage.press("D y").await;
    assert!(stage.client.keys(&page).await.unwrap().items.is_empty());
    assert!(stage.text(80, 24).contains("No keys yet"));
}

#[tokio::test]
async fn the_tone_counts_at_once_and_is_written_beside_what_was_there() {
    let memory = Memory::new();
    let folder = tempfile::tempdir().unwrap();
    let mut stage = stage(&memory, folder.path()).await;
    stage.press("tab tab tab tab down down enter").await;
    assert_eq!(stage.model.look.tone, Tone::Light);
    let file = folder.path().join("upward/interface.toml");
    let written = || std::fs::read_to_string(&file).unwrap();
    assert_eq!(written(), "[look]\ntone = \"light\"\n");
    stage.press("t t").await;
    assert_eq!(stage.model.look.tone, Tone::None);
    assert_eq!(written(), "[look]\ntone = \"none\"\n");
    stage.press("t").await;
    assert_eq!(stage.model.look.tone, Tone::Dark, "the terminal says so");
}

#[tokio::test]
async fn an_edited_file_counts_at_once_and_its_faults_are_told() {
    let memory = Memory::new();
    let folder = tempfile::tempdir().unwrap();
    let mut stage = stage(&memory, folder.path()).await;
    stage.press("e").await;
    let Some(Outside::Edit { text, then, .. }) = stage.outside.pop() else {
        panic!("no editor")
    };
    assert!(text.starts_with("# How Upward"));
    let config = Config::new(&text, SENSE);
    assert_eq!(config.faults, [""; 0]);
    let own = "[keys.settings]\nnext-tone = \"T\"\nfly = \"f\"\n".to_owned();
    stage.act(Action::Answer(then(own.clone()))).await;
    let file = folder.path().join("upward/interface.toml");
    assert_eq!(std::fs::read_to_string(file).unwrap(), own);
    let shown = stage.text(100, 30);
    assert!(shown.contains("line 3"), "{shown}");
    assert!(shown.contains("there is no command `fly`"), "{shown}");
    stage.press("T").await;
    assert_eq!(stage.model.look.tone, Tone::Dark);
    stage.press("T").await;
    assert_eq!(stage.model.look.tone, Tone::Light);
}

#[tokio::test]
async fn two_accounts_become_one_by_a_code() {
    let memory = Memory::new();
    let folder = tempfile::tempdir().unwrap();
    let mut stage = stage(&memory, folder.path()).await;
    stage.press("a").await;
    let shown = stage.text(80, 24);
    let code: String = stage.client.add_link().await.unwrap().code;
    assert!(
        shown.contains("Good once, until 2026-11-20 12:10"),
        "{shown}"
    );
    let chat = upward_desk::identity::Identity::Telegram(7);
    let other = memory.client(&chat).await;
    let redeem = upward_desk::link::Redeem { code };
    other.redeem_link(&redeem).await.unwrap();
    stage.press("ctrl-l").await;
    assert!(stage.text(80, 24).contains("telegram:7"));
    stage.press("down down D y").await;
    let left = stage.client.account().await.unwrap().identities;
    assert_eq!(left.len(), 1);
}

#[tokio::test]
async fn everything_goes_out_to_a_file_of_ones_own() {
    let memory = Memory::new();
    let folder = tempfile::tempdir().unwrap();
    let mut stage = stage(&memory, folder.path()).await;
    resume(&stage.client).await;
    stage.press("x").await;
    let file = folder.path().join("all.zip");
    stage.press("home ctrl-k").await;
    stage.act(Action::Paste(file.display().to_string())).await;
    stage.press("enter").await;
    assert!(stage.text(100, 24).contains("everything is in"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0);
    }
    let other = Memory::new();
    let mut stage = self::stage(&other, folder.path()).await;
    stage.press("backtab down down enter").await;
    stage.act(Action::Paste(file.display().to_string())).await;
    stage.press("enter").await;
    let page = PageQuery::default();
    assert_eq!(stage.client.resumes(&page).await.unwrap().items.len(), 1);
    assert!(stage.text(100, 24).contains("records are back"));
}

#[tokio::test]
async fn the_account_is_deleted_only_by_the_typed_word() {
    let memory = Memory::new();
    let folder = tempfile::tempdir().unwrap();
    let mut stage = stage(&memory, folder.path()).await;
    resume(&stage.client).await;
    posting(&stage.client).await;
    stage.press("backtab G enter").await;
    let shown = stage.text(80, 24);
    assert!(shown.contains("1 resume, 1 posting,"), "{shown}");
    stage.write("yes").await;
    stage.press("enter").await;
    assert!(stage.client.account().await.is_ok());
    stage.press("enter").await;
    stage.write("delete").await;
    stage.press("enter").await;
    assert!(stage.client.account().await.is_err());
}

#[tokio::test]
async fn a_server_is_tried_before_it_is_used() {
    let memory = Memory::new();
    let folder = tempfile::tempdir().unwrap();
    let mut stage = stage(&memory, folder.path()).await;
    stage.press("tab down down enter home ctrl-k").await;
    stage.write("http://127.0.0.1:1").await;
    stage.press("enter").await;
    stage.write("upw_key").await;
    stage.press("enter").await;
    assert!(stage.outside.is_empty());
    let server = crate::runtime::Server {
        url: "http://127.0.0.1:1".parse().unwrap(),
        key: "upw_key".to_owned(),
    };
    stage
        .act(Action::Answer(Answer::Answers(server).into()))
        .await;
    assert!(matches!(stage.outside[0], Outside::Connect(_)));
}

#[tokio::test]
async fn settings_look_as_before() {
    let memory = Memory::new();
    named(&memory.owner(), "Ann Beispiel").await;
    let mut stage = Stage::over(&memory).await;
    stage.model.wear(fixed("[keys.home]\nfly = \"f\"\n"));
    stage.press("0").await;
    snapshots(&mut stage, "settings-you");
    stage.press("tab tab tab tab").await;
    snapshots(&mut stage, "settings-look");
}

#[tokio::test]
async fn frames_stay_straight_with_any_name_and_in_a_small_terminal() {
    let memory = Memory::new();
    named(&memory.owner(), "أحمد 山田 👩‍💻 Zoë").await;
    let mut stage = Stage::over(&memory).await;
    stage.press("0").await;
    for columns in [60, 80, 120] {
        let shown = stage.text(columns, 16);
        let framed = shown.lines().filter(|line| line.ends_with('│'));
        for line in framed {
            assert_eq!(
                crate::widget::words::width(line),
                usize::from(columns),
                "{shown}"
            );
        }
    }
    let mut terminal = Terminal::new(TestBackend::new(60, 16)).unwrap();
    for _ in 0..7 {
        terminal
            .draw(|frame| drop(crate::view::view(&stage.model, frame)))
            .unwrap();
        stage.press("tab").await;
    }
}

#[tokio::test]
async fn keys_are_found_by_what_they_do() {
    let memory = Memory::new();
    let mut stage = Stage::over(&memory).await;
    stage.model.wear(fixed(""));
    stage.press("0 backtab backtab /").await;
    stage.write("suspend").await;
    stage.press("enter").await;
    let shown = stage.text(80, 24);
    assert!(
        shown.contains("ctrl-z") && !shown.contains("ctrl-p"),
        "{shown}"
    );
    stage.press("esc").await;
    assert!(stage.text(80, 24).contains("ctrl-p  "));
}
