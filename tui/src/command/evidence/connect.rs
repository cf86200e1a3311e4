//! `upward evidence connect`: an account elsewhere is connected and asked, or figures are entered by hand.

use std::io::{self, Read};

use upward_desk::evidence::{AccessToken, Connect, Due};
use upward_engine::error::{Error, Kind, Result};
use upward_engine::evidence::{Service, Solved};

use super::{Word, ask};
use crate::desk::Desk;
use crate::view;

/// How much of standard input is read, in bytes: more than any token has.
const LONGEST: u64 = 1024;

/// Connect an account elsewhere, or enter figures by hand
///
/// Figures are asked for over the network, from the service alone. Without a token GitHub shows what everybody sees.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Where the account is
    service: Word,
    /// What you are called there
    #[arg(required_unless_present_any = ["solved", "rating", "token_stdin"])]
    user: Option<String>,
    /// Read a token of your own from standard input, for GitHub: it is kept sealed, and shows your contributions
    #[arg(long)]
    token_stdin: bool,
    /// LeetCode: problems that you have solved, by hand, such as easy=90,medium=50,hard=10
    #[arg(long, value_name = "COUNTS", value_parser = counts)]
    solved: Option<Solved>,
    /// LeetCode: your rating in contests, by hand
    #[arg(long)]
    rating: Option<i32>,
}

/// Runs `upward evidence connect`.
///
/// # Errors
/// Refuses names that nobody can have there, tokens that are none, and figures that cannot be.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let service = Service::from(args.service);
    let connect = Connect {
        user: args.user.clone(),
        token: args.token_stdin.then(token).transpose()?,
        solved: args.solved,
        rating: args.rating,
    };
    let asked = connect.user.is_some() || connect.token.is_some();
    let source = desk.asking("asking for your figures", async |client| {
        let connected = client.connect_evidence(service, &connect).await?;
        if !asked {
            return Ok(connected);
        }
        ask::ask(client, Some(service), Due::default()).await?;
        let mut sources = client.evidence().await?.sources.into_iter();
        let source = sources.find(|source| source.service == service);
        Ok(source.unwrap_or(connected))
    })?;
    let session = desk.session;
    session.console.show(&source, |page| {
        view::evidence::source(page, session, &source)
    })
}

fn token() -> Result<AccessToken> {
    let mut text = String::new();
    let read = io::stdin().lock().take(LONGEST).read_to_string(&mut text);
    match read {
        Ok(_) if !text.trim().is_empty() => Ok(AccessToken::new(text.trim())),
        _ => Err(
            Error::new(Kind::Usage, "token", "Standard input holds no token.").hint(
                "pass it in, as with: upward evidence connect github NAME --token-stdin < FILE",
            ),
        ),
    }
}

/// Reads counts such as `easy=90,medium=50,hard=10`; what is not named is 0.
fn counts(text: &str) -> std::result::Result<Solved, String> {
    let mut solved = Solved::default();
    for part in text.split(',') {
        let known = part.split_once('=').and_then(|(name, count)| {
            let field = match name.trim() {
                "easy" => &mut solved.easy,
                "medium" => &mut solved.medium,
                "hard" => &mut solved.hard,
                _ => return None,
            };
            *field = count.trim().parse().ok()?;
            Some(())
        });
        known.ok_or_else(|| format!("write it as easy=90,medium=50,hard=10, not '{part}'"))?;
    }
    Ok(solved)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_named_in_any_order() {
        let solved = counts("hard=1, easy=9").unwrap();
        assert_eq!((solved.easy, solved.medium, solved.hard), (9, 0, 1));
        for text in [
            "", "easy", "easy=", "easy=x", "simple=3", "easy=1,", "easy=-1",
        ] {
            assert!(counts(text).is_err(), "{text}");
        }
    }
}
