//! A transaction over one account's records: an operation cannot name another's.

use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};
use upward_engine::date::Date;
use upward_engine::error::{Error, Kind, Result};
use upward_store::{Entity, Entry, Id, Listed, Owner, Paging, Position, Tx};
use uuid::Uuid;

use crate::change::{Action, Change, Revised, Told};
use crate::engine::failed;
use crate::world::World;

/// Returns the day of a time, by Coordinated Universal Time.
pub(crate) fn day(at: Timestamp) -> civil::Date {
    at.to_zoned(TimeZone::UTC).date()
}

/// What an operation works with: the account's records, the time, and new ids.
#[derive(Debug)]
pub struct Work<'a, 'v> {
    tx: &'a mut Tx<'v>,
    owner: Owner,
    world: &'a dyn World,
}

impl<'a, 'v> Work<'a, 'v> {
    /// Returns the work of a transaction for an account, or in the house's own books.
    pub fn new(tx: &'a mut Tx<'v>, owner: Owner, world: &'a dyn World) -> Self {
        Self { tx, owner, world }
    }

    /// Returns the work of the same transaction in the house's own books.
    pub fn house(&mut self) -> Work<'_, 'v> {
        Work::new(self.tx, Owner::House, self.world)
    }

    /// Returns the time.
    pub fn now(&self) -> Timestamp {
        self.world.now()
    }

    /// Returns the day, by Coordinated Universal Time.
    pub fn day(&self) -> civil::Date {
        day(self.now())
    }

    /// Returns the day as resumes know days.
    pub fn today(&self) -> Date {
        self.world.today()
    }

    /// Returns a new id.
    pub fn new_id(&self) -> Uuid {
        self.world.id()
    }

    /// Returns 32 bytes that nobody can guess.
    pub fn secret(&self) -> Result<[u8; 32]> {
        self.world.secret()
    }

    /// Returns a record.
    pub fn get<E: Entity>(&mut self, id: &E::Id) -> Result<Option<E>> {
        self.tx.get(self.owner, id).map_err(failed)
    }

    /// Returns a record that must be there; `what` names its kind to people.
    pub fn need<E: Entity>(&mut self, id: &E::Id, what: &str) -> Result<E> {
        self.get(id)?.ok_or_else(|| {
            Error::new(
                Kind::NotFound,
                "not-found",
                format!("there is no such {what} in this account"),
            )
        })
    }

    /// Returns a record that has not been changed since its caller saw it.
    ///
    /// # Errors
    /// When there is none of this id, and a conflict (`changed`) when somebody else has changed it.
    pub fn at_revision<E: Revised>(&mut self, id: Uuid, revision: u64, what: &str) -> Result<E> {
        let record: E = self.need(&id, what)?;
        if record.revision() == revision {
            return Ok(record);
        }
        Err(Error::new(
            Kind::Conflict,
            "changed",
            format!(
                "this {what} was changed elsewhere: it has revision {} now, and the change was made to {revision}",
                record.revision()
            ),
        )
        .hint("read it again, and make the change to what it says now"))
    }

    /// Returns a record that something new is to hang on: who removes it at the same time will see that.
    pub fn hold<E: Entity>(&mut self, id: &E::Id, what: &str) -> Result<E> {
        let record = self.need(id, what)?;
        self.put(&record)?;
        Ok(record)
    }

    /// Returns a page of records whose ids start with `within`.
    pub fn list<E: Entity>(&mut self, within: &impl Id, paging: &Paging) -> Result<Listed<E>> {
        self.tx.list(self.owner, within, paging).map_err(failed)
    }

    /// Returns all records whose ids start with `within`.
    pub fn all<E: Entity>(&mut self, within: &impl Id) -> Result<Vec<E>> {
        self.tx.all(self.owner, within).map_err(failed)
    }

    /// Returns a page of records with a value in an index.
    pub fn with<E: Entity>(
        &mut self,
        name: &str,
        value: &[u8],
        paging: &Paging,
    ) -> Result<Listed<E>> {
        self.tx
            .with(self.owner, name, value, paging)
            .map_err(failed)
    }

    /// Returns all records with a value in an index.
    pub fn all_with<E: Entity>(&mut self, name: &str, value: &[u8]) -> Result<Vec<E>> {
        let mut paging = Paging::first(100);
        let mut items = Vec::new();
        loop {
            let page = self.with(name, value, &paging)?;
            items.extend(page.items);
            match page.next {
                Some(next) => paging.after = Some(next),
                None => return Ok(items),
            }
        }
    }

    /// Returns this owner's record with a value in an index of the whole house; none where it is another's.
    pub fn find<E: Entity>(&mut self, name: &str, value: &[u8]) -> Result<Option<E>> {
        let found = self.tx.find::<E>(name, value).map_err(failed)?;
        Ok(found.and_then(|(owner, record)| (owner == self.owner).then_some(record)))
    }

    /// Whether some owner has a record with a value in an index of the whole house.
    pub fn is_taken<E: Entity>(&mut self, name: &str, value: &[u8]) -> Result<bool> {
        let found = self.tx.find::<E>(name, value).map_err(failed)?;
        Ok(found.is_some())
    }

    /// Writes a record, and tells it in the account's feed.
    pub fn save<E: Told>(&mut self, entity: &E) -> Result<()> {
        let id = entity.id();
        let known = self.get::<E>(&id)?.is_some();
        self.put(entity)?;
        self.tell::<E>(
            id,
            if known {
                Action::Changed
            } else {
                Action::Added
            },
        )
    }

    /// Removes a record, and tells it in the account's feed.
    pub fn discard<E: Told>(&mut self, id: Uuid) -> Result<()> {
        self.remove::<E>(&id)?;
        self.tell::<E>(id, Action::Removed)
    }

    /// Writes a record that the feed does not tell: a part of another.
    pub fn put<E: Entity>(&mut self, entity: &E) -> Result<()> {
        self.tx.put(self.owner, entity).map_err(failed)
    }

    /// Removes a record that the feed does not tell.
    pub fn remove<E: Entity>(&mut self, id: &E::Id) -> Result<()> {
        self.tx.remove::<E>(self.owner, id).map_err(failed)
    }

    /// Writes an entry behind all others of a log.
    pub fn append<E: Entry>(&mut self, log: &E::Log, entry: &E) -> Result<()> {
        self.tx.append(self.owner, log, entry).map_err(failed)
    }

    /// Returns up to `limit` entries of a log behind `after`, each with its position, the oldest first.
    pub fn entries<E: Entry>(
        &mut self,
        log: &E::Log,
        after: Option<Position>,
        limit: usize,
    ) -> Result<Vec<(Position, E)>> {
        self.tx
            .entries(self.owner, log, after, limit)
            .map_err(failed)
    }

    /// Returns where a log ends; none where it is empty.
    pub fn last<E: Entry>(&mut self, log: &E::Log) -> Result<Option<Position>> {
        self.tx.last::<E>(self.owner, log).map_err(failed)
    }

    /// Removes all entries of a log but the newest `keep`, and returns the position of the last one removed.
    pub fn trim<E: Entry>(&mut self, log: &E::Log, keep: usize) -> Result<Option<Position>> {
        self.tx.trim::<E>(self.owner, log, keep).map_err(failed)
    }

    fn tell<E: Told>(&mut self, id: Uuid, action: Action) -> Result<()> {
        let change = Change {
            kind: E::KIND,
            id,
            action,
        };
        self.append(&(), &change)
    }
}
