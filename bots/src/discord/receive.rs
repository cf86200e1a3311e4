//! From Discord's interactions to inputs.

use serde_json::Value;
use serenity::model::application::{
    ActionRowComponent, ButtonKind, CommandInteraction, ComponentInteraction,
    ComponentInteractionDataKind, Interaction, ModalInteraction, ResolvedValue,
};
use serenity::model::id::InteractionId;
use upward_desk::identity::Identity;

use super::form::{self, Form};
use super::route::{Route, made};
use crate::dialogue::{Command, Field, Filled, Given, Input, Place, Token, Unreadable, Verb};
use crate::talk::Envelope;

/// What an interaction is.
pub enum Came {
    /// Something for the dialogue.
    Said(Box<Said>),
    /// A button that asks for words, and who pressed it.
    Asks(Identity, Form),
    /// Somebody types into a field that offers what it takes.
    Types(Typed),
}

/// Something for the dialogue.
pub struct Said {
    /// Who.
    pub person: Identity,
    /// The name of the input.
    pub name: String,
    /// The way back.
    pub route: Route,
    /// The input.
    pub envelope: Envelope,
}

/// What somebody has typed so far.
#[derive(Debug, PartialEq, Eq)]
pub struct Typed {
    /// Who.
    pub person: Identity,
    /// Into which field.
    pub field: Field,
    /// What.
    pub text: String,
}

/// Returns what an interaction is; none for what this service does not know.
pub fn came(interaction: &Interaction) -> Option<Came> {
    match interaction {
        Interaction::Command(command) => Some(Came::Said(Box::new(commanded(command)))),
        Interaction::Component(component) => pressed(component),
        Interaction::Modal(modal) => Some(Came::Said(Box::new(wrote(modal)))),
        Interaction::Autocomplete(command) => typed(command).map(Came::Types),
        _ => None,
    }
}

fn commanded(from: &CommandInteraction) -> Said {
    let options = from.data.options();
    let filled = options.iter().filter_map(|option| {
        let filled = match &option.value {
            ResolvedValue::String(text) => Filled::Text((*text).to_owned()),
            ResolvedValue::Attachment(file) => Filled::File(Given {
                place: Place::Discord(file.url.clone()),
                name: file.filename.clone(),
                size: file.size.into(),
            }),
            _ => return None,
        };
        Some((Field::named(option.name)?, filled))
    });
    let input = match Verb::named(&from.data.name) {
        Some(verb) => Input::Command(Command {
            fields: filled.collect(),
            ..Command::of(verb)
        }),
        None => Input::Unreadable(Unreadable::Command),
    };
    let route = Route {
        application: from.application_id,
        token: from.token.clone(),
        made: made(from.id),
        awaited: true,
        largest: from.attachment_size_limit.into(),
    };
    said(from.user.id.get(), from.id, route, &from.locale, input)
}

fn pressed(from: &ComponentInteraction) -> Option<Came> {
    let id = match &from.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => values.first(),
        _ => None,
    };
    let id = id.unwrap_or(&from.data.custom_id);
    if let Some(form) = form::asked(id, || label(from).unwrap_or_default()) {
        return Some(Came::Asks(Identity::Discord(from.user.id.get()), form));
    }
    let route = Route {
        application: from.application_id,
        token: from.token.clone(),
        made: made(from.id),
        awaited: false,
        largest: from.attachment_size_limit.into(),
    };
    let tap = Input::Tap(Token(id.clone()));
    let said = said(from.user.id.get(), from.id, route, &from.locale, tap);
    Some(Came::Said(Box::new(said)))
}

fn wrote(from: &ModalInteraction) -> Said {
    let parts = from.data.components.iter().flat_map(|row| &row.components);
    let text = parts.filter_map(|part| match part {
        ActionRowComponent::InputText(input) => input.value.clone(),
        _ => None,
    });
    let input = Input::Wrote {
        token: Token(from.data.custom_id.clone()),
        text: text.collect(),
    };
    let route = Route {
        application: from.application_id,
        token: from.token.clone(),
        made: made(from.id),
        awaited: from.message.is_none(),
        largest: from.attachment_size_limit.into(),
    };
    said(from.user.id.get(), from.id, route, &from.locale, input)
}

fn typed(from: &CommandInteraction) -> Option<Typed> {
    let option = from.data.autocomplete()?;
    Some(Typed {
        person: Identity::Discord(from.user.id.get()),
        field: Field::named(option.name)?,
        text: option.value.to_owned(),
    })
}

fn said(person: u64, id: InteractionId, route: Route, locale: &str, input: Input) -> Said {
    let envelope = Envelope {
        input,
        route: serde_json::to_value(&route).unwrap_or(Value::Null),
        language: Some(locale.to_owned()),
        // Only the person sees what is answered, wherever they asked.
        private: true,
    };
    Said {
        person: Identity::Discord(person),
        name: format!("discord-{id}"),
        route,
        envelope,
    }
}

/// Returns what stands on the button that was pressed.
fn label(from: &ComponentInteraction) -> Option<String> {
    let rows = from.message.components.iter();
    rows.flat_map(|row| &row.components)
        .find_map(|part| match part {
            ActionRowComponent::Button(button) => match &button.data {
                ButtonKind::NonLink { custom_id, .. } if *custom_id == from.data.custom_id => {
                    button.label.clone()
                }
                _ => None,
            },
            _ => None,
        })
}

#[cfg(test)]
mod tests;
