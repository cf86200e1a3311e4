//! When a person or the system asks this process to end.

use std::future::poll_fn;
use std::task::Poll;

use tokio::signal::unix::{SignalKind, signal};
use upward_engine::error::{Error, Kind, Result};

/// Listens from now on, and returns what ends when this process is asked to end: by Ctrl-C, by its terminal going away,
/// or by the system. Whoever does not listen is ended at once. It is called within a runtime.
///
/// # Errors
/// When the system does not let it listen.
pub fn stopped() -> Result<impl Future<Output = ()>> {
    let listen = |kind| {
        signal(kind).map_err(|error| {
            Error::new(
                Kind::Unavailable,
                "signals",
                format!("this process cannot be asked to end in good order: {error}"),
            )
        })
    };
    let mut signals = [
        listen(SignalKind::interrupt())?,
        listen(SignalKind::terminate())?,
        listen(SignalKind::hangup())?,
    ];
    Ok(poll_fn(move |context| {
        let mut asked = signals.iter_mut().map(|signal| signal.poll_recv(context));
        match asked.any(|asked| asked.is_ready()) {
            true => Poll::Ready(()),
            false => Poll::Pending,
        }
    }))
}
