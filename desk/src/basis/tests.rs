//! What hangs on a resume and a posting: nothing is left of it that nobody finds, and the feed tells it all.

use std::pin::pin;

use futures_util::StreamExt;
use upward_store::{Paging, Position};

use super::*;
use crate::Client;
use crate::application::NewApplication;
use crate::change::{Action, Change, Kind as Thing, News};
use crate::draft::{DecideEdits, Decision, NewDraft};
use crate::letter::{NewLetter, Request};
use crate::paging::PageQuery;
use crate::report::NewReport;
use crate::testing::{Desk, desk, made, posting, resume};
use crate::typeset::Wish;

fn report(resume: Uuid, posting: Uuid) -> NewReport {
    NewReport {
        resume,
        version: None,
        posting: Some(posting),
    }
}

fn draft(resume: Uuid, posting: Uuid) -> NewDraft {
    NewDraft {
        resume,
        version: None,
        posting,
        pages: None,
        look: Wish::default(),
    }
}

async fn left(desk: &Client) -> usize {
    let (all, page) = (MadeFrom::default(), PageQuery::default());
    let reports = desk.reports(&all, &page).await.unwrap().items.len();
    reports + desk.drafts(&all, &page).await.unwrap().items.len()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_is_made_while_its_basis_is_removed_does_not_stay_behind() {
    let (desk, _) = desk();
    let mut both = [0; 2];
    for round in 0..24 {
        let (resume, posting) = (resume(&desk).await, posting(&desk).await);
        let making = async {
            tokio::time::sleep(std::time::Duration::from_millis(round % 6 * 4)).await;
            let made = desk.add_report(&report(resume, posting)).await;
            let task = desk.add_draft(&draft(resume, posting)).await;
            if let Ok(task) = task {
                desk.wait(task.id).await.unwrap();
            }
            made
        };
        let removing = async {
            tokio::time::sleep(std::time::Duration::from_millis(round / 6 * 6)).await;
            if round % 2 == 0 {
                desk.remove_resume(resume).await
            } else {
                desk.remove_posting(posting).await
            }
        };
        let (made, removed) = tokio::join!(making, removing);
        removed.unwrap();
        both[usize::from(made.is_ok())] += 1;
        assert_eq!(left(&desk).await, 0, "round {round}");
    }
    assert!(
        both[0] > 0,
        "nothing was ever too late, so nothing was tried"
    );
}

#[tokio::test]
async fn the_feed_tells_of_everything_that_is_kept() {
    let (desk, _) = desk();
    let (resume, posting) = (resume(&desk).await, posting(&desk).await);
    let report = desk.add_report(&report(resume, posting)).await.unwrap();
    let task = desk.add_draft(&draft(resume, posting)).await.unwrap();
    let draft = made(&desk, task).await;
    let decided = DecideEdits {
        revision: 1,
        decision: Decision::Accepted,
        numbers: None,
        kind: None,
    };
    desk.decide_edits(draft, &decided).await.unwrap();
    let variant = desk.apply_draft(draft, 2).await.unwrap().resume.resume.id;
    let letter = NewLetter {
        resume,
        version: None,
        posting,
        request: Request::default(),
    };
    let task = desk.add_letter(&letter).await.unwrap();
    let letter = made(&desk, task).await;
    let application = NewApplication {
        company: "Quillbank".to_owned(),
        ..NewApplication::default()
    };
    let application = desk.add_application(&application).await.unwrap().id;
    desk.remove_resume(resume).await.unwrap();
    let report = report.report.id;
    let told = [
        (Thing::Resume, resume, Action::Added),
        (Thing::Posting, posting, Action::Added),
        (Thing::Report, report, Action::Added),
        (Thing::Draft, draft, Action::Added),
        (Thing::Draft, draft, Action::Changed),
        (Thing::Resume, variant, Action::Added),
        (Thing::Draft, draft, Action::Changed),
        (Thing::Letter, letter, Action::Added),
        (Thing::Application, application, Action::Added),
        (Thing::Draft, draft, Action::Removed),
        (Thing::Report, report, Action::Removed),
        (Thing::Resume, resume, Action::Removed),
    ];
    let mut news = pin!(desk.changes(Some(Position::default())));
    let mut heard = Vec::new();
    while heard.len() < told.len() {
        let (_, news) = news.next().await.unwrap().unwrap();
        if let News::Change(Change { kind, id, action }) = news
            && kind != Thing::Task
        {
            heard.push((kind, id, action));
        }
    }
    assert_eq!(heard, told);
}

#[tokio::test]
async fn every_page_of_what_was_made_from_both_is_found() {
    let house = Desk::new();
    let desk = house.owner();
    let (resume, posting) = (resume(&desk).await, posting(&desk).await);
    let basis = Basis {
        resume,
        version: 1,
        posting: Some(posting),
    };
    desk.add_report(&report(resume, posting)).await.unwrap();
    let alike = house
        .engine
        .run(&house.local, crate::Scope::Read, move |work| {
            let alike = basis.alike::<crate::report::Report>(work, &Paging::first(9))?;
            let of_resume = of_resume::<crate::report::Report>(work, resume)?;
            let of_posting = of_posting::<crate::report::Report>(work, posting)?;
            Ok([alike.items, of_resume, of_posting])
        })
        .await
        .unwrap();
    assert!(
        alike
            .iter()
            .all(|found| found.len() == 1 && found[0].basis == basis)
    );
}
