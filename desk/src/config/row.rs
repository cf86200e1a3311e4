//! The settings as people see them: each with its value, where it came from, and what is wrong with it.

use serde::Serialize;

use super::Loaded;
use super::shape::Shape;

/// One setting.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// Its value as it may be shown.
    pub value: Option<String>,
    /// Where the value came from: `default`, `environment`, an option, or a file and its line.
    pub source: Option<String>,
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

impl Loaded {
    /// Returns every setting, and what was set that is none.
    pub fn rows(&self) -> Vec<Row> {
        let mut rows: Vec<Row> = self
            .known
            .iter()
            .map(|setting| {
                let found = self.values.get(&setting.name);
                let value = found.map(|found| found.value.reveal());
                let elsewhere = setting.elsewhere.as_ref();
                let shape = match elsewhere.filter(|name| self.values.contains_key(*name)) {
                    Some(_) => Shape::Secret,
                    None => setting.shape,
                };
                let problem = value.and_then(|value| shape.fault(value));
                Row {
                    name: setting.name.clone(),
                    meaning: setting.meaning.clone(),
                    value: value.map(|value| setting.shape.redact(value)),
                    source: found.map(|found| found.origin.clone()),
                    state: match (found, &problem) {
                        (None, _) => State::Unset,
                        (Some(_), None) => State::Ok,
                        (Some(_), Some(_)) => State::Invalid,
                    },
                    problem,
                }
            })
            .collect();
        let set = self
            .known
            .iter()
            .filter(|setting| self.values.contains_key(&setting.name));
        for setting in set {
            for needed in &setting.needs {
                let needed = rows
                    .iter_mut()
                    .find(|row| row.name == *needed && row.state == State::Unset);
                if let Some(row) = needed {
                    row.state = State::Missing;
                    row.problem = Some(format!("{} needs it: set it too", setting.name));
                }
            }
        }
        rows.extend(self.unknown.iter().map(|(name, origin)| Row {
            name: name.clone(),
            meaning: String::new(),
            value: None,
            source: Some(origin.clone()),
            state: State::Unknown,
            problem: Some("there is no such setting: correct its name or remove it".to_owned()),
        }));
        rows
    }
}
