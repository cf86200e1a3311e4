//! The board, by keys.

use std::time::Instant;

use upward_desk::application::{Application, AtStage, EditApplication, NewApplication, Stage};
use upward_desk::paging::PageQuery;
use upward_desk::testing::{Desk as Memory, posting};
use uuid::Uuid;

use crate::action::Action;
use crate::answer::Answer;
use crate::screen::Place;
use crate::testing::{Stage as Scene, snapshots};

fn new(title: &str, company: &str, stage: Stage) -> NewApplication {
    NewApplication {
        title: title.to_owned(),
        company: company.to_owned(),
        stage,
        on: Some("2026-11-12".parse().unwrap()),
        ..NewApplication::default()
    }
}

async fn add(memory: &Memory, title: &str, company: &str, stage: Stage) -> Uuid {
    let new = new(title, company, stage);
    memory.owner().add_application(&new).await.unwrap().id
}

async fn scene(memory: &Memory) -> Scene {
    let mut scene = Scene::over(memory).await;
    scene.press("7").await;
    scene
}

async fn kept(scene: &Scene, id: Uuid) -> Application {
    scene.client.application(id).await.unwrap()
}

#[tokio::test]
async fn a_card_is_moved_at_once_and_told_after_a_moment() {
    let memory = Memory::new();
    let id = add(&memory, "Backend Engineer", "Northwind", Stage::Saved).await;
    let mut scene = scene(&memory).await;
    scene.press("L L").await;
    assert!(scene.text(80, 24).contains("[interview 1]"));
    assert_eq!(kept(&scene, id).await.stage, Stage::Saved);
    scene.due("applications-move").await;
    let after = kept(&scene, id).await;
    assert_eq!((after.stage, after.history.len()), (Stage::Interview, 2));
    assert_eq!(after.history[1].on.to_string(), "2026-11-20");
    scene.press("u").await;
    assert!(scene.text(80, 24).contains("[applied 1]"));
    scene.due("applications-move").await;
    assert_eq!(kept(&scene, id).await.stage, Stage::Applied);
}

#[tokio::test]
async fn a_move_is_sent_when_one_leaves() {
    let memory = Memory::new();
    let id = add(&memory, "Backend Engineer", "Northwind", Stage::Saved).await;
    let mut scene = scene(&memory).await;
    scene.press("shift-right q").await;
    assert_eq!(kept(&scene, id).await.stage, Stage::Applied);
}

#[tokio::test]
async fn notes_dates_and_names_are_kept() {
    let memory = Memory::new();
    let id = add(&memory, "Backend Engineer", "Northwind", Stage::Applied).await;
    let mut scene = scene(&memory).await;
    scene.press("l n").await;
    scene.write("Asked for salary").await;
    scene.press("ctrl-s d").await;
    scene.write("+3").await;
    scene.press("enter c").await;
    scene.write(" Ltd").await;
    scene.press("enter enter").await;
    let after = kept(&scene, id).await;
    assert_eq!(after.notes, "Asked for salary");
    assert_eq!(after.next.unwrap().to_string(), "2026-11-23");
    assert_eq!(after.company, "Northwind Ltd");
    scene.press("m").await;
    scene.write("offer").await;
    scene.press("enter enter").await;
    assert_eq!(kept(&scene, id).await.stage, Stage::Offer);
    scene.press("d").await;
    scene.write("soon").await;
    scene.press("enter").await;
    assert!(scene.text(80, 24).contains("no day that can be read"));
}

#[tokio::test]
async fn notes_that_could_not_be_kept_are_there_when_one_tries_again() {
    let memory = Memory::new();
    let id = add(&memory, "", "Northwind", Stage::Saved).await;
    let mut scene = scene(&memory).await;
    scene.press("n").await;
    scene.write("long thoughts").await;
    memory.owner().remove_application(id).await.unwrap();
    scene.press("ctrl-s").await;
    assert!(scene.text(80, 24).contains("Could not keep your notes"));
    scene.press("esc n").await;
    assert!(scene.text(80, 24).contains("long thoughts"));
}

#[tokio::test]
async fn applications_are_added_and_removed() {
    let memory = Memory::new();
    let mut scene = scene(&memory).await;
    assert!(scene.text(80, 24).contains("No applications yet"));
    scene.press("a").await;
    scene.write("Northwind").await;
    scene.press("enter").await;
    scene.write("Engineer").await;
    scene.press("enter").await;
    assert!(scene.text(80, 24).contains("Engineer, Northwind"));
    scene.press("D y").await;
    assert!(scene.text(80, 24).contains("No applications yet"));
}

#[tokio::test]
async fn the_chosen_posting_becomes_an_application_that_leads_back() {
    let memory = Memory::new();
    let posting = posting(&memory.owner()).await;
    let mut scene = scene(&memory).await;
    scene.press("a").await;
    scene.write("applied").await;
    scene.press("enter").await;
    let (at, page) = (AtStage::default(), PageQuery::default());
    let all = scene.client.applications(&at, &page).await.unwrap().items;
    assert_eq!(
        (all[0].posting, all[0].stage),
        (Some(posting), Stage::Applied)
    );
    scene.press("enter enter").await;
    assert_eq!(scene.model.place, Place::Posting);
    assert_eq!(scene.model.desk.posting, Some(posting));
}

#[tokio::test]
async fn another_screen_leads_to_a_card_and_a_search_finds_one() {
    let memory = Memory::new();
    let id = add(&memory, "Data Engineer", "Contoso", Stage::Offer).await;
    add(&memory, "Backend Engineer", "Northwind", Stage::Saved).await;
    let mut scene = Scene::over(&memory).await;
    let jump = super::Answer::Jump(id);
    scene.act(Action::Answer(Answer::Applications(jump))).await;
    scene.press("7").await;
    assert!(scene.text(80, 24).contains("[offer 1]"));
    scene.press("/").await;
    scene.write("north").await;
    scene.press("enter").await;
    let picture = scene.text(120, 40);
    assert!(
        picture.contains("Northwind") && !picture.contains("Contoso"),
        "{picture}"
    );
    scene.press("esc").await;
    assert!(scene.text(120, 40).contains("Contoso"));
}

#[tokio::test]
async fn the_board_looks_as_before() {
    let memory = Memory::new();
    let posting = posting(&memory.owner()).await;
    for (title, company, stage) in [
        ("Backend Engineer", "Northwind Traders", Stage::Saved),
        ("Platform Engineer", "Contoso", Stage::Saved),
        (
            "Site Reliability Engineer, Payments",
            "Fabrikam",
            Stage::Applied,
        ),
        ("", "Tailspin Toys", Stage::Applied),
        ("Data Engineer", "Adventure Works", Stage::Interview),
        ("エンジニア 👩‍💻", "山田 أحمد Zoë", Stage::Interview),
        ("Rust Developer", "Wingtip", Stage::Rejected),
    ] {
        let new = NewApplication {
            posting: Some(posting).filter(|_| company == "Adventure Works"),
            ..new(title, company, stage)
        };
        let id = memory.owner().add_application(&new).await.unwrap().id;
        memory.clock.pass(1);
        if company == "Adventure Works" {
            let change = EditApplication {
                revision: 1,
                company: company.to_owned(),
                title: title.to_owned(),
                notes: "Second talk with the team lead.\n\nAsk about on-call.".to_owned(),
                documents: Vec::new(),
                next: Some("2026-11-22".parse().unwrap()),
            };
            memory.owner().edit_application(id, &change).await.unwrap();
        }
    }
    let mut scene = scene(&memory).await;
    scene.press("l l j").await;
    snapshots(&mut scene, "applications");
    scene.press("enter").await;
    snapshots(&mut scene, "applications-details");
    for line in scene
        .text(120, 40)
        .lines()
        .filter(|line| line.contains("Zoë"))
    {
        assert_eq!(crate::widget::words::width(line), 120, "{line}");
    }
}

#[tokio::test]
async fn a_thousand_applications_are_drawn_and_moved_among_fast() {
    let memory = Memory::new();
    let id = add(&memory, "Engineer", "Northwind", Stage::Saved).await;
    let mut scene = scene(&memory).await;
    let one = kept(&scene, id).await;
    let all = (0..1000).map(|number| Application {
        id: Uuid::from_u128(number),
        stage: super::board::STAGES[number as usize % 5],
        ..one.clone()
    });
    let all = super::Answer::All(all.collect());
    scene.act(Action::Answer(Answer::Applications(all))).await;
    let start = Instant::now();
    for _ in 0..20 {
        scene.press("j L").await;
        scene.text(120, 40);
    }
    let each = start.elapsed() / 20;
    assert!(each.as_millis() < 250, "{each:?}");
}
