//! What does what the model asks for, beside the loop, and tells it what came of it.

use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt;
use tokio::sync::mpsc::UnboundedSender;
use tokio::task::{AbortHandle, JoinSet};
use tokio::time::{sleep, timeout};
use upward_desk::Client;
use upward_desk::task::Task;
use upward_engine::error::{Error, Result};

use super::ahead::Ahead;
use super::host::{Later, Opened, Opener, Server};
use super::think::Thinkers;
use crate::action::Action;
use crate::effect::{Ask, Effect, Work};

/// How long what is asked may still take when the interface is left.
const GRACE: Duration = Duration::from_secs(10);
/// How long to wait before the desk's news are asked for again after they broke off.
const PAUSE: Duration = Duration::from_secs(1);

/// A client that may not be there yet.
type Way = tokio::sync::watch::Receiver<Option<Client>>;

/// What does what the model asks for.
pub struct Hands {
    sender: UnboundedSender<Action>,
    opener: Arc<dyn Opener>,
    way: (tokio::sync::watch::Sender<Option<Client>>, Way),
    leave: Arc<std::sync::Mutex<Vec<Later<()>>>>,
    asks: JoinSet<()>,
    watching: Option<AbortHandle>,
    thinkers: Thinkers,
    ahead: Ahead,
}

impl Hands {
    /// Returns hands that tell what came of it through `sender`.
    pub fn new(sender: UnboundedSender<Action>, opener: impl Opener) -> Self {
        Self {
            sender,
            opener: Arc::new(opener),
            way: tokio::sync::watch::channel(None),
            leave: Arc::default(),
            asks: JoinSet::new(),
            watching: None,
            thinkers: Thinkers::default(),
            ahead: Ahead::default(),
        }
    }

    /// Tells the model something.
    pub fn tell(&self, action: Action) {
        // The loop ends before its hands.
        let _ = self.sender.send(action);
    }

    /// Opens the way to the desk, or to another one, and follows its news.
    pub fn open(&mut self, server: Option<Server>) {
        if let Some(before) = self.watching.take() {
            before.abort();
        }
        let (opener, sender) = (Arc::clone(&self.opener), self.sender.clone());
        let (way, leave) = (self.way.0.clone(), Arc::clone(&self.leave));
        let watching = tokio::spawn(async move {
            let opened = loop {
                match opener.open(server.clone()).await {
                    Ok(opened) => break opened,
                    Err(error) => match sender.send(Action::Lost(error)) {
                        Ok(()) => sleep(PAUSE).await,
                        Err(_) => return,
                    },
                }
            };
            let Opened {
                client,
                standing,
                leave: end,
            } = opened;
            leave
                .lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner)
                .push(end);
            way.send_replace(Some(client.clone()));
            if sender.send(Action::Reached(standing)).is_ok() {
                follow(client, sender).await;
            }
        });
        self.watching = Some(watching.abort_handle());
    }

    /// Does what the model asks for.
    pub fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Ask(ask) => self.ask(ask),
            Effect::Work(work) => self.work(work),
            Effect::Think(think) => self.thinkers.think(think, &self.sender),
            Effect::After(after) => self.ahead.put(after, &self.sender),
            // The model does the rest itself.
            _ => {}
        }
    }

    /// Waits for what was asked, and leaves the desk.
    pub async fn finish(mut self) {
        let asks = async { while self.asks.join_next().await.is_some() {} };
        if self.way.1.borrow().is_some() {
            // What takes longer goes on at the desk, or not at all: the person wants to leave.
            let _ = timeout(GRACE, asks).await;
        }
        if let Some(watching) = self.watching {
            watching.abort();
        }
        let ends = std::mem::take(
            &mut *self
                .leave
                .lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner),
        );
        for end in ends {
            end.await;
        }
    }

    fn ask(&mut self, ask: Ask) {
        while self.asks.try_join_next().is_some() {}
        let (sender, way) = (self.sender.clone(), self.way.1.clone());
        let Ask { what, place, call } = ask;
        self.asks.spawn(async move {
            let Some(client) = there(way).await else {
                return;
            };
            let asked = tokio::spawn(call(client)).await;
            let action = match asked.unwrap_or_else(|_| Err(broken(what))) {
                Ok(answer) => Action::Answer(answer),
                Err(error) => Action::Failed { place, what, error },
            };
            // The interface may be gone by now.
            let _ = sender.send(action);
        });
    }

    fn work(&mut self, work: Work) {
        let (sender, way) = (self.sender.clone(), self.way.1.clone());
        tokio::spawn(async move {
            let Some(client) = there(way).await else {
                return;
            };
            let ticket = work.ticket;
            let outcome = done(client, work, &sender).await;
            // The interface may be gone by now.
            let _ = sender.send(Action::Ended { ticket, outcome });
        });
    }
}

async fn done(client: Client, work: Work, sender: &UnboundedSender<Action>) -> Result<Task> {
    let ticket = work.ticket;
    let task = (work.begin)(client.clone()).await?;
    // The interface may be gone by now; the work goes on at the desk.
    let _ = sender.send(Action::Begun {
        ticket,
        task: task.id,
    });
    let mut events = std::pin::pin!(client.events(task.id, None));
    while let Some(happened) = events.next().await {
        let (_, happened) = happened?;
        let ends = happened.event.ends();
        let _ = sender.send(Action::Step {
            ticket,
            event: happened.event,
        });
        if ends {
            break;
        }
    }
    client.task(task.id).await
}

/// Tells what changes at the desk, for as long as somebody listens.
async fn follow(client: Client, sender: UnboundedSender<Action>) {
    loop {
        let mut news = std::pin::pin!(client.changes(None));
        while let Some(item) = news.next().await {
            let action = match item {
                Ok((_, news)) => Action::News(news),
                Err(error) => Action::Lost(error),
            };
            if sender.send(action).is_err() {
                return;
            }
        }
        sleep(PAUSE).await;
    }
}

async fn there(mut way: Way) -> Option<Client> {
    let client = way.wait_for(Option::is_some).await.ok()?;
    client.clone()
}

fn broken(what: &str) -> Error {
    Error::internal(
        "panic",
        format!("Upward stopped unexpectedly while it was to {what}"),
    )
    .hint("try it again; if it fails again, please tell us what you did")
}
