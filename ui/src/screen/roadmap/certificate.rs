//! A certificate for the track in front.

use upward_desk::certificate::{InLocale, NewCertificate};
use upward_engine::progress::CERTIFIED;

use super::{Answer, Roadmap};
use crate::effect::Effect;
use crate::file;
use crate::overlay::Prompt;

impl Roadmap {
    /// Asks for the name on a certificate and for where its PDF goes, and issues it.
    pub(super) fn certificate(&self) -> Vec<Effect> {
        let Some(track) = self.shown().map(|track| &track.summary) else {
            return Vec::new();
        };
        if !track.share.passes(CERTIFIED) {
            let share = track.share.percent;
            let said = format!(
                "a certificate needs more than {CERTIFIED} % of a track; this one is at {share} %"
            );
            return vec![Effect::tell(said)];
        }
        let id = track.id.clone();
        let help = "Your name as it stands on the certificate. Leave it empty for that of your newest resume.";
        vec![Effect::open(Prompt::line(
            "In whose name?",
            help,
            "",
            |name| {
                let usual = format!("certificate-{id}.pdf");
                let help = "The path of the PDF. A file that is there is not replaced.";
                let ask = Prompt::line("Where does the certificate go?", help, &usual, |path| {
                    vec![issue(id, name, path)]
                });
                vec![Effect::open(ask)]
            },
        ))]
    }
}

fn issue(track: String, name: String, path: String) -> Effect {
    Effect::ask("issue the certificate", move |client| async move {
        let name = Some(name.trim().to_owned()).filter(|name| !name.is_empty());
        let new = NewCertificate {
            track: Some(track),
            name,
        };
        let certificate = client.issue_certificate(&new).await?;
        let code = certificate.signed.claims.code;
        let locale = InLocale::default();
        let document = client.certificate_document(&code.plain(), &locale).await?;
        let path = file::path(&path);
        file::write(&path, document, false).await?;
        let said = format!("certificate {code} is saved as {}", path.display());
        Ok(Answer::Settled(said, None))
    })
}
