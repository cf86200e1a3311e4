//! `upward certificate verify`: whether a certificate is genuine, counts, and shows what was signed.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use upward_desk::Client;
use upward_desk::certificate::{Published, State};
use upward_engine::certificate::{Code, Keys, NoCode, Signed, compare, refusal};
use upward_engine::error::{Error, Kind, Result};
use upward_engine::render::Renderer;
use upward_engine::text::Text;

use crate::desk::Desk;
use crate::{input, view};

/// Verify a certificate: its code, its PDF, or its signed data
///
/// A code is looked up where your data is, or at --server. A file is verified with the public key of its issuer: with
/// --key without asking anybody, else with the key of where your data is, which also tells whether it was revoked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The code, or the file: PDF, JSON or token; - for standard input
    #[arg(value_name = "CODE|FILE")]
    what: PathBuf,
    /// The public key of its issuer: as text, or the file with it
    #[arg(long, allow_hyphen_values = true)]
    key: Option<String>,
}

/// What there is to verify.
enum Given {
    Code(Code),
    /// Signed data, and the page that bears them.
    Signed(Signed, Option<Text>),
    /// A page that lost its signed data, and the code on it.
    Page(Code, Text),
}

/// Runs `upward certificate verify`.
///
/// # Errors
/// Refuses a certificate that does not verify, and says why.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let given = given(desk, &args.what)?;
    let keys = args.key.as_deref().map(keys).transpose()?;
    let (signed, page) = match (given, keys) {
        (Given::Signed(signed, page), Some(keys)) => {
            signed.verify(&keys)?;
            (signed, page)
        }
        (given, keys) => {
            desk.call(async |client| at_issuer(client, &given, keys.as_ref()).await)?
        }
    };
    if let Some(page) = &page {
        compare(page, &signed, &Renderer::new()?)?;
    }
    let value = json!({"verified": true, "page": page.is_some(), "certificate": signed});
    desk.session.console.show(&value, |out| {
        view::certificate::verified(out, &signed, args.key.is_some());
    })
}

/// Verifies with whoever issued it, who knows whether it was revoked.
async fn at_issuer(
    client: &Client,
    given: &Given,
    keys: Option<&Keys>,
) -> Result<(Signed, Option<Text>)> {
    let keys = match keys {
        Some(keys) => keys.clone(),
        None => client.certificate_keys().await?,
    };
    let (code, page) = match given {
        Given::Code(code) => (*code, None),
        Given::Page(code, page) => (*code, Some(page.clone())),
        Given::Signed(signed, page) => {
            if let Err(error) = signed.verify(&keys) {
                return Err(told_apart(client, signed, error).await);
            }
            (signed.claims.code, page.clone())
        }
    };
    let Published {
        state,
        revoked,
        certificate,
        ..
    } = published(client, code).await?;
    match (state, revoked, certificate) {
        (State::Revoked, Some(day), _) => Err(refusal::revoked(day)),
        (_, _, Some(signed)) => {
            signed.verify(&keys)?;
            Ok((signed, page))
        }
        _ => Err(refusal::unknown()),
    }
}

/// Says of a certificate with a wrong signature which fields were changed, where the issuer knows its code.
async fn told_apart(client: &Client, signed: &Signed, error: Error) -> Error {
    let known = published(client, signed.claims.code).await.ok();
    let known = known.and_then(|known| known.certificate);
    let changed = known.map(|known| known.claims.differences(&signed.claims));
    match changed {
        Some(fields) if error.code == "forged" && !fields.is_empty() => refusal::changed(&fields),
        _ => error,
    }
}

async fn published(client: &Client, code: Code) -> Result<Published> {
    let published = client.published_certificate(&code.plain()).await;
    published.map_err(|error| match error.code.as_str() {
        "unknown-code" => refusal::unknown(),
        _ => error,
    })
}

fn given(desk: &Desk<'_>, what: &Path) -> Result<Given> {
    if !input::is_stdin(what) && !what.exists() {
        match what.to_string_lossy().parse() {
            Ok(code) => return Ok(Given::Code(code)),
            Err(NoCode::Check) => {
                return Err(Error::refused("mistyped-code", NoCode::Check.to_string())
                    .hint("compare it with the certificate, symbol by symbol"));
            }
            Err(NoCode::Form) => {}
        }
    }
    let bytes = input::read(what)?.bytes;
    if !bytes.starts_with(b"%PDF") {
        let text = String::from_utf8(bytes).map_err(|_| refusal::malformed())?;
        return match text.trim().parse() {
            Ok(code) => Ok(Given::Code(code)),
            Err(_) => Ok(Given::Signed(Signed::read(&text)?, None)),
        };
    }
    let page = desk.session.sandbox.read(&bytes)?.value;
    if let Some(attached) = &page.layout.certificate {
        return Ok(Given::Signed(Signed::read(attached)?, Some(page)));
    }
    let mut words = page.content.split_whitespace();
    match words.find_map(|word| word.parse().ok()) {
        Some(code) => Ok(Given::Page(code, page)),
        None => Err(refusal::malformed()),
    }
}

fn keys(given: &str) -> Result<Keys> {
    match fs::read_to_string(given) {
        Ok(text) => Keys::read(&text),
        Err(_) => Keys::read(given).map_err(|error| Error {
            kind: Kind::Usage,
            ..error
        }),
    }
}
