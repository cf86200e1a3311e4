//! Sending replies: in order for each person, until each is sent or can never be.

use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use upward_desk::certificate::InLocale;
use upward_desk::chat::{Farewell, Unsent};
use upward_desk::identity::Identity;
use upward_desk::{Caller, Client};
use upward_engine::error::Result;
use uuid::Uuid;

use super::face::{Button, Enclosure, Face, Parcel, Sent, Trouble};
use super::{Outgoing, PANIC, Talk, guarded, is_moved, json};
use crate::dialogue::{Choice, Enclosed, Reply, Source, Spot};
use crate::words::{Language, Say, say};

/// How often sending fails before a reply is given up: with the pauses between, for about a day.
const TRIES: u32 = 1500;
/// The longest pause before sending is tried again.
const LONGEST: Duration = Duration::from_secs(60);
/// What platforms count files in, in bytes.
const MB: usize = 1 << 20;

impl Talk {
    /// Has a person's replies sent that an account keeps, unless that is under way.
    pub(super) fn send(&self, caller: Caller, person: Identity) {
        let name = Uuid::new_v5(&caller.account, person.to_string().as_bytes());
        if !self.inner.sending.begin(name) {
            return;
        }
        let talk = self.clone();
        self.inner.tasks.spawn(async move {
            let mut failures = 0;
            loop {
                match talk.send_all(&caller, &person).await {
                    Err(error) if !is_moved(&error) => {
                        tracing::error!(code = error.code, "replies could not be sent");
                        failures += 1;
                        talk.wait(pause(failures)).await;
                        continue;
                    }
                    Err(_) => talk.follow(&caller, &person).await,
                    Ok(()) => failures = 0,
                }
                if !talk.inner.sending.again(name) {
                    return;
                }
            }
        });
    }

    /// Has a person's replies sent that were moved along when the account was joined with another.
    async fn follow(&self, from: &Caller, person: &Identity) {
        match self.inner.engine.known_account(person).await {
            Ok(Some(caller)) if caller != *from => self.send(caller, person.clone()),
            _ => {}
        }
    }

    /// Sends a person's replies. The next is sent when the one before is done with.
    async fn send_all(&self, caller: &Caller, person: &Identity) -> Result<()> {
        while let Some(face) = self.inner.faces.of(person).filter(|_| !self.stopping()) {
            let all = self.inner.engine.unsent(caller).await?;
            let Some(mut unsent) = all.into_iter().find(|unsent| unsent.person == *person) else {
                return Ok(());
            };
            let pause = match guarded(self.send_one(&face, caller, &mut unsent)).await {
                Err(error) if error.code == PANIC => {
                    self.given_up(caller, unsent.id, PANIC).await?
                }
                pause => pause?,
            };
            if let Some(pause) = pause {
                self.wait(pause).await;
            }
        }
        Ok(())
    }

    /// Tries to send a reply; returns how long to wait before it is tried again, none when it is done with.
    async fn send_one(
        &self,
        face: &Arc<dyn Face>,
        caller: &Caller,
        unsent: &mut Unsent,
    ) -> Result<Option<Duration>> {
        let engine = &self.inner.engine;
        let id = unsent.id;
        let Ok(mut outgoing) = serde_json::from_value::<Outgoing>(unsent.reply.clone()) else {
            return self.given_up(caller, id, "unread-reply").await;
        };
        let work = match outgoing.reply.spot {
            Spot::Work(work) => Some(work),
            Spot::New | Spot::Here => None,
        };
        let placed = match work {
            Some(work) => engine.placed(caller, work).await?,
            None => None,
        };
        let began = Instant::now();
        let largest = face.largest(&outgoing.route);
        let language = outgoing.language;
        let file = self
            .file(caller, language, &mut outgoing.reply, largest)
            .await?;
        let parcel = Parcel {
            placed,
            ..self.worded(id, &unsent.person, &outgoing, file)
        };
        let sent = face.send(&parcel).await;
        self.inner
            .figures
            .sent(&unsent.person, &sent, began.elapsed());
        match sent {
            Ok(Sent { placed }) => {
                let placed = work.zip(placed);
                engine.settle(caller, id, None, placed).await?;
                Ok(None)
            }
            Err(Trouble::Later { after, sent }) if unsent.failures < TRIES => {
                unsent.failures += 1;
                outgoing.sent = sent;
                self.left(caller, unsent, &outgoing).await?;
                Ok(Some(after.unwrap_or_else(|| pause(unsent.failures))))
            }
            Err(Trouble::Refused(why)) if outgoing.reply.file.is_some() => {
                tracing::warn!(why, "a reply is sent without its file");
                without(&mut outgoing.reply, say("file-refused"));
                self.left(caller, unsent, &outgoing).await?;
                Ok(Some(Duration::ZERO))
            }
            Err(trouble) => self.given_up(caller, id, &format!("{trouble:?}")).await,
        }
    }

    /// Keeps what is still to be sent of a reply.
    async fn left(&self, caller: &Caller, unsent: &mut Unsent, outgoing: &Outgoing) -> Result<()> {
        unsent.reply = json(outgoing)?;
        let left = Some(unsent.clone());
        self.inner
            .engine
            .settle(caller, unsent.id, left, None)
            .await
    }

    /// Forgets a reply that cannot be sent, for a reason that the log is told.
    async fn given_up(&self, caller: &Caller, id: Uuid, why: &str) -> Result<Option<Duration>> {
        tracing::warn!(why, "a reply is given up");
        self.inner.engine.settle(caller, id, None, None).await?;
        Ok(None)
    }

    /// Sends what is said to people whose accounts are gone.
    pub(super) async fn send_farewells(&self) -> Result<()> {
        for farewell in self.inner.engine.farewells().await? {
            let Some(taken) = self.inner.turns.take(farewell.account) else {
                continue;
            };
            let talk = self.clone();
            self.inner.tasks.spawn(async move {
                talk.send_farewell(farewell).await;
                drop(taken);
            });
        }
        Ok(())
    }

    async fn send_farewell(&self, farewell: Farewell) {
        let Farewell {
            account,
            person,
            reply,
        } = farewell;
        let (Some(face), Ok(outgoing)) = (
            self.inner.faces.of(&person),
            serde_json::from_value::<Outgoing>(reply),
        ) else {
            return;
        };
        let mut failures = 0;
        loop {
            if self.stopping() {
                return;
            }
            let parcel = self.worded(account, &person, &outgoing, None);
            match face.send(&parcel).await {
                Err(Trouble::Later { after, .. }) if failures < TRIES => {
                    failures += 1;
                    self.wait(after.unwrap_or_else(|| pause(failures))).await;
                }
                _ => break,
            }
        }
        if let Err(error) = self.inner.engine.settle_farewell(account).await {
            tracing::error!(code = error.code, "a farewell could not be forgotten");
        }
    }

    /// Returns a reply's file. Where there is none to be sent, the reply says why instead.
    async fn file(
        &self,
        caller: &Caller,
        language: Language,
        reply: &mut Reply,
        largest: usize,
    ) -> Result<Option<Enclosure>> {
        let Some(enclosed) = &reply.file else {
            return Ok(None);
        };
        match enclosure(&self.client(caller), enclosed, language).await {
            Ok(file) if file.bytes.len() > largest => {
                let line = say("file-over-limit").count("size", file.bytes.len().div_ceil(MB));
                without(reply, line.count("limit", largest / MB));
                Ok(None)
            }
            Ok(file) => Ok(Some(file)),
            Err(error) if is_moved(&error) => Err(error),
            Err(error) => {
                tracing::warn!(code = error.code, "a reply's file cannot be had");
                without(reply, say("file-gone"));
                Ok(None)
            }
        }
    }

    /// Returns a reply in words.
    fn worded(
        &self,
        id: Uuid,
        person: &Identity,
        outgoing: &Outgoing,
        file: Option<Enclosure>,
    ) -> Parcel {
        let (reply, language) = (&outgoing.reply, outgoing.language);
        let words = self.words();
        let button = |choice: &Choice| Button {
            label: words.plain(language, &choice.label),
            token: choice.token.clone(),
            writes: choice
                .writes
                .as_ref()
                .map(|asks| words.plain(language, asks)),
            weight: choice.weight,
            below: choice.below,
            listed: choice.listed,
        };
        Parcel {
            id,
            person: person.clone(),
            route: outgoing.route.clone(),
            language,
            text: words.all(language, &reply.lines),
            buttons: reply.choices.iter().map(button).collect(),
            page: reply.page,
            file,
            spot: reply.spot,
            placed: None,
            first: outgoing.first,
            sent: outgoing.sent,
        }
    }
}

/// Takes the file out of a reply, which says this instead.
fn without(reply: &mut Reply, instead: Say) {
    reply.file = None;
    reply.lines.push(instead);
}

async fn enclosure(client: &Client, enclosed: &Enclosed, language: Language) -> Result<Enclosure> {
    let bytes = match &enclosed.source {
        Source::Document(id) => client.document_content(*id).await?,
        Source::Export => client.export_account().await?,
        Source::Chart { name, between } => {
            client
                .analytics_chart(name, between, upward_desk::analytics::Themed::default())
                .await?
        }
        Source::Certificate(code) => certificate(client, code, language).await?,
        Source::Text(text) => text.clone().into_bytes().into(),
    };
    Ok(Enclosure {
        name: enclosed.name.clone(),
        bytes,
    })
}

/// Returns the page of a certificate in a language; in English where pages are not written in it.
async fn certificate(client: &Client, code: &str, language: Language) -> Result<Bytes> {
    let own = InLocale {
        locale: Some(language.code().to_owned()),
    };
    match client.certificate_document(code, &own).await {
        Err(error) if error.code == "no-such-locale" => {
            let english = InLocale::default();
            client.certificate_document(code, &english).await
        }
        page => page,
    }
}

/// Returns how long to wait after so many failures.
fn pause(failures: u32) -> Duration {
    let doubled = Duration::from_millis(500).saturating_mul(1 << failures.min(10));
    doubled.min(LONGEST)
}
