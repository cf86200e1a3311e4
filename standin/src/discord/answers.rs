//! What a bot does with an interaction: the first answer, the original message, follow-ups.

use serde_json::Value;

use crate::discord::{
    body::Body,
    check::{choices, message, message::Draft, modal},
    form::{Field, Form},
    interaction::{Act, Answer, FOLLOW_UPS, Interaction},
    message::Message,
    refusal::Refusal,
    state::State,
    world::World,
};

/// Takes the first answer to an interaction.
///
/// # Errors
///
/// Refuses it when it is not the first, too late, of a kind that is not allowed here, or malformed.
pub fn first(world: &World, id: u64, token: &str, body: Body) -> Result<(), Refusal> {
    let mut state = world.state();
    let known = state
        .interactions
        .get(&id)
        .filter(|known| known.token == token);
    let known = known.ok_or(Refusal::UNKNOWN_INTERACTION)?;
    known.answerable()?;
    let (act, source, channel) = (known.act, known.source, known.channel);

    let mut form = Form::default();
    let root = Field::root(&body.payload);
    let kind = root.get("type");
    let number = form.number(&kind, 0..=u64::MAX).unwrap_or_default();
    let allowed = act.answers();
    let answer = Answer::numbered(number).filter(|_| allowed.contains(&number));
    if answer.is_none() {
        let allowed: Vec<String> = allowed.iter().map(u64::to_string).collect();
        form.no_choice(&kind, &allowed.join(", "));
    }
    let data = root.get("data");
    let draft = match answer {
        Some(Answer::Message | Answer::Update) => {
            message::read(&mut form, &data, body.files.clone())
        }
        Some(Answer::Deferred) => Draft {
            flags: deferral(&mut form, &data.get("flags")),
            ..Draft::default()
        },
        Some(Answer::Modal) => {
            modal::check(&mut form, &data);
            Draft::default()
        }
        Some(Answer::Choices) => {
            let kind = if let Act::Autocomplete { kind } = act {
                Some(kind)
            } else {
                None
            };
            choices::check(&mut form, &data.get("choices"), kind);
            Draft::default()
        }
        Some(Answer::Quiet) | None => Draft::default(),
    };
    form.finish()?;

    let original = match answer {
        Some(Answer::Message) => Some(world.post(&mut state, channel, Some(id), draft)?),
        Some(Answer::Deferred) => Some(thinking(&mut state, channel, id, draft.flags)),
        Some(Answer::Update) => {
            world.edit(&mut state, source.ok_or(Refusal::UNKNOWN_MESSAGE)?, draft)?;
            source
        }
        Some(Answer::Quiet) => source,
        Some(Answer::Choices | Answer::Modal) | None => None,
    };
    let known = state
        .interactions
        .get_mut(&id)
        .ok_or(Refusal::UNKNOWN_INTERACTION)?;
    known.answer = answer.map(|answer| (answer, known.age()));
    known.original = original;
    known.pending = answer == Some(Answer::Deferred);
    known.modal = (answer == Some(Answer::Modal)).then(|| data.value.clone());
    known.choices = data
        .get("choices")
        .value
        .as_array()
        .cloned()
        .unwrap_or_default();
    known.changed.send_replace(());
    Ok(())
}

/// Reads the flags of a deferral: it can only be for the person alone.
fn deferral(form: &mut Form, flags: &Field) -> u64 {
    let number = form
        .optional_number(flags, 0..=u64::MAX)
        .unwrap_or_default();
    if number & !message::EPHEMERAL != 0 {
        form.wrong(
            flags,
            "BITFIELD_TYPE_INVALID",
            "Only EPHEMERAL can be set on a deferral.",
        );
    }
    number
}

fn thinking(state: &mut State, channel: u64, interaction: u64, flags: u64) -> u64 {
    let id = state.id();
    let mut message = Message::new(id, channel, Some(interaction));
    message.thinking = true;
    message.ephemeral = flags & message::EPHEMERAL != 0;
    state.messages.insert(id, message);
    id
}

/// Sends a follow-up and returns the message; the first one after a deferral fills in the deferred message.
///
/// # Errors
///
/// Refuses it when the token cannot be used, there were too many, or it is malformed.
pub fn follow_up(world: &World, token: &str, body: Body) -> Result<Value, Refusal> {
    let draft = message::check(body)?;
    let mut state = world.state();
    let known = usable(&mut state, token)?;
    let (id, channel) = (known.id, known.channel);
    let message = match known.original.filter(|_| known.pending) {
        Some(original) => {
            world.edit(&mut state, original, draft)?;
            original
        }
        None => {
            if known.place.by_user() && known.sent >= FOLLOW_UPS {
                return Err(Refusal::TOO_MANY_FOLLOW_UPS);
            }
            world.post(&mut state, channel, Some(id), draft)?
        }
    };
    let known = usable(&mut state, token)?;
    if !std::mem::take(&mut known.pending) {
        known.follow_ups.push(message);
        known.sent += 1;
    }
    known.changed.send_replace(());
    world.show(&state, message)
}

/// Returns a message of an interaction: `@original` or an id.
///
/// # Errors
///
/// Refuses it when the token cannot be used, or the message is not one of the interaction's.
pub fn look(world: &World, token: &str, which: &str) -> Result<Value, Refusal> {
    let mut state = world.state();
    let message = which_message(usable(&mut state, token)?, which)?;
    world.show(&state, message)
}

/// Edits a message of an interaction and returns it.
///
/// # Errors
///
/// Like [`look`], and what is malformed or leaves the message empty.
pub fn edit(world: &World, token: &str, which: &str, body: Body) -> Result<Value, Refusal> {
    let draft = message::check(body)?;
    let mut state = world.state();
    let message = which_message(usable(&mut state, token)?, which)?;
    world.edit(&mut state, message, draft)?;
    let known = usable(&mut state, token)?;
    known.pending &= known.original != Some(message);
    known.changed.send_replace(());
    world.show(&state, message)
}

/// Deletes a message of an interaction.
///
/// # Errors
///
/// Like [`look`].
pub fn delete(world: &World, token: &str, which: &str) -> Result<(), Refusal> {
    let mut state = world.state();
    let message = which_message(usable(&mut state, token)?, which)?;
    state.remove(message)?;
    let known = usable(&mut state, token)?;
    known.pending &= known.original != Some(message);
    known.changed.send_replace(());
    Ok(())
}

fn usable<'s>(state: &'s mut State, token: &str) -> Result<&'s mut Interaction, Refusal> {
    let id = state.tokens.get(token).ok_or(Refusal::UNKNOWN_WEBHOOK)?;
    let known = state
        .interactions
        .get_mut(id)
        .ok_or(Refusal::UNKNOWN_WEBHOOK)?;
    known.usable()?;
    Ok(known)
}

fn which_message(known: &Interaction, which: &str) -> Result<u64, Refusal> {
    let own = |id: &u64| known.original == Some(*id) || known.follow_ups.contains(id);
    let id = if which == "@original" {
        known.original
    } else {
        which.parse().ok().filter(own)
    };
    id.ok_or(Refusal::UNKNOWN_MESSAGE)
}
