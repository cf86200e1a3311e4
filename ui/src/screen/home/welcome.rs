//! The first start: bring in a resume, try the sample, or connect to a server.

use upward_desk::posting::{NewPosting, NewSource};
use upward_desk::report::NewReport;
use upward_desk::resume::{NewResume, Origin, Reason};
use upward_engine::error::{Error, Kind};
use upward_engine::resume::Resume;
use url::Url;
use uuid::Uuid;

use super::{Answer, Home, Verb};
use crate::command::Move;
use crate::desk::Desk;
use crate::effect::{Effect, Outside};
use crate::overlay::Prompt;
use crate::runtime::Server;
use crate::screen::{Place, resume};

/// The sample: a fictional person's resume, and a fictional job description.
const RESUME: &str = include_str!("../../../../samples/resume.json");
const POSTING: &str = include_str!("../../../../samples/backend-engineer.txt");

/// What is offered on the first start, and what it means.
pub const OFFERS: [(Verb, &str, &str); 3] = [
    (
        Verb::OpenResume,
        "Open my resume",
        "PDF, DOCX, Markdown, text or JSON Resume, by its path. You see what was read before it is kept.",
    ),
    (
        Verb::Sample,
        "Try the sample",
        "A fictional engineer's resume and a posting that fits: look around first, and remove them later.",
    ),
    (
        Verb::Connect,
        "Connect to a server",
        "Your data stand elsewhere already: with the server's address and your key you go on there.",
    ),
];

impl Home {
    /// Whether there is nothing yet that could be shown.
    pub(super) fn is_new(&self, desk: &Desk) -> bool {
        let none = desk.resumes.as_ref().is_some_and(Vec::is_empty)
            && desk.postings.as_ref().is_some_and(Vec::is_empty);
        let road = self.road.value.as_ref();
        let applications = self.applications.value.as_ref();
        none && road.is_some_and(|road| road.progress.tracks.is_empty())
            && applications.is_some_and(Vec::is_empty)
    }

    /// Moves among what is offered, or takes it.
    pub(super) fn choose(&mut self, movement: Move) -> Vec<Effect> {
        let movement = match movement {
            Move::Open => {
                let offer = OFFERS.get(self.choice.at);
                return offer.map_or_else(Vec::new, |(verb, ..)| self.verb(*verb, true));
            }
            Move::NextPart | Move::Right => Move::Down,
            Move::PreviousPart | Move::Left => Move::Up,
            movement => movement,
        };
        self.choice.go(movement, OFFERS.len());
        Vec::new()
    }

    /// Adds the sample, once.
    pub(super) fn sample(&mut self) -> Vec<Effect> {
        if std::mem::replace(&mut self.sampling, true) {
            return Vec::new();
        }
        vec![Effect::ask("add the sample", |client| async move {
            let content: Resume = serde_json::from_str(RESUME)
                .map_err(|error| Error::internal("sample", error.to_string()))?;
            let new = NewResume {
                name: String::new(),
                origin: Origin::Master,
                reason: Reason::Saved,
                content,
            };
            let resume = client.add_resume(&new).await?.resume.id;
            let new = NewPosting {
                source: NewSource::Text(POSTING.to_owned()),
                title: String::new(),
                company: String::new(),
            };
            let posting = client.add_posting(&new).await?.posting.id;
            let new = NewReport {
                resume,
                version: None,
                posting: Some(posting),
            };
            client.add_report(&new).await?;
            Ok(Answer::Sample(resume, posting))
        })]
    }

    /// The sample is there.
    pub(super) fn sampled(&mut self, resume: Uuid, posting: Uuid) -> Vec<Effect> {
        self.sampling = false;
        self.scores.outdated();
        let mut effects = vec![
            Effect::ChooseResume(resume),
            Effect::ChoosePosting(posting),
            Effect::tell("the sample is there: enter opens its report, 3 its resume, 5 tailors it"),
        ];
        effects.extend(self.ask());
        effects
    }
}

/// Leads to the import of a resume.
pub fn open_resume() -> Vec<Effect> {
    vec![
        Effect::Go(Place::Resume),
        Effect::Hand(resume::Answer::Import(resume::ImportFrom::Path).into()),
    ]
}

/// Asks for the address and the key of a server, and goes there.
pub fn connect() -> Vec<Effect> {
    let help =
        "Its address, such as https://upward.example.org. What is kept on this machine stays here.";
    vec![Effect::open(Prompt::line(
        "Which server?",
        help,
        "",
        |address| {
            let address = address.trim().to_owned();
            if address.is_empty() {
                return Vec::new();
            }
            match Url::parse(&address) {
                Ok(url) if url.has_host() && matches!(url.scheme(), "http" | "https") => {
                    let help = "The key of your account there. It is not kept: give it again when you start Upward anew, \
                            or set it as the README says.";
                    let ask = Prompt::secret("Your key?", help, |key| {
                        let key = key.trim().to_owned();
                        vec![Effect::Outside(Outside::Connect(Server { url, key }))]
                    });
                    vec![Effect::open(ask)]
                }
                _ => {
                    let said = format!("\"{address}\" is no address of a server");
                    let error = Error::new(Kind::Usage, "server", said);
                    vec![Effect::Warn(
                        error.hint("it begins with https:// or http://"),
                    )]
                }
            }
        },
    ))]
}
