//! Linking: a one-time code, made in one face and redeemed in another, makes one account of two.
//!
//! The account of whoever redeems is joined into that of whoever made the code: the code is shown where the person
//! already is, and everything ends up there. All records are kept; where both accounts have one of a kind that there
//! is once, such as settings, that of the code's maker stays.

mod attempts;
mod code;
mod make;
mod redeem;
#[cfg(test)]
mod tests;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use upward_store::{Entity, Index};
use utoipa::ToSchema;

pub(crate) use make::make;
pub(crate) use redeem::{Redeemed, redeem};

/// The index of all codes in the house.
const INDEX: &str = "code";

/// A one-time code, of which only a hash is kept. An account has one at a time.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Link {
    /// The hash of the code, in hexadecimal.
    hash: String,
    /// When it ends to be good.
    expires: Timestamp,
}

/// A one-time code that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = LinkCode)]
pub struct Code {
    /// The code, to be redeemed where the person is known by another identity.
    #[schema(examples("7KQ2M-XR4TB"))]
    pub code: String,
    /// When it ends to be good.
    #[schema(value_type = String, format = DateTime)]
    pub expires: Timestamp,
}

/// A one-time code to be redeemed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = RedeemCode)]
pub struct Redeem {
    /// The code; case, spaces and dashes do not matter.
    pub code: String,
}

impl Entity for Link {
    type Id = ();
    const TABLE: &'static str = "links";

    fn id(&self) {}

    fn indexes(&self) -> Vec<Index> {
        vec![Index::house(INDEX, self.hash.as_bytes())]
    }
}
