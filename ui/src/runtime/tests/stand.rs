//! A terminal, a person and a way to the desk for the loop.

use std::future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crossterm::event::KeyEvent;
use futures_util::{Stream, stream};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use ratatui::Terminal;
use ratatui::backend::{Backend, ClearType, TestBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::timeout;
use upward_desk::Client;
use upward_engine::error::{Error, Result};

use crate::action::{Action, Standing};
use crate::config::Config;
use crate::effect::{Effect, Outside};
use crate::keys::Chord;
use crate::look::{Pictures, Sense, Tone};
use crate::model::Model;
use crate::overlay::{Confirm, Overlay};
use crate::runtime::{Host, Later, Opened, Opener, Server, run};

/// How long a picture is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// The loop at work.
pub struct Stand {
    events: UnboundedSender<Action>,
    picture: watch::Receiver<String>,
    ended: JoinHandle<Result<Model>>,
}

impl Stand {
    /// The loop over a desk that never answers.
    pub fn closed() -> Self {
        Self::run(
            Vec::new(),
            Door {
                client: None,
                fault: Mutex::default(),
            },
        )
    }

    /// The loop over a desk.
    pub fn over(client: &Client) -> Self {
        Self::run(Vec::new(), door(client, None))
    }

    /// The loop over a desk that cannot be opened at first.
    pub fn failing(client: &Client, error: Error) -> Self {
        Self::run(Vec::new(), door(client, Some(error)))
    }

    /// The loop over a desk, with a question before the screen that is answered by this.
    pub fn asking(client: &Client, effect: Effect) -> Self {
        let question = Confirm::new("Really?", "This is a test.", vec![effect]);
        Self::run(vec![question.into()], door(client, None))
    }

    fn run(overlays: Vec<Overlay>, door: Door) -> Self {
        let (events, happen) = unbounded_channel();
        let (shown, picture) = watch::channel(String::new());
        let sense = Sense {
            tone: Tone::Dark,
            pictures: Pictures::None,
        };
        let config = Config::new("", sense);
        let mut model = Model::new(
            config.keys,
            config.look,
            Timestamp::UNIX_EPOCH,
            TimeZone::UTC,
        );
        model.overlays = overlays;
        let mut person = Person(Arc::new(Mutex::new(happen)));
        let ended = tokio::spawn(async move {
            let mut terminal = Terminal::new(Seen {
                inner: TestBackend::new(100, 30),
                shown,
            })
            .unwrap();
            run(model, &mut terminal, &mut person, door).await
        });
        Self {
            events,
            picture,
            ended,
        }
    }

    /// Lets something happen.
    pub fn send(&self, action: Action) {
        self.events.send(action).unwrap();
    }

    /// Presses keys, as the file of keys writes them, with blanks between.
    pub fn press(&self, chords: &str) {
        for chord in chords.split_whitespace() {
            let chord: Chord = chord.parse().unwrap();
            self.send(Action::Key(KeyEvent::from(chord)));
        }
    }

    /// Returns the picture of the moment.
    pub fn picture(&self) -> String {
        self.picture.borrow().clone()
    }

    /// Waits until a picture has this text.
    pub async fn shows(&self, text: &str) {
        self.until(&format!("shows {text:?}"), |picture| picture.contains(text))
            .await;
    }

    /// Waits until a picture does not have this text.
    pub async fn shows_not(&self, text: &str) {
        let gone = |picture: &str| !picture.is_empty() && !picture.contains(text);
        self.until(&format!("shows no {text:?}"), gone).await;
    }

    async fn until(&self, what: &str, seen: impl Fn(&str) -> bool) {
        let mut picture = self.picture.clone();
        let waited = timeout(PATIENCE, picture.wait_for(|picture| seen(picture))).await;
        if !matches!(waited, Ok(Ok(_))) {
            panic!("it never {what}:\n{}", *self.picture.borrow());
        }
    }

    /// Quits, and waits for the end.
    pub async fn leave(self) {
        self.press("q");
        self.ended().await;
    }

    /// Waits for the end.
    pub async fn ended(self) {
        timeout(PATIENCE, self.ended)
            .await
            .unwrap()
            .unwrap()
            .unwrap();
    }
}

/// Who sits before the terminal.
struct Person(Arc<Mutex<UnboundedReceiver<Action>>>);

impl Host<Seen> for Person {
    type Events = Pin<Box<dyn Stream<Item = Result<Action>> + Send>>;

    fn events(&mut self) -> Result<Self::Events> {
        let happen = Arc::clone(&self.0);
        Ok(Box::pin(stream::poll_fn(move |context| {
            happen
                .lock()
                .unwrap()
                .poll_recv(context)
                .map(|action| action.map(Ok))
        })))
    }

    fn now(&self) -> Timestamp {
        Timestamp::UNIX_EPOCH
    }

    fn act(&mut self, _terminal: &mut Terminal<Seen>, _act: Outside) -> Result<()> {
        Ok(())
    }

    fn away(&mut self, _terminal: &mut Terminal<Seen>, _act: Outside) -> Action {
        Action::Resize
    }
}

/// A way to a desk; without a client, one that is never there.
struct Door {
    client: Option<Client>,
    fault: Mutex<Option<Error>>,
}

fn door(client: &Client, fault: Option<Error>) -> Door {
    Door {
        client: Some(client.clone()),
        fault: Mutex::new(fault),
    }
}

impl Opener for Door {
    fn open(&self, _server: Option<Server>) -> Later<Result<Opened>> {
        let (client, fault) = (self.client.clone(), self.fault.lock().unwrap().take());
        Box::pin(async move {
            if let Some(fault) = fault {
                return Err(fault);
            }
            let Some(client) = client else {
                return future::pending().await;
            };
            Ok(Opened {
                client,
                standing: Standing {
                    stands: "memory".to_owned(),
                    local: true,
                    notices: Vec::new(),
                },
                leave: Box::pin(future::ready(())),
            })
        })
    }
}

/// A terminal that tells what it shows.
struct Seen {
    inner: TestBackend,
    shown: watch::Sender<String>,
}

impl Backend for Seen {
    type Error = std::convert::Infallible;

    fn draw<'a, I: Iterator<Item = (u16, u16, &'a Cell)>>(
        &mut self,
        content: I,
    ) -> std::result::Result<(), Self::Error> {
        self.inner.draw(content)
    }

    fn hide_cursor(&mut self) -> std::result::Result<(), Self::Error> {
        self.inner.hide_cursor()
    }

    fn show_cursor(&mut self) -> std::result::Result<(), Self::Error> {
        self.inner.show_cursor()
    }

    fn get_cursor_position(&mut self) -> std::result::Result<Position, Self::Error> {
        self.inner.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(
        &mut self,
        position: P,
    ) -> std::result::Result<(), Self::Error> {
        self.inner.set_cursor_position(position)
    }

    fn clear(&mut self) -> std::result::Result<(), Self::Error> {
        self.inner.clear()
    }

    fn clear_region(&mut self, clear_type: ClearType) -> std::result::Result<(), Self::Error> {
        self.inner.clear_region(clear_type)
    }

    fn size(&self) -> std::result::Result<Size, Self::Error> {
        self.inner.size()
    }

    fn window_size(&mut self) -> std::result::Result<WindowSize, Self::Error> {
        self.inner.window_size()
    }

    fn flush(&mut self) -> std::result::Result<(), Self::Error> {
        let buffer = self.inner.buffer();
        let columns = usize::from(buffer.area.width);
        let cells: Vec<&str> = buffer.content().iter().map(Cell::symbol).collect();
        let lines: Vec<String> = cells.chunks(columns).map(|line| line.concat()).collect();
        self.shown.send_replace(lines.join("\n"));
        Ok(())
    }
}
