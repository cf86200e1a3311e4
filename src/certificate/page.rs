//! The page of a certificate: written, read back, and compared with what was signed.

use unicode_normalization::UnicodeNormalization;

use super::Signed;
use super::refusal::{added, changed};
use crate::error::{Error, Kind, Result};
use crate::ingest::ingest;
use crate::render::certificate::Sheet;
use crate::render::{Document, Locale, Renderer};
use crate::text::Text;

/// Most lines that one text of a page is broken into.
const MOST_LINES: usize = 6;

/// Writes a certificate as a PDF, and reads it back before it is handed out. Its QR holds `address`, where the
/// certificate is shown; without one it holds the certificate itself.
///
/// # Errors
/// Refuses what no embedded font can print; a fault (`not-verified`) where the file does not hold all that was signed.
pub fn document(
    renderer: &Renderer,
    signed: &Signed,
    address: Option<&str>,
    locale: &Locale,
) -> Result<Document> {
    let document = renderer.certificate(signed, address, locale)?;
    let text = ingest(&document.bytes)?.value;
    let attached = text.layout.certificate.as_deref().map(Signed::read);
    let whole = attached.is_some_and(|attached| attached.as_ref() == Ok(signed));
    match compare(&text, signed, renderer) {
        Ok(()) if whole && document.pages == 1 => Ok(document),
        outcome => Err(not_verified(outcome.err())),
    }
}

/// Compares what a page shows with what was signed, in whichever locale it was written.
///
/// # Errors
/// Refuses a page on which something of the claims does not stand as it was signed (`changed`), and one that says more
/// than a certificate does (`added`).
pub fn compare(text: &Text, signed: &Signed, renderer: &Renderer) -> Result<()> {
    let mut nearest: Option<Compared> = None;
    for locale in renderer.locales() {
        let compared = Compared::of(text, &Sheet::of(signed, None, locale)?, signed);
        if nearest
            .as_ref()
            .is_none_or(|nearest| compared.faults() < nearest.faults())
        {
            nearest = Some(compared);
        }
    }
    let Compared {
        changed: fields,
        added: texts,
    } = nearest.unwrap_or_default();
    match (fields.is_empty(), texts.first()) {
        (false, _) => Err(changed(&fields)),
        (true, Some(text)) => Err(added(text)),
        (true, None) => Ok(()),
    }
}

/// In what a page and a certificate differ.
#[derive(Debug, Default)]
struct Compared {
    changed: Vec<&'static str>,
    added: Vec<String>,
}

impl Compared {
    fn of(text: &Text, sheet: &Sheet, signed: &Signed) -> Self {
        let mut pieces = pieces(text);
        let claims = sheet.claims().filter(|(_, words)| !words.is_empty());
        let changed = claims
            .filter(|(_, words)| !take(&mut pieces, words))
            .map(|(name, _)| name)
            .collect();
        for words in sheet.words().filter(|words| !words.is_empty()) {
            take(&mut pieces, words);
        }
        let code = signed.claims.code;
        let command = squeezed(&format!("upward certificate verify {code}"));
        pieces.retain(|piece| {
            let address = piece.starts_with("https://") || piece.starts_with("http://");
            *piece != command && !(address && piece.ends_with(&code.plain()))
        });
        Self {
            changed,
            added: pieces,
        }
    }

    fn faults(&self) -> usize {
        self.changed.len() + self.added.len()
    }
}

/// Returns what stands on the page, parted at line breaks and wide gaps, without white space.
fn pieces(text: &Text) -> Vec<String> {
    let mut pieces = Vec::new();
    for line in &text.lines {
        let mut piece = String::new();
        for segment in &line.segments {
            if segment.gap {
                pieces.push(std::mem::take(&mut piece));
            }
            piece.push_str(&squeezed(text.slice(segment.span)));
        }
        pieces.push(piece);
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Takes a text that stands whole in one piece, or in several one after the other; false where there is none.
fn take(pieces: &mut Vec<String>, words: &str) -> bool {
    let wanted = squeezed(words);
    for start in 0..pieces.len() {
        let mut found = String::new();
        for (length, piece) in (1..=MOST_LINES).zip(pieces.iter().skip(start)) {
            found.push_str(piece);
            if found == wanted {
                pieces.drain(start..start + length);
                return true;
            }
        }
    }
    false
}

/// As documents are read: by NFKC, here without white space and what is never seen.
fn squeezed(text: &str) -> String {
    let seen = |char: &char| !char.is_whitespace() && *char != '\u{200b}' && *char != '\u{ad}';
    text.nfkc().filter(seen).collect()
}

fn not_verified(why: Option<Error>) -> Error {
    let why = why.map_or_else(
        || "what is attached to it is not what was signed".to_owned(),
        |why| why.message,
    );
    Error::new(
        Kind::Internal,
        "not-verified",
        format!("the certificate's page was read back, and {why}"),
    )
}
