//! What is asked of the desk: reading, connecting, asking elsewhere anew, and forgetting.

use upward_desk::evidence::{AccessToken, Connect, Due, Source};
use upward_engine::error::Error;
use upward_engine::evidence::{Service, Solved};

use super::{Answer, Read};
use crate::effect::Effect;
use crate::overlay::{Confirm, Prompt};

/// Asks for all that is kept of accounts elsewhere; nobody elsewhere is asked.
pub fn read() -> Effect {
    Effect::ask("read your accounts elsewhere", |client| async move {
        let modules = client.modules().await?.items.into_iter();
        let titles = modules.map(|module| (module.id, module.title)).collect();
        let evidence = client.evidence().await?;
        Ok(Answer::Read(Box::new(Read { evidence, titles })))
    })
}

/// Asks what the person is called somewhere.
pub fn connect(service: Service, source: Option<&Source>) -> Vec<Effect> {
    let known = source.map_or("", |source| source.user.as_str());
    let page = match service {
        Service::Github => "github.com/NAME",
        Service::Leetcode => "leetcode.com/u/NAME",
        Service::Codeforces => "codeforces.com/profile/NAME",
    };
    let help = format!(
        "The name in the address of your profile page, {page}. What everybody can see there is read, and nothing else."
    );
    let prompt = Prompt::line(
        format!("Your name on {service}"),
        help,
        known,
        move |user| {
            let connect = Connect {
                user: Some(user.trim().to_owned()),
                ..Connect::default()
            };
            vec![send(service, connect)]
        },
    );
    vec![Effect::open(prompt)]
}

/// Asks for a token of the person's own.
pub fn token() -> Vec<Effect> {
    let help = "With a token GitHub also tells your contributions, and may be asked more often; it needs no permissions. \
                It is kept sealed, sent to GitHub alone and never shown. Empty: none is used.";
    let prompt = Prompt::secret("A token for GitHub", help, |token| {
        let connect = Connect {
            token: Some(AccessToken::new(token.trim())),
            ..Connect::default()
        };
        vec![send(Service::Github, connect)]
    });
    vec![Effect::open(prompt)]
}

/// Asks for figures of LeetCode.
pub fn by_hand() -> Vec<Effect> {
    let help = "Easy, medium and hard problems that you have solved, and your rating if you have one, as your profile \
                shows them. Such as: 90 50 10, or 90 50 10 1650.";
    let prompt = Prompt::line("LeetCode by hand", help, "", |text| match counts(&text) {
        Ok(connect) => vec![entered(connect)],
        Err(error) => vec![Effect::Warn(error)],
    });
    vec![Effect::open(prompt)]
}

/// Reads three counts, and a rating where there is a fourth number.
fn counts(text: &str) -> Result<Connect, Error> {
    let words = text.split(|char: char| char.is_whitespace() || char == ',');
    let numbers: Option<Vec<u32>> = words
        .filter(|word| !word.is_empty())
        .map(|word| word.parse().ok())
        .collect();
    let (easy, medium, hard, rating) = match numbers.as_deref() {
        Some([easy, medium, hard]) => (*easy, *medium, *hard, None),
        Some([easy, medium, hard, rating]) => (*easy, *medium, *hard, Some(*rating)),
        _ => {
            let message = format!("\"{text}\" is not three or four numbers.");
            return Err(Error::refused("by-hand", message)
                .hint("write how many easy, medium and hard ones, such as: 90 50 10"));
        }
    };
    Ok(Connect {
        solved: Some(Solved {
            easy,
            medium,
            hard,
            unrated: 0,
        }),
        rating: rating.map(|rating| i32::try_from(rating).unwrap_or(i32::MAX)),
        ..Connect::default()
    })
}

fn entered(connect: Connect) -> Effect {
    Effect::ask("keep your figures", |client| async move {
        client.connect_evidence(Service::Leetcode, &connect).await?;
        Ok(Answer::Entered)
    })
}

fn send(service: Service, connect: Connect) -> Effect {
    Effect::ask("connect the account", move |client| async move {
        client.connect_evidence(service, &connect).await?;
        Ok(Answer::Connected(service))
    })
}

/// Asks an account elsewhere for its figures, or all. That one fails is told with its last good figures.
pub fn refresh(service: Option<Service>) -> Effect {
    Effect::work(
        "ask for your figures",
        move |client| async move { client.refresh_evidence(service, &Due::default()).await },
        |_| {
            vec![
                read(),
                Effect::tell("asked; what came is shown with its date"),
            ]
        },
    )
}

/// Asks before an account is forgotten.
pub fn disconnect(service: Service) -> Vec<Effect> {
    let text = "Its figures and its token go. Modules that you have ticked stay ticked, and it can be connected again.";
    let yes = Effect::ask("forget the account", move |client| async move {
        client.disconnect_evidence(service).await?;
        Ok(Answer::Forgotten(service))
    });
    vec![Effect::open(Confirm::new(
        format!("Forget your account on {service}?"),
        text,
        vec![yes],
    ))]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_three_counts_and_perhaps_a_rating() {
        let solved = |text: &str| counts(text).unwrap().solved.unwrap();
        assert_eq!(solved("90, 50 10").total(), 150);
        assert_eq!(counts("1 2 3 1650").unwrap().rating, Some(1650));
        for wrong in ["", "1 2", "1 2 3 4 5", "a b c", "1 -2 3"] {
            assert!(counts(wrong).is_err(), "{wrong}");
        }
    }
}
