//! Asking for the lists that all screens share, page by page.

use upward_desk::paging::PageQuery;

use super::{Answer, Page};
use crate::effect::Effect;

/// How many items are asked for at a time.
const PAGE: u16 = 200;

/// Asks for all that screens share.
pub fn ask_all() -> Vec<Effect> {
    let account = Effect::ask("read your account", |client| async move {
        client.account().await.map(Box::new).map(Answer::Account)
    });
    vec![account, ask_resumes(None), ask_postings(None)]
}

/// Asks for a page of resumes.
pub(crate) fn ask_resumes(after: Option<String>) -> Effect {
    Effect::ask("list your resumes", |client| async move {
        let first = after.is_none();
        let page = client.resumes(&page(after)).await?;
        Ok(Answer::Resumes(Page {
            first,
            items: page.items,
            next: page.next,
        }))
    })
}

/// Asks for a page of postings.
pub(crate) fn ask_postings(after: Option<String>) -> Effect {
    Effect::ask("list your postings", |client| async move {
        let first = after.is_none();
        let page = client.postings(&page(after)).await?;
        Ok(Answer::Postings(Page {
            first,
            items: page.items,
            next: page.next,
        }))
    })
}

fn page(after: Option<String>) -> PageQuery {
    PageQuery {
        after,
        limit: Some(PAGE),
    }
}
