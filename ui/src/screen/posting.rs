//! Postings as they were read, and the report of a resume against them.

mod act;
mod add;
mod answered;
mod fix;
mod history;
mod lead;
mod learn;
mod list;
mod part;
mod read;
mod report;
#[cfg(test)]
mod tests;
mod text;
pub mod verb;
mod view;
mod view_list;
mod view_report;
mod view_text;
mod view_wanted;
mod walk;
mod wanted;

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;
use upward_desk::change::{Action, Kind, News};
use upward_desk::generate::Generated;
use upward_desk::posting::{self, ShownPosting};
use upward_desk::report::ShownReport;
use upward_desk::resume::Resume;
use upward_engine::error::Error;
use uuid::Uuid;

pub use verb::Verb;

use super::Screen;
use crate::command::Command;
use crate::desk::Desk;
use crate::effect::Effect;
use crate::view::canvas::{Canvas, Spot};
use fix::{Fixed, Promise, Step};
use list::List;
use part::Part;
use read::Read;
use report::{Opened, Reports};

/// What the screen asked for.
#[derive(Debug)]
pub enum Answer {
    /// Another screen leads here: the report on the chosen resume and posting is shown.
    Report,
    /// The cursor has rested on a posting.
    Rested,
    /// A posting with its text.
    Read(Box<ShownPosting>),
    /// A posting that was added.
    Added(Box<ShownPosting>),
    /// A posting that has another name.
    Named(Box<ShownPosting>),
    /// A posting whose terms count otherwise.
    Corrected(Box<ShownPosting>),
    /// A term that was missed.
    Term(String),
    /// A posting is gone.
    Removed(Uuid),
    /// The history of reports, and the newest.
    Opened(Box<Opened>),
    /// A report that was made.
    Made(Box<ShownReport>),
    /// A report that was chosen from the history.
    Chosen(Box<ShownReport>),
    /// A fix was made to the resume.
    Fixed(Box<Fixed>),
    /// A fix was taken back.
    Unfixed(Box<Resume>),
    /// What to learn for a resume and a posting.
    Learn((Uuid, Uuid), Box<Generated>),
    /// Where the resume says something.
    Found {
        /// The path.
        path: String,
        /// The characters of its text.
        span: Option<(usize, usize)>,
    },
    /// An application was made.
    Applied(Uuid),
}

impl From<Answer> for crate::answer::Answer {
    fn from(answer: Answer) -> Self {
        Self::Posting(answer)
    }
}

/// The screen's state.
#[derive(Debug, Default)]
pub struct Posting {
    /// The part at work.
    part: Part,
    /// The part that was walked through last; the text beside follows its cursor.
    walked: Part,
    list: List,
    /// The posting that counted when the desk was looked at last. One that is added elsewhere does not count by being
    /// the newest: the cursor stays.
    seen: Option<Uuid>,
    /// Whether the screen was ever in front: before, nothing is asked.
    entered: bool,
    /// The posting in hand.
    read: Option<Read>,
    /// The posting that is being read.
    asked: Option<Uuid>,
    /// Whether the posting in hand may say something else by now.
    stale: bool,
    reports: Reports,
    /// What a fix was to gain, until the report is there.
    promise: Option<Promise>,
    /// Whether something else was said already of the report that is being made.
    quietly: bool,
    /// What can be taken back, the last at the end.
    steps: Vec<Step>,
}

impl Posting {
    /// Returns the posting in hand, as lists show it.
    fn hand<'a>(&self, desk: &'a Desk) -> Option<&'a posting::Posting> {
        let all = desk.postings.as_deref()?;
        let id = self.list.on?;
        let row = self.list.at(all, self.list.rows.at);
        row.filter(|posting| posting.id == id)
            .or_else(|| all.iter().find(|posting| posting.id == id))
    }

    /// Returns the posting in hand with its text, once it is read.
    fn read(&self) -> Option<&Read> {
        self.read
            .as_ref()
            .filter(|read| Some(read.shown.posting.id) == self.list.on)
    }

    /// Takes what all screens share: which postings there are, and which resume and posting count.
    fn follow(&mut self, desk: &Desk) {
        let newest = || desk.posting().map(|posting| posting.id);
        let chosen = desk.posting.or(self.seen).or_else(newest);
        if chosen != self.seen {
            self.seen = chosen;
            self.list.on = chosen;
        }
        self.list.sync(desk.postings.as_deref().unwrap_or_default());
        let resume = desk.resume().map(|resume| resume.id);
        self.reports.turn(resume.zip(self.list.on));
    }

    /// Asks for what is shown and not there; `make` makes the report where there is none.
    fn want(&mut self, desk: &Desk, make: bool) -> Vec<Effect> {
        self.follow(desk);
        let mut effects = Vec::new();
        if let Some(id) = self.list.on.filter(|_| desk.postings.is_some()) {
            let known = self.read().is_some() && !self.stale;
            if !known && self.asked != Some(id) {
                self.asked = Some(id);
                self.stale = false;
                effects.push(Effect::ask("read the posting", move |client| async move {
                    client.posting(id).await.map(Box::new).map(Answer::Read)
                }));
            }
        }
        if self.walked == Part::Report {
            effects.extend(self.reports.want(make));
        }
        effects
    }
}

impl Screen for Posting {
    fn enter(&mut self, desk: &Desk) -> Vec<Effect> {
        self.entered = true;
        self.want(desk, false)
    }

    fn commands(&self, desk: &Desk) -> Vec<Command> {
        self.verbs(desk).into_iter().map(Into::into).collect()
    }

    fn run(&mut self, command: Command, desk: &Desk) -> Vec<Effect> {
        match command {
            Command::Posting(verb) => self.act(verb, desk),
            Command::Move(movement) => self.walk(movement, desk),
            _ => Vec::new(),
        }
    }

    fn answered(&mut self, answer: crate::answer::Answer, desk: &Desk) -> Vec<Effect> {
        match answer {
            crate::answer::Answer::Posting(answer) => self.take(answer, desk),
            _ => Vec::new(),
        }
    }

    fn failed(&mut self, _error: &Error, _desk: &Desk) -> Vec<Effect> {
        self.asked = None;
        self.reports.asked = false;
        self.promise = None;
        self.quietly = false;
        let unsent = self.read.as_mut().is_some_and(Read::forget);
        let last = matches!(self.steps.last(), Some(Step::Corrections { .. }));
        if unsent && last {
            self.steps.pop();
        }
        if matches!(self.reports.learn, report::Learn::Asked) {
            self.reports.learn = report::Learn::Unasked;
            self.reports.renew();
        }
        Vec::new()
    }

    fn changed(&mut self, news: &News, _desk: &Desk) -> Vec<Effect> {
        match news {
            News::Reset => {
                self.stale = true;
                self.reports.stale = true;
            }
            News::Change(change) => match change.kind {
                Kind::Posting if change.action != Action::Removed => {
                    self.stale |= Some(change.id) == self.list.on;
                }
                Kind::Report => self.reports.stale = true,
                Kind::Progress | Kind::Track => self.reports.forget_modules(),
                _ => {}
            },
        }
        Vec::new()
    }

    fn refreshed(&mut self, desk: &Desk) -> Vec<Effect> {
        match self.entered {
            true => self.want(desk, false),
            false => Vec::new(),
        }
    }

    fn typing(&self) -> bool {
        self.list.typing
    }

    fn key(&mut self, key: KeyEvent, desk: &Desk) -> Vec<Effect> {
        if !self.list.typing {
            return Vec::new();
        }
        let all = desk.postings.as_deref().unwrap_or_default();
        match key.code {
            KeyCode::Esc => self.list.unsearch(all),
            KeyCode::Enter => self.list.typing = false,
            KeyCode::Up => self.list.go(crate::command::Move::Up, all),
            KeyCode::Down => self.list.go(crate::command::Move::Down, all),
            _ => {
                if self
                    .list
                    .search
                    .as_mut()
                    .is_some_and(|field| field.key(key))
                {
                    self.list.sync(all);
                }
            }
        }
        self.rest(desk)
    }

    fn paste(&mut self, text: &str, desk: &Desk) -> Vec<Effect> {
        match self.list.search.as_mut().filter(|_| self.list.typing) {
            Some(field) => {
                field.paste(text);
                self.list.sync(desk.postings.as_deref().unwrap_or_default());
                self.rest(desk)
            }
            None => add::take(text),
        }
    }

    fn point(&mut self, spot: Spot, desk: &Desk) -> Vec<Effect> {
        self.pointed(spot, desk)
    }

    fn view(&self, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
        view::view(self, canvas, area, desk);
    }
}
