//! What the loop is handed: the terminal's side, and the way to the desk.

use std::future::Future;
use std::pin::Pin;

use futures_util::Stream;
use jiff::Timestamp;
use ratatui::Terminal;
use ratatui::backend::Backend;
use upward_desk::Client;
use upward_engine::error::Result;
use url::Url;

use crate::action::{Action, Standing};
use crate::effect::Outside;

/// The terminal's side of the loop, and the machine around it.
pub trait Host<B: Backend> {
    /// What happens at the terminal.
    type Events: Stream<Item = Result<Action>> + Unpin;

    /// Begins to listen to the terminal. Who listened before has been dropped.
    ///
    /// # Errors
    /// When the system does not allow it.
    fn events(&mut self) -> Result<Self::Events>;

    /// Returns the time.
    fn now(&self) -> Timestamp;

    /// Returns the width and height of a cell in pixels, where the terminal tells.
    fn cell(&self) -> Option<(u16, u16)> {
        None
    }

    /// Acts outside of the interface.
    ///
    /// # Errors
    /// When it cannot be done.
    fn act(&mut self, terminal: &mut Terminal<B>, act: Outside) -> Result<()>;

    /// Hands the terminal to somebody else, an editor or the shell, and takes it back; returns what came of it.
    fn away(&mut self, terminal: &mut Terminal<B>, act: Outside) -> Action;
}

/// A server to be asked, and the key to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Server {
    /// Its address.
    pub url: Url,
    /// The key.
    pub key: String,
}

/// An open way to the desk.
pub struct Opened {
    /// The client.
    pub client: Client,
    /// Where it leads.
    pub standing: Standing,
    /// Ends it in good order.
    pub leave: Later<()>,
}

/// Something that will be there.
pub type Later<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// The way to the desk.
pub trait Opener: Send + Sync + 'static {
    /// Opens it: to a server where one is named, else as usual. The desk has answered once when this returns.
    fn open(&self, server: Option<Server>) -> Later<Result<Opened>>;
}
