//! What a fix changes in a resume, and a resume with the change made.

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::date::Date;
use crate::resume::Resume;

use super::Fix;

/// What a fix changes at its path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = FixChange))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Change {
    /// The field becomes this text, which the resume holds elsewhere: nothing has to be written.
    Set {
        /// The text.
        text: String,
    },
    /// The person gives what the field lacks, such as a date.
    Fill,
    /// The person adds an item to the list, in their own words, among which are these.
    Add {
        /// The words by which the posting asks.
        words: String,
    },
    /// The person mends the document itself, such as its columns or headings.
    Document,
}

impl Fix {
    /// Returns `resume` with the fix made; `said` is what the person says where the change leaves that to them: the value
    /// of a field, or the new item. A new project starts `today`.
    ///
    /// None where the fix is to the document, its path is not in the resume, or the field does not take what is said.
    pub fn applied(&self, resume: &Resume, said: &str, today: Date) -> Option<Resume> {
        let mut value = serde_json::to_value(resume).ok()?;
        let (parent, field) = self.path.rsplit_once('.').unwrap_or(("", &self.path));
        let record = value.pointer_mut(&pointer(parent))?.as_object_mut()?;
        match &self.change {
            Change::Document => return None,
            Change::Set { text } => {
                record.insert(field.to_owned(), json!(text));
            }
            Change::Fill => {
                record.insert(field.to_owned(), json!(said));
            }
            Change::Add { .. } => {
                let item = match self.path.as_str() {
                    "projects" => json!({ "description": said, "startDate": today }),
                    "languages" => json!({ "language": said }),
                    _ => json!(said),
                };
                let list = record.entry(field).or_insert_with(|| json!([]));
                list.as_array_mut()?.push(item);
            }
        }
        serde_json::from_value(value).ok()
    }
}

/// Returns the JSON pointer of a path such as `work[0].highlights`.
fn pointer(path: &str) -> String {
    path.split(['.', '[', ']'])
        .filter(|part| !part.is_empty())
        .flat_map(|part| ["/", part])
        .collect()
}
