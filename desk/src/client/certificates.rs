//! Operations on certificates.

use bytes::Bytes;
use http::Method;
use upward_engine::certificate::Keys;
use upward_engine::error::Result;

use super::{Client, query, segment};
use crate::certificate::{Certificate, InLocale, NewCertificate, Published};
use crate::paging::{Page, PageQuery};

impl Client {
    /// Issues a certificate for a track.
    ///
    /// # Errors
    /// As [`crate::Engine::issue_certificate`].
    pub async fn issue_certificate(&self, new: &NewCertificate) -> Result<Certificate> {
        self.with(Method::POST, "/certificates", new).await
    }

    /// Returns a page of the account's certificates, the newest first.
    ///
    /// # Errors
    /// As [`crate::Engine::certificates`].
    pub async fn certificates(&self, page: &PageQuery) -> Result<Page<Certificate>> {
        self.get(&query("/certificates", page)?).await
    }

    /// Returns a certificate as a PDF.
    ///
    /// # Errors
    /// As [`crate::Engine::certificate_document`].
    pub async fn certificate_document(&self, code: &str, locale: &InLocale) -> Result<Bytes> {
        let path = format!("/certificates/{}/document", segment(code.trim()));
        self.send(Method::GET, &query(&path, locale)?, Bytes::new())
            .await
    }

    /// Revokes a certificate for good.
    ///
    /// # Errors
    /// As [`crate::Engine::revoke_certificate`].
    pub async fn revoke_certificate(&self, code: &str) -> Result<Certificate> {
        let path = format!("/certificates/{}", segment(code.trim()));
        self.with(Method::DELETE, &path, &()).await
    }

    /// Returns what anybody is told of the certificate with a code.
    ///
    /// # Errors
    /// As [`crate::Engine::published_certificate`].
    pub async fn published_certificate(&self, code: &str) -> Result<Published> {
        self.get(&format!("/certificates/{}", segment(code.trim())))
            .await
    }

    /// Returns the public keys with which anybody verifies certificates.
    ///
    /// # Errors
    /// As [`crate::Engine::certificate_keys`].
    pub async fn certificate_keys(&self) -> Result<Keys> {
        self.get("/certificates/key").await
    }
}
