//! Direct messages, for what comes when its interaction is over.

use serde_json::json;
use serenity::http::{LightMethod, Route as Api};
use serenity::model::id::ChannelId;
use upward_desk::identity::Identity;
use uuid::Uuid;

use super::{Failure, trouble, with};
use crate::discord::Discord;
use crate::discord::limit::{NONCE, cut};
use crate::discord::render::messages;
use crate::talk::{Parcel, Trouble};

/// Discord's codes for somebody who is not there: unknown user, invalid recipient.
const NOBODY: [u64; 2] = [10013, 50033];

impl Discord {
    /// Sends a message directly, from one of its parts on.
    pub(super) async fn put_directly(&self, parcel: &Parcel, from: usize) -> Result<(), Trouble> {
        let Identity::Discord(person) = parcel.person else {
            return Err(Trouble::Refused("not a person of Discord".to_owned()));
        };
        let told = |failure, sent| match failure {
            // The person takes none: /history has it for them.
            Failure::Refused { status: 403, .. } => Trouble::Gone,
            Failure::Refused { code, .. } if NOBODY.contains(&code) => Trouble::Gone,
            failure => trouble(failure, sent),
        };
        let whom = json!({"recipient_id": person.to_string()});
        let opened = self
            .calls
            .ask(LightMethod::Post, Api::UserMeDmChannels, Some(&whom));
        let opened = opened.await.map_err(|failure| told(failure, from))?;
        let channel = opened.get("id").and_then(|id| id.as_str()?.parse().ok());
        let Some(channel_id) = channel.filter(|id| *id > 0).map(ChannelId::new) else {
            return Err(Trouble::Refused("no channel".to_owned()));
        };
        for (number, message) in messages(parcel).iter().enumerate().skip(from) {
            let once = [
                ("nonce", json!(nonce(parcel.id, number))),
                ("enforce_nonce", json!(true)),
            ];
            let body = with(message.json(), &once);
            let api = Api::ChannelMessages { channel_id };
            let sent = self.say(LightMethod::Post, api, &body, message.file.as_ref());
            sent.await.map_err(|failure| told(failure, number))?;
        }
        Ok(())
    }
}

/// Returns what tells a part of a message from all others: the random half of the message's id, and the part's place.
fn nonce(id: Uuid, part: usize) -> String {
    let (_, random) = id.as_u64_pair();
    cut(&format!("{random:016x}.{part}"), NONCE)
}
