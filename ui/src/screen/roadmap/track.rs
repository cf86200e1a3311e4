//! Starting, leaving, importing and removing tracks.

use std::path::Path;

use jiff::civil::Date;
use upward_desk::progress::StartTrack;
use upward_desk::track::NewTrack;
use upward_engine::error::{Error, Kind, Result};
use upward_engine::track::Format;

use super::{Answer, Roadmap};
use crate::effect::Effect;
use crate::file;
use crate::overlay::{Confirm, Prompt};

impl Roadmap {
    /// Whether the track in front is the person's own.
    pub(super) fn is_own(&self) -> bool {
        self.shown()
            .is_some_and(|track| track.summary.id.starts_with("own-"))
    }

    /// Starts the track in front, today and as it is planned.
    pub(super) fn start(&self) -> Vec<Effect> {
        let Some(track) = self.shown() else {
            return Vec::new();
        };
        vec![begin(track.summary.id.clone(), StartTrack::default())]
    }

    /// Leaves the track in front.
    pub(super) fn stop(&self) -> Vec<Effect> {
        let Some(track) = self.shown() else {
            return Vec::new();
        };
        let (id, title) = (track.summary.id.clone(), track.summary.title.clone());
        vec![Effect::ask("leave the track", move |client| async move {
            client.stop_track(&id).await?;
            let said = format!("left {title}; what was ticked stays");
            Ok(Answer::Settled(said, Some(id)))
        })]
    }

    /// Asks for the hours a week and the first day of the track in front.
    pub(super) fn pace(&self) -> Vec<Effect> {
        let Some(track) = self.shown() else {
            return Vec::new();
        };
        let id = track.summary.id.clone();
        let started = track.summary.started;
        let help = "Hours a week that you mean to spend on it, and since which day if it was not today: 6, or \
                    6 2026-11-01.";
        let text = started.map(|day| format!(" {day}")).unwrap_or_default();
        vec![Effect::open(Prompt::line(
            "How fast do you learn?",
            help,
            &text,
            move |text| match pace(&text, started) {
                Ok(new) => vec![begin(id, new)],
                Err(error) => vec![Effect::Warn(error)],
            },
        ))]
    }

    /// Asks whether the person's own track is to go.
    pub(super) fn remove_track(&self) -> Vec<Effect> {
        let Some(track) = self.shown().filter(|_| self.is_own()) else {
            return vec![Effect::tell("only tracks of your own can be removed")];
        };
        let (id, title) = (track.summary.id.clone(), track.summary.title.clone());
        let text = format!("{title} goes for good. What was ticked stays.");
        let remove = Effect::ask("remove the track", move |client| async move {
            client.remove_track(&id).await?;
            Ok(Answer::Settled(format!("removed {title}"), None))
        });
        vec![Effect::open(Confirm::new(
            "Remove the track?",
            text,
            vec![remove],
        ))]
    }
}

/// Asks for the file of a track, and imports it.
pub fn import() -> Effect {
    let help = "The path of a check list in Markdown, or of a track in YAML or JSON. In Markdown, headings are weeks \
                and list items modules; ticked ones are done.";
    Effect::open(Prompt::line("Import which track?", help, "", |text| {
        if text.trim().is_empty() {
            return Vec::new();
        }
        vec![Effect::ask("import the track", move |client| async move {
            let new = read(&file::path(&text)).await?;
            let imported = client.import_track(&new).await?;
            let summary = imported.summary;
            let warned = match imported.warnings.first() {
                Some(warning) => format!("; left out: {}", warning.message),
                None => String::new(),
            };
            let said = format!(
                "imported {}: {} weeks, {} modules, {} of them ticked{warned}",
                summary.title, summary.weeks, summary.modules, imported.ticked
            );
            Ok(Answer::Settled(said, Some(summary.id)))
        })]
    }))
}

async fn read(path: &Path) -> Result<NewTrack> {
    let bytes = file::read(path).await?;
    let text = String::from_utf8(bytes.to_vec()).map_err(|_| {
        Error::refused(
            "not-text",
            format!("{} is no text in UTF-8", path.display()),
        )
        .hint("save it as UTF-8, and import it again")
    })?;
    Ok(NewTrack {
        name: String::new(),
        format: format(path),
        text,
    })
}

fn format(path: &Path) -> Option<Format> {
    let ending = path.extension()?.to_str()?.to_lowercase();
    match ending.as_str() {
        "md" | "markdown" => Some(Format::Markdown),
        "json" => Some(Format::Json),
        "yaml" | "yml" => Some(Format::Yaml),
        _ => None,
    }
}

fn begin(id: String, new: StartTrack) -> Effect {
    Effect::ask("start the track", move |client| async move {
        let track = client.start_track(&id, &new).await?;
        let said = match track.pace.finish {
            Some(day) => format!(
                "{} is started: at this pace you are done by {day}",
                track.title
            ),
            None => format!("{} is started", track.title),
        };
        Ok(Answer::Settled(said, Some(id)))
    })
}

/// Returns the hours a week and the day in a text; without a day, the one before stays.
fn pace(text: &str, started: Option<Date>) -> Result<StartTrack> {
    let mut new = StartTrack {
        hours_per_week: None,
        on: started,
    };
    for word in text.split_whitespace() {
        if let Ok(hours) = word.trim_end_matches('h').parse() {
            new.hours_per_week = Some(hours);
        } else if let Ok(day) = word.parse() {
            new.on = Some(day);
        } else {
            let said = format!("\"{word}\" is neither hours a week nor a day");
            let error = Error::new(Kind::Usage, "pace", said);
            return Err(error.hint("write for instance 6, or 6 2026-11-01"));
        }
    }
    Ok(new)
}
