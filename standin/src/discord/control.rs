//! What a test waits for, and what it lets go wrong.

use std::time::{Duration, Instant, SystemTime};

use tokio::time::timeout;

use crate::discord::{
    Discord,
    faults::{Call, Chaos, Download, Fault},
    seen::Missed,
    state::State,
};

impl Discord {
    /// Waits until a bot is connected and has registered commands.
    ///
    /// # Errors
    ///
    /// Fails when it has not within the limit.
    pub async fn connected(&self, limit: Duration) -> Result<(), Missed> {
        self.wait(limit, |state| {
            state.sessions.connected() > 0 && !state.commands.is_empty()
        })
        .await
    }

    /// Waits until bots have resumed a session so many times since the start.
    ///
    /// # Errors
    ///
    /// Fails when they have not within the limit.
    pub async fn resumed(&self, times: u64, limit: Duration) -> Result<(), Missed> {
        self.wait(limit, |state| state.sessions.resumed >= times)
            .await
    }

    /// Waits until bots have begun a session so many times since the start.
    ///
    /// # Errors
    ///
    /// Fails when they have not within the limit.
    pub async fn identified(&self, times: u64, limit: Duration) -> Result<(), Missed> {
        self.wait(limit, |state| state.sessions.identified >= times)
            .await
    }

    /// Waits until so many connections are open; 0 waits until every bot has gone.
    ///
    /// # Errors
    ///
    /// Fails when it is another number all the time.
    pub async fn connections(&self, count: usize, limit: Duration) -> Result<(), Missed> {
        self.wait(limit, |state| state.sessions.connected() == count)
            .await
    }

    async fn wait(&self, limit: Duration, wished: impl Fn(&State) -> bool) -> Result<(), Missed> {
        let end = Instant::now() + limit;
        let mut changed = self.world.state().sessions.changed.subscribe();
        loop {
            if wished(&self.world.state()) {
                return Ok(());
            }
            let left = end.saturating_duration_since(Instant::now());
            if !matches!(timeout(left, changed.changed()).await, Ok(Ok(()))) {
                return Err(Missed(limit));
            }
        }
    }

    /// Returns how often a route was called, such as `PUT /applications/{app}/commands`.
    #[must_use]
    pub fn calls(&self, route: &str) -> u64 {
        self.world.state().calls.of(route)
    }

    /// Returns when answers to calls that took effect were lost by a fault.
    #[must_use]
    pub fn lost(&self) -> Vec<SystemTime> {
        self.world.state().calls.lost.clone()
    }

    /// Returns every call that was refused for a fault of the bot's own, with the route, the status and the code.
    #[must_use]
    pub fn refused(&self) -> Vec<String> {
        self.world.state().calls.refused.clone()
    }

    /// Lets the next call of this kind fail; several plans are kept in order.
    pub fn fail(&self, call: Call, fault: Fault) {
        self.world.state().faults.plan(call, fault);
    }

    /// Lets the next download fail; several plans are kept in order.
    pub fn fail_download(&self, fault: Download) {
        self.world.state().faults.plan_download(fault);
    }

    /// Lets things fail by chance from now on, or no more with `None`.
    pub fn chaos(&self, chaos: Option<Chaos>) {
        self.world.state().faults.chaos(chaos);
    }

    /// Lets all links that were given out so far expire.
    pub fn expire_links(&self) {
        let mut state = self.world.state();
        state.expired_before = state.id();
    }

    /// Says how often bots that connect from now on have to send a heartbeat; 10 s at first.
    pub fn heartbeat_every(&self, time: Duration) {
        self.world.state().sessions.heartbeat = time;
    }

    /// Leaves heartbeats unacknowledged from now on, or acknowledges them again.
    pub fn withhold_acknowledgements(&self, withhold: bool) {
        self.world.state().sessions.withheld = withhold;
    }

    /// Closes all connections with this code, such as 4000, after which bots may resume.
    pub fn close_gateway(&self, code: u16) {
        self.world.state().sessions.close(code);
    }

    /// Breaks all connections off without a word.
    pub fn break_gateway(&self) {
        self.world.state().sessions.break_off();
    }

    /// Tells all bots to reconnect (op 7).
    pub fn reconnect_gateway(&self) {
        self.world.state().sessions.reconnect();
    }

    /// Tells all bots that their session is invalid (op 9).
    pub fn invalidate_sessions(&self, resumable: bool) {
        self.world.state().sessions.invalidate(resumable);
    }

    /// Delivers so many of the next acts twice.
    pub fn deliver_twice(&self, times: u32) {
        self.world.state().sessions.twice = times;
    }

    /// Recommends so many shards.
    pub fn recommend_shards(&self, shards: u64) {
        self.world.state().sessions.shards = shards;
    }
}
