//! Whether the configuration can run: each setting by itself, and those that belong together.

use serde::Serialize;

use crate::settings::{Loaded, Origin, SETTINGS};

/// The outcome of a check.
#[derive(Debug, Serialize)]
pub struct Report {
    /// Whether at least one face could start and nothing is wrong.
    pub ok: bool,
    /// The faces, and whether each could start.
    pub faces: Vec<Face>,
    /// The settings that have a value, or need one.
    pub settings: Vec<Row>,
    /// What to do next, best first.
    pub hints: Vec<String>,
}

/// Something that the service can be: a chat's bot or the REST listener.
#[derive(Debug, Serialize)]
pub struct Face {
    /// Its name.
    pub name: &'static str,
    /// Whether its settings are there and right.
    pub ready: bool,
}

/// One setting.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// What it means.
    pub meaning: &'static str,
    /// Its value as it may be shown.
    pub value: Option<String>,
    /// Where the value came from.
    pub source: Option<Origin>,
    /// How it stands.
    pub state: State,
    /// What is wrong and what to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
}

/// How a setting stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// Set and right.
    Ok,
    /// Not set, and nothing needs it.
    Unset,
    /// Not set, and another setting needs it.
    Missing,
    /// Set, and wrong.
    Invalid,
    /// Not a setting that there is.
    Unknown,
}

/// What a face needs to start.
const FACES: [(&str, &str); 3] = [
    ("telegram", "UPWARD_TELEGRAM_TOKEN"),
    ("discord", "UPWARD_DISCORD_TOKEN"),
    ("rest", "UPWARD_HTTP"),
];

/// Settings that mean something only with another: the one, and what it needs.
const NEEDS: [(&str, &str); 8] = [
    ("UPWARD_TELEGRAM_API", "UPWARD_TELEGRAM_TOKEN"),
    ("UPWARD_TELEGRAM_WEBHOOK", "UPWARD_TELEGRAM_TOKEN"),
    ("UPWARD_DISCORD_API", "UPWARD_DISCORD_TOKEN"),
    ("UPWARD_AI_URL", "UPWARD_AI_MODEL"),
    ("UPWARD_AI_URL", "UPWARD_AI_KEY"),
    ("UPWARD_AI_MODEL", "UPWARD_AI_URL"),
    ("UPWARD_AI_KEY", "UPWARD_AI_URL"),
    ("UPWARD_AI_KEY", "UPWARD_AI_MODEL"),
];

/// Returns how the settings stand.
pub fn report(loaded: &Loaded) -> Report {
    let mut settings: Vec<Row> = SETTINGS
        .iter()
        .map(|setting| {
            let found = loaded.values.get(setting.name);
            let problem = found.and_then(|(value, _)| setting.shape.fault(value));
            Row {
                name: setting.name.to_owned(),
                meaning: setting.meaning,
                value: found.map(|(value, _)| setting.shape.redact(value)),
                source: found.map(|(_, origin)| *origin),
                state: match (found, &problem) {
                    (None, _) => State::Unset,
                    (Some(_), None) => State::Ok,
                    (Some(_), Some(_)) => State::Invalid,
                },
                problem,
            }
        })
        .collect();
    for (setting, needed) in NEEDS {
        if loaded.values.contains_key(setting)
            && let Some(row) = settings
                .iter_mut()
                .find(|row| row.name == needed && row.state == State::Unset)
        {
            row.state = State::Missing;
            row.problem = Some(format!("{setting} needs it: set it too"));
        }
    }
    settings.extend(loaded.unknown.iter().map(|(name, origin)| Row {
        name: name.clone(),
        meaning: "",
        value: None,
        source: Some(*origin),
        state: State::Unknown,
        problem: Some("there is no such setting: correct its name or remove it".to_owned()),
    }));
    let ready = |name: &str| {
        settings
            .iter()
            .any(|row| row.name == name && row.state == State::Ok)
    };
    let faces: Vec<Face> = FACES
        .iter()
        .map(|(name, needed)| Face {
            name,
            ready: ready(needed),
        })
        .collect();
    let sound = settings.iter().all(|row| row.problem.is_none());
    let some = faces.iter().any(|face| face.ready);
    let mut hints = Vec::new();
    if !sound {
        hints.push("mend the settings that are marked above".to_owned());
    }
    if !some {
        hints.push(
            "set UPWARD_TELEGRAM_TOKEN, UPWARD_DISCORD_TOKEN or UPWARD_HTTP, so that something can run"
                .to_owned(),
        );
    }
    Report {
        ok: sound && some,
        faces,
        settings,
        hints,
    }
}

impl Report {
    /// Returns the exit status: 0 something can run and all is right; 2 a setting is wrong; 5 nothing can run.
    pub fn status(&self) -> u8 {
        if self.ok {
            0
        } else if self.settings.iter().any(|row| row.problem.is_some()) {
            2
        } else {
            5
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(pairs: &[(&str, &str)]) -> Report {
        let mut loaded = Loaded::default();
        for (name, value) in pairs {
            let value = ((*value).to_owned(), Origin::Environment);
            loaded.values.insert((*name).to_owned(), value);
        }
        report(&loaded)
    }

    #[test]
    fn statuses_tell_apart_nothing_wrong_and_ready() {
        let url = ("UPWARD_AI_URL", "http://localhost:1/v1");
        let http = ("UPWARD_HTTP", "127.0.0.1:8080");
        let model = ("UPWARD_AI_MODEL", "m");
        let key = ("UPWARD_AI_KEY", "k");
        let cases: [(&[(&str, &str)], u8); 5] = [
            (&[], 5),
            (&[http], 0),
            (&[("UPWARD_HTTP", "8080")], 2),
            (&[http, url, model], 2),
            (&[http, url, model, key], 0),
        ];
        for (pairs, status) in cases {
            assert_eq!(checked(pairs).status(), status, "{pairs:?}");
        }
    }
}
