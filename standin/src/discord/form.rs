//! Reads a form field by field and collects what is wrong, as the tree that Discord answers with.

use std::ops::RangeInclusive;

use serde_json::{Map, Value, json};

use crate::discord::refusal::Refusal;

/// A value somewhere in a form, `null` where there is none.
#[derive(Clone, Debug)]
pub struct Field<'v> {
    /// What was sent.
    pub value: &'v Value,
    path: Vec<String>,
}

impl<'v> Field<'v> {
    /// Begins with the whole form.
    #[must_use]
    pub const fn root(value: &'v Value) -> Self {
        Self {
            value,
            path: Vec::new(),
        }
    }

    /// Returns the member `name`.
    #[must_use]
    pub fn get(&self, name: &str) -> Self {
        self.below(
            name.to_owned(),
            self.value.get(name).unwrap_or(&Value::Null),
        )
    }

    /// Returns whether nothing was sent here.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        self.value.is_null()
    }

    fn below(&self, name: String, value: &'v Value) -> Self {
        let mut path = self.path.clone();
        path.push(name);
        Self { value, path }
    }
}

/// What is wrong in a form so far.
#[derive(Debug, Default)]
pub struct Form(Map<String, Value>);

impl Form {
    /// Notes that `field` is wrong.
    pub fn wrong(&mut self, field: &Field, code: &str, message: impl Into<String>) {
        let mut place = &mut self.0;
        for name in &field.path {
            let below = place.entry(name).or_insert_with(|| json!({}));
            let Value::Object(below) = below else { return };
            place = below;
        }
        let list = place.entry("_errors").or_insert_with(|| json!([]));
        if let Value::Array(list) = list {
            list.push(json!({"code": code, "message": message.into()}));
        }
    }

    /// Notes that `field` has to be there.
    pub fn missing(&mut self, field: &Field) {
        self.wrong(field, "BASE_TYPE_REQUIRED", "This field is required");
    }

    /// Notes that `field` is none of the values that may stand here.
    pub fn no_choice(&mut self, field: &Field, choices: &str) {
        self.wrong(
            field,
            "BASE_TYPE_CHOICES",
            format!("Value must be one of ({choices})."),
        );
    }

    /// Reads a text that has to be there, of so many characters.
    pub fn text<'v>(
        &mut self,
        field: &Field<'v>,
        length: RangeInclusive<usize>,
    ) -> Option<&'v str> {
        if field.is_absent() {
            self.missing(field);
        }
        self.optional_text(field, length)
    }

    /// Reads a text that may be missing, of so many characters.
    pub fn optional_text<'v>(
        &mut self,
        field: &Field<'v>,
        length: RangeInclusive<usize>,
    ) -> Option<&'v str> {
        if field.is_absent() {
            return None;
        }
        let Some(text) = field.value.as_str() else {
            self.wrong(
                field,
                "STRING_TYPE_CONVERT",
                "Could not interpret value as string.",
            );
            return None;
        };
        if !length.contains(&text.chars().count()) {
            let (min, max) = length.into_inner();
            self.wrong(
                field,
                "BASE_TYPE_BAD_LENGTH",
                format!("Must be between {min} and {max} in length."),
            );
        }
        Some(text)
    }

    /// Reads a whole number that has to be there.
    pub fn number(&mut self, field: &Field, range: RangeInclusive<u64>) -> Option<u64> {
        if field.is_absent() {
            self.missing(field);
        }
        self.optional_number(field, range)
    }

    /// Reads a whole number that may be missing.
    pub fn optional_number(&mut self, field: &Field, range: RangeInclusive<u64>) -> Option<u64> {
        if field.is_absent() {
            return None;
        }
        let Some(number) = field.value.as_u64() else {
            self.wrong(
                field,
                "NUMBER_TYPE_COERCE",
                format!("Value {} is not int.", field.value),
            );
            return None;
        };
        if !range.contains(&number) {
            let (min, max) = range.into_inner();
            self.wrong(
                field,
                "NUMBER_TYPE_RANGE",
                format!("int value should be between {min} and {max}."),
            );
        }
        Some(number)
    }

    /// Reads a yes or no that may be missing.
    pub fn optional_flag(&mut self, field: &Field) -> Option<bool> {
        if !field.is_absent() && !field.value.is_boolean() {
            self.wrong(
                field,
                "BOOLEAN_TYPE_CONVERT",
                "Must be either true or false.",
            );
        }
        field.value.as_bool()
    }

    /// Reads a list that may be missing, of so many entries.
    pub fn list<'v>(&mut self, field: &Field<'v>, length: RangeInclusive<usize>) -> Vec<Field<'v>> {
        if field.is_absent() {
            return Vec::new();
        }
        let Some(list) = field.value.as_array() else {
            self.wrong(
                field,
                "LIST_TYPE_CONVERT",
                "Only iterables may be used in a ListType.",
            );
            return Vec::new();
        };
        if !length.contains(&list.len()) {
            let (min, max) = length.into_inner();
            self.wrong(
                field,
                "BASE_TYPE_BAD_LENGTH",
                format!("Must be between {min} and {max} in length."),
            );
        }
        list.iter()
            .enumerate()
            .map(|(n, value)| field.below(n.to_string(), value))
            .collect()
    }

    /// Reads an object's members by name; nothing when it is missing.
    pub fn members<'v>(&mut self, field: &Field<'v>) -> Vec<(&'v str, Field<'v>)> {
        match field.value {
            Value::Null => Vec::new(),
            Value::Object(map) => map
                .iter()
                .map(|(name, value)| (name.as_str(), field.below(name.clone(), value)))
                .collect(),
            _ => {
                self.wrong(
                    field,
                    "DICT_TYPE_CONVERT",
                    "Only dictionaries may be used in a DictType.",
                );
                Vec::new()
            }
        }
    }

    /// Ends the reading.
    ///
    /// # Errors
    ///
    /// Fails with all that is wrong.
    pub fn finish(self) -> Result<(), Refusal> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Refusal::form(self.0))
        }
    }
}
