//! The real terminal: taken over, listened to, handed away and given back.

mod editor;
mod events;
mod guard;

use std::io::{Stdout, Write, stdout};

use crossterm::clipboard::CopyToClipboard;
use jiff::Timestamp;
use ratatui::Terminal;
use ratatui::backend::{Backend, ClearType, CrosstermBackend};
use upward_engine::error::{Error, Kind, Result};

pub use guard::Guard;

use super::host::Host;
use crate::action::Action;
use crate::effect::Outside;

/// The terminal that people see.
pub type Screen = Terminal<CrosstermBackend<Stdout>>;

/// The terminal's side of the loop.
#[derive(Debug)]
pub struct Console {
    guard: Guard,
}

impl Console {
    /// Takes the terminal over; it is given back when this is dropped, also by a panic.
    ///
    /// # Errors
    /// When the terminal does not allow it.
    pub fn enter(mouse: bool) -> Result<(Self, Screen)> {
        let guard = Guard::enter(mouse).map_err(|error| broken(&error))?;
        let terminal =
            Terminal::new(CrosstermBackend::new(stdout())).map_err(|error| broken(&error))?;
        Ok((Self { guard }, terminal))
    }
}

impl Host<CrosstermBackend<Stdout>> for Console {
    type Events = events::Events;

    fn events(&mut self) -> Result<Self::Events> {
        events::events().map_err(|error| broken(&error))
    }

    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn cell(&self) -> Option<(u16, u16)> {
        let size = crossterm::terminal::window_size().ok()?;
        let cell = |pixels: u16, cells: u16| pixels.checked_div(cells).filter(|cell| *cell > 0);
        Some((
            cell(size.width, size.columns)?,
            cell(size.height, size.rows)?,
        ))
    }

    fn act(&mut self, terminal: &mut Screen, act: Outside) -> Result<()> {
        match act {
            Outside::Browse(url) => open::that_detached(url.as_str()).map_err(|_| {
                Error::new(
                    Kind::Unavailable,
                    "browser",
                    format!("No browser can be opened here: {url}"),
                )
                .hint("copy the address, and open it where you have a browser")
            }),
            Outside::Copy(text) => {
                let copy = CopyToClipboard::to_clipboard_from(text);
                let mut out = stdout();
                crossterm::execute!(out, copy)
                    .and_then(|()| out.flush())
                    .map_err(|error| broken(&error))
            }
            Outside::Redraw => wipe(terminal).map_err(|error| broken(&error)),
            Outside::Edit { .. } | Outside::Suspend | Outside::Connect(_) | Outside::Quit => Ok(()),
        }
    }

    fn away(&mut self, terminal: &mut Screen, act: Outside) -> Action {
        let done = self.guard.outside(|| match act {
            Outside::Edit { text, ending, then } => {
                editor::edit(&text, ending).map(|text| Action::Answer(then(text)))
            }
            Outside::Suspend => guard::sleep().map(|()| Action::Resize),
            _ => Ok(Action::Resize),
        });
        let cleared = wipe(terminal).map_err(|error| broken(&error));
        let back = done.map_err(|error| broken(&error)).and_then(|done| done);
        back.and_then(|action| cleared.map(|()| action))
            .unwrap_or_else(|error| Action::Failed {
                place: None,
                what: "come back",
                error,
            })
    }
}

/// Clears the terminal, so that all of it is drawn anew. It is not asked where its cursor is, as ratatui would: the answer
/// would come among the keys, and be waited for in vain.
fn wipe(terminal: &mut Screen) -> std::io::Result<()> {
    terminal.backend_mut().clear_region(ClearType::All)?;
    terminal.swap_buffers();
    Ok(())
}

fn broken(error: &std::io::Error) -> Error {
    Error::new(
        Kind::Unavailable,
        "terminal",
        format!("The terminal does not do this: {error}."),
    )
    .hint("every operation also runs as a command: see 'upward --help'")
}
