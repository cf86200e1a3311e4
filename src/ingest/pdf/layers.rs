//! Layers (optional content, ISO 32000-1, 8.11) that are off when the file is opened.

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjRef, Object};

/// The layers of a document that nobody sees unless they are switched on.
#[derive(Default)]
pub(super) struct Layers(Vec<ObjRef>);

impl Layers {
    /// Reads which layers are off.
    pub(super) fn of(file: &Pdf) -> Self {
        let xref = file.xref();
        let root: Option<Dict> = xref.get(xref.root_id());
        let layers = root.and_then(|root| root.get::<Dict>(b"OCProperties"));
        let Some(layers) = layers else {
            return Self::default();
        };
        let usual: Dict = layers.get(b"D").unwrap_or_default();
        let base: Option<Name> = usual.get(b"BaseState");
        let mut off = match base {
            Some(base) if base.as_ref() == b"OFF" => {
                let on = references(&usual, b"ON");
                let mut all = references(&layers, b"OCGs");
                all.retain(|layer| !on.contains(layer));
                all
            }
            _ => Vec::new(),
        };
        off.extend(references(&usual, b"OFF"));
        Self(off)
    }

    /// Whether what `holder` names under `key` is a layer that is off, or a set of such layers.
    pub(super) fn is_off(&self, holder: &Dict, key: &[u8]) -> bool {
        if self.0.is_empty() {
            return false;
        }
        if holder
            .get_ref(key)
            .is_some_and(|layer| self.0.contains(&layer))
        {
            return true;
        }
        let Some(set) = holder.get::<Dict>(key) else {
            return false;
        };
        let members = match set.get_ref(b"OCGs") {
            Some(member) if !matches!(set.get(b"OCGs"), Some(Object::Array(_))) => vec![member],
            _ => references(&set, b"OCGs"),
        };
        !members.is_empty() && members.iter().all(|member| self.0.contains(member))
    }
}

fn references(dict: &Dict, key: &[u8]) -> Vec<ObjRef> {
    let array: Array = dict.get(key).unwrap_or_default();
    let references = array.raw_iter().filter_map(|item| match item {
        MaybeRef::Ref(reference) => Some(reference),
        MaybeRef::NotRef(_) => None,
    });
    references.collect()
}
