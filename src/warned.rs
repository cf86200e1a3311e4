//! Results that carry their warnings beside them.

use serde::{Deserialize, Serialize};

/// Something a person should know about a result that was still obtained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Warning {
    /// Stable name of the cause, in kebab case.
    pub code: String,
    /// One sentence for people.
    pub message: String,
}

impl Warning {
    /// Returns a warning with a stable `code` and a sentence for people.
    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            message: message.into(),
        }
    }
}

/// A value and what was noticed while it was made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Warned<T> {
    /// The result.
    pub value: T,
    /// What was noticed, in the order of noticing.
    pub warnings: Vec<Warning>,
}

impl<T> Warned<T> {
    /// Returns `value` with no warnings.
    pub fn clean(value: T) -> Self {
        Self {
            value,
            warnings: Vec::new(),
        }
    }
}
