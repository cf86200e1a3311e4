//! Gives a file whose table of objects is damaged a new one, made by looking for the objects.

/// Largest number of objects that is believed; no document has more.
const MAX_OBJECTS: usize = 200_000;

/// Returns the file with a new table at its end; none where it shows neither objects nor a catalog.
///
/// Bytes in streams that look like an object do no harm: nothing refers to them, or the later one wins,
/// as it does when a file was changed.
pub(super) fn repaired(bytes: &[u8]) -> Option<Vec<u8>> {
    let start = find(bytes, b"%PDF-")?;
    let bytes = bytes.get(start..)?;
    // The key to an encrypted file is lost with its table.
    if find(bytes, b"/Encrypt").is_some() {
        return None;
    }
    let objects = objects(bytes);
    let root = root(bytes, &objects)?;
    let size = objects.iter().map(|object| object.number).max()? + 1;
    let mut file = bytes.to_vec();
    file.push(b'\n');
    let table = file.len();
    file.extend(b"xref\n0 1\n0000000000 65535 f \n");
    for object in &objects {
        let entry = format!(
            "{} 1\n{:010} {:05} n \n",
            object.number, object.offset, object.generation
        );
        file.extend(entry.as_bytes());
    }
    let trailer = format!("trailer\n<</Size {size}/Root {root}>>\nstartxref\n{table}\n%%EOF\n");
    file.extend(trailer.as_bytes());
    Some(file)
}

/// Where an object begins.
struct Object {
    number: u32,
    generation: u16,
    offset: usize,
}

/// Finds every `number generation obj`; of equal numbers the last counts.
fn objects(bytes: &[u8]) -> Vec<Object> {
    let mut found: Vec<Object> = Vec::new();
    for at in positions(bytes, b"obj") {
        if found.len() == MAX_OBJECTS {
            break;
        }
        let before = bytes.get(..at).unwrap_or_default();
        let Some((generation, rest)) = number_at_end(before) else {
            continue;
        };
        let Some((number, rest)) = number_at_end(rest) else {
            continue;
        };
        let (Ok(number), Ok(generation)) = (u32::try_from(number), u16::try_from(generation))
        else {
            continue;
        };
        found.push(Object {
            number,
            generation,
            offset: rest.len(),
        });
    }
    found.sort_by_key(|object| (object.number, object.offset));
    found.reverse();
    found.dedup_by_key(|object| object.number);
    found
}

/// Returns the catalog as `number generation R`, as a trailer states it or as the object that says it is one.
fn root(bytes: &[u8], objects: &[Object]) -> Option<String> {
    let stated = positions(bytes, b"/Root").filter_map(|at| {
        let words = bytes.get(at + 5..(at + 32).min(bytes.len()))?;
        let text = String::from_utf8_lossy(words).into_owned();
        let mut words = text.split_ascii_whitespace();
        let (number, generation) = (words.next()?.parse::<u32>(), words.next()?.parse::<u16>());
        let (Ok(number), Ok(generation)) = (number, generation) else {
            return None;
        };
        Some(format!("{number} {generation} R"))
    });
    stated.last().or_else(|| {
        let catalog = positions(bytes, b"/Catalog").last()?;
        let object = objects
            .iter()
            .filter(|object| object.offset < catalog)
            .max_by_key(|object| object.offset)?;
        Some(format!("{} {} R", object.number, object.generation))
    })
}

/// Reads the number that ends `bytes` before white space; returns it with what stands before it.
fn number_at_end(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let bytes = bytes.trim_ascii_end();
    let digits = bytes
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let (rest, number) = bytes.split_at(bytes.len() - digits.min(10));
    let number = std::str::from_utf8(number).ok()?.parse().ok()?;
    Some((number, rest))
}

fn find(bytes: &[u8], pattern: &[u8]) -> Option<usize> {
    positions(bytes, pattern).next()
}

fn positions<'a>(bytes: &'a [u8], pattern: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    bytes
        .windows(pattern.len())
        .enumerate()
        .filter(move |(_, window)| *window == pattern)
        .map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::repaired;

    #[test]
    fn lists_objects_anew() {
        let file =
            b"junk%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Kids[]>>endobj";
        let text = String::from_utf8(repaired(file).unwrap_or_default()).unwrap_or_default();
        assert!(text.contains("1 1\n0000000009 00000 n \n"), "{text}");
        assert!(text.contains("/Root 1 0 R"), "{text}");
        assert!(repaired(b"%PDF-1.4 nothing").is_none());
    }
}
