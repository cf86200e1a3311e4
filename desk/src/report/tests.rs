use upward_engine::date::Date;
use upward_engine::ingest::ingest;
use upward_engine::parse::parse;
use upward_engine::posting::posting as understood;
use upward_engine::resume::Resume as Person;
use upward_engine::score::report;
use upward_engine::skills::Lexicon;

use super::*;
use crate::Client;
use crate::basis::MadeFrom;
use crate::paging::PageQuery;
use crate::posting::{CorrectPosting, Correction, Counts};
use crate::resume::{NewResume, Origin, Reason, SaveResume};
use crate::testing::{WANTED, desk, posting, resume, sample};

async fn save(desk: &Client, id: Uuid, revision: u64, reason: Reason, content: &Person) {
    let change = SaveResume {
        revision,
        name: None,
        state: None,
        content: Some(content.clone()),
        reason,
    };
    desk.save_resume(id, &change).await.unwrap();
}

fn on(resume: Uuid, posting: Option<Uuid>) -> NewReport {
    NewReport {
        resume,
        version: None,
        posting,
    }
}

async fn history(desk: &Client, resume: Option<Uuid>, posting: Option<Uuid>) -> Vec<Report> {
    let from = MadeFrom { resume, posting };
    let page = PageQuery::default();
    desk.reports(&from, &page).await.unwrap().items
}

/// What `upward score` reports on the file.
fn as_scored(file: &[u8], wanted: Option<&str>) -> Content {
    let lexicon = Lexicon::embedded();
    let text = ingest(file).unwrap().value;
    let parsed = parse(&text).unwrap().value;
    let wanted = wanted.map(|wanted| {
        let text = ingest(wanted.as_bytes()).unwrap().value;
        understood(&text, &lexicon).unwrap().value
    });
    let today = Date {
        day: Some(20),
        ..Date::month(2026, 11)
    };
    report(&text, &parsed, wanted.as_ref(), &lexicon, today)
}

#[tokio::test]
async fn a_report_is_that_of_the_command_line_on_the_resumes_json() {
    let (desk, _) = desk();
    let (id, wanted) = (resume(&desk).await, posting(&desk).await);
    let file = [&serde_json::to_vec_pretty(&sample()).unwrap(), &b"\n"[..]].concat();
    let made = desk.add_report(&on(id, Some(wanted))).await.unwrap();
    assert_eq!(made.content, as_scored(&file, Some(WANTED)));
    assert_eq!(made.report.scores, Scores::of(&made.content));
    assert!(made.report.scores.fit > Some(Tenths(0)));
    assert_eq!(desk.report(made.report.id).await.unwrap(), made);
    let alone = desk.add_report(&on(id, None)).await.unwrap();
    assert_eq!(alone.content, as_scored(&file, None));
    assert_eq!(alone.report.scores.fit, None);
}

#[cfg(feature = "render")]
#[tokio::test]
async fn the_resumes_json_is_the_file_that_is_rendered() {
    use upward_engine::render::{Output, Renderer};

    let (desk, _) = desk();
    let id = resume(&desk).await;
    let renderer = Renderer::new().unwrap();
    let (theme, locale) = (
        renderer.theme("classic").unwrap(),
        renderer.locale("en").unwrap(),
    );
    let file = renderer
        .resume(&sample(), Output::Json, theme, locale)
        .unwrap()
        .value;
    let made = desk.add_report(&on(id, None)).await.unwrap();
    assert_eq!(made.content, as_scored(&file.bytes, None));
}

#[tokio::test]
async fn the_history_shows_each_change_once_and_the_newest_first() {
    let (desk, clock) = desk();
    let (id, wanted) = (resume(&desk).await, posting(&desk).await);
    let first = desk.add_report(&on(id, Some(wanted))).await.unwrap();
    let again = desk.add_report(&on(id, Some(wanted))).await.unwrap();
    assert_eq!(again, first);
    clock.pass(1);
    let mut content = sample();
    content.skills.clear();
    content.work.truncate(1);
    save(&desk, id, 1, Reason::Saved, &content).await;
    let second = desk.add_report(&on(id, Some(wanted))).await.unwrap();
    assert_eq!(second.report.basis.version, 2);
    assert!(second.report.scores.fit < first.report.scores.fit);
    let alone = desk.add_report(&on(id, None)).await.unwrap();
    let old = NewReport {
        version: Some(1),
        ..on(id, Some(wanted))
    };
    let old = desk.add_report(&old).await.unwrap();
    assert_eq!(old.content, first.content);

    let both = history(&desk, Some(id), Some(wanted)).await;
    let expected = [&old.report, &second.report, &first.report];
    assert_eq!(both.iter().collect::<Vec<_>>(), expected);
    assert_eq!(history(&desk, None, Some(wanted)).await, both);
    assert_eq!(history(&desk, Some(id), None).await.len(), 4);
    assert_eq!(history(&desk, None, None).await.len(), 4);
    assert!(history(&desk, Some(wanted), None).await.is_empty());

    let corrected = CorrectPosting {
        revision: 1,
        title: None,
        company: None,
        corrections: Some(vec![Correction {
            term: "Rust".to_owned(),
            counts: Counts::Dropped,
        }]),
    };
    desk.correct_posting(wanted, &corrected).await.unwrap();
    let other = desk.add_report(&on(id, Some(wanted))).await.unwrap();
    assert_ne!(other.report.id, second.report.id);

    desk.remove_report(alone.report.id).await.unwrap();
    assert_eq!(
        desk.report(alone.report.id).await.unwrap_err().code,
        "not-found"
    );
}

#[tokio::test]
async fn what_was_scored_is_not_typed_over() {
    let (desk, _) = desk();
    let id = resume(&desk).await;
    let mut content = sample();
    content.basics.label = "Typ".to_owned();
    save(&desk, id, 1, Reason::Autosaved, &content).await;
    let scored = desk.add_report(&on(id, None)).await.unwrap();
    assert_eq!(scored.report.basis.version, 2);
    let typed = content.clone();
    content.basics.label = "Typist".to_owned();
    save(&desk, id, 2, Reason::Autosaved, &content).await;
    assert_eq!(desk.resume(id).await.unwrap().resume.version, 3);
    assert_eq!(desk.version(id, 2).await.unwrap().content, typed);
}

#[tokio::test]
async fn reports_go_with_their_resume_and_their_posting() {
    let (desk, _) = desk();
    let (one, other) = (resume(&desk).await, resume(&desk).await);
    let wanted = posting(&desk).await;
    let mut kept = Vec::new();
    for (resume, posting) in [
        (one, None),
        (one, Some(wanted)),
        (other, None),
        (other, Some(wanted)),
    ] {
        let made = desk.add_report(&on(resume, posting)).await.unwrap();
        kept.push(made.report);
    }
    desk.remove_resume(one).await.unwrap();
    assert_eq!(
        history(&desk, None, None).await,
        [kept[3].clone(), kept[2].clone()]
    );
    desk.remove_posting(wanted).await.unwrap();
    assert_eq!(history(&desk, None, None).await, [kept[2].clone()]);
}

#[tokio::test]
async fn what_is_not_there_or_says_nothing_is_not_scored() {
    let (desk, _) = desk();
    let id = resume(&desk).await;
    let empty = NewResume {
        name: "Empty".to_owned(),
        origin: Origin::Master,
        reason: Reason::Saved,
        content: Person::default(),
    };
    let empty = desk.add_resume(&empty).await.unwrap().resume.id;
    let nobody = Uuid::from_u128(7);
    let no_version = NewReport {
        version: Some(9),
        ..on(id, None)
    };
    for (new, code) in [
        (on(empty, None), "empty-resume"),
        (on(nobody, None), "not-found"),
        (on(id, Some(nobody)), "not-found"),
        (no_version, "not-found"),
    ] {
        assert_eq!(desk.add_report(&new).await.unwrap_err().code, code);
    }
    assert!(history(&desk, None, None).await.is_empty());
}
