//! Forms for words: a button that asks for them opens one at once. There is no time to look up what it asks, so the
//! button itself tells.

use serde_json::{Value, json};

use super::limit::{ID, INPUT, INPUT_LABEL, PLACEHOLDER, TITLE, cut, units};
use crate::dialogue::Token;
use crate::talk::Button;

/// What stands between a button's token and what it asks; no token has it.
const ASKS: char = '?';

/// A form that asks for words.
#[derive(Debug, PartialEq, Eq)]
pub struct Form {
    /// What it answers with.
    pub token: Token,
    title: String,
    asks: String,
}

/// Returns the name by which Discord gives a button back.
pub fn name(button: &Button) -> String {
    match &button.writes {
        Some(asks) => cut(&format!("{}{ASKS}{asks}", button.token.0), ID),
        None => cut(&button.token.0, ID),
    }
}

/// Returns the form that a button of this name opens; none for a button that opens none.
pub fn asked(name: &str, label: impl FnOnce() -> String) -> Option<Form> {
    let (token, asks) = name.split_once(ASKS)?;
    Some(Form {
        token: Token(token.to_owned()),
        title: label(),
        asks: asks.to_owned(),
    })
}

impl Form {
    /// Returns the answer that opens it, with what stands there already in its field.
    pub fn opened(&self, stands: Option<&str>) -> Value {
        let or_more = |text: String| {
            if text.trim().is_empty() {
                "…".to_owned()
            } else {
                text
            }
        };
        let asks = self.asks.lines().next().unwrap_or_default();
        let label = cut(asks, INPUT_LABEL);
        // What does not fit above the field stands in it until something is written.
        let more = (label != self.asks).then(|| cut(&self.asks, PLACEHOLDER));
        // Half of a text would be kept as the whole, and an empty one is too short for Discord.
        let stands = stands.filter(|text| (1..=INPUT).contains(&units(text)));
        let mut input = json!({
            "type": 4,
            "custom_id": "text",
            "style": 2,
            "label": or_more(label),
            "placeholder": more.unwrap_or_else(|| "…".to_owned()),
            "min_length": 1,
            "max_length": INPUT,
            "required": true,
        });
        if let Some(stands) = stands {
            input["value"] = json!(stands);
        }
        json!({
            "type": 9,
            "data": {
                "custom_id": self.token.0,
                "title": or_more(cut(&self.title, TITLE)),
                "components": [{"type": 1, "components": [input]}],
            },
        })
    }
}
