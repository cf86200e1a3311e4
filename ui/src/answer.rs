//! What an effect brings back.

use crate::desk;
use crate::screen::{
    applications, evidence, home, interview, posting, resume, roadmap, settings, statistics, tailor,
};

/// What an effect brings back, by who asked.
#[derive(Debug)]
pub enum Answer {
    /// For the interface itself.
    Own(Own),
    /// For what all screens share.
    Desk(desk::Answer),
    /// For the board of applications.
    Applications(applications::Answer),
    /// For the screen of evidence.
    Evidence(evidence::Answer),
    /// For the home screen.
    Home(home::Answer),
    /// For the interview.
    Interview(interview::Answer),
    /// For postings and reports.
    Posting(posting::Answer),
    /// For the resume.
    Resume(resume::Answer),
    /// For the roadmap.
    Roadmap(roadmap::Answer),
    /// For the settings.
    Settings(settings::Answer),
    /// For the statistics.
    Statistics(statistics::Answer),
    /// For tailoring.
    Tailor(tailor::Answer),
}

/// What the interface asked for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Own {
    /// What is said in passing was there long enough.
    Fade,
    /// It is time to try again to reach the desk.
    TryAgain,
    /// The desk answers again.
    Back,
}

impl From<Own> for Answer {
    fn from(own: Own) -> Self {
        Self::Own(own)
    }
}
