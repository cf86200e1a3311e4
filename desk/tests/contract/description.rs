//! The API's operations, as its description has them.

use std::collections::BTreeMap;

use serde_json::Value;
use upward_desk::api;

/// An operation of the API.
#[derive(Debug, Clone)]
pub struct Operation {
    /// Its method.
    pub method: String,
    /// Its path, with names in braces.
    pub path: String,
    /// Whether it is for accounts only.
    pub needs_key: bool,
}

/// Returns the operations by their ids.
pub fn operations() -> BTreeMap<String, Operation> {
    let description = serde_json::to_value(api::description()).unwrap();
    let mut operations = BTreeMap::new();
    for (path, item) in description["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let Some(id) = operation["operationId"].as_str() else {
                continue;
            };
            let operation = Operation {
                method: method.to_uppercase(),
                path: path.clone(),
                needs_key: operation
                    .get("security")
                    .is_none_or(|needed| *needed != Value::Array(Vec::new())),
            };
            operations.insert(id.to_owned(), operation);
        }
    }
    operations
}
