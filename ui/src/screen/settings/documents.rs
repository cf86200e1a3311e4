//! How documents are made where nothing else is said, and whether a model may help.

use upward_desk::account::ChangeAccount;
use upward_desk::settings::{ChangeSettings, Settings};

use super::Answer;
use super::row::{Act, Mark, Row};
use super::you::changed;
use crate::desk::Desk;
use crate::effect::Effect;
use crate::languages::LANGUAGES;
use crate::overlay::{Choice, Choose};
use crate::themes::THEMES;

/// What stands for a setting that is not set.
const UNSET: &str = "as usual";

/// Returns the rows.
pub fn rows(desk: &Desk) -> Vec<Row> {
    let Some(shown) = &desk.account else {
        return Vec::new();
    };
    let Settings {
        language,
        theme,
        track,
        model,
    } = shown.account.settings.clone();
    let or_unset = |value: Option<String>| value.unwrap_or_else(|| UNSET.to_owned());
    let language = language.map(
        |code| match LANGUAGES.iter().find(|(known, _)| *known == code) {
            Some((_, name)) => format!("{name} ({code})"),
            None => code,
        },
    );
    vec![
        Row::new("Language", or_unset(language), Act::Language)
            .help("Of headings and dates in new documents, and of the chats' replies."),
        Row::new("Theme", or_unset(theme), Act::Theme).help("Of new documents."),
        Row::new("Track", or_unset(track), Act::Track)
            .help("The track that is meant where you name none."),
        Row::new("A model may help", if model { "yes" } else { "no" }, Act::Model)
            .marked(Mark::Chosen(model))
            .help("Only where one is configured. What it proposes is checked as strictly as all else, and nothing needs it."),
    ]
}

/// Asks for the language of documents.
pub fn language() -> Vec<Effect> {
    let set = |code: String| ChangeSettings {
        language: Some(code),
        ..ChangeSettings::default()
    };
    choose("Language of documents", &LANGUAGES, set)
}

/// Asks for the theme of documents.
pub fn theme() -> Vec<Effect> {
    let set = |name: String| ChangeSettings {
        theme: Some(name),
        ..ChangeSettings::default()
    };
    let described = THEMES.map(|theme| (theme.name, theme.description()));
    let named: Vec<(&str, &str)> = described
        .iter()
        .map(|(name, what)| (*name, what.as_str()))
        .collect();
    choose("Theme of documents", &named, set)
}

/// Asks for the tracks that there are.
pub fn track() -> Vec<Effect> {
    vec![Effect::ask("list the tracks", |client| async move {
        let tracks = client.tracks().await?.items.into_iter();
        let named = tracks.map(|track| (track.id, track.title)).collect();
        Ok(Answer::Tracks(named))
    })]
}

/// Asks which of these tracks is meant where none is named.
pub fn choose_track(tracks: &[(String, String)]) -> Vec<Effect> {
    let named: Vec<(&str, &str)> = tracks
        .iter()
        .map(|(id, title)| (id.as_str(), title.as_str()))
        .collect();
    let set = |id: String| ChangeSettings {
        track: Some(id),
        ..ChangeSettings::default()
    };
    choose("Track", &named, set)
}

/// Allows a model to help, or does not any more.
pub fn model(desk: &Desk) -> Vec<Effect> {
    let may = desk
        .account
        .as_ref()
        .map(|shown| shown.account.settings.model);
    let settings = ChangeSettings {
        model: may.map(|may| !may),
        ..ChangeSettings::default()
    };
    vec![set(settings)]
}

/// Asks for one of these; the first choice unsets.
fn choose(
    title: &'static str,
    named: &[(&str, &str)],
    change: impl Fn(String) -> ChangeSettings + Send + 'static,
) -> Vec<Effect> {
    let mut names = vec![String::new()];
    names.extend(named.iter().map(|(name, _)| (*name).to_owned()));
    let unset = Choice {
        label: UNSET.to_owned(),
        detail: String::new(),
    };
    let choices = named.iter().map(|(name, what)| Choice {
        label: (*name).to_owned(),
        detail: (*what).to_owned(),
    });
    let choices = [unset].into_iter().chain(choices).collect();
    let choose = Choose::new(title, choices, move |number| {
        let name = names.get(number).cloned().unwrap_or_default();
        vec![set(change(name))]
    });
    vec![Effect::open(choose)]
}

fn set(settings: ChangeSettings) -> Effect {
    let change = ChangeAccount {
        settings,
        ..ChangeAccount::default()
    };
    changed("change the setting", change)
}
