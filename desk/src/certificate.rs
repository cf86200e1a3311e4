//! Certificates that the house issues: for whoever has finished enough of a track, signed with the house's key, found by
//! their codes, and revoked by their owners.

mod house;
mod issue;
mod policy;
mod publish;
mod read;
mod revoke;
#[cfg(test)]
mod tests;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use upward_engine::certificate::{Code, Signed};
use upward_store::{Entity, Index};
use utoipa::ToSchema;
use uuid::Uuid;

pub(crate) use house::{keys, renew};
pub(crate) use issue::{Issuing, issue};
pub use policy::Policy;
pub(crate) use publish::{found, shown};
pub(crate) use read::{bring, by_code, list};
pub(crate) use revoke::revoke;

use crate::change::{Kind, Told};

/// The index of all certificates in the house: whoever looks one up knows nothing but its code.
const INDEX: &str = "certificate";
/// The index of an account's certificates by track.
const BY_TRACK: &str = "track";

/// A certificate that was issued. What it says never changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Certificate {
    /// Which certificate.
    pub id: Uuid,
    /// What it says, and the signature that proves it.
    #[serde(flatten)]
    pub signed: Signed,
    /// When it was issued.
    pub created: Timestamp,
    /// When its owner revoked it; none: it is valid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked: Option<Timestamp>,
}

/// A certificate to be issued.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCertificate {
    /// For which track; by default the only one that the person has started.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<String>,
    /// The person's name on it; by default that of the newest master resume.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// What anybody who knows the code is told of a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Published {
    /// Its code.
    #[schema(value_type = String, examples("7KQ2-MXR4-TBN8-W3HZ"))]
    pub code: Code,
    /// Whether it counts.
    pub state: State,
    /// The day on which its owner revoked it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked: Option<Date>,
    /// What it says, with the proof; nothing of one that was revoked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<Signed>,
}

/// Whether a certificate counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = CertificateState)]
pub enum State {
    /// It does.
    Valid,
    /// Its owner has revoked it.
    Revoked,
}

/// The words in which a certificate's document is written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct InLocale {
    /// The locale, such as `de`; by default English. Its readers' paper is the document's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
}

impl Entity for Certificate {
    type Id = Uuid;
    const TABLE: &'static str = "certificates";

    fn id(&self) -> Uuid {
        self.id
    }

    fn indexes(&self) -> Vec<Index> {
        let claims = &self.signed.claims;
        vec![
            Index::house(INDEX, claims.code.plain()),
            Index::owner(BY_TRACK, claims.track.as_bytes()),
        ]
    }
}

impl Told for Certificate {
    const KIND: Kind = Kind::Certificate;
}
