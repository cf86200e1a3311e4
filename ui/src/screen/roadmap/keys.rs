//! Movements, the search, and clicks.

use crossterm::event::{KeyCode, KeyEvent};

use super::view::{DETAIL, TRACKS, TREE};
use super::{Part, Roadmap};
use crate::command::Move;
use crate::effect::Effect;
use crate::view::canvas::Spot;
use crate::widget::field::Field;

impl Roadmap {
    /// Returns what is searched; empty where nothing is.
    pub(super) fn wanted_text(&self) -> String {
        self.search.as_ref().map(Field::text).unwrap_or_default()
    }

    /// Moves in the part at work, or to another part.
    pub(super) fn go(&mut self, movement: Move) -> Vec<Effect> {
        match movement {
            Move::NextPart => self.part = self.part.next(),
            Move::PreviousPart => self.part = self.part.next().next(),
            Move::Open => return self.open(),
            Move::Right => self.part = self.part.inner(),
            Move::Left => self.part = self.part.outer(),
            Move::Leave if self.search.is_some() => {
                self.rearrange(|screen| screen.search = None);
            }
            Move::Leave => self.part = self.part.outer(),
            _ => return self.step(movement),
        }
        Vec::new()
    }

    fn step(&mut self, movement: Move) -> Vec<Effect> {
        match self.part {
            Part::Tracks => {
                let before = self.tracks_at;
                self.tracks_at.go(movement, self.tracks().len());
                match before == self.tracks_at {
                    true => Vec::new(),
                    false => self.choose_track(),
                }
            }
            Part::Tree => {
                let len = self.rows().len();
                self.tree_at.go(movement, len);
                self.detail_at.at = 0;
                self.look()
            }
            Part::Detail => {
                let len = self.pieces().len();
                self.detail_at.go(movement, len);
                Vec::new()
            }
        }
    }

    /// Brings the track under the cursor to the front.
    pub(super) fn choose_track(&mut self) -> Vec<Effect> {
        let chosen = self.tracks().get(self.tracks_at.at);
        self.wanted = chosen.map(|track| track.id.clone());
        self.tree_at.at = 0;
        self.detail_at.at = 0;
        self.read()
    }

    fn open(&mut self) -> Vec<Effect> {
        if self.part == Part::Detail {
            return self.open_piece();
        }
        self.part = self.part.inner();
        Vec::new()
    }

    /// Begins to search, or goes on with it.
    pub(super) fn begin_search(&mut self) -> Vec<Effect> {
        self.part = Part::Tree;
        self.searching = true;
        let field = || Field::line("").hint("a module or a skill");
        self.search.get_or_insert_with(field);
        Vec::new()
    }

    /// Takes a key of the search.
    pub(super) fn search_key(&mut self, key: KeyEvent) -> Vec<Effect> {
        if !self.searching {
            return Vec::new();
        }
        match key.code {
            KeyCode::Esc => {
                self.searching = false;
                self.rearrange(|screen| screen.search = None);
            }
            KeyCode::Enter => {
                self.searching = false;
                if self.wanted_text().is_empty() {
                    self.search = None;
                }
            }
            KeyCode::Up => return self.step(Move::Up),
            KeyCode::Down => return self.step(Move::Down),
            _ => self.rearrange(|screen| {
                if let Some(field) = &mut screen.search {
                    field.key(key);
                }
            }),
        }
        self.look()
    }

    /// Takes text that is pasted into the search.
    pub(super) fn paste_search(&mut self, text: &str) -> Vec<Effect> {
        if !self.searching {
            return Vec::new();
        }
        self.rearrange(|screen| {
            if let Some(field) = &mut screen.search {
                field.paste(text);
            }
        });
        self.look()
    }

    /// Takes a click: on another row it moves the cursor there, on the row under the cursor it opens.
    pub(super) fn clicked(&mut self, spot: Spot) -> Vec<Effect> {
        let (part, rows) = match spot.part {
            TRACKS => (Part::Tracks, &mut self.tracks_at),
            TREE => (Part::Tree, &mut self.tree_at),
            DETAIL => (Part::Detail, &mut self.detail_at),
            quiz => return self.quiz_click(quiz, spot.row),
        };
        let again = rows.at == spot.row && self.part == part;
        rows.at = spot.row;
        self.part = part;
        match part {
            _ if again => self.open(),
            Part::Tracks => self.choose_track(),
            Part::Tree => {
                self.detail_at.at = 0;
                self.look()
            }
            Part::Detail => Vec::new(),
        }
    }
}

impl Part {
    fn next(self) -> Self {
        match self {
            Self::Tracks => Self::Tree,
            Self::Tree => Self::Detail,
            Self::Detail => Self::Tracks,
        }
    }

    fn inner(self) -> Self {
        match self {
            Self::Tracks => Self::Tree,
            Self::Tree | Self::Detail => Self::Detail,
        }
    }

    fn outer(self) -> Self {
        match self {
            Self::Tracks | Self::Tree => Self::Tracks,
            Self::Detail => Self::Tree,
        }
    }
}
