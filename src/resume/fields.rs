//! Walks a resume: every text in it with its path, in the order of the schema.

use serde_json::Value;

use crate::resume::Resume;

/// One text of a resume.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Where it stands, such as `work[0].highlights[2]`.
    pub path: String,
    /// The text; dates as ISO 8601.
    pub text: String,
}

/// Returns every text of a resume. Empty texts are left out.
pub fn fields(resume: &Resume) -> Vec<Field> {
    let mut found = Vec::new();
    // A resume holds strings, lists and records only, so serialising it cannot fail.
    if let Ok(value) = serde_json::to_value(resume) {
        walk(&value, String::new(), &mut found);
    }
    found
}

fn walk(value: &Value, path: String, found: &mut Vec<Field>) {
    match value {
        Value::String(text) if !text.trim().is_empty() => found.push(Field {
            path,
            text: text.clone(),
        }),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, format!("{path}[{index}]"), found);
            }
        }
        Value::Object(record) => {
            for (key, item) in record {
                let separator = if path.is_empty() { "" } else { "." };
                walk(item, format!("{path}{separator}{key}"), found);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;
    use crate::resume::Work;

    #[test]
    fn paths_name_lists_and_records_as_json_does() {
        let resume = Resume {
            work: vec![
                Work::default(),
                Work {
                    name: "Acme".into(),
                    start_date: Some(Date::month(2024, 3)),
                    highlights: vec!["a".into(), "b".into()],
                    ..Work::default()
                },
            ],
            ..Resume::default()
        };
        let paths: Vec<(String, String)> = fields(&resume)
            .into_iter()
            .map(|f| (f.path, f.text))
            .collect();
        let expected = [
            ("work[1].name", "Acme"),
            ("work[1].startDate", "2024-03"),
            ("work[1].highlights[0]", "a"),
            ("work[1].highlights[1]", "b"),
        ];
        assert_eq!(
            paths,
            expected.map(|(p, t)| (p.to_owned(), t.to_owned())).to_vec()
        );
    }
}
