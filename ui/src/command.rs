//! The verbs: everything one can do, by one name in the file of keys and one title in the palette.

pub mod everywhere;
pub mod movement;

pub use everywhere::Everywhere;
pub use movement::Move;

use crate::screen::{
    Place, applications, evidence, home, interview, posting, resume, roadmap, settings, statistics,
    tailor,
};

/// The verbs of a screen, or of all.
pub trait Verb: Copy + PartialEq + Sized + 'static {
    /// The table of the file of keys that holds them, under `keys`.
    const SECTION: &'static str;
    /// Every verb, its name in the file of keys, and its title.
    const ALL: &'static [(Self, &'static str, &'static str)];

    /// Returns the verb's name in the file of keys, and its title.
    fn words(self) -> (&'static str, &'static str) {
        let row = Self::ALL.iter().find(|(verb, ..)| *verb == self);
        row.map_or(("", ""), |(_, name, title)| (*name, *title))
    }
}

/// A verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// One that means the same on every screen.
    Everywhere(Everywhere),
    /// A movement.
    Move(Move),
    /// One of the board of applications.
    Applications(applications::Verb),
    /// One of the screen of evidence.
    Evidence(evidence::Verb),
    /// One of the home screen.
    Home(home::Verb),
    /// One of the interview.
    Interview(interview::Verb),
    /// One of postings and reports.
    Posting(posting::Verb),
    /// One of the resume.
    Resume(resume::Verb),
    /// One of the roadmap.
    Roadmap(roadmap::Verb),
    /// One of the settings.
    Settings(settings::Verb),
    /// One of the statistics.
    Statistics(statistics::Verb),
    /// One of tailoring.
    Tailor(tailor::Verb),
}

impl Command {
    /// Returns every verb, those of all screens first.
    pub fn all() -> Vec<Self> {
        let mut all = Vec::new();
        add(&mut all, Self::Everywhere);
        add(&mut all, Self::Move);
        add(&mut all, Self::Home);
        add(&mut all, Self::Roadmap);
        add(&mut all, Self::Resume);
        add(&mut all, Self::Posting);
        add(&mut all, Self::Tailor);
        add(&mut all, Self::Interview);
        add(&mut all, Self::Applications);
        add(&mut all, Self::Evidence);
        add(&mut all, Self::Statistics);
        add(&mut all, Self::Settings);
        all
    }

    /// Returns the table of the file of keys that holds it, its name there, and its title.
    pub fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Everywhere(verb) => words(verb),
            Self::Move(verb) => words(verb),
            Self::Applications(verb) => words(verb),
            Self::Evidence(verb) => words(verb),
            Self::Home(verb) => words(verb),
            Self::Interview(verb) => words(verb),
            Self::Posting(verb) => words(verb),
            Self::Resume(verb) => words(verb),
            Self::Roadmap(verb) => words(verb),
            Self::Settings(verb) => words(verb),
            Self::Statistics(verb) => words(verb),
            Self::Tailor(verb) => words(verb),
        }
    }

    /// Returns the table of the file of keys that holds it.
    pub fn section(self) -> &'static str {
        self.words().0
    }

    /// Returns its title.
    pub fn title(self) -> &'static str {
        self.words().2
    }

    /// Returns the screen whose verb it is; none for those of all.
    pub fn place(self) -> Option<Place> {
        Some(match self {
            Self::Everywhere(_) | Self::Move(_) => return None,
            Self::Applications(_) => Place::Applications,
            Self::Evidence(_) => Place::Evidence,
            Self::Home(_) => Place::Home,
            Self::Interview(_) => Place::Interview,
            Self::Posting(_) => Place::Posting,
            Self::Resume(_) => Place::Resume,
            Self::Roadmap(_) => Place::Roadmap,
            Self::Settings(_) => Place::Settings,
            Self::Statistics(_) => Place::Statistics,
            Self::Tailor(_) => Place::Tailor,
        })
    }
}

fn add<V: Verb>(all: &mut Vec<Command>, command: fn(V) -> Command) {
    all.extend(V::ALL.iter().map(|(verb, ..)| command(*verb)));
}

fn words<V: Verb>(verb: V) -> (&'static str, &'static str, &'static str) {
    let (name, title) = verb.words();
    (V::SECTION, name, title)
}
