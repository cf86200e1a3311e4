//! The menu of commands, per scope and language.

use serde_json::{Value, json};

use super::{Answer, about::language};
use crate::telegram::{hub::State, menu::Command, params::Params, refusal::Refusal, text::units};

const MOST: usize = 100;
const LONGEST_NAME: usize = 32;
const LONGEST_DESCRIPTION: usize = 256;

pub(super) fn set(state: &mut State, params: &Params) -> Answer {
    let given = params.json::<Vec<Command>>("commands")?;
    let commands = given.ok_or_else(|| Refusal::bad("parameter \"commands\" is required"))?;
    if commands.len() > MOST {
        return Err(Refusal::bad("BOT_COMMANDS_TOO_MUCH"));
    }
    for Command {
        command,
        description,
    } in &commands
    {
        let in_name =
            |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'_';
        if !(1..=LONGEST_NAME).contains(&command.len()) || !command.bytes().all(in_name) {
            return Err(Refusal::bad("BOT_COMMAND_INVALID"));
        }
        if !(1..=LONGEST_DESCRIPTION).contains(&units(description.trim())) {
            return Err(Refusal::bad("BOT_COMMAND_DESCRIPTION_INVALID"));
        }
    }
    state
        .menus
        .0
        .insert((scope(params)?, language(params)?), commands);
    Ok(true.into())
}

pub(super) fn get(state: &mut State, params: &Params) -> Answer {
    let (scope, language) = (scope(params)?, language(params)?);
    Ok(state
        .menus
        .of(&scope, &language)
        .map_or_else(|| json!([]), |commands| json!(commands)))
}

pub(super) fn delete(state: &mut State, params: &Params) -> Answer {
    state.menus.0.remove(&(scope(params)?, language(params)?));
    Ok(true.into())
}

/// Returns the name of a scope; one for a single chat bears its identifier.
fn scope(params: &Params) -> Result<String, Refusal> {
    let Some(scope) = params.json::<Value>("scope")? else {
        return Ok("default".into());
    };
    let kind = scope
        .get("type")
        .and_then(Value::as_str)
        .unwrap_or_default();
    match kind {
        "default" | "all_private_chats" | "all_group_chats" | "all_chat_administrators" => {
            Ok(kind.to_owned())
        }
        "chat" | "chat_administrators" | "chat_member" => {
            let chat = scope.get("chat_id").filter(|chat| chat.is_i64());
            chat.map(|chat| format!("{kind}:{chat}"))
                .ok_or_else(|| Refusal::bad("chat not found"))
        }
        _ => Err(Refusal::bad(
            "can't parse BotCommandScope: unsupported type specified",
        )),
    }
}
