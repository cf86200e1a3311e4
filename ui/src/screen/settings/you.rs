//! Who the person is: the name, the identities, and joining another one by a one-time code.

use upward_desk::account::ChangeAccount;
use upward_desk::identity::{Identity, Linked};
use upward_desk::link::Redeem;

use super::Answer;
use super::row::{Act, Row};
use crate::desk::{self, Desk};
use crate::effect::Effect;
use crate::overlay::{Confirm, Prompt};

/// Returns the rows.
pub fn rows(desk: &Desk) -> Vec<Row> {
    let Some(shown) = &desk.account else {
        return Vec::new();
    };
    let name = shown.account.name.clone();
    let mut rows = vec![
        Row::new("Name", name.unwrap_or_else(|| "not told".into()), Act::Name)
            .help("What Upward calls you. It stands on no resume: each resume has its own."),
    ];
    rows.extend(shown.identities.iter().map(|linked| identity(linked, desk)));
    rows.push(
        Row::new("Link a chat or another machine", "make a code", Act::Code).help(
            "Makes a one-time code. Whoever enters it elsewhere joins their account into this one.",
        ),
    );
    rows.push(
        Row::new("Join another account", "enter its code", Act::Redeem).help(
            "Moves all that is kept here into the account that made the code. Its settings stay.",
        ),
    );
    rows
}

fn identity(linked: &Linked, desk: &Desk) -> Row {
    let since = format!("{}  since {}", linked.identity, desk.day(linked.since));
    let act = Act::Unlink(linked.identity.clone());
    let label = match &linked.identity {
        Identity::Local => "This machine",
        Identity::Telegram(_) => "Telegram",
        Identity::Discord(_) => "Discord",
        Identity::Email(_) => "E-mail",
    };
    Row::new(label, since, act)
        .help("You are found by this identity. Unlinked, it begins with an empty account of its own; all that is kept stays here.")
}

/// Asks for another name.
pub fn name(desk: &Desk) -> Vec<Effect> {
    let known = desk.account.as_ref().and_then(|a| a.account.name.clone());
    let help = "What shall Upward call you? Leave it empty for nothing.";
    let prompt = Prompt::line("Your name", help, &known.unwrap_or_default(), |name| {
        let change = ChangeAccount {
            name: Some(name),
            ..ChangeAccount::default()
        };
        vec![changed("change your name", change)]
    });
    vec![Effect::open(prompt)]
}

/// Returns a change of the account.
pub fn changed(what: &'static str, change: ChangeAccount) -> Effect {
    Effect::ask(what, move |client| async move {
        let shown = client.change_account(&change).await?;
        Ok(desk::Answer::Account(Box::new(shown)))
    })
}

/// Asks before an identity is removed.
pub fn unlink(identity: Identity) -> Vec<Effect> {
    let title = format!("Unlink {identity}?");
    let text = "All that is kept stays in this account. From then on that identity begins with an empty account; \
                a new code joins it again.";
    let yes = Effect::ask("unlink it", move |client| async move {
        let shown = client.unlink(&identity).await?;
        Ok(desk::Answer::Account(Box::new(shown)))
    });
    vec![Effect::open(Confirm::new(title, text, vec![yes]))]
}

/// Makes a one-time code.
pub fn code() -> Vec<Effect> {
    vec![Effect::ask("make a code", |client| async move {
        client.add_link().await.map(Answer::Code)
    })]
}

/// Asks for a code from elsewhere.
pub fn redeem() -> Vec<Effect> {
    let help = "The code that was shown elsewhere. Everything kept here moves into that account, and this one ends.";
    let prompt = Prompt::line("Join another account", help, "", |code| {
        let redeem = Redeem { code };
        vec![Effect::ask("join the accounts", |client| async move {
            client
                .redeem_link(&redeem)
                .await
                .map(Box::new)
                .map(Answer::Joined)
        })]
    });
    vec![Effect::open(prompt)]
}
