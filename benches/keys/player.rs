//! Who presses keys, and sees when each is drawn.

use std::future;
use std::io::{self, Write};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crossterm::event::KeyEvent;
use futures_util::{Stream, stream};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use upward_desk::Client;
use upward_engine::error::Result;
use upward_ui::action::{Action, Standing};
use upward_ui::config::Config;
use upward_ui::effect::Outside;
use upward_ui::keys::Chord;
use upward_ui::look::{Pictures, Sense, Tone};
use upward_ui::model::Model;
use upward_ui::runtime::{Host, Later, Opened, Opener, Server, run};

/// Who presses keys.
pub struct Player {
    keys: UnboundedSender<Action>,
    frames: UnboundedReceiver<Instant>,
}

/// Whether a key was taken that no frame shows yet.
type Taken = Arc<Mutex<bool>>;

impl Player {
    /// Runs the loop over a desk, at 120 columns and 40 rows.
    pub fn over(client: &Client) -> Self {
        let (keys, pressed) = unbounded_channel();
        let (drawn, frames) = unbounded_channel();
        let taken = Taken::default();
        let sense = Sense {
            tone: Tone::Dark,
            pictures: Pictures::None,
        };
        let config = Config::new("", sense);
        let model = Model::new(config.keys, config.look, Timestamp::now(), TimeZone::UTC);
        let viewport = Viewport::Fixed(Rect::new(0, 0, 120, 40));
        let paper = Paper {
            taken: Arc::clone(&taken),
            drawn,
            bytes: Vec::new(),
        };
        let mut terminal =
            Terminal::with_options(CrosstermBackend::new(paper), TerminalOptions { viewport })
                .unwrap();
        let mut desk = Seat {
            pressed: Arc::new(Mutex::new(pressed)),
            taken,
        };
        let door = Door(client.clone());
        tokio::spawn(async move { run(model, &mut terminal, &mut desk, door).await });
        Self { keys, frames }
    }

    /// Presses keys one after the other, each when the one before is drawn; returns how long each took.
    pub async fn press(&mut self, chords: &str) -> Vec<Duration> {
        let mut took = Vec::new();
        for chord in chords.split_whitespace() {
            let chord: Chord = chord.parse().unwrap();
            let pressed = Instant::now();
            self.keys.send(Action::Key(KeyEvent::from(chord))).unwrap();
            took.push(self.frames.recv().await.unwrap() - pressed);
        }
        took
    }

    /// Lets what goes on in the background come to its end.
    pub async fn rest(&mut self, time: Duration) {
        tokio::time::sleep(time).await;
    }
}

/// The player's side of the loop.
struct Seat {
    pressed: Arc<Mutex<UnboundedReceiver<Action>>>,
    taken: Taken,
}

impl Host<CrosstermBackend<Paper>> for Seat {
    type Events = Pin<Box<dyn Stream<Item = Result<Action>> + Send>>;

    fn events(&mut self) -> Result<Self::Events> {
        let (pressed, taken) = (Arc::clone(&self.pressed), Arc::clone(&self.taken));
        Ok(Box::pin(stream::poll_fn(move |context| {
            let next = pressed.lock().unwrap().poll_recv(context);
            next.map(|action| {
                *taken.lock().unwrap() = true;
                action.map(Ok)
            })
        })))
    }

    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn act(
        &mut self,
        _terminal: &mut Terminal<CrosstermBackend<Paper>>,
        _act: Outside,
    ) -> Result<()> {
        Ok(())
    }

    fn away(&mut self, _terminal: &mut Terminal<CrosstermBackend<Paper>>, _act: Outside) -> Action {
        Action::Resize
    }
}

/// The way to the desk.
struct Door(Client);

impl Opener for Door {
    fn open(&self, _server: Option<Server>) -> Later<Result<Opened>> {
        let opened = Opened {
            client: self.0.clone(),
            standing: Standing {
                stands: "memory".to_owned(),
                local: true,
                notices: Vec::new(),
            },
            leave: Box::pin(future::ready(())),
        };
        Box::pin(future::ready(Ok(opened)))
    }
}

/// What is drawn on: it notes when a frame is whole.
struct Paper {
    taken: Taken,
    drawn: UnboundedSender<Instant>,
    bytes: Vec<u8>,
}

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.bytes.clear();
        if std::mem::take(&mut *self.taken.lock().unwrap()) {
            // The player has left.
            let _ = self.drawn.send(Instant::now());
        }
        Ok(())
    }
}
