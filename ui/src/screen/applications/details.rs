//! What an application leads to: its posting, and the documents that were sent with what they were made of.

use upward_desk::application::{Application, Sent};
use upward_desk::document::{Document, Source};
use uuid::Uuid;

use super::Applications;
use super::board::name;
use crate::desk::Desk;
use crate::effect::Effect;
use crate::screen::Place;

/// What an application leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// Its posting.
    Posting(Uuid),
    /// A document that was sent.
    Document(Sent),
}

/// Returns what an application leads to.
pub fn links(application: &Application) -> Vec<Link> {
    let posting = application.posting.map(Link::Posting);
    let documents = application.documents.iter().cloned().map(Link::Document);
    posting.into_iter().chain(documents).collect()
}

impl Applications {
    /// Returns the link under the cursor.
    pub(super) fn link(&self) -> Option<Link> {
        let here = self.board.here()?;
        links(here).into_iter().nth(self.links.at)
    }

    /// Returns a link in words: what it is, and what is known of it.
    pub(super) fn words(&self, link: &Link, desk: &Desk) -> (String, String) {
        match link {
            Link::Posting(id) => {
                let all = desk.postings.as_deref();
                let known = all.and_then(|all| all.iter().find(|posting| posting.id == *id));
                let said = match (known, all) {
                    (Some(posting), _) => posting.title.clone(),
                    (None, Some(_)) => "was removed since".to_owned(),
                    (None, None) => "…".to_owned(),
                };
                ("Posting".to_owned(), said)
            }
            Link::Document(sent) => {
                let known = self.documents.get(&sent.document);
                let said = match known {
                    Some(Some(document)) => made_of(document, desk),
                    Some(None) => "was removed since".to_owned(),
                    None => "…".to_owned(),
                };
                (sent.name.clone(), said)
            }
        }
    }

    /// Goes where the link under the cursor leads.
    pub(super) fn follow(&self, desk: &Desk) -> Vec<Effect> {
        let gone = |what: &str| vec![Effect::tell(format!("the {what} was removed since"))];
        match self.link() {
            None => Vec::new(),
            Some(Link::Posting(id)) => {
                let mut all = desk.postings.iter().flatten();
                if all.all(|posting| posting.id != id) {
                    return gone("posting");
                }
                vec![Effect::ChoosePosting(id), Effect::Go(Place::Posting)]
            }
            Some(Link::Document(sent)) => match self.documents.get(&sent.document) {
                None => vec![super::ask::document(sent.document)],
                Some(None) => gone("document"),
                Some(Some(document)) => match document.source {
                    Source::Resume { resume, version } => {
                        let mut all = desk.resumes.iter().flatten();
                        if all.all(|known| known.id != resume) {
                            return gone("resume");
                        }
                        let said = format!("{} was made of version {version}", sent.name);
                        vec![
                            Effect::ChooseResume(resume),
                            Effect::Go(Place::Resume),
                            Effect::tell(said),
                        ]
                    }
                    Source::Letter { .. } => vec![Effect::Go(Place::Tailor)],
                },
            },
        }
    }

    /// Asks what is known of the documents of the application under the cursor.
    pub(super) fn ask_documents(&self) -> Vec<Effect> {
        let sent = self.board.here().map(|here| here.documents.as_slice());
        let sent = sent.unwrap_or_default().iter();
        let unknown = sent.filter(|sent| !self.documents.contains_key(&sent.document));
        unknown
            .map(|sent| super::ask::document(sent.document))
            .collect()
    }

    /// Says of which application something is told.
    pub(super) fn title(&self) -> String {
        self.board.here().map(name).unwrap_or_default()
    }
}

fn made_of(document: &Document, desk: &Desk) -> String {
    match document.source {
        Source::Resume { resume, version } => {
            let mut all = desk.resumes.iter().flatten();
            let known = all.find(|known| known.id == resume);
            match known {
                Some(resume) => format!("version {version} of {}", resume.name),
                None => format!("version {version} of a resume that was removed"),
            }
        }
        Source::Letter { .. } => "a letter".to_owned(),
    }
}
