use super::*;
use crate::Client;
use crate::paging::PageQuery;
use crate::progress::{SetState, StartTrack};
use crate::resume::{Mode, Origin, Reason, SaveResume, State};
use crate::testing::{desk, posting, resume, sample};

async fn asked(desk: &Client, mode: Mode) -> Generate {
    Generate {
        user_id: desk.account().await.unwrap().account.id,
        mode,
        roadmap_id: None,
        completed_modules: None,
        existing_resume: None,
        resume_id: None,
        job_description: None,
        posting_id: None,
    }
}

async fn set(desk: &Client, module: &str, state: upward_engine::progress::State) {
    let set = SetState { state, on: None };
    desk.mark_module(module, &set).await.unwrap();
}

use upward_engine::progress::State as Module;

#[tokio::test]
async fn the_projected_gain_comes_true_to_the_decimal() {
    let (desk, _) = desk();
    resume(&desk).await;
    let wanted = "Full-stack engineer\n\nRequirements\n- Python and Kafka\n- React and Next.js\n- Playwright\n- PyTorch\n";
    let new = crate::posting::NewPosting {
        source: crate::posting::NewSource::Text(wanted.to_owned()),
        title: String::new(),
        company: String::new(),
    };
    let posting = desk.add_posting(&new).await.unwrap().posting.id;
    let asked = Generate {
        posting_id: Some(posting),
        ..asked(&desk, Mode::Analyzer).await
    };
    let mut made = desk.generate(&asked).await.unwrap();
    assert_eq!(made.score, made.uploaded_score, "nothing was learned yet");
    let mut learned = 0;
    while let Some(next) = made.suggested_modules.clone().unwrap().first() {
        assert!(!next.closes.is_empty(), "{next:?}");
        set(&desk, &next.module, Module::Done).await;
        made = desk.generate(&asked).await.unwrap();
        assert_eq!(made.score, Some(next.projected), "{next:?}");
        learned += 1;
        assert!(learned < 20, "no end of suggestions");
    }
    assert!(learned >= 2, "{learned}");
    assert!(made.score > made.uploaded_score);
    let reports = desk
        .reports(&Default::default(), &PageQuery::default())
        .await;
    assert_eq!(
        reports.unwrap().items.len(),
        learned + 1,
        "the score over time"
    );
}

#[tokio::test]
async fn suggestions_are_ranked_by_what_an_hour_gains() {
    let (desk, _) = desk();
    resume(&desk).await;
    let asked = Generate {
        posting_id: Some(posting(&desk).await),
        ..asked(&desk, Mode::Analyzer).await
    };
    let made = desk.generate(&asked).await.unwrap();
    let found = made.suggested_modules.unwrap();
    for pair in found.windows(2) {
        let [one, other] = pair else { panic!() };
        let worth = |s: &Suggestion, other: &Suggestion| s.gain.0 * i32::from(other.hours);
        assert!(worth(one, other) >= worth(other, one), "{pair:?}");
    }
}

#[tokio::test]
async fn a_study_resume_follows_each_tick_and_keeps_what_was_changed() {
    let (desk, _) = desk();
    let asked = asked(&desk, Mode::Study).await;
    let nothing = desk.generate(&asked).await.unwrap_err();
    assert_eq!(nothing.code, "nothing-finished");
    desk.start_track("backend", &StartTrack::default())
        .await
        .unwrap();
    let nothing = desk.generate(&asked).await.unwrap_err();
    assert!(
        nothing.hints[0].contains("upward track check command-line"),
        "{nothing:?}"
    );

    let base = resume(&desk).await;
    set(&desk, "git", Module::Done).await;
    let made = desk.generate(&asked).await.unwrap();
    let id = made.resume_id.unwrap();
    let draft = desk.resume(id).await.unwrap();
    assert_eq!(
        draft.resume.origin,
        Origin::Mode {
            mode: Mode::Study,
            track: None,
            from: Some(base)
        }
    );
    assert_eq!(draft.content, made.resume);
    assert_eq!(draft.content.projects.len(), sample().projects.len() + 1);

    let mut content = draft.content.clone();
    content.basics.summary = "My own words".to_owned();
    let change = SaveResume {
        revision: draft.resume.revision,
        name: None,
        state: None,
        content: Some(content),
        reason: Reason::Saved,
    };
    desk.save_resume(id, &change).await.unwrap();
    set(&desk, "http", Module::Done).await;
    let followed = desk.resume(id).await.unwrap();
    assert_eq!(followed.content.basics.summary, "My own words");
    assert_eq!(followed.content.projects.len(), sample().projects.len() + 2);
    let again = desk.generate(&asked).await.unwrap();
    assert_eq!(again.resume_id, Some(id));
    assert_eq!(again.resume, followed.content);

    let last = SaveResume {
        revision: desk.resume(id).await.unwrap().resume.revision,
        state: Some(State::Final),
        content: None,
        ..change
    };
    desk.save_resume(id, &last).await.unwrap();
    set(&desk, "http", Module::Pending).await;
    let kept = desk.resume(id).await.unwrap();
    assert_eq!(kept.content, followed.content, "what is final stays");
    let fresh = desk.generate(&asked).await.unwrap();
    assert_ne!(fresh.resume_id, Some(id));
}

#[tokio::test]
async fn named_modules_serve_one_answer_only() {
    let (desk, _) = desk();
    let asked = Generate {
        completed_modules: Some(vec!["git".to_owned()]),
        ..asked(&desk, Mode::Study).await
    };
    let made = desk.generate(&asked).await.unwrap();
    assert_eq!((made.modules.len(), made.resume_id), (1, None));
    let shown = desk.module("git").await.unwrap().summary.standing;
    assert_eq!(shown.state, Module::Pending);
    assert!(
        desk.resumes(&PageQuery::default())
            .await
            .unwrap()
            .items
            .is_empty()
    );
    let unknown = Generate {
        completed_modules: Some(vec!["juggling".to_owned()]),
        ..asked
    };
    assert_eq!(desk.generate(&unknown).await.unwrap_err().code, "no-module");
}

#[tokio::test]
async fn a_whole_track_is_told_with_what_is_unfinished_in_progress() {
    let (desk, _) = desk();
    let mut asked = asked(&desk, Mode::Fast).await;
    assert_eq!(desk.generate(&asked).await.unwrap_err().code, "which-track");
    asked.roadmap_id = Some("cooking".to_owned());
    assert_eq!(desk.generate(&asked).await.unwrap_err().code, "no-track");
    asked.roadmap_id = Some("web".to_owned());
    set(&desk, "git", Module::Done).await;
    set(&desk, "http", Module::Skipped).await;
    let made = desk.generate(&asked).await.unwrap();
    let [git, track] = &made.resume.projects[..] else {
        panic!("{:?}", made.resume.projects)
    };
    assert!(git.end_date.is_some());
    let modules = desk.track("web").await.unwrap().standing.len();
    assert_eq!(track.highlights.len(), modules - 2);
    assert!(
        track
            .highlights
            .iter()
            .all(|line| line.starts_with("In progress, expected "))
    );
    assert!(made.resume_id.is_some());
}

#[tokio::test]
async fn what_is_missing_or_anothers_is_told() {
    let (desk, _) = desk();
    let mut asked = asked(&desk, Mode::Analyzer).await;
    assert_eq!(desk.generate(&asked).await.unwrap_err().code, "no-resume");
    asked.existing_resume = Some(Existing::Text(
        "Dear Sir, this is an invoice over 40 euros.".to_owned(),
    ));
    assert!(
        desk.generate(&asked)
            .await
            .unwrap_err()
            .message
            .starts_with("the resume: ")
    );
    asked.existing_resume = Some(Existing::Json(Box::new(sample())));
    assert_eq!(desk.generate(&asked).await.unwrap_err().code, "no-posting");
    asked.job_description = Some(
        "Gardener\n\nWe look for somebody who loves roses and gets up early. \
        Send us your resume with a picture of your garden until Friday."
            .to_owned(),
    );
    match desk.generate(&asked).await {
        Ok(made) => assert_eq!(made.suggested_modules, Some(Vec::new())),
        Err(error) => assert!(error.message.starts_with("the posting: "), "{error:?}"),
    }
    asked.user_id = Uuid::from_u128(77);
    assert_eq!(desk.generate(&asked).await.unwrap_err().code, "forbidden");
}
