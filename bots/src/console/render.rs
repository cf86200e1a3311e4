//! A message as lines of the terminal.

use std::fmt::Write as _;
use std::path::Path;

use crate::dialogue::{PAGE, Token, Weight};
use crate::talk::{Button, Parcel};

/// Returns a message as text, and what its numbers press. `kept` is where its file was put.
pub fn shown(parcel: &Parcel, kept: Option<&Path>) -> (String, Vec<Token>) {
    let mut text = parcel.text.text();
    if let Some(file) = &parcel.file {
        let place = kept.map_or_else(|| file.name.clone(), |path| path.display().to_string());
        let _ = write!(text, "\n[{place}, {} bytes]", file.bytes.len());
    }
    let mut tokens = Vec::new();
    for (number, button) in page(&parcel.buttons, parcel.page, PAGE)
        .into_iter()
        .enumerate()
    {
        let _ = write!(text, "\n  {}) {}", number + 1, button.label);
        tokens.push(button.token);
    }
    text.push('\n');
    (text, tokens)
}

/// Returns the buttons of a page of this size, with those that turn it, which begin a row of their own.
pub fn page(buttons: &[Button], page: usize, size: usize) -> Vec<Button> {
    if buttons.len() <= size {
        return buttons.to_vec();
    }
    let pages = buttons.len().div_ceil(size);
    let page = page.min(pages - 1);
    let board = buttons
        .first()
        .and_then(|button| button.token.0.split_once('.'));
    let turn = |mark: &str, to: usize, below: bool| Button {
        label: mark.to_owned(),
        token: Token(format!("{}.p{to}", board.map_or("", |(name, _)| name))),
        writes: None,
        weight: Weight::Plain,
        below,
        listed: false,
    };
    let here = buttons.iter().skip(page * size).take(size).cloned();
    let back = (page > 0).then(|| turn("‹", page.saturating_sub(1), true));
    let on = (page + 1 < pages).then(|| turn("›", page + 1, page == 0));
    here.chain(back).chain(on).collect()
}
