//! Pages of lists, as callers ask for them and get them.

use serde::{Deserialize, Serialize};
use upward_engine::error::{Error, Kind, Result};
use upward_store::{Cursor, Listed, Order, Paging};
use utoipa::{IntoParams, ToSchema};

use crate::hex;

/// How many items a page has when the caller names no number.
const USUAL: u16 = 50;
/// How many items a page has at most.
const MOST: u16 = 200;

/// Which page of a list to return.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PageQuery {
    /// Where the page before ended: its `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// How many items to return at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u16>,
}

/// A page of a list, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Page<T> {
    /// The items.
    pub items: Vec<T>,
    /// Where to go on, as `after` of the next call; none at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

impl PageQuery {
    /// Returns what to ask of the store.
    ///
    /// # Errors
    /// Wrong usage when the cursor is none that a page ended with, or the limit is out of bounds.
    pub fn paging(&self) -> Result<Paging> {
        let after = self.after.as_deref().map(cursor).transpose()?;
        let limit = self.limit.unwrap_or(USUAL);
        if !(1..=MOST).contains(&limit) {
            return Err(Error::new(
                Kind::Usage,
                "limit",
                format!("a page has between 1 and {MOST} items, not {limit}"),
            ));
        }
        Ok(Paging {
            after,
            limit: usize::from(limit),
            order: Order::Descending,
        })
    }
}

impl<T> Page<T> {
    /// Returns a page of the store as callers get it.
    pub fn of(listed: Listed<T>) -> Self {
        Self {
            items: listed.items,
            next: listed.next.map(|cursor| hex::encode(&cursor.0)),
        }
    }

    /// Returns the page with each item as something else.
    pub fn map<U>(self, change: impl FnMut(T) -> U) -> Page<U> {
        Page {
            items: self.items.into_iter().map(change).collect(),
            next: self.next,
        }
    }
}

fn cursor(text: &str) -> Result<Cursor> {
    hex::decode(text).map(Cursor).ok_or_else(|| {
        Error::new(
            Kind::Usage,
            "cursor",
            "\"after\" is no place where a page ended",
        )
        .hint("use the \"next\" of the page before as it is")
    })
}
