//! Keeping what all screens share true.

use upward_desk::change::{Action, Change, Kind, News};
use upward_engine::error;
use uuid::Uuid;

use super::{Answer, Desk, ask_all, ask_postings, ask_resumes};
use crate::effect::Effect;

impl Desk {
    /// Takes an answer.
    pub fn answered(&mut self, answer: Answer) -> Vec<Effect> {
        match answer {
            Answer::Account(account) => self.account = Some(*account),
            Answer::Resumes(page) => {
                collect(&mut self.resumes, page.first, page.items);
                return page.next.map(Some).map(ask_resumes).into_iter().collect();
            }
            Answer::Postings(page) => {
                collect(&mut self.postings, page.first, page.items);
                return page.next.map(Some).map(ask_postings).into_iter().collect();
            }
            Answer::Resume(id, resume) => {
                replace(&mut self.resumes, |known| known.id == id, resume);
            }
            Answer::Posting(id, posting) => {
                replace(&mut self.postings, |known| known.id == id, posting);
            }
        }
        Vec::new()
    }

    /// Asks for what a change made untrue.
    pub fn changed(&self, news: &News) -> Vec<Effect> {
        let change = match news {
            News::Reset => return ask_all(),
            News::Change(change) => change,
        };
        match change.kind {
            Kind::Account => vec![Effect::ask("read your account", |client| async move {
                client.account().await.map(Box::new).map(Answer::Account)
            })],
            Kind::Resume => vec![ask_resume(change)],
            Kind::Posting => vec![ask_posting(change)],
            _ => Vec::new(),
        }
    }
}

fn ask_resume(change: &Change) -> Effect {
    let (id, gone) = (change.id, change.action == Action::Removed);
    Effect::ask("read a resume that changed", move |client| async move {
        let resume = match gone {
            true => None,
            false => there(client.resume(id).await)?.map(|shown| Box::new(shown.resume)),
        };
        Ok(Answer::Resume(id, resume))
    })
}

fn ask_posting(change: &Change) -> Effect {
    let (id, gone): (Uuid, bool) = (change.id, change.action == Action::Removed);
    Effect::ask("read a posting that changed", move |client| async move {
        let posting = match gone {
            true => None,
            false => there(client.posting(id).await)?.map(|shown| Box::new(shown.posting)),
        };
        Ok(Answer::Posting(id, posting))
    })
}

/// Returns nothing where what is asked for is gone by now.
fn there<T>(asked: error::Result<T>) -> error::Result<Option<T>> {
    match asked {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind == error::Kind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn collect<T>(list: &mut Option<Vec<T>>, first: bool, items: Vec<T>) {
    match list {
        Some(list) if !first => list.extend(items),
        _ => *list = Some(items),
    }
}

fn replace<T>(list: &mut Option<Vec<T>>, same: impl Fn(&T) -> bool, by: Option<Box<T>>) {
    let list = list.get_or_insert_default();
    let at = list.iter().position(same);
    match (at, by) {
        (Some(at), Some(by)) => {
            if let Some(known) = list.get_mut(at) {
                *known = *by;
            }
        }
        (Some(at), None) => {
            list.remove(at);
        }
        (None, Some(by)) => list.insert(0, *by),
        (None, None) => {}
    }
}
