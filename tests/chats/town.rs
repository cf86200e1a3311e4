//! Both stand-ins, and the service between them with a data folder of its own.

use std::time::{Duration, Instant};

use tempfile::TempDir;
use upward_desk::Client;
use upward_standin::discord::Discord;
use upward_standin::service::Service;
use upward_standin::somebody::facts;
use upward_standin::telegram::{Chat, Message, Person, Settings, Telegram};

/// The bot's token in Telegram.
pub const TELEGRAM: &str = "400001:AAH-chats-chats-chats-chats-chats-chat";
const DISCORD: &str = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Chats1.chats-chats-chats-chats-chats-chats";
/// How long anything may take on a machine that is busy with other tests.
pub const PATIENCE: Duration = Duration::from_secs(180);

/// Both stand-ins and the service. It is killed when this is dropped.
pub struct Town {
    /// Telegram.
    pub telegram: Telegram,
    /// Discord.
    pub discord: Discord,
    /// The service.
    pub service: Service,
    _folder: TempDir,
}

impl Town {
    /// Starts everything, and waits until the bot can be used.
    pub async fn open() -> Self {
        Self::open_with(&[]).await
    }

    /// Starts everything with more settings of the service.
    pub async fn open_with(settings: &[(&str, &str)]) -> Self {
        let telegram = Settings {
            patience: PATIENCE,
            ..Settings::new(TELEGRAM)
        };
        let telegram = Telegram::start_with(telegram).await.unwrap();
        let discord = Discord::start(DISCORD).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let service = Service::new(env!("CARGO_BIN_EXE_upward-bots"), folder.path())
            .with("UPWARD_TELEGRAM_TOKEN", TELEGRAM)
            .with("UPWARD_TELEGRAM_API", telegram.url())
            .with("UPWARD_DISCORD_TOKEN", DISCORD)
            .with("UPWARD_DISCORD_API", discord.url())
            .with("UPWARD_HTTP", "127.0.0.1:0")
            .with("UPWARD_LOG", "trace");
        let service = settings
            .iter()
            .fold(service, |service, (name, value)| service.with(name, value));
        let mut town = Self {
            telegram,
            discord,
            service,
            _folder: folder,
        };
        town.start().await;
        town.discord.connected(PATIENCE).await.unwrap();
        town
    }

    /// Starts the service, after it was killed or ended.
    pub async fn start(&mut self) {
        let started = self.service.start(PATIENCE).await;
        assert!(
            started.is_ok(),
            "{started:?}: {}",
            self.service.log().unwrap()
        );
    }

    /// Kills the service (`kill -9`) and starts it again.
    pub async fn kill(&mut self) {
        self.service.kill().unwrap();
        self.start().await;
    }

    /// Returns the client of the terminal's person.
    pub fn terminal(&self) -> Client {
        Client::unix(self.service.socket().unwrap()).unwrap()
    }

    /// Ends the service, and checks that it ends well, told the log nothing of anybody, and broke no rule.
    pub async fn close(mut self) {
        let status = self.service.stop(PATIENCE).await.unwrap().unwrap();
        let log = self.service.log().unwrap();
        assert!(status.success(), "{status}: {log}");
        assert_eq!(facts(&log).next(), None, "{log}");
        for secret in [TELEGRAM, DISCORD, "mail.example", "20 7946", "442079460"] {
            assert!(!log.contains(secret), "{secret}: {log}");
        }
        assert_eq!(self.discord.refused(), Vec::<String>::new());
        assert_eq!(
            self.telegram.refused().len(),
            0,
            "{:?}",
            self.telegram.refused()
        );
    }
}

/// Waits until a message of the bot says this, and returns it.
pub async fn told(person: &Person, text: &str) -> Message {
    match person.wait_for(|chat| chat.find(text).is_some()).await {
        Ok(chat) => chat.find(text).unwrap().clone(),
        Err(error) => panic!("“{text}”: {error}"),
    }
}

/// Waits until there is a button with this label, and presses it.
pub async fn press(person: &Person, label: &str) {
    match person.wait_for(|chat| chat.button(label).is_some()).await {
        Ok(_) => drop(person.press(label).unwrap()),
        Err(error) => panic!("[{label}]: {error}"),
    }
}

/// Waits until something holds that tells nobody when it does.
pub async fn until(mut holds: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < PATIENCE, "it never held");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Returns how many messages of the bot say this.
pub fn count(chat: &Chat, text: &str) -> usize {
    chat.replies()
        .filter(|message| message.text.contains(text))
        .count()
}
