//! Operations of a chat's service on the conversations that it holds. They are for the process that owns the store,
//! so the API does not offer them.

use serde_json::Value;
use upward_engine::error::Result;
use uuid::Uuid;

use super::Engine;
use crate::caller::{Caller, Scope};
use crate::chat::{self, Farewell, Heard, Said, Talking, Unsent};
use crate::identity::Identity;

impl Engine {
    /// Keeps what a person sent until it is handled, under the name that its platform gave it. None where one of this
    /// name came within two days.
    ///
    /// # Errors
    /// When the store is not available.
    pub async fn hear(
        &self,
        person: &Identity,
        name: &str,
        input: Value,
    ) -> Result<Option<(Caller, Heard)>> {
        let caller = self.account_of(person).await?;
        let heard = self.hear_in(&caller, person, name, input).await?;
        Ok(heard.map(|heard| (caller, heard)))
    }

    /// As [`Engine::hear`], in an account that is there.
    ///
    /// # Errors
    /// When the account was deleted.
    pub async fn hear_in(
        &self,
        caller: &Caller,
        person: &Identity,
        name: &str,
        input: Value,
    ) -> Result<Option<Heard>> {
        let account = caller.account;
        let (person, name) = (person.clone(), name.to_owned());
        self.run(caller, Scope::Write, move |work| {
            chat::hear(work, account, &person, name.as_bytes(), &input)
        })
        .await
    }

    /// Returns the account's inputs that were not handled yet, the oldest first.
    ///
    /// # Errors
    /// When the account was deleted.
    pub async fn heard(&self, caller: &Caller) -> Result<Vec<Heard>> {
        self.run(caller, Scope::Read, chat::inputs).await
    }

    /// Returns what the service remembers of a person's dialogue; none before the first.
    ///
    /// # Errors
    /// When the account was deleted.
    pub async fn dialogue(&self, caller: &Caller, person: &Identity) -> Result<Option<Value>> {
        let person = self.person(person);
        self.run(caller, Scope::Read, move |work| {
            chat::dialogue(work, person)
        })
        .await
    }

    /// Keeps what handling an input came to, as one transaction, and returns the replies as they are kept.
    ///
    /// # Errors
    /// When the account was deleted.
    pub async fn say(&self, caller: &Caller, said: Said) -> Result<Vec<Unsent>> {
        let (account, person) = (caller.account, self.person(&said.person));
        self.run(caller, Scope::Write, move |work| {
            chat::say(work, account, person, &said)
        })
        .await
    }

    /// Returns the account's replies that were not sent yet, the oldest first.
    ///
    /// # Errors
    /// When the account was deleted.
    pub async fn unsent(&self, caller: &Caller) -> Result<Vec<Unsent>> {
        self.run(caller, Scope::Read, chat::replies).await
    }

    /// Takes note of what became of a reply: `left` is what is still to be sent of it, none where it is done with;
    /// `shown` names the message that shows a work from now on.
    ///
    /// # Errors
    /// When the account was deleted.
    pub async fn settle(
        &self,
        caller: &Caller,
        id: Uuid,
        left: Option<Unsent>,
        shown: Option<(Uuid, Value)>,
    ) -> Result<()> {
        self.run(caller, Scope::Write, move |work| {
            if let Some((of, message)) = &shown {
                chat::show(work, *of, message)?;
            }
            chat::settle(work, id, left.as_ref())
        })
        .await
    }

    /// Returns the message that shows a work; none where it is not known.
    ///
    /// # Errors
    /// When the account was deleted.
    pub async fn placed(&self, caller: &Caller, work: Uuid) -> Result<Option<Value>> {
        self.run(caller, Scope::Read, move |records| {
            chat::placed(records, work)
        })
        .await
    }

    /// Returns whose dialogues the account has, and what the service remembers of each.
    ///
    /// # Errors
    /// When the account was deleted.
    pub async fn dialogues(&self, caller: &Caller) -> Result<Vec<(Identity, Value)>> {
        self.run(caller, Scope::Read, chat::dialogues).await
    }

    /// Returns the accounts with conversations that have not fallen silent, to go on with what an earlier service left.
    ///
    /// # Errors
    /// When the store is not available.
    pub async fn talking(&self) -> Result<Vec<Caller>> {
        self.blocking(|inner| inner.house(|work| work.all::<Talking>(&())))
            .await
            .map(|known| {
                let accounts = known.into_iter().map(|talking| talking.account);
                accounts.map(Caller::owner).collect()
            })
    }

    /// Forgets that an account has conversations until the next input comes, unless something is left to be done in
    /// them: an input, a reply, or what `is_busy` says of what the service remembers of a dialogue. Returns whether
    /// nothing is.
    ///
    /// # Errors
    /// When the account was deleted.
    pub async fn fall_silent(&self, caller: &Caller, is_busy: fn(&Value) -> bool) -> Result<bool> {
        let account = caller.account;
        self.run(caller, Scope::Write, move |work| {
            chat::fall_silent(work, account, is_busy)
        })
        .await
    }

    /// Keeps the last reply to a person before their account is deleted, so that it is sent whatever happens.
    ///
    /// # Errors
    /// When the store is not available.
    pub async fn keep_farewell(&self, farewell: Farewell) -> Result<()> {
        self.blocking(move |inner| inner.house(|work| work.put(&farewell)))
            .await
    }

    /// Returns the last replies whose accounts are gone.
    ///
    /// # Errors
    /// When the store is not available.
    pub async fn farewells(&self) -> Result<Vec<Farewell>> {
        let all = self
            .blocking(|inner| inner.house(|work| work.all::<Farewell>(&())))
            .await?;
        let mut due = Vec::new();
        for farewell in all {
            if self
                .account(&Caller::owner(farewell.account))
                .await
                .is_err()
            {
                due.push(farewell);
            }
        }
        Ok(due)
    }

    /// Forgets the last reply to an account's person: it was sent, or the account is still there.
    ///
    /// # Errors
    /// When the store is not available.
    pub async fn settle_farewell(&self, account: Uuid) -> Result<()> {
        self.blocking(move |inner| inner.house(|work| work.remove::<Farewell>(&account)))
            .await
    }

    /// Returns what a person's dialogue is kept under: ids stand in the store as they are, so it tells nothing of them.
    fn person(&self, person: &Identity) -> Uuid {
        let name = format!("dialogue {person}");
        Uuid::from_bytes(self.inner.vault.keys().hash(name.as_bytes()))
    }
}
