//! Citations inside prose: `[@LIE-017]`, `[@LIE-017; @MEC-003]`.

/// A run of prose: words, or the references of one citation.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    /// Words.
    Words(&'a str),
    /// References as written, without `@`.
    References(Vec<&'a str>),
}

/// Takes prose apart at its citations. Brackets that hold anything but references stay words.
pub(super) fn split(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut words = 0;
    let mut at = 0;
    while let Some(open) = text[at..].find("[@").map(|i| at + i) {
        at = open + 2;
        let Some(close) = text[at..].find(']').map(|i| at + i) else { break };
        let Some(references) = references(&text[open + 1..close]) else { continue };
        if words < open {
            parts.push(Part::Words(&text[words..open]));
        }
        parts.push(Part::References(references));
        at = close + 1;
        words = at;
    }
    if words < text.len() {
        parts.push(Part::Words(&text[words..]));
    }
    parts
}

fn references(inside: &str) -> Option<Vec<&str>> {
    inside
        .split(';')
        .map(|part| {
            let reference = part.trim().strip_prefix('@')?;
            let whole = !reference.is_empty() && !reference.contains(|c: char| c.is_whitespace() || "[]@".contains(c));
            whole.then_some(reference)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_and_citations() {
        assert_eq!(
            split("Fietsen [@LIE-017; @MEC-003]. [x] [@a b] [@"),
            [Part::Words("Fietsen "), Part::References(vec!["LIE-017", "MEC-003"]), Part::Words(". [x] [@a b] [@"),]
        );
        assert_eq!(split("[@LIE-1]"), [Part::References(vec!["LIE-1"])]);
        assert_eq!(split(""), []);
        assert_eq!(split("é[@ü]é[@x[@LIE-2]").len(), 4);
    }
}
