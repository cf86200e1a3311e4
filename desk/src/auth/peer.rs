//! Who is at the other end of a connection.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

#[cfg(unix)]
use tokio::net::unix;

/// Who is at the other end of a connection, as the system says: in the extensions of each request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Peer {
    /// A process on this machine, over a Unix socket.
    Process,
    /// A machine on the network.
    Machine(IpAddr),
}

impl From<SocketAddr> for Peer {
    fn from(address: SocketAddr) -> Self {
        Self::Machine(address.ip())
    }
}

#[cfg(unix)]
impl From<unix::SocketAddr> for Peer {
    fn from(_address: unix::SocketAddr) -> Self {
        Self::Process
    }
}

impl Peer {
    /// Returns whom to count together: an IPv6 site has 2^64 addresses.
    #[must_use]
    pub fn site(self) -> Self {
        match self {
            Self::Machine(IpAddr::V6(address)) => Self::Machine(match address.to_ipv4_mapped() {
                Some(address) => address.into(),
                None => Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX)).into(),
            }),
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(address: &str) -> Peer {
        Peer::Machine(address.parse().unwrap()).site()
    }

    #[test]
    fn addresses_of_one_site_count_as_one() {
        assert_eq!(site("2001:db8::1"), site("2001:db8::ffff:ffff"));
        assert_ne!(site("2001:db8::1"), site("2001:db8:0:1::1"));
        assert_ne!(site("192.0.2.1"), site("192.0.2.2"));
        assert_eq!(site("::ffff:192.0.2.1"), site("192.0.2.1"));
    }
}
