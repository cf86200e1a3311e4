//! The sessions of bots on the gateway: what each was sent, and what a resume sends again.

use std::{
    collections::VecDeque,
    sync::Arc,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tokio::sync::{mpsc::UnboundedSender, watch};

use crate::discord::faults::Trouble;

/// A session that lost its connection can be resumed within this time.
const RESUME_WITHIN: Duration = Duration::from_secs(90);

/// What a connection is to do.
#[derive(Clone, Debug)]
pub enum Out {
    /// Send this text.
    Frame(Arc<str>),
    /// Close with this code.
    Close(u16),
    /// Break off without a word.
    Break,
}

/// Where a connection takes its orders.
pub type Link = UnboundedSender<Out>;

/// One session.
#[derive(Debug)]
pub struct Session {
    /// Its id.
    pub id: String,
    /// Which shard of how many.
    pub shard: [u64; 2],
    /// The number of the last event.
    pub seq: u64,
    /// Events that the bot has not confirmed with a heartbeat.
    kept: VecDeque<(u64, Arc<str>)>,
    link: Option<Link>,
    left: Instant,
}

impl Session {
    /// Sends an event, and keeps it for a resume.
    fn dispatch(&mut self, event: &str, data: &str) {
        self.seq += 1;
        let frame: Arc<str> =
            format!(r#"{{"op":0,"s":{},"t":"{event}","d":{data}}}"#, self.seq).into();
        self.kept.push_back((self.seq, Arc::clone(&frame)));
        self.out(Out::Frame(frame));
    }

    fn out(&self, out: Out) {
        if let Some(link) = &self.link {
            // A connection that has just ended takes nothing more; the event is kept.
            let _ = link.send(out);
        }
    }

    fn lose(&mut self) {
        self.link = None;
        self.left = Instant::now();
    }

    const fn connected(&self) -> bool {
        self.link.is_some()
    }
}

/// All sessions.
#[derive(Debug)]
pub struct Sessions {
    list: Vec<Session>,
    /// How often a bot has to send a heartbeat.
    pub heartbeat: Duration,
    /// Heartbeats are not acknowledged.
    pub withheld: bool,
    /// So many of the next deliveries arrive twice.
    pub twice: u32,
    /// How many shards the stand-in recommends.
    pub shards: u64,
    /// How often a bot may still identify.
    pub remaining: u64,
    /// How often bots have identified.
    pub identified: u64,
    /// How often bots have resumed.
    pub resumed: u64,
    /// Wakes whoever waits for a connection.
    pub changed: watch::Sender<()>,
}

impl Default for Sessions {
    fn default() -> Self {
        Self {
            list: Vec::new(),
            heartbeat: Duration::from_secs(10),
            withheld: false,
            twice: 0,
            shards: 1,
            remaining: 1000,
            identified: 0,
            resumed: 0,
            changed: watch::Sender::default(),
        }
    }
}

impl Sessions {
    /// Begins a session and sends READY.
    pub fn begin(&mut self, id: String, shard: [u64; 2], link: Link, mut ready: Value) {
        ready["session_id"] = json!(id);
        ready["shard"] = json!(shard);
        let mut session = Session {
            id,
            shard,
            seq: 0,
            kept: VecDeque::new(),
            link: Some(link),
            left: Instant::now(),
        };
        session.dispatch("READY", &ready.to_string());
        self.list.push(session);
        self.identified += 1;
        self.remaining = self.remaining.saturating_sub(1);
        self.changed.send_replace(());
    }

    /// Goes on with a session: sends what came after `seq`, then RESUMED.
    ///
    /// # Errors
    ///
    /// Returns what the connection is to do when it cannot: close for a wrong number, or say that the session is
    /// invalid.
    pub fn resume(&mut self, id: &str, seq: u64, link: &Link) -> Result<(), Out> {
        self.forget();
        let session = self.list.iter_mut().find(|session| session.id == id);
        let session = session.ok_or_else(|| Out::Frame(invalid(false)))?;
        if seq > session.seq {
            return Err(Out::Close(4007));
        }
        session.link = Some(link.clone());
        for (_, frame) in session.kept.iter().filter(|(number, _)| *number > seq) {
            session.out(Out::Frame(Arc::clone(frame)));
        }
        session.dispatch("RESUMED", "{}");
        self.resumed += 1;
        self.changed.send_replace(());
        Ok(())
    }

    /// Notes that a bot has received everything up to `seq`.
    pub fn confirm(&mut self, id: &str, seq: u64) {
        if let Some(session) = self.list.iter_mut().find(|session| session.id == id) {
            session.kept.retain(|(number, _)| *number > seq);
        }
    }

    /// Returns whether a session goes over this connection.
    #[must_use]
    pub fn attached(&self, id: &str, link: &Link) -> bool {
        let own = |session: &Session| {
            session
                .link
                .as_ref()
                .is_some_and(|known| known.same_channel(link))
        };
        self.list
            .iter()
            .any(|session| session.id == id && own(session))
    }

    /// Notes that a connection ended; whether its session can be resumed.
    pub fn ended(&mut self, id: &str, link: &Link, resumable: bool) {
        // A session that goes on over another connection already does not end with the old one.
        let own = |session: &Session| {
            session
                .link
                .as_ref()
                .is_none_or(|known| known.same_channel(link))
        };
        if let Some(at) = self
            .list
            .iter()
            .position(|session| session.id == id && own(session))
        {
            if resumable {
                self.list
                    .iter_mut()
                    .skip(at)
                    .take(1)
                    .for_each(Session::lose);
            } else {
                self.list.remove(at);
            }
        }
        self.changed.send_replace(());
    }

    /// Delivers an event to the shard of a server, or of direct messages; sessions that wait for a resume keep it.
    pub fn deliver(
        &mut self,
        server: Option<u64>,
        event: &str,
        data: &str,
        trouble: Option<Trouble>,
    ) {
        self.forget();
        let twice = self.twice > 0 || trouble == Some(Trouble::Twice);
        self.twice = self.twice.saturating_sub(1);
        let server = server.unwrap_or_default() >> 22;
        for session in &mut self.list {
            let [shard, shards] = session.shard;
            if server % shards.max(1) != shard {
                continue;
            }
            if trouble == Some(Trouble::Broken) && session.connected() {
                session.out(Out::Break);
                session.lose();
            }
            session.dispatch(event, data);
            if twice {
                session.dispatch(event, data);
            }
        }
        match trouble {
            Some(Trouble::Closed) => self.close(4000),
            Some(Trouble::Reconnect) => self.reconnect(),
            Some(Trouble::Invalid(resumable)) => self.invalidate(resumable),
            Some(Trouble::Twice | Trouble::Broken) | None => {}
        }
    }

    /// Closes all connections with this code.
    pub fn close(&mut self, code: u16) {
        for session in &mut self.list {
            session.out(Out::Close(code));
            session.lose();
        }
        if !resumable(code) {
            self.list.clear();
        }
    }

    /// Breaks all connections off.
    pub fn break_off(&mut self) {
        for session in &mut self.list {
            session.out(Out::Break);
            session.lose();
        }
    }

    /// Tells all bots to reconnect.
    pub fn reconnect(&mut self) {
        self.say(&json!({"op": 7, "d": null}).to_string().into());
    }

    /// Tells all bots that their session is invalid.
    pub fn invalidate(&mut self, resumable: bool) {
        self.say(&invalid(resumable));
        if !resumable {
            self.list.clear();
        }
    }

    /// Returns how many sessions have a connection.
    #[must_use]
    pub fn connected(&self) -> usize {
        self.list
            .iter()
            .filter(|session| session.connected())
            .count()
    }

    fn say(&mut self, frame: &Arc<str>) {
        for session in &mut self.list {
            session.out(Out::Frame(Arc::clone(frame)));
            // What comes from now on waits for the resume.
            session.lose();
        }
    }

    fn forget(&mut self) {
        self.list
            .retain(|session| session.connected() || session.left.elapsed() < RESUME_WITHIN);
    }
}

/// Returns whether a session can be resumed after a close with this code.
#[must_use]
pub const fn resumable(code: u16) -> bool {
    !matches!(code, 1000 | 1001 | 4004 | 4007 | 4009..=4014)
}

fn invalid(resumable: bool) -> Arc<str> {
    json!({"op": 9, "d": resumable}).to_string().into()
}
