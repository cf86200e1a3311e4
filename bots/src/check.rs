//! Whether the configuration can run: each setting by itself, and those that belong together.

use serde::Serialize;

use upward_desk::config::{Loaded, Row, State};

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

/// What a face needs to start.
const FACES: [(&str, &str); 3] = [
    ("telegram", "UPWARD_TELEGRAM_TOKEN"),
    ("discord", "UPWARD_DISCORD_TOKEN"),
    ("rest", "UPWARD_HTTP"),
];

/// Returns how the settings stand.
pub fn report(loaded: &Loaded) -> Report {
    let settings = loaded.rows();
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
    #![allow(clippy::unwrap_used)]

    use super::*;
    use upward_desk::config::Places;

    fn checked(pairs: &[(&str, &str)]) -> Report {
        let variable = |(name, value): &(&str, &str)| (name.into(), value.into());
        let places = Places {
            environment: pairs.iter().map(variable).collect(),
            folder: tempfile::tempdir().unwrap().path().to_owned(),
        };
        report(&Loaded::from(&places, &[]).unwrap())
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
