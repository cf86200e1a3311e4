//! The state of the interface.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use ratatui::layout::Rect;
use uuid::Uuid;

use crate::config::Config;
use crate::desk::Desk;
use crate::effect::{Done, Ticket};
use crate::keys::Keys;
use crate::look::Look;
use crate::overlay::Overlay;
use crate::screen::applications::Applications;
use crate::screen::evidence::Evidence;
use crate::screen::home::Home;
use crate::screen::interview::Interview;
use crate::screen::posting::Posting;
use crate::screen::resume::Resume;
use crate::screen::roadmap::Roadmap;
use crate::screen::settings::Settings;
use crate::screen::statistics::Statistics;
use crate::screen::tailor::Tailor;
use crate::screen::{Place, Screen};
use crate::view::canvas::Hits;

/// The state of the interface.
#[derive(Debug)]
pub struct Model {
    /// What all screens share.
    pub desk: Desk,
    /// The screen in front.
    pub place: Place,
    /// The screens that were in front before, the last at the end.
    pub past: Vec<Place>,
    /// The screens.
    pub screens: Screens,
    /// What stands before the screen; the last is on top.
    pub overlays: Vec<Overlay>,
    /// What is said in passing.
    pub toast: Option<String>,
    /// The long work that goes on.
    pub works: Vec<Going>,
    /// The name of the next long work.
    pub tickets: Ticket,
    /// Which key does what.
    pub keys: Keys,
    /// How it looks.
    pub look: Look,
    /// What was drawn where.
    pub hits: Hits,
    /// The whole of the terminal.
    pub area: Rect,
    /// Whether it is ending.
    pub ending: bool,
}

/// The screens.
#[derive(Debug, Default)]
pub struct Screens {
    /// The board of applications.
    pub applications: Applications,
    /// Work elsewhere.
    pub evidence: Evidence,
    /// Where I stand.
    pub home: Home,
    /// Practice.
    pub interview: Interview,
    /// Postings and reports.
    pub posting: Posting,
    /// Resumes.
    pub resume: Resume,
    /// Tracks and modules.
    pub roadmap: Roadmap,
    /// The account and this program.
    pub settings: Settings,
    /// Charts.
    pub statistics: Statistics,
    /// Edits and letters.
    pub tailor: Tailor,
}

/// Long work that goes on.
pub struct Going {
    /// Its name here.
    pub ticket: Ticket,
    /// What is done.
    pub what: &'static str,
    /// Who asked.
    pub place: Place,
    /// Its name at the desk.
    pub task: Option<Uuid>,
    /// The step it is at, its number, and of how many.
    pub step: Option<(String, u16, u16)>,
    /// Whether it is being called off.
    pub off: bool,
    /// What is done once it is done.
    pub(crate) done: Done,
}

impl Model {
    /// Returns the interface before anything happened.
    pub fn new(keys: Keys, look: Look, now: Timestamp, zone: TimeZone) -> Self {
        Self {
            desk: Desk::new(now, zone),
            place: Place::Home,
            past: Vec::new(),
            screens: Screens::default(),
            overlays: Vec::new(),
            toast: None,
            works: Vec::new(),
            tickets: 0,
            keys,
            look,
            hits: Hits::default(),
            area: Rect::default(),
            ending: false,
        }
    }

    /// Looks, and listens to keys, from now on as the person's file says.
    pub fn wear(&mut self, config: Config) {
        self.keys.clone_from(&config.keys);
        self.look.clone_from(&config.look);
        self.screens.settings.wear(config);
    }

    /// Returns the screen in front.
    pub fn screen(&self) -> &dyn Screen {
        self.screens.at(self.place)
    }
}

impl Screens {
    /// Returns a screen.
    pub fn at(&self, place: Place) -> &dyn Screen {
        match place {
            Place::Applications => &self.applications,
            Place::Evidence => &self.evidence,
            Place::Home => &self.home,
            Place::Interview => &self.interview,
            Place::Posting => &self.posting,
            Place::Resume => &self.resume,
            Place::Roadmap => &self.roadmap,
            Place::Settings => &self.settings,
            Place::Statistics => &self.statistics,
            Place::Tailor => &self.tailor,
        }
    }

    /// Returns a screen, to be changed.
    pub fn at_mut(&mut self, place: Place) -> &mut dyn Screen {
        match place {
            Place::Applications => &mut self.applications,
            Place::Evidence => &mut self.evidence,
            Place::Home => &mut self.home,
            Place::Interview => &mut self.interview,
            Place::Posting => &mut self.posting,
            Place::Resume => &mut self.resume,
            Place::Roadmap => &mut self.roadmap,
            Place::Settings => &mut self.settings,
            Place::Statistics => &mut self.statistics,
            Place::Tailor => &mut self.tailor,
        }
    }
}

impl std::fmt::Debug for Going {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Going({}, {:?})", self.what, self.step)
    }
}
