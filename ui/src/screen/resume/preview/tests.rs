//! The page beside the form.

use std::io::Cursor;
use std::sync::Arc;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use ratatui_image::picker::ProtocolType;
use upward_desk::testing::{Desk as Memory, TYPESETS, resume};

use super::{Drawn, Told};
use crate::action::Action;
use crate::look::Pictures;
use crate::screen::resume::Answer;
use crate::testing::{Stage, snapshots};

/// The letter by which kitty places pictures.
const PLACEHOLDER: char = '\u{10EEEE}';

/// A page with a grey bar at its top.
fn png() -> Arc<Vec<u8>> {
    let page = RgbImage::from_fn(595, 842, |_, y| match y {
        0..=100 => Rgb([90, 90, 90]),
        _ => Rgb([255, 255, 255]),
    });
    let mut bytes = Vec::new();
    let page = DynamicImage::from(page);
    page.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
        .unwrap();
    Arc::new(bytes)
}

async fn stage(by: Option<ProtocolType>) -> Stage {
    let memory = Memory::new();
    resume(&memory.owner()).await;
    let mut stage = Stage::over(&memory).await;
    let pictures = by.map_or(Pictures::None, Pictures::By);
    stage.model.look.pictures = pictures;
    let window = &mut stage.model.desk.window;
    (window.columns, window.rows, window.pictures) = (120, 40, pictures);
    stage.press("3 p").await;
    stage
}

async fn hand(stage: &mut Stage, drawn: Drawn) {
    let told = Answer::Preview(Told::Drawn(Ok(drawn)));
    stage.act(Action::Answer(told.into())).await;
}

async fn picture(stage: &mut Stage, page: u16) {
    let (pages, png) = (2, png());
    hand(stage, Drawn::Picture { page, pages, png }).await;
}

#[tokio::test]
async fn a_desk_without_typesetter_says_so_beside_the_form() {
    if TYPESETS {
        return;
    }
    let mut stage = stage(Some(ProtocolType::Halfblocks)).await;
    assert!(stage.model.overlays.is_empty());
    let shown = stage.text(120, 40);
    assert!(shown.contains("no typesetter"), "{shown}");
    assert!(shown.contains("Ilse Marchetti"), "{shown}");
    stage.press("p").await;
    assert!(!stage.text(120, 40).contains("no typesetter"));
}

#[tokio::test]
async fn a_page_is_drawn_in_half_blocks_and_follows_the_terminal() {
    let mut stage = stage(Some(ProtocolType::Halfblocks)).await;
    picture(&mut stage, 1).await;
    let shown = stage.text(120, 40);
    assert!(shown.contains("Page 1 of 2 · classic"), "{shown}");
    let preview = &stage.model.screens.resume.preview;
    let size = preview.picture.as_ref().unwrap().protocol.size();
    assert!((48..=51).contains(&size.width), "{size:?}");
    assert!((34..=35).contains(&size.height), "{size:?}");
    // A larger terminal gets a larger picture.
    (
        stage.model.desk.window.columns,
        stage.model.desk.window.rows,
    ) = (200, 60);
    stage.act(Action::Resize).await;
    let preview = &stage.model.screens.resume.preview;
    let size = preview.picture.as_ref().unwrap().protocol.size();
    assert!(size.height > 50, "{size:?}");
    // In a smaller one it is never drawn over what is beside it.
    assert!(stage.text(120, 40).contains("drawing the page"));
}

#[tokio::test]
async fn pictures_that_the_terminal_keeps_never_stand_behind_something_else() {
    let mut stage = stage(Some(ProtocolType::Kitty)).await;
    stage.press("?").await;
    picture(&mut stage, 1).await;
    assert!(!stage.text(120, 40).contains(PLACEHOLDER));
    stage.press("esc").await;
    // It was not sent while it was covered: it is sent now, before its first cell, and once.
    let shown = stage.text(120, 40);
    assert!(shown.contains(PLACEHOLDER) && shown.contains("\u{1b}_G"));
    assert!(!stage.text(120, 40).contains("\u{1b}_G"));
    stage.press("2").await;
    assert!(!stage.text(120, 40).contains(PLACEHOLDER));
    // A terminal that was emptied is sent it again.
    stage.model.desk.window.emptied += 1;
    stage.press("3").await;
    assert!(stage.text(120, 40).contains("\u{1b}_G"));
}

#[tokio::test]
async fn text_is_shown_where_there_are_no_pictures_and_the_look_is_chosen() {
    let mut stage = stage(None).await;
    let text = "Ilse Marchetti\nBackend and Platform Engineer\n\nExperience\n".into();
    hand(&mut stage, Drawn::Text(text)).await;
    let shown = stage.text(120, 40);
    assert!(shown.contains("As text · classic"), "{shown}");
    snapshots(&mut stage, "resume-page");
    stage.press("t").await;
    stage.write("modern").await;
    stage.press("enter").await;
    let preview = &stage.model.screens.resume.preview;
    assert_eq!(preview.look.theme.as_deref(), Some("modern"));
}
