//! Practice, by keys.

use jiff::SignedDuration;
use upward_desk::interview::{NewAnswer, ToQuestion};
use upward_desk::paging::PageQuery;
use upward_desk::testing::Desk as Memory;

use crate::answer::Answer;
use crate::effect::Outside;
use crate::testing::{Stage, snapshots};

const ANSWER: &str = "Two pointers start at the head: the slow one takes one step at a time, the fast one takes two. If the list \
    ends, the fast pointer meets null and there is no circle. Otherwise the fast one gains one node per round, so it must \
    catch up with the slow one. Then I put one pointer back to the head and move both at the same speed: where they meet \
    again is the entry. That takes O(n) time and O(1) memory, while a set of visited nodes would need linear space.";

const QUESTION: &str = "linked-list-cycle";

async fn stage() -> Stage {
    let mut stage = Stage::over(&Memory::new()).await;
    stage.press("6").await;
    stage
}

async fn asked(stage: &mut Stage) {
    let ask = super::Answer::Ask(Some(QUESTION.to_owned()));
    stage
        .act(crate::action::Action::Answer(Answer::Interview(ask)))
        .await;
}

#[tokio::test]
async fn a_question_is_asked_answered_and_marked() {
    let mut stage = stage().await;
    assert!(stage.text(80, 24).contains("be asked a question"));
    asked(&mut stage).await;
    stage.write(ANSWER).await;
    stage.press("backspace").await;
    stage.model.desk.now += SignedDuration::from_secs(61);
    assert!(stage.text(80, 24).contains("1:01 of"));
    stage.press("ctrl-s").await;
    let picture = stage.text(80, 40);
    assert!(picture.contains("Points of a strong answer"), "{picture}");
    let page = PageQuery::default();
    let kept = stage
        .client
        .interview_answers(&ToQuestion::default(), &page)
        .await;
    let kept = kept.unwrap().items;
    assert_eq!(kept.len(), 1);
    assert_eq!(
        (kept[0].question.as_str(), kept[0].seconds),
        (QUESTION, Some(61))
    );
    let shown = stage.client.interview_answer(kept[0].id).await.unwrap();
    assert_eq!(shown.text, ANSWER.trim_end_matches('.'));
    stage.press("n").await;
    assert!(stage.text(80, 24).contains("0:00 of"));
}

#[tokio::test]
async fn the_clock_ticks_only_while_it_runs() {
    let mut stage = stage().await;
    assert!(stage.ahead.is_empty());
    asked(&mut stage).await;
    stage.due("interview-clock").await;
    assert_eq!(stage.ahead.len(), 1);
    stage.press("ctrl-t").await;
    stage.due("interview-clock").await;
    assert!(stage.ahead.is_empty());
    assert!(stage.text(80, 24).contains("clock stopped"));
    stage.model.desk.now += SignedDuration::from_hours(1);
    stage.press("esc t").await;
    assert!(stage.text(80, 24).contains("0:00 of"));
    stage.model.desk.now += SignedDuration::from_mins(9);
    assert!(stage.text(80, 24).contains("over by"));
    stage.model.desk.now += SignedDuration::from_hours(2);
    stage.due("interview-clock").await;
    assert!(
        stage
            .ahead
            .iter()
            .all(|after| after.slot != "interview-clock")
    );
}

#[tokio::test]
async fn what_was_begun_is_kept_while_one_is_elsewhere() {
    let mut stage = stage().await;
    asked(&mut stage).await;
    stage.write("two pointers").await;
    stage.press("esc 1 6").await;
    assert!(stage.text(80, 24).contains("two pointers"));
    stage.press("n").await;
    assert!(!stage.text(80, 24).contains("two pointers"));
    asked(&mut stage).await;
    assert!(stage.text(80, 24).contains("two pointers"));
    stage.press("alt-e").await;
    let Some(Outside::Edit { text, then, .. }) = stage.outside.pop() else {
        panic!("{:?}", stage.outside);
    };
    assert_eq!(text, "two pointers");
    let written = then("a slow and a fast one".to_owned());
    stage.act(crate::action::Action::Answer(written)).await;
    assert!(stage.text(80, 24).contains("a slow and a fast one"));
}

#[tokio::test]
async fn what_is_written_outlives_the_program() {
    let memory = Memory::new();
    let mut stage = Stage::over(&memory).await;
    stage.press("6").await;
    asked(&mut stage).await;
    stage.write("two").await;
    stage.due("interview-keep").await;
    let mut again = Stage::over(&memory).await;
    again.press("6").await;
    assert!(again.text(80, 24).contains("answer that you began is kept"));
    asked(&mut again).await;
    assert!(again.text(80, 24).contains("two"));
    again.write(" pointers").await;
    again.press("esc q").await;
    let begun = memory.owner().begun_answers().await.unwrap().items;
    assert_eq!(begun[0].text, "two pointers");
}

#[tokio::test]
async fn questions_are_searched_filtered_and_chosen() {
    let mut stage = stage().await;
    stage.press("tab /").await;
    stage.write("linked list circle").await;
    stage.press("enter").await;
    let picture = stage.text(120, 40);
    stage.press("esc f").await;
    stage.write("only hr").await;
    stage.press("enter").await;
    let hr = stage.text(120, 40);
    assert!(hr.contains("only: hr"), "{picture}\n{hr}");
    assert!(!hr.contains("algorithms"), "{hr}");
    stage.press("enter").await;
    assert!(stage.text(80, 24).contains("0:00 of"));
}

#[tokio::test]
async fn old_answers_are_read_and_removed() {
    let memory = Memory::new();
    let answer = answered(&memory).await;
    let mut stage = Stage::over(&memory).await;
    stage.press("6 backtab enter").await;
    assert!(stage.text(80, 40).contains("Points of a strong answer"));
    stage.press("D n").await;
    stage.press("D y").await;
    assert!(stage.client.interview_answer(answer).await.is_err());
    stage.press("backtab").await;
    assert!(stage.text(80, 24).contains("not answered anything yet"));
}

#[tokio::test]
async fn practice_looks_as_before() {
    let memory = Memory::new();
    answered(&memory).await;
    let mut stage = Stage::over(&memory).await;
    stage.press("6 backtab").await;
    snapshots(&mut stage, "interview-answers");
    stage.press("enter").await;
    snapshots(&mut stage, "interview-feedback");
    asked(&mut stage).await;
    stage
        .write("A slow pointer and a fast one: أحمد 山田 👩‍💻 Zoë. ")
        .await;
    stage.model.desk.now += SignedDuration::from_secs(290);
    snapshots(&mut stage, "interview");
}

#[tokio::test]
async fn frames_stay_straight_whatever_is_written() {
    let mut stage = stage().await;
    asked(&mut stage).await;
    stage.write("أحمد 山田 👩‍💻 Zoë").await;
    for line in stage
        .text(120, 40)
        .lines()
        .filter(|line| line.contains("Zoë"))
    {
        assert_eq!(crate::widget::words::width(line), 120, "{line}");
    }
}

async fn answered(memory: &Memory) -> uuid::Uuid {
    let new = NewAnswer {
        question: Some(QUESTION.to_owned()),
        text: ANSWER.to_owned(),
        seconds: Some(200),
    };
    let answered = memory.owner().answer_question(&new).await;
    answered.unwrap().answer.id
}
