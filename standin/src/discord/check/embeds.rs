//! Embeds: at most ten, with a limit for each part and for all together.

use crate::discord::form::{Field, Form};

/// All embeds of a message together may have so many characters.
const TOTAL: usize = 6000;

/// Checks the embeds of a message.
pub fn check(form: &mut Form, embeds: &Field) {
    let mut total = 0;
    for embed in form.list(embeds, 0..=10) {
        total += parts(form, &embed);
    }
    if total > TOTAL {
        form.wrong(
            embeds,
            "MAX_EMBED_SIZE_EXCEEDED",
            format!("Embed size exceeds maximum size of {TOTAL}"),
        );
    }
}

/// Checks one embed and returns how many characters count.
fn parts(form: &mut Form, embed: &Field) -> usize {
    let length = |text: Option<&str>| text.map_or(0, |text| text.trim().chars().count());
    let mut total = 0;
    let title = length(form.optional_text(&embed.get("title"), 0..=256));
    let description = length(form.optional_text(&embed.get("description"), 0..=4096));
    total += title + description;
    let fields = form.list(&embed.get("fields"), 0..=25);
    for field in &fields {
        total += length(form.text(&field.get("name"), 1..=256));
        total += length(form.text(&field.get("value"), 1..=1024));
        form.optional_flag(&field.get("inline"));
    }
    let footer = embed.get("footer");
    if !footer.is_absent() {
        total += length(form.text(&footer.get("text"), 1..=2048));
    }
    let author = embed.get("author");
    if !author.is_absent() {
        total += length(form.text(&author.get("name"), 1..=256));
        link(form, &author.get("url"), false);
    }
    form.optional_number(&embed.get("color"), 0..=0xff_ffff);
    link(form, &embed.get("url"), false);
    for picture in ["image", "thumbnail"] {
        link(form, &embed.get(picture).get("url"), true);
    }
    if total == 0 && embed.get("image").is_absent() && embed.get("thumbnail").is_absent() {
        form.missing(&embed.get("description"));
    }
    total
}

/// Checks an address; that of a picture may be one of the message's own files.
fn link(form: &mut Form, field: &Field, picture: bool) {
    let Some(address) = form.optional_text(field, 0..=2048) else {
        return;
    };
    let fine = address.starts_with("https://")
        || address.starts_with("http://")
        || (picture && address.starts_with("attachment://"));
    if !fine {
        form.wrong(
            field,
            "URL_TYPE_INVALID_URL",
            "Not a well formed URL. Scheme must be one of ('http', 'https').",
        );
    }
}
