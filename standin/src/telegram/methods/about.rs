//! What the bot is, and how it describes itself.

use serde_json::{Value, json};

use super::Answer;
use crate::telegram::{hub::State, message::Author, params::Params, refusal::Refusal, text::units};

pub(super) fn get_me(state: &mut State, _: &Params) -> Answer {
    let mut me = state.author_json(Author::Bot);
    if let Some(fields) = me.as_object_mut() {
        fields.insert("can_join_groups".into(), true.into());
        let lacking = [
            "can_read_all_group_messages",
            "supports_inline_queries",
            "can_connect_to_business",
            "has_main_web_app",
        ];
        fields.extend(lacking.map(|field| (field.to_owned(), Value::Bool(false))));
    }
    Ok(me)
}

pub(super) fn set_description(state: &mut State, params: &Params) -> Answer {
    set(state, params, "description", 512)
}

pub(super) fn set_short_description(state: &mut State, params: &Params) -> Answer {
    set(state, params, "short_description", 120)
}

pub(super) fn get_description(state: &mut State, params: &Params) -> Answer {
    get(state, params, "description")
}

pub(super) fn get_short_description(state: &mut State, params: &Params) -> Answer {
    get(state, params, "short_description")
}

fn set(state: &mut State, params: &Params, field: &'static str, most: usize) -> Answer {
    let text = params.text(field).unwrap_or_default();
    if units(&text) > most {
        return Err(Refusal::bad(format!("{field} is too long")));
    }
    state
        .descriptions
        .insert((field, language(params)?), text.into_owned());
    Ok(true.into())
}

fn get(state: &mut State, params: &Params, field: &'static str) -> Answer {
    let wanted = language(params)?;
    let text = [wanted, String::new()]
        .into_iter()
        .find_map(|language| state.descriptions.get(&(field, language)));
    Ok(json!({ field: text.map_or("", String::as_str) }))
}

/// Reads `language_code`: two letters, or nothing for everybody.
pub(super) fn language(params: &Params) -> Result<String, Refusal> {
    let code = params.text("language_code").unwrap_or_default();
    let fits = code.is_empty()
        || (code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_lowercase()));
    if fits {
        Ok(code.into_owned())
    } else {
        Err(Refusal::bad("invalid language code specified"))
    }
}
