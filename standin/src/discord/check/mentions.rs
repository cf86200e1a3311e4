//! Whom a message may notify.

use crate::discord::form::{Field, Form};

/// Checks `allowed_mentions`.
pub fn check(form: &mut Form, mentions: &Field) {
    let kinds = form.list(&mentions.get("parse"), 0..=3);
    for kind in &kinds {
        if !matches!(kind.value.as_str(), Some("users" | "roles" | "everyone")) {
            form.no_choice(kind, "'users', 'roles', 'everyone'");
        }
    }
    for list in ["users", "roles"] {
        let named = form.list(&mentions.get(list), 0..=100);
        if !named.is_empty() && kinds.iter().any(|kind| kind.value == list) {
            form.wrong(
                mentions,
                "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                format!("parse:[\"{list}\"] and {list}: [ids...] are mutually exclusive."),
            );
        }
    }
}
