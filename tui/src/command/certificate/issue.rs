//! `upward certificate issue`: a certificate for a track, as a PDF.

use std::path::PathBuf;

use serde_json::json;
use upward_desk::certificate::{InLocale, NewCertificate};
use upward_engine::error::{Error, Kind, Result};
use upward_engine::render::{Document, Output};

use crate::desk::Desk;
use crate::output::Place;
use crate::{pick, view};

/// Issue a certificate for a track of which more than 80 % is finished
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The track [default: the one that you have started]
    #[arg(long)]
    track: Option<String>,
    /// Your name on it [default: that of your newest resume]
    #[arg(long)]
    name: Option<String>,
    /// Where the PDF goes [default: certificate-CODE.pdf here]
    #[arg(long, short)]
    out: Option<PathBuf>,
    /// Its language and paper
    #[arg(long, default_value = "en")]
    locale: String,
}

/// Runs `upward certificate issue`.
///
/// # Errors
/// Refuses where not enough of the track is finished, and where no name is known; when the file cannot be written.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let asked = Place::of(args.out.as_deref(), &[])?;
    if asked
        .as_ref()
        .is_some_and(|place| place.output != Output::Pdf)
    {
        return Err(Error::new(
            Kind::Usage,
            "out-not-pdf",
            "A certificate is a PDF, and --out has another ending.",
        )
        .hint("end its name in .pdf"));
    }
    let locale = InLocale {
        locale: Some(args.locale.clone()),
    };
    let progress = desk.session.progress();
    progress.step("issuing the certificate");
    let (certificate, bytes) = desk.call(async |client| {
        let new = NewCertificate {
            track: pick::road::named(client, args.track.as_deref()).await?,
            name: args.name.clone(),
        };
        let certificate = client.issue_certificate(&new).await?;
        let code = certificate.signed.claims.code.plain();
        let bytes = client.certificate_document(&code, &locale).await?;
        Ok((certificate, bytes))
    })?;
    drop(progress);
    let claims = &certificate.signed.claims;
    if args.name.as_ref().is_some_and(|name| *name != claims.name) {
        let note = "No more is finished since this certificate was issued, so it stays, with the name it has. For \
                    another name, revoke it first: upward certificate revoke";
        desk.session.console.note(format!("{note} {}", claims.code));
    }
    let usual = || {
        PathBuf::from(format!(
            "certificate-{}.pdf",
            certificate.signed.claims.code
        ))
    };
    let place = match asked {
        Some(place) => place,
        None => Place::new(&usual(), &[])?,
    };
    let document = Document {
        bytes: bytes.to_vec(),
        pages: 1,
    };
    let saved = place.write(&document, &desk.session.interrupt)?;
    let value = json!({"certificate": certificate, "document": saved});
    desk.session.console.show(&value, |page| {
        view::certificate::issued(page, &certificate, &saved)
    })
}
