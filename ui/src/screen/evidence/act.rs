//! What enter and the verbs do on the screen of accounts elsewhere.

use upward_desk::evidence::Source;
use upward_engine::evidence::Service;
use url::Url;

use super::{Evidence, Part, ask};
use crate::effect::{Effect, Outside};
use crate::screen::{Place, roadmap};

impl Evidence {
    /// Opens what is under the cursor.
    pub(super) fn open(&mut self) -> Vec<Effect> {
        match (self.part, self.service()) {
            (Part::Accounts, Some(service)) if self.source(service).is_none() => {
                ask::connect(service, None)
            }
            (Part::Accounts, _) => {
                self.part = Part::Detail;
                Vec::new()
            }
            (Part::Detail, _) => Vec::new(),
            (Part::Modules, _) => match self.suggestions().get(self.modules.at) {
                Some(suggestion) => vec![
                    Effect::Go(Place::Roadmap),
                    Effect::Hand(roadmap::Answer::Jump(suggestion.module.clone()).into()),
                ],
                None => Vec::new(),
            },
        }
    }

    /// Opens the page of what is under the cursor.
    pub(super) fn browse(&self) -> Vec<Effect> {
        let page = match (self.part, self.service()) {
            (Part::Modules, _) => {
                let suggestion = self.suggestions().get(self.modules.at);
                suggestion.and_then(|suggestion| Url::parse(suggestion.link.as_deref()?).ok())
            }
            (_, Some(service)) => self.source(service).and_then(profile),
            (_, None) => None,
        };
        match page {
            Some(url) => vec![Effect::Outside(Outside::Browse(url))],
            None => vec![Effect::tell("there is no page to open here")],
        }
    }

    /// Asks an account elsewhere anew, or all.
    pub(super) fn refresh(&self, service: Option<Service>) -> Vec<Effect> {
        let named = |source: &Source| !source.user.is_empty();
        let askable = match service {
            Some(service) => self.source(service).is_some_and(named),
            None => {
                let read = self.read.as_ref();
                read.is_some_and(|read| read.evidence.sources.iter().any(named))
            }
        };
        match askable {
            true => vec![ask::refresh(service)],
            false => vec![Effect::tell(
                "connect an account first: a asks for your name there",
            )],
        }
    }
}

/// Returns the page of an account; none where its name is not known.
fn profile(source: &Source) -> Option<Url> {
    if source.user.is_empty() {
        return None;
    }
    let (site, before) = match source.service {
        Service::Github => ("https://github.com", None),
        Service::Leetcode => ("https://leetcode.com", Some("u")),
        Service::Codeforces => ("https://codeforces.com", Some("profile")),
    };
    let mut url = Url::parse(site).ok()?;
    url.path_segments_mut()
        .ok()?
        .extend(before.into_iter().chain([source.user.as_str()]));
    Some(url)
}
