//! What a typed table holds, and how its keys sort.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

/// A kind of record with a table of its own.
pub trait Entity: Serialize + DeserializeOwned {
    /// What tells one record of the table from another. Only what is in the record is sealed: an id stands in the
    /// store as it is, and outlasts its account in backups, so it must tell nothing of a person.
    type Id: Id;

    /// Name of the table, in lower case.
    const TABLE: &'static str;

    /// Number of the present shape; it grows whenever an older record would not be read any more.
    const SCHEMA: u16 = 1;

    /// Returns what tells this record from the others of its table.
    fn id(&self) -> Self::Id;

    /// Returns under what else the record is to be found. The indexes follow each change of the record.
    fn indexes(&self) -> Vec<Index> {
        Vec::new()
    }

    /// Brings a record of an older shape to the next one; none where there was no such shape.
    fn upgrade(_schema: u16, _value: Value) -> Option<Value> {
        None
    }
}

/// A record that is written once, behind all others of its log.
pub trait Entry: Serialize + DeserializeOwned {
    /// What tells one log from another of its kind.
    type Log: Id;

    /// Name of the kind of log, in lower case.
    const LOG: &'static str;
}

/// A value under which a record is to be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    /// Name of the index within its table.
    pub name: &'static str,
    /// The value; only a keyed hash of it is stored.
    pub value: Vec<u8>,
    /// Where the value counts.
    pub reach: Reach,
}

/// Where an indexed value counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Within the owner's records, for as many of them as there are.
    Owner,
    /// In the whole house, for one record only: it tells whose the record is.
    House,
}

impl Index {
    /// Returns an index within the owner's records.
    pub fn owner(name: &'static str, value: impl Into<Vec<u8>>) -> Self {
        Self {
            name,
            value: value.into(),
            reach: Reach::Owner,
        }
    }

    /// Returns a unique index of the whole house.
    pub fn house(name: &'static str, value: impl Into<Vec<u8>>) -> Self {
        Self {
            name,
            value: value.into(),
            reach: Reach::House,
        }
    }
}

/// A part of a key whose bytes sort as its values do.
pub trait Id: Clone + Eq {
    /// Appends the bytes.
    fn write(&self, key: &mut Vec<u8>);

    /// Takes the value from the front of a key; none where it does not stand there.
    fn read(key: &mut &[u8]) -> Option<Self>;

    /// Returns the bytes.
    fn bytes(&self) -> Vec<u8> {
        let mut key = Vec::new();
        self.write(&mut key);
        key
    }
}

impl Id for () {
    fn write(&self, _key: &mut Vec<u8>) {}

    fn read(_key: &mut &[u8]) -> Option<Self> {
        Some(())
    }
}

impl Id for Uuid {
    fn write(&self, key: &mut Vec<u8>) {
        key.extend(self.as_bytes());
    }

    fn read(key: &mut &[u8]) -> Option<Self> {
        let (bytes, rest) = key.split_first_chunk()?;
        *key = rest;
        Some(Self::from_bytes(*bytes))
    }
}

impl Id for u64 {
    fn write(&self, key: &mut Vec<u8>) {
        key.extend(self.to_be_bytes());
    }

    fn read(key: &mut &[u8]) -> Option<Self> {
        let (bytes, rest) = key.split_first_chunk()?;
        *key = rest;
        Some(Self::from_be_bytes(*bytes))
    }
}

/// Text ends in a zero byte, which it must not hold itself: what follows one is not stored.
impl Id for String {
    fn write(&self, key: &mut Vec<u8>) {
        key.extend(self.as_bytes().iter().take_while(|byte| **byte != 0));
        key.push(0);
    }

    fn read(key: &mut &[u8]) -> Option<Self> {
        let end = key.iter().position(|byte| *byte == 0)?;
        let text = std::str::from_utf8(key.get(..end)?).ok()?.to_owned();
        *key = key.get(end + 1..)?;
        Some(text)
    }
}

impl<A: Id, B: Id> Id for (A, B) {
    fn write(&self, key: &mut Vec<u8>) {
        self.0.write(key);
        self.1.write(key);
    }

    fn read(key: &mut &[u8]) -> Option<Self> {
        Some((A::read(key)?, B::read(key)?))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check<T: Id + Ord + std::fmt::Debug>(one: &T, other: &T) {
        assert_eq!(T::read(&mut one.bytes().as_slice()).as_ref(), Some(one));
        assert_eq!(one.cmp(other), Id::bytes(one).cmp(&Id::bytes(other)));
    }

    proptest! {
        #[test]
        fn keys_sort_as_their_values(a: (u64, u128), b: (u64, u128), x in "[a-zé\u{1}]{0,4}", y in "[a-zé\u{1}]{0,4}") {
            check(&a.0, &b.0);
            check(&Uuid::from_u128(a.1), &Uuid::from_u128(b.1));
            check(&x, &y);
            check(&(x.clone(), a.0), &(y.clone(), b.0));
        }
    }
}
