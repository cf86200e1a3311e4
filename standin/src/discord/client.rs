//! What a person's own client refuses before anything is sent.

use serde_json::Value;

use crate::discord::{account::Place, given::Given};

/// Why the client does not let a person do something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused(pub String);

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Refused {}

/// Refuses with this reason.
pub fn refuse<T>(reason: impl Into<String>) -> Result<T, Refused> {
    Err(Refused(reason.into()))
}

/// Returns the command that a person finds at a place.
///
/// # Errors
///
/// Refuses a command that is not registered, or not for this place.
pub fn find<'c>(commands: &'c [Value], name: &str, place: Place) -> Result<&'c Value, Refused> {
    let listed = |command: &Value, what: &str, number: u64, unset: bool| {
        command
            .get(what)
            .and_then(Value::as_array)
            .map_or(unset, |list| list.iter().any(|entry| *entry == number))
    };
    let command = commands
        .iter()
        .find(|command| command.get("name").is_some_and(|known| known == name));
    let Some(command) = command else {
        return refuse(format!("There is no command /{name}."));
    };
    let installed = listed(
        command,
        "integration_types",
        u64::from(place.by_user()),
        !place.by_user(),
    );
    let here = listed(
        command,
        "contexts",
        place.context(),
        place != Place::Private,
    );
    if installed && here {
        Ok(command)
    } else {
        refuse(format!("/{name} cannot be used here ({place:?})."))
    }
}

/// Returns the option of a command.
///
/// # Errors
///
/// Refuses an option that the command does not have.
pub fn option<'c>(command: &'c Value, name: &str) -> Result<&'c Value, Refused> {
    let list = command.get("options").and_then(Value::as_array);
    let option = list
        .into_iter()
        .flatten()
        .find(|option| option.get("name").is_some_and(|known| known == name));
    option.ok_or_else(|| Refused(format!("The command has no option {name}.")))
}

/// Checks what a person filled in.
///
/// # Errors
///
/// Refuses unknown, missing and repeated options and values that do not fit.
pub fn filled(command: &Value, given: &[(&str, Given)], file_limit: usize) -> Result<(), Refused> {
    for (at, (name, value)) in given.iter().enumerate() {
        if given.iter().skip(at + 1).any(|(other, _)| other == name) {
            return refuse(format!("The option {name} is filled in twice."));
        }
        fits(option(command, name)?, name, value, file_limit)?;
    }
    for option in command
        .get("options")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        let name = option
            .get("name")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let required = option
            .get("required")
            .and_then(Value::as_bool)
            .unwrap_or_default();
        if required && !given.iter().any(|(known, _)| *known == name) {
            return refuse(format!("The option {name} must be filled in."));
        }
    }
    Ok(())
}

fn fits(option: &Value, name: &str, value: &Given, file_limit: usize) -> Result<(), Refused> {
    let bound = |bound: &str| option.get(bound).and_then(Value::as_f64);
    let kind = option
        .get("type")
        .and_then(Value::as_u64)
        .unwrap_or_default();
    if kind != value.option_type() {
        return refuse(format!("The option {name} is of another type ({kind})."));
    }
    let (size, least, most) = match value {
        Given::Text(text) => (
            as_float(text.chars().count()),
            bound("min_length").unwrap_or(1.0),
            bound("max_length").unwrap_or(6000.0),
        ),
        Given::Whole(number) => {
            let near = i32::try_from(*number).map_or(f64::MAX, f64::from);
            (
                near,
                bound("min_value").unwrap_or(f64::MIN),
                bound("max_value").unwrap_or(f64::MAX),
            )
        }
        Given::Number(number) => (
            *number,
            bound("min_value").unwrap_or(f64::MIN),
            bound("max_value").unwrap_or(f64::MAX),
        ),
        Given::File { bytes, .. } => (as_float(bytes.len()), 0.0, as_float(file_limit)),
        Given::Flag(_) => return Ok(()),
    };
    if size < least || size > most {
        return refuse(format!(
            "The option {name} takes {least} to {most}, not {size}."
        ));
    }
    let choices = option
        .get("choices")
        .and_then(Value::as_array)
        .filter(|choices| !choices.is_empty());
    let chosen = value.to_json(None);
    if choices.is_some_and(|choices| {
        !choices
            .iter()
            .any(|choice| choice.get("value") == Some(&chosen))
    }) {
        return refuse(format!("{chosen} is none of the choices of {name}."));
    }
    Ok(())
}

fn as_float(size: usize) -> f64 {
    f64::from(u32::try_from(size).unwrap_or(u32::MAX))
}

/// Checks what a person writes into a modal.
///
/// # Errors
///
/// Refuses unknown fields, required ones that are empty, and texts that are too short or too long.
pub fn written(modal: &Value, fields: &[(&str, &str)]) -> Result<Vec<Value>, Refused> {
    let inputs = inputs(modal);
    let id = |input: &Value| {
        input
            .get("custom_id")
            .and_then(Value::as_str)
            .map(str::to_owned)
            .unwrap_or_default()
    };
    if let Some((name, _)) = fields
        .iter()
        .find(|(name, _)| !inputs.iter().any(|input| id(input) == *name))
    {
        return refuse(format!("The modal has no field {name}."));
    }
    let mut rows = Vec::new();
    for input in inputs {
        let name = id(input);
        let before = input
            .get("value")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let text = fields
            .iter()
            .find(|(known, _)| *known == name)
            .map_or(before, |(_, text)| text);
        let length = u64::try_from(text.chars().count()).unwrap_or(u64::MAX);
        let limit =
            |limit: &str, unset: u64| input.get(limit).and_then(Value::as_u64).unwrap_or(unset);
        let required = input
            .get("required")
            .and_then(Value::as_bool)
            .unwrap_or(true);
        let least = limit("min_length", u64::from(required));
        let skipped = text.is_empty() && !required;
        if !skipped && (length < least || length > limit("max_length", 4000)) {
            return refuse(format!(
                "The field {name} does not take {length} characters."
            ));
        }
        let row = serde_json::json!({"type": 4, "custom_id": name, "value": text});
        rows.push(serde_json::json!({"type": 1, "components": [row]}));
    }
    Ok(rows)
}

fn inputs(modal: &Value) -> Vec<&Value> {
    let rows = modal
        .get("components")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    rows.filter_map(|row| row.get("components")?.get(0))
        .collect()
}

/// Checks what a person chooses in a select.
///
/// # Errors
///
/// Refuses unknown values and too few or too many.
pub fn chosen(select: &Value, values: &[&str]) -> Result<(), Refused> {
    let options = select.get("options").and_then(Value::as_array);
    for value in values {
        let known = options
            .into_iter()
            .flatten()
            .any(|option| option.get("value").is_some_and(|known| known == value));
        if !known {
            return refuse(format!("The select has no value {value}."));
        }
    }
    let limit = |limit: &str| select.get(limit).and_then(Value::as_u64).unwrap_or(1);
    let count = u64::try_from(values.len()).unwrap_or(u64::MAX);
    if (limit("min_values")..=limit("max_values")).contains(&count) {
        Ok(())
    } else {
        refuse(format!("The select does not take {count} values."))
    }
}
