//! Where what is kept stands: a folder of this machine, or a server.

use upward_desk::Client;
use upward_engine::error::{Error, Kind, Result};
use url::Url;

use super::Answer;
use super::row::{Act, Row};
use crate::desk::{Desk, Link};
use crate::effect::Effect;
use crate::overlay::Prompt;
use crate::runtime::Server;

/// Returns the rows.
pub fn rows(desk: &Desk) -> Vec<Row> {
    let place = if desk.local {
        "This machine"
    } else {
        "A server"
    };
    let state = match &desk.link {
        Link::Opening => "not answered yet",
        Link::Up => "answers",
        Link::Down { .. } => "does not answer; it is tried again and again",
    };
    vec![
        Row::told(place, desk.stands.clone())
            .help("Everything is kept there, sealed. Begin with 'upward --home DIR' for another folder."),
        Row::told("State", state),
        Row::new("Connect to a server", "address and key", Act::Connect)
            .help("For this run. To stay there, set UPWARD_SERVER and UPWARD_KEY in your environment or in upward.toml: server = \"https://...\" and key = \"...\"."),
        Row::told("Back to this machine", "quit, and start again")
            .help("Upward begins with the server only where UPWARD_SERVER names one."),
    ]
}

/// Asks for a server and its key.
pub fn connect() -> Vec<Effect> {
    let help = "Where 'upward serve --http' runs, such as https://upward.example.org. It is used for this run.";
    let prompt = Prompt::line(
        "Connect to a server",
        help,
        "https://",
        |address| match url(&address) {
            Ok(url) => vec![Effect::open(key(url))],
            Err(error) => vec![Effect::Warn(error)],
        },
    );
    vec![Effect::open(prompt)]
}

fn key(url: Url) -> Prompt {
    let help = format!("The key to {url}: 'upward key new NAME' makes one there.");
    Prompt::secret("Key", help, move |key| {
        let server = Server {
            url,
            key: key.trim().to_owned(),
        };
        // It is tried first: what is open stays open when the server or the key is the wrong one.
        vec![Effect::ask("connect to the server", |_| async move {
            let there = Client::tcp(server.url.as_str(), Some(server.key.clone()))?;
            there.account().await?;
            Ok(Answer::Answers(server))
        })]
    })
}

fn url(address: &str) -> Result<Url> {
    let address = address.trim();
    let url = match address.contains("://") {
        true => Url::parse(address),
        false => Url::parse(&format!("https://{address}")),
    };
    url.ok().filter(Url::has_host).ok_or_else(|| {
        let message = format!("\"{address}\" is no address of a server.");
        Error::new(Kind::Usage, "address", message).hint("write it like https://upward.example.org")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_may_be_written_without_its_beginning() {
        assert_eq!(
            url(" cv.example.org ").unwrap().as_str(),
            "https://cv.example.org/"
        );
        assert_eq!(
            url("http://127.0.0.1:80").unwrap().as_str(),
            "http://127.0.0.1/"
        );
        assert!(url("https://").is_err());
        assert!(url("").is_err());
    }
}
