//! Inline keyboards and the rules for them.

use serde_json::{Value, json};

use super::{params::Params, refusal::Refusal};

const ROW: usize = 8;
const BUTTONS: usize = 100;
const DATA: usize = 64;

/// A button under a message.
#[derive(Clone, Debug, PartialEq)]
pub struct Button {
    /// What it says.
    pub label: String,
    /// What the bot is told when it is tapped.
    pub data: Option<String>,
    /// The page that it opens instead.
    pub url: Option<String>,
}

impl Button {
    /// Whether this is its label or its data.
    pub fn is(&self, label_or_data: &str) -> bool {
        self.label == label_or_data || self.data.as_deref() == Some(label_or_data)
    }
}

/// The buttons under a message, row by row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Keyboard {
    /// The rows; there is at least one button in each.
    pub rows: Vec<Vec<Button>>,
    raw: Value,
}

impl Keyboard {
    /// Returns all buttons in reading order.
    pub fn buttons(&self) -> impl Iterator<Item = &Button> {
        self.rows.iter().flatten()
    }

    pub(crate) fn json(&self) -> &Value {
        &self.raw
    }

    /// Reads `reply_markup` of a message that is sent. Keyboards that replace the one of the telephone are accepted,
    /// and not shown.
    pub(crate) fn of_new(params: &Params) -> Result<Option<Self>, Refusal> {
        match params.json::<Value>("reply_markup")? {
            Some(markup)
                if ["keyboard", "remove_keyboard", "force_reply"]
                    .iter()
                    .any(|kind| markup.get(kind).is_some()) =>
            {
                Ok(None)
            }
            Some(markup) => Self::inline(markup),
            None => Ok(None),
        }
    }

    /// Reads `reply_markup` of a message that is edited, where only inline keyboards may be.
    pub(crate) fn of_edited(params: &Params) -> Result<Option<Self>, Refusal> {
        params.json("reply_markup")?.map_or(Ok(None), Self::inline)
    }

    fn inline(markup: Value) -> Result<Option<Self>, Refusal> {
        let rows = markup.get("inline_keyboard").and_then(Value::as_array);
        let rows = rows.ok_or_else(|| Refusal::bad("object expected as reply markup"))?;
        let mut read = Vec::new();
        for row in rows {
            let row = row
                .as_array()
                .ok_or_else(|| unreadable("Array of buttons expected"))?;
            if row.len() > ROW {
                return Err(Refusal::bad("reply markup is too long"));
            }
            if !row.is_empty() {
                read.push(row.iter().map(button).collect::<Result<Vec<_>, _>>()?);
            }
        }
        if read.iter().flatten().count() > BUTTONS {
            return Err(Refusal::bad("reply markup is too long"));
        }
        let raw = json!({ "inline_keyboard": rows });
        Ok((!read.is_empty()).then_some(Self { rows: read, raw }))
    }
}

fn unreadable(what: &str) -> Refusal {
    Refusal::bad(format!("can't parse inline keyboard button: {what}"))
}

fn button(button: &Value) -> Result<Button, Refusal> {
    let field = |name: &str| button.get(name).and_then(Value::as_str).map(str::to_owned);
    let label = field("text").ok_or_else(|| unreadable("Field \"text\" must be of type String"))?;
    if label.trim().is_empty() {
        return Err(unreadable("Text of a button must be non-empty"));
    }
    let actions = button.as_object().map_or(0, |fields| {
        fields.keys().filter(|name| *name != "text").count()
    });
    match actions {
        0 => {
            return Err(unreadable(
                "Text buttons are unallowed in the inline keyboard",
            ));
        }
        1 => {}
        _ => {
            return Err(unreadable(
                "exactly one of the optional fields must be used",
            ));
        }
    }
    let data = field("callback_data");
    if data
        .as_ref()
        .is_some_and(|data| data.is_empty() || data.len() > DATA)
    {
        return Err(Refusal::bad("BUTTON_DATA_INVALID"));
    }
    let url = field("url");
    let opens = |url: &String| {
        ["http://", "https://", "tg://"]
            .iter()
            .any(|scheme| url.starts_with(scheme))
    };
    if url.as_ref().is_some_and(|url| !opens(url)) {
        return Err(Refusal::bad("BUTTON_URL_INVALID"));
    }
    Ok(Button { label, data, url })
}
