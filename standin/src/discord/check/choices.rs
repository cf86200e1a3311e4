//! Choices: of an autocompletion, and of a command's option.

use crate::discord::form::{Field, Form};

/// Checks choices; `kind` is the option's type (3 text, 4 whole number, 10 number), where it is known.
pub fn check(form: &mut Form, choices: &Field, kind: Option<u64>) {
    for choice in form.list(choices, 0..=25) {
        form.text(&choice.get("name"), 1..=100);
        let value = choice.get("value");
        match kind {
            Some(4) if value.value.is_i64() || value.value.is_u64() => {}
            Some(4) => form.wrong(&value, "NUMBER_TYPE_COERCE", "Value is not int."),
            Some(10) if value.value.is_number() => {}
            Some(10) => form.wrong(&value, "NUMBER_TYPE_COERCE", "Value is not float."),
            _ => {
                form.text(&value, 1..=100);
            }
        }
    }
}
