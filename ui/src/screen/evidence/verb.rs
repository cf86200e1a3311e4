//! What one can do on this screen.

/// What one can do on this screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    /// Connect the account under the cursor, or change its name.
    Connect,
    /// Give GitHub a token, or take it away.
    Token,
    /// Enter figures by hand.
    ByHand,
    /// Ask the account under the cursor, or all.
    Refresh,
    /// Ask all accounts.
    RefreshAll,
    /// Open the page of what is under the cursor.
    Browse,
    /// Forget the account under the cursor.
    Disconnect,
}

impl crate::command::Verb for Verb {
    const SECTION: &'static str = "evidence";
    const ALL: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Connect, "connect", "Connect"),
        (Self::Refresh, "refresh", "Ask anew"),
        (Self::Browse, "browse", "Open the page"),
        (Self::Token, "token", "GitHub token"),
        (Self::ByHand, "by-hand", "Enter LeetCode by hand"),
        (Self::Disconnect, "disconnect", "Disconnect"),
        (Self::RefreshAll, "refresh-all", "Ask all accounts anew"),
    ];
}

impl From<Verb> for crate::command::Command {
    fn from(verb: Verb) -> Self {
        Self::Evidence(verb)
    }
}
