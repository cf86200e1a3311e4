//! What Discord takes at most, in UTF-16 units where it is text (docs.discord.com/developers: resources/message,
//! components/reference, interactions/application-commands). Where Discord counts otherwise, it counts fewer.

use unicode_segmentation::UnicodeSegmentation;

/// A message's text.
pub const CONTENT: usize = 2000;
/// What stands in one embed. A message takes 6000 in all of them, so that two always fit.
pub const EMBED: usize = 3000;
/// Embeds of that size in a message.
pub const EMBEDS: usize = 2;
/// Rows of buttons.
pub const ROWS: usize = 5;
/// Buttons in a row.
pub const ROW: usize = 5;
/// Options of a menu.
pub const OPTIONS: usize = 25;
/// What stands on a button.
pub const LABEL: usize = 80;
/// The name of a button.
pub const ID: usize = 100;
/// A form's title.
pub const TITLE: usize = 45;
/// What stands above a form's field.
pub const INPUT_LABEL: usize = 45;
/// What stands in a form's empty field.
pub const PLACEHOLDER: usize = 100;
/// What is written into a form's field.
pub const INPUT: usize = 4000;
/// What a command or one of its fields is described by.
pub const DESCRIPTION: usize = 100;
/// What is offered while somebody types.
pub const CHOICES: usize = 25;
/// A choice's name or value, and an option's.
pub const CHOICE: usize = 100;
/// A file in a direct message, in bytes.
pub const FILE: u64 = 10 << 20;
/// A nonce.
pub const NONCE: usize = 25;

/// Returns how long a text is.
pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Returns a text that is not longer than a limit, with a sign where its end was cut off.
pub fn cut(text: &str, most: usize) -> String {
    if units(text) <= most {
        return text.to_owned();
    }
    let mut room = most.saturating_sub(1);
    let kept = text.graphemes(true).take_while(|grapheme| {
        let fits = units(grapheme) <= room;
        room = room.saturating_sub(units(grapheme));
        fits
    });
    let mut kept: String = kept.collect();
    kept.push('…');
    kept
}
