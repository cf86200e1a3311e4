//! One turn of a dialogue: what its steps say, ask and start.

use std::fmt;
use std::future::Future;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use upward_desk::Client;
use upward_engine::error::{Error, Result};
use uuid::Uuid;

use super::command::Verb;
use super::context::Context;
use super::flow::{Flow, Pick};
use super::input::Token;
use super::limit::Action;
use super::reply::{Choice, Reply, Weight};
use super::session::{Running, Session};
use super::trouble;
use crate::words::{Language, Say, say};
use crate::work::Work;

/// What a turn wants done.
#[derive(Debug)]
pub enum Effect {
    /// Say this.
    Reply(Reply),
    /// Ask this of the desk, and go on with the answer.
    Ask(Ask),
    /// Begin this long work, which the session has among its works.
    Start(Uuid),
    /// Call this long work off.
    CallOff(Uuid),
    /// Say this once the account is gone, which the next question deletes.
    Farewell(Reply),
    /// Say what follows in this language.
    Speak(Language),
}

/// A question to the desk.
pub struct Ask {
    /// What it is about, for logs.
    pub what: &'static str,
    /// Asks it, and returns how to go on.
    pub call: Call,
}

type Call = Box<dyn FnOnce(Client) -> BoxFuture<'static, Then> + Send>;

/// How a turn goes on when what it asked is there.
pub struct Then(Box<dyn FnOnce(&mut Turn<'_>) + Send>);

impl fmt::Debug for Ask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ask({})", self.what)
    }
}

impl fmt::Debug for Then {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Then")
    }
}

impl Then {
    /// Goes on.
    pub(super) fn go(self, turn: &mut Turn<'_>) {
        (self.0)(turn);
    }
}

/// A turn under way.
#[derive(Debug)]
pub struct Turn<'a> {
    /// What is remembered.
    pub session: Session,
    /// The world around.
    pub context: &'a Context,
    effects: Vec<Effect>,
    picks: Vec<(Say, Pick)>,
    paged: Option<Reply>,
    /// How many buttons earlier steps of this turn have made.
    before: usize,
}

impl<'a> Turn<'a> {
    pub(super) fn new(session: Session, context: &'a Context) -> Self {
        Self {
            before: session.buttons(&context.name),
            session,
            context,
            effects: Vec::new(),
            picks: Vec::new(),
            paged: None,
        }
    }

    pub(super) fn end(mut self) -> (Session, Vec<Effect>) {
        let context = self.context;
        self.session
            .remember(&context.name, context.now, self.picks, self.paged);
        (self.session, self.effects)
    }

    /// Says something.
    pub fn reply(&mut self, mut reply: Reply) {
        if self.context.hears_all() {
            reply.choices.retain(|choice| !choice.typed);
        }
        if reply.choices.len() > PAGE {
            self.paged = Some(reply.clone());
        }
        self.effects.push(Effect::Reply(reply));
    }

    /// Says one thing.
    pub fn say(&mut self, line: Say) {
        self.reply(Reply::of(line));
    }

    /// Says something once the account is gone. To be called before the question that deletes it.
    pub fn farewell(&mut self, reply: Reply) {
        self.effects.push(Effect::Farewell(reply));
    }

    /// Says what follows in another language.
    pub fn speak(&mut self, language: Language) {
        self.effects.push(Effect::Speak(language));
    }

    /// Returns how to send what a command takes, where people cannot just send it.
    pub fn how(&self, verb: Verb) -> Option<Say> {
        (!self.context.hears_all()).then(|| say(&format!("how-{}", verb.name())))
    }

    /// Returns a button.
    pub fn choice(&mut self, label: Say, pick: impl Into<Pick>) -> Choice {
        let token = Token(format!(
            "{}.{}",
            self.context.name,
            self.before + self.picks.len()
        ));
        self.picks.push((label.clone(), pick.into()));
        Choice {
            label,
            token,
            writes: None,
            typed: false,
            weight: Weight::Plain,
            below: false,
            listed: false,
        }
    }

    /// Returns a button that asks for words, which then reach the flow as it stands here.
    pub fn writing(&mut self, label: Say, asks: Say, flow: Flow) -> Choice {
        let pick = Pick::Write {
            asks: asks.clone(),
            flow: Box::new(flow),
        };
        Choice {
            writes: Some(asks),
            ..self.choice(label, pick)
        }
    }

    /// Asks the desk, and goes on with the answer. Where the desk refuses, the person is told why and what to do.
    pub fn ask<T, F>(
        &mut self,
        what: &'static str,
        call: impl FnOnce(Client) -> F + Send + 'static,
        then: impl FnOnce(&mut Turn<'_>, T) + Send + 'static,
    ) where
        T: Send + 'static,
        F: Future<Output = Result<T>> + Send + 'static,
    {
        self.attempt(what, call, |turn, answer| match answer {
            Ok(answer) => then(turn, answer),
            Err(error) => turn.fail(&error),
        });
    }

    /// Asks the desk, and goes on with the answer or its refusal.
    pub fn attempt<T, F>(
        &mut self,
        what: &'static str,
        call: impl FnOnce(Client) -> F + Send + 'static,
        then: impl FnOnce(&mut Turn<'_>, Result<T>) + Send + 'static,
    ) where
        T: Send + 'static,
        F: Future<Output = Result<T>> + Send + 'static,
    {
        let call: Call = Box::new(move |client| {
            call(client)
                .map(move |answer| Then(Box::new(move |turn: &mut Turn<'_>| then(turn, answer))))
                .boxed()
        });
        self.effects.push(Effect::Ask(Ask { what, call }));
    }

    /// Begins a long work, and says in which place it stands. Where it is under way already, too many wait, or the person
    /// asked too often, it says so instead.
    pub fn start(&mut self, work: Work) {
        if self.session.works.iter().any(|other| other.work == work) {
            // A button was pressed twice.
            return self.say(say("already-at-it"));
        }
        if self.context.line.full {
            return self.say(say("line-full"));
        }
        if !self.may(work.action()) {
            return;
        }
        let running = Running {
            id: self.work_id(),
            since: self.context.now,
            route: self.context.route.clone(),
            work,
        };
        let id = running.id;
        let waiting = self.context.line.waiting;
        let beginning = running.work.begins();
        let mut reply = Reply::of(beginning).at(id);
        if waiting > 0 {
            reply = reply.line(say("line-place").count("place", waiting + 1));
        }
        self.session.works.push(running);
        self.reply(reply);
        self.effects.push(Effect::Start(id));
    }

    /// Whether the person may do a limited thing now. Where not, they are told how long to wait.
    pub fn may(&mut self, action: Action) -> bool {
        match self.session.used.once(action, self.context.now) {
            Ok(()) => true,
            Err(wait) => {
                let minutes = usize::try_from((wait.as_secs() + 59) / 60).unwrap_or(1);
                self.say(say("limit-wait").count("minutes", minutes));
                false
            }
        }
    }

    /// Calls a long work off.
    pub fn call_off(&mut self, id: Uuid) {
        self.effects.push(Effect::CallOff(id));
    }

    /// Tells why something could not be done, and what to do next.
    pub fn fail(&mut self, error: &Error) {
        self.reply(Reply::default().lines(trouble::lines(error)));
    }

    /// Returns the id of a work, the same when the turn is done again.
    fn work_id(&self) -> Uuid {
        let name = format!("{}-{}", self.context.name, self.session.works.len());
        Uuid::new_v5(&Uuid::NAMESPACE_OID, name.as_bytes())
    }
}

/// How many buttons a message shows at once: what Discord takes, with a row for turning pages
/// (docs.discord.com/developers/components/reference: five rows of five).
pub const PAGE: usize = 20;
