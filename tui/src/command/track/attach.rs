//! `upward track attach`: what shows that a module was learned.

use clap::ValueEnum;
use upward_desk::progress::NewEvidence;
use upward_engine::error::Result;
use upward_engine::progress::EvidenceKind;
use url::Url;

use crate::desk::Desk;
use crate::{pick, view};

/// Where people keep the code that they wrote.
const FORGES: [&str; 3] = ["github.com", "gitlab.com", "codeberg.org"];

/// Attach to a module what shows that you learned it
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its title, or the beginning of either
    module: String,
    /// Where it can be seen
    #[arg(required_unless_present = "title")]
    url: Option<String>,
    /// Its name
    #[arg(long, default_value = "", hide_default_value = true)]
    title: String,
    /// What it is [default: by its address; without one, a certificate]
    #[arg(long)]
    kind: Option<Word>,
}

/// What shows that a module was learned.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Word {
    /// The code of its project
    Repository,
    /// Somebody else's certificate
    Certificate,
    /// Another page
    Link,
}

/// Runs `upward track attach`.
///
/// # Errors
/// Not found when there is no such module; refuses an address that is none.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let kind = args.kind.map(EvidenceKind::from);
    let new = evidence(args.url.as_deref().unwrap_or_default(), &args.title, kind);
    let ticked = desk.call(async |client| {
        let id = pick::road::module(client, &args.module).await?;
        client.attach_evidence(&id, &new).await
    })?;
    desk.session
        .console
        .show(&ticked, |page| view::track::ticked(page, [&ticked]))
}

/// Returns a piece of evidence; its kind is told by its address where it is not given.
pub fn evidence(url: &str, title: &str, kind: Option<EvidenceKind>) -> NewEvidence {
    NewEvidence {
        kind: kind.unwrap_or_else(|| kind_of(url)),
        title: title.to_owned(),
        url: url.to_owned(),
    }
}

fn kind_of(url: &str) -> EvidenceKind {
    if url.is_empty() {
        return EvidenceKind::Certificate;
    }
    let url = Url::parse(url).ok();
    let host = url.as_ref().and_then(Url::host_str).unwrap_or_default();
    if FORGES.contains(&host.trim_start_matches("www.")) {
        EvidenceKind::Repository
    } else {
        EvidenceKind::Link
    }
}

impl From<Word> for EvidenceKind {
    fn from(word: Word) -> Self {
        match word {
            Word::Repository => Self::Repository,
            Word::Certificate => Self::Certificate,
            Word::Link => Self::Link,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_tells_the_kind() {
        for (url, kind) in [
            (
                "https://github.com/ada/log-digger",
                EvidenceKind::Repository,
            ),
            ("https://www.GitLab.com/ada/x", EvidenceKind::Repository),
            ("https://codeberg.org/ada/x", EvidenceKind::Repository),
            ("https://example.org/github.com", EvidenceKind::Link),
            ("nonsense", EvidenceKind::Link),
            ("", EvidenceKind::Certificate),
        ] {
            assert_eq!(kind_of(url), kind, "{url}");
        }
    }
}
