//! Whether all that was acknowledged is there, and every commit whole.

use upward_store::{Files, Range, Record};

use crate::work::{Acknowledged, RING, SLOTS, Work, content, entry, log, name, number, ring, slot};

/// Returns how many acknowledged numbers are not there.
///
/// # Errors
/// What else is wrong: a commit that is there in part, content that is not what was written.
pub fn check(work: &Work, writers: u64, acknowledged: &Acknowledged) -> Result<u64, String> {
    let mut lost = 0;
    for writer in 0..writers {
        let count = logged(work, writer)?;
        if let Some(last) = count.checked_sub(1) {
            whole(work, writer, last)?;
        }
        if let Some(last) = acknowledged.get(&writer) {
            lost += (last + 1).saturating_sub(count);
        }
    }
    Ok(lost)
}

/// Reads a thread's log, which must have each number once and in order, and returns how many.
fn logged(work: &Work, writer: u64) -> Result<u64, String> {
    let (mut count, mut after) = (0, None);
    loop {
        let range = Range::of(log(writer), 1000).after(after);
        let page = work.store.scan(&range).map_err(|error| error.to_string())?;
        for (_, record) in &page.records {
            if number(record) != count {
                return Err(format!("{writer}: {} in place of {count}", number(record)));
            }
            count += 1;
        }
        after = page.next;
        if after.is_none() {
            return Ok(count);
        }
    }
}

/// Checks that a thread's last commit is there whole, and those before it as far as the ring goes back.
fn whole(work: &Work, writer: u64, last: u64) -> Result<(), String> {
    let get = |key| {
        let record = work.store.get(&key).map_err(|error| error.to_string())?;
        record.ok_or_else(|| format!("{key} is gone"))
    };
    let first = get(slot(writer, 0))?;
    for place in 0..SLOTS {
        let record = get(slot(writer, place))?;
        if number(&record) != last || record.version != first.version {
            return Err(format!(
                "{writer}: {} in slot {place} at {last}",
                number(&record)
            ));
        }
        holds(work, writer, &record)?;
    }
    get(entry(writer, first.version))?;
    for past in last.saturating_sub(RING - 1)..=last {
        let record = get(ring(writer, past))?;
        if number(&record) != past {
            return Err(format!(
                "{writer}: {} in the ring at {past}",
                number(&record)
            ));
        }
        holds(work, writer, &record)?;
    }
    Ok(())
}

fn holds(work: &Work, writer: u64, record: &Record) -> Result<(), String> {
    let number = number(record);
    let content = content(writer, number, work.size);
    let text = record.bytes.get(8..).unwrap_or_default();
    let right = match &work.files {
        None => text == content,
        Some(files) => {
            let name = name(&content);
            let found = files.get(&name).map_err(|error| error.to_string())?;
            text == name.as_bytes() && found.as_deref() == Some(&content)
        }
    };
    right
        .then_some(())
        .ok_or_else(|| format!("{writer}: the content of {number} is another"))
}
