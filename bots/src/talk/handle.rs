//! Handling inputs: one after the other for each account.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use upward_desk::Caller;
use upward_desk::chat::{Farewell, Heard, Said};
use upward_engine::error::{Error, Kind, Result};
use uuid::Uuid;

use super::works::{Job, ended};
use super::{Envelope, Outgoing, Talk, guarded, is_moved, json, typed};
use crate::dialogue::{Context, Effect, Input, Reply, Session, step};
use crate::words::{Language, say};

/// How often handling an input may fail by a fault of our own before the person is told.
const TRIES: u32 = 3;
/// How long to wait before what was not available is asked for again.
const PAUSE: Duration = Duration::from_millis(500);

/// The code of the error of an input that this version cannot read: trying again is of no use.
const UNREAD: &str = "unread-input";

/// What handling an input came to, before it is kept.
struct Turned {
    session: Session,
    replies: Vec<Outgoing>,
    begun: Vec<Uuid>,
    called_off: Vec<Uuid>,
    farewell: bool,
}

impl Talk {
    /// Has the account's inputs handled, unless that is under way.
    pub(super) fn handle(&self, caller: Caller) {
        if !self.inner.handling.begin(caller.account) {
            return;
        }
        let talk = self.clone();
        self.inner.tasks.spawn(async move {
            loop {
                talk.handle_all(&caller).await;
                if !talk.inner.handling.again(caller.account) {
                    return;
                }
            }
        });
    }

    async fn handle_all(&self, caller: &Caller) {
        let mut failures = 0;
        while !self.stopping() {
            let heard = match self.inner.engine.heard(caller).await {
                Ok(heard) => heard,
                Err(error) if is_moved(&error) => return,
                Err(error) => {
                    tracing::error!(code = error.code, "an account's inputs could not be read");
                    failures += 1;
                    self.wait(PAUSE * failures.min(20)).await;
                    continue;
                }
            };
            let Some(first) = heard.into_iter().next() else {
                return;
            };
            // An account that is joined with another brings inputs with it, maybe one whose turn it is there.
            let Some(_turn) = self.inner.turns.take(first.id) else {
                return;
            };
            let began = Instant::now();
            let Err(error) = guarded(self.turn(caller, &first)).await else {
                failures = 0;
                self.inner.figures.handled(began.elapsed());
                continue;
            };
            if is_moved(&error) {
                return;
            }
            failures += 1;
            self.inner.figures.failed("handle", &error.code);
            tracing::error!(code = error.code, failures, "an input could not be handled");
            let hopeless = failures >= TRIES && error.kind != Kind::Unavailable;
            if hopeless || error.code == UNREAD {
                self.give_up(caller, &first).await;
                failures = 0;
            }
            self.wait(PAUSE * failures.min(20)).await;
        }
    }

    /// Handles one input, and keeps what that came to.
    async fn turn(&self, caller: &Caller, heard: &Heard) -> Result<()> {
        let envelope: Envelope = serde_json::from_value(heard.input.clone())
            .map_err(|error| Error::internal(UNREAD, format!("An input is of no use: {error}.")))?;
        let turned = self.turned(caller, heard, envelope).await?;
        if turned.farewell {
            if self.inner.engine.account(caller).await.is_err() {
                for id in turned.called_off {
                    self.call_off(id);
                }
                return self.send_farewells().await;
            }
            self.inner.engine.settle_farewell(caller.account).await?;
        }
        let said = said(heard, &turned)?;
        // Whoever was joined with another account in this turn is to be found there.
        let kept = match self.inner.engine.say(caller, said.clone()).await {
            Err(error) if is_moved(&error) => {
                let Some(caller) = self.inner.engine.known_account(&heard.person).await? else {
                    return Err(error);
                };
                self.inner.engine.say(&caller, said).await.map(|_| caller)
            }
            kept => kept.map(|_| caller.clone()),
        };
        let other = kept?;
        if other != *caller
            && let Err(error) = self.take_up(std::slice::from_ref(&other)).await
        {
            tracing::error!(code = error.code, "what moved could not be taken up");
        }
        for id in turned.called_off {
            self.call_off(id);
        }
        let language = turned.session.language;
        for running in turned.session.works {
            if turned.begun.contains(&running.id) {
                self.begin(Job {
                    running,
                    person: heard.person.clone(),
                    language: language.clone(),
                    caller: other.clone(),
                });
            }
        }
        self.send(other, heard.person.clone());
        Ok(())
    }

    async fn turned(&self, caller: &Caller, heard: &Heard, envelope: Envelope) -> Result<Turned> {
        let engine = &self.inner.engine;
        let client = self.client(caller).named(&format!("turn-{}", heard.id));
        let account = client.account().await?;
        let kept = engine.dialogue(caller, &heard.person).await?;
        let mut session = Session::kept(kept);
        session.language = envelope.language.or(session.language);
        let app = session.language.as_deref().and_then(Language::of);
        let app = app.unwrap_or_default();
        let mut language = Context::language(&account, Some(app.code()));
        let context = Context {
            now: heard.at,
            person: heard.person.clone(),
            account,
            language,
            app,
            private: envelope.private,
            name: name(heard.id),
            route: envelope.route.clone(),
            line: self.line(),
            doors: self.inner.faces.doors(),
        };
        let sent = !matches!(envelope.input, Input::Ended { .. });
        let mut turned = Turned {
            session,
            replies: Vec::new(),
            begun: Vec::new(),
            called_off: Vec::new(),
            farewell: false,
        };
        let input = typed::read(self.words(), language, &turned.session, envelope.input);
        let mut inputs = VecDeque::from([input]);
        while let Some(input) = inputs.pop_front() {
            let (session, effects) = step(turned.session, input, &context);
            turned.session = session;
            for effect in effects {
                match effect {
                    Effect::Reply(reply) => {
                        let first = sent && turned.replies.is_empty();
                        let reply = outgoing(reply, &context, language);
                        turned.replies.push(Outgoing { first, ..reply });
                    }
                    Effect::Speak(other) => language = other,
                    Effect::Ask(ask) => {
                        let then = (ask.call)(client.clone()).await;
                        inputs.push_back(Input::Answered(then));
                    }
                    Effect::Start(id) => turned.begun.push(id),
                    Effect::CallOff(id) => turned.called_off.push(id),
                    Effect::Farewell(reply) => {
                        let reply = outgoing(reply, &context, language);
                        let farewell = Farewell {
                            account: caller.account,
                            person: heard.person.clone(),
                            reply: json(&reply)?,
                        };
                        engine.keep_farewell(farewell).await?;
                        turned.farewell = true;
                    }
                }
            }
        }
        Ok(turned)
    }

    /// Tells the person that their input could not be handled, so that it holds up no others.
    async fn give_up(&self, caller: &Caller, heard: &Heard) {
        let route = heard.input.get("route").cloned().unwrap_or_default();
        let reference = name(heard.id);
        tracing::error!(reference, "an input was given up");
        let kept = async {
            let state = self.inner.engine.dialogue(caller, &heard.person).await?;
            let mut session = Session::kept(state);
            if let Some(work) = ended(&heard.input) {
                // Else it would be done again by every process that follows.
                session.ended(work);
            }
            let language = session.language.as_deref().and_then(Language::of);
            let reply = Outgoing {
                reply: Reply::of(say("trouble-fault").text("reference", reference)),
                route,
                language: language.unwrap_or_default(),
                first: true,
                sent: 0,
            };
            let said = Said {
                person: heard.person.clone(),
                heard: Some(heard.id),
                state: json(&session)?,
                replies: vec![json(&reply)?],
            };
            self.inner.engine.say(caller, said).await
        };
        match kept.await {
            Ok(_) => self.send(caller.clone(), heard.person.clone()),
            Err(error) => tracing::error!(code = error.code, "an input could not be given up"),
        }
    }
}

fn said(heard: &Heard, turned: &Turned) -> Result<Said> {
    let replies = turned.replies.iter().map(json).collect::<Result<_>>()?;
    Ok(Said {
        person: heard.person.clone(),
        heard: Some(heard.id),
        state: json(&turned.session)?,
        replies,
    })
}

fn outgoing(reply: Reply, context: &Context, language: Language) -> Outgoing {
    Outgoing {
        reply,
        route: context.route.clone(),
        language,
        first: false,
        sent: 0,
    }
}

/// Returns the name of a turn's buttons: the random half of its input's id.
fn name(heard: Uuid) -> String {
    let (_, random) = heard.as_u64_pair();
    format!("{random:016x}")
}
