//! What crashes leave is found.

use std::ops::ControlFlow;
use std::time::{Duration, SystemTime};

use super::*;
use crate::vault::content;
use crate::{Commit, Key, Swept};

fn sweep(vault: &Vault, later: u64) -> Swept {
    let now = SystemTime::now() + Duration::from_secs(later);
    let mut go = |_| ControlFlow::Continue(());
    vault.sweep(now, &mut go).unwrap()
}

/// Text that is kept as a blob.
fn noise() -> String {
    let letter = |number: u32| 0x4e00 + number.wrapping_mul(number).wrapping_mul(7919) % 20_000;
    let letters = (0..6000u32).filter_map(|number| char::from_u32(letter(number)));
    letters.collect()
}

#[test]
fn a_blob_that_no_record_names_goes_once_it_is_old() {
    let (vault, owners) = vault_of(1);
    put(&vault, owners[0], &note(1, &noise(), "a")).unwrap();
    vault.blobs.put("0123", b"left over").unwrap();
    assert_eq!(sweep(&vault, 3500), Swept::default());
    let swept = sweep(&vault, 3700);
    assert_eq!((swept.removed, swept.lost.len()), (1, 0));
    assert_eq!(get(&vault, owners[0], 1).unwrap().unwrap().text, noise());
    assert_eq!(sweep(&vault, 3700), Swept::default());
}

#[test]
fn a_record_whose_blob_is_gone_is_reported() {
    let (vault, owners) = vault_of(1);
    for id in 1..3 {
        put(&vault, owners[0], &note(id, &noise(), "a")).unwrap();
    }
    let prefix = Key(vault.keys.tag(owners[0]).to_vec());
    let page = vault.store.scan(&crate::Range::of(prefix, 10)).unwrap();
    let mut named = page.records.iter();
    let (key, name) = named
        .find_map(|(key, record)| Some((key.clone(), content::blob(&record.bytes)?)))
        .unwrap();
    vault.blobs.remove(&name).unwrap();
    assert_eq!(sweep(&vault, 3700).lost, [key]);
}

#[test]
fn what_was_written_for_an_account_while_it_was_erased_goes() {
    let (vault, owners) = vault_of(2);
    put(&vault, owners[1], &note(1, "kept", "a")).unwrap();
    let mut late = Key(vault.keys.tag(owners[0]).to_vec());
    vault.erase(Uuid::from_u128(1)).unwrap();
    late.0.extend(*b"late");
    vault
        .store
        .commit(Commit::default().put(late.clone(), *b"x"))
        .unwrap();
    assert_eq!(sweep(&vault, 0).erased, 1);
    assert_eq!(vault.store.get(&late), Ok(None));
    assert_eq!(get(&vault, owners[1], 1).unwrap().unwrap().text, "kept");
}

#[test]
fn a_sweep_beside_writers_takes_nothing_of_theirs_and_reports_no_loss() {
    let (vault, owners) = vault_of(1);
    thread::scope(|scope| {
        let writer = scope.spawn(|| {
            for round in 0..40 {
                for id in 0..3 {
                    let text = format!("{round}{}", noise());
                    put(&vault, owners[0], &note(id, &text, "a")).unwrap();
                }
            }
        });
        while !writer.is_finished() {
            assert_eq!(sweep(&vault, 0), Swept::default());
        }
    });
    for id in 0..3 {
        assert!(get(&vault, owners[0], id).unwrap().is_some());
    }
}
