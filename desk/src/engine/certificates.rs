//! Operations on certificates.

use std::sync::Arc;

use upward_engine::certificate::{Code, Keys, refusal};
use upward_engine::error::{Error, Kind, Result};

use super::Engine;
use crate::caller::{Caller, Scope};
use crate::certificate::{self, Certificate, InLocale, Issuing, NewCertificate, Published};
use crate::paging::{Page, PageQuery};
use crate::{track, typeset};

impl Engine {
    /// Issues a certificate for a track. Where no more was finished since the last one, it is that one.
    ///
    /// # Errors
    /// Refuses (`too-little`) where not enough of the track is finished, and (`no-name`) where no name is known; wrong
    /// usage where the track is not clear; not found where there is none of that id.
    pub async fn issue_certificate(
        &self,
        caller: &Caller,
        new: NewCertificate,
    ) -> Result<Certificate> {
        let brought = self.inner.tools.library()?;
        let inner = Arc::clone(&self.inner);
        self.once(caller, Scope::Write, move |work| {
            let library = track::library(work, &brought)?;
            let prints = |text: &str| typeset::prints(&inner.tools, text);
            let with = Issuing {
                library: &library,
                policy: &inner.tools.certificates,
                prints: &prints,
            };
            certificate::issue(work, &with, &new)
        })
        .await
    }

    /// Returns a page of the account's certificates, the newest first.
    ///
    /// # Errors
    /// Wrong usage when the page is none.
    pub async fn certificates(
        &self,
        caller: &Caller,
        page: PageQuery,
    ) -> Result<Page<Certificate>> {
        let paging = page.paging()?;
        self.run(caller, Scope::Read, move |work| {
            certificate::list(work, &paging)
        })
        .await
    }

    /// Returns a certificate as a PDF, read back before it is handed out, and what to call the file.
    ///
    /// # Errors
    /// When the account has none of this code, and when it was revoked; not available without the typesetter.
    pub async fn certificate_document(
        &self,
        caller: &Caller,
        code: String,
        locale: InLocale,
    ) -> Result<(String, Vec<u8>)> {
        let code = typed(&code);
        let certificate = self
            .run(caller, Scope::Read, move |work| {
                certificate::by_code(work, code.clone()?)
            })
            .await?;
        if certificate.revoked.is_some() {
            return Err(Error::new(
                Kind::Conflict,
                "revoked",
                "this certificate was revoked, and is not handed out any more",
            )
            .hint("issue another: upward certificate issue"));
        }
        self.compute(caller, Scope::Read, move |tools| {
            let signed = &certificate.signed;
            let address = tools.certificates.address(signed.claims.code);
            let file = typeset::certificate(tools, signed, address.as_deref(), &locale)?;
            let parts = [
                signed.claims.name.as_str(),
                &signed.claims.title,
                "Certificate",
            ];
            let name = crate::document::stem(&parts);
            Ok((format!("{name}.pdf"), file.bytes))
        })
        .await
    }

    /// Revokes a certificate for good: whoever looks it up is told so, and nothing else of it.
    ///
    /// # Errors
    /// When the account has none of this code.
    pub async fn revoke_certificate(&self, caller: &Caller, code: String) -> Result<Certificate> {
        let code = typed(&code);
        self.run(caller, Scope::Write, move |work| {
            certificate::revoke(work, code.clone()?)
        })
        .await
    }

    /// Returns what anybody is told of the certificate with a code.
    ///
    /// # Errors
    /// Not found (`unknown-code`) where there is none, and (`mistyped-code`) where the code can be none.
    pub async fn published_certificate(&self, code: String) -> Result<Published> {
        let code = typed(&code)?;
        let published = self
            .blocking(move |inner| {
                let found = inner.across(|tx| certificate::found(tx, code))?;
                let keys = inner.house(certificate::keys)?;
                Ok(found.and_then(|found| certificate::shown(found, &keys)))
            })
            .await?;
        published.ok_or_else(|| Error {
            kind: Kind::NotFound,
            ..refusal::unknown()
        })
    }

    /// Returns the public keys with which anybody verifies certificates, the newest first. The first one is made when
    /// there is none.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn certificate_keys(&self) -> Result<Keys> {
        self.blocking(|inner| inner.house(certificate::keys)).await
    }

    /// Makes a new key that signs from now on; what older ones signed still verifies.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn renew_certificate_key(&self) -> Result<Keys> {
        self.blocking(|inner| inner.house(certificate::renew)).await
    }
}

fn typed(code: &str) -> Result<Code> {
    code.parse()
        .map_err(|why: upward_engine::certificate::NoCode| {
            Error::new(Kind::NotFound, "mistyped-code", why.to_string())
                .hint("compare it with the certificate, symbol by symbol")
        })
}
