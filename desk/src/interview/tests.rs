use upward_engine::interview::State;

use super::*;
use crate::Client;
use crate::paging::PageQuery;
use crate::testing::{desk, posting, resume};

const ANSWER: &str = "Two pointers start at the head: the slow one takes one step at a time, the fast one takes two. If the list \
    ends, the fast pointer meets null and there is no circle. Otherwise the fast one gains one node per round, so it must \
    catch up with the slow one. Then I put one pointer back to the head and move both at the same speed: where they meet \
    again is the entry. That takes O(n) time and O(1) memory, while a set of visited nodes would need linear space.";

fn to(question: &str) -> NewAnswer {
    NewAnswer {
        question: Some(question.to_owned()),
        text: ANSWER.to_owned(),
        seconds: None,
    }
}

async fn next(desk: &Client, new: NextQuestion) -> Next {
    desk.next_question(&new).await.unwrap()
}

#[tokio::test]
async fn what_is_begun_is_kept_until_it_is_answered() {
    let (desk, _) = desk();
    let begin = async |text: &str| {
        let beginning = Beginning {
            text: text.to_owned(),
            seconds: 7,
        };
        desk.begin_answer("linked-list-cycle", &beginning).await
    };
    begin("Two").await.unwrap();
    begin("Two pointers").await.unwrap();
    let begun = desk.begun_answers().await.unwrap().items;
    assert_eq!(begun.len(), 1);
    assert_eq!(
        (begun[0].text.as_str(), begun[0].seconds),
        ("Two pointers", 7)
    );
    begin(" ").await.unwrap();
    assert!(desk.begun_answers().await.unwrap().items.is_empty());
    begin("Two pointers").await.unwrap();
    desk.answer_question(&to("linked-list-cycle"))
        .await
        .unwrap();
    assert!(desk.begun_answers().await.unwrap().items.is_empty());
    let nothing = Beginning::default();
    let refused = desk.begin_answer("no-such-question", &nothing).await;
    assert_eq!(refused.unwrap_err().code, "no-question");
}

#[tokio::test]
async fn questions_follow_from_resume_and_posting_and_the_practice_goes_on() {
    let (desk, clock) = desk();
    let (resume, posting) = (resume(&desk).await, posting(&desk).await);
    let new = NextQuestion {
        posting: Some(posting),
        ..NextQuestion::default()
    };
    let first = next(&desk, new.clone()).await;
    assert!(
        matches!(first.asked.matter, Matter::Gap | Matter::Posting),
        "{first:?}"
    );
    assert!(
        first.asked.why.starts_with("The posting asks for "),
        "{}",
        first.asked.why
    );
    assert_eq!(first.number, 1);
    let second = next(&desk, NextQuestion::default()).await;
    assert_eq!((second.session, second.number), (first.session, 2));
    assert_ne!(second.asked.question, first.asked.question);
    let again = NextQuestion {
        resume: Some(resume),
        ..new
    };
    assert_eq!(next(&desk, again).await.session, first.session);
    desk.remove_posting(posting).await.unwrap();
    assert_eq!(next(&desk, NextQuestion::default()).await.number, 4);
    clock.pass(4 * 60);
    let later = next(&desk, NextQuestion::default()).await;
    assert_ne!(later.session, first.session);
    assert_eq!(later.number, 1);
}

#[tokio::test]
async fn an_answer_is_to_the_last_question_and_its_time_is_told() {
    let (desk, clock) = desk();
    let asked = next(&desk, NextQuestion::default()).await;
    clock.pass(3);
    let new = NewAnswer {
        question: None,
        ..to("")
    };
    let shown = desk.answer_question(&new).await.unwrap();
    assert_eq!(shown.answer.question, asked.asked.question);
    assert_eq!(shown.answer.session, Some(asked.session));
    assert_eq!(shown.answer.seconds, Some(180));
    assert_eq!(shown.text, ANSWER);
    assert_eq!(desk.interview_answer(shown.answer.id).await.unwrap(), shown);
    clock.pass(1);
    let second = desk.answer_question(&new).await.unwrap();
    assert_eq!((second.answer.session, second.answer.seconds), (None, None));
}

#[tokio::test]
async fn a_good_answer_is_marked_so_and_its_question_returns_when_it_is_due() {
    let (desk, clock) = desk();
    let shown = desk
        .answer_question(&to("linked-list-cycle"))
        .await
        .unwrap();
    assert!(
        shown.answer.score >= Tenths::points(75),
        "{:?}",
        shown.feedback
    );
    let made = shown
        .feedback
        .points
        .iter()
        .filter(|point| point.state == State::Made);
    assert!(made.count() >= 4);
    let first = next(&desk, NextQuestion::default()).await;
    assert_ne!(first.asked.question, "linked-list-cycle");
    let trend = desk.interview_trend().await.unwrap();
    assert_eq!((trend.answers, trend.last), (1, Some(shown.answer.score)));
    assert_eq!((trend.due, trend.next), (vec![], Some(shown.due)));
    clock.pass(60 * 24 * 60);
    let trend = desk.interview_trend().await.unwrap();
    assert_eq!(
        (trend.due, trend.next),
        (vec!["linked-list-cycle".to_owned()], None)
    );
    let due = next(&desk, NextQuestion::default()).await;
    assert_eq!(due.asked.question, "linked-list-cycle");
    assert_eq!(
        due.asked.why,
        "You answered it 60 days ago, and it is due again."
    );
    let again = desk
        .answer_question(&to("linked-list-cycle"))
        .await
        .unwrap();
    let waits = |shown: &ShownAnswer| shown.due.duration_since(shown.answer.answered);
    assert!(waits(&again) > waits(&shown));
}

#[tokio::test]
async fn the_bank_is_listed_without_its_rubrics() {
    let (desk, _) = desk();
    let of = OfBank {
        kind: Some(QuestionKind::Hr),
        ..OfBank::default()
    };
    let mut page = PageQuery {
        limit: Some(7),
        ..PageQuery::default()
    };
    let mut found = Vec::new();
    loop {
        let listed = desk.interview_questions(&of, &page).await.unwrap();
        assert!(
            listed
                .items
                .iter()
                .all(|item| item.rubric.is_none() && item.kind == QuestionKind::Hr)
        );
        found.extend(listed.items.into_iter().map(|item| item.id));
        page.after = listed.next;
        if page.after.is_none() {
            break;
        }
    }
    assert!(
        found.len() > 7 && found.is_sorted_by(|a, b| a < b),
        "{found:?}"
    );
    let closed = desk
        .interview_question("linked-list-cycle", false)
        .await
        .unwrap();
    assert_eq!(closed.rubric, None);
    let open = desk
        .interview_question("linked-list-cycle", true)
        .await
        .unwrap();
    assert!(open.rubric.unwrap().points.len() >= 3);
}

#[tokio::test]
async fn answers_are_listed_by_question_and_a_removed_one_is_gone() {
    let (desk, clock) = desk();
    let mut ids = Vec::new();
    for question in ["linked-list-cycle", "lru-cache", "linked-list-cycle"] {
        ids.push(desk.answer_question(&to(question)).await.unwrap().answer.id);
        clock.pass(1);
    }
    let page = PageQuery::default();
    let of = ToQuestion {
        question: Some("linked-list-cycle".to_owned()),
    };
    let listed = desk.interview_answers(&of, &page).await.unwrap().items;
    assert_eq!(
        listed.iter().map(|answer| answer.id).collect::<Vec<_>>(),
        [ids[2], ids[0]]
    );
    desk.remove_interview_answer(ids[0]).await.unwrap();
    assert_eq!(
        desk.interview_answer(ids[0]).await.unwrap_err().code,
        "not-found"
    );
    let all = desk
        .interview_answers(&ToQuestion::default(), &page)
        .await
        .unwrap()
        .items;
    assert_eq!(all.len(), 2);
    assert_eq!(desk.interview_trend().await.unwrap().answers, 2);
}

#[tokio::test]
async fn what_cannot_be_asked_or_marked_is_refused() {
    let (desk, _) = desk();
    let unasked = NewAnswer {
        question: None,
        ..to("")
    };
    assert_eq!(
        desk.answer_question(&unasked).await.unwrap_err().code,
        "nothing-asked"
    );
    assert_eq!(
        desk.answer_question(&to("none")).await.unwrap_err().code,
        "no-question"
    );
    for (text, code) in [
        (" \n".to_owned(), "empty-answer"),
        ("x".repeat(20_001), "text"),
    ] {
        let new = NewAnswer {
            text,
            ..to("lru-cache")
        };
        assert_eq!(desk.answer_question(&new).await.unwrap_err().code, code);
    }
    for (new, code) in [
        (
            NextQuestion {
                track: Some("none".to_owned()),
                ..NextQuestion::default()
            },
            "no-track",
        ),
        (
            NextQuestion {
                posting: Some(Uuid::from_u128(7)),
                ..NextQuestion::default()
            },
            "not-found",
        ),
        (
            NextQuestion {
                resume: Some(Uuid::from_u128(7)),
                ..NextQuestion::default()
            },
            "not-found",
        ),
    ] {
        assert_eq!(desk.next_question(&new).await.unwrap_err().code, code);
    }
}

#[tokio::test]
async fn a_practice_ends_when_all_were_asked() {
    let (desk, _) = desk();
    let of = NextQuestion {
        kind: Some(QuestionKind::Hr),
        level: Some(Level::Junior),
        ..NextQuestion::default()
    };
    let mut asked = Vec::new();
    let end = loop {
        match desk.next_question(&of).await {
            Ok(next) => asked.push(next.asked.question),
            Err(end) => break end,
        }
    };
    assert_eq!(end.code, "no-question");
    let mut once = asked.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), asked.len());
}
