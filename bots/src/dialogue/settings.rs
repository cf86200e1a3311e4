//! Language, look of documents, and which track is meant.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use upward_desk::account::{ChangeAccount, Shown};
use upward_desk::settings::ChangeSettings;
use upward_desk::track::TrackSummary;

use super::input::Command;
use super::reply::{Choice, Reply};
use super::turn::Turn;
use crate::words::{Language, Say, gap, say};

/// The looks that documents can have.
const THEMES: [&str; 3] = [USUAL, "compact", "modern"];
/// The look of whoever chose none.
const USUAL: &str = "classic";

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {
    /// Show all settings.
    Show,
    /// Choose a language.
    Languages,
    /// Speak this language; none: that of the app.
    Language(Option<Language>),
    /// Choose a look.
    Themes,
    /// Give documents this look.
    Theme(String),
    /// Choose a track.
    Tracks,
    /// Mean this track where none is named.
    Track(String),
}

/// Shows the settings.
pub fn begin(turn: &mut Turn<'_>, _command: &Command) {
    let account = turn.context.account.clone();
    show(turn, account, None, Reply::default());
}

/// Goes on with a button.
pub fn picked(turn: &mut Turn<'_>, pick: Pick) {
    let change = match pick {
        Pick::Show => {
            let account = turn.context.account.clone();
            return show(turn, account, None, Reply::default().here());
        }
        Pick::Languages => return languages(turn),
        Pick::Themes => return themes(turn),
        Pick::Tracks => return tracks(turn),
        Pick::Language(language) => ChangeSettings {
            language: Some(language.map_or("", Language::code).to_owned()),
            ..ChangeSettings::default()
        },
        Pick::Theme(theme) => ChangeSettings {
            theme: Some(theme),
            ..ChangeSettings::default()
        },
        Pick::Track(track) => ChangeSettings {
            track: Some(track),
            ..ChangeSettings::default()
        },
    };
    let change = ChangeAccount {
        name: None,
        settings: change,
    };
    turn.ask(
        "settings",
        move |client| async move { client.change_account(&change).await },
        |turn, account| {
            turn.speak(turn.context.language_of(&account));
            let saved = say("settings-saved");
            show(turn, account, Some(saved), Reply::default().here());
        },
    );
}

fn show(turn: &mut Turn<'_>, account: Shown, saved: Option<Say>, reply: Reply) {
    turn.ask(
        "progress",
        |client| async move { client.progress().await },
        move |turn, progress| {
            let settings = &account.account.settings;
            let theme = settings.theme.as_deref().unwrap_or(USUAL);
            let language = say(match settings.language {
                Some(_) => "settings-language",
                None => "settings-language-app",
            });
            let name = turn.context.language_of(&account).name();
            let mut reply = reply
                .lines(saved)
                .line(say("settings"))
                .line(gap())
                .line(language.text("language", name))
                .line(say("settings-theme").say("theme", themed(theme)))
                .choice(turn.choice(say("settings-button-language"), Pick::Languages))
                .choice(turn.choice(say("settings-button-theme"), Pick::Themes));
            if progress.tracks.len() > 1 {
                let meant = meant(&progress.tracks, settings.track.as_deref());
                reply = reply
                    .line(meant.map_or_else(
                        || say("settings-no-track"),
                        |track| say("settings-track").text("track", &track.title),
                    ))
                    .choice(turn.choice(say("settings-button-track"), Pick::Tracks));
            }
            turn.reply(reply);
        },
    );
}

fn languages(turn: &mut Turn<'_>) {
    let set = turn.context.account.account.settings.language.as_deref();
    let set = set.and_then(Language::of);
    let mut choices: Vec<_> = Language::ALL
        .into_iter()
        .map(|language| {
            let name = say("settings-name").text("name", language.name());
            let label = marked(name, set == Some(language));
            turn.choice(label, Pick::Language(Some(language)))
        })
        .collect();
    let app = marked(say("settings-button-app"), set.is_none());
    choices.push(turn.choice(app, Pick::Language(None)).below());
    ask(turn, say("settings-ask-language"), choices);
}

fn themes(turn: &mut Turn<'_>) {
    let set = turn.context.account.account.settings.theme.as_deref();
    let set = set.unwrap_or(USUAL);
    let choices = THEMES
        .into_iter()
        .map(|theme| {
            let label = marked(themed(theme), theme == set);
            turn.choice(label, Pick::Theme(theme.to_owned()))
        })
        .collect();
    ask(turn, say("settings-ask-theme"), choices);
}

fn tracks(turn: &mut Turn<'_>) {
    turn.ask(
        "progress",
        |client| async move { client.progress().await },
        |turn, progress| {
            let set = turn.context.account.account.settings.track.clone();
            let set = meant(&progress.tracks, set.as_deref()).map(|track| track.id.clone());
            let choices = progress
                .tracks
                .iter()
                .map(|track| {
                    let title = say("settings-name").text("name", &track.title);
                    let label = marked(title, Some(&track.id) == set.as_ref());
                    let pick = Pick::Track(track.id.clone());
                    turn.choice(label, pick).below().listed()
                })
                .collect();
            ask(turn, say("settings-ask-track"), choices);
        },
    );
}

fn ask(turn: &mut Turn<'_>, question: Say, choices: Vec<Choice>) {
    let back = turn.choice(say("settings-button-back"), Pick::Show).below();
    let reply = Reply::of(question).choices(choices).choice(back);
    turn.reply(reply.here());
}

/// Returns the track that is meant of those that were started.
fn meant<'t>(started: &'t [TrackSummary], set: Option<&str>) -> Option<&'t TrackSummary> {
    started.iter().find(|track| Some(track.id.as_str()) == set)
}

fn marked(label: Say, is_set: bool) -> Say {
    if is_set {
        say("settings-set").say("name", label)
    } else {
        label
    }
}

fn themed(name: &str) -> Say {
    say("theme").word("name", name)
}
