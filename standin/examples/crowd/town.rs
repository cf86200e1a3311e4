//! Both stand-ins, and the service between them.

use std::{fs, io, path::Path, time::Duration};

use tempfile::TempDir;
use upward_standin::{
    discord::Discord,
    service::Service,
    telegram::{Settings, Telegram},
};

use crate::args::Common;

const TELEGRAM: &str = "400001:crowd-crowd-crowd-crowd-crowd-crowd";
const DISCORD: &str = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Crowd1.crowd-crowd-crowd-crowd-crowd";
/// How long the service may take to serve.
const START: Duration = Duration::from_secs(120);

/// Both stand-ins and the service.
pub struct Town {
    pub telegram: Telegram,
    pub discord: Discord,
    pub service: Service,
    folder: TempDir,
}

impl Town {
    /// Starts the stand-ins and the service, and waits until it is connected to both.
    pub async fn open(common: &Common, limits: bool) -> io::Result<Self> {
        let settings = Settings {
            limits,
            keep_calls: 1000,
            ..Settings::new(TELEGRAM)
        };
        let telegram = Telegram::start_with(settings).await?;
        let discord = Discord::start(DISCORD).await?;
        let folder = tempfile::tempdir()?;
        let service = Service::new(fs::canonicalize(&common.bots)?, folder.path())
            .with("UPWARD_TELEGRAM_TOKEN", TELEGRAM)
            .with("UPWARD_TELEGRAM_API", telegram.url())
            .with("UPWARD_DISCORD_TOKEN", DISCORD)
            .with("UPWARD_DISCORD_API", discord.url())
            .with("UPWARD_HTTP", "127.0.0.1:0");
        let mut town = Self {
            telegram,
            discord,
            service,
            folder,
        };
        town.start().await?;
        town.discord
            .connected(START)
            .await
            .map_err(io::Error::other)?;
        Ok(town)
    }

    /// Starts the service.
    pub async fn start(&mut self) -> io::Result<()> {
        let started = self.service.start(START).await;
        started.map_err(|error| {
            io::Error::other(format!(
                "{error}; its log:\n{}",
                self.service.log().unwrap_or_default()
            ))
        })
    }

    /// Returns what the service counts as failures, by their kinds; nothing where it does not answer.
    pub async fn failures(&self) -> Vec<(String, String)> {
        let Some(http) = self.service.http() else {
            return Vec::new();
        };
        let Ok(answer) = reqwest::get(format!("{http}/api/v1/metrics")).await else {
            return Vec::new();
        };
        let text = answer.text().await.unwrap_or_default();
        let lines = text
            .lines()
            .filter_map(|line| line.strip_prefix("upward_bots_failures_total"));
        lines
            .filter_map(|line| line.rsplit_once(' '))
            .map(|(kind, count)| (kind.to_owned(), count.to_owned()))
            .collect()
    }

    /// Leaves the log where it was asked for.
    pub fn leave_log(&self, common: &Common) -> io::Result<()> {
        match &common.log {
            Some(path) => fs::write(path, self.service.log()?),
            None => Ok(()),
        }
    }

    /// Returns a folder for what else is needed.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}
