//! The tiles: how one goes from one to the next, and where each leads.

use upward_desk::change::News;

use super::view::{CHOICES, NEXT, TILES};
use super::{Home, Verb};
use crate::command::Move;
use crate::effect::Effect;
use crate::screen::{Place, posting, roadmap};
use crate::view::canvas::Spot;

/// A tile.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tile {
    /// The chosen resume and posting, and how the score went.
    #[default]
    Score,
    /// How far the tracks are.
    Road,
    /// The modules to learn next.
    Next,
    /// Questions that are due again.
    Practice,
    /// Applications by stage.
    Applications,
    /// What was done last.
    Activity,
}

impl Tile {
    /// Every tile, row by row, two in a row.
    pub const ALL: [Self; 6] = [
        Self::Score,
        Self::Road,
        Self::Next,
        Self::Practice,
        Self::Applications,
        Self::Activity,
    ];

    /// Returns its place among the tiles, from 0.
    pub fn index(self) -> usize {
        let at = Self::ALL.iter().position(|tile| *tile == self);
        at.unwrap_or_default()
    }

    /// Returns where a movement leads.
    pub fn beside(self, movement: Move) -> Self {
        let at = self.index();
        let len = Self::ALL.len();
        let to = match movement {
            Move::Up => at.checked_sub(2),
            Move::Down => Some(at + 2),
            Move::Left if at % 2 == 1 => Some(at - 1),
            Move::Right if at.is_multiple_of(2) => Some(at + 1),
            Move::First | Move::PageUp => Some(0),
            Move::Last | Move::PageDown => Some(len - 1),
            Move::NextPart => Some((at + 1) % len),
            Move::PreviousPart => Some((at + len - 1) % len),
            _ => None,
        };
        to.and_then(|to| Self::ALL.get(to).copied()).unwrap_or(self)
    }

    /// Returns what stands above it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Score => "Score",
            Self::Road => "Tracks",
            Self::Next => "Next modules",
            Self::Practice => "Interview",
            Self::Applications => "Applications",
            Self::Activity => "Last activity",
        }
    }
}

impl Home {
    /// Does what a verb says.
    pub(super) fn verb(&mut self, verb: Verb, new: bool) -> Vec<Effect> {
        match verb {
            Verb::OpenResume => super::welcome::open_resume(),
            Verb::Sample if new => self.sample(),
            Verb::Sample => vec![Effect::tell("the sample is for a start without data")],
            Verb::Connect => super::welcome::connect(),
            Verb::Refresh => {
                self.outdate(&News::Reset);
                self.ask()
            }
        }
    }

    /// Opens a tile's screen.
    pub(super) fn open(&self, tile: Tile) -> Vec<Effect> {
        let place = match tile {
            Tile::Score => {
                return vec![
                    Effect::Go(Place::Posting),
                    Effect::Hand(posting::Answer::Report.into()),
                ];
            }
            Tile::Next => return self.open_next(0),
            Tile::Road => Place::Roadmap,
            Tile::Practice => Place::Interview,
            Tile::Applications => Place::Applications,
            Tile::Activity => Place::Statistics,
        };
        vec![Effect::Go(place)]
    }

    /// Opens the roadmap at one of the next modules.
    fn open_next(&self, number: usize) -> Vec<Effect> {
        let mut effects = vec![Effect::Go(Place::Roadmap)];
        if let Some((id, _)) = self.next().get(number) {
            effects.push(Effect::Hand(roadmap::Answer::Jump(id.clone()).into()));
        }
        effects
    }

    /// Returns the modules to learn next, each once, with its track's title.
    pub(super) fn next(&self) -> Vec<(String, String)> {
        let mut next: Vec<(String, String)> = Vec::new();
        let road = self.road.value.as_ref();
        for track in road.iter().flat_map(|road| &road.progress.tracks) {
            for id in &track.next {
                if next.iter().all(|(known, _)| known != id) {
                    next.push((id.clone(), track.title.clone()));
                }
            }
        }
        next
    }

    /// Takes a click: a tile opens.
    pub(super) fn clicked(&mut self, spot: Spot, new: bool) -> Vec<Effect> {
        match spot.part {
            CHOICES if new => {
                self.choice.at = spot.row;
                self.choose(Move::Open)
            }
            NEXT => {
                self.at = Tile::Next;
                self.open_next(spot.row)
            }
            TILES => match Tile::ALL.get(spot.row) {
                Some(tile) => {
                    self.at = *tile;
                    self.open(*tile)
                }
                None => Vec::new(),
            },
            _ => Vec::new(),
        }
    }
}
