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
use super::{Outgoing, Talk};
use crate::dialogue::{Choice, Enclosed, Source, Spot};
use crate::words::{Language, say};

/// How often sending fails before a reply is given up: with the pauses between, for about a day.
const TRIES: u32 = 1500;
/// The longest pause before sending is tried again.
const LONGEST: Duration = Duration::from_secs(60);

impl Talk {
    /// Has all replies of an account sent.
    pub(super) async fn send_left(&self, caller: &Caller) -> Result<()> {
        let unsent = match self.inner.engine.unsent(caller).await {
            Err(error) if error.code == "no-account" => return Ok(()),
            unsent => unsent?,
        };
        for unsent in unsent {
            self.send(caller.clone(), unsent.person);
        }
        Ok(())
    }

    /// Has a person's replies sent, unless that is under way.
    pub(super) fn send(&self, caller: Caller, person: Identity) {
        let name = Uuid::new_v5(&Uuid::NAMESPACE_OID, person.to_string().as_bytes());
        if !self.inner.sending.begin(name) {
            return;
        }
        let talk = self.clone();
        self.inner.tasks.spawn(async move {
            loop {
                match talk.send_all(&caller, &person).await {
                    Err(error) if error.code != "no-account" => {
                        tracing::error!(code = error.code, "replies could not be sent");
                    }
                    _ => {}
                }
                if !talk.inner.sending.again(name) {
                    return;
                }
            }
        });
    }

    /// Sends a person's replies. The next is sent when the one before is done with.
    async fn send_all(&self, caller: &Caller, person: &Identity) -> Result<()> {
        while let Some(face) = self.inner.faces.of(person).filter(|_| !self.stopping()) {
            let all = self.inner.engine.unsent(caller).await?;
            let Some(mut unsent) = all.into_iter().find(|unsent| unsent.person == *person) else {
                return Ok(());
            };
            let Some(pause) = self.send_one(&face, caller, &mut unsent).await? else {
                continue;
            };
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                () = self.inner.stop.cancelled() => {}
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
            tracing::error!("a reply is of no use to this version");
            return engine.settle(caller, id, None, None).await.map(|()| None);
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
        let parcel = self.parcel(&self.client(caller), unsent, &outgoing).await?;
        let parcel = Parcel { placed, ..parcel };
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
                unsent.reply = serde_json::to_value(&outgoing).unwrap_or_default();
                engine
                    .settle(caller, id, Some(unsent.clone()), None)
                    .await?;
                Ok(Some(after.unwrap_or_else(|| pause(unsent.failures))))
            }
            Err(trouble) => {
                tracing::warn!(?trouble, "a reply is given up");
                engine.settle(caller, id, None, None).await.map(|()| None)
            }
        }
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
        while !self.stopping() && failures < TRIES {
            let parcel = self.worded(account, &person, &outgoing, None);
            match face.send(&parcel).await {
                Err(Trouble::Later { after, .. }) => {
                    failures += 1;
                    tokio::time::sleep(after.unwrap_or_else(|| pause(failures))).await;
                }
                _ => break,
            }
        }
        if let Err(error) = self.inner.engine.settle_farewell(account).await {
            tracing::error!(code = error.code, "a farewell could not be forgotten");
        }
    }

    /// Returns a reply in words, with its file.
    async fn parcel(
        &self,
        client: &Client,
        unsent: &Unsent,
        outgoing: &Outgoing,
    ) -> Result<Parcel> {
        let mut outgoing = outgoing.clone();
        let mut file = None;
        if let Some(enclosed) = &outgoing.reply.file {
            match enclosure(client, enclosed, outgoing.language).await {
                Ok(enclosure) => file = Some(enclosure),
                Err(error) if error.code == "no-account" => return Err(error),
                Err(error) => {
                    tracing::warn!(code = error.code, "a reply's file cannot be had");
                    outgoing.reply.lines.push(say("file-gone"));
                }
            }
        }
        Ok(self.worded(unsent.id, &unsent.person, &outgoing, file))
    }

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
