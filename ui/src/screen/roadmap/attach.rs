//! What shows that a module was learned, and the addresses of a module.

use upward_desk::progress::NewEvidence;
use upward_desk::track::ShownModule;
use upward_engine::progress::EvidenceKind;
use url::Url;

use super::piece::{Item, page};
use super::{Answer, Roadmap};
use crate::effect::{Effect, Outside};
use crate::overlay::{Choice, Choose, Prompt};

/// Where people keep the code that they wrote.
const FORGES: [&str; 3] = ["github.com", "gitlab.com", "codeberg.org"];

impl Roadmap {
    /// Asks for what shows that the module was learned.
    pub(super) fn attach(&self) -> Vec<Effect> {
        let Some(module) = self.module() else {
            return Vec::new();
        };
        let id = module.standing.module.clone();
        let help = "The address of your project or of a page, and its name behind it if you like. A file or a \
                    certificate without an address is attached by its name.";
        let title = format!("What shows {}?", module.title);
        vec![Effect::open(Prompt::line(
            title,
            help,
            "",
            move |text| match text.trim().is_empty() {
                true => Vec::new(),
                false => vec![send(id, evidence(&text))],
            },
        ))]
    }

    /// Takes the evidence under the cursor away; undo brings it back.
    pub(super) fn detach(&self) -> Vec<Effect> {
        let (Some(module), Some(Item::Evidence(at))) = (self.module(), self.item()) else {
            return vec![Effect::tell("go to a piece of evidence to take it away")];
        };
        let id = module.standing.module.clone();
        vec![Effect::ask(
            "take the evidence away",
            move |client| async move {
                let ticked = client.detach_evidence(&id, at + 1).await?;
                Ok(Answer::Attached(Box::new(ticked)))
            },
        )]
    }

    /// Does what the piece under the cursor is there for.
    pub(super) fn open_piece(&mut self) -> Vec<Effect> {
        match self.item() {
            Some(Item::Module(id)) => self.jump_to(id),
            Some(Item::Quiz) => self.begin_quiz(),
            Some(Item::Resource(_) | Item::Evidence(_)) => self.browse(),
            None => Vec::new(),
        }
    }

    /// Opens the address under the cursor in the browser, or lets one choose among the module's resources.
    pub(super) fn browse(&self) -> Vec<Effect> {
        if let Some(address) = self.address() {
            return open(&address);
        }
        let known = self
            .module()
            .and_then(|m| self.details.get(&m.standing.module));
        let Some(known) = known.filter(|module| !module.resources.is_empty()) else {
            return vec![Effect::tell("there is no address to open")];
        };
        choose(known)
    }

    /// Copies the address under the cursor.
    pub(super) fn copy(&self) -> Vec<Effect> {
        match self.address() {
            Some(address) => vec![
                Effect::Outside(Outside::Copy(address)),
                Effect::tell("the address is copied"),
            ],
            None => vec![Effect::tell("go to an address to copy it")],
        }
    }

    fn address(&self) -> Option<String> {
        let module = self.module()?;
        let address = match self.item()? {
            Item::Resource(at) => {
                let known = self.details.get(&module.standing.module)?;
                known.resources.get(at)?.url.clone()
            }
            Item::Evidence(at) => module.standing.evidence.get(at)?.url.clone(),
            Item::Module(_) | Item::Quiz => return None,
        };
        Some(address).filter(|address| !address.is_empty())
    }
}

fn open(address: &str) -> Vec<Effect> {
    match page(address) {
        Some(url) => vec![Effect::Outside(Outside::Browse(url))],
        None => vec![Effect::tell("this is no address of a page")],
    }
}

fn choose(module: &ShownModule) -> Vec<Effect> {
    let addresses: Vec<String> = module.resources.iter().map(|r| r.url.clone()).collect();
    if let [only] = addresses.as_slice() {
        return open(only);
    }
    let choices = module.resources.iter().map(|resource| Choice {
        label: resource.title.clone(),
        detail: page(&resource.url)
            .and_then(|url| url.host_str().map(str::to_owned))
            .unwrap_or_default(),
    });
    let choices = choices.collect();
    vec![Effect::open(Choose::new(
        "Which one opens in the browser?",
        choices,
        move |at| {
            addresses
                .get(at)
                .map(|address| open(address))
                .unwrap_or_default()
        },
    ))]
}

fn send(module: String, new: NewEvidence) -> Effect {
    Effect::ask("attach that", move |client| async move {
        let ticked = client.attach_evidence(&module, &new).await?;
        Ok(Answer::Attached(Box::new(ticked)))
    })
}

/// Returns what somebody typed as evidence: an address with a name behind it, or a name alone.
fn evidence(text: &str) -> NewEvidence {
    let text = text.trim();
    let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    match page(first) {
        Some(url) => NewEvidence {
            kind: kind(&url),
            title: rest.trim().to_owned(),
            url: first.to_owned(),
        },
        None => NewEvidence {
            kind: EvidenceKind::Certificate,
            title: text.to_owned(),
            url: String::new(),
        },
    }
}

fn kind(url: &Url) -> EvidenceKind {
    let host = url.host_str().unwrap_or_default();
    match FORGES.contains(&host.trim_start_matches("www.")) {
        true => EvidenceKind::Repository,
        false => EvidenceKind::Link,
    }
}
