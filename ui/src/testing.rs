//! The interface over a desk in memory, without a terminal: keys in, pictures out.

use std::fmt::Write;

use crossterm::event::KeyEvent;
use jiff::tz::TimeZone;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use upward_desk::Client;
use upward_desk::change::News;
use upward_desk::testing::Desk as Memory;

use crate::action::{Action, Standing};
use crate::config::Config;
use crate::effect::{After, Effect, Outside};
use crate::keys::Chord;
use crate::look::{Pictures, Sense, Tone};
use crate::model::Model;
use crate::update::update;
use crate::view::view;

/// The interface over a desk in memory.
pub struct Stage {
    /// Its state.
    pub model: Model,
    /// The desk's client, to set the scene with.
    pub client: Client,
    /// What was put off, the newest of each slot.
    pub ahead: Vec<After>,
    /// What was done outside, such as `Browse`.
    pub outside: Vec<Outside>,
}

impl Stage {
    /// Returns the interface before the desk answers, in the dark tone.
    pub fn closed(memory: &Memory) -> Self {
        let sense = Sense {
            tone: Tone::Dark,
            pictures: Pictures::None,
        };
        let config = Config::new("", sense);
        let now = "2026-11-20T12:00:00Z".parse().unwrap();
        Self {
            model: Model::new(config.keys, config.look, now, TimeZone::UTC),
            client: memory.owner(),
            ahead: Vec::new(),
            outside: Vec::new(),
        }
    }

    /// Returns the interface over a desk that has answered.
    pub async fn over(memory: &Memory) -> Self {
        let mut stage = Self::closed(memory);
        stage.reached().await;
        stage
    }

    /// The desk answers.
    pub async fn reached(&mut self) {
        let standing = Standing {
            stands: "memory".to_owned(),
            local: true,
            notices: Vec::new(),
        };
        self.act(Action::Reached(standing)).await;
        self.act(Action::News(News::Reset)).await;
    }

    /// Lets something happen, with all that follows from it at once.
    pub async fn act(&mut self, action: Action) {
        let mut queue = vec![action];
        while !queue.is_empty() {
            let action = queue.remove(0);
            for effect in update(&mut self.model, action) {
                self.perform(effect, &mut queue).await;
            }
        }
    }

    async fn perform(&mut self, effect: Effect, queue: &mut Vec<Action>) {
        match effect {
            Effect::Ask(ask) => queue.push(match (ask.call)(self.client.clone()).await {
                Ok(answer) => Action::Answer(answer),
                Err(error) => Action::Failed {
                    place: ask.place,
                    what: ask.what,
                    error,
                },
            }),
            Effect::Work(work) => {
                let ticket = work.ticket;
                let outcome = match (work.begin)(self.client.clone()).await {
                    Ok(task) => self.client.wait(task.id).await,
                    Err(error) => Err(error),
                };
                queue.push(Action::Ended { ticket, outcome });
            }
            Effect::Think(think) => queue.push(Action::Answer((think.compute)())),
            Effect::After(after) => {
                self.ahead.retain(|known| known.slot != after.slot);
                self.ahead.push(after);
            }
            Effect::Outside(act) => self.outside.push(act),
            other => panic!("{other:?} reached the runtime"),
        }
    }

    /// Lets the time come of what was put off in a slot.
    pub async fn due(&mut self, slot: &str) {
        let at = self.ahead.iter().position(|after| after.slot == slot);
        let after = self
            .ahead
            .remove(at.unwrap_or_else(|| panic!("nothing is put off in {slot}")));
        self.act(Action::Answer(after.answer)).await;
    }

    /// Presses keys, as the file of keys writes them, with blanks between.
    pub async fn press(&mut self, chords: &str) {
        for chord in chords.split_whitespace() {
            let chord: Chord = chord
                .parse()
                .unwrap_or_else(|()| panic!("{chord} is no key"));
            self.act(Action::Key(KeyEvent::from(chord))).await;
        }
    }

    /// Types text, letter by letter.
    pub async fn write(&mut self, text: &str) {
        for letter in text.chars() {
            self.act(Action::Key(crossterm::event::KeyCode::Char(letter).into()))
                .await;
        }
    }

    /// Returns what is shown at a size, as text.
    pub fn text(&mut self, columns: u16, rows: u16) -> String {
        lines(&self.draw(columns, rows))
    }

    /// Returns what is shown at a size, in a tone: the text, and under it where which style is.
    pub fn picture(&mut self, columns: u16, rows: u16, tone: Tone) -> String {
        let sense = Sense {
            tone,
            pictures: Pictures::None,
        };
        self.model.look = Config::new("", sense).look;
        let buffer = self.draw(columns, rows);
        lines(&buffer) + "\n" + &styles(&buffer)
    }

    fn draw(&mut self, columns: u16, rows: u16) -> Buffer {
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        let mut hits = None;
        terminal
            .draw(|frame| hits = Some(view(&self.model, frame)))
            .unwrap();
        self.model.hits = hits.unwrap();
        terminal.backend().buffer().clone()
    }
}

/// Compares a screen at both sizes in all tones with what it looked like before; `INSTA_UPDATE=always`
/// takes the new looks.
pub fn snapshots(stage: &mut Stage, name: &str) {
    for (columns, rows) in [(80, 24), (120, 40)] {
        for (tone, word) in [
            (Tone::Dark, "dark"),
            (Tone::Light, "light"),
            (Tone::None, "none"),
        ] {
            let picture = stage.picture(columns, rows, tone);
            insta::with_settings!({
                prepend_module_to_snapshot => false,
                snapshot_path => concat!(env!("CARGO_MANIFEST_DIR"), "/tests/looks"),
                omit_expression => true,
            }, {
                insta::assert_snapshot!(format!("{name}-{columns}x{rows}-{word}"), picture);
            });
        }
    }
}

fn lines(buffer: &Buffer) -> String {
    let area = buffer.area;
    let mut text = String::new();
    for y in area.top()..area.bottom() {
        let mut line = String::new();
        let mut skip = 0;
        for x in area.left()..area.right() {
            let symbol = shown(&buffer[(x, y)]);
            if skip == 0 {
                line.push_str(symbol);
                skip = crate::widget::words::width(symbol).max(1);
            }
            skip -= 1;
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// Returns what a cell shows, without the link that it bears.
fn shown(cell: &Cell) -> &str {
    let linked = cell.symbol().split("\u{1b}\\").nth(1);
    linked.map_or(cell.symbol(), |text| text.trim_end_matches("\u{1b}]8;;"))
}

/// Returns where which style is, by line: runs of cells, of which blanks go with what stands before them.
fn styles(buffer: &Buffer) -> String {
    let area = buffer.area;
    let mut text = String::new();
    for y in area.top()..area.bottom() {
        let mut runs: Vec<(u16, String)> = Vec::new();
        for x in area.left()..area.right() {
            let cell = &buffer[(x, y)];
            let (ink, ground) = style(cell);
            let said = match ink {
                Some(ink) => format!("{ink}{ground}"),
                None if runs
                    .last()
                    .is_some_and(|(_, before)| before.ends_with(&ground)) =>
                {
                    continue;
                }
                None => ground,
            };
            if runs.last().is_none_or(|(_, before)| *before != said) {
                runs.push((x, said));
            }
        }
        let told = runs.into_iter().filter(|(x, said)| *x > 0 || said != "//");
        let told: Vec<String> = told.map(|(x, said)| format!("{x} {said}")).collect();
        if !told.is_empty() {
            writeln!(text, "{y}: {}", told.join(", ")).unwrap();
        }
    }
    text
}

/// Returns a cell's colour, none for a blank, and its ground and weight.
fn style(cell: &Cell) -> (Option<String>, String) {
    let ink = (!cell.symbol().trim().is_empty()).then(|| cell.fg.to_string());
    let ground = match cell.bg {
        ratatui::style::Color::Reset => String::new(),
        ground => ground.to_string(),
    };
    let weight = format!("{:?}", cell.modifier)
        .replace("NONE", "")
        .replace(' ', "");
    (ink, format!("/{ground}/{weight}"))
}
