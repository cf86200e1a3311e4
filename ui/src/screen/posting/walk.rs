//! Moving through the parts, and opening what is under the cursor.

use std::time::Duration;

use upward_engine::text::Span;

use super::fix;
use super::lead;
use super::part::Part;
use super::report::{Row, Side};
use super::wanted;
use super::{Answer, Posting};
use crate::command::Move;
use crate::desk::Desk;
use crate::effect::Effect;
use crate::view::canvas::Spot;
use crate::widget::rows::Rows;

/// The parts and rows, for the mouse.
pub const PARTS: &str = "parts";
/// The rows of each part.
pub const ROWS: [&str; 4] = ["postings", "wanted", "report", "text"];

/// How long the cursor rests on a posting before it is read.
const REST: Duration = Duration::from_millis(120);

impl Posting {
    /// Does what a movement says.
    pub(super) fn walk(&mut self, movement: Move, desk: &Desk) -> Vec<Effect> {
        match movement {
            Move::NextPart => self.go_to(self.part.next(), desk),
            Move::PreviousPart => self.go_to(self.part.previous(), desk),
            Move::Open | Move::Right => self.open(movement, desk),
            Move::Leave | Move::Left => self.back(desk),
            _ => self.step(movement, desk),
        }
    }

    /// Goes to a part. Whoever leaves the list has chosen the posting that they leave it with.
    pub(super) fn go_to(&mut self, part: Part, desk: &Desk) -> Vec<Effect> {
        self.part = part;
        self.list.typing = false;
        let mut effects = Vec::new();
        if part == Part::Text {
            let span = self.span();
            if let (Some(read), Some(span)) = (&mut self.read, span) {
                read.turn_to(span);
            }
        } else {
            self.walked = part;
        }
        if part != Part::Postings {
            effects.extend(self.choose(desk));
        }
        effects.extend(self.want(desk, part == Part::Report));
        effects
    }

    fn choose(&mut self, desk: &Desk) -> Option<Effect> {
        let id = self.list.on?;
        let chosen = desk.posting().map(|posting| posting.id);
        self.seen = Some(id);
        (chosen != Some(id)).then_some(Effect::ChoosePosting(id))
    }

    fn back(&mut self, desk: &Desk) -> Vec<Effect> {
        match self.part {
            Part::Postings => {
                let all = desk.postings.as_deref().unwrap_or_default();
                self.list.unsearch(all);
                self.rest(desk)
            }
            Part::Text => self.go_to(self.walked, desk),
            Part::Wanted | Part::Report => self.go_to(Part::Postings, desk),
        }
    }

    fn step(&mut self, movement: Move, desk: &Desk) -> Vec<Effect> {
        match self.part {
            Part::Postings => {
                self.list
                    .go(movement, desk.postings.as_deref().unwrap_or_default());
                return self.rest(desk);
            }
            Part::Wanted => {
                if let Some(read) = &mut self.read {
                    let rows = &read.rows;
                    let head = |row| matches!(rows.get(row), Some(wanted::Row::Head(_)));
                    past_heads(&mut read.at, movement, rows.len(), head);
                }
            }
            Part::Report => {
                let rows = &self.reports.rows;
                let head = |row| matches!(rows.get(row), Some(Row::Head(_)));
                past_heads(&mut self.reports.at, movement, rows.len(), head);
            }
            Part::Text => {
                if let Some(read) = &mut self.read {
                    read.block.go(movement, read.blocks.len());
                    return Vec::new();
                }
            }
        }
        self.turn();
        Vec::new()
    }

    /// Lets the text follow the cursor.
    fn turn(&mut self) {
        if let (Some(span), Some(read)) = (self.span(), &mut self.read) {
            read.turn_to(span);
        }
    }

    /// Returns the characters of the posting's text that the cursor's row is about.
    pub(super) fn span(&self) -> Option<Span> {
        let read = self.read()?;
        match self.walked {
            Part::Wanted => read.on()?.span(),
            Part::Report => self.reports.span(),
            Part::Postings | Part::Text => None,
        }
    }

    /// Reads the posting under the cursor once the cursor rests.
    pub(super) fn rest(&mut self, desk: &Desk) -> Vec<Effect> {
        let resume = desk.resume().map(|resume| resume.id);
        self.reports.turn(resume.zip(self.list.on));
        match self.read().is_some() || self.list.on.is_none() {
            true => Vec::new(),
            false => vec![Effect::after("posting-rest", REST, Answer::Rested)],
        }
    }

    fn open(&mut self, movement: Move, desk: &Desk) -> Vec<Effect> {
        let inwards = movement == Move::Right;
        match self.part {
            Part::Postings if self.list.on.is_none() => Vec::new(),
            Part::Postings if inwards => self.go_to(Part::Wanted, desk),
            Part::Postings => self.go_to(Part::Report, desk),
            Part::Wanted => self.go_to(Part::Text, desk),
            Part::Report => self.open_row(inwards, desk),
            Part::Text => Vec::new(),
        }
    }

    fn open_row(&mut self, inwards: bool, desk: &Desk) -> Vec<Effect> {
        let Some(row) = self.reports.on().cloned() else {
            return Vec::new();
        };
        match row {
            Row::Head(_) => Vec::new(),
            Row::Criterion(side, number) => {
                let key = (side, number);
                if !self.reports.opened.remove(&key) {
                    self.reports.opened.insert(key);
                }
                self.reports.renew();
                Vec::new()
            }
            Row::Fix(_) if inwards => Vec::new(),
            Row::Fix(number) => self.fix(number, desk),
            Row::Module(_) if inwards => Vec::new(),
            Row::Module(number) => self.module(number),
            Row::Finding(..) | Row::Gap(_) => match (self.reports.span(), self.reports.finding()) {
                (Some(_), _) => self.go_to(Part::Text, desk),
                (None, Some(_)) => self.in_resume(),
                (None, None) => Vec::new(),
            },
        }
    }

    fn module(&self, number: usize) -> Vec<Effect> {
        let super::report::Learn::Known(made) = &self.reports.learn else {
            return Vec::new();
        };
        let modules = made.suggested_modules.as_deref().unwrap_or_default();
        let module = modules.get(number);
        module
            .map(|found| lead::module(&found.module))
            .unwrap_or_default()
    }

    /// Makes a fix, or leads to the place where the person makes it.
    pub(super) fn fix(&self, number: usize, desk: &Desk) -> Vec<Effect> {
        let Some(shown) = &self.reports.shown else {
            return Vec::new();
        };
        let Some(found) = shown.content.fixes.get(number) else {
            return Vec::new();
        };
        let side = match found.part.as_str() {
            "parseHealth" => Side::Health,
            _ => Side::Match,
        };
        let promise = fix::Promise {
            side,
            before: super::report::part(&shown.content, side)
                .score
                .unwrap_or_default(),
            gain: found.gain,
        };
        let basis = shown.report.basis;
        match fix::make(found, promise, (basis.resume, basis.version), desk.now) {
            Some(effect) => vec![effect],
            None => lead::fix(found),
        }
    }

    /// Leads to where the resume says what the cursor's row is about.
    pub(super) fn in_resume(&self) -> Vec<Effect> {
        let Some(shown) = &self.reports.shown else {
            return Vec::new();
        };
        if let Some(finding) = self.reports.finding() {
            return lead::finding(shown.report.basis.resume, finding);
        }
        match self.reports.on() {
            Some(Row::Fix(number)) => {
                let fix = shown.content.fixes.get(*number);
                fix.map(lead::fix).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    /// A spot that was drawn was clicked: another part, or a row, which a second click opens.
    pub(super) fn pointed(&mut self, spot: Spot, desk: &Desk) -> Vec<Effect> {
        if spot.part == PARTS {
            let part = Part::ALL.get(spot.row).copied();
            return part.map(|part| self.go_to(part, desk)).unwrap_or_default();
        }
        let rows = ROWS.iter().position(|name| *name == spot.part);
        let Some(part) = rows.and_then(|number| Part::ALL.get(number).copied()) else {
            return Vec::new();
        };
        let again = self.part == part && self.row(part) == Some(spot.row);
        let mut effects = match self.part == part {
            true => Vec::new(),
            false => self.go_to(part, desk),
        };
        if again {
            effects.extend(self.open(Move::Open, desk));
            return effects;
        }
        match part {
            Part::Postings => {
                self.list
                    .put(spot.row, desk.postings.as_deref().unwrap_or_default());
                effects.extend(self.rest(desk));
            }
            Part::Wanted => {
                if let Some(read) = &mut self.read {
                    read.at.at = spot.row;
                }
            }
            Part::Report => self.reports.at.at = spot.row,
            Part::Text => {
                if let Some(read) = &mut self.read {
                    read.block.at = spot.row;
                }
            }
        }
        if part != Part::Text {
            self.turn();
        }
        effects
    }

    fn row(&self, part: Part) -> Option<usize> {
        match part {
            Part::Postings => Some(self.list.rows.at),
            Part::Wanted => Some(self.read()?.at.at),
            Part::Report => Some(self.reports.at.at),
            Part::Text => None,
        }
    }
}

/// Moves a cursor, and on past headings: they are no rows to be on.
fn past_heads(rows: &mut Rows, movement: Move, len: usize, head: impl Fn(usize) -> bool) {
    let before = rows.at;
    rows.go(movement, len);
    let upwards = rows.at < before;
    if upwards && head(rows.at) && rows.at > 0 {
        rows.at -= 1;
    }
    if head(rows.at) && rows.at + 1 < len {
        rows.at += 1;
    }
}
