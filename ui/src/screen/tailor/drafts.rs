//! The drafts that there are, the newest first, of any resume and posting.

use upward_desk::basis::MadeFrom;
use upward_desk::draft::{Draft, NewDraft};
use upward_desk::paging::PageQuery;
use upward_engine::error::Kind;
use uuid::Uuid;

use super::Answer;
use super::wish::Wish;
use crate::desk::{Desk, called};
use crate::effect::Effect;
use crate::widget::rows::Rows;
use crate::widget::search::has;

/// The drafts that there are.
#[derive(Debug, Default)]
pub struct Drafts {
    /// All of them, the newest first; none before the first answer.
    pub all: Option<Vec<Draft>>,
    /// The cursor, among those that are shown.
    pub rows: Rows,
    /// What they are searched for.
    pub wanted: String,
    asked: bool,
    stale: bool,
}

/// How many drafts are asked for at a time.
const PAGE: u16 = 200;

impl Drafts {
    /// Asks for the drafts where they are not known.
    pub fn ask(&mut self) -> Option<Effect> {
        if self.asked || (self.all.is_some() && !self.stale) {
            return None;
        }
        self.asked = true;
        self.stale = false;
        Some(Effect::ask("list your drafts", |client| async move {
            let mut drafts = Vec::new();
            let mut query = PageQuery {
                after: None,
                limit: Some(PAGE),
            };
            loop {
                let page = client.drafts(&MadeFrom::default(), &query).await?;
                drafts.extend(page.items);
                query.after = page.next;
                if query.after.is_none() {
                    return Ok(Answer::Drafts(drafts));
                }
            }
        }))
    }

    /// Takes the drafts.
    pub fn answered(&mut self, drafts: Vec<Draft>, desk: &Desk) {
        self.asked = false;
        let at = self.chosen(desk).map(|draft| draft.id);
        self.all = Some(drafts);
        self.point_to(at, desk);
    }

    /// What was asked failed: it may be asked again.
    pub fn failed(&mut self) {
        self.asked = false;
    }

    /// Forgets that what is known is true.
    pub fn forget(&mut self) {
        self.stale = true;
    }

    /// Takes a draft as it is now, also a new one.
    pub fn put(&mut self, draft: &Draft, desk: &Desk) {
        let at = self.chosen(desk).map(|draft| draft.id);
        let Some(all) = &mut self.all else {
            return;
        };
        match all.iter_mut().find(|known| known.id == draft.id) {
            Some(known) => known.clone_from(draft),
            None => all.insert(0, draft.clone()),
        }
        self.point_to(at, desk);
    }

    /// A draft is gone.
    pub fn remove(&mut self, id: Uuid, desk: &Desk) {
        if let Some(all) = &mut self.all {
            all.retain(|draft| draft.id != id);
        }
        self.point_to(None, desk);
    }

    /// Puts the cursor on a draft, where it is among those that are shown.
    pub fn point_to(&mut self, id: Option<Uuid>, desk: &Desk) {
        let found = self.found(desk);
        let at = found.iter().position(|draft| Some(draft.id) == id);
        let len = found.len();
        self.rows.at = at.unwrap_or(self.rows.at);
        self.rows.keep(len);
    }

    /// Returns the drafts whose names have what is searched for.
    pub fn found(&self, desk: &Desk) -> Vec<&Draft> {
        let all = self.all.iter().flatten();
        // Names are looked for among all postings, so only where somebody searches.
        all.filter(|draft| self.wanted.is_empty() || has(&name(draft, desk), &self.wanted))
            .collect()
    }

    /// Returns the draft under the cursor.
    pub fn chosen(&self, desk: &Desk) -> Option<&Draft> {
        self.found(desk).get(self.rows.at).copied()
    }
}

/// Returns what a draft is called: by its posting.
pub fn name(draft: &Draft, desk: &Desk) -> String {
    let mut postings = desk.postings.iter().flatten();
    match postings.find(|posting| Some(posting.id) == draft.basis.posting) {
        Some(posting) => called(&posting.title, &posting.company),
        None => "a posting that is being read".to_owned(),
    }
}

/// Asks the desk for a draft of the chosen resume for the chosen posting. Where nothing changed since one was made, it is
/// that one, which is told.
pub fn begin(drafts: &Drafts, desk: &Desk, wish: &Wish) -> Vec<Effect> {
    let (resume, posting) = match (desk.resume(), desk.posting()) {
        (Some(resume), Some(posting)) => (resume.id, posting.id),
        (None, _) => {
            return vec![Effect::tell(
                "there is no resume yet: add one on Resume first",
            )];
        }
        (_, None) => {
            return vec![Effect::tell(
                "there is no posting yet: add one on Posting first",
            )];
        }
    };
    let known = drafts.all.iter().flatten().map(|draft| draft.id);
    let known: Vec<Uuid> = known.collect();
    let new = NewDraft {
        resume,
        version: None,
        posting,
        pages: wish.pages,
        look: wish.look.clone(),
    };
    vec![Effect::work(
        "tailor the resume",
        move |client| async move { client.add_draft(&new).await },
        move |task| match task.made {
            Some(made) if known.contains(&made.id) => vec![
                Effect::Hand(Answer::Made(made.id).into()),
                Effect::tell("nothing changed since this draft was made"),
            ],
            made => made
                .map(|made| Effect::Hand(Answer::Made(made.id).into()))
                .into_iter()
                .collect(),
        },
    )]
}

/// Reads a draft that changed, here or elsewhere.
pub fn reread(id: Uuid) -> Effect {
    Effect::ask("read a draft that changed", move |client| async move {
        match client.draft(id).await {
            Ok(shown) => Ok(Answer::Changed(Box::new(shown))),
            Err(error) if error.kind == Kind::NotFound => Ok(Answer::Gone(id)),
            Err(error) => Err(error),
        }
    })
}

/// Removes a draft.
pub fn remove(id: Uuid) -> Effect {
    Effect::ask("remove the draft", move |client| async move {
        client.remove_draft(id).await?;
        Ok(Answer::Gone(id))
    })
}
