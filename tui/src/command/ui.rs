//! `upward` without a command: the terminal interface.

use std::env;

use tokio::runtime;
use upward_engine::error::{Error, Result};
use upward_ui::action::Standing;
use upward_ui::config::Config;
use upward_ui::look::{Pictures, Sense, Tone};
use upward_ui::model::Model;
use upward_ui::runtime::terminal::Console;
use upward_ui::runtime::{self as interface, Host, Later, Opened, Opener, Server};

use crate::desk::{Place, Way};
use crate::session::Session;

/// The way to what is kept, as the interface takes it.
struct Door {
    way: Way,
}

/// Opens the interface, and returns when it is left.
///
/// # Errors
/// When a setting is wrong, the data folder cannot be made, or the terminal does not allow it.
pub fn run(session: &Session, place: &Place, no_color: bool) -> Result<()> {
    let mut sense = Sense::of(|name| env::var(name).ok());
    if no_color {
        sense = Sense {
            tone: Tone::None,
            pictures: Pictures::None,
        };
    }
    let config = Config::here(sense);
    let door = Door {
        way: place.way(session)?,
    };
    let runtime = runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| {
            Error::internal("runtime", format!("This process cannot wait: {error}."))
        })?;
    session.interrupt.leave();
    let (mut console, mut terminal) = Console::enter(config.mouse)?;
    let (keys, look) = (config.keys.clone(), config.look.clone());
    let mut model = Model::new(keys, look, console.now(), session.zone());
    model.wear(config);
    let left = runtime.block_on(interface::run(model, &mut terminal, &mut console, door));
    runtime.shutdown_background();
    left.map(|_| ())
}

impl Opener for Door {
    fn open(&self, server: Option<Server>) -> Later<Result<Opened>> {
        let way = match server {
            Some(server) => Way::Server(server.url, Some(server.key)),
            None => self.way.clone(),
        };
        Box::pin(async move {
            let (stands, local) = (way.stands(), !matches!(way, Way::Server(..)));
            let open = way.open().await?;
            let client = open.client().clone();
            client.account().await?;
            let notices = open.notices().await;
            Ok(Opened {
                client,
                standing: Standing {
                    stands,
                    local,
                    notices,
                },
                leave: Box::pin(async move {
                    open.leave().await;
                }),
            })
        })
    }
}
