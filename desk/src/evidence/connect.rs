//! Connecting an account elsewhere, and entering figures by hand.

use upward_engine::error::{Error, Result};
use upward_engine::evidence::{Figures, Leetcode, Service, Solved};

use super::name::named;
use super::{Access, Answers, Connect, Source, State, id};
use crate::work::Work;

/// Most problems of a difficulty: there are a few thousand.
const PROBLEMS: u32 = 100_000;
/// The highest rating; the best have some 4,000.
const RATING: i32 = 10_000;

/// Connects an account elsewhere, or changes how it is connected. Figures stay with the name that they are of; those that
/// were entered by hand stay until others come. A token is for `origin` only.
pub(crate) fn connect(
    work: &mut Work<'_, '_>,
    service: Service,
    connect: &Connect,
    origin: &str,
) -> Result<Source> {
    let before: Option<Source> = work.get(&id(service))?;
    let mut source = before.unwrap_or(Source::new(service));
    let by_hand = connect.solved.is_some() || connect.rating.is_some();
    match connect.user.as_deref() {
        Some(user) => rename(work, &mut source, &named(service, user)?)?,
        None if source.user.is_empty() && !by_hand => return Err(nameless(service)),
        None => {}
    }
    if let Some(token) = &connect.token {
        if service != Service::Github {
            return Err(Error::refused(
                "token",
                format!("{service} is asked without a token"),
            ));
        }
        give(work, &mut source, token.checked()?, origin)?;
    }
    if by_hand {
        enter(work, &mut source, connect)?;
    }
    source.revision += 1;
    work.save(&source)?;
    Ok(source)
}

fn rename(work: &mut Work<'_, '_>, source: &mut Source, user: &str) -> Result<()> {
    if source.user.eq_ignore_ascii_case(user) {
        return Ok(());
    }
    if source.state != State::Entered {
        *source = Source {
            revision: source.revision,
            ..Source::new(source.service)
        };
    }
    user.clone_into(&mut source.user);
    work.remove::<Access>(&source.id)?;
    work.remove::<Answers>(&source.id)
}

fn give(
    work: &mut Work<'_, '_>,
    source: &mut Source,
    token: Option<super::AccessToken>,
    origin: &str,
) -> Result<()> {
    source.token = token.is_some();
    // Another token has limits of its own.
    source.retry_after = None;
    source.problem = None;
    source.budget = None;
    match token {
        None => work.remove::<Access>(&source.id),
        Some(token) => work.put(&Access {
            source: source.id,
            user: source.user.clone(),
            origin: origin.to_owned(),
            token,
        }),
    }
}

fn enter(work: &mut Work<'_, '_>, source: &mut Source, connect: &Connect) -> Result<()> {
    if source.service != Service::Leetcode {
        return Err(Error::refused(
            "by-hand",
            format!(
                "figures are entered by hand for LeetCode only; {} is asked",
                source.service
            ),
        ));
    }
    let mut leetcode = match source.figures.take() {
        Some(Figures::Leetcode(leetcode)) => leetcode,
        _ => Leetcode::default(),
    };
    if let Some(solved) = connect.solved {
        leetcode.solved = possible(solved)?;
    }
    if let Some(rating) = connect.rating {
        if !(0..=RATING).contains(&rating) {
            return Err(impossible());
        }
        leetcode.rating = Some(rating);
    }
    source.figures = Some(Figures::Leetcode(leetcode));
    source.state = State::Entered;
    source.partial = false;
    source.problem = None;
    source.fetched = Some(work.now());
    Ok(())
}

fn possible(solved: Solved) -> Result<Solved> {
    let Solved {
        easy,
        medium,
        hard,
        unrated,
    } = solved;
    let all = [easy, medium, hard, unrated];
    match all.iter().all(|count| *count <= PROBLEMS) {
        true => Ok(solved),
        false => Err(impossible()),
    }
}

fn impossible() -> Error {
    Error::refused(
        "by-hand",
        "there are not so many problems, and no such rating",
    )
    .hint("enter what your profile page at LeetCode shows")
}

fn nameless(service: Service) -> Error {
    let error = Error::refused("user", format!("it is not said who you are on {service}"))
        .hint("give the name that stands in the address of your profile page there");
    match service {
        Service::Leetcode => error.hint("or enter the problems that you have solved by hand"),
        _ => error,
    }
}
