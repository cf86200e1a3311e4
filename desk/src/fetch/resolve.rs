//! From the name of a site to addresses that were checked. The connection goes to these: a name is looked up once, so
//! that no second answer can lead elsewhere.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use super::Policy;

/// Looks names up as the machine does.
#[derive(Debug)]
pub(super) struct System;

impl Resolve for System {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found: Vec<SocketAddr> =
                tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

/// Passes on what another resolver finds, where all of it may be connected to.
pub(super) struct Checked {
    /// Who looks names up.
    pub lookup: Arc<dyn Resolve>,
    /// What may be connected to.
    pub policy: Policy,
}

impl Resolve for Checked {
    fn resolve(&self, name: Name) -> Resolving {
        let found = self.lookup.resolve(name);
        let policy = self.policy.clone();
        Box::pin(async move {
            let found: Vec<SocketAddr> = found.await?.collect();
            // One private address among public ones is an attempt to have the second connection go there.
            if found.iter().any(|address| !policy.allows(address.ip())) {
                return Err(Private.into());
            }
            // The port is the address's own, whatever the resolver says.
            let found = found
                .into_iter()
                .map(|address| SocketAddr::new(address.ip(), 0));
            Ok(Box::new(found) as Addrs)
        })
    }
}

/// A name that leads into a private network.
#[derive(Debug)]
pub(super) struct Private;

impl fmt::Display for Private {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a private address")
    }
}

impl std::error::Error for Private {}
