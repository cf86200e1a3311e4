//! Resumes that are kept.

use upward_desk::resume::{Mode, Origin, Reason, Resume, Shown, State, Version};
use upward_engine::parse::Parsed;
use upward_engine::resume::Resume as Content;

use crate::ink::{Ink, bold, muted};
use crate::page::Page;
use crate::pick;
use crate::session::Session;
use crate::view::{resume, table};

/// Shows a list of resumes.
pub fn list(page: &mut Page, session: &Session, resumes: &[Resume]) {
    if resumes.is_empty() {
        page.line("No resumes yet. Add the first one with: upward resume add FILE");
        return;
    }
    let ids: Vec<_> = resumes.iter().map(|resume| resume.id).collect();
    let rows: Vec<_> = pick::short(&ids)
        .into_iter()
        .zip(resumes)
        .map(|(id, resume)| {
            [
                id,
                resume.name.clone(),
                kind(&resume.origin).to_owned(),
                state(resume.state).to_owned(),
                session.clock(resume.updated),
            ]
        })
        .collect();
    table::show(page, ["id", "name", "kind", "state", "changed"], 1, &rows);
}

/// Shows a resume with what it says.
pub fn show(page: &mut Page, session: &Session, shown: &Shown) {
    head(page, session, &shown.resume);
    content(page, &shown.content);
}

/// Shows what a resume says.
pub fn content(page: &mut Page, content: &Content) {
    let parsed = Parsed {
        resume: content.clone(),
        ..Parsed::default()
    };
    resume::show(page, &parsed);
}

/// Shows in a line what a resume is called and in which state it is.
pub fn head(page: &mut Page, session: &Session, resume: &Resume) {
    let Resume {
        id,
        origin,
        version,
        updated,
        ..
    } = resume;
    let facts = format!(
        "{}, {}, version {version}, changed {}",
        kind(origin),
        state(resume.state),
        session.clock(*updated)
    );
    page.hanging(bold(&resume.name) + "  ", muted(facts));
    page.line(Ink::default() + muted(id.to_string()));
}

/// Shows a resume's versions.
pub fn history(page: &mut Page, session: &Session, counts: u64, versions: &[Version]) {
    let rows: Vec<_> = versions
        .iter()
        .map(|version| {
            let mark = if version.number == counts { "now" } else { "" };
            [
                version.number.to_string(),
                session.clock(version.at),
                reason(version.reason).to_owned(),
                version
                    .parent
                    .map_or_else(String::new, |parent| parent.to_string()),
                mark.to_owned(),
            ]
        })
        .collect();
    table::show(page, ["version", "when", "how", "made from", ""], 2, &rows);
}

fn kind(origin: &Origin) -> &'static str {
    match origin {
        Origin::Master => "master",
        Origin::Variant { .. } => "variant",
        Origin::Mode { mode, .. } => match mode {
            Mode::Study => "study",
            Mode::Fast => "fast",
            Mode::Analyzer => "analyzer",
        },
    }
}

fn state(state: State) -> &'static str {
    match state {
        State::Draft => "draft",
        State::Final => "final",
    }
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Saved => "saved",
        Reason::Autosaved => "saved while typing",
        Reason::Imported => "read from a document",
        Reason::Restored => "brought back",
        Reason::Tailored => "tailored",
        Reason::Generated => "made from the roadmap",
    }
}
